//! What the companion can look for by itself on which kind of device, and what it has to ask. The facts
//! about the systems are in `design/platforms.md`'s sources: Android's package visibility, iOS's
//! `canOpenURL`.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::obligation::{Device, Judge};
use appwijzer_core::policy::{App, AppRef, Form, Ownership, Part, Platform, PolicyFile, Recognised, recognised};
use jiff::civil::Date;

use crate::source::{shipped_packages, shipped_schemes};

/// A kind of device, and where on it the companion runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DeviceKind {
    /// An Android device of the employer, undivided: the managed companion may see every app.
    WorkAndroid,
    /// The work part of an Android device, looked at from within it.
    WorkPartAndroid,
    /// The private part of an Android device of the employer, looked at from within it.
    PrivatePartAndroid,
    /// An Android device of the employee's own: the companion may ask about known apps only.
    OwnAndroid,
    /// An iPhone or iPad of the employer.
    WorkIos,
    /// An iPhone or iPad of the employee's own.
    OwnIos,
}

impl DeviceKind {
    /// Every kind, in the order of the table.
    pub const ALL: [DeviceKind; 6] = [
        DeviceKind::WorkAndroid,
        DeviceKind::WorkPartAndroid,
        DeviceKind::PrivatePartAndroid,
        DeviceKind::OwnAndroid,
        DeviceKind::WorkIos,
        DeviceKind::OwnIos,
    ];

    /// Its name in sentences' ids.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            DeviceKind::WorkAndroid => "work-android",
            DeviceKind::WorkPartAndroid => "work-part-android",
            DeviceKind::PrivatePartAndroid => "private-part-android",
            DeviceKind::OwnAndroid => "own-android",
            DeviceKind::WorkIos => "work-ios",
            DeviceKind::OwnIos => "own-ios",
        }
    }

    fn platform(self) -> Platform {
        match self {
            DeviceKind::WorkIos | DeviceKind::OwnIos => Platform::Ios,
            _ => Platform::Android,
        }
    }

    fn ownership(self) -> Ownership {
        match self {
            DeviceKind::OwnAndroid | DeviceKind::OwnIos => Ownership::Private,
            _ => Ownership::Work,
        }
    }

    fn part(self) -> Part {
        match self {
            DeviceKind::WorkPartAndroid => Part::WorkPart,
            DeviceKind::PrivatePartAndroid => Part::PrivatePart,
            _ => Part::WholeDevice,
        }
    }

    /// Whether the companion there is installed by management and may see every app.
    fn sees_all(self) -> bool {
        matches!(self, DeviceKind::WorkAndroid | DeviceKind::WorkPartAndroid)
    }
}

/// How an app can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// The system tells whether it is there.
    Found,
    /// The system gives a hint: whether any app claims its URL scheme.
    Hint,
    /// Only the employee can look.
    Asked,
    /// The system does not tell, and nobody is asked: a ban reaches it by its maker, country or category.
    Unseen,
    /// It does not exist on this platform.
    NotThere,
}

/// One app on one kind of device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AppReach {
    /// Id of the app.
    pub app: String,
    /// How it can be looked for.
    pub reach: Reach,
}

/// What can be looked for on one kind of device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct KindCoverage {
    /// Which kind.
    pub device: DeviceKind,
    /// The apps about which something is asked there at some time, sorted by id.
    pub apps: Vec<AppReach>,
    /// Whether copies under another name are found too, by their certificate.
    pub renamed_copies: bool,
    /// Whether a ban reaches apps beyond the catalogue (all of a maker's, or all but some) that
    /// cannot be looked for here.
    pub beyond_unseen: bool,
    /// Whether something is asked there about every app that is not on a list of allowed ones.
    #[serde(skip)]
    pub only_allowed: bool,
}

impl KindCoverage {
    /// Whether the companion there sees what people installed that is not on the list of allowed apps.
    #[must_use]
    pub fn sees_unallowed(&self) -> bool {
        self.device.sees_all()
    }

    /// How many apps can be looked for in this way.
    #[must_use]
    pub fn count(&self, reach: Reach) -> usize {
        self.apps.iter().filter(|app| app.reach == reach).count()
    }
}

/// What can be looked for, for every kind of device. The rules are judged as the companion judges them.
#[must_use]
pub fn coverage(policy: &PolicyFile) -> Vec<KindCoverage> {
    DeviceKind::ALL.into_iter().map(|kind| of_kind(policy, kind)).collect()
}

/// How many apps are recognised of a ban that is wider than any list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RecognisedApps {
    /// Id of the ban.
    pub ban: String,
    /// How many of its apps have an identifier on Android.
    pub android: usize,
    /// How many have one on iPhone and iPad.
    pub ios: usize,
    /// Of how many makers it is in doubt whether the ban means them: their apps are asked about, and never accused.
    pub makers_in_doubt: usize,
    /// Nothing of it can be recognised anywhere: no check can tell whether an app of it is there.
    pub blind: bool,
}

impl RecognisedApps {
    /// The sentences that tell it, for a ban of this name.
    #[must_use]
    pub fn sentences(&self, words: &Words, ban: &str) -> Vec<String> {
        let args = || Args::new().with("ban", ban).number("android", self.android).number("ios", self.ios);
        let mut all = vec![words.tell(if self.blind { "lint-recognises-nothing" } else { "lint-recognised" }, &args())];
        if self.makers_in_doubt > 0 {
            all.push(words.tell("lint-in-doubt", &args().number("n", self.makers_in_doubt)));
        }
        all
    }
}

/// How much is recognised of each ban on makers or countries. Every other app of those makers is not known.
#[must_use]
pub fn recognised_apps(file: &PolicyFile) -> Vec<RecognisedApps> {
    let (policy, index) = (file.policy(), file.index());
    let on = |platform| recognised(index, policy.bans.iter().filter_map(|b| index.ban(policy, b.id)), platform);
    let pairs = on(Platform::Android).zip(on(Platform::Ios));
    let told = |(android, ios): (Recognised, Recognised)| {
        let ban = android.ban.get(policy)?.id.to_owned();
        let blind = android.blind && ios.blind;
        Some(RecognisedApps { ban, android: android.apps, ios: ios.apps, makers_in_doubt: android.in_doubt, blind })
    };
    pairs.filter_map(told).collect()
}

fn of_kind(file: &PolicyFile, kind: DeviceKind) -> KindCoverage {
    let (policy, index) = (file.policy(), file.index());
    let devices = [true, false].map(|enrolled| device(file, kind, enrolled));
    let days: BTreeSet<Date> =
        policy.bans.iter().flat_map(|b| &b.rules).flat_map(|r| &r.phases).map(|phase| phase.from).collect();
    let judges: Vec<Judge<'_>> =
        devices.iter().flat_map(|device| days.iter().map(move |day| Judge::new(file, device, &[], *day))).collect();
    let asks = |judgement: &appwijzer_core::obligation::Judgement| {
        judgement.duty.as_ref().is_some_and(|duty| duty.obligation.is_asked())
    };
    let asked = |app: &&AppRef| judges.iter().any(|judge| asks(&judge.app(**app, kind.part())));
    let mut apps: Vec<AppReach> = index
        .banned()
        .iter()
        .filter(asked)
        .filter_map(|app| app.get(policy))
        .map(|app| AppReach { app: app.id.to_owned(), reach: reach(app, kind) })
        .collect();
    apps.sort_by(|a, b| a.app.cmp(&b.app));
    let beyond = || index.allow_only().iter().copied().chain(index.maker_bans());
    let reaches_beyond = judges.iter().any(|judge| asks(&judge.bans(beyond(), kind.part())));
    KindCoverage {
        device: kind,
        apps,
        renamed_copies: kind.sees_all() && index.knows_certificates(),
        beyond_unseen: reaches_beyond && !kind.sees_all(),
        only_allowed: judges.iter().any(|judge| asks(&judge.bans(index.allow_only().iter().copied(), kind.part()))),
    }
}

/// A device of this kind to whose user every rule applies that can.
fn device(file: &PolicyFile, kind: DeviceKind, enrolled: bool) -> Device {
    let policy = file.policy();
    Device {
        ownership: Some(kind.ownership()),
        enrolled: Some(enrolled),
        roles: policy.roles.iter().map(|role| role.id.to_owned()).collect(),
        work_data: Some(policy.work_data.iter().map(|item| item.id.to_owned()).collect()),
        ..Device::unknown(kind.platform(), Form::Phone)
    }
}

fn reach(app: &App<'_>, kind: DeviceKind) -> Reach {
    let platform = kind.platform();
    if app.not_on.contains(&platform) {
        return Reach::NotThere;
    }
    let built_in = |list: &[String], id: &&str| list.binary_search_by(|known| known.as_str().cmp(id)).is_ok();
    match platform {
        Platform::Android if kind.sees_all() && !(app.packages.is_empty() && app.certificates.is_empty()) => {
            Reach::Found
        }
        // The companion for private phones may ask about a chosen list only.
        Platform::Android
            if !kind.sees_all()
                && !app.packages.is_empty()
                && app.packages.iter().all(|id| built_in(shipped_packages(), id)) =>
        {
            Reach::Found
        }
        Platform::Ios if app.schemes.iter().any(|scheme| built_in(shipped_schemes(), scheme)) => Reach::Hint,
        Platform::Android | Platform::Ios if app.quiet => Reach::Unseen,
        Platform::Android | Platform::Ios => Reach::Asked,
    }
}
