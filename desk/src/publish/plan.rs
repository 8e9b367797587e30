//! What is to be written, after everything was verified.

use std::collections::BTreeMap;

use appwijzer_core::trust::{AcceptedPolicy, Envelope, MAX_ROOT_BYTES, Marks, Root, TrustError, accept_policy};
use jiff::civil::Date;

use super::follow::{follow, marks_after};
use crate::signing::RootFile;

/// What a web server has now.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// `policy.json`.
    pub policy: Option<Vec<u8>>,
    /// `root-N.json` by N.
    pub roots: BTreeMap<u64, Vec<u8>>,
}

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Plan {
    /// `policy.json`, and its version.
    pub policy: Vec<u8>,
    /// What it holds.
    pub accepted: AcceptedPolicy,
    /// `root-N.json` by N: those that are not there yet.
    pub new_roots: BTreeMap<u64, Vec<u8>>,
    /// The first and the last root that phones find.
    pub root_versions: (u64, u64),
    /// The last root.
    pub root: Root,
    /// Whether the policy is there already, byte for byte.
    pub unchanged: bool,
}

/// Why nothing may be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// A root is not one.
    #[error("a root that was given is refused")]
    Root(#[source] TrustError),
    /// Another root stands under this number already.
    #[error(
        "root-{0}.json is published already with other content, and phones follow that one. A root is never replaced: make the next one with `appwijzer root rotate`."
    )]
    OtherRoot(u64),
    /// A step is missing.
    #[error("root {0} is missing: phones follow roots in steps of one. Give it with --roots.")]
    MissingRoot(u64),
    /// A file in the folder is not the root that its name says.
    #[error("root-{0}.json in the folder is not root {0}: put the right file there, or take it away")]
    Misnamed(u64),
    /// There is no root at all.
    #[error("there is no root: give it with --roots")]
    NoRoot,
    /// Phones would not follow the roots.
    #[error("phones refuse root-{0}.json")]
    Chain(u64, #[source] TrustError),
    /// A phone that joins today would refuse the policy.
    #[error("a phone that joins today refuses the policy")]
    NewPhone(#[source] TrustError),
    /// A phone that has what is published now would refuse the policy.
    #[error("a phone that has the policy which is published now refuses the new one")]
    OldPhone(#[source] TrustError),
    /// What is published now is verified by no root.
    #[error(
        "policy.json in the folder is not signed under any of the roots: is it the right folder? Take the file away if it never was published."
    )]
    Strange,
}

/// Verifies everything and says what is to be written.
///
/// # Errors
/// When a phone would refuse anything of it.
pub fn plan(published: &Published, policy: &[u8], given: &[Vec<u8>], today: Date) -> Result<Plan, PublishError> {
    let is_named = |(version, bytes): (&u64, &Vec<u8>)| RootFile::read(bytes).is_ok_and(|f| f.root.version == *version);
    if let Some((version, _)) = published.roots.iter().find(|entry| !is_named(*entry)) {
        return Err(PublishError::Misnamed(*version));
    }
    let mut roots = published.roots.clone();
    let mut new_roots = BTreeMap::new();
    for bytes in given {
        let version = RootFile::read(bytes).map_err(PublishError::Root)?.root.version;
        match roots.get(&version) {
            Some(there) if same_payload(there, bytes) => {}
            Some(_) => return Err(PublishError::OtherRoot(version)),
            None => {
                roots.insert(version, bytes.clone());
                new_roots.insert(version, bytes.clone());
            }
        }
    }
    let versions: Vec<u64> = roots.keys().copied().collect();
    let (Some(first), Some(last)) = (versions.first().copied(), versions.last().copied()) else {
        return Err(PublishError::NoRoot);
    };
    if let Some(missing) = (first..=last).find(|v| !roots.contains_key(v)) {
        return Err(PublishError::MissingRoot(missing));
    }
    let bytes: Vec<&Vec<u8>> = roots.values().collect();
    let chain =
        follow(&bytes).map_err(|(at, e)| PublishError::Chain(versions.get(at).copied().unwrap_or_default(), e))?;
    let root = chain.last().ok_or(PublishError::NoRoot)?;
    let newcomer = marks_after(&chain, None).unwrap_or_else(|| Marks::of(&root.root));
    let accepted = accept_policy(root, &newcomer, policy, today).map_err(PublishError::NewPhone)?;
    if let Some(before) = &published.policy {
        let marks = marks_after(&chain, Some(before)).ok_or(PublishError::Strange)?;
        accept_policy(root, &marks, policy, today).map_err(PublishError::OldPhone)?;
    }
    Ok(Plan {
        policy: policy.to_owned(),
        accepted,
        new_roots,
        root_versions: (first, last),
        root: root.root.clone(),
        unchanged: published.policy.as_deref() == Some(policy),
    })
}

/// The same root, whoever signed it besides.
fn same_payload(one: &[u8], other: &[u8]) -> bool {
    let payload = |bytes| Envelope::read(bytes, MAX_ROOT_BYTES).map(|e| e.payload().to_owned());
    matches!((payload(one), payload(other)), (Ok(one), Ok(other)) if one == other)
}
