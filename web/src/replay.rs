//! What the recordings of `tests/scenarios` hand over, so that the page is held against the same screens as every
//! other face. Not in what ships.

use appwijzer_core::companion::{ConfigurationFault, ShellFacts, Values};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{
    AppState, Area, Evidence, Hidden, InstalledApp, Probe, Provenance, Scope, Snapshot, Source, Space, Unseen,
};
use serde_json::Value;

use crate::page::{Page, PageError};

const HIDDEN: [Hidden; 7] = [
    Hidden::Archived,
    Hidden::Offloaded,
    Hidden::Unmanaged,
    Hidden::PrivateSpace,
    Hidden::OtherUsers,
    Hidden::Clones,
    Hidden::AppClips,
];
const UNSEEN: [Unseen; 6] =
    [Unseen::OtherPart, Unseen::NoList, Unseen::Browser, Unseen::Locked, Unseen::Failed, Unseen::NotGiven];
const PROVENANCE: [Provenance; 5] =
    [Provenance::System, Provenance::List, Provenance::Management, Provenance::PrivacyReport, Provenance::Example];
const STATES: [(&str, AppState); 5] = [
    ("enabled", AppState::Enabled),
    ("disabled", AppState::Disabled),
    ("suspended", AppState::Suspended),
    ("archived", AppState::Archived),
    ("trace", AppState::Trace),
];

impl Page {
    /// Opens with all facts of a recording's `shell`; nothing if it is none.
    pub(crate) fn open_recorded(
        shell: &Value,
        now: i64,
        journal: Vec<u8>,
        secrets: Option<&str>,
    ) -> Result<Option<Page>, PageError> {
        self::shell(shell).map(|facts| Page::open_as(facts, journal, secrets, now)).transpose()
    }

    /// What is installed from now on.
    pub(crate) fn replay_inventory(&self, all: &Value) -> Option<()> {
        self.device.set_inventory(all.as_array()?.iter().map(snapshot).collect::<Option<_>>()?);
        Some(())
    }

    /// The managed values; how many of them are wrong.
    pub(crate) fn replay_configuration(&mut self, values: &Values) -> Result<usize, PageError> {
        let problems = self.companion().set_configuration(values)?;
        Ok(problems.iter().filter(|p| p.fault != ConfigurationFault::Missing).count())
    }

    /// Looks; what came of it.
    pub(crate) fn replay_check(&mut self) -> Result<Value, PageError> {
        self.companion().check()?;
        let outcome = self.companion().checked().map(|c| c.assessment.outcome);
        Ok(serde_json::to_value(outcome).unwrap_or_default())
    }
}

fn shell(shell: &Value) -> Option<ShellFacts> {
    let can = |name: &str| shell["can"][name] == true;
    let read = |name: &str| shell[name].clone();
    Some(ShellFacts {
        platform: serde_json::from_value(read("platform")).ok()?,
        form: serde_json::from_value(read("form")).ok()?,
        os_version: serde_json::from_value(read("os_version")).ok()?,
        manufacturer: shell["manufacturer"].as_str().map(str::to_owned),
        here: if shell["here"].is_null() { None } else { Some(area(&shell["here"])?) },
        can: Abilities {
            uninstall: can("uninstall"),
            app_details: can("app_details"),
            open_app: can("open_app"),
            notify: can("notify"),
            share: can("share"),
            pick_file: can("pick_file"),
            ask_links: can("ask_links"),
            by_itself: can("by_itself"),
            other_copy: can("other_copy"),
            removal_blocked: can("removal_blocked"),
            page: can("page"),
        },
        language: shell["language"].as_str()?.to_owned(),
        managed: shell["managed"] == true,
    })
}

fn area(value: &Value) -> Option<Area> {
    Some(Area {
        part: serde_json::from_value(value["part"].clone()).ok()?,
        space: Space::ALL.into_iter().find(|s| value["space"] == s.name())?,
        user: u32::try_from(value["user"].as_u64()?).ok()?,
    })
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)).collect()
}

fn scope(value: &Value) -> Option<Scope> {
    let all = [
        Scope::All,
        Scope::SystemOnly,
        Scope::InstalledOnly,
        Scope::EnabledOnly,
        Scope::DisabledOnly,
        Scope::ManagedOnly,
        Scope::Launchable,
        Scope::Traces,
        Scope::NotKnown,
        Scope::Asked { ids: strings(&value["ids"]) },
    ];
    let why = UNSEEN.into_iter().find(|w| value["why"] == w.name()).map(|why| Scope::Nothing { why });
    all.into_iter().chain(why).find(|scope| value["kind"] == scope.name())
}

fn snapshot(value: &Value) -> Option<Snapshot> {
    let evidence = &value["evidence"];
    let answered = Evidence::answered(scope(&evidence["scope"])?);
    let hides = strings(&evidence["hides"]);
    let evidence = Evidence {
        source: Source {
            provenance: PROVENANCE.into_iter().find(|p| evidence["provenance"] == p.name())?,
            ..answered.source.clone()
        },
        hides: HIDDEN.into_iter().filter(|h| hides.iter().any(|name| name == h.name())).collect(),
        certificates: evidence["certificates"] == true,
        marks_system: evidence["marks_system"] == true,
        ..answered
    };
    let probe = |p: &Value| Some(Probe { scheme: p["scheme"].as_str()?.to_owned(), claimed: p["claimed"] == true });
    Some(Snapshot {
        area: area(&value["area"])?,
        platform: serde_json::from_value(value["platform"].clone()).ok()?,
        evidence,
        apps: value["apps"].as_array()?.iter().map(app).collect::<Option<_>>()?,
        probes: value["probes"].as_array()?.iter().map(probe).collect::<Option<_>>()?,
    })
}

fn app(app: &Value) -> Option<InstalledApp> {
    Some(InstalledApp {
        id: app["id"].as_str()?.to_owned(),
        state: STATES.into_iter().find(|(name, _)| app["state"] == *name)?.1,
        system: app["system"].as_bool(),
        certificates: strings(&app["certificates"]),
        last_active: app["last_active"].as_i64(),
    })
}
