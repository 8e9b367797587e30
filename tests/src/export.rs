//! Writes everything that Kotlin and Swift need to run the scenarios through their bindings.
//!
//! `cargo run -p appwijzer-tests --bin export-scenarios -- FOLDER`
//!
//! Per scenario and language two files:
//!
//! - `ID.LANG.jsonl`: every screen that is shown, in order, one line of JSON each: exactly the bytes of
//!   `serde_json` for [`appwijzer_core::contract::Screen`] (variants in kebab-case, the variant's name
//!   outside; fields in their order; `null` where there is nothing).
//! - `ID.LANG.json`: what a face does, all values spelled out:
//!   - `title`: what the scenario shows.
//!   - `shell`: the fields of `ShellFacts`.
//!   - `secrets`: what secure storage holds at the start, name to hexadecimal bytes. It and the journal
//!     (a file) last over a restart.
//!   - `welcomed`: when true, the face does `act("welcome/3", "welcomed", [])` each time after it opened
//!     and configured the companion.
//!   - `calls`, in order; each has `do`:
//!     - `clock`: the clock shows `now` (seconds since 1970, UTC) from here on.
//!     - `inventory`: the inventory answers `snapshots` from here on.
//!     - `configure`: `set_configuration(values)`. The first one comes right after opening.
//!     - `restart`: drop the companion, open it over the same journal, and configure it with the last
//!       values.
//!     - `check`: `check()` gives `outcome` and `changes` (`kind`, `key`).
//!     - `act`: `act(screen, event, inputs)`, then draw the screen that it names: the next line of the
//!       screens.
//!     - `show`: draw `screen`: the next line of the screens.
//!
//! The first calls are `clock`, `inventory` and `configure`: open the companion when `configure` comes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use appwijzer_core::cases::CaseEvent;
use appwijzer_core::companion::ShellFacts;
use appwijzer_core::inventory::{AppState, Area, Evidence, InstalledApp, Scope, Snapshot};
use appwijzer_core::l10n::Language;
use appwijzer_tests::run::{Call, Recording, record};
use appwijzer_tests::{scenario, transcript};
use serde_json::{Value, json};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("give the folder to write to"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    for scenario in scenario::all() {
        for language in Language::ALL.into_iter().filter(|l| l.is_complete()) {
            let recording = record(&scenario, language);
            let name = format!("{}.{}", scenario.id, language.tag());
            let json = serde_json::to_string_pretty(&document(&scenario.title, &recording)).expect("it is JSON");
            fs::write(folder.join(format!("{name}.json")), json).expect("it can be written");
            let lines = transcript::json_lines(&recording.shown);
            fs::write(folder.join(format!("{name}.jsonl")), lines).expect("it can be written");
        }
    }
}

fn document(title: &str, recording: &Recording) -> Value {
    json!({
        "title": title,
        "shell": shell(&recording.shell),
        "secrets": recording.secrets.iter().map(|(name, bytes)| (name, hex(bytes))).collect::<BTreeMap<_, _>>(),
        "welcomed": true,
        "calls": recording.calls.iter().map(call).collect::<Vec<_>>(),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn shell(facts: &ShellFacts) -> Value {
    json!({
        "platform": facts.platform,
        "form": facts.form,
        "os_version": facts.os_version,
        "manufacturer": facts.manufacturer,
        "here": facts.here.map(area),
        "can": {
            "uninstall": facts.can.uninstall,
            "app_details": facts.can.app_details,
            "open_app": facts.can.open_app,
            "notify": facts.can.notify,
            "share": facts.can.share,
            "pick_file": facts.can.pick_file,
            "ask_links": facts.can.ask_links,
            "by_itself": facts.can.by_itself,
            "other_copy": facts.can.other_copy,
            "removal_blocked": facts.can.removal_blocked,
            "page": facts.can.page,
        },
        "language": facts.language,
        "managed": facts.managed,
    })
}

fn call(call: &Call) -> Value {
    match call {
        Call::Clock(now) => json!({ "do": "clock", "now": now }),
        Call::Inventory(all) => {
            json!({ "do": "inventory", "snapshots": all.iter().map(snapshot).collect::<Vec<_>>() })
        }
        Call::Configure(values) => json!({ "do": "configure", "values": values }),
        Call::Restart => json!({ "do": "restart" }),
        Call::Check(outcome, events) => {
            json!({ "do": "check", "outcome": outcome, "changes": events.iter().map(change).collect::<Vec<_>>() })
        }
        Call::Act { screen, event, inputs } => {
            json!({ "do": "act", "screen": screen, "event": event, "inputs": inputs })
        }
        Call::Show(screen) => json!({ "do": "show", "screen": screen }),
    }
}

fn change(event: &CaseEvent) -> Value {
    let (kind, key) = match event {
        CaseEvent::Opened(key) => ("opened", key),
        CaseEvent::Reopened(key) => ("reopened", key),
        CaseEvent::Closed(key, _) => ("closed", key),
    };
    json!({ "kind": kind, "key": key.to_string() })
}

fn area(area: Area) -> Value {
    json!({ "part": area.part, "space": area.space.name(), "user": area.user })
}

fn snapshot(snapshot: &Snapshot) -> Value {
    json!({
        "area": area(snapshot.area),
        "platform": snapshot.platform,
        "evidence": evidence(&snapshot.evidence),
        "apps": snapshot.apps.iter().map(app).collect::<Vec<_>>(),
        "probes": snapshot.probes.iter()
            .map(|p| json!({ "scheme": p.scheme, "claimed": p.claimed }))
            .collect::<Vec<_>>(),
    })
}

/// What a scenario can say of its evidence; everything else is as a system answers.
fn evidence(evidence: &Evidence) -> Value {
    json!({
        "provenance": evidence.source.provenance.name(),
        "scope": scope(&evidence.scope),
        "hides": evidence.hides.iter().map(|hidden| hidden.name()).collect::<Vec<_>>(),
        "certificates": evidence.certificates,
        "marks_system": evidence.marks_system,
    })
}

/// `{"kind": "asked", "ids": […]}`, `{"kind": "nothing", "why": "no-list"}`, or a kind alone.
fn scope(scope: &Scope) -> Value {
    let kind = scope.name();
    match scope {
        Scope::Asked { ids } => json!({ "kind": kind, "ids": ids }),
        Scope::Nothing { why } => json!({ "kind": kind, "why": why.name() }),
        Scope::All
        | Scope::SystemOnly
        | Scope::InstalledOnly
        | Scope::EnabledOnly
        | Scope::DisabledOnly
        | Scope::ManagedOnly
        | Scope::Launchable
        | Scope::Traces
        | Scope::NotKnown => json!({ "kind": kind }),
    }
}

fn app(app: &InstalledApp) -> Value {
    let state = match app.state {
        AppState::Enabled => "enabled",
        AppState::Disabled => "disabled",
        AppState::Suspended => "suspended",
        AppState::Archived => "archived",
        AppState::Trace => "trace",
    };
    json!({
        "id": app.id,
        "state": state,
        "system": app.system,
        "certificates": app.certificates,
        "last_active": app.last_active,
    })
}
