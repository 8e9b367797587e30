//! Envelopes, roots, policies, grants, reports.

use std::sync::OnceLock;

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{
    DenialDocument, DeviceKey, DeviceName, GrantDocument, JoinCode, POLICY_TYPE, ROOT_TYPE, Request, RequestDocument,
};
use appwijzer_tests::signed::*;
use jiff::civil::date;
use proptest::prelude::*;

use super::bodies;
use super::mutate::{byte_changes, changed, restructured, structure_changes};

type Body = fn(&[u8]);

/// Every reader.
const READERS: [(&str, Body); 9] = [
    ("envelope", bodies::envelope),
    ("root", bodies::root),
    ("policy", bodies::policy),
    ("grant", bodies::grant),
    ("request", bodies::request),
    ("join_code", bodies::join_code),
    ("configuration", bodies::configuration),
    ("privacy_report", bodies::privacy_report),
    ("event", bodies::event),
];

/// Every target of `fuzz/` is run here too.
#[test]
fn the_fuzz_targets_are_these() {
    let folder = appwijzer_tests::root().join("fuzz/fuzz_targets");
    let mut targets: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    targets.sort();
    let mut readers: Vec<&str> = READERS.iter().map(|(name, _)| *name).collect();
    readers.sort_unstable();
    assert_eq!(targets, readers);
}

fn root_json() -> Vec<u8> {
    canonical::to_vec(&RootSpec { version: 2, ..RootSpec::default() }.root()).unwrap()
}

fn grant() -> GrantDocument {
    let device = DeviceName::Mdm("tablet-7".to_owned());
    GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 4, 30))
}

fn request() -> Request {
    let kept = appwijzer_core::testing::kept_secrets();
    let (_, secret) = kept.iter().find(|(name, _)| name == "device-key").unwrap();
    let key = DeviceKey::from_document(secret).unwrap();
    let mut document = RequestDocument::new("example", 1, "campaign", &key, date(2026, 2, 1), date(2026, 4, 30));
    (document.app, document.words) = (Some("tiktok".to_owned()), "For my work.".to_owned());
    document.sign(&key).unwrap()
}

fn denial() -> DenialDocument {
    let request = request();
    DenialDocument::new(&request.id, &request.document, date(2026, 2, 2), "There is another way.")
}

fn join() -> String {
    JoinCode::new("example", ADDRESS, 1, &[7; 32]).unwrap().app_link()
}

const REPORT: &str = concat!(
    r#"{"type":"access","accessor":{"identifier":"com.zhiliaoapp.musically","identifierType":"bundleID"},"category":"contacts","timeStamp":"2026-02-09T10:00:00.000+01:00"}"#,
    "\n",
    r#"{"type":"networkActivity","bundleID":"org.example.notes","domain":"example.org","hits":3,"timeStamp":"2026-02-09T11:00:00Z"}"#,
    "\n",
);

/// A valid document for each reader.
fn valid() -> &'static [(Body, Vec<u8>)] {
    static ALL: OnceLock<Vec<(Body, Vec<u8>)>> = OnceLock::new();
    ALL.get_or_init(make_valid)
}

fn make_valid() -> Vec<(Body, Vec<u8>)> {
    vec![
        (bodies::envelope as Body, signed_policy(2)),
        (bodies::envelope, RootSpec::default().sign()),
        (bodies::root, root_json()),
        (bodies::root, RootSpec::default().sign()),
        (bodies::policy, policy_bytes(3, |_| ())),
        (bodies::grant, canonical::to_vec(&grant()).unwrap()),
        (bodies::grant, signed_grant(&grant())),
        (bodies::request, request().link().into_bytes()),
        (bodies::request, canonical::to_vec(&denial()).unwrap()),
        (bodies::join_code, join().into_bytes()),
        (
            bodies::configuration,
            [b"\x01", &RootSpec::default().sign()[..], b"\x00\x04work\x00\x02", ADDRESS.as_bytes()].concat(),
        ),
        (bodies::configuration, b"\x07mayor, desk\x00\x09nl\x00\x0a24\x00\x05true\x00\x06tablet-7".to_vec()),
        (bodies::privacy_report, REPORT.as_bytes().to_vec()),
        (bodies::event, b"tick/tiktok@private-part.clone.95/uninstall".to_vec()),
        (bodies::event, b"work-data/tiktok@whole-device/signal".to_vec()),
        (bodies::event, b"attest/tiktok@work-part.main.10/gone".to_vec()),
    ]
}

#[test]
fn the_valid_documents_are_read() {
    for (body, document) in valid() {
        body(document);
    }
    assert!(JoinCode::read(&join()).is_ok());
    assert!(Request::read(&request().link()).is_ok() && denial().check().is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes(which in 0usize..8, data in prop::collection::vec(any::<u8>(), 0..600)) {
        READERS[which].1(&data);
    }

    #[test]
    fn any_text(which in 0usize..8, text in any::<String>()) {
        READERS[which].1(text.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn valid_documents_with_changed_bytes(which in any::<prop::sample::Index>(), changes in byte_changes()) {
        let all = valid();
        let (body, document) = &all[which.index(all.len())];
        body(&changed(document.clone(), &changes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn roots_with_another_structure(changes in structure_changes()) {
        bodies::root(&restructured(&root_json(), &changes));
    }

    #[test]
    fn policies_with_another_structure(changes in structure_changes()) {
        bodies::policy(&restructured(&policy_bytes(3, |_| ()), &changes));
    }

    #[test]
    fn denials_with_another_structure(changes in structure_changes()) {
        bodies::request(&restructured(&canonical::to_vec(&denial()).unwrap(), &changes));
    }

    #[test]
    fn grants_with_another_structure(changes in structure_changes()) {
        bodies::grant(&restructured(&canonical::to_vec(&grant()).unwrap(), &changes));
    }

    #[test]
    fn envelopes_with_another_structure(changes in structure_changes()) {
        bodies::envelope(&restructured(&signed_policy(2), &changes));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(25))]

    /// The whole way, with what the right key signed by mistake: either it is taken or what was in
    /// force stays, and the screens can be drawn.
    #[test]
    fn a_phone_under_strange_policies(changes in structure_changes()) {
        let strange = restructured(&policy_bytes(3, |_| ()), &changes);
        let mut phone = Phone::at_work("2026-02-10");
        phone.publish(&signed(POLICY_TYPE, &strange, &[POLICY_KEY]));
        match phone.refresh() {
            RefreshOutcome::New => prop_assert_ne!(phone.in_force(), Some(1)),
            RefreshOutcome::Failed { .. } => prop_assert_eq!(phone.in_force(), Some(1)),
            other => prop_assert!(false, "{:?}", other),
        }
        for screen in ["home", "about", "finding/tiktok@whole-device", "employer", "ban/tiktok", "device-code"] {
            prop_assert!(!phone.reads(screen).is_empty());
        }
        let marks = phone.marks();
        phone.restart();
        prop_assert_eq!(phone.marks(), marks);
        prop_assert!(phone.in_force().is_some());
    }

    #[test]
    fn a_phone_under_strange_roots(changes in structure_changes()) {
        let strange = restructured(&root_json(), &changes);
        let mut phone = Phone::at_work("2026-02-10");
        phone.publish_root(2, &signed(ROOT_TYPE, &strange, &[ROOT_KEY]));
        phone.publish(&signed_policy(2));
        phone.refresh();
        prop_assert!(phone.marks().0 <= 2);
        prop_assert!(phone.in_force() >= Some(1));
        phone.restart();
        prop_assert!(phone.in_force() >= Some(1));
        prop_assert!(!phone.reads("home").is_empty());
    }
}
