//! `appwijzer root`.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::contract::RefreshFailure;
use appwijzer_core::trust::{accept_first_root, accept_next_root};

use crate::desk::Desk;
use crate::phone::{ADDRESS, Phone};

/// Two of three people sign roots and policies. Anna has the keys' public halves; each signs elsewhere.
struct Ceremony {
    anna: Desk,
    bob: Desk,
}

impl Ceremony {
    fn begin() -> Self {
        let anna = Desk::with_keys(&["anna", "cas", "eve"]);
        let bob = Desk::with_keys(&["bob"]);
        bob.send("bob.key.pub", &anna);
        anna.source();
        let said = anna.well(
            "root init dorp --root-key anna.key.pub --root-key bob.key.pub --root-key cas.key.pub \
             --policy-key anna.key.pub --policy-key bob.key.pub --policy-threshold 2 \
             --issued 2024-01-01 --expires 2199-12-31 --out root-1.json",
        );
        assert!(said.contains("0 of 2 signatures; 2 more needed"), "{said}");
        Ceremony { anna, bob }
    }

    /// Both sign, one after the other, at two machines.
    fn sign_root(&self, file: &str) {
        let first = self.anna.well(&format!("root sign {file} --key anna.key"));
        assert!(first.contains("1 of 2 signatures") && first.contains("Send the file to the next person"), "{first}");
        self.anna.send(file, &self.bob);
        let second = self.bob.well(&format!("root sign {file} --key bob.key"));
        assert!(second.contains("Every signature is there"), "{second}");
        self.bob.send(file, &self.anna);
    }

    fn sign_policy(&self, root: &str) {
        let first = self.anna.well(&format!("policy sign dorp-policy --key anna.key --out policy.json --root {root}"));
        assert!(first.contains("1 of 2 signatures"), "{first}");
        let refused = self.anna.refused(&format!("policy verify policy.json --root {root}"));
        assert!(refused.contains("it has 1 valid signatures for 'policy' and needs 2"), "{refused}");
        self.anna.send("policy.json", &self.bob);
        self.anna.send(root, &self.bob);
        let second = self.bob.well(&format!("policy sign policy.json --key bob.key --out policy.json --root {root}"));
        assert!(second.contains("2 of 2 signatures"), "{second}");
        self.bob.send("policy.json", &self.anna);
    }
}

/// From no key at all to a phone on which the policy is in force.
#[test]
fn two_people_at_two_machines_bring_a_policy_to_a_phone() {
    let ceremony = Ceremony::begin();
    ceremony.sign_root("root-1.json");
    ceremony.sign_policy("root-1.json");
    ceremony.anna.well("policy verify policy.json --root root-1.json");
    ceremony.anna.well("publish www --policy policy.json --roots root-1.json");
    let mut phone = Phone::new();
    let code =
        crate::join::code(&ceremony.anna.well(&format!("join code --root root-1.json --policy-address {ADDRESS}")));
    phone.join(&code);
    assert_eq!(phone.refresh(&ceremony.anna.path("www")), RefreshOutcome::New);
    assert_eq!((phone.version(), phone.root_version()), (Some(3), Some(1)));
}

/// Bob leaves, Eve comes: the next root is signed by the old threshold and by the new.
#[test]
fn a_phone_follows_a_rotation() {
    let ceremony = Ceremony::begin();
    ceremony.sign_root("root-1.json");
    ceremony.sign_policy("root-1.json");
    let anna = &ceremony.anna;
    anna.well("publish www --policy policy.json --roots root-1.json");
    let mut phone = Phone::new();
    phone.configure(&[("root", &anna.text("root-1.json")), ("policy_address", ADDRESS), ("ownership", "work")]);
    assert_eq!(phone.refresh(&anna.path("www")), RefreshOutcome::New);

    let said = anna.well(
        "root rotate root-1.json --root-key anna.key.pub --root-key eve.key.pub --root-key cas.key.pub \
         --policy-key anna.key.pub --policy-key eve.key.pub --issued 2024-02-01 --out root-2.json",
    );
    assert!(said.contains("root: key") && said.contains("taken away"), "{said}");
    let first = anna.well("root sign root-2.json --key anna.key");
    assert!(first.contains("under root 1: 1 of 2") && first.contains("under root 2: 1 of 2"), "{first}");
    // Eve is new: her signature counts under the new root only.
    let second = anna.well("root sign root-2.json --key eve.key");
    assert!(second.contains("under root 1: 1 of 2") && second.contains("under root 2: 2 of 2"), "{second}");
    anna.send("root-1.json", &ceremony.bob);
    anna.send("root-2.json", &ceremony.bob);
    let third = ceremony.bob.well("root sign root-2.json --key bob.key");
    assert!(third.contains("Every signature is there"), "{third}");
    ceremony.bob.send("root-2.json", anna);

    anna.edit("version = 3", "version = 4");
    anna.well("policy sign dorp-policy --key anna.key --out policy-4.json --root root-2.json --previous policy.json");
    anna.well("policy sign policy-4.json --key eve.key --out policy-4.json --root root-2.json");
    anna.well("publish www --policy policy-4.json --roots root-2.json");
    assert_eq!(phone.refresh(&anna.path("www")), RefreshOutcome::New);
    assert_eq!((phone.version(), phone.root_version()), (Some(4), Some(2)));

    // Bob's key no longer counts.
    anna.send("root-2.json", &ceremony.bob);
    anna.send("policy-4.json", &ceremony.bob);
    let said = ceremony.bob.refused("policy sign policy-4.json --key bob.key --out policy-4.json --root root-2.json");
    assert!(said.contains("bob.key is no policy key of root 2"), "{said}");
}

/// A thief published with the stolen key, with a version that nobody can ever reach. The next root takes
/// the key away and lets the numbers start again.
#[test]
fn phones_come_back_from_a_stolen_policy_key() {
    let desk = Desk::with_keys(&["anna", "thief"]);
    desk.source();
    desk.well(
        "root init dorp --root-key anna.key.pub --policy-key thief.key.pub --issued 2024-01-01 --expires 2199-12-31 --out root-1.json",
    );
    desk.well("root sign root-1.json --key anna.key");
    desk.edit("version = 3", "version = 9007199254740000");
    desk.well("policy sign dorp-policy --key thief.key --out policy.json");
    desk.well("publish www --policy policy.json --roots root-1.json");
    let mut phone = Phone::new();
    phone.configure(&[("root", &desk.text("root-1.json")), ("policy_address", ADDRESS), ("ownership", "work")]);
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);

    desk.edit("version = 9007199254740000", "version = 5");
    desk.well(
        "root rotate root-1.json --policy-key anna.key.pub --exemption-key anna.key.pub --policy-restart 5 --issued 2024-02-01 --out root-2.json",
    );
    desk.well("root sign root-2.json --key anna.key");
    desk.well("policy sign dorp-policy --key anna.key --out recovered.json --root root-2.json");
    let verified =
        desk.well("policy verify recovered.json --root root-1.json --root root-2.json --previous policy.json");
    assert!(verified.contains("Phones accept it"), "{verified}");
    desk.well("publish www --policy recovered.json --roots root-2.json");
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
    assert_eq!((phone.version(), phone.root_version()), (Some(5), Some(2)));
    // What the thief signed is refused from now on, by this phone and by one that joins today.
    let said = desk.refused("policy verify policy.json --root root-1.json --root root-2.json");
    assert!(said.contains("0 valid signatures"), "{said}");
}

/// The next root arrives and the policy does not: the phone keeps what it has, also after a restart.
/// The root says that policies start again at a higher version than the one the phone has.
#[test]
fn a_phone_keeps_its_policy_while_the_one_after_a_stolen_key_is_on_its_way() {
    let desk = Desk::with_keys(&["anna", "thief"]);
    desk.source();
    desk.well(
        "root init dorp --root-key anna.key.pub --policy-key thief.key.pub --issued 2024-01-01 --expires 2199-12-31 --out root-1.json",
    );
    desk.well("root sign root-1.json --key anna.key");
    desk.well("policy sign dorp-policy --key thief.key --out policy.json");
    desk.well("publish www --policy policy.json --roots root-1.json");
    let mut phone = Phone::on(desk.path("journal.sqlite"));
    let root = desk.text("root-1.json");
    let values = [("root", root.as_str()), ("policy_address", ADDRESS), ("ownership", "work")];
    phone.configure(&values);
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);

    desk.well(
        "root rotate root-1.json --policy-key anna.key.pub --policy-restart 12 --issued 2024-02-01 --out root-2.json",
    );
    desk.well("root sign root-2.json --key anna.key");
    std::fs::remove_file(desk.path("www/policy.json")).unwrap();
    std::fs::copy(desk.path("root-2.json"), desk.path("www/root-2.json")).unwrap();
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::Failed { why: RefreshFailure::NotFound });
    assert_eq!((phone.version(), phone.root_version()), (Some(3), Some(2)));
    let mut phone = phone.restart();
    phone.configure(&values);
    assert_eq!((phone.version(), phone.root_version()), (Some(3), Some(2)), "after a restart");

    desk.edit("version = 3", "version = 12");
    desk.well("policy sign dorp-policy --key anna.key --out recovered.json --root root-2.json");
    std::fs::copy(desk.path("recovered.json"), desk.path("www/policy.json")).unwrap();
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
    assert_eq!(phone.version(), Some(12));
}

#[test]
fn a_restart_that_would_not_work_is_refused() {
    let desk = Desk::alone();
    let said = desk.refused("root rotate root-1.json --policy-restart 5 --issued 2024-02-01 --out root-2.json");
    assert!(said.contains("works only in a root that takes a policy key away"), "{said}");
}

#[test]
fn the_core_accepts_what_the_desk_made() {
    let desk = Desk::alone();
    let first = accept_first_root(&desk.bytes("root-1.json")).unwrap();
    desk.well("root rotate root-1.json --issued 2024-02-01 --expires 2198-12-31 --out root-2.json");
    assert!(accept_next_root(&first, &desk.bytes("root-2.json")).is_err(), "nobody has signed it");
    desk.well("root sign root-2.json --key anna.key");
    accept_next_root(&first, &desk.bytes("root-2.json")).unwrap();
}

#[test]
fn a_root_is_shown_with_who_signed_and_who_did_not() {
    let ceremony = Ceremony::begin();
    let anna = &ceremony.anna;
    anna.well("root sign root-1.json --key cas.key");
    let shown = anna.well("root show root-1.json");
    for words in [
        "Root 1 of dorp",
        "up to and including 2199-12-31",
        "3 keys may sign the next root; 2 must",
        "1 of 2 signatures",
        "1 more needed",
        "To read aloud:",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    // The fingerprint does not change when somebody signs.
    let fingerprint = |text: &str| text.lines().find(|l| l.starts_with("Fingerprint")).unwrap().to_owned();
    anna.well("root sign root-1.json --key anna.key");
    assert_eq!(fingerprint(&shown), fingerprint(&anna.well("root show root-1.json")));
}

#[test]
fn signatures_that_would_not_count_are_refused() {
    let ceremony = Ceremony::begin();
    let anna = &ceremony.anna;
    anna.well("root sign root-1.json --key anna.key");
    let twice = anna.refused("root sign root-1.json --key anna.key");
    assert!(twice.contains("has signed it already"), "{twice}");
    let stranger = anna.refused("root sign root-1.json --key eve.key");
    assert!(stranger.contains("eve.key is no root key"), "{stranger}");
}

/// A signature that was tampered with is replaced by a good one and not counted before.
#[test]
fn a_broken_signature_does_not_count_and_can_be_made_anew() {
    let desk = Desk::alone();
    let text = desk.text("root-1.json");
    let at = text.find("\"sig\":\"").unwrap() + 10;
    let mut broken = text.clone();
    broken.replace_range(at..=at, if &text[at..=at] == "A" { "B" } else { "A" });
    std::fs::write(desk.path("root-1.json"), broken).unwrap();
    let shown = desk.well("root show root-1.json");
    assert!(shown.contains("0 of 1 signatures") && shown.contains("does not count"), "{shown}");
    let signed = desk.well("root sign root-1.json --key anna.key");
    assert!(signed.contains("1 of 1 signatures"), "{signed}");
}

#[test]
fn roots_that_would_not_hold_together_are_refused() {
    let desk = Desk::with_keys(&["anna"]);
    let cases = [
        ("root init dorp --policy-key anna.key.pub --expires 2199-12-31", "at least one --root-key"),
        ("root init Dorp! --root-key anna.key.pub --policy-key anna.key.pub --expires 2199-12-31", "not an id"),
        (
            "root init dorp --root-key anna.key.pub --root-threshold 2 --policy-key anna.key.pub --expires 2199-12-31",
            "has 1 keys and needs 2",
        ),
        (
            "root init dorp --root-key anna.key.pub --root-key anna.key.pub --policy-key anna.key.pub --expires 2199-12-31",
            "names a key twice",
        ),
        (
            "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --expires 2001-12-31",
            "dates make no sense",
        ),
        ("root init dorp --root-key anna.key.pub --policy-key anna.key.pub --expires soon", "2 years"),
        (
            "root init dorp --root-key anna.key --policy-key anna.key.pub --expires 2199-12-31",
            "anna.key: this is a private key",
        ),
    ];
    for (command, words) in cases {
        let said = desk.refused(&format!("{command} --out root-1.json"));
        assert!(said.contains(words), "{command}: {said}");
    }
}

#[test]
fn a_period_is_an_end_too() {
    let desk = Desk::with_keys(&["anna"]);
    let arguments = ["root", "init", "dorp", "--root-key", "anna.key.pub", "--policy-key", "anna.key.pub"];
    let rest = ["--issued", "2024-02-29", "--expires", "2 years", "--out", "root-1.json"];
    let run = desk.run_with(&[&arguments[..], &rest].concat());
    assert!(run.out.contains("Valid from 2024-02-29 up to and including 2026-02-28"), "{}", run.out);
}

#[test]
fn the_root_before_must_be_there_to_count_its_signatures() {
    let desk = Desk::alone();
    desk.well("root rotate root-1.json --issued 2024-02-01 --out root-2.json");
    std::fs::rename(desk.path("root-1.json"), desk.path("old.json")).unwrap();
    let said = desk.refused("root sign root-2.json --key anna.key");
    assert!(said.contains("root-1.json") && said.contains("--previous"), "{said}");
    let wrong = desk.refused("root sign root-2.json --key anna.key --previous root-2.json");
    assert!(wrong.contains("wanted is root 1"), "{wrong}");
    desk.well("root sign root-2.json --key anna.key --previous old.json");
}

#[test]
fn nothing_follows_a_root_that_nobody_has_signed() {
    let desk = Desk::with_keys(&["anna"]);
    desk.well(
        "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --expires 2199-12-31 --out root-1.json",
    );
    let said = desk.refused("root rotate root-1.json --out root-2.json");
    assert!(said.contains("not fully signed"), "{said}");
}

#[test]
fn roots_are_neither_overwritten_nor_written_by_a_dry_run() {
    let desk = Desk::alone();
    let keys = "--root-key anna.key.pub --policy-key anna.key.pub --expires 2199-12-31";
    assert!(desk.refused(&format!("root init dorp {keys} --out root-1.json")).contains("root-1.json exists already"));
    assert!(desk.refused("root rotate root-1.json --out anna.key.pub").contains("exists already"));
    let before = desk.files();
    for command in [
        format!("root init dorp {keys} --out new.json --dry-run"),
        "root rotate root-1.json --out root-2.json --dry-run".to_owned(),
    ] {
        let said = desk.well(&command);
        assert!(said.contains("Would write"), "{said}");
        assert!(desk.files() == before, "{command} wrote something");
    }
    let said = desk.well(&format!("root init dorp {keys} --out root-1.json --force"));
    assert!(said.contains("Replaced: root-1.json"), "{said}");
    let before = desk.files();
    assert!(desk.well("root sign root-1.json --key anna.key --dry-run").contains("Would replace"));
    assert!(desk.files() == before);
}

#[test]
fn a_root_after_one_of_another_line_is_not_signed() {
    let desk = Desk::alone();
    desk.well("root rotate root-1.json --expires 2199-12-30 --out root-2.json");
    // The same id and the same key, and another first root: a pilot, and then the ceremony.
    desk.well("root init dorp --root-key anna.key.pub --policy-key anna.key.pub --issued 2024-01-01 --expires 2198-12-31 --out pilot.json");
    desk.well("root sign pilot.json --key anna.key");
    let before = desk.bytes("root-2.json");
    let said = desk.refused("root sign root-2.json --key anna.key --previous pilot.json");
    assert!(said.contains("another first root"), "{said}");
    assert_eq!(desk.bytes("root-2.json"), before);
    desk.well("root sign root-2.json --key anna.key --previous root-1.json");
}

#[test]
fn force_never_writes_over_a_private_key() {
    let desk = Desk::published();
    let key = desk.bytes("anna.key");
    for command in [
        "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --expires 2199-12-31 --out anna.key --force",
        "root rotate root-1.json --out anna.key --force",
        "key public anna.key --out anna.key --force",
    ] {
        let said = desk.refused(command);
        assert!(said.contains("private key"), "{command}: {said}");
        assert_eq!(desk.bytes("anna.key"), key, "{command}");
    }
}

#[test]
fn a_key_that_stays_in_another_role_is_named_when_it_is_taken_away() {
    let desk = Desk::alone();
    desk.put_key("bob");
    let command = "root rotate root-1.json --policy-key bob.key.pub --issued 2024-02-01 --out root-2.json";
    let run = desk.run(command);
    assert!(run.code == 0, "{}", run.err);
    let said = run.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("It stays a root key and an exemption key"), "{said}");
    let everywhere = "--root-key bob.key.pub --exemption-key bob.key.pub";
    let run = desk.run(&format!("{command} {everywhere} --force"));
    assert!(run.code == 0 && !run.err.contains("It stays"), "{}", run.err);
}
