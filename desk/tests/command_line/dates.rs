//! Dates that nobody may sign or publish.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::contract::RefreshFailure;
use appwijzer_core::testing::FakeDevice;
use jiff::ToSpan;

use crate::appwijzer;
use crate::desk::Desk;
use crate::phone::{ADDRESS, Phone};

const TO_COME: &str = "that day is still to come";

/// The year 2062 for 2026: refused where the policy is checked, signed, verified and published.
#[test]
fn a_policy_of_a_year_that_is_still_to_come_is_refused_everywhere() {
    let desk = Desk::published();
    desk.edit("version = 3", "version = 4");
    desk.edit("issued = 2024-01-01", "issued = 2062-01-01");
    desk.edit("expires = 2024-12-31", "expires = 2062-12-31");
    for command in [
        "policy sign dorp-policy --key anna.key --root root-1.json --out policy-4.json",
        "policy sign dorp-policy --key anna.key --out policy-4.json",
    ] {
        let run = desk.run(command);
        assert_ne!(run.code, 0, "{command}");
        assert!(run.err.contains(TO_COME), "{command}: {}", run.err);
        assert!(!desk.has("policy-4.json"));
    }
    let run = desk.run("--lang nl policy lint dorp-policy");
    let said = run.out + &run.err;
    assert!(said.contains("een jaartal dat waarschijnlijk verkeerd getypt is"), "{said}");
}

/// Text, JSON and SARIF say the same, with the place.
#[test]
fn a_policy_of_a_day_that_is_still_to_come_is_a_finding_with_a_place() {
    let desk = Desk::alone();
    desk.edit("issued = 2024-01-01", "issued = 2062-01-01");
    desk.edit("expires = 2024-12-31", "expires = 2062-12-31");
    let run = desk.run("policy lint dorp-policy");
    let said = run.out + &run.err;
    assert_eq!(run.code, 2, "{said}");
    assert!(said.contains("error[odd-year]") && said.contains(TO_COME) && said.contains("policy.toml:5:10"), "{said}");
    assert!(!said.contains("no errors"), "{said}");
    let json: serde_json::Value = serde_json::from_str(&desk.run("policy lint dorp-policy --json").out).unwrap();
    let text = json.to_string();
    assert!(text.contains("\"errors\":1") && text.contains("odd-year"), "{text}");
    let sarif: serde_json::Value = serde_json::from_str(&desk.run("policy lint dorp-policy --sarif").out).unwrap();
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "odd-year", "{sarif}");
}

/// A decision of 2062 for 2026.
#[test]
fn a_decision_of_another_century_is_taken_for_mistyped() {
    let desk = Desk::alone();
    let text = desk.text("dorp-policy/policy.toml");
    let date = text.split("[decision]").nth(1).and_then(|rest| rest.lines().find(|l| l.starts_with("date = ")));
    desk.edit(date.unwrap(), "date = 2062-01-01");
    let run = desk.run("policy lint dorp-policy");
    let said = run.out + &run.err;
    assert!(run.code != 0 && said.contains("odd-year") && said.contains("the day of its decision"), "{said}");
}

/// Phones would take such a root for proof that their clock is behind.
#[test]
fn a_root_of_a_year_that_is_still_to_come_is_refused_everywhere() {
    let desk = Desk::published();
    let keys = "--root-key anna.key.pub --policy-key anna.key.pub";
    for command in [
        format!("root init dorp {keys} --issued 2062-01-01 --expires 2064-01-01 --out wrong.json"),
        "root rotate root-1.json --issued 2062-01-01 --expires 2064-01-01 --out wrong.json".to_owned(),
    ] {
        let said = desk.refused(&command);
        assert!(said.contains(TO_COME), "{command}: {said}");
        assert!(!desk.has("wrong.json"));
    }
    // Made and signed on another machine, whose clock is wrong.
    let root = wrong_root(&desk);
    std::fs::write(desk.path("wrong.json"), root.to_json()).unwrap();
    std::fs::create_dir(desk.path("other")).unwrap();
    for command in [
        "root sign wrong.json --key anna.key",
        "policy sign dorp-policy --key anna.key --root wrong.json --out policy-4.json",
        "policy verify policy.json --root wrong.json",
        "publish other --policy policy.json --roots wrong.json",
        "join code --root wrong.json --policy-address https://dorp.example/policy.json",
    ] {
        let said = desk.refused(command);
        assert!(said.contains(TO_COME), "{command}: {said}");
    }
    assert!(!desk.has("other/policy.json") && !desk.has("policy-4.json"));
}

fn wrong_root(desk: &Desk) -> appwijzer_core::trust::Envelope {
    use appwijzer_core::trust::{Envelope, MAX_ROOT_BYTES, ROOT_TYPE};
    use appwijzer_desk::signing::{KeyFile, Passphrase, add_signature};
    let made = Envelope::read(&desk.bytes("root-1.json"), MAX_ROOT_BYTES).unwrap();
    let mut root: serde_json::Value = serde_json::from_slice(made.payload()).unwrap();
    root["issued"] = "2062-01-01".into();
    let payload = appwijzer_core::policy::canonical::to_vec(&root).unwrap();
    let mut wrong = Envelope::unsigned(ROOT_TYPE, &payload);
    let key = KeyFile::read(&desk.path("anna.key")).unwrap();
    let key = key.unlock(&Passphrase::new(crate::desk::PASSPHRASE.to_owned())).unwrap();
    add_signature(&mut wrong, &key).unwrap();
    wrong
}

/// 36 years by a slip of the hand: it is made, and asked about.
#[test]
fn a_root_that_lasts_for_decades_is_asked_about() {
    let desk = Desk::alone();
    let run = desk.run("root rotate root-1.json --issued 2026-01-01 --expires 2062-01-01 --out root-2.json");
    assert_eq!(run.code, 0, "{}", run.err);
    let asks = |said: &str| said.split_whitespace().collect::<Vec<_>>().join(" ").contains("Is the year right?");
    assert!(asks(&run.err), "{}", run.err);
    let run = desk.run("root rotate root-1.json --issued 2026-01-01 --expires 2028-01-01 --out root-b.json");
    assert!(!asks(&run.err), "{}", run.err);
}

#[test]
fn an_exemption_of_a_year_that_is_probably_mistyped_is_refused() {
    let desk = Desk::published();
    let grant = |days: &str| {
        format!(
            "exemption grant --policy policy.json --exemption research --key anna.key --root root-1.json --device R5CT1 --out grant.json {days}"
        )
    };
    for days in ["--from 2062-02-01", "--from 2200-02-01", "--from 2016-02-01", "--from 2016-02-01 --until 2016-03-01"]
    {
        let said = desk.refused(&grant(days));
        assert!(said.contains("Is the year right?"), "{days}: {said}");
        assert!(!desk.has("grant.json"));
    }
    let run = desk.run(&grant("--from 2024-02-01"));
    let said = run.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(run.code == 0 && said.contains("ended on"), "{said}");
}

/// Signed on another machine, whose clock is wrong: nobody verifies or publishes it.
#[test]
fn a_policy_that_was_signed_too_early_is_neither_verified_nor_published() {
    let desk = Desk::published();
    desk.edit("version = 3", "version = 4");
    desk.edit("issued = 2024-01-01", "issued = 2024-03-01");
    desk.well("policy sign dorp-policy --key anna.key --root root-1.json --out policy-4.json");
    for (command, on) in [
        ("policy verify policy-4.json --root root-1.json", "2024-02-01"),
        ("publish www --policy policy-4.json", "2024-02-01"),
    ] {
        let said = desk.refused(&format!("{command} --on {on}"));
        assert!(said.contains(TO_COME), "{said}");
        desk.well(&format!("{command} --on 2024-02-27"));
    }
}

#[test]
fn a_policy_that_outlives_its_root_is_refused() {
    let desk = Desk::with_keys(&["anna"]);
    desk.source();
    // A root that has expired is refused before that: these dates are of today.
    let today = jiff::Zoned::now().date();
    let (root_ends, ends) = (today.saturating_add(1.year()), today.saturating_add(2.years()));
    desk.edit("issued = 2024-01-01", &format!("issued = {today}"));
    desk.edit("expires = 2024-12-31", &format!("expires = {ends}"));
    desk.well(&format!("root init dorp --root-key anna.key.pub --policy-key anna.key.pub --issued {today} --expires {root_ends} --out root-1.json"));
    desk.well("root sign root-1.json --key anna.key");
    let said = desk.refused("policy sign dorp-policy --key anna.key --root root-1.json --out policy.json");
    let told = format!("Root 1 ends on {root_ends}");
    assert!(said.contains(&format!("lasts until {ends}")) && said.contains(&told), "{said}");
    // Without the root nobody can tell; then it is seen where it is verified and published.
    desk.well("policy sign dorp-policy --key anna.key --out policy.json");
    for command in
        ["policy verify policy.json --root root-1.json", "publish www --policy policy.json --roots root-1.json"]
    {
        let said = desk.refused(&format!("{command} --on {today}"));
        assert!(said.contains(&told), "{said}");
    }
    assert!(!desk.has("www/policy.json"));
}

#[test]
fn a_last_day_in_another_century_is_taken_for_mistyped() {
    let desk = Desk::alone();
    desk.edit("expires = 2024-12-31", "expires = 2124-12-31");
    let run = desk.run("policy lint dorp-policy");
    let said = run.out + &run.err;
    assert_ne!(run.code, 0);
    assert!(said.contains("odd-year") && said.contains("is the year right?"), "{said}");
}

/// What docs/signing.md tells: a wrong year came onto the server past every check, is noticed, and is put right.
#[test]
fn a_wrong_year_on_the_server_is_noticed_and_put_right_and_phones_follow() {
    let desk = Desk::published();
    let mut phone = Phone::new();
    let root = desk.text("www/root-1.json");
    assert_eq!(phone.configure(&[("root", &root), ("policy_address", ADDRESS), ("ownership", "work")]), []);
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
    // Signed where the clock was wrong, and copied by hand: the phone's clock shows 1 February 2024.
    desk.edit("version = 3", "version = 4");
    desk.edit("issued = 2024-01-01", "issued = 2025-02-01");
    desk.edit("expires = 2024-12-31", "expires = 2025-12-31");
    desk.well("policy sign dorp-policy --key anna.key --root root-1.json --out wrong.json");
    std::fs::copy(desk.path("wrong.json"), desk.path("www/policy.json")).unwrap();
    let waits = RefreshOutcome::Failed { why: RefreshFailure::NotYet };
    assert_eq!(phone.refresh(&desk.path("www")), waits);
    assert_eq!(phone.companion.policy().unwrap().unwrap().policy().version, 3);
    assert!(desk.refused("publish www --policy wrong.json --on 2024-02-01").contains(TO_COME));
    // Put right.
    desk.edit("version = 4", "version = 5");
    desk.edit("issued = 2025-02-01", "issued = 2024-02-01");
    desk.well("policy sign dorp-policy --key anna.key --root root-1.json --out right.json");
    desk.well("publish www --policy right.json --on 2024-02-01");
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
    phone.companion.check().unwrap();
    let day = phone.companion.checked().unwrap().assessment.day;
    assert_eq!(day.to_string(), "2024-02-01", "its time is as it was");
}

/// A weekly job signs what the folder holds, and no other key may.
#[test]
fn a_timestamp_is_renewed_and_phones_take_it() {
    let desk = Desk::with_keys(&["anna", "cas"]);
    desk.source();
    desk.well(
        "root init dorp --root-key anna.key.pub --policy-key anna.key.pub --timestamp-key cas.key.pub \
         --issued 2024-01-01 --expires 2199-12-31 --out root-1.json",
    );
    desk.well("root sign root-1.json --key anna.key");
    desk.well("policy sign dorp-policy --key anna.key --root root-1.json --out policy.json");
    assert!(desk.refused("timestamp www --key cas.key").contains("publish first"));
    desk.well("publish www --policy policy.json --roots root-1.json --timestamp-key cas.key --on 2024-02-01");
    assert!(desk.refused("timestamp www --key anna.key").contains("no timestamp key"));
    let said = desk.well("timestamp show www --on 2024-02-02");
    for told in ["Until:        2024-02-11", "Policy:       3", "the root and the policy that lie beside it"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(desk.refused("timestamp show www --on 2024-02-12").contains("its last day has passed"));
    for (on, why) in [("2062-01-01", "that day is still to come"), ("2201-01-01", "root 1 ended on 2199-12-31")] {
        let said = desk.refused(&format!("timestamp www --key cas.key --on {on}"));
        assert!(said.contains(why), "{said}");
    }
    let mut phone = Phone::new();
    let root = desk.text("www/root-1.json");
    phone.configure(&[("root", &root), ("policy_address", ADDRESS), ("ownership", "work")]);
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::New);
    let not_fresh = |phone: &Phone| phone.companion.surroundings().unwrap().not_fresh_since;
    assert_eq!(not_fresh(&phone), None);
    later(&phone.device, 11);
    assert_eq!(phone.refresh(&desk.path("www")), RefreshOutcome::Unchanged);
    assert_eq!(not_fresh(&phone).map(|d| d.to_string()).as_deref(), Some("2024-02-11"));
    desk.well("timestamp www --key cas.key --on 2024-02-12");
    phone.refresh(&desk.path("www"));
    assert_eq!(not_fresh(&phone), None);
    let said = desk.refused("timestamp www --key cas.key --on 2024-02-05");
    assert!(said.contains("A timestamp of 2024-02-12 is there already"), "{said}");
}

fn later(device: &FakeDevice, days: i64) {
    device.set_time(crate::phone::NOW + days * 86_400);
}

/// Whoever signs a root reads what it starts again and what it ends.
#[test]
fn a_root_tells_what_it_puts_right_before_it_is_signed() {
    let desk = Desk::alone();
    let rotated = "root rotate root-1.json --time-restart 2024-03-01 --withdraw-grants --issued 2024-03-01";
    let said = desk.well(&format!("{rotated} --out root-2.json"));
    let compared = ["time: phones bring it down to 2024-03-01", "exemption: every grant under earlier roots ends"];
    for told in ["believe down to 2024-03-01", "Exemptions end", "The app shows: "].iter().chain(&compared) {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(!said.contains("nothing but its version"), "{said}");
}

/// One digit would bring the time of every phone down by twenty years.
#[test]
fn a_time_restart_far_from_its_root_is_refused() {
    let desk = Desk::alone();
    for day in ["2006-03-01", "2024-01-15", "2024-03-02"] {
        let said =
            desk.refused(&format!("root rotate root-1.json --time-restart {day} --issued 2024-03-01 --out wrong.json"));
        assert!(said.contains(day) && said.contains("31 days"), "{said}");
        assert!(!desk.path("wrong.json").exists());
    }
}

/// What a root put right is handed on by every root after it, for phones that come to those at once.
#[test]
fn an_ordinary_rotation_hands_on_what_an_earlier_root_put_right() {
    let desk = Desk::with_keys(&["anna", "cas"]);
    desk.source();
    desk.well("root init dorp --root-key anna.key.pub --policy-key cas.key.pub --issued 2024-01-01 --expires 2033-12-31 --out root-1.json");
    desk.well("root sign root-1.json --key anna.key");
    desk.well("root rotate root-1.json --policy-key anna.key.pub --exemption-key anna.key.pub --policy-restart 12 --time-restart 2024-03-01 --withdraw-grants --issued 2024-03-01 --out root-2.json");
    desk.well("root sign root-2.json --key anna.key");
    let said = desk.well("root rotate root-2.json --issued 2024-04-01 --out root-3.json");
    for told in ["version 12 (root 2)", "2024-03-01 (root 2)", "1 exemption key was withdrawn"] {
        assert!(said.contains(told), "{told}: {said}");
    }
    desk.well("root sign root-3.json --key anna.key");
    desk.well("root rotate root-3.json --issued 2024-05-01 --out root-4.json");
    let root = |name: &str| appwijzer_desk::signing::RootFile::read(&desk.bytes(name)).unwrap().root;
    assert_eq!(root("root-4.json").carried, root("root-3.json").carried);
    assert_eq!(root("root-3.json").policy_restart, None, "older apps see an ordinary root");
    // A key that is taken into use again is withdrawn no longer.
    desk.well("root rotate root-3.json --exemption-key cas.key.pub --issued 2024-05-01 --out root-4b.json");
    assert!(root("root-4b.json").carried.withdrawn_keys.is_empty());
}

/// As people write them; and what is none says how, in both languages.
#[test]
fn a_day_is_read_as_people_write_it() {
    let with = |day: &str| appwijzer(&["check", "--on", day, "--lang", "nl"]);
    let expected = with("2023-04-10").out;
    for day in ["10-04-2023", "10 april 2023", "10/4/2023"] {
        assert_eq!(with(day).out, expected, "{day}");
    }
    for command in [&["check", "--on", "31-02-2026"][..], &["export", "apple", "amsterdam-2023", "--on", "31-02-2026"]]
    {
        let run = appwijzer(command);
        assert!(run.code == 2 && run.err.contains("schrijf een dag als 15-01-2027"), "{}", run.err);
    }
}
