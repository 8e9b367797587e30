//! The recipe: one line for the shell of an Android phone, whose output proves itself.
//!
//! ```text
//! == appwijzer 1                      its beginning, with the version of the recipe
//! == android 34 14 samsung            level of the API, version, maker
//! == users 2                          how many users there are, then they themselves
//!   UserInfo{0:Owner:c13} running     (pm list users; cmd user list -v, from Android 11 on)
//! == user 0 -s 2 2389712 41           for each user: what came with the phone (-s), what was installed (-3),
//! package:android                     what is switched off (-d), and what is known but not installed (-u); each
//! …                                   with how many words follow, and their checksum and length (POSIX `cksum`)
//! == end 318                          the sum of those numbers
//! ```
//!
//! Every app of a user is in `-s` or in `-3`. An app in `-u` alone was archived or removed while its data was
//! kept, or never was this user's. A list is whole when every count and checksum agrees and the four
//! parts of each user fit each other: a line that is lost, doubled, changed or moved shows.
//!
//! The line holds no quotation marks, so that it can be handed over between them by any shell of a computer.

mod checksum;
mod parts;

use std::collections::BTreeSet;
use std::io::Read;

use appwijzer_core::inventory::{
    AppState, Evidence, InstalledApp, Place as CorePlace, Proof, Provenance, ReadCount, Recognised, Scope, Snapshot,
    Source, Space, Unseen, Wholeness,
};
use appwijzer_core::policy::{Part, Platform};

use super::{DeviceHints, Format, ReadError, ReadOptions, Reading, Warning};
use parts::{ListOption, Parts};

/// The line itself. It works in the shells of Android 8 and later.
pub const RECIPE: &str = include_str!("recipe.sh").trim_ascii();

/// The version of the recipe that is read.
pub(super) const VERSION: &str = "1";

/// Whether a line is the beginning of the recipe's output, of any version.
pub(super) fn is_beginning(line: &str) -> bool {
    line.trim().strip_prefix("== appwijzer ").is_some_and(|version| version.bytes().all(|b| b.is_ascii_digit()))
}

/// Reads the recipe's output into a [`Reading`].
pub(super) fn collect(input: impl Read, options: &ReadOptions) -> Result<Reading, ReadError> {
    let parts = Parts::read(input)?;
    if let Some(version) = parts.version.as_deref().filter(|version| *version != VERSION) {
        return Err(ReadError::RecipeVersion { version: version.to_owned() });
    }
    let flaw = parts.flaw();
    let whole = options.part.unwrap_or(Part::WholeDevice);
    let ids: BTreeSet<u32> = parts.sections.iter().map(|s| s.user).collect();
    let mut snapshots: Vec<Snapshot> =
        ids.iter().filter_map(|user| snapshot(&parts, *user, whole, flaw, options)).collect();
    if snapshots.iter().all(|s| s.apps.is_empty()) {
        return Err(ReadError::NoApps { format: Format::Recipe });
    }
    snapshots.sort_by_key(|s| (s.area.space != Space::Main, s.area.user));
    let mut hints = DeviceHints::of(Platform::Android);
    hints.os_version = parts.os_version;
    hints.manufacturer.clone_from(&parts.manufacturer);
    hints.divided = parts.users.divided();
    let mut warnings: Vec<Warning> =
        flaw.map(|line| Warning::CutShort { at: super::Place::Line(line) }).into_iter().collect();
    let refused = snapshots.iter().filter(|s| matches!(s.evidence.scope, Scope::Nothing { .. }));
    warnings.extend(refused.map(|s| Warning::Refused { user: Some(s.area.user) }));
    Ok(Reading { format: Format::Recipe, snapshots, hints, warnings, not_here: BTreeSet::new() })
}

/// What a user has.
fn snapshot(parts: &Parts, user: u32, whole: Part, flaw: Option<u64>, options: &ReadOptions) -> Option<Snapshot> {
    // A user that the phone does not list is one that nobody can place.
    let area = parts.users.area(user, whole).or((user == 0).then(|| appwijzer_core::inventory::Area::main(whole)))?;
    let of = |option| parts.ids(user, option);
    let (system, installed, known) = (of(ListOption::System), of(ListOption::Installed), of(ListOption::Known));
    let disabled = of(ListOption::Disabled);
    let mut apps: Vec<InstalledApp> = Vec::new();
    let listed: BTreeSet<&str> = match flaw {
        None => system.union(&installed).copied().collect(),
        Some(_) => system.iter().chain(&installed).chain(&disabled).copied().collect(),
    };
    for id in &listed {
        // In an output with a flaw a line may stand under another title than its own.
        let state = if flaw.is_none() && disabled.contains(id) { AppState::Disabled } else { AppState::Enabled };
        apps.push(InstalledApp {
            id: (*id).to_owned(),
            state,
            system: flaw.is_none().then(|| system.contains(id)),
            ..InstalledApp::default()
        });
    }
    for id in known.iter().filter(|id| !listed.contains(*id)) {
        apps.push(InstalledApp { id: (*id).to_owned(), state: AppState::Trace, ..InstalledApp::default() });
    }
    let refused = listed.is_empty();
    let scope = if refused {
        let locked = parts.users.iter().any(|(id, of)| id == user && of.locked());
        Scope::Nothing { why: if locked { Unseen::Locked } else { Unseen::Failed } }
    } else {
        Scope::All
    };
    let evidence = Evidence {
        source: Source {
            provenance: Provenance::List,
            form: Some(Format::Recipe.name().to_owned()),
            recognised: if options.format.is_some() { Recognised::Named } else { Recognised::Content },
            os_version: parts.os_version,
        },
        read: ReadCount {
            apps: apps.len() as u64,
            records: parts.lines,
            not_understood: parts.others,
            places: parts.first_other.map(|number| CorePlace::Line { number }).into_iter().collect(),
        },
        wholeness: match flaw {
            None => Wholeness::Proved { by: Proof::Recipe },
            Some(number) => Wholeness::CutShort { at: Some(CorePlace::Line { number }) },
        },
        unread: parts.unread.clone(),
        // What is only known is no app of this user's that could be taken off.
        marks_system: !refused && flaw.is_none(),
        ..Evidence::answered(scope)
    };
    Some(Snapshot { area, platform: Platform::Android, evidence, apps, probes: Vec::new() })
}
