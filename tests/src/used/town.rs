//! An organisation that goes on publishing.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use appwijzer_core::policy::canonical;
use appwijzer_core::testing::FakeTransport;
use appwijzer_core::trust::log::{Entry, Kind};
use appwijzer_core::trust::{Envelope, Key, KeyId, POLICY_TYPE, ROOT_TYPE, Role, Roles, Root};
use appwijzer_desk::signing::{SigningKey, add_signature};
use jiff::civil::date;
use serde_json::Value;

use crate::logged;

/// Where its policy is.
pub const POLICY_ADDRESS: &str = "https://policy.example.org/appwijzer/policy.json";

/// The organisation: from one policy it makes any version of it, and any root, signed.
#[derive(Debug)]
pub struct Town {
    base: Value,
    /// Whether its roots name witnesses.
    is_logged: bool,
    /// What the log holds, by publication.
    publications: Mutex<Vec<Vec<Entry>>>,
}

impl Town {
    /// From the bytes of a compiled policy with a ban that has a deadline.
    #[must_use]
    pub fn new(policy: &[u8]) -> Self {
        let base = serde_json::from_slice(policy).expect("a policy is JSON");
        Town { base, is_logged: true, publications: Mutex::default() }
    }

    /// The same, whose roots name no witnesses.
    #[must_use]
    pub fn without_log(policy: &[u8]) -> Self {
        Town { is_logged: false, ..Town::new(policy) }
    }

    /// The versions of the policy and of the root that are on its server at a step.
    #[must_use]
    pub fn versions_at(step: u64) -> (u64, u64) {
        (1 + step / 3, 1 + step / 20)
    }

    /// What is signed as a policy: every version has another deadline.
    fn payload(&self, version: u64) -> Vec<u8> {
        let mut policy = self.base.clone();
        policy["version"] = version.into();
        policy["bans"][0]["rules"][0]["phases"][0]["deadline"] = format!("2026-03-{:02}", 1 + version % 28).into();
        canonical::to_vec(&policy).expect("a value is JSON")
    }

    /// A policy under a root.
    #[must_use]
    pub fn policy(&self, version: u64, root: u64) -> Vec<u8> {
        let mut envelope = Envelope::unsigned(POLICY_TYPE, &self.payload(version));
        add_signature(&mut envelope, &policy_key(root)).expect("it is the first signature");
        envelope.to_json()
    }

    /// A root: every one has a new key for roots, every other one a new key for policies.
    #[must_use]
    pub fn root(&self, version: u64) -> Vec<u8> {
        let (own, policy, exemption) = (root_key(version), policy_key(version), SigningKey::for_example(255));
        let role = |key: &SigningKey| Role { keys: vec![key.public_key().id()], threshold: 1 };
        let named = |key: &SigningKey| -> (String, Key) {
            let key = key.public_key();
            let KeyId(id) = key.id();
            (id, key)
        };
        let root = Root {
            schema: 1,
            organisation: self.organisation().to_owned(),
            version,
            issued: date(2026, 1, 1),
            expires: date(2199, 12, 31),
            keys: BTreeMap::from([named(&own), named(&policy), named(&exemption)]),
            roles: Roles { root: role(&own), policy: role(&policy), exemption: role(&exemption), timestamp: None },
            log: self.is_logged.then(logged::trusted),
            critical: self.is_logged.then(|| "log".to_owned()).into_iter().collect(),
            ..Root::default()
        };
        let payload = canonical::to_vec(&root).expect("a root is JSON");
        let mut envelope = Envelope::unsigned(ROOT_TYPE, &payload);
        add_signature(&mut envelope, &own).expect("it is the first signature");
        if version > 1 {
            add_signature(&mut envelope, &root_key(version - 1)).expect("it is another key");
        }
        envelope.to_json()
    }

    /// Its id.
    #[must_use]
    pub fn organisation(&self) -> &str {
        self.base["organisation"]["id"].as_str().expect("an organisation has an id")
    }

    /// Puts on a server what is there at a step, for a phone that holds root number `seen`.
    pub fn publish(&self, server: &FakeTransport, step: u64, seen: u64) {
        let (policy, root) = Self::versions_at(step);
        server.put(POLICY_ADDRESS, self.policy(policy, root));
        self.publish_log(server, policy);
        for version in seen + 1..=root {
            server.put(&POLICY_ADDRESS.replace("policy.json", &format!("root-{version}.json")), self.root(version));
        }
    }
}

impl Town {
    /// The log of every version so far, each a publication of its own, as both witnesses saw it.
    fn publish_log(&self, server: &FakeTransport, last: u64) {
        let mut publications = self.publications.lock().unwrap_or_else(PoisonError::into_inner);
        for version in publications.len() as u64 + 1..=last {
            let entry = Entry::new(Kind::Policy, self.organisation(), version, &self.payload(version));
            publications.push(vec![entry]);
        }
        let mut log = logged::log(&publications[..usize::try_from(last).expect("there are few")]);
        logged::witness(&mut log, &logged::WITNESSES, 1_770_721_200);
        logged::serve_at(server, &POLICY_ADDRESS.replace("policy.json", "log/"), &log);
    }
}

/// The numbers of keys for roots and for policies never meet.
fn root_key(version: u64) -> SigningKey {
    SigningKey::for_example(u8::try_from(1 + version % 100).unwrap_or_default())
}

fn policy_key(root: u64) -> SigningKey {
    SigningKey::for_example(u8::try_from(101 + root / 2 % 100).unwrap_or_default())
}
