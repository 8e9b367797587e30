//! Making roots.

use std::collections::BTreeMap;

use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{Envelope, Key, ROOT_TYPE, RoleName, Roles, Root, TrustError};
use jiff::civil::Date;

/// What a new root is to hold.
#[derive(Debug, Clone)]
pub struct RootDraft {
    /// Whose it is.
    pub organisation: String,
    /// First day.
    pub issued: Date,
    /// Last day.
    pub expires: Date,
    /// Keys that may sign roots, and how many of them must.
    pub root: (Vec<Key>, usize),
    /// Keys that may sign policies, and how many of them must.
    pub policy: (Vec<Key>, usize),
    /// Keys that may sign exemption grants, and how many of them must.
    pub exemption: (Vec<Key>, usize),
    /// After a stolen policy key: the lowest policy version from now on.
    pub policy_restart: Option<u64>,
}

impl RootDraft {
    fn into_root(self, version: u64) -> Root {
        let mut keys = BTreeMap::new();
        let mut role = |(list, threshold): (Vec<Key>, usize)| {
            let ids = list.iter().map(Key::id).collect();
            keys.extend(list.into_iter().map(|k| (k.id().0, k)));
            appwijzer_core::trust::Role { keys: ids, threshold }
        };
        let roles = Roles { root: role(self.root), policy: role(self.policy), exemption: role(self.exemption) };
        Root {
            schema: 1,
            organisation: self.organisation,
            version,
            issued: self.issued,
            expires: self.expires,
            keys,
            roles,
            policy_restart: self.policy_restart,
        }
    }
}

fn envelope(root: &Root) -> Result<Envelope, TrustError> {
    root.check()?;
    let bytes = canonical::to_vec(root).map_err(|e| TrustError::Content(e.to_string()))?;
    Ok(Envelope::unsigned(ROOT_TYPE, &bytes))
}

/// An unsigned first root.
///
/// # Errors
/// When it would not hold together.
pub fn new_root(draft: RootDraft) -> Result<Envelope, TrustError> {
    envelope(&draft.into_root(1))
}

/// The unsigned root after `before`.
///
/// # Errors
/// When it would not hold together.
pub fn next_root(before: &Root, draft: RootDraft) -> Result<Envelope, TrustError> {
    envelope(&draft.into_root(before.version + 1))
}

/// The keys of a role in a root, and its threshold.
#[must_use]
pub(crate) fn role_of(root: &Root, name: RoleName) -> (Vec<Key>, usize) {
    let role = match name {
        RoleName::Root => &root.roles.root,
        RoleName::Policy => &root.roles.policy,
        RoleName::Exemption => &root.roles.exemption,
    };
    (role.keys.iter().filter_map(|id| root.keys.get(&id.0).cloned()).collect(), role.threshold)
}
