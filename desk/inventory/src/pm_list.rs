//! Lines of `pm list packages`, and bare identifiers.
//!
//! AOSP prints, in this order and each only when asked for (`PackageManagerShellCommand`,
//! `runListPackages`, Android 8 to 16):
//!
//! ```text
//! package:/data/app/~~x==/org.example-y==/base.apk=org.example versionCode:7 stopped=false  installer=com.android.vending uid:10123
//!         └ -f                                    └ always     └ --show-versioncode └ --show-stopped └ -i                  └ -U
//! ```
//!
//! From Android 13 on a list without `--user` is of all users, and `-U` then gives one uid for each
//! user who has the app: `uid:10123,1010123`.
//!
//! A line does not tell whether `-s`, `-3`, `-d`, `-e` or `-u` was given; the command above it, or the title of a
//! section, may (`class`). Lines that people make of it are looked at by `loose`.

use std::io::{self, Read};
use std::ops::ControlFlow;

use appwijzer_core::inventory::{AppState, InstalledApp, identifier_words};

use super::android::{Origin, user_of};
use super::class::{self, Class};
use super::collect::Collector;
use super::entry::{Fields, parse};
use super::lines::{Line, Lines};
use super::loose;
use super::part::{says_how_many, says_part};
use super::{Place, ReadError, Reading, Warning};

pub use super::entry::Entry;

/// What stands in a list beside apps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Summary {
    /// How many lines were read.
    pub lines: u64,
    /// How many name an app.
    pub entries: u64,
    /// How many begin as a line of an app does, and name none.
    pub unreadable: u64,
    /// How many are longer than [`super::MAX_LINE`].
    pub long: u64,
    /// The first of those.
    pub first_long: Option<u64>,
    /// The line at which the callback asked to stop.
    pub stopped_at: Option<u64>,
}

/// Hands every app of a list to `each`, in constant memory, until that asks to stop. The text must
/// be UTF-8 or ASCII; [`super::read`] decodes the rest.
///
/// # Errors
/// When `reader` fails.
pub fn for_each(reader: impl Read, mut each: impl FnMut(Entry<'_>) -> ControlFlow<()>) -> io::Result<Summary> {
    scan(reader, |item| match item {
        Item::App(entry) => each(entry),
        Item::Other(_) => ControlFlow::Continue(()),
    })
}

impl Summary {
    /// Whether something in the list may have named an app and could not be read.
    #[must_use]
    pub fn may_lack(&self) -> bool {
        self.unreadable > 0 || self.long > 0
    }
}

/// Something that stands in a list.
pub(super) enum Item<'a> {
    /// An app.
    App(Entry<'a>),
    /// A line that is none.
    Other(Line<'a>),
}

/// Hands over every line of a list that is not empty, as [`for_each`] does every app.
pub(super) fn scan(reader: impl Read, mut each: impl FnMut(Item<'_>) -> ControlFlow<()>) -> io::Result<Summary> {
    let mut summary = Summary::default();
    let mut lines = Lines::new(reader);
    while let Some(line) = lines.next()? {
        summary.lines = line.number;
        if line.too_long {
            summary.long += 1;
            summary.first_long.get_or_insert(line.number);
            continue;
        }
        let item = match parse(&line) {
            Some(entry) => {
                summary.entries += 1;
                Item::App(entry)
            }
            None if line.text.trim_ascii().is_empty() => continue,
            None => {
                summary.unreadable += u64::from(line.text.trim_ascii_start().starts_with(b"package:"));
                Item::Other(line)
            }
        };
        if each(item).is_break() {
            summary.stopped_at = Some(line.number);
            break;
        }
    }
    Ok(summary)
}

/// The user that a refusal names, as in "Shell does not have permission to access user 150"
/// (AOSP, `PackageManagerServiceUtils.enforceShellRestriction`); nothing when the line is none.
pub(super) fn refusal(line: &str) -> Option<Option<u32>> {
    if let Some((_, user)) = line.split_once("permission to access user ") {
        let digits = user.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        return Some(digits.parse().ok());
    }
    line.contains("SecurityException").then_some(None)
}

/// Reads a list into a [`Reading`].
pub(super) fn collect(input: impl Read, mut collector: Collector<'_>) -> Result<Reading, ReadError> {
    // What all lines so far have: the last line may lack it because it was cut.
    let mut usual = Fields::ALL;
    let mut state = ListState::default();
    let summary = scan(input, |item| match item {
        Item::App(entry) if !entry.ended && collector.has_apps() && entry.fields.and(usual) != usual => {
            collector.cut(Place::Line(entry.line));
            ControlFlow::Continue(())
        }
        Item::App(entry) => {
            usual = usual.and(entry.fields);
            collector.unread(identifier_words(entry.comment), Place::Line(entry.line));
            add(&entry, &mut state, &mut collector)
        }
        Item::Other(line) => other(&line, &mut state, &mut collector),
    })?;
    collector.records = summary.lines;
    collector.scope = class::scope(&state.classes);
    collector.warn_of_traces();
    if let Some(first) = summary.first_long {
        collector.warn(Warning::LongLines { count: summary.long, first });
    }
    if let Some((count, first)) = state.others {
        collector.others = count;
        collector.warn(Warning::OtherLines { count, first });
    }
    if summary.may_lack() || collector.told.is_some_and(|told| told > summary.entries) {
        collector.may_lack();
    }
    collector.finish()
}

/// What the lines so far say of those that follow.
#[derive(Default)]
struct ListState {
    user: u32,
    class: Option<Class>,
    /// Of which classes apps were listed, each once, in their order.
    classes: Vec<Class>,
    /// Lines that name no app, and the first of them.
    others: Option<(u64, u64)>,
}

impl ListState {
    fn app(&mut self) {
        let class = self.class.unwrap_or(Class::All);
        if !self.classes.contains(&class) {
            self.classes.push(class);
        }
    }
}

/// A line that is no plain line of `pm`.
fn other(line: &Line<'_>, state: &mut ListState, collector: &mut Collector<'_>) -> ControlFlow<()> {
    let place = Place::Line(line.number);
    let begun = line.text.starts_with(b"package:") || b"package:".starts_with(line.text);
    let text = String::from_utf8_lossy(line.text);
    if begun && !line.ended && collector.has_apps() {
        collector.unread(identifier_words(line.text), place);
        collector.cut(place);
        return ControlFlow::Continue(());
    }
    if let Some(class) = class::announced(&text) {
        state.class = Some(class);
        collector.unread(identifier_words(line.text), place);
        return ControlFlow::Continue(());
    }
    if collector.users.observe(&text) {
        return ControlFlow::Continue(());
    }
    // The name of an exception is shaped like an identifier, and is no app.
    let refused = refusal(&text);
    if let Some(user) = refused {
        collector.refused(user);
    }
    if says_more(&text) {
        collector.may_lack();
    }
    let found = if refused.is_some() { loose::words(&text) } else { loose::look(&text) };
    collector.unread(found.words.iter().copied(), place);
    if found.apps.is_empty() {
        if refused.is_none() && says_part(&text) {
            collector.may_lack();
        }
        collector.told = collector.told.max(says_how_many(&text));
        // A comment is read: its author took it out.
        if !text.trim_start().starts_with('#') || !found.words.is_empty() {
            state.others.get_or_insert((0, line.number)).0 += 1;
            collector.not_understood(place);
        }
        return ControlFlow::Continue(());
    }
    let state_here = if says_gone(&text) { AppState::Trace } else { state_of(state.class) };
    for id in found.apps {
        let app = InstalledApp { id: id.to_owned(), state: state_here, ..InstalledApp::default() };
        state.app();
        collector.add(state.user, app, place)?;
    }
    ControlFlow::Continue(())
}

/// The state of an app in a list of this class.
fn state_of(class: Option<Class>) -> AppState {
    match class {
        Some(Class::Disabled) => AppState::Disabled,
        // Removed while its data was kept, archived, or still here: the list does not tell.
        Some(Class::Known) => AppState::Trace,
        None | Some(Class::All | Class::System | Class::Installed | Class::Enabled | Class::Chosen) => {
            AppState::Enabled
        }
    }
}

/// Whether a line says that more of the list follows, and stands elsewhere.
fn says_more(line: &str) -> bool {
    let line = line.to_lowercase();
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let more = ["more", "meer", "andere", "anderen", "other", "others", "weitere", "autres"];
    let counted = words.windows(2).any(|pair| {
        pair[0].bytes().all(|b| b.is_ascii_digit()) && more.contains(&pair[1])
            || ["nog", "and", "noch", "encore"].contains(&pair[0]) && pair[1].bytes().all(|b| b.is_ascii_digit())
    });
    let said = [
        "--more--",
        "nog te doen",
        "to do",
        "todo",
        "wordt vervolgd",
        "to be continued",
        "continued",
        "truncated",
        "afgebroken",
        "afgekapt",
        "omitted",
        "weggelaten",
        "message clipped",
        "ingekort",
        "see more",
        "show more",
        "meer weergeven",
        "[knip]",
        "[snip]",
    ];
    let alone = ["...", "\u{2026}", "enz", "enz.", "etc", "etc.", "enzovoort", "usw."];
    alone.contains(&line.trim()) || counted || said.iter().any(|words| line.contains(words))
}

/// Whether a line says of its app that it was taken off. By whom, when and from where, it does not say.
fn says_gone(line: &str) -> bool {
    let line = line.to_lowercase();
    ["uninstalled", "not installed", "removed", "verwijderd", "niet geïnstalleerd", "deinstalliert", "désinstallé"]
        .iter()
        .any(|word| line.contains(word))
}

/// Whether the path of an installed app is this app's: a folder or file of it has its name (AOSP:
/// `/data/app/~~x==/org.example-y==/base.apk`, before `/data/app/org.example-1/base.apk`). If not, the end of the
/// line may have been cut off.
fn fits(path: &str, id: &str) -> bool {
    path.split('/').any(|part| {
        part.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('-') || rest == ".apk")
    })
}

fn add(entry: &Entry<'_>, list: &mut ListState, collector: &mut Collector<'_>) -> ControlFlow<()> {
    list.app();
    let origin = Origin::of(entry.path.unwrap_or_default());
    let gone = entry.has_no_file() || says_gone(&String::from_utf8_lossy(entry.comment));
    let state = if gone { AppState::Trace } else { state_of(list.class) };
    let app = || InstalledApp { id: entry.id.to_owned(), state, system: origin.system(), ..InstalledApp::default() };
    collector.note_origin(origin);
    let place = Place::Line(entry.line);
    if let Some(path) = entry.path.filter(|path| origin == Origin::Installed && !fits(path, entry.id)) {
        collector.unread(identifier_words(path.as_bytes()).filter(|word| !word.ends_with(".apk")), place);
    }
    // A uid that was cut off would put the app with another user.
    let mut uids = entry.uids().filter(|_| entry.ended).peekable();
    if uids.peek().is_none() {
        return collector.add(list.user, app(), place);
    }
    for uid in uids {
        list.user = user_of(uid);
        collector.add(list.user, app(), place)?;
    }
    ControlFlow::Continue(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_callback_can_stop() {
        let mut seen = 0;
        let summary = for_each(&b"package:a.b\npackage:c.d\npackage:e.f\n"[..], |_| {
            seen += 1;
            if seen == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!((seen, summary.unwrap().stopped_at), (2, Some(2)));
    }

    #[test]
    fn a_line_that_says_that_more_follows_is_known() {
        for line in
            ["... (212 more)", "--More--", "en nog 30 andere apps", "== telefoon 2 (nog te doen)", "[truncated]"]
        {
            assert!(says_more(line), "{line}");
        }
        for line in ["Samsung Galaxy A54", "apps of user 0", "30 apps"] {
            assert!(!says_more(line), "{line}");
        }
    }

    #[test]
    fn a_refusal_names_its_user() {
        let cases = [
            ("Error: java.lang.SecurityException: Shell does not have permission to access user 150", Some(Some(150))),
            ("Shell does not have permission to access user 10\n\tat android.os.Parcel", Some(Some(10))),
            ("java.lang.SecurityException: no", Some(None)),
            ("package:org.example", None),
        ];
        for (line, expected) in cases {
            assert_eq!(refusal(line), expected, "{line}");
        }
    }
}
