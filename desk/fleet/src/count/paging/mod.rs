//! What a document says of itself: that there are more pages, how many records there are in all, or that something
//! went wrong. Products have many words for it, so every key around the records is looked at, however deep.

mod top;
mod words;

use serde_json::{Map, Value};

use super::identity::hash;
use top::Top;
use words::{ALL, COUNTS, LIMITS, MISSING, NO_COUNTS, OF, OFFSETS, PAGE, PAGES, SELECTIONS, TOKENS, WARNINGS};

/// How deep keys are looked at.
const DEPTH: usize = 6;
/// How many entries of a list are looked at.
const ENTRIES: usize = 200;
/// The longest text around records that is looked at, in characters.
const LONGEST_TEXT: usize = 2_000;
/// From so many on a number is a moment.
const MOST_RECORDS: u64 = 100_000_000;

/// What a document says of other pages, and of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Paging {
    /// It names a next page, or says that it is not the last.
    pub(super) next: bool,
    /// Whether it says that there are pages before it.
    pub(super) before: Option<bool>,
    /// How many records there are in all pages.
    pub(super) total: Option<u64>,
    /// It says that it is cut, or that something went wrong.
    pub(super) broken: bool,
}

impl Paging {
    /// Of everything around so many records; nothing if that is no JSON. Beside it what is the same in every page.
    pub(super) fn of(envelope: &[u8], records: u64) -> Option<(Self, u64)> {
        let envelope: Map<String, Value> = serde_json::from_slice(envelope).ok()?;
        let context = envelope.get("@odata.context").and_then(Value::as_str).unwrap_or_default();
        Some((Sweep::of(&envelope, records), hash(context)))
    }

    /// Of a record that is a document of its own, with its lists in it; and how long the longest of those is.
    pub(super) fn of_record(record: &str) -> (Self, u64) {
        match serde_json::from_str::<Top>(record) {
            Ok(top) => (Sweep::of(&top.keys, top.longest), top.longest),
            Err(_) => (Paging::default(), 0),
        }
    }

    /// Whether it says that so many records are all.
    pub(super) fn says_all(&self, records: u64) -> bool {
        self.total == Some(records) && !self.next && self.before != Some(true) && !self.broken
    }
}

fn is_total(key: &str) -> bool {
    key.contains("total") || key.ends_with("count") || COUNTS.contains(&key)
}

fn plain(key: &str) -> String {
    key.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// Whether a value says yes: there is something.
fn says_yes(value: &Value) -> bool {
    match value {
        Value::Bool(yes) => *yes,
        Value::String(text) => {
            let text = text.trim().to_ascii_lowercase();
            !["", "false", "no", "none", "null", "0", "n/a"].contains(&text.as_str())
        }
        Value::Number(n) => n.as_f64() != Some(0.0),
        Value::Object(inner) => !inner.is_empty(),
        Value::Array(all) => !all.is_empty(),
        Value::Null => false,
    }
}

fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str().and_then(|text| text.trim().parse().ok()))
}

/// What was found on the way.
#[derive(Default)]
struct Sweep {
    paging: Paging,
    page: Option<u64>,
    pages: Option<u64>,
    limit: Option<u64>,
    /// The greatest number at the top, of records or of anything else.
    other: Option<u64>,
}

impl Sweep {
    fn of(keys: &Map<String, Value>, records: u64) -> Paging {
        let mut sweep = Sweep::default();
        sweep.object(keys, DEPTH);
        let Sweep { mut paging, page, pages, limit, other } = sweep;
        // A product's own word for how many there are, in whatever language.
        paging.total = paging.total.or(other.filter(|n| *n > records));
        if let Some(pages) = pages.filter(|pages| *pages > 1) {
            paging.next |= page.is_none_or(|page| page < pages);
        }
        if let Some(page) = page {
            paging.before = Some(paging.before == Some(true) || page > 1);
        }
        // As many as a page may have, and nothing tells that these are all.
        if limit.is_some_and(|limit| limit == records) && paging.total.is_none() && pages != Some(1) {
            paging.next = true;
        }
        paging
    }

    fn object(&mut self, keys: &Map<String, Value>, depth: usize) {
        let rel = |name: &str| keys.get(name).and_then(Value::as_str).map(str::to_ascii_lowercase);
        match rel("rel").or_else(|| rel("relation")).as_deref() {
            Some("next") => self.paging.next = true,
            Some("prev" | "previous") => self.paging.before = Some(true),
            _ => {}
        }
        keys.iter().for_each(|(key, value)| self.look(&plain(key), value, depth));
    }

    fn look(&mut self, key: &str, value: &Value, depth: usize) {
        self.says(key, value);
        self.asked(key, value);
        if let Some(n) = number(value) {
            let known = self.counts(key, n);
            if !known && depth == DEPTH && n < MOST_RECORDS && !NO_COUNTS.iter().any(|word| key.contains(word)) {
                self.other = self.other.max(Some(n));
            }
        }
        if let Value::String(text) = value {
            self.text(key, text);
        }
        let Some(depth) = depth.checked_sub(1) else { return };
        match value {
            // `"hits": {"total": {"value": 5000}}`
            Value::Object(inner) if is_total(key) => {
                for n in inner.values().filter_map(number) {
                    self.paging.total = self.paging.total.max(Some(n));
                }
                self.object(inner, depth);
            }
            Value::Object(inner) => self.object(inner, depth),
            Value::Array(all) => {
                for inner in all.iter().take(ENTRIES) {
                    if let Value::Object(inner) = inner {
                        self.object(inner, depth);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// What a key says by being there.
    fn says(&mut self, key: &str, value: &Value) {
        let yes = says_yes(value);
        let has = |words: &[&str]| words.iter().any(|word| key.contains(word));
        let of_next = has(&[
            "next",
            "hasmore",
            "continuation",
            "skiptoken",
            "moreavailable",
            "morepages",
            "resumption",
            "scrollid",
        ]) || matches!(key, "more" | "cursor" | "moredata" | "moreresults");
        let no = matches!(value, Value::Bool(false))
            || value.as_str().is_some_and(|text| text.eq_ignore_ascii_case("false"));
        // What a product calls it in its own words.
        let is_bool = value.is_boolean();
        let of_next =
            of_next || is_bool && (key.starts_with("more") || key.ends_with("more") || key.contains("remaining"));
        let of_last =
            ["lastpage", "lastbatch", "lastchunk", "lastresult", "lastset", "endof", "allresults", "allpages"];
        self.paging.next |= is_bool && no && of_last.iter().any(|word| key.contains(word));
        let of_more_list = matches!(value, Value::Array(_)) && key != "next";
        self.paging.next |= of_next && yes && !of_more_list || ALL.contains(&key) && no;
        if has(&["prev"]) {
            self.paging.before = Some(self.paging.before == Some(true) || yes);
        } else if matches!(key, "first" | "isfirst" | "isfirstpage") && value.is_boolean() {
            self.paging.before = Some(!yes);
        }
        let failed = matches!(key, "success" | "ok" | "succeeded" | "successful") && no;
        let wrong = has(&["error", "exception", "fault"]) && !key.contains("default")
            || matches!(key, "warning" | "warnings" | "failures" | "failed" | "skippeddevices" | "unreachable");
        self.paging.broken |= failed || yes && (has(&MISSING) || wrong);
        if matches!(key, "status" | "statuscode" | "code" | "httpstatus" | "result" | "state") {
            let text = value.as_str().unwrap_or_default().to_ascii_lowercase();
            let words = ["error", "fail", "partial", "incomplete", "timeout", "timed out", "truncated"];
            let number = number(value).is_some_and(|n| n == 206 || (400..600).contains(&n));
            self.paging.broken |= number || words.iter().any(|word| text.contains(word));
        }
    }

    /// What a text says: a link in the manner of HTTP, `1-50 of 5000`, `0-49/5000`, or a warning.
    fn text(&mut self, key: &str, text: &str) {
        let text: String = text.chars().take(LONGEST_TEXT).flat_map(char::to_lowercase).collect();
        self.paging.next |= text.contains("rel=\"next\"") || text.contains("rel=next");
        self.request(&text);
        self.paging.broken |= WARNINGS.iter().any(|words| text.contains(words));
        let is_digit = |c: char| c.is_ascii_digit();
        let in_range = || text.rsplit_once('/').filter(|(part, all)| part.contains('-') && all.chars().all(is_digit));
        let all = if key.contains("range") {
            in_range().map(|(_, all)| all)
        } else {
            let said = |of: &str| text.split_once(of).filter(|(n, _)| n.ends_with(is_digit)).map(|(_, all)| all);
            OF.iter().find_map(|of| said(of))
        };
        let digits = |all: &str| -> String {
            all.trim()
                .chars()
                .take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
                .filter(char::is_ascii_digit)
                .collect()
        };
        if let Some(n) = all.and_then(|all| digits(all).parse::<u64>().ok()) {
            self.paging.total = self.paging.total.max(Some(n));
        }
    }

    /// What an address says that stands around the records: which page was asked for, and whether only some records were.
    fn request(&mut self, text: &str) {
        let is_address = text.contains("://") || text.starts_with('/');
        let Some((_, query)) = text.split_once('?').filter(|_| is_address) else { return };
        for (key, value) in
            query.split('#').next().unwrap_or_default().split('&').filter_map(|pair| pair.split_once('='))
        {
            let key = plain(&key.replace("%24", "$"));
            match value.parse() {
                // "?page=3" among the links is the last one's as well.
                Ok(n) if OFFSETS.contains(&key.as_str()) || PAGE.contains(&key.as_str()) => _ = self.counts(&key, n),
                _ => self.asked(&key, &Value::from(value)),
            }
        }
    }

    /// What a key says by which a request asks for a part.
    fn asked(&mut self, key: &str, value: &Value) {
        let yes = says_yes(value);
        if yes && TOKENS.iter().any(|word| key.contains(word)) && !key.contains("next") {
            self.paging.before = Some(true);
        }
        self.paging.broken |= yes && SELECTIONS.contains(&key);
    }

    /// What a number says; whether its key is known.
    fn counts(&mut self, key: &str, n: u64) -> bool {
        if PAGES.contains(&key) {
            self.pages = self.pages.max(Some(n));
        } else if PAGE.contains(&key) {
            self.page = self.page.max(Some(n));
        } else if OFFSETS.contains(&key) {
            let first = u64::from(key == "startindex");
            self.paging.before = Some(self.paging.before == Some(true) || n > first);
        } else if LIMITS.contains(&key) {
            self.limit = self.limit.max(Some(n));
        } else if key.contains("remaining") {
            self.paging.next |= n > 0;
        } else if is_total(key) {
            self.paging.total = self.paging.total.max(Some(n));
        } else {
            return false;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(envelope: &str, records: u64) -> Paging {
        Paging::of(envelope.as_bytes(), records).unwrap().0
    }

    #[test]
    fn pages_are_known_by_the_words_of_every_product() {
        for (envelope, next, total) in [
            (r#"{"@odata.nextLink":"https://graph/x"}"#, true, None),
            (r#"{"nextPageToken":"CAE"}"#, true, None),
            (r#"{"nextPageToken":""}"#, false, None),
            (r#"{"has_more":true}"#, true, None),
            (r#"{"has_more":false}"#, false, None),
            (r#"{"meta":{"has_next_results":true,"has_previous_results":false}}"#, true, None),
            (r#"{"totalCount":5000,"results":[]}"#, false, Some(5000)),
            (r#"{"@odata.count":"12"}"#, false, Some(12)),
            (r#"{"Page":0,"PageSize":500,"Total":700}"#, false, Some(700)),
            (r#"{"links":[{"rel":"self","href":"x"},{"rel":"next","href":"y"}]}"#, true, None),
            (r#"{"meta":{"pagination":{"total":5000,"next_page":2}}}"#, true, Some(5000)),
            (r#"{"count":5000,"next":null}"#, false, Some(5000)),
            (r#"{"page":1,"pages":50}"#, true, None),
            (r#"{"page":1,"pages":1}"#, false, None),
            (r#"{"pageInfo":{"hasNextPage":false,"endCursor":"abc"}}"#, false, None),
            (r#"{"last":false}"#, true, None),
            (r#"{"limit":2,"offset":0}"#, true, None),
            (r#"{"limit":100}"#, false, None),
            (r#"{"hits":{"total":{"value":5000,"relation":"eq"}}}"#, false, Some(5000)),
            (r#"{"Link":"<https://example.org/?page=2>; rel=\"next\""}"#, true, None),
            (r#"{"showing":"1-50 of 5,000"}"#, false, Some(5000)),
            (r#"{"Content-Range":"items 0-49/5000"}"#, false, Some(5000)),
            (r#"{"remaining":12}"#, true, None),
            (r#"{"kind":"admin#directory#mobiledevices","etag":"x","SessionId":""}"#, false, None),
            ("{}", false, None),
        ] {
            let found = of(envelope, 2);
            assert_eq!((found.next, found.total, found.broken), (next, total, false), "{envelope}");
        }
        assert_eq!(Paging::of(b"{\"cut", 1), None);
    }

    #[test]
    fn a_document_that_says_that_something_went_wrong_is_believed() {
        for envelope in [
            r#"{"truncated":true}"#,
            r#"{"error":{"code":"timeout"}}"#,
            r#"{"errors":[{"message":"x"}]}"#,
            r#"{"partial":"yes"}"#,
            r#"{"meta":{"status":"partial_success"}}"#,
            r#"{"statusCode":206}"#,
            r#"{"success":false}"#,
            r#"{"timed_out":true}"#,
            r#"{"message":"Results were truncated"}"#,
        ] {
            assert!(of(envelope, 2).broken, "{envelope}");
        }
        for envelope in
            [r#"{"error":null,"errors":[],"success":true,"status":"OK","code":200,"truncated":false}"#, "{}"]
        {
            assert!(!of(envelope, 2).broken, "{envelope}");
        }
    }

    #[test]
    fn a_page_in_the_middle_says_what_stands_before_it() {
        for (envelope, before) in [
            (r#"{"meta":{"has_previous_results":true}}"#, Some(true)),
            (r#"{"previous":null}"#, Some(false)),
            (r#"{"offset":100}"#, Some(true)),
            (r#"{"startIndex":1}"#, Some(false)),
            (r#"{"page":3}"#, Some(true)),
            ("{}", None),
        ] {
            assert_eq!(of(envelope, 2).before, before, "{envelope}");
        }
    }

    #[test]
    fn a_record_that_is_a_document_tells_of_pages_too() {
        let (paging, _) = Paging::of_record(r#"{"count":300,"software":[{"id":1}],"meta":{"has_next_results":true}}"#);
        assert_eq!((paging.next, paging.total), (true, Some(300)));
        let device = r#"{"name":"e/1","memoryInfo":{"totalRam":"5"},"applicationReports":[{"p":1},{"p":2}]}"#;
        assert_eq!(Paging::of_record(device), (Paging::default(), 2));
    }
}
