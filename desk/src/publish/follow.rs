//! Following roots and policies as a companion does.

use appwijzer_core::trust::{
    Marks, Today, TrustError, TrustedRoot, accept_first_root, accept_next_root, accept_policy,
};

/// Follows roots: the first by its own signatures, every next one by the keys of the one before too.
///
/// # Errors
/// The position of the root that is refused, and why.
pub fn follow<B: AsRef<[u8]>>(roots: &[B]) -> Result<Vec<TrustedRoot>, (usize, TrustError)> {
    let mut chain: Vec<TrustedRoot> = Vec::with_capacity(roots.len());
    for (at, bytes) in roots.iter().enumerate() {
        let accepted = match chain.last() {
            None => accept_first_root(bytes.as_ref()),
            Some(before) => accept_next_root(before, bytes.as_ref()),
        };
        chain.push(accepted.map_err(|e| (at, e))?);
    }
    Ok(chain)
}

/// What a companion remembers that followed these roots and accepted a policy on the way; nothing if
/// none of the roots verifies that policy.
#[must_use]
pub fn marks_after(chain: &[TrustedRoot], seen: Option<&[u8]>) -> Option<Marks> {
    let first = chain.first()?;
    // Under the last root that verifies it: later roots then free a phone from it, or do not.
    let accepted_at = match seen {
        Some(bytes) => {
            let verifies = |root: &TrustedRoot| {
                accept_policy(root, &Marks::default(), bytes, Today::without_issue(root.root.issued)).is_ok()
            };
            Some(chain.iter().rposition(verifies)?)
        }
        None => None,
    };
    let mut marks = Marks::of(&first.root);
    for (at, root) in chain.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|i| chain.get(i)) {
            marks = marks.after(before, root);
        }
        if accepted_at == Some(at) {
            let fresh = Marks { policy_version: 0, policy_fingerprint: None, ..marks.clone() };
            marks = accept_policy(root, &fresh, seen?, Today::without_issue(root.root.issued)).ok()?.marks;
        }
    }
    Some(marks)
}
