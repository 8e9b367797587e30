//! On whose word an answer rests.

use crate::detection::Doubt;
use crate::inventory::{Coverage, Gap, Provenance};

use super::assessment::{Answer, Assessment, Finding, PartReport, Status};
use super::management::Teller;

/// On whose word an answer rests, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// The system listed it or was asked, or a list or report of the device was read.
    Seen,
    /// The management's list says so.
    Management,
    /// The employee looked.
    Said,
    /// Nobody looked.
    NotLooked,
}

impl Basis {
    /// Its name in the status and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Basis::Seen => "seen",
            Basis::Management => "management",
            Basis::Said => "said",
            Basis::NotLooked => "not-looked",
        }
    }

    fn of(provenance: Provenance) -> Self {
        match provenance {
            Provenance::Management => Basis::Management,
            Provenance::System | Provenance::List | Provenance::PrivacyReport | Provenance::Example => Basis::Seen,
        }
    }
}

impl Finding {
    /// On whose word its answer rests.
    #[must_use]
    pub fn basis(&self, part: &PartReport) -> Basis {
        match &self.answer {
            Answer::Present(sightings) => {
                sightings.iter().map(|s| Basis::of(s.provenance)).min().unwrap_or(Basis::NotLooked)
            }
            Answer::Attested { by: Teller::Employee, .. } => Basis::Said,
            Answer::Attested { by: Teller::Management, .. } => Basis::Management,
            Answer::CannotTell {
                doubt: Doubt::Gap(Gap::Unseen(_)) | Doubt::NotAsked | Doubt::NoIdentifier, ..
            } => Basis::NotLooked,
            Answer::CannotTell {
                doubt: Doubt::Gap(_) | Doubt::NamedUnread | Doubt::PerhapsOf { .. } | Doubt::MakerInDoubt { .. },
                ..
            } => part.basis(),
        }
    }
}

impl PartReport {
    /// On whose word it rests what is in this area, whatever was found.
    #[must_use]
    pub fn basis(&self) -> Basis {
        match self.evidence.coverage() {
            Coverage::Partial(Gap::Unseen(_)) => Basis::NotLooked,
            Coverage::Everything | Coverage::Asked(_) | Coverage::Partial(_) => {
                Basis::of(self.evidence.source.provenance)
            }
        }
    }
}

impl Assessment {
    /// On whose word the outcome rests: of what is to be done the strongest, of everything else the
    /// weakest.
    #[must_use]
    pub fn basis(&self) -> Basis {
        let findings = || self.parts.iter().flat_map(|p| p.findings().map(move |f| (f, f.basis(p))));
        let action = findings().filter(|(f, _)| f.status == Some(Status::Action)).map(|(_, basis)| basis).min();
        if let Some(basis) = action {
            return basis;
        }
        let judged = findings().filter(|(f, _)| f.status.is_some()).map(|(_, basis)| basis);
        // An area of which every app was answered for otherwise adds nothing of its own.
        let areas = self.parts.iter().filter(|p| p.absent > 0 || p.open_ended_unchecked).map(PartReport::basis);
        judged.chain(areas).max().unwrap_or_else(|| self.looked())
    }

    /// Whether anybody looked at any of it: the system, a list, the management or the employee.
    #[must_use]
    pub fn is_looked_at(&self) -> bool {
        let said = |f: &Finding| matches!(f.answer, Answer::Attested { .. });
        self.looked() != Basis::NotLooked || self.findings().any(said)
    }

    fn looked(&self) -> Basis {
        self.parts.iter().map(PartReport::basis).min().unwrap_or(Basis::NotLooked)
    }
}
