//! Which apps of a policy are on a simulated device, and in which state.

use std::collections::BTreeMap;

use appwijzer_core::inventory::{AppState, InstalledApp, Snapshot};
use appwijzer_core::policy::PolicyFile;

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

/// The apps of the policy that are on an Android device, with what came with it.
pub(super) fn installed(policy: &PolicyFile, apps: &Apps) -> Vec<InstalledApp> {
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

pub(super) fn plain() -> Vec<InstalledApp> {
    let system = |id: &&str| InstalledApp { id: (*id).to_owned(), system: Some(true), ..InstalledApp::default() };
    ANDROID_SYSTEM.iter().map(system).collect()
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

/// The most apps that the page offers: each stands in its address.
const MOST_OFFERED: usize = 100;

/// The apps of the policy that the page offers: those of its bans that people know, in the order of the bans. A ban of
/// a country reaches a thousand others.
#[must_use]
pub(crate) fn offered(policy: &PolicyFile) -> Vec<(&str, &str)> {
    let mut all: Vec<(&str, &str)> = Vec::new();
    for ban in &policy.policy().bans {
        let of_ban = policy.index().banned().iter().filter(|app| {
            let mut bans = policy.index().bans_of(**app);
            bans.any(|b| b.get(policy.policy()).is_some_and(|b| b.id == ban.id))
        });
        let known = of_ban.filter_map(|app| app.get(policy.policy())).filter(|app| !app.quiet);
        let named: Vec<_> = known.map(|a| (a.id, a.name.as_str())).collect();
        let new: Vec<_> = named.into_iter().filter(|(id, _)| !all.iter().any(|(known, _)| known == id)).collect();
        all.extend(new);
    }
    all.truncate(MOST_OFFERED);
    all
}

/// What is on a device when nobody says otherwise: the first app of the first ban.
#[must_use]
pub(crate) fn usual(policy: &PolicyFile) -> Apps {
    let first = offered(policy).first().map(|(id, _)| ((*id).to_owned(), Presence::There));
    first.into_iter().collect()
}
