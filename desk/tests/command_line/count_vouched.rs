//! `appwijzer count` on files that somebody vouched for, or that looked whole, and that say themselves that they are not:
//! each test is named after what it prevents.

use serde_json::{Value, json};

use crate::appwijzer;
use crate::count_cases::{TIKTOK, android, counted, counted_together, has_note, held, tiktok};

const HEADING: &str = "Serial Number,Platform,Ownership,Bundle ID,App Name\n";

/// A table that somebody vouches for.
fn vouched(text: &str) -> (Value, i32) {
    counted(text.as_bytes(), &["--complete"])
}

/// Nobody knows whether it is there: never "certainly nowhere".
fn not_known(told: &(Value, i32), what: &str) {
    let (report, code) = told;
    assert_eq!((tiktok(report)[1], *code), (0, 3), "{what}: {report}");
}

fn jamf(id: u32, general: &Value) -> Value {
    let mut all = json!({ "deviceOwnershipType": "Institutional" });
    all.as_object_mut().unwrap().extend(general.as_object().unwrap().clone());
    json!({ "mobileDeviceId": id.to_string(), "deviceType": "iOS", "general": all,
        "applications": [{ "identifier": "org.example.notes", "name": "Notes", "managementStatus": "Unmanaged" }] })
}

const LIST: &str = "package:android\npackage:com.android.settings\n";

#[test]
fn a_list_in_a_folder_inside_the_folder_a_hidden_one_and_a_link_to_nothing_are_not_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let count = || {
        let path = folder.path().display().to_string();
        let run =
            appwijzer(&["count", &path, "--policy", "eu-commission-2023", "--smallest", "1", "--json", "--complete"]);
        (serde_json::from_str::<Value>(&run.out).unwrap(), run.code)
    };
    std::fs::write(at("one.txt"), LIST).unwrap();
    std::fs::write(at(".DS_Store"), [0; 16]).unwrap();
    let alone = count();
    assert_eq!((tiktok(&alone.0)[0], has_note(&alone.0, "unreadable-file")), (0, false));
    std::fs::create_dir_all(at("deep/deeper")).unwrap();
    std::fs::write(at("deep/deeper/two.txt"), format!("{LIST}package:{TIKTOK}\n")).unwrap();
    assert_eq!(tiktok(&count().0)[0], 1);
    std::fs::write(at(".three.txt"), format!("{LIST}package:{TIKTOK}\npackage:org.example.notes\n")).unwrap();
    assert_eq!(tiktok(&count().0)[0], 2);
    #[cfg(unix)]
    {
        // One that leads back here is followed once.
        std::os::unix::fs::symlink(folder.path(), at("deep/back")).unwrap();
        assert_eq!((tiktok(&count().0)[0], has_note(&count().0, "unreadable-file")), (2, false));
        std::os::unix::fs::symlink("/there/is/nothing/here", at("deep/gone.txt")).unwrap();
        let (report, code) = count();
        assert_eq!((report["words"][0]["words"][0].as_str(), code), (Some("deep/gone.txt"), 3), "{report}");
    }
}

#[test]
fn a_device_without_the_day_of_its_report_beside_dated_ones_is_not_fresh() {
    let dated = json!({ "lastInventoryUpdateDate": "2026-03-02T09:00:00Z" });
    for without in [json!({ "lastInventoryUpdateDate": null }), json!({ "lastInventoryUpdateDate": "" }), json!({})] {
        let document = json!({ "totalCount": 2, "results": [jamf(1, &dated), jamf(2, &without)] });
        let (report, code) = counted(document.to_string().as_bytes(), &[]);
        assert_eq!((tiktok(&report), held(&report, "old-report"), code), ([0, 1, 1], 1, 3), "{without}");
    }
    let mut phones = ["1", "2"].map(|name| android(name, "DEVICE_OWNER", &["com.android.chrome"]));
    phones[0]["lastStatusReportTime"] = json!("2026-03-02T09:00:00Z");
    let (report, _) = counted(json!({ "devices": phones }).to_string().as_bytes(), &[]);
    assert_eq!(tiktok(&report), [0, 1, 1]);
}

#[test]
fn owners_that_contradict_each_other_prove_nothing() {
    let row = |owner: &str| format!("EX1ABCDEF,iOS,{owner},org.example.notes,Notes\n");
    for owners in [["Personal", "Corporate"], ["Corporate", "Personal"]] {
        not_known(&vouched(&format!("{HEADING}{}{}", row(owners[0]), row(owners[1]))), owners[0]);
    }
    let (own, work) = (format!("{HEADING}{}", row("Employee Owned")), format!("{HEADING}{}", row("Corporate")));
    let without = "Serial Number,Bundle ID\nEX1ABCDEF,org.example.notes\n";
    for other in [work.as_str(), without] {
        for files in [[("1.csv", own.as_str()), ("2.csv", other)], [("1.csv", other), ("2.csv", own.as_str())]] {
            not_known(&counted_together(&files, &["--complete"]), other);
        }
    }
}

#[test]
fn a_word_for_an_owner_that_is_not_understood_is_no_owner() {
    for owner in [
        "User Enrollment",
        "Corporate - Work Profile",
        "COPE",
        "Work Profile",
        "Personal (User Enrollment)",
        "Corporate owned - personally enabled",
        "Bedrijfseigendom met werkprofiel",
        "Eigen toestel",
    ] {
        let table = format!("{HEADING}EX1,iOS,{owner},org.example.notes,Notes\n");
        for more in [&["--complete"][..], &["--complete", "--ownership", "work"]] {
            let told = counted(table.as_bytes(), more);
            not_known(&told, owner);
            assert_eq!(told.0["groups"][0]["ownership"], "unknown", "{owner}");
            assert!(has_note(&told.0, "unknown-owners"), "{owner}");
        }
    }
    let known = vouched(&format!("{HEADING}EX1,iOS,Corporate,org.example.notes,Notes\n"));
    assert_eq!((tiktok(&known.0), known.1), ([0, 1, 0], 0));
    let ivanti = "device_uuid;app_id;name;bundle;platform;ownership\nuu-00000001;8;Notes;org.example.notes;A;Company\n";
    not_known(&vouched(ivanti), "which apps of an Android it lists is not told");
}

#[test]
fn apps_whose_columns_were_cut_out_of_a_table_are_not_gone() {
    let heading = "resourceId,deviceId,os,type,applications,applications.0.displayName,applications.0.packageName\n";
    let row = |apps: u32| format!("r-1,gd-1,Android 14,ANDROID,{apps},Notes,org.example.notes\n");
    assert_eq!(vouched(&format!("{heading}{}", row(1))).1, 0);
    let told = vouched(&format!("{heading}{}", row(2)));
    not_known(&told, "two apps, and columns of one");
    assert!(has_note(&told.0, "says-part"));
}

#[test]
fn the_part_that_google_manages_and_a_wiped_phone_are_no_whole_phone() {
    let device = |more: Value| {
        let mut all = json!({ "kind": "admin#directory#mobiledevice", "resourceId": "r", "deviceId": "gd-1",
            "os": "Android 14", "type": "ANDROID",
            "applications": [{ "packageName": "org.example.notes", "displayName": "Notes" }] });
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        vouched(&json!({ "kind": "admin#directory#mobiledevices", "mobiledevices": [all] }).to_string())
    };
    assert_eq!(device(json!({ "status": "APPROVED", "managedAccountIsOnOwnerProfile": true })).1, 0);
    for more in [
        json!({ "managedAccountIsOnOwnerProfile": false }),
        json!({ "privilege": "Profile owner" }),
        json!({ "privilege": "Profile owner on company-owned device" }),
        json!({ "status": "WIPED" }),
        json!({ "status": "ACCOUNT_WIPED" }),
        json!({ "status": "DELETED" }),
    ] {
        not_known(&device(more.clone()), &more.to_string());
    }
    for (column, cell) in
        [("managedAccountIsOnOwnerProfile", "False"), ("privilege", "Profile owner"), ("status", "WIPED")]
    {
        let heading = format!("resourceId,deviceId,os,type,{column},applications.0.packageName\n");
        not_known(&vouched(&format!("{heading}r-1,gd-1,Android 14,ANDROID,{cell},org.example.notes\n")), column);
    }
}

#[test]
fn a_phone_of_which_every_app_is_removed_is_no_phone_without_apps() {
    let mut phone = android("1", "DEVICE_OWNER", &["android", "org.example.notes"]);
    assert_eq!(counted(json!({ "devices": [phone] }).to_string().as_bytes(), &[]).1, 0);
    phone["applicationReports"].as_array_mut().unwrap().iter_mut().for_each(|app| app["state"] = json!("REMOVED"));
    not_known(&counted(json!({ "devices": [phone] }).to_string().as_bytes(), &[]), "removed");
}

#[test]
fn an_answer_of_jamf_without_its_total_does_not_prove_its_end() {
    let results = json!([jamf(1, &json!({}))]);
    assert_eq!(counted(json!({ "totalCount": 1, "results": results }).to_string().as_bytes(), &[]).1, 0);
    not_known(&counted(json!({ "results": results }).to_string().as_bytes(), &[]), "absent");
    for total in [json!(null), json!(-1), json!(0)] {
        let document = json!({ "totalCount": total, "results": results });
        not_known(&counted(document.to_string().as_bytes(), &[]), &total.to_string());
    }
}

#[test]
fn an_app_that_was_uninstalled_is_not_seen() {
    for (column, cell) in [
        ("Uninstall Date", "2025-01-01"),
        ("Uninstalled On", "2025-01-01"),
        ("Removed", "Yes"),
        ("Verwijderd op", "2-3-2025"),
    ] {
        let heading = format!("Serial Number,Platform,Ownership,Bundle ID,App Name,{column}\n");
        let told = vouched(&format!("{heading}EX1,iOS,Corporate,{TIKTOK},TikTok,{cell}\n"));
        assert_eq!((tiktok(&told.0), told.1), ([0, 0, 1], 3), "{column}");
    }
    for cell in ["", "No", "-", "Never"] {
        let heading = "Serial Number,Platform,Ownership,Bundle ID,App Name,Removed\n";
        let told = vouched(&format!("{heading}EX1,iOS,Corporate,{TIKTOK},TikTok,{cell}\n"));
        assert_eq!(tiktok(&told.0), [1, 0, 0], "{cell}");
    }
    let rows = |when: Value| {
        let row = json!({ "deviceId": "d1", "identifier": TIKTOK, "name": "TikTok", "isManaged": false,
            "platform": null, "uninstalledAt": when });
        tiktok(&vouched(&json!([row]).to_string()).0)
    };
    assert_eq!((rows(json!(null)), rows(json!("2025-02-01T00:00:00Z"))), ([1, 0, 0], [0, 0, 1]));
}

#[test]
fn an_app_that_could_be_installed_is_no_app_that_is() {
    let title = |versions: Value| {
        json!({ "count": 1, "software": [{ "id": 1, "name": "TikTok", "source": "ios_apps",
            "bundle_identifier": TIKTOK, "status": null, "installed_versions": versions }] })
    };
    let sums = |versions| counted(title(versions).to_string().as_bytes(), &[]).0["sums"].as_array().unwrap().len();
    assert_eq!((sums(json!(null)), sums(json!([])), sums(json!([{ "version": "1" }]))), (0, 0, 1));
}

#[test]
fn a_title_that_says_that_it_is_over_a_part_is_heard() {
    let table = format!("{HEADING}EX1,iOS,Corporate,org.example.notes,Notes\n");
    for title in ["Report of discovered apps", "Export 2026-03-02, page 1 of 1"] {
        assert_eq!(vouched(&format!("{title}\n{table}")).1, 0, "{title}");
    }
    for title in ["Managed apps only", "Part 1 of 3", "Selectie: afdeling Zorg", "Total rows: 412"] {
        not_known(&vouched(&format!("{title}\n{table}")), title);
    }
}

#[test]
fn a_list_in_which_every_app_is_managed_is_one_of_managed_apps() {
    let omnissa = |managed: Value| {
        let app = json!({ "ApplicationName": "Notes", "ApplicationIdentifier": "org.example.notes",
            "Status": "Installed", "IsManaged": managed });
        vouched(&json!({ "DeviceApps": [app], "Page": 0, "PageSize": 500, "Total": 1 }).to_string())
    };
    not_known(&omnissa(json!(true)), "managed");
    assert_eq!(omnissa(json!(false)).1, 0);
    let simple = |managed: Value| {
        let app = json!({ "type": "installed_app", "id": 1,
            "attributes": { "name": "Notes", "identifier": "org.example.notes", "managed": managed } });
        counted(
            json!({ "data": [app], "has_more": false }).to_string().as_bytes(),
            &["--complete", "--ownership", "work"],
        )
    };
    not_known(&simple(json!(true)), "managed");
    assert_eq!(simple(json!(false)).1, 0);
}

#[test]
fn an_app_of_a_sum_is_not_called_unseen_and_stands_in_the_table() {
    let sums = "ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationVersion,DeviceCount,Platform\n\
                k1,TikTok,TikTok Ltd.,39,39.1,21,iOS\nk2,TikTok,TikTok Ltd.,38,38.1,6,iOS\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sums.csv").display().to_string();
    std::fs::write(&path, sums).unwrap();
    let run = |form: &[&str]| {
        appwijzer(&[&["count", &path, "--policy", "eu-commission-2023", "--lang", "en"], form].concat()).out
    };
    let text = run(&[]);
    assert!(text.contains("at least 21, at most 27") && !text.contains("was not seen"), "{text}");
    let table = run(&["--csv"]);
    assert!(table.lines().any(|row| row.starts_with("tiktok,") && row.ends_with(",21,27")), "{table}");
}

#[test]
fn a_file_that_is_no_table_is_not_sent_to_the_program_that_is_asked_and_the_system_speaks_no_english() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("pipes.txt"), "Serienummer|App\nEX1|Notes\n").unwrap();
    let told = |name: &str| appwijzer(&["count", &path(name), "--policy", "eu-commission-2023", "--lang", "nl"]).err;
    let (pipes, missing) = (told("pipes.txt"), told("missing.csv"));
    assert!(pipes.contains("CSV") && !pipes.contains("appwijzer count"), "{pipes}");
    assert!(missing.contains("niet lezen") && !missing.contains("os error"), "{missing}");
}
