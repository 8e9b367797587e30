//! Identifiers that somebody mistyped or cut: one letter off, without their first part, or only their beginning.

use std::collections::HashMap;

/// The shortest identifier that is recognised with a letter off, in bytes: short ones are near to many.
const SHORTEST: usize = 14;
/// The shortest beginning that counts, in bytes.
const SHORTEST_BEGINNING: usize = 12;
/// The longest word that is looked at, in bytes.
const LONGEST: usize = 255;

/// Long identifiers, by each way in which they can lack a letter.
#[derive(Debug, Default)]
pub(super) struct Near {
    /// In lower case and in their order, with their number.
    ids: Vec<(String, usize)>,
    /// By the hash of all that is left of an identifier without one letter, of the identifier itself, and of what
    /// stands behind its first part.
    lacking: HashMap<u64, Vec<u32>>,
}

impl Near {
    /// Of identifiers with their numbers.
    pub(super) fn new<'i>(ids: impl Iterator<Item = (&'i str, usize)>) -> Self {
        let long = |id: &str| id.len() >= SHORTEST && memchr::memchr_iter(b'.', id.as_bytes()).count() > 1;
        let mut ids: Vec<(String, usize)> =
            ids.filter(|(id, _)| long(id)).map(|(id, index)| (id.to_ascii_lowercase(), index)).collect();
        ids.sort_unstable();
        let mut lacking: HashMap<u64, Vec<u32>> = HashMap::new();
        for (at, (id, _)) in (0..).zip(&ids) {
            let tail = hashes(tail(id).as_bytes()).last();
            for hash in hashes(id.as_bytes()).chain(tail) {
                let all = lacking.entry(hash).or_default();
                if all.last() != Some(&at) {
                    all.push(at);
                }
            }
        }
        Near { ids, lacking }
    }

    /// The identifiers that a word of a text may be, by their numbers; `ends` is whether its line ends behind it, and
    /// `last` whether the text does.
    pub(super) fn of(&self, word: &[u8], ends: bool, last: bool, mut found: impl FnMut(usize)) {
        if word.len() < SHORTEST_BEGINNING || word.len() > LONGEST || self.ids.is_empty() {
            return;
        }
        let word = word.to_ascii_lowercase();
        let Ok(text) = std::str::from_utf8(&word) else { return };
        let exact = self.ids.binary_search_by(|(id, _)| id.as_str().cmp(text)).is_ok();
        if exact {
            return;
        }
        for hash in hashes(&word) {
            let same = self.lacking.get(&hash).into_iter().flatten();
            for (id, index) in same.filter_map(|at| self.ids.get(*at as usize)) {
                if is_near(id.as_bytes(), &word) || tail(id) == text {
                    found(*index);
                }
            }
        }
        if !ends {
            return;
        }
        let from = self.ids.partition_point(|(id, _)| id.as_str() < text);
        let longer = self.ids.get(from..).unwrap_or_default().iter().take_while(|(id, _)| id.starts_with(text));
        for (id, index) in longer {
            // Where a part of it ends, another app may have that name.
            let inside = text.ends_with('.') || id.as_bytes().get(text.len()) != Some(&b'.');
            if inside && memchr::memchr_iter(b'.', &word).count() > 1 || last {
                found(*index);
            }
        }
    }
}

/// What stands behind the first part of an identifier: `zhiliaoapp.musically`.
fn tail(id: &str) -> &str {
    id.split_once('.').map_or("", |(_, tail)| tail)
}

/// Of the word without each of its letters, and of the word at the end.
fn hashes(word: &[u8]) -> impl Iterator<Item = u64> + '_ {
    const PRIME: u64 = 0x0100_0000_01b3;
    let hash = |skipped: usize| {
        let kept = word.iter().enumerate().filter(move |(at, _)| *at != skipped);
        kept.fold(0xcbf2_9ce4_8422_2325, |sum: u64, (_, b)| (sum ^ u64::from(*b)).wrapping_mul(PRIME))
    };
    (0..=word.len()).map(hash)
}

/// Whether one letter was added, left out or put in the place of another, or two changed places.
fn is_near(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short_rest, long_rest) = (short.get(same..).unwrap_or_default(), long.get(same..).unwrap_or_default());
    match long.len() - short.len() {
        0 => {
            short_rest.get(1..).unwrap_or_default() == long_rest.get(1..).unwrap_or_default()
                || match (short_rest, long_rest) {
                    ([a, b, short @ ..], [c, d, long @ ..]) => a == d && b == c && short == long,
                    _ => false,
                }
        }
        1 => long_rest.get(1..) == Some(short_rest),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(word: &str, ends: bool, last: bool) -> bool {
        let ids = ["com.zhiliaoapp.musically", "com.zhiliaoapp.musically.go", "com.vk"];
        let mut found = false;
        Near::new(ids.into_iter().zip(0..)).of(word.as_bytes(), ends, last, |_| found = true);
        found
    }

    #[test]
    fn an_identifier_with_a_letter_off_is_near() {
        for word in [
            "com.zhiliaoapp.musicall",
            "com.zhiliaoapp.musicaly",
            "com.zhiliaoapp..musically",
            "om.zhiliaoapp.musically",
            "COM.zhiliaoapp.nusically",
            "com.zhiliaoapp.musiaclly",
            "com.zhiliaoapp.musicallyx",
            "zhiliaoapp.musically",
        ] {
            assert!(near(word, false, false), "{word}");
        }
        for word in
            ["com.zhiliaoapp.musically", "com.zhiliaoapp.notes", "com.vl", "org.example.video", "com.zhiliaoapp"]
        {
            assert!(!near(word, true, false), "{word}");
        }
    }

    #[test]
    fn the_long_beginning_of_an_identifier_counts_at_the_end_of_a_line() {
        assert!(near("com.zhiliaoapp.m", true, false));
        assert!(near("com.zhiliaoapp.", true, false));
        assert!(!near("com.zhiliaoapp.m", false, false));
        assert!(near("com.zhiliaoapp", true, true), "the text may be cut there");
    }
}
