//! Where something stands, and the files that it can stand in.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::ast::Accept;
use super::diagnostics::{Accepted, Diagnostic, Excerpt, Severity};
use super::lint::Rule;

/// A stretch of one file, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    file: usize,
    start: usize,
    end: usize,
}

impl Place {
    /// A stretch inside this one, from `start` bytes after its beginning.
    pub(crate) fn inside(self, start: usize, len: usize) -> Self {
        let from = (self.start + start).min(self.end);
        Place { start: from, end: (from + len).min(self.end), ..self }
    }
}

/// A value with the place where it stands.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

impl<T> At<T> {
    pub(crate) fn new(value: T, place: Place) -> Self {
        At { value, place }
    }
}

impl At<String> {
    pub(crate) fn as_str(&self) -> &str {
        &self.value
    }
}

/// One file that was read.
#[derive(Debug)]
pub(crate) struct SourceFile {
    id: usize,
    path: String,
    pub(crate) text: String,
    line_starts: Vec<usize>,
}

impl SourceFile {
    pub(crate) fn place(&self, range: std::ops::Range<usize>) -> Place {
        let end = range.end.min(self.text.len());
        Place { file: self.id, start: range.start.min(end), end }
    }

    /// The characters at a place of this file.
    pub(crate) fn slice(&self, place: Place) -> &str {
        self.text.get(place.start..place.end).unwrap_or_default()
    }

    /// Line and column from 1, and the line itself with the number of characters that are meant.
    fn locate(&self, place: Place) -> (usize, usize, Excerpt) {
        let line = self.line_starts.partition_point(|start| *start <= place.start).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or_default();
        let rest = self.text.get(start..).unwrap_or_default();
        let text = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let before = text.get(..(place.start - start).min(text.len())).unwrap_or_default();
        let meant = text.get(before.len()..(place.end.max(start) - start).clamp(before.len(), text.len()));
        let width = meant.map_or(1, |m| m.chars().count()).max(1);
        (line, before.chars().count() + 1, Excerpt { text: text.to_owned(), width })
    }
}

/// More than this is not told: the rest is most likely the consequence of the first.
const MOST: usize = 300;

/// The files of one compilation and what was found in them.
#[derive(Debug, Default)]
pub(crate) struct Cx {
    files: RefCell<Vec<Rc<SourceFile>>>,
    found: RefCell<Vec<(Place, Diagnostic)>>,
    left_out: Cell<usize>,
    accepted: RefCell<Vec<Accepted>>,
}

impl Cx {
    /// Takes a file in.
    pub(crate) fn add(&self, path: &str, text: String) -> Rc<SourceFile> {
        let mut files = self.files.borrow_mut();
        let line_starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1))
            .collect();
        let file = Rc::new(SourceFile { id: files.len(), path: path.to_owned(), text, line_starts });
        files.push(Rc::clone(&file));
        file
    }

    /// Reports a mistake at a place.
    pub(crate) fn report(&self, rule: &'static Rule, place: Place, message: impl Into<String>, help: Option<String>) {
        if let Some(diagnostic) = self.diagnostic(rule, place, message.into(), help) {
            self.push(place, diagnostic);
        }
    }

    /// The same, not reported.
    pub(crate) fn diagnostic(
        &self,
        rule: &'static Rule,
        place: Place,
        message: String,
        help: Option<String>,
    ) -> Option<Diagnostic> {
        let file = self.files.borrow().get(place.file).map(Rc::clone)?;
        let (line, column, excerpt) = file.locate(place);
        Some(Diagnostic {
            severity: rule.severity,
            rule: rule.id,
            file: file.path.clone(),
            line,
            column,
            message,
            help,
            excerpt: Some(excerpt),
        })
    }

    /// Says that something is worth a look, unless the author let it stand: there, in what holds it,
    /// or in the policy as a whole.
    pub(crate) fn warn(
        &self,
        rule: &'static Rule,
        place: Place,
        scopes: &[&[Accept]],
        message: impl Into<String>,
        help: Option<String>,
    ) {
        match scopes.iter().copied().flatten().find(|accept| accept.warning.value == rule.id) {
            Some(accept) => {
                accept.used.set(true);
                let Some(diagnostic) = self.diagnostic(rule, place, message.into(), help) else { return };
                let accepted = Accepted { diagnostic, why: accept.why.value.clone() };
                let mut all = self.accepted.borrow_mut();
                if all.len() < MOST && !all.contains(&accepted) {
                    all.push(accepted);
                }
            }
            None => self.report(rule, place, message, help),
        }
    }

    /// What was accepted so far; empties it.
    pub(crate) fn take_accepted(&self) -> Vec<Accepted> {
        self.accepted.take()
    }

    /// The characters that stand at a place.
    pub(crate) fn slice(&self, place: Place) -> String {
        self.files.borrow().get(place.file).map(|file| file.slice(place).to_owned()).unwrap_or_default()
    }

    /// Reports a mistake about a file as a whole.
    pub(crate) fn report_file(
        &self,
        rule: &'static Rule,
        path: &str,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        let place = Place { file: self.files.borrow().len(), start: 0, end: 0 };
        let (file, message) = (path.to_owned(), message.into());
        let diagnostic = Diagnostic {
            severity: rule.severity,
            rule: rule.id,
            file,
            line: 0,
            column: 0,
            message,
            help,
            excerpt: None,
        };
        self.push(place, diagnostic);
    }

    fn push(&self, place: Place, diagnostic: Diagnostic) {
        let mut found = self.found.borrow_mut();
        if found.len() >= MOST {
            self.left_out.set(self.left_out.get() + 1);
        } else if !found.iter().any(|(p, d)| *p == place && *d == diagnostic) {
            found.push((place, diagnostic));
        }
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.left_out.get() > 0 || self.found.borrow().iter().any(|(_, d)| d.severity == Severity::Error)
    }

    /// Everything that was found, in the order of the files.
    pub(crate) fn finish(self) -> Vec<Diagnostic> {
        let mut found = self.found.into_inner();
        found.sort_by(|(a, x), (b, y)| {
            (a.file, a.start, x.severity, x.rule).cmp(&(b.file, b.start, y.severity, y.rule))
        });
        let mut all: Vec<Diagnostic> = found.into_iter().map(|(_, diagnostic)| diagnostic).collect();
        if self.left_out.get() > 0 {
            all.push(Diagnostic {
                severity: Severity::Error,
                rule: super::lint::TOO_MANY.id,
                file: all.last().map(|d| d.file.clone()).unwrap_or_default(),
                line: 0,
                column: 0,
                message: format!("{} more mistakes are not shown", self.left_out.get()),
                help: Some("put these right first".to_owned()),
                excerpt: None,
            });
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::lint::UNKNOWN_ID;

    #[test]
    fn line_and_column_count_characters_from_one() {
        let cx = Cx::default();
        let file = cx.add("p.toml", "é = 1\r\nab = \"ü x\"\n".into());
        let at = file.text.find('x').unwrap();
        cx.report(&UNKNOWN_ID, file.place(at..at + 1), "m", None);
        let all = cx.finish();
        assert_eq!((all[0].line, all[0].column), (2, 9));
        assert_eq!(all[0].excerpt.as_ref().unwrap().text, "ab = \"ü x\"");
    }

    #[test]
    fn a_place_at_the_very_end_or_of_several_lines_is_shown_on_its_first_line() {
        let cx = Cx::default();
        let file = cx.add("p.toml", "a\nbc\nd".into());
        cx.report(&UNKNOWN_ID, file.place(2..6), "several", None);
        cx.report(&UNKNOWN_ID, file.place(6..6), "end", None);
        cx.report(&UNKNOWN_ID, file.place(90..99), "beyond", None);
        let all = cx.finish();
        assert_eq!((all[0].line, all[0].column, all[0].excerpt.as_ref().unwrap().width), (2, 1, 2));
        assert_eq!((all[1].line, all[1].column, all[1].excerpt.as_ref().unwrap().width), (3, 2, 1));
    }
}
