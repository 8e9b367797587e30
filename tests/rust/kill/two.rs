//! Two processes, or two companions, with one journal.

use std::process::Command;

use appwijzer_tests::used::{Phone, Town, rows};

use super::{TOWN, street, used_phone};

/// Both begin with a phone that is new, and refresh, check and act at once. One may have to wait for
/// the other; neither loses what it or the other was told is done.
#[test]
fn two_processes_at_once_make_one_journal() {
    let street = street("two");
    for round in 0..8 {
        let phone = street.path().join(format!("phone-{round}"));
        std::fs::create_dir(&phone).unwrap();
        // One is ahead of the other, so that their servers show different versions at one moment.
        let children: Vec<_> =
            [0, 20].into_iter().map(|first| used_phone(&phone, first, 30).spawn().unwrap()).collect();
        let mut announced = (0, 0);
        for child in children {
            let done = child.wait_with_output().unwrap();
            let said = String::from_utf8(done.stdout).unwrap();
            assert!(done.status.success(), "{said}");
            for line in said.lines() {
                let words: Vec<&str> = line.split(' ').collect();
                match words.as_slice() {
                    ["open" | "busy"] | ["failed", _, "busy", ..] => {}
                    ["done", _, policy, root] => {
                        announced = announced.max((policy.parse().unwrap(), root.parse().unwrap()));
                    }
                    _ => panic!("round {round}: {line}"),
                }
            }
        }
        rows(&Phone::journal(&phone)).unwrap();
        let opened = Phone::open(&phone, &TOWN).unwrap();
        let mut companion = opened.companion();
        assert_eq!(companion.surroundings().unwrap().set_aside, None, "round {round}");
        let marks = companion.marks().clone();
        assert!((marks.policy_version, marks.root_version) >= announced, "round {round}: {marks:?}, {announced:?}");
        assert_eq!(companion.policy().unwrap().unwrap().policy().version, marks.policy_version, "round {round}");
    }
}

/// One companion has accepted a newer policy; the other, opened before that, is shown an older one that
/// is still newer than what it knows itself.
#[test]
fn what_another_process_accepted_is_not_taken_back() {
    let street = street("behind");
    let folder = street.path().join("phone");
    std::fs::create_dir(&folder).unwrap();
    let behind = Phone::open(&folder, &TOWN).unwrap();
    behind.step(0).unwrap();
    let ahead = Phone::open(&folder, &TOWN).unwrap();
    ahead.step(90).unwrap();
    ahead.refresh().unwrap();
    let newest = ahead.companion().marks().clone();
    assert_eq!((newest.policy_version, newest.root_version), Town::versions_at(90));
    // The server of step 33 has a policy between the two, signed by a root between the two.
    behind.step(33).unwrap();
    behind.refresh().unwrap();
    assert_eq!(*behind.companion().marks(), newest);
    assert_eq!(behind.companion().policy().unwrap().unwrap().policy().version, newest.policy_version);
    drop((behind, ahead));
    let again = Phone::open(&folder, &TOWN).unwrap();
    assert_eq!(*again.companion().marks(), newest);
}

/// Used together with a program that only reads: it never has to wait, and nothing is set aside.
#[test]
fn a_reader_beside_it_is_no_hindrance() {
    let street = street("reader");
    let folder = street.path().join("phone");
    std::fs::create_dir(&folder).unwrap();
    let phone = Phone::open(&folder, &TOWN).unwrap();
    phone.step(0).unwrap();
    let reader = rusqlite::Connection::open(Phone::journal(&folder)).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM settings;").unwrap();
    (2..20).for_each(|step| phone.step(step).unwrap());
    reader.execute_batch("COMMIT").unwrap();
}

/// What is missing is a failure that says so, not a test that is left out.
#[test]
fn strace_is_there() {
    let found = Command::new("strace").arg("--version").output();
    assert!(found.is_ok_and(|o| o.status.success()), "the tests of failing disks need the program strace");
}
