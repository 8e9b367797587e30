//! The name of a case: which app, where.

use std::fmt;
use std::str::FromStr;

use crate::inventory::{Area, Space};
use crate::policy::{Part, is_identifier};

/// An app (its id in the policy, or its identifier) in an area. Written `tiktok@whole-device`,
/// or `tiktok@private-part.clone.95` outside the main space of user 0.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record), uniffi::export(Display))]
pub struct CaseKey {
    /// The app's id in the policy, or its identifier if the catalogue does not hold it.
    pub app: String,
    /// Where.
    pub area: Area,
}

const PARTS: [(Part, &str); 3] =
    [(Part::WholeDevice, "whole-device"), (Part::WorkPart, "work-part"), (Part::PrivatePart, "private-part")];

fn name_of<T: PartialEq + Copy>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(v, _)| *v == value).map_or("", |(_, name)| name)
}

fn value_of<T: Copy>(table: &[(T, &'static str)], name: &str) -> Option<T> {
    table.iter().find(|(_, n)| *n == name).map(|(v, _)| *v)
}

fn space_of(name: &str) -> Option<Space> {
    Space::ALL.into_iter().find(|space| space.name() == name)
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(name_of(&PARTS, self.part))?;
        if self.space != Space::Main || self.user != 0 {
            write!(f, ".{}.{}", self.space.name(), self.user)?;
        }
        Ok(())
    }
}

/// The text is not the name of a case or an area.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' does not name a case")]
pub struct NotAKey(String);

impl FromStr for Area {
    type Err = NotAKey;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let wrong = || NotAKey(s.to_owned());
        let mut pieces = s.split('.');
        let part = pieces.next().and_then(|p| value_of(&PARTS, p)).ok_or_else(wrong)?;
        let Some(space) = pieces.next() else { return Ok(Area::main(part)) };
        let space = space_of(space).ok_or_else(wrong)?;
        let user = pieces.next().and_then(|u| u.parse().ok()).ok_or_else(wrong)?;
        match pieces.next() {
            None => Ok(Area { part, space, user }),
            Some(_) => Err(wrong()),
        }
    }
}

impl fmt::Display for CaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.app, self.area)
    }
}

impl FromStr for CaseKey {
    type Err = NotAKey;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let wrong = || NotAKey(s.to_owned());
        let (app, area) = s.split_once('@').ok_or_else(wrong)?;
        if !is_identifier(app) {
            return Err(wrong());
        }
        Ok(CaseKey { app: app.to_owned(), area: area.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_as_it_was_written() {
        for text in [
            "tiktok@whole-device",
            "com.example.app@private-part",
            "tiktok@private-part.clone.95",
            "x@work-part.main.10",
        ] {
            assert_eq!(text.parse::<CaseKey>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_words_are_no_key() {
        for text in [
            "",
            "tiktok",
            "@whole-device",
            "tiktok@",
            "tiktok@moon",
            "a b@work-part",
            "t@work-part.clone",
            "t@work-part.clone.x",
            "t@work-part.clone.1.2",
        ] {
            assert!(text.parse::<CaseKey>().is_err(), "{text:?}");
        }
    }
}
