//! Dates that nobody may sign or publish.

use crate::desk::Desk;

const TO_COME: &str = "that day is still to come";

/// The year 2062 for 2026: refused where the policy is checked, signed, verified and published.
#[test]
fn a_policy_of_a_year_that_is_still_to_come_is_refused_everywhere() {
    let desk = Desk::published();
    desk.edit("version = 3", "version = 4");
    desk.edit("issued = 2024-01-01", "issued = 2062-01-01");
    desk.edit("expires = 2024-12-31", "expires = 2062-12-31");
    for command in [
        "policy lint dorp-policy",
        "policy lint dorp-policy --json",
        "policy sign dorp-policy --key anna.key --root root-1.json --out policy-4.json",
        "policy sign dorp-policy --key anna.key --out policy-4.json",
    ] {
        let run = desk.run(command);
        assert_ne!(run.code, 0, "{command}");
        assert!(run.err.contains(TO_COME), "{command}: {}", run.err);
        assert!(!desk.has("policy-4.json"));
    }
    let said = desk.run("--lang nl policy lint dorp-policy").err;
    assert!(said.contains("die dag moet nog komen"), "{said}");
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
    desk.well("root init dorp --root-key anna.key.pub --policy-key anna.key.pub --issued 2024-01-01 --expires 2024-06-30 --out root-1.json");
    desk.well("root sign root-1.json --key anna.key");
    let said = desk.refused("policy sign dorp-policy --key anna.key --root root-1.json --out policy.json");
    assert!(said.contains("lasts until 2024-12-31") && said.contains("Root 1 ends on 2024-06-30"), "{said}");
    // Without the root nobody can tell; then it is seen where it is verified and published.
    desk.well("policy sign dorp-policy --key anna.key --out policy.json");
    for command in
        ["policy verify policy.json --root root-1.json", "publish www --policy policy.json --roots root-1.json"]
    {
        let said = desk.refused(&format!("{command} --on 2024-02-01"));
        assert!(said.contains("Root 1 ends on 2024-06-30"), "{said}");
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
