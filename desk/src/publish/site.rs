//! What lies in `join/`: the page for employees who have no app.
//!
//! `index.html` and `worker.js` are short-lived and name the version; everything else lies in a folder that is named
//! after its digest and never changes. Without scripts `index.html` says what is asked, why, and whom to call.

use appwijzer_core::l10n::Words;
use appwijzer_core::policy::PolicyFile;
use jiff::civil::Date;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::json;

use super::bundle::Bundle;
use crate::export::plain_page;

/// The folder beside `policy.json`.
pub const FOLDER: &str = "join";

/// What a browser may do on the page. The header of the server says the same and forbids frames too.
pub const SECURITY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
connect-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
require-trusted-types-for 'script'; trusted-types appwijzer";

/// A file of the page: its path below [`FOLDER`], and its bytes.
pub type SiteFile = (String, Vec<u8>);

/// Everything that lies in [`FOLDER`]; `index.html` last, so that what it names is there.
///
/// `words`: the languages of the plain text, the reader's first. `day`: the day for which that is told.
#[must_use]
pub fn site(bundle: &Bundle, policy: &PolicyFile, words: &[Words], day: Date) -> Vec<SiteFile> {
    let version = bundle.version();
    let mut files: Vec<SiteFile> = bundle
        .files()
        .filter(|(name, _)| !name.starts_with("worker.js"))
        .map(|(name, bytes)| (format!("{version}/{name}"), bytes.to_owned()))
        .collect();
    files.push(("worker.js".to_owned(), worker(bundle)));
    files.push(("index.html".to_owned(), index(bundle, policy, words, day).into_string().into_bytes()));
    files
}

/// The day for which an `index.html` was made; nothing if it is none of ours.
#[must_use]
pub fn day_of(index: &str) -> Option<Date> {
    index.split_once(DAY)?.1.split('"').next()?.parse().ok()
}

/// Where that day stands.
const DAY: &str = "<meta name=\"appwijzer-day\" content=\"";

/// The worker, with the version and the files that it keeps.
fn worker(bundle: &Bundle) -> Vec<u8> {
    let version = bundle.version();
    let files: Vec<String> =
        bundle.loaded().filter(|(name, _)| *name != "worker.js").map(|(name, _)| format!("{version}/{name}")).collect();
    let mut text = format!("const BUNDLE = {};\n", json!({ "version": version, "files": files })).into_bytes();
    text.extend_from_slice(bundle.file("worker.js"));
    text
}

fn index(bundle: &Bundle, policy: &PolicyFile, words: &[Words], day: Date) -> Markup {
    let version = bundle.version();
    let at = |name: &str| format!("{version}/{name}");
    let modules = bundle.loaded().map(|(name, _)| name).filter(|name| name.ends_with(".js"));
    let modules: Vec<&str> = modules.filter(|name| !["app.js", "begin.js", "worker.js"].contains(name)).collect();
    let language = words.first().map_or("en", |words| words.language().tag());
    html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(SECURITY);
                meta name="referrer" content="no-referrer";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                meta name="appwijzer-day" content=(day.to_string());
                title { "Appwijzer" }
                link rel="stylesheet" href=(at("page.css")) integrity=(bundle.integrity("page.css"));
                link rel="manifest" href=(at("app.webmanifest"));
                link rel="icon" href=(at("mark.svg"));
                script src=(at("begin.js")) integrity=(bundle.integrity("begin.js")) {}
                @for name in modules {
                    link rel="modulepreload" href=(at(name)) integrity=(bundle.integrity(name));
                }
                script type="module" src=(at("app.js")) integrity=(bundle.integrity("app.js")) {}
            }
            body {
                header class="app-bar" { span class="mark-place" {} "Appwijzer" }
                p id="announce" class="unseen" role="status" {}
                main id="screen" {}
                div class="plain" {
                    @for words in words {
                        section lang=(words.language().tag()) { (PreEscaped(plain_page(policy, words, day))) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use appwijzer_core::l10n::Language;

    use super::*;
    use crate::publish::bundle::example;
    use crate::session::{PolicyArgument, load_policy};

    fn made() -> Vec<SiteFile> {
        let policy = load_policy(&PolicyArgument::Embedded("amsterdam-2023".to_owned()), false).unwrap();
        let words = [
            Words::with(Language::Nl, &[include_str!("../../l10n/nl/policy-desk.ftl")]),
            Words::with(Language::En, &[include_str!("../../l10n/en/policy-desk.ftl")]),
        ];
        site(&example(), &policy, &words, jiff::civil::date(2023, 4, 10))
    }

    fn text(name: &str) -> String {
        let all = made();
        let (_, bytes) = all.iter().find(|(path, _)| path == name).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    }

    #[test]
    fn without_scripts_the_page_says_what_is_asked_why_and_whom_to_call() {
        let page = text("index.html");
        assert_eq!(day_of(&page), Some(jiff::civil::date(2023, 4, 10)));
        for words in ["TikTok", "ICT-servicedesk", "lang=\"nl\"", "lang=\"en\""] {
            assert!(page.contains(words), "{words}: {page}");
        }
    }

    #[test]
    fn nothing_on_the_page_runs_from_the_page_itself() {
        let page = text("index.html");
        let document = scraper::Html::parse_document(&page);
        let all = scraper::Selector::parse("*").unwrap();
        for element in document.select(&all) {
            let acts = |(name, _): (&str, &str)| name == "style" || name.starts_with("on");
            assert!(!element.value().attrs().any(acts) && element.value().name() != "style", "{element:?}");
        }
        for script in page.split("<script").skip(1) {
            assert!(script.contains("src=\"") && script.contains("integrity=\"sha384-"), "{script}");
        }
        assert!(!SECURITY.contains("'unsafe-"), "{SECURITY}");
    }

    #[test]
    fn everything_that_may_be_kept_for_ever_lies_under_its_digest() {
        let version = example().version();
        for (path, _) in made().iter().filter(|(path, _)| path != "index.html" && path != "worker.js") {
            assert!(path.starts_with(&format!("{version}/")), "{path}");
        }
        assert!(text("worker.js").starts_with(&format!("const BUNDLE = {{\"files\":[\"{version}/app.js\"")));
    }
}
