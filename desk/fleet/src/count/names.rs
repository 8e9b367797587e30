//! Names of apps and of their publishers, as people write them.

use appwijzer_core::policy::{App, Maker};
use appwijzer_policy::source::titles;

/// A name as it is compared: lower case, without marks that cannot be seen. Into `out`, which is reused.
pub(super) fn comparable(name: &[u8], out: &mut String) {
    out.clear();
    let name = name.trim_ascii();
    match std::str::from_utf8(name) {
        Ok(name) if name.is_ascii() => {
            out.push_str(name);
            out.make_ascii_lowercase();
        }
        Ok(name) => out.push_str(appwijzer_core::l10n::clean(name).trim().to_lowercase().as_str()),
        // A table that is not in UTF-8 is in Latin-1 or its neighbour.
        Err(_) => out.extend(name.iter().map(|b| char::from(*b)).flat_map(char::to_lowercase)),
    }
}

/// A name in small letters and digits only: no spaces, no marks, no letters of full width. Into `out`, which is reused.
pub(super) fn squeezed(name: &str, out: &mut String) {
    out.clear();
    // Nearly all names, and the quicker way.
    if name.is_ascii() {
        out.extend(name.bytes().filter(u8::is_ascii_alphanumeric).map(|b| char::from(b.to_ascii_lowercase())));
        return;
    }
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    };
    out.extend(name.chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
}

/// Words that say what kind of company it is, not which.
const KINDS: [&str; 26] = [
    "ltd",
    "limited",
    "inc",
    "llc",
    "pte",
    "bv",
    "co",
    "corp",
    "corporation",
    "gmbh",
    "ag",
    "sa",
    "sarl",
    "ooo",
    "oao",
    "plc",
    "group",
    "holding",
    "holdings",
    "company",
    "international",
    "technology",
    "technologies",
    "software",
    "the",
    "and",
];

/// Publishers that are none.
const NOBODY: [&str; 5] = ["", "unknown", "na", "null", "none"];

/// The publishers that an app may have: the words that tell its maker.
#[derive(Clone, Debug, Default)]
pub(super) struct Publishers(Vec<String>);

impl Publishers {
    /// Of an app: its maker's name, who controls the maker, and the app's own titles.
    pub(super) fn of(app: &App<'_>, maker: Option<&Maker<'_>>) -> Self {
        // Of an app without a maker nothing can contradict a publisher.
        let Some(maker) = maker else { return Publishers::default() };
        let names = [Some(maker.name.as_str()), maker.parent.as_ref().map(|p| p.as_str())].into_iter().flatten();
        let mut all: Vec<String> = names.chain(titles(app)).flat_map(words).collect();
        all.sort();
        all.dedup();
        Publishers(all)
    }

    /// Whether a publisher in a file may be this app's: nothing said, or a word in common.
    pub(super) fn allow(&self, publisher: &[u8]) -> bool {
        let publisher = String::from_utf8_lossy(publisher.trim_ascii());
        let together = words(&publisher).concat();
        self.0.is_empty() || NOBODY.contains(&together.as_str()) || self.confirm(publisher.as_bytes())
    }

    /// Whether a publisher in a file is this app's: a word in common.
    pub(super) fn confirm(&self, publisher: &[u8]) -> bool {
        let publisher = String::from_utf8_lossy(publisher.trim_ascii());
        let told = words(&publisher);
        let together = told.concat();
        self.0
            .iter()
            .any(|known| told.contains(known) || known.chars().count() > 3 && together.contains(known.as_str()))
    }
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let all = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && !KINDS.contains(w));
    all.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_publisher_is_the_makers_whatever_kind_of_company_it_writes() {
        let known = Publishers(vec!["bytedance".to_owned(), "tiktok".to_owned(), "vk".to_owned()]);
        for publisher in ["TikTok Ltd.", "Byte Dance Pte. Ltd.", "", "Unknown", "TIKTOK PTE. LTD.", "N/A", "VK LLC"] {
            assert!(known.allow(publisher.as_bytes()), "{publisher}");
        }
        for publisher in ["Some Maker Ltd.", "Tok Limited", "Vkus B.V."] {
            assert!(!known.allow(publisher.as_bytes()), "{publisher}");
        }
        assert!(Publishers::default().allow(b"Anybody"));
    }

    #[test]
    fn names_are_compared_without_case_and_marks() {
        let mut out = String::new();
        comparable("\u{200E}WhatsApp ".as_bytes(), &mut out);
        assert_eq!(out, "whatsapp");
        squeezed("\u{FF34}\u{FF49}k T-o\u{200B}k", &mut out);
        assert_eq!(out, "tiktok");
        comparable(b"Caf\xE9", &mut out);
        assert_eq!(out, "café");
    }
}
