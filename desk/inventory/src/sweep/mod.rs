//! The last look: whether an app of the policy is named anywhere in a text, however somebody's tools have bent it.
//!
//! A reader knows where apps stand in its format; what stands elsewhere it passes over. Before anything is called
//! absent, the whole text is searched for the identifiers and names of the policy's apps: in any case, with marks of a
//! mail or a terminal inside, broken over lines, or with letters that only look alike. What is found and was not read
//! as an app is handed on as unread, so that nobody is told "not there" while its name stands in the text.

mod bent;
mod near;
mod plain;
mod sign;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use aho_corasick::{AhoCorasick, MatchKind};
use appwijzer_core::inventory::{Place, UnreadIdentifier};
use appwijzer_core::policy::{App, Platform, PolicyFile};

use super::{Format, detect};
use bent::Bare;
use near::Near;
use plain::{Plain, folded};

pub use plain::is_long;

/// How much text is searched at a time, in bytes.
const CHUNK: usize = 256 * 1024;
/// How much of a chunk is searched again with the next one: longer than any identifier that is bent.
const OVERLAP: usize = 4 * 1024;
/// The shortest name that is searched for, in letters: two letters are a word of many meanings.
const SHORTEST_NAME: usize = 4;
/// From this length on, in bytes, the beginning of an identifier counts before a mark that its end was cut off.
const SHORTEST_CUT: usize = 8;
/// The longest identifier, in bytes, and how many longer words that hold one are kept.
const MAX_WORD: usize = 255;
const MAX_WORDS: usize = 64;

/// The titles by which people know an app: its name in the policy at least.
pub type Titles = for<'p> fn(&'p App<'_>) -> Vec<&'p str>;

/// The apps whose mention anywhere in a text counts. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Watched(Option<Arc<Inner>>);

#[derive(Debug)]
struct Inner {
    patterns: Vec<Pattern>,
    search: AhoCorasick,
    /// The patterns that are identifiers, in the order of their texts.
    identifiers: Vec<usize>,
    /// The long identifiers without what stands between their parts.
    bare: Bare,
    /// The long identifiers, to find them mistyped. Most lists need it once, and a phone's own none.
    near: OnceLock<Near>,
}

impl Inner {
    fn new(patterns: Vec<Pattern>) -> Option<Self> {
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(patterns.iter().map(|pattern| pattern.text.as_bytes()))
            .ok()
            .filter(|_| !patterns.is_empty())?;
        let mut of_ids: Vec<(&str, usize)> = patterns
            .iter()
            .enumerate()
            .filter(|(_, p)| p.kind == Kind::Identifier)
            .map(|(at, p)| (p.text.as_str(), at))
            .collect();
        let bare = Bare::new(of_ids.iter().filter(|(text, _)| is_long(text.as_bytes())).copied());
        of_ids.sort_unstable();
        let identifiers = of_ids.into_iter().map(|(_, at)| at).collect();
        Some(Inner { patterns, search, identifiers, bare, near: OnceLock::new() })
    }

    fn near(&self) -> &Near {
        let ids = || self.patterns.iter().enumerate().filter(|(_, pattern)| pattern.kind == Kind::Identifier);
        self.near.get_or_init(|| Near::new(ids().map(|(at, pattern)| (pattern.tells.as_str(), at))))
    }

    /// The identifiers whose texts begin so.
    fn begin_with(&self, beginning: &str) -> &[usize] {
        let text = |at: &usize| self.patterns.get(*at).map_or("", |pattern| pattern.text.as_str());
        let from = self.identifiers.partition_point(|at| text(at) < beginning);
        let rest = self.identifiers.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|at| text(at).starts_with(beginning))).unwrap_or_default()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    /// In lower case, without spaces, with the letters that look alike as one.
    text: String,
    kind: Kind,
    /// The identifier that is told for it.
    tells: String,
    /// All identifiers of the app: its name is understood when one of them was read.
    ids: Arc<[String]>,
    /// The system on which it is an identifier: on the other one, nobody understands it.
    platform: Option<Platform>,
}

/// What a pattern is of its app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Identifier,
    Name,
    /// The end of its address in the App Store: `/id` and a number.
    Store,
}

impl PartialEq for Watched {
    fn eq(&self, other: &Self) -> bool {
        let patterns = |watched: &Self| watched.0.as_ref().map(|inner| inner.patterns.clone());
        patterns(self) == patterns(other)
    }
}

impl Eq for Watched {}

impl Watched {
    /// The apps that a policy's bans name, by every identifier on either system and by their titles, which `titles`
    /// gives.
    #[must_use]
    pub fn of(policy: &PolicyFile, titles: Titles) -> Self {
        let mut patterns = Vec::new();
        for app in policy.index().banned().iter().filter_map(|app| app.get(policy.policy())) {
            let ids: Arc<[String]> = app.packages.iter().chain(&app.bundles).map(|id| (*id).to_owned()).collect();
            for id in ids.iter() {
                let on = |all: &[&str]| all.contains(&id.as_str());
                let platform = match (on(&app.packages), on(&app.bundles)) {
                    (true, false) => Some(Platform::Android),
                    (false, true) => Some(Platform::Ios),
                    (true, true) | (false, false) => None,
                };
                let text = folded(id.chars());
                patterns.push(Pattern { text, kind: Kind::Identifier, tells: id.clone(), ids: ids.clone(), platform });
            }
            for (number, first) in app.stores.iter().zip(ids.first().into_iter().cycle()) {
                let text = folded(format!("/id{number}").chars());
                let (tells, ids) = (first.clone(), ids.clone());
                patterns.push(Pattern { text, kind: Kind::Store, tells, ids, platform: None });
            }
            // Names that few people know are words of every language: "Video", "Weather".
            let Some(first) = ids.first().filter(|_| !app.quiet && !app.hides) else { continue };
            for text in names(&titles(app)) {
                let (tells, ids) = (first.clone(), ids.clone());
                patterns.push(Pattern { text, kind: Kind::Name, tells, ids, platform: None });
            }
        }
        Watched(Inner::new(patterns).map(Arc::new))
    }
}

/// What people call an app: its name, what stands in brackets in it, and its titles in stores.
fn names(titles: &[&str]) -> BTreeSet<String> {
    let apart = |name: &str| -> Vec<String> {
        name.split(['(', ')']).chain([name]).map(str::trim).map(str::to_owned).collect()
    };
    let short = |name: &String| folded(name.chars().filter(|c| !c.is_whitespace()));
    let all = titles.iter().copied().flat_map(apart).filter(|name| is_telling(name));
    all.map(|name| short(&name)).collect()
}

/// Whether a name is long enough to be no part of something else. Signs of Chinese are words.
fn is_telling(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphanumeric()).count();
    letters >= SHORTEST_NAME || letters >= 2 && name.chars().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

/// A search that is under way.
#[derive(Debug)]
pub(super) struct Sweep {
    watched: Arc<Inner>,
    /// Whether it is a dump of the system: permissions and words of any kind stand there.
    dump: bool,
    /// Whether the dump has begun.
    begun: bool,
    /// Whether the text that is searched was in base64: what stands in base64 within it is not looked for.
    decoding: bool,
    pending: Vec<u8>,
    /// The number of the line in which `pending` begins, from 1.
    line: u64,
    /// What was found, by pattern.
    found: BTreeMap<usize, Mention>,
    /// Identifiers that may stand there mistyped or cut, and the line.
    near: BTreeMap<usize, u64>,
    /// Whether a part of the text was searched already, and whether all of it is there.
    goes_on: bool,
    ends: bool,
}

/// Where a pattern is named.
#[derive(Debug)]
struct Mention {
    /// The line of its first mention, from 1.
    line: u64,
    /// Whether it stands by itself or bent, in some place.
    alone: bool,
    /// Longer words that hold it. A reader may know them as other apps.
    words: BTreeSet<String>,
}

impl Sweep {
    pub(super) fn new(watched: &Watched, format: Format) -> Option<Self> {
        let dump = match format {
            Format::Recipe
            | Format::PmList
            | Format::Ids
            | Format::DebloatJson
            | Format::AppleMdm
            | Format::Ideviceinstaller
            | Format::Androidqf
            | Format::PrivacyReport => false,
            Format::Dumpsys => true,
        };
        let watched = watched.0.clone()?;
        Some(Sweep {
            watched,
            dump,
            begun: false,
            decoding: false,
            pending: Vec::new(),
            line: 1,
            found: BTreeMap::new(),
            near: BTreeMap::new(),
            goes_on: false,
            ends: false,
        })
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.pending.extend_from_slice(bytes);
        if self.pending.len() >= CHUNK {
            self.search();
            let done = self.pending.len() - OVERLAP;
            self.line += lines(&self.pending[..done]);
            self.goes_on = true;
            self.pending.drain(..done);
        }
    }

    /// Text that is not in the decoded text. It is searched by itself, and stands in the line that is read now.
    pub(super) fn feed_aside(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        let pending = std::mem::replace(&mut self.pending, bytes.to_vec());
        self.search();
        self.pending = pending;
    }

    /// What was named, and where, without the apps of which one identifier is `understood`. In a list that is `proved`,
    /// an app whose own identifier holds another one is certainly that app.
    pub(super) fn finish(
        mut self,
        platform: Platform,
        proved: bool,
        understood: impl Fn(&str) -> bool,
    ) -> Vec<UnreadIdentifier> {
        self.ends = true;
        self.search();
        let near: Vec<_> = self.near.iter().map(|(pattern, line)| (*pattern, *line)).collect();
        let unread = self.found.iter().filter_map(|(pattern, mention)| {
            let pattern = self.watched.patterns.get(*pattern)?;
            let known = match pattern.kind {
                Kind::Name | Kind::Store => pattern.ids.iter().any(|id| understood(id)),
                Kind::Identifier => pattern.platform.is_none_or(|of| of == platform) && understood(&pattern.tells),
            };
            let others = proved && !mention.alone && mention.words.iter().all(|word| understood(word));
            let at = Place::Line { number: mention.line };
            (!known && !others).then(|| UnreadIdentifier { word: pattern.tells.clone(), at })
        });
        let mut unread: Vec<_> = unread.collect();
        // What proves itself holds no word that somebody mistyped.
        for (pattern, line) in near.into_iter().filter(|_| !proved) {
            let Some(pattern) = self.watched.patterns.get(pattern).filter(|pattern| !understood(&pattern.tells)) else {
                continue;
            };
            unread.push(UnreadIdentifier { word: pattern.tells.clone(), at: Place::Line { number: line } });
        }
        unread.sort();
        unread.dedup_by(|a, b| a.word == b.word);
        unread
    }

    /// Identifiers of which a tool wrote only the beginning: `com.zhiliaoapp.musica...`.
    fn cut_off(&mut self) {
        let watched = Arc::clone(&self.watched);
        let raw = std::mem::take(&mut self.pending);
        for mark in ["...", "\u{2026}"] {
            for at in memchr::memmem::find_iter(&raw, mark) {
                let is_part = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
                let before = raw.get(..at).unwrap_or_default();
                let length = before.iter().rev().take(MAX_WORD).take_while(is_part).count();
                let word = String::from_utf8_lossy(before.get(at - length..).unwrap_or_default());
                let word = word.trim_end_matches('.');
                if word.len() < SHORTEST_CUT || !word.contains('.') {
                    continue;
                }
                for index in watched.begin_with(&folded(word.chars())) {
                    self.named(before, *index);
                }
            }
        }
        self.pending = raw;
    }

    /// Identifiers that somebody mistyped or cut.
    fn mistyped(&mut self) {
        if self.decoding {
            return;
        }
        let raw = std::mem::take(&mut self.pending);
        let watched = Arc::clone(&self.watched);
        let is_part = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
        let mut end = 0;
        for word in raw.split(|b| !is_part(b)) {
            let start = end;
            end = start + word.len() + 1;
            let behind = raw.get(start + word.len()..).unwrap_or_default();
            // At the edges of what is searched it is no whole word, and stands whole in the other piece.
            if word.is_empty() || start == 0 && self.goes_on || behind.is_empty() && !self.ends {
                continue;
            }
            if memchr::memchr(b'.', word).is_none() {
                continue;
            }
            let rest = behind.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\r')).count();
            let ends = behind.get(rest).is_none_or(|b| *b == b'\n');
            watched.near().of(word, ends, behind.is_empty(), |index| {
                if !self.near.contains_key(&index) {
                    let line = self.line_behind(raw.get(..start).unwrap_or_default());
                    self.near.insert(index, line);
                }
            });
        }
        self.pending = raw;
    }

    /// Identifiers whose parts are joined by something else than dots: `com-zhiliaoapp-musically`.
    fn bent(&mut self, plain: &Plain) {
        let raw = std::mem::take(&mut self.pending);
        for (at, index) in self.watched.bare.find(&raw, plain) {
            self.named(raw.get(..at).unwrap_or_default(), index);
        }
        self.pending = raw;
    }

    /// What stands in base64, as mail programs write attachments and titles.
    fn encoded(&mut self) {
        if self.decoding {
            return;
        }
        self.decoding = true;
        let line = self.line;
        for (before, text) in bent::decoded(&self.pending) {
            self.line = line + before;
            self.feed_aside(&text);
        }
        self.line = line;
        self.decoding = false;
    }

    /// The line behind a part of what is searched. What was in base64 stands in the line where that begins.
    fn line_behind(&self, before: &[u8]) -> u64 {
        if self.decoding { self.line } else { self.line + lines(before) }
    }

    /// An app is named by itself, behind a part of what is searched. Lines are counted for its first mention only.
    fn named(&mut self, before: &[u8], index: usize) {
        if !self.found.contains_key(&index) {
            let line = self.line_behind(before);
            self.found.insert(index, Mention { line, alone: true, words: BTreeSet::new() });
        } else if let Some(mention) = self.found.get_mut(&index) {
            mention.alone = true;
        }
    }

    fn search(&mut self) {
        let raw = self.pending.as_slice();
        // A letter above a dump is a text like any other.
        let letter = if !self.dump || self.begun { 0 } else { beginning_of_dump(raw) };
        self.begun |= self.dump && letter < raw.len();
        let plain = Plain::of(raw);
        let mut hits: Vec<(usize, usize, usize)> = Vec::new();
        for hit in self.watched.search.find_overlapping_iter(&plain.bytes) {
            let index = hit.pattern().as_usize();
            let Some(pattern) = self.watched.patterns.get(index) else { continue };
            let (start, end) = (hit.start(), hit.end());
            let dump = self.dump && plain.at.get(start).is_some_and(|at| *at as usize >= letter);
            let stands = match pattern.kind {
                Kind::Name => plain.is_name(start, end, dump),
                Kind::Identifier => plain.is_identifier(start, end, dump),
                Kind::Store => !dump && plain.ends_a_number(end),
            };
            if stands {
                hits.push((start, end, index));
            }
        }
        self.cut_off();
        if !self.dump {
            self.bent(&plain);
            self.mistyped();
            self.encoded();
        }
        let raw = self.pending.as_slice();
        // What stands within a longer identifier that is known is that other app.
        hits.sort_unstable_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
        let mut reached = (usize::MAX, 0);
        for (start, end, index) in hits {
            let is_id = self.watched.patterns.get(index).is_some_and(|pattern| pattern.kind == Kind::Identifier);
            let within = is_id && end <= reached.1 && (start, end) != reached;
            if is_id && end > reached.1 {
                reached = (start, end);
            }
            let at = plain.at.get(start).map_or(0, |at| *at as usize);
            if within || self.found.get(&index).is_some_and(|mention| mention.alone) || is_wish(raw, at) {
                continue;
            }
            let last = plain.at.get(end.saturating_sub(1)).map_or(at, |at| *at as usize);
            let tells = self.watched.patterns.get(index).map(|pattern| pattern.tells.as_str()).unwrap_or_default();
            let longer =
                longer_word(raw, at, last).filter(|word| is_id && word.len() > tells.len() && word.contains(tells));
            let line = self.line_behind(&raw[..at]);
            let mention =
                self.found.entry(index).or_insert_with(|| Mention { line, alone: false, words: BTreeSet::new() });
            match longer.filter(|_| mention.words.len() < MAX_WORDS) {
                Some(word) => _ = mention.words.insert(word),
                None => mention.alone = true,
            }
        }
    }
}

/// Where a dump begins in a text; its end where it does not.
fn beginning_of_dump(raw: &[u8]) -> usize {
    let mut at = 0;
    for line in raw.split_inclusive(|b| *b == b'\n') {
        if detect::is_of_dump(line) {
            return at;
        }
        at += line.len();
    }
    at
}

/// The word of an identifier's signs around some bytes.
fn longer_word(raw: &[u8], first: usize, last: usize) -> Option<String> {
    let is_part = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_');
    let before = raw.get(..first)?.iter().rev().take(MAX_WORD).take_while(is_part).count();
    let behind = raw.get(last + 1..)?.iter().take(MAX_WORD).take_while(is_part).count();
    let word = raw.get(first - before..last + 1 + behind)?;
    Some(String::from_utf8_lossy(word).trim_matches('.').to_owned())
}

fn lines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

/// In a dump, the packages that an app would like to ask about: they need not be there.
fn is_wish(raw: &[u8], at: usize) -> bool {
    let start = memchr::memrchr(b'\n', &raw[..at]).map_or(0, |newline| newline + 1);
    raw[start..at].trim_ascii_start().starts_with(b"queriesPackages=[")
}
