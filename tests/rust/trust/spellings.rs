//! Other spellings of the same document: each key said twice, and numbers that a reader could take for others.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{DeviceName, GRANT_TYPE, GrantDocument, POLICY_TYPE, ROOT_TYPE};
use appwijzer_tests::signed::*;
use jiff::civil::date;
use serde_json::Value;

const DAY: &str = "2026-02-10";

/// The document with one member of one object said twice, once for each member at any depth: the second time with
/// another value, and the first time too.
fn doubled(document: &Value) -> Vec<Vec<u8>> {
    fn objects(value: &Value) -> usize {
        match value {
            Value::Object(map) => map.len() + map.values().map(objects).sum::<usize>(),
            Value::Array(all) => all.iter().map(objects).sum(),
            _ => 0,
        }
    }
    /// Writes it; the `at`th member that is met is written twice.
    fn write(value: &Value, at: &mut usize, out: &mut String) {
        match value {
            Value::Object(map) => {
                out.push('{');
                for (i, (key, member)) in map.iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    let name = Value::from(key.as_str()).to_string();
                    if *at == 0 {
                        out.push_str(&format!("{name}:{member},"));
                    }
                    *at = at.wrapping_sub(1);
                    out.push_str(&format!("{name}:"));
                    write(member, at, out);
                }
                out.push('}');
            }
            Value::Array(all) => {
                out.push('[');
                for (i, item) in all.iter().enumerate() {
                    if i > 0 {
                        out.push(',');
                    }
                    write(item, at, out);
                }
                out.push(']');
            }
            other => out.push_str(&other.to_string()),
        }
    }
    let spelt = |at: usize| {
        let (mut at, mut out) = (at, String::new());
        write(document, &mut at, &mut out);
        out.into_bytes()
    };
    (0..objects(document)).map(spelt).collect()
}

fn value_of(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// Which of two members counts would depend on the reader.
#[test]
fn a_policy_with_a_key_said_twice_at_any_depth_is_refused() {
    let all = doubled(&value_of(&policy_bytes(2, |_| ())));
    assert!(all.len() > 50, "{}", all.len());
    let mut phone = Phone::at_work(DAY);
    for bytes in all {
        phone.publish(&signed(POLICY_TYPE, &bytes, &[POLICY_KEY]));
        let outcome = phone.refresh();
        assert!(matches!(outcome, RefreshOutcome::Failed { .. }), "{outcome:?}: {}", String::from_utf8_lossy(&bytes));
        assert_eq!(phone.in_force(), Some(1));
    }
}

#[test]
fn a_root_with_a_key_said_twice_at_any_depth_is_refused() {
    let root = serde_json::to_value(RootSpec { version: 2, ..RootSpec::default() }.root()).unwrap();
    let all = doubled(&root);
    assert!(all.len() > 15, "{}", all.len());
    let mut phone = Phone::at_work(DAY);
    for bytes in all {
        phone.publish_root(2, &signed(ROOT_TYPE, &bytes, &[ROOT_KEY]));
        assert_eq!(phone.refresh(), failed("content"), "{}", String::from_utf8_lossy(&bytes));
        assert_eq!(phone.marks(), (1, 1));
    }
}

#[test]
fn a_grant_with_a_key_said_twice_at_any_depth_is_refused() {
    let device = DeviceName::Mdm("tablet-7".to_owned());
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 4, 30));
    let mut phone = Phone::at_work(DAY);
    phone.configure([("device_id", "tablet-7".to_owned())]);
    for bytes in doubled(&serde_json::to_value(&grant).unwrap()) {
        let problems = phone.configure([("grants", value(&signed(GRANT_TYPE, &bytes, &[GRANT_KEY])))]);
        assert_eq!(problems.len(), 1, "{}", String::from_utf8_lossy(&bytes));
        assert!(!phone.reads("home").contains("You may keep TikTok"));
    }
}

/// The next version is 2: nothing that some reader could take for 2 is.
#[test]
fn a_version_that_is_spelt_otherwise_is_no_version() {
    let root = canonical::to_vec(&RootSpec { version: 2, ..RootSpec::default() }.root()).unwrap();
    let root = String::from_utf8(root).unwrap();
    let spelling = root.rfind("\"version\":2").unwrap();
    let mut phone = Phone::at_work(DAY);
    for other in [
        "2.0",
        "2e0",
        "20e-1",
        "02",
        "+2",
        "-2",
        "0x2",
        "\"2\"",
        "[2]",
        "null",
        "true",
        "2.0000000000000001",
        "18446744073709551618",
        "18446744073709551616",
        "1e400",
        "NaN",
    ] {
        let spelt = format!("{}\"version\":{other}{}", &root[..spelling], &root[spelling + "\"version\":2".len()..]);
        phone.publish_root(2, &signed(ROOT_TYPE, spelt.as_bytes(), &[ROOT_KEY]));
        let outcome = phone.refresh();
        assert!(matches!(outcome, RefreshOutcome::Failed { .. }), "{other}: {outcome:?}");
        assert_eq!(phone.marks(), (1, 1), "{other}");
    }
    phone.publish_root(2, &signed(ROOT_TYPE, root.as_bytes(), &[ROOT_KEY]));
    assert_eq!((phone.refresh(), phone.marks()), (RefreshOutcome::Unchanged, (2, 1)), "and 2 itself is");
}
