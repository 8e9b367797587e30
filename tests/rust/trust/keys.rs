//! Keys and their ids: collisions, weak keys, other spellings of the same key.

use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{Key, ROOT_TYPE};
use appwijzer_tests::signed::*;
use serde_json::{Value, json};

const DAY: &str = "2026-02-10";

/// Root 2 as JSON, changed and signed by the key that may sign it.
fn root_after(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut root = serde_json::to_value(RootSpec { version: 2, ..RootSpec::default() }.root()).unwrap();
    change(&mut root);
    signed(ROOT_TYPE, &canonical::to_vec(&root).unwrap(), &[ROOT_KEY])
}

fn refused(root: &[u8], why: &str) {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, root);
    assert_eq!(phone.refresh(), failed("content"), "{why}");
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    let problems = phone.configure([("root", value(root))]);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].message.contains(why), "{}", problems[0].message);
    assert_eq!(phone.marks(), (1, 1));
    let home = phone.reads("home");
    assert!(home.contains("The rule cannot be used. Ask the service desk."), "{home}");
}

#[test]
fn key_id_collision_an_id_that_is_not_the_keys_hash_is_refused() {
    let id = public(POLICY_KEY).id().0;
    let foreign = serde_json::to_value(public(FOREIGN_KEY)).unwrap();
    refused(&root_after(|root| root["keys"][&id] = foreign), "is not the key that its id names");
}

#[test]
fn key_id_collision_two_keys_under_one_id_are_refused() {
    let root = RootSpec { version: 2, ..RootSpec::default() }.root();
    let text = String::from_utf8(canonical::to_vec(&root).unwrap()).unwrap();
    let id = public(POLICY_KEY).id().0;
    let foreign = serde_json::to_string(&public(FOREIGN_KEY)).unwrap();
    // The same member twice: which one counts would depend on the reader.
    let doubled = text.replace("\"keys\":{", &format!("\"keys\":{{\"{id}\":{foreign},"));
    assert_ne!(doubled, text);
    refused(&signed(ROOT_TYPE, doubled.as_bytes(), &[ROOT_KEY]), "stands here twice");
}

#[test]
fn key_id_collision_one_key_under_two_ids_is_refused() {
    let other_spelling = "A".repeat(64);
    let key = serde_json::to_value(public(POLICY_KEY)).unwrap();
    let root = root_after(|root| {
        root["keys"][&other_spelling] = key;
        root["roles"]["policy"] = json!({ "keys": [public(POLICY_KEY).id().0, other_spelling], "threshold": 2 });
    });
    refused(&root, "is not the key that its id names");
}

#[test]
fn a_key_in_upper_case_is_no_second_key() {
    let spelled = |key: &Key| {
        let mut value = serde_json::to_value(key).unwrap();
        let hex = value["keyval"]["public"].as_str().unwrap().to_ascii_uppercase();
        value["keyval"]["public"] = json!(hex);
        value
    };
    let key = spelled(&public(POLICY_KEY));
    let id = serde_json::from_value::<Key>(key.clone()).unwrap().id().0;
    let root = root_after(|root| {
        root["keys"][&id] = key;
        root["roles"]["policy"] = json!({ "keys": [public(POLICY_KEY).id().0, id], "threshold": 2 });
    });
    refused(&root, "64 lower-case hexadecimal digits");
}

/// With a key of small order, one signature holds for many messages.
#[test]
fn a_key_of_small_order_is_refused() {
    for weak in [[0; 32], {
        let mut one = [0; 32];
        one[0] = 1;
        one
    }] {
        let key = Key::new(weak);
        let root = root_after(|root| {
            root["keys"][&key.id().0] = serde_json::to_value(&key).unwrap();
            root["roles"]["policy"] = json!({ "keys": [key.id().0], "threshold": 1 });
        });
        refused(&root, "small order");
    }
}

#[test]
fn a_role_with_an_unknown_key_or_no_threshold_is_refused() {
    refused(&root_after(|r| r["roles"]["policy"]["keys"] = json!([public(FOREIGN_KEY).id().0])), "which is not there");
    refused(&root_after(|r| r["roles"]["policy"]["threshold"] = json!(0)), "has 1 keys and needs 0");
    refused(&root_after(|r| r["roles"]["policy"]["threshold"] = json!(2)), "has 1 keys and needs 2");
    refused(&root_after(|r| r["roles"]["policy"]["keys"] = json!([])), "has 0 keys and needs 1");
}

#[test]
fn a_root_that_cannot_be_read_is_refused() {
    refused(&root_after(|r| r["critical"] = json!(["delegations"])), "needs 'delegations'");
    refused(&root_after(|r| r["lineage"] = json!("root 1")), "not the fingerprint");
    refused(&root_after(|r| r["time_restart"] = json!("2199-01-01")), "time starts again");
    refused(&root_after(|r| r["schema"] = json!(2)), "written in format 2");
    refused(&root_after(|r| r["keys"] = json!({})), "0 keys");
    refused(&root_after(|r| r["version"] = json!(-1)), "invalid value");
}

/// Of two readers that each knew other fields, each would make another id.
#[test]
fn a_key_with_a_field_of_its_own_is_refused() {
    let id = public(POLICY_KEY).id().0;
    for field in ["keyid_hash_algorithms", "name"] {
        refused(&root_after(|r| r["keys"][&id][field] = json!(["sha256"])), "unknown field");
    }
}

#[test]
fn a_key_of_another_kind_is_refused() {
    let id = public(POLICY_KEY).id().0;
    for (field, kind) in
        [("keytype", "rsa"), ("keytype", "ecdsa"), ("scheme", "rsassa-pss-sha256"), ("scheme", "ed448")]
    {
        refused(&root_after(|r| r["keys"][&id][field] = json!(kind)), "unknown variant");
    }
}
