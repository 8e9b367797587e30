//! An App Privacy Report, read as the phone itself reads it.

use std::collections::BTreeSet;
use std::io::{BufReader, Read};

use appwijzer_core::inventory::{MAX_REPORT_APPS, PrivacyReport, PrivacyReportError};
use appwijzer_core::policy::{Part, Platform};

use super::{DeviceHints, Format, Place, ReadError, ReadOptions, Reading, Warning};

/// Reads a report into a [`Reading`].
pub(super) fn collect(input: impl Read, options: &ReadOptions) -> Result<Reading, ReadError> {
    let format = Format::PrivacyReport;
    let report = PrivacyReport::read(BufReader::with_capacity(64 * 1024, input)).map_err(|error| match error {
        PrivacyReportError::Io(error) => ReadError::Io(error),
        PrivacyReportError::NotAReport { .. } => ReadError::NoApps { format },
    })?;
    let mut warnings = Vec::new();
    if let Some(first) = report.first_unreadable {
        warnings.push(Warning::OtherLines { count: report.unreadable, first });
    }
    if report.cut_short {
        let at = Place::Line(report.lines);
        warnings.push(if report.apps().count() >= MAX_REPORT_APPS {
            Warning::TooManyApps { limit: MAX_REPORT_APPS, at }
        } else {
            Warning::CutShort { at }
        });
    }
    let part = options.part.unwrap_or(Part::WholeDevice);
    let snapshots = vec![report.into_snapshot(part)];
    Ok(Reading { format, snapshots, hints: DeviceHints::of(Platform::Ios), warnings, not_here: BTreeSet::new() })
}
