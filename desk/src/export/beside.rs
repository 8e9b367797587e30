//! What a ban means beside apps: successors, devices, functions of the system; and what it allows, with the reasons.

use appwijzer_core::l10n::{Args, Words, clean};
use appwijzer_core::policy::{Ban, Policy, Text};

/// A sentence for each.
#[must_use]
pub fn beside_apps(policy: &Policy<'_>, ban: &Ban<'_>, words: &Words) -> Vec<String> {
    let fallback = policy.languages.first().copied().unwrap_or_default();
    let text = |text: &Text<'_>| clean(text.get(words.language().tag(), fallback)).into_owned();
    let mut lines = Vec::new();
    if ban.covers.successors {
        lines.push(words.say("export-successors"));
    }
    if !ban.covers.devices.is_empty() {
        let makers = policy.makers.iter().filter(|maker| ban.covers.devices.contains(&maker.id));
        let names: Vec<String> = makers.map(|maker| clean(maker.name.as_str()).into_owned()).collect();
        lines.push(words.tell("export-devices", &Args::new().with("makers", &words.list(&names))));
    }
    for function in &ban.switch_off {
        let name = match &function.how {
            Some(how) => format!("{} ({})", text(&function.name), text(how).trim_end_matches('.')),
            None => text(&function.name),
        };
        lines.push(words.tell("export-switch-off", &Args::new().with("name", &name)));
    }
    for allowed in &ban.allowed {
        let app = policy.apps.iter().find(|app| app.id == allowed.app);
        let name = app.map_or(allowed.app, |app| app.name.as_str());
        let args = Args::new().with("app", &clean(name)).with("why", &text(&allowed.why));
        lines.push(words.tell("export-allowed", &args));
    }
    lines
}
