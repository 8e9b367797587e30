//! The steps from a decision to a rollout, and what each asks.

use appwijzer_policy::source::words::{
    CLAIMS, DEVICES, INSTEAD, OBLIGATIONS, OWNERSHIPS, PLATFORMS, REPORTING, ROUTES, THEN,
};
use toml_edit::DocumentMut;

use super::field::{Field, Kind, Row, Section};
use super::tree;

/// One step: a page of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Who decided what, when.
    Decision,
    /// Which apps.
    Apps,
    /// Of which devices what is asked.
    Who,
    /// Why.
    Why,
    /// Work data, and what must be kept.
    Keeping,
    /// Who may go on using an app.
    Exemptions,
    /// Looking at it.
    Look,
    /// Having others read it.
    Share,
    /// Signing it.
    Sign,
    /// Rolling it out.
    Rollout,
}

impl Step {
    /// All steps, in their order.
    pub(super) const ALL: [Step; 10] = [
        Step::Decision,
        Step::Apps,
        Step::Who,
        Step::Why,
        Step::Keeping,
        Step::Exemptions,
        Step::Look,
        Step::Share,
        Step::Sign,
        Step::Rollout,
    ];

    /// Its name in addresses and sentences.
    pub(super) fn name(self) -> &'static str {
        match self {
            Step::Decision => "decision",
            Step::Apps => "apps",
            Step::Who => "who",
            Step::Why => "why",
            Step::Keeping => "keeping",
            Step::Exemptions => "exemptions",
            Step::Look => "look",
            Step::Share => "share",
            Step::Sign => "sign",
            Step::Rollout => "rollout",
        }
    }

    /// The step with this name.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// The step after it.
    pub(super) fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(at + 1).copied()
    }

    /// Whether something is filled in there.
    pub(super) fn is_form(self) -> bool {
        !matches!(self, Step::Look | Step::Share | Step::Sign | Step::Rollout)
    }
}

/// In the order in which people think of them.
const PARTS: &[&str] = &["whole-device", "private-part", "work-part"];

/// What a step asks, for a source as it is. Each list of tables has one empty row more.
pub(super) fn sections(step: Step, document: &DocumentMut) -> Vec<Section> {
    match step {
        Step::Decision => decision(),
        Step::Apps => apps(document),
        Step::Who => rules(document),
        Step::Why => why(document),
        Step::Keeping => keeping(document),
        Step::Exemptions => exemptions(document),
        Step::Look | Step::Share | Step::Sign | Step::Rollout => Vec::new(),
    }
}

/// Every section of every step.
pub(super) fn all_sections(document: &DocumentMut) -> Vec<(Step, Section)> {
    let of = |step| sections(step, document).into_iter().map(move |section| (step, section));
    Step::ALL.into_iter().flat_map(of).collect()
}

fn plain(title: &'static str, fields: Vec<Field>) -> Section {
    Section { title, row: None, fields }
}

fn at(path: &str, key: &str, kind: Kind, label: &'static str) -> Field {
    let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    Field::new(path, kind, label)
}

/// The rows of a list of tables, and an empty one.
fn rows(document: &DocumentMut, list: &str, title: &'static str, fields: impl Fn(&str) -> Vec<Field>) -> Vec<Section> {
    let there = tree::rows(document, list);
    let row = |at: usize| {
        let row = Row { list: list.to_owned(), at, is_new: at == there };
        Section { title, fields: fields(&row.path()), row: Some(row) }
    };
    (0..=there).map(row).collect()
}

fn contact(path: &str, needed: bool) -> Vec<Field> {
    let name = at(path, "name", Kind::Words, "contact-name");
    vec![
        if needed { name.needed() } else { name },
        at(path, "mail", Kind::Mail, "contact-mail"),
        at(path, "phone", Kind::Phone, "contact-phone").rare(),
        at(path, "web", Kind::Link, "contact-web").rare(),
        at(path, "hours", Kind::Words, "contact-hours").rare(),
    ]
}

fn decision() -> Vec<Section> {
    vec![
        plain(
            "organisation",
            vec![
                at("organisation", "name", Kind::Words, "organisation-name").needed().hint(),
                at("organisation", "id", Kind::Id, "organisation-id").needed().hint(),
                at("organisation", "public_body", Kind::YesNo, "public-body").hint(),
            ],
        ),
        plain("help", contact("organisation.help", true)),
        plain("privacy", contact("organisation.privacy", false)),
        plain(
            "decision",
            vec![
                at("decision", "by", Kind::Words, "decision-by").needed(),
                at("decision", "date", Kind::Day, "decision-date").needed().hint(),
                at("decision", "reference", Kind::Words, "decision-reference").hint(),
                at("decision", "link", Kind::Link, "decision-link"),
            ],
        ),
        plain(
            "policy",
            vec![
                at("", "version", Kind::Number, "version").needed().hint(),
                at("", "issued", Kind::Day, "issued").needed().hint(),
                at("", "expires", Kind::Day, "expires").needed().hint(),
                at("", "reporting", Kind::One(REPORTING), "reporting").hint(),
                at("organisation", "time_zone", Kind::Plain, "time-zone").needed().rare(),
                at("", "languages", Kind::Languages, "languages").needed().hint().rare(),
                at("", "claims", Kind::Many(CLAIMS), "claims").hint().rare(),
            ],
        ),
    ]
}

fn apps(document: &DocumentMut) -> Vec<Section> {
    rows(document, "ban", "ban", |ban| {
        vec![
            at(ban, "name", Kind::Words, "ban-name").needed().hint(),
            at(ban, "apps", Kind::Apps, "ban-apps").hint(),
            at(ban, "makers", Kind::Makers, "ban-makers").hint(),
            at(ban, "countries", Kind::Countries, "ban-countries").hint(),
            at(ban, "list", Kind::List, "ban-list").hint(),
            at(ban, "id", Kind::Id, "ban-id").needed().hint(),
            at(ban, "except_apps", Kind::Apps, "except-apps").rare(),
            at(ban, "except_makers", Kind::Makers, "except-makers").rare(),
            at(ban, "categories", Kind::Categories, "categories").rare(),
            at(ban, "allow_only", Kind::Apps, "allow-only").hint().rare(),
            at(ban, "successors", Kind::YesNo, "successors").hint().rare(),
            at(ban, "devices", Kind::Makers, "ban-devices").hint().rare(),
            at(ban, "until", Kind::DayOrPeriod, "ban-until").rare(),
            at(ban, "review", Kind::DayOrPeriod, "ban-review").rare(),
        ]
    })
}

/// What the table of devices does not hold, and an empty rule for what it cannot say.
fn rules(document: &DocumentMut) -> Vec<Section> {
    let mut all = Vec::new();
    for ban in 0..tree::rows(document, "ban") {
        let list = format!("ban.{ban}.rule");
        let there = tree::rows(document, &list);
        for rule in 0..=there {
            let path = format!("{list}.{rule}");
            let in_table = super::who::rows_of(document, &path).is_some();
            let row = Row { list: list.clone(), at: rule, is_new: rule == there };
            let phases = tree::rows(document, &format!("{path}.phase"));
            let asks = tree::find(document, &format!("{path}.obligation")).is_some();
            // A rule that asks nothing yet may ask something else later on.
            let shown = if phases > 0 || !(asks || row.is_new) { phases + 1 } else { 0 };
            all.push(Section { title: "rule", row: Some(row), fields: rule_fields(&path, in_table, phases == 0) });
            for n in 0..shown {
                let row = Row { list: format!("{path}.phase"), at: n, is_new: n == phases };
                let path = row.path();
                let mut fields = phase(&path).to_vec();
                fields.push(at(&path, "after", Kind::Period, "after"));
                fields.push(at(&path, "consequence", Kind::LongWords, "consequence"));
                all.push(Section { title: "phase", row: Some(row), fields });
            }
        }
    }
    all
}

/// The fields of a rule: all, or what the table does not hold.
fn rule_fields(path: &str, in_table: bool, asks: bool) -> Vec<Field> {
    let mut fields = Vec::new();
    if !in_table {
        fields.extend([
            at(path, "ownership", Kind::Many(OWNERSHIPS), "ownership"),
            at(path, "part", Kind::Many(PARTS), "part"),
            at(path, "form", Kind::Many(DEVICES), "form"),
            at(path, "platform", Kind::Many(PLATFORMS), "platform"),
            at(path, "work_data", Kind::YesNo, "rule-work-data"),
            at(path, "enrolled", Kind::YesNo, "enrolled"),
            at(path, "roles", Kind::Roles, "roles"),
        ]);
        if asks {
            fields.extend(phase(path));
        }
    }
    if asks {
        fields.push(at(path, "consequence", Kind::LongWords, "consequence").hint());
    }
    fields.extend([
        at(path, "instead", Kind::Many(INSTEAD), "instead"),
        at(path, "instead_added", Kind::YesNo, "instead-added"),
        at(path, "web_use", Kind::YesNo, "web-use").hint(),
        at(path, "until", Kind::DayOrPeriod, "rule-until"),
    ]);
    fields
}

fn phase(path: &str) -> [Field; 4] {
    [
        at(path, "obligation", Kind::One(OBLIGATIONS), "obligation"),
        at(path, "from", Kind::Day, "from"),
        at(path, "deadline", Kind::DayOrPeriod, "deadline"),
        at(path, "within", Kind::Period, "within").rare(),
    ]
}

fn source(path: &str) -> Vec<Field> {
    vec![
        at(path, "title", Kind::Plain, "source-title").needed(),
        at(path, "publisher", Kind::Plain, "source-publisher"),
        at(path, "date", Kind::SourceDate, "source-date").hint(),
        at(path, "link", Kind::Link, "source-link"),
    ]
}

fn why(document: &DocumentMut) -> Vec<Section> {
    let mut all = Vec::new();
    for n in 0..tree::rows(document, "ban") {
        let ban = format!("ban.{n}");
        all.push(plain(
            "reasons",
            vec![
                at(&ban, "reasons", Kind::Lines, "reasons").needed().hint(),
                at(&ban, "not_claimed", Kind::LongWords, "not-claimed").hint(),
            ],
        ));
        let answer = format!("{ban}.maker_answer");
        let mut fields = vec![at(&answer, "text", Kind::LongWords, "maker-answer").hint()];
        let from = format!("{answer}.source");
        let optional = |field: Field| Field { needed: false, ..field };
        fields.extend(source(&from).into_iter().map(optional));
        all.push(plain("maker-answer", fields));
        all.extend(rows(document, &format!("{ban}.source"), "source", source));
        all.extend(rows(document, &format!("{ban}.question"), "question", |path| {
            vec![at(path, "ask", Kind::Words, "ask").needed(), at(path, "answer", Kind::LongWords, "answer").needed()]
        }));
        all.extend(rows(document, &format!("{ban}.alternative"), "alternative", |path| {
            vec![
                at(path, "name", Kind::Words, "alternative-name").needed(),
                at(path, "text", Kind::LongWords, "alternative-text"),
                at(path, "link", Kind::Link, "alternative-link"),
            ]
        }));
        all.extend(rows(document, &format!("{ban}.allow"), "allow", |path| {
            vec![
                at(path, "app", Kind::App, "allow-app").needed(),
                at(path, "why", Kind::LongWords, "allow-why").needed(),
            ]
        }));
        all.extend(rows(document, &format!("{ban}.switch_off"), "switch-off", |path| {
            vec![
                at(path, "name", Kind::Words, "switch-off-name").needed(),
                at(path, "how", Kind::LongWords, "switch-off-how"),
            ]
        }));
        let text = |language| Field::new(format!("texts.{n}.{language}"), Kind::Text(language), "text").hint();
        let known = super::value::languages(document);
        let tags = ["nl", "en"].into_iter().filter(|tag| known.iter().any(|known| known == tag));
        all.push(plain("texts", tags.map(text).collect()));
    }
    all
}

fn keeping(document: &DocumentMut) -> Vec<Section> {
    let mut all = rows(document, "work_data", "work-data", |path| {
        vec![
            at(path, "app", Kind::App, "work-app").hint(),
            at(path, "name", Kind::Words, "work-name").hint(),
            at(path, "route", Kind::One(ROUTES), "route").needed().hint(),
            at(path, "id", Kind::Id, "row-id").needed(),
        ]
    });
    all.push(plain("records", contact("records.contact", tree::find(document, "records").is_some())));
    all.extend(rows(document, "records.keep", "keep", |path| {
        vec![
            at(path, "what", Kind::LongWords, "keep-what").needed(),
            at(path, "not_needed", Kind::LongWords, "keep-not"),
            at(path, "hand_over", Kind::LongWords, "hand-over").needed(),
            at(path, "then", Kind::One(THEN), "then").needed(),
            at(path, "basis", Kind::Words, "basis"),
            at(path, "roles", Kind::Roles, "roles"),
            at(path, "id", Kind::Id, "row-id").needed(),
        ]
    }));
    all.extend(rows(document, "records.hold", "hold", |path| {
        vec![
            at(path, "text", Kind::LongWords, "hold-text").needed().hint(),
            at(path, "from", Kind::Day, "from"),
            at(path, "until", Kind::DayOrPeriod, "hold-until"),
            at(path, "roles", Kind::Roles, "roles"),
            at(path, "id", Kind::Id, "row-id").needed(),
        ]
    }));
    all.extend(rows(document, "role", "role", |path| {
        vec![
            at(path, "name", Kind::Words, "role-name").needed(),
            at(path, "ask", Kind::YesNo, "role-ask").hint(),
            at(path, "id", Kind::Id, "row-id").needed(),
        ]
    }));
    all
}

fn exemptions(document: &DocumentMut) -> Vec<Section> {
    rows(document, "exemption", "exemption", |path| {
        vec![
            at(path, "task", Kind::LongWords, "task").needed(),
            at(path, "bans", Kind::Bans, "exempt-bans").needed().hint(),
            at(path, "conditions", Kind::Lines, "conditions").hint(),
            at(path, "longest", Kind::Period, "longest").needed().hint(),
            at(path, "granted_by", Kind::Words, "granted-by").needed(),
            at(path, "undelegable", Kind::YesNo, "undelegable"),
            at(path, "report_to", Kind::Words, "report-to"),
            at(path, "id", Kind::Id, "row-id").needed(),
        ]
    })
}
