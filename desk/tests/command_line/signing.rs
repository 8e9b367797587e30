//! `appwijzer policy sign` and `appwijzer policy verify`.

use crate::desk::Desk;

#[test]
fn a_source_with_mistakes_is_not_signed() {
    let desk = Desk::alone();
    desk.edit("obligation = \"forbidden\"", "obligation = \"forbiden\"");
    let said = desk.refused("policy sign dorp-policy --key anna.key --out policy.json");
    assert!(said.contains("forbiden") && said.contains("policy.toml"), "{said}");
}

#[test]
fn a_compiled_policy_and_a_path_to_the_source_can_be_signed_too() {
    let desk = Desk::alone();
    let compiled = desk.well("policy show dorp-policy --json");
    std::fs::write(desk.path("compiled.json"), compiled).unwrap();
    desk.well("policy sign compiled.json --key anna.key --out one.json");
    desk.well("policy sign dorp-policy/policy.toml --key anna.key --out two.json");
    desk.well("policy sign dorp-policy --key anna.key --out three.json");
    // Ed25519 signs the same bytes with the same signature.
    assert_eq!(desk.bytes("one.json"), desk.bytes("two.json"));
    assert_eq!(desk.bytes("one.json"), desk.bytes("three.json"));
    desk.well("policy verify one.json --root root-1.json");
}

#[test]
fn the_version_must_be_higher_than_the_one_before() {
    let desk = Desk::published();
    let lower = |command: &str| desk.refused(command);
    desk.edit("version = 3", "version = 2");
    let said = lower("policy sign dorp-policy --key anna.key --out new.json --previous www/policy.json");
    assert!(said.contains("has version 3; this is version 2") && said.contains("version = 4"), "{said}");
    desk.edit("version = 2", "version = 3");
    desk.edit("deadline = \"6 weeks\"", "deadline = \"8 weeks\"");
    let said = lower("policy sign dorp-policy --key anna.key --out new.json --previous www/policy.json");
    assert!(said.contains("has version 3 already, with other content") && said.contains("version = 4"), "{said}");
    // What stands where it would be written counts as the one before, with --force as well.
    let said = lower("policy sign dorp-policy --key anna.key --out policy.json --force");
    assert!(said.contains("policy.json has version 3 already"), "{said}");
    desk.edit("version = 3", "version = 4");
    let said = desk.well("policy sign dorp-policy --key anna.key --out policy.json --force");
    assert!(said.contains("Replaced: policy.json"), "{said}");
}

#[test]
fn a_key_that_is_not_in_the_root_does_not_sign() {
    let desk = Desk::alone();
    desk.put_key("eve");
    let said = desk.refused("policy sign dorp-policy --key eve.key --out policy.json --root root-1.json");
    assert!(said.contains("eve.key is no policy key of root 1"), "{said}");
    desk.well("policy sign dorp-policy --key eve.key --out policy.json");
    let said = desk.refused("policy verify policy.json --root root-1.json");
    assert!(said.contains("phones refuse it: it has 0 valid signatures"), "{said}");
}

#[test]
fn the_same_key_does_not_sign_twice() {
    let desk = Desk::published();
    let said = desk.refused("policy sign policy.json --key anna.key --out policy.json");
    assert!(said.contains("has signed it already"), "{said}");
}

#[test]
fn a_policy_of_another_organisation_is_refused() {
    let desk = Desk::alone();
    desk.edit("id = \"dorp\"", "id = \"stad\"");
    let said = desk.refused("policy sign dorp-policy --key anna.key --out policy.json --root root-1.json");
    assert!(said.contains("'stad'") && said.contains("'dorp'"), "{said}");
}

#[test]
fn verify_says_in_plain_words_why_phones_refuse() {
    let desk = Desk::published();
    let mut changed = desk.text("policy.json");
    let at = changed.find("\"payload\":\"").unwrap() + 40;
    changed.replace_range(at..=at, if &changed[at..=at] == "A" { "B" } else { "A" });
    std::fs::write(desk.path("changed.json"), changed).unwrap();
    std::fs::write(desk.path("letter.txt"), "dear").unwrap();
    desk.edit("version = 3", "version = 2");
    desk.well("policy sign dorp-policy --key anna.key --out older.json");
    let cases = [
        ("policy verify changed.json --root root-1.json", "0 valid signatures"),
        ("policy verify letter.txt --root root-1.json", "not a signed envelope"),
        ("policy verify root-1.json --root root-1.json", "a document of another kind"),
        ("policy verify older.json --root root-1.json --previous policy.json", "version 2 is older than version 3"),
        (
            "policy verify policy.json --root root-1.json --on 2200-01-01",
            "the root expired on Tuesday 31 December 2199",
        ),
        ("policy verify policy.json --root policy.json", "a document of another kind"),
        ("policy verify nothing.json --root root-1.json", "there is no such file"),
        ("policy verify www --root root-1.json", "is not a file"),
    ];
    for (command, words) in cases {
        let said = desk.refused(command);
        assert!(said.contains(words), "{command}: {said}");
    }
}

#[test]
fn a_policy_that_has_expired_is_accepted_and_said_to_be_stale() {
    let desk = Desk::published();
    let fresh = desk.well("policy verify policy.json --root root-1.json --on 2024-12-31");
    assert!(!fresh.contains("out of date"), "{fresh}");
    let stale = desk.well("policy verify policy.json --root root-1.json --on 2025-01-01");
    assert!(stale.contains("expired on Tuesday 31 December 2024"), "{stale}");
}

#[test]
fn a_dry_run_signs_nothing() {
    let desk = Desk::alone();
    let before = desk.files();
    let said = desk.well("policy sign dorp-policy --key anna.key --out policy.json --root root-1.json --dry-run");
    assert!(said.contains("Would write policy.json"), "{said}");
    assert!(desk.files() == before);
}

#[test]
fn what_stands_there_is_not_overwritten_unasked() {
    let desk = Desk::published();
    desk.edit("version = 3", "version = 4");
    let said = desk.refused("policy sign dorp-policy --key anna.key --out policy.json");
    assert!(said.contains("policy.json exists already") && said.contains("--force"), "{said}");
}

/// A desk with a second root 1 under the same id: the pilot's, or the real one, with the policy key kept.
fn with_a_pilot() -> Desk {
    let desk = Desk::alone();
    desk.put_key("eve");
    desk.well("root init dorp --root-key eve.key.pub --policy-key anna.key.pub --issued 2024-01-01 --expires 2199-12-31 --out pilot.json");
    desk.well("root sign pilot.json --key eve.key");
    desk
}

/// Phones that follow the real roots would have taken the pilot's policy, since its key signs for both.
#[test]
fn a_policy_of_another_line_is_refused_by_every_command_that_knows_the_root() {
    let desk = with_a_pilot();
    let said = desk.well("policy sign dorp-policy --key anna.key --out pilot-policy.json --root pilot.json");
    assert!(said.contains("For the roots after root 1 with fingerprint"), "{said}");
    desk.well("policy verify pilot-policy.json --root pilot.json");
    let commands = [
        "policy verify pilot-policy.json --root root-1.json",
        "policy sign pilot-policy.json --key eve.key --out second.json --root root-1.json",
        "publish www --policy pilot-policy.json --roots root-1.json",
        "export intune pilot-policy.json --root root-1.json --to out",
    ];
    for command in commands {
        let said = desk.refused(command);
        assert!(said.contains("signed for another organisation of the same name"), "{command}: {said}");
    }
    assert!(!desk.has("www/policy.json") && !desk.has("second.json"));
    // What lies on the server already is held against its roots too.
    desk.well("policy sign dorp-policy --key anna.key --out policy.json --root root-1.json");
    desk.well("publish www --policy policy.json --roots root-1.json");
    std::fs::copy(desk.path("pilot-policy.json"), desk.path("www/policy.json")).unwrap();
    let said = desk.refused("publish www --policy policy.json");
    assert!(said.contains("not signed under any of the roots"), "{said}");
}

/// Written before lines were, or without a root at hand: read as ever, and signed again as it stands.
#[test]
fn a_policy_that_names_no_line_is_verified_published_and_signed_again_as_before() {
    let desk = with_a_pilot();
    desk.well("policy sign dorp-policy --key anna.key --out policy.json");
    for root in ["root-1.json", "pilot.json"] {
        desk.well(&format!("policy verify policy.json --root {root}"));
    }
    desk.well("publish www --policy policy.json --roots root-1.json");
    // The same version stays the same policy, though a root is at hand now.
    desk.well("policy sign dorp-policy --key anna.key --out again.json --previous www/policy.json --root root-1.json");
    assert_eq!(desk.bytes("again.json"), desk.bytes("policy.json"));
    desk.edit("version = 3", "version = 4");
    desk.well("policy sign dorp-policy --key anna.key --out new.json --previous www/policy.json --root root-1.json");
    desk.well("publish www --policy new.json");
    desk.refused("policy verify new.json --root pilot.json");
    // And one that names its line keeps it, whether or not the root is named.
    desk.well("policy sign dorp-policy --key anna.key --out same.json --previous www/policy.json");
    assert_eq!(desk.bytes("same.json"), desk.bytes("new.json"));
    let said = desk.well("policy diff dorp-policy new.json");
    assert!(said.contains("They are the same"), "{said}");
}

/// The preview signs with a key of its own what somebody signed in earnest.
#[test]
fn a_policy_that_names_its_line_can_be_lived_through() {
    let desk = Desk::published();
    let run = desk.run("check --json --policy www/policy.json");
    assert!(run.code <= 1 && run.out.contains("\"policy\""), "{}{}", run.out, run.err);
}

/// A signed file that is not there was told as a folder without policy.toml.
#[test]
fn a_missing_signed_file_is_told_as_a_file_by_every_command() {
    let desk = Desk::published();
    std::fs::write(desk.path("fleet.csv"), "kind\n").unwrap();
    let commands = [
        "policy show no.json",
        "policy lint no.json",
        "policy diff no.json policy.json",
        "policy diff policy.json no.json",
        "policy sign no.json --key anna.key --out o.json",
        "policy sign dorp-policy --key anna.key --out o.json --root no.json",
        "policy sign dorp-policy --key anna.key --out o.json --previous no.json",
        "policy sign dorp-policy --key no.key --out o.json",
        "policy verify no.json --root root-1.json",
        "policy verify policy.json --root no.json",
        "policy verify policy.json --root root-1.json --previous no.json",
        "publish www --policy no.json",
        "publish www --policy policy.json --roots no.json",
        "root show no.json",
        "root sign no.json --key anna.key",
        "root rotate no.json --out r.json --expires 2199-12-31",
        "join code --root no.json --policy-address https://dorp.example/policy.json",
        "export intune no.json --to out",
        "export intune policy.json --to out --root no.json",
        "exemption show no.json",
        "exemption show no.json --root root-1.json",
        "check --policy no.json",
        "guide --policy no.json",
        "preview no.json",
        "preview policy.json --before no.json",
        "helpdesk no.json",
        "simulate no.json --fleet fleet.csv",
        "count fleet.csv --policy no.json",
        "timestamp show no",
        "key show no.pub",
        "status no.json",
        "rollout no.json --to out",
    ];
    for command in commands {
        let run = desk.run(command);
        let said = format!("{}{}", run.out, run.err);
        assert_ne!(run.code, 0, "{command}: {said}");
        assert!(!said.contains("no.json/policy.toml") && !said.contains("os error"), "{command}: {said}");
        let what = ["there is no such file", "There is no file or folder"].iter().any(|words| said.contains(words));
        let next = ["Check the name", "name it", "Give a folder"].iter().any(|words| said.contains(words));
        assert!(what && next, "{command}: {said}");
    }
}
