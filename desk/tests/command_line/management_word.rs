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
    let folder = tempfile::tempdir().unwrap();
    let lists = folder.path().join("lists");
    std::fs::create_dir(&lists).unwrap();
    for (name, text) in files {
        std::fs::write(lists.join(name), text).unwrap();
    }
    let table = folder.path().join("apps-seen.csv").display().to_string();
    let input = if files.len() == 1 { lists.join(files[0].0) } else { lists };
    let input = input.display().to_string();
    let arguments =
        ["management-word", &input, "--policy", "amsterdam-2023", "--on", "2026-11-23", "--to", &table, "--lang", "en"];
    let run = appwijzer(&arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = std::fs::read_to_string(&table).unwrap();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let rows = rows.records().map(|row| {
        let row = row.unwrap();
        (row[0].to_owned(), row[1].parse().expect("a word that the app reads"))
    });
    (rows.collect(), text)
}

#[test]
fn a_fleets_export_becomes_a_word_for_each_device_and_names_no_person() {
    let (rows, text) = words(&[("intune.csv", INTUNE)]);
    let seen: Vec<(&str, usize)> = rows.iter().map(|(device, word)| (device.as_str(), word.seen.len())).collect();
    assert_eq!(seen, [("d-1", 1), ("d-2", 0)]);
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
