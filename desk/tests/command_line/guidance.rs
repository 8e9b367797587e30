//! The sheet on which labels are ticked off on a real phone.

use crate::appwijzer;

#[test]
fn a_sheet_is_printed_filled_in_and_read_back() {
    let sheet = appwijzer(&["guidance", "sheet", "--phone", "samsung", "--lang", "nl"]);
    assert_eq!(sheet.code, 0, "{}", sheet.err);
    assert!(sheet.out.contains("[ ] uninstall: ‘Verwijderen’"), "{}", sheet.out);
    assert!(!sheet.out.contains("screen-time") && !sheet.out.contains("[sheet-"), "{}", sheet.out);
    let filled = sheet
        .out
        .replace("device: ", "device: Galaxy A54")
        .replace("[ ] uninstall:", "[x] uninstall:")
        .replacen("otherwise:", "otherwise: Weg", 2)
        .replacen("otherwise: Weg", "otherwise:", 1);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sheet.txt");
    std::fs::write(&path, filled).unwrap();
    let read = appwijzer(&["guidance", "read", &path.display().to_string(), "--lang", "en"]);
    assert_eq!(read.code, 0, "{}", read.err);
    for words in
        ["device: Galaxy A54", "1 word stands there exactly.", "uninstall-question: it says ‘Weg’", "not looked at: "]
    {
        assert!(read.out.contains(words), "{words}\n{}", read.out);
    }
}

#[test]
fn something_else_is_no_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.txt");
    std::fs::write(&path, "Dear all,").unwrap();
    let read = appwijzer(&["guidance", "read", &path.display().to_string(), "--lang", "nl"]);
    assert_eq!(read.code, 2);
    assert!(read.err.contains("Dit blad is niet te lezen"), "{}", read.err);
}

/// A draft language is spoken, and what the desk does not say in it yet is said in English.
#[test]
fn a_policy_is_checked_in_german() {
    let list = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(list.path(), "package:com.zhiliaoapp.musically\npackage:com.android.settings\n").unwrap();
    let path = list.path().display().to_string();
    let run = appwijzer(&[
        "check",
        &path,
        "--policy",
        "be-federal-2023",
        "--on",
        "2023-03-12",
        "--ownership",
        "work",
        "--platform",
        "android",
        "--complete",
        "--lang",
        "de",
    ]);
    assert!(run.out.contains("TikTok darf nicht auf Ihr Diensttelefon"), "{}\n{}", run.out, run.err);
    assert!(!run.out.contains("[cli-") && !run.out.contains("[finding-"), "{}", run.out);
}
