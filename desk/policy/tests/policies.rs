//! The policies inside the binary: they compile, and their words keep the language rules.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

use appwijzer_core::policy::{Ban, Node, Obligation, Ownership, Part, PolicyFile, Text};
use appwijzer_policy::source::{self, Severity};
use jiff::civil::date;

fn policy(name: &str) -> PolicyFile {
    let compiled = source::compile_embedded(name);
    let shown = source::render(&compiled.diagnostics, false);
    PolicyFile::parse(compiled.policy.unwrap_or_else(|| panic!("{name} does not compile:\n{shown}"))).unwrap()
}

/// What an employee reads, with the place where it stands.
fn texts(file: &PolicyFile, language: &str) -> Vec<(String, String)> {
    let policy = file.policy();
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |place: String, text: &Text<'_>| {
        let words = text.exact(language).unwrap_or_else(|| panic!("{place} has no text in {language}"));
        all.push((place, words.to_owned()));
    };
    add("organisation".into(), &policy.organisation.name);
    add("decision".into(), &policy.decision.by);
    for ban in &policy.bans {
        ban_texts(ban, &mut add);
    }
    for item in &policy.work_data {
        add(format!("work_data {}", item.id), &item.name);
    }
    for role in &policy.roles {
        add(format!("role {}", role.id), &role.name);
    }
    for exemption in &policy.exemptions {
        add(format!("exemption {}", exemption.id), &exemption.task);
        add(format!("exemption {}", exemption.id), &exemption.granted_by);
        exemption.report_to.iter().for_each(|who| add(format!("exemption {}", exemption.id), who));
        exemption.conditions.iter().for_each(|c| add(format!("exemption {}", exemption.id), c));
    }
    if let Some(records) = &policy.records {
        for keep in &records.keep {
            add(format!("records {}", keep.id), &keep.what);
            add(format!("records {}", keep.id), &keep.hand_over);
            keep.not_needed.iter().chain(&keep.basis).for_each(|t| add(format!("records {}", keep.id), t));
        }
        records.holds.iter().for_each(|h| add(format!("hold {}", h.id), &h.text));
    }
    for ban in &policy.bans {
        for explanation in ban.explanation.iter().filter(|e| e.language == language) {
            for node in &explanation.nodes {
                let blocks: Vec<String> = match node {
                    Node::Heading(words) => vec![words.as_str().to_owned()],
                    Node::Paragraph(runs) => vec![runs.iter().map(|r| r.text.as_str()).collect()],
                    Node::List(items) => {
                        items.iter().map(|runs| runs.iter().map(|r| r.text.as_str()).collect()).collect()
                    }
                };
                all.extend(blocks.into_iter().map(|block| (format!("explanation of {}", ban.id), block)));
            }
        }
    }
    all
}

fn ban_texts(ban: &Ban<'_>, add: &mut impl FnMut(String, &Text<'_>)) {
    add(format!("name of {}", ban.id), &ban.name);
    ban.reasons.iter().for_each(|t| add(format!("reason of {}", ban.id), t));
    ban.not_claimed.iter().for_each(|t| add(format!("not_claimed of {}", ban.id), t));
    ban.maker_answer.iter().for_each(|a| add(format!("maker_answer of {}", ban.id), &a.text));
    for question in &ban.questions {
        add(format!("question of {}", ban.id), &question.ask);
        add(format!("answer of {}", ban.id), &question.answer);
    }
    ban.allowed.iter().for_each(|a| add(format!("allowed by {}", ban.id), &a.why));
    for function in &ban.switch_off {
        add(format!("switched off by {}", ban.id), &function.name);
        function.how.iter().for_each(|how| add(format!("switched off by {}", ban.id), how));
    }
    for phase in ban.rules.iter().flat_map(|r| &r.phases) {
        phase.consequence.iter().for_each(|t| add(format!("consequence of {}", ban.id), t));
    }
}

fn sentences(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let after = text[at + c.len_utf8()..].chars().next();
        if matches!(c, '.' | '!' | '?') && after.is_none_or(char::is_whitespace) {
            all.push(text[start..=at].trim());
            start = at + 1;
        }
    }
    all.push(text[start..].trim());
    all.retain(|s| !s.is_empty());
    all
}

#[test]
fn all_policies_compile_without_an_error() {
    let names = source::embedded_names();
    assert_eq!(
        names,
        [
            "amsterdam-2023",
            "amsterdam-2024",
            "au-pspf-001-2023",
            "au-pspf-001-2025",
            "au-pspf-002-2025",
            "be-deepseek-2025",
            "be-federal-2023",
            "ca-tbs-2023-10-30",
            "cz-deepseek-2025",
            "cz-nukib-tiktok-2023",
            "eu-commission-2023",
            "fr-recreational-2023",
            "model-allow-list",
            "model-vng",
            "nl-rijksoverheid-2023",
            "nl-rijksoverheid-2025",
            "no-2023",
            "politie-2023",
            "tw-2025",
            "ua-2024",
            "uk-2023",
            "us-omb-m-23-13",
            "us-texas-2026",
            "utrecht-2024",
        ]
    );
    for name in names {
        policy(name);
    }
}

#[test]
fn the_catalogue_has_no_mistakes_and_no_warnings() {
    let catalogue = source::catalogue();
    assert_eq!(source::render(&catalogue.diagnostics, false), "");
    assert!(catalogue.apps.len() >= 1_000 && catalogue.makers.len() >= 150, "{}", catalogue.apps.len());
    let of_apps = catalogue.apps.iter().flat_map(|app| {
        let identifiers = app.android.iter().chain(&app.ios).map(|i| (&i.id, &i.sources));
        identifiers.chain(app.schemes.iter().map(|s| (&s.scheme, &s.sources)))
    });
    // That each id of a source is one of the catalogue's is a rule, and there are no mistakes.
    for (id, sources) in of_apps {
        assert!(!sources.is_empty(), "{id}");
    }
    assert_eq!(catalogue.nearest("tiktk"), Some("tiktok"));
}

#[test]
fn the_only_warnings_are_sources_without_a_day_and_the_order_of_the_eu_commission() {
    for name in source::embedded_names() {
        for diagnostic in source::compile_embedded(name).diagnostics {
            assert_eq!(diagnostic.severity, Severity::Warning);
            let known = diagnostic.rule == "source-without-date"
                || (name, diagnostic.rule) == ("eu-commission-2023", "private-order");
            assert!(known, "{name}: {}", source::render(&[diagnostic], false));
        }
    }
}

#[test]
fn no_sentence_is_longer_than_fifteen_words() {
    let mut long = Vec::new();
    for name in source::embedded_names() {
        let file = policy(name);
        for language in ["nl", "en"] {
            for (place, text) in texts(&file, language) {
                for sentence in sentences(&text) {
                    let words = sentence.split_whitespace().count();
                    if words > 15 {
                        long.push(format!("{name}, {place}, {language}: {words} words: {sentence}"));
                    }
                }
            }
        }
    }
    assert!(long.is_empty(), "{} sentences are too long:\n{}", long.len(), long.join("\n"));
}

/// Not an error, not a warning; what was meant so says why.
#[test]
fn every_policy_of_the_program_is_lint_clean() {
    for name in source::embedded_names() {
        let compiled = source::compile_embedded(name);
        assert_eq!(source::render(&compiled.diagnostics, false), "", "{name}");
        assert!(compiled.accepted.iter().all(|accepted| accepted.why.split(' ').count() > 5), "{name}");
        for row in &compiled.readability {
            assert!(row.score.ease >= appwijzer_policy::readability::PLAIN, "{name}: {row:?}");
        }
    }
}

#[test]
fn no_text_accuses_or_uses_a_word_that_has_another_name_here() {
    let never = [
        (
            "nl",
            "verboden verbod overtreding schending ontheffing gedoogd helaas sorry verzuim verwijder verwijderen de-installeren device u uw binnenkort",
        ),
        (
            "en",
            "forbidden prohibited illegal invalid violation ban banned exemption uninstall delete oops sorry please unfortunately soon",
        ),
    ];
    let mut found = Vec::new();
    for name in source::embedded_names() {
        let file = policy(name);
        for (language, words) in never {
            for (place, text) in texts(&file, language) {
                let lower = text.to_lowercase();
                let used = lower.split(|c: char| !c.is_alphanumeric() && c != '-').collect::<Vec<_>>();
                for word in words.split(' ').filter(|word| used.contains(word)) {
                    found.push(format!("{name}, {place}, {language}: '{word}' in: {text}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn amsterdam_orders_on_work_devices_and_asks_on_private_ones_with_work_data() {
    let file = policy("amsterdam-2023");
    let policy = file.policy();
    let tiktok = &policy.bans[0];
    assert_eq!(tiktok.covers.apps, ["tiktok"]);
    let work = &tiktok.rules[0];
    assert_eq!(work.ownership, [Ownership::Work]);
    assert_eq!(work.parts, [Part::WholeDevice, Part::PrivatePart, Part::WorkPart]);
    assert_eq!(work.phases[0].obligation, Obligation::Forbidden);
    assert_eq!(work.phases[0].deadline, Some(date(2023, 5, 9)), "six weeks after 28 March 2023");
    let private = &tiktok.rules[1];
    assert!(private.work_data && private.ownership == [Ownership::Private, Ownership::PartlyPaid]);
    assert_eq!(private.phases[0].obligation, Obligation::Urged);
    let countries = &policy.bans[1];
    assert_eq!(countries.covers.countries, ["CN", "RU", "KP", "IR"]);
    assert_eq!(countries.rules[0].phases[0].obligation, Obligation::UnderReview);
    let index = file.index();
    let covered = |app: &str| index.bans_of(index.app(app).unwrap()).count();
    assert_eq!(
        (covered("tiktok"), covered("temu"), covered("vk"), covered("igap"), covered("whatsapp")),
        (1, 1, 1, 1, 0)
    );
    assert!(index.app("facebook").is_none(), "Facebook falls outside");
    assert!(policy.work_data.len() == 6 && policy.records.is_some() && policy.exemptions.is_empty());
}

#[test]
fn the_police_exempt_officers_who_need_the_app() {
    let file = policy("politie-2023");
    let policy = file.policy();
    assert_eq!(policy.exemptions[0].bans, ["tiktok"]);
    assert_eq!(policy.bans[0].rules.len(), 2, "phones, and then tablets");
}

#[test]
fn explanations_of_amsterdam_and_the_police_are_complete() {
    for name in ["amsterdam-2023", "politie-2023"] {
        let file = policy(name);
        let ban = &file.policy().bans[0];
        assert!(ban.reasons.len() >= 2 && ban.maker_answer.is_some() && ban.sources.len() >= 3);
        assert_eq!(ban.explanation.len(), 2);
        let asked: Vec<&str> = ban.questions.iter().map(|q| q.ask.get("en", "nl")).collect();
        for question in [
            "Why not Facebook?",
            "May I use the TikTok website?",
            "I need TikTok for my work. What now?",
            "What does my employer see?",
            "What if I do not do it?",
        ] {
            assert!(asked.contains(&question), "{name} does not answer '{question}'");
        }
    }
}

#[test]
fn every_other_policy_gives_reasons_sources_and_answers() {
    for name in source::embedded_names() {
        let file = policy(name);
        for ban in &file.policy().bans {
            assert!(
                !ban.reasons.is_empty() && !ban.sources.is_empty() && ban.questions.len() >= 2,
                "{name} {}",
                ban.id
            );
            assert!(ban.sources.iter().all(|s| s.publisher.is_some() && s.link.is_some()), "{name} {}", ban.id);
        }
    }
}

#[test]
fn no_policy_asks_an_iphone_about_more_than_25_schemes() {
    for name in source::embedded_names() {
        let file = policy(name);
        let schemes: usize = file.policy().apps.iter().map(|a| a.schemes.len()).sum();
        assert!(schemes <= 25, "{name}: {schemes}");
    }
}

#[test]
fn a_misspelt_name_is_answered_with_the_nearest() {
    let compiled = source::compile_embedded("amsterdm-2023");
    assert!(compiled.policy.is_none());
    let shown = source::render(&compiled.diagnostics, false);
    assert!(shown.contains("did you mean 'amsterdam-2023'?"), "{shown}");
}
