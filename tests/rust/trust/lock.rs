//! Whoever calls the companion does not wait while a policy is verified.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use appwijzer_core::companion::{Companion, RefreshOutcome, Storage, refresh, set_configuration};
use appwijzer_core::trust::{JoinCode, accept_first_root, watched};
use appwijzer_tests::signed::*;
use jiff::civil::date;

const DAY: &str = "2026-02-10";

/// How often something was verified, and how often while the companion was taken.
static VERIFIED: AtomicUsize = AtomicUsize::new(0);
static WHILE_TAKEN: AtomicUsize = AtomicUsize::new(0);

/// A companion that the hook of this thread can ask whether it is taken.
fn watched_companion(phone: &Phone, managed: bool) -> &'static Mutex<Companion> {
    let opened = Companion::open(Storage::Memory, phone.device.ports(), shell(managed)).unwrap();
    let companion: &'static Mutex<Companion> = Box::leak(Box::new(Mutex::new(opened)));
    watched::while_verifying(|| {
        VERIFIED.fetch_add(1, Ordering::Relaxed);
        if companion.try_lock().is_err() {
            WHILE_TAKEN.fetch_add(1, Ordering::Relaxed);
        }
    });
    companion
}

fn seen() -> (usize, usize) {
    (VERIFIED.swap(0, Ordering::Relaxed), WHILE_TAKEN.swap(0, Ordering::Relaxed))
}

/// However it comes: in the configuration, once more when its day has come, fetched, and behind a code.
#[test]
fn the_companion_is_free_while_a_policy_is_verified() {
    let phone = Phone::new(DAY, true);
    let companion = watched_companion(&phone, true);
    let mut values = phone.values.clone();
    values.insert("policy_address".to_owned(), ADDRESS.to_owned());
    let mut configure = |key: &str, given: Vec<u8>| {
        values.insert(key.to_owned(), value(&given));
        assert_eq!(set_configuration(companion, &values).unwrap().len(), 0, "{key}");
    };
    configure("root", RootSpec::default().sign());
    assert_eq!(seen(), (0, 0));
    configure("policy", signed_policy(1));
    assert_eq!(seen(), (1, 0), "in the configuration");
    configure("policy", signed_policy(1));
    assert_eq!(seen(), (0, 0), "the same values are no news");
    // Another root and another policy at once.
    values.insert(
        "root".to_owned(),
        value(&RootSpec { version: 2, policy: (vec![20], 1), ..RootSpec::default() }.sign()),
    );
    values.insert("policy".to_owned(), value(&signed_by(2, 20)));
    assert_eq!(set_configuration(companion, &values).unwrap(), []);
    assert_eq!(seen(), (2, 0), "under the new root, and the one in force");
    assert_eq!(companion.lock().unwrap().policy().unwrap().unwrap().policy().version, 2);
    // One that waits for its day.
    let ahead = changed_policy_by(3, 20, |p| p.issued = date(2026, 2, 20));
    values.insert("policy".to_owned(), value(&ahead));
    assert_eq!(set_configuration(companion, &values).unwrap().len(), 1);
    phone.device.set_time(at("2026-02-20"));
    seen();
    block_on(refresh(companion, true)).unwrap();
    assert_eq!(companion.lock().unwrap().policy().unwrap().unwrap().policy().version, 3);
    assert_eq!(seen(), (1, 0), "its day has come");
    // Fetched.
    phone.publish(&signed_by(4, 20));
    values.remove("policy");
    set_configuration(companion, &values).unwrap();
    assert_eq!(block_on(refresh(companion, true)).unwrap(), RefreshOutcome::New);
    assert_eq!(seen(), (1, 0), "fetched");
    // Behind a code.
    let phone = Phone::new(DAY, false);
    let companion = watched_companion(&phone, false);
    let root = RootSpec::default().sign();
    phone.publish_root(1, &root);
    phone.publish(&signed_policy(1));
    let code = JoinCode::new("example", ADDRESS, 1, &accept_first_root(&root).unwrap().fingerprint.0).unwrap();
    let act =
        |screen: &str, event: &str, inputs: &[String]| companion.lock().unwrap().act(screen, event, inputs).unwrap();
    act("welcome/3", "welcomed", &[]);
    act("join", "join", &[code.spoken()]);
    assert_eq!(block_on(refresh(companion, true)).unwrap(), RefreshOutcome::Unchanged);
    assert_eq!(seen(), (1, 0), "behind a code");
}
