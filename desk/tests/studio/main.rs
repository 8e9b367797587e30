//! The studio's pages, asked directly: what their forms send back, who may ask, and what is never lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod requests;
mod window;

use axum::http::StatusCode;
use window::Window;

const FORMS: [&str; 6] = ["decision", "apps", "who", "why", "keeping", "exemptions"];

/// What the unit tests hold for the fields, held for the pages: whatever HTML does to a value.
#[test]
fn a_policy_comes_through_every_page_byte_for_byte() {
    // With phases, roles, records, texts, exceptions, a list and an allow list among them.
    for name in ["amsterdam-2023", "amsterdam-2024", "politie-2023", "us-omb-m-23-13"] {
        let mut window = Window::new();
        window.press("start", &[("from", name)]);
        let before = window.files();
        assert!(before["policy.toml"].contains("[[ban]]"), "{name}");
        for step in FORMS {
            window.go(step);
            let form = window.form();
            assert!(form.len() > 5, "{name}, {step}: {form:?}");
            window.send(step, form);
        }
        assert_eq!(window.files(), before, "{name}");
    }
}

#[test]
fn the_studio_is_behind_the_door_and_takes_forms_of_its_own_pages_only() {
    let window = Window::new();
    for path in
        ["/studio", "/studio/inbox", "/studio/q-0123456789abcdef", "/studio/decision", "/studio/file", "/studio/states"]
    {
        assert_eq!(window.ask_without_key(path), StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(window.post_from("http://evil.example", "start", &[("from", "nothing")]), StatusCode::FORBIDDEN);
    assert!(!window.folder().join("policy.toml").exists());
}

#[test]
fn words_of_a_policy_are_letters_in_a_page_and_in_the_file() {
    let mut window = Window::new();
    window.press("start", &[("from", "nothing")]);
    let evil = "\"\n[[ban]]\n<script>alert(1)</script> \u{202e}";
    window.press("decision", &[("organisation.name/nl", evil), ("organisation.id", "../../etc"), ("go", "stay")]);
    let text = window.files()["policy.toml"].clone();
    assert!(text.parse::<toml_edit::DocumentMut>().is_ok() && !text.contains("\n[[ban]]"), "{text}");
    assert!(!text.contains("../../etc"), "what is no id stays beside the file");
    window.go("decision");
    assert!(!window.page.contains("<script>alert"), "escaped");
}

#[test]
fn a_file_that_is_no_toml_is_shown_and_not_written_over() {
    let mut window = Window::new();
    window.press("start", &[("from", "nothing")]);
    std::fs::write(window.folder().join("policy.toml"), "languages = [\"nl\"\n").unwrap();
    window.press("decision", &[("organisation.name/nl", "Dorp"), ("go", "stay")]);
    assert_eq!(window.files()["policy.toml"], "languages = [\"nl\"\n");
    window.go("decision");
    assert!(window.page.contains("languages = ["), "as text, to be mended");
    // Written by somebody else while the text was open: both stay.
    window.press("file", &[("base", "an older state"), ("text", "version = 2\n")]);
    assert_eq!(window.files()["policy.toml"], "languages = [\"nl\"\n");
    window.go("states");
    let kept: Vec<_> = std::fs::read_dir(window.folder().join(".studio/files")).unwrap().collect();
    assert!(kept.iter().any(|f| std::fs::read_to_string(f.as_ref().unwrap().path()).unwrap() == "version = 2\n"));
}
