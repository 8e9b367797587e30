//! One check's result: what was found, what is asked about it, and what could not be seen.

use std::sync::Arc;

use jiff::civil::Date;

use crate::detection::{Doubt, Hint, Sighting, Subject};
use crate::inventory::{Area, Evidence};
use crate::obligation::{Judgement, QuestionKind};
use crate::policy::Recognised;

use super::key::CaseKey;
use super::management::Teller;

/// The five states that every face shows with the same word, colour and icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Status {
    /// Found and forbidden.
    Action,
    /// Found, and urged or advised.
    Asked,
    /// Cannot tell.
    Unknown,
    /// Nothing (more) to do.
    Done,
    /// An exemption allows it.
    Exempt,
}

/// What is known about one app in one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is there, under one or more identifiers.
    Present(Vec<Sighting>),
    /// Nothing certain is known.
    CannotTell {
        /// Why.
        doubt: Doubt,
        /// What a URL scheme suggests.
        hint: Option<Hint>,
    },
    /// Somebody looked where the device shows nothing: the employee, or the management.
    Attested {
        /// What they saw.
        there: bool,
        /// On which day.
        on: Date,
        /// Who.
        by: Teller,
    },
}

/// One app of the policy in one area, with what is asked about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which app.
    pub subject: Subject,
    /// The name of its case.
    pub key: CaseKey,
    /// What is known.
    pub answer: Answer,
    /// What is asked.
    pub judgement: Judgement,
    /// How it is shown; nothing where nothing is asked and nothing is open.
    pub status: Option<Status>,
}

impl Finding {
    /// Whether it is known to be there, by looking or by the employee's word.
    #[must_use]
    pub fn is_there(&self) -> bool {
        matches!(self.answer, Answer::Present(_) | Answer::Attested { there: true, .. })
    }

    /// Whether it is there, and only whose it is is open.
    #[must_use]
    pub fn is_perhaps(&self) -> bool {
        matches!(self.answer, Answer::CannotTell { doubt: Doubt::PerhapsOf { .. }, .. })
    }

    /// Whether it is there, and only whether a ban means its maker is open.
    #[must_use]
    pub fn is_in_doubt(&self) -> bool {
        matches!(self.answer, Answer::CannotTell { doubt: Doubt::MakerInDoubt { .. }, .. })
    }

    /// Whether only the employee's own look can tell if it is there.
    #[must_use]
    pub fn is_looked_for(&self) -> bool {
        self.status == Some(Status::Unknown) && !self.is_perhaps() && !self.is_in_doubt()
    }

    /// The sightings, if it was seen.
    #[must_use]
    pub fn sightings(&self) -> &[Sighting] {
        match &self.answer {
            Answer::Present(sightings) => sightings,
            Answer::CannotTell { .. } | Answer::Attested { .. } => &[],
        }
    }
}

/// What one area showed.
#[derive(Clone, Debug, PartialEq)]
pub struct PartReport {
    /// Where.
    pub area: Area,
    /// Who says so, and what that can prove.
    pub evidence: Evidence,
    /// How many apps of the policy were looked for.
    pub looked_for: usize,
    /// How many of them are certainly absent.
    pub absent: usize,
    /// Of how many nothing certain is known. Those about which something is asked are findings too.
    pub doubtful: usize,
    /// Apps that are there or may be there, the most pressing first. Shared, since those of which nothing can be
    /// known are the same at each check.
    pub findings: Vec<Arc<Finding>>,
    /// Of how many apps nothing certain is known, and nobody is asked about each: a ban reaches them by their
    /// maker, country or category, and asks something here.
    pub quiet: usize,
    /// How many more apps may be of a banned maker, and nobody is asked about each: they came with the device,
    /// or there are too many.
    pub perhaps_more: usize,
    /// Of each ban on makers or countries that asks something here: how many of its apps are recognised.
    pub recognised: Vec<Recognised>,
    /// Web apps of which the site is unknown.
    pub web_apps: usize,
    /// A ban reaches beyond the apps that are known by name (only some are allowed, or all of a
    /// maker's), and could not be held against this snapshot.
    pub open_ended_unchecked: bool,
    /// A list of allowed apps asks something here.
    pub only_allowed: bool,
    /// Of the watched cases: those whose app is certainly not here.
    pub gone: Vec<CaseKey>,
    /// Of the watched cases: those about which nothing is asked any more.
    pub released: Vec<CaseKey>,
}

impl PartReport {
    /// Its findings, the most pressing first.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().map(|finding| &**finding)
    }

    /// Whether something beyond the findings could not be seen or told.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open_ended_unchecked || self.quiet > 0 || self.perhaps_more > 0
    }
}

/// The result of one check.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The day, in the organisation's time zone.
    pub day: Date,
    /// One report per area.
    pub parts: Vec<PartReport>,
    /// What only the employee can say.
    pub questions: Vec<QuestionKind>,
    /// All of it in one word.
    pub outcome: Outcome,
}

/// A check in one word, the most pressing last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Outcome {
    /// Everything could be looked at, and nothing is asked.
    NothingAsked,
    /// Something could not be seen, or a question is open.
    CannotTell,
    /// Something is requested or advised.
    Asked,
    /// Something must be done.
    ActionNeeded,
}

impl Assessment {
    /// Every finding, with its part's report.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.parts.iter().flat_map(PartReport::findings)
    }

    /// The finding of a case.
    #[must_use]
    pub fn finding(&self, key: &CaseKey) -> Option<&Finding> {
        self.findings().find(|f| f.key == *key)
    }
}
