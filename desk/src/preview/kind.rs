//! The kinds of device that can be shown, each with what its system lets the companion see.

use std::collections::BTreeMap;

use appwijzer_core::companion::ShellFacts;
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{AppState, Area, Coverage, InstalledApp, Listing, Probe, Provenance, Snapshot, Unseen};
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::{App, Form, Ownership, Part, Platform, PolicyFile};

/// A kind of device, or a journey on one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A managed phone of the employer.
    WorkPhone,
    /// The companion in the work part of a divided work phone.
    WorkPart,
    /// The companion in the private part of a divided work phone.
    PrivatePart,
    /// A managed tablet of the employer.
    WorkTablet,
    /// The employee's own phone, joined by a code.
    PrivatePhone,
    /// A managed iPhone: its system gives no list of apps.
    Iphone,
    /// A work phone of somebody with an exemption.
    Exempt,
    /// A work phone to which a new version of the policy comes.
    NewVersion,
}

/// Apps of the policy that are on the device, by their ids, with their states.
pub(crate) type Apps = BTreeMap<String, Presence>;

/// How an app is on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Installed by the employee.
    There,
    /// Installed and switched off.
    Off,
    /// Archived by the system.
    Archived,
    /// Came with the device.
    Preinstalled,
}

impl Presence {
    /// Every state.
    pub(crate) const ALL: [Presence; 4] = [Presence::There, Presence::Off, Presence::Archived, Presence::Preinstalled];

    /// Its name in addresses.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Presence::There => "there",
            Presence::Off => "off",
            Presence::Archived => "archived",
            Presence::Preinstalled => "preinstalled",
        }
    }

    /// The state with this name.
    #[must_use]
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }

    fn of(app: &InstalledApp) -> Self {
        match (app.state, app.system) {
            (AppState::Disabled, _) => Presence::Off,
            (AppState::Archived, _) => Presence::Archived,
            (_, Some(true)) => Presence::Preinstalled,
            _ => Presence::There,
        }
    }
}

/// Apps that are on every device and that no ban is about.
const ANDROID_SYSTEM: [&str; 4] =
    ["android", "com.android.settings", "com.android.systemui", "com.android.providers.telephony"];

impl Kind {
    /// Every kind, in the order of the page.
    pub(crate) const ALL: [Kind; 8] = [
        Kind::WorkPhone,
        Kind::WorkPart,
        Kind::PrivatePart,
        Kind::WorkTablet,
        Kind::PrivatePhone,
        Kind::Iphone,
        Kind::Exempt,
        Kind::NewVersion,
    ];

    /// Its name in addresses and in the ids of its sentences.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::WorkPhone => "work-phone",
            Kind::WorkPart => "work-part",
            Kind::PrivatePart => "private-part",
            Kind::WorkTablet => "work-tablet",
            Kind::PrivatePhone => "private-phone",
            Kind::Iphone => "iphone",
            Kind::Exempt => "exempt",
            Kind::NewVersion => "new-version",
        }
    }

    /// The kind with this name.
    #[must_use]
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == name)
    }

    /// Android or iOS.
    #[must_use]
    pub(crate) fn platform(self) -> Platform {
        if self == Kind::Iphone { Platform::Ios } else { Platform::Android }
    }

    /// Whose it is, where the organisation's management says so. Nobody says it of a private phone.
    #[must_use]
    pub(crate) fn ownership(self) -> Option<Ownership> {
        (!self.is_private()).then_some(Ownership::Work)
    }

    /// Whether it is the employee's own, and joined by a code.
    #[must_use]
    pub(crate) fn is_private(self) -> bool {
        self == Kind::PrivatePhone
    }

    /// The area in which the companion runs.
    #[must_use]
    pub(crate) fn here(self) -> Area {
        Area::main(match self {
            Kind::WorkPart => Part::WorkPart,
            Kind::PrivatePart => Part::PrivatePart,
            _ => Part::WholeDevice,
        })
    }

    /// What the shell of such a device knows and can do.
    #[must_use]
    pub(crate) fn shell(self, language: Language) -> ShellFacts {
        let ios = self.platform() == Platform::Ios;
        ShellFacts {
            platform: self.platform(),
            form: if self == Kind::WorkTablet { Form::Tablet } else { Form::Phone },
            os_version: Some(if ios { 18 } else { 15 }),
            manufacturer: Some(if ios { "Apple" } else { "samsung" }.to_owned()),
            here: Some(self.here()),
            can: Abilities {
                uninstall: !ios,
                app_details: !ios,
                open_app: !ios,
                notify: true,
                share: true,
                pick_file: ios,
                // Which app opens a link is not simulated: the page shows the iPhone of somebody who does not ask.
                ask_links: false,
                // Each simulated device holds one copy.
                other_copy: false,
            },
            language: language.tag().to_owned(),
            managed: !self.is_private(),
        }
    }

    /// What the system of such a device shows when these apps are on it.
    #[must_use]
    pub(crate) fn snapshots(self, policy: &PolicyFile, apps: &Apps) -> Vec<Snapshot> {
        let part = self.here().part;
        match self {
            Kind::WorkPhone | Kind::WorkTablet | Kind::Exempt | Kind::NewVersion => {
                vec![self.snapshot(part, everything(), installed(policy, apps))]
            }
            Kind::WorkPart => vec![
                self.snapshot(part, everything(), plain()),
                self.snapshot(Part::PrivatePart, Coverage::nothing(Unseen::OtherPart), Vec::new()),
            ],
            Kind::PrivatePart => {
                let launchable = Coverage { listing: Listing::Launchable, ..Coverage::everything() };
                let work = InstalledApp { id: "com.microsoft.office.outlook".to_owned(), ..InstalledApp::default() };
                vec![
                    self.snapshot(part, asked(policy), installed(policy, apps)),
                    self.snapshot(Part::WorkPart, launchable, vec![work]),
                ]
            }
            Kind::PrivatePhone => {
                let coverage = asked(policy);
                let mut found = installed(policy, apps);
                if let Listing::Only { ids } = &coverage.listing {
                    found.retain(|app| ids.contains(&app.id));
                }
                vec![self.snapshot(part, coverage, found)]
            }
            Kind::Iphone => {
                let mut snapshot = self.snapshot(part, Coverage::nothing(Unseen::NoList), Vec::new());
                snapshot.probes = probes(policy, apps);
                vec![snapshot]
            }
        }
    }

    fn snapshot(self, part: Part, coverage: Coverage, apps: Vec<InstalledApp>) -> Snapshot {
        Snapshot {
            area: Area::main(part),
            platform: self.platform(),
            coverage,
            apps,
            probes: Vec::new(),
            provenance: Provenance::System,
        }
    }
}

fn everything() -> Coverage {
    Coverage { certificates: true, marks_system: true, ..Coverage::everything() }
}

/// What a build for private phones may ask about: the packages that the policy bans.
fn asked(policy: &PolicyFile) -> Coverage {
    let banned = policy.index().banned().iter().filter_map(|app| app.get(policy.policy()));
    let mut ids: Vec<String> = banned.flat_map(|a| &a.packages).map(|p| (*p).to_owned()).collect();
    ids.sort();
    ids.dedup();
    Coverage { listing: Listing::Only { ids }, certificates: true, marks_system: true, cut_short: false }
}

/// The apps of the policy that are on an Android device, with what came with it.
fn installed(policy: &PolicyFile, apps: &Apps) -> Vec<InstalledApp> {
    let known = |id: &String| policy.policy().apps.iter().find(|a| a.id == id);
    let mut all = plain();
    all.extend(apps.iter().filter_map(|(id, presence)| {
        let id = (*known(id)?.packages.first()?).to_owned();
        Some(InstalledApp {
            id,
            state: match presence {
                Presence::Off => AppState::Disabled,
                Presence::Archived => AppState::Archived,
                Presence::There | Presence::Preinstalled => AppState::Enabled,
            },
            system: Some(*presence == Presence::Preinstalled),
            ..InstalledApp::default()
        })
    }));
    all
}

fn plain() -> Vec<InstalledApp> {
    let system = |id: &&str| InstalledApp { id: (*id).to_owned(), system: Some(true), ..InstalledApp::default() };
    ANDROID_SYSTEM.iter().map(system).collect()
}

/// The schemes that some app of these claims, on an iPhone that may be asked about all of them.
fn probes(policy: &PolicyFile, apps: &Apps) -> Vec<Probe> {
    let banned = policy.index().banned().iter().filter_map(|app| app.get(policy.policy()));
    let probe = |app: &App<'_>| {
        let scheme = (*app.schemes.first()?).to_owned();
        Some(Probe { scheme, claimed: apps.contains_key(app.id) })
    };
    banned.filter_map(probe).collect()
}

/// Which apps of the policy an Android device holds now.
#[must_use]
pub(crate) fn present(policy: &PolicyFile, snapshots: &[Snapshot]) -> Apps {
    let here = snapshots.first().map_or(&[][..], |s| &s.apps);
    let named = |app: &InstalledApp| {
        let id = policy.index().by_package(&app.id)?.get(policy.policy())?.id;
        Some((id.to_owned(), Presence::of(app)))
    };
    here.iter().filter_map(named).collect()
}

/// The apps of the policy that the page offers: those of its bans, in the order of the bans.
#[must_use]
pub(crate) fn offered(policy: &PolicyFile) -> Vec<(&str, &str)> {
    let mut all: Vec<(&str, &str)> = Vec::new();
    for ban in &policy.policy().bans {
        let of_ban = policy.index().banned().iter().filter(|app| {
            let mut bans = policy.index().bans_of(**app);
            bans.any(|b| b.get(policy.policy()).is_some_and(|b| b.id == ban.id))
        });
        let named = of_ban.filter_map(|app| app.get(policy.policy())).map(|a| (a.id, a.name.as_str()));
        let named: Vec<_> = named.filter(|(id, _)| !all.iter().any(|(known, _)| known == id)).collect();
        all.extend(named);
    }
    all
}

/// What is on a device when nobody says otherwise: the first app of the first ban.
#[must_use]
pub(crate) fn usual(policy: &PolicyFile) -> Apps {
    let first = offered(policy).first().map(|(id, _)| ((*id).to_owned(), Presence::There));
    first.into_iter().collect()
}
