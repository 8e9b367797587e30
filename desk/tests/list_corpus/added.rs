//! A list that proves itself, and one that somebody vouches for: what somebody's tools put before, into or behind it.

use std::path::Path;
use std::process::Command;

use crate::folder;

/// How `check` of a text ends.
fn ends(name: &str, text: &str, complete: bool) -> i32 {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("added-{name}"));
    std::fs::write(&path, text).unwrap();
    let mut check = Command::new(env!("CARGO_BIN_EXE_appwijzer"));
    check.arg("check").arg(&path);
    check.args(["--policy", "amsterdam-2023", "--ownership", "work", "--on", "2023-04-10", "--os-version", "14"]);
    if complete {
        check.arg("--complete");
    }
    let run = check.output().unwrap();
    run.status.code().unwrap()
}

fn corpus(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

#[test]
fn what_stands_behind_a_list_that_proves_itself_is_not_passed_over() {
    for (file, added) in [
        ("recipe.txt", "Phone 2:\npackage:android\npackage:com.android.settings\n"),
        ("recipe.txt", "u10_com.zhiliaoapp.musically\n"),
        ("recipe.txt", "com.<wbr>zhiliaoapp.<wbr>musically\n"),
        ("recipe.txt", "com.zhiliao&shy;app.musically\n"),
        ("recipe.txt", "com[.]zhiliaoapp[.]musically\n"),
        ("recipe.txt", "https://apps.apple.com/nl/app/tiktok/id835599320\n"),
        ("recipe.txt", "corn.zhiliaoapp.musica1ly\n"),
        ("dumpsys-android-16.txt", "\n*** SERVICE 'package' DUMP TIMEOUT (10000ms) EXPIRED ***\n"),
        ("dumpsys-android-16.txt", "\nPermission Denial: can't dump PackageManager from from pid=1, uid=2\n"),
        ("dumpsys-android-16.txt", "\n    label=TikTok\n"),
    ] {
        assert_eq!(ends("whole.txt", &corpus(file), false), 0, "{file}");
        assert_eq!(ends("more.txt", &format!("{}{added}", corpus(file)), false), 3, "{file} {added}");
    }
    let one_told = corpus("recipe.txt").replace("1 users:", "2 users:");
    assert_eq!(ends("users.txt", &one_told, false), 3);
}

#[test]
fn nobody_vouches_for_what_a_list_says_itself() {
    let plain = "package:android\npackage:com.android.settings\npackage:com.android.systemui\n\
                 package:com.android.shell\npackage:org.example.notes\n";
    assert_eq!(ends("plain.txt", plain, true), 0);
    for added in [
        "... (212 more)\n",
        "--More--\n",
        "en nog 30 andere apps\n",
        "== telefoon 2 (nog te doen)\n",
        "package:com.zhiliaoapp.musically.push\n",
        "com.zhiliaoapp.musically_350.apk\n",
        "com.zhiliaoapp.musically-1\n",
        "package:com.zhiliaoapp.musicallypackage:com.example.app\n",
        "TikTok.app\n",
        "T1kTok\n",
        "com dot zhiliaoapp dot musically\n",
    ] {
        assert_ne!(ends("said.txt", &format!("{plain}{added}"), true), 0, "{added}");
    }
    let androidqf = corpus("androidqf-packages.json");
    for added in ["TikTok\n", "Error: 3 packages could not be read\n", "[{\"name\":\n"] {
        assert_ne!(ends("androidqf.json", &format!("{androidqf}\n{added}"), true), 0, "{added}");
    }
    let folder = format!("{}\nUserInfo{{150:Secure Folder:10061030}} running\n", corpus("dumpsys-android-16.txt"));
    assert_ne!(ends("folder.txt", &folder, true), 0);
}
