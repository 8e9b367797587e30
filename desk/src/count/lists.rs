//! A list of one device, in any form that `check` reads.

use std::io::Read;

use appwijzer_core::detection::{Subject, Watch, detect};
use appwijzer_core::inventory::AppState;
use appwijzer_core::policy::Platform;

use super::Options;
use super::error::Unusable;
use super::evidence::{self, Wholeness};
use super::groups::{Group, Ownership, System};
use super::input::Opened;
use super::matcher::Matcher;
use super::tally::{DeviceId, FileKind, Tally};
use crate::inventory::{self, ReadOptions};

/// Tells how much was read.
struct Heard<'p, R>(R, &'p (dyn Fn(u64) + Sync));

impl<R: Read> Read for Heard<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let n = self.0.read(out)?;
        (self.1)(n as u64);
        Ok(n)
    }
}

/// Counts a list.
pub(super) fn count(
    matcher: &Matcher<'_>,
    input: Opened,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Unusable> {
    let cut = input.cut.clone();
    let how = ReadOptions { complete: options.complete, ..ReadOptions::default() };
    let reading = inventory::read(Heard(input.whole(), progress), &how).map_err(Unusable::List)?;
    let mut tally = Tally::new(matcher.apps());
    let system = match reading.hints.platform {
        Platform::Android => System::Android,
        Platform::Ios => System::Ios,
    };
    let group = Group { system, ownership: options.ownership.unwrap_or(Ownership::Unknown) };
    let device = DeviceId::unnamed();
    tally.device(device, group, evidence::of_list(&reading.snapshots));
    for snapshot in &reading.snapshots {
        let found = detect(matcher.policy(), snapshot, Watch::nothing());
        for sighting in &found.present {
            let Subject::Listed(app) = &sighting.subject else { continue };
            let Some(position) = matcher.position(*app) else { continue };
            // What only left traces may be gone: it is neither there nor certainly not.
            if sighting.state == AppState::Trace {
                tally.see_alike(position, b"", device);
            } else {
                tally.see(position, device);
            }
        }
    }
    tally.rows += 1;
    let wholeness = if cut.is_set() { Wholeness::PartMissing } else { Wholeness::Proved };
    tally.end_file(FileKind { form: reading.format.to_string(), columns: Vec::new(), wholeness }, false);
    Ok(tally)
}
