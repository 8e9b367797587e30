//! The demonstration phone: invented, and said to be.

use appwijzer_core::inventory::{Evidence, Provenance, Source};
use appwijzer_core::policy::PolicyFile;
use appwijzer_inventory::{Format, ReadError, ReadOptions, Reading, read};
use jiff::ToSpan;
use jiff::civil::Date;

const PHONE: &[u8] = include_bytes!("../../demo/phone.txt");

/// The list of the demonstration phone, read as any other list.
///
/// # Errors
/// Never in a build whose tests pass.
pub fn demonstration(options: &ReadOptions) -> Result<Reading, ReadError> {
    let mut reading = read(PHONE, &ReadOptions { format: Some(Format::PmList), ..options.clone() })?;
    for snapshot in &mut reading.snapshots {
        let source = Source { provenance: Provenance::Example, ..snapshot.evidence.source.clone() };
        snapshot.evidence = Evidence {
            source,
            marks_system: snapshot.evidence.marks_system,
            read: snapshot.evidence.read.clone(),
            ..Evidence::everything()
        };
    }
    reading.hints.os_version = Some(14);
    reading.hints.manufacturer = Some("samsung".to_owned());
    Ok(reading)
}

/// A day on which the policy has begun and its first deadline has not passed: two weeks in, or
/// half-way if that is sooner. Nothing if no rule has a deadline: then any day shows as much.
#[must_use]
pub fn demonstration_day(policy: &PolicyFile) -> Option<Date> {
    let policy = policy.policy();
    let phases = policy.bans.iter().flat_map(|b| &b.rules).flat_map(|r| &r.phases);
    let first = phases.filter_map(|p| p.deadline.map(|d| (p.from, d))).min();
    let (from, deadline) = first?;
    let days = from.until(deadline).map_or(0, |span| span.get_days()) / 2;
    Some(from.checked_add(days.min(13).days()).unwrap_or(from))
}
