//! What device management may enforce: what is forbidden on the employer's own devices, on one day.

use std::collections::BTreeSet;
use std::ops::Bound;

use appwijzer_core::obligation::{Device, Judge};
use appwijzer_core::policy::{App, AppRef, Form, Obligation, Ownership, Part, Platform, Policy, PolicyFile};
use jiff::civil::Date;

/// Apps that are forbidden on devices of the employer, and whose last day to remove them oneself has passed.
///
/// Products know no last day: what they block they hide or remove at once, with everything that is kept in it. An app
/// comes on these lists on the day after the one that employees were told.
#[derive(Debug)]
pub struct Blocked<'p> {
    /// On Android devices as a whole, or in their work part.
    pub android: Vec<&'p App<'p>>,
    /// In the private part of Android devices.
    pub android_personal: Vec<&'p App<'p>>,
    /// On iPhones and iPads.
    pub ios: Vec<&'p App<'p>>,
    /// What management cannot do with it.
    pub notes: Vec<BlockedNote>,
    /// The day.
    pub day: Date,
}

/// What an administrator should know beside the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockedNote {
    /// Nothing may be blocked on this day; the first day on which something may.
    NothingYet(Option<Date>),
    /// The app is forbidden already, and employees have until this day to remove it themselves.
    Waits {
        /// Name of the app.
        app: String,
        /// The last day that employees were told.
        until: Date,
    },
    /// No identifier of the app is known on a platform.
    Nameless {
        /// Name of the app.
        app: String,
        /// On which platform.
        platform: Platform,
    },
    /// Forbidden on phones or on tablets only: it needs a group of devices of its own.
    OneForm {
        /// Name of the app.
        app: String,
        /// On which.
        form: Form,
    },
    /// A ban reaches further than identifiers can: all apps of a maker or a country, or all but some.
    Beyond {
        /// Id of the ban.
        ban: String,
    },
    /// Intune takes no more apps of the personal part than 500: those that nobody named come last.
    TooManyForGraph {
        /// How many packages are left out.
        left_out: usize,
    },
    /// A ban has an exemption: devices with a grant need a group of their own.
    Exempt {
        /// Id of the ban.
        ban: String,
    },
}

/// The most apps of a personal profile that Microsoft Graph takes in one list.
const MOST_OF_GRAPH: usize = 500;

impl<'p> Blocked<'p> {
    /// What may be blocked on a day: what is forbidden, and the last day to remove it has passed or was never named.
    #[must_use]
    pub fn on(file: &'p PolicyFile, day: Date) -> Self {
        let mut blocked = Self::lists(file, day);
        blocked.note_bans(file);
        if blocked.is_empty() {
            blocked.notes.push(BlockedNote::NothingYet(Self::after(file, day).first().map(|later| later.day)));
        }
        blocked
    }

    /// The same for every later day on which the lists change, in order. Each list is whole: it takes the place of the
    /// one before.
    #[must_use]
    pub fn after(file: &'p PolicyFile, day: Date) -> Vec<Self> {
        let mut before = Self::lists(file, day).ids();
        let mut later = Vec::new();
        for day in days(file.policy()).range((Bound::Excluded(day), Bound::Unbounded)) {
            let lists = Self::lists(file, *day);
            if lists.ids() != before {
                before = lists.ids();
                later.push(lists);
            }
        }
        later
    }

    /// Whether there is nothing to block.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.android.is_empty() && self.android_personal.is_empty() && self.ios.is_empty()
    }

    fn ids(&self) -> [Vec<&'p str>; 3] {
        [self.packages(), self.personal_packages(), self.bundles()]
    }

    fn lists(file: &'p PolicyFile, day: Date) -> Self {
        let (policy, index) = (file.policy(), file.index());
        let mut blocked = Blocked { android: vec![], android_personal: vec![], ios: vec![], notes: vec![], day };
        for app_ref in index.banned() {
            let Some(app) = app_ref.get(policy) else { continue };
            let mut nameless = |platform, forbidden: bool| {
                // Of those that people are not asked about, the note on the ban as a whole tells.
                if forbidden && !app.quiet && app.is_nameless_on(platform) {
                    blocked.notes.push(BlockedNote::Nameless { app: app.name.as_str().to_owned(), platform });
                }
            };
            let whole = forbidden(file, *app_ref, Platform::Android, &[Part::WholeDevice, Part::WorkPart], day);
            let personal = forbidden(file, *app_ref, Platform::Android, &[Part::PrivatePart], day);
            let apple = forbidden(file, *app_ref, Platform::Ios, &[Part::WholeDevice, Part::WorkPart], day);
            nameless(Platform::Android, whole.ever() || personal.ever());
            nameless(Platform::Ios, apple.ever());
            if let Some(until) = [whole, personal, apple].into_iter().filter_map(|found| found.waits).max() {
                blocked.notes.push(BlockedNote::Waits { app: app.name.as_str().to_owned(), until });
            }
            for (found, list, known) in [
                (whole, &mut blocked.android, !app.packages.is_empty()),
                (personal, &mut blocked.android_personal, !app.packages.is_empty()),
                (apple, &mut blocked.ios, !app.bundles.is_empty()),
            ] {
                if found.both() && known {
                    list.push(app);
                } else if let Some(form) = found.only() {
                    let note = BlockedNote::OneForm { app: app.name.as_str().to_owned(), form };
                    if !blocked.notes.contains(&note) {
                        blocked.notes.push(note);
                    }
                }
            }
        }
        let left_out = blocked.personal_packages().len().saturating_sub(MOST_OF_GRAPH);
        if left_out > 0 {
            blocked.notes.push(BlockedNote::TooManyForGraph { left_out });
        }
        blocked
    }

    fn note_bans(&mut self, file: &PolicyFile) {
        let policy = file.policy();
        for ban in &policy.bans {
            let orders = ban.rules.iter().any(|rule| rule.phases.iter().any(|p| p.obligation.is_order()));
            let covers = &ban.covers;
            if orders && (!covers.makers.is_empty() || !covers.countries.is_empty() || covers.allow_only.is_some()) {
                self.notes.push(BlockedNote::Beyond { ban: ban.id.to_owned() });
            }
            if orders && policy.exemptions.iter().any(|exemption| exemption.bans.contains(&ban.id)) {
                self.notes.push(BlockedNote::Exempt { ban: ban.id.to_owned() });
            }
        }
    }

    /// Package names that are blocked on the device or in its work part, sorted.
    #[must_use]
    pub fn packages(&self) -> Vec<&'p str> {
        sorted(self.android.iter().flat_map(|app| &app.packages))
    }

    /// Package names that are blocked in the private part, sorted.
    #[must_use]
    pub fn personal_packages(&self) -> Vec<&'p str> {
        sorted(self.android_personal.iter().flat_map(|app| &app.packages))
    }

    /// The same, as many as Graph takes, with the app of each: those that bans name or people know come first.
    #[must_use]
    pub fn personal_for_graph(&self) -> Vec<(&'p App<'p>, &'p str)> {
        let mut apps = self.android_personal.clone();
        apps.sort_by_key(|app| (app.quiet, app.id));
        let pairs = apps.into_iter().flat_map(|app| app.packages.iter().map(move |package| (app, *package)));
        pairs.take(MOST_OF_GRAPH).collect()
    }

    /// Bundle identifiers that are blocked, sorted.
    #[must_use]
    pub fn bundles(&self) -> Vec<&'p str> {
        sorted(self.ios.iter().flat_map(|app| &app.bundles))
    }
}

fn sorted<'p>(ids: impl Iterator<Item = &'p &'p str>) -> Vec<&'p str> {
    let mut ids: Vec<&str> = ids.copied().collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Every day on which something may change: a phase begins, a last day has passed, a rule or a ban ends.
fn days(policy: &Policy<'_>) -> BTreeSet<Date> {
    let mut days = BTreeSet::new();
    for ban in &policy.bans {
        let next = |day: Option<Date>| day.and_then(|day| day.tomorrow().ok());
        days.extend(next(ban.until));
        for rule in &ban.rules {
            days.extend(next(rule.until));
            for phase in &rule.phases {
                days.insert(phase.from);
                days.extend(next(phase.deadline));
            }
        }
    }
    days
}

/// Whether something may be blocked on phones, and on tablets; and until when it waits, where it is forbidden already.
#[derive(Clone, Copy)]
struct Forms {
    phone: bool,
    tablet: bool,
    waits: Option<Date>,
}

impl Forms {
    /// Now, or after the last day.
    fn ever(self) -> bool {
        self.phone || self.tablet || self.waits.is_some()
    }

    fn both(self) -> bool {
        self.phone && self.tablet
    }

    fn only(self) -> Option<Form> {
        match (self.phone, self.tablet) {
            (true, false) => Some(Form::Phone),
            (false, true) => Some(Form::Tablet),
            (true, true) | (false, false) => None,
        }
    }
}

/// As the companion judges it, for an enrolled device of the employer and a user without a role.
fn forbidden(file: &PolicyFile, app: AppRef, platform: Platform, parts: &[Part], day: Date) -> Forms {
    let mut waits = None;
    let mut on = |form| {
        let device = Device {
            ownership: Some(Ownership::Work),
            enrolled: Some(true),
            said_roles: Some(Vec::new()),
            work_data: Some(Vec::new()),
            ..Device::unknown(platform, form)
        };
        let judge = Judge::new(file, &device, &[], day);
        // A device has one of these parts or the other: what waits in any of them waits.
        let mut all = parts.iter().filter_map(|part| {
            let duty = judge.app(app, *part).duty?;
            duty.asks().is_some_and(Obligation::is_order).then_some(duty.deadline)
        });
        let mut any = false;
        let open = all.by_ref().inspect(|_| any = true).filter_map(|last| last.filter(|last| *last >= day)).max();
        waits = waits.max(open);
        any && open.is_none()
    };
    let (phone, tablet) = (on(Form::Phone), on(Form::Tablet));
    Forms { phone, tablet, waits }
}
