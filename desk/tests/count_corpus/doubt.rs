//! What a file says of itself, or leaves out, that takes the certainty away.

use serde_json::{Value, json};

use super::age::told;
use super::{policy, tiktok};

/// A phone of Android Management with two apps, and what else it has.
fn phone(more: &Value) -> Value {
    let mut phone = json!({
        "name": "enterprises/LC01/devices/1aa",
        "managementMode": "DEVICE_OWNER",
        "ownership": "COMPANY_OWNED",
        "state": "ACTIVE",
        "lastStatusReportTime": "2026-03-02T09:00:00Z",
        "hardwareInfo": {"serialNumber": "EX70001KQ2Z"},
        "applicationReports": [
            {"packageName": "android", "state": "INSTALLED", "applicationSource": "SYSTEM_APP_FACTORY_VERSION"},
            {"packageName": "com.android.settings", "state": "INSTALLED", "applicationSource": "SYSTEM_APP_FACTORY_VERSION"},
            {"packageName": "org.example.notes", "state": "INSTALLED", "applicationSource": "INSTALLED_FROM_PLAY_STORE"},
        ],
    });
    phone.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    phone
}

/// Seen, certainly not there, not known; as the files are, and not as anybody says.
fn counted(document: &Value) -> [u64; 3] {
    tiktok(&told(&policy(), &[("devices.json", &format!("{document:#}"))], false))
}

#[test]
fn the_phone_that_the_others_are_held_against_is_certain() {
    assert_eq!(counted(&json!({"devices": [phone(&json!({}))]})), [0, 1, 0]);
}

#[test]
fn a_phone_that_is_being_set_up_never_reported_or_lists_only_system_apps_is_not_certain() {
    let system = json!([{"packageName": "com.android.settings", "state": "INSTALLED", "applicationSource": "SYSTEM_APP_UPDATED_VERSION"}]);
    for more in [
        json!({"state": "PROVISIONING"}),
        json!({"appliedState": "PROVISIONING"}),
        json!({"lastStatusReportTime": "1970-01-01T00:00:00Z"}),
        json!({"applicationReports": system}),
    ] {
        assert_eq!(counted(&json!({"devices": [phone(&more)]})), [0, 0, 1], "{more}");
    }
}

#[test]
fn an_identifier_with_letters_that_only_look_alike_or_of_which_the_end_is_missing_is_none() {
    for id in [
        "c\u{43e}m.zhiliaoapp.musically",
        "com.zhiliaoapp.musica...",
        "com.zhiliaoapp.musica\u{2026}",
        "com,zhiliaoapp,musically",
    ] {
        let report = json!([{"packageName": "com.android.settings", "state": "INSTALLED"}, {"packageName": id, "state": "INSTALLED"}]);
        assert_eq!(counted(&json!({"devices": [phone(&json!({"applicationReports": report}))]})), [0, 0, 1], "{id}");
        let table = format!(
            "Serial number,Platform,Ownership,App name,Package name\nEX1,Android (fully managed),Corporate,X,{id}\n"
        );
        let report = told(&policy(), &[("apps.csv", &table)], true);
        assert_eq!(tiktok(&report)[1], 0, "{id}");
    }
}

#[test]
fn what_was_asked_for_and_a_number_of_more_are_heard_in_any_words() {
    for around in [
        json!({"aantal": 5000}),
        json!({"totaal": 5000}),
        json!({"Anzahl Geräte": 5000}),
        json!({"request": {"url": "https://androidmanagement.googleapis.com/v1/enterprises/LC01/devices?pageSize=1&pageToken=abc"}}),
        json!({"url": "https://graph.example.org/devices?$filter=contains(name,'x')"}),
        json!({"filter": "applicationReports.packageName != x"}),
        json!({"self": "/devices?page=3"}),
    ] {
        let mut document = json!({"devices": [phone(&json!({}))]});
        document.as_object_mut().unwrap().extend(around.as_object().unwrap().clone());
        assert_eq!(counted(&document), [0, 0, 1], "{around}");
    }
    for around in [
        json!({"filter": null, "query": ""}),
        json!({"generatedAt": 1_772_442_000, "schemaVersion": 7, "took": 93}),
        json!({"url": "https://androidmanagement.googleapis.com/v1/enterprises/LC01/devices?pageSize=100"}),
    ] {
        let mut document = json!({"devices": [phone(&json!({}))]});
        document.as_object_mut().unwrap().extend(around.as_object().unwrap().clone());
        assert_eq!(counted(&document), [0, 1, 0], "{around}");
    }
}

#[test]
fn hosts_of_fleet_are_not_proved_to_be_all_of_them() {
    let host = json!({
        "id": 1, "uuid": "00008001-AAAABBBBCCCC", "hostname": "ipad1", "platform": "ios", "hardware_serial": "F0001",
        "software_updated_at": "2026-03-02T09:00:00Z",
        "mdm": {"enrollment_status": "On (automatic)", "server_url": "https://fleet.example.org", "name": "Fleet"},
        "software": [{"id": 1, "name": "Notes", "version": "1", "bundle_identifier": "org.example.notes", "source": "ios_apps"}],
    });
    assert_eq!(counted(&json!({"hosts": [host]})), [0, 0, 1]);
    assert_eq!(counted(&json!({"host": host})), [0, 1, 0], "an answer about one host is all of it");
}

#[test]
fn an_account_driven_user_enrolment_lists_managed_apps_only_whatever_the_type_says() {
    let device = json!({
        "mobileDeviceId": "2", "deviceType": "iOS",
        "hardware": {"serialNumber": "JX0002QK7ZP"},
        "general": {
            "udid": "00000002-AAAA", "deviceOwnershipType": "Institutional", "deviceOwnershipLevel": "AccountDrivenUserEnrollment",
            "lastInventoryUpdateDate": "2026-03-02T09:00:00Z",
        },
        "applications": [{"identifier": "org.example.notes", "name": "Notes", "managementStatus": "Unmanaged"}],
    });
    assert_eq!(counted(&json!({"totalCount": 1, "results": [device]})), [0, 0, 1]);
}

#[test]
fn a_table_whose_lines_end_as_on_old_macs_is_read() {
    let table = "Serial number,Platform,Ownership,App name,Package name\rEX1,Android (fully managed),Corporate,TikTok,com.zhiliaoapp.musically\r";
    assert_eq!(tiktok(&told(&policy(), &[("apps.csv", table)], false)), [1, 0, 0]);
}

#[test]
fn an_identifier_on_a_computer_is_seen_on_no_phone_and_takes_nowhere_away() {
    let table = "Serial number,Platform,Ownership,App name,Package name\n\
                 EX1,Android (fully managed),Corporate,Notes,org.example.notes\n\
                 EX2,ChromeOS,Corporate,TikTok,com.zhiliaoapp.musically\n";
    let report = told(&policy(), &[("apps.csv", table)], true);
    assert_eq!(tiktok(&report)[0], 0);
    let row = report["apps"].as_array().unwrap().iter().find(|row| row["app"] == "tiktok").unwrap();
    assert_ne!(row["answer"], "nowhere");
    assert!(report["notes"].to_string().contains("named-outside"), "{:#}", report["notes"]);
}
