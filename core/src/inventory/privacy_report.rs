//! The App Privacy Report that an employee exports from iOS, iPadOS.
//!
//! A file of lines, each a JSON object (NDJSON), of at most seven days: Apple, "Inspecting app
//! activity data". A line is about a resource (`"type":"access"`, the app in
//! `accessor.identifier`) or about the network (`"type":"networkActivity"`, the app in
//! `bundleID`). It names apps that were active. It does not say that they are still installed, and
//! an app that was never opened is not in it.
//!
//! A line also names web sites, contacts and hours. Nothing of that is kept: only which app, and
//! when it was last active.

use std::collections::HashMap;
use std::io::{self, BufRead, Read};

use jiff::Timestamp;
use serde::Deserialize;

use crate::policy::{Part, Platform, Str, is_identifier};

use super::{
    AppState, Area, Evidence, InstalledApp, MAX_UNREAD, Place, Provenance, ReadCount, Recognised, Scope, Snapshot,
    Source, UnreadIdentifier, Wholeness, identifier_words,
};

/// The longest line that is read, in bytes. Apple's are a few hundred bytes.
pub const MAX_REPORT_LINE: usize = 64 * 1024;

/// The most apps that are kept from one report.
pub const MAX_REPORT_APPS: usize = 100_000;

/// Why a report could not be read.
#[derive(Debug, thiserror::Error)]
pub enum PrivacyReportError {
    /// The file could not be read.
    #[error("the report could not be read: {0}")]
    Io(#[from] io::Error),
    /// Not one line names an app.
    #[error(
        "{lines} lines, and none is a line of an App Privacy Report. \
         Export it again in Settings > Privacy & Security > App Privacy Report."
    )]
    NotAReport {
        /// How many lines were read.
        lines: u64,
    },
}

/// Which apps were active, and when last.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PrivacyReport {
    apps: HashMap<String, Option<i64>>,
    /// How many lines were read, empty ones included.
    pub lines: u64,
    /// How many lines are not a line of a report: damaged, too long, or something else.
    pub unreadable: u64,
    /// The first of those, from 1.
    pub first_unreadable: Option<u64>,
    /// Identifiers in the lines that were not understood.
    unread: Vec<UnreadIdentifier>,
    /// Whether the report ends in the middle of a line, or names more than [`MAX_REPORT_APPS`] apps.
    pub cut_short: bool,
}

/// The fields that are looked at. Everything else in a line is skipped unread.
#[derive(Deserialize)]
struct Record<'a> {
    #[serde(borrow, default, rename = "bundleID")]
    bundle: Option<Str<'a>>,
    #[serde(borrow, default)]
    accessor: Option<Accessor<'a>>,
    // The betas of iOS 15 wrote `timestamp`.
    #[serde(borrow, default, rename = "timeStamp", alias = "timestamp")]
    at: Option<Str<'a>>,
}

#[derive(Deserialize)]
struct Accessor<'a> {
    #[serde(borrow, default)]
    identifier: Option<Str<'a>>,
    #[serde(borrow, default, rename = "identifierType")]
    kind: Option<Str<'a>>,
}

impl<'a> Record<'a> {
    /// The app that was active; nothing for a process that is not an app.
    fn app(&'a self) -> Option<&'a str> {
        if let Some(bundle) = &self.bundle {
            return Some(bundle.as_str());
        }
        let accessor = self.accessor.as_ref()?;
        match &accessor.kind {
            Some(kind) if kind.as_str() != "bundleID" => None,
            _ => accessor.identifier.as_ref().map(Str::as_str),
        }
    }
}

impl PrivacyReport {
    /// Reads a report to its end. Blocks while the reader does. Memory is bounded by
    /// [`MAX_REPORT_LINE`] and [`MAX_REPORT_APPS`], whatever the input.
    ///
    /// # Errors
    /// When the reader fails, or when no line at all is a line of a report.
    pub fn read(mut reader: impl BufRead) -> Result<Self, PrivacyReportError> {
        let mut report = PrivacyReport::default();
        let mut line = Vec::with_capacity(1024);
        while report.next_line(&mut reader, &mut line)? {}
        if report.apps.is_empty() {
            return Err(PrivacyReportError::NotAReport { lines: report.lines });
        }
        Ok(report)
    }

    /// Reads one line; whether there was one.
    fn next_line(&mut self, reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
        line.clear();
        let limit = MAX_REPORT_LINE as u64 + 1;
        if reader.by_ref().take(limit).read_until(b'\n', line)? == 0 {
            return Ok(false);
        }
        self.lines += 1;
        let ended = line.last() == Some(&b'\n');
        if !ended && line.len() > MAX_REPORT_LINE {
            reader.skip_until(b'\n')?;
            self.skip(line);
            return Ok(true);
        }
        let text = line.trim_ascii();
        let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
        if text.is_empty() {
            return Ok(true);
        }
        match serde_json::from_slice::<Record<'_>>(text) {
            Ok(record) => self.keep(&record, text),
            Err(_) => {
                self.cut_short |= !ended;
                self.skip(text);
            }
        }
        Ok(true)
    }

    fn skip(&mut self, line: &[u8]) {
        self.unreadable += 1;
        self.first_unreadable.get_or_insert(self.lines);
        let at = Place::Line { number: self.lines };
        let room = MAX_UNREAD.saturating_sub(self.unread.len());
        let words = identifier_words(line).map(|word| UnreadIdentifier { word: word.to_owned(), at });
        self.unread.extend(words.take(room));
    }

    fn keep(&mut self, record: &Record<'_>, line: &[u8]) {
        let Some(id) = record.app().map(without_team) else {
            // A process without a bundle identifier is part of a report, but no app.
            if record.accessor.is_none() {
                self.skip(line);
            }
            return;
        };
        if !is_identifier(id) {
            return self.skip(line);
        }
        let at = record.at.as_ref().and_then(|at| at.as_str().parse::<Timestamp>().ok()).map(Timestamp::as_second);
        if let Some(last) = self.apps.get_mut(id) {
            *last = at.max(*last);
        } else if self.apps.len() < MAX_REPORT_APPS {
            self.apps.insert(id.to_owned(), at);
        } else {
            self.cut_short = true;
        }
    }

    /// Each app and when it was last active, in seconds since 1970 (UTC); nothing where the report
    /// gives no time. In no particular order.
    pub fn apps(&self) -> impl Iterator<Item = (&str, Option<i64>)> {
        self.apps.iter().map(|(id, at)| (id.as_str(), *at))
    }

    /// What the report shows of a part of the device: traces, never that an app is absent.
    #[must_use]
    pub fn into_snapshot(self, part: Part) -> Snapshot {
        let whole = !self.cut_short && self.unreadable == 0;
        let first = self.first_unreadable.map(|number| Place::Line { number });
        let evidence = Evidence {
            source: Source {
                provenance: Provenance::PrivacyReport,
                form: Some("privacy-report".to_owned()),
                recognised: Recognised::Content,
                os_version: None,
            },
            read: ReadCount {
                apps: self.apps.len() as u64,
                records: self.lines,
                not_understood: self.unreadable,
                places: first.into_iter().collect(),
            },
            wholeness: if whole { Wholeness::NotKnown } else { Wholeness::CutShort { at: first } },
            unread: self.unread,
            marks_system: true,
            ..Evidence::answered(Scope::Traces)
        };
        let mut apps: Vec<_> = self.apps.into_iter().map(|(id, at)| trace(id, at)).collect();
        apps.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        Snapshot { area: Area::main(part), platform: Platform::Ios, evidence, apps, probes: Vec::new() }
    }
}

fn trace(id: String, last_active: Option<i64>) -> InstalledApp {
    let system = Some(id.starts_with("com.apple."));
    InstalledApp { id, state: AppState::Trace, system, certificates: Vec::new(), last_active }
}

/// Takes off the team's prefix (ten capitals and digits, as in `ABCDE12345.com.example.app`) that
/// some lines carry.
fn without_team(id: &str) -> &str {
    match id.split_once('.') {
        Some((team, rest))
            if team.len() == 10
                && rest.contains('.')
                && team.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) =>
        {
            rest
        }
        _ => id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> PrivacyReport {
        PrivacyReport::read(text.as_bytes()).unwrap()
    }

    fn of(report: &PrivacyReport, id: &str) -> Option<Option<i64>> {
        report.apps().find(|(app, _)| *app == id).map(|(_, at)| at)
    }

    const ACCESS: &str = r#"{"accessor":{"identifier":"org.example.camera","identifierType":"bundleID"},"category":"photos","identifier":"9D3E","kind":"intervalBegin","timeStamp":"2026-11-20T08:00:00.250+01:00","type":"access"}"#;
    const NETWORK: &str = r#"{"domain":"api.example.org","firstTimeStamp":"2026-11-18T10:00:00Z","context":"","timeStamp":"2026-11-20T09:30:00Z","domainType":2,"initiatedType":"AppInitiated","hits":4,"type":"networkActivity","domainOwner":"","bundleID":"ABCDE12345.org.example.video"}"#;

    #[test]
    fn both_kinds_of_line_name_an_app_and_a_time() {
        let report = read(&format!("{ACCESS}\n{NETWORK}\n"));
        assert_eq!(of(&report, "org.example.camera"), Some(Some(1_795_158_000)));
        assert_eq!(of(&report, "org.example.video"), Some(Some(1_795_167_000)));
        assert_eq!((report.lines, report.unreadable, report.cut_short), (2, 0, false));
    }

    #[test]
    fn the_newest_activity_counts_whatever_the_order() {
        let older = ACCESS.replace("2026-11-20", "2026-11-14");
        for text in [format!("{ACCESS}\n{older}"), format!("{older}\n{ACCESS}")] {
            assert_eq!(of(&read(&text), "org.example.camera"), Some(Some(1_795_158_000)));
        }
    }

    #[test]
    fn only_the_app_and_its_time_are_kept() {
        let snapshot = read(&format!("{ACCESS}\n{NETWORK}\n")).into_snapshot(Part::WholeDevice);
        let kept = format!("{snapshot:?}");
        for other in ["api.example.org", "photos", "9D3E", "AppInitiated", "ABCDE12345"] {
            assert!(!kept.contains(other), "{other} was kept");
        }
        assert_eq!(snapshot.evidence.scope, Scope::Traces);
        assert!(snapshot.apps.iter().all(|app| app.state == AppState::Trace));
    }

    #[test]
    fn only_a_team_is_taken_off() {
        let cases = [
            ("ABCDE12345.org.example.app", "org.example.app"),
            ("org.example.app", "org.example.app"),
            ("abcde12345.org.example", "abcde12345.org.example"),
            ("ABCDE12345.app", "ABCDE12345.app"),
            ("ABCDE1234.org.example", "ABCDE1234.org.example"),
        ];
        for (id, expected) in cases {
            assert_eq!(without_team(id), expected);
        }
    }

    #[test]
    fn damaged_lines_are_counted_and_the_rest_is_read() {
        let long = format!("{{\"bundleID\":\"{}\"}}", "x".repeat(MAX_REPORT_LINE));
        let text = format!("{ACCESS}\nrubbish\n\n{long}\n{NETWORK}\n[1,2]\n{{\"bundleID\":\"no app!\"}}\n{{}}\n");
        let report = read(&text);
        assert_eq!(report.apps().count(), 2);
        assert_eq!((report.unreadable, report.first_unreadable), (5, Some(2)));
        assert!(!report.cut_short);
        let evidence = report.into_snapshot(Part::WholeDevice).evidence;
        assert_eq!(evidence.wholeness, Wholeness::CutShort { at: Some(Place::Line { number: 2 }) });
    }

    #[test]
    fn a_cut_at_any_byte_is_a_report_or_an_error() {
        let whole = format!("{ACCESS}\r\n{NETWORK}");
        for end in 0..whole.len() {
            match PrivacyReport::read(&whole.as_bytes()[..end]) {
                Ok(report) => assert!(report.cut_short || end >= ACCESS.len()),
                Err(error) => assert!(matches!(error, PrivacyReportError::NotAReport { .. }), "{error}"),
            }
        }
    }

    #[test]
    fn a_process_that_is_not_an_app_is_left_out() {
        let daemon = r#"{"accessor":{"identifier":"/usr/libexec/daemon","identifierType":"path"},"timeStamp":"x","type":"access"}"#;
        let report = read(&format!("{daemon}\n{ACCESS}\n"));
        assert_eq!((report.apps().count(), report.unreadable), (1, 0));
    }
}
