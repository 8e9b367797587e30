//! The recipe: run in a real shell over an invented phone, read back, and spoiled in every way.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use appwijzer_core::inventory::{AppState, Coverage, Gap, Proof, Scope, Space, Unseen, Wholeness};
use appwijzer_inventory::recipe::RECIPE;
use appwijzer_inventory::{Format, ReadError, ReadOptions, Reading, read};

/// What the invented phone's commands print.
const PM: &str = r#"#!/bin/sh
case "$*" in
"list users") printf 'Users:\n\tUserInfo{0:Owner:c13} running\n\tUserInfo{150:Secure Folder:61010} running\n' ;;
*"--user 150") echo 'Error: java.lang.SecurityException: Shell does not have permission to access user 150' ; exit 255 ;;
"list packages -s --user 0") printf 'package:android\npackage:com.android.settings\npackage:com.android.bank\n' ;;
"list packages -3 --user 0") printf 'package:org.example.notes\npackage:org.example.video\n' ;;
"list packages -d --user 0") printf 'package:com.android.bank\n' ;;
"list packages -u --user 0") printf 'package:android\npackage:com.android.settings\npackage:com.android.bank\npackage:org.example.notes\npackage:org.example.video\npackage:com.zhiliaoapp.musically\n' ;;
*) echo "what: $*" >&2 ; exit 1 ;;
esac
"#;
const GETPROP: &str = r#"#!/bin/sh
case "$1" in
ro.build.version.sdk) echo 35 ;;
ro.build.version.release) echo 15 ;;
ro.product.manufacturer) echo samsung ;;
esac
"#;

fn program(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// What the recipe prints in a shell.
fn printed(shell: &str) -> Option<String> {
    let phone = tempfile::tempdir().unwrap();
    program(phone.path(), "pm", PM);
    program(phone.path(), "getprop", GETPROP);
    program(phone.path(), "cmd", "#!/bin/sh\necho 'No shell command implementation.'\n");
    let path = format!("{}:{}", phone.path().display(), std::env::var("PATH").unwrap());
    let output = Command::new(shell).args(["-c", RECIPE]).env("PATH", path).output().ok()?;
    Some(String::from_utf8(output.stdout).unwrap())
}

fn of(text: &str) -> Reading {
    read(text.as_bytes(), &ReadOptions::default()).unwrap()
}

fn proved(text: &str) -> bool {
    let Ok(reading) = read(text.as_bytes(), &ReadOptions::default()) else { return false };
    reading.format == Format::Recipe && reading.snapshots.iter().any(|s| s.coverage() == Coverage::Everything)
}

#[test]
fn it_is_one_line_that_any_shell_of_a_computer_can_hand_over() {
    assert_eq!(RECIPE.lines().count(), 1);
    assert!(!RECIPE.contains(['\'', '"', '`', '%', '!', '&']), "{RECIPE}");
}

/// What people paste is what is tested.
#[test]
fn the_readme_and_the_program_hold_the_recipe_to_the_letter() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md")).unwrap();
    assert!(readme.contains(&format!("adb shell '{RECIPE}' > phone.txt")));
    let run = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_appwijzer")).args(args).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(run(&["recipe"]), format!("{RECIPE}\n"));
    assert!(run(&["check", "--help"]).contains("appwijzer recipe"));
}

#[test]
fn what_it_prints_proves_itself() {
    // mksh is Android's own shell, where the machine has it.
    let shells: Vec<String> = ["sh", "bash", "mksh"].into_iter().filter_map(printed).collect();
    assert!(shells.len() > 1);
    assert!(shells.iter().all(|printed| *printed == shells[0]));
    let reading = of(&shells[0]);
    assert_eq!((reading.format, reading.hints.os_version), (Format::Recipe, Some(15)));
    assert_eq!(reading.hints.manufacturer.as_deref(), Some("samsung"));
    let main = &reading.snapshots[0];
    assert_eq!(
        (main.evidence.scope.clone(), main.evidence.wholeness),
        (Scope::All, Wholeness::Proved { by: Proof::Recipe })
    );
    assert!(main.evidence.marks_system && main.evidence.hides.is_empty());
    let state = |id: &str| main.apps.iter().find(|a| a.id == id).map(|a| (a.state, a.system));
    assert_eq!(state("org.example.video"), Some((AppState::Enabled, Some(false))));
    assert_eq!(state("com.android.bank"), Some((AppState::Disabled, Some(true))));
    // Archived, or removed while its data was kept: nobody can tell.
    assert_eq!(state("com.zhiliaoapp.musically"), Some((AppState::Trace, None)));
}

#[test]
fn a_secure_folder_that_refuses_is_told_as_unseen() {
    let reading = of(&printed("sh").unwrap());
    let folder = &reading.snapshots[1];
    assert_eq!((folder.area.space, folder.area.user), (Space::SecureFolder, 150));
    assert_eq!(folder.evidence.scope, Scope::Nothing { why: Unseen::Failed });
    assert!(folder.apps.is_empty());
}

/// A line that is lost, doubled, changed or moved shows; so does an end that is missing.
#[test]
fn whatever_happens_to_a_line_it_is_no_longer_proved() {
    let text = printed("sh").unwrap();
    assert!(proved(&text));
    let lines: Vec<&str> = text.lines().collect();
    let join = |lines: &[&str]| lines.join("\n") + "\n";
    let matters =
        |i: usize| lines[i].starts_with("== ") || lines[i].starts_with("package:") || lines[i].contains("UserInfo{");
    for i in (0..lines.len()).filter(|i| matters(*i)) {
        let mut lost = lines.clone();
        let line = lost.remove(i);
        assert!(!proved(&join(&lost)), "line {i} is lost: {line}");
        let mut doubled = lines.clone();
        doubled.insert(i, lines[i]);
        assert!(!proved(&join(&doubled)), "line {i} stands twice: {}", lines[i]);
        assert!(!proved(&join(&lines[..i])), "cut before line {i}");
        let half = lines[i].len() / 2;
        assert!(!proved(&(join(&lines[..i]) + &lines[i][..half])), "cut within line {i}");
        if lines[i].starts_with("package:") {
            for j in (0..lines.len()).filter(|j| lines[*j].starts_with("== user")) {
                let mut moved = lost.clone();
                let at = if j > i { j - 1 } else { j };
                moved.insert(at + 1, lines[i]);
                let same_list = lines[j..]
                    .iter()
                    .skip(1)
                    .position(|l| l.starts_with("== "))
                    .is_some_and(|end| i > j && i <= j + end);
                assert!(same_list || !proved(&join(&moved)), "line {i} moved behind line {j}");
            }
            let mut other = lines.clone();
            other[i] = "package:org.example.swapped";
            assert!(!proved(&join(&other)), "line {i} names another app");
        }
    }
}

/// A terminal shows its prompt and the command around the output, and Windows ends lines otherwise.
#[test]
fn what_a_terminal_adds_takes_nothing_away() {
    let text = printed("sh").unwrap();
    let copied = format!("a52q:/ $ {RECIPE}\n{text}a52q:/ $ \n").replace('\n', "\r\n");
    assert!(proved(&copied));
    assert!(proved(text.trim_end()), "the last line break proves nothing");
    assert!(proved(&text.replace(" -", " \u{2013}")), "a word processor makes a dash of a hyphen");
}

/// A user that somebody adds by hand, or a phone without its owner: there is more than the output holds.
#[test]
fn a_user_that_the_recipe_did_not_list_takes_the_proof_away() {
    let text = printed("sh").unwrap();
    assert!(!proved(&format!("{text}\tUserInfo{{151:Secure Folder:10061030}}\n")));
    assert!(!proved(&format!("UserInfo{{10:Work:1030}} running\n{text}")));
    let no_owner = text.replace("{0:", "{11:").replace("== user 0 ", "== user 11 ");
    assert!(!proved(&no_owner));
}

#[test]
fn a_named_app_among_what_is_not_understood_is_not_lost() {
    let text =
        printed("sh").unwrap().replace("package:com.zhiliaoapp.musically\n", "package com.zhiliaoapp.musically\n");
    let reading = of(&text);
    let main = &reading.snapshots[0].evidence;
    assert!(main.unread.iter().any(|unread| unread.word == "com.zhiliaoapp.musically"));
    assert!(matches!(reading.snapshots[0].coverage(), Coverage::Partial(Gap::CutShort) | Coverage::Everything));
}

#[test]
fn a_recipe_of_a_later_version_is_refused_by_name() {
    let later = printed("sh").unwrap().replace("== appwijzer 1", "== appwijzer 2");
    let error = read(later.as_bytes(), &ReadOptions::default()).unwrap_err();
    assert!(matches!(&error, ReadError::RecipeVersion { version } if version == "2"), "{error}");
}
