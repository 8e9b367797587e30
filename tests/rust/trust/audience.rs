//! Mix of organisations: everything is signed rightly, but by or for somebody else.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::trust::{JoinCode, POLICY_TYPE, accept_first_root};
use appwijzer_tests::signed::*;

const DAY: &str = "2026-02-10";
/// Keys of the other organisation.
const THEIRS: [u8; 3] = [31, 32, 33];

fn their_root(version: u64) -> RootSpec {
    RootSpec {
        organisation: "elsewhere".to_owned(),
        version,
        root: (vec![THEIRS[0]], 1),
        policy: (vec![THEIRS[1]], 1),
        exemption: (vec![THEIRS[2]], 1),
        signers: vec![THEIRS[0]],
        ..RootSpec::default()
    }
}

fn their_policy(version: u64) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, |p| p.organisation.id = "elsewhere"), &[THEIRS[1]])
}

fn join_code(root: &[u8], organisation: &str) -> String {
    let fingerprint = accept_first_root(root).unwrap().fingerprint.0;
    JoinCode::new(organisation, ADDRESS, 1, &fingerprint).unwrap().spoken()
}

#[test]
fn mix_of_organisations_their_policy_by_their_key_is_refused() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&their_policy(2));
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
}

/// One service signs for two organisations with one key: the audience is in what it signs.
#[test]
fn mix_of_organisations_their_policy_by_our_key_is_refused() {
    let mut phone = Phone::at_work(DAY);
    let meant_for_them = signed(POLICY_TYPE, &policy_bytes(2, |p| p.organisation.id = "elsewhere"), &[POLICY_KEY]);
    phone.publish(&meant_for_them);
    assert_eq!(phone.refresh(), failed("wrong-organisation"));
    let problems = phone.configure([("policy", value(&meant_for_them))]);
    assert!(problems[0].message.contains("it is for 'elsewhere', expected was 'example'"), "{}", problems[0].message);
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    let home = phone.reads("home");
    assert!(home.contains("The rule is from another organisation. We do not trust that."), "{home}");
}

#[test]
fn mix_of_organisations_a_next_root_for_another_is_refused() {
    let mut phone = Phone::at_work(DAY);
    let signers = vec![ROOT_KEY, THEIRS[0]];
    phone.publish_root(2, &RootSpec { signers, ..their_root(2) }.sign());
    assert_eq!(phone.refresh(), failed("wrong-organisation"));
    assert_eq!(phone.marks(), (1, 1));
}

#[test]
fn mix_of_organisations_configuration_that_names_another_than_its_root_is_told() {
    let mut phone = Phone::at_work(DAY);
    let problems = phone.configure([("organisation", "elsewhere".to_owned())]);
    let told: Vec<_> = problems.iter().map(|p| (p.key.as_str(), p.fault.name())).collect();
    assert_eq!(told, [("organisation", "refused")]);
    assert_eq!(phone.in_force(), Some(1));
}

#[test]
fn mix_of_organisations_a_code_whose_fingerprint_is_of_another_root_is_refused() {
    let mut phone = Phone::new(DAY, false);
    phone.publish(&signed_policy(1));
    phone.publish_root(1, &RootSpec::default().sign());
    phone.act("welcome/3", "welcomed", &[]);
    phone.act(
        "join",
        "join",
        &[&join_code(&RootSpec { policy: (vec![9], 1), ..RootSpec::default() }.sign(), "example")],
    );
    assert_eq!(phone.refresh(), failed("wrong-fingerprint"));
    assert_eq!(phone.in_force(), None);
    let waiting = phone.reads("join/check");
    assert!(waiting.contains("is not the one in your code. We do not trust that."), "{waiting}");
    // The right fingerprint, but the code says that it is somebody else's.
    phone.act("join", "join", &[&join_code(&RootSpec::default().sign(), "elsewhere")]);
    assert_eq!(phone.refresh(), failed("wrong-organisation"));
    assert_eq!(phone.in_force(), None);
    phone.join(&RootSpec::default().sign(), "example", ADDRESS);
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
}

/// Found by these tests: a code of another organisation, in a link that anybody can send, made a
/// managed phone forget its own organisation.
#[test]
fn a_managed_phone_is_not_taken_along_by_somebody_elses_code() {
    let mut phone = Phone::at_work(DAY);
    let code = join_code(&their_root(1).sign(), "elsewhere");
    assert_eq!(phone.act("home", "join", &[&format!("appwijzer://join#{code}")]), "join");
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    let said = phone.reads("join");
    assert!(said.contains("You do not need a code"), "{said}");
    // Nor does it leave: no screen offers that.
    phone.act("home", "leave", &[]);
    assert_eq!(phone.in_force(), Some(1));
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
}

/// Whoever goes to another organisation and comes back finds the old door closed.
#[test]
fn the_marks_of_an_organisation_outlast_a_stay_at_another() {
    for (managed_again, new_root) in [(1, 1), (2, 2)] {
        let mut phone = Phone::at_work(DAY);
        phone.publish(&signed_policy(7));
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        let theirs = [("root", value(&their_root(1).sign())), ("policy", value(&their_policy(1)))];
        assert_eq!(phone.configure(theirs), []);
        assert_eq!(phone.in_force(), Some(1));
        assert_eq!(phone.marks(), (1, 1));
        let first = accept_first_root(&RootSpec::default().sign()).unwrap().fingerprint.to_string();
        let lineage = (managed_again > 1).then_some(first);
        let ours = RootSpec { version: managed_again, lineage, ..RootSpec::default() }.sign();
        let problems = phone.configure([("root", value(&ours)), ("policy", value(&signed_policy(6)))]);
        assert_eq!(problems, [], "an MDM that is behind is not wrong");
        assert_eq!((phone.in_force(), phone.marks()), (None, (new_root, 7)), "root {managed_again}");
        phone.publish(&signed_policy(6));
        assert_eq!(phone.refresh(), failed("older-policy"));
    }
}

/// A phone that never belonged to anybody begins with what it is given.
#[test]
fn a_first_policy_is_as_low_as_it_is() {
    let mut phone = Phone::new(DAY, true);
    let values = [("root", value(&their_root(4).sign())), ("policy", value(&their_policy(1)))];
    phone.configure(values);
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (4, 1)));
}
