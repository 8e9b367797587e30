//! A signed policy whose words mean harm acts nowhere: not on pages, not in Markdown, not in what management reads.

use std::path::Path;

use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::{PolicyFile, canonical};
use appwijzer_core::trust::JoinCode;
use appwijzer_desk::export::{BUNDLE, Blocked, Companion, Exported, Order, PACKAGE, Provenance, Target, export};
use appwijzer_policy::source::compile;
use jiff::civil::date;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};
use scraper::{Html, Selector};
use serde_json::Value;

use super::{json, xml};

/// Tags, Markdown of every kind, what ends a CDATA section, an attribute and a string, marks that turn text around, and
/// codes that steer a terminal.
const EVIL: &str = "<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) \
    ![i](https://evil.example/i.png) <https://evil.example> www.evil.example a@evil.example **b** _e_ ~~s~~ `c` [^1] \
    ]]> --> \"' onmouseover=alert(1) </dd></style></svg> &lt;b&gt; \u{202E}turned\u{2066} \u{1b}[31m | a | b |";

/// Puts the evil words wherever a policy may hold them: in every text of which the companion still accepts the policy.
fn poisoned() -> (PolicyFile, usize) {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/source/base");
    let mut policy: Value = serde_json::from_slice(&compile(&base).policy.unwrap()).unwrap();
    let mut leaves = Vec::new();
    walk(&policy, &mut String::new(), &mut leaves);
    let mut put = 0;
    for leaf in leaves {
        let at = policy.pointer_mut(&leaf).unwrap();
        let before = std::mem::replace(at, Value::String(EVIL.into()));
        if PolicyFile::parse(canonical::to_vec(&policy).unwrap()).is_ok() {
            put += 1;
        } else {
            *policy.pointer_mut(&leaf).unwrap() = before;
        }
    }
    (PolicyFile::parse(canonical::to_vec(&policy).unwrap()).unwrap(), put)
}

/// The JSON pointers of all texts.
fn walk(value: &Value, path: &mut String, leaves: &mut Vec<String>) {
    let length = path.len();
    match value {
        Value::String(_) => leaves.push(path.clone()),
        Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| {
            path.push_str(&format!("/{i}"));
            walk(item, path, leaves);
            path.truncate(length);
        }),
        Value::Object(fields) => fields.iter().for_each(|(key, item)| {
            path.push_str(&format!("/{}", key.replace('~', "~0").replace('/', "~1")));
            walk(item, path, leaves);
            path.truncate(length);
        }),
        _ => {}
    }
}

/// Nothing that turns text around or steers what shows it.
fn assert_plain(text: &str, at: &str) {
    let steers = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') || c.is_control();
    let found = text.chars().find(|c| steers(*c) && !"\n\t".contains(*c));
    assert_eq!(found, None, "{at}: {text}");
}

fn leads_well(link: &str) -> bool {
    ["https://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme)) && !link.contains("evil.example")
}

fn assert_html(text: &str, at: &str) {
    let page = Html::parse_document(text);
    let count = |selector: &str| page.select(&Selector::parse(selector).unwrap()).count();
    assert_eq!(count("script, img, iframe, object, embed, base, form, input, button, link"), 0, "{at}");
    assert_eq!((count("style"), count("head > style")), (1, 1), "{at}: the page's own");
    assert_eq!(count("meta[http-equiv='Content-Security-Policy'][content^=\"default-src 'none'\"]"), 1, "{at}");
    for element in page.select(&Selector::parse("*").unwrap()) {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on") && name != "style", "{at}: {name}={value}");
            assert!(!matches!(name, "src" | "action" | "formaction"), "{at}: {name}={value}");
            assert!(name != "href" || leads_well(value), "{at}: {name}={value}");
        }
    }
    let words: String = page.root_element().text().collect();
    assert!(words.contains("<script>alert(1)</script>"), "{at}: the words are there, as words: {words}");
}

fn assert_markdown(text: &str, at: &str) {
    let mut words = String::new();
    for event in Parser::new_ext(text, Options::all()) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => assert!(leads_well(&dest_url), "{at}: {dest_url}"),
            // The exact bytes of a report.
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {}
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::List(None)
                | Tag::Item
                | Tag::DefinitionList
                | Tag::DefinitionListTitle
                | Tag::DefinitionListDefinition,
            ) => {}
            Event::Start(Tag::Strong) => {}
            Event::Start(other) => panic!("{at}: {other:?}"),
            Event::Html(html) | Event::InlineHtml(html) => panic!("{at}: {html}"),
            Event::Code(code) => panic!("{at}: {code}"),
            Event::Rule | Event::FootnoteReference(_) | Event::TaskListMarker(_) => panic!("{at}: {event:?}"),
            Event::InlineMath(math) | Event::DisplayMath(math) => panic!("{at}: {math}"),
            Event::Text(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push('\n'),
            Event::End(_) => {}
        }
    }
    assert!(words.contains("<script>alert(1)</script>") && words.contains("**b**"), "{at}: as words: {words}");
    assert!(words.contains("[x](javascript:alert(1))"), "{at}: {words}");
}

fn assert_strings(value: &Value, at: &str) {
    let mut leaves = Vec::new();
    walk(value, &mut String::new(), &mut leaves);
    assert!(!leaves.is_empty(), "{at}");
    for leaf in leaves {
        assert_plain(value.pointer(&leaf).unwrap().as_str().unwrap(), at);
    }
}

#[test]
fn what_a_signed_policy_says_is_harmless_in_every_export() {
    let (policy, put) = poisoned();
    assert!(put > 40, "{put} texts of the policy are evil");
    let day = date(2024, 2, 20);
    let (blocked, later) = (Blocked::on(&policy, day), Blocked::after(&policy, day));
    let companion = Companion {
        package: PACKAGE.into(),
        bundle: BUNDLE.into(),
        policy_address: Some("https://example.org/policy.json".into()),
        root: None,
    };
    let words: Vec<Words> = Language::ALL.into_iter().map(Words::new).collect();
    let link = JoinCode::new("dorp", "https://example.org/policy.json", 1, &[7; 32]).unwrap().app_link();
    let order = Order {
        policy: &policy,
        blocked: &blocked,
        later: &later,
        provenance: Provenance::Unsigned,
        companion: &companion,
        words: &words,
        join: Some(&link),
        day,
    };
    let files = export(Target::All, &order).unwrap();
    for Exported { name, bytes, .. } in &files {
        let text = std::str::from_utf8(bytes).unwrap();
        assert_plain(text, name);
        match name.rsplit('.').next().unwrap() {
            "json" => assert_strings(&json(bytes), name),
            "html" => assert_html(text, name),
            "md" => assert_markdown(text, name),
            "mobileconfig" | "plist" => {
                let value = plist::from_bytes::<Value>(bytes).unwrap();
                assert_strings(&value, name);
            }
            "xml" => drop(xml::read(text)),
            "csv" => {
                let mut rows = csv::Reader::from_reader(&bytes[..]);
                let starts_a_formula = |cell: &str| cell.starts_with(['=', '+', '-', '@']);
                assert!(rows.records().all(|row| !row.unwrap().iter().any(starts_a_formula)), "{name}: {text}");
            }
            "txt" => assert!(!text.contains('\u{202E}'), "{name}"),
            other => panic!("{other}"),
        }
    }
    let letters: Vec<&str> = ["poster.nl.html", "letter.en.html", "intranet.nl.md", "works-council.en.md"].into();
    assert!(letters.iter().all(|letter| files.iter().any(|file| file.name == *letter)));
}
