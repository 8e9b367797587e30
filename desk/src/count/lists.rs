//! A list of one device, in any form that `check` reads.

use std::io::Read;

use appwijzer_core::detection::{Subject, Watch, detect};
use appwijzer_core::inventory::AppState;
use appwijzer_core::policy::Platform;

use super::Options;
use super::error::Unusable;
use super::evidence::{self, Reach, Wholeness};
use super::groups::{Group, Ownership, System};
use super::input::Opened;
use super::matcher::Matcher;
use super::tally::{DeviceId, FileKind, Tally};
use crate::inventory::{self, ReadOptions};

/// Before the device's own id in an answer of Apple's protocol.
const UDID: &[u8] = b"<key>UDID</key>";
/// How far behind it the id may end.
const REACH: usize = 200;

/// Tells how much was read, and keeps the id of the device if one comes by.
struct Heard<'p, R> {
    inner: R,
    progress: &'p (dyn Fn(u64) + Sync),
    last: Vec<u8>,
    udid: Option<Vec<u8>>,
}

impl<R: Read> Read for Heard<'_, R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(out)?;
        (self.progress)(n as u64);
        if self.udid.is_none() {
            self.last.extend_from_slice(out.get(..n).unwrap_or_default());
            self.udid = udid(&self.last);
            let old = self.last.len().saturating_sub(UDID.len() + REACH);
            self.last.drain(..old);
        }
        Ok(n)
    }
}

fn udid(text: &[u8]) -> Option<Vec<u8>> {
    let at = memchr::memmem::find(text, UDID)? + UDID.len();
    let rest = text.get(at..)?;
    let rest = rest.get(..rest.len().min(REACH))?.trim_ascii_start().strip_prefix(b"<string>")?;
    let end = memchr::memchr(b'<', rest)?;
    rest.get(..end).map(<[u8]>::trim_ascii).filter(|id| !id.is_empty()).map(<[u8]>::to_vec)
}

/// Counts a list. `name` is what the device is called where the list does not say it: the name of its file.
pub(super) fn count(
    matcher: &Matcher<'_>,
    input: Opened,
    name: Option<&[u8]>,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Unusable> {
    let cut = input.cut.clone();
    let watched = inventory::Watched::of(matcher.policy());
    let how = ReadOptions { complete: options.complete, watched, ..ReadOptions::default() };
    let mut heard = Heard { inner: input.whole(), progress, last: Vec::new(), udid: None };
    let reading = inventory::read(&mut heard, &how).map_err(Unusable::List)?;
    let mut tally = matcher.tally();
    let system = match reading.hints.platform {
        Platform::Android => System::Android,
        Platform::Ios => System::Ios,
    };
    let group = Group { system, ownership: options.ownership.unwrap_or(Ownership::Unknown) };
    let device = heard.udid.as_ref().map_or_else(DeviceId::unnamed, |id| DeviceId::named("apple", id));
    if let Some(id) = heard.udid.as_deref().or(name) {
        tally.called(device, id);
    }
    let reach = evidence::of_list(&reading.snapshots);
    tally.device(device, group, reach);
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
    let wholeness = if cut.is_set() {
        Wholeness::PartMissing
    } else if reach == Reach::PartOfList {
        Wholeness::NotProved
    } else {
        Wholeness::Proved
    };
    tally.end_file(FileKind { form: reading.format.to_string(), columns: Vec::new(), wholeness }, false);
    Ok(tally)
}
