//! The same id under another first root is another organisation: an id is a word that anybody can write into a
//! root.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{Marks, POLICY_TYPE, ROOT_TYPE, accept_first_root};
use appwijzer_tests::signed::*;
use serde_json::json;

const DAY: &str = "2026-02-10";
const FALSE_KEYS: [u8; 3] = [51, 52, 53];

/// A root under the organisation's own id, by somebody else's keys.
fn false_root(version: u64, lineage: Option<String>) -> Vec<u8> {
    RootSpec {
        version,
        lineage,
        root: (vec![FALSE_KEYS[0]], 1),
        policy: (vec![FALSE_KEYS[1]], 1),
        exemption: (vec![FALSE_KEYS[2]], 1),
        signers: vec![FALSE_KEYS[0]],
        ..RootSpec::default()
    }
    .sign()
}

fn false_policy(version: u64) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, |_| ()), &[FALSE_KEYS[1]])
}

fn real_lineage() -> String {
    accept_first_root(&RootSpec::default().sign()).unwrap().fingerprint.to_string()
}

/// A pilot used the real id; then the real ceremony begins at root 1 and policy 1.
#[test]
fn a_pilot_under_the_real_id_can_be_followed_by_the_real_ceremony() {
    let mut phone = Phone::new(DAY, true);
    let pilot = [("root", value(&false_root(1, None))), ("policy", value(&false_policy(12)))];
    assert_eq!(phone.configure(pilot), []);
    assert_eq!((phone.in_force(), phone.marks()), (Some(12), (1, 12)));
    let real = [("root", value(&RootSpec::default().sign())), ("policy", value(&signed_policy(1)))];
    assert_eq!(phone.configure(real), []);
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    assert_eq!(phone.lose_journal(), []);
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    // The pilot has marks of its own, to which it comes back.
    let problems = phone.configure([("root", value(&false_root(1, None))), ("policy", value(&false_policy(11)))]);
    assert_eq!((problems, phone.in_force(), phone.marks()), (vec![], None, (1, 12)));
}

/// Managed: the real root after a false one with a huge number, whatever the false one says of its line.
#[test]
fn a_false_root_with_a_huge_number_does_not_keep_the_real_one_away() {
    for lineage in [None, Some(real_lineage())] {
        let mut phone = Phone::new(DAY, false);
        join_false(&mut phone, lineage);
        let real = [("root", value(&RootSpec::default().sign())), ("policy", value(&signed_policy(1)))];
        assert_eq!(phone.configure(real), []);
        assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
        assert_eq!(phone.lose_journal(), [], "nor when the phone begins anew");
        assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    }
}

fn join_false(phone: &mut Phone, lineage: Option<String>) {
    let version = 4_000_000_000;
    let root = false_root(version, lineage);
    phone.publish_root(version, &root);
    phone.publish(&false_policy(9_000));
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&root, "example", ADDRESS);
    assert_eq!((phone.in_force(), phone.marks()), (Some(9_000), (version, 9_000)));
}

/// A false poster, noticed; then the real one.
#[test]
fn a_false_poster_keeps_nobody_from_the_real_organisation() {
    for lineage in [None, Some(real_lineage())] {
        let mut phone = Phone::new(DAY, false);
        join_false(&mut phone, lineage);
        phone.act("leave", "leave", &[]);
        phone.publish_root(1, &RootSpec::default().sign());
        phone.publish(&signed_policy(1));
        phone.join(&RootSpec::default().sign(), "example", ADDRESS);
        assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
        phone.restart();
        assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    }
}

/// What was seen of a line holds for whoever leaves and comes back, by its first root or by a later one.
#[test]
fn the_marks_of_a_line_outlast_a_stay_elsewhere() {
    let second = RootSpec { version: 2, lineage: Some(real_lineage()), ..RootSpec::default() }.sign();
    for begin_at_second in [false, true] {
        let mut phone = Phone::new(DAY, false);
        phone.publish_root(1, &RootSpec::default().sign());
        phone.publish_root(2, &second);
        phone.publish(&signed_policy(7));
        phone.act("welcome/3", "welcomed", &[]);
        phone.join(&RootSpec::default().sign(), "example", ADDRESS);
        assert_eq!(phone.marks(), (2, 7));
        phone.act("leave", "leave", &[]);
        phone.restart();
        phone.publish(&signed_policy(6));
        let root = if begin_at_second { second.clone() } else { RootSpec::default().sign() };
        assert_eq!(phone.try_join(&root, "example", ADDRESS), failed("older-policy"));
    }
}

/// A root in the middle of a line, handed out again after a stay elsewhere: what came after it still counts.
#[test]
fn an_old_code_of_a_root_in_the_middle_brings_nothing_old_back() {
    let root = |version| RootSpec { version, lineage: Some(real_lineage()), ..RootSpec::default() }.sign();
    let mut phone = Phone::new(DAY, true);
    phone.configure([("root", value(&RootSpec::default().sign())), ("policy", value(&signed_policy(5)))]);
    phone.configure([("root", value(&root(2)))]);
    phone.configure([("root", value(&root(3))), ("policy", value(&signed_policy(9)))]);
    assert_eq!((phone.in_force(), phone.marks()), (Some(9), (3, 9)));
    phone.configure([("root", value(&false_root(1, None))), ("policy", value(&false_policy(1)))]);
    phone.configure([("root", value(&root(2))), ("policy", value(&signed_policy(6)))]);
    assert_eq!((phone.in_force(), phone.marks()), (None, (3, 9)));
}

/// A mistake in the configuration is told before anything is forgotten.
#[test]
fn a_configured_root_of_another_organisation_than_the_one_named_forgets_nothing() {
    let other = |expires| RootSpec { organisation: "other".to_owned(), expires, ..RootSpec::default() }.sign();
    let soon: jiff::civil::Date = "2027-01-01".parse().unwrap();
    let past: jiff::civil::Date = "2026-01-01".parse().unwrap();
    for (root, named) in [(other(soon), Some("example")), (other(past), None)] {
        let mut phone = Phone::new(DAY, true);
        phone.configure([("root", value(&RootSpec::default().sign())), ("policy", value(&signed_policy(5)))]);
        let named = named.map(|named| ("organisation", named.to_owned()));
        let problems = phone.configure([("root", value(&root))].into_iter().chain(named));
        assert_eq!(problems.first().map(|problem| problem.key.as_str()), Some("root"), "{problems:?}");
        assert_eq!((phone.in_force(), phone.marks()), (Some(5), (1, 5)));
    }
}

/// Secure storage outlives the app itself on an iPhone: what stays in it must not tell whose employee this was.
#[test]
fn whoever_leaves_leaves_no_name_behind_and_still_takes_nothing_old() {
    for forgotten_by in ["leave", "another organisation"] {
        let mut phone = Phone::new(DAY, false);
        let root = RootSpec::default().sign();
        phone.publish_root(1, &root);
        phone.publish(&signed_policy(7));
        phone.act("welcome/3", "welcomed", &[]);
        phone.join(&root, "example", ADDRESS);
        let line = short(&root);
        let kept = |phone: &Phone| phone.device.storage.values.lock().unwrap().clone();
        assert!(kept(&phone).keys().any(|name| name.contains(&line)), "it is there as long as it is followed");
        match forgotten_by {
            "leave" => assert_eq!(phone.act("leave", "leave", &[]), "welcome/1"),
            _ => {
                let other = false_root(1, None);
                let values = [("root", value(&other)), ("policy", value(&false_policy(9)))];
                assert_eq!(phone.configure(values), []);
            }
        }
        for (name, bytes) in kept(&phone) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!name.contains(&line) && !text.contains(&line), "{forgotten_by}: {name} tells of it: {text}");
            let own = forgotten_by == "leave";
            assert!(!own || !text.contains("example"), "{forgotten_by}: {name} names it: {text}");
        }
        if forgotten_by == "leave" {
            phone.restart();
            phone.act("welcome/3", "welcomed", &[]);
            phone.publish(&signed_policy(6));
            assert_eq!(phone.try_join(&root, "example", ADDRESS), failed("older-policy"));
            phone.publish(&signed_policy(7));
            phone.join(&root, "example", ADDRESS);
            assert_eq!((phone.in_force(), phone.marks()), (Some(7), (1, 7)));
        }
    }
}

/// The name of a first root in secure storage.
fn short(root: &[u8]) -> String {
    Marks::name_of(&accept_first_root(root).unwrap().fingerprint.to_string())
}

#[test]
fn a_next_root_of_another_line_is_refused() {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, &RootSpec { version: 2, lineage: Some("ab".repeat(32)), ..RootSpec::default() }.sign());
    assert_eq!(phone.refresh(), failed("content"));
    phone.publish_root(2, &RootSpec { version: 2, lineage: Some(real_lineage()), ..RootSpec::default() }.sign());
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    assert_eq!(phone.marks(), (2, 1));
}

/// The management hands out root 3 while phones are at 1: its channel says that it is of the same line.
#[test]
fn a_configured_root_of_the_same_line_keeps_what_is_there() {
    let third = || RootSpec { version: 3, lineage: Some(real_lineage()), ..RootSpec::default() };
    let mut phone = Phone::at_work(DAY);
    phone.own().check().unwrap();
    assert_eq!(phone.configure([("root", value(&third().sign()))]), []);
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (3, 1)));
    // And root 1 again, from a management that is behind.
    assert_eq!(phone.configure([("root", value(&RootSpec::default().sign()))]), []);
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (3, 1)));
    // A phone that began at root 3 knows root 1 by what root 3 said.
    let mut phone = Phone::new(DAY, true);
    phone.configure([("root", value(&third().sign())), ("policy", value(&signed_policy(5)))]);
    phone.configure([("root", value(&RootSpec::default().sign()))]);
    assert_eq!((phone.in_force(), phone.marks()), (Some(5), (3, 5)));
}

/// Root 2 as JSON with something that this version does not know.
fn root_of_a_later_version(critical: &[&str]) -> Vec<u8> {
    let mut root = serde_json::to_value(RootSpec { version: 2, ..RootSpec::default() }.root()).unwrap();
    root["mirrors"] = json!(["https://elsewhere.example"]);
    root["roles"]["mirror"] = json!({ "keys": [], "threshold": 0, "place": 1 });
    root["roles"]["policy"]["quorum"] = json!("half");
    if !critical.is_empty() {
        root["critical"] = json!(critical);
    }
    signed(ROOT_TYPE, &canonical::to_vec(&root).unwrap(), &[ROOT_KEY])
}

#[test]
fn an_older_app_follows_a_root_of_a_later_version() {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, &root_of_a_later_version(&[]));
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    assert_eq!(phone.marks(), (2, 1));
    phone.restart();
    assert_eq!(phone.own().root().unwrap().root.version, 2);
}

#[test]
fn what_a_root_calls_critical_must_be_known() {
    let phone = Phone::at_work(DAY);
    phone.publish_root(2, &root_of_a_later_version(&["mirrors"]));
    assert_eq!(phone.refresh(), failed("content"));
    let phone = Phone::at_work(DAY);
    phone.publish_root(2, &root_of_a_later_version(&["lineage", "time_restart"]));
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
}

/// A field added by a later version, then the older app again: the marks were taken for none.
#[test]
fn marks_and_records_of_a_later_version_are_read_by_this_one() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&signed_policy(7));
    phone.refresh();
    phone.own().check().unwrap();
    phone.end();
    for value in phone.device.storage.values.lock().unwrap().values_mut() {
        if value.first() == Some(&b'{') {
            value.splice(1..1, br#""later":{"a":1},"#.iter().copied());
        }
    }
    let journal = rusqlite::Connection::open(phone.journal()).unwrap();
    let sql = "UPDATE settings SET value = '{\"later\":[1],' || substr(value, 2), sum = NULL WHERE value LIKE '{%'";
    assert!(journal.execute(sql, []).unwrap() >= 3, "marks, time, refresh");
    drop(journal);
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (Some(7), (1, 7)));
    phone.publish(&signed_policy(6));
    assert_eq!(phone.refresh(), failed("older-policy"));
    assert!(phone.own().surroundings().unwrap().refreshed_at.is_some());
}

/// The pilot's root 1, whose policy key the real ceremony kept.
fn pilot_root() -> Vec<u8> {
    RootSpec { root: (vec![FALSE_KEYS[0]], 1), signers: vec![FALSE_KEYS[0]], ..RootSpec::default() }.sign()
}

/// A policy that the common policy key signed for one line of roots.
fn policy_of_line(version: u64, root: &[u8]) -> Vec<u8> {
    let lineage = accept_first_root(root).unwrap().fingerprint.to_string();
    signed(POLICY_TYPE, &policy_bytes(version, |p| p.lineage = Some(lineage.as_str())), &[POLICY_KEY])
}

#[test]
fn a_policy_of_another_line_is_refused_though_the_same_key_signed_it() {
    let real = RootSpec::default().sign();
    // Fetched, in the configuration, and behind a code.
    let mut phone = Phone::at_work(DAY);
    phone.publish(&policy_of_line(2, &pilot_root()));
    assert_eq!(phone.refresh(), failed("policy-lineage"));
    assert!(phone.home().contains("another organisation with the same name"), "{}", phone.home());
    let problems = phone.configure([("root", value(&real)), ("policy", value(&policy_of_line(2, &pilot_root())))]);
    assert_eq!(problems.first().map(|problem| problem.key.as_str()), Some("policy"), "{problems:?}");
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    let mut phone = Phone::new(DAY, false);
    phone.publish_root(1, &real);
    phone.publish(&policy_of_line(2, &pilot_root()));
    phone.act("welcome/3", "welcomed", &[]);
    assert_eq!(phone.try_join(&real, "example", ADDRESS), failed("policy-lineage"));
    // Its own is accepted, under later roots of the line too.
    let mut phone = Phone::at_work(DAY);
    phone.publish(&policy_of_line(2, &real));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.publish_root(2, &RootSpec { version: 2, lineage: Some(real_lineage()), ..RootSpec::default() }.sign());
    phone.publish(&policy_of_line(3, &pilot_root()));
    assert_eq!(phone.refresh(), failed("policy-lineage"));
    phone.publish(&policy_of_line(3, &real));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (Some(3), (2, 3)));
}

#[test]
fn a_policy_that_names_no_line_is_read_as_before() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.in_force(), Some(2));
}

#[test]
fn a_policy_whose_line_is_no_fingerprint_is_refused() {
    let mut phone = Phone::at_work(DAY);
    for line in ["".into(), "ab".into(), "AB".repeat(32), "gg".repeat(32)] {
        let line = line.as_str();
        phone.publish(&signed(POLICY_TYPE, &policy_bytes(2, |p| p.lineage = Some(line)), &[POLICY_KEY]));
        assert_eq!(phone.refresh(), failed("policy"), "{line}");
    }
    assert_eq!(phone.in_force(), Some(1));
}

/// An earlier version of the app took it: all but the policy stays, and the right one is taken.
#[test]
fn a_policy_of_another_line_that_an_earlier_app_took_waits_for_the_right_one() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&policy_of_line(2, &RootSpec::default().sign()));
    phone.refresh();
    phone.own().check().unwrap();
    phone.end();
    let journal = rusqlite::Connection::open(phone.journal()).unwrap();
    let foreign = policy_of_line(2, &pilot_root());
    let sql = "UPDATE documents SET envelope = ?1 WHERE name = 'policy'";
    assert_eq!(journal.execute(sql, [&foreign]).unwrap(), 1);
    drop(journal);
    phone.restart();
    assert_eq!(phone.in_force(), None);
    assert_eq!(phone.own().surroundings().unwrap().set_aside, Some(appwijzer_core::journal::SetAside::Partly));
    phone.publish(&policy_of_line(3, &RootSpec::default().sign()));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.marks()), (Some(3), (1, 3)));
}
