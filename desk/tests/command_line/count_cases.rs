//! `appwijzer count` on files that once gave a calm wrong number: each test is named after what it prevents.

use serde_json::{Value, json};

use crate::{appwijzer, json as read, piped};

/// What is counted in a file with these bytes, and the exit status.
pub(super) fn counted(bytes: &[u8], more: &[&str]) -> (Value, i32) {
    let arguments = [&["count", "-", "--policy", "eu-commission-2023", "--smallest", "1", "--json"][..], more].concat();
    let run = piped(&arguments, bytes);
    (read(&run), run.code)
}

/// The same of several files.
pub(super) fn counted_together(files: &[(&str, &str)], more: &[&str]) -> (Value, i32) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let path = folder.path().display().to_string();
    let arguments =
        [&["count", &path, "--policy", "eu-commission-2023", "--smallest", "1", "--json"][..], more].concat();
    let run = appwijzer(&arguments);
    (read(&run), run.code)
}

/// TikTok's three columns: seen, certainly not there, not known.
pub(super) fn tiktok(report: &Value) -> [u64; 3] {
    let row = &report["apps"].as_array().unwrap().iter().find(|row| row["app"] == "tiktok").unwrap();
    ["seen", "not_there", "not_known"].map(|column| row[column]["total"]["count"].as_u64().unwrap())
}

pub(super) fn answer(report: &Value) -> &str {
    report["apps"][0]["answer"].as_str().unwrap()
}

pub(super) fn has_note(report: &Value, note: &str) -> bool {
    report["notes"].as_array().unwrap().iter().any(|n| n == note)
}

/// How many devices the files hold this of.
pub(super) fn held(report: &Value, reach: &str) -> u64 {
    let all = report["could_show"].as_array().unwrap();
    all.iter().find(|held| held["reach"] == reach).map_or(0, |held| held["devices"]["count"].as_u64().unwrap())
}

pub(super) fn android(name: &str, mode: &str, packages: &[&str]) -> Value {
    let reports: Vec<Value> = packages.iter().map(|p| json!({ "packageName": p, "state": "INSTALLED" })).collect();
    let name = format!("enterprises/e/devices/{name}");
    json!({ "name": name, "managementMode": mode, "ownership": "COMPANY_OWNED", "state": "ACTIVE", "applicationReports": reports })
}

pub(super) const TIKTOK: &str = "com.zhiliaoapp.musically";

#[test]
fn a_row_key_of_graph_is_no_identifier_of_an_app() {
    let document = json!({ "@odata.context": "c", "value": [{ "id": "m-1", "operatingSystem": "iOS",
        "managedDeviceOwnerType": "company", "detectedApps": [{ "id": "0000c0ffee", "displayName": "TikTok",
        "version": "1", "sizeInByte": 1, "deviceCount": 9, "publisher": "", "platform": "ios" }] }] });
    assert_eq!(tiktok(&counted(document.to_string().as_bytes(), &[]).0), [1, 0, 0]);
}

#[test]
fn a_row_key_of_fleet_beside_a_bundle_identifier_loses_no_host() {
    let document = json!({ "hosts": [
        { "id": 31, "platform": "ios", "hostname": "a", "software": [
            { "id": 7, "name": "TikTok", "bundle_identifier": TIKTOK, "source": "ios_apps" }] },
        { "id": 32, "platform": "android", "hostname": "b", "software": [
            { "id": 8, "name": "TikTok", "application_id": TIKTOK, "bundle_identifier": "", "source": "android_apps" }] }] });
    assert_eq!(tiktok(&counted(document.to_string().as_bytes(), &[]).0), [2, 0, 0]);
}

#[test]
fn two_words_for_a_platform_in_graphs_beta_lose_no_device() {
    let document = json!({ "value": [{ "id": "m-1", "operatingSystem": "iOS", "deviceType": "iPhone",
        "ownerType": "company", "managedDeviceOwnerType": "company", "detectedApps": [
            { "id": "x", "displayName": "TikTok", "platform": "ios" }] }] });
    assert_eq!(tiktok(&counted(document.to_string().as_bytes(), &[]).0), [1, 0, 0]);
}

#[test]
fn one_page_of_more_is_not_called_nowhere() {
    let page = android("1", "DEVICE_OWNER", &["com.android.chrome"]);
    let jamf = json!({ "mobileDeviceId": "1", "deviceType": "iOS", "general": { "deviceOwnershipType": "Institutional" },
        "applications": [{ "identifier": "org.example.notes", "name": "Notes", "managementStatus": "Unmanaged" }] });
    for document in [
        json!({ "devices": [page], "nextPageToken": "CAEx" }),
        json!({ "@odata.nextLink": "https://graph.example/next", "value": [page] }),
        json!({ "totalCount": 5000, "results": [jamf] }),
    ] {
        let (report, code) = counted(document.to_string().as_bytes(), &[]);
        assert_eq!((tiktok(&report), answer(&report), code), ([0, 0, 1], "not-certain", 3), "{document}");
        assert!(has_note(&report, "pages-missing") && held(&report, "page-missing") == 1, "{report}");
        // Nor does a person's word stand against the file's own.
        assert_eq!(counted(document.to_string().as_bytes(), &["--complete"]).1, 3, "{document}");
    }
    let whole = json!({ "devices": [page] });
    let (report, code) = counted(whole.to_string().as_bytes(), &[]);
    assert_eq!((tiktok(&report), answer(&report), code), ([0, 1, 0], "nowhere", 0), "the whole answer is certain");
}

#[test]
fn all_pages_together_are_whole_again() {
    let host = |id: u32| {
        json!({ "mobileDeviceId": id.to_string(), "deviceType": "iOS", "general": { "deviceOwnershipType": "Institutional" },
        "applications": [{ "identifier": "org.example.notes", "name": "Notes", "managementStatus": "Unmanaged" }] })
    };
    let page = |ids: &[u32]| {
        json!({ "totalCount": 3, "results": ids.iter().map(|id| host(*id)).collect::<Vec<_>>() }).to_string()
    };
    let (first, last) = (page(&[1, 2]), page(&[3]));
    let (report, code) = counted_together(&[("1.json", &first), ("2.json", &last)], &["--complete"]);
    assert_eq!((tiktok(&report), code), ([0, 3, 0], 0), "{report}");
    assert_eq!(report["sources"][0]["wholeness"], "said");
    // Nothing in them says that they are pages of one answer: only a person can.
    let (report, code) = counted_together(&[("1.json", &first), ("2.json", &last)], &[]);
    assert_eq!((tiktok(&report), code), ([0, 0, 3], 3), "{report}");
    let twice = counted_together(&[("1.json", &page(&[1, 2])), ("2.json", &page(&[1, 2]))], &["--complete"]);
    assert_eq!((tiktok(&twice.0), twice.1), ([0, 0, 2], 3), "the same page twice is not the next");
}

#[test]
fn a_file_that_is_cut_is_not_called_nowhere() {
    let document =
        json!({ "devices": [android("1", "DEVICE_OWNER", &["org.example.a"]), android("2", "DEVICE_OWNER", &[TIKTOK])] })
            .to_string();
    let cut = &document[..document.len() - 60];
    let (report, code) = counted(cut.as_bytes(), &["--complete"]);
    assert_eq!((tiktok(&report), code), ([0, 0, 1], 3), "{report}");
    assert!(has_note(&report, "cut-off"));
    let lines = format!("{}\n{}", android("1", "DEVICE_OWNER", &["org.example.a"]), r#"{"name":"e/2","applicationRe"#);
    assert!(has_note(&counted(lines.as_bytes(), &["--complete"]).0, "cut-off"));
    let table = "DeviceId,Bundle ID,Platform,Ownership\nd-1,org.example.a,iOS,Company\nd-2,com.zhiliaoapp.musi";
    let (report, code) = counted(table.as_bytes(), &["--complete"]);
    assert_eq!((tiktok(&report), code), ([0, 0, 1], 3), "the device of the cut row is not counted as another");
    assert!(has_note(&report, "cut-off"));
}

/// A table has no end of its own: cut at a line break it looks whole.
#[test]
fn a_table_does_not_prove_its_end() {
    let table = "DeviceId,Bundle ID,Platform,Ownership\nd-1,org.example.a,iOS,Company\n";
    let (report, code) = counted(table.as_bytes(), &[]);
    assert_eq!((tiktok(&report), answer(&report), code), ([0, 0, 1], "not-certain", 3));
    let (report, code) = counted(table.as_bytes(), &["--complete"]);
    assert_eq!((tiktok(&report), answer(&report), code), ([0, 1, 0], "nowhere", 0));
}

fn utf16(text: &str, big_endian: bool, mark: bool) -> Vec<u8> {
    let text = if mark { format!("\u{FEFF}{text}") } else { text.to_owned() };
    text.encode_utf16().flat_map(|u| if big_endian { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
}

#[test]
fn a_file_in_utf16_is_not_zero() {
    let table = "DeviceId,ApplicationName,Platform\r\nd-1,TikTok,iOS\r\n";
    let document = json!({ "devices": [android("1", "DEVICE_OWNER", &[TIKTOK])] }).to_string();
    for text in [table, &document] {
        for (big_endian, mark) in [(false, true), (true, true), (false, false), (true, false)] {
            assert_eq!(
                tiktok(&counted(&utf16(text, big_endian, mark), &[]).0),
                [1, 0, 0],
                "{text} {big_endian} {mark}"
            );
        }
    }
    assert_eq!(tiktok(&counted(format!("\u{FEFF}{table}").as_bytes(), &[]).0), [1, 0, 0]);
}

#[test]
fn lines_that_powershell_and_excel_set_above_a_table_are_no_columns() {
    let comma = "#TYPE Selected.System.Management.Automation.PSCustomObject\r\n\"DeviceId\",\"ApplicationName\",\"Platform\"\r\n\"d-1\",\"TikTok\",\"iOS\"\r\n";
    let semicolon = "sep=;\r\nDeviceId;ApplicationName;Platform\r\nd-1;TikTok;iOS\r\n";
    let tab = "DeviceId\tApplicationName\tPlatform\r\nd-1\tTikTok\tiOS\r\n";
    for text in [comma, semicolon, tab] {
        assert_eq!(tiktok(&counted(text.as_bytes(), &[]).0), [1, 0, 0], "{text}");
    }
}

#[test]
fn a_word_for_a_platform_that_is_not_known_is_not_taken_for_windows() {
    let table = "UDID,Platform,Ownership,App Identifier,App Name\n\
        u-1,Apple,Corporate - Dedicated,com.zhiliaoapp.musically,TikTok\n\
        u-2,Harmony,Employee Owned,com.zhiliaoapp.musically,TikTok\n\
        u-3,WinRT,Corporate - Dedicated,com.zhiliaoapp.musically,TikTok\n";
    let (report, _) = counted(table.as_bytes(), &[]);
    assert_eq!(tiktok(&report)[0], 2, "{report}");
    assert!(has_note(&report, "unknown-platforms") && has_note(&report, "other-systems"));
    let words = report["words"].as_array().unwrap().iter().find(|w| w["note"] == "unknown-platforms").unwrap();
    assert_eq!(words["words"], json!(["Harmony"]));
}

#[test]
fn a_row_without_an_identifier_falls_back_to_its_name() {
    let table =
        "DeviceId,Bundle ID,ApplicationName,Platform\nd-1,,TikTok,iOS\nd-2,com.zhiliaoapp.musically,TikTok,iOS\n";
    let (report, _) = counted(table.as_bytes(), &[]);
    assert_eq!(tiktok(&report)[0], 2);
}

#[test]
fn a_device_in_two_files_counts_once_whoever_knows_its_owner() {
    let one = "DeviceId,ApplicationName,Platform\nd-1,TikTok,AndroidWorkProfile\nd-2,TikTok,Android\n";
    let two = "DeviceId,ApplicationName,Platform,Ownership\nd-1,TikTok,Android,Personal\nd-2,TikTok,Android,Company\n";
    let (report, _) = counted_together(&[("a.csv", one), ("b.csv", two)], &[]);
    assert_eq!((tiktok(&report)[0], &report["all_devices"]), (2, &json!({ "count": 2 })));
    assert_eq!(report["devices"], json!([{ "count": 1 }, { "count": 1 }]), "one of each owner");
}

#[test]
fn a_phone_that_was_enrolled_again_counts_once() {
    let mut old = android("old", "DEVICE_OWNER", &[TIKTOK]);
    let mut new = android("new", "DEVICE_OWNER", &[TIKTOK]);
    new["previousDeviceNames"] = json!(["enterprises/e/devices/old"]);
    let (report, _) = counted(json!({ "devices": [old, new] }).to_string().as_bytes(), &[]);
    assert_eq!((tiktok(&report), has_note(&report, "same-device")), ([1, 0, 0], true));
    old["state"] = json!("DELETED");
    let (report, _) = counted(json!({ "devices": [old, new] }).to_string().as_bytes(), &[]);
    assert_eq!((tiktok(&report), has_note(&report, "deleted-left-out")), ([1, 0, 0], true));
}

#[test]
fn a_host_that_stayed_behind_with_the_same_serial_number_counts_once() {
    let host = |id: u32| {
        json!({ "id": id, "platform": "ios", "hostname": "h", "hardware_serial": "F2LX48Q9ZZ",
        "software": [{ "id": 1, "name": "TikTok", "bundle_identifier": TIKTOK }] })
    };
    let (report, _) = counted(json!({ "hosts": [host(1), host(2)] }).to_string().as_bytes(), &[]);
    assert_eq!((tiktok(&report), &report["all_devices"]), ([1, 0, 0], &json!({ "count": 1 })));
}

#[test]
fn an_answer_about_one_device_is_a_device_and_no_sum_of_the_fleet() {
    let of = |id: &str| {
        let context =
            format!("https://graph.example/beta/$metadata#deviceManagement/managedDevices('{id}')/detectedApps");
        json!({ "@odata.context": context, "value": [{ "id": "x", "displayName": "TikTok", "deviceCount": 12,
            "sizeInByte": 0, "version": "1", "publisher": "", "platform": "ios" }] })
        .to_string()
    };
    let (first, second) = ("0d3d4b2e-5a3e-4b7e-9b6f-aaaa00000001", "0d3d4b2e-5a3e-4b7e-9b6f-aaaa00000002");
    let (report, _) = counted_together(&[("1.json", &of(first)), ("2.json", &of(second))], &[]);
    assert_eq!((tiktok(&report)[0], &report["sums"]), (2, &json!([])));
    let (report, _) = counted_together(&[("1.json", &of(first)), ("2.json", &of(first))], &[]);
    assert_eq!(tiktok(&report)[0], 1, "the same device twice");
}

#[test]
fn sums_are_told_apart_and_never_added() {
    let sums = json!({ "value": [
        { "id": "a", "displayName": "TikTok", "sizeInByte": 1, "deviceCount": 11, "platform": "ios" },
        { "id": "b", "displayName": "TikTok", "sizeInByte": 2, "deviceCount": 4, "platform": "ios" },
        { "id": "c", "displayName": "TikTok", "sizeInByte": 3, "deviceCount": 9, "platform": "windows" } ] })
    .to_string();
    let aggregate = "ApplicationId,ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationVersion,DeviceCount,Platform\n\
        i,k,TikTok,TikTok Ltd.,1,1.0,21,AndroidFullyManagedDedicated\n";
    let (report, code) = counted_together(&[("a.json", &sums), ("b.json", &sums), ("c.csv", aggregate)], &[]);
    assert_eq!((tiktok(&report), answer(&report), code), ([0, 0, 0], "not-certain", 3));
    let row = |system: &str, least: u64, most: u64| json!({ "app": "tiktok", "system": system, "at_least": { "count": least }, "at_most": { "count": most } });
    assert_eq!(report["sums"], json!([row("android", 21, 21), row("ios", 11, 15), row("ios", 11, 15)]));
}

#[test]
fn an_inventory_of_the_work_part_says_nothing_of_the_private_part() {
    let document = json!({ "devices": [android("1", "PROFILE_OWNER", &["com.android.chrome"])] }).to_string();
    let intune = "ApplicationKey,ApplicationName,DeviceId,Platform\nk,Chrome,d-1,AndroidWorkProfile\n";
    let graph = json!({ "value": [{ "id": "m-1", "operatingSystem": "Android", "managedDeviceOwnerType": "personal",
        "detectedApps": [{ "displayName": "Chrome", "platform": "androidWorkProfile" }] }] })
    .to_string();
    for text in [document.as_str(), intune, &graph] {
        let (report, code) = counted(text.as_bytes(), &["--complete"]);
        assert_eq!((tiktok(&report), held(&report, "work-part"), code), ([0, 0, 1], 1, 3), "{text}");
    }
    let apple = json!({ "hosts": [{ "id": 1, "platform": "ios", "hostname": "h", "mdm": { "enrollment_status": "On (personal)" },
        "software": [{ "id": 1, "name": "Notes", "bundle_identifier": "org.example.notes" }] }] });
    let (report, _) = counted(apple.to_string().as_bytes(), &["--complete"]);
    assert_eq!((tiktok(&report), held(&report, "managed-only")), ([0, 0, 1], 1));
}

#[test]
fn a_device_that_reported_nothing_is_not_without_the_app() {
    let none =
        json!({ "name": "enterprises/e/devices/2", "managementMode": "DEVICE_OWNER", "ownership": "COMPANY_OWNED" });
    let document = json!({ "devices": [android("1", "DEVICE_OWNER", &["org.example.a"]), none,
        android("3", "DEVICE_OWNER", &[])] });
    let (report, code) = counted(document.to_string().as_bytes(), &["--complete"]);
    assert_eq!((tiktok(&report), held(&report, "nothing"), code), ([0, 1, 2], 2, 3));
    let table = "DeviceId,Bundle ID,Platform,Ownership\nd-1,,iOS,Company\n";
    assert_eq!(held(&counted(table.as_bytes(), &["--complete"]).0, "nothing"), 1);
}

#[test]
fn an_app_that_is_marked_as_removed_is_not_there() {
    let mut phone = android("1", "DEVICE_OWNER", &["org.example.a", TIKTOK]);
    phone["applicationReports"][1]["state"] = json!("REMOVED");
    let (report, code) = counted(json!({ "devices": [phone] }).to_string().as_bytes(), &[]);
    assert_eq!((tiktok(&report), code), ([0, 1, 0], 0));
    assert!(has_note(&report, "removed-left-out"));
}

#[test]
fn a_list_of_devices_or_people_is_not_taken_for_a_list_of_apps() {
    for table in [
        "resourceId,deviceId,name,email,os,type\nr,d-1,TikTok,jan.marker@example.org,Android 14,ANDROID\n",
        "Display Name,Serial Number,Username\nTikTok,F2LX48Q9ZZ,jan.marker\n",
        "name,email,department\nTikTok,jan.marker@example.org,Finance\n",
    ] {
        for language in ["nl", "en"] {
            let run = piped(&["count", "-", "--lang", language], table.as_bytes());
            assert_eq!(run.code, 2, "{table}");
            let words =
                if language == "nl" { "lijst van toestellen of mensen" } else { "list of devices or of people" };
            assert!(run.err.contains(words) && !run.err.contains("arker"), "{}", run.err);
        }
    }
}

#[test]
fn apps_side_by_side_in_a_row_are_seen_and_the_owner_is_no_app() {
    let table = "resourceId,deviceId,name,email,os,type,applications.0.displayName,applications.0.packageName,applications.1.displayName,applications.1.packageName\n\
        r-1,d-1,TikTok,jan@example.org,Android 14,ANDROID,Chrome,com.android.chrome,,\n\
        r-2,d-2,Kim,kim@example.org,Android 14,ANDROID,Chrome,com.android.chrome,TikTok,com.zhiliaoapp.musically\n";
    let (report, _) = counted(table.as_bytes(), &[]);
    assert_eq!((tiktok(&report), &report["all_devices"]), ([1, 0, 1], &json!({ "count": 2 })));
}

#[test]
fn look_alikes_are_listed_apart_and_not_counted() {
    let table = "ApplicationKey,ApplicationName,ApplicationPublisher,DeviceId,Platform\n\
        k,TikTok Wallpaper,Somebody,d-1,iOS\n\
        k,TikTok,Somebody else,d-2,iOS\n\
        k,TikTok,TikTok Pte. Ltd.,d-3,iOS\n\
        k,TikTok,,d-4,iOS\n";
    let (report, _) = counted(table.as_bytes(), &[]);
    assert_eq!(tiktok(&report), [2, 0, 2]);
    let alike: Vec<&str> = report["alike"].as_array().unwrap().iter().map(|a| a["name"].as_str().unwrap()).collect();
    assert_eq!(alike, ["TikTok", "TikTok Wallpaper"]);
    // Under another identifier the same name is only alike, too.
    let phone = json!({ "devices": [{ "name": "e/1", "managementMode": "DEVICE_OWNER", "applicationReports": [
        { "packageName": "org.example.copy", "displayName": "TikTok", "state": "INSTALLED" }] }] });
    let (report, code) = counted(phone.to_string().as_bytes(), &[]);
    assert_eq!((tiktok(&report), code), ([0, 0, 1], 3), "what has the name may be the app");
}

#[test]
fn a_copy_under_another_name_is_known_by_its_certificate() {
    // The certificate of the catalogue, as the Android Management API writes it.
    let policy: Value = read(&appwijzer(&["policy", "show", "eu-commission-2023", "--json"]));
    let app = policy["apps"].as_array().unwrap().iter().find(|app| app["id"] == "tiktok").unwrap();
    let digest = app["certificates"][0].as_str().unwrap();
    let bytes: Vec<u8> = (0..32).map(|n| u8::from_str_radix(&digest[2 * n..2 * n + 2], 16).unwrap()).collect();
    let text = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes);
    let phone = json!({ "devices": [{ "name": "e/1", "managementMode": "DEVICE_OWNER", "applicationReports": [
        { "packageName": "org.example.copy", "displayName": "Video", "state": "INSTALLED",
          "signingKeyCerts": [{ "signingKeyCertFingerprintSha256": text }], "signingKeyCertFingerprints": ["0a1b"] }] }] });
    assert_eq!(tiktok(&counted(phone.to_string().as_bytes(), &[]).0), [1, 0, 0]);
}

#[test]
fn pascal_case_of_the_powershell_module_is_read() {
    let document = json!([{ "Id": "m-1", "OperatingSystem": "iOS", "ManagedDeviceOwnerType": "company",
        "DetectedApps": [{ "Id": "x", "DisplayName": "TikTok", "Publisher": "", "Platform": "ios" }] }]);
    assert_eq!(tiktok(&counted(document.to_string().as_bytes(), &[]).0), [1, 0, 0]);
}

#[test]
fn an_export_job_as_json_is_read_with_its_schema() {
    let rows = json!({ "TotalRowCount": 2, "Schema": [{ "Column": "DeviceId", "PropertyType": "String" },
        { "Column": "ApplicationName", "PropertyType": "String" }, { "Column": "Platform", "PropertyType": "String" }],
        "Values": [["d-1", "TikTok", "iOS"], ["d-2", "Notes", "iOS"]], "SessionId": "" });
    assert_eq!(tiktok(&counted(rows.to_string().as_bytes(), &[]).0), [1, 0, 1]);
    let objects = json!({ "values": [{ "ApplicationKey": "k", "ApplicationName": "TikTok", "DeviceId": "d-1", "Platform": "iOS" }] });
    assert_eq!(tiktok(&counted(objects.to_string().as_bytes(), &[]).0), [1, 0, 0]);
}

#[test]
fn lists_that_are_parts_make_nothing_certain_and_whole_ones_do() {
    let part = "package:org.example.one\npackage:org.example.two\n";
    let other = "package:org.example.one\npackage:org.example.three\n";
    let (report, code) = counted_together(&[("1.txt", part), ("2.txt", other)], &[]);
    assert_eq!((tiktok(&report), answer(&report), code), ([0, 0, 2], "not-certain", 3));
    // Who vouches for a list does not vouch for archived apps, which are in none.
    let (report, code) = counted_together(&[("1.txt", part), ("2.txt", other)], &["--complete"]);
    assert_eq!((tiktok(&report), answer(&report), code), ([0, 0, 2], "not-certain", 3));
    let package =
        |id: &str| format!("  Package [{id}] (1f):\n    flags=[ SYSTEM ]\n    User 0: installed=true enabled=0\n");
    let whole = format!("Packages:\n{}{}Shared users:\n", package("android"), package("com.android.shell"));
    let another = whole.replace("Shared users", &format!("{}Shared users", package("com.android.phone")));
    let (report, code) = counted_together(&[("1.txt", &whole), ("2.txt", &another)], &[]);
    assert_eq!((tiktok(&report), answer(&report), code), ([0, 2, 0], "nowhere", 0));
    let shown = |text: &str| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("1.txt"), text).unwrap();
        let path = folder.path().display().to_string();
        appwijzer(&["count", &path, "--policy", "eu-commission-2023", "--lang", "en"]).out
    };
    assert!(shown(part).contains("Of no app it is certain") && !shown(part).contains("nowhere"), "{}", shown(part));
    assert!(shown(&whole).contains("certainly nowhere"), "{}", shown(&whole));
}

fn zipped(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    writer.start_file(name, options).unwrap();
    std::io::Write::write_all(&mut writer, bytes).unwrap();
    writer.finish().unwrap().into_inner()
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut writer, bytes).unwrap();
    writer.finish().unwrap()
}

#[test]
fn archives_are_read_as_what_is_in_them() {
    let table = b"DeviceId,Bundle ID,Platform,Ownership\nd-1,com.zhiliaoapp.musically,iOS,Company\n";
    for bytes in [zipped("AppInvRawData_1.csv", table), gzipped(table)] {
        assert_eq!(tiktok(&counted(&bytes, &[]).0), [1, 0, 0]);
    }
    // Cut: what was read counts, and nothing is certain.
    let mut long = table.to_vec();
    for n in 0..5000 {
        long.extend_from_slice(format!("x-{n},org.example.a{n},iOS,Company\n").as_bytes());
    }
    let packed = gzipped(&long);
    let (report, code) = counted(&packed[..packed.len() / 2], &["--complete"]);
    assert_eq!((tiktok(&report)[..2].to_vec(), code), (vec![1, 0], 3));
    assert!(has_note(&report, "cut-off"));
    // A folder with an archive that is damaged is still counted.
    let mut damaged = zipped("a.csv", &long);
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0x55;
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.zip"), &damaged).unwrap();
    std::fs::write(folder.path().join("b.csv"), table).unwrap();
    let path = folder.path().display().to_string();
    let run = appwijzer(&["count", &path, "--policy", "eu-commission-2023", "--smallest", "1", "--json", "--complete"]);
    let report = read(&run);
    assert!(run.code == 3 && has_note(&report, "unreadable-file"), "{report}");
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let mut rows = b"DeviceId,Bundle ID\n".to_vec();
    rows.extend(b"d-1,org.example.one\n".repeat(1_200_000));
    for bytes in [zipped("AppInvRawData.csv", &rows), gzipped(&rows)] {
        let run = piped(&["count", "-", "--lang", "en"], &bytes);
        assert!(run.code == 2 && run.err.contains("far too large"), "{} {}", run.code, run.err);
    }
    for (bytes, words) in [
        (zipped("xl/workbook.xml", b"<x/>"), "Save it as CSV"),
        (zipped("folder/.hidden", b"x"), "empty"),
        (zipped("a.csv", b"DeviceId,Bundle ID\nx,y\n")[..60].to_vec(), "damaged"),
    ] {
        let run = piped(&["count", "-", "--lang", "en"], &bytes);
        assert!(run.code == 2 && run.err.contains(words), "{words}: {}", run.err);
    }
}

#[test]
fn one_phones_list_given_twice_is_one_phone() {
    let list = |id: &str| {
        format!(
            "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>InstalledApplicationList</key><array><dict>\
             <key>Identifier</key><string>{TIKTOK}</string></dict></array><key>UDID</key><string>{id}</string></dict></plist>"
        )
    };
    let (report, _) = counted_together(&[("1.plist", &list("00-AA")), ("2.plist", &list("00-AA"))], &[]);
    assert_eq!(tiktok(&report)[0], 1);
    let (report, _) = counted_together(&[("1.plist", &list("00-AA")), ("2.plist", &list("00-BB"))], &[]);
    assert_eq!(tiktok(&report)[0], 2);
}
