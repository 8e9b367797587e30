//! `docs/tuf.md`: every test that it names exists.

#[test]
fn the_page_about_tuf_names_tests_that_exist() {
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
    let page = std::fs::read_to_string(appwijzer_tests::root().join("docs/tuf.md")).unwrap();
    // Those of tuf-conformance begin with `test_`; ours say what holds.
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).filter(|name| name.matches('_').count() > 2).collect();
    let ours: Vec<&&str> = named.iter().filter(|name| !name.starts_with("test_")).collect();
    assert!(ours.len() > 30, "{}", ours.len());
    for name in ours {
        assert!(tests.contains(&format!("fn {name}(")), "{name} is named and does not exist");
    }
    // A row that says "same" names one.
    let same = page.lines().filter(|line| line.starts_with('|') && line.contains("| same"));
    for line in same {
        let last = line.trim_end_matches('|').rsplit('|').next().unwrap();
        assert!(last.contains('`'), "{line}");
    }
}
