//! The last look: whether an app of the policy is named anywhere in a text, however somebody's tools have bent it.
//!
//! A reader knows where apps stand in its format; what stands elsewhere it passes over. Before anything is called
//! absent, the whole text is searched for the identifiers and names of the policy's apps: in any case, with marks of a
//! mail or a terminal inside, broken over lines, or with letters that only look alike. What is found and was not read
//! as an app is handed on as unread, so that nobody is told "not there" while its name stands in the text.

use std::collections::{BTreeMap, BTreeSet};
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
/// From this length on, in bytes, and with two dots, an identifier counts inside a longer word too: a line break that was
/// lost, a version, a folder or an extension hides it from nobody.
const LONG: usize = 10;
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
            let name: Vec<char> = app.name.as_str().chars().filter(|c| !c.is_whitespace()).collect();
            let text = folded(name.iter().copied());
            // Names that few people know are words of every language: "Video", "Weather".
            let telling = !app.quiet && !app.hides && name.len() >= SHORTEST_NAME;
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

/// A text in lower case in which letters that a reader of images takes for each other are the same.
fn folded(text: impl Iterator<Item = char>) -> String {
    let mut out = String::new();
    for c in text.flat_map(char::to_lowercase) {
        match u8::try_from(c).ok().filter(u8::is_ascii) {
            Some(byte) => out.extend(fold(byte).iter().map(|b| char::from(*b))),
            None => out.push(c),
        }
    }
    out
}

/// The sign or signs for which a reader of images takes this one, in lower case.
fn fold(byte: u8) -> &'static [u8] {
    const ONE: [[u8; 1]; 128] = {
        let mut all = [[0]; 128];
        let mut i = 0;
        while i < 128 {
            all[i] = [match i as u8 {
                b'1' | b'i' | b'I' | b'L' => b'l',
                b'0' | b'O' => b'o',
                upper => upper.to_ascii_lowercase(),
            }];
            i += 1;
        }
        all
    };
    match byte {
        b'm' | b'M' => b"rn",
        _ => ONE.get(usize::from(byte)).map_or(&[1], <[u8; 1]>::as_slice),
    }
}

/// A search that is under way.
#[derive(Debug)]
pub(super) struct Sweep {
    watched: Arc<Inner>,
    /// Whether it is a dump of the system: permissions and words of any kind stand there.
    dump: bool,
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
        Some(Sweep { watched, dump, pending: Vec::new(), line: 1, found: BTreeMap::new() })
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

    fn search(&mut self) {
        let raw = self.pending.as_slice();
        let plain = Plain::of(raw);
        let mut hits: Vec<(usize, usize, usize)> = Vec::new();
        for hit in self.watched.search.find_overlapping_iter(&plain.bytes) {
            let index = hit.pattern().as_usize();
            let Some(pattern) = self.watched.patterns.get(index) else { continue };
            let (start, end) = (hit.start(), hit.end());
            let stands = match pattern.is_name {
                true => plain.is_name(start, end, self.dump),
                false => plain.is_identifier(start, end, self.dump),
            };
            if stands {
                hits.push((start, end, index));
            }
        }
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
                Meant::Byte(byte) => plain.push(fold(byte), i, &mut gap),
                Meant::Text(text) => plain.push(text.as_bytes(), i, &mut gap),
            }
            i += length;
        }
        plain
    }

    fn push(&mut self, bytes: &[u8], at: usize, gap: &mut Gap) {
        for byte in bytes {
            self.bytes.push(*byte);
            self.at.push(u32::try_from(at).unwrap_or(u32::MAX));
            self.gaps.push(std::mem::replace(gap, Gap::None));
        }
    }

    fn before(&self, start: usize) -> Option<u8> {
        let joined = self.gaps.get(start) == Some(&Gap::None);
        start.checked_sub(1).filter(|_| joined).and_then(|i| self.bytes.get(i)).copied()
    }

    fn after(&self, end: usize) -> Option<u8> {
        let joined = self.gaps.get(end) == Some(&Gap::None);
        self.bytes.get(end).copied().filter(|_| joined)
    }

    /// Whether it is a mention of the identifier: white space breaks it only where a tool would. A short one stands by
    /// itself; in a dump, what begins with it is a permission or a part of it.
    fn is_identifier(&self, start: usize, end: usize, dump: bool) -> bool {
        let broken = |i: usize| match self.gaps.get(i) {
            Some(Gap::Space) => self.bytes.get(i) != Some(&b'.') && self.bytes.get(i - 1) != Some(&b'.'),
            _ => false,
        };
        if (start + 1..end).any(broken) {
            return false;
        }
        let dots = self.bytes.get(start..end).map_or(0, |id| id.iter().filter(|b| **b == b'.').count());
        let long = end - start >= LONG && dots > 1;
        let before = self.before(start);
        let begins = long || !before.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'));
        let ends = match self.after(end) {
            Some(b'.') => long && !dump || !self.after(end + 1).is_some_and(|b| b.is_ascii_alphanumeric()),
            _ if long => true,
            // The folder of an installed app: its name, a hyphen, and a number or random letters.
            Some(b'-') => before == Some(b'/'),
            Some(b) => !(b.is_ascii_alphanumeric() || b == b'_'),
            None => true,
        };
        begins && ends
    }

    /// Whether the name stands by itself, as a word or a file, and not as a part of an identifier or a path. In a dump,
    /// only where a label stands.
    fn is_name(&self, start: usize, end: usize, dump: bool) -> bool {
        let inside = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b'/' | b'=' | b'@');
        let behind =
            |text: &str| self.bytes.get(end..).is_some_and(|rest| rest.starts_with(folded(text.chars()).as_bytes()));
        let is_file = [".app", ".apk", ".ipa", ".xapk"].into_iter().any(behind);
        let ends = match self.after(end) {
            Some(b'.') => is_file || !self.after(end + 1).is_some_and(|b| b.is_ascii_alphanumeric()),
            Some(b) => !inside(b),
            None => true,
        };
        let before = self.bytes.get(..start).unwrap_or_default();
        let labelled = before.ends_with(folded("label=".chars()).as_bytes());
        // The address of an app in a store: …/app/name/id1234567890.
        let in_store = before.ends_with(b"/") && behind("/id");
        let begins = labelled || !self.before(start).is_some_and(inside);
        (begins && ends && (!dump || labelled)) || in_store
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
        b' ' if spoken(rest) > 0 => (spoken(rest), Meant::Byte(b'.')),
        b' ' | b'\t' | b'\r' | 0x0B | 0x0C => (1, Meant::Gap(Gap::Space)),
        0x1B => (escape(rest), Meant::Nothing),
        0x08 => (1, Meant::Nothing),
        b'[' | b'(' | b'{' => defanged(rest).map_or((1, Meant::Byte(first)), |n| (n, Meant::Byte(b'.'))),
        b'<' => tag(rest).map_or((1, Meant::Byte(first)), |n| (n, Meant::Nothing)),
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

/// The length of a dot that was written so that nobody can press it: `[.]`, `(dot)`.
fn defanged(rest: &[u8]) -> Option<usize> {
    let begins = |text: &str| rest.get(..text.len()).is_some_and(|b| b.eq_ignore_ascii_case(text.as_bytes()));
    ["[.]", "(.)", "{.}", "[dot]", "(dot)", "[punt]", "(punt)"].into_iter().find(|text| begins(text)).map(str::len)
}

/// The length of a dot that was read aloud.
fn spoken(rest: &[u8]) -> usize {
    let begins = |text: &&str| rest.get(..text.len()).is_some_and(|b| b.eq_ignore_ascii_case(text.as_bytes()));
    [" dot ", " punt ", " point ", " punkt "].into_iter().find(begins).map_or(0, str::len)
}

/// The length of a tag that stands within a word: it changes how a word looks, and no word.
fn tag(rest: &[u8]) -> Option<usize> {
    const WITHIN: [&str; 12] = ["wbr", "b", "i", "u", "em", "strong", "span", "font", "mark", "code", "a", "shy"];
    let end = rest.iter().take(200).position(|b| *b == b'>')?;
    let name = rest.get(1..end)?;
    let name = name.strip_prefix(b"/").unwrap_or(name);
    let length = name.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = std::str::from_utf8(name.get(..length)?).ok()?;
    WITHIN.iter().any(|tag| tag.eq_ignore_ascii_case(name)).then_some(end + 1)
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
        let end = rest.iter().take(18).position(|b| *b == b';')?;
        let name = std::str::from_utf8(&rest[1..end]).ok()?;
        let code = match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16).ok()?,
                None => number.parse::<u32>().ok()?,
            },
            None => match name {
                "period" => u32::from(b'.'),
                "gt" => u32::from(b'>'),
                "nbsp" => u32::from(b' '),
                "shy" | "zwj" | "zwnj" | "ZeroWidthSpace" | "NoBreak" => 0xAD,
                _ => return None,
            },
        };
        let sign = char::from_u32(code)?;
        let mut bytes = [0; 4];
        Some((end + 1, sign_meant(sign, sign.encode_utf8(&mut bytes).as_bytes())))
    };
    text().unwrap_or((1, Meant::Byte(b'&')))
}

/// What a sign means that was written in another way.
fn sign_meant(sign: char, bytes: &[u8]) -> Meant {
    match u8::try_from(sign).ok().filter(u8::is_ascii) {
        Some(byte) if byte.is_ascii_graphic() => Meant::Byte(byte.to_ascii_lowercase()),
        Some(_) => Meant::Gap(Gap::Space),
        None => wide(bytes).1,
    }
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
        '\u{3002}' | '\u{FF61}' | '\u{2024}' => Meant::Byte(b'.'),
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
            Pattern {
                text: folded(APP.chars()),
                is_name: false,
                tells: APP.to_owned(),
                ids: ids.clone(),
                platform: None,
            },
            Pattern { text: folded("tiktok".chars()), is_name: true, tells: APP.to_owned(), ids, platform: None },
        ];
        let search = AhoCorasick::new(patterns.iter().map(|p| p.text.as_bytes())).unwrap();
        Watched(Some(Arc::new(Inner { patterns, search })))
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
        assert_eq!(named("    queriesPackages=[com.zhiliaoapp.musically, com.x]\n", Format::Dumpsys), None);
        assert_eq!(named("TikTok", Format::Dumpsys), None);
        assert_eq!(named("uses-permission com.zhiliaoapp.musically.permission.X", Format::Dumpsys), None);
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
        let search = AhoCorasick::new(patterns.iter().map(|p| p.text.as_bytes())).unwrap();
        let watched = Watched(Some(Arc::new(Inner { patterns, search })));
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
