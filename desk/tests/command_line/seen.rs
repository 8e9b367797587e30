//! Who signs sees what is signed, and every command that takes a source takes a signed file.

use crate::desk::{Desk, PASSPHRASE};

/// In one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The second signer has the signed file alone: the source is on another machine.
#[test]
fn every_command_that_takes_a_source_takes_a_signed_file() {
    let desk = Desk::published();
    let shown = |command: &str| {
        let run = desk.run(command);
        assert!(run.code != 2, "{command}: {}", run.err);
        run.out
    };
    let strip = |text: String| text.split("\nFingerprint").next().unwrap().trim_end().to_owned();
    for command in [
        "policy show NAME",
        "policy show NAME --json",
        "check --policy NAME",
        "export headwind NAME --on 2024-06-01",
        "export works-council NAME --to OUT",
        "policy diff NAME NAME",
    ] {
        // What is signed names the line of roots that it is for: its source does not.
        let unlined = |text: String| match text.split_once("\"lineage\":\"") {
            Some((before, after)) => before.to_owned() + after.split_once("\",").unwrap().1,
            None => text,
        };
        let of = |name: &str, out: &str| unlined(strip(shown(&command.replace("NAME", name).replace("OUT", out))));
        assert_eq!(of("policy.json", "out-1"), of("dorp-policy", "out-2"), "{command}");
    }
    assert!(shown("policy show policy.json --json").contains("\"lineage\":"));
    let of = |folder: &str| {
        let mut all: Vec<_> =
            desk.files().into_iter().filter(|(p, b)| p.to_str().unwrap().contains(folder) && !b.is_empty()).collect();
        all.sort();
        all.into_iter().map(|(p, b)| (p.file_name().unwrap().to_owned(), b)).collect::<Vec<_>>()
    };
    assert!(!of("out-1").is_empty());
    assert_eq!(of("out-1"), of("out-2"));
    assert!(shown("policy lint policy.json").contains("In order: policy.json"));
    let fleet = "[[group]]\nname = \"all\"\ndevices = 10\nownership = \"work\"\nplatform = \"android\"\n";
    std::fs::write(desk.path("fleet.toml"), fleet).unwrap();
    let (signed, source) =
        (desk.run("simulate policy.json --fleet fleet.toml"), desk.run("simulate dorp-policy --fleet fleet.toml"));
    assert_eq!((signed.code, signed.out), (source.code, source.out), "{}", signed.err);
    let said = shown("policy show policy.json");
    assert!(said.contains("Fingerprint: ") && said.contains("It has 1 signature, of key "), "{said}");
    let dutch = shown("policy show policy.json --lang nl");
    assert!(dutch.contains("Er staat 1 handtekening onder"), "{dutch}");
}

#[test]
fn a_file_that_is_no_policy_is_said_by_its_name() {
    let desk = Desk::alone();
    std::fs::write(desk.path("letter.json"), "dear").unwrap();
    for command in ["policy show", "policy lint", "check --policy", "simulate --fleet letter.json"] {
        let run = desk.run(&format!("{command} root-1.json"));
        assert_eq!(run.code, 2, "{command}: {}", run.out);
        let said = line(&format!("{}{}", run.out, run.err));
        assert!(said.contains("root-1.json") && said.contains("policy"), "{said}");
        assert_eq!(desk.run(&format!("{command} letter.json")).code, 2, "{command}");
    }
}

#[test]
fn what_is_signed_is_printed_before_the_passphrase_is_asked() {
    let desk = Desk::published();
    desk.secret("wrong", "incorrect horse battery staple");
    desk.edit("version = 3", "version = 4");
    desk.edit("deadline = \"6 weeks\"", "deadline = \"8 weeks\"");
    let sign = "policy sign dorp-policy --key anna.key --root root-1.json --previous www/policy.json --out new.json";
    // The passphrase is wrong: whatever was printed, was printed before.
    let run = desk.run(&format!("{sign} --passphrase-file wrong"));
    assert_eq!(run.code, 2);
    let said = line(&run.out);
    for words in [
        "Policy of dorp, version 4",
        "Issued ",
        "Fingerprint: ",
        "To read aloud: ",
        "Against www/policy.json: dorp: from version 3 to version 4",
        "another deadline",
        "under root 1: 0 of 1 signatures; 1 more needed",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("Written"), "{said}");
    let signed = desk.well(sign);
    assert!(line(&signed).contains("under root 1: 1 of 1 signatures"), "{signed}");
    let root = desk.run("root sign root-1.json --key anna.key --out r.json --passphrase-file wrong");
    assert!(
        root.code == 2 && root.out.contains("Root 1 of dorp") && root.out.contains("1 of 1 signatures"),
        "{}",
        root.out
    );
}

#[test]
fn nothing_is_signed_for_a_root_that_has_expired() {
    let desk = Desk::with_keys(&["anna"]);
    desk.source();
    let init = "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --issued 2020-01-01 --out";
    desk.well(&format!("{init} root-1.json --expires 2021-01-01"));
    let said = desk.refused("root sign root-1.json --key anna.key");
    assert!(said.contains("it expired on 2021-01-01") && said.contains("--expires"), "{said}");
    for command in [
        "policy sign dorp-policy --key anna.key --root root-1.json --out policy.json",
        "exemption grant --policy dorp-policy --exemption research --device d1 --key anna.key --root root-1.json --out g.json",
    ] {
        let said = desk.refused(command);
        assert!(said.contains("root 1 expired on Friday 1 January 2021") && said.contains("root rotate"), "{said}");
    }
}

/// It lies beside the public key and the root: the hand slips.
#[test]
fn a_private_key_in_place_of_something_public_is_refused_by_name_and_copied_nowhere() {
    let desk = Desk::published();
    for command in [
        "root init dorp --root-key anna.key --policy-key anna.key.pub --expires 2199-12-31 --out new.json",
        "root rotate root-1.json --policy-key anna.key --out root-2.json",
        "root show anna.key",
        "root sign anna.key --key anna.key",
        "policy sign anna.key --key anna.key --out new.json",
        "policy sign dorp-policy --key anna.key --root anna.key --out new.json",
        "policy verify policy.json --root anna.key",
        "exemption show anna.key",
        "join code --root anna.key --policy-address https://example.org/p.json",
        "publish other --policy anna.key --roots root-1.json",
        "publish other --policy policy.json --roots anna.key",
        "export intune dorp-policy --to out --root anna.key",
        "policy show anna.key",
        "check --policy anna.key",
        "key public anna.key --out new.pub",
    ] {
        let said = desk.refused(command);
        assert!(said.contains("this is a private key"), "{command}: {said}");
        assert!(!said.contains("BEGIN ENCRYPTED"), "{command}: {said}");
    }
}

/// What goes into every phone's configuration is what phones accept.
#[test]
fn a_root_that_phones_refuse_is_not_exported() {
    let desk = Desk::published();
    desk.well(
        "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --expires 2199-12-31 --out unsigned.json",
    );
    let cases = [
        ("dorp-policy --root unsigned.json", "is no root that phones accept"),
        ("dorp-policy --root policy.json", "is no root that phones accept"),
        ("amsterdam-2023 --root root-1.json", "The root is of dorp, the policy of amsterdam"),
    ];
    for (what, words) in cases {
        let said = desk.refused(&format!("export intune {what} --to out"));
        assert!(said.contains(words), "{what}: {said}");
    }
    desk.well("export intune policy.json --root root-1.json --to out");
}

#[test]
fn keys_have_names_that_stand_wherever_a_key_is_shown() {
    let desk = Desk::new();
    let made = desk.run_with(&["key", "new", "anna.key", "--label", "CISO 1"]);
    assert!(made.code == 0 && made.out.contains("Name:         CISO 1"), "{}", made.err);
    desk.put_key("bob");
    desk.source();
    let root = desk.well("root init dorp --root-key anna.key.pub --root-key bob.key.pub --policy-key anna.key.pub --expires 2199-12-31 --out root-1.json");
    assert_eq!(root.matches("  CISO 1\n").count(), 3, "as root, policy and exemption key: {root}");
    let signed = desk.well("root sign root-1.json --key anna.key");
    assert!(
        line(&signed).contains("1 of 2 signatures (") && line(&signed).contains(" CISO 1); 1 more needed"),
        "{signed}"
    );
    desk.well("root sign root-1.json --key bob.key");
    for command in [
        "key show anna.key.pub",
        "key show anna.key",
        "root show root-1.json",
        "policy sign dorp-policy --key anna.key --root root-1.json --out policy.json",
        "policy show policy.json",
    ] {
        let said = desk.well(command);
        assert!(said.contains("CISO 1"), "{command}: {said}");
    }
    let dutch = desk.run("key show anna.key.pub --lang nl");
    assert!(dutch.out.contains("Naam:         CISO 1"), "{}", dutch.out);
    for label in ["", "a\nb", "\u{1b}[2J", &"x".repeat(61)] {
        let run = desk.run_with(&["key", "new", "eve.key", "--label", label]);
        assert!(run.code == 2 && run.err.contains("1 to 60 characters"), "{label:?}: {}", run.err);
        assert!(!desk.has("eve.key"), "{label:?}");
    }
}

#[test]
fn a_passphrase_that_is_easily_guessed_is_refused_in_the_readers_language() {
    let desk = Desk::new();
    desk.secret("easy", "aaaaaaaaaaaa");
    desk.secret("named", "anna anna anna");
    let said = desk.refused("key new anna.key --passphrase-file easy --lang nl");
    assert!(said.contains("te makkelijk te raden. Hij bestaat uit herhaling. Neem vijf woorden"), "{said}");
    let said = desk.refused("key new anna.key --passphrase-file easy --lang en");
    assert!(said.contains("too easy to guess. It repeats itself. Take five words"), "{said}");
    assert!(desk.refused("key new anna.key --passphrase-file named --lang en").contains("too easy to guess"));
    assert!(!said.contains(PASSPHRASE));
}
