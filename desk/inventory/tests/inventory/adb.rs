//! A phone on a cable, with a program of the project's own in the place of adb.
#![cfg(unix)]

use std::fs;
use std::time::Duration;

use appwijzer_core::inventory::AppState::{Archived, Disabled, Enabled, Suspended};
use appwijzer_core::inventory::{Coverage, Gap, Provenance, Scope, Space, Unseen};
use appwijzer_core::policy::{Form, Part};
use appwijzer_inventory::Watched;
use appwijzer_inventory::adb::{Adb, AdbError};
use appwijzer_inventory::{DeviceHints, Reading, Warning};
use tempfile::TempDir;

use crate::tools::{apps, folder, gap, ids};

const ONE: &str = "List of devices attached\nR5CT10TEST\tdevice\n\n";

/// A folder with a fake adb that shows these devices and answers as this phone.
fn fake(devices: &str, phone: &str) -> (TempDir, Adb) {
    let folder_of_adb = tempfile::tempdir().unwrap();
    let program = folder_of_adb.path().join("adb");
    std::os::unix::fs::symlink(folder().join("adb/fake-adb.sh"), &program).unwrap();
    fs::write(folder_of_adb.path().join("devices"), devices).unwrap();
    fs::write(folder_of_adb.path().join("phone"), phone).unwrap();
    let adb = Adb::new().with_program(program);
    (folder_of_adb, adb)
}

fn phone(name: &str) -> Reading {
    let answers = fs::read_to_string(folder().join("adb").join(name)).unwrap();
    let (_folder, adb) = fake(ONE, &answers);
    adb.read(&Watched::default()).unwrap()
}

fn areas(reading: &Reading) -> Vec<(Part, Space, u32)> {
    reading.snapshots.iter().map(|s| (s.area.part, s.area.space, s.area.user)).collect()
}

#[test]
fn a_work_profile_with_every_state() {
    let reading = phone("work-profile.txt");
    assert_eq!(areas(&reading), [(Part::PrivatePart, Space::Main, 0), (Part::WorkPart, Space::Profile, 10)]);
    let [private, work] = reading.snapshots.as_slice() else { panic!("{:?}", reading.snapshots) };
    assert_eq!(
        apps(private),
        [
            ("android", Enabled, Some(true)),
            ("com.android.shell", Enabled, Some(true)),
            // An updated system app: its path is in /data/app, `-s` names it.
            ("org.example.browser", Enabled, Some(true)),
            ("org.example.chat", Suspended, Some(false)),
            ("org.example.clock", Disabled, Some(true)),
            ("org.example.game", Archived, Some(false)),
            ("org.example.video", Enabled, Some(false)),
        ]
    );
    assert_eq!(
        apps(work),
        [
            ("android", Enabled, Some(true)),
            ("com.android.shell", Enabled, Some(true)),
            // Hidden by the management, and in no list of `pm`.
            ("org.example.chat", Suspended, Some(false)),
            ("org.example.work", Enabled, Some(false)),
        ]
    );
    for snapshot in &reading.snapshots {
        assert_eq!(snapshot.coverage(), Coverage::Everything);
        assert!(snapshot.evidence.marks_system);
        assert_eq!(snapshot.evidence.source.provenance, Provenance::System);
    }
    let hints = DeviceHints {
        os_version: Some(15),
        manufacturer: Some("Google".to_owned()),
        form: Some(Form::Phone),
        divided: true,
        ..reading.hints.clone()
    };
    assert_eq!(reading.hints, hints);
    assert!(reading.warnings.is_empty(), "{:?}", reading.warnings);
}

#[test]
fn samsung_copies_and_a_secure_folder_that_refuses() {
    let reading = phone("samsung.txt");
    assert_eq!(
        areas(&reading),
        [
            (Part::WholeDevice, Space::Main, 0),
            (Part::WholeDevice, Space::Clone, 95),
            (Part::WholeDevice, Space::SecureFolder, 150),
        ]
    );
    assert_eq!(ids(&reading.snapshots[1]), ["android", "com.android.shell", "org.example.chat"]);
    assert_eq!(reading.snapshots[2].evidence.scope, Scope::Nothing { why: Unseen::Failed });
    assert_eq!(reading.warnings, [Warning::Refused { user: Some(150) }]);
    assert!(!reading.hints.divided);
}

#[test]
fn a_locked_private_space_and_a_guest_on_a_tablet() {
    let reading = phone("private-space.txt");
    assert_eq!(
        areas(&reading),
        [
            (Part::WholeDevice, Space::Main, 0),
            (Part::WholeDevice, Space::PrivateSpace, 11),
            (Part::WholeDevice, Space::OtherUser, 12),
        ]
    );
    assert_eq!(reading.snapshots[1].evidence.scope, Scope::Nothing { why: Unseen::Locked });
    assert_eq!(ids(&reading.snapshots[2]), ["android", "com.android.shell", "org.example.guest"]);
    assert_eq!(reading.hints.form, Some(Form::Tablet));
    assert!(reading.warnings.contains(&Warning::StatesUnknown));
    assert_eq!(gap(&reading.snapshots[0]), Some(Gap::MayBeArchived), "the warning reaches the answer");
}

#[test]
fn xiaomi_copies_and_a_second_space() {
    let reading = phone("xiaomi.txt");
    assert_eq!(
        areas(&reading),
        [
            (Part::WholeDevice, Space::Main, 0),
            (Part::WholeDevice, Space::OtherUser, 10),
            (Part::WholeDevice, Space::Clone, 999),
        ]
    );
    // Its list lacks the system itself: something was left out.
    assert_eq!(gap(&reading.snapshots[2]), Some(Gap::NotProved));
    // `-s` did not answer.
    assert!(!reading.snapshots[0].evidence.marks_system);
}

#[test]
fn android_8_knows_fewer_commands() {
    let reading = phone("android-8.txt");
    assert_eq!(areas(&reading), [(Part::PrivatePart, Space::Main, 0), (Part::WorkPart, Space::Profile, 10)]);
    assert_eq!(ids(&reading.snapshots[0]), ["android", "com.android.shell", "org.example.chat"]);
    assert_eq!(reading.hints.os_version, Some(8));
}

#[test]
fn each_trouble_with_the_phone_has_its_own_error() {
    assert!(matches!(
        Adb::new().with_program("/nonexistent/adb").read(&Watched::default()),
        Err(AdbError::Missing { .. })
    ));
    let (_folder, adb) = fake("List of devices attached\n\n", "");
    assert!(matches!(adb.read(&Watched::default()), Err(AdbError::NoPhone)));
    let (_folder, adb) = fake("List of devices attached\nA\tdevice\nB\tdevice\n", "");
    assert!(matches!(adb.read(&Watched::default()), Err(AdbError::SeveralPhones { serials }) if serials == ["A", "B"]));
    let (_folder, adb) = fake("List of devices attached\nA\tunauthorized\n", "");
    assert!(matches!(adb.read(&Watched::default()), Err(AdbError::Unauthorised { serial }) if serial == "A"));
    let (_folder, adb) = fake("List of devices attached\nA\toffline\n", "");
    assert!(matches!(adb.read(&Watched::default()), Err(AdbError::NotReady { .. })));
    let (_folder, adb) = fake(ONE, "");
    assert!(matches!(adb.with_serial("OTHER").read(&Watched::default()), Err(AdbError::NotThere { .. })));
    let (_folder, adb) = fake(ONE, "$ getprop\n");
    assert!(matches!(adb.read(&Watched::default()), Err(AdbError::Refused)));
    let (_folder, adb) = fake(ONE, "2$ getprop\nerror: device offline\n");
    assert!(matches!(adb.read(&Watched::default()), Err(AdbError::Lost)));
}

#[test]
fn a_phone_that_hangs_is_given_up() {
    let (_folder, adb) = fake(ONE, "$ getprop\nsleep\n");
    let began = std::time::Instant::now();
    let error = adb.with_timeout(Duration::from_millis(500)).read(&Watched::default()).unwrap_err();
    assert!(matches!(&error, AdbError::TimedOut { command, .. } if command.ends_with("shell getprop")), "{error}");
    assert!(began.elapsed() < Duration::from_secs(20));
}

#[test]
fn one_of_several_phones_can_be_named() {
    let answers = fs::read_to_string(folder().join("adb/samsung.txt")).unwrap();
    let (_folder, adb) = fake("List of devices attached\nA\tdevice\nB\tdevice\n", &answers);
    assert_eq!(adb.with_serial("B").read(&Watched::default()).unwrap().snapshots.len(), 3);
}
