//! Every identifier of the policy, wherever it stands in a text. Readers look at the fields that a product documents;
//! this looks at all the rest, so that an app whose identifier stands somewhere is never *certainly not there*.
//!
//! It must cost next to nothing. Nearly every identifier has a dot before a letter: only such dots are looked at, and of
//! each only the four bytes behind it, in a table of bits.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use aho_corasick::{Span, packed};
use appwijzer_inventory::is_long;
use foldhash::fast::RandomState;

/// A set of 16-bit numbers.
#[derive(Clone, Debug)]
pub(super) struct Bits(Vec<u64>);

impl Default for Bits {
    fn default() -> Self {
        Bits(vec![0; 1024])
    }
}

impl Bits {
    pub(super) fn set(&mut self, n: u16) {
        if let Some(word) = self.0.get_mut(usize::from(n >> 6)) {
            *word |= 1 << (n & 63);
        }
    }

    pub(super) fn has(&self, n: u16) -> bool {
        self.0.get(usize::from(n >> 6)).is_some_and(|word| word & (1 << (n & 63)) != 0)
    }
}

/// One identifier of one app.
#[derive(Clone, Debug)]
struct Piece {
    /// In lower case.
    id: Vec<u8>,
    /// Where in it the dot (or, without one, the beginning) is by which it is found.
    dot: usize,
    app: usize,
}

/// Finds identifiers.
#[derive(Clone, Debug)]
pub(super) struct Scan {
    long: Bits,
    by_key: HashMap<u32, Vec<Piece>, RandomState>,
    /// Identifiers with less than four bytes behind every dot, by the bytes around it.
    short: Option<(Bits, Vec<Piece>)>,
    /// Identifiers without a dot that a letter follows, and how they may begin.
    dotless: Vec<Piece>,
    starts: Option<Starts>,
    /// All of them, in lower case.
    ids: HashSet<Vec<u8>, RandomState>,
}

impl Scan {
    /// For identifiers and the positions of their apps.
    pub(super) fn new<'i>(ids: impl Iterator<Item = (&'i str, usize)>) -> Self {
        let mut scan = Scan {
            long: Bits::default(),
            by_key: HashMap::default(),
            short: None,
            dotless: Vec::new(),
            starts: None,
            ids: HashSet::default(),
        };
        for (id, app) in ids {
            let id = id.to_ascii_lowercase().into_bytes();
            scan.ids.insert(id.clone());
            // The last dot: the first ones are in every identifier of a maker.
            let long = memchr::memrchr_iter(b'.', &id).find(|dot| id.len() > dot + 4 && is_before_letter(&id, *dot));
            if let Some(dot) = long {
                let Some(key) = key(&id, dot) else { continue };
                scan.long.set(bits_of(key));
                let same = scan.by_key.entry(key).or_default();
                if !same.iter().any(|known| known.id == id && known.app == app) {
                    same.push(Piece { id, dot, app });
                }
            } else if let Some(dot) = memchr::memchr_iter(b'.', &id).find(|dot| is_before_letter(&id, *dot))
                && let Some(around) = around(&id, dot)
            {
                let (bits, pieces) = scan.short.get_or_insert_with(|| (Bits::default(), Vec::new()));
                bits.set(around);
                pieces.push(Piece { id, dot, app });
            } else if !id.is_empty() {
                scan.dotless.push(Piece { id, dot: 0, app });
            }
        }
        scan.starts = Starts::of(&scan.dotless);
        scan
    }

    /// Calls `found` with the place and the app of every identifier in a text, in no order.
    pub(super) fn each(&self, text: &[u8], mut found: impl FnMut(usize, usize)) {
        let mut look = |dot: usize| {
            if let Some(key) = key(text, dot)
                && self.long.has(bits_of(key))
            {
                for piece in self.by_key.get(&key).into_iter().flatten() {
                    piece.compare(text, dot, &self.ids, &mut found);
                }
            }
            if let Some((bits, pieces)) = &self.short
                && around(text, dot).is_some_and(|around| bits.has(around))
            {
                pieces.iter().for_each(|piece| piece.compare(text, dot, &self.ids, &mut found));
            }
        };
        each_dot(text, &mut look);
        match &self.starts {
            Some(starts) => starts.each(text, &mut |at| {
                self.dotless.iter().for_each(|piece| piece.compare(text, at, &self.ids, &mut found));
            }),
            // More of them than can be looked for together.
            None => {
                for piece in &self.dotless {
                    let Some(first) = piece.id.first().copied() else { continue };
                    for at in memchr::memchr2_iter(first, first.to_ascii_uppercase(), text) {
                        piece.compare(text, at, &self.ids, &mut found);
                    }
                }
            }
        }
    }
}

/// The beginnings of a few identifiers, in capitals and small letters, looked for together.
#[derive(Clone, Debug)]
struct Starts(packed::Searcher);

/// How long a beginning is, and how many can be looked for together.
const START: usize = 3;
const MOST_STARTS: usize = 64;

impl Starts {
    fn of(pieces: &[Piece]) -> Option<Self> {
        let mut starts: BTreeSet<Vec<u8>> = BTreeSet::new();
        for piece in pieces {
            let start = piece.id.get(..START)?;
            let mut written = vec![Vec::new()];
            for byte in start {
                let cases = BTreeSet::from([byte.to_ascii_lowercase(), byte.to_ascii_uppercase()]);
                let longer = |before: &Vec<u8>| {
                    let before = before.clone();
                    cases.clone().into_iter().map(move |byte| [before.as_slice(), &[byte]].concat())
                };
                written = written.iter().flat_map(longer).collect();
            }
            starts.extend(written);
        }
        (starts.len() <= MOST_STARTS).then(|| packed::Searcher::new(starts)).flatten().map(Starts)
    }

    /// Calls `look` wherever one of them stands.
    fn each(&self, text: &[u8], look: &mut impl FnMut(usize)) {
        let mut from = 0;
        while let Some(hit) = self.0.find_in(text, Span { start: from, end: text.len() }) {
            look(hit.start());
            from = hit.start() + 1;
        }
    }
}

/// The longest identifier, in bytes.
const MAX_ID: usize = 255;

/// How many bytes are looked at together.
const BLOCK: usize = 64;

/// Calls `look` with the place of every dot behind which a letter stands. Dots stand so close to each other in tables that
/// a search which begins anew behind each costs more than looking at all bytes, some at a time.
fn each_dot(text: &[u8], look: &mut impl FnMut(usize)) {
    const LOW: u64 = u64::from_ne_bytes([0x7F; 8]);
    const DOTS: u64 = u64::from_ne_bytes([b'.'; 8]);
    let dots_of = |word: &[u8; 8], behind: &[u8; 8]| {
        // A byte that is a dot is now zero, and keeps no bit; the others keep their highest.
        let other = u64::from_le_bytes(*word) ^ DOTS;
        let others = ((other & LOW) + LOW) | other;
        // Letters have the second highest bit, digits and marks have not.
        !(others | LOW) & (u64::from_le_bytes(*behind) << 1)
    };
    let (blocks, _) = text.as_chunks::<BLOCK>();
    let (behind, _) = text.get(1..).unwrap_or_default().as_chunks::<BLOCK>();
    for (n, (block, behind)) in blocks.iter().zip(behind).enumerate() {
        let mut all = [0; BLOCK / 8];
        for ((dots, word), behind) in all.iter_mut().zip(block.as_chunks::<8>().0).zip(behind.as_chunks::<8>().0) {
            *dots = dots_of(word, behind);
        }
        if all.iter().fold(0, |any, dots| any | dots) == 0 {
            continue;
        }
        for (word, mut dots) in all.into_iter().enumerate() {
            while dots != 0 {
                look(n * BLOCK + word * 8 + dots.trailing_zeros() as usize / 8);
                dots &= dots - 1;
            }
        }
    }
    // The last block has no whole one behind it.
    let done = blocks.len().min(behind.len()) * BLOCK;
    let rest = text.get(done..).unwrap_or_default();
    rest.iter().enumerate().filter(|(_, byte)| **byte == b'.').for_each(|(n, _)| look(done + n));
}

/// Whether a dot counts: a letter stands behind it.
fn is_before_letter(id: &[u8], dot: usize) -> bool {
    id.get(dot + 1).is_some_and(|next| next & 0x40 != 0)
}

impl Piece {
    fn compare(
        &self,
        text: &[u8],
        dot: usize,
        ids: &HashSet<Vec<u8>, RandomState>,
        found: &mut impl FnMut(usize, usize),
    ) {
        let Some(start) = dot.checked_sub(self.dot) else { return };
        let end = start + self.id.len();
        let Some(there) = text.get(start..end) else { return };
        if !there.eq_ignore_ascii_case(&self.id) {
            return;
        }
        let stands = begins(text, start) && ends(text, end) || is_long(&self.id);
        if stands && !is_within_another(text, start, end, ids) {
            found(start, self.app);
        }
    }
}

/// Whether the word around an identifier is another one that is known.
fn is_within_another(text: &[u8], start: usize, end: usize, ids: &HashSet<Vec<u8>, RandomState>) -> bool {
    let is_part = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
    let before = text.get(..start).unwrap_or_default().iter().rev().take(MAX_ID).take_while(is_part).count();
    let behind = text.get(end..).unwrap_or_default().iter().take(MAX_ID).take_while(is_part).count();
    let word = text.get(start - before..end + behind).unwrap_or_default().to_ascii_lowercase();
    let word = word.strip_suffix(b".").unwrap_or(&word);
    word.len() > end - start && ids.contains(word)
}

fn key(text: &[u8], dot: usize) -> Option<u32> {
    let four = text.get(dot + 1..dot + 5)?;
    // Letters in lower case; what else it changes it changes alike everywhere.
    Some(u32::from_le_bytes(four.try_into().ok()?) | 0x2020_2020)
}

fn bits_of(key: u32) -> u16 {
    u16::try_from(key.wrapping_mul(0x9E37_79B1) >> 16).unwrap_or_default()
}

fn around(text: &[u8], dot: usize) -> Option<u16> {
    let before = *text.get(dot.checked_sub(1)?)?;
    Some(u16::from_be_bytes([before, *text.get(dot + 1)?]) | 0x2020)
}

/// Whether an identifier may begin here: not in the middle of a longer one. Apple's teams stand before some: ten
/// capitals and digits.
fn begins(text: &[u8], at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    match before.last() {
        Some(b'.') => {
            let word = before.get(..before.len() - 1).unwrap_or_default();
            let length = word.iter().rev().take_while(|b| b.is_ascii_alphanumeric()).count();
            let team = word.get(word.len() - length..).unwrap_or_default();
            length == 0 || length == 10 && team.iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        }
        // The `n` of a line break that JSON writes as two characters belongs to no word.
        Some(b'n' | b't' | b'r') => before.len() > 1 && before.get(before.len() - 2) == Some(&b'\\'),
        Some(b) => !b.is_ascii_alphanumeric(),
        None => true,
    }
}

/// Whether an identifier may end here: `….go` is another one, `….apk` is a file of this one.
fn ends(text: &[u8], at: usize) -> bool {
    let behind = text.get(at..).unwrap_or_default();
    match behind {
        [b'.', next, ..] if next.is_ascii_alphanumeric() || *next == b'_' => {
            let word = behind.get(1..).unwrap_or_default();
            let length = word.iter().position(|b| !b.is_ascii_alphanumeric() && *b != b'_' && *b != b'.');
            let word = word.get(..length.unwrap_or(word.len())).unwrap_or_default();
            [&b"apk"[..], b"ipa", b"xapk", b"apks"].iter().any(|ending| word.eq_ignore_ascii_case(ending))
        }
        [next, ..] => !next.is_ascii_alphanumeric(),
        [] => true,
    }
}

/// A text without what hides an identifier from a comparison: marks that cannot be seen, letters of full width, and
/// characters that JSON writes as numbers. Borrowed where there is nothing of that.
pub(super) fn plain(text: &[u8]) -> Cow<'_, [u8]> {
    if !is_odd(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let lossy = String::from_utf8_lossy(text);
    let mut rest = lossy.as_ref();
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        let c = match c {
            '\\' if rest.starts_with('u') => match rest.get(1..5).and_then(|hex| u32::from_str_radix(hex, 16).ok()) {
                Some(code) => {
                    rest = rest.get(5..).unwrap_or_default();
                    char::from_u32(code).unwrap_or('\u{FFFD}')
                }
                None => c,
            },
            other => other,
        };
        match c {
            c if is_unseen(c) => {}
            '\u{FF01}'..='\u{FF5E}' => {
                out.push(char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c));
            }
            '\u{FF61}' | '\u{2024}' => out.push('.'),
            c => out.push(c),
        }
    }
    Cow::Owned(out.into_bytes())
}

/// Whether something of that kind stands in a text.
pub(super) fn is_odd(text: &[u8]) -> bool {
    let escaped = || memchr::memmem::find(text, b"\\u").is_some();
    let unseen = |at: usize| {
        matches!(
            text.get(at..).unwrap_or_default(),
            [0xE2, 0x80, 0x8B..=0x8F | 0xA4 | 0xAA..=0xAE, ..]
                | [0xE2, 0x81, 0xA0..=0xAF, ..]
                | [0xEF, 0xBB, 0xBF, ..]
                | [0xEF, 0xBC | 0xBD, ..]
                | [0xC2, 0xAD, ..]
        )
    };
    !text.is_ascii() && memchr::memchr3_iter(0xE2, 0xEF, 0xC2, text).any(unseen) || escaped()
}

/// Whether a character leaves no mark on a screen.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<usize> {
        let ids = ["com.zhiliaoapp.musically", "com.vk", "com.example.chat", "Instagram", "a.1b.2c"];
        // One that is known and holds another.
        let longer = [("com.zhiliaoapp.musically.go", 9)];
        let scan = Scan::new(
            ids.into_iter()
                .enumerate()
                .map(|(app, id)| (id, app))
                .chain(longer)
                .chain([("com.zhiliaoapp.musically_known", 8)]),
        );
        let mut all = Vec::new();
        scan.each(&plain(text.as_bytes()), |_, app| all.push(app));
        all.sort_unstable();
        all
    }

    #[test]
    fn an_identifier_is_found_wherever_it_stands_in_a_text() {
        for (text, expected) in [
            ("com.zhiliaoapp.musically", &[0][..]),
            ("x;COM.Zhiliaoapp.Musically;com.vk", &[0, 1]),
            ("/data/app/com.zhiliaoapp.musically-1/base.apk", &[0]),
            ("https://example.org/?id=com.zhiliaoapp.musically&hl=nl", &[0]),
            ("ABCDE12345.com.zhiliaoapp.musically", &[0]),
            ("com.zhiliaoapp.musically.apk, com.zhiliaoapp.musically.", &[0, 0]),
            ("com.zhili\u{200B}aoapp.musically\u{AD}", &[0]),
            ("ｃｏｍ．ｚｈｉｌｉａｏａｐｐ．ｍｕｓｉｃａｌｌｙ", &[0]),
            (r"a\ncom.zhiliaoapp\u002emusically\u200b", &[0]),
            ("\"instagram\"", &[3]),
            ("x,iNsTagram;instainstagram", &[3]),
            ("com.vk_other", &[1]),
            ("com.zhiliaoapp.musically_mini", &[0]),
            ("com.zhiliaoapp.musically_known", &[8]),
            ("x,A.1B.2C", &[4]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn a_longer_identifier_is_another_app() {
        for text in ["com.zhiliaoapp.musically.go", "com.vkontakte.android", "com.vk.im", "instagrammer"] {
            assert!(found(text).iter().all(|app| *app == 9), "{text}");
        }
    }

    #[test]
    fn a_long_identifier_is_found_inside_a_word_that_nobody_knows() {
        for text in [
            "xcom.zhiliaoapp.musically",
            "com.zhiliaoapp.musically_1",
            "com.zhiliaoapp.musicallycom.foo.bar",
            "org.example.com.zhiliaoapp.musically",
            "com.zhiliaoapp.musically.push",
        ] {
            assert_eq!(found(text), [0], "{text}");
        }
    }
}
