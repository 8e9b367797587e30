//! The last look: whether an app of the policy is named anywhere in a text, however somebody's tools have bent it.
//!
//! A reader knows where apps stand in its format; what stands elsewhere it passes over. Before anything is called
//! absent, the whole text is searched for the identifiers and names of the policy's apps: in any case, with marks of a
//! mail or a terminal inside, broken over lines, or with letters that only look alike. What is found and was not read
//! as an app is handed on as unread, so that nobody is told "not there" while its name stands in the text.

mod plain;
mod sign;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};
use appwijzer_core::inventory::{Place, UnreadIdentifier};
use appwijzer_core::policy::{App, Platform, PolicyFile};

use crate::count::titles;

use super::{Format, detect};
use plain::{Plain, folded};

pub(crate) use plain::is_long;

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

/// The apps whose mention anywhere in a text counts. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Watched(Option<Arc<Inner>>);

#[derive(Debug)]
struct Inner {
    patterns: Vec<Pattern>,
    search: AhoCorasick,
    /// The patterns that are identifiers, in the order of their texts.
    identifiers: Vec<usize>,
}

impl Inner {
    fn new(patterns: Vec<Pattern>) -> Option<Self> {
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(patterns.iter().map(|pattern| pattern.text.as_bytes()))
            .ok()
            .filter(|_| !patterns.is_empty())?;
        let mut of_ids: Vec<(&str, usize)> =
            patterns.iter().enumerate().filter(|(_, p)| !p.is_name).map(|(at, p)| (p.text.as_str(), at)).collect();
        of_ids.sort_unstable();
        let identifiers = of_ids.into_iter().map(|(_, at)| at).collect();
        Some(Inner { patterns, search, identifiers })
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
    is_name: bool,
    /// The identifier that is told for it.
    tells: String,
    /// All identifiers of the app: its name is understood when one of them was read.
    ids: Arc<[String]>,
    /// The system on which it is an identifier: on the other one, nobody understands it.
    platform: Option<Platform>,
}

impl PartialEq for Watched {
    fn eq(&self, other: &Self) -> bool {
        let patterns = |watched: &Self| watched.0.as_ref().map(|inner| inner.patterns.clone());
        patterns(self) == patterns(other)
    }
}

impl Eq for Watched {}

impl Watched {
    /// The apps that a policy's bans name, by every identifier on either system and by name.
    #[must_use]
    pub fn of(policy: &PolicyFile) -> Self {
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
                patterns.push(Pattern { text, is_name: false, tells: id.clone(), ids: ids.clone(), platform });
            }
            // Names that few people know are words of every language: "Video", "Weather".
            let Some(first) = ids.first().filter(|_| !app.quiet && !app.hides) else { continue };
            for text in names(app) {
                let (tells, ids) = (first.clone(), ids.clone());
                patterns.push(Pattern { text, is_name: true, tells, ids, platform: None });
            }
        }
        Watched(Inner::new(patterns).map(Arc::new))
    }
}

/// What people call an app: its name, what stands in brackets in it, and its titles in stores.
fn names(app: &App<'_>) -> BTreeSet<String> {
    let apart = |name: &str| -> Vec<String> {
        name.split(['(', ')']).chain([name]).map(str::trim).map(str::to_owned).collect()
    };
    let short = |name: &String| folded(name.chars().filter(|c| !c.is_whitespace()));
    let all = titles(app).flat_map(apart).filter(|name| is_telling(name));
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
    pending: Vec<u8>,
    /// The number of the line in which `pending` begins, from 1.
    line: u64,
    /// What was found, by pattern.
    found: BTreeMap<usize, Mention>,
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
        Some(Sweep { watched, dump, begun: false, pending: Vec::new(), line: 1, found: BTreeMap::new() })
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.pending.extend_from_slice(bytes);
        if self.pending.len() >= CHUNK {
            self.search();
            let done = self.pending.len() - OVERLAP;
            self.line += lines(&self.pending[..done]);
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
        self.search();
        let unread = self.found.iter().filter_map(|(pattern, mention)| {
            let pattern = self.watched.patterns.get(*pattern)?;
            let known = match pattern.is_name {
                true => pattern.ids.iter().any(|id| understood(id)),
                false => pattern.platform.is_none_or(|of| of == platform) && understood(&pattern.tells),
            };
            let others = proved && !mention.alone && mention.words.iter().all(|word| understood(word));
            let at = Place::Line { number: mention.line };
            (!known && !others).then(|| UnreadIdentifier { word: pattern.tells.clone(), at })
        });
        let mut unread: Vec<_> = unread.collect();
        unread.sort();
        unread.dedup_by(|a, b| a.word == b.word);
        unread
    }

    /// Identifiers of which a tool wrote only the beginning: `com.zhiliaoapp.musica...`.
    fn cut_off(&mut self) {
        let raw = self.pending.as_slice();
        for mark in ["...", "\u{2026}"] {
            for at in memchr::memmem::find_iter(raw, mark) {
                let is_part = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
                let before = raw.get(..at).unwrap_or_default();
                let length = before.iter().rev().take(MAX_WORD).take_while(is_part).count();
                let word = String::from_utf8_lossy(before.get(at - length..).unwrap_or_default());
                let word = word.trim_end_matches('.');
                if word.len() < SHORTEST_CUT || !word.contains('.') {
                    continue;
                }
                for index in self.watched.begin_with(&folded(word.chars())) {
                    let mention = self.found.entry(*index).or_insert_with(|| {
                        let line = self.line + lines(before);
                        Mention { line, alone: true, words: BTreeSet::new() }
                    });
                    mention.alone = true;
                }
            }
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
            let stands = match pattern.is_name {
                true => plain.is_name(start, end, dump),
                false => plain.is_identifier(start, end, dump),
            };
            if stands {
                hits.push((start, end, index));
            }
        }
        self.cut_off();
        let raw = self.pending.as_slice();
        // What stands within a longer identifier that is known is that other app.
        hits.sort_unstable_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
        let mut reached = (usize::MAX, 0);
        for (start, end, index) in hits {
            let is_id = self.watched.patterns.get(index).is_some_and(|pattern| !pattern.is_name);
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
            let line = self.line + lines(&raw[..at]);
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

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "com.zhiliaoapp.musically";

    fn watched() -> Watched {
        let ids: Arc<[String]> = Arc::new([APP.to_owned()]);
        let patterns = vec![
            Pattern {
                text: folded(APP.chars()),
                is_name: false,
                tells: APP.to_owned(),
                ids: ids.clone(),
                platform: None,
            },
            Pattern { text: folded("tiktok".chars()), is_name: true, tells: APP.to_owned(), ids, platform: None },
        ];
        Watched(Inner::new(patterns).map(Arc::new))
    }

    fn named(text: &str, format: Format) -> Option<u64> {
        let mut sweep = Sweep::new(&watched(), format).unwrap();
        sweep.feed(text.as_bytes());
        let unread = sweep.finish(Platform::Android, false, |_| false);
        unread.first().map(|unread| match unread.at {
            Place::Line { number } => number,
            Place::Byte { .. } | Place::Record { .. } => 0,
        })
    }

    #[test]
    fn an_identifier_is_found_however_a_tool_has_bent_it() {
        for bent in [
            "package:com.zhiliaoapp.musically",
            "Com.zhiliaoapp.musically",
            "COM.ZHILIAOAPP.MUSICALLY",
            "\u{1b}[31mcom.zhiliaoapp\u{1b}[0m.musically",
            "com.zhi\u{200b}liaoapp.musically",
            "com.zhiliao\u{ad}app.musically",
            "ｃｏｍ．ｚｈｉｌｉａｏａｐｐ．ｍｕｓｉｃａｌｌｙ",
            "cоm.zhiliaoapp.musically",
            "com. zhiliaoapp. musically",
            "com.zhiliaoapp.=\nmusically",
            "com=2Ezhiliaoapp=2Emusically",
            "com&#46;zhiliaoapp&#46;musically",
            "com%2Ezhiliaoapp%2Emusically",
            "com\\.zhiliaoapp\\.musically",
            "com\\u002ezhiliaoapp.musically",
            "> package:com.zhil\n> iaoapp.musically",
            "com.zhiliaoapp.\nmusically",
            "**com.zhiliaoapp.musically**",
            "package:/data/app/~~x==/com.zhiliaoapp.musically-1/base.apk",
            "I have com.zhiliaoapp.musically.",
            "c\0o\0m\0.\0zhiliaoapp.musically",
            "u10_com.zhiliaoapp.musically",
            "xcom.zhiliaoapp.musically",
            "com.zhiliaoapp.musically_1",
            "com.zhiliaoapp.musically-1",
            "com.zhiliaoapp.musically_350.apk",
            "com.zhiliaoapp.musically.push",
            "com.zhiliaoapp.musically.ShareExtension",
            "com.zhiliaoapp.musicallypackage:com.example.app",
            "com.example.appcom.zhiliaoapp.musically",
            "com.<wbr>zhiliaoapp.<wbr>musically",
            "com.zhiliaoapp.<b>musically</b>",
            "com.zhiliao&shy;app.musically",
            "com.zhiliao&#8203;app.musically",
            "com[.]zhiliaoapp[.]musically",
            "com。zhiliaoapp。musically",
            "com dot zhiliaoapp dot musically",
            "corn.zhiliaoapp.musica1ly",
        ] {
            assert_eq!(named(bent, Format::PmList), Some(1), "{bent}");
        }
        assert_eq!(named("a\nb\ncom.zhiliaoapp.musically\n", Format::Dumpsys), Some(3));
    }

    #[test]
    fn another_app_is_no_mention() {
        for other in [
            "com.zhiliaoapp musically",
            "com.zhiliaoapp.music\npackage:ally",
            "org.example.tiktok",
            "/system/app/TikTok/TikTok.apk",
            "tiktoker",
        ] {
            assert_eq!(named(other, Format::PmList), None, "{other}");
        }
        assert_eq!(named("Packages:\n    queriesPackages=[com.zhiliaoapp.musically, com.x]\n", Format::Dumpsys), None);
        assert_eq!(named("Packages:\nTikTok", Format::Dumpsys), None);
        assert_eq!(named("Packages:\nuses-permission com.zhiliaoapp.musically.permission.X", Format::Dumpsys), None);
    }

    #[test]
    fn a_name_is_found_as_a_word() {
        for text in [
            "TikTok",
            "TikTok staat er ook op.",
            "Name=\"TikTok\"",
            "<string>TikTok</string>",
            "Tik Tok",
            "TikTok.app",
            "TikTok.apk",
            "T1kTok",
            "TlkTok",
            "https://apps.apple.com/nl/app/tiktok/id835599320",
            "In mijn Beveiligde map staat nog de TikTok-app.",
            "Instagram/TikTok/WhatsApp",
            "@TikTok",
            "TikTok=ja",
            "schermafdruk-TikTok.png",
            "- TikTok",
            "-TikTok",
            "TikTok_v39.1",
            "_TikTok_",
            "TikTok.Verder",
        ] {
            assert_eq!(named(text, Format::PmList), Some(1), "{text}");
        }
    }

    #[test]
    fn an_identifier_within_a_longer_one_that_is_known_is_that_other_app() {
        let all = ["com.zhiliaoapp.musically", "com.zhiliaoapp.musically.go"];
        let pattern = |id: &&str| Pattern {
            text: folded(id.chars()),
            is_name: false,
            tells: (*id).to_owned(),
            ids: Arc::new([(*id).to_owned()]),
            platform: None,
        };
        let patterns: Vec<Pattern> = all.iter().map(pattern).collect();
        let watched = Watched(Inner::new(patterns).map(Arc::new));
        let mut sweep = Sweep::new(&watched, Format::PmList).unwrap();
        sweep.feed(b"package:com.zhiliaoapp.musically.go\n");
        assert!(sweep.finish(Platform::Android, false, |id| id == "com.zhiliaoapp.musically.go").is_empty());
    }

    #[test]
    fn in_a_list_that_proves_itself_an_app_with_a_longer_identifier_is_another_app() {
        let finish = |text: &str, proved: bool| {
            let mut sweep = Sweep::new(&watched(), Format::Recipe).unwrap();
            sweep.feed(text.as_bytes());
            sweep.finish(Platform::Android, proved, |id| id == "com.zhiliaoapp.musicallyx").len()
        };
        assert_eq!(finish("package:com.zhiliaoapp.musicallyx\n", true), 0);
        assert_eq!(finish("package:com.zhiliaoapp.musicallyx\n", false), 1);
        assert_eq!(finish("package:com.zhiliaoapp.musicallyx\nu10_com.zhiliaoapp.musically\n", true), 1);
    }

    #[test]
    fn a_label_in_a_dump_is_a_name() {
        assert_eq!(named("    label=TikTok\n", Format::Dumpsys), Some(1));
    }

    #[test]
    fn an_identifier_of_which_a_console_wrote_the_beginning_counts() {
        for cut in ["package:com.zhiliaoapp.musica...", "com.zhiliaoapp.m\u{2026}"] {
            assert_eq!(named(cut, Format::PmList), Some(1), "{cut}");
        }
        for other in ["com.zhi...", "and so on...", "com.other.app..."] {
            assert_eq!(named(other, Format::PmList), None, "{other}");
        }
    }

    #[test]
    fn a_letter_above_a_dump_is_a_text_like_any_other() {
        let dump = "Packages:\n  Package [org.example] (1f):\n    TikTok\n";
        assert_eq!(named(&format!("Hoi, TikTok staat er ook op.\n\n{dump}"), Format::Dumpsys), Some(1));
        assert_eq!(named(dump, Format::Dumpsys), None);
    }

    #[test]
    fn what_people_call_an_app_is_its_name_and_its_titles() {
        let policy = crate::source::compile_embedded("amsterdam-2024").policy.unwrap();
        let watched = Watched::of(&PolicyFile::parse(policy.as_slice()).unwrap());
        let names: Vec<&str> =
            watched.0.as_ref().unwrap().patterns.iter().filter(|p| p.is_name).map(|p| p.text.as_str()).collect();
        for name in ["ternu", "vkontakte", "lgap", "tlktok"] {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
    }

    #[test]
    fn what_stands_between_two_chunks_is_found() {
        let mut sweep = Sweep::new(&watched(), Format::PmList).unwrap();
        let filler = "package:org.example.app\n".repeat(CHUNK / 24 + 1);
        sweep.feed(&filler.as_bytes()[..CHUNK - 10]);
        sweep.feed(b"\ncom.zhi");
        sweep.feed(b"liaoapp.musically\n");
        assert_eq!(sweep.finish(Platform::Android, false, |_| false).len(), 1);
        let mut understood = Sweep::new(&watched(), Format::PmList).unwrap();
        understood.feed(b"package:com.zhiliaoapp.musically TikTok\n");
        assert!(understood.finish(Platform::Android, false, |id| id == APP).is_empty());
    }
}
