//! `docs/tuf.md`: it tells every attack and every test of the suite, once, and what it names exists.

use std::collections::{BTreeMap, BTreeSet};

/// The attacks of TUF's specification 1.0.34, section 1.5.2.
const ATTACKS: [&str; 10] = [
    "arbitrary installation",
    "endless data",
    "extraneous dependencies",
    "fast-forward",
    "indefinite freeze",
    "malicious mirrors",
    "mix-and-match",
    "rollback",
    "vulnerability to key compromise",
    "wrong software installation",
];

/// The tests of tuf-conformance, file by file, each with how often it runs.
const SUITE: &[(&str, &[(&str, u32)])] = &[
    (
        "test_basic",
        &[
            ("test_basic_refresh_requests", 1),
            ("test_basic_refresh_trusted_data", 1),
            ("test_implicit_refresh", 1),
            ("test_invalid_initial_root", 1),
            ("test_unsigned_initial_root", 1),
            ("test_unsigned_metadata", 4),
            ("test_url_and_metadata_version_mismatch", 3),
            ("test_timestamp_content_changes", 1),
            ("test_basic_metadata_hash_support", 1),
            ("test_metadata_bytes_match", 1),
            ("test_custom_fields", 1),
            ("test_deprecated_keyid_hash_algorithms", 1),
            ("test_snapshot_404", 1),
            ("test_targets_404", 1),
            ("test_timestamp_404", 1),
            ("test_incorrect_metadata_type", 1),
            ("test_faketime", 1),
        ],
    ),
    (
        "test_expiration",
        &[
            ("test_root_expired", 1),
            ("test_timestamp_expired", 1),
            ("test_snapshot_expired", 1),
            ("test_targets_expired", 1),
            ("test_expired_local_root", 1),
            ("test_expired_local_timestamp", 1),
        ],
    ),
    (
        "test_delegated_expiration",
        &[
            ("test_delegated_targets_expired", 1),
            ("test_expired_local_delegated_targets", 1),
            ("test_expired_local_delegated_targets_updates", 1),
        ],
    ),
    (
        "test_keys",
        &[
            ("test_snapshot_does_not_meet_threshold", 1),
            ("test_snapshot_has_too_few_keys", 1),
            ("test_duplicate_keys", 1),
            ("test_duplicate_sig_keyids", 1),
            ("test_keytype_and_scheme", 3),
            ("test_invalid_sig_in_valid_metadata", 1),
        ],
    ),
    (
        "test_rollback",
        &[
            ("test_simple_snapshot_rollback", 1),
            ("test_new_timestamp_version_rollback", 1),
            ("test_snapshot_rollback", 2),
            ("test_new_targets_fast_forward_recovery", 1),
            ("test_targets_fast_forward_recovery", 1),
            ("test_targets_role_removal", 1),
            ("test_new_snapshot_fast_forward_recovery", 1),
            ("test_new_snapshot_version_mismatch", 1),
            ("test_new_timestamp_fast_forward_recovery", 1),
            ("test_targets_rollback", 2),
        ],
    ),
    ("test_updater_key_rotations", &[("test_root_rotation", 15), ("test_non_root_rotations", 10)]),
    (
        "test_file_download",
        &[
            ("test_client_downloads_expected_file", 1),
            ("test_client_downloads_expected_file_in_sub_dir", 1),
            ("test_repository_substitutes_target_file", 1),
            ("test_multiple_changes_to_target", 1),
            ("test_download_with_hash_algorithms", 3),
            ("test_download_with_unknown_hash_algorithm", 1),
            ("test_artifact_cache", 1),
        ],
    ),
    ("test_static_repositories", &[("test_static_repository", 2)]),
    ("test_quoting_issues", &[("test_unusual_role_name", 4)]),
    (
        "test_updater_delegation_graphs",
        &[
            ("test_graph_traversal", 12),
            ("test_targetfile_search", 9),
            ("test_delegation_not_in_snapshot", 1),
            ("test_cached_role_is_verified_against_current_delegator", 1),
        ],
    ),
];

/// A row of a table: what it is about, what holds here, and by which tests.
struct Row<'p>(&'p str, &'p str, &'p str);

fn page() -> String {
    std::fs::read_to_string(appwijzer_tests::root().join("docs/tuf.md")).unwrap()
}

fn rows<'p>(page: &'p str, heading: &str) -> Vec<Row<'p>> {
    let (_, section) = page.split_once(heading).unwrap_or_else(|| panic!("no {heading}"));
    let table = section.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let row = |line: &'p str| {
        let mut cells = line.trim_matches('|').split('|').map(str::trim);
        Row(cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap())
    };
    table.take_while(|line| line.starts_with('|')).map(row).collect()
}

/// What stands between backticks.
fn named(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

fn all_tests() -> String {
    fn read(folder: &std::path::Path, all: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, all);
            } else if path.extension().is_some_and(|e| e == "rs") {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut tests = String::new();
    read(&appwijzer_tests::root().join("tests/rust"), &mut tests);
    tests
}

fn both(page: &str) -> Vec<Row<'_>> {
    rows(page, "## The attacks").into_iter().chain(rows(page, "## tuf-conformance")).collect()
}

#[test]
fn the_page_about_tuf_names_tests_that_exist() {
    let (page, tests) = (page(), all_tests());
    let exists = |name: &str| tests.contains(&format!("fn {name}("));
    for Row(what, _, by) in both(&page) {
        for name in named(by) {
            assert!(exists(name), "{what}: {name} does not exist");
        }
    }
    // In the text too: ours say what holds in a sentence.
    let in_text = named(&page).filter(|name| !name.starts_with("test_") && name.matches('_').count() > 2);
    for name in in_text {
        assert!(exists(name), "{name} does not exist");
    }
}

#[test]
fn what_is_the_same_is_tried_and_what_is_not_has_a_reason() {
    let page = page();
    for Row(what, here, by) in both(&page) {
        let word = here.split([' ', ':', ',', ';']).next().unwrap();
        let reason = here.split_once(':').map_or("", |(_, reason)| reason.trim());
        match word {
            "same" => assert!(named(by).next().is_some(), "{what}: no test is named"),
            "other" => {
                assert!(reason.len() > 5, "{what}: no reason is given");
                assert!(named(by).next().is_some(), "{what}: no test is named");
            }
            "none" => assert!(reason.len() > 5, "{what}: no reason is given"),
            other => panic!("{what}: '{other}'"),
        }
        if let Some((_, other)) = here.split_once("other ") {
            assert!(other.contains(':') || other.contains(','), "{what}: no reason is given");
        }
    }
}

#[test]
fn every_attack_of_the_specification_is_told() {
    let page = page();
    let told: BTreeSet<&str> =
        rows(&page, "## The attacks").into_iter().map(|Row(what, ..)| what.split(" of ").next().unwrap()).collect();
    assert_eq!(told, BTreeSet::from(ATTACKS));
}

#[test]
fn every_test_of_the_suite_is_told_once_under_its_file() {
    let page = page();
    let mut told: BTreeMap<&str, Vec<(&str, u32)>> = BTreeMap::new();
    let mut file = "";
    for Row(what, ..) in rows(&page, "## tuf-conformance") {
        let mut cell = what;
        if let Some((name, rest)) = what.strip_prefix("**").and_then(|rest| rest.split_once("**")) {
            (file, cell) = (name, rest);
        }
        let pieces: Vec<&str> = cell.split('`').collect();
        for pair in pieces[1..].chunks(2) {
            let runs = pair.get(1).and_then(|after| after.trim().strip_prefix('(')?.split(')').next()?.parse().ok());
            told.entry(file).or_default().push((pair[0], runs.unwrap_or(1)));
        }
    }
    let sorted = |tests: &[(&'static str, u32)]| {
        let mut tests = tests.to_vec();
        tests.sort_unstable();
        tests
    };
    told.values_mut().for_each(|tests| tests.sort_unstable());
    let suite: BTreeMap<&str, Vec<(&str, u32)>> = SUITE.iter().map(|(file, tests)| (*file, sorted(tests))).collect();
    assert_eq!(told, suite);
    let (functions, runs) = (suite.values().flatten().count(), suite.values().flatten().map(|(_, n)| n).sum::<u32>());
    assert!(page.contains(&format!("{functions} functions, {runs} runs")), "{functions} functions, {runs} runs");
}
