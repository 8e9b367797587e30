//! What follows from the evidence: of which apps absence may be said.

/// Of which apps it may be said that they are absent, unless they were seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage<'e> {
    /// Of every app with an identifier.
    Everything,
    /// Of these identifiers, sorted.
    Asked(&'e [String]),
    /// Of none, and why.
    Partial(Gap),
}

impl Coverage<'_> {
    /// Whether an app with any of these identifiers would certainly have been seen.
    pub fn would_show<'i>(self, mut ids: impl Iterator<Item = &'i str>) -> bool {
        match self {
            Coverage::Everything => true,
            Coverage::Asked(asked) => ids.all(|id| asked.binary_search_by(|a| a.as_str().cmp(id)).is_ok()),
            Coverage::Partial(_) => false,
        }
    }
}

/// Why nothing may be called absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gap {
    /// The area could not be looked at.
    Unseen(Unseen),
    /// Only apps that were active in some days are shown.
    OnlyTraces,
    /// Only apps with an icon are shown.
    OnlyLaunchable,
    /// Only apps that the management installed are shown.
    OnlyManaged,
    /// The list was made with a filter.
    Filtered,
    /// Reading stopped before the end, or a record could not be read.
    CutShort,
    /// There are more pages.
    OnePage,
    /// Nothing proves that the list is whole, and nobody said so.
    NotProved,
    /// An archived app would not be in it (Android 15 and later, or a version that is not known).
    MayBeArchived,
    /// An offloaded app would not be in it (iOS).
    MayBeOffloaded,
}

/// Why an area could not be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Unseen {
    /// Another part of the device: the system shows each part only to itself.
    OtherPart,
    /// The system gives no app list (iOS).
    NoList,
    /// A page in a browser looked: no browser shows a page the apps beside it.
    Browser,
    /// It is locked or hidden.
    Locked,
    /// The system refused or failed to answer.
    Failed,
    /// No list of this part was given.
    NotGiven,
}
