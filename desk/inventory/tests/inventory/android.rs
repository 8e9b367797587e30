//! `pm list packages`, bare identifiers, `dumpsys package`, androidqf and debloat lists.

use appwijzer_core::inventory::AppState::{Archived, Disabled, Enabled, Suspended, Trace};
use appwijzer_core::inventory::{Area, Coverage, Gap, Proof, Provenance, Scope, Space, Unseen, Wholeness};
use appwijzer_core::policy::{Part, Platform};
use appwijzer_inventory::{Format, Place, ReadError, ReadOptions, Warning, read};

use crate::tools::{app, apps, fixture, forced, gap, ids, is_cut, plain, reading};

#[test]
fn a_list_with_all_options_and_noise() {
    let reading = reading("pm-list-all-options.txt");
    assert_eq!((reading.format, reading.hints.platform), (Format::PmList, Platform::Android));
    let [snapshot] = reading.snapshots.as_slice() else { panic!("{:?}", reading.snapshots) };
    assert_eq!(snapshot.area, Area::main(Part::WholeDevice));
    assert_eq!(snapshot.evidence.source.provenance, Provenance::List);
    assert_eq!(gap(snapshot), Some(Gap::NotProved));
    assert!(!is_cut(snapshot) && !snapshot.evidence.certificates);
    assert_eq!(
        apps(snapshot),
        [
            ("android", Enabled, Some(true)),
            ("com.example.tethering", Enabled, Some(true)),
            ("org.example.game", Enabled, Some(false)),
            ("org.example.kalender", Enabled, Some(true)),
            ("org.example.spaces", Enabled, Some(true)),
            ("org.example.video", Enabled, Some(false)),
        ]
    );
    // An updated system app has a path in /data/app too: paths alone do not mark for certain.
    assert!(!snapshot.evidence.marks_system);
    assert_eq!(reading.warnings, [Warning::OtherLines { count: 3, first: 1 }]);
}

#[test]
fn the_same_list_in_every_encoding() {
    let text = String::from_utf8(fixture("pm-list-all-options.txt")).unwrap();
    let expected = reading("pm-list-all-options.txt");
    let windows = text.replace('\n', "\r\n");
    let old_adb = text.replace('\n', "\r\r\n");
    let marked = format!("\u{FEFF}{windows}");
    for same in [&windows, &old_adb, &marked] {
        assert_eq!(plain(same.as_bytes()).unwrap(), expected);
    }
    let powershell: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big_endian: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(plain(&powershell).unwrap(), expected);
    assert_eq!(plain(&big_endian).unwrap(), expected);
}

/// A bare list does not show which options made it: a real phone's `-s` list holds `android` too.
#[test]
fn a_bare_list_proves_nothing_and_somebody_may_vouch_for_it() {
    let cases = [
        ("pm-list-plain.txt", Gap::NotProved, vec![]),
        ("pm-list-third-party.txt", Gap::NotProved, vec![Warning::Filtered]),
        ("pm-list-system.txt", Gap::Filtered, vec![Warning::OnlySystem]),
    ];
    for (name, why, warnings) in cases {
        let reading = reading(name);
        assert_eq!(gap(&reading.snapshots[0]), Some(why), "{name}");
        assert_eq!(reading.warnings, warnings, "{name}");
        let vouched = ReadOptions { complete: true, ..ReadOptions::default() };
        let reading = read(fixture(name).as_slice(), &vouched).unwrap();
        assert_eq!(reading.snapshots[0].evidence.wholeness, Wholeness::Said, "{name}");
        assert!(reading.warnings.is_empty(), "{name}");
    }
    assert!(reading("pm-list-system.txt").snapshots[0].evidence.marks_system);
    assert!(!reading("pm-list-plain.txt").snapshots[0].evidence.marks_system);
}

/// No `pm list packages` shows archived apps, and from Android 15 on there are some.
#[test]
fn who_vouches_for_a_list_does_not_vouch_for_archived_apps() {
    let of = |os_version| {
        let options = ReadOptions { complete: true, os_version, ..ReadOptions::default() };
        gap(&read(fixture("pm-list-plain.txt").as_slice(), &options).unwrap().snapshots[0])
    };
    assert_eq!(of(None), Some(Gap::MayBeArchived));
    assert_eq!(of(Some(15)), Some(Gap::MayBeArchived));
    assert_eq!(of(Some(14)), None);
}

/// The command above a list, or the title of a section, says which class it is of.
#[test]
fn sections_and_commands_tell_what_a_list_holds() {
    let of = |text: &str| plain(text.as_bytes()).unwrap().snapshots.remove(0);
    let system = of("$ adb shell pm list packages -s\npackage:android\npackage:com.android.settings\n");
    assert_eq!((system.evidence.scope.clone(), gap(&system)), (Scope::SystemOnly, Some(Gap::Filtered)));
    let disabled = of("===disabled===\npackage:org.example.off\n===enabled===\npackage:org.example.on\n");
    assert_eq!(apps(&disabled), [("org.example.off", Disabled, None), ("org.example.on", Enabled, None)]);
    assert_eq!(gap(&disabled), Some(Gap::NotProved));
    let known = of("pm list packages -u\npackage:org.example.gone\n");
    assert_eq!(apps(&known), [("org.example.gone", Trace, None)]);
}

#[test]
fn users_in_a_list_are_told_apart() {
    let reading = reading("pm-list-several-users.txt");
    let found: Vec<_> = reading.snapshots.iter().map(|s| (s.area.part, s.area.space, s.area.user, ids(s))).collect();
    assert_eq!(
        found,
        [
            (Part::PrivatePart, Space::Main, 0, vec!["android", "org.example.chat", "org.example.mail"]),
            (Part::WorkPart, Space::Profile, 10, vec!["android", "org.example.mail", "org.example.work"]),
            (Part::PrivatePart, Space::Clone, 999, vec!["android", "org.example.chat"]),
            // The list names this user, and the phone refused to show its apps.
            (Part::PrivatePart, Space::OtherUser, 150, vec![]),
        ]
    );
    assert!(reading.hints.divided);
    assert!(reading.warnings.contains(&Warning::Refused { user: Some(150) }));
}

#[test]
fn users_that_the_list_does_not_explain_are_other_users() {
    let text = "package:android uid:1000,1001000\npackage:org.example.work uid:1010230\n";
    let reading = plain(text.as_bytes()).unwrap();
    let areas: Vec<_> = reading.snapshots.iter().map(|s| (s.area.part, s.area.space, s.area.user)).collect();
    assert_eq!(areas, [(Part::WholeDevice, Space::Main, 0), (Part::WholeDevice, Space::OtherUser, 10)]);
    assert_eq!(reading.warnings, [Warning::UsersUntold { users: vec![0, 10] }]);
}

#[test]
fn a_list_of_one_user_is_of_the_part_that_the_caller_names() {
    let text = "package:android uid:1001000\npackage:org.example.work uid:1010230\n";
    let options = ReadOptions { part: Some(Part::WorkPart), ..ReadOptions::default() };
    let reading = read(text.as_bytes(), &options).unwrap();
    assert_eq!(reading.snapshots[0].area, Area { part: Part::WorkPart, space: Space::Main, user: 10 });
    assert_eq!(reading.snapshots.len(), 2);
    assert_eq!(reading.snapshots[1].area, Area::main(Part::PrivatePart));
    assert_eq!(reading.snapshots[1].evidence.scope, Scope::Nothing { why: Unseen::NotGiven });
    assert!(reading.warnings.is_empty());
}

#[test]
fn two_lists_in_one_file_become_one() {
    let reading = reading("pm-list-two-in-one.txt");
    assert_eq!(
        apps(&reading.snapshots[0]),
        [
            ("android", Enabled, Some(true)),
            ("org.example.chat", Enabled, Some(false)),
            ("org.example.video", Enabled, Some(false)),
        ]
    );
    // The commands that made them are understood.
    assert_eq!(reading.warnings, [Warning::OtherLines { count: 2, first: 9 }]);
}

/// The last line break proves nothing, in either direction.
#[test]
fn a_last_line_that_was_cut_puts_no_app_with_another_user() {
    let full = "package:/a/x.apk=android  installer=null uid:1000\npackage:/data/app/y.apk=org.example.video  installer=null uid:10214";
    let first = full.find('\n').unwrap() + 1;
    for end in first + 1..full.len() {
        let reading = plain(&full.as_bytes()[..end]).unwrap();
        let snapshot = &reading.snapshots[0];
        assert!(gap(snapshot).is_some(), "{end}");
        assert_eq!(reading.snapshots.len(), 1, "{end}");
        if end >= full.find("uid:10214").unwrap() + "uid:".len() {
            assert_eq!(ids(snapshot), ["android", "org.example.video"], "{end}");
        } else {
            assert!(is_cut(snapshot), "{end}: {:?}", &full[first..end]);
            assert_eq!(ids(snapshot), ["android"], "{end}");
            assert!(reading.warnings.contains(&Warning::CutShort { at: Place::Line(2) }), "{end}");
        }
    }
    let vouched = ReadOptions { complete: true, os_version: Some(14), ..ReadOptions::default() };
    let whole = read(full.as_bytes(), &vouched).unwrap();
    assert_eq!(whole.snapshots[0].coverage(), Coverage::Everything, "a whole list without a last line break is whole");
}

#[test]
fn bare_identifiers_of_both_platforms() {
    let android = reading("ids-android.txt");
    assert_eq!((android.format, android.hints.platform), (Format::Ids, Platform::Android));
    let expected = ["android", "com.android.settings", "org.example.chat", "org.example.my_video"];
    assert_eq!(ids(&android.snapshots[0]), expected);
    assert_eq!(gap(&android.snapshots[0]), Some(Gap::NotProved));

    let apple = reading("ids-apple.txt");
    assert_eq!((apple.format, apple.hints.platform), (Format::Ids, Platform::Ios));
    assert_eq!(apps(&apple.snapshots[0])[0], ("com.apple.mobilesafari", Enabled, Some(true)));
    assert_eq!(apps(&apple.snapshots[0])[1], ("org.example.Video-Lite", Enabled, Some(false)));
    // Nobody says how such a list was made.
    assert_eq!(apple.snapshots[0].evidence.wholeness, Wholeness::NotKnown);
}

#[test]
fn a_platform_that_cannot_be_told_is_guessed_aloud() {
    let text = "org.example.one\norg.example.two\n";
    let reading = plain(text.as_bytes()).unwrap();
    assert_eq!(reading.warnings[0], Warning::PlatformGuessed { platform: Platform::Android });
    let options = ReadOptions { platform: Some(Platform::Ios), complete: true, ..ReadOptions::default() };
    let reading = read(text.as_bytes(), &options).unwrap();
    assert_eq!((reading.hints.platform, reading.warnings.len()), (Platform::Ios, 0));
    assert_eq!(reading.snapshots[0].coverage(), Coverage::Everything);
}

#[test]
fn dumpsys_of_android_8() {
    let reading = reading("dumpsys-android-8.txt");
    assert_eq!(reading.format, Format::Dumpsys);
    let [snapshot] = reading.snapshots.as_slice() else { panic!("{:?}", reading.snapshots) };
    assert_eq!(
        apps(snapshot),
        [
            ("android", Enabled, Some(true)),
            ("com.android.shell", Enabled, Some(true)),
            // Its path is in /data/app; its flags say that it is an updated system app.
            ("org.example.mail", Enabled, Some(true)),
            ("org.example.video", Disabled, Some(false)),
        ]
    );
    assert_eq!(snapshot.evidence.wholeness, Wholeness::Proved { by: Proof::Dump });
    assert!(snapshot.evidence.marks_system && !snapshot.evidence.certificates && !is_cut(snapshot));
    // Hash codes of 32 bits are no digests.
    assert!(snapshot.apps.iter().all(|app| app.certificates.is_empty()));
    assert!(reading.warnings.is_empty());
}

#[test]
fn dumpsys_of_android_16_with_two_users() {
    let reading = reading("dumpsys-android-16.txt");
    let [owner, other] = reading.snapshots.as_slice() else { panic!("{:?}", reading.snapshots) };
    assert_eq!(
        apps(owner),
        [
            ("android", Enabled, Some(true)),
            ("org.example.game", Archived, Some(false)),
            ("org.example.renamed", Disabled, Some(true)),
            ("org.example.video", Enabled, Some(false)),
        ]
    );
    assert_eq!(
        apps(other),
        [
            ("android", Enabled, Some(true)),
            ("org.example.renamed", Suspended, Some(true)),
            ("org.example.work", Suspended, Some(false)),
        ]
    );
    assert_eq!((other.area.space, other.area.user), (Space::OtherUser, 10));
    assert_eq!(reading.warnings, [Warning::UsersUntold { users: vec![0, 10] }]);
    // The one true digest stands with the links that the app opens.
    let digest = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";
    assert_eq!(app(owner, "org.example.video").certificates, [digest]);
    assert!(!owner.evidence.certificates, "the game has none");
}

#[test]
fn dumpsys_of_one_package() {
    let reading = reading("dumpsys-one-package.txt");
    assert_eq!(apps(&reading.snapshots[0]), [("org.example.video", Disabled, Some(false))]);
    assert_eq!(reading.snapshots[0].evidence.wholeness, Wholeness::NotKnown);
    let missing = forced(b"Unable to find package: org.example.gone\n", Format::Dumpsys);
    assert!(matches!(missing, Err(ReadError::NoApps { format: Format::Dumpsys })));
}

#[test]
fn dumpsys_that_stops_inside_a_package_says_so() {
    let text = String::from_utf8(fixture("dumpsys-android-8.txt")).unwrap();
    let cut = text.find("    flags=[ HAS_CODE ALLOW_CLEAR").unwrap();
    let reading = plain(&text.as_bytes()[..cut]).unwrap();
    let snapshot = &reading.snapshots[0];
    // Whether anybody has it stands in a line that is not here.
    assert_eq!(apps(snapshot).last(), Some(&("org.example.video", Trace, Some(false))));
    assert!(is_cut(snapshot));
    assert!(!snapshot.coverage().would_show(std::iter::once("org.example.video")));
    let line = text[..cut].lines().count() as u64;
    let expected = [Warning::CutShort { at: Place::Line(line) }, Warning::MaybeRemoved { count: 1 }];
    assert_eq!(reading.warnings, expected);
}

#[test]
fn androidqf_has_certificates_and_remembers_removed_apps() {
    let reading = reading("androidqf-packages.json");
    assert_eq!(reading.format, Format::Androidqf);
    let [snapshot] = reading.snapshots.as_slice() else { panic!("{:?}", reading.snapshots) };
    assert_eq!(
        apps(snapshot),
        [
            ("android", Enabled, Some(true)),
            ("org.example.clock", Disabled, Some(true)),
            ("org.example.gone", Trace, Some(false)),
            ("org.example.video", Enabled, Some(false)),
        ]
    );
    let digest = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";
    assert_eq!(app(snapshot, "org.example.video").certificates, [digest]);
    assert_eq!(gap(snapshot), Some(Gap::NotProved), "a JSON list may have been filtered");
    assert!(snapshot.evidence.marks_system);
    assert!(!snapshot.evidence.certificates, "the removed app has none");
    assert_eq!(reading.warnings, [Warning::MaybeRemoved { count: 1 }]);
}

#[test]
fn androidqf_in_fast_mode_of_one_user() {
    let text = r#"[{"name":"android","files":null,"system":true,"third_party":false,"uid":1000},
        {"name":"org.example.work","files":null,"system":false,"third_party":true,"uid":1010230,"user_id":10}]"#;
    let reading = plain(text.as_bytes()).unwrap();
    assert!(reading.snapshots.iter().flat_map(|s| &s.apps).all(|app| app.state == Enabled));
    assert_eq!(reading.snapshots.iter().map(|s| s.area.user).collect::<Vec<_>>(), [0, 10]);
    let told =
        text.replace("\"uid\":1000", "\"uid\":1000,\"installed\":true").replace("10230,", "10230,\"installed\":false,");
    let reading = plain(told.as_bytes()).unwrap();
    assert_eq!(app(&reading.snapshots[1], "org.example.work").state, Trace);
}

#[test]
fn a_debloat_list_with_raw_line_breaks() {
    let reading = reading("debloat.json");
    assert_eq!(reading.format, Format::DebloatJson);
    assert_eq!(
        apps(&reading.snapshots[0]),
        [
            ("android", Enabled, Some(true)),
            ("org.example.keyboard", Disabled, Some(false)),
            // Off since a tool took it off; from Android 15 on it may be archived.
            ("org.example.removed", Trace, None),
            ("org.example.weather", Enabled, Some(true)),
        ]
    );
    assert_eq!(gap(&reading.snapshots[0]), Some(Gap::NotProved));
}

#[test]
fn json_that_was_cut_gives_what_comes_before() {
    for (name, whole) in [("androidqf-packages.json", 4), ("debloat.json", 3)] {
        let bytes = fixture(name);
        let reading = plain(&bytes[..bytes.len() - 60]).unwrap();
        let snapshot = &reading.snapshots[0];
        assert!((1..whole).contains(&snapshot.apps.len()) || name == "debloat.json", "{name}");
        assert!(is_cut(snapshot), "{name}");
        assert!(matches!(reading.warnings.as_slice(), [.., Warning::CutShort { at: Place::Line(_) }]), "{name}");
    }
}

#[test]
fn apps_without_a_file_may_have_been_removed() {
    let text = "package:/system/framework/framework-res.apk=android\npackage:null=org.example.gone\npackage:/data/app/a/base.apk=org.example.video\n";
    let reading = plain(text.as_bytes()).unwrap();
    assert_eq!(app(&reading.snapshots[0], "org.example.gone").state, Trace);
    assert_eq!(reading.warnings, [Warning::MaybeRemoved { count: 1 }]);
}
