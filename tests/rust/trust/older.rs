//! A journal that is older than what secure storage remembers, and rows that were damaged: what is whole is kept.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::journal::SetAside;
use appwijzer_core::policy::{Obligation, Ownership, Policy};
use appwijzer_core::trust::{DeviceKey, DeviceName, GrantDocument, POLICY_TYPE};
use appwijzer_tests::signed::*;
use appwijzer_tests::used::rows;
use jiff::civil::date;

const DAY: &str = "2026-02-10";

fn asks(policy: &mut Policy<'_>) {
    policy.bans[0].rules[0].ownership = vec![Ownership::Private];
    policy.bans[0].rules[0].phases[0].obligation = Obligation::Urged;
}

fn policy(version: u64) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, asks), &[POLICY_KEY])
}

/// A private phone that joined by a code, with an answer, a case and an exemption.
fn lived_in() -> Phone {
    let mut phone = Phone::new(DAY, false);
    phone.publish(&policy(1));
    phone.publish_root(1, &RootSpec::default().sign());
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&RootSpec::default().sign(), "example", ADDRESS);
    phone.act("question/ownership", "answer/ownership", &["private"]);
    let kept = phone.device.storage.values.lock().unwrap().get("device-key").cloned().unwrap();
    let device = DeviceName::of_key(&DeviceKey::from_document(&kept).unwrap().public());
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 4, 30));
    assert_eq!(phone.act("device-code", "grant", &[&value(&signed_grant(&grant))]), "home");
    phone
}

#[test]
fn an_older_journal_loses_its_policy_alone() {
    let mut phone = lived_in();
    phone.end();
    let older = std::fs::read(phone.journal()).unwrap();
    let before = rows(&phone.journal()).unwrap();
    phone.restart();
    phone.publish(&policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.end();
    std::fs::write(phone.journal(), older).unwrap();
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (None, (1, 2)), "the policy waits");
    assert_eq!(phone.own().surroundings().unwrap().set_aside, Some(SetAside::Partly));
    assert!(phone.own().surroundings().unwrap().joined, "it still takes part");
    let home = phone.reads("home");
    assert!(!home.contains("Do you have a code"), "{home}");
    assert_eq!(rows(&phone.journal()).unwrap(), before, "nothing was thrown away");
    phone.publish(&policy(1));
    assert_eq!(phone.refresh(), failed("older-policy"), "what was overtaken does not come back");
    phone.publish(&policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.own().check().unwrap();
    let home = phone.reads("home");
    assert!(home.contains("A small part of Appwijzer’s saved data is gone"), "{home}");
    assert!(home.contains("You may keep TikTok"), "the exemption is there: {home}");
    let after = rows(&phone.journal()).unwrap();
    for key in ["answers ownership", "settings join", "settings welcomed", "grants g-1"] {
        assert_eq!(after.get(key), before.get(key), "{key}");
    }
    phone.restart();
    assert_eq!(phone.own().surroundings().unwrap().set_aside, None, "it is said once");
}

/// A root that came after the older journal was written is fetched again.
#[test]
fn an_older_journal_follows_the_roots_again() {
    let mut phone = lived_in();
    phone.end();
    let older = std::fs::read(phone.journal()).unwrap();
    phone.restart();
    phone.publish_root(2, &RootSpec { version: 2, policy: (vec![20], 1), ..RootSpec::default() }.sign());
    phone.publish(&signed(POLICY_TYPE, &policy_bytes(5, asks), &[20]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.end();
    std::fs::write(phone.journal(), older).unwrap();
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (None, (2, 5)));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.marks()), (Some(5), (2, 5)));
}

/// One changed character in a row: that row is gone and said, the others are kept.
#[test]
fn a_damaged_row_is_seen_and_the_rest_is_kept() {
    for (table, set) in [
        ("cases", "ban = 'tiktak'"),
        ("cases", "found_at = found_at + 1"),
        ("answers", "value = 'work'"),
        ("settings", "value = 'yet' WHERE name = 'welcomed'"),
    ] {
        let mut phone = lived_in();
        phone.end();
        let before = rows(&phone.journal()).unwrap();
        let journal = rusqlite::Connection::open(phone.journal()).unwrap();
        let changed = journal.execute(&format!("UPDATE {table} SET {set}"), []).unwrap();
        assert_eq!(changed, 1, "{table}");
        drop(journal);
        phone.restart();
        assert_eq!(phone.own().surroundings().unwrap().set_aside, Some(SetAside::Partly), "{table}");
        let after = rows(&phone.journal()).unwrap();
        assert_eq!(after.len(), before.len() - 1, "{table}");
        assert!(after.iter().all(|(key, row)| before.get(key) == Some(row)), "{table}");
        assert_eq!(phone.in_force(), Some(1), "{table}");
    }
}

/// What a shell remembers has bounds.
#[test]
fn a_shell_remembers_no_more_than_it_needs() {
    let mut phone = lived_in();
    let own = phone.own();
    own.remember("last-screen", "home").unwrap();
    own.remember("last-screen", &"x".repeat(20_000_000)).unwrap();
    assert_eq!(own.remembered("last-screen").unwrap().as_deref(), Some("home"));
    for n in 0..200 {
        own.remember(&format!("name-{n}"), "x").unwrap();
        own.remember(&"n".repeat(65 + n), "x").unwrap();
    }
    let kept = own.remembers().unwrap().into_iter().find(|table| table.name == "settings").unwrap();
    assert!(kept.rows.len() < 80, "{}", kept.rows.len());
    own.remember("last-screen", "about").unwrap();
    assert_eq!(own.remembered("last-screen").unwrap().as_deref(), Some("about"));
}
