//! What people read: pages, the letter, the poster, the fact sheet.

use appwijzer_core::companion::CONFIGURATION_KEYS;
use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::report::{not_looked_at, sent, stored};
use appwijzer_core::trust::JoinCode;
use scraper::{Html, Selector};

use super::files;
use crate::appwijzer;
use crate::join::scan_svg;

/// The same sentences as on the employer's screen, from the same tables.
#[test]
fn the_fact_sheet_is_made_of_the_companions_own_tables() {
    let sheets = files(&["works-council", "amsterdam-2023"]);
    for language in Language::ALL.into_iter().filter(|language| language.is_complete()) {
        let words = Words::new(language);
        let sheet = String::from_utf8(sheets[&format!("works-council.{}.md", language.tag())].clone()).unwrap();
        let org = if language == Language::Nl { "de gemeente Amsterdam" } else { "the City of Amsterdam" };
        let device = words.say("device-phone");
        let alive = appwijzer_core::policy::Reporting::Alive;
        for id in not_looked_at(alive).iter().chain(&stored(false, false)).chain(sent(alive)) {
            let sentence = words.tell(id, &Args::new().with("org", org).with("device", &device));
            assert!(sheet.contains(&sentence), "{id}: {sentence}\n{sheet}");
        }
        assert!(
            sheet.contains(
                "{\"checked\":\"2023-04-10\",\"last_fetched\":\"2023-04-10\",\"policy\":\"amsterdam/1\",\"schema\":2}"
            ),
            "{sheet}"
        );
        assert!(sheet.contains("365") && sheet.contains("60"));
        for facts in CONFIGURATION_KEYS {
            assert!(sheet.contains(&facts.key.replace('_', "\\_")), "{}", facts.key);
        }
    }
    let nothing = files(&["works-council", "../tests/policies/announced"]);
    assert_eq!(nothing.len(), 4);
}

#[test]
fn pages_speak_both_languages_and_order_only_where_the_policy_does() {
    let all = files(&["intranet", "amsterdam-2023"]);
    let dutch = String::from_utf8(all["intranet.nl.md"].clone()).unwrap();
    for words in [
        "Op telefoons en tablets van het werk",
        "TikTok mag hier niet.",
        "dinsdag 9 mei 2023",
        "Je kiest zelf.",
        "Op je eigen telefoon of tablet en toestellen die het werk deels betaalt, met werkgegevens",
    ] {
        assert!(dutch.contains(words), "{words}: {dutch}");
    }
    let english = String::from_utf8(all["intranet.en.html"].clone()).unwrap();
    assert!(english.starts_with("<!doctype html>\n<html lang=\"en\">"));
    assert!(
        english.contains("<dd>We strongly ask you to remove TikTok. You do not have to. It is up to you."),
        "{english}"
    );
    assert!(files(&["letter", "amsterdam-2023"]).contains_key("letter.nl.html"));
}

/// No page offers deletion to whoever a hold keeps from it.
#[test]
fn a_page_for_everybody_offers_no_deletion_under_a_hold() {
    const OFFERS: [&str; 2] = ["Je kunt ook je werkgegevens", "You can also remove your work data"];
    for kind in ["intranet", "letter", "poster"] {
        for (name, bytes) in files(&[kind, "amsterdam-2023"]) {
            let page = String::from_utf8(bytes).unwrap();
            let named = ["Bestuurder: burgemeester of wethouder", "Administrator: mayor or alderman"];
            assert!(named.iter().any(|role| page.contains(role)), "{name} does not name who must keep everything");
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let from = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../policies");
    let source = std::fs::read_to_string(from.join("amsterdam-2023/policy.toml")).unwrap();
    let catalogue = format!("{:?}", from.join("catalogue").canonicalize().unwrap());
    let (before, hold) = source
        .replace("\"../catalogue\"", &catalogue)
        .split_once("[[records.hold]]")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let hold = hold.replace("roles = [\"bestuurder\", \"topambtenaar\"]\n", "");
    std::fs::write(folder.path().join("policy.toml"), format!("{before}[[records.hold]]{hold}")).unwrap();
    std::fs::create_dir(folder.path().join("texts")).unwrap();
    for text in std::fs::read_dir(from.join("amsterdam-2023/texts")).unwrap() {
        let text = text.unwrap();
        std::fs::copy(text.path(), folder.path().join("texts").join(text.file_name())).unwrap();
    }
    for kind in ["intranet", "letter", "poster"] {
        for (name, bytes) in files(&[kind, folder.path().to_str().unwrap()]) {
            let page = String::from_utf8(bytes).unwrap();
            assert!(!OFFERS.iter().any(|offer| page.contains(offer)), "{name} offers to delete");
        }
    }
}

#[test]
fn the_qr_code_on_the_poster_is_the_join_link_and_a_wrong_code_is_refused() {
    let run = appwijzer(&["export", "poster", "amsterdam-2023", "--join", "nonsense", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("join code"), "{}", run.err);
    let code = JoinCode::new("amsterdam", "https://example.org/policy.json", 1, &[7; 32]).unwrap();
    let web = format!("https://www.amsterdam.example/join#{}", code.page_link().split_once('#').unwrap().1);
    // A code alone is no address for a camera: the picture holds the link to the page beside the policy.
    for (join, link) in [(code.app_link(), code.app_link()), (web.clone(), web), (code.spoken(), code.page_link())] {
        for (name, bytes) in files(&["poster", "amsterdam-2023", "--join", &join]) {
            let page = Html::parse_document(std::str::from_utf8(&bytes).unwrap());
            let one = |selector: &str| {
                let found: Vec<_> = page.select(&Selector::parse(selector).unwrap()).collect();
                assert_eq!(found.len(), 1, "{name}: {selector}");
                found[0]
            };
            assert_eq!(scan_svg(&one(".join svg").html()), link, "{name}");
            let typed: String = one(".join .code").text().collect();
            assert_eq!(JoinCode::read(&typed).unwrap(), code, "{name}: for who cannot scan");
            assert_eq!(JoinCode::read(&link).unwrap(), code);
        }
    }
    for (name, bytes) in files(&["poster", "amsterdam-2023"]) {
        assert!(!String::from_utf8(bytes).unwrap().contains("<svg"), "{name}: no code, no picture");
    }
}
