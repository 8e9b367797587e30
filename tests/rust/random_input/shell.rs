//! What a shell hands back: events, ids of screens, and what was typed or chosen.

use appwijzer_core::companion::CompanionError;
use appwijzer_tests::signed::*;
use proptest::prelude::*;

fn keys() -> impl Strategy<Value = String> {
    let known = vec!["tiktok@whole-device", "tiktok@work-part", "tiktok@private-part.clone.95", "other@whole-device"];
    prop_oneof![
        4 => prop::sample::select(known).prop_map(str::to_owned),
        1 => "[a-z.@/-]{0,20}",
        1 => any::<String>(),
    ]
}

fn events() -> impl Strategy<Value = String> {
    let plain = vec![
        "check",
        "welcomed",
        "refresh",
        "join",
        "join-agree",
        "join-agree/0123456789abcdef0123456789abcdef",
        "join-stop",
        "leave",
        "secrets-anew",
        "changes-read",
        "grant",
        "answer/ownership",
        "answer/enrolled",
        "answer/work-data",
        "answer/roles",
        "language/nl",
        "language/en",
        "language/xx",
        "attest-all/whole-device",
        "attest-all/moon",
    ];
    let keyed = vec!["begin", "choose", "route", "work-data-removed"];
    let saw = vec!["gone", "there", "unknown", "maybe", ""];
    prop_oneof![
        4 => prop::sample::select(plain).prop_map(str::to_owned),
        3 => (prop::sample::select(keyed), keys()).prop_map(|(e, k)| format!("{e}/{k}")),
        2 => (keys(), prop::sample::select(saw)).prop_map(|(k, s)| format!("attest/{k}/{s}")),
        2 => (keys(), "[a-zA-Z0-9./-]{0,120}").prop_map(|(k, s)| format!("tick/{k}/{s}")),
        1 => any::<String>(),
    ]
}

fn screens() -> impl Strategy<Value = String> {
    let plain = vec![
        "home",
        "about",
        "employer",
        "changes",
        "device-code",
        "secrets",
        "leave",
        "join",
        "join/check",
        "waiting",
        "welcome/1",
        "welcome/3",
        "looked/whole-device",
        "self-check-all/whole-device",
        "question/ownership",
        "question/work-data",
        "ban/tiktok",
        "ban-more/tiktok",
        "ban/none",
    ];
    let keyed = vec![
        "finding",
        "why",
        "why-more",
        "steps",
        "route",
        "work-data",
        "need",
        "not-right",
        "self-check",
        "look-elsewhere",
        "done",
    ];
    prop_oneof![
        3 => prop::sample::select(plain).prop_map(str::to_owned),
        3 => (prop::sample::select(keyed), keys()).prop_map(|(s, k)| format!("{s}/{k}")),
        1 => any::<String>(),
    ]
}

fn inputs() -> impl Strategy<Value = Vec<String>> {
    let known =
        vec!["work", "private", "yes", "no", "none", "unknown", "tiktok", "app", "work-data", "talk", "not-now"];
    let one = prop_oneof![3 => prop::sample::select(known).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(one, 0..4)
}

fn pressed() -> impl Strategy<Value = Vec<(String, String, Vec<String>)>> {
    prop::collection::vec((screens(), events(), inputs()), 1..25)
}

/// Presses, and draws what comes of it. Only "not yet" may fail.
fn press(phone: &mut Phone, steps: &[(String, String, Vec<String>)]) -> Result<(), TestCaseError> {
    for (screen, event, inputs) in steps {
        match phone.own().act(screen, event, inputs) {
            Ok(acted) => {
                let next = phone.own().visit(&acted.screen).and_then(|()| phone.own().view(&acted.screen));
                prop_assert!(matches!(next, Ok(_) | Err(CompanionError::NoPolicy | CompanionError::NotAgreed)));
                // Drawing changes nothing that is drawn.
                if let Ok(once) = next {
                    prop_assert_eq!(&once, &phone.own().view(&acted.screen).unwrap(), "{} drawn again", acted.screen);
                    prop_assert_eq!(&once, &phone.screen(&acted.screen.to_string()), "{} gone to again", acted.screen);
                }
            }
            Err(CompanionError::NoPolicy | CompanionError::NotAgreed) => {}
            Err(e) => prop_assert!(false, "{screen} {event}: {e}"),
        }
        let drawn = phone.own().screen(screen);
        prop_assert!(drawn.is_ok(), "{screen} after {event}: {drawn:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Nothing that is pressed on a work phone takes the rule or the marks away.
    #[test]
    fn anything_pressed_on_a_work_phone(steps in pressed()) {
        let mut phone = Phone::at_work("2026-02-10");
        press(&mut phone, &steps)?;
        prop_assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
        phone.restart();
        prop_assert!(!phone.reads("home").is_empty());
        prop_assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    }

    #[test]
    fn anything_pressed_on_a_private_phone(steps in pressed(), joined in any::<bool>()) {
        let mut phone = Phone::new("2026-02-10", false);
        if joined {
            join(&mut phone);
        }
        press(&mut phone, &steps)?;
        let marks = phone.marks();
        phone.restart();
        prop_assert!(!phone.reads("home").is_empty());
        prop_assert_eq!(phone.marks(), marks);
    }
}

fn join(phone: &mut Phone) {
    let root = RootSpec::default().sign();
    phone.publish(&signed_policy(1));
    phone.publish_root(1, &root);
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&root, "example", ADDRESS);
    assert_eq!(phone.in_force(), Some(1));
}

/// A code or a grant that is far too long, or made of other characters, is told and kept to be mended.
#[test]
fn huge_things_typed_are_told() {
    let mut phone = Phone::new("2026-02-10", false);
    join(&mut phone);
    for typed in ["9".repeat(1_000_000), "\u{202e}".repeat(10_000), "#".repeat(5_000), "{\"".repeat(100_000)] {
        assert_eq!(phone.act("join", "join", &[&typed]), "join");
        assert!(serde_json::to_string(&phone.screen("join")).unwrap().len() < 40_000);
        let next = phone.act("device-code", "grant", &[&typed]);
        assert_eq!(next, "device-code");
        assert!(serde_json::to_string(&phone.screen("device-code")).unwrap().len() < 40_000);
    }
    assert_eq!(phone.in_force(), Some(1));
}

/// Who comes back from their mail with the code finds what they had typed, and why it was not right.
#[test]
fn what_was_typed_stays_when_the_screen_is_drawn_again() {
    let mut phone = Phone::new("2026-02-10", false);
    phone.act("welcome/3", "welcomed", &[]);
    assert_eq!(phone.act("join", "join", &["ABCDE"]), "join");
    let first = phone.screen("join");
    assert!(phone.reads("join").contains("ABCDE"));
    assert_eq!(phone.screen("join"), first);
    // Looking again in the background and another language take nothing away either.
    let _ = phone.own().act("join", "check", &[]);
    phone.act("join", "language/nl", &[]);
    assert!(phone.reads("join").contains("ABCDE"));
    // What was typed on one screen stands on no other, and the next press ends it.
    assert!(!phone.reads("device-code").contains("ABCDE"));
    assert_eq!(phone.act("join", "join", &[""]), "join");
    assert!(!phone.reads("join").contains("ABCDE"));
}
