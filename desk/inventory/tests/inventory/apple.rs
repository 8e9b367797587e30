//! Apple's lists: MDM, `ideviceinstaller`, App Privacy Report.

use appwijzer_core::inventory::AppState::{Archived, Enabled, Trace};
use appwijzer_core::inventory::{Area, Coverage, Gap, Hidden, Proof, Provenance, Scope, Wholeness};
use appwijzer_core::policy::{Part, Platform};
use appwijzer_inventory::{Format, Place, ReadError, ReadOptions, Reading, Warning, read};

use crate::tools::{apps, fixture, gap, ids, is_cut, plain, reading};

/// The same document in Apple's binary form.
fn binary(xml: &[u8]) -> Vec<u8> {
    let value: plist::Value = plist::from_bytes(xml).unwrap();
    let mut bytes = Vec::new();
    plist::to_writer_binary(&mut bytes, &value).unwrap();
    bytes
}

fn check_response(reading: &Reading) {
    assert_eq!((reading.format, reading.hints.platform), (Format::AppleMdm, Platform::Ios));
    let [snapshot] = reading.snapshots.as_slice() else { panic!("{:?}", reading.snapshots) };
    assert_eq!(
        apps(snapshot),
        [
            ("com.apple.Pages", Enabled, Some(true)),
            ("org.example.chat", Enabled, Some(false)),
            ("org.example.video", Enabled, Some(false)),
        ]
    );
    assert_eq!(snapshot.evidence.source.provenance, Provenance::Management);
    assert!(snapshot.evidence.marks_system && !snapshot.evidence.certificates);
    assert!(is_cut(snapshot), "an app without a name may be any app");
    assert_eq!(reading.warnings, [Warning::BadApps { count: 1, first: Place::App(4) }]);
}

#[test]
fn an_answer_of_the_device_management_in_both_forms() {
    let xml = fixture("mdm-response.plist");
    check_response(&plain(&xml).unwrap());
    check_response(&plain(&binary(&xml)).unwrap());
}

#[test]
fn the_array_alone_in_both_forms() {
    let text = String::from_utf8(fixture("mdm-response.plist")).unwrap();
    let (start, end) = (text.find("\t<array>").unwrap(), text.find("\t</array>").unwrap());
    let array = format!("<plist version=\"1.0\">{}</array></plist>", &text[start..end]);
    check_response(&plain(array.as_bytes()).unwrap());
    check_response(&plain(&binary(array.as_bytes())).unwrap());
}

#[test]
fn an_empty_list_is_read_and_is_never_everything() {
    for xml in
        ["<plist><array/></plist>", "<plist><dict><key>InstalledApplicationList</key><array></array></dict></plist>"]
    {
        for bytes in [xml.as_bytes().to_vec(), binary(xml.as_bytes())] {
            let reading = plain(&bytes).unwrap();
            assert!(reading.snapshots[0].apps.is_empty());
            assert_eq!(gap(&reading.snapshots[0]), Some(Gap::NotProved));
            let vouched = ReadOptions { complete: true, ..ReadOptions::default() };
            assert_eq!(gap(&read(bytes.as_slice(), &vouched).unwrap().snapshots[0]), Some(Gap::NotProved));
        }
    }
}

#[test]
fn a_device_that_does_not_answer_gives_no_empty_list() {
    let xml = fixture("mdm-not-now.plist");
    for bytes in [binary(&xml), xml] {
        assert!(matches!(plain(&bytes), Err(ReadError::NoList { status }) if status == "NotNow"));
    }
    assert!(matches!(plain(b"<plist><dict/></plist>"), Err(ReadError::NoApps { format: Format::AppleMdm })));
}

/// Apple: the answer of a device that its user enrolled has an `EnrollmentID` in place of the `UDID`.
#[test]
fn a_device_that_its_user_enrolled_shows_managed_apps_only() {
    let text =
        String::from_utf8(fixture("mdm-response.plist")).unwrap().replace("<key>UDID</key>", "<key>EnrollmentID</key>");
    for bytes in [text.as_bytes().to_vec(), binary(text.as_bytes())] {
        let snapshot = plain(&bytes).unwrap().snapshots.remove(0);
        assert_eq!((snapshot.evidence.scope.clone(), gap(&snapshot)), (Scope::ManagedOnly, Some(Gap::OnlyManaged)));
    }
}

#[test]
fn an_app_clip_is_not_the_app_and_an_offloaded_app_is_still_here() {
    let app = |keys: &str| {
        format!(
            "<plist><array><dict><key>CFBundleIdentifier</key><string>org.example.video</string><key>ApplicationType</key><string>User</string>{keys}</dict><dict><key>CFBundleIdentifier</key><string>org.example.chat</string></dict></array></plist>"
        )
    };
    let of = |text: String| {
        let both =
            [text.as_bytes().to_vec(), binary(text.as_bytes())].map(|bytes| plain(&bytes).unwrap().snapshots.remove(0));
        assert_eq!(both[0].apps, both[1].apps);
        both[0].clone()
    };
    assert_eq!(ids(&of(app("<key>IsAppClip</key><true/>"))), ["org.example.chat"]);
    let offloaded = of(app("<key>IsDemotedApp</key><true/>"));
    assert_eq!(apps(&offloaded)[1], ("org.example.video", Archived, Some(false)));
    assert!(offloaded.evidence.hides.is_empty(), "it says which are offloaded");
    assert_eq!(of(app("")).evidence.hides, [Hidden::Offloaded]);
}

#[test]
fn a_list_of_the_work_part() {
    let options = ReadOptions { part: Some(Part::WorkPart), ..ReadOptions::default() };
    let reading = read(fixture("mdm-response.plist").as_slice(), &options).unwrap();
    assert_eq!(reading.snapshots[0].area, Area::main(Part::WorkPart));
}

#[test]
fn ideviceinstaller_in_every_form() {
    let old = reading("ideviceinstaller-old.txt");
    assert_eq!(old.format, Format::Ideviceinstaller);
    assert_eq!(ids(&old.snapshots[0]), ["com.apple.Pages", "org.example.chat", "org.example.video"]);
    let new = reading("ideviceinstaller-new.txt");
    assert_eq!(new.format, Format::Ideviceinstaller);
    assert_eq!(ids(&new.snapshots[0]), ["imagehost", "org.example.chat.AB12CD34EF", "org.example.video"]);
    let xml = fixture("ideviceinstaller.plist");
    for bytes in [binary(&xml), xml] {
        let reading = plain(&bytes).unwrap();
        assert_eq!(reading.format, Format::Ideviceinstaller);
        let expected = [("com.apple.mobilesafari", Enabled, Some(true)), ("org.example.video", Enabled, Some(false))];
        assert_eq!(apps(&reading.snapshots[0]), expected);
        assert_eq!(reading.snapshots[0].evidence.source.provenance, Provenance::List);
    }
    // The old form counts its apps; neither shows those that were offloaded.
    assert_eq!(old.snapshots[0].evidence.wholeness, Wholeness::Proved { by: Proof::OwnCount });
    assert_eq!(new.snapshots[0].evidence.wholeness, Wholeness::NotKnown);
    for reading in [old, new] {
        assert!(reading.snapshots[0].evidence.hides.contains(&Hidden::Offloaded));
        assert_ne!(reading.snapshots[0].coverage(), Coverage::Everything);
        assert!(reading.warnings.is_empty());
    }
}

#[test]
fn a_list_of_apples_own_apps_is_not_everything() {
    let text = "CFBundleIdentifier, CFBundleVersion, CFBundleDisplayName\ncom.apple.mobilesafari, \"1\", \"Safari\"\n";
    let xml = String::from_utf8(fixture("ideviceinstaller.plist")).unwrap().replace("User", "System");
    for bytes in [text.as_bytes(), xml.as_bytes()] {
        let reading = plain(bytes).unwrap();
        assert_eq!(reading.snapshots[0].evidence.scope, Scope::SystemOnly);
        assert_eq!(reading.warnings, [Warning::OnlySystem]);
    }
}

#[test]
fn fewer_apps_than_the_title_promises_is_a_cut() {
    let reading = plain(b"Total: 5 apps\norg.example.video - Video 1\n").unwrap();
    assert!(is_cut(&reading.snapshots[0]));
    assert_eq!(reading.warnings, [Warning::CutShort { at: Place::Line(2) }]);
    assert!(plain(b"Total: 0 apps\n").unwrap().snapshots[0].apps.is_empty());
    assert!(plain(b"Total: 5 apps\n").is_err() || is_cut(&plain(b"Total: 5 apps\n").unwrap().snapshots[0]));
}

#[test]
fn an_app_privacy_report_shows_traces() {
    let reading = reading("app-privacy-report.ndjson");
    assert_eq!((reading.format, reading.hints.platform), (Format::PrivacyReport, Platform::Ios));
    let [snapshot] = reading.snapshots.as_slice() else { panic!("{:?}", reading.snapshots) };
    assert_eq!(ids(snapshot), ["org.example.chat", "org.example.video", "org.example.widget"]);
    assert!(snapshot.apps.iter().all(|app| app.state == Trace && app.last_active.is_some()));
    assert_eq!(snapshot.evidence.scope, Scope::Traces);
    assert_eq!(snapshot.evidence.source.provenance, Provenance::PrivacyReport);
    assert!(reading.warnings.is_empty());
}

#[test]
fn a_privacy_report_that_was_cut_says_so() {
    let bytes = fixture("app-privacy-report.ndjson");
    let reading = plain(&bytes[..bytes.len() - 20]).unwrap();
    assert!(is_cut(&reading.snapshots[0]));
    assert_eq!(
        reading.warnings,
        [Warning::OtherLines { count: 1, first: 4 }, Warning::CutShort { at: Place::Line(4) }]
    );
}

#[test]
fn an_xml_list_that_was_cut_gives_what_comes_before() {
    let xml = fixture("mdm-response.plist");
    let text = String::from_utf8(xml.clone()).unwrap();
    let end = text.find("com.apple.Pages").unwrap();
    let reading = plain(&xml[..end]).unwrap();
    assert_eq!(ids(&reading.snapshots[0]), ["org.example.chat", "org.example.video"]);
    assert!(is_cut(&reading.snapshots[0]));
    assert!(matches!(reading.warnings.as_slice(), [Warning::CutShort { at: Place::Byte(_) }]));
}

#[test]
fn a_binary_list_that_was_cut_is_an_error() {
    let bytes = binary(&fixture("mdm-response.plist"));
    for end in [8, 100, bytes.len() - 1] {
        assert!(matches!(plain(&bytes[..end]), Err(ReadError::Malformed { .. })), "{end}");
    }
}

#[test]
fn a_list_of_something_else_is_not_a_device_without_apps() {
    for xml in [
        "<plist><array><string>org.example.video</string></array></plist>",
        "<plist><array><dict><key>Name</key><string>Video</string></dict></array></plist>",
    ] {
        for bytes in [xml.as_bytes().to_vec(), binary(xml.as_bytes())] {
            assert!(matches!(plain(&bytes), Err(ReadError::NoApps { .. })), "{xml}");
        }
    }
    let text = "CFBundleIdentifier, CFBundleVersion, CFBundleDisplayName\nERROR: the device is locked\n";
    assert!(matches!(plain(text.as_bytes()), Err(ReadError::NoApps { .. })));
}
