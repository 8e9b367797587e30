//! `appwijzer count` and the law that nothing is called nowhere without proof: each test is named after what it
//! prevents.

use std::io::{Cursor, Write};

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use crate::appwijzer;
use crate::count_cases::{TIKTOK, android, answer, counted, counted_together, has_note, held, tiktok};

/// A device of Jamf's inventory.
fn jamf(id: &str, serial: &str, apps: &[&str]) -> Value {
    let apps: Vec<Value> =
        apps.iter().map(|id| json!({ "identifier": id, "name": "N", "managementStatus": "Unmanaged" })).collect();
    json!({ "mobileDeviceId": id, "deviceType": "iOS", "hardware": { "serialNumber": serial },
        "general": { "deviceOwnershipType": "Institutional" }, "applications": apps })
}

fn answer_of(total: u64, devices: &[Value]) -> String {
    json!({ "totalCount": total, "results": devices }).to_string()
}

/// A row of a table that would prove everything if its file did.
fn row(device: &str) -> Value {
    json!({ "DeviceId": device, "AppName": "Notes", "BundleId": "org.example.notes", "Platform": "iOS", "Ownership": "Company" })
}

fn devices(report: &Value) -> u64 {
    report["all_devices"]["count"].as_u64().unwrap()
}

const TABLE: &str = "DeviceId,Application Name,Bundle ID,Platform,Ownership\n";

/// A table with these rows under the heading above, for which somebody vouches.
fn table(rows: &str) -> (Value, i32) {
    counted(format!("{TABLE}{rows}").as_bytes(), &["--complete"])
}

fn is_not_nowhere(text: &str, more: &[&str]) -> Value {
    let (report, code) = counted(text.as_bytes(), more);
    assert!(code == 3 && answer(&report) != "nowhere", "{text}\n{report}");
    report
}

#[test]
fn the_same_short_number_of_two_servers_is_not_one_device() {
    let whole = answer_of(1, &[jamf("1", "F2LX48Q9ZA", &["org.example.notes"])]);
    let none = answer_of(1, &[jamf("1", "F2LX48Q9ZB", &[])]);
    let (report, code) = counted_together(&[("a.json", &whole), ("b.json", &none)], &["--complete"]);
    assert_eq!((devices(&report), tiktok(&report), code), (2, [0, 1, 1], 3));
    let same = answer_of(1, &[jamf("7", "F2LX48Q9ZA", &[TIKTOK])]);
    let (report, _) = counted_together(&[("a.json", &whole), ("b.json", &same)], &[]);
    assert_eq!((devices(&report), tiktok(&report)), (1, [1, 0, 0]), "the same serial number is the same device");
    let nameless = [answer_of(1, &[jamf("1", "", &["org.example.notes"])]), answer_of(1, &[jamf("1", "N/A", &[])])];
    let (report, _) = counted_together(&[("a.json", &nameless[0]), ("b.json", &nameless[1])], &[]);
    assert_eq!((devices(&report), has_note(&report, "short-numbers")), (2, true));
    let host = |uuid: &str| {
        json!({ "hosts": [{ "id": 1, "uuid": uuid, "platform": "ios", "hostname": "h", "software": [] }] }).to_string()
    };
    for (uuid, there) in [("0000FFFF-AAAA-BBBB-CCCC-000000000001", 1), ("0000FFFF-AAAA-BBBB-CCCC-000000000002", 2)] {
        let first = host("0000FFFF-AAAA-BBBB-CCCC-000000000001");
        let (report, _) =
            counted_together(&[("a.json", &first), ("b.json", &host(uuid).replace("\"h\"", "\"i\""))], &[]);
        assert_eq!((devices(&report), has_note(&report, "same-device")), (there, false), "{uuid}");
    }
    let tables = [format!("{TABLE}1,Notes,org.example.notes,iOS,Company\n"), format!("{TABLE}1,,,iOS,Company\n")];
    let (report, code) = counted_together(&[("a.csv", &tables[0]), ("b.csv", &tables[1])], &["--complete"]);
    assert_eq!((devices(&report), code), (2, 3));
}

#[test]
fn totals_of_different_answers_are_not_put_together() {
    let page = |a: u32, total: u64| {
        let device = |n: u32| jamf(&n.to_string(), &format!("F2LX48Q9{n:04}"), &["org.example.notes"]);
        answer_of(total, &[device(a), device(a + 1)])
    };
    for (first, second, more) in [
        (page(1, 4), page(11, 4), &[][..]),
        (page(1, 4), page(11, 6), &["--complete"]),
        (page(1, 5), page(11, 5), &["--complete"]),
        (page(1, 4), page(1, 4), &["--complete"]),
    ] {
        let (report, code) = counted_together(&[("a.json", &first), ("b.json", &second)], more);
        assert_eq!((answer(&report), code), ("not-certain", 3), "{report}");
        assert_eq!(report["sources"][0]["wholeness"], "page-of-more");
    }
}

/// What the JSON says of a file and of an app cannot contradict each other.
#[test]
fn no_app_is_nowhere_in_a_file_that_is_not_whole() {
    let whole = json!({ "devices": [android("1", "DEVICE_OWNER", &["org.example.a"])] }).to_string();
    let page =
        json!({ "devices": [android("2", "DEVICE_OWNER", &["org.example.a"])], "nextPageToken": "x" }).to_string();
    for more in [&[][..], &["--complete"]] {
        let (report, code) = counted_together(&[("a.json", &whole), ("b.json", &page)], more);
        let whole = |source: &Value| source["wholeness"] == "proved" || source["wholeness"] == "said";
        let all = report["sources"].as_array().unwrap().iter().all(whole);
        assert_eq!((all, code), (answer(&report) == "nowhere", if all { 0 } else { 3 }), "{report}");
    }
}

#[test]
fn no_word_of_more_or_of_an_error_around_the_records_is_passed_over() {
    for around in [
        json!({ "links": [{ "rel": "next", "href": "https://example.org/?page=2" }] }),
        json!({ "meta": { "pagination": { "total": 5000, "next_page": 2 } } }),
        json!({ "count": 5000, "next": null }),
        json!({ "page": 1, "pages": 50 }),
        json!({ "has_next_results": true }),
        json!({ "truncated": true }),
        json!({ "error": { "code": "timeout" } }),
        json!({ "partial": true }),
        json!({ "info": { "lastPage": false, "last": false } }),
        json!({ "status": "partial" }),
    ] {
        let mut document = around.clone();
        document["data"] = json!([row("d-1")]);
        let report = is_not_nowhere(&document.to_string(), &["--complete"]);
        assert!(has_note(&report, "pages-missing") || has_note(&report, "says-part"), "{around}: {report}");
        let mut document = around;
        document["devices"] = json!([android("1", "DEVICE_OWNER", &["org.example.a"])]);
        is_not_nowhere(&document.to_string(), &[]);
    }
}

#[test]
fn rows_in_brackets_are_no_more_whole_than_a_table() {
    for text in [json!([row("d-1")]), json!({ "data": [row("d-1")] }), json!({ "values": [row("d-1")] })] {
        let (report, code) = counted(text.to_string().as_bytes(), &[]);
        assert_eq!((tiktok(&report), code), ([0, 0, 1], 3), "{text}");
        assert_eq!(
            (&report["sources"][0]["wholeness"], counted(text.to_string().as_bytes(), &["--complete"]).1),
            (&json!("not-proved"), 0)
        );
    }
    let all = json!({ "total": 1, "data": [row("d-1")] });
    assert_eq!(counted(all.to_string().as_bytes(), &[]).1, 0, "its envelope says that it is all");
    is_not_nowhere(&json!([android("1", "DEVICE_OWNER", &["org.example.a"])]).to_string(), &[]);
}

#[test]
fn an_app_that_is_named_beside_the_list_of_a_device_is_not_certainly_absent() {
    let mut blocked = android("1", "DEVICE_OWNER", &["org.example.a"]);
    blocked["nonComplianceDetails"] =
        json!([{ "settingName": "applications", "nonComplianceReason": "APP_INSTALLED", "packageName": TIKTOK }]);
    assert_eq!(tiktok(&counted(json!({ "devices": [blocked] }).to_string().as_bytes(), &[]).0), [1, 0, 0]);
    blocked["nonComplianceDetails"][0]["nonComplianceReason"] = json!("PENDING");
    let report = is_not_nowhere(&json!({ "devices": [blocked] }).to_string(), &[]);
    assert!(has_note(&report, "named-elsewhere"));
    let mut nested = row("d-1");
    nested["Apps"] = json!([{ "BundleId": TIKTOK }]);
    let host = json!({ "hosts": [{ "id": 1, "platform": "ios", "hostname": "h", "mdm": { "enrollment_status": "On (automatic)" },
        "software": [{ "id": 1, "name": "x", "bundle_identifier": "org.example.a", "application_id": TIKTOK }] }] });
    let mut key = android("1", "DEVICE_OWNER", &["org.example.a"]);
    key["extra"] = json!({ TIKTOK.to_uppercase(): true });
    let mut other = android("1", "DEVICE_OWNER", &["org.example.a"]);
    other["note"] = json!("com.ss.iphone.ugc.Ame, com.zhili\u{200B}aoapp.musically");
    for document in [json!([nested]), host, json!({ "devices": [key] }), json!({ "devices": [other] })] {
        let report = is_not_nowhere(&document.to_string(), &["--complete"]);
        assert_eq!((tiktok(&report), has_note(&report, "named-elsewhere")), ([0, 0, 1], true), "{document}");
    }
    let around = json!({ "blocked": [TIKTOK], "devices": [android("1", "DEVICE_OWNER", &["org.example.a"])] });
    assert!(has_note(&is_not_nowhere(&around.to_string(), &[]), "named-outside"));
}

/// Devices beside one with the app keep their certainty.
#[test]
fn an_app_on_one_device_does_not_make_the_others_uncertain() {
    let both = [android("1", "DEVICE_OWNER", &[TIKTOK]), android("2", "DEVICE_OWNER", &["org.example.a"])];
    for document in [json!({ "devices": both }), json!([{ "devices": both }])] {
        assert_eq!(tiktok(&counted(document.to_string().as_bytes(), &[]).0), [1, 1, 0], "{document}");
    }
    let rows = format!("d-1,TikTok,{TIKTOK},iOS,Company\nd-2,Notes,org.example.notes,iOS,Company\n");
    assert_eq!(tiktok(&table(&rows).0), [1, 1, 0]);
}

#[test]
fn software_with_a_number_of_hosts_is_no_device() {
    let item =
        json!({ "id": 1, "name": "TikTok", "bundle_identifier": TIKTOK, "source": "ios_apps", "hosts_count": 48 });
    for document in [
        json!({ "count": 1, "software": [item], "meta": { "has_next_results": false } }),
        json!({ "count": 1, "software_titles": [item] }),
        json!([item]),
        json!({ "software": item }),
        json!({ "software_title": item }),
    ] {
        let compact = document.to_string();
        for text in [compact, serde_json::to_string_pretty(&document).unwrap()] {
            let (report, code) = counted(text.as_bytes(), &["--complete"]);
            assert_eq!((devices(&report), tiktok(&report), code), (0, [0, 0, 0], 3), "{text}");
            assert_eq!(report["sums"][0]["at_least"], json!({ "count": 48 }), "{text}: {report}");
        }
    }
    let page = json!({ "count": 300, "software": [{ "id": 1, "name": "x", "bundle_identifier": "org.example.a" }],
        "meta": { "has_next_results": true } });
    assert!(has_note(&is_not_nowhere(&page.to_string(), &[]), "pages-missing"));
}

#[test]
fn a_record_that_is_a_page_is_not_taken_for_all() {
    let mut host = json!({ "host": { "id": 1, "platform": "ios", "hostname": "h", "hardware_serial": "F2LX48Q9ZA",
        "mdm": { "enrollment_status": "On (automatic)" },
        "software": [{ "id": 1, "name": "x", "bundle_identifier": "org.example.a" }] } });
    let text = serde_json::to_string_pretty(&host).unwrap();
    assert_eq!(counted(text.as_bytes(), &[]).1, 0);
    host["meta"] = json!({ "has_next_results": true });
    for text in [serde_json::to_string_pretty(&host).unwrap(), host.to_string()] {
        is_not_nowhere(&text, &["--complete"]);
    }
}

#[test]
fn a_whole_answer_of_one_enterprise_is_no_last_page_of_another() {
    let mut elsewhere = android("9", "DEVICE_OWNER", &["org.example.a"]);
    elsewhere["name"] = json!("enterprises/other/devices/9");
    let first =
        json!({ "devices": [android("1", "DEVICE_OWNER", &["org.example.a"])], "nextPageToken": "x" }).to_string();
    let other = json!({ "devices": [elsewhere] }).to_string();
    let (report, code) = counted_together(&[("a.json", &first), ("b.json", &other)], &["--complete"]);
    assert_eq!((answer(&report), code, held(&report, "page-missing")), ("not-certain", 3, 1));
    let last = json!({ "devices": [android("2", "DEVICE_OWNER", &["org.example.a"])] }).to_string();
    assert_eq!(counted_together(&[("a.json", &first), ("b.json", &last)], &["--complete"]).1, 0);
}

/// An answer about the apps of a device does not always say of which: its second page is not another, whole device.
#[test]
fn pages_of_a_device_that_they_do_not_name_are_not_whole_lists() {
    let page = |id: &str| {
        json!({ "DeviceApps": [{ "ApplicationName": "x", "Status": "Installed", "ApplicationIdentifier": id }], "Page": 0, "Total": 2 })
            .to_string()
    };
    let files = [("1.json", &*page("org.example.a")), ("2.json", &*page(TIKTOK))];
    let (report, code) = counted_together(&files, &["--complete", "--ownership", "work"]);
    assert_eq!((tiktok(&report), code), ([1, 0, 1], 3), "{report}");
}

#[test]
fn a_file_that_is_given_twice_is_not_two_devices() {
    let apps = json!({ "DeviceApps": [{ "ApplicationName": "Notes", "Status": "Installed", "ApplicationIdentifier": "org.example.notes" }],
        "Page": 0, "PageSize": 500, "Total": 1 })
    .to_string();
    for text in [apps.as_str(), "package:android\npackage:org.example.one\n"] {
        let (report, _) = counted_together(&[("phone.txt", text), ("phone (1).txt", text)], &[]);
        assert_eq!((devices(&report), has_note(&report, "same-file")), (1, true), "{text}");
    }
    let files = [("s.txt", "package:android\npackage:com.android.shell\n"), ("3.txt", "package:org.example.one\n")];
    assert!(has_note(&counted_together(&files, &[]).0, "parts-of-one"));
}

#[test]
fn an_identifier_anywhere_in_a_table_is_not_certainly_absent() {
    for text in [
        format!("{TABLE}d-1,x,\"org.example.a; {TIKTOK}; org.example.b\",iOS,Company\n"),
        format!("{TABLE}d-1,x,\"org.example.a\n{TIKTOK}\norg.example.b\",iOS,Company\n"),
        format!("{TABLE}d-1,x,\"[\"\"org.example.a\"\",\"\"{TIKTOK}\"\"]\",iOS,Company\n"),
        format!("DeviceId,Bundle ID,Bundle ID,Platform,Ownership\nd-1,org.example.a,{TIKTOK},iOS,Company\n"),
        format!("DeviceId,Package,Bundle Identifier,Platform,Ownership\nd-1,org.example.a,{TIKTOK},iOS,Company\n"),
        format!("{TABLE}d-1,x,{},iOS,Company\n", TIKTOK.to_uppercase()),
        format!("{TABLE}d-1,x,{TIKTOK}\u{200B},iOS,Company\n"),
        format!("{TABLE}d-1,x,com.zhiliaoapp.\u{AD}musically,iOS,Company\n"),
        format!("{TABLE}d-1,x,com.ss.iphone.ugc.Ame,Android (fully managed),Company\n"),
        format!(
            "{TABLE}d-1,Foo,org.example.a,iOS,\"Company\nd-2,TikTok,{TIKTOK},iOS,Company\nd-3,Bar,org.example.b,iOS,Company\"\n"
        ),
        "DeviceId,Bundle ID,Platform,Ownership,TikTok\nd-1,org.example.a,iOS,Company,installed\n".to_owned(),
        format!("DeviceId,Bundle ID,Platform,Ownership,{TIKTOK}\nd-1,org.example.a,iOS,Company,1\n"),
    ] {
        is_not_nowhere(&text, &["--complete"]);
    }
    // A quote that nobody closed hides whole devices, whichever apps they have.
    let rest = "d-2,Bar,org.example.b,iOS,Company\n".repeat(3);
    is_not_nowhere(&format!("{TABLE}d-1,Foo,org.example.a,iOS,\"Company\n{rest}\"\n"), &["--complete"]);
}

#[test]
fn a_list_of_devices_or_people_is_refused_whoever_vouches_for_it() {
    for text in [
        "Name,User,Serial Number,Platform,Version,Identifier,Ownership\nA phone,X,F2LX48Q9ZA,iOS,17.4,00008110-001A00000001,Corporate\n",
        "Name,Serial Number,Identifier,Platform,Ownership\nTikTok phone,F2LX48Q9ZA,00008110-001A00000001,iOS,Corporate\n",
        "Serial Number,Package,Platform,Ownership\nF2LX48Q9ZA,Business Plus,iOS,Corporate\n",
        "Name,Serial Number,Identifier,Platform\nA phone,F2LX48Q9ZA,phone-1.example.org,iOS\n",
        "DeviceId,User,Bundle,Platform,Ownership\nd-1,X,Mobile bundle 20GB,iOS,Company\n",
        "[{\"DeviceId\":\"d-1\",\"name\":\"X\",\"identifier\":\"EMP-0042\",\"version\":\"17.4\",\"Platform\":\"iOS\",\"Ownership\":\"Company\"}]",
    ] {
        let run = crate::piped(&["count", "-", "--complete", "--lang", "en"], text.as_bytes());
        assert!(run.code == 2 && run.err.contains("list of devices or of people"), "{text}: {} {}", run.code, run.err);
    }
}

#[test]
fn a_word_for_nothing_is_no_device() {
    for id in ["N/A", "00000000-0000-0000-0000-000000000000", "-", "null", "unknown"] {
        let app = |name: &str, bundle: &str| format!("{id},{name},{bundle},iOS,Company\n");
        let rows = format!("{0}{0}{1}", app("TikTok", TIKTOK), app("Notes", "org.example.notes"));
        let (report, code) = table(&rows);
        assert_eq!((devices(&report), code, has_note(&report, "no-device-id")), (0, 3, true), "{id}");
        assert_eq!(
            (&report["sums"][0]["at_least"], &report["sums"][0]["at_most"]),
            (&json!({ "count": 1 }), &json!({ "count": 2 }))
        );
        let mut nameless = row(id);
        nameless["BundleId"] = json!(TIKTOK);
        let (report, code) = counted(json!([nameless]).to_string().as_bytes(), &["--complete"]);
        assert_eq!((devices(&report), code), (0, 3), "{id}");
    }
}

#[test]
fn a_heading_or_a_last_line_is_no_device() {
    let one = "d-1,Notes,org.example.notes,iOS,Company\n";
    let (report, code) = table(&format!("{one}{TABLE}d-2,Notes,org.example.notes,iOS,Company\n"));
    assert_eq!((devices(&report), code, has_note(&report, "heading-again")), (2, 0, true));
    let (report, code) =
        table(&format!("{one}\nDeviceId,User,Bundle ID,Platform,Ownership\nd-2,X,{TIKTOK},iOS,Company\n"));
    assert_eq!((answer(&report) != "nowhere", code), (true, 3), "another table below");
    let (report, code) = table(&format!("{one}Total,5000 rows,,,\n"));
    assert_eq!((devices(&report), code, has_note(&report, "rows-missing")), (1, 3, true));
    assert_eq!(
        (devices(&table(&format!("{one}Total,1 rows,,,\n")).0), table(&format!("{one}Total,1 rows,,,\n")).1),
        (1, 0)
    );
}

#[test]
fn an_app_that_a_state_calls_gone_is_not_seen() {
    let heading = "DeviceId,Application Name,Bundle ID,Platform,Ownership,Install State\n";
    for state in ["Not installed", "Removed", "Uninstalled"] {
        let text = format!("{heading}d-1,TikTok,{TIKTOK},iOS,Company,{state}\n");
        let report = is_not_nowhere(&text, &["--complete"]);
        assert_eq!((tiktok(&report)[0], has_note(&report, "removed-left-out")), (0, true), "{state}");
        let apps = json!({ "DeviceApps": [{ "ApplicationName": "TikTok", "Status": state, "ApplicationIdentifier": TIKTOK },
            { "ApplicationName": "Notes", "Status": "Installed", "ApplicationIdentifier": "org.example.notes" }], "Total": 2 });
        let (report, _) = counted(apps.to_string().as_bytes(), &[]);
        assert_eq!((tiktok(&report)[0], has_note(&report, "removed-left-out")), (0, true), "{state}");
    }
}

#[test]
fn a_name_that_only_looks_so_is_listed_apart_and_a_title_of_the_store_counts() {
    let heading = "ApplicationKey,ApplicationName,ApplicationPublisher,DeviceId,Platform\n";
    let of =
        |name: &str, publisher: &str| counted(format!("{heading}k,{name},{publisher},d-1,iOS\n").as_bytes(), &[]).0;
    for name in
        ["Tik Tok", "T i k T o k", "\u{FF34}\u{FF49}\u{FF4B}\u{FF34}\u{FF4F}\u{FF4B}", "Tik-Tok", "Tik\u{200B}Tok"]
    {
        let report = of(name, "");
        assert_eq!((tiktok(&report), report["alike"].as_array().unwrap().len()), ([0, 0, 1], 1), "{name}");
    }
    assert_eq!(tiktok(&of("TikTok: Video's en meer", "TikTok Ltd.")), [1, 0, 0]);
    assert_eq!(tiktok(&of("TikTok - Videos", "TikTok Pte. Ltd.")), [1, 0, 0]);
    assert_eq!(tiktok(&of("TikTok: Videos", "Somebody")), [0, 0, 1]);
    assert_eq!(tiktok(&of(TIKTOK, "")), [1, 0, 0], "an identifier in the place of a name");
}

#[test]
fn a_table_with_a_title_or_with_dutch_or_german_headings_is_read() {
    for text in [
        format!("Report: apps per device\nGenerated 2023-04-10\n\n{TABLE}d-1,TikTok,{TIKTOK},iOS,Company\n"),
        format!("Apparaat-id;Naam van toepassing;Bundel-id;Platform;Eigendom\nd-1;TikTok;{TIKTOK};iOS;Bedrijf\n"),
        format!(
            "Ger\u{E4}te-ID;Anwendungsname;Paketname;Plattform;Eigentum\nd-1;TikTok;{TIKTOK};Android;Unternehmen\n"
        ),
    ] {
        let (report, _) = counted(text.as_bytes(), &[]);
        assert_eq!((tiktok(&report), devices(&report)), ([1, 0, 0], 1), "{text}");
        assert_eq!(report["groups"][0]["ownership"], "work", "{text}");
    }
}

#[test]
fn a_title_that_tells_of_a_filter_or_of_more_pages_is_believed() {
    for title in ["Filter: platform is iOS", "Page 1 of 20", "Pagina 1 van 20"] {
        is_not_nowhere(&format!("{title}\n{TABLE}d-1,Notes,org.example.notes,iOS,Company\n"), &["--complete"]);
    }
    let text = format!("Apps per device\n{TABLE}d-1,Notes,org.example.notes,iOS,Company\n");
    assert_eq!(counted(text.as_bytes(), &["--complete"]).1, 0);
}

#[test]
fn one_odd_file_beside_the_lists_is_named_and_stops_nothing() {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in
        [("a.csv", format!("{TABLE}d-1,TikTok,{TIKTOK},iOS,Company\n")), ("readme.txt", "just words\n".to_owned())]
    {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let (report, code) = counted(&writer.finish().unwrap().into_inner(), &["--complete"]);
    assert_eq!((tiktok(&report)[0], code), (1, 3));
    assert_eq!(report["words"], json!([{ "note": "unreadable-file", "words": ["readme.txt"] }]));
    let list = format!("{TABLE}d-1,TikTok,{TIKTOK},iOS,Company\n");
    let (report, _) = counted_together(&[("a.csv", &list), ("notes.md", "just words\n")], &[]);
    assert_eq!(report["words"], json!([{ "note": "unreadable-file", "words": ["notes.md"] }]));
}

#[test]
fn other_forms_of_known_answers_are_read_or_named() {
    let pages = json!([{ "devices": [android("1", "DEVICE_OWNER", &["org.example.a"])] },
        { "devices": [android("2", "DEVICE_OWNER", &[TIKTOK])] }]);
    let graph = json!({ "id": "m-1", "operatingSystem": "iOS", "managedDeviceOwnerType": "company",
        "detectedApps": [{ "id": "1", "displayName": "TikTok" }] });
    let batch = json!({ "responses": [{ "id": "1", "status": 200, "body": { "value": [graph] } }] });
    let classic = json!({ "mobile_device": { "general": { "id": 1, "serial_number": "F2LX48Q9ZA", "device_ownership_level": "Institutional" },
        "applications": [{ "application_name": "TikTok", "identifier": TIKTOK }] } });
    let snake = json!({ "devices": [{ "name": "enterprises/e/devices/1", "management_mode": "DEVICE_OWNER", "ownership": "COMPANY_OWNED",
        "application_reports": [{ "package_name": TIKTOK, "state": "INSTALLED" }] }] });
    for (document, devices_there) in [(pages, 2), (batch, 1), (classic, 1), (snake, 1)] {
        for text in [document.to_string(), serde_json::to_string_pretty(&document).unwrap()] {
            let (report, _) = counted(text.as_bytes(), &[]);
            assert_eq!((tiktok(&report)[0], devices(&report)), (1, devices_there), "{text}");
        }
    }
    let failed = json!({ "responses": [{ "id": "1", "status": 200, "body": { "value": [graph] } }, { "id": "2", "status": 429, "body": {} }] });
    assert!(has_note(&is_not_seen_as_whole(&failed), "says-part"));
    let mosyle = json!({ "status": "OK", "response": [{ "devices": [{ "deviceudid": "U-1", "device_name": "x", "os": "ios" }] }] });
    for (document, word) in [(mosyle, "Mosyle"), (json!({ "surprise": [{ "thing": 1 }] }), "thing")] {
        let run = crate::piped(&["count", "-", "--lang", "en"], document.to_string().as_bytes());
        assert!(run.code == 2 && run.err.contains(word) && run.err.contains("CSV"), "{document}: {}", run.err);
    }
}

fn is_not_seen_as_whole(document: &Value) -> Value {
    let (report, code) = counted(document.to_string().as_bytes(), &["--complete"]);
    assert_eq!((code, &report["sources"][0]["wholeness"]), (3, &json!("part-missing")), "{document}");
    report
}

#[test]
fn an_app_that_is_named_in_an_unread_line_of_a_list_is_not_certainly_absent() {
    let package =
        |id: &str| format!("  Package [{id}] (1f):\n    flags=[ SYSTEM ]\n    User 0: installed=true enabled=0\n");
    let whole = format!("Packages:\n{}{}Shared users:\n", package("android"), package("com.android.shell"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("phone.txt");
    for (text, code) in [(whole.clone(), 0), (format!("{whole}Dexopt state:\n  [{TIKTOK}]\n"), 3)] {
        std::fs::write(&path, text).unwrap();
        let path = path.display().to_string();
        let run = appwijzer(&["count", &path, "--policy", "eu-commission-2023", "--lang", "en"]);
        assert_eq!(run.code, code, "{}", run.out);
    }
}
