//! A shell without files keeps the journal as bytes, as a page in a browser does.

use appwijzer_core::companion::{Companion, ShellFacts, Storage};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::journal::{Journal, JournalError, SetAside};
use appwijzer_core::policy::{Form, Platform};

#[test]
fn what_is_kept_as_bytes_is_there_again() {
    let mut journal = Journal::in_memory().unwrap();
    journal.write(|w| w.set_setting("language", Some("nl"))).unwrap();
    let bytes = journal.bytes().unwrap();
    let mut again = Journal::open_bytes(&bytes).unwrap();
    assert_eq!(again.setting("language").unwrap().as_deref(), Some("nl"));
    // And what is written over it afterwards too.
    again.write(|w| w.set_setting("language", Some("en"))).unwrap();
    let third = Journal::open_bytes(&again.bytes().unwrap()).unwrap();
    assert_eq!(third.setting("language").unwrap().as_deref(), Some("en"));
    assert_eq!(third.pragma("user_version").unwrap(), 3);
}

#[test]
fn no_bytes_are_a_new_journal() {
    let opened = Journal::open_bytes_or_set_aside(&[]).unwrap();
    assert_eq!(opened.set_aside, None);
}

/// A file that was cut, overwritten or is somebody else's begins anew, whatever byte is wrong.
#[test]
fn damaged_bytes_begin_a_new_journal_and_it_is_told() {
    let mut journal = Journal::in_memory().unwrap();
    journal.write(|w| w.set_setting("language", Some("nl"))).unwrap();
    let whole = journal.bytes().unwrap();
    let mut damaged: Vec<Vec<u8>> = vec![vec![7; 3], vec![7; 5000], whole[..700].to_vec(), vec![0; 4096]];
    // The header: every byte of it turned.
    damaged.extend((0..100).map(|at| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        bytes
    }));
    let mut set_aside = 0;
    for bytes in damaged {
        match Journal::open_bytes_or_set_aside(&bytes) {
            Ok(opened) => {
                set_aside += usize::from(opened.set_aside == Some(SetAside::Damaged));
                let mut journal = opened.journal;
                journal.write(|w| w.set_setting("language", Some("en"))).unwrap();
            }
            Err(JournalError::Newer(_)) => {}
            Err(e) => panic!("{e}"),
        }
    }
    assert!(set_aside > 20, "{set_aside}");
}

fn shell() -> ShellFacts {
    ShellFacts {
        platform: Platform::Android,
        form: Form::Phone,
        os_version: None,
        manufacturer: None,
        here: None,
        can: Abilities { page: true, ..Abilities::default() },
        language: "nl".to_owned(),
        managed: false,
    }
}

#[test]
fn the_companion_says_when_its_shell_could_not_keep_it() {
    let device = appwijzer_core::testing::FakeDevice::new(Vec::new(), 0);
    let mut companion = Companion::open(Storage::Bytes(Vec::new()), device.ports(), shell()).unwrap();
    companion.act("welcome/3", "welcomed", &[]).unwrap();
    assert!(companion.lasts());
    companion.set_kept(false);
    assert!(!companion.lasts());
    companion.set_kept(true);
    assert!(companion.lasts());
    let bytes = companion.journal_bytes().unwrap();
    drop(companion);
    let again = Companion::open(Storage::Bytes(bytes), device.ports(), shell()).unwrap();
    assert!(again.may_look().unwrap(), "the agreement was kept");
}

/// The page draws the icons of every face; it cannot include a file of Rust.
#[test]
fn the_page_draws_the_same_icons_as_the_preview() {
    let read = |path: &str| std::fs::read_to_string(appwijzer_tests::root().join(path)).unwrap();
    let (page, preview) = (read("web/page/icons.js"), read("desk/src/preview/draw/icons.rs"));
    let outlines: Vec<&str> = preview.split('"').filter(|text| text.starts_with('M') && text.ends_with('z')).collect();
    assert!(outlines.len() >= 8, "{outlines:?}");
    for outline in outlines {
        assert!(page.contains(&format!("\"{outline}\"")), "{outline}");
    }
}
