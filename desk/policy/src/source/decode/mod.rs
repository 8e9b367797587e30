//! From the parsed TOML to the source's own model, one file per kind of table.

mod app;
mod ban;
mod header;
mod list;
mod records;
mod rule;
mod words;

pub use words::{is_https, is_mail};

use appwijzer_core::policy::{Reporting, is_short_id};

use super::ast::{Ast, Tables};
use super::claim::CLAIM_KINDS;
use super::files::Files;
use super::lint::{BAD_ID, UNKNOWN_VALUE};
use super::place::At;
use super::reader::{Document, Kind, Table, Value};
use super::suggest;

pub(crate) use app::catalogue_tables;
pub(crate) use list::named_list;
pub(crate) use words::is_allowed_link;

static POLICY: Kind = Kind {
    name: "the policy",
    keys: &[
        "catalogue",
        "claims",
        "languages",
        "version",
        "issued",
        "expires",
        "reporting",
        "revoked",
        "organisation",
        "decision",
        "app",
        "maker",
        "ban",
        "work_data",
        "records",
        "exemption",
        "role",
        "accept",
    ],
};

/// What decoding needs to know of the policy as a whole.
pub(crate) struct Decoder<'d> {
    pub(crate) cx: &'d super::place::Cx,
    pub(crate) files: &'d dyn Files,
    /// The policy's languages, in their order; those that are no language tags are left out.
    pub(crate) languages: Vec<String>,
}

/// Reads `policy.toml`: the policy, its own apps and makers, and the folder of its catalogue.
pub(crate) fn policy(
    cx: &super::place::Cx,
    files: &dyn Files,
    document: &Document<'_>,
) -> (Ast, Tables, Option<At<String>>) {
    let table = document.table(cx, &POLICY);
    let languages = header::languages(&table);
    let sound = |tag: &&At<String>| tag.value.parse::<unic_langid::LanguageIdentifier>().is_ok();
    let decoder = Decoder { cx, files, languages: languages.iter().filter(sound).map(|l| l.value.clone()).collect() };
    let accepts = decoder.accepts(&table);
    let reporting = table.get("reporting").and_then(|v| decoder.word(&v, REPORTING)).map(|r| r.value);
    let ast = Ast {
        place: table.place,
        organisation: decoder.organisation(&table),
        decision: decoder.decision(&table),
        version: table.need("version").and_then(|v| v.number()),
        issued: table.need("issued").and_then(|v| v.date()),
        expires: table.need("expires").and_then(|v| v.date()),
        bans: decoder.bans(&table),
        work_data: decoder.work_data(&table),
        records: decoder.records(&table),
        exemptions: decoder.exemptions(&table),
        revoked: table.get("revoked").map(|v| decoder.ids(&v)).unwrap_or_default(),
        roles: decoder.roles(&table),
        reporting: reporting.unwrap_or_default(),
        claims: decoder.words_of(&table, "claims", CLAIM_KINDS),
        accepts,
        languages,
    };
    decoder.stray_texts(&ast);
    let tables = decoder.tables(&table, Some(&ast.accepts));
    let catalogue = table.get("catalogue").and_then(|v| v.text());
    (ast, tables, catalogue)
}

/// A word of a file and what it stands for.
pub(super) type Choices<T> = &'static [(&'static str, T)];

const REPORTING: Choices<Reporting> =
    &[("nothing", Reporting::Nothing), ("alive", Reporting::Alive), ("outcome", Reporting::Outcome)];

impl Decoder<'_> {
    /// One of several known words.
    fn word<T: Copy>(&self, value: &Value<'_>, choices: Choices<T>) -> Option<At<T>> {
        let text = value.text()?;
        let found = choices.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            let help = suggest::help(&text.value, &words);
            self.cx.report(&UNKNOWN_VALUE, text.place, format!("'{}' is not known here", text.value), help);
        }
        found.map(|(_, meaning)| At::new(*meaning, text.place))
    }

    /// One or several of the known words; twice the same counts once.
    fn words_of<T: Copy + PartialEq>(&self, table: &Table<'_>, key: &'static str, choices: Choices<T>) -> Vec<At<T>> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let values = if value.is_text() { vec![value] } else { value.list() };
        let mut all: Vec<At<T>> = Vec::new();
        for word in values.iter().filter_map(|v| self.word(v, choices)) {
            if !all.iter().any(|known| known.value == word.value) {
                all.push(word);
            }
        }
        all
    }

    /// The id of a table. Without one the table is left out: nothing can speak of it.
    fn id(&self, table: &Table<'_>) -> Option<At<String>> {
        table.need("id").and_then(|value| value.text()).inspect(|id| self.check_id(id))
    }

    fn check_id(&self, id: &At<String>) {
        if !is_short_id(&id.value) {
            let message = format!("'{}' is not an id", id.value);
            let help = "an id is 1 to 64 of a-z, 0-9, '-' and '.'";
            self.cx.report(&BAD_ID, id.place, message, Some(help.to_owned()));
        }
    }

    /// A list of ids.
    fn ids(&self, value: &Value<'_>) -> Vec<At<String>> {
        value.texts().into_iter().inspect(|id| self.check_id(id)).collect()
    }

    fn ids_at(&self, table: &Table<'_>, key: &'static str) -> Vec<At<String>> {
        table.get(key).map(|value| self.ids(&value)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The schema for editors knows the same tables with the same keys.
    #[test]
    fn every_key_is_in_the_schema() {
        let kinds: [(&str, &Kind); 25] = [
            ("policy", &POLICY),
            ("organisation", &header::ORGANISATION),
            ("contact", &words::CONTACT),
            ("decision", &header::DECISION),
            ("ban", &ban::BAN),
            ("maker_answer", &ban::MAKER_ANSWER),
            ("source", &words::SOURCE),
            ("question", &ban::QUESTION),
            ("alternative", &ban::ALTERNATIVE),
            ("allow", &ban::ALLOWED),
            ("switch_off", &ban::SWITCH_OFF),
            ("rule", &rule::RULE),
            ("phase", &rule::PHASE),
            ("work_data", &records::WORK_DATA),
            ("records", &records::RECORDS),
            ("keep", &records::KEEP),
            ("hold", &records::HOLD),
            ("exemption", &records::EXEMPTION),
            ("role", &records::ROLE),
            ("app", &app::APP),
            ("android", &app::ANDROID),
            ("ios", &app::IOS),
            ("scheme", &app::SCHEME),
            ("maker", &app::MAKER),
            ("claim", &app::CLAIM),
        ];
        let sorted = |keys: &[&'static str]| {
            let mut keys = keys.to_vec();
            keys.sort_unstable();
            keys
        };
        let schema = super::super::schema::keys();
        assert_eq!(schema.len(), kinds.len());
        for (name, kind) in kinds {
            let (_, keys) = schema.iter().find(|(known, _)| *known == name).unwrap();
            assert_eq!(sorted(keys), sorted(kind.keys), "{name}");
        }
    }

    #[test]
    fn every_key_is_in_the_documentation() {
        let documentation = include_str!("../../../../../docs/policy-format.md");
        let kinds = [
            &POLICY,
            &app::CATALOGUE,
            &app::APP,
            &app::ANDROID,
            &app::IOS,
            &app::SCHEME,
            &app::MAKER,
            &app::CLAIM,
            &app::FACT_SOURCE,
            &ban::BAN,
            &ban::MAKER_ANSWER,
            &ban::QUESTION,
            &ban::ALTERNATIVE,
            &ban::ALLOWED,
            &ban::SWITCH_OFF,
            &list::LIST,
            &list::ENTRY,
            &header::ORGANISATION,
            &header::DECISION,
            &records::WORK_DATA,
            &records::RECORDS,
            &records::KEEP,
            &records::HOLD,
            &records::EXEMPTION,
            &records::ROLE,
            &rule::RULE,
            &rule::PHASE,
            &words::CONTACT,
            &words::SOURCE,
        ];
        for (kind, key) in kinds.iter().flat_map(|kind| kind.keys.iter().map(move |key| (kind.name, key))) {
            assert!(documentation.contains(&format!("`{key}`")), "'{key}' of {kind} is not described");
        }
    }
}
