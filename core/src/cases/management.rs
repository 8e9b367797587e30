//! What the device's management saw, where the device itself shows nothing.

use std::str::FromStr;

use jiff::civil::Date;

use crate::policy::is_identifier;

/// Who told what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Teller {
    /// The employee, who looked.
    Employee,
    /// The organisation's device management.
    Management,
}

/// The most apps that a word may name.
const MAX_APPS: usize = 200;

/// What the management saw on this device, and when: a day and the identifiers of the apps of the
/// policy that it saw, separated by white space or commas, such as
/// `2026-11-23 com.zhiliaoapp.musically`. A day alone says that it saw none of them.
///
/// A management may see a part of a device only. So what it does not name is *not* absent; but what
/// it named before and names no longer is taken for gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagementWord {
    /// The day of its list.
    pub on: Date,
    /// Package names and bundle identifiers, sorted.
    pub seen: Vec<String>,
}

/// The text is not a day followed by identifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day (2026-11-23) followed by at most {MAX_APPS} package names or bundle identifiers")]
pub struct NotAWord;

impl FromStr for ManagementWord {
    type Err = NotAWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut words = text.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty());
        let on = words.next().and_then(|day| day.parse().ok()).ok_or(NotAWord)?;
        let mut seen: Vec<String> = words.map(str::to_owned).collect();
        if seen.len() > MAX_APPS || !seen.iter().all(|id| is_identifier(id)) {
            return Err(NotAWord);
        }
        seen.sort_unstable();
        seen.dedup();
        Ok(ManagementWord { on, seen })
    }
}

impl std::fmt::Display for ManagementWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.on)?;
        self.seen.iter().try_for_each(|id| write!(f, " {id}"))
    }
}

impl ManagementWord {
    /// Whether one of these identifiers was seen.
    pub fn names<'i>(&self, mut ids: impl Iterator<Item = &'i str>) -> bool {
        ids.any(|id| self.seen.binary_search_by(|seen| seen.as_str().cmp(id)).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_as_it_is_written() {
        for text in ["2026-11-23", "2026-11-23 com.example.a org.example.b"] {
            assert_eq!(text.parse::<ManagementWord>().unwrap().to_string(), text);
        }
        let word: ManagementWord = "2026-11-23, org.example.b,com.example.a".parse().unwrap();
        assert!(word.names(["com.example.a"].into_iter()) && !word.names(["com.example"].into_iter()));
    }

    #[test]
    fn what_is_no_word_is_refused() {
        for text in ["", "com.example.a", "23-11-2026 com.example.a", "2026-11-23 no?id", "2026-13-01"] {
            assert_eq!(text.parse::<ManagementWord>(), Err(NotAWord), "{text}");
        }
        assert!(format!("2026-11-23 {}", "a.b ".repeat(MAX_APPS + 1)).parse::<ManagementWord>().is_err());
    }
}
