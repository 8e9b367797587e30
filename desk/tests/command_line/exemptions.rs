//! `appwijzer exemption`.

use appwijzer_core::cases::Status;
use appwijzer_core::companion::RefreshOutcome;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE;

use crate::desk::Desk;
use crate::phone::{ADDRESS, Phone};

const GRANT: &str =
    "exemption grant --policy policy.json --exemption research --key anna.key --root root-1.json --from 2024-02-01";

/// The line with the paste code.
fn paste_code(said: &str) -> String {
    said.lines().find(|l| l.starts_with("eyJ")).unwrap_or_else(|| panic!("no code in {said}")).to_owned()
}

fn grant_id(said: &str) -> String {
    said.lines().find_map(|l| l.strip_prefix("Grant:")).unwrap().trim().to_owned()
}

/// The code is read aloud from the phone; the grant is pasted there; a revoked one no longer holds.
#[test]
fn a_grant_goes_to_one_phone_and_is_taken_back() {
    let desk = Desk::published();
    let (mut phone, mut other) = (Phone::new(), Phone::new());
    let code = crate::join::code(&desk.well(&format!("join code --root root-1.json --policy-address {ADDRESS}")));
    for phone in [&mut phone, &mut other] {
        phone.join(&code);
        assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
        phone.companion.act("question/ownership", "answer/ownership", &["private".to_owned()]).unwrap();
    }
    let device = phone.device_code();
    let arguments: Vec<&str> =
        GRANT.split(' ').chain(["--until", "6 weeks", "--out", "grant.json", "--device", &device]).collect();
    let arguments = [arguments, vec!["--task", "Reading adverts"]].concat();
    let run = desk.run_with(&arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("14 March 2024") && run.out.contains("the companion's own key"), "{}", run.out);
    let paste = paste_code(&run.out);
    assert_eq!(other.paste_grant(&paste).0, "device-code", "it is another device's");
    assert_eq!(phone.paste_grant(&paste).0, "home");

    assert!(desk.well("exemption show grant.json").contains("Task: Reading adverts"));
    let id = grant_id(&run.out);
    desk.well(&format!("exemption revoke {id} dorp-policy"));
    desk.well("policy sign dorp-policy --key anna.key --out policy-4.json --previous policy.json");
    desk.well("publish www --policy policy-4.json");
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
    assert_eq!(phone.version(), Some(4));
    assert_eq!(phone.paste_grant(&paste).0, "device-code", "it was revoked");
}

#[test]
fn a_grant_reaches_a_managed_phone_by_configuration() {
    let desk = Desk::published();
    let said = desk.well(&format!("{GRANT} --device R5CT1 --out grant.json"));
    assert!(said.contains("R5CT1 (the management's id)"), "{said}");
    let mut phone = Phone::new();
    let problems = phone.configure(&[
        ("root", &desk.text("root-1.json")),
        ("policy", &desk.text("policy.json")),
        ("policy_address", ADDRESS),
        ("ownership", "work"),
        ("device_id", "R5CT1"),
        ("grants", &paste_code(&said)),
    ]);
    assert!(problems.is_empty(), "{problems:?}");
    phone.companion.act("welcome/1", "welcomed", &[]).unwrap();
    let list = b"package:android\npackage:com.android.settings\npackage:org.example.clip\n";
    let reading = appwijzer_inventory::read(&list[..], &Default::default()).unwrap();
    phone.device.change(|snapshots| *snapshots = reading.snapshots);
    phone.companion.check().unwrap();
    let assessment = phone.companion.assessment().unwrap();
    let statuses: Vec<_> = assessment.findings().map(|f| f.status).collect();
    assert_eq!(statuses, [Some(Status::Exempt)], "the banned app is there and allowed on this phone");
}

/// The QR code is a link, so that the phone's own camera opens the app with the grant in its field.
#[test]
fn the_qr_code_of_a_grant_opens_the_app() {
    let desk = Desk::published();
    let said = desk.well(&format!("{GRANT} --device R5CT1 --out grant.json --svg grant.svg"));
    let scanned = crate::join::scan_text(&said);
    let grant = scanned.strip_prefix("appwijzer://grant#").unwrap();
    assert_eq!(URL_SAFE.decode(grant).unwrap(), desk.bytes("grant.json"));
    assert!(desk.well(&format!("exemption show {scanned}")).contains("R5CT1"));
    assert_eq!(crate::join::scan_svg(&desk.text("grant.svg")), scanned);
}

#[test]
fn a_grant_is_shown_and_verified() {
    let desk = Desk::published();
    let said = desk.well(&format!("{GRANT} --device R5CT1 --until 2024-02-29 --out grant.json"));
    let paste = paste_code(&said);
    for grant in ["grant.json", paste.as_str()] {
        let shown = desk.well(&format!("exemption show {grant} --root root-1.json"));
        for words in
            ["research", "R5CT1", "1 February 2024", "29 February 2024, that day included", "signatures are right"]
        {
            assert!(shown.contains(words), "{words}: {shown}");
        }
    }
    desk.put_key("eve");
    desk.well("exemption grant --policy policy.json --exemption research --device R5CT1 --from 2024-02-01 --key eve.key --out forged.json");
    let said = desk.refused("exemption show forged.json --root root-1.json");
    assert!(said.contains("phones refuse it: it has 0 valid signatures for 'exemption'"), "{said}");
    assert!(desk.refused("exemption show letter").contains("no answer"));
}

#[test]
fn where_two_must_grant_the_second_signs_after_the_first() {
    let desk = Desk::with_keys(&["anna", "dana", "dirk"]);
    desk.source();
    desk.well(
        "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --exemption-key dana.key.pub \
         --exemption-key dirk.key.pub --exemption-threshold 2 --issued 2024-01-01 --expires 2199-12-31 --out root-1.json",
    );
    desk.well("root sign root-1.json --key anna.key");
    let first = desk.well("exemption grant --policy dorp-policy --exemption research --device R5CT1 --key dana.key --root root-1.json --out grant.json");
    assert!(first.contains("1 of 2 signatures"), "{first}");
    assert!(desk.refused("exemption show grant.json --root root-1.json").contains("needs 2"));
    assert!(desk.refused("exemption sign grant.json --key anna.key --root root-1.json").contains("no exemption key"));
    let second = desk.well("exemption sign grant.json --key dirk.key --root root-1.json");
    assert!(second.contains("2 of 2 signatures"), "{second}");
    desk.well("exemption show grant.json --root root-1.json");
}

#[test]
fn grants_that_the_policy_does_not_allow_are_refused() {
    let desk = Desk::published();
    let grant = "exemption grant --policy policy.json --key anna.key --out grant.json --from 2024-02-01";
    let cases = [
        ("--exemption reserch --device R5CT1", "did you mean 'research'?"),
        ("--exemption holidays --device R5CT1", "it has: research"),
        ("--exemption research --device R5CT1 --until 2025-02-02", "1 February 2025 at most"),
        ("--exemption research --device R5CT1 --until 2024-01-31", "before the first"),
    ];
    for (arguments, words) in cases {
        let said = desk.refused(&format!("{grant} {arguments}"));
        assert!(said.contains(words), "{arguments}: {said}");
    }
    // A code that was written down wrong is not taken for the management's id.
    let arguments: Vec<&str> =
        grant.split(' ').chain(["--exemption", "research", "--device", "7K2M9 ABCDE FGHJK"]).collect();
    let run = desk.run_with(&arguments);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("group 1 is not right"), "{}", run.err);
    assert!(!desk.has("grant.json"));
}

/// The code of 32 zeroes, or of another point of small order, would be one for every phone without a key of its own.
#[test]
fn a_grant_for_a_key_that_nobody_has_is_refused_where_it_is_made() {
    let desk = Desk::published();
    let mut one = [0; 32];
    one[0] = 1;
    for weak in [[0; 32], one] {
        let code = appwijzer_core::trust::encode_groups(&weak);
        let grant = "exemption grant --policy policy.json --key anna.key --out grant.json --from 2024-02-01";
        let arguments: Vec<&str> = grant.split(' ').chain(["--exemption", "research", "--device", &code]).collect();
        let run = desk.run_with(&arguments);
        assert_eq!(run.code, 2, "{}", run.out);
        assert!(run.err.contains("does not name a device"), "{}", run.err);
        assert!(!desk.has("grant.json"));
    }
}

#[test]
fn a_dry_run_grants_nothing() {
    let desk = Desk::published();
    let before = desk.files();
    let said = desk.well(&format!("{GRANT} --device R5CT1 --out grant.json --svg grant.svg --dry-run"));
    assert!(said.contains("Would write grant.json"), "{said}");
    assert!(!said.contains("eyJ") && !said.contains('█'), "it holds a grant that works: {said}");
    assert!(desk.files() == before);
    // A picture that exists stops it before anything is signed.
    std::fs::write(desk.path("old.svg"), "old").unwrap();
    assert!(desk.refused(&format!("{GRANT} --device R5CT1 --out grant.json --svg old.svg")).contains("old.svg exists"));
    desk.well(&format!("{GRANT} --device R5CT1 --out grant.json"));
    assert!(desk.refused(&format!("{GRANT} --device R5CT1 --out grant.json")).contains("exists already"));
}

/// Only the list and the version change; comments, order and spaces stay as they were written.
#[test]
fn revoking_leaves_the_rest_of_the_source_alone() {
    let desk = Desk::alone();
    desk.edit("version = 3", "version = 3 # as decided in March");
    let before = desk.text("dorp-policy/policy.toml");
    let dry = desk.well("exemption revoke g-1 dorp-policy --dry-run");
    assert!(dry.contains("version: 3 becomes 4") && dry.contains("Would replace"), "{dry}");
    assert_eq!(desk.text("dorp-policy/policy.toml"), before);
    let said = desk.well("exemption revoke g-1 dorp-policy");
    assert!(said.contains("appwijzer policy sign dorp-policy"), "{said}");
    let expected = before
        .replace("version = 3 # as", "version = 4 # as")
        .replace("revoked = [\"grant-7\"]", "revoked = [\"grant-7\", \"g-1\"]");
    assert_eq!(desk.text("dorp-policy/policy.toml"), expected);
    let again = desk.well("exemption revoke g-1 dorp-policy");
    assert!(again.contains("Nothing was changed"), "{again}");
    assert_eq!(desk.text("dorp-policy/policy.toml"), expected);
}

#[test]
fn the_first_grant_that_is_revoked_makes_the_list() {
    let desk = Desk::alone();
    desk.edit("revoked = [\"grant-7\"]\n", "");
    desk.well("exemption revoke g-1 dorp-policy");
    let text = desk.text("dorp-policy/policy.toml");
    assert!(text.contains("revoked = [\"g-1\"]"), "{text}");
    let compiled = desk.well("policy show dorp-policy --json");
    assert!(compiled.contains(r#""revoked":["g-1"]"#), "{compiled}");
}

#[test]
fn a_source_that_is_wrong_is_not_changed_by_revoking() {
    let desk = Desk::alone();
    desk.edit("obligation = \"forbidden\"", "obligation = \"forbiden\"");
    assert!(desk.refused("exemption revoke g-1 dorp-policy").contains("nothing was changed"));
    assert!(desk.refused("exemption revoke Grant!1 dorp-policy").contains("no grant's id"));
    assert!(desk.refused("exemption revoke g-1 nowhere").contains("no such file"));
}

/// A pilot and the real organisation may have one id and even one key: phones go by the first root.
#[test]
fn nothing_is_granted_under_a_policy_of_another_line_of_roots() {
    let desk = Desk::published();
    desk.well("root init dorp --root-key anna.key.pub --policy-key anna.key.pub --issued 2024-01-01 --expires 2198-12-31 --out pilot.json");
    desk.well("root sign pilot.json --key anna.key");
    let mut phone = Phone::new();
    phone.join(&crate::join::code(&desk.well(&format!("join code --root root-1.json --policy-address {ADDRESS}"))));
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
    phone.companion.act("question/ownership", "answer/ownership", &["private".to_owned()]).unwrap();
    let device = phone.device_code();
    let arguments: Vec<&str> =
        GRANT.split(' ').map(|word| if word == "root-1.json" { "pilot.json" } else { word }).collect();
    let run =
        desk.run_with(&[arguments, vec!["--until", "6 weeks", "--out", "grant.json", "--device", &device]].concat());
    assert!(run.code == 2 && run.err.contains("another organisation of the same name"), "{}{}", run.out, run.err);
    assert!(!desk.has("grant.json"));
}
