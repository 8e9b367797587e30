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

/// A policy with everything that a ban can mean beside apps, in four languages.
const BESIDE: &str = r#"
languages = ["nl", "en", "de", "fr"]
version = 1
issued = 2026-01-01
expires = 2030-01-01
[organisation]
id = "town"
name = "Town"
time_zone = "Europe/Amsterdam"
help = { name = "Desk" }
[decision]
by = "Board"
date = 2026-01-01
[[maker]]
id = "acme"
name = "Acme"
devices = ["ACME"]
[[app]]
id = "clip"
name = "ClipClap"
maker = "acme"
android = [{ package = "org.example.clip", source = "ours" }]
[[app]]
id = "mail"
name = "Mailer"
android = [{ package = "org.example.mail", source = "ours" }]
[[ban]]
id = "clip"
name = "ClipClap"
apps = ["clip"]
successors = true
devices = ["acme"]
reasons = ["Why"]
[[ban.allow]]
app = "mail"
why = "Needed"
[[ban.switch_off]]
name = "Assistant"
how = "By us."
[[ban.rule]]
ownership = "work"
obligation = "forbidden"
from = 2026-01-15
within = "30 days"
[[exemption]]
id = "task"
bans = ["clip"]
task = "Campaign"
longest = "6 months"
granted_by = "Director"
undelegable = true
report_to = "Officer"
"#;

/// What a policy means beside apps, who decides on its exemptions and how long somebody has stands where people and
/// the works council read it, in each language.
#[test]
fn the_letter_and_the_fact_sheet_tell_what_is_meant_beside_apps() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("policy.toml"), BESIDE).unwrap();
    let policy = folder.path().to_str().unwrap();
    let told = [
        (
            "nl",
            [
                "Je hebt 30 dagen vanaf de dag waarop je het hoort.",
                "Een app die ervoor in de plaats komt, hoort er ook bij.",
                "De regel gaat ook over apparaten van Acme.",
                "Ook deze functie hoort uit te staan: Assistant (By us).",
                "Mailer mag wel: Needed",
                "Uitzondering: Campaign",
                "Beslist: Director. Dat kan niemand anders doen. Wie het ook hoort: Officer. Hoogstens 6 maanden.",
            ],
        ),
        (
            "en",
            [
                "You have 30 days from the day on which you are told.",
                "An app that takes its place is meant too.",
                "The rule is about devices by Acme too.",
                "This function is meant to be off too: Assistant (By us).",
                "Mailer is allowed: Needed",
                "Exception: Campaign",
                "Who decides: Director. Nobody else can do that. Who else is told: Officer. At most 6 months.",
            ],
        ),
        (
            "de",
            [
                "Sie haben 30 Tage ab dem Tag, an dem Sie es hören.",
                "Eine App, die an ihre Stelle tritt, ist auch gemeint.",
                "Die Regel gilt auch für Geräte von Acme.",
                "Auch diese Funktion soll ausgeschaltet sein: Assistant (By us).",
                "Mailer ist erlaubt: Needed",
                "Ausnahme: Campaign",
                "Darüber entscheidet: Director. Das kann niemand anders tun. Davon erfährt auch: Officer. Höchstens 6 Monate.",
            ],
        ),
        (
            "fr",
            [
                "Vous avez 30 jours à partir du jour où vous l’apprenez.",
                "Une app qui prend sa place est aussi concernée.",
                "La règle concerne aussi les appareils de Acme.",
                "Cette fonction devrait aussi être désactivée : Assistant (By us).",
                "Mailer est autorisée : Needed",
                "Exception : Campaign",
                "Qui décide : Director. Personne d’autre ne peut le faire. Qui en est aussi informé : Officer. Au plus 6 mois.",
            ],
        ),
    ];
    for kind in ["letter", "works-council", "intranet"] {
        let all = super::files_on("2026-02-10", &[kind, policy]);
        for (language, sentences) in &told {
            let page = String::from_utf8(all[&format!("{kind}.{language}.html")].clone()).unwrap();
            let text: String = Html::parse_document(&page).root_element().text().collect();
            for words in sentences {
                assert!(text.contains(words), "{kind} {language}: {words}\n{text}");
            }
        }
    }
}

/// A list of allowed apps asks something of every other app: that is not nothing.
#[test]
fn the_fact_sheet_of_a_list_of_allowed_apps_does_not_say_that_nothing_is_asked() {
    let all = super::files_on("2026-02-10", &["works-council", "model-allow-list"]);
    let sheet = String::from_utf8(all["works-council.nl.md"].clone()).unwrap();
    assert!(sheet.contains("**werktoestel, Android** alle apps die iemand zelf heeft geïnstalleerd"), "{sheet}");
    assert!(
        sheet.contains("**iPhone of iPad van het werk** apps buiten de lijst: die ziet Appwijzer daar niet"),
        "{sheet}"
    );
    assert!(sheet.contains("**eigen toestel, Android** daar wordt niets gevraagd"), "{sheet}");
}

/// Whoever must agree reads which apps are meant; where only some are allowed, that others are shown by name.
#[test]
fn the_works_council_reads_which_apps_are_meant() {
    let sheet = |policy: &str, language: &str| {
        let sheets = files(&["works-council", policy]);
        String::from_utf8(sheets[&format!("works-council.{language}.md")].clone()).unwrap()
    };
    let named = sheet("amsterdam-2024", "nl");
    for app in ["TikTok", "AliExpress", "Fastfire"] {
        assert!(named.contains(app), "{app}: {named}");
    }
    let allowed = sheet("model-allow-list", "en");
    assert!(allowed.contains("shows each app that is not on it"), "{allowed}");
    assert!(!allowed.contains("Only apps on the list are remembered"), "{allowed}");
}
