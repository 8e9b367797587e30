//! What management saw on each device, as the app's configuration hands it down.

use appwijzer_core::cases::ManagementWord;

use crate::appwijzer;

const INTUNE: &str = "\
ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationVersion,DeviceId,DeviceName,EmailAddress,OSDescription,OSVersion,Platform,UserId,UserName
k1,TikTok,TikTok Ltd.,39,39.1,d-1,phone,x@example.org,iOS,18,iOS,u1,X
k2,Notes,Example,1,1,d-1,phone,x@example.org,iOS,18,iOS,u1,X
k2,Notes,Example,1,1,d-2,phone,y@example.org,iOS,18,iOS,u2,Y
";

/// The rows of the table that is written.
fn words(files: &[(&str, &str)]) -> (Vec<(String, ManagementWord)>, String) {
    let (rows, text, _) = words_and_told(files, &[]);
    (rows, text)
}

/// The same, and what is told.
fn words_and_told(files: &[(&str, &str)], more: &[&str]) -> (Vec<(String, ManagementWord)>, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let lists = folder.path().join("lists");
    std::fs::create_dir(&lists).unwrap();
    for (name, text) in files {
        std::fs::write(lists.join(name), text).unwrap();
    }
    let table = folder.path().join("apps-seen.csv").display().to_string();
    let input = if files.len() == 1 { lists.join(files[0].0) } else { lists };
    let input = input.display().to_string();
    let policy = "eu-commission-2023";
    let arguments =
        ["management-word", &input, "--policy", policy, "--on", "2026-11-23", "--to", &table, "--lang", "en"];
    let run = appwijzer(&[&arguments[..], more].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(&table).unwrap();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let rows = rows.records().map(|row| {
        let row = row.unwrap();
        (row[0].to_owned(), row[1].parse().expect("a word that the app reads"))
    });
    (rows.collect(), text, format!("{}{}", run.out, run.err))
}

#[test]
fn a_fleets_export_becomes_a_word_for_each_device_and_names_no_person() {
    let (rows, text) = words(&[("intune.csv", INTUNE)]);
    let seen: Vec<(&str, usize)> = rows.iter().map(|(device, word)| (device.as_str(), word.seen.len())).collect();
    assert_eq!(seen, [("d-1", 1)], "names of apps do not prove that there is none");
    assert!(rows[0].1.names(["com.zhiliaoapp.musically"].into_iter()));
    assert!(!text.contains("example.org") && !text.contains("Notes"), "{text}");
}

#[test]
fn a_list_goes_by_the_name_of_its_file_unless_it_says_whose_it_is() {
    let apple = "<plist version=\"1.0\"><dict><key>InstalledApplicationList</key><array><dict><key>Identifier</key>\
                 <string>com.zhiliaoapp.musically</string></dict></array><key>UDID</key><string>00008110-000A</string></dict></plist>";
    let (rows, _) =
        words(&[("phone-7.txt", "package:android\npackage:com.zhiliaoapp.musically\n"), ("ipad.plist", apple)]);
    let devices: Vec<&str> = rows.iter().map(|(device, _)| device.as_str()).collect();
    assert_eq!(devices, ["00008110-000A", "phone-7"]);
    assert!(rows.iter().all(|(_, word)| word.seen.len() == 1 && word.on.to_string() == "2026-11-23"));
}

/// A day alone ends what an earlier day began: it is said only where the whole list was read.
#[test]
fn a_day_alone_is_said_of_a_device_with_a_whole_list_only() {
    let phone = |name: &str, mode: &str, more: &str| {
        format!(
            r#"{{"name":"enterprises/e/devices/{name}","managementMode":"{mode}","ownership":"COMPANY_OWNED",
            "applicationReports":[{{"packageName":"org.example.a","state":"INSTALLED"}}{more}]}}"#
        )
    };
    let tiktok = r#",{"packageName":"com.zhiliaoapp.musically","state":"INSTALLED"}"#;
    let devices = [
        phone("whole", "DEVICE_OWNER", ""),
        phone("with", "PROFILE_OWNER", tiktok),
        phone("work", "PROFILE_OWNER", ""),
        r#"{"name":"enterprises/e/devices/none","managementMode":"DEVICE_OWNER"}"#.to_owned(),
        phone("named", "DEVICE_OWNER", r#",{"packageName":"org.example.b","note":"com.zhiliaoapp.musically"}"#),
    ];
    let document = format!(r#"{{"devices":[{}]}}"#, devices.join(","));
    let (rows, _, told) = words_and_told(&[("devices.json", &document)], &[]);
    let rows: Vec<(&str, usize)> = rows.iter().map(|(device, word)| (device.as_str(), word.seen.len())).collect();
    assert_eq!(rows, [("enterprises/e/devices/whole", 0), ("enterprises/e/devices/with", 1)]);
    for why in ["3 devices got no row", "the work part only: 1", "nothing reported about apps: 1", "not certain"] {
        assert!(told.contains(why), "{why}: {told}");
    }
    let cut = &document[..document.len() - 40];
    let (rows, _, _) = words_and_told(&[("devices.json", cut)], &["--complete"]);
    assert!(rows.iter().all(|(_, word)| !word.seen.is_empty()), "a cut file proves nothing");
    for list in [
        "package:android\npackage:org.example.one\n",
        "$ adb shell pm list packages -u\npackage:android\npackage:org.example.one\n",
        "$ adb shell pm list packages -3\npackage:org.example.one\n",
    ] {
        assert_eq!(words_and_told(&[("phone.txt", list)], &["--complete"]).0, [], "{list}");
    }
    let table = "DeviceId,Bundle ID,Platform,Ownership\nd-1,org.example.a,iOS,Company\n";
    assert_eq!(words_and_told(&[("a.csv", table)], &[]).0, []);
    assert_eq!(words_and_told(&[("a.csv", table)], &["--complete"]).0.len(), 1);
}

#[test]
fn ids_of_two_servers_are_not_mixed_and_no_row_is_without_a_device() {
    let jamf = |serial: &str, app: &str| {
        format!(
            r#"{{"totalCount":1,"results":[{{"mobileDeviceId":"1","deviceType":"iOS","hardware":{{"serialNumber":"{serial}"}},
            "general":{{"deviceOwnershipType":"Institutional"}},"applications":[{{"identifier":"{app}","name":"x","managementStatus":"Unmanaged"}}]}}]}}"#
        )
    };
    let (one, two) = (jamf("F2LX48Q9ZA", "org.example.a"), jamf("F2LX48Q9ZB", "com.zhiliaoapp.musically"));
    let (rows, _, _) = words_and_told(&[("a.json", &one), ("b.json", &two)], &[]);
    let seen: Vec<(&str, usize)> = rows.iter().map(|(device, word)| (device.as_str(), word.seen.len())).collect();
    assert_eq!(seen, [("F2LX48Q9ZA", 0), ("F2LX48Q9ZB", 1)], "by what only one device has");
    let (one, two) = (jamf("", "org.example.a"), jamf("", "com.zhiliaoapp.musically"));
    let (rows, _, told) = words_and_told(&[("a.json", &one), ("b.json", &two)], &[]);
    assert!(rows.is_empty() && told.contains("a number that other devices have too: 2"), "{told}");
    let nobody = "DeviceId,Bundle ID,Platform,Ownership\n-,com.zhiliaoapp.musically,iOS,Company\nN/A,org.example.a,iOS,Company\n";
    assert_eq!(words_and_told(&[("a.csv", nobody)], &["--complete"]).0, []);
}

/// A whole list of one phone, and when the phone last told it.
fn device(name: &str, day: &str) -> String {
    format!(
        r#"{{"devices":[{{"name":"enterprises/e/devices/{name}","managementMode":"DEVICE_OWNER","ownership":"COMPANY_OWNED",
        "lastStatusReportTime":"{day}T09:00:00Z","applicationReports":[{{"packageName":"org.example.a","state":"INSTALLED"}}]}}]}}"#
    )
}

/// A file of which nobody could read a part may be about any device.
#[test]
fn beside_a_file_that_was_not_read_whole_no_day_alone_is_said() {
    let good = device("whole", "2026-11-20");
    let (rows, _, _) = words_and_told(&[("a.json", &good)], &[]);
    assert_eq!(rows.len(), 1);
    let cut = device("cut", "2026-11-20");
    let (rows, _, told) = words_and_told(&[("a.json", &good), ("b.json", &cut[..cut.len() - 4])], &[]);
    assert!(rows.is_empty() && told.contains("got no row"), "{told}");
}

/// The word is of the day on which the device told its list, and never of a later one.
#[test]
fn the_day_of_a_word_is_the_day_of_the_devices_own_report() {
    let day = |told: &str| words(&[("a.json", &device("a", told))]).0[0].1.on.to_string();
    assert_eq!(day("2026-11-20"), "2026-11-20");
    assert_eq!(day("2026-12-24"), "2026-11-23", "a clock ahead makes no later word");
}

#[test]
fn an_id_of_a_device_is_no_formula_for_a_spreadsheet() {
    for id in ["=cmd|calc", "@x-1", "-1+2"] {
        let table = format!(
            "Serial Number,Platform,Ownership,Bundle ID,App Name\n{id},iOS,Corporate,com.zhiliaoapp.musically,TikTok\n"
        );
        let (rows, _) = words(&[("apps.csv", &table)]);
        assert_eq!(rows.iter().map(|(device, _)| device.clone()).collect::<Vec<_>>(), [format!("'{id}")]);
    }
}
