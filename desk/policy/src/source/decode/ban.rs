//! One ban: which apps, why, and the texts around it.

use appwijzer_core::policy::is_short_id;

use super::super::ast::{Allowed, Alternative, Ast, Ban, Covers, Explanation, MakerAnswer};
use super::super::files::reason;
use super::super::lint::{BAD_COUNTRY, MISSING_TRANSLATION, STRAY_TEXT, UNREADABLE, WITHOUT_REASON, WITHOUT_RULE};
use super::super::place::At;
use super::super::reader::{Kind, Table};
use super::super::{countries, markdown, suggest};
use super::Decoder;
use super::rule::RULE;

pub(super) static BAN: Kind = Kind {
    name: "a ban",
    keys: &[
        "id",
        "name",
        "list",
        "apps",
        "makers",
        "countries",
        "categories",
        "allow_only",
        "except_apps",
        "except_makers",
        "successors",
        "devices",
        "allow",
        "switch_off",
        "reasons",
        "not_claimed",
        "maker_answer",
        "source",
        "question",
        "alternative",
        "until",
        "review",
        "rule",
        "accept",
    ],
};
pub(super) static MAKER_ANSWER: Kind = Kind { name: "maker_answer", keys: &["text", "source"] };
pub(super) static QUESTION: Kind = Kind { name: "a question", keys: &["ask", "answer"] };
pub(super) static ALLOWED: Kind = Kind { name: "an allowed app", keys: &["app", "why"] };
pub(super) static SWITCH_OFF: Kind = Kind { name: "a function", keys: &["name", "how"] };
pub(super) static ALTERNATIVE: Kind = Kind { name: "an alternative", keys: &["name", "text", "link"] };

impl Decoder<'_> {
    pub(super) fn bans(&self, policy: &Table<'_>) -> Vec<Ban> {
        policy.tables("ban", &BAN).iter().filter_map(|table| self.ban(table)).collect()
    }

    fn ban(&self, table: &Table<'_>) -> Option<Ban> {
        let rules: Vec<_> = table.tables("rule", &RULE).iter().map(|t| self.rule(t)).collect();
        if rules.is_empty() {
            let help = "write a [[ban.rule]]: where it applies, and what it asks from when".to_owned();
            self.cx.report(&WITHOUT_RULE, table.place, "a ban has at least one rule", Some(help));
        }
        let reasons = self.texts_at(table, "reasons");
        if reasons.is_empty() && table.get("reasons").is_none_or(|value| value.is_list()) {
            let help = "write: reasons = [{ nl = \"…\", en = \"…\" }]".to_owned();
            self.cx.report(&WITHOUT_REASON, table.place, "a ban gives at least one reason", Some(help));
        }
        let begins = rules.iter().filter_map(super::super::ast::Rule::begins).min();
        let answer = |t: Table<'_>| MakerAnswer { text: self.need_text(&t, "text"), source: self.source_at(&t) };
        let question = |t: &Table<'_>| (self.need_text(t, "ask"), self.need_text(t, "answer"));
        let alternative = |t: &Table<'_>| Alternative {
            name: self.need_text(t, "name"),
            text: self.text_at(t, "text"),
            link: self.link(t, "link"),
        };
        let (name, covers) = (self.need_text(table, "name"), self.covers(table));
        let id = self.id(table)?;
        Some(Ban {
            place: table.place,
            name,
            covers,
            reasons,
            not_claimed: self.text_at(table, "not_claimed"),
            maker_answer: table.get("maker_answer").and_then(|v| v.table(&MAKER_ANSWER)).map(answer),
            sources: self.sources(table),
            questions: table.tables("question", &QUESTION).iter().map(question).collect(),
            alternatives: table.tables("alternative", &ALTERNATIVE).iter().map(alternative).collect(),
            switch_off: (table.tables("switch_off", &SWITCH_OFF).iter())
                .map(|t| (self.need_text(t, "name"), self.text_at(t, "how")))
                .collect(),
            explanation: self.explanation(&id),
            until: table.get("until").and_then(|v| self.day_or_period(&v, begins)),
            review: table.get("review").and_then(|v| self.day_or_period(&v, begins)),
            rules,
            accepts: self.accepts(table),
            id,
        })
    }

    fn covers(&self, table: &Table<'_>) -> Covers {
        let countries = table.get("countries").map(|v| v.texts()).unwrap_or_default();
        for country in &countries {
            self.check_country(country);
        }
        let allowed: Vec<Allowed> = (table.tables("allow", &ALLOWED).iter())
            .map(|t| Allowed {
                app: t.need("app").and_then(|v| v.text()).inspect(|id| self.check_id(id)),
                why: self.need_text(t, "why"),
            })
            .collect();
        // What is allowed with a reason is allowed.
        let mut allow_only = table.get("allow_only").map(|v| self.ids(&v));
        for app in allowed.iter().filter_map(|allowed| allowed.app.as_ref()) {
            let all = allow_only.get_or_insert_default();
            if !all.iter().any(|known| known.value == app.value) {
                all.push(At::new(app.value.clone(), app.place));
            }
        }
        Covers {
            list: table.get("list").and_then(|v| v.text()).inspect(|id| self.check_id(id)),
            apps: self.ids_at(table, "apps"),
            makers: self.ids_at(table, "makers"),
            countries,
            categories: self.ids_at(table, "categories"),
            allow_only,
            except_apps: self.ids_at(table, "except_apps"),
            except_makers: self.ids_at(table, "except_makers"),
            successors: table.get("successors").and_then(|v| Some(At::new(v.flag()?, v.place))),
            devices: self.ids_at(table, "devices"),
            allowed,
        }
    }

    pub(super) fn check_country(&self, country: &At<String>) {
        if !countries::is_country(&country.value) {
            let help = match country.value.as_str() {
                "UK" => "the code of the United Kingdom is 'GB'".to_owned(),
                _ => "write the two capital letters of ISO 3166-1, for example: NL".to_owned(),
            };
            self.cx.report(
                &BAD_COUNTRY,
                country.place,
                format!("'{}' is not a country code", country.value),
                Some(help),
            );
        }
    }

    /// The longer explanation: `texts/<ban>.<language>.md`, in every language or in none.
    fn explanation(&self, ban: &At<String>) -> Vec<Explanation> {
        let mut all = Vec::new();
        let mut missing = Vec::new();
        if !is_short_id(&ban.value) {
            return all;
        }
        for language in &self.languages {
            let path = format!("texts/{}.{language}.md", ban.value);
            match self.files.read(&path) {
                Ok(text) => {
                    let file = self.cx.add(&path, text);
                    let (nodes, prose) = markdown::read(self.cx, &file);
                    all.push(Explanation { language: language.clone(), nodes, prose });
                }
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => missing.push(path),
                Err(e) => self.cx.report_file(&UNREADABLE, &path, reason(&e), None),
            }
        }
        if !all.is_empty() {
            for path in missing {
                let help = format!("the explanation of '{}' exists in another language", ban.value);
                self.cx.report(&MISSING_TRANSLATION, ban.place, format!("there is no file {path}"), Some(help));
            }
        }
        all
    }

    /// Files in `texts/` that nothing shows: most often the id of the ban is misspelt.
    pub(super) fn stray_texts(&self, ast: &Ast) {
        let expected: Vec<String> = ast
            .bans
            .iter()
            .flat_map(|ban| self.languages.iter().map(move |language| format!("{}.{language}.md", ban.id.value)))
            .collect();
        let names: Vec<&str> = expected.iter().map(String::as_str).collect();
        for name in self.files.list("texts") {
            if !expected.contains(&name) {
                let message = "this file belongs to no ban and language of the policy";
                self.cx.report_file(&STRAY_TEXT, &format!("texts/{name}"), message, suggest::help(&name, &names));
            }
        }
    }
}
