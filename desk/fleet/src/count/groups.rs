//! The kinds of device that are counted apart.

use serde::Serialize;

/// What a device runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Android.
    Android,
    /// iOS or iPadOS.
    Ios,
    /// The files do not tell, or contradict one another.
    Unknown,
}

impl System {
    /// As in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            System::Android => "android",
            System::Ios => "ios",
            System::Unknown => "unknown",
        }
    }
}

/// Whose a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ownership {
    /// The employer's.
    Work,
    /// The employee's own.
    Private,
    /// The files do not tell, or contradict one another.
    Unknown,
}

impl Ownership {
    /// As in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Ownership::Work => "work",
            Ownership::Private => "private",
            Ownership::Unknown => "unknown",
        }
    }
}

/// A kind of device that is counted apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
pub struct Group {
    /// What it runs.
    pub system: System,
    /// Whose it is.
    pub ownership: Ownership,
}

/// What all the files say of a device's kind: what one of them knows counts, whatever the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Said(u8);

const ANDROID: u8 = 1;
const IOS: u8 = 2;
const WORK: u8 = 4;
const PRIVATE: u8 = 8;
/// A word for its owner that is not known.
const ODD_OWNER: u8 = 16;

impl Said {
    pub(super) fn add(&mut self, group: Group) {
        self.0 |= match group.system {
            System::Android => ANDROID,
            System::Ios => IOS,
            System::Unknown => 0,
        };
        self.0 |= match group.ownership {
            Ownership::Work => WORK,
            Ownership::Private => PRIVATE,
            Ownership::Unknown => 0,
        };
    }

    /// A file has a word for its owner that nobody here knows: it may mean either, or a part of each.
    pub(super) fn odd_owner(&mut self) {
        self.0 |= ODD_OWNER;
    }

    pub(super) fn all(&mut self, other: Said) {
        self.0 |= other.0;
    }

    /// The kind; what two files contradict is not known.
    pub(super) fn group(self) -> Group {
        let system = match (self.0 & ANDROID != 0, self.0 & IOS != 0) {
            (true, false) => System::Android,
            (false, true) => System::Ios,
            _ => System::Unknown,
        };
        let ownership = match (self.0 & WORK != 0, self.0 & PRIVATE != 0) {
            _ if self.has_odd_owner() => Ownership::Unknown,
            (true, false) => Ownership::Work,
            (false, true) => Ownership::Private,
            (true, true) | (false, false) => Ownership::Unknown,
        };
        Group { system, ownership }
    }

    pub(super) fn contradicts_itself(self) -> bool {
        let both = |mask: u8| self.0 & mask == mask;
        both(ANDROID | IOS) || both(WORK | PRIVATE)
    }

    /// Whether nobody knows whose it is, although files have words for it.
    pub(super) fn has_odd_owner(self) -> bool {
        self.0 & ODD_OWNER != 0
    }
}
