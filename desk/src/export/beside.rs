//! What a ban means beside apps: successors, devices, functions of the system; what it allows, with the reasons; and who
//! decides on its exemptions.

use appwijzer_core::l10n::{Args, Words, clean};
use appwijzer_core::policy::{Ban, Exemption, Policy, Text};

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

/// What is said of each exemption from a ban: its task, and who decides, who hears of it, how long it lasts at most.
pub(super) fn exemptions(policy: &Policy<'_>, ban: &Ban<'_>, words: &Words) -> Vec<(String, String)> {
    let fallback = policy.languages.first().copied().unwrap_or_default();
    let text = |text: &Text<'_>| clean(text.get(words.language().tag(), fallback)).trim_end_matches('.').to_owned();
    let about = |exemption: &Exemption<'_>| {
        let who = |id: &str, who: &Text<'_>| words.tell(id, &Args::new().with("who", &text(who)));
        let mut said = vec![who("export-exemption-who", &exemption.granted_by)];
        said.extend(exemption.undelegable.then(|| words.say("export-exemption-alone")));
        said.extend(exemption.report_to.as_ref().map(|told| who("export-exemption-told", told)));
        let period = appwijzer_core::screens::period(words, exemption.longest);
        said.push(words.tell("export-exemption-longest", &Args::new().with("period", &period)));
        let task = words.tell("export-exemption-for", &Args::new().with("task", &text(&exemption.task)));
        (task, said.join(" "))
    };
    policy.exemptions.iter().filter(|exemption| exemption.bans.contains(&ban.id)).map(about).collect()
}
