//! A source that is not finished, made whole for the phone beside it: what is missing is said in dots, and what cannot be
//! shown yet is left out. It is never written to the disk.

use appwijzer_core::l10n::Words;
use jiff::ToSpan;
use jiff::civil::Date;
use toml_edit::{Array, DocumentMut, Item, TableLike, Value};

use super::tree;
use super::value::{fold, languages};

/// The same source with everything that a phone needs.
pub(super) fn complete(document: &DocumentMut, today: Date, words: &Words) -> DocumentMut {
    let mut whole = document.clone();
    let to_come = words.say("studio-to-come");
    header(&mut whole, today, &to_come);
    let tags = languages(&whole);
    translate(whole.as_table_mut(), &tags);
    leave_out(&mut whole, "ban", &["name", "id"], &to_come);
    for ban in (0..tree::rows(&whole, "ban")).rev() {
        let path = format!("ban.{ban}");
        if tree::find(&whole, &format!("{path}.reasons")).is_none() {
            set(&mut whole, &path, "reasons", Item::Value(Value::Array(Array::from_iter([to_come.as_str()]))));
        }
        for rule in (0..tree::rows(&whole, &format!("{path}.rule"))).rev() {
            let path = format!("{path}.rule.{rule}");
            let has = |key: &str| tree::find(&whole, &format!("{path}.{key}")).is_some();
            let asks = has("obligation") && has("from");
            if !asks && !has("phase") {
                let list = format!("ban.{ban}.rule");
                tree::remove_row(&mut whole, &list, rule);
            }
        }
        leave_out(&mut whole, &format!("{path}.source"), &["title"], "");
        leave_out(&mut whole, &format!("{path}.question"), &["ask", "answer"], &to_come);
        leave_out(&mut whole, &format!("{path}.alternative"), &["name"], "");
        if tree::find(&whole, &format!("{path}.maker_answer")).is_some()
            && tree::find(&whole, &format!("{path}.maker_answer.text")).is_none()
        {
            tree::remove(&mut whole, &format!("{path}.maker_answer"));
        }
        leave_out(&mut whole, &format!("{path}.allow"), &["app", "why"], "");
        leave_out(&mut whole, &format!("{path}.switch_off"), &["name"], "");
        let covers = ["apps", "makers", "countries", "categories", "list", "devices", "allow_only", "allow"];
        let reaches = covers.iter().any(|key| tree::find(&whole, &format!("{path}.{key}")).is_some());
        if !reaches || tree::rows(&whole, &format!("{path}.rule")) == 0 {
            tree::remove_row(&mut whole, "ban", ban);
        }
    }
    leave_out(&mut whole, "work_data", &["id", "route"], "");
    leave_out(&mut whole, "role", &["id", "name"], "");
    leave_out(&mut whole, "exemption", &["id", "bans", "task", "longest", "granted_by"], "");
    exemptions(&mut whole);
    if tree::find(&whole, "records").is_some() && tree::find(&whole, "records.contact.name").is_none() {
        tree::remove(&mut whole, "records");
    }
    leave_out(&mut whole, "records.keep", &["id", "what", "hand_over", "then"], "");
    leave_out(&mut whole, "records.hold", &["id", "text"], "");
    whole
}

fn header(whole: &mut DocumentMut, today: Date, to_come: &str) {
    let date = |day: Date| day.to_string().parse::<toml_edit::Datetime>().ok().map(|day| Item::Value(Value::from(day)));
    let text = |words: &str| Some(Item::Value(Value::from(words)));
    let help = tree::find(whole, "organisation.help.name").is_none();
    let usual: [(&str, &str, Option<Item>); 9] = [
        ("", "languages", Some(Item::Value(Value::Array(Array::from_iter(["nl"]))))),
        ("", "version", Some(Item::Value(Value::from(1)))),
        ("", "issued", date(today)),
        ("", "expires", date(today.saturating_add(2.years()))),
        ("organisation", "id", text("organisatie")),
        ("organisation", "name", text(to_come)),
        ("organisation", "time_zone", text("Europe/Amsterdam")),
        ("decision", "by", text(to_come)),
        ("decision", "date", date(today)),
    ];
    for (table, key, item) in usual {
        let path = if table.is_empty() { key.to_owned() } else { format!("{table}.{key}") };
        if let Some(item) = item.filter(|_| tree::find(whole, &path).is_none()) {
            set(whole, table, key, item);
        }
    }
    if help {
        set(whole, "organisation.help", "name", Item::Value(Value::from(to_come)));
    }
    for contact in ["organisation.privacy"] {
        if tree::find(whole, contact).is_some() && tree::find(whole, &format!("{contact}.name")).is_none() {
            tree::remove(whole, contact);
        }
    }
}

fn set(whole: &mut DocumentMut, table: &str, key: &str, item: Item) {
    if let Some(table) = tree::make(whole, table) {
        tree::put(table, key, item);
    }
}

/// Takes out rows that lack something; with words for it, these stand there instead.
fn leave_out(whole: &mut DocumentMut, list: &str, keys: &[&str], instead: &str) {
    for at in (0..tree::rows(whole, list)).rev() {
        let row = format!("{list}.{at}");
        for key in keys {
            if tree::find(whole, &format!("{row}.{key}")).is_some() {
                continue;
            }
            if instead.is_empty() {
                tree::remove_row(whole, list, at);
                break;
            }
            let words = if *key == "id" { format!("ban-{at}") } else { instead.to_owned() };
            set(whole, &row, key, Item::Value(Value::from(words)));
        }
    }
}

/// Exemptions speak of bans that are shown.
fn exemptions(whole: &mut DocumentMut) {
    let bans: Vec<String> = (0..tree::rows(whole, "ban"))
        .filter_map(|at| tree::text(whole, &format!("ban.{at}.id")).map(str::to_owned))
        .collect();
    for at in (0..tree::rows(whole, "exemption")).rev() {
        let named = tree::texts(whole, &format!("exemption.{at}.bans"));
        if named.iter().any(|id| !bans.contains(id)) {
            tree::remove_row(whole, "exemption", at);
        }
    }
}

/// Words that are not translated yet are shown in the language that there is.
fn translate(table: &mut dyn TableLike, tags: &[String]) {
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => translate(inner, tags),
            Item::ArrayOfTables(all) => all.iter_mut().for_each(|inner| translate(inner, tags)),
            Item::Value(value) => translate_value(value, tags),
            Item::None => {}
        }
    }
}

fn translate_value(value: &mut Value, tags: &[String]) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(|inner| translate_value(inner, tags)),
        Value::InlineTable(table) => {
            let keys: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
            if keys.is_empty() || !keys.iter().all(|key| tags.contains(key)) {
                table.iter_mut().for_each(|(_, inner)| translate_value(inner, tags));
                return;
            }
            let known = tags.iter().find_map(|tag| table.get(tag).and_then(Value::as_str).map(fold));
            let Some(known) = known else { return };
            for tag in tags {
                if !table.contains_key(tag) {
                    table.insert(tag, Value::from(known.as_str()));
                }
            }
        }
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}
