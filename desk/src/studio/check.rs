//! What is still missing, and what the lint says, each with the field that it is about.

use appwijzer_policy::source::{Compiled, Diagnostic, Severity};
use toml_edit::{Document, Item, Table, Value};

use super::field::{Field, Section, anchor};
use super::form::Source;
use super::steps::{Step, all_sections};
use super::tree;
use super::value::Cx;
use super::who;

/// Something that a policy cannot be signed without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    /// On which step.
    pub step: Step,
    /// The field, as an id in the page.
    pub anchor: String,
    /// The heading over the field, where its label alone does not say it.
    pub title: Option<&'static str>,
    /// The field's label.
    pub label: &'static str,
    /// In which language, where it is there in another one.
    pub language: Option<String>,
    /// Of which row, such as the name of the ban.
    pub of: Option<String>,
}

/// What the lint says about a field.
#[derive(Clone, Debug)]
pub(super) struct Note {
    /// On which step.
    pub step: Step,
    /// The field, as an id in the page; nothing when it is about something else there.
    pub anchor: Option<String>,
    /// What it says.
    pub diagnostic: Diagnostic,
}

/// Everything that is missing, in the order of the steps.
pub(super) fn missing(source: &Source, cx: &Cx<'_>) -> Vec<Missing> {
    let document = &source.document;
    let mut all = Vec::new();
    for (step, section) in all_sections(document) {
        if section.row.as_ref().is_some_and(|row| row.is_new) {
            continue;
        }
        let of = section.row.as_ref().and_then(|row| row_name(source, &row.path(), cx));
        for field in &section.fields {
            let title = Some(section.title).filter(|_| field.label == "contact-name" || section.row.is_some());
            all.extend(lacking(source, &section, field, cx).into_iter().map(|(label, language, anchor)| Missing {
                step,
                anchor,
                title,
                label,
                language,
                of: of.clone(),
            }));
        }
    }
    let bans = tree::rows(document, "ban");
    let mut push =
        |step, anchor: String, label, of| all.push(Missing { step, anchor, title: None, label, language: None, of });
    if bans == 0 {
        push(Step::Apps, anchor(&first_name("ban.0.name", cx)), "ban", None);
    }
    for ban in 0..bans {
        let path = format!("ban.{ban}");
        let of = row_name(source, &path, cx);
        let covers = ["apps", "makers", "countries", "categories", "list", "devices", "allow_only", "allow"];
        if !covers.iter().any(|key| tree::find(document, &format!("{path}.{key}")).is_some()) {
            push(Step::Apps, anchor(&format!("{path}.apps")), "ban-apps", of.clone());
        }
        let list = format!("{path}.rule");
        if tree::rows(document, &list) == 0 {
            push(Step::Who, anchor(&who::input(ban, who::ROWS[0], 0)), "who", of.clone());
        }
        for rule in 0..tree::rows(document, &list) {
            let path = format!("{list}.{rule}");
            if tree::find(document, &format!("{path}.phase")).is_some() {
                continue;
            }
            for (column, key) in who::COLUMNS.iter().enumerate().take(2) {
                if tree::find(document, &format!("{path}.{key}")).is_none() {
                    let at = match who::rows_of(document, &path).and_then(|rows| who::ROWS.get(*rows.first()?)) {
                        Some(row) => who::input(ban, *row, column),
                        None => format!("{path}.{key}"),
                    };
                    push(Step::Who, anchor(&at), if column == 0 { "obligation" } else { "from" }, of.clone());
                }
            }
        }
    }
    all.sort_by_key(|missing| missing.step);
    all
}

/// The first input of a translated field.
fn first_name(path: &str, cx: &Cx<'_>) -> String {
    let language = cx.languages.first().map(String::as_str).unwrap_or("nl");
    format!("{path}/{language}")
}

type Lack = (&'static str, Option<String>, String);

fn lacking(source: &Source, section: &Section, field: &Field, cx: &Cx<'_>) -> Vec<Lack> {
    let values = source.read(field, cx);
    let names = field.names(&cx.languages);
    if values.iter().all(|value| value.trim().is_empty()) {
        // A contact that nobody named is none.
        let begun = section.row.is_some() || section.fields.iter().any(|f| has(source, f, cx)) || field.needed;
        let at = names.first().cloned().unwrap_or_default();
        return if field.needed && begun { vec![(field.label, None, anchor(&at))] } else { Vec::new() };
    }
    if !field.kind.is_translated() {
        return Vec::new();
    }
    let most = values.iter().map(|value| value.lines().count()).max().unwrap_or_default();
    let lacks = |value: &String| value.lines().filter(|line| !line.trim().is_empty()).count() < most;
    let each = values.iter().zip(&names).zip(&cx.languages);
    each.filter(|((value, _), _)| lacks(value))
        .map(|((_, name), language)| (field.label, Some(language.clone()), anchor(name)))
        .collect()
}

fn has(source: &Source, field: &Field, cx: &Cx<'_>) -> bool {
    source.read(field, cx).iter().any(|value| !value.is_empty())
}

/// What a row is called: by its name, its title, its question, or its id.
pub(super) fn row_name(source: &Source, path: &str, cx: &Cx<'_>) -> Option<String> {
    ["name", "title", "ask", "task", "what", "text", "app", "id"].iter().find_map(|key| {
        let field = Field::new(format!("{path}.{key}"), super::field::Kind::Words, "");
        super::value::read(&source.document, &field, cx).into_iter().find(|text| !text.is_empty())
    })
}

/// What the lint says, without what is missing: that is told apart.
pub(super) fn notes(source: &Source, text: &str, compiled: &Compiled) -> Vec<Note> {
    const TOLD_AS_MISSING: [&str; 4] = ["missing-key", "missing-translation", "without-rule", "without-reason"];
    let spans = spans(text);
    let sections = all_sections(&source.document);
    let told = compiled.diagnostics.iter().filter(|d| !TOLD_AS_MISSING.contains(&d.rule));
    told.map(|diagnostic| {
        let (step, anchor) = place(source, text, diagnostic, &spans, &sections);
        Note { step, anchor, diagnostic: diagnostic.clone() }
    })
    .collect()
}

/// How many errors keep it from being signed.
pub(super) fn errors(compiled: &Compiled) -> usize {
    compiled.diagnostics.iter().filter(|d| d.severity == Severity::Error).count()
}

fn place(
    source: &Source,
    text: &str,
    diagnostic: &Diagnostic,
    spans: &[(std::ops::Range<usize>, String)],
    sections: &[(Step, Section)],
) -> (Step, Option<String>) {
    if let Some(name) = diagnostic.file.rsplit(['/', '\\']).next().filter(|name| name.ends_with(".md")) {
        let mut parts = name.trim_end_matches(".md").rsplitn(2, '.');
        let (language, ban) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let bans = 0..tree::rows(&source.document, "ban");
        let at = bans.into_iter().find(|at| tree::text(&source.document, &format!("ban.{at}.id")) == Some(ban));
        return (Step::Why, at.map(|at| anchor(&format!("texts.{at}.{language}"))));
    }
    let Some(at) = offset(text, diagnostic.line, diagnostic.column) else { return (Step::Decision, None) };
    let within = spans.iter().filter(|(span, _)| span.contains(&at));
    let Some((_, path)) = within.min_by_key(|(span, _)| span.len()) else { return (Step::Decision, None) };
    let is_of = |field: &Field| path == &field.path || path.starts_with(&format!("{}.", field.path));
    for (step, section) in sections {
        if let Some(field) = section.fields.iter().find(|field| is_of(field)) {
            let rest = path.strip_prefix(&field.path).unwrap_or_default();
            let language = rest.rsplit('.').next().filter(|_| field.kind.is_translated());
            let name = match language.filter(|language| ["nl", "en"].contains(language)) {
                Some(language) => format!("{}/{language}", field.path),
                None => field.path.clone(),
            };
            return (*step, Some(anchor(&name)));
        }
    }
    let step = match path.split('.').next() {
        Some("ban") if path.contains(".rule") => Step::Who,
        Some("ban") if path.split('.').count() > 2 => Step::Why,
        Some("ban" | "app" | "maker") => Step::Apps,
        Some("work_data" | "records" | "role") => Step::Keeping,
        Some("exemption") => Step::Exemptions,
        _ => Step::Decision,
    };
    (step, None)
}

/// The byte at which a line and a column in characters begin.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let line_start = match line.checked_sub(1)? {
        0 => 0,
        n => text.match_indices('\n').nth(n - 1)?.0 + 1,
    };
    let rest = text.get(line_start..)?;
    let within = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    Some(line_start + within)
}

/// Where everything stands in a file.
fn spans(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut all = Vec::new();
    if let Ok(document) = Document::parse(text) {
        table(document.as_table(), "", &mut all);
    }
    all
}

fn table(table: &Table, path: &str, all: &mut Vec<(std::ops::Range<usize>, String)>) {
    for (key, item) in table.iter() {
        let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        if let Some(span) = table.key(key).and_then(toml_edit::Key::span) {
            all.push((span, path.clone()));
        }
        of_item(item, &path, all);
    }
}

fn of_item(item: &Item, path: &str, all: &mut Vec<(std::ops::Range<usize>, String)>) {
    if let Some(span) = item.span() {
        all.push((span, path.to_owned()));
    }
    match item {
        Item::Table(inner) => table(inner, path, all),
        Item::ArrayOfTables(tables) => {
            for (at, inner) in tables.iter().enumerate() {
                let path = format!("{path}.{at}");
                if let Some(span) = inner.span() {
                    all.push((span, path.clone()));
                }
                table(inner, &path, all);
            }
        }
        Item::Value(value) => of_value(value, path, all),
        Item::None => {}
    }
}

fn of_value(value: &Value, path: &str, all: &mut Vec<(std::ops::Range<usize>, String)>) {
    if let Some(span) = value.span() {
        all.push((span, path.to_owned()));
    }
    match value {
        Value::Array(values) => {
            for (at, inner) in values.iter().enumerate() {
                of_value(inner, &format!("{path}.{at}"), all);
            }
        }
        Value::InlineTable(inner) => {
            for (key, value) in inner.iter() {
                of_value(value, &format!("{path}.{key}"), all);
            }
        }
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}
