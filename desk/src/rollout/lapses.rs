//! What lapses, and when.

use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::Root;
use jiff::civil::Date;

/// Something that ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lapse {
    /// Its last day.
    pub day: Date,
    /// What.
    pub what: Lapsing,
}

/// What ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lapsing {
    /// The policy: it keeps applying, and phones say that it is old.
    Policy,
    /// The root: phones accept nothing new under it.
    Root {
        /// Its version.
        version: u64,
    },
    /// A ban: nothing is asked any more.
    Ban {
        /// Its id.
        id: String,
    },
    /// A ban was to be looked at again.
    Review {
        /// Its id.
        id: String,
    },
}

impl Lapsing {
    /// The message that says it, with `name` for what it is about.
    #[must_use]
    pub fn id(&self) -> (&'static str, String) {
        match self {
            Lapsing::Policy => ("rollout-lapse-policy", String::new()),
            Lapsing::Root { version } => ("rollout-lapse-root", version.to_string()),
            Lapsing::Ban { id } => ("rollout-lapse-ban", id.clone()),
            Lapsing::Review { id } => ("rollout-lapse-review", id.clone()),
        }
    }
}

/// Everything that lapses, the first first. What has lapsed already is there too.
#[must_use]
pub fn lapses(file: &PolicyFile, root: Option<&Root>) -> Vec<Lapse> {
    let policy = file.policy();
    let mut all = vec![Lapse { day: policy.expires, what: Lapsing::Policy }];
    all.extend(root.map(|root| Lapse { day: root.expires, what: Lapsing::Root { version: root.version } }));
    for ban in &policy.bans {
        let id = || ban.id.to_owned();
        all.extend(ban.until.map(|day| Lapse { day, what: Lapsing::Ban { id: id() } }));
        all.extend(ban.review.map(|day| Lapse { day, what: Lapsing::Review { id: id() } }));
    }
    all.sort();
    all
}
