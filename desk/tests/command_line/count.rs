//! `appwijzer count`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::{appwijzer, fixture, json as read, piped};

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn counted(arguments: &[&str]) -> Value {
    // A policy of one named app, unless a test wants another.
    let policy = if arguments.contains(&"--policy") { &[][..] } else { &["--policy", "eu-commission-2023"] };
    let run = appwijzer(&[&["count"], arguments, policy, &["--json"]].concat());
    let report = read(&run);
    let expected = if report["certain"] == true { 0 } else { 3 };
    assert_eq!(run.code, expected, "{}", run.err);
    report
}

/// Numbers by app and kind of device; without the zeros.
fn numbers(report: &Value) -> BTreeMap<(String, String), u64> {
    let groups = report["groups"].as_array().unwrap();
    let mut all = BTreeMap::new();
    for row in report["apps"].as_array().unwrap().iter().chain([&report["any"]]) {
        for (group, cell) in groups.iter().zip(row["seen"]["cells"].as_array().unwrap()) {
            let kind = format!("{} {}", group["system"].as_str().unwrap(), group["ownership"].as_str().unwrap());
            let n = cell["count"].as_u64().expect("nothing is left out of so small a fleet");
            if n > 0 {
                all.insert((row["app"].as_str().unwrap().to_owned(), kind), n);
            }
        }
    }
    all
}

fn of(report: &Value, app: &str, kind: &str) -> u64 {
    numbers(report).get(&(app.to_owned(), kind.to_owned())).copied().unwrap_or_default()
}

const INTUNE: &str = "\
ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationVersion,DeviceId,DeviceName,\
EmailAddress,OSDescription,OSVersion,Platform,UserId,UserName
k1,TikTok,TikTok Ltd.,1,1.0,dev-1,Jan's phone,jan.marker@example.org,Android,14,AndroidWorkProfile,u1,Jan Marker
k2,\"tiktok\",\"Tik, Tok\nLtd.\",1,2.0,dev-1,Jan's phone,jan.marker@example.org,Android,14,AndroidWorkProfile,u1,Jan Marker
k3,TikTok Lite,TikTok,1,1.0,dev-2,Phone,kim.marker@example.org,Android,14,AndroidFullyManagedDedicated,u2,Kim Marker
k4,TikTok,TikTok,1,1.0,dev-3,Phone,lee.marker@example.org,iOS,17,iOS,u3,Lee Marker
k5,TikTok,TikTok,1,1.0,dev-4,Laptop,pim.marker@example.org,Windows,11,Windows,u4,Pim Marker
k6,Notes,Apple,1,1.0,dev-5,iPad,ali.marker@example.org,iPadOS,17,iPadOS,u5,Ali Marker
";

/// As with `check`, a line names what is piped in.
#[test]
fn what_is_piped_in_is_counted_as_the_file_is() {
    let folder = tempfile::tempdir().unwrap();
    let from_file = counted(&[&file(folder.path(), "intune.csv", INTUNE), "--smallest", "1"]);
    let arguments = ["count", "-", "--smallest", "1", "--policy", "eu-commission-2023", "--json"];
    let piped_in = piped(&arguments, INTUNE.as_bytes());
    assert_eq!(piped_in.code, 3, "{}", piped_in.err);
    assert_eq!(numbers(&read(&piped_in)), numbers(&from_file));
    let nothing = piped(&["count", "-", "--lang", "en"], b"");
    assert_eq!(nothing.code, 2);
    assert!(nothing.err.contains("empty"), "{}", nothing.err);
}

/// Names alone: the same name counts, a device with two versions once, Windows not at all.
#[test]
fn intunes_report_is_counted_by_names_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "AppInvRawData.csv", INTUNE);
    let report = counted(&[&path, "--smallest", "1"]);
    assert_eq!(of(&report, "tiktok", "android private"), 1);
    assert_eq!(of(&report, "tiktok", "ios unknown"), 1);
    assert_eq!(of(&report, "tiktok", "android unknown"), 0);
    let notes: Vec<&str> = report["notes"].as_array().unwrap().iter().map(|n| n.as_str().unwrap()).collect();
    assert_eq!(notes, ["names-only", "end-not-proved", "other-systems", "columns-missing"]);
    assert_eq!(report["rows"], 6);
}

#[test]
fn nothing_of_a_person_is_printed_or_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "AppInvRawData.csv", INTUNE);
    let chart = folder.path().join("chart.svg").display().to_string();
    for form in [&["--json"][..], &["--csv"], &["--lang", "nl"], &["--smallest", "1", "--chart", &chart, "--force"]] {
        let run = appwijzer(&[&["count", &path], form].concat());
        assert_eq!(run.code, 3, "{}", run.err);
        let all = format!("{}{}{}", run.out, run.err, std::fs::read_to_string(&chart).unwrap_or_default());
        for person in ["arker", "example.org", "dev-1", "phone,", "u1"] {
            assert!(!all.contains(person), "{person}: {all}");
        }
    }
}

/// Fewer than five are left out, and cannot be worked out from what is told.
#[test]
fn small_numbers_are_left_out_unless_somebody_says_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let mut csv = "DeviceId,ApplicationName,Platform,Ownership\n".to_owned();
    for n in 0..30 {
        let app = if n < 20 { "TikTok" } else { "Notes" };
        let owner = if n < 3 { "Personal" } else { "Company" };
        let _ = writeln!(csv, "d{n},{app},Android,{owner}");
    }
    let path = file(folder.path(), "fleet.csv", &csv);
    let report = counted(&[&path]);
    let row = &report["apps"][0];
    assert_eq!(row["seen"]["total"], json!({ "count": 20 }));
    assert_eq!(row["seen"]["cells"], json!(["suppressed", "suppressed"]), "17 would tell the 3");
    assert_eq!(report["devices"], json!([{ "count": 27 }, "suppressed"]));
    let shown = appwijzer(&["count", &path, "--lang", "en"]);
    assert!(shown.out.contains("TikTok: 20") && shown.out.contains("left out, too few"), "{}", shown.out);
    let all = counted(&[&path, "--smallest", "1"]);
    assert_eq!((of(&all, "tiktok", "android work"), of(&all, "tiktok", "android private")), (17, 3));
}

/// Apple's own answers, one file for each device, and Android lists beside them.
#[test]
fn a_folder_of_lists_is_a_device_each() {
    let folder = tempfile::tempdir().unwrap();
    let plist = |id: &str| {
        format!(
            "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>InstalledApplicationList</key><array><dict>\
             <key>Identifier</key><string>{id}</string><key>Name</key><string>N</string></dict></array>\
             <key>Status</key><string>Acknowledged</string><key>UDID</key><string>secret-{id}</string></dict></plist>"
        )
    };
    file(folder.path(), "one.plist", &plist("com.zhiliaoapp.musically"));
    file(folder.path(), "two.plist", &plist("com.example.other"));
    file(
        folder.path(),
        "three.txt",
        "package:android\npackage:com.zhiliaoapp.musically\npackage:com.ss.android.ugc.trill\n",
    );
    file(folder.path(), "notes.md", "no list at all, just words\n");
    let path = folder.path().display().to_string();
    let report = counted(&[&path, "--smallest", "1", "--ownership", "work"]);
    assert_eq!((of(&report, "tiktok", "ios work"), of(&report, "tiktok", "android work")), (1, 1));
    assert_eq!(report["devices"], json!([{ "count": 1 }, { "count": 2 }]));
    assert_eq!(report["notes"], json!(["end-not-proved", "unreadable-file"]));
    assert_eq!((&report["certain"], &report["nowhere"]), (&json!(false), &json!(0)), "a file was not read");
}

#[test]
fn what_cannot_be_counted_says_why_and_what_is_looked_for() {
    let folder = tempfile::tempdir().unwrap();
    let without = file(folder.path(), "app.csv", "app_id,ApplicationName,bundle\n1,TikTok,x\n");
    let nothing = file(folder.path(), "doc.json", "{\"value\":[{\"deviceCount\":\"many\"}]}");
    for (path, words) in [
        (without.as_str(), "DeviceId"),
        (&nothing, "Its keys are: deviceCount."),
        ("/no/such/file", "cannot read the file"),
    ] {
        let run = appwijzer(&["count", path, "--lang", "en"]);
        assert_eq!(run.code, 2, "{path}");
        assert!(run.err.contains(words), "{path}: {}", run.err);
    }
    let report = file(folder.path(), "ok.csv", INTUNE);
    let run = appwijzer(&["count", &report, "--chart", "picture.bmp", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains(".svg or .png"), "{}", run.err);
}

#[test]
fn a_chart_is_drawn_as_svg_and_png_and_not_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), "fleet.csv", INTUNE);
    let svg = folder.path().join("chart.svg").display().to_string();
    let png = folder.path().join("chart.png").display().to_string();
    for chart in [&svg, &png] {
        let arguments = ["count", path.as_str(), "--smallest", "1", "--chart", chart];
        assert_eq!(appwijzer(&arguments).code, 3);
        let again = appwijzer(&arguments);
        assert!(again.code == 2 && again.err.contains("--force"), "{}", again.err);
    }
    let drawing = std::fs::read_to_string(&svg).unwrap();
    assert!(drawing.starts_with("<svg") && drawing.contains(">TikTok</text>"), "{drawing}");
    assert_eq!(std::fs::read(&png).unwrap()[..8], *b"\x89PNG\r\n\x1a\n");
}

/// The identifiers of the lists of real devices, if they are at hand, else of this project's fixtures: read
/// line by line, by nothing of this program.
fn real_apps() -> Vec<Vec<String>> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/inventories");
    let folder = std::env::var_os("APPWIJZER_REAL_LISTS").map_or(beside, PathBuf::from);
    let mut lists: Vec<PathBuf> = ["samsung-galaxy/current-packages.txt", "xiaomi-poco/packages.txt"]
        .iter()
        .map(|name| folder.join(name))
        .filter(|path| path.is_file())
        .collect();
    lists.push(PathBuf::from(fixture("inventory/pm-list-all-options.txt")));
    lists.push(PathBuf::from(fixture("inventory/pm-list-third-party.txt")));
    let last = |line: &str| {
        let line = line.trim();
        let word = line.strip_prefix("package:").unwrap_or(line).split_whitespace().next()?.to_owned();
        Some(word.rsplit('=').next()?.to_owned())
    };
    lists.iter().map(|path| std::fs::read_to_string(path).unwrap().lines().filter_map(last).collect()).collect()
}

/// A fleet made from real lists, in three forms, counted by SQLite over the same rows.
#[test]
fn a_fleet_is_counted_as_sqlite_counts_it() {
    let lists = real_apps();
    let policy: Value = read(&appwijzer(&["policy", "show", "nl-rijksoverheid-2023", "--json"]));
    // By name, or by the country of the maker.
    let named = |what: &str, value: &Value| {
        let all = policy["bans"].as_array().unwrap().iter().filter_map(|ban| ban["covers"][what].as_array());
        all.flatten().any(|one| one == value)
    };
    let country = |app: &Value| {
        let maker = policy["makers"].as_array().unwrap().iter().find(|m| m["id"] == app["maker"]);
        maker.map_or(Value::Null, |m| m["country"].clone())
    };
    let banned: Vec<(&str, &str)> = policy["apps"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|app| named("apps", &app["id"]) || named("countries", &country(app)))
        .flat_map(|app| {
            let packages = app["packages"].as_array().into_iter().flatten();
            packages.map(|p| (app["id"].as_str().unwrap(), p.as_str().unwrap()))
        })
        .collect();
    assert!(banned.len() > 8);
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch("CREATE TABLE rows (device TEXT, owner TEXT, id TEXT); CREATE TABLE banned (app TEXT, id TEXT);")
        .unwrap();
    for (app, id) in &banned {
        db.execute("INSERT INTO banned VALUES (?1, ?2)", [app, id]).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let (mut csv, mut ndjson) = ("DeviceId,Bundle ID,Platform,Ownership\n".to_owned(), String::new());
    // A fixed sequence that jumps about, so that every device has other apps.
    let mut seed = 12_345_u64;
    let mut next = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % n
    };
    for n in 0..400 {
        let mut apps = lists[n % lists.len()].clone();
        for _ in 0..next(4) {
            apps.push(banned[next(banned.len())].1.to_owned());
        }
        let (device, owner) = (format!("device-{n}"), if next(3) == 0 { "Personal" } else { "Company" });
        let mut reports = Vec::new();
        for id in &apps {
            db.execute("INSERT INTO rows VALUES (?1, ?2, ?3)", [&device, owner, id]).unwrap();
            let _ = writeln!(csv, "\"{device}\",{id},Android,{owner}");
            reports.push(json!({ "packageName": id, "state": "INSTALLED", "displayName": "Any name" }));
        }
        let line = json!({ "name": device, "ownership": format!("{}_OWNED", owner.to_uppercase()), "applicationReports": reports });
        let _ = writeln!(ndjson, "{line}");
    }
    let ndjson = ndjson.replace("PERSONAL_OWNED", "PERSONALLY_OWNED");
    let mut expected = BTreeMap::new();
    let by_app = "SELECT app, owner, count(DISTINCT device) FROM rows JOIN banned USING (id) GROUP BY app, owner
                  UNION ALL SELECT 'any', owner, count(DISTINCT device) FROM rows WHERE id IN (SELECT id FROM banned) GROUP BY owner";
    let mut statement = db.prepare(by_app).unwrap();
    let rows =
        statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, u32>(2)?)));
    for (app, owner, n) in rows.unwrap().map(Result::unwrap) {
        let kind = if owner == "Company" { "android work" } else { "android private" };
        expected.insert((app, kind.to_owned()), u64::from(n));
    }
    assert!(expected.len() > 10, "{expected:?}");
    for (name, text) in [("fleet.csv", csv), ("fleet.ndjson", ndjson)] {
        let path = file(folder.path(), name, &text);
        for threads in ["1", "3"] {
            let report =
                counted(&[&path, "--policy", "nl-rijksoverheid-2023", "--smallest", "1", "--threads", threads]);
            assert_eq!(numbers(&report), expected, "{name}");
            let devices: u64 = report["devices"].as_array().unwrap().iter().map(|c| c["count"].as_u64().unwrap()).sum();
            assert_eq!(devices, 400);
        }
    }
}

/// `docs/count.schema.json` is what the program writes; `UPDATE=1` writes it anew.
#[test]
fn the_documented_schema_is_the_programs_own() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/count.schema.json");
    let schema = appwijzer_fleet::count::CountReport::schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    assert!(std::fs::read_to_string(path).unwrap() == schema, "docs/count.schema.json is not what the program writes");
}

/// Every sentence of the count, in both languages, with the same values.
#[test]
fn both_languages_have_every_sentence_of_the_count() {
    use appwijzer_core::l10n::Language;
    use appwijzer_fleet::count::sentences;
    let all = |language| -> BTreeMap<String, Vec<String>> {
        let mut messages: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut last = String::new();
        for line in sentences(language).lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" = ").filter(|_| !line.starts_with([' ', '}'])) {
                last = id.to_owned();
            }
            let values = line.split("{ $").skip(1).map(|v| v.split([' ', '}']).next().unwrap().to_owned());
            messages.entry(last.clone()).or_default().extend(values);
        }
        messages.values_mut().for_each(|values| {
            values.sort();
            values.dedup();
        });
        messages
    };
    assert_eq!(all(Language::Nl), all(Language::En));
    assert!(all(Language::Nl).len() > 80);
}
