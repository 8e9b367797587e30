//! What could be looked at.

/// What a snapshot could have shown.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Coverage {
    /// Which apps would have been in the list had they been installed.
    pub listing: Listing,
    /// Whether signing certificates were looked at: without, a renamed copy is not found.
    pub certificates: bool,
    /// Whether the list marks what came with the device.
    pub marks_system: bool,
    /// Whether reading stopped before the end: what was read is right, the rest is unknown.
    pub cut_short: bool,
}

impl Coverage {
    /// Every app, without certificates or marks.
    #[must_use]
    pub fn everything() -> Self {
        Coverage { listing: Listing::Everything, certificates: false, marks_system: false, cut_short: false }
    }

    /// Nothing, and why.
    #[must_use]
    pub fn nothing(why: Unseen) -> Self {
        Coverage { listing: Listing::Nothing { why }, certificates: false, marks_system: false, cut_short: false }
    }

    /// Whether an app with any of these identifiers would certainly have been seen.
    pub fn would_show<'i>(&self, mut ids: impl Iterator<Item = &'i str>) -> bool {
        if self.cut_short {
            return false;
        }
        match &self.listing {
            Listing::Everything => true,
            Listing::Only { ids: asked } => ids.all(|id| asked.binary_search_by(|a| a.as_str().cmp(id)).is_ok()),
            Listing::Launchable | Listing::Filtered | Listing::Traces | Listing::Nothing { .. } => false,
        }
    }
}

/// Which apps would have been in the list had they been installed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Listing {
    /// Every app of this area that an employee could remove or switch off.
    Everything,
    /// Only the apps that the build may ask about.
    Only {
        /// Their package names or bundle identifiers, sorted.
        ids: Vec<String>,
    },
    /// Only apps with an icon that can be started (another profile, seen from the personal side).
    Launchable,
    /// A list made with a filter that it does not name: what is not in it may still be there.
    Filtered,
    /// Only apps that were active in some days.
    Traces,
    /// Nothing could be looked at.
    Nothing {
        /// Why.
        why: Unseen,
    },
}

/// Why an area could not be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Unseen {
    /// Another part of the device: the system shows each part only to itself.
    OtherPart,
    /// The system gives no app list (iOS).
    NoList,
    /// It is locked or hidden.
    Locked,
    /// The system refused or failed to answer.
    Failed,
    /// No list of this part was given.
    NotGiven,
}
