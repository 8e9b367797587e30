//! The table in `docs/evidence.md` says what each list can prove. Each claim is held against the truths.

use std::collections::BTreeSet;
use std::path::Path;

use appwijzer_inventory::Format;

use super::{Read, corpus};

/// A row of the table.
struct Row {
    format: Format,
    /// Of a format with a row for each of its forms: a text, or a property list.
    form: Option<String>,
    lists: String,
    whole: String,
    hides: String,
}

impl Row {
    /// Whether the row is about this file.
    fn is_of(&self, path: &Path, read: &Read) -> bool {
        let is_property_list = path.extension().is_some_and(|extension| extension == "plist");
        let of_form = match self.form.as_deref() {
            None => true,
            Some("text") => !is_property_list,
            Some("property list") => is_property_list,
            Some(other) => panic!("a form that the corpus does not tell apart: {other}"),
        };
        read.form == self.format.name() && of_form
    }

    /// What the truths say against it.
    fn wrong(&self, reads: &[&Read]) -> Vec<&'static str> {
        let any = |holds: &dyn Fn(&Read) -> bool| reads.iter().any(|read| holds(read));
        let proved = any(&|read| read.proof.is_some());
        let hides = |word: &str| any(&|read| read.hides.iter().any(|hidden| hidden == word));
        let calm = any(&|read| read.outcome == "nothing-asked");
        let vouched = any(&|read| read.complete == "nothing-asked");
        let mut wrong = Vec::new();
        let mut hold = |claim: bool, seen: bool, what| {
            if claim != seen {
                wrong.push(what);
            }
        };
        hold(self.lists.starts_with("all apps"), any(&|read| read.scope == "all") && calm, "lists all apps");
        hold(self.lists.starts_with("apps that were active"), any(&|read| read.scope == "traces"), "lists traces");
        hold(self.lists.contains("managed apps only"), any(&|read| read.scope == "managed-only"), "managed apps only");
        hold(!self.whole.starts_with("never"), proved, "whole when");
        if self.whole.contains("`--complete`") {
            hold(true, vouched, "--complete is enough");
        }
        if self.whole == "never" {
            hold(false, vouched, "--complete is not enough");
        }
        hold(self.hides.contains("archived"), hides("archived"), "archived apps");
        hold(self.hides.contains("offloaded"), hides("offloaded"), "offloaded apps");
        if self.hides.contains("unless") || self.hides.contains("as above") {
            hold(true, any(&|read| read.hides.is_empty()), "unless");
        }
        if self.hides.contains("nothing is ever called absent") {
            hold(false, calm || vouched, "never absent");
        }
        wrong
    }
}

/// The cells of the first table below a title.
fn table(text: &str, title: &str) -> Vec<Vec<String>> {
    let (_, below) = text.split_once(&format!("## {title}\n")).unwrap_or_else(|| panic!("no title {title}"));
    let lines = below.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let cells =
        |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect::<Vec<String>>();
    lines.skip(2).map(cells).collect()
}

fn document(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name)).unwrap()
}

/// The rows of lists in a file; the phone on a cable is no list.
fn rows() -> Vec<Row> {
    let rows = table(&document("evidence.md"), "Lists that `check` and `guide` read");
    let row = |cells: Vec<String>| {
        let [format, _recognised, lists, whole, hides] = <[String; 5]>::try_from(cells).unwrap();
        let (name, form) = match format.split_once(", ") {
            Some((name, form)) => (name, Some(form.to_owned())),
            None => (format.as_str(), None),
        };
        let name = name.trim_matches('`');
        (name != "--adb").then(|| Row { format: name.parse().unwrap(), form, lists, whole, hides })
    };
    rows.into_iter().filter_map(row).collect()
}

/// A format has one row, or one for each of its forms; and the corpus has each.
#[test]
fn every_format_stands_in_the_table_once_and_in_the_corpus() {
    let rows = rows();
    let named: Vec<(Format, Option<String>)> = rows.iter().map(|row| (row.format, row.form.clone())).collect();
    assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "a row stands there twice: {named:?}");
    for format in Format::ALL {
        let forms: Vec<_> = named.iter().filter(|(named, _)| *named == format).map(|(_, form)| form).collect();
        let right = forms == [&None] || (forms.len() > 1 && forms.iter().all(|form| form.is_some()));
        assert!(right, "{format}: {forms:?}");
    }
}

#[test]
fn each_claim_of_the_table_agrees_with_the_truths() {
    let corpus = corpus();
    let mut wrong = Vec::new();
    for row in rows() {
        let reads: Vec<&Read> = corpus
            .iter()
            .filter_map(|(path, truth)| truth.read.as_ref().filter(|read| row.is_of(path, read)))
            .collect();
        assert!(!reads.is_empty(), "{} {:?} is not in the corpus", row.format, row.form);
        wrong.extend(row.wrong(&reads).into_iter().map(|what| format!("{} {:?}: {what}", row.format, row.form)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
