//! The version stands once; what other builds need of it follows, and the changelog tells it.

use jiff::civil::Date;

use super::{root, text};

/// `version` of `[workspace.package]`.
fn version() -> String {
    let manifest: toml::Table = text("Cargo.toml").parse().unwrap();
    manifest["workspace"]["package"]["version"].as_str().unwrap().to_owned()
}

/// Files of builds that cannot read `Cargo.toml`, and how each says the version.
fn followers(version: &str) -> Vec<(&'static str, String)> {
    let maven = format!("<version>{version}</version>");
    vec![
        ("fuzz/Cargo.toml", format!("version = \"{version}\"")),
        ("android/pom.xml", maven.clone()),
        ("android/app/pom.xml", maven.clone()),
        ("android/bindings/pom.xml", maven.clone()),
        ("android/tools.pom.xml", maven),
        ("android/app/build.gradle.kts", format!("versionName = \"{version}\"")),
        ("ios/project/make.cjs", format!("MARKETING_VERSION: '{version}'")),
        ("ios/Appwijzer.xcodeproj/project.pbxproj", format!("MARKETING_VERSION = {version};")),
    ]
}

#[test]
fn every_build_has_the_version_of_the_workspace() {
    let version = version();
    let behind: Vec<String> = followers(&version)
        .into_iter()
        .filter(|(path, line)| !text(path).contains(line.as_str()))
        .map(|(path, line)| format!("{path} lacks `{line}`"))
        .collect();
    assert!(behind.is_empty(), "the workspace is at {version}:\n{}", behind.join("\n"));
}

/// Keep a Changelog 1.1.0: *Unreleased* first, then versions with their day, the newest first; six kinds of change.
#[test]
fn the_changelog_is_one_and_knows_this_version() {
    let changelog = text("CHANGELOG.md");
    let kinds = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];
    for line in changelog.lines().filter(|l| l.starts_with("### ")) {
        assert!(kinds.contains(&&line[4..]), "'{line}' is no kind of change");
    }
    let heads: Vec<&str> = changelog.lines().filter_map(|l| l.strip_prefix("## [")).collect();
    assert_eq!(heads.first(), Some(&"Unreleased]"));
    let released: Vec<(&str, Date)> = heads[1..]
        .iter()
        .map(|head| head.split_once("] - ").unwrap_or_else(|| panic!("'{head}' has no day")))
        .map(|(number, day)| (number, day.parse().unwrap_or_else(|_| panic!("{day} is no day"))))
        .collect();
    assert!(released.windows(2).all(|pair| pair[0].1 >= pair[1].1), "the newest stands first");
    assert_eq!(released[0].0, version(), "the version of the workspace is not the newest in CHANGELOG.md");
}

/// What a later version must read was kept when this one was released.
#[test]
fn the_documents_of_this_version_are_kept() {
    assert!(root().join("tests/golden").join(version()).is_dir(), "RELEASE.md: GOLDEN={}", version());
}
