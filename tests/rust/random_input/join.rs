//! Join codes: whatever is mistyped is found.

use appwijzer_core::trust::{CodeError, JoinCode, JoinError, decode_groups, encode_groups};
use appwijzer_tests::signed::{ADDRESS, Phone};
use proptest::prelude::*;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn code() -> JoinCode {
    let mut fingerprint = [0; 32];
    for (i, byte) in (0u8..).zip(fingerprint.iter_mut()) {
        *byte = i.wrapping_mul(97) ^ 0x5a;
    }
    JoinCode::new("example-city", ADDRESS, 3, &fingerprint).unwrap()
}

/// The characters of a code without its spaces, and how it is spelled with them again.
fn spelled(characters: &[char]) -> String {
    characters.chunks(5).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_wrong_character_is_found_and_its_group_is_named() {
    let spoken = code().spoken();
    let right: Vec<char> = spoken.chars().filter(|c| *c != ' ').collect();
    for at in 0..right.len() {
        for wrong in ALPHABET.chars().filter(|c| *c != right[at]) {
            let mut typed = right.clone();
            typed[at] = wrong;
            let group = CodeError::Group { group: at / 5 + 1 };
            assert_eq!(JoinCode::read(&spelled(&typed)), Err(JoinError::Code(group)), "{at} {wrong}");
        }
    }
}

/// Neighbours in one group and across two: what no group finds, the checksum over all does.
#[test]
fn every_swapped_pair_of_neighbours_is_found() {
    let spoken = code().spoken();
    let right: Vec<char> = spoken.chars().filter(|c| *c != ' ').collect();
    let mut swapped = 0;
    for at in 0..right.len() - 1 {
        if right[at] == right[at + 1] {
            continue;
        }
        let mut typed = right.clone();
        typed.swap(at, at + 1);
        assert!(JoinCode::read(&spelled(&typed)).is_err(), "{at}");
        swapped += 1;
    }
    assert!(swapped > 100);
}

#[test]
fn every_missing_or_doubled_character_or_group_is_found() {
    let spoken = code().spoken();
    let right: Vec<char> = spoken.chars().filter(|c| *c != ' ').collect();
    for at in 0..right.len() {
        let mut missing = right.clone();
        missing.remove(at);
        assert!(JoinCode::read(&spelled(&missing)).is_err(), "{at} is missing");
        let mut doubled = right.clone();
        doubled.insert(at, right[at]);
        assert!(JoinCode::read(&spelled(&doubled)).is_err(), "{at} is there twice");
    }
    let groups: Vec<&str> = spoken.split(' ').collect();
    for at in 0..groups.len() {
        let mut missing = groups.clone();
        missing.remove(at);
        assert!(JoinCode::read(&missing.join(" ")).is_err());
        let mut doubled = groups.clone();
        doubled.insert(at, groups[at]);
        assert!(JoinCode::read(&doubled.join(" ")).is_err());
        for other in 0..at {
            let mut swapped = groups.clone();
            swapped.swap(at, other);
            assert!(swapped == groups || JoinCode::read(&swapped.join(" ")).is_err());
        }
    }
}

/// A link that was changed on its way is no other organisation's code.
#[test]
fn a_link_that_was_cut_off_or_changed_is_found() {
    let link = code().app_link();
    let (head, tail) = link.split_once('#').unwrap();
    assert_eq!(JoinCode::read(&link), Ok(code()));
    for end in 0..tail.len() {
        assert!(JoinCode::read(&format!("{head}#{}", &tail[..end])).is_err());
    }
    assert_eq!(JoinCode::read(head), Err(JoinError::NoCode));
    for end in ["?x=1", "&", "#", "#more", "%20", "/"] {
        assert!(JoinCode::read(&format!("{link}{end}")).is_err(), "{end}");
    }
}

/// What the employee reads about a mistyped code names the group, and keeps what was typed.
#[test]
fn a_mistyped_code_can_be_mended() {
    let mut phone = Phone::new("2026-02-10", false);
    let mut typed = code().spoken();
    let at = typed.find(' ').unwrap() + 2;
    let wrong = if &typed[at..=at] == "7" { "8" } else { "7" };
    typed.replace_range(at..=at, wrong);
    assert_eq!(phone.act("join", "join", &[&typed]), "join");
    let screen = phone.reads("join");
    assert!(screen.contains("Group 2 is not right"), "{screen}");
    assert!(screen.contains(&typed[..20]), "{screen}");
}

proptest! {
    #[test]
    fn groups_give_back_what_they_were_given(bytes in prop::collection::vec(any::<u8>(), 1..200)) {
        prop_assert_eq!(decode_groups(&encode_groups(&bytes)), Ok(bytes));
    }

    #[test]
    fn any_code_comes_back(
        organisation in "[a-z][a-z0-9]{0,20}", path in "[a-z0-9/._~-]{0,80}", version in 1u64..=u64::from(u32::MAX),
        fingerprint in any::<[u8; 32]>(),
    ) {
        let address = format!("https://example.org/{path}");
        if let Some(code) = JoinCode::new(&organisation, &address, version, &fingerprint) {
            prop_assert_eq!(JoinCode::read(&code.spoken()), Ok(code.clone()));
            prop_assert_eq!(JoinCode::read(&code.app_link()), Ok(code.clone()));
            prop_assert_eq!(JoinCode::read(&code.web_link("https://example.org/join#")), Ok(code));
        }
    }
}
