//! Reading a field's value as people write it, and writing it as the format has it.
//!
//! What was not changed is not written: a file that goes through the studio keeps its comments, its order and its line
//! breaks.

use std::collections::BTreeSet;

use appwijzer_core::l10n::Words;
use appwijzer_core::policy::{Period, PeriodUnit, SourceDate, is_short_id};
use appwijzer_policy::drafting::day;
use appwijzer_policy::source::{Catalogue, is_https, is_mail, nearest};
use jiff::civil::Date;
use toml_edit::{Array, DocumentMut, Item, Value};

use super::countries;
use super::field::{Field, Kind};
use super::tree;

/// What reading and writing needs to know.
pub(super) struct Cx<'c> {
    /// The policy's languages, the first one first.
    pub languages: Vec<String>,
    /// The reader's words.
    pub words: &'c Words,
    /// The apps that are known.
    pub catalogue: &'c Catalogue,
    /// Today, for "maandag".
    pub today: Date,
}

/// Why an answer cannot stand in the file: the end of its sentence's id, and what is meant.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Wrong {
    /// The end of the sentence's id.
    pub why: String,
    /// The part that is wrong, or what somebody else wrote.
    pub what: String,
    /// What was most likely meant.
    pub meant: Option<String>,
}

impl Wrong {
    /// Somebody else wrote this meanwhile.
    pub(super) fn changed(what: String) -> Self {
        Wrong { why: "changed".to_owned(), what, meant: None }
    }

    /// Whether nothing is wrong with it but that somebody else wrote something too.
    pub(super) fn is_changed(&self) -> bool {
        self.why == "changed"
    }

    fn of(why: &str, what: &str) -> Self {
        Wrong { why: why.to_owned(), what: what.to_owned(), meant: None }
    }
}

/// A text on one line, as the compiler folds it.
pub(super) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The languages of a policy.
pub(super) fn languages(document: &DocumentMut) -> Vec<String> {
    let all = tree::texts(document, "languages");
    if all.is_empty() { vec!["nl".to_owned()] } else { all }
}

/// A text in one language: its own words, or those that hold for all.
fn in_language(item: Option<&Item>, language: &str) -> String {
    let Some(item) = item else { return String::new() };
    let words = item.as_str().or_else(|| item.get(language).and_then(Item::as_str));
    words.map(fold).unwrap_or_default()
}

/// The value of a field, one text for each of its inputs.
pub(super) fn read(document: &DocumentMut, field: &Field, cx: &Cx<'_>) -> Vec<String> {
    let item = tree::find(document, &field.path);
    match field.kind {
        Kind::Words | Kind::LongWords => cx.languages.iter().map(|l| in_language(item, l)).collect(),
        Kind::Lines => {
            let all = item.and_then(Item::as_array);
            let lines = |language: &String| {
                let one = |value: &Value| in_language(Some(&Item::Value(value.clone())), language);
                all.map(|all| all.iter().map(one).collect::<Vec<_>>().join("\n")).unwrap_or_default()
            };
            cx.languages.iter().map(lines).collect()
        }
        _ => vec![item.map(|item| one(item, field.kind, cx)).unwrap_or_default()],
    }
}

fn one(item: &Item, kind: Kind, cx: &Cx<'_>) -> String {
    if let Some(list) = item.as_array() {
        return list.iter().filter_map(Value::as_str).map(|v| shown(v, kind, cx)).collect::<Vec<_>>().join(", ");
    }
    if let Some(text) = item.as_str() {
        return shown(text, kind, cx);
    }
    if let Some(date) = item.as_datetime() {
        let text = date.to_string();
        return text.parse::<Date>().map_or(text, |day| cx.words.short_date(day));
    }
    match (item.as_bool(), item.as_integer()) {
        (Some(yes), _) => if yes { "yes" } else { "no" }.to_owned(),
        (_, Some(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// A text of the file as people write it.
fn shown(text: &str, kind: Kind, cx: &Cx<'_>) -> String {
    match kind {
        Kind::DayOrPeriod | Kind::Period => match text.parse::<Period>() {
            Ok(period) => cx.words.tell("studio-period", &period_args(period)),
            Err(_) => text.to_owned(),
        },
        Kind::SourceDate => match text.parse::<SourceDate>() {
            Ok(date) => cx.words.source_date(date),
            Err(_) => text.to_owned(),
        },
        // A name stands for an app only where it can be read back.
        Kind::Apps | Kind::App => match cx.catalogue.app(text) {
            Some(known) if !known.name.contains([',', ';']) && app(&known.name, cx).as_deref() == Some(text) => {
                known.name.clone()
            }
            _ => text.to_owned(),
        },
        Kind::Makers => match cx.catalogue.maker(text) {
            Some(known) if !known.name.contains([',', ';']) && maker(&known.name, cx).as_deref() == Some(text) => {
                known.name.clone()
            }
            _ => text.to_owned(),
        },
        Kind::Countries => countries::name(text, cx.words).unwrap_or_else(|| text.to_owned()),
        _ => fold(text),
    }
}

fn period_args(period: Period) -> appwijzer_core::l10n::Args<'static> {
    let unit = match period.unit {
        PeriodUnit::Day => "day",
        PeriodUnit::Week => "week",
        PeriodUnit::Month => "month",
        PeriodUnit::Year => "year",
    };
    appwijzer_core::l10n::Args::new().number("n", usize::from(period.count)).with("unit", unit)
}

/// Writes what was changed. Says whether anything was.
///
/// # Errors
/// When an answer cannot stand in the file; then nothing is written.
pub(super) fn write(document: &mut DocumentMut, field: &Field, new: &[String], cx: &Cx<'_>) -> Result<bool, Wrong> {
    let old = read(document, field, cx);
    if means_same(field.kind, &old, new, cx) {
        return Ok(false);
    }
    match field.kind {
        Kind::Words | Kind::LongWords => {
            let item = translated(tree::find(document, &field.path), new, &cx.languages);
            put_or_remove(document, &field.path, item);
        }
        Kind::Lines => lines(document, field, new, cx),
        _ => {
            let item = parse(field.kind, new.first().map(String::as_str).unwrap_or_default(), cx)?;
            put_or_remove(document, &field.path, item);
        }
    }
    Ok(true)
}

/// Whether two answers mean the same: blanks and line breaks do not count.
pub(super) fn is_same(kind: Kind, old: &[String], new: &[String]) -> bool {
    if let Kind::Many(_) | Kind::Bans | Kind::Roles = kind {
        let set = |all: &[String]| -> BTreeSet<String> {
            all.iter().flat_map(|text| text.split(',')).map(fold).filter(|one| !one.is_empty()).collect()
        };
        return set(old) == set(new);
    }
    let plain = |text: &String| match kind {
        Kind::Lines => text.lines().map(fold).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
        Kind::Text(_) => text.replace("\r\n", "\n").trim().to_owned(),
        _ => fold(text),
    };
    old.iter().map(plain).eq(new.iter().map(plain))
}

/// Whether two answers stand for the same value, however they are written: "31-12-2030" and "31 december 2030".
pub(super) fn means_same(kind: Kind, old: &[String], new: &[String], cx: &Cx<'_>) -> bool {
    let value = |all: &[String]| {
        let one = all.first().map(String::as_str).unwrap_or_default();
        parse(kind, one, cx).ok().map(|item| item.map(|item| item.to_string().trim().to_owned()))
    };
    is_same(kind, old, new)
        || !kind.is_translated() && !matches!(kind, Kind::Text(_)) && value(old).is_some() && value(old) == value(new)
}

fn put_or_remove(document: &mut DocumentMut, path: &str, item: Option<Item>) {
    let (table, key) = tree::split(path);
    match item {
        Some(item) => {
            if let Some(table) = tree::make(document, table) {
                tree::put(table, key, item);
            }
        }
        None => {
            tree::remove(document, path);
            tree::drop_if_empty(document, table);
        }
    }
}

/// A text in several languages: short where it is the same in all.
fn translated(old: Option<&Item>, new: &[String], languages: &[String]) -> Option<Item> {
    let new: Vec<String> = new.iter().map(|text| fold(text)).collect();
    let first = new.first()?;
    if new.iter().all(String::is_empty) {
        return None;
    }
    let was_each = old.is_some_and(|item| item.as_str().is_none());
    if new.len() == languages.len() && new.iter().all(|text| text == first) && !was_each {
        return Some(Item::Value(Value::from(first.as_str())));
    }
    // Languages of which the form does not speak are kept.
    let mut each = old.and_then(Item::as_inline_table).cloned().unwrap_or_default();
    if let Some(table) = old.and_then(Item::as_table) {
        each = table.clone().into_inline_table();
    }
    for (language, text) in languages.iter().zip(&new) {
        if text.is_empty() {
            each.remove(language);
        } else if let Some(value) = each.get_mut(language) {
            if value.as_str().map(fold).as_deref() != Some(text) {
                let decor = value.decor().clone();
                *value = Value::from(text.as_str());
                *value.decor_mut() = decor;
            }
        } else {
            each.insert(language, Value::from(text.as_str()));
        }
    }
    Some(Item::Value(Value::InlineTable(each)))
}

/// A list of texts: each line of each language.
fn lines(document: &mut DocumentMut, field: &Field, new: &[String], cx: &Cx<'_>) {
    let columns: Vec<Vec<String>> =
        new.iter().map(|text| text.lines().map(fold).filter(|line| !line.is_empty()).collect()).collect();
    let most = columns.iter().map(Vec::len).max().unwrap_or_default();
    let old = tree::find(document, &field.path).and_then(Item::as_array).cloned();
    let mut list = old.unwrap_or_else(Array::new);
    while list.len() > most {
        list.remove(list.len() - 1);
    }
    for at in 0..most {
        let row: Vec<String> = columns.iter().map(|c| c.get(at).cloned().unwrap_or_default()).collect();
        let before = list.get(at).map(|value| Item::Value(value.clone()));
        let unchanged = before
            .as_ref()
            .is_some_and(|item| cx.languages.iter().zip(&row).all(|(l, text)| in_language(Some(item), l) == *text));
        if unchanged {
            continue;
        }
        let Some(Item::Value(mut value)) = translated(before.as_ref(), &row, &cx.languages) else { continue };
        match list.get_mut(at) {
            Some(place) => {
                *value.decor_mut() = place.decor().clone();
                *place = value;
            }
            None => {
                value.decor_mut().set_prefix("\n  ");
                list.push_formatted(value);
                list.set_trailing("\n");
                list.set_trailing_comma(true);
            }
        }
    }
    let item = (most > 0).then_some(Item::Value(Value::Array(list)));
    put_or_remove(document, &field.path, item);
}

/// Whether an answer can stand in the file.
///
/// # Errors
/// Why not.
pub(super) fn check(kind: Kind, text: &str, cx: &Cx<'_>) -> Result<(), Wrong> {
    parse(kind, text, cx).map(drop)
}

/// One answer as the format has it; nothing for an empty one.
fn parse(kind: Kind, text: &str, cx: &Cx<'_>) -> Result<Option<Item>, Wrong> {
    let text = fold(text);
    if text.is_empty() {
        return Ok(None);
    }
    let checked = |good: bool, why: &str| match good {
        true => Ok(Some(Item::Value(Value::from(text.as_str())))),
        false => Err(Wrong::of(why, &text)),
    };
    let date = |day: Date| day.to_string().parse().ok().map(|day: toml_edit::Datetime| Item::Value(Value::from(day)));
    let period = || day::period(&text).map(|period| Item::Value(Value::from(period.to_string())));
    let day = || day::parse(&text, cx.today).filter(|day| (2000..2200).contains(&day.year())).and_then(date);
    match kind {
        Kind::Id => checked(is_short_id(&text), "id"),
        Kind::Mail => checked(is_mail(&text), "mail"),
        Kind::Phone => checked(is_phone(&text), "phone"),
        Kind::Link => checked(is_https(&text), "link"),
        Kind::Day => day().map(Some).ok_or_else(|| Wrong::of("day", &text)),
        Kind::Period => period().map(Some).ok_or_else(|| Wrong::of("period", &text)),
        Kind::DayOrPeriod => day().or_else(period).map(Some).ok_or_else(|| Wrong::of("day-or-period", &text)),
        Kind::SourceDate => {
            let month = || month(&text, cx.today).map(|month| Item::Value(Value::from(month)));
            day().or_else(month).map(Some).ok_or_else(|| Wrong::of("source-date", &text))
        }
        Kind::Number => match text.parse::<i64>() {
            Ok(number) if (1..=4_294_967_295).contains(&number) => Ok(Some(Item::Value(Value::from(number)))),
            _ => Err(Wrong::of("number", &text)),
        },
        Kind::YesNo => match text.to_lowercase().as_str() {
            "yes" | "ja" | "true" => Ok(Some(Item::Value(Value::from(true)))),
            "no" | "nee" | "false" => Ok(Some(Item::Value(Value::from(false)))),
            _ => Err(Wrong::of("yes-no", &text)),
        },
        Kind::One(words) => checked(words.contains(&text.as_str()), "choice"),
        Kind::Many(words) => list(&text, |one| words.contains(&one).then(|| one.to_owned()), |_| None, "choice"),
        Kind::List => {
            let known = appwijzer_policy::source::list_names();
            let find = |one: &str| known.iter().find(|id| id.as_str() == one).cloned();
            let near = |one: &str| nearest(one, known.iter().map(String::as_str)).map(str::to_owned);
            match find(&text) {
                Some(id) => Ok(Some(Item::Value(Value::from(id)))),
                None => Err(Wrong { meant: near(&text), ..Wrong::of("list", &text) }),
            }
        }
        Kind::App => {
            let id = app(&text, cx).ok_or_else(|| Wrong { meant: near_app(&text, cx), ..Wrong::of("app", &text) })?;
            Ok(Some(Item::Value(Value::from(id))))
        }
        Kind::Apps => as_list(list(&text, |one| app(one, cx), |one| near_app(one, cx), "app")),
        Kind::Makers => {
            let near = |one: &str| nearest(one, cx.catalogue.makers.iter().map(|m| m.name.as_str())).map(str::to_owned);
            as_list(list(&text, |one| maker(one, cx), near, "maker"))
        }
        Kind::Countries => as_list(list(&text, countries::code, |_| None, "country")),
        Kind::Categories | Kind::Bans | Kind::Roles | Kind::Languages => {
            as_list(list(&text, |one| is_short_id(one).then(|| one.to_owned()), |_| None, "id"))
        }
        Kind::Plain | Kind::Words | Kind::LongWords | Kind::Lines | Kind::Text(_) => checked(true, ""),
    }
}

/// A list stays a list, of one too.
fn as_list(item: Result<Option<Item>, Wrong>) -> Result<Option<Item>, Wrong> {
    item.map(|item| {
        item.map(|item| match item {
            Item::Value(Value::String(one)) => Item::Value(Value::Array(Array::from_iter([one.into_value()]))),
            other => other,
        })
    })
}

/// Values with commas between. One stands alone.
fn list(
    text: &str,
    find: impl Fn(&str) -> Option<String>,
    near: impl Fn(&str) -> Option<String>,
    why: &str,
) -> Result<Option<Item>, Wrong> {
    let mut all: Vec<String> = Vec::new();
    for one in text.split([',', ';']).map(str::trim).filter(|one| !one.is_empty()) {
        let Some(id) = find(one) else { return Err(Wrong { meant: near(one), ..Wrong::of(why, one) }) };
        if !all.contains(&id) {
            all.push(id);
        }
    }
    Ok(match all.as_slice() {
        [] => None,
        [one] => Some(Item::Value(Value::from(one.as_str()))),
        several => Some(Item::Value(Value::Array(several.iter().map(String::as_str).collect()))),
    })
}

/// An app by its id, its name, a name in a store or an identifier. A name that several apps have is none.
fn app(text: &str, cx: &Cx<'_>) -> Option<String> {
    if let Some(app) = cx.catalogue.app(text) {
        return Some(app.id.clone());
    }
    let is = |name: &String| name.eq_ignore_ascii_case(text);
    let found: BTreeSet<&str> = (cx.catalogue.apps.iter())
        .filter(|app| {
            is(&app.name) || app.titles.iter().any(is) || app.android.iter().chain(&app.ios).any(|id| id.id == text)
        })
        .map(|app| app.id.as_str())
        .collect();
    let named: Vec<&str> = cx.catalogue.apps.iter().filter(|app| is(&app.name)).map(|app| app.id.as_str()).collect();
    match (named.as_slice(), found.len()) {
        ([one], _) => Some((*one).to_owned()),
        ([], 1) => found.first().map(|id| (*id).to_owned()),
        _ => None,
    }
}

fn maker(text: &str, cx: &Cx<'_>) -> Option<String> {
    let named = || cx.catalogue.makers.iter().find(|maker| maker.name.eq_ignore_ascii_case(text));
    cx.catalogue.maker(text).or_else(named).map(|maker| maker.id.clone())
}

fn near_app(text: &str, cx: &Cx<'_>) -> Option<String> {
    nearest(text, cx.catalogue.apps.iter().map(|app| app.name.as_str())).map(str::to_owned)
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=20).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || " +-()/.".contains(c))
}

/// "augustus 2024", "08-2024", "2024-08" as the format has it.
fn month(text: &str, today: Date) -> Option<String> {
    let day = match text.split_once(['-', '/', ' ']) {
        Some((year, month)) if year.len() == 4 => day::parse(&format!("{year}-{month}-01"), today),
        Some((month, year)) => day::parse(&format!("1 {month} {year}"), today),
        None => None,
    }?;
    Some(format!("{:04}-{:02}", day.year(), day.month()))
}
