//! A sheet on which a person with a phone ticks off the labels that the guidance quotes, and what they found.
//!
//! The sheet is text: it can be printed and filled in with a pen, or filled in at a keyboard and read back.

use appwijzer_core::guidance::{LABELS, Source};

/// Whose phones the sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phone {
    /// A Samsung.
    Samsung,
    /// A Xiaomi, Redmi or POCO.
    Xiaomi,
    /// An iPhone or iPad.
    Iphone,
}

impl Phone {
    /// Its name, as its maker writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Phone::Samsung => "Samsung",
            Phone::Xiaomi => "Xiaomi",
            Phone::Iphone => "iPhone",
        }
    }

    /// The labels that can be looked for on it: name without `-label-`, and where the words come from.
    pub fn labels(self) -> impl Iterator<Item = (&'static str, &'static [Source])> {
        let chats = |name: &str| name.starts_with("signal-") || name.starts_with("whatsapp-");
        let here = move |name: &str| match self {
            Phone::Iphone => chats(name) || name == "screen-time",
            Phone::Samsung | Phone::Xiaomi => name != "screen-time",
        };
        let named = LABELS.iter().filter_map(|(term, sources)| Some((term.strip_prefix("-label-")?, *sources)));
        named.filter(move |(name, _)| here(name))
    }
}

/// What somebody found of one label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// It stands there letter by letter.
    AsQuoted,
    /// It says something else.
    Otherwise(String),
    /// It was not looked for, or not found.
    Open,
}

/// A sheet that was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// What stands at the head, by name: device, system, day, who.
    pub head: Vec<(String, String)>,
    /// Each label of the sheet, in its order.
    pub labels: Vec<(String, Seen)>,
}

/// A line of a sheet that cannot be read: its number, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSheet {
    /// It names a label that is not known.
    #[error("line {0} names a label that is not known")]
    UnknownLabel(usize),
    /// A label stands twice.
    #[error("line {0} is about a label that stands above already")]
    Twice(usize),
    /// It holds no label at all.
    #[error("there is no label in it")]
    Empty,
}

/// The names at the head of a sheet, the same in every language, so that it can be read back.
pub const HEAD: [&str; 4] = ["device", "system", "day", "who"];
/// How much of a sheet is read at most, in bytes.
pub const LONGEST: u64 = 64 * 1024;

/// A box, ticked or not; the name of the label; what stands there instead.
const OPEN: &str = "[ ] ";
const OTHERWISE: &str = "otherwise:";

/// One entry of a sheet: a box to tick, the words, and a place for other words.
#[must_use]
pub fn entry(name: &str, quoted: &str, from: &str) -> String {
    format!("{OPEN}{name}: {quoted}\n    {from}\n    {OTHERWISE} \n")
}

/// Reads a sheet that was filled in.
///
/// # Errors
/// When it names what is no label, one twice, or none.
pub fn read(text: &str) -> Result<Filled, BadSheet> {
    let mut head: Vec<(String, String)> = Vec::new();
    let mut labels: Vec<(String, Seen)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some((ticked, name)) = boxed(line) {
            if !LABELS.iter().any(|(term, _)| term.strip_prefix("-label-") == Some(name)) {
                return Err(BadSheet::UnknownLabel(at + 1));
            }
            if labels.iter().any(|(known, _)| known == name) {
                return Err(BadSheet::Twice(at + 1));
            }
            labels.push((name.to_owned(), if ticked { Seen::AsQuoted } else { Seen::Open }));
        } else if let Some(words) = line.strip_prefix(OTHERWISE).map(str::trim).filter(|words| !words.is_empty()) {
            // Whoever wrote other words meant them, ticked or not.
            if let Some((_, seen)) = labels.last_mut() {
                *seen = Seen::Otherwise(words.to_owned());
            }
        } else if let Some((name, value)) = line.split_once(':').filter(|(name, _)| HEAD.contains(name)) {
            head.push((name.to_owned(), value.trim().to_owned()));
        }
    }
    if labels.is_empty() { Err(BadSheet::Empty) } else { Ok(Filled { head, labels }) }
}

/// Whether the box of an entry is ticked, and its label's name.
fn boxed(line: &str) -> Option<(bool, &str)> {
    let (tick, rest) = line.strip_prefix('[')?.split_once(']')?;
    let name = rest.split_once(':')?.0.trim();
    Some((!tick.trim().is_empty(), name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_read_back_as_it_was_filled_in() {
        let sheet = ["uninstall", "work-tab", "screen-time"].map(|name| entry(name, "‘x’", "from"));
        let filled = format!("device: Galaxy A54\nday: 2026-11-28\n\n{}", sheet.concat())
            .replacen("[ ] uninstall", "[x] uninstall", 1)
            .replacen(
                "work-tab: ‘x’\n    from\n    otherwise: ",
                "work-tab: ‘x’\n    from\n    otherwise: Zakelijk",
                1,
            );
        let read = read(&filled).unwrap();
        assert_eq!(read.head, [("device".into(), "Galaxy A54".into()), ("day".into(), "2026-11-28".into())]);
        let seen: Vec<&Seen> = read.labels.iter().map(|(_, seen)| seen).collect();
        assert_eq!(seen, [&Seen::AsQuoted, &Seen::Otherwise("Zakelijk".into()), &Seen::Open]);
    }

    #[test]
    fn a_sheet_that_is_something_else_is_refused() {
        assert_eq!(read("a letter"), Err(BadSheet::Empty));
        assert_eq!(read("[x] no-such-label: x"), Err(BadSheet::UnknownLabel(1)));
        assert_eq!(read("[x] uninstall: x\n[ ] uninstall: x"), Err(BadSheet::Twice(2)));
    }

    #[test]
    fn every_label_stands_on_a_sheet() {
        let on = |phone: Phone, name: &str| phone.labels().any(|(label, _)| label == name);
        for (term, _) in LABELS {
            let name = term.strip_prefix("-label-").unwrap();
            assert!([Phone::Samsung, Phone::Xiaomi, Phone::Iphone].iter().any(|p| on(*p, name)), "{name}");
        }
        assert!(!on(Phone::Iphone, "work-tab") && !on(Phone::Samsung, "screen-time"));
    }
}
