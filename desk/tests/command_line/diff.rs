//! `appwijzer policy diff`.

use crate::desk::Desk;

/// What it says, in one line for each paragraph.
fn diff(desk: &Desk, old: &str, new: &str) -> String {
    desk.well(&format!("policy diff {old} {new}")).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_change_is_said_with_for_whom_it_is() {
    let cases = [
        // Orders for work devices.
        (
            "deadline = \"6 weeks\"",
            "deadline = \"8 weeks\"",
            "work devices, not divided and the private part, Android - ClipClap (from 15 January 2024): another deadline: was not allowed (an order), by 26 February 2024, becomes not allowed (an order), by 11 March 2024",
        ),
        (
            "obligation = \"forbidden\"",
            "obligation = \"urged\"",
            "milder: was not allowed (an order), by 26 February 2024, becomes strongly asked (no order), by 26 February 2024",
        ),
        // A request on private devices of one role becomes an order.
        (
            "obligation = \"urged\"",
            "obligation = \"forbidden\"",
            "private devices with work data, not managed, with the role ‘board’ - ClipClap (from 14 February 2024): stricter: was strongly asked (no order), by 1 April 2024, becomes not allowed (an order), by 1 April 2024",
        ),
        // Which apps.
        ("apps = [\"clipclap\"]", "apps = [\"clipclap\", \"snow\"]", "~ ban clips covers › apps: +snow + app Snow"),
        ("except_apps = [\"clapnotes\"]", "except_apps = []", "+ app ClapNotes"),
        // Texts.
        (
            "nl = \"De maker ziet veel gegevens.\"",
            "nl = \"De maker ziet alles.\"",
            "~ ban clips reasons › 1 › nl: was ‘De maker ziet veel gegevens.’, becomes ‘De maker ziet alles.’",
        ),
        (
            "nl = \"Er is niets misgegaan.\"",
            "nl = \"Er ging niets mis.\"",
            "not claimed › nl: was ‘Er is niets misgegaan.’, becomes ‘Er ging niets mis.’",
        ),
        // Dates and the rest of the policy.
        ("expires = 2024-12-31", "expires = 2025-12-31", "~ policy expires: was 2024-12-31, becomes 2025-12-31"),
        ("review = 2024-06-01", "review = 2024-07-01", "review: was 2024-06-01, becomes 2024-07-01"),
        ("reporting = \"outcome\"", "reporting = \"alive\"", "reporting: was outcome, becomes alive"),
        ("revoked = [\"grant-7\"]", "revoked = [\"grant-7\", \"grant-8\"]", "+ revoked grant grant-8"),
        (
            "longest = \"1 year\"",
            "longest = \"2 years\"",
            "~ exemption research longest: was ‘1 year’, becomes ‘2 years’",
        ),
        ("ask = true", "ask = false", "~ role board"),
        (
            "package = \"org.example.own\"",
            "package = \"org.example.other\"",
            "~ app own packages: +org.example.other, -org.example.own",
        ),
        // What an app is known by is no rule, and decides who hears of it.
        (
            "package = \"org.example.own\"",
            "package = \"org.example.other\"",
            "But other apps are recognised than before (app own)",
        ),
    ];
    let desk = Desk::published();
    let base = desk.text("dorp-policy/policy.toml");
    for (find, put, words) in cases {
        let edited = base.replacen(find, put, 1).replace("version = 3", "version = 4");
        assert!(base.contains(find), "{find}");
        std::fs::write(desk.path("dorp-policy/policy.toml"), edited).unwrap();
        let said = diff(&desk, "www/policy.json", "dorp-policy");
        assert!(said.contains("from version 3 to version 4"), "{said}");
        assert!(said.contains(words), "{find}\n{words}\n{said}");
    }
}

#[test]
fn words_alone_change_nothing_for_anybody() {
    let desk = Desk::published();
    desk.edit("version = 3", "version = 4");
    desk.edit("nl = \"Er is niets misgegaan.\"", "nl = \"Er ging niets mis.\"");
    let said = diff(&desk, "policy.json", "dorp-policy");
    assert!(said.contains("Nobody is asked anything else"), "{said}");
}

#[test]
fn the_same_policy_is_said_to_be_the_same_in_whatever_form() {
    let desk = Desk::published();
    std::fs::write(desk.path("compiled.json"), desk.well("policy show dorp-policy --json")).unwrap();
    for (old, new) in
        [("policy.json", "dorp-policy"), ("compiled.json", "policy.json"), ("dorp-policy", "compiled.json")]
    {
        let said = diff(&desk, old, new);
        assert!(said.contains("They are the same."), "{said}");
    }
}

#[test]
fn a_version_that_phones_refuse_is_pointed_out() {
    let desk = Desk::published();
    desk.edit("expires = 2024-12-31", "expires = 2025-12-31");
    let said = diff(&desk, "policy.json", "dorp-policy");
    assert!(said.contains("Phones that have version 3 refuse this"), "{said}");
}
