//! The map in ARCHITECTURE.md is the house: every room stands in it, with the rooms that it uses, and no two rooms
//! need each other.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Uses = BTreeMap<String, BTreeSet<String>>;

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The table of `core/src`: room and what it uses.
fn drawn() -> Uses {
    let map = fs::read_to_string(here().join("../ARCHITECTURE.md")).unwrap();
    let table = map.split("| room in `core/src` |").nth(1).expect("the table of the rooms of core");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [room, _, uses] = cells[..] else { panic!("a row with {} cells: {row}", cells.len()) };
        let room = room.trim_matches('`').trim_end_matches('/').trim_end_matches(".rs");
        let uses = uses.split(", ").filter(|word| *word != "–").map(str::to_owned).collect();
        (room.to_owned(), uses)
    })
    .collect()
}

fn sources(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push(path);
        }
    }
}

/// What the code itself uses, without its comments.
fn built() -> Uses {
    let src = here().join("src");
    let mut all = Vec::new();
    sources(&src, &mut all);
    let mut uses = Uses::new();
    for path in all {
        let inside = path.strip_prefix(&src).unwrap();
        let room = inside.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
        if room == "lib" {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let used = uses.entry(room.clone()).or_default();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            assert!(!line.contains("crate::{"), "{}: one room a line, so that this test can read it", path.display());
            for behind in line.split("crate::").skip(1) {
                let name: String = behind.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                if name != room {
                    used.insert(name);
                }
            }
        }
    }
    uses
}

#[test]
fn the_map_shows_every_room_and_what_it_uses() {
    let (drawn, built) = (drawn(), built());
    for room in built.keys().chain(drawn.keys()) {
        assert_eq!(drawn.get(room), built.get(room), "{room}: in ARCHITECTURE.md, and in core/src");
    }
}

/// Whoever changes a room has to read only those below it.
#[test]
fn no_two_rooms_need_each_other() {
    let mut left = built();
    while !left.is_empty() {
        let rooms: BTreeSet<String> = left.keys().cloned().collect();
        let lowest: Vec<String> =
            left.iter().filter(|(_, uses)| uses.is_disjoint(&rooms)).map(|(room, _)| room.clone()).collect();
        assert!(!lowest.is_empty(), "these rooms need each other: {left:?}");
        left.retain(|room, _| !lowest.contains(room));
    }
}
