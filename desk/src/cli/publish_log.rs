//! The log of a live site, held against what its own root asks.

use appwijzer_core::trust::log::{LogError, LogProof, Shown};
use appwijzer_core::trust::{TrustError, verify_policy};

use super::explain::explain;
use super::output::{Problem, Talk};
use super::write::told;
use crate::publish::follow;

/// The most roots that are fetched.
const MAX_ROOTS: u64 = 80;

/// Whether a phone that comes to this site today finds its policy in the log, as the last root asks. Says what it found;
/// true as well where no root asks for a log. `fetch`: gets a file.
pub(super) fn check(
    folder: &str,
    policy: &[u8],
    fetch: &dyn Fn(&str) -> Result<Vec<u8>, Problem>,
    talk: &Talk,
) -> Result<bool, Problem> {
    // Phones follow roots in steps of one, from the one that they know.
    let roots = (1..=MAX_ROOTS).map(|version| fetch(&format!("{folder}root-{version}.json")));
    let roots: Vec<Vec<u8>> = roots.map_while(Result::ok).collect();
    let chain = follow(&roots).map_err(|(at, e)| told(format!("root-{}.json: {}", at + 1, explain(&e))))?;
    let Some(root) = chain.last() else {
        talk.note("root-1.json is not there, so that nobody can say whether a log is asked for.");
        return Ok(true);
    };
    let Some(trust) = &root.root.log else { return Ok(true) };
    let file = |name: &str| fetch(&format!("{folder}log/{name}"));
    let shown = || -> Result<Shown, TrustError> {
        let entry = verify_policy(root, policy)?.entry();
        let missing = |_| LogError::Missing;
        let shown = Shown::checkpoint(trust, &file("checkpoint").map_err(missing)?, None)?;
        let shown = shown.with_proof(LogProof::read(&file("since/0").map_err(missing)?)?, None)?;
        shown.holds(&entry)?;
        Ok(shown)
    };
    match shown() {
        Ok(shown) => {
            let names: Vec<&str> = shown.witnesses().iter().map(|witness| witness.name.as_str()).collect();
            talk.answer(&format!(
                "The policy stands in the log {}, which has {} entries; seen by {}.",
                trust.key.name(),
                shown.size(),
                names.join(", ")
            ));
            Ok(true)
        }
        Err(e) => {
            talk.answer(&format!("DIFFERS  {folder}log/: {}", explain(&e)));
            Ok(false)
        }
    }
}
