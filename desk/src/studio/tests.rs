//! Every shipped policy goes through the forms.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::{Language, Words};
use appwijzer_policy::source::{Files, Folder, compile_embedded, compile_files, embedded_names, shipped};
use jiff::civil::date;

use super::folder::{Shelf, State};
use super::form::{Drafts, Posted, Source, apply, tidy};
use super::steps::{Step, sections};
use super::value::{self, Cx};
use super::{page, who};

fn policies() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../policies")
}

fn cx<'c>(source: &Source, words: &'c Words) -> Cx<'c> {
    Cx { languages: value::languages(&source.document), words, catalogue: shipped(), today: date(2026, 11, 28) }
}

fn words() -> Words {
    page::words(Language::Nl)
}

/// The form of a step as a browser sends it back, with every field as it is shown.
fn as_shown(step: Step, source: &Source, cx: &Cx<'_>) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for field in sections(step, &source.document).into_iter().flat_map(|section| section.fields) {
        let values = source.read(&field, cx);
        all.extend(field.names(&cx.languages).into_iter().zip(values.iter().map(|v| v.replace('\n', "\r\n"))));
    }
    if step == Step::Who {
        for ban in 0..super::tree::rows(&source.document, "ban") {
            for (said, row) in who::read(&source.document, ban, cx).iter().zip(who::ROWS) {
                all.extend(said.iter().enumerate().map(|(n, text)| (who::input(ban, row, n), text.clone())));
            }
        }
    }
    all
}

/// What the form of the rules asks at this moment, answered from the finished policy.
fn rule_by_rule(now: &Source, shipped: &Source, cx: &Cx<'_>) -> Vec<(String, String)> {
    let fields = sections(Step::Who, &now.document).into_iter().flat_map(|section| section.fields);
    fields.flat_map(|field| field.names(&cx.languages).into_iter().zip(shipped.read(&field, cx))).collect()
}

/// The files of a shipped policy, with another `policy.toml` and other texts.
struct Over<'s>(Folder, &'s State);

impl Files for Over<'_> {
    fn read(&self, path: &str) -> io::Result<String> {
        if path == "policy.toml" || path.starts_with("texts/") {
            return self.1.0.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into());
        }
        self.0.read(path)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        match folder {
            "texts" => self.1.0.keys().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect(),
            other => self.0.list(other),
        }
    }
}

fn bytes(name: &str, state: &State) -> Vec<u8> {
    let compiled = compile_files(&Over(Folder(policies().join(name)), state));
    compiled.policy.unwrap_or_else(|| panic!("{name}: {:#?}\n{}", compiled.diagnostics, state.policy()))
}

#[test]
fn every_shipped_policy_comes_through_each_form_byte_for_byte() {
    let words = words();
    for name in embedded_names() {
        let state = Shelf::new(&policies().join(name)).now().unwrap();
        let base = Source::of(&state).unwrap();
        let cx = cx(&base, &words);
        let mut now = base.clone();
        let mut drafts = Drafts::default();
        for step in Step::ALL {
            let form = as_shown(step, &base, &cx);
            apply(step, &base, &mut now, &Posted::of(form), &mut drafts, &cx);
        }
        tidy(&mut now);
        assert_eq!(now.state(), state, "{name}: comments, order and line breaks stay");
        assert!(drafts.0.is_empty(), "{name}: {drafts:?}");
    }
}

#[test]
fn every_shipped_policy_can_be_written_from_nothing_by_what_the_forms_show() {
    let words = words();
    for name in embedded_names() {
        let state = Shelf::new(&policies().join(name)).now().unwrap();
        let shipped = Source::of(&state).unwrap();
        let cx = cx(&shipped, &words);
        let empty = State(BTreeMap::from([("policy.toml".to_owned(), "catalogue = \"../catalogue\"\n".to_owned())]));
        let mut now = Source::of(&empty).unwrap();
        let mut drafts = Drafts::default();
        // The form of the finished policy, sent over and over: each time it finds the rows that came before.
        for _ in 0..12 {
            for step in Step::ALL {
                let form = match step {
                    Step::Who => rule_by_rule(&now, &shipped, &cx),
                    _ => as_shown(step, &shipped, &cx),
                };
                let base = now.clone();
                apply(step, &base, &mut now, &Posted::of(form), &mut drafts, &cx);
            }
        }
        assert!(drafts.0.is_empty(), "{name}: {drafts:?}");
        let written = String::from_utf8(bytes(name, &now.state())).unwrap();
        let meant = String::from_utf8(compile_embedded(name).policy.unwrap()).unwrap();
        let value = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
        let different = differs("", &value(&written), &value(&meant));
        assert_eq!(different, None, "{name}\n{}", now.state().policy());
        assert_eq!(written, meant, "{name}: the very bytes");
    }
}

/// The first place where two documents differ.
fn differs(at: &str, one: &serde_json::Value, other: &serde_json::Value) -> Option<String> {
    use serde_json::Value;
    match (one, other) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
            a.iter().zip(b.values()).find_map(|((key, x), y)| differs(&format!("{at}/{key}"), x, y))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(n, (x, y))| differs(&format!("{at}/{n}"), x, y))
        }
        _ if one == other => None,
        _ => Some(format!("{at}: {one} is not {other}").chars().take(500).collect()),
    }
}

fn from_text(text: &str) -> Source {
    Source::of(&State(BTreeMap::from([("policy.toml".to_owned(), text.to_owned())]))).unwrap()
}

fn posted(pairs: &[(&str, &str)]) -> Posted {
    Posted::of(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

const SMALL: &str = "languages = [\"nl\"] # one\nversion = 1\n\n# who decided\n[decision]\nby = \"Het college\"\ndate = 2026-11-28 # a Saturday\n\n[[ban]]\nid = \"temu\"\nname = \"Temu\"\napps = [\"temu\"]\n";

#[test]
fn a_field_that_is_changed_leaves_everything_else_and_its_comments() {
    let words = words();
    let base = from_text(SMALL);
    let cx = cx(&base, &words);
    let (mut now, mut drafts) = (base.clone(), Drafts::default());
    apply(Step::Decision, &base, &mut now, &posted(&[("decision.date", "maandag")]), &mut drafts, &cx);
    assert_eq!(now.state().policy(), SMALL.replace("date = 2026-11-28 #", "date = 2026-11-30 #"));
    let form = posted(&[("decision.date", "28 november 2026")]);
    let base = now.clone();
    apply(Step::Decision, &base, &mut now, &form, &mut drafts, &cx);
    assert_eq!(now.state().policy(), SMALL, "and back again");
}

#[test]
fn what_two_people_write_at_once_is_lost_by_neither() {
    let words = words();
    let base = from_text(SMALL);
    let cx = cx(&base, &words);
    let mut drafts = Drafts::default();
    let mut now = base.clone();
    apply(Step::Decision, &base, &mut now, &posted(&[("decision.by/nl", "De directie")]), &mut drafts, &cx);
    // Somebody else, whose page was drawn before: another field is written, the same field is not.
    let form = posted(&[("decision.by/nl", "De raad"), ("decision.date", "1-12-2026"), ("version", "1")]);
    apply(Step::Decision, &base, &mut now, &form, &mut drafts, &cx);
    let text = now.state().policy().to_owned();
    assert!(text.contains("De directie") && text.contains("2026-12-01"), "{text}");
    let draft = &drafts.0["decision.by"];
    assert_eq!((draft.words.as_slice(), draft.wrong.what.as_str()), (&["De raad".to_owned()][..], "De directie"));
    // Saved again by itself, or from a page that did not show both: nothing is decided yet.
    let base = now.clone();
    for form in [
        posted(&[("decision.by/nl", "De raad"), ("go", "stay")]),
        posted(&[("decision.by/nl", "De raad!"), ("seen", "decision.by"), ("go", "auto")]),
    ] {
        apply(Step::Decision, &base, &mut now, &form, &mut drafts, &cx);
        assert!(now.state().policy().contains("De directie") && drafts.0.len() == 1);
    }
    // Saved once more, from a page that shows both.
    let form = posted(&[("decision.by/nl", "De raad"), ("seen", "decision.by"), ("go", "stay")]);
    apply(Step::Decision, &base, &mut now, &form, &mut drafts, &cx);
    assert!(now.state().policy().contains("De raad") && drafts.0.is_empty());
}

#[test]
fn two_languages_of_one_text_are_two_answers() {
    let words = words();
    let two = SMALL.replace("[\"nl\"]", "[\"nl\", \"en\"]");
    let base = from_text(&two.replace("\"Het college\"", "{ nl = \"A\", en = \"B\" }"));
    let cx = cx(&base, &words);
    let (mut now, mut drafts) = (base.clone(), Drafts::default());
    let form = |nl: &'static str, en: &'static str| posted(&[("decision.by/nl", nl), ("decision.by/en", en)]);
    apply(Step::Decision, &base, &mut now, &form("C", "B"), &mut drafts, &cx);
    apply(Step::Decision, &base, &mut now, &form("A", "D"), &mut drafts, &cx);
    assert!(now.state().policy().contains("{ nl = \"C\", en = \"D\" }"), "{}", now.state().policy());
    assert!(drafts.0.is_empty());
}

#[test]
fn wrong_answers_are_kept_beside_the_file_with_what_was_meant() {
    let words = words();
    let base = from_text(SMALL);
    let cx = cx(&base, &words);
    for (step, name, value, why, meant) in [
        (Step::Decision, "decision.date", "31-02-2027", "day", None),
        (Step::Decision, "decision.date", "binnenkort", "day", None),
        (Step::Decision, "decision.date", "15-01-27", "day", None),
        (Step::Decision, "decision.link", "http://www.dorp.nl", "link", None),
        (Step::Decision, "decision.link", "AIVD", "link", None),
        (Step::Decision, "organisation.help.mail", "Jan", "mail", None),
        (Step::Decision, "organisation.help.phone", "bel ons", "phone", None),
        (Step::Decision, "organisation.help.web", "dorp.nl", "link", None),
        (Step::Decision, "version", "twee", "number", None),
        (Step::Decision, "version", "0", "number", None),
        (Step::Decision, "version", "-1", "number", None),
        (Step::Decision, "organisation.id", "De Gemeente", "id", None),
        (Step::Decision, "reporting", "alles", "choice", None),
        (Step::Decision, "organisation.public_body", "misschien", "yes-no", None),
        (Step::Apps, "ban.0.apps", "Tiktk", "app", Some("TikTok")),
        (Step::Apps, "ban.0.apps", "Temu, Bestaatniet", "app", None),
        (Step::Apps, "ban.0.makers", "Kasperski", "maker", Some("Kaspersky")),
        (Step::Apps, "ban.0.countries", "Nergensland", "country", None),
        (Step::Apps, "ban.0.list", "texas-2026", "list", Some("texas-2026-01")),
        (Step::Apps, "ban.0.until", "ooit", "day-or-period", None),
        (Step::Apps, "ban.0.id", "ban één", "id", None),
        (Step::Who, "who.0.work.from", "30-02-2027", "day", None),
        (Step::Who, "who.0.work.from", "6 weken", "day", None),
        (Step::Who, "who.0.work.deadline", "zes manen", "day-or-period", None),
        (Step::Who, "who.0.own.obligation", "verboden", "choice", None),
        (Step::Why, "ban.0.maker_answer.source.link", "https://user@dorp.nl", "link", None),
        (Step::Why, "ban.0.source.0.date", "2024", "source-date", None),
        (Step::Keeping, "work_data.0.app", "Whatsap", "app", Some("WhatsApp")),
        (Step::Keeping, "records.hold.0.from", "gisterenavond", "day", None),
        (Step::Exemptions, "exemption.0.longest", "altijd", "period", None),
        (Step::Exemptions, "exemption.0.longest", "0 weken", "period", None),
    ] {
        let (mut now, mut drafts) = (base.clone(), Drafts::default());
        apply(step, &base, &mut now, &posted(&[(name, value)]), &mut drafts, &cx);
        let path = name.split('/').next().unwrap();
        let draft = drafts.0.get(path).unwrap_or_else(|| panic!("{name} = {value}: {}", now.state().policy()));
        assert_eq!((draft.words.first().unwrap().as_str(), draft.wrong.why.as_str()), (value, why), "{name}");
        assert_eq!(draft.wrong.meant.as_deref(), meant, "{name} = {value}");
        tidy(&mut now);
        assert_eq!(now.state().policy(), SMALL, "{name} = {value}: the file is as it was");
        let said = words.tell(&format!("studio-wrong-{why}"), &appwijzer_core::l10n::Args::new().with("what", value));
        assert!(!said.contains("studio-"), "{why} can be said: {said}");
    }
}

#[test]
fn what_people_write_is_read() {
    let words = words();
    let base = from_text(SMALL);
    let cx = cx(&base, &words);
    for (step, name, value, line) in [
        (Step::Decision, "decision.date", "15 januari 2027", "date = 2027-01-15"),
        (Step::Apps, "ban.0.apps", "TikTok; temu", "apps = [\"tiktok\", \"temu\"]"),
        (Step::Apps, "ban.0.makers", "kaspersky", "makers = [\"kaspersky\"]"),
        (Step::Apps, "ban.0.countries", "Rusland, cn, North Korea", "countries = [\"RU\", \"CN\", \"KP\"]"),
        (Step::Apps, "ban.0.review", "6 maanden", "review = \"6 months\""),
        (Step::Why, "ban.0.source.0.date", "augustus 2024", "date = \"2024-08\""),
        (Step::Why, "ban.0.source.0.date", "8-2024", "date = \"2024-08\""),
        (Step::Exemptions, "exemption.0.longest", "een jaar", "longest = \"1 year\""),
        // Quotes as word processors make them, and quotes that would end a text.
        (Step::Why, "ban.0.reasons/nl", "De AIVD noemt “deze” landen.\nEn \"die\".", "noemt “deze” landen."),
    ] {
        let (mut now, mut drafts) = (base.clone(), Drafts::default());
        apply(step, &base, &mut now, &posted(&[(name, value)]), &mut drafts, &cx);
        let text = now.state().policy().to_owned();
        assert!(text.contains(line) && drafts.0.is_empty(), "{name} = {value}: {drafts:?}\n{text}");
        assert!(text.parse::<toml_edit::DocumentMut>().is_ok());
    }
}

#[test]
fn the_table_writes_one_rule_for_rows_that_say_the_same() {
    let words = words();
    let base = from_text(SMALL);
    let cx = cx(&base, &words);
    let (mut now, mut drafts) = (base.clone(), Drafts::default());
    // As it is saved field by field while somebody writes.
    for row in ["work", "private-part", "work-part"] {
        for (column, value) in [("obligation", "forbidden"), ("from", "30-4-2024"), ("deadline", "6 weken")] {
            let before = now.clone();
            apply(
                Step::Who,
                &before,
                &mut now,
                &posted(&[(&format!("who.0.{row}.{column}"), value)]),
                &mut drafts,
                &cx,
            );
        }
    }
    let rule = "[[ban.rule]]\nownership = \"work\"\npart = [\"whole-device\", \"private-part\", \"work-part\"]\nobligation = \"forbidden\"\nfrom = 2024-04-30\ndeadline = \"6 weeks\"\n";
    assert_eq!(now.state().policy(), format!("{SMALL}\n{rule}"));
    // One row says something else: it gets a rule of its own, and back.
    let before = now.clone();
    apply(Step::Who, &before, &mut now, &posted(&[("who.0.work-part.obligation", "advised")]), &mut drafts, &cx);
    assert_eq!(super::tree::rows(&now.document, "ban.0.rule"), 2, "{}", now.state().policy());
    let before = now.clone();
    apply(Step::Who, &before, &mut now, &posted(&[("who.0.work-part.obligation", "forbidden")]), &mut drafts, &cx);
    assert_eq!(now.state().policy(), format!("{SMALL}\n{rule}"));
    // Nothing is asked any more.
    let before = now.clone();
    let rows = ["work", "private-part", "work-part"];
    let nothing: Vec<(String, String)> = rows
        .iter()
        .flat_map(|row| who::COLUMNS.map(|column| (format!("who.0.{row}.{column}"), String::new())))
        .collect();
    apply(Step::Who, &before, &mut now, &Posted::of(nothing), &mut drafts, &cx);
    assert_eq!(now.state().policy(), SMALL);
}

#[test]
fn rows_that_a_page_grew_arrive_in_one_form_and_not_twice() {
    let words = words();
    let base = from_text(SMALL);
    let cx = cx(&base, &words);
    let (mut now, mut drafts) = (base.clone(), Drafts::default());
    let form = [("ban.0.source.0.title", "Een"), ("ban.0.source.1.title", ""), ("ban.0.source.2.title", "Drie")];
    apply(Step::Why, &base, &mut now, &posted(&form), &mut drafts, &cx);
    assert_eq!(super::tree::rows(&now.document, "ban.0.source"), 2, "{}", now.state().policy());
    // The answer did not arrive: the same form comes again, from the same page.
    apply(Step::Why, &base, &mut now, &posted(&form[..1]), &mut drafts, &cx);
    assert_eq!(super::tree::rows(&now.document, "ban.0.source"), 2, "{}", now.state().policy());
}

#[test]
fn a_row_that_is_answered_faster_than_the_page_learns_of_it_stays_one_row() {
    let words = words();
    let base = from_text("languages = [\"nl\", \"en\"]\n");
    let cx = cx(&base, &words);
    let (mut now, mut drafts) = (base.clone(), Drafts::default());
    let first = [("ban.0.name/nl", "TikTok"), ("ban.0.name/en", ""), ("go", "auto")];
    apply(Step::Apps, &base, &mut now, &posted(&first), &mut drafts, &cx);
    assert_eq!(super::tree::text(&now.document, "ban.0.id"), None, "an own id may be what is answered next");
    let all =
        [("ban.0.name/nl", "TikTok"), ("ban.0.name/en", "TikTok app"), ("ban.0.id", "short-video"), ("go", "auto")];
    apply(Step::Apps, &base, &mut now, &posted(&all), &mut drafts, &cx);
    assert_eq!(super::tree::rows(&now.document, "ban"), 1, "{}", now.state().policy());
    assert_eq!(super::tree::text(&now.document, "ban.0.id"), Some("short-video"));
    assert_eq!(super::tree::text(&now.document, "ban.0.name.en"), Some("TikTok app"));
    assert!(drafts.0.is_empty(), "{drafts:?}");
}

#[test]
fn an_unfinished_source_is_shown_on_a_phone() {
    let words = words();
    let whole = super::complete::complete(&from_text(SMALL).document, date(2026, 11, 28), &words);
    let over = State(BTreeMap::from([("policy.toml".to_owned(), format!("catalogue = \"../catalogue\"\n{whole}"))]));
    assert!(compile_files(&Over(Folder(policies().join("amsterdam-2024")), &over)).policy.is_some(), "{whole}");
    for name in embedded_names() {
        let state = Shelf::new(&policies().join(name)).now().unwrap();
        let source = Source::of(&state).unwrap();
        let whole = super::complete::complete(&source.document, date(2026, 11, 28), &words);
        assert_eq!(whole.to_string(), state.policy(), "{name}: what is whole stays as it is");
    }
}

#[test]
fn states_are_kept_by_what_they_hold_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::new(folder.path());
    let state = |text: &str| State(BTreeMap::from([("policy.toml".to_owned(), text.to_owned())]));
    let (one, two) = (state("version = 1\n"), state("version = 2\n"));
    super::folder::write(&folder.path().join("policy.toml"), b"version = 1\n").unwrap();
    assert_eq!(shelf.now().unwrap(), one);
    shelf.save(&one, &two, "decision", 1).unwrap();
    shelf.save(&two, &one, "states", 2).unwrap();
    assert_eq!(shelf.states().len(), 3);
    assert_eq!(shelf.state(&two.name()), Some(two.clone()));
    assert_eq!(std::fs::read_to_string(folder.path().join(".studio/.gitignore")).unwrap(), "*\n");
    // Somebody changed what was kept: it does not come back as something else.
    for entry in std::fs::read_dir(folder.path().join(".studio/files")).unwrap() {
        std::fs::write(entry.unwrap().path(), "version = 3\n").unwrap();
    }
    assert_eq!(shelf.state(&two.name()), None);
}

#[test]
fn everything_that_is_asked_can_be_said_and_nothing_else_stands_in_the_files() {
    let mut sources = String::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/studio")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.extension().and_then(|e| e.to_str()) {
                Some("rs") if !path.ends_with("tests.rs") => sources += &std::fs::read_to_string(path).unwrap(),
                None => folders.push(path),
                Some(_) => {}
            }
        }
    }
    sources += include_str!("../cli/studio.rs");
    sources += include_str!("../cli/mod.rs");
    sources += include_str!("../../policy/src/source/words.rs");
    // The core's own names of what a rule asks.
    sources += include_str!("../../../core/src/policy/parts.rs");
    let ids = |language| {
        let lines = page::sentences(language).lines().filter(|line| line.starts_with("studio-"));
        lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect::<Vec<_>>()
    };
    // Made of a name at run time.
    let made = ["step", "lead", "s", "f", "h", "v", "who", "wrong", "start", "kept", "seen", "lint"];
    for id in ids(Language::Nl) {
        let is_made = made.iter().any(|name| id.starts_with(&format!("studio-{name}-")));
        let said_whole = sources.contains(&format!("\"{id}\""));
        assert!(is_made || sources.contains(&format!("\"{id}\"")), "nothing says '{id}'");
        let end = id.splitn(3, '-').nth(2).unwrap_or_default();
        let at_the_end =
            !is_made || said_whole || id.starts_with("studio-seen") || sources.contains(&format!("\"{end}\""));
        assert!(at_the_end || id.starts_with("studio-kept") || id.starts_with("studio-start"), "nothing says '{id}'");
    }
    for language in Language::ALL {
        let words = page::words(language);
        let said = |id: String| assert!(!words.say(&id).contains("studio-"), "{id} cannot be said");
        for name in embedded_names() {
            let state = Shelf::new(&policies().join(name)).now().unwrap();
            let source = Source::of(&state).unwrap();
            for (_, section) in super::steps::all_sections(&source.document) {
                said(format!("studio-s-{}", section.title));
                for field in section.fields {
                    said(format!("studio-f-{}", field.label));
                    if field.hint {
                        said(format!("studio-h-{}", field.label));
                    }
                    if let super::field::Kind::One(all) | super::field::Kind::Many(all) = field.kind {
                        all.iter().for_each(|word| said(format!("studio-v-{word}")));
                    }
                }
            }
        }
        for step in Step::ALL {
            for part in ["step", "lead", "kept"] {
                said(format!("studio-{part}-{}", step.name()));
            }
        }
    }
}
