//! Small lists that once got a calm wrong answer, each with the right one. All invented.

use crate::{appwijzer, json, piped};

/// How `check` ends, and what it finds.
struct Answer {
    code: i32,
    found: Vec<String>,
    text: String,
}

fn checked(list: &str, more: &[&str]) -> Answer {
    checked_bytes(list.as_bytes(), more)
}

fn checked_bytes(list: &[u8], more: &[&str]) -> Answer {
    let on = match (more.contains(&"--on"), more.contains(&"--policy")) {
        (true, _) => &[][..],
        (false, true) => &["--on", "2023-04-10"],
        (false, false) => &["--policy", "amsterdam-2023", "--on", "2023-04-10"],
    };
    let text = piped(&[&["check", "-", "--lang", "en"], more, on].concat(), list);
    let run = piped(&[&["check", "-", "--json"], more, on].concat(), list);
    assert_eq!(text.code, run.code);
    if run.code == 2 {
        return Answer { code: 2, found: Vec::new(), text: text.err };
    }
    let report = json(&run);
    let parts = report["parts"].as_array().unwrap();
    let findings = parts.iter().flat_map(|part| part["findings"].as_array().unwrap());
    let present = findings.filter(|f| f["answer"] == "present").map(|f| f["app"].as_str().unwrap().to_owned());
    // As one line: a terminal's width matters to nobody here.
    let text = text.out.split_whitespace().collect::<Vec<_>>().join(" ");
    Answer { code: run.code, found: present.collect(), text }
}

#[test]
fn android_identifiers_with_names_are_no_iphone() {
    let list = "com.android.settings - Settings\ncom.android.chrome - Chrome\ncom.ss.android.ugc.trill - TikTok\n";
    for more in [&[][..], &["--platform", "android"]] {
        let answer = checked(list, more);
        assert_eq!((answer.code, answer.found), (1, vec!["tiktok".to_owned()]));
    }
    let one = checked("com.example.app - this is my phone\n", &[]);
    assert_eq!(one.code, 3, "{}", one.text);
}

#[test]
fn a_platform_or_format_that_the_list_contradicts_is_an_error() {
    let android = "package:android\npackage:com.android.settings\n";
    assert_eq!(checked(android, &["--platform", "ios"]).code, 2);
    assert_eq!(checked(android, &["--format", "ideviceinstaller"]).code, 2);
    assert_eq!(checked("Total: 1 apps\norg.example.app - App 1\n", &["--platform", "android"]).code, 2);
}

#[test]
fn a_list_of_system_apps_is_not_all_apps() {
    let list = "package:android  installer=null uid:1000\npackage:com.android.vending  installer=com.android.vending uid:9973\n";
    assert_eq!(checked(list, &[]).code, 3);
    assert_eq!(checked(&format!("$ pm list packages -s -i\n{list}"), &["--os-version", "14"]).code, 3);
}

#[test]
fn half_a_list_and_a_list_of_two_are_not_all_apps() {
    assert_eq!(checked("com.android.settings\nandroid\n", &[]).code, 3);
}

/// 27 of 35 spellings were skipped as "names no app", and the list was called clear.
#[test]
fn an_identifier_is_never_lost_whatever_stands_around_it() {
    let app = "com.zhiliaoapp.musically";
    let spellings = [
        "> package:APP",
        ">APP",
        "- package:APP",
        "* APP",
        "• APP",
        "Package:APP",
        "PACKAGE:APP",
        "package: APP",
        "package APP",
        "APP, TikTok",
        "APP: TikTok",
        "APP\tTikTok",
        "APP (TikTok)",
        "APP - TikTok",
        "APP – TikTok",
        "APP; TikTok",
        "\"APP\",",
        "'APP'",
        "`APP`",
        "| APP | TikTok |",
        "|APP|",
        "1. APP",
        "1) APP",
        "APP.",
        "(APP)",
        "[APP]",
        "<APP>",
        "<li>APP</li>",
        "TikTok (APP)",
        "TikTok: APP",
        "TikTok, APP",
        "com.android.phone APP",
        "--user 0 APP # TikTok",
        "# APP",
        "// APP",
        "adb uninstall APP",
        "APP/.MainActivity",
        "APP=1",
        "https://play.google.com/store/apps/details?id=APP",
    ];
    for spelling in spellings {
        for (before, after) in [("", ""), ("package:", "")] {
            let line = spelling.replace("APP", app);
            let list =
                format!("{before}android\n{before}com.android.settings\n{line}\n{before}com.android.phone{after}\n");
            for more in [&[][..], &["--complete", "--os-version", "14"]] {
                let answer = checked(&list, more);
                assert!(matches!(answer.code, 1 | 3), "{spelling} {more:?}: {} {}", answer.code, answer.text);
                let named = answer.found.contains(&"tiktok".to_owned()) || answer.text.contains("TikTok");
                assert!(named, "{spelling}: {}", answer.text);
            }
        }
    }
}

#[test]
fn todays_tiktok_lite_studio_and_television_are_found() {
    for app in ["com.ss.android.ugc.tiktok.lite", "com.tiktok.lite.go", "com.ss.android.tt.creator", "com.tiktok.tv"] {
        for policy in ["amsterdam-2023", "au-pspf-001-2023", "politie-2023"] {
            let on = ["--policy", policy, "--on", "2023-06-10"];
            let answer = checked(&format!("package:android\npackage:{app}\n"), &on);
            assert_eq!(answer.found, ["tiktok"], "{app} under {policy}");
        }
    }
}

#[test]
fn kasperskys_other_apps_are_found_under_a_ban_on_kaspersky() {
    let list =
        "package:android\npackage:com.kaspersky.passwordmanager\npackage:com.kaspersky.safekids\npackage:com.kms\n";
    let answer = checked(list, &["--policy", "au-pspf-002-2025", "--on", "2025-04-10"]);
    assert_eq!((answer.code, answer.found.len()), (1, 3));
}

#[test]
fn a_list_of_managed_apps_or_an_empty_one_is_not_all_apps() {
    let list = |key: &str, apps: &str| {
        format!(
            "<plist version=\"1.0\"><dict><key>{key}</key><string>x</string><key>InstalledApplicationList</key><array>{apps}</array><key>Status</key><string>Acknowledged</string></dict></plist>"
        )
    };
    let outlook =
        "<dict><key>Identifier</key><string>com.example.mail</string><key>Name</key><string>Mail</string></dict>";
    assert_eq!(checked(&list("UDID", outlook), &[]).code, 3);
    assert_eq!(checked(&list("UDID", outlook), &["--complete"]).code, 0, "as somebody says");
    for more in [&[][..], &["--complete"]] {
        assert_eq!(checked(&list("UDID", ""), more).code, 3, "no phone has no apps");
        let enrolled = checked(&list("EnrollmentID", outlook), more);
        assert_eq!(enrolled.code, 3, "enrolled by its user: {}", enrolled.text);
    }
}

#[test]
fn an_app_clip_is_not_the_app_and_an_offloaded_app_is_still_there() {
    let app = |key: &str| {
        format!(
            "<plist version=\"1.0\"><array><dict><key>ApplicationType</key><string>User</string><key>CFBundleIdentifier</key><string>com.zhiliaoapp.musically</string><key>{key}</key><true/></dict></array></plist>"
        )
    };
    let clip = checked(&app("IsAppClip"), &[]);
    assert_eq!((clip.code, clip.found.len()), (3, 0));
    let offloaded = checked(&app("IsDemotedApp"), &[]);
    assert_eq!((offloaded.code, offloaded.found), (1, vec!["tiktok".to_owned()]));
}

#[test]
fn offloaded_apps_are_in_no_list_of_ideviceinstaller() {
    let list = "CFBundleIdentifier, CFBundleVersion, CFBundleDisplayName\norg.example.music, \"1\", \"Music\"\n";
    assert_eq!(checked(list, &[]).code, 3);
    assert_eq!(checked("Total: 1 apps\norg.example.music - Music 1\n", &[]).code, 3);
}

#[test]
fn archived_apps_are_in_no_list_of_pm_and_in_every_dump() {
    let list = "package:android\npackage:com.android.settings\npackage:org.example.video\n";
    for more in [&["--complete"][..], &["--complete", "--os-version", "15"]] {
        assert_eq!(checked(list, more).code, 3, "{more:?}");
    }
    let dump = "Packages:\n  Package [android] (1):\n    flags=[ SYSTEM ]\n    User 0: installed=true enabled=0\n  \
                Package [com.zhiliaoapp.musically] (2):\n    flags=[ HAS_CODE ]\n    User 0: installed=false enabled=0\n      \
                archiveTime=2026-03-01 10:00:00\n";
    let archived = checked(dump, &[]);
    assert_eq!((archived.code, archived.found), (1, vec!["tiktok".to_owned()]));
}

#[test]
fn a_privacy_report_names_the_apps_that_it_saw_and_the_day() {
    let line = "{\"bundleID\":\"com.zhiliaoapp.musically\",\"domain\":\"example.org\",\"timeStamp\":\"2023-04-09T10:00:00Z\",\"type\":\"networkActivity\"}\n";
    let answer = checked(line, &[]);
    assert_eq!(answer.code, 3);
    assert!(answer.text.contains("Was active on Sunday 9 April 2023"), "{}", answer.text);
    let many = checked(line, &["--policy", "fr-recreational-2023"]);
    assert!(many.text.contains("TikTok") && many.text.contains("9 April 2023"), "{}", many.text);
}

/// A profile that the owner made with an app is not the employer's.
#[test]
fn a_second_part_of_an_own_phone_is_asked_about_and_nothing_is_ordered() {
    let user = |n: u32, installed: bool| format!("    User {n}: installed={installed} enabled=0\n");
    let dump = format!(
        "Packages:\n  Package [android] (1):\n    flags=[ SYSTEM ]\n{}{}  Package [com.zhiliaoapp.musically] (2):\n    flags=[ HAS_CODE ]\n{}{}\nDUMP OF SERVICE user:\n  UserInfo{{0:Owner:4c13}}\n  UserInfo{{10:Island:1030}}\n",
        user(0, true),
        user(10, true),
        user(0, false),
        user(10, true)
    );
    let policy = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/policies/work-part");
    let own = ["--policy", policy, "--ownership", "private", "--on", "2026-02-10"];
    let run = piped(&[&["check", "-", "--json"][..], &own].concat(), dump.as_bytes());
    assert_eq!(json(&run)["questions"], serde_json::json!(["enrolled"]), "{}", run.out);
    assert_eq!(run.code, 3);
    assert!(checked(&dump, &own).text.contains("We have a question for you first"));
    let mine = checked(&dump, &[&own[..], &["--enrolled", "no"]].concat());
    assert!(!mine.text.contains("Action needed"), "{}", mine.text);
}

#[test]
fn files_of_other_products_are_named_with_what_to_do() {
    for (text, named, instead) in [
        ("ApplicationKey,ApplicationName,DeviceId,Platform\nk,TikTok,d,iOS\n", "Intune", "appwijzer count"),
        (
            "{\"devices\":[{\"name\":\"enterprises/e/devices/d\",\"applicationReports\":[]}]}",
            "Android Management API",
            "appwijzer count",
        ),
        (
            "<?xml version='1.0'?>\n<packages><package name=\"com.example.app\" /></packages>",
            "packages.xml",
            "appwijzer recipe",
        ),
    ] {
        let answer = checked(text, &[]);
        assert_eq!(answer.code, 2, "{named}");
        assert!(answer.text.contains(named) && answer.text.contains(instead), "{named}: {}", answer.text);
    }
    let empty = checked("", &[]);
    assert!(empty.code == 2 && empty.text.contains("--user 0"), "{}", empty.text);
}

#[test]
fn what_was_read_stands_under_every_answer() {
    let answer = checked("package:android\npackage:org.example.app\nsome words\n", &[]);
    for words in ["Read as pm-list: 2 apps", "Nothing shows that the list is complete", "archived apps", "line 3"] {
        assert!(answer.text.contains(words), "{words}: {}", answer.text);
    }
    assert!(appwijzer(&["check", "--lang", "nl"]).out.contains("Een verzonnen telefoon"));
}

const PHONE: &str = "package:android\npackage:com.android.settings\npackage:com.android.shell\n";
const VOUCHED: [&str; 3] = ["--complete", "--os-version", "14"];

/// Control: the lists below would be believed, but for what each test adds.
#[test]
fn a_list_that_somebody_vouches_for_is_believed() {
    assert_eq!(checked(PHONE, &VOUCHED).code, 0);
}

#[test]
fn who_vouches_for_a_list_does_not_vouch_for_what_it_says_itself() {
    let cases = [
        (
            "a user that refused",
            "Error: java.lang.SecurityException: Shell does not have permission to access user 150\n",
        ),
        ("a user without a list", "\tUserInfo{10:Work:1030} running\n"),
        ("a line of an app that cannot be read", "package:\n"),
        ("a name alone", "TikTok\n"),
        ("the app in a sentence", "TikTok staat er ook op, vergeten te noemen\n"),
    ];
    for (what, line) in cases {
        let answer = checked(&format!("{PHONE}{line}"), &VOUCHED);
        assert_eq!(answer.code, 3, "{what}: {}", answer.text);
    }
    let long = format!("{PHONE}package:{}\n", "x".repeat(70_000));
    assert_eq!(checked(&long, &VOUCHED).code, 3);
    let prose = format!("{PHONE}{}", "This line names nothing at all\n".repeat(40));
    assert_eq!(checked(&prose, &VOUCHED).code, 3, "mostly something else");
}

#[test]
fn a_command_or_title_that_leaves_apps_out_is_not_all_apps() {
    for title in [
        "$ pm list packages --user 10",
        "$ pm list packages google",
        "$ pm list packages | grep -v musically",
        "$ pm list packages | head -3",
        "$ pm list packages --factory-only",
        "Third party apps:",
        "Uitgeschakelde apps:",
    ] {
        let answer = checked(&format!("{title}\n{PHONE}"), &VOUCHED);
        assert_eq!(answer.code, 3, "{title}: {}", answer.text);
    }
    let two = format!("$ pm list packages -s\n{PHONE}$ pm list packages -d\npackage:com.android.chrome\n");
    assert_eq!(checked(&two, &VOUCHED).code, 3);
}

#[test]
fn an_identifier_of_the_other_system_is_no_other_app() {
    let ios = "com.android.settings\ncom.android.chrome\ncom.ss.android.ugc.trill - TikTok\n";
    assert_eq!(checked(ios, &["--complete", "--platform", "ios"]).code, 2);
    let mixed = "com.apple.Health\ncom.example.app\ncom.ss.android.ugc.trill\n";
    assert_ne!(checked(mixed, &["--complete"]).code, 0);
}

#[test]
fn what_stands_behind_or_beside_a_property_list_is_read_too() {
    let list = |inside: &str, behind: &str| {
        format!(
            "<?xml version=\"1.0\"?>\n<plist version=\"1.0\"><dict><key>InstalledApplicationList</key><array><dict>\
             <key>Identifier</key><string>org.example.app</string></dict></array>{inside}</dict></plist>\n{behind}"
        )
    };
    let calm = checked(&list("<key>Status</key><string>Acknowledged</string>", ""), &["--complete"]);
    assert_eq!(calm.code, 0, "{}", calm.text);
    let id = "com.zhiliaoapp.musically";
    for spoiled in [
        list("", &format!("ook: {id}\n")),
        list(&format!("<!-- {id} -->"), ""),
        list(&format!("<key>ManagedApplicationList</key><dict><key>{id}</key><dict/></dict>"), ""),
        list("<key>Status</key><string>Error</string>", ""),
    ] {
        assert_eq!(checked(&spoiled, &["--complete"]).code, 3, "{spoiled}");
    }
}

#[test]
fn a_dump_that_names_the_app_anywhere_is_not_calm() {
    let block = |id: &str, user: &str| {
        format!("  Package [{id}] (1a2b3c):\n    codePath=/data/app/{id}\n    pkgFlags=[ HAS_CODE ]\n    {user}\n")
    };
    let installed = "User 0: ceDataInode=1 installed=true hidden=false suspended=false stopped=false enabled=0";
    let system = ["android", "com.android.settings", "com.android.shell"].map(|id| block(id, installed)).concat();
    let dump = |packages: &str, behind: &str| format!("Packages:\n{packages}\nShared users:\n{behind}");
    assert_eq!(checked(&dump(&system, ""), &[]).code, 0);
    let id = "com.zhiliaoapp.musically";
    for value in ["installed=", "installed=true,", "installed=wahr", "installed=1"] {
        let odd = installed.replace("installed=true", value);
        let answer = checked(&dump(&format!("{system}{}", block(id, &odd)), ""), &[]);
        assert_eq!(answer.code, 3, "{value}: {}", answer.text);
    }
    let elsewhere = checked(&dump(&system, &format!("Dexopt state:\n  [{id}]\n    path: /data/app/x/base.apk\n")), &[]);
    assert_eq!(elsewhere.code, 3, "{}", elsewhere.text);
    // The name of a block was lost: two users 0 in one package.
    let lost = format!("{system}    codePath=/data/app/x\n    pkgFlags=[ HAS_CODE ]\n    {installed}\n");
    assert_eq!(checked(&dump(&lost, ""), &[]).code, 3);
    // What another app would only like to ask about is no presence.
    let wish = system.replace("    pkgFlags", &format!("    queriesPackages=[{id}]\n    pkgFlags"));
    assert_eq!(checked(&dump(&wish, ""), &[]).code, 0);
}

#[test]
fn an_uninstalled_app_of_a_debloat_list_may_be_archived() {
    let list = r#"[{"id":"android","status":"enabled"},{"id":"com.android.settings","status":"enabled"},
        {"id":"com.zhiliaoapp.musically","status":"uninstalled"}]"#;
    assert_eq!(checked(list, &["--complete"]).code, 3);
}

/// How a phone with one user answers, which prints this list and this dump.
fn cabled(list: &str, dump: &str) -> i32 {
    let folder = tempfile::tempdir().unwrap();
    let adb = folder.path().join("adb");
    std::os::unix::fs::symlink(crate::fixture("inventory/adb/fake-adb.sh"), &adb).unwrap();
    std::fs::write(folder.path().join("devices"), "List of devices attached\nR5CT1\tdevice\n").unwrap();
    let users = "Users:\n\tUserInfo{0:Sanne:4c13} running\n";
    let system = "package:android\npackage:com.android.settings\npackage:com.android.shell\n";
    let answers = format!(
        "$ pm list users\n{users}$ pm list packages -f -i -U --user 0\n{list}$ pm list packages -s --user 0\n{system}\
         $ dumpsys package packages\n{dump}"
    );
    std::fs::write(folder.path().join("phone"), answers).unwrap();
    let adb = adb.to_str().unwrap();
    appwijzer(&["check", "--adb", "--adb-path", adb, "--policy", "amsterdam-2023", "--on", "2023-04-10"]).code
}

/// A phone on a cable that answers is believed only as far as its answers hold together.
#[test]
fn whatever_the_phone_prints_is_not_a_whole_list() {
    let block = |id: &str| {
        format!(
            "  Package [{id}] (1a2b3c):\n    flags=[ HAS_CODE ]\n    User 0: ceDataInode=1 installed=true hidden=false enabled=0\n"
        )
    };
    let dump = format!("Packages:\n{}\n", ["android", "com.android.settings", "com.android.shell"].map(block).concat());
    assert_eq!(cabled(PHONE, &dump), 0);
    let id = "com.zhiliaoapp.musically";
    for (what, list) in [
        ("killed", format!("{PHONE}Killed\n")),
        ("an odd line", format!("{PHONE}foo {id} bar\n")),
        ("the system alone", "package:android\n".to_owned()),
    ] {
        assert_eq!(cabled(&list, &dump), 3, "{what}");
    }
    let with = format!("{dump}{}", block(id));
    assert_eq!(cabled(PHONE, &with), 3, "the dump knows an app that the list lacks");
}

/// `--complete` does not outweigh what the list itself says.
#[test]
fn a_line_that_says_that_a_list_is_a_part_or_broke_off_is_heard() {
    let list = "package:android\npackage:com.android.settings\npackage:com.android.systemui\npackage:com.android.shell\n\
                package:com.android.vending\npackage:org.example.notes\n";
    let said = ["--complete", "--os-version", "14"];
    assert_eq!(checked(list, &said).code, 0);
    assert_eq!(checked(&format!("Phone of the desk, page 1 of 1\n{list}Total: 6\n"), &said).code, 0);
    for above in [
        "# third-party only",
        "Alleen door mij geïnstalleerde apps:",
        "User apps (6)",
        "Total: 412",
        "Deze lijst bevat niet alles",
        "Pagina 1 van 9",
    ] {
        assert_eq!(checked(&format!("{above}\n{list}"), &said).code, 3, "{above}");
    }
    for below in ["error: closed", "adb: device offline", "^C", "8 of 412"] {
        assert_eq!(checked(&format!("{list}{below}\n"), &said).code, 3, "{below}");
    }
}

#[test]
fn an_identifier_with_a_letter_off_or_cut_at_the_end_of_a_line_is_no_other_app() {
    let list =
        "package:android\npackage:com.android.settings\npackage:com.android.systemui\npackage:org.example.notes\n";
    let said = ["--complete", "--os-version", "14"];
    for line in [
        "package:com.zhiliaoapp.m",
        "package:com.zhiliaoapp.musica\n",
        "package:com.zhiliaoapp.musicaly\n",
        "package:com.zhiliaoapp..musically\n",
        "package:om.zhiliaoapp.musically\n",
        "zhiliaoapp.musically\n",
        "p\u{8}package:com.zhiliaoapp.musicallx\u{8}y\n",
    ] {
        let answer = checked(&format!("{list}{line}"), &said);
        assert_eq!((answer.code, answer.found.len()), (3, 0), "{line}: {}", answer.text);
        assert!(answer.text.contains("TikTok"), "{line}: {}", answer.text);
    }
    assert_eq!(checked(&format!("{list}package:com.zhiliaoapp.notes\n"), &said).code, 0, "another app of that maker");
}

#[test]
fn a_list_of_the_management_of_somebodys_own_iphone_is_not_all_apps() {
    let list = "<plist version=\"1.0\"><dict><key>InstalledApplicationList</key><array><dict><key>Identifier</key>\
                <string>org.example.notes</string></dict></array><key>Status</key><string>Acknowledged</string></dict></plist>";
    assert_eq!(checked(list, &["--complete"]).code, 0);
    assert_eq!(checked(list, &["--complete", "--ownership", "private", "--enrolled", "yes"]).code, 3);
}
