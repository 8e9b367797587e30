//! What management saw on each device: the word that it can hand down in the device's configuration.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use appwijzer_core::cases::ManagementWord;
use appwijzer_core::policy::PolicyFile;
use jiff::civil::Date;

use super::error::CountError;
use super::evidence::Reach;
use super::matcher::Matcher;
use super::tally::Tally;
use super::{Options, cells, read};

/// Why a device gets no word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// No app was seen, and this is all that the files hold of it: "none" is not proved.
    NotWhole(Reach),
    /// An app is named somewhere else than in its list, or something looks like one, or has no identifier there.
    Unclear,
    /// Other devices go by the same id.
    SameId,
    /// It has no id.
    NoId,
}

/// The words of a fleet.
#[derive(Clone, Debug, Default)]
pub struct ManagementWords {
    /// By the id of the device in the files.
    pub words: BTreeMap<String, ManagementWord>,
    /// How many devices were left out, and why.
    pub left_out: BTreeMap<LeftOut, usize>,
}

/// What management saw on each device that has an id in these files: the word that it can hand down to the device
/// in its configuration ([`ManagementWord`]), of this day. A list of one device without an id of its own goes by
/// the name of its file. A day alone, which says that none of the apps is there, is said only of a device of which the
/// whole list was read. Blocks while it reads.
///
/// # Errors
/// As [`super::count`].
pub fn management_words(
    policy: &PolicyFile,
    inputs: &[PathBuf],
    options: &Options,
    on: Date,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<ManagementWords, CountError> {
    let matcher = Matcher::new(policy).naming_devices();
    let tally = read(&matcher, inputs, options, progress)?;
    let mut users: BTreeMap<&str, usize> = BTreeMap::new();
    for device in tally.devices.keys() {
        let own: BTreeSet<&str> = names(&tally, *device).collect();
        own.into_iter().for_each(|name| *users.entry(name).or_default() += 1);
    }
    let mut all = ManagementWords::default();
    for (device, facts) in &tally.devices {
        let mut own = names(&tally, *device).peekable();
        let word = if own.peek().is_none() {
            Err(LeftOut::NoId)
        } else {
            match own.find(|name| users.get(name) == Some(&1)) {
                Some(name) => word(&matcher, &tally, *device, facts.reaches.best()).map(|seen| {
                    // No later than the device itself told it.
                    (name, ManagementWord { on: facts.reported.day().map_or(on, |day| day.min(on)), seen })
                }),
                None => Err(LeftOut::SameId),
            }
        };
        match word {
            Ok((name, word)) => _ = all.words.insert(name.to_owned(), word),
            Err(why) => *all.left_out.entry(why).or_default() += 1,
        }
    }
    Ok(all)
}

/// What a device is called, where that is a name.
fn names(tally: &Tally, device: u64) -> impl Iterator<Item = &str> {
    tally.names_of(device).filter(|name| !cells::is_no_id(name.as_bytes()))
}

/// The identifiers of the apps that were seen on a device; none of them only where that is proved.
fn word(matcher: &Matcher<'_>, tally: &Tally, device: u64, reach: Reach) -> Result<Vec<String>, LeftOut> {
    let policy = matcher.policy();
    let mut seen = BTreeSet::new();
    let mut shown_by_id = true;
    for (position, app_ref) in policy.index().banned().iter().enumerate() {
        let Some(app) = app_ref.get(policy.policy()) else { continue };
        let system = tally.devices.get(&device).map(|facts| facts.said.group().system);
        shown_by_id &= system.is_some_and(|system| matcher.would_show(*app_ref, system));
        if tally.seen.get(position).is_some_and(|devices| devices.contains(&device)) {
            // Both systems' own: a device knows its own, and the file may not tell which it is.
            seen.extend(app.packages.first().into_iter().chain(app.bundles.first()).map(|id| (*id).to_owned()));
        }
    }
    if !seen.is_empty() {
        return Ok(seen.into_iter().collect());
    }
    // What a file hides may be on any device.
    let hidden = tally.hides_something();
    let unclear = hidden || tally.named.iter().chain(tally.alike.values()).any(|devices| devices.contains(&device));
    if reach != Reach::Whole {
        Err(LeftOut::NotWhole(reach))
    } else if unclear || !shown_by_id {
        Err(LeftOut::Unclear)
    } else {
        Ok(Vec::new())
    }
}
