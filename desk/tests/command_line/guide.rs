//! `appwijzer guide`.

use crate::piped;

/// From finding through why and the steps to looking again, with answers piped in.
#[test]
fn the_guide_walks_to_the_end_with_piped_answers() {
    let run = piped(&["guide", "--lang", "en"], b"1\n1\n1\n");
    assert!(run.out.contains("TikTok is not allowed on your work phone"), "{}", run.out);
    assert!(run.out.contains("How to remove the app"), "{}", run.out);
    assert!(run.err.contains("was removed from the invented phone"), "{}", run.err);
    assert!(run.out.contains("Done. TikTok is no longer on this phone"), "{}", run.out);
    assert_eq!(run.code, 0, "{}", run.err);
}

/// Left half-way and taken up again with the same journal, while the list has changed.
#[test]
fn the_guide_is_taken_up_where_it_was_left() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("phone.txt");
    let journal = folder.path().join("journal.sqlite").display().to_string();
    let with = "package:android\npackage:com.zhiliaoapp.musically\npackage:com.android.settings\n";
    std::fs::write(&list, with).unwrap();
    let name = list.display().to_string();
    let said = ["--complete", "--os-version", "14", "--lang", "en", "--policy", "amsterdam-2023", "--on", "2023-04-10"];
    let arguments = [&["guide", &name, "--journal", &journal][..], &said].concat();
    let first = piped(&arguments, b"1\n1\nq\n");
    assert!(first.err.contains("You can go on later"), "{}", first.err);
    assert_eq!(first.code, 1);
    std::fs::write(&list, with.replace("package:com.zhiliaoapp.musically\n", "")).unwrap();
    let second = piped(&arguments, b"");
    assert!(second.out.contains("Done") || second.out.contains("You do not need to do anything now"), "{}", second.out);
    assert_eq!(second.code, 0, "{}", second.out);
}

#[test]
fn wrong_answers_are_asked_again_and_choose_nothing() {
    let run = piped(&["guide", "--lang", "en"], b"\n99\nhello\nq\n");
    assert_eq!(run.err.matches("is not one of them").count(), 3, "{}", run.err);
    assert_eq!(run.code, 1);
}

/// Another program's database, or a text, is neither removed nor changed nor moved away.
#[test]
fn a_file_that_is_no_journal_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("phone.txt");
    std::fs::write(&list, "package:android\n").unwrap();
    let foreign = folder.path().join("other.sqlite");
    let db = rusqlite::Connection::open(&foreign).unwrap();
    db.execute_batch("CREATE TABLE letters (text TEXT); INSERT INTO letters VALUES ('dear');").unwrap();
    drop(db);
    let text = folder.path().join("letter.txt");
    std::fs::write(&text, "dear").unwrap();
    for file in [&foreign, &text, &list] {
        let before = std::fs::read(file).unwrap();
        for fresh in [&["--fresh"][..], &[]] {
            let arguments = ["guide", &list.display().to_string(), "--journal", &file.display().to_string()];
            let run = piped(&[&arguments, fresh].concat(), b"q\n");
            assert_eq!(run.code, 2, "{}", run.err);
            assert!(run.err.contains("Give another place with --journal"), "{}", run.err);
            assert_eq!(std::fs::read(file).unwrap(), before, "{}", file.display());
        }
    }
    let files = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(files, 3, "no file was added");
}

/// A list that cannot be read costs nobody their journal.
#[test]
fn nothing_is_forgotten_before_the_list_was_read() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("phone.txt").display().to_string();
    let journal = folder.path().join("journal.sqlite");
    std::fs::write(&list, "package:android\npackage:com.zhiliaoapp.musically\n").unwrap();
    let name = journal.display().to_string();
    let arguments = ["guide", &list, "--journal", &name, "--policy", "amsterdam-2023", "--on", "2023-04-10"];
    assert_eq!(piped(&arguments, b"1\nq\n").code, 1);
    std::fs::remove_file(&list).unwrap();
    let before = std::fs::read(&journal).unwrap();
    assert_eq!(piped(&[&arguments[..], &["--fresh"]].concat(), b"").code, 2);
    assert_eq!(std::fs::read(&journal).unwrap(), before);
}

/// Each list has a journal of its own: what was found on one phone is not held against another.
#[test]
fn each_list_has_its_own_journal() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["one.txt", "two.txt"] {
        let list = folder.path().join(name);
        std::fs::write(&list, "package:android\npackage:com.zhiliaoapp.musically\n").unwrap();
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_appwijzer"))
            .arg("guide")
            .arg(&list)
            .args(["--policy", "amsterdam-2023", "--on", "2023-04-10"])
            .env("XDG_STATE_HOME", folder.path())
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(1), "{}", String::from_utf8_lossy(&run.stderr));
    }
    let files: Vec<String> = std::fs::read_dir(folder.path().join("appwijzer"))
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files.len(), 2, "{files:?}");
    assert!(files.iter().all(|f| f.starts_with("amsterdam-") && !f.contains("one") && !f.contains("two")));
}
