//! The page follows the source as it is saved.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use appwijzer_core::contract::{Block, Screen, ScreenId, TextRun, Tone};
use appwijzer_core::policy::PolicyFile;
use appwijzer_desk::preview::Shelf;
use appwijzer_desk::preview::draw::{Drawing, Notes};
use appwijzer_desk::session::PolicyArgument;
use appwijzer_desk::signing::{Organisation, SigningKey};
use appwijzer_policy::source::{Diagnostic, Excerpt, Severity, compile};

use crate::browser::Browser;

pub(crate) fn source(folder: &Path, reason: &str) {
    let policy = format!(
        r#"
languages = ["nl", "en"]
version = 1
issued = 2026-01-01
expires = 2027-01-01

[organisation]
id = "dorp"
name = "Dorp"
time_zone = "Europe/Amsterdam"
help = {{ name = "Help" }}

[decision]
by = "Dorp"
date = 2026-01-01

[[app]]
id = "clipclap"
name = "ClipClap"
android = [{{ package = "org.example.clipclap", source = "test" }}]

[[ban]]
id = "clips"
name = "ClipClap"
apps = ["clipclap"]
reasons = ["{reason}"]

[[ban.rule]]
obligation = "forbidden"
from = 2026-01-01
deadline = "6 weeks"
"#
    );
    fs::write(folder.join("policy.toml"), policy).unwrap();
}

/// As the watcher does it: the source is read again, and the next request shows it.
#[test]
fn what_is_saved_is_shown_on_the_same_screen() {
    let folder = tempfile::tempdir().unwrap();
    source(folder.path(), "The first reason of all.");
    let shelf = Arc::new(Shelf::new(PolicyArgument::Folder(folder.path().to_owned()), None));
    let mut browser = Browser::shared(Arc::clone(&shelf));
    browser.go("/").press("Remove ClipClap", &[]).press("Why do we ask this?", &[]);
    assert!(browser.texts(".screen").join(" ").contains("The first reason of all."));
    let here = browser.link("page-en");

    source(folder.path(), "Another reason came.");
    shelf.reload();
    browser.go(&here);
    assert!(browser.texts(".screen").join(" ").contains("Another reason came."), "{:?}", browser.texts(".screen"));
    assert!(browser.title().starts_with("Why"), "{}", browser.title());

    // A mistake: the last version without one stays, and the mistake is told.
    source(folder.path(), "\" oops");
    shelf.reload();
    browser.go(&here);
    assert!(browser.texts(".screen").join(" ").contains("Another reason came."));
    assert!(!browser.texts(".findings li.error").is_empty());
    assert_eq!(browser.texts("main .notice-warning").len(), 1);

    source(folder.path(), "All is well again.");
    shelf.reload();
    browser.go(&here);
    assert!(browser.texts(".screen").join(" ").contains("All is well again."));
    assert_eq!(browser.texts("main .notice-warning").len(), 0);
}

/// The second signer has the signed file alone, and lives through it before signing.
#[test]
fn a_policy_in_a_file_is_shown_and_followed_too() {
    let (folder, file) = (tempfile::tempdir().unwrap(), tempfile::NamedTempFile::new().unwrap());
    let put = |reason: &str| {
        source(folder.path(), reason);
        let policy = PolicyFile::parse(compile(folder.path()).policy.unwrap()).unwrap();
        let signed = Organisation::of(&policy, SigningKey::for_example(7)).policy(&policy);
        fs::write(file.path(), signed).unwrap();
    };
    put("The first reason of all.");
    let argument = PolicyArgument::parse(file.path().to_str().unwrap());
    assert_eq!(argument, PolicyArgument::File(file.path().to_owned()));
    let shelf = Arc::new(Shelf::new(argument, None));
    assert_eq!(shelf.watched(), Some(file.path()));
    let mut browser = Browser::shared(Arc::clone(&shelf));
    browser.go("/screens");
    assert!(browser.page.contains("The first reason of all."));
    put("Another reason came.");
    shelf.reload();
    browser.go("/screens");
    assert!(browser.page.contains("Another reason came."));
    // Somebody saves a root in its place: the last policy stays, and the mistake is told.
    fs::write(file.path(), "{}").unwrap();
    shelf.reload();
    browser.go("/");
    assert!(browser.page.contains("neither a signed nor a compiled policy"), "{:?}", browser.texts(".findings li"));
}

/// Two versions of one's own, with `--before`: no version is made up.
#[test]
fn an_older_version_of_ones_own_is_shown_before_the_newer() {
    let (older, newer) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    source(older.path(), "The old reason.");
    source(newer.path(), "The new reason.");
    let file = newer.path().join("policy.toml");
    let text = fs::read_to_string(&file).unwrap();
    let text = text.replace("version = 1", "version = 7").replace("6 weeks", "4 weeks");
    fs::write(&file, text).unwrap();
    let folder = |f: &Path| PolicyArgument::Folder(f.to_owned());
    let mut browser = Browser::shared(Arc::new(Shelf::new(folder(newer.path()), Some(folder(older.path())))));
    browser.go("/?beside=version");
    assert_eq!(browser.texts(".device-name"), ["Work phone · version 1", "Work phone · version 7, the newer"]);
    assert_eq!(browser.texts(".aside"), Vec::<String>::new(), "nothing is made up");
    let until = browser.texts(".row.state-action .row-sub");
    assert_eq!(until, ["By Thursday 12 February 2026.", "By Thursday 29 January 2026."]);
    browser.go("/?device=new-version").press("Publish the new version", &[]);
    assert!(browser.texts(".screen").join(" ").contains("29 January 2026"), "{:?}", browser.texts(".screen"));
}

#[test]
fn a_source_that_never_was_right_shows_its_mistakes() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("policy.toml"), "version = \"x\"\n").unwrap();
    let mut browser = Browser::folder(folder.path());
    browser.go("/?page=nl");
    assert_eq!(browser.texts("h1"), ["Er zitten fouten in de bron"]);
    assert!(!browser.texts(".findings li").is_empty());
}

/// A finding of the lint stands beside the words on the screen that it is about, and nowhere else.
#[test]
fn a_finding_stands_beside_its_words() {
    let finding = Diagnostic {
        severity: Severity::Warning,
        rule: "long-sentence",
        file: "policy.toml".into(),
        line: 24,
        column: 19,
        message: "this <b>sentence</b> is long".into(),
        help: None,
        excerpt: Some(Excerpt {
            text: r#"reasons = [{ nl = "Een lange zin.", en = "A long sentence." }]"#.into(),
            width: 14,
        }),
    };
    let paragraph =
        |words: &str| Block::Paragraph { runs: vec![TextRun { text: words.into(), link: None }], tone: Tone::Body };
    let screen = Screen {
        id: ScreenId::About,
        language: "nl".into(),
        title: "Waarom?".into(),
        subtitle: None,
        back: None,
        blocks: vec![paragraph("Hier staat: Een lange zin."), paragraph("En iets anders.")],
    };
    let findings = [finding];
    let drawing = Drawing {
        prefix: "a",
        hidden: None,
        notes: Notes::of(&findings),
        note_word: "Have a look".into(),
        covered: false,
    };
    let html = drawing.screen(&screen).into_string();
    let note = html.find("Have a look").expect("the finding is told");
    assert_eq!(html.matches("Have a look").count(), 1, "{html}");
    assert!(html.find("Een lange zin").unwrap() < note && note < html.find("iets anders").unwrap(), "{html}");
    assert!(html.contains("this &lt;b&gt;sentence&lt;/b&gt; is long") && html.contains("policy.toml"), "{html}");
}
