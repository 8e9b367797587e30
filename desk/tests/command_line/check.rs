//! `appwijzer check`.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::{appwijzer, fixture, json, piped};

/// The README's first command.
#[test]
fn the_demonstration_finds_tiktok_and_says_what_is_asked() {
    let shown = |more: &[&str], words: &[&str]| {
        let run = appwijzer(&[&["check", "--lang", "en"], more].concat());
        assert_eq!(run.code, 1);
        let always = ["You have 1 task on this phone", "TikTok is not allowed on your work phone"];
        for words in always.iter().chain(words) {
            assert!(run.out.contains(words), "{words}\n{}", run.out);
        }
        run.err
    };
    // In force today, and without a deadline.
    let said = shown(&[], &["1 Save what you want to keep", "2 How to remove the app"]);
    assert!(said.contains("This is an invented phone, on "), "{said}");
    let first = ["By Tuesday 9 May 2023.", "Why is TikTok not allowed on your work phone?"];
    let said = shown(&["--policy", "amsterdam-2023"], &first);
    assert!(said.contains("This is an invented phone, on Monday 10 April 2023."), "{said}");
    let dutch = appwijzer(&["check", "--lang", "nl"]);
    assert!(dutch.out.contains("TikTok mag niet op je werktelefoon"), "{}", dutch.out);
}

#[test]
fn json_is_alone_on_standard_output_and_fits_its_schema() {
    let run = appwijzer(&["check", "--json", "--policy", "amsterdam-2023"]);
    assert_eq!(run.code, 1);
    let report = json(&run);
    assert_eq!(report["schema"], 2);
    assert_eq!((&report["basis"], &report["parts"][0]["evidence"]["source"]), (&"seen".into(), &"example".into()));
    assert_eq!(report["policy"]["organisation"], "amsterdam");
    assert_eq!(report["outcome"], "action-needed");
    let finding = &report["parts"][0]["findings"][0];
    assert_eq!(finding["app"], "tiktok");
    assert_eq!(finding["identifier"], "com.zhiliaoapp.musically");
    assert_eq!(finding["obligation"], "forbidden");
    assert_eq!(finding["deadline"], "2023-05-09");
    assert_eq!(finding["days_left"], 29);
    assert_eq!(finding["evidence"], "identifier");
}

/// `docs/check.schema.json` is what the program writes; `UPDATE=1` writes it anew.
#[test]
fn the_documented_schema_is_the_programs_own() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/check.schema.json");
    let schema = appwijzer_desk::check::CheckReport::schema();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &schema).unwrap();
    }
    let same = std::fs::read_to_string(path).unwrap() == schema;
    assert!(same, "docs/check.schema.json is not what the program writes");
}

/// 0 nothing asked, 1 action needed, 3 cannot tell, 2 wrong input.
#[test]
fn the_exit_status_says_how_it_ended() {
    let list = b"package:android\npackage:com.zhiliaoapp.musically\npackage:com.android.settings\n";
    let clean = b"package:android\npackage:com.android.settings\n";
    let complete = ["--complete", "--os-version", "14"];
    let on = ["--policy", "amsterdam-2023", "--on", "2023-04-10"];
    let run = |arguments: &[&str], input: &[u8]| piped(&[&["check", "-"], arguments, &on].concat(), input).code;
    assert_eq!(run(&[], list), 1);
    assert_eq!(run(&[], clean), 3, "nothing shows that it is whole");
    assert_eq!(run(&["--complete"], clean), 3, "and archived apps would not be in it");
    assert_eq!(run(&["--complete", "--os-version", "15"], clean), 3);
    assert_eq!(run(&complete, clean), 0, "as somebody said");
    assert_eq!(run(&["--ownership", "private"], list), 3);
    assert_eq!(run(&["--ownership", "private", "--work-data", "whatsapp"], list), 1);
    assert_eq!(run(&["--ownership", "private", "--work-data", "none"], list), 0);
    assert_eq!(run(&["--policy", "politie-2023", "--exemption", "politiewerk", "--on", "2023-06-01"], list), 2);
    let exempt =
        ["check", "-", "--policy", "politie-2023", "--exemption", "politiewerk:2023-12-31", "--on", "2023-06-01"];
    assert_eq!(piped(&exempt, list).code, 0);
    assert_eq!(run(&[], b""), 2);
}

#[test]
fn wrong_input_is_said_with_what_to_do() {
    let wrong: [(&[&str], &str); 8] = [
        (&["check", "/no/such/file"], "Does it exist"),
        (&["check", "--policy", "amsterdam-2032"], "amsterdam-2023"),
        (&["check", "--policy", "amsterdam-2023", "--work-data", "whatsap"], "whatsapp, signal"),
        (&["check", "--policy", "amsterdam-2023", "--role", "burgemeester"], "bestuurder"),
        (&["check", "--exemption", "mine"], "none"),
        (&["check", "--on", "yesterday"], "15-01-2027"),
        (&["catalogue", "show", "tiktak"], "tiktok"),
        (&["policy", "lint", "/no/such/folder"], "policy.toml"),
    ];
    for (arguments, words) in wrong {
        let run = appwijzer(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        let said = format!("{}{}", run.out, run.err);
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
}

#[test]
fn a_folder_is_not_a_list() {
    let run = appwijzer(&["check", env!("CARGO_MANIFEST_DIR")]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("cannot be opened"), "{}", run.err);
}

#[test]
fn a_phone_on_the_cable_is_asked_part_by_part() {
    let folder = tempfile::tempdir().unwrap();
    let adb = folder.path().join("adb");
    std::os::unix::fs::symlink(fixture("inventory/adb/fake-adb.sh"), &adb).unwrap();
    std::fs::copy(fixture("inventory/adb/work-profile.txt"), folder.path().join("phone")).unwrap();
    std::fs::write(folder.path().join("devices"), "List of devices attached\nR5CT1\tdevice\n").unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_appwijzer"))
        .args(["check", "--adb", "--json", "--policy", "amsterdam-2023", "--on", "2023-04-10", "--adb-path"])
        .arg(&adb)
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|e| {
        panic!("{e}: {} {}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr))
    });
    let parts: Vec<&str> = report["parts"].as_array().unwrap().iter().map(|p| p["part"].as_str().unwrap()).collect();
    assert_eq!(parts, ["private-part", "work-part"]);
}

/// Found by reading: a clean list of the work part was called done, with no word about the private part.
#[test]
fn a_list_of_one_part_is_no_answer_for_the_other() {
    for (part, other) in [("work-part", "private-part"), ("private-part", "work-part")] {
        let list = b"package:android\npackage:org.example.notes\n";
        let run = piped(
            &[
                "check",
                "-",
                "--part",
                part,
                "--complete",
                "--os-version",
                "14",
                "--json",
                "--policy",
                "amsterdam-2023",
                "--on",
                "2023-04-10",
            ],
            list,
        );
        assert_eq!(run.code, 3, "{part}: {}", run.err);
        let report = json(&run);
        assert_eq!(report["outcome"], "cannot-tell");
        assert_eq!(report["parts"][0]["part"], part);
        assert_eq!(report["parts"][1]["part"], other);
        assert_eq!(report["parts"][1]["coverage"]["why"], "not-given");
    }
    let whole = b"package:android\npackage:org.example.notes\n";
    let said = ["--complete", "--os-version", "14", "--json", "--policy", "amsterdam-2023", "--on", "2023-04-10"];
    let run = piped(&[&["check", "-", "--part", "whole-device"][..], &said].concat(), whole);
    assert_eq!((run.code, json(&run)["parts"].as_array().map(Vec::len)), (0, Some(1)));
}
