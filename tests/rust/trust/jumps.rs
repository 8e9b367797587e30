//! A phone that comes to a later root without the one that put something right: the management hands the later
//! one over, or a code names it.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{
    Carried, DeviceName, GrantDocument, POLICY_TYPE, ROOT_TYPE, Restart, Root, accept_first_root,
};
use appwijzer_tests::signed::*;
use jiff::civil::date;

const DAY: &str = "2026-02-10";
const NEW_POLICY_KEY: u8 = 20;
const NEW_GRANT_KEY: u8 = 21;
const KEEP: &str = "You may keep TikTok";

/// Root 2 of the line, which puts something right.
fn second(change: impl FnOnce(&mut RootSpec)) -> RootSpec {
    let lineage = accept_first_root(&RootSpec::default().sign()).unwrap().fingerprint.to_string();
    let mut root = RootSpec { version: 2, lineage: Some(lineage), ..RootSpec::default() };
    change(&mut root);
    root
}

fn restarting() -> RootSpec {
    second(|root| (root.policy, root.policy_restart) = ((vec![NEW_POLICY_KEY], 1), Some(2)))
}

fn by_new_key(version: u64) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, |_| ()), &[NEW_POLICY_KEY])
}

fn publish(phone: &Phone, roots: &[&RootSpec]) {
    roots.iter().for_each(|root| phone.publish_root(root.version, &root.sign()));
}

#[test]
fn a_restart_of_the_policys_numbers_is_not_lost_on_a_phone_that_is_handed_a_later_root() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&signed_policy(9_000_000));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    let (two, three) = (restarting(), restarting().next(&[]));
    publish(&phone, &[&two, &three]);
    phone.publish(&by_new_key(3));
    assert_eq!(phone.configure([("root", value(&three.sign()))]), []);
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.marks()), (Some(3), (3, 3)));
    // It counts once: a later root that hands it on too opens no way back.
    phone.publish(&by_new_key(9));
    phone.refresh();
    phone.configure([("root", value(&three.next(&[]).sign()))]);
    phone.publish(&by_new_key(8));
    assert_eq!(phone.refresh(), failed("older-policy"));
}

#[test]
fn a_restart_of_the_policys_numbers_is_not_lost_on_a_phone_that_joins_by_a_later_code() {
    let (two, three) = (restarting(), restarting().next(&[]));
    let mut phone = Phone::new(DAY, false);
    phone.publish(&signed_policy(9_000_000));
    phone.publish_root(1, &RootSpec::default().sign());
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&RootSpec::default().sign(), "example", ADDRESS);
    phone.act("leave", "leave", &[]);
    publish(&phone, &[&two, &three]);
    phone.publish(&by_new_key(3));
    phone.join(&three.sign(), "example", ADDRESS);
    assert_eq!(phone.in_force(), Some(3));
}

/// Steps one by one, and then one more: what was accepted under the root that started anew stays the lowest.
#[test]
fn a_restart_that_is_handed_on_opens_no_way_back_to_older_policies() {
    let mut phone = Phone::at_work(DAY);
    let (two, three) = (restarting(), restarting().next(&[]));
    publish(&phone, &[&two]);
    phone.publish(&by_new_key(7));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    publish(&phone, &[&three]);
    phone.publish(&by_new_key(6));
    assert_eq!(phone.refresh(), failed("older-policy"));
    assert_eq!(phone.marks(), (3, 7));
}

fn exempt() -> Phone {
    let mut phone = Phone::at_work(DAY);
    let device = DeviceName::Mdm("tablet-7".to_owned());
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 3, 10));
    phone.configure([("device_id", "tablet-7".to_owned()), ("grants", value(&signed_grant(&grant)))]);
    assert!(phone.home().contains(KEEP));
    phone
}

#[test]
fn exemptions_of_a_stolen_key_end_on_a_phone_that_is_handed_a_later_root() {
    for withdrawn in [&[GRANT_KEY][..], &[]] {
        let mut phone = exempt();
        let two = second(|root| root.exemption = (vec![NEW_GRANT_KEY], 1));
        let three = two.next(withdrawn);
        publish(&phone, &[&two, &three]);
        phone.configure([("root", value(&three.sign()))]);
        phone.refresh();
        assert_eq!(phone.home().contains(KEEP), withdrawn.is_empty(), "an ordinary rotation takes nothing away");
    }
}

/// The management's own phones have no server: only the next root brings the time down.
#[test]
fn a_restart_of_the_time_is_not_lost_on_a_phone_that_is_handed_a_later_root() {
    let mut phone = Phone::new(DAY, true);
    let (root, policy) = (RootSpec::default().sign(), signed_policy(1));
    phone.configure([("root", value(&root)), ("policy", value(&policy)), ("ownership", "work".into())]);
    phone.act("welcome/3", "welcomed", &[]);
    for n in 0..8 {
        phone.device.set_time(at(DAY) + n * 39 * 86_400);
        phone.home();
    }
    phone.device.set_time(at("2026-02-12"));
    phone.home();
    assert_ne!(phone.own().checked().unwrap().assessment.day, date(2026, 2, 12));
    let three = second(|root| root.time_restart = Some(date(2026, 2, 11))).next(&[]);
    phone.configure([("root", value(&three.sign()))]);
    phone.home();
    assert_eq!(phone.own().checked().unwrap().assessment.day, date(2026, 2, 12));
}

/// What is handed on is of an earlier root, and a key that was withdrawn grants nothing again.
#[test]
fn a_root_that_hands_on_what_cannot_be_is_refused() {
    let refused = |change: fn(&mut Root)| {
        let mut root = second(|_| ()).next(&[NEW_GRANT_KEY]).root();
        change(&mut root);
        accept_first_root(&signed(ROOT_TYPE, &canonical::to_vec(&root).unwrap(), &[ROOT_KEY])).is_err()
    };
    assert!(!refused(|_| ()));
    for root in [0, 3, 9] {
        let carried = Carried { policy_restart: Some(Restart { to: 2, root }), ..Carried::default() };
        let spec = RootSpec { carried, ..second(|_| ()).next(&[]) };
        assert!(accept_first_root(&spec.sign()).is_err(), "{root}");
    }
    assert!(refused(|root| root.carried.time_restart = Some(Restart { to: date(2199, 1, 1), root: 2 })));
    assert!(refused(|root| root.carried.withdrawn_keys.push(public(GRANT_KEY).id())));
    assert!(refused(|root| root.carried.withdrawn_keys = vec![public(NEW_GRANT_KEY).id(); 257]));
}
