//! What a file could show of a device, and when that proves that an app is not there.

use appwijzer_core::inventory::{Coverage, Gap, Snapshot};
use appwijzer_core::policy::Part;
use serde::Serialize;

use super::groups::{Ownership, Said};

/// What the files hold of a device: the best that any of them holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// A list of all its apps, by identifier, in a file that is proved or said to be whole.
    Whole,
    /// A list of all its apps, in a file that is cut or could not be read everywhere.
    PartMissing,
    /// A list of all its apps, in one page of more.
    PageMissing,
    /// A list of all its apps, in a file that does not prove its end.
    EndNotProved,
    /// A list of all its apps, from long before the newest report in the files.
    OldReport,
    /// A list of all its apps by their names only: an app may stand there under another name.
    NamesOnly,
    /// The work part only.
    WorkPart,
    /// Apps that management installed only.
    ManagedOnly,
    /// A list of which the file does not tell which apps it holds.
    NotSaid,
    /// A list that was filtered or cut.
    PartOfList,
    /// No app was reported.
    Nothing,
}

impl Reach {
    /// Every kind, the best first.
    pub const ALL: [Reach; 11] = [
        Reach::Whole,
        Reach::PartMissing,
        Reach::PageMissing,
        Reach::EndNotProved,
        Reach::OldReport,
        Reach::NamesOnly,
        Reach::WorkPart,
        Reach::ManagedOnly,
        Reach::NotSaid,
        Reach::PartOfList,
        Reach::Nothing,
    ];
}

/// Everything that was said of a device, as a set of [`Reach`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reaches(u16);

/// The list is whole because whoever counts says so, and not because a file tells which apps belong in it.
const VOUCHED: u16 = 1 << 14;
/// The list holds an app that is not managed: it is not one of managed apps only.
const SHOWS_UNMANAGED: u16 = 1 << 13;
/// Nobody who counts can say which apps belong in the list: the file is read, and it does not tell.
const NOT_TO_BE_SAID: u16 = 1 << 15;

impl Reaches {
    pub(super) fn add(&mut self, reach: Reach) {
        self.0 |= 1 << reach as u16;
    }

    pub(super) fn all(&mut self, other: Reaches) {
        self.0 |= other.0;
    }

    pub(super) fn has(self, reach: Reach) -> bool {
        self.0 & (1 << reach as u16) != 0
    }

    /// What belongs in the list is not for whoever counts to say.
    pub(super) fn not_to_be_said(&mut self) {
        self.0 |= NOT_TO_BE_SAID;
    }

    /// An app that is not managed is in the list.
    pub(super) fn shows_unmanaged(&mut self) {
        self.0 |= SHOWS_UNMANAGED;
    }

    fn remove(&mut self, reach: Reach) {
        self.0 &= !(1 << reach as u16);
    }

    /// The best.
    pub(super) fn best(self) -> Reach {
        Reach::ALL.into_iter().find(|reach| self.has(*reach)).unwrap_or(Reach::Nothing)
    }

    /// At the end of a file: a list is whole only if the file is, and if every app in it has an identifier.
    /// `said` is whether whoever counts says that the files hold every app.
    pub(super) fn at_end(&mut self, file: Wholeness, said: bool) {
        if self.0 & SHOWS_UNMANAGED != 0 {
            self.remove(Reach::ManagedOnly);
        }
        self.0 &= !SHOWS_UNMANAGED;
        let part = [Reach::WorkPart, Reach::ManagedOnly, Reach::PartOfList].into_iter().any(|reach| self.has(reach));
        let may_be_said = self.0 & NOT_TO_BE_SAID == 0;
        self.0 &= !NOT_TO_BE_SAID;
        if said && self.has(Reach::NotSaid) && !part && may_be_said {
            self.remove(Reach::NotSaid);
            if !self.has(Reach::Whole) {
                self.add(Reach::Whole);
                self.0 |= VOUCHED;
            }
        }
        if !self.has(Reach::Whole) {
            if (self.0 & !VOUCHED).count_ones() > 1 {
                self.remove(Reach::NamesOnly);
            }
            return;
        }
        let instead = match file {
            Wholeness::Proved | Wholeness::Said => None,
            Wholeness::PartMissing => Some(Reach::PartMissing),
            Wholeness::PageOfMore => Some(Reach::PageMissing),
            Wholeness::NotProved => Some(Reach::EndNotProved),
        };
        if self.has(Reach::NamesOnly) {
            self.remove(Reach::Whole);
        } else if let Some(instead) = instead {
            self.remove(Reach::Whole);
            self.add(instead);
        }
    }

    /// After the last file: the device reported long before the others did.
    pub(super) fn is_old(&mut self) {
        if self.has(Reach::Whole) {
            self.remove(Reach::Whole);
            self.add(Reach::OldReport);
        }
    }

    /// After the last file: whose the device is. A list that somebody called whole is not, where another file says
    /// that the device is the employee's own; and of a device that two files tell different things about, none is.
    pub(super) fn owned_as_told(&mut self, said: Said) {
        let is_private = said.group().ownership == Ownership::Private;
        let instead = if said.contradicts_itself() || said.has_odd_owner() {
            Reach::NotSaid
        } else if is_private && self.0 & VOUCHED != 0 {
            Reach::ManagedOnly
        } else {
            return;
        };
        for reach in [Reach::Whole, Reach::PartMissing, Reach::PageMissing, Reach::EndNotProved] {
            if self.has(reach) {
                self.remove(reach);
                self.add(instead);
            }
        }
    }

    /// After the last file: the pages turned out to be all there.
    pub(super) fn pages_complete(&mut self) {
        if self.has(Reach::PageMissing) {
            self.remove(Reach::PageMissing);
            self.add(Reach::Whole);
        }
    }
}

/// Whether a file holds all that it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Wholeness {
    /// It has a beginning and an end of its own, and no word of more.
    Proved,
    /// Whoever counts says so.
    Said,
    /// It has no end of its own: rows may be missing and nobody would see it.
    NotProved,
    /// It says that there are more pages.
    PageOfMore,
    /// It is cut, or parts of it could not be read.
    PartMissing,
}

impl Wholeness {
    /// Whether nothing can be missing from it, as it proves or somebody says.
    #[must_use]
    pub fn is_whole(self) -> bool {
        match self {
            Wholeness::Proved | Wholeness::Said => true,
            Wholeness::NotProved | Wholeness::PageOfMore | Wholeness::PartMissing => false,
        }
    }
}

/// What a list of one device could show: what its evidence proves.
pub(super) fn of_list(snapshots: &[Snapshot]) -> Reach {
    let unseen = |s: &Snapshot| matches!(s.coverage(), Coverage::Partial(Gap::Unseen(_)));
    let managed = |s: &Snapshot| matches!(s.coverage(), Coverage::Partial(Gap::OnlyManaged));
    if snapshots.iter().all(unseen) {
        Reach::Nothing
    } else if snapshots.iter().all(managed) {
        Reach::ManagedOnly
    } else if !snapshots.iter().all(proves_absence) {
        Reach::PartOfList
    } else if snapshots.iter().all(|s| s.area.part == Part::WorkPart) {
        Reach::WorkPart
    } else {
        Reach::Whole
    }
}

/// Whether an app that is not in this list is certainly not in this area of the device. An identifier in a line
/// that could not be read may be any app's.
fn proves_absence(snapshot: &Snapshot) -> bool {
    snapshot.coverage() == Coverage::Everything && snapshot.evidence.unread.is_empty() && !snapshot.apps.is_empty()
}
