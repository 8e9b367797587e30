//! What a root hands on of the roots before it: a phone may come to it without having seen theirs, by managed
//! configuration or by a later join code.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::error::TrustError;
use super::key::KeyId;
use super::root::Root;

/// The most keys that are remembered as withdrawn.
const MAX_WITHDRAWN: usize = 256;

/// Something that an earlier root started again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restart<T> {
    /// Where it starts.
    pub to: T,
    /// Version of the root that said so. It counts for phones that last saw an earlier one.
    pub root: u64,
}

/// What roots before this one put right. Apps that do not know it pass it over. Fields that a later version adds
/// are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The last `policy_restart` of an earlier root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_restart: Option<Restart<u64>>,
    /// The last `time_restart` of an earlier root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_restart: Option<Restart<Date>>,
    /// Exemption keys that this root or an earlier one withdrew: grants end that stand by them alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn_keys: Vec<KeyId>,
}

impl Carried {
    /// Whether nothing is handed on.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Carried::default()
    }

    /// What the root after `before` hands on.
    #[must_use]
    pub fn after(before: &Root) -> Self {
        Carried {
            policy_restart: before.last_policy_restart().map(|(to, root)| Restart { to, root }),
            time_restart: before.last_time_restart().map(|(to, root)| Restart { to, root }),
            withdrawn_keys: before.carried.withdrawn_keys.clone(),
        }
    }

    /// That it fits the root in which it stands.
    pub(super) fn check(&self, root: &Root) -> Result<(), TrustError> {
        let bad = |what: &str| Err(TrustError::Content(what.to_owned()));
        let roots = [self.policy_restart.map(|r| r.root), self.time_restart.map(|r| r.root)];
        if roots.into_iter().flatten().any(|earlier| earlier == 0 || earlier >= root.version) {
            return bad("it hands on what no root before it said");
        }
        if self.time_restart.is_some_and(|r| r.to.year() < 2000 || r.to > root.expires) {
            return bad("the day on which its time starts again makes no sense");
        }
        if self.withdrawn_keys.len() > MAX_WITHDRAWN {
            return bad("it withdraws too many keys");
        }
        if root.roles.exemption.keys.iter().any(|id| self.withdrawn_keys.contains(id)) {
            return bad("it gives role exemption to a key that was withdrawn");
        }
        Ok(())
    }
}
