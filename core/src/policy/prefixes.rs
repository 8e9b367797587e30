//! Beginnings of identifiers under which the makers of banned apps publish.

use std::collections;

use foldhash::fast::RandomState;

/// The shortest beginning, in bytes: what the filter looks at.
pub(super) const SHORTEST: usize = 6;

/// Bits of the filter: few enough to stay in the nearest cache, many enough that most apps end there.
const BITS: u64 = 4096;

/// Finds the maker under whose beginning an identifier stands.
///
/// A device has hundreds of apps and nearly none stands under one of them: a filter on the first bytes
/// answers for those.
#[derive(Debug)]
pub(super) struct Prefixes<'a> {
    filter: [u64; 64],
    makers: collections::HashMap<&'a str, u32, RandomState>,
    not: collections::HashSet<&'a str, RandomState>,
}

impl Default for Prefixes<'_> {
    fn default() -> Self {
        Prefixes { filter: [0; 64], makers: collections::HashMap::default(), not: collections::HashSet::default() }
    }
}

impl<'a> Prefixes<'a> {
    /// Takes in the beginnings of one maker, and what under them is not its own.
    pub(super) fn add(&mut self, maker: u32, prefixes: &[&'a str], not: &[&'a str]) {
        for prefix in prefixes {
            let Some((word, bit)) = place(prefix) else { continue };
            if let Some(bits) = self.filter.get_mut(word) {
                *bits |= bit;
            }
            self.makers.entry(prefix).or_insert(maker);
        }
        self.not.extend(not);
    }

    /// The maker with the longest beginning of this identifier.
    pub(super) fn maker_of(&self, id: &str) -> Option<u32> {
        let (word, bit) = place(id)?;
        if self.filter.get(word).is_none_or(|bits| bits & bit == 0) {
            return None;
        }
        let ends = id.bytes().enumerate().filter(|(_, b)| *b == b'.').map(|(i, _)| i + 1);
        let found = ends.filter_map(|end| self.makers.get(id.get(..end)?)).next_back();
        found.copied().filter(|_| !self.not.contains(id))
    }
}

/// Where the filter keeps identifiers that begin with the same bytes.
fn place(id: &str) -> Option<(usize, u64)> {
    let first: [u8; SHORTEST] = id.as_bytes().get(..SHORTEST)?.try_into().ok()?;
    let number = first.iter().fold(0_u64, |n, byte| (n << 8) | u64::from(*byte));
    let bit = (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) % BITS;
    Some((usize::try_from(bit / 64).ok()?, 1 << (bit % 64)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_beginning_wins_and_exceptions_are_nobodys() {
        let mut prefixes = Prefixes::default();
        prefixes.add(0, &["com.kaspersky.", "ru.ok."], &["com.kaspersky.lookalike"]);
        prefixes.add(1, &["com.kaspersky.lab."], &[]);
        for (id, maker) in [
            ("com.kaspersky.new", Some(0)),
            ("com.kaspersky.lab.new", Some(1)),
            ("com.kaspersky.lookalike", None),
            ("com.kaspersky", None),
            ("com.kasperskyfake.app", None),
            ("ru.ok.android", Some(0)),
            ("ru.ok", None),
            ("x", None),
            ("", None),
            ("ééé.ok.a", None),
        ] {
            assert_eq!(prefixes.maker_of(id), maker, "{id:?}");
        }
    }
}
