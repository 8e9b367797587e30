//! Lists that governments published: what each names, and the apps and makers that are meant.

use appwijzer_core::policy::SourceDate;
use jiff::ToSpan;
use jiff::civil::Date;

use super::ast::{Accept, Ast, NamedList};
use super::decode;
use super::embedded::Embedded;
use super::files::{Files, reason};
use super::lint::{OLD_CATALOGUE, OLD_LIST, UNKNOWN_ID, UNREADABLE};
use super::place::{At, Cx};
use super::reader::Document;
use super::suggest;

/// A list of a government.
#[derive(Clone, Debug)]
pub struct ListedBan {
    /// Its id: the name of its file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When.
    pub date: Option<SourceDate>,
    /// Where.
    pub link: Option<String>,
    /// What it names, in its order.
    pub entries: Vec<ListEntry>,
}

/// What a list names.
#[derive(Clone, Debug)]
pub struct ListEntry {
    /// The name on the list.
    pub name: String,
    /// The apps that are meant.
    pub apps: Vec<String>,
    /// The makers that are meant, with all their apps.
    pub makers: Vec<String>,
    /// Why nothing stands here, and the like.
    pub note: Option<String>,
}

/// The ids of the lists that come with the program, sorted.
#[must_use]
pub fn list_names() -> Vec<String> {
    let names = Embedded("lists").list("");
    names.iter().filter_map(|name| name.strip_suffix(".toml")).map(str::to_owned).collect()
}

/// A list that comes with the program.
#[must_use]
pub fn named_list(id: &str) -> Option<ListedBan> {
    let cx = Cx::default();
    let list = read(&cx, &Embedded("lists"), &format!("{id}.toml")).ok().flatten()?;
    let texts = |ids: &[At<String>]| ids.iter().map(|id| id.value.clone()).collect();
    let entries = list.entries.iter().map(|entry| {
        let name = entry.name.as_ref()?.value.clone();
        Some(ListEntry { name, apps: texts(&entry.apps), makers: texts(&entry.makers), note: entry.note.clone() })
    });
    Some(ListedBan {
        id: id.to_owned(),
        title: list.title?.value,
        publisher: list.publisher.map(|p| p.value),
        date: list.date.map(|d| d.value),
        link: list.link.map(|l| l.value),
        entries: entries.collect::<Option<_>>()?,
    })
}

/// Puts what a list names into the bans that name the list.
pub(super) fn expand(cx: &Cx, files: &dyn Files, catalogue: Option<&str>, ast: &mut Ast) {
    let issued = ast.issued.as_ref().map(|day| day.value);
    for ban in &mut ast.bans {
        let Some(list) = &ban.covers.list else { continue };
        let beside = catalogue.map_or_else(String::new, |folder| format!("{}/../", folder.trim_end_matches('/')));
        let path = format!("{beside}lists/{}.toml", list.value);
        // A policy of one's own need not copy the lists that come with the program.
        let found = match read(cx, files, &path) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                read(cx, &Embedded("lists"), &format!("{}.toml", list.value))
            }
            found => found,
        };
        match found {
            Ok(Some(found)) => {
                let place = list.place;
                is_old(cx, list, found.date.as_ref(), issued, &[&ban.accepts, &ast.accepts]);
                let taken_out = |id: &str, except: &[At<String>]| except.iter().any(|e| e.value == id);
                let apps = found.entries.iter().flat_map(|entry| &entry.apps);
                let makers = found.entries.iter().flat_map(|entry| &entry.makers);
                let at = |id: &At<String>| At::new(id.value.clone(), place);
                let covers = &mut ban.covers;
                covers.apps.extend(apps.filter(|id| !taken_out(&id.value, &covers.except_apps)).map(at));
                covers.makers.extend(makers.filter(|id| !taken_out(&id.value, &covers.except_makers)).map(at));
            }
            Ok(None) => {}
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
                let names = list_names();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let help = suggest::help(&list.value, &names);
                cx.report(&UNKNOWN_ID, list.place, format!("there is no list '{}'", list.value), help);
            }
            Err(e) => cx.report_file(&UNREADABLE, &path, reason(&e), None),
        }
    }
}

/// A list changes: one that is more than a year older than the policy was most likely followed by another.
fn is_old(cx: &Cx, list: &At<String>, date: Option<&At<SourceDate>>, issued: Option<Date>, scopes: &[&[Accept]]) {
    let day = date.map(|date| match date.value {
        SourceDate::Day(day) | SourceDate::Month(day) => day,
    });
    let (Some(day), Some(issued)) = (day, issued) else { return };
    if day.saturating_add(1.year()) < issued {
        let message = format!("the list '{}' is of {day}, and the policy is issued on {issued}", list.value);
        cx.warn(&OLD_LIST, list.place, scopes, message, Some("is there a newer list?".to_owned()));
    }
}

/// Apps change their makers and identifiers: what was collected more than a year before the policy lacks what came since.
pub(super) fn old_catalogue(cx: &Cx, ast: &Ast, folder: Option<&At<String>>, collected: Option<Date>) {
    let issued = ast.issued.as_ref().map(|day| day.value);
    let (Some(folder), Some(collected), Some(issued)) = (folder, collected, issued) else { return };
    if collected.saturating_add(1.year()) < issued {
        let message = format!("the catalogue was collected on {collected}, and the policy is issued on {issued}");
        let help = "'appwijzer catalogue update' tells what a newer one knows".to_owned();
        cx.warn(&OLD_CATALOGUE, folder.place, &[&ast.accepts], message, Some(help));
    }
}

/// Nothing when the file was read and has mistakes, which are reported.
fn read(cx: &Cx, files: &dyn Files, path: &str) -> std::io::Result<Option<NamedList>> {
    let file = cx.add(path, files.read(path)?);
    Ok(Document::parse(cx, &file).map(|document| decode::named_list(cx, &document)))
}
