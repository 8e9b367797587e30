//! The public log on the phone: where the root names witnesses, a policy is believed that they saw in it, and no other.

use std::sync::atomic::Ordering;

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::trust::Envelope;
use appwijzer_core::trust::log::{Entry, LogTrust};
use appwijzer_desk::log::Log;
use appwijzer_tests::logged::{self, FILES, WITNESSES, entry, log, log_of, serve, trusted, witness};
use appwijzer_tests::signed::*;

const DAY: &str = "2026-02-10";
const EVERYONE: &str = "Everyone got this rule";

fn seen_at() -> u64 {
    u64::try_from(at(DAY)).unwrap()
}

fn root(version: u64) -> RootSpec {
    RootSpec { version, log: Some(trusted()), ..RootSpec::default() }
}

/// An exemption of somebody, as it stands in the log.
fn exemption(n: u8) -> Entry {
    Entry::exemption("example", &[n; 16])
}

/// The log of these publications, signed by both witnesses.
fn witnessed(publications: &[Vec<Entry>]) -> Log {
    let mut log = log(publications);
    witness(&mut log, &WITNESSES, seen_at());
    log
}

fn publish(phone: &Phone, policy: &[u8], log: &Log) {
    phone.publish(policy);
    serve(&phone.device.transport, log);
}

/// A phone whose root names witnesses, with nothing fetched yet.
fn asked() -> Phone {
    let mut phone = Phone::new(DAY, true);
    let values = [("root", value(&root(1).sign())), ("policy_address", ADDRESS.into()), ("ownership", "work".into())];
    assert_eq!(phone.configure(values), []);
    phone.act("welcome/3", "welcomed", &[]);
    phone
}

fn first() -> Vec<Entry> {
    vec![entry(&signed_policy(1)), exemption(1)]
}

fn second() -> Vec<Entry> {
    vec![entry(&signed_policy(2))]
}

/// A phone that saw the first two entries.
fn phone() -> Phone {
    let phone = asked();
    publish(&phone, &signed_policy(1), &witnessed(&[first()]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone
}

fn about(phone: &mut Phone) -> String {
    phone.reads("about")
}

#[test]
fn a_policy_that_enough_witnesses_saw_is_believed_and_said_to_be_everybodys_without_a_network_too() {
    let mut phone = phone();
    assert_eq!(phone.in_force(), Some(1));
    let text = about(&mut phone);
    for words in [EVERYONE, "Seen on Tuesday 10 February 2026", "w8.example, w9.example"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    phone.device.transport.offline.store(true, Ordering::Relaxed);
    phone.restart();
    assert_eq!(phone.refresh(), failed("offline"));
    assert_eq!(phone.in_force(), Some(1));
    assert!(about(&mut phone).contains(EVERYONE));
    phone.device.transport.offline.store(false, Ordering::Relaxed);
    publish(&phone, &signed_policy(2), &witnessed(&[first(), second()]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.in_force(), Some(2));
    assert!(about(&mut phone).contains(EVERYONE));
}

#[test]
fn a_policy_that_stands_in_no_log_is_not_believed_although_it_is_signed() {
    let mut phone = asked();
    phone.publish(&signed_policy(1));
    assert_eq!(phone.refresh(), failed("log-missing"), "there is no log");
    serve(&phone.device.transport, &witnessed(&[vec![exemption(1)], second()]));
    assert_eq!(phone.refresh(), failed("log-missing"), "another policy stands in it");
    assert_eq!(phone.in_force(), None);
    publish(&phone, &signed_policy(1), &witnessed(&[first()]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    // One that is exchanged behind the back of the log, also at the same version.
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), failed("log-missing"));
    phone.publish(&changed_policy(1, |policy| policy.bans.clear()));
    assert!(matches!(phone.refresh(), RefreshOutcome::Failed { .. }));
    assert_eq!(phone.in_force(), Some(1));
}

#[test]
fn a_split_view_another_log_of_the_same_length_is_refused() {
    let mut phone = phone();
    let other = witnessed(&[vec![entry(&signed_policy(2)), exemption(2)]]);
    publish(&phone, &signed_policy(2), &other);
    assert_eq!(phone.refresh(), failed("log-fork"));
    assert!(phone.home().contains("The public log was written anew"));
    assert_eq!(phone.in_force(), Some(1));
    phone.restart();
    assert_eq!(phone.refresh(), failed("log-fork"), "it is remembered");
}

#[test]
fn a_fork_a_longer_log_that_does_not_begin_with_what_was_seen_is_refused() {
    let mut phone = phone();
    let forked = witnessed(&[vec![entry(&signed_policy(1)), exemption(2)], second()]);
    publish(&phone, &signed_policy(2), &forked);
    assert_eq!(phone.refresh(), failed("log-fork"));
    assert_eq!(phone.in_force(), Some(1));
    // A proof that leaves out what was seen is none.
    let since_nothing = phone.device.transport.files.lock().unwrap()[&format!("{FILES}since/0")].0.clone();
    phone.device.transport.put(&format!("{FILES}since/2"), since_nothing);
    assert_eq!(phone.refresh(), failed("log-fork"));
    publish(&phone, &signed_policy(2), &witnessed(&[first(), second()]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
}

#[test]
fn a_rollback_a_log_that_is_shorter_than_it_was_is_refused() {
    let mut phone = asked();
    publish(&phone, &signed_policy(2), &witnessed(&[first(), second()]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    publish(&phone, &signed_policy(1), &witnessed(&[first()]));
    assert_eq!(phone.refresh(), failed("log-rollback"));
    assert!(phone.home().contains("Something was taken out of the public log"));
    assert_eq!(phone.in_force(), Some(2));
}

#[test]
fn every_file_of_the_log_that_is_cut_changed_or_gone_leaves_what_was_believed() {
    let grown = witnessed(&[first(), second()]);
    for name in ["checkpoint", "since/2"] {
        let whole = grown.files().unwrap().into_iter().find(|(path, _)| path == name).unwrap().1;
        for length in [0, 1, whole.len() / 2, whole.len() - 1] {
            let mut phone = phone();
            publish(&phone, &signed_policy(2), &grown);
            phone.device.transport.put(&format!("{FILES}{name}"), &whole[..length]);
            assert!(matches!(phone.refresh(), RefreshOutcome::Failed { .. }), "{name} cut at {length}");
            assert_eq!(phone.in_force(), Some(1), "{name} cut at {length}");
        }
        for at in (0..whole.len()).step_by(7) {
            let mut phone = phone();
            publish(&phone, &signed_policy(2), &grown);
            let mut changed = whole.clone();
            changed[at] ^= 1;
            phone.device.transport.put(&format!("{FILES}{name}"), changed);
            assert!(matches!(phone.refresh(), RefreshOutcome::Failed { .. }), "{name} changed at {at}");
            assert_eq!(phone.in_force(), Some(1), "{name} changed at {at}");
        }
        let mut phone = phone();
        publish(&phone, &signed_policy(2), &grown);
        phone.device.transport.remove(&format!("{FILES}{name}"));
        assert_eq!(phone.refresh(), failed("log-missing"), "{name} gone");
        assert_eq!(phone.in_force(), Some(1));
    }
}

#[test]
fn a_late_witness_is_waited_for_and_the_rule_before_stays() {
    let mut phone = phone();
    let mut grown = log(&[first(), second()]);
    witness(&mut grown, &WITNESSES[..1], seen_at());
    publish(&phone, &signed_policy(2), &grown);
    assert_eq!(phone.refresh(), failed("log-late"));
    assert!(phone.home().contains("The witnesses have not seen the new rule yet"));
    assert_eq!(phone.in_force(), Some(1));
    // One witness that signs twice is one, and a stranger is none.
    witness(&mut grown, &[WITNESSES[0], FOREIGN_KEY], seen_at() + 60);
    serve(&phone.device.transport, &grown);
    assert_eq!(phone.refresh(), failed("log-late"));
    witness(&mut grown, &WITNESSES[1..], seen_at() + 3_600);
    serve(&phone.device.transport, &grown);
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.in_force(), Some(2));
}

#[test]
fn a_log_of_another_origin_or_of_another_key_is_refused() {
    let mut phone = phone();
    let mut other = log_of("other.example/log", &[first(), second()]);
    witness(&mut other, &WITNESSES, seen_at());
    publish(&phone, &signed_policy(2), &other);
    assert_eq!(phone.refresh(), failed("log-other"));
    let mut own_name = Log::begin(logged::ORIGIN);
    own_name.append(&[first(), second()].concat()).unwrap();
    let stranger = appwijzer_desk::signing::SigningKey::for_example(FOREIGN_KEY);
    appwijzer_desk::log::sign(own_name.note_mut(), logged::ORIGIN, &stranger).unwrap();
    witness(&mut own_name, &WITNESSES, seen_at());
    serve(&phone.device.transport, &own_name);
    assert_eq!(phone.refresh(), failed("log-other"));
    assert_eq!(phone.in_force(), Some(1));
}

/// Nothing is asked for and nothing is said where the root names no witnesses, whatever lies on the server.
#[test]
fn a_root_without_witnesses_is_believed_as_before() {
    let mut phone = Phone::at_work(DAY);
    serve(&phone.device.transport, &log(&[second()]));
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert!(!about(&mut phone).contains(EVERYONE));
    let asked = phone.device.transport.requests.lock().unwrap();
    assert!(asked.iter().all(|request| !request.address.starts_with(FILES)));
}

/// What was accepted before the root named witnesses keeps holding, and what comes after it must stand in the log.
#[test]
fn a_next_root_that_names_witnesses_takes_no_rule_away() {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, &root(2).sign());
    assert_eq!(phone.refresh(), failed("log-missing"));
    assert_eq!((phone.in_force(), phone.marks().0), (Some(1), 2));
    assert!(!about(&mut phone).contains(EVERYONE));
    serve(&phone.device.transport, &witnessed(&[first()]));
    phone.refresh();
    assert!(about(&mut phone).contains(EVERYONE));
}

/// A witness leaves and another one comes: the log goes on, and what was seen of it still counts.
#[test]
fn other_witnesses_do_not_make_a_forgotten_log() {
    let mut phone = phone();
    let trust = trusted();
    let one = LogTrust { threshold: 1, witnesses: trust.witnesses[..1].to_vec(), ..trust };
    phone.publish_root(2, &RootSpec { log: Some(one), ..root(2) }.sign());
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    assert!(about(&mut phone).contains("w8.example") && !about(&mut phone).contains("w9.example"));
    publish(&phone, &signed_policy(2), &witnessed(&[vec![entry(&signed_policy(1)), exemption(2)], second()]));
    assert_eq!(phone.refresh(), failed("log-fork"));
}

/// Management hands root and policy over: the policy brings its proof along.
#[test]
fn a_policy_by_configuration_must_bring_its_proof_along() {
    let mut phone = Phone::new(DAY, true);
    let bare = signed_policy(1);
    let values = [("root", value(&root(1).sign())), ("policy", value(&bare)), ("ownership", "work".into())];
    let problems = phone.configure(values);
    assert!(problems.iter().any(|p| p.key == "policy" && p.message.contains("log")), "{problems:?}");
    let attached = |log: &Log| {
        let mut envelope = Envelope::read(&bare, bare.len()).unwrap();
        let proof = log.proof_since(0).unwrap().unwrap().with_checkpoint(&log.note().to_bytes());
        envelope.log = Some(String::from_utf8(proof).unwrap());
        value(&envelope.to_json())
    };
    assert_eq!(phone.configure([("policy", attached(&log(&[first()])))]).len(), 1, "nobody saw it");
    assert_eq!(phone.configure([("policy", attached(&witnessed(&[second()])))]).len(), 1, "it is not in it");
    assert_eq!(phone.configure([("policy", attached(&witnessed(&[first()])))]), []);
    assert_eq!(phone.in_force(), Some(1));
    phone.act("welcome/3", "welcomed", &[]);
    assert!(about(&mut phone).contains(EVERYONE));
}

/// Behind a code too nothing is found that witnesses did not see.
#[test]
fn joining_asks_for_the_log_before_anything_is_agreed_to() {
    let first_root = root(1).sign();
    let mut phone = Phone::new(DAY, false);
    phone.publish(&signed_policy(1));
    phone.publish_root(1, &first_root);
    phone.act("welcome/3", "welcomed", &[]);
    assert_eq!(phone.try_join(&first_root, "example", ADDRESS), failed("log-missing"));
    serve(&phone.device.transport, &log(&[first()]));
    assert_eq!(phone.try_join(&first_root, "example", ADDRESS), failed("log-late"));
    assert_eq!(phone.in_force(), None);
    serve(&phone.device.transport, &witnessed(&[first()]));
    phone.join(&first_root, "example", ADDRESS);
    assert_eq!(phone.in_force(), Some(1));
    phone.restart();
    assert!(about(&mut phone).contains(EVERYONE));
}

/// What a phone asks for depends on what was published and what it saw, never on the phone.
#[test]
fn every_phone_that_saw_the_same_asks_for_the_same_and_for_little() {
    let asked = |phone: &Phone| {
        let requests = phone.device.transport.requests.lock().unwrap();
        requests.iter().map(|request| request.address.clone()).collect::<Vec<_>>()
    };
    let (one, other) = (phone(), phone());
    assert_eq!(asked(&one), asked(&other));
    one.device.transport.requests.lock().unwrap().clear();
    assert_eq!(one.refresh(), RefreshOutcome::Unchanged);
    let again: Vec<String> = asked(&one).into_iter().filter(|address| address.starts_with(FILES)).collect();
    assert_eq!(again, [format!("{FILES}checkpoint")], "nothing moved: nothing more is asked for");
}

/// Four thousand entries of hundreds of publications, and three witnesses: what the phone fetches stays small.
#[test]
fn a_refresh_of_a_large_log_fetches_less_than_3_kilobytes_of_it() {
    let (log, seen) = logged::large();
    let files = log.files().unwrap();
    let size = |name: &str| files.iter().find(|(path, _)| path == name).unwrap().1.len();
    for (from, _) in files.iter().filter(|(path, _)| path.starts_with("since/")) {
        let bytes = size("checkpoint") + size(from);
        assert!(bytes <= 3 * 1024, "{from}: {bytes} bytes");
    }
    assert!(seen > 100 && log.checkpoint().size >= 4_096);
}
