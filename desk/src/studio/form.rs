//! What a form brings, put into the source: only what its writer changed, over whatever the file holds by now.

use std::collections::BTreeMap;

use appwijzer_policy::drafting::id_of;
use serde::{Deserialize, Serialize};
use toml_edit::DocumentMut;

use super::field::{Field, Kind, Section};
use super::folder::State;
use super::steps::{Step, all_sections, sections};
use super::tree;
use super::value::{self, Cx, Wrong};
use super::who;

/// The most rows that one form adds to one list.
const MOST_NEW_ROWS: usize = 100;

/// Answers that cannot stand in the file, by the field's path: what was written, and why it cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Drafts(pub BTreeMap<String, Draft>);

/// One such answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    /// What was written, a text for each input.
    pub words: Vec<String>,
    /// Why it cannot stand there.
    pub wrong: Wrong,
}

/// A source that is being worked on.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// `policy.toml`.
    pub document: DocumentMut,
    /// The longer texts.
    pub texts: BTreeMap<String, String>,
}

impl Source {
    /// Nothing when `policy.toml` is no TOML: then it can only be mended as text.
    pub(super) fn of(state: &State) -> Option<Self> {
        let document = state.policy().trim_start_matches('\u{feff}').parse().ok()?;
        let texts = state.0.iter().filter(|(path, _)| *path != "policy.toml");
        Some(Source { document, texts: texts.map(|(path, text)| (path.clone(), text.clone())).collect() })
    }

    /// As files.
    pub(super) fn state(&self) -> State {
        let mut all = self.texts.clone();
        all.insert("policy.toml".to_owned(), self.document.to_string());
        State(all)
    }

    /// The value of a field, a text for each input.
    pub(super) fn read(&self, field: &Field, cx: &Cx<'_>) -> Vec<String> {
        match field.kind {
            Kind::Text(language) => {
                let text = self.text_path(&field.path, language).and_then(|path| self.texts.get(&path));
                vec![text.cloned().unwrap_or_default()]
            }
            _ => value::read(&self.document, field, cx),
        }
    }

    fn write(&mut self, field: &Field, new: &[String], cx: &Cx<'_>) -> Result<bool, Wrong> {
        let Kind::Text(language) = field.kind else { return value::write(&mut self.document, field, new, cx) };
        let old = self.read(field, cx);
        if value::is_same(field.kind, &old, new) {
            return Ok(false);
        }
        let Some(path) = self.text_path(&field.path, language) else { return Ok(false) };
        let text = new.first().map(|text| text.replace("\r\n", "\n").trim().to_owned()).unwrap_or_default();
        match text.is_empty() {
            true => self.texts.remove(&path),
            false => self.texts.insert(path, format!("{text}\n")),
        };
        Ok(true)
    }

    /// The file of a longer text: `texts.0.nl` is that of the first ban.
    fn text_path(&self, path: &str, language: &str) -> Option<String> {
        let at = path.split('.').nth(1)?;
        let id = tree::text(&self.document, &format!("ban.{at}.id"))?;
        Some(format!("texts/{id}.{language}.md"))
    }
}

/// What a form brought.
pub(super) struct Posted(pub BTreeMap<String, Vec<String>>);

impl Posted {
    pub(super) fn of(pairs: Vec<(String, String)>) -> Self {
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            all.entry(name).or_default().push(value.replace("\r\n", "\n"));
        }
        Posted(all)
    }

    /// The first value of a name.
    pub(super) fn one(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.first().map(String::as_str)
    }

    /// The value of a name; boxes that were ticked with commas between.
    fn joined(&self, name: &str) -> Option<String> {
        let all = self.0.get(name)?;
        let ticked: Vec<&str> = all.iter().map(String::as_str).filter(|value| !value.is_empty()).collect();
        Some(if all.len() > 1 { ticked.join(", ") } else { all.first()?.clone() })
    }

    /// Whether its writer pressed a button on a page that showed what somebody else wrote in this field.
    fn settles(&self, path: &str) -> bool {
        let seen = self.0.get("seen").is_some_and(|all| all.iter().any(|seen| seen == path));
        seen && self.one("go") != Some("auto")
    }

    fn field(&self, field: &Field, languages: &[String]) -> Option<Vec<String>> {
        field.names(languages).iter().map(|name| self.joined(name)).collect()
    }
}

/// Puts a form of a step into `now`. The form was drawn from `base`: what differs from that, its writer changed. What
/// somebody else changed meanwhile to something else is not written over; both are shown.
pub(super) fn apply(step: Step, base: &Source, now: &mut Source, posted: &Posted, drafts: &mut Drafts, cx: &Cx<'_>) {
    let before: Vec<Option<String>> = ban_ids(&now.document);
    let in_doubt = |path: &str, drafts: &Drafts| {
        drafts.0.get(path).is_some_and(|draft| draft.wrong.is_changed()) && !posted.settles(path)
    };
    let shown = sections(step, &base.document);
    for section in shown.iter().filter(|section| !section.row.as_ref().is_some_and(|row| row.is_new)) {
        let moved = has_moved(section, &base.document, &now.document);
        for field in &section.fields {
            let Some(new) = posted.field(field, &cx.languages) else { continue };
            let old = base.read(field, cx);
            if value::means_same(field.kind, &old, &new, cx) {
                drafts.0.remove(&field.path);
                continue;
            }
            if in_doubt(&field.path, drafts) {
                drafts.0.entry(field.path.clone()).and_modify(|draft| draft.words = new);
                continue;
            }
            let theirs = now.read(field, cx);
            match together(field.kind, &old, &theirs, &new, cx).filter(|_| !moved) {
                Some(both) => put(now, field, both, None, drafts, cx),
                None => put(now, field, new, Some(theirs), drafts, cx),
            }
        }
    }
    for section in shown.iter().filter(|section| section.row.as_ref().is_some_and(|row| row.is_new)) {
        rows(section, now, posted, drafts, cx);
    }
    if step == Step::Who {
        for ban in 0..tree::rows(&base.document, "ban") {
            table(ban, base, now, posted, drafts, cx);
        }
    }
    // Not while somebody writes: their own id may be the next thing that they answer.
    if posted.one("go") != Some("auto") {
        give_ids(&mut now.document, cx);
    }
    follow_ids(now, &before);
}

/// Writes an answer, or keeps it beside the file: one that cannot stand there, and one that somebody else answered too.
fn put(
    now: &mut Source,
    field: &Field,
    new: Vec<String>,
    theirs: Option<Vec<String>>,
    drafts: &mut Drafts,
    cx: &Cx<'_>,
) {
    let wrong = match theirs {
        Some(theirs) => Err(changed(&theirs)),
        None => now.write(field, &new, cx).map(drop),
    };
    match wrong {
        Ok(()) => {
            drafts.0.remove(&field.path);
        }
        Err(wrong) => {
            drafts.0.insert(field.path.clone(), Draft { words: new, wrong });
        }
    }
}

/// Rows that are new in a form. A page can have grown several, and some may be empty.
fn rows(section: &Section, now: &mut Source, posted: &Posted, drafts: &mut Drafts, cx: &Cx<'_>) {
    let Some(row) = &section.row else { return };
    let start = format!("{}.", row.path());
    // As fields of the row with this number.
    let fields = |at: usize| -> Vec<Field> {
        let of = |field: &Field| {
            let key = field.path.strip_prefix(&start)?;
            Some(Field { path: format!("{}.{at}.{key}", row.list), ..field.clone() })
        };
        section.fields.iter().filter_map(of).collect()
    };
    let brought = |at: usize| -> Vec<(usize, Vec<String>)> {
        let all = fields(at).into_iter().enumerate();
        let answered = all.filter_map(|(n, field)| Some((n, posted.field(&field, &cx.languages)?)));
        answered.filter(|(_, words)| words.iter().any(|text| !text.trim().is_empty())).collect()
    };
    for at in row.at..row.at.saturating_add(MOST_NEW_ROWS) {
        let answers = brought(at);
        if answers.is_empty() {
            continue;
        }
        let there = fields(at);
        // One language may have arrived before the other.
        let is_mine = |(n, words): &(usize, Vec<String>)| {
            there.get(*n).is_some_and(|field| {
                let theirs = now.read(field, cx);
                theirs.iter().zip(words).any(|(theirs, mine)| {
                    let same = |a: &String, b: &String| {
                        value::means_same(field.kind, std::slice::from_ref(a), std::slice::from_ref(b), cx)
                    };
                    !theirs.is_empty() && same(theirs, mine)
                })
            })
        };
        // An answer to an earlier form may not have arrived: then the row is there already.
        let count = tree::rows(&now.document, &row.list);
        let place = if at < count && answers.iter().any(is_mine) { at } else { count };
        let into = fields(place);
        for (n, words) in answers {
            let Some(field) = into.get(n) else { continue };
            let theirs = now.read(field, cx);
            let nothing = vec![String::new(); words.len()];
            match together(field.kind, &nothing, &theirs, &words, cx) {
                Some(both) => put(now, field, both, None, drafts, cx),
                None => put(now, field, words, Some(theirs), drafts, cx),
            }
        }
    }
}

/// An answer over what somebody else wrote meanwhile, language by language: what only one of the two changed is taken.
/// Nothing where both changed the same words.
fn together(kind: Kind, old: &[String], theirs: &[String], new: &[String], cx: &Cx<'_>) -> Option<Vec<String>> {
    let is = |a: &String, b: &String| value::means_same(kind, std::slice::from_ref(a), std::slice::from_ref(b), cx);
    let each = old.iter().zip(theirs).zip(new).map(|((old, theirs), new)| {
        if is(new, old) {
            return Some(theirs.clone());
        }
        (is(theirs, old) || is(theirs, new)).then(|| new.clone())
    });
    each.collect()
}

fn changed(theirs: &[String]) -> Wrong {
    let what = theirs.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join(" / ");
    Wrong::changed(what)
}

/// Whether rows came or went meanwhile: then a row's number no longer says which one it is.
fn has_moved(section: &Section, base: &DocumentMut, now: &DocumentMut) -> bool {
    let path = section.row.as_ref().map(|row| format!("{}.", row.path()));
    let path = path.or_else(|| section.fields.first().map(|field| field.path.clone())).unwrap_or_default();
    let parts: Vec<&str> = path.split('.').collect();
    (1..parts.len()).filter(|at| parts.get(*at).is_some_and(|part| part.parse::<usize>().is_ok())).any(|at| {
        let list = parts.get(..at).unwrap_or_default().join(".");
        tree::rows(base, &list) != tree::rows(now, &list)
    })
}

fn table(ban: usize, base: &Source, now: &mut Source, posted: &Posted, drafts: &mut Drafts, cx: &Cx<'_>) {
    let (was, mut is) = (who::read(&base.document, ban, cx), who::read(&now.document, ban, cx));
    let moved = tree::rows(&base.document, "ban") != tree::rows(&now.document, "ban");
    for (at, row) in who::ROWS.into_iter().enumerate() {
        for column in 0..who::COLUMNS.len() {
            let name = who::input(ban, row, column);
            let Some(new) = posted.joined(&name) else { continue };
            let of = |all: &[who::Said; 6]| all.get(at).and_then(|said| said.get(column)).cloned().unwrap_or_default();
            let (old, theirs) = (of(&was), of(&is));
            if who::means_same(column, &old, &new, cx) {
                drafts.0.remove(&name);
                continue;
            }
            if drafts.0.get(&name).is_some_and(|draft| draft.wrong.is_changed()) && !posted.settles(&name) {
                drafts.0.entry(name).and_modify(|draft| draft.words = vec![new]);
                continue;
            }
            let same = who::means_same(column, &theirs, &old, cx) || who::means_same(column, &theirs, &new, cx);
            let wrong = match moved || !same {
                true => Err(changed(&[theirs])),
                false => who::check(column, &new, cx),
            };
            match wrong {
                Ok(()) => {
                    drafts.0.remove(&name);
                    if let Some(place) = is.get_mut(at).and_then(|said| said.get_mut(column)) {
                        *place = new;
                    }
                }
                Err(wrong) => {
                    drafts.0.insert(name, Draft { words: vec![new], wrong });
                }
            }
        }
    }
    who::write(&mut now.document, ban, &is, cx);
}

fn ban_ids(document: &DocumentMut) -> Vec<Option<String>> {
    let id = |at: usize| tree::text(document, &format!("ban.{at}.id")).map(str::to_owned);
    (0..tree::rows(document, "ban")).map(id).collect()
}

/// Gives what has a name and no id one that is made of its name.
fn give_ids(document: &mut DocumentMut, cx: &Cx<'_>) {
    let first = |document: &DocumentMut, path: &str| {
        let words = value::read(document, &Field::new(path.to_owned(), Kind::Words, ""), cx);
        words.into_iter().find(|text| !text.is_empty())
    };
    if tree::text(document, "organisation.id").is_none_or(str::is_empty)
        && let Some(name) = first(document, "organisation.name")
    {
        let field = Field::new("organisation.id".to_owned(), Kind::Id, "");
        let _ = value::write(document, &field, &[id_of(&name)], cx);
    }
    let lists: [(&str, &[&str]); 6] = [
        ("ban", &["name"]),
        ("work_data", &["app", "name"]),
        ("role", &["name"]),
        ("exemption", &["task"]),
        ("records.keep", &["what"]),
        ("records.hold", &["text"]),
    ];
    for (list, keys) in lists {
        for at in 0..tree::rows(document, list) {
            let row = format!("{list}.{at}");
            if tree::text(document, &format!("{row}.id")).is_some_and(|id| !id.is_empty()) {
                continue;
            }
            let Some(name) = keys.iter().find_map(|key| first(document, &format!("{row}.{key}"))) else { continue };
            let short = name.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
            let made = id_of(&short);
            let others: Vec<String> = (0..tree::rows(document, list))
                .filter_map(|n| tree::text(document, &format!("{list}.{n}.id")).map(str::to_owned))
                .collect();
            let numbered = (2..).map(|n| format!("{made}-{n}"));
            let Some(id) = std::iter::once(made.clone()).chain(numbered).find(|id| !others.contains(id)) else {
                continue;
            };
            let field = Field::new(format!("{row}.id"), Kind::Id, "");
            let _ = value::write(document, &field, &[id], cx);
        }
    }
}

/// A ban that got another id: its texts and the exemptions from it go along.
fn follow_ids(now: &mut Source, before: &[Option<String>]) {
    let after = ban_ids(&now.document);
    if after.len() != before.len() {
        return;
    }
    let renamed = before.iter().zip(&after).filter_map(|(old, new)| Some((old.clone()?, new.clone()?)));
    for (old, new) in renamed.filter(|(old, new)| old != new).collect::<Vec<_>>() {
        let texts: Vec<String> =
            now.texts.keys().filter(|path| path.starts_with(&format!("texts/{old}."))).cloned().collect();
        for path in texts {
            if let Some(text) = now.texts.remove(&path) {
                now.texts.insert(path.replacen(&format!("texts/{old}."), &format!("texts/{new}."), 1), text);
            }
        }
        for at in 0..tree::rows(&now.document, "exemption") {
            let path = format!("exemption.{at}.bans");
            let all = tree::texts(&now.document, &path);
            if all.contains(&old)
                && let Some(list) = tree::make(&mut now.document, &format!("exemption.{at}"))
            {
                let all = all.iter().map(|id| if *id == old { new.as_str() } else { id.as_str() });
                tree::put(list, "bans", toml_edit::Item::Value(toml_edit::Value::Array(all.collect())));
            }
        }
    }
}

/// Takes a row out of a list of tables that a step shows.
pub(super) fn take_out(step: Step, now: &mut Source, drafts: &mut Drafts, named: &str) {
    let known = sections(step, &now.document).into_iter().filter_map(|section| section.row);
    let Some(row) = known.into_iter().find(|row| !row.is_new && row.path() == named) else { return };
    tree::remove_row(&mut now.document, &row.list, row.at);
    let within = format!("{}.", row.list);
    drafts.0.retain(|path, _| !path.starts_with(&within));
}

/// Takes out rows that were emptied.
pub(super) fn tidy(now: &mut Source) {
    let mut lists: Vec<String> =
        all_sections(&now.document).into_iter().filter_map(|(_, section)| Some(section.row?.list)).collect();
    lists.sort();
    lists.dedup();
    // The innermost first: a ban that holds an empty source is not empty.
    for list in lists.iter().rev() {
        tree::tidy(&mut now.document, list);
    }
}
