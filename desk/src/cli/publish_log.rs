//! The policy and the log of a live site, held against what its own roots ask.

use appwijzer_core::trust::log::{LogError, LogProof, Shown};
use appwijzer_core::trust::{TrustError, verify_policy};

use crate::signing::explain;

use super::output::{Problem, Talk};
use super::write::told;
use crate::publish::follow;

/// The most roots that are fetched.
const MAX_ROOTS: u64 = 80;

/// Whether a phone that comes to this site today believes its policy under the last root, and finds it in the log, as
/// that root asks. Says what it found; true as well where there is no root. `fetch`: gets a file.
pub(super) fn check(
    folder: &str,
    policy: &[u8],
    fetch: &dyn Fn(&str) -> Result<Vec<u8>, Problem>,
    talk: &Talk,
) -> Result<bool, Problem> {
    // Phones follow roots in steps of one, from the one that they know.
    let roots = (1..=MAX_ROOTS).map(|version| fetch(&format!("{folder}root-{version}.json")));
    let roots: Vec<Vec<u8>> = roots.map_while(Result::ok).collect();
    let chain =
        follow(&roots).map_err(|(at, e)| told(format!("root-{}.json: {}", at + 1, explain(&e, &talk.words))))?;
    let Some(root) = chain.last() else {
        talk.note(
            "root-1.json is not there, so that nobody can say whether phones believe the policy, or ask for a log.",
        );
        return Ok(true);
    };
    let verified = match verify_policy(root, policy) {
        Ok(verified) => verified,
        Err(e) => {
            talk.answer(&format!("DIFFERS  {folder}policy.json: phones refuse it: {}", explain(&e, &talk.words)));
            return Ok(false);
        }
    };
    let Some(trust) = &root.root.log else { return Ok(true) };
    let file = |name: &str| fetch(&format!("{folder}log/{name}"));
    let shown = || -> Result<Shown, TrustError> {
        let entry = verified.entry();
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
            talk.answer(&format!("DIFFERS  {folder}log/: {}", explain(&e, &talk.words)));
            Ok(false)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use appwijzer_core::trust::log::{Entry, Kind, LogTrust, VerifierKey};
    use appwijzer_core::trust::{Carried, Envelope, MAX_ENVELOPE_BYTES};
    use jiff::civil::date;

    use super::*;
    use crate::log::{Log, cosign, sign};
    use crate::session::{PolicyArgument, load_policy};
    use crate::signing::{Organisation, PolicyDocument, RootDraft, RootFile, SigningKey, add_signature, new_root};

    const ORIGIN: &str = "policy.example.org/log";
    const FOLDER: &str = "https://policy.example.org/";

    fn key(n: u8) -> (SigningKey, [u8; 32]) {
        let key = SigningKey::for_example(n);
        let public = key.public_key().public().unwrap();
        (key, public)
    }

    /// A site by its files; its log as the witness saw it or did not.
    fn site(witnessed: bool) -> (Vec<u8>, BTreeMap<String, Vec<u8>>) {
        let policy = load_policy(&PolicyArgument::Embedded("amsterdam-2023".to_owned()), false).unwrap();
        let (own, public) = key(1);
        let trust = LogTrust {
            key: VerifierKey::of_log(ORIGIN, public).unwrap(),
            threshold: 1,
            witnesses: vec![VerifierKey::of_witness("w.example", key(2).1).unwrap()],
        };
        let keys = || (vec![own.public_key()], 1);
        let draft = RootDraft {
            organisation: policy.policy().organisation.id.to_owned(),
            issued: date(2023, 1, 1),
            expires: date(2199, 12, 31),
            root: keys(),
            policy: keys(),
            exemption: keys(),
            timestamp: None,
            policy_restart: None,
            time_restart: None,
            withdraw_grants: false,
            log: Some(trust),
            carried: Carried::default(),
        };
        let mut root = new_root(draft).unwrap();
        add_signature(&mut root, &own).unwrap();
        let envelope = Organisation::of(&policy, key(1).0).policy(&policy);
        let payload = Envelope::read(&envelope, MAX_ENVELOPE_BYTES).unwrap().payload().to_owned();
        let mut log = Log::begin(ORIGIN);
        let entry = Entry::new(Kind::Policy, policy.policy().organisation.id, policy.policy().version, &payload);
        log.append(&[entry]).unwrap();
        sign(log.note_mut(), ORIGIN, &own).unwrap();
        if witnessed {
            cosign(log.note_mut(), "w.example", &key(2).0, 1_700_000_000).unwrap();
        }
        let files = log.files().unwrap().into_iter().map(|(path, bytes)| (format!("{FOLDER}log/{path}"), bytes));
        (envelope, files.chain([(format!("{FOLDER}root-1.json"), root.to_json())]).collect())
    }

    fn verify(files: &BTreeMap<String, Vec<u8>>, policy: &[u8]) -> Result<(), &'static str> {
        let chain = follow(&[&files[&format!("{FOLDER}root-1.json")]]).unwrap();
        verify_policy(chain.last().unwrap(), policy).map(drop).map_err(|e| e.code())
    }

    fn finds(policy: &[u8], files: &BTreeMap<String, Vec<u8>>) -> bool {
        let fetch = |address: &str| files.get(address).cloned().ok_or_else(|| told("it is not there"));
        check(FOLDER, policy, &fetch, &Talk::new(None)).unwrap()
    }

    #[test]
    fn a_site_whose_log_a_phone_would_not_believe_differs() {
        let (policy, files) = site(true);
        assert!(finds(&policy, &files));
        let (late, unseen) = site(false);
        assert!(!finds(&late, &unseen), "no witness saw it");
        for gone in ["log/checkpoint", "log/since/0"] {
            let mut files = files.clone();
            files.remove(&format!("{FOLDER}{gone}"));
            assert!(!finds(&policy, &files), "{gone}");
        }
        let other = load_policy(&PolicyArgument::Embedded("politie-2023".to_owned()), false).unwrap();
        assert!(!finds(&Organisation::of(&other, key(1).0).policy(&other), &files), "another policy");
        // Signed by the same key for other first roots.
        let amsterdam = load_policy(&PolicyArgument::Embedded("amsterdam-2023".to_owned()), false).unwrap();
        let of_line = |line: &str| {
            let file = PolicyDocument { file: amsterdam.clone(), envelope: None }.of_line(Some(line)).unwrap();
            let mut envelope = file.into_envelope();
            add_signature(&mut envelope, &key(1).0).unwrap();
            envelope.to_json()
        };
        let own = RootFile::read(&files[&format!("{FOLDER}root-1.json")]).unwrap();
        assert!(verify(&files, &of_line(&own.fingerprint.to_string())).is_ok());
        let foreign = of_line(&"ab".repeat(32));
        assert_eq!(verify(&files, &foreign), Err("policy-lineage"));
        assert!(!finds(&foreign, &files), "of another line");
        // Without a root nobody asks for a log.
        assert!(finds(&policy, &BTreeMap::new()));
    }
}
