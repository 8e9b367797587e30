//! A policy whose author means harm is shown harmless.

use std::fs;
use std::path::Path;

use scraper::{Html, Selector};

use crate::browser::Browser;

const SCRIPT: &str = "<script>alert(1)</script><img src=x onerror=alert(1)>";

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn policy(words: &str) -> String {
    format!(
        r#"
languages = ["nl", "en"]
version = 1
issued = 2026-01-01
expires = 2027-01-01
reporting = "alive"

[organisation]
id = "dorp"
name = '{words} &amp; "Dorp"'
time_zone = "Europe/Amsterdam"
help = {{ name = '{words}', phone = "012 - 345 67 89", web = "https://example.org/?a=1&b='onmouseover='alert(1)" }}

[decision]
by = '{words}'
date = 2026-01-01
reference = '{words}'

[[app]]
id = "clipclap"
name = '{words}'
loses = ["drafts"]
android = [{{ package = "org.example.clipclap", source = "test" }}]

[[work_data]]
id = "chat"
name = '{words}'
route = "mail-account"

[[ban]]
id = "clips"
name = '{words}'
apps = ["clipclap"]
reasons = ['{words}', "</p></div></html><style>*{{display:none}}</style>"]
not_claimed = '{words}'

[[ban.source]]
title = '{words}'
publisher = '{words}'
date = 2026-01-01
link = "https://example.org/?a=1&b='onmouseover='alert(1)"

[[ban.question]]
ask = '{words}'
answer = '{words}'

[[ban.rule]]
obligation = "forbidden"
from = 2026-01-01
deadline = "6 weeks"
consequence = '{words}'
"#
    )
}

const MARKDOWN: &str =
    "# Why \\<script>alert(1)\\</script>\n\nSee [\\<b>](https://example.org/) &lt;img src=x&gt; text.\n";

/// No script but the page's own, nothing that a browser would run, no way to another scheme.
fn assert_harmless(page: &str, at: &str) {
    let html = Html::parse_document(page);
    let count = |selector: &str| html.select(&Selector::parse(selector).unwrap()).count();
    assert_eq!(count("script"), 1, "{at}: only the page's own script");
    assert_eq!(count("script[src='/preview.js']"), 1, "{at}");
    assert_eq!(count("style, img, iframe, object, embed, base, meta[http-equiv]"), 0, "{at}");
    for element in html.select(&Selector::parse("*").unwrap()) {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on") && name != "style", "{at}: {name}={value}");
            if matches!(name, "href" | "src" | "action" | "formaction") {
                let fine = ["/", "#", "https://", "mailto:", "tel:"].iter().any(|s| value.starts_with(s));
                assert!(fine && !value.starts_with("//"), "{at}: {name}={value}");
            }
        }
    }
    let turned = page.chars().filter(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}'));
    assert_eq!(turned.count(), 0, "{at}: a character that turns text around");
}

#[test]
fn a_policy_full_of_script_tags_is_shown_as_words() {
    let folder = tempfile::tempdir().unwrap();
    let text = policy(SCRIPT);
    write(folder.path(), &[("policy.toml", &text), ("texts/clips.nl.md", MARKDOWN), ("texts/clips.en.md", MARKDOWN)]);
    let mut browser = Browser::folder(folder.path());
    browser.go("/");
    assert_eq!(browser.texts(".findings li.error"), Vec::<String>::new(), "it compiles");
    for device in ["work-phone", "work-part", "private-part", "private-phone", "iphone", "new-version"] {
        for beside in ["none", "language", "version"] {
            let query = format!("device={device}&beside={beside}&begin=home&work=chat");
            browser.go(&format!("/?{query}"));
            assert_harmless(&browser.page, &query);
            let words = browser.texts(".screen").join(" ");
            assert!(words.contains("<script>alert(1)</script>"), "{query}: the words are there, as words: {words}");
        }
        browser.go(&format!("/screens?device={device}&begin=home&work=chat"));
        assert_harmless(&browser.page, device);
    }
}

#[test]
fn characters_that_turn_text_around_are_spelt_out() {
    let folder = tempfile::tempdir().unwrap();
    let text = policy("a\u{202E}b\u{2066}c\u{200B}d");
    write(folder.path(), &[("policy.toml", &text)]);
    let mut browser = Browser::folder(folder.path());
    browser.go("/");
    assert_harmless(&browser.page, "findings");
    assert!(browser.page.contains("&lt;U+202E&gt;"), "{}", browser.page);
}

#[test]
fn tricks_with_markdown_do_nothing() {
    for trick in [
        "# T\n\n[x](javascript:alert(1))\n",
        "# T\n\n[x](data:text/html,<script>alert(1)</script>)\n",
        "# T\n\n<script>alert(1)</script>\n",
        "# T\n\n![x](https://example.org/x.png)\n",
        "# T\n\n<https://example.org/\"onmouseover=alert(1)>\n",
        "# T\n\n[x](https://example.org/ \"title\" onmouseover=alert(1))\n",
        "# T\n\n[a]: javascript:alert(1)\n\n[a]\n",
        "# T\n\nSee [this](https://example.org/\"><script>alert(1)</script>).\n",
        "# T\n\n| a | b |\n|---|---|\n| <b onclick=alert(1)> | b |\n",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let text = policy("ClipClap");
        write(folder.path(), &[("policy.toml", &text), ("texts/clips.nl.md", trick), ("texts/clips.en.md", trick)]);
        let mut browser = Browser::folder(folder.path());
        for path in ["/", "/screens"] {
            browser.go(path);
            assert_harmless(&browser.page, trick);
        }
    }
}

/// The name of a folder is its author's too.
#[test]
fn a_folder_with_a_hostile_name_is_shown_as_words() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("a\"><script>alert(1)<");
    write(&folder, &[("policy.toml", &policy("ClipClap"))]);
    let mut browser = Browser::folder(&folder);
    browser.go("/");
    assert_harmless(&browser.page, "the folder's name");
    assert!(browser.page.contains("&lt;script&gt;alert(1)"));
}
