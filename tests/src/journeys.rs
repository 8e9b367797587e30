//! Writes what a shell's tests need to walk the journeys as a person would: signed files of invented
//! organisations, a join code, and an exemption for one device.
//!
//! `cargo run -p appwijzer-tests --bin export-journeys -- FILE`
//!
//! One JSON document, an entry for each policy:
//!
//! - `managed`: managed configuration of a work device, with root and policy.
//! - `code`, `link`: a join code and its link.
//! - `files`: what the organisation's web server holds, address to text; `next`: what it holds after the
//!   next version of the policy, where there is one.
//! - `grant`: a signed exemption for the device whose key every scenario's device has, where the policy
//!   has an exemption.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use appwijzer_core::companion::ShellFacts;
use appwijzer_core::guidance::Abilities;
use appwijzer_core::policy::{Form, Ownership, Platform, PolicyFile};
use appwijzer_core::testing::kept_secrets;
use appwijzer_core::trust::{DeviceKey, DeviceName, GrantDocument, JoinCode, accept_first_root};
use appwijzer_desk::session::{Setup, managed_values};
use appwijzer_desk::signing::{Organisation, SigningKey};
use appwijzer_tests::device::day;
use appwijzer_tests::run::policy;
use serde_json::{Value, json};

const FOLDER: &str = "https://rules.example.org/apps";

fn main() {
    let file = std::env::args().nth(1).expect("give the file to write to");
    let all = json!({
        "amsterdam": organisation("amsterdam-2023", None, None),
        "police": organisation("politie-2023", None, Some(("politiewerk", "2023-05-10", "2023-09-30"))),
        "announced": organisation("announced", Some("announced-next"), None),
    });
    std::fs::write(file, serde_json::to_string_pretty(&all).expect("it is JSON")).expect("it can be written");
}

fn organisation(name: &str, next: Option<&str>, exemption: Option<(&str, &str, &str)>) -> Value {
    let policy_file = policy(name);
    let organisation = Organisation::of(&policy_file, SigningKey::for_example(1));
    let root = organisation.root().expect("its id is sound");
    let fingerprint = accept_first_root(&root).expect("it is signed").fingerprint.0;
    let address = format!("{FOLDER}/policy.json");
    let code = JoinCode::new(organisation.id(), &address, 1, &fingerprint).expect("it fits");
    let files = |policy: &PolicyFile| {
        BTreeMap::from([
            (format!("{FOLDER}/root-1.json"), text(root.clone())),
            (address.clone(), text(organisation.policy(policy))),
        ])
    };
    let grant = exemption.map(|(id, from, until)| {
        let device = DeviceName::of_key(&device_key().public());
        text(organisation.grant(&GrantDocument::new("g-1", organisation.id(), id, device, day(from), day(until))))
    });
    json!({
        "managed": managed_values(&organisation, &policy_file, &work_device()),
        "code": code.spoken(),
        "link": code.app_link(),
        "files": files(&policy_file),
        "next": next.map(|name| files(&policy(name))),
        "grant": grant,
    })
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("an envelope is text")
}

/// The key of every scenario's device.
fn device_key() -> DeviceKey {
    let kept: BTreeMap<String, Vec<u8>> = kept_secrets().into_iter().collect();
    DeviceKey::from_document(kept.get("device-key").expect("it is kept")).expect("it is a key")
}

fn work_device() -> Setup {
    Setup {
        shell: ShellFacts {
            platform: Platform::Ios,
            form: Form::Phone,
            os_version: Some(18),
            manufacturer: None,
            here: None,
            can: Abilities::default(),
            language: "en".to_owned(),
            managed: true,
        },
        ownership: Some(Ownership::Work),
        enrolled: Some(true),
        roles: Vec::new(),
        said_roles: None,
        work_data: None,
        grants: Vec::new(),
        welcomed: false,
    }
}
