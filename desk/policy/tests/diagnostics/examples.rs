//! The table: for every rule what breaks it, and what just does not.
//!
//! A row of [`failing`] is a small change to the good source of `fixtures/source/base`, written as what stands there
//! and what comes in its place. So every row shows both; and the good source breaks no rule.

use appwijzer_core::policy::MAX_BANS;
use appwijzer_policy::source::{Compiled, compile_embedded, render};

use crate::support::Memory;

pub(crate) const POLICY: &str = "policy.toml";
pub(crate) const APPS: &str = "../catalogue/apps.toml";
pub(crate) const MAKERS: &str = "../catalogue/makers.toml";
pub(crate) const NL: &str = "texts/clips.nl.md";
const IOS: &str = "ios = [{ bundle = \"org.example.Clip\", store = \"123\", source = \"App Store\" }]\n";
/// Sixteen words.
const LONG: &str = "Dit is een zin die maar doorgaat tot niemand nog weet waar hij ooit mee begon.";
const OFFICIALESE: &str =
    "Organisatieonderdelen evalueren beveiligingsmaatregelen overeenkomstig besturingsvereisten onafhankelijk. ";
/// Under the rule above it, which asks as much of everybody.
const DEAD: &str = "[[ban.rule]]\nownership = \"work\"\nobligation = \"under-review\"\nfrom = 2024-02-15\n\n";
const DEAD_PHASE: &str = "[[ban.rule]]
platform = \"ios\"
[[ban.rule.phase]]
obligation = \"under-review\"
from = 2024-02-01
[[ban.rule.phase]]
obligation = \"advised\"
from = 2024-03-01

";

/// A maker without apps.
const VOID: &str = "[[maker]]\nid = \"void\"\nname = \"Void\"\ncountry = \"NL\"\nsource = { title = \"Register\", date = 2020-01-01 }\n\n";
/// Another ban names it too.
const NAMES_CLIPCLAP: &str = "apps = [\"clipclap\"]\ncountries = [\"AQ\"]";
const OLD_LIST: &str = "title = \"Old\"\npublisher = \"Somebody\"\ndate = 2020-01-01
link = \"https://example.org/list\"\n\n[[entry]]\nname = \"Snow\"\napps = [\"snow\"]\n";
const BAN: &str = "[[ban]]\nname = \"Games\"\ncategories = [\"game\"]\n";
const BAN_RULE: &str = "reasons = [{ nl = \"Er komt een besluit.\", en = \"A decision is coming.\" }]
[[ban.source]]
title = \"Report\"
date = 2023-12-01
[[ban.rule]]
obligation = \"under-review\"
from = 2024-01-15

";

/// A source of which the rules are asked.
pub(crate) enum Source {
    /// A folder.
    Files(Memory),
    /// One that is inside the program, by its name.
    Embedded(&'static str),
}

impl From<Memory> for Source {
    fn from(files: Memory) -> Self {
        Source::Files(files)
    }
}

impl Source {
    pub(crate) fn compile(&self) -> Compiled {
        match self {
            Source::Files(files) => files.compile(),
            Source::Embedded(name) => compile_embedded(name),
        }
    }

    /// What the compiler says, as at a terminal without colours.
    pub(crate) fn said(&self) -> String {
        render(&self.compile().diagnostics, false)
    }
}

/// What breaks a rule: named after the rule and, where there are several, after what differs.
pub(crate) fn failing() -> Vec<(&'static str, Source)> {
    let change = |path: &str, find: &str, put: &str| Memory::base().with(path, find, put);
    let policy = |find: &str, put: &str| change(POLICY, find, put);
    let markdown = |put: &str| change(NL, "- een punt\n", put);
    let digest = "AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA:AA";
    let files: Vec<(&'static str, Memory)> = vec![
        ("unreadable-file", Memory::base().without(MAKERS)),
        ("unreadable-file.policy", Memory::base().without(POLICY)),
        ("syntax", policy("version = 3", "version = = 3\nname = \"open")),
        ("unknown-key", policy("deadline = \"6 weeks\"", "dead_line = \"6 weeks\"")),
        ("unknown-key.far", policy("public_body = true", "colour = \"blue\"")),
        ("unknown-key.rule-and-phases", policy("until = \"6 months\"", "until = \"6 months\"\nfrom = 2024-01-15")),
        ("unknown-key.from-and-after", policy("after = \"30 days\"", "after = \"30 days\"\nfrom = 2024-02-14")),
        ("missing-key", policy("id = \"dorp\"\n", "")),
        (
            "missing-key.first-phase",
            policy("obligation = \"advised\"\nfrom = 2024-01-15", "obligation = \"advised\"\nafter = \"1 day\""),
        ),
        ("missing-key.no-first-day", policy("after = \"30 days\"\n", "")),
        ("missing-key.work-data", policy("app = \"chatter\"\n", "")),
        ("wrong-type", policy("version = 3", "version = \"three\"")),
        (
            "wrong-type.list",
            policy(
                "reasons = [{ nl = \"Er komt een besluit.\", en = \"A decision is coming.\" }]",
                "reasons = \"one\"",
            ),
        ),
        ("wrong-type.table", policy("contact = { name = { nl = \"Archief\", en = \"Archive\" } }", "contact = 1")),
        ("wrong-type.flag", policy("ask = true", "ask = \"yes\"")),
        ("wrong-type.until", policy("until = \"1 year\"", "until = 12")),
        ("unknown-value", policy("\"private-part\"", "\"privat-part\"")),
        ("unknown-value.far", policy("obligation = \"forbidden\"", "obligation = \"must\"")),
        ("bad-date", policy("issued = 2024-01-01", "issued = 1024-01-01")),
        ("bad-date.quotes", policy("issued = 2024-01-01", "issued = \"2024-01-01\"")),
        ("bad-date.time", policy("issued = 2024-01-01", "issued = 2024-01-01T10:00:00Z")),
        ("bad-period", policy("\"6 weeks\"", "\"6 moons\"")),
        ("bad-period.too-long", policy("after = \"30 days\"", "after = \"9000 years\"")),
        ("bad-id", policy("id = \"question-1\"", "id = \"Question 1\"")),
        ("bad-identifier", change(APPS, "scheme = \"clip\"", "scheme = \"clip://\"")),
        ("bad-identifier.package", change(APPS, "\"org.example.snow\"", "\"org example\"")),
        ("bad-identifier.digest", change(APPS, digest, "AA:BB")),
        ("bad-country", policy("[\"AQ\"]", "[\"UK\"]")),
        ("bad-country.maker", change(MAKERS, "country = \"NL\"", "country = \"Nederland\"")),
        ("bad-language", policy("[\"nl\", \"en\"]", "[\"nl\", \"en\", \"not a tag\"]")),
        ("bad-time-zone", policy("Europe/Amsterdam", "Europe/Dorp")),
        ("bad-link", policy("https://example.org/decision", "http://example.org/decision")),
        ("bad-link.contact", policy("help@example.org\"", "nobody\"")),
        ("bad-link.phone", policy("012 - 345 67 89", "ask for Jan")),
        ("bad-link.text", markdown("- een [punt](javascript:alert(1))\n")),
        ("empty-text", policy("{ nl = \"Waarom?\", en = \"Why?\" }", "{ nl = \"Waarom?\", en = \" \" }")),
        ("empty-text.file", Memory::base().file(NL, "\n\n")),
        ("hidden-character", policy("Er is niets", "Er\u{202E} is niets")),
        ("hidden-character.escape", policy("Er is niets", "Er\\u202E is niets")),
        ("hidden-character.file", markdown("- een\u{200B} punt\n")),
        ("missing-translation", policy("{ nl = \"Waarom?\", en = \"Why?\" }", "{ nl = \"Waarom?\" }")),
        ("missing-translation.file", Memory::base().without("texts/clips.en.md")),
        (
            "unknown-language",
            policy("{ nl = \"Waarom?\", en = \"Why?\" }", "{ nl = \"Waarom?\", en = \"Why?\", em = \"Why?\" }"),
        ),
        ("markdown.html", markdown("- een <b>punt</b>\n")),
        ("markdown.emphasis", markdown("- een *punt*\n")),
        ("markdown.numbers", markdown("1. een punt\n")),
        ("markdown.code", markdown("- een `punt`\n\n```\ncode\n```\n")),
        ("markdown.table", markdown("| a | b |\n|---|---|\n| 1 | 2 |\n\n- een punt\n")),
        ("markdown.image", markdown("- een ![punt](https://example.org/a.png)\n")),
        ("markdown.address", markdown("- zie https://example.org/b en verder\n")),
        ("markdown.autolink", markdown("- zie <https://example.org/b>\n")),
        ("markdown.nested", markdown("- een punt\n  - een punt daarin\n")),
        ("markdown.quotation", markdown("> een citaat\n\n- een punt\n")),
        ("markdown.rule", markdown("---\n\n- een punt\n")),
        ("markdown.heading-link", change(NL, "# Waarom ClipClap", "# Waarom [ClipClap](https://example.org)")),
        ("stray-text", Memory::base().file("texts/clip.nl.md", "# Iets\n")),
        ("duplicate-id", policy("id = \"xanadu\"", "id = \"clips\"")),
        ("duplicate-id.app", policy("id = \"own\"", "id = \"snow\"")),
        ("unknown-id", policy("apps = [\"clipclap\"]", "apps = [\"clipclop\"]")),
        ("unknown-id.role", policy("roles = [\"board\"]\ninstead", "roles = [\"bord\"]\ninstead")),
        ("unknown-id.ban", policy("bans = [\"clips\"]", "bans = [\"tiktok\"]")),
        ("unknown-id.category", policy("categories = [\"game\"]", "categories = [\"games\"]")),
        ("unknown-id.maker", change(APPS, "maker = \"penguin\"", "maker = \"pengiun\"")),
        ("same-identifier", change(APPS, "\"org.example.snow\"", "\"org.example.notes\"")),
        (
            "same-identifier.certificate",
            change(
                APPS,
                "{ package = \"org.example.snow\",",
                &format!("{{ package = \"org.example.snow\", certificates = [\"{}\"],", "a".repeat(64)),
            ),
        ),
        (
            "without-source",
            change(
                APPS,
                "{ package = \"org.example.snow\", source = \"seen on a phone\" }",
                "{ package = \"org.example.snow\" }",
            ),
        ),
        ("without-source.maker", change(MAKERS, "source = { title = \"Ice\", date = 2020-01-01 }\n", "")),
        (
            "too-many-schemes",
            change(
                APPS,
                "  { scheme = \"clip2\", source = \"public code\" },\n",
                &(0..26)
                    .map(|n| format!("  {{ scheme = \"s{n}\", probe = true, source = \"public code\" }},\n"))
                    .collect::<String>(),
            ),
        ),
        ("covers-nothing", policy("countries = [\"AQ\"]\ncategories = [\"game\"]\n", "")),
        ("covers-nothing.country", policy("countries = [\"AQ\"]\ncategories = [\"game\"]\n", "countries = [\"TV\"]\n")),
        ("without-rule", policy("[[ban.rule]]\nobligation = \"under-review\"\nfrom = 2024-01-15\n", "")),
        ("without-rule.phases", policy("obligation = \"under-review\"\nfrom = 2024-01-15\n", "phase = []\n")),
        (
            "without-reason",
            policy("reasons = [{ nl = \"Er komt een besluit.\", en = \"A decision is coming.\" }]\n", ""),
        ),
        ("never-matches", policy("enrolled = false\n", "enrolled = false\npart = \"work-part\"\n")),
        ("never-in-force", policy("after = \"30 days\"", "from = 2024-01-15")),
        ("never-in-force.until", policy("until = \"6 months\"", "until = 2024-02-01")),
        (
            "after-until",
            policy(
                "obligation = \"forbidden\"\nfrom = 2024-01-15",
                "obligation = \"forbidden\"\nfrom = 2024-01-15\nuntil = 2024-01-14",
            ),
        ),
        ("after-until.hold", policy("until = \"3 months\"", "until = 2024-01-31")),
        ("deadline-before-start", policy("deadline = 2024-04-01", "deadline = 2024-01-31")),
        ("past-expires", policy("deadline = \"6 weeks\"", "deadline = \"12 months\"")),
        ("expires-before-issued", policy("issued = 2024-01-01", "issued = 2025-01-01")),
        ("odd-year", policy("expires = 2024-12-31", "expires = 2062-12-31")),
        ("excepts-all", policy("except_apps = [\"clapnotes\"]", "except_apps = [\"clipclap\"]")),
        ("source-without-date", policy("title = \"Report\"\ndate = 2023-12-01\n", "title = \"Report\"\n")),
        ("without-sources", policy("[[ban.source]]\ntitle = \"Report\"\ndate = 2023-12-01\n", "")),
        ("without-maker-answer", policy("countries = [\"AQ\"]", "apps = [\"snow\"]")),
        ("private-order", policy("obligation = \"advised\"", "obligation = \"forbidden\"")),
        (
            "own-without-source",
            policy("{ package = \"org.example.own\", source = \"our own MDM\" }", "{ package = \"org.example.own\" }"),
        ),
        ("idle", policy("ownership = \"work\"\n", "ownership = \"work\"\nwork_data = true\n")),
        ("unused-role", policy("[[role]]\n", "[[role]]\nid = \"ghost\"\nname = \"Ghost\"\n\n[[role]]\n")),
        ("unused-accept", policy("version = 3", "version = 3\naccept = { unused-role = \"For later.\" }")),
        ("unused-accept.rule", policy("web_use = true", "web_use = true\naccept = { private-order = \"Old.\" }")),
        ("unknown-value.accept", policy("version = 3", "version = 3\naccept = { syntax = \"No.\" }")),
        ("dead-rule", policy("[[work_data]]\n", &format!("{DEAD}[[work_data]]\n"))),
        ("dead-rule.phase", policy("[[work_data]]\n", &format!("{DEAD_PHASE}[[work_data]]\n"))),
        ("cannot-find", change(APPS, IOS, "")),
        (
            "maker-without-apps",
            policy("makers = [\"clap\"]", "makers = [\"clap\", \"void\"]").with(
                MAKERS,
                "[[maker]]\nid = \"penguin\"",
                &format!("{VOID}[[maker]]\nid = \"penguin\""),
            ),
        ),
        ("maker-without-devices", policy("makers = [\"clap\"]", "makers = [\"clap\"]\ndevices = [\"clap\"]")),
        ("unknown-id.devices", policy("makers = [\"clap\"]", "makers = [\"clap\"]\ndevices = [\"clop\"]")),
        ("idle.successors", policy("countries = [\"AQ\"]", "countries = [\"AQ\"]\nsuccessors = true")),
        ("unknown-key.within", policy("deadline = \"6 weeks\"", "deadline = \"6 weeks\"\nwithin = \"30 days\"")),
        ("named-twice", policy("countries = [\"AQ\"]", NAMES_CLIPCLAP)),
        (
            "bans-differ",
            policy("countries = [\"AQ\"]", "makers = [\"clap\"]\ncountries = [\"AQ\"]").with(
                POLICY,
                "obligation = \"under-review\"",
                "ownership = \"work\"\nobligation = \"forbidden\"",
            ),
        ),
        ("excepts-all.maker", policy("countries = [\"AQ\"]", "apps = [\"clipclap\"]\nexcept_makers = [\"clap\"]")),
        ("dead-exemption", policy("bans = [\"clips\"]", "bans = [\"clips\", \"xanadu\"]")),
        (
            "half-exemption",
            policy("countries = [\"AQ\"]", NAMES_CLIPCLAP).with(
                POLICY,
                "obligation = \"under-review\"",
                "obligation = \"advised\"",
            ),
        ),
        ("known-elsewhere", policy("package = \"org.example.own\"", "package = \"com.zhiliaoapp.musically\"")),
        (
            "old-list",
            policy("countries = [\"AQ\"]", "list = \"old\"\ncountries = [\"AQ\"]")
                .file("../catalogue/../lists/old.toml", OLD_LIST),
        ),
        (
            "old-catalogue",
            change(APPS, "[[app]]\nid = \"clipclap\"", "collected = 2022-12-31\n\n[[app]]\nid = \"clipclap\""),
        ),
        ("long-sentence", policy("De maker ziet veel gegevens.", LONG)),
        ("long-sentence.file", markdown(&format!("- {LONG}\n"))),
        ("hard-word", policy("Er komt een besluit.", "Derhalve komt er een besluit.")),
        ("hard-word.english", policy("Nothing went wrong.", "Pursuant to this nothing went wrong.")),
        ("harsh-word", policy("Je werkmail stopt.", "Dit is een overtreding.")),
        ("hard-to-read", policy("Er is niets misgegaan.", &OFFICIALESE.repeat(6))),
        ("order-where-asked", policy("Er komt een besluit.", "Haal deze apps weg.")),
        ("order-where-asked.english", policy("A decision is coming.", "You must remove these apps.")),
        (
            "order-where-asked.own-phone",
            policy("nl = \"Waarom?\"", "nl = \"En op mijn eigen telefoon?\"").with(
                POLICY,
                "Daarom.",
                "Haal de app weg.",
            ),
        ),
        ("later-without-day", policy("Je werkmail stopt.", "Je werkmail stopt later.")),
        ("before-a-day", policy("Je werkmail stopt.", "Vóór 9 mei gebeurt er niets.")),
        ("small-letter", policy("De maker ziet veel gegevens.", "De maker kijkt mee. hij ziet veel.")),
        ("small-letter.file", markdown("- dit is een zin.\n")),
        (
            "two-words",
            policy("De maker ziet veel gegevens.", "De maker ziet je telefoon.").with(
                POLICY,
                "Er is niets misgegaan.",
                "Er is niets mis met je smartphone.",
            ),
        ),
        ("promised-number", policy("phone = \"012 - 345 67 89\", ", "").with(POLICY, "Daarom.", "Bel de Servicedesk.")),
        ("refused", bans(MAX_BANS + 1)),
        ("too-many", policy("version = 3\n", &format!("version = 3\n{}", keys(301)))),
    ];
    let mut all: Vec<(&'static str, Source)> = files.into_iter().map(|(name, files)| (name, files.into())).collect();
    all.push(("unknown-policy", Source::Embedded("amsterdam-2032")));
    all
}

/// The same put right, or on the good side of a measure, where the good source itself does not show it.
pub(crate) fn passing() -> Vec<(&'static str, Source)> {
    let policy = |find: &str, put: &str| Memory::base().with(POLICY, find, put);
    let add = |tables: &str| policy("[[work_data]]\n", &format!("{tables}[[work_data]]\n"));
    let dead = |find: &str, put: &str| add(&DEAD.replace(find, put));
    let order = "obligation = \"forbidden\"\naccept = { private-order = \"The council agreed to it.\" }";
    let files: Vec<(&'static str, Memory)> = vec![
        // A month of which the day is not known.
        ("source-without-date", policy("date = 2023-12-01", "date = \"2023-12\"")),
        ("private-order", policy("obligation = \"advised\"", "obligation = \"urged\"")),
        (
            "old-catalogue",
            Memory::base().with(
                APPS,
                "[[app]]\nid = \"clipclap\"",
                "collected = 2023-01-01\n\n[[app]]\nid = \"clipclap\"",
            ),
        ),
        ("dead-rule", dead("under-review", "advised")),
        ("dead-rule", dead("2024-02-15", "2024-01-01")),
        ("dead-rule", add(&DEAD_PHASE.replace("2024-02-01", "2024-01-14"))),
        (
            "cannot-find",
            Memory::base().with(APPS, IOS, "").with(APPS, "hosts = [\"clip", "not_on = [\"ios\"]\nhosts = [\"clip"),
        ),
        ("long-sentence", policy("De maker ziet veel gegevens.", &LONG.replace(" ooit", ""))),
        ("long-sentence", policy("De maker ziet veel gegevens.", &LONG.replace("doorgaat tot", "doorgaat. Tot"))),
        ("hard-word", policy("Er komt een besluit.", "Daarom komt er een besluit.")),
        // A word within another, and the same letters in the other language.
        ("hard-word", policy("Nothing went wrong.", "The marshalls of Tevens went home.")),
        ("harsh-word", policy("Je werkmail stopt.", "Dit mag niet.")),
        // Work phones are under an order; a question orders nobody.
        ("order-where-asked", policy("Daarom.", "Haal de app weg.")),
        ("order-where-asked", policy("Er komt een besluit.", "Moet je deze apps weghalen? Nog niet.")),
        ("later-without-day", policy("Je werkmail stopt.", "Je werkmail stopt een week later.")),
        ("before-a-day", policy("Je werkmail stopt.", "Tot en met 9 mei gebeurt er niets.")),
        ("small-letter", policy("De maker ziet veel gegevens.", "De maker kijkt mee. iPhones horen erbij.")),
        ("two-words", policy("De maker ziet veel gegevens.", "De maker ziet je telefoon. Alle telefoons horen erbij.")),
        ("promised-number", policy("Daarom.", "Bel de Servicedesk.")),
        // Too few words to say anything by a formula.
        ("hard-to-read", policy("Er is niets misgegaan.", OFFICIALESE)),
        (
            "unused-accept",
            add(&DEAD.replace("obligation = \"under-review\"", order).replace("\"work\"", "\"private\"")),
        ),
        ("bad-date", policy("issued = 2024-01-01", "issued = 2020-01-01")),
        ("deadline-before-start", policy("deadline = 2024-04-01", "deadline = 2024-02-14")),
        ("past-expires", policy("deadline = \"6 weeks\"", "deadline = 2024-12-31")),
        ("after-until.hold", policy("until = \"3 months\"", "until = 2024-02-01")),
        (
            "unused-role",
            policy("[[role]]\n", "[[role]]\nid = \"crew\"\nname = \"Crew\"\n\n[[role]]\n").with(
                POLICY,
                "roles = [\"board\"]\nfrom",
                "roles = [\"board\", \"crew\"]\nfrom",
            ),
        ),
        ("refused", bans(MAX_BANS)),
    ];
    let mut all: Vec<(&'static str, Source)> = files.into_iter().map(|(name, files)| (name, files.into())).collect();
    all.push(("unknown-policy", Source::Embedded("amsterdam-2023")));
    all
}

/// The good source with so many bans in all.
fn bans(count: usize) -> Memory {
    let more: String = (2..count).map(|n| format!("{BAN}id = \"ban-{n}\"\n{BAN_RULE}")).collect();
    Memory::base().with(POLICY, "[[work_data]]\n", &format!("{more}[[work_data]]\n"))
}

/// So many keys that nobody knows.
pub(crate) fn keys(count: usize) -> String {
    (0..count).map(|n| format!("key{n} = {n}\n")).collect()
}
