//! Records that are whole answers: pages in a list, or the answers to a batch of requests (Microsoft Graph, `$batch`).

use serde_json::{Map, Value};

use super::super::envelope::Context;
use super::super::notes::Note;
use super::super::pages::Page;
use super::super::paging::Paging;
use super::super::splitter::{Found, LISTS, Splitter};
use super::Records;
use super::sniff::Product;

/// Counts the records in a record, if it is an answer; says whether it is one.
pub(super) fn count(records: &mut Records<'_, '_>, line: &str, product: Product) -> bool {
    if product != Product::Row {
        return false;
    }
    let Ok(keys) = serde_json::from_str::<Map<String, Value>>(line) else { return false };
    if let (Some(body), Some(status)) = (keys.get("body"), keys.get("status")) {
        if status.as_u64().is_none_or(|status| !(200..300).contains(&status)) {
            records.tally.note(Note::SaysPart);
            return true;
        }
        return answer(records, &body.to_string());
    }
    let is_list = |(key, value): (&String, &Value)| LISTS.contains(&key.as_bytes()) && value.is_array();
    keys.iter().any(is_list) && answer(records, line)
}

fn answer(records: &mut Records<'_, '_>, text: &str) -> bool {
    let mut inner = Inner::default();
    Splitter::default().feed(text.as_bytes(), &mut inner);
    let Some(context) = inner.context else { return false };
    for record in &inner.records {
        if !records.record(record, &context) {
            records.tally.note(Note::UnreadableRows);
        }
    }
    records.is_nested = true;
    if records.matcher.is_named_in(&inner.envelope) {
        records.tally.note(Note::NamedOutside);
    }
    let n = inner.records.len() as u64;
    match Paging::of(&inner.envelope, n) {
        None => records.tally.note(Note::UnreadableRows),
        Some((paging, around)) => {
            let content = super::super::identity::hash(&inner.records);
            records.tally.documents.push(Page { document: context.own.0, paging, records: n, content, around });
        }
    }
    true
}

#[derive(Default)]
struct Inner {
    context: Option<Context>,
    records: Vec<Vec<u8>>,
    envelope: Vec<u8>,
}

impl Found for Inner {
    fn list(&mut self, before: &[u8]) {
        self.context.get_or_insert_with(|| Context::of(before));
    }

    fn record(&mut self, record: &[u8]) {
        self.records.push(record.to_vec());
    }

    fn end(&mut self, envelope: &[u8]) {
        self.envelope = envelope.to_vec();
    }
}
