//! What is given to an export is what phones would accept, or nothing is made.

use appwijzer_core::trust::JoinCode;

use crate::appwijzer;
use crate::desk::Desk;

fn refused(desk: &Desk, command: &str, words: &str) {
    let said = desk.refused(command);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(words), "{command}: {said}");
    assert!(!desk.path("out").exists(), "{command}: nothing is written");
}

#[test]
fn a_policy_address_that_no_phone_would_open_is_refused() {
    let desk = Desk::published();
    for address in [
        "http://x.example/p.json",
        "ftp://x.example/p.json",
        "https://x.example",
        "https://x.example/p.json?who=1",
        "https://x.example/p.json#a",
        "https://anna@x.example/p.json",
        "x.example/p.json",
        "anna.key",
    ] {
        let command = format!("export intune policy.json --to out --policy-address {address} --lang nl");
        refused(&desk, &command, "kan niet het adres van het beleid zijn");
    }
}

#[test]
fn a_private_key_is_refused_by_name_and_never_shown() {
    let desk = Desk::published();
    for command in [
        "export intune policy.json --to out --root anna.key",
        "export intune anna.key --to out --root root-1.json",
        "export poster anna.key --to out",
    ] {
        let said = desk.refused(command);
        assert!(said.contains("anna.key") && said.contains("private key"), "{command}: {said}");
        assert!(!said.contains("BEGIN") && !desk.path("out").exists(), "{command}: {said}");
    }
}

#[test]
fn a_root_that_nobody_signed_is_refused() {
    let desk = Desk::published();
    desk.well("root init dorp --root-key anna.key.pub --policy-key anna.key.pub --issued 2024-01-01 --expires 2199-12-31 --out empty.json");
    refused(&desk, "export jamf dorp-policy --to out --root empty.json", "is no root that phones accept");
}

/// Somebody else's signature, or none of the number that the root asks for.
#[test]
fn a_signed_policy_that_phones_refuse_is_not_exported() {
    let desk = Desk::published();
    desk.put_key("bob");
    desk.well("policy sign dorp-policy --key bob.key --out foreign.json");
    refused(&desk, "export intune foreign.json --to out --root root-1.json", "Phones do not accept this signed policy");
}

#[test]
fn what_was_made_from_something_unsigned_says_so() {
    let desk = Desk::published();
    let said = |what: &str, to: &str| {
        let run = desk.run(&format!("export intune {what} --to {to} --on 2024-03-01 --lang en"));
        assert_eq!(run.code, 0, "{}", run.err);
        let page = std::fs::read_to_string(desk.path(&format!("{to}/intune.en.txt"))).unwrap();
        (run.err, page)
    };
    let (screen, page) = said("dorp-policy", "a");
    assert!(screen.contains("without a signature") && page.contains("without a signature"), "{screen}{page}");
    let (screen, page) = said("policy.json", "b");
    assert!(screen.contains("not verified") && page.contains("not verified"), "{screen}{page}");
    let (screen, page) = said("policy.json --root root-1.json", "c");
    assert!(!screen.contains("not verified") && page.contains("Phones accept it"), "{screen}{page}");
}

#[test]
fn a_join_code_of_another_organisation_root_or_address_is_refused() {
    let desk = Desk::published();
    let code = |organisation: &str, address: &str| JoinCode::new(organisation, address, 1, &[7; 32]).unwrap();
    let address = "https://example.org/policy.json";
    let put = |join: &str, rest: &str| {
        let run = desk.run_with(
            &[
                &["export", "poster", "dorp-policy", "--to", "out", "--lang", "en", "--join", join],
                &rest.split_whitespace().collect::<Vec<_>>()[..],
            ]
            .concat(),
        );
        assert_eq!(run.code, 2, "{join}");
        assert!(!desk.path("out").exists());
        run.err.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let other = put(&code("elders", address).app_link(), "");
    assert!(other.contains("The join code is of elders, the policy of dorp"), "{other}");
    let mine = code("dorp", address);
    let root = put(&mine.app_link(), "--root root-1.json");
    assert!(root.contains("belongs to another root"), "{root}");
    let elsewhere = put(&mine.app_link(), "--policy-address https://example.org/other.json");
    assert!(elsewhere.contains("leads to https://example.org/policy.json"), "{elsewhere}");
    let link = put(&mine.web_link("http://example.org/join"), "");
    assert!(link.contains("must begin with https://"), "{link}");
}

#[test]
fn a_name_that_no_app_has_is_refused() {
    for (option, name) in
        [("--package", "Appwijzer"), ("--package", "a b.c"), ("--bundle", "nl..app"), ("--bundle", "")]
    {
        let run = appwijzer(&[
            "export",
            "intune",
            "amsterdam-2023",
            "--to",
            "/no",
            "--dry-run",
            option,
            name,
            "--lang",
            "nl",
        ]);
        assert!(run.code == 2 && run.err.contains("is geen naam van een app"), "{option} {name}: {}", run.err);
    }
}
