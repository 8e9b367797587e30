//! What tools and hands do to an identifier beyond letters: other marks between its parts, and whole texts in base64.

use aho_corasick::AhoCorasick;
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::plain::{Gap, Plain};

/// From so many signs on a run of them may be base64: words of people are shorter.
const SHORTEST_RUN: usize = 16;
/// How much of a run is looked at, in bytes.
const LONGEST_RUN: usize = 1 << 20;

/// Stands between what no identifier reaches across.
const BREAK: u8 = 0;

/// Identifiers of letters and figures alone, and the patterns that they are of.
#[derive(Debug)]
pub(super) struct Bare {
    search: Option<AhoCorasick>,
    patterns: Vec<usize>,
}

impl Bare {
    pub(super) fn new<'t>(identifiers: impl Iterator<Item = (&'t str, usize)>) -> Self {
        let (texts, patterns): (Vec<String>, Vec<usize>) = identifiers
            .map(|(text, at)| (text.chars().filter(char::is_ascii_alphanumeric).collect::<String>(), at))
            .unzip();
        let search = AhoCorasick::new(&texts).ok().filter(|_| !texts.is_empty());
        Bare { search, patterns }
    }

    /// Where an identifier stands in a text, bent so that it is no identifier any more, and which pattern it is.
    pub(super) fn find(&self, raw: &[u8], plain: &Plain) -> Vec<(usize, usize)> {
        let Some(search) = &self.search else { return Vec::new() };
        let (bytes, at) = letters(plain);
        let place = |i: usize| at.get(i).and_then(|i| plain.at.get(*i)).map_or(0, |at| *at as usize);
        search
            .find_overlapping_iter(&bytes)
            .filter_map(|hit| {
                let (first, last) = (place(hit.start()), place(hit.end().saturating_sub(1)));
                let span = raw.get(first..=last)?;
                let is_sign = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-');
                // A word with dots is an identifier by itself, this one or another.
                let is_whole = span.iter().all(is_sign) && span.contains(&b'.');
                let pattern = self.patterns.get(hit.pattern().as_usize())?;
                (!is_whole).then_some((first, *pattern))
            })
            .collect()
    }
}

/// The letters and figures of a text, without what joins them in one word; and where each stands in it.
fn letters(plain: &Plain) -> (Vec<u8>, Vec<usize>) {
    let (mut bytes, mut at) = (Vec::with_capacity(plain.bytes.len()), Vec::with_capacity(plain.bytes.len()));
    let mut before = BREAK;
    for (i, byte) in plain.bytes.iter().enumerate() {
        let breaks = match plain.gap(i) {
            Gap::None => false,
            Gap::Space => true,
            // A hyphen at the end of a line belongs to the line.
            Gap::Line => before != b'-',
        };
        if breaks {
            bytes.push(BREAK);
            at.push(i);
        }
        if byte.is_ascii_alphanumeric() {
            bytes.push(*byte);
            at.push(i);
        }
        before = *byte;
    }
    (bytes, at)
}

/// What stands in base64 in a text, and behind how many lines.
pub(super) fn decoded(raw: &[u8]) -> Vec<(u64, Vec<u8>)> {
    let mut all = Vec::new();
    let (mut run, mut start) = (Vec::new(), 0);
    let close = |run: &mut Vec<u8>, start: u64, all: &mut Vec<(u64, Vec<u8>)>| {
        // The text may begin in the middle of a run, and of four signs.
        let turns = if start == 0 { 4 } else { 1 };
        for turn in 0..turns {
            let signs = run.get(turn..).filter(|signs| signs.len() >= SHORTEST_RUN);
            all.extend(signs.and_then(decode).map(|text| (start, text)));
        }
        run.clear();
    };
    for (at, line) in (0..).zip(raw.split_inclusive(|b| *b == b'\n')) {
        let signs = line.trim_ascii();
        if !signs.is_empty() && signs.iter().all(is_sign) && run.len() < LONGEST_RUN {
            if run.is_empty() {
                start = at;
            }
            run.extend_from_slice(signs);
        } else {
            close(&mut run, start, &mut all);
        }
        all.extend(in_a_title(line).map(|text| (at, text)));
    }
    close(&mut run, start, &mut all);
    all
}

/// Words of the head of a mail: `=?utf-8?B?VGlrVG9r?=`, and the same in the other coding.
fn in_a_title(line: &[u8]) -> Option<Vec<u8>> {
    let from = memchr::memmem::find(line, b"=?")?;
    let text = std::str::from_utf8(line.get(from..)?.trim_ascii()).ok()?;
    let mut out = Vec::new();
    for word in text.split("=?").skip(1) {
        let mut parts = word.split('?');
        let (_set, coding, signs) = (parts.next(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        if coding.eq_ignore_ascii_case("b") {
            out.extend(decode(signs.as_bytes()).unwrap_or_default());
        } else {
            out.extend_from_slice(signs.replace('_', " ").as_bytes());
        }
    }
    Some(out)
}

fn is_sign(b: &u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=' | b'-' | b'_')
}

fn decode(signs: &[u8]) -> Option<Vec<u8>> {
    let config = GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let plain: Vec<u8> = signs
        .iter()
        .filter(|b| **b != b'=')
        .map(|b| match b {
            b'-' => b'+',
            b'_' => b'/',
            b => *b,
        })
        .collect();
    // A sign over cannot be one.
    let whole = plain.len() - usize::from(plain.len() % 4 == 1);
    GeneralPurpose::new(&alphabet::STANDARD, config).decode(plain.get(..whole)?).ok()
}
