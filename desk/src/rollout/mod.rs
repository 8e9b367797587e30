//! A rollout: what each person needs to do their part, in a folder of their own, and what lapses when.

mod lapses;
mod pages;

use appwijzer_core::l10n::Words;
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::Root;
use jiff::civil::Date;

pub use lapses::{Lapse, Lapsing, lapses};

use crate::export::{Blocked, ExportError, Exported, Order, Target, export};

/// Who has a part in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// Whoever answers for the policy.
    Owner,
    /// Whoever runs device management.
    Management,
    /// Whoever runs the web server.
    Web,
    /// Whoever writes to colleagues.
    Communication,
    /// The works council, and the privacy officer.
    WorksCouncil,
    /// The help desk.
    HelpDesk,
}

/// Everybody, in the order in which they begin.
pub const PEOPLE: [Person; 6] =
    [Person::Owner, Person::WorksCouncil, Person::Web, Person::Management, Person::Communication, Person::HelpDesk];

impl Person {
    /// The end of the ids of this person's messages.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Person::Owner => "owner",
            Person::Management => "management",
            Person::Web => "web",
            Person::Communication => "communication",
            Person::WorksCouncil => "works-council",
            Person::HelpDesk => "help-desk",
        }
    }

    /// The exports that this person gets.
    fn targets(self) -> &'static [Target] {
        match self {
            Person::Owner | Person::Web | Person::HelpDesk => &[],
            Person::Management => &[
                Target::Intune,
                Target::AndroidManagement,
                Target::Apple,
                Target::Jamf,
                Target::Appconfig,
                Target::Headwind,
                Target::Identifiers,
            ],
            Person::Communication => &[Target::Intranet, Target::Letter, Target::Poster],
            Person::WorksCouncil => &[Target::WorksCouncil],
        }
    }
}

/// What is still missing before everybody can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The policy is not signed, or it was not verified.
    Signature,
    /// The root, for the configuration of phones.
    Root,
    /// Where the policy is published.
    Address,
    /// The join code, for the poster.
    JoinCode,
}

impl Missing {
    /// The message that says it, and what to do.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Missing::Signature => "rollout-missing-signature",
            Missing::Root => "rollout-missing-root",
            Missing::Address => "rollout-missing-address",
            Missing::JoinCode => "rollout-missing-join",
        }
    }
}

/// What a rollout is made of.
#[derive(Debug)]
pub struct Rollout<'o> {
    /// What the exports are made of.
    pub order: &'o Order<'o>,
    /// The root that was given.
    pub root: Option<&'o Root>,
    /// The words of the pages.
    pub words: &'o Words,
}

impl Rollout<'_> {
    /// What is still missing.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let Order { provenance, companion, join, .. } = self.order;
        [
            (*provenance != crate::export::Provenance::Verified, Missing::Signature),
            (companion.root.is_none(), Missing::Root),
            (companion.policy_address.is_none(), Missing::Address),
            (join.is_none(), Missing::JoinCode),
        ]
        .into_iter()
        .filter_map(|(is_missing, what)| is_missing.then_some(what))
        .collect()
    }

    /// The files, each with its path: a folder for each person, with a page and what it is about. Pure.
    ///
    /// # Errors
    /// As [`export`].
    pub fn files(&self) -> Result<Vec<Exported>, ExportError> {
        let mut all = Vec::new();
        for (at, person) in PEOPLE.into_iter().enumerate() {
            let folder = format!("{}-{}", at + 1, self.words.say(&format!("rollout-folder-{}", person.id())));
            let page = pages::page(self, person).to_html().into_bytes();
            let name = self.words.say("rollout-page");
            all.push(Exported { name: format!("{folder}/{name}"), bytes: page, explains: true });
            for target in person.targets() {
                for file in export(*target, self.order)? {
                    // Management has many files: those of a product stand together.
                    let inside = match person {
                        Person::Management => format!("{folder}/{}/{}", target.name(), file.name),
                        _ => format!("{folder}/{}", file.name),
                    };
                    all.push(Exported { name: inside, ..file });
                }
            }
        }
        Ok(all)
    }
}

/// The days of a rollout, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    /// The first day on which anything is asked.
    pub first: Option<Date>,
    /// The last days that employees are told, each once.
    pub last: Vec<Date>,
    /// The days from which management may block something more.
    pub block: Vec<Date>,
}

impl Days {
    pub(crate) fn of(policy: &PolicyFile, later: &[Blocked<'_>]) -> Self {
        let phases = || policy.policy().bans.iter().flat_map(|ban| &ban.rules).flat_map(|rule| &rule.phases);
        let mut last: Vec<Date> = phases().filter_map(|phase| phase.deadline).collect();
        last.sort_unstable();
        last.dedup();
        let block = later.iter().map(|blocked| blocked.day).collect();
        Days { first: phases().map(|phase| phase.from).min(), last, block }
    }
}
