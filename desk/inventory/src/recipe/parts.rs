//! The parts of the recipe's output, and whether they fit each other.

use std::collections::BTreeSet;
use std::io::{self, Read};

use appwijzer_core::inventory::{MAX_UNREAD, Place, UnreadIdentifier, identifier_words};
use appwijzer_core::policy::is_identifier;

use super::checksum::cksum;
use crate::lines::Lines;
use crate::users::Users;
use crate::{MAX_APPS_OF_ALL_USERS, MAX_USERS};

/// With which option a part was listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum ListOption {
    /// `-s`: it came with the phone.
    System,
    /// `-3`: somebody installed it.
    Installed,
    /// `-d`: it is switched off.
    Disabled,
    /// `-u`: the phone knows it, installed or not.
    Known,
}

/// In the order in which the recipe lists them.
const OPTIONS: [(ListOption, &str); 4] = [
    (ListOption::System, "-s"),
    (ListOption::Installed, "-3"),
    (ListOption::Disabled, "-d"),
    (ListOption::Known, "-u"),
];

/// One list of one user.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) user: u32,
    option: ListOption,
    /// How many words were to follow.
    said: u64,
    /// Checksum and length of those words, as they were printed.
    sum: (u32, u64),
    /// How many lines followed.
    lines: u64,
    ids: Vec<String>,
    /// Its title, from 1.
    line: u64,
}

/// Everything that was read.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) version: Option<String>,
    pub(super) os_version: Option<u32>,
    pub(super) manufacturer: Option<String>,
    pub(super) users: Users,
    pub(super) sections: Vec<Section>,
    pub(super) lines: u64,
    /// How many lines within a list name no app.
    pub(super) others: u64,
    pub(super) first_other: Option<u64>,
    pub(super) unread: Vec<UnreadIdentifier>,
    users_said: Option<u64>,
    users_seen: u64,
    /// What the title of the phone's own list of users says (`2 users:`).
    users_titled: Option<u64>,
    android: bool,
    end: Option<u64>,
    /// The first line that cannot stand where it stands.
    misplaced: Option<u64>,
    apps: usize,
}

impl Parts {
    /// Reads to the end. Memory is bounded, whatever the input.
    pub(super) fn read(input: impl Read) -> io::Result<Self> {
        let mut parts = Parts::default();
        let mut lines = Lines::new(input);
        while let Some(line) = lines.next()? {
            parts.lines = line.number;
            if line.too_long {
                parts.misplaced.get_or_insert(line.number);
                continue;
            }
            let text = String::from_utf8_lossy(line.text);
            parts.line(text.trim(), line.number);
        }
        Ok(parts)
    }

    fn line(&mut self, text: &str, number: u64) {
        if text.is_empty() {
            return;
        }
        if let Some(title) = text.strip_prefix("== ") {
            if !self.title(title, number) {
                self.other(text, number);
                self.misplaced.get_or_insert(number);
            }
            return;
        }
        let within = self.version.is_some() && self.end.is_none();
        match self.sections.last_mut().filter(|_| within) {
            Some(section) => {
                section.lines += 1;
                let id = text.strip_prefix("package:").filter(|id| is_identifier(id));
                match id.filter(|_| self.apps < MAX_APPS_OF_ALL_USERS) {
                    Some(id) => {
                        self.apps += 1;
                        section.ids.push(id.to_owned());
                    }
                    None => {
                        self.others += 1;
                        self.first_other.get_or_insert(number);
                        self.other(text, number);
                    }
                }
            }
            None => {
                self.users_seen += u64::from(within && text.starts_with("UserInfo{"));
                // What a terminal shows around the output is not part of it, unless it names an app.
                if within && let Some(said) = users_of(text) {
                    self.users_titled.get_or_insert(said);
                }
                if !(within && self.users.observe(text)) {
                    self.other(text, number);
                }
                // Another user than those of the list, before the beginning or behind the end.
                if !within && text.contains("UserInfo{") {
                    self.misplaced.get_or_insert(number);
                }
                // Apps of another list there.
                if text.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("package:")) {
                    self.misplaced.get_or_insert(number);
                }
            }
        }
    }

    /// A title; whether it can stand here.
    fn title(&mut self, title: &str, number: u64) -> bool {
        let mut words = title.split_ascii_whitespace();
        let first = words.next().unwrap_or_default();
        let begun = self.version.is_some() && self.end.is_none();
        match first {
            "appwijzer" if self.version.is_none() => {
                self.version = words.next().map(str::to_owned);
                self.version.is_some() && words.next().is_none()
            }
            "android" if begun && !self.android => {
                self.android = true;
                let _level = words.next();
                self.os_version = words.next().and_then(|v| v.split('.').next()).and_then(|v| v.parse().ok());
                self.manufacturer = Some(words.collect::<Vec<_>>().join(" ")).filter(|maker| !maker.is_empty());
                true
            }
            "users" if begun && self.android && self.users_said.is_none() => {
                self.users_said = words.next().and_then(|n| n.parse().ok());
                self.users_said.is_some()
            }
            "user" if begun && self.users_said.is_some() => self.section(words, number),
            "end" if begun => {
                self.end = words.next().and_then(|n| n.parse().ok());
                self.end.is_some()
            }
            _ => false,
        }
    }

    fn section<'w>(&mut self, mut words: impl Iterator<Item = &'w str>, line: u64) -> bool {
        let user = words.next().and_then(|user| user.parse().ok());
        // A word processor makes another dash of a hyphen behind a space.
        let hyphen = |name: &str| name.replace(['\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}', '\u{2212}'], "-");
        let option = words.next().map(hyphen).and_then(|name| OPTIONS.iter().find(|(_, n)| *n == name));
        let said = words.next().and_then(|count| count.parse().ok());
        let sum = words.next().and_then(|sum| sum.parse().ok()).zip(words.next().and_then(|n| n.parse().ok()));
        let (Some(user), Some((option, _)), Some(said), Some(sum)) = (user, option, said, sum) else { return false };
        // Of each user the four lists follow each other.
        let place = self.sections.len() % OPTIONS.len();
        let follows = OPTIONS.get(place).is_some_and(|(expected, _)| expected == option)
            && (place == 0 || self.sections.last().is_some_and(|before| before.user == user));
        if self.sections.len() < MAX_USERS * OPTIONS.len() {
            self.sections.push(Section { user, option: *option, said, sum, lines: 0, ids: Vec::new(), line });
        }
        follows
    }

    fn other(&mut self, text: &str, number: u64) {
        let at = Place::Line { number };
        let room = MAX_UNREAD.saturating_sub(self.unread.len());
        let words = identifier_words(text.as_bytes()).map(|word| UnreadIdentifier { word: word.to_owned(), at });
        self.unread.extend(words.take(room));
    }

    /// The identifiers of a user that one list names.
    pub(super) fn ids(&self, user: u32, option: ListOption) -> BTreeSet<&str> {
        let of = |s: &&Section| s.user == user && s.option == option;
        self.sections.iter().filter(of).flat_map(|s| s.ids.iter().map(String::as_str)).collect()
    }

    /// The first place where the output does not fit itself; nothing when it is whole.
    pub(super) fn flaw(&self) -> Option<u64> {
        let users: BTreeSet<u32> = self.sections.iter().map(|s| s.user).collect();
        let last = self.lines;
        if self.misplaced.is_some() {
            return self.misplaced;
        }
        if let Some(section) = self.sections.iter().find(|s| !s.is_whole()) {
            return Some(section.line);
        }
        let sum: u64 = self.sections.iter().map(|s| s.said).sum();
        let listed = self.users.iter().all(|(id, _)| users.contains(&id));
        let fits = self.end == Some(sum)
            && self.users_said == Some(self.users_seen)
            // Every phone has its owner.
            && users.contains(&0)
            && self.users_titled.is_none_or(|said| said == self.users_seen)
            && listed
            && self.sections.len() == OPTIONS.len() * users.len()
            && users.len() as u64 == self.users_seen;
        if !fits {
            return Some(last);
        }
        users.iter().find_map(|user| self.unfit(*user))
    }

    /// Where the four lists of a user contradict each other.
    fn unfit(&self, user: u32) -> Option<u64> {
        let of = |option| self.ids(user, option);
        let (system, installed) = (of(ListOption::System), of(ListOption::Installed));
        let here: BTreeSet<&str> = system.union(&installed).copied().collect();
        let fits = system.is_disjoint(&installed)
            && of(ListOption::Disabled).is_subset(&here)
            && here.is_subset(&of(ListOption::Known))
            // The phone's owner has the system itself.
            && (user != 0 || system.contains(super::super::android::SYSTEM_PACKAGE));
        let first = self.sections.iter().find(|s| s.user == user)?;
        (!fits).then_some(first.line)
    }
}

/// How many users a title announces.
fn users_of(text: &str) -> Option<u64> {
    text.trim_end_matches(':').strip_suffix(" users")?.trim().parse().ok()
}

impl Section {
    /// Whether every word is here as the phone printed it. The words of a refusal are no list.
    fn is_whole(&self) -> bool {
        self.lines == self.said && (self.ids.is_empty() || cksum(&self.ids) == self.sum)
    }
}
