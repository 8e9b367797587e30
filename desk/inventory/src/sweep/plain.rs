//! A text without what tools put between its letters, and what stands by itself in it.

use super::sign::{Meant, meant};

/// From this length on, in bytes, and with two dots, an identifier counts inside a longer word too: a line break that was
/// lost, a version, a folder or an extension hides it from nobody.
const LONG: usize = 10;

/// What joins the parts of identifiers, addresses and paths.
const JOINS: [u8; 6] = *b"_.-/=@";
/// How far a word is looked at in each direction, in bytes.
const LONGEST: usize = 128;

/// Whether an identifier counts inside a longer word too: nobody else's holds so long a one by chance.
#[must_use]
pub fn is_long(id: &[u8]) -> bool {
    id.len() >= LONG && memchr::memchr_iter(b'.', id).count() > 1
}

/// A text in lower case in which letters that a reader of images takes for each other are the same.
pub(super) fn folded(text: impl Iterator<Item = char>) -> String {
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

/// A text without what tools put between its letters.
#[derive(Default)]
pub(super) struct Plain {
    /// Lower case, without white space; what is no ASCII and looks like none is one byte that no identifier has.
    pub(super) bytes: Vec<u8>,
    /// Where each byte stood.
    pub(super) at: Vec<u32>,
    gaps: Vec<Gap>,
}

/// What stood before a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    None,
    Space,
    Line,
}

impl Plain {
    pub(super) fn of(raw: &[u8]) -> Self {
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

    /// What stood before a byte.
    pub(super) fn gap(&self, at: usize) -> Gap {
        self.gaps.get(at).copied().unwrap_or(Gap::None)
    }

    /// Whether no more figures follow.
    pub(super) fn ends_a_number(&self, end: usize) -> bool {
        !self.after(end).is_some_and(|b| b.is_ascii_alphanumeric())
    }

    /// Whether it is a mention of the identifier: white space breaks it only where a tool would. A short one stands by
    /// itself; in a dump, what begins with it is a permission or a part of it.
    pub(super) fn is_identifier(&self, start: usize, end: usize, dump: bool) -> bool {
        let broken = |i: usize| match self.gaps.get(i) {
            Some(Gap::Space) => self.bytes.get(i) != Some(&b'.') && self.bytes.get(i - 1) != Some(&b'.'),
            _ => false,
        };
        if (start + 1..end).any(broken) {
            return false;
        }
        let long = self.bytes.get(start..end).is_some_and(is_long);
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
    pub(super) fn is_name(&self, start: usize, end: usize, dump: bool) -> bool {
        // A hyphen joins words; in an identifier, an address or a path it is a part of a longer one.
        let longer = self.in_longer(start, end);
        let inside = |b: u8| b.is_ascii_alphanumeric() || longer && JOINS.contains(&b);
        let behind =
            |text: &str| self.bytes.get(end..).is_some_and(|rest| rest.starts_with(folded(text.chars()).as_bytes()));
        let is_file = [".app", ".apk", ".ipa", ".xapk"].into_iter().any(behind);
        let ends = match self.after(end) {
            Some(b'.') => is_file || !inside(b'.') || !self.after(end + 1).is_some_and(|b| b.is_ascii_alphanumeric()),
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

    /// Whether what stands around without a gap is an identifier, an address or a path.
    fn in_longer(&self, start: usize, end: usize) -> bool {
        let joined = |i: usize| self.gaps.get(i) == Some(&Gap::None);
        let is_part =
            |i: usize| self.bytes.get(i).is_some_and(|b| b.is_ascii_alphanumeric() || JOINS.contains(b) || *b == b':');
        let mut first = start;
        while first > 0 && start - first < LONGEST && joined(first) && is_part(first - 1) {
            first -= 1;
        }
        let mut last = end;
        while last - end < LONGEST && joined(last) && is_part(last) {
            last += 1;
        }
        let word = self.bytes.get(first..last).unwrap_or_default();
        let dots =
            word.windows(3).filter(|w| w[1] == b'.' && w[0].is_ascii_alphanumeric() && w[2].is_ascii_alphanumeric());
        word.starts_with(b"/") || memchr::memmem::find(word, b":/").is_some() || dots.count() > 1
    }
}
