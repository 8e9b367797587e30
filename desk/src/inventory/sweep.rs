//! The last look: whether an app of the policy is named anywhere in a text, however somebody's tools have bent it.
//!
//! A reader knows where apps stand in its format; what stands elsewhere it passes over. Before anything is called
//! absent, the whole text is searched for the identifiers and names of the policy's apps: in any case, with marks of a
//! mail or a terminal inside, broken over lines, or with letters that only look alike. What is found and was not read
//! as an app is handed on as unread, so that nobody is told "not there" while its name stands in the text.

use std::collections::BTreeMap;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};
use appwijzer_core::inventory::{Place, UnreadIdentifier};
use appwijzer_core::policy::{Platform, PolicyFile};

use super::Format;

/// How much text is searched at a time, in bytes.
const CHUNK: usize = 256 * 1024;
/// How much of a chunk is searched again with the next one: longer than any identifier that is bent.
const OVERLAP: usize = 4 * 1024;
/// The shortest name that is searched for, in letters.
const SHORTEST_NAME: usize = 5;

/// The apps whose mention anywhere in a text counts. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Watched(Option<Arc<Inner>>);

#[derive(Debug)]
struct Inner {
    patterns: Vec<Pattern>,
    search: AhoCorasick,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    /// In lower case, without spaces.
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
                let text = id.to_ascii_lowercase();
                patterns.push(Pattern { text, is_name: false, tells: id.clone(), ids: ids.clone(), platform });
            }
            let text: String =
                app.name.as_str().chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
            // Names that few people know are words of every language: "Video", "Weather".
            let telling = !app.quiet && !app.hides && text.chars().count() >= SHORTEST_NAME;
            if let (Some(first), true) = (ids.first(), telling) {
                patterns.push(Pattern { text, is_name: true, tells: first.clone(), ids: ids.clone(), platform: None });
            }
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(patterns.iter().map(|pattern| pattern.text.as_bytes()));
        Watched(search.ok().filter(|_| !patterns.is_empty()).map(|search| Arc::new(Inner { patterns, search })))
    }
}

/// A search that is under way.
#[derive(Debug)]
pub(super) struct Sweep {
    watched: Arc<Inner>,
    /// Whether names count: in a dump, words of any kind stand.
    names: bool,
    pending: Vec<u8>,
    /// The number of the line in which `pending` begins, from 1.
    line: u64,
    /// Pattern, and the line of its first mention.
    found: BTreeMap<usize, u64>,
}

impl Sweep {
    pub(super) fn new(watched: &Watched, format: Format) -> Option<Self> {
        let names = match format {
            Format::Recipe
            | Format::PmList
            | Format::Ids
            | Format::DebloatJson
            | Format::AppleMdm
            | Format::Ideviceinstaller => true,
            Format::Dumpsys | Format::Androidqf | Format::PrivacyReport => false,
        };
        let watched = watched.0.clone()?;
        Some(Sweep { watched, names, pending: Vec::new(), line: 1, found: BTreeMap::new() })
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

    /// What was named, and where, without the apps of which one identifier is `understood`.
    pub(super) fn finish(mut self, platform: Platform, understood: impl Fn(&str) -> bool) -> Vec<UnreadIdentifier> {
        self.search();
        let unread = self.found.iter().filter_map(|(pattern, line)| {
            let pattern = self.watched.patterns.get(*pattern)?;
            let known = match pattern.is_name {
                true => pattern.ids.iter().any(|id| understood(id)),
                false => pattern.platform.is_none_or(|of| of == platform) && understood(&pattern.tells),
            };
            (!known).then(|| UnreadIdentifier { word: pattern.tells.clone(), at: Place::Line { number: *line } })
        });
        let mut unread: Vec<_> = unread.collect();
        unread.sort();
        unread.dedup_by(|a, b| a.word == b.word);
        unread
    }

    fn search(&mut self) {
        let raw = self.pending.as_slice();
        let plain = Plain::of(raw);
        for hit in self.watched.search.find_overlapping_iter(&plain.bytes) {
            let index = hit.pattern().as_usize();
            let Some(pattern) = self.watched.patterns.get(index) else { continue };
            if self.found.contains_key(&index) || (pattern.is_name && !self.names) {
                continue;
            }
            let stands = match pattern.is_name {
                true => plain.is_name(hit.start(), hit.end()),
                false => plain.is_identifier(hit.start(), hit.end()),
            };
            let at = plain.at.get(hit.start()).map_or(0, |at| *at as usize);
            if stands && !is_wish(raw, at) {
                self.found.insert(index, self.line + lines(&raw[..at]));
            }
        }
    }
}

fn lines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

/// In a dump, the packages that an app would like to ask about: they need not be there.
fn is_wish(raw: &[u8], at: usize) -> bool {
    let start = memchr::memrchr(b'\n', &raw[..at]).map_or(0, |newline| newline + 1);
    raw[start..at].trim_ascii_start().starts_with(b"queriesPackages=[")
}

/// A text without what tools put between its letters.
#[derive(Default)]
struct Plain {
    /// Lower case, without white space; what is no ASCII and looks like none is one byte that no identifier has.
    bytes: Vec<u8>,
    /// Where each byte stood.
    at: Vec<u32>,
    gaps: Vec<Gap>,
}

/// What stood before a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
}

impl Plain {
    fn of(raw: &[u8]) -> Self {
        let mut plain = Plain::default();
        plain.bytes.reserve(raw.len());
        plain.at.reserve(raw.len());
        plain.gaps.reserve(raw.len());
        let (mut i, mut gap) = (0, Gap::None);
        while let Some(rest) = raw.get(i..).filter(|rest| !rest.is_empty()) {
            let (length, meant) = meant(rest);
            match meant {
                Meant::Nothing => {}
                Meant::Gap(kind) => gap = gap.max(kind),
                // Marks of quotation at the beginning of a line belong to its break.
                Meant::Byte(b'>' | b'|') if gap == Gap::Line => {}
                Meant::Byte(byte) => {
                    plain.bytes.push(byte);
                    plain.at.push(u32::try_from(i).unwrap_or(u32::MAX));
                    plain.gaps.push(gap);
                    gap = Gap::None;
                }
                Meant::Text(text) => {
                    for byte in text.bytes() {
                        plain.bytes.push(byte);
                        plain.at.push(u32::try_from(i).unwrap_or(u32::MAX));
                        plain.gaps.push(std::mem::replace(&mut gap, Gap::None));
                    }
                }
            }
            i += length;
        }
        plain
    }

    fn before(&self, start: usize) -> Option<u8> {
        let joined = self.gaps.get(start) == Some(&Gap::None);
        start.checked_sub(1).filter(|_| joined).and_then(|i| self.bytes.get(i)).copied()
    }

    fn after(&self, end: usize) -> Option<u8> {
        let joined = self.gaps.get(end) == Some(&Gap::None);
        self.bytes.get(end).copied().filter(|_| joined)
    }

    /// Whether the identifier stands by itself, and white space breaks it only where a tool would.
    fn is_identifier(&self, start: usize, end: usize) -> bool {
        let before = self.before(start);
        let begins = !before.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'));
        let ends = match self.after(end) {
            Some(b'.') => !self.after(end + 1).is_some_and(|b| b.is_ascii_alphanumeric()),
            // The folder of an installed app: its name, a hyphen, and a number or random letters.
            Some(b'-') => before == Some(b'/'),
            Some(b) => !(b.is_ascii_alphanumeric() || b == b'_'),
            None => true,
        };
        let broken = |i: usize| match self.gaps.get(i) {
            Some(Gap::Space) => self.bytes.get(i) != Some(&b'.') && self.bytes.get(i - 1) != Some(&b'.'),
            _ => false,
        };
        begins && ends && !(start + 1..end).any(broken)
    }

    /// Whether the name stands by itself, as a word and not as a part of an identifier or a path.
    fn is_name(&self, start: usize, end: usize) -> bool {
        let inside = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b'/' | b'=' | b'@');
        let ends = match self.after(end) {
            Some(b'.') => !self.after(end + 1).is_some_and(|b| b.is_ascii_alphanumeric()),
            Some(b) => !inside(b),
            None => true,
        };
        ends && !self.before(start).is_some_and(inside)
    }
}

/// What some bytes of a text mean.
enum Meant {
    Nothing,
    Gap(Gap),
    Byte(u8),
    Text(String),
}

/// The next sign of a text, with its length in bytes.
fn meant(rest: &[u8]) -> (usize, Meant) {
    let first = rest[0];
    match first {
        b'\n' => (1, Meant::Gap(Gap::Line)),
        0 => (1, Meant::Nothing),
        b' ' | b'\t' | b'\r' | 0x0B | 0x0C => (1, Meant::Gap(Gap::Space)),
        0x1B => (escape(rest), Meant::Nothing),
        b'=' if rest.starts_with(b"=\n") => (2, Meant::Nothing),
        b'=' if rest.starts_with(b"=\r\n") => (3, Meant::Nothing),
        b'=' | b'%' => hexadecimal(rest, 1, 2).unwrap_or((1, Meant::Byte(first))),
        b'\\' if rest.len() > 5 && rest[1] == b'u' => hexadecimal(rest, 2, 4).unwrap_or((1, Meant::Nothing)),
        // A dot that was written so that it stays a dot.
        b'\\' => (1, Meant::Nothing),
        b'&' => entity(rest),
        b'*' | b'`' => (1, Meant::Nothing),
        1..0x80 => (1, Meant::Byte(first.to_ascii_lowercase())),
        _ => wide(rest),
    }
}

/// The length of a command to a terminal.
fn escape(rest: &[u8]) -> usize {
    match rest.get(1) {
        Some(b'[') => 2 + rest[2..].iter().take(32).take_while(|b| !b.is_ascii_alphabetic()).count() + 1,
        _ => 1,
    }
}

/// A sign that is written as hexadecimal digits, from `start` on.
fn hexadecimal(rest: &[u8], start: usize, digits: usize) -> Option<(usize, Meant)> {
    let text = std::str::from_utf8(rest.get(start..start + digits)?).ok()?;
    let code = u8::try_from(u32::from_str_radix(text, 16).ok()?).ok()?;
    code.is_ascii_graphic().then(|| (start + digits, Meant::Byte(code.to_ascii_lowercase())))
}

/// A sign as HTML and XML write it.
fn entity(rest: &[u8]) -> (usize, Meant) {
    let text = || {
        let end = rest.iter().take(12).position(|b| *b == b';')?;
        let name = std::str::from_utf8(&rest[1..end]).ok()?;
        let code = match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(number) => u8::try_from(u32::from_str_radix(number, 16).ok()?).ok()?,
                None => u8::try_from(number.parse::<u32>().ok()?).ok()?,
            },
            None => match name {
                "period" => b'.',
                "gt" => b'>',
                "nbsp" => return Some((end + 1, Meant::Gap(Gap::Space))),
                _ => return None,
            },
        };
        code.is_ascii_graphic().then(|| (end + 1, Meant::Byte(code.to_ascii_lowercase())))
    };
    text().unwrap_or((1, Meant::Byte(b'&')))
}

/// A sign beyond ASCII.
fn wide(rest: &[u8]) -> (usize, Meant) {
    let length = rest.len().min(4);
    let sign = (2..=length).find_map(|n| std::str::from_utf8(&rest[..n]).ok().and_then(|text| text.chars().next()));
    let Some(sign) = sign else { return (1, Meant::Byte(1)) };
    let meant = match sign {
        // Marks that nobody sees.
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => {
            Meant::Nothing
        }
        '\u{85}' | '\u{2028}' | '\u{2029}' => Meant::Gap(Gap::Line),
        sign if sign.is_whitespace() => Meant::Gap(Gap::Space),
        // The wide forms of East Asian typing.
        '\u{FF01}'..='\u{FF5E}' => {
            let code = u32::from(sign) - 0xFEE0;
            Meant::Byte(u8::try_from(code).unwrap_or(1).to_ascii_lowercase())
        }
        sign => match alike(sign) {
            Some(byte) => Meant::Byte(byte),
            None => Meant::Text(sign.to_lowercase().collect()),
        },
    };
    (sign.len_utf8(), meant)
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn alike(sign: char) -> Option<u8> {
    Some(match sign {
        'а' | 'А' => b'a',
        'с' | 'С' => b'c',
        'е' | 'Е' | 'ё' => b'e',
        'һ' | 'Н' => b'h',
        'і' | 'І' | 'ı' | 'Ι' => b'i',
        'ј' | 'Ј' => b'j',
        'К' | 'к' | 'Κ' => b'k',
        'М' | 'м' | 'Μ' => b'm',
        'о' | 'О' | 'ο' | 'Ο' => b'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => b'p',
        'ѕ' | 'Ѕ' => b's',
        'Т' | 'т' | 'Τ' => b't',
        'у' | 'У' => b'y',
        'х' | 'Х' => b'x',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "com.zhiliaoapp.musically";

    fn watched() -> Watched {
        let ids: Arc<[String]> = Arc::new([APP.to_owned()]);
        let patterns = vec![
            Pattern { text: APP.to_owned(), is_name: false, tells: APP.to_owned(), ids: ids.clone(), platform: None },
            Pattern { text: "tiktok".to_owned(), is_name: true, tells: APP.to_owned(), ids, platform: None },
        ];
        let search = AhoCorasick::new(patterns.iter().map(|p| p.text.as_bytes())).unwrap();
        Watched(Some(Arc::new(Inner { patterns, search })))
    }

    fn named(text: &str, format: Format) -> Option<u64> {
        let mut sweep = Sweep::new(&watched(), format).unwrap();
        sweep.feed(text.as_bytes());
        let unread = sweep.finish(Platform::Android, |_| false);
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
        ] {
            assert_eq!(named(bent, Format::PmList), Some(1), "{bent}");
        }
        assert_eq!(named("a\nb\ncom.zhiliaoapp.musically\n", Format::Dumpsys), Some(3));
    }

    #[test]
    fn another_app_is_no_mention() {
        for other in [
            "com.zhiliaoapp.musically.go.other",
            "com.zhiliaoapp.musicallyx",
            "xcom.zhiliaoapp.musically",
            "org.com.zhiliaoapp.musically",
            "com.zhiliaoapp musically",
            "com.zhiliaoapp.music\npackage:ally",
            "org.example.tiktok",
            "/system/app/TikTok/TikTok.apk",
            "tiktoker",
        ] {
            assert_eq!(named(other, Format::PmList), None, "{other}");
        }
        assert_eq!(named("    queriesPackages=[com.zhiliaoapp.musically, com.x]\n", Format::Dumpsys), None);
        assert_eq!(named("TikTok", Format::Dumpsys), None);
    }

    #[test]
    fn a_name_is_found_as_a_word() {
        for text in ["TikTok", "TikTok staat er ook op.", "Name=\"TikTok\"", "<string>TikTok</string>", "Tik Tok"] {
            assert_eq!(named(text, Format::PmList), Some(1), "{text}");
        }
    }

    #[test]
    fn what_stands_between_two_chunks_is_found() {
        let mut sweep = Sweep::new(&watched(), Format::PmList).unwrap();
        let filler = "package:org.example.app\n".repeat(CHUNK / 24 + 1);
        sweep.feed(&filler.as_bytes()[..CHUNK - 10]);
        sweep.feed(b"\ncom.zhi");
        sweep.feed(b"liaoapp.musically\n");
        assert_eq!(sweep.finish(Platform::Android, |_| false).len(), 1);
        let mut understood = Sweep::new(&watched(), Format::PmList).unwrap();
        understood.feed(b"package:com.zhiliaoapp.musically TikTok\n");
        assert!(understood.finish(Platform::Android, |id| id == APP).is_empty());
    }
}
