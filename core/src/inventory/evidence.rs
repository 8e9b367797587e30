//! What stands behind a snapshot: who says it, what was read, and what that can prove.
//!
//! Every reader of a list and every shell makes one; nobody else decides what was covered. What
//! follows from it for an app that was not seen is [`Evidence::coverage`], in one place.

use super::coverage::{Coverage, Gap, Unseen};

/// Why a snapshot may be believed, and how far.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Evidence {
    /// Who says what is installed, and in which form.
    pub source: Source,
    /// How much was read.
    pub read: ReadCount,
    /// Which apps the source lists at all.
    pub scope: Scope,
    /// Whether all of that is here.
    pub wholeness: Wholeness,
    /// What the source cannot show on this version of the system, without doubles.
    pub hides: Vec<Hidden>,
    /// Identifiers in records that were not understood, at most [`MAX_UNREAD`].
    pub unread: Vec<UnreadIdentifier>,
    /// Whether signing certificates were looked at: without, a renamed copy is not found.
    pub certificates: bool,
    /// Whether the source marks what came with the device.
    pub marks_system: bool,
}

/// The most identifiers that are kept of records that were not understood. A source with more of
/// them is [`Wholeness::CutShort`].
pub const MAX_UNREAD: usize = 10_000;

/// Who says what is installed, and in which form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Source {
    /// Who says so.
    pub provenance: Provenance,
    /// The tool or the form of its output, such as `pm-list`; nothing where an app asked its own
    /// system.
    pub form: Option<String>,
    /// How that was known.
    pub recognised: Recognised,
    /// Main number of the version of the system that it is about, such as 15, where it is known.
    pub os_version: Option<u32>,
}

/// Who says what is installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Provenance {
    /// The device's own operating system, just now.
    System,
    /// A list that somebody made of the device.
    List,
    /// The organisation's device management.
    Management,
    /// An App Privacy Report that the employee exported (iOS).
    PrivacyReport,
    /// An invented device, to try things with.
    Example,
}

/// How the form of a source was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Recognised {
    /// The reader asked for it itself.
    Asked,
    /// By something in it that only this form has.
    Content,
    /// A person named it, and nothing in it contradicts.
    Named,
}

/// How much was read.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReadCount {
    /// Apps, each once.
    pub apps: u64,
    /// Lines or records.
    pub records: u64,
    /// How many of those were not understood.
    pub not_understood: u64,
    /// Where the first few of those stand.
    pub places: Vec<Place>,
}

/// A place in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Place {
    /// A line, from 1.
    Line {
        /// Its number.
        number: u64,
    },
    /// A byte, from 0.
    Byte {
        /// Its number.
        number: u64,
    },
    /// An app or another record in the order of the source, from 1.
    Record {
        /// Its number.
        number: u64,
    },
}

/// Which apps a source lists at all.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Scope {
    /// Every app of this area that an employee could remove or switch off.
    All,
    /// Only what came with the device.
    SystemOnly,
    /// Only what somebody installed.
    InstalledOnly,
    /// Only apps that are switched on.
    EnabledOnly,
    /// Only apps that are switched off.
    DisabledOnly,
    /// Only apps that the management installed.
    ManagedOnly,
    /// Only apps with an icon that can be started (another profile, seen from the personal side).
    Launchable,
    /// Only the apps that were asked about.
    Asked {
        /// Their package names or bundle identifiers, sorted.
        ids: Vec<String>,
    },
    /// Only apps that were active in some days.
    Traces,
    /// The source does not tell which.
    NotKnown,
    /// None: the area could not be looked at.
    Nothing {
        /// Why.
        why: Unseen,
    },
}

/// Whether everything that the source lists is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Wholeness {
    /// Something in the material proves it.
    Proved {
        /// What.
        by: Proof,
    },
    /// A person said so.
    Said,
    /// It ends too early, or a record that may have named an app could not be read.
    CutShort {
        /// Where, if that is known.
        at: Option<Place>,
    },
    /// There are more pages.
    OnePage,
    /// Nothing tells.
    NotKnown,
}

/// What proves that a source is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Proof {
    /// The system answered the reader itself, on the phone or over a cable.
    Answered,
    /// A dump of the package manager, which knows every package of every user.
    Dump,
    /// A count of its own that agrees.
    OwnCount,
    /// The beginning, count and end that the recipe prints.
    Recipe,
}

/// A kind of presence that a source may be unable to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Hidden {
    /// Apps that were archived (Android 15 and later): their icon stays, a tap brings them back.
    Archived,
    /// Apps that were offloaded (iOS): their icon stays, a tap brings them back.
    Offloaded,
    /// Apps that the management did not install.
    Unmanaged,
    /// The private space of the owner.
    PrivateSpace,
    /// Other users of the device.
    OtherUsers,
    /// Second copies of apps.
    Clones,
    /// App Clips: they go by themselves, and are not the app.
    AppClips,
}

impl Hidden {
    /// Whether an app of this very area may be hidden so. The others are places of their own: they
    /// are told, and no reason to doubt what was seen here.
    #[must_use]
    pub fn is_here(self) -> bool {
        match self {
            Hidden::Archived | Hidden::Offloaded | Hidden::Unmanaged => true,
            Hidden::PrivateSpace | Hidden::OtherUsers | Hidden::Clones | Hidden::AppClips => false,
        }
    }
}

/// A word shaped like an identifier in a record that was not understood.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UnreadIdentifier {
    /// The word.
    pub word: String,
    /// Where it stands.
    pub at: Place,
}

impl Evidence {
    /// An app asked its own system, which answered: whole within `scope`.
    #[must_use]
    pub fn answered(scope: Scope) -> Self {
        Evidence {
            source: Source {
                provenance: Provenance::System,
                form: None,
                recognised: Recognised::Asked,
                os_version: None,
            },
            read: ReadCount::default(),
            scope,
            wholeness: Wholeness::Proved { by: Proof::Answered },
            hides: Vec::new(),
            unread: Vec::new(),
            certificates: false,
            marks_system: false,
        }
    }

    /// Every app, without certificates or marks.
    #[must_use]
    pub fn everything() -> Self {
        Evidence::answered(Scope::All)
    }

    /// Nothing could be looked at, and why.
    #[must_use]
    pub fn nothing(why: Unseen) -> Self {
        Evidence::answered(Scope::Nothing { why })
    }

    /// For which apps absence may be said, or why for none.
    #[must_use]
    pub fn coverage(&self) -> Coverage<'_> {
        match self.gap() {
            Some(gap) => Coverage::Partial(gap),
            None => {
                if let Scope::Asked { ids } = &self.scope {
                    Coverage::Asked(ids)
                } else {
                    Coverage::Everything
                }
            }
        }
    }

    /// The reason that is told, where there are several: the one that leaves most unseen.
    fn gap(&self) -> Option<Gap> {
        match &self.scope {
            Scope::Nothing { why } => return Some(Gap::Unseen(*why)),
            Scope::Traces => return Some(Gap::OnlyTraces),
            Scope::Launchable => return Some(Gap::OnlyLaunchable),
            Scope::ManagedOnly => return Some(Gap::OnlyManaged),
            Scope::SystemOnly | Scope::InstalledOnly | Scope::EnabledOnly | Scope::DisabledOnly => {
                return Some(Gap::Filtered);
            }
            Scope::All | Scope::Asked { .. } | Scope::NotKnown => {}
        }
        match self.wholeness {
            Wholeness::CutShort { .. } => return Some(Gap::CutShort),
            Wholeness::OnePage => return Some(Gap::OnePage),
            Wholeness::NotKnown => return Some(Gap::NotProved),
            Wholeness::Proved { .. } | Wholeness::Said => {}
        }
        if self.scope == Scope::NotKnown {
            return Some(Gap::NotProved);
        }
        let hides = |hidden| self.hides.contains(&hidden);
        if hides(Hidden::Unmanaged) {
            Some(Gap::OnlyManaged)
        } else if hides(Hidden::Archived) {
            Some(Gap::MayBeArchived)
        } else if hides(Hidden::Offloaded) {
            Some(Gap::MayBeOffloaded)
        } else {
            None
        }
    }

    /// Adds something that the source cannot show, once.
    pub fn hide(&mut self, hidden: Hidden) {
        if !self.hides.contains(&hidden) {
            self.hides.push(hidden);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_covered_only_when_scope_wholeness_and_sight_are_proved() {
        let whole = Evidence::everything();
        assert_eq!(whole.coverage(), Coverage::Everything);
        let with = |change: fn(&mut Evidence)| {
            let mut evidence = Evidence::everything();
            change(&mut evidence);
            match evidence.coverage() {
                Coverage::Partial(gap) => Some(gap),
                Coverage::Everything | Coverage::Asked(_) => None,
            }
        };
        assert_eq!(with(|e| e.wholeness = Wholeness::Said), None);
        assert_eq!(with(|e| e.wholeness = Wholeness::NotKnown), Some(Gap::NotProved));
        assert_eq!(with(|e| e.wholeness = Wholeness::OnePage), Some(Gap::OnePage));
        assert_eq!(with(|e| e.wholeness = Wholeness::CutShort { at: None }), Some(Gap::CutShort));
        assert_eq!(with(|e| e.scope = Scope::NotKnown), Some(Gap::NotProved));
        assert_eq!(with(|e| e.scope = Scope::EnabledOnly), Some(Gap::Filtered));
        assert_eq!(with(|e| e.scope = Scope::ManagedOnly), Some(Gap::OnlyManaged));
        assert_eq!(with(|e| e.hide(Hidden::Archived)), Some(Gap::MayBeArchived));
        assert_eq!(with(|e| e.hide(Hidden::Offloaded)), Some(Gap::MayBeOffloaded));
        assert_eq!(with(|e| e.hide(Hidden::Unmanaged)), Some(Gap::OnlyManaged));
        assert_eq!(with(|e| e.hide(Hidden::Clones)), None, "a place of its own");
    }

    #[test]
    fn what_was_asked_about_is_covered_and_nothing_else() {
        let asked = Evidence::answered(Scope::Asked { ids: vec!["org.example.a".to_owned()] });
        let covers = |id| asked.coverage().would_show([id].into_iter());
        assert!(covers("org.example.a") && !covers("org.example.b"));
    }
}
