//! A list of one device, in any form that `check` reads.

use std::collections::BTreeSet;
use std::io::Read;

use appwijzer_core::detection::{Subject, Watch, detect};
use appwijzer_core::inventory::AppState;
use appwijzer_core::policy::Platform;
use appwijzer_inventory::{self as inventory, ReadOptions};

use super::Options;
use super::error::Unusable;
use super::evidence::{self, Reach, Wholeness};
use super::groups::{Group, Ownership, System};
use super::identity::DeviceId;
use super::input::Opened;
use super::matcher::Matcher;
use super::tally::{FileKind, Tally};

/// Before the device's own id in an answer of Apple's protocol.
const UDID: &[u8] = b"<key>UDID</key>";
/// How far behind it the id may end.
const REACH: usize = 200;

/// Longest piece of a list without a line break that is looked at as a whole, in bytes.
const LONGEST_LINE: usize = 1024 * 1024;

/// Tells how much was read, and keeps the id of the device and the apps that are named, if they come by.
struct Heard<'m, 'p, R> {
    matcher: &'m Matcher<'m>,
    /// What is not looked at yet.
    line: Vec<u8>,
    named: BTreeSet<usize>,
    inner: R,
    progress: &'p (dyn Fn(u64) + Sync),
    last: Vec<u8>,
    udid: Option<Vec<u8>>,
}

impl<R> Heard<'_, '_, R> {
    /// Looks at whole lines, or at all that is left.
    fn look(&mut self, all: bool) {
        let end = if all || self.line.len() > LONGEST_LINE {
            self.line.len()
        } else {
            memchr::memrchr(b'\n', &self.line).map_or(0, |at| at + 1)
        };
        let named = &mut self.named;
        self.matcher.each_named(self.line.get(..end).unwrap_or_default(), |app| _ = named.insert(app));
        self.line.drain(..end);
    }
}

impl<R: Read> Read for Heard<'_, '_, R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(out)?;
        (self.progress)(n as u64);
        self.line.extend_from_slice(out.get(..n).unwrap_or_default());
        self.look(n == 0 && !out.is_empty());
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
    let private = options.ownership == Some(Ownership::Private);
    let how = ReadOptions { complete: options.complete, private, watched: matcher.watched(), ..ReadOptions::default() };
    let named = BTreeSet::new();
    let inner = input.whole();
    let mut heard = Heard { matcher, line: Vec::new(), named, inner, progress, last: Vec::new(), udid: None };
    let reading = inventory::read(&mut heard, &how).map_err(Unusable::List)?;
    let mut tally = matcher.tally();
    let system = match reading.hints.platform {
        Platform::Android => System::Android,
        Platform::Ios => System::Ios,
    };
    let group = Group { system, ownership: options.ownership.unwrap_or(Ownership::Unknown) };
    tally.nameless = heard.udid.is_none();
    if system == System::Android && tally.nameless {
        // `-s` and `-3` of one phone are two lists with nothing in common.
        let with_system = reading.snapshots.iter().flat_map(|s| &s.apps).any(|app| app.id == "android");
        tally.halves = (with_system, !with_system);
    }
    let device = heard.udid.as_ref().map_or_else(DeviceId::unnamed, |id| DeviceId::named(id));
    if let Some(id) = heard.udid.as_deref().or(name) {
        tally.called(device, id, "");
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
    // A list that its recipe made names removed apps too, and proves every line of it.
    if reading.format != inventory::Format::Recipe {
        heard.look(true);
        for app in heard.named.iter().filter(|app| !tally.has_seen(**app, device)).copied().collect::<Vec<_>>() {
            tally.name(app, device);
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
