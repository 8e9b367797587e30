//! Gathers the apps of a list, per Android user, within bounds, into a reading.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::ControlFlow;

use appwijzer_core::inventory::{
    AppState, Area, Evidence, Hidden, InstalledApp, MAX_UNREAD, Place as CorePlace, Proof, Provenance, ReadCount,
    Recognised, Scope, Snapshot, Source, Space, UnreadIdentifier, Unseen, Wholeness, identifier_words,
};
use appwijzer_core::policy::{Part, Platform, is_identifier};

use super::android::{Origin, SYSTEM_PACKAGE, may_be_all};
use super::users::Users;
use super::{
    DeviceHints, Format, MAX_APPS, MAX_APPS_OF_ALL_USERS, MAX_USERS, Place, ReadError, ReadOptions, Reading, Warning,
};

/// From this version of Android on apps can be archived; `pm list packages` leaves those out.
const FIRST_WITH_ARCHIVED: u32 = 15;

/// How many places of what was not understood are told.
const PLACES: usize = 5;

/// What a list is gathered into.
pub(super) struct Collector<'o> {
    pub(super) format: Format,
    options: &'o ReadOptions,
    pub(super) platform: Platform,
    pub(super) provenance: Provenance,
    /// What the list itself says of the device's users.
    pub(super) users: Users,
    /// Which apps the list holds, where it says so itself.
    pub(super) scope: Option<Scope>,
    /// What in the list proves that it is whole.
    pub(super) proof: Option<Proof>,
    /// What such a list cannot show.
    pub(super) hides: Vec<Hidden>,
    /// How many lines or records were read.
    pub(super) records: u64,
    /// How many lines name no app.
    pub(super) others: u64,
    /// How many apps there are, where a line tells.
    pub(super) told: Option<u64>,
    /// Whether an empty list is a list.
    pub(super) may_be_empty: bool,
    apps: BTreeMap<u32, Vec<InstalledApp>>,
    total: usize,
    warnings: Vec<Warning>,
    /// Identifiers in what was not understood.
    unread: Vec<UnreadIdentifier>,
    /// Identifiers that the list says are not here.
    not_here: BTreeSet<String>,
    /// Users whose apps the phone did not show.
    refused: BTreeSet<u32>,
    not_understood: u64,
    places: Vec<CorePlace>,
    bad: Option<(u64, Place)>,
    last: Place,
    cut: bool,
    /// Where, if that is known.
    cut_at: Option<CorePlace>,
    /// Some marks rest on a path of the system's partitions.
    from_partition: bool,
    /// Some marks rest on the path of an installed app alone: an update of a system app has the same.
    installed: bool,
}

impl<'o> Collector<'o> {
    pub(super) fn new(format: Format, options: &'o ReadOptions) -> Self {
        Collector {
            format,
            options,
            platform: options.platform.unwrap_or(Platform::Android),
            provenance: Provenance::List,
            users: Users::default(),
            scope: None,
            proof: None,
            hides: Vec::new(),
            records: 0,
            others: 0,
            told: None,
            refused: BTreeSet::new(),
            may_be_empty: false,
            apps: BTreeMap::new(),
            total: 0,
            warnings: Vec::new(),
            unread: Vec::new(),
            not_here: BTreeSet::new(),
            not_understood: 0,
            places: Vec::new(),
            bad: None,
            last: Place::App(0),
            cut: false,
            cut_at: None,
            from_partition: false,
            installed: false,
        }
    }

    /// Adds an app of a user; breaks when no more are kept.
    pub(super) fn add(&mut self, user: u32, app: InstalledApp, at: Place) -> ControlFlow<()> {
        if !is_identifier(&app.id) {
            let words: Vec<String> = identifier_words(app.id.as_bytes()).map(str::to_owned).collect();
            self.unread(words.iter().map(String::as_str), at);
            self.bad_app(at);
            return ControlFlow::Continue(());
        }
        if self.apps.len() >= MAX_USERS && !self.apps.contains_key(&user) {
            self.warn(Warning::TooManyUsers { limit: MAX_USERS });
            self.cut = true;
            return ControlFlow::Continue(());
        }
        let apps = self.apps.entry(user).or_default();
        self.last = at;
        // Twice as many are let in as are kept, since the same app may stand there many times: so
        // looking for doubles is rare, and never quadratic.
        if apps.len() >= 2 * MAX_APPS || self.total >= 2 * MAX_APPS_OF_ALL_USERS {
            self.merge_doubles();
            if self.too_many() {
                return ControlFlow::Break(());
            }
        }
        self.apps.entry(user).or_default().push(app);
        self.total += 1;
        ControlFlow::Continue(())
    }

    fn merge_doubles(&mut self) {
        self.apps.values_mut().for_each(merge);
        self.total = self.apps.values().map(Vec::len).sum();
    }

    fn too_many(&self) -> bool {
        self.total > MAX_APPS_OF_ALL_USERS || self.apps.values().any(|apps| apps.len() > MAX_APPS)
    }

    /// Takes doubles together, and keeps no more apps than are allowed.
    fn settle(&mut self) {
        self.merge_doubles();
        if !self.too_many() {
            return;
        }
        self.cut = true;
        self.warn(Warning::TooManyApps { limit: MAX_APPS, at: self.last });
        let mut room = MAX_APPS_OF_ALL_USERS;
        for apps in self.apps.values_mut() {
            apps.truncate(MAX_APPS.min(room));
            room -= apps.len();
        }
    }

    /// Counts an app that cannot be right.
    pub(super) fn bad_app(&mut self, at: Place) {
        self.bad.get_or_insert((0, at)).0 += 1;
        self.not_understood(at);
        self.may_lack();
    }

    /// Counts a line or record that was not understood.
    pub(super) fn not_understood(&mut self, at: Place) {
        self.not_understood += 1;
        if self.places.len() < PLACES {
            self.places.push(at.into());
        }
    }

    /// Keeps identifiers of what was not understood.
    pub(super) fn unread<'w>(&mut self, words: impl IntoIterator<Item = &'w str>, at: Place) {
        for word in words {
            if self.unread.len() >= MAX_UNREAD {
                self.cut = true;
                return;
            }
            self.unread.push(UnreadIdentifier { word: word.to_owned(), at: at.into() });
        }
    }

    /// The list says of this app that it is not here.
    pub(super) fn not_here(&mut self, id: &str) {
        if self.not_here.len() < MAX_APPS {
            self.not_here.insert(id.to_owned());
        }
    }

    /// Something in the list may have named an app and could not be read: what is not in it may still be there. Who
    /// says that the list is complete cannot know what stood in it.
    pub(super) fn may_lack(&mut self) {
        self.cut = true;
    }

    /// The phone refused to show the apps of a user, or of one whose number it did not say.
    pub(super) fn refused(&mut self, user: Option<u32>) {
        self.warn(Warning::Refused { user });
        match user {
            Some(user) if self.refused.len() < MAX_USERS => {
                self.refused.insert(user);
                if !self.hides.contains(&Hidden::OtherUsers) {
                    self.hides.push(Hidden::OtherUsers);
                }
            }
            Some(_) | None => self.may_lack(),
        }
    }

    /// Notes on what an app's mark rests.
    pub(super) fn note_origin(&mut self, origin: Origin) {
        self.from_partition |= origin == Origin::Partition;
        self.installed |= origin == Origin::Installed;
    }

    /// Notes that the list goes no further than `at`.
    pub(super) fn cut(&mut self, at: Place) {
        self.cut = true;
        self.cut_at.get_or_insert(at.into());
        self.warn(Warning::CutShort { at });
    }

    /// Adds a warning once.
    pub(super) fn warn(&mut self, warning: Warning) {
        // A hostile list could hold a million refusals.
        if self.warnings.len() < 100 && !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    pub(super) fn has_apps(&self) -> bool {
        self.total > 0
    }

    /// Whether each user has what every Android has: a necessary sign that a list is whole, and no proof.
    pub(super) fn may_be_whole(&self) -> bool {
        self.apps.values().all(|apps| may_be_all(apps.iter().map(|app| app.id.as_str())))
    }

    /// Says how many apps may have been removed.
    pub(super) fn warn_of_traces(&mut self) {
        let traces = self.apps.values().flatten().filter(|app| app.state == AppState::Trace).count();
        if traces > 0 {
            self.warn(Warning::MaybeRemoved { count: traces as u64 });
        }
    }

    /// Changes every app of every user.
    pub(super) fn each(&mut self, mut change: impl FnMut(&mut InstalledApp)) {
        self.apps.values_mut().flatten().for_each(&mut change);
    }

    /// The reading, when there is anything to read.
    pub(super) fn finish(mut self) -> Result<Reading, ReadError> {
        if self.total == 0 && !self.may_be_empty {
            return Err(ReadError::NoApps { format: self.format });
        }
        if self.format == Format::Ids {
            self.tell_platform()?;
        }
        if self.platform == Platform::Ios {
            mark_apple(&mut self.apps);
        }
        if let Some((count, first)) = self.bad {
            self.warn(Warning::BadApps { count, first });
        }
        self.settle();
        self.drop_understood();
        if self.apps.is_empty() {
            self.apps.insert(0, Vec::new());
        }
        let listing = self.listings();
        let areas = self.areas();
        let mut snapshots: Vec<_> = std::mem::take(&mut self.apps)
            .into_iter()
            .zip(listing)
            .zip(areas)
            .map(|(((_, apps), listing), area)| self.snapshot(area, listing, apps))
            .collect();
        snapshots.sort_by_key(|s| (s.area.space != Space::Main, s.area.user));
        snapshots.extend(self.part_without_list(&snapshots));
        snapshots.extend(self.users_without_list(&snapshots));
        let mut hints = DeviceHints::of(self.platform);
        hints.divided = self.users.divided();
        Ok(Reading { format: self.format, snapshots, hints, warnings: self.warnings, not_here: self.not_here })
    }

    /// A word that stands in the list as an app too, or of which the list says that it is not here, is understood.
    fn drop_understood(&mut self) {
        let apps: HashSet<&str> = self.apps.values().flatten().map(|app| app.id.as_str()).collect();
        self.unread.retain(|unread| !apps.contains(unread.word.as_str()) && !self.not_here.contains(&unread.word));
        self.unread.dedup_by(|a, b| a.word == b.word);
    }

    /// Who says that the list is of one part says that there is another: nothing is known of that one.
    fn part_without_list(&self, read: &[Snapshot]) -> Option<Snapshot> {
        let other = match self.options.part? {
            Part::WorkPart => Part::PrivatePart,
            Part::PrivatePart => Part::WorkPart,
            Part::WholeDevice => return None,
        };
        let missing = self.platform == Platform::Android && read.iter().all(|s| s.area.part != other);
        missing.then(|| Snapshot {
            area: Area::main(other),
            platform: self.platform,
            evidence: Evidence { source: self.source(), ..Evidence::nothing(Unseen::NotGiven) },
            apps: Vec::new(),
            probes: Vec::new(),
        })
    }

    /// The list itself names users of whom it lists nothing.
    fn users_without_list(&mut self, read: &[Snapshot]) -> Vec<Snapshot> {
        let lists = match self.format {
            Format::PmList | Format::Ids | Format::Dumpsys => true,
            Format::Recipe
            | Format::Androidqf
            | Format::DebloatJson
            | Format::AppleMdm
            | Format::Ideviceinstaller
            | Format::PrivacyReport => false,
        };
        if !lists || self.platform != Platform::Android {
            return Vec::new();
        }
        let part = self.options.part.unwrap_or(Part::WholeDevice);
        for user in &self.refused {
            if self.users.kind(*user).is_none() {
                self.users.observe(&format!("UserInfo{{{user}::0}}"));
            }
        }
        let known: Vec<(u32, bool)> = self.users.iter().map(|(id, user)| (id, user.locked())).collect();
        let missing = known.into_iter().filter(|(id, _)| read.iter().all(|s| s.area.user != *id));
        let nothing = |(id, locked): (u32, bool)| {
            let why = match (locked, self.refused.contains(&id)) {
                (true, _) => Unseen::Locked,
                (false, true) => Unseen::Failed,
                (false, false) => Unseen::NotGiven,
            };
            let evidence = Evidence { source: self.source(), ..Evidence::nothing(why) };
            let area = self.users.area(id, part)?;
            Some(Snapshot { area, platform: self.platform, evidence, apps: Vec::new(), probes: Vec::new() })
        };
        missing.filter_map(nothing).collect()
    }

    fn snapshot(&self, area: Area, listing: (Scope, Wholeness), apps: Vec<InstalledApp>) -> Snapshot {
        let told = |known: fn(&InstalledApp) -> bool| !apps.is_empty() && apps.iter().all(known);
        let (scope, wholeness) = listing;
        let mut evidence = Evidence {
            source: self.source(),
            read: ReadCount {
                apps: apps.len() as u64,
                records: self.records.max(apps.len() as u64),
                not_understood: self.not_understood,
                places: self.places.clone(),
            },
            scope,
            wholeness: if self.cut { Wholeness::CutShort { at: self.cut_at } } else { wholeness },
            hides: self.hides.clone(),
            unread: self.unread.clone(),
            // A renamed copy is an app that somebody installed.
            certificates: told(|app| app.system == Some(true) || !app.certificates.is_empty())
                && apps.iter().any(|app| !app.certificates.is_empty()),
            marks_system: self.platform == Platform::Ios || (!self.installed && told(|app| app.system.is_some())),
        };
        let lists = matches!(self.format, Format::PmList | Format::Ids) && self.platform == Platform::Android;
        if lists && self.may_be_archived() {
            evidence.hide(Hidden::Archived);
        }
        Snapshot { area, platform: self.platform, evidence, apps, probes: Vec::new() }
    }

    /// Whether the device is the employee's own, as somebody says.
    pub(super) fn is_private(&self) -> bool {
        self.options.private
    }

    /// Whether somebody named the format.
    pub(super) fn is_named(&self) -> bool {
        self.options.format.is_some()
    }

    /// Whether the system of which the list is may have archived apps.
    fn may_be_archived(&self) -> bool {
        self.options.os_version.is_none_or(|version| version >= FIRST_WITH_ARCHIVED)
    }

    fn source(&self) -> Source {
        Source {
            provenance: self.provenance,
            form: Some(self.format.name().to_owned()),
            recognised: if self.options.format.is_some() { Recognised::Named } else { Recognised::Content },
            os_version: self.options.os_version,
        }
    }

    /// For each user, which apps its list holds, and whether that is whole.
    fn listings(&mut self) -> Vec<(Scope, Wholeness)> {
        let only_system = self.from_partition && !self.installed;
        let full = |apps: &Vec<InstalledApp>| may_be_all(apps.iter().map(|app| app.id.as_str()));
        let has_system = |apps: &Vec<InstalledApp>| apps.iter().any(|app| app.id == SYSTEM_PACKAGE);
        let android = self.platform == Platform::Android;
        let listings = self.apps.values().map(|apps| match (&self.scope, self.proof) {
            (Some(scope), Some(by)) => (scope.clone(), Wholeness::Proved { by }),
            (Some(scope), None) => (scope.clone(), Wholeness::NotKnown),
            // No phone has no apps: an empty list is one that was not made.
            (None, _) if apps.is_empty() => (Scope::NotKnown, Wholeness::NotKnown),
            // Who vouches for a list cannot have meant a text in which most lines are none of it.
            (None, _) if self.options.complete && self.others > apps.len() as u64 => {
                (Scope::NotKnown, Wholeness::NotKnown)
            }
            (None, _) if self.options.complete => (Scope::All, Wholeness::Said),
            (None, _) if android && only_system => (Scope::SystemOnly, Wholeness::NotKnown),
            // Every user of a phone has the system itself.
            (None, Some(by)) if !android || full(apps) => (Scope::All, Wholeness::Proved { by }),
            (None, _) => (Scope::NotKnown, Wholeness::NotKnown),
        });
        let listings: Vec<_> = listings.collect();
        if android && only_system && !self.options.complete {
            self.warn(Warning::OnlySystem);
        } else if android && !self.options.complete && !self.apps.values().all(has_system) {
            self.warn(Warning::Filtered);
        }
        listings
    }

    /// For each user, where on the device it is.
    fn areas(&mut self) -> Vec<Area> {
        let part = self.options.part.unwrap_or(Part::WholeDevice);
        let users: Vec<u32> = self.apps.keys().copied().collect();
        let first = users.first().copied();
        let area = |user: u32| {
            self.users.area(user, part).unwrap_or(Area {
                part,
                // A list of one user is that user's, whatever its number.
                space: if Some(user) == first { Space::Main } else { Space::OtherUser },
                user,
            })
        };
        let areas = users.iter().map(|user| area(*user)).collect();
        let untold: Vec<u32> = users.iter().copied().filter(|user| self.users.kind(*user).is_none()).collect();
        if users.len() > 1 && !untold.is_empty() {
            self.warn(Warning::UsersUntold { users: untold });
        }
        areas
    }

    /// Android or Apple, by the look of bare identifiers, unless the caller says so.
    fn tell_platform(&mut self) -> Result<(), ReadError> {
        if let Some(named) = self.options.platform {
            let other = |app: &InstalledApp| certain(&app.id) && looks_of(&app.id).is_some_and(|of| of != named);
            if self.apps.values().flatten().any(other) {
                return Err(ReadError::OtherPlatform { format: self.format, named });
            }
            self.platform = named;
            return Ok(());
        }
        let votes = |platform| self.apps.values().flatten().filter(|app| looks_of(&app.id) == Some(platform)).count();
        let (android, apple) = (votes(Platform::Android), votes(Platform::Ios));
        self.platform = if apple > android { Platform::Ios } else { Platform::Android };
        if !self.apps.values().flatten().any(|app| certain(&app.id)) {
            self.warn(Warning::PlatformGuessed { platform: self.platform });
        }
        Ok(())
    }
}

fn mark_apple(apps: &mut BTreeMap<u32, Vec<InstalledApp>>) {
    for app in apps.values_mut().flatten() {
        app.system.get_or_insert(app.id.starts_with("com.apple."));
    }
}

/// An identifier that no app of the other platform has.
fn certain(id: &str) -> bool {
    id == SYSTEM_PACKAGE || id.starts_with("com.android.") || (id.starts_with("com.apple.") && !id.contains(".android"))
}

/// Of which platform an identifier looks. Android's allow no hyphen, Apple's no underscore.
fn looks_of(id: &str) -> Option<Platform> {
    if id.starts_with("com.apple.") && !id.contains(".android") {
        Some(Platform::Ios)
    } else if id == SYSTEM_PACKAGE || id.contains(".android") || id.contains('_') {
        Some(Platform::Android)
    } else if id.contains('-') {
        Some(Platform::Ios)
    } else {
        None
    }
}

/// Sorts by identifier and makes one of several that have the same: a list may be two lists one
/// after the other.
pub(super) fn merge(apps: &mut Vec<InstalledApp>) {
    apps.sort_by(|a, b| a.id.cmp(&b.id));
    apps.dedup_by(|double, kept| {
        if double.id != kept.id {
            return false;
        }
        kept.system = kept.system.or(double.system);
        if kept.state == AppState::Enabled || kept.state == AppState::Trace {
            kept.state = if double.state == AppState::Trace { kept.state } else { double.state };
        }
        for certificate in double.certificates.drain(..) {
            if !kept.certificates.contains(&certificate) {
                kept.certificates.push(certificate);
            }
        }
        kept.last_active = kept.last_active.max(double.last_active);
        true
    });
}
