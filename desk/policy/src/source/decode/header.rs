//! Who asks, what was decided, and in which languages.

use super::super::ast::{Decision, Organisation};
use super::super::lint::{BAD_LANGUAGE, BAD_TIME_ZONE};
use super::super::place::At;
use super::super::reader::{Kind, Table};
use super::Decoder;

pub(super) static ORGANISATION: Kind =
    Kind { name: "the organisation", keys: &["id", "name", "public_body", "time_zone", "help", "privacy"] };
pub(super) static DECISION: Kind = Kind { name: "the decision", keys: &["by", "date", "reference", "link"] };

/// The policy's languages. They are read first: every text is checked against them.
pub(super) fn languages(table: &Table<'_>) -> Vec<At<String>> {
    let Some(value) = table.need("languages") else { return Vec::new() };
    let tags = value.texts();
    for tag in &tags {
        if tag.value.parse::<unic_langid::LanguageIdentifier>().is_err() {
            let message = format!("'{}' is not a language tag", tag.value);
            table.cx().report(
                &BAD_LANGUAGE,
                tag.place,
                message,
                Some("write for example: \"nl\" or \"en\"".to_owned()),
            );
        }
    }
    if tags.is_empty() || tags.len() > 32 {
        let message = "a policy has 1 to 32 languages".to_owned();
        table.cx().report(&BAD_LANGUAGE, value.place, message, Some("write for example: [\"nl\", \"en\"]".to_owned()));
    }
    tags
}

impl Decoder<'_> {
    pub(super) fn organisation(&self, policy: &Table<'_>) -> Option<Organisation> {
        let table = policy.need("organisation")?.table(&ORGANISATION)?;
        Some(Organisation {
            id: self.id(&table),
            name: self.need_text(&table, "name"),
            public_body: table.get("public_body").and_then(|v| v.flag()).unwrap_or_default(),
            time_zone: table.need("time_zone").and_then(|v| v.text()).inspect(|zone| self.check_time_zone(zone)),
            help: table.need("help").and_then(|v| self.contact(&v)),
            privacy: table.get("privacy").and_then(|v| self.contact(&v)),
        })
    }

    fn check_time_zone(&self, zone: &At<String>) {
        if jiff::tz::TimeZone::get(&zone.value).is_err() {
            let message = format!("'{}' is not a time zone", zone.value);
            let help = "write an IANA name, for example: Europe/Amsterdam";
            self.cx.report(&BAD_TIME_ZONE, zone.place, message, Some(help.to_owned()));
        }
    }

    pub(super) fn decision(&self, policy: &Table<'_>) -> Option<Decision> {
        let table = policy.need("decision")?.table(&DECISION)?;
        Some(Decision {
            by: self.need_text(&table, "by"),
            date: table.need("date").and_then(|v| v.date()),
            reference: self.text_at(&table, "reference"),
            link: self.link(&table, "link"),
        })
    }
}
