//! `appwijzer policy …`.

use std::path::Path;

use appwijzer_core::l10n::Args;
use appwijzer_core::policy::{App, Ban, BanRef, Ownership, Part, Phase, Platform, Policy, PolicyFile, Rule, Text};
use appwijzer_core::screens::period;
use appwijzer_core::trust::encode_groups;
use appwijzer_policy::policy_report::recognised_apps;
use appwijzer_policy::source::embedded_names;

use crate::export::beside_apps;
use crate::signing::{KeyNames, PolicyDocument};
use crate::terminal::Drawing;

use super::Ended;
use super::args::ShowArgs;
use super::output::{Problem, Talk};
use super::policy_diff::all_of;
use super::policy_file;

/// The most names of apps that are told one by one.
const MOST_NAMES: usize = 40;

pub(super) fn list() -> Result<Ended, Problem> {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    for name in embedded_names() {
        let _ = writeln!(out, "{name}");
    }
    Ok(Ended::Well)
}

pub(super) fn schema(talk: &Talk) -> Result<Ended, Problem> {
    talk.data(&appwijzer_policy::source::schema());
    Ok(Ended::Well)
}

pub(super) fn show(args: &ShowArgs, talk: &Talk) -> Result<Ended, Problem> {
    let PolicyDocument { file: policy, envelope } = policy_file::policy(&args.folder, talk)?;
    if args.json {
        talk.data(&String::from_utf8_lossy(policy.bytes()));
    } else {
        talk.drawing(&Shown::new(&policy, talk).text());
    }
    if args.all && !args.json {
        talk.drawing(&all_of(&policy, talk));
    }
    if let (Some(envelope), false) = (envelope, args.json) {
        let fingerprint = policy_file::fingerprint(policy.bytes());
        let groups = encode_groups(fingerprint.0.get(..20).unwrap_or_default());
        talk.answer(&format!("\n{}", talk.tell("show-signed", &Args::new().with("fingerprint", &groups))));
        let names = KeyNames::in_folder(Path::new(&args.folder).parent().unwrap_or(Path::new(".")));
        let keys = envelope.signatures.iter().map(|s| s.key.as_ref().map_or("?".to_owned(), |id| names.short(&id.0)));
        let keys = keys.collect::<Vec<_>>().join(", ");
        let values = Args::new().number("n", envelope.signatures.len()).with("keys", &keys);
        talk.answer(&talk.tell("show-signed-by", &values));
    }
    Ok(Ended::Well)
}

/// A policy in words.
pub(super) struct Shown<'s> {
    file: &'s PolicyFile,
    policy: &'s Policy<'s>,
    talk: &'s Talk,
}

impl<'s> Shown<'s> {
    pub(super) fn new(file: &'s PolicyFile, talk: &'s Talk) -> Self {
        Shown { file, policy: file.policy(), talk }
    }

    /// The apps and the rules of a ban, a line each.
    pub(super) fn lines_of(&self, ban: &str) -> Vec<String> {
        let Some(ban) = self.policy.bans.iter().find(|b| b.id == ban) else { return Vec::new() };
        let apps = self.apps(ban).into_iter().map(|app| format!("app {app}"));
        apps.chain(self.rules(ban)).collect()
    }

    /// All of it.
    pub(super) fn text(&self) -> String {
        let policy = self.policy;
        let words = &self.talk.words;
        let mut drawing = Drawing::new(self.talk.style);
        drawing.title(&self.words(&policy.organisation.name));
        let by = format!("{}, {}", self.words(&policy.decision.by), words.date(policy.decision.date));
        drawing.line(&words.tell("cli-show-by", &Args::new().with("value", &by)));
        let from = words.short_date(policy.issued);
        let until = words.short_date(policy.expires);
        let version = usize::try_from(policy.version).unwrap_or(usize::MAX);
        let args = Args::new().number("n", version).with("from", &from).with("until", &until);
        drawing.line(&words.tell("cli-show-version", &args));
        for ban in &policy.bans {
            self.ban(ban, &mut drawing);
        }
        if !policy.exemptions.is_empty() {
            drawing.heading(&words.say("cli-show-exemptions"));
            for exemption in &policy.exemptions {
                drawing.line(&format!(
                    "- {} ({}): {}",
                    exemption.id,
                    period(words, exemption.longest),
                    self.words(&exemption.task)
                ));
                let who = Args::new().with("who", &self.words(&exemption.granted_by));
                let decides = if exemption.undelegable { "cli-show-undelegable" } else { "cli-show-granted" };
                drawing.line(&format!("  {}", words.tell(decides, &who)));
                if let Some(told) = &exemption.report_to {
                    let told = Args::new().with("who", &self.words(told));
                    drawing.line(&format!("  {}", words.tell("cli-show-report-to", &told)));
                }
            }
        }
        drawing.into_text()
    }

    fn words(&self, text: &Text<'_>) -> String {
        let fallback = self.policy.languages.first().copied().unwrap_or_default();
        appwijzer_core::l10n::clean(text.get(self.talk.words.language().tag(), fallback)).into_owned()
    }

    fn ban(&self, ban: &Ban<'_>, drawing: &mut Drawing) {
        let words = &self.talk.words;
        drawing.heading(&format!("{} ({})", self.words(&ban.name), ban.id));
        let names = self.apps(ban);
        let names = match &ban.covers.allow_only {
            Some(allowed) => self.names_of(allowed),
            None => names,
        };
        drawing.line(&match (&ban.covers.allow_only, names.len()) {
            (Some(_), _) => words.say("cli-show-all-but"),
            (None, 0) => words.say("cli-show-none"),
            (None, n) => words.tell("cli-show-apps", &Args::new().number("n", n)),
        });
        let more = names.len().saturating_sub(MOST_NAMES);
        if !names.is_empty() {
            drawing.line(&words.list(names.get(..MOST_NAMES).unwrap_or(&names)));
        }
        if more > 0 {
            drawing.line(&words.tell("cli-show-more-apps", &Args::new().number("n", more)));
        }
        let hidden = |app: &&App<'_>| app.is_out_of_sight() && names.iter().any(|name| *name == app.name.as_str());
        let hidden: Vec<String> = self.policy.apps.iter().filter(hidden).map(|a| a.name.as_str().to_owned()).collect();
        if !hidden.is_empty() {
            drawing.line(&words.tell("cli-show-hidden", &Args::new().with("apps", &words.list(&hidden))));
        }
        for wide in recognised_apps(self.file).iter().filter(|wide| wide.ban == ban.id) {
            wide.sentences(words, &self.words(&ban.name)).iter().for_each(|line| drawing.line(line));
        }
        for line in beside_apps(self.policy, ban, words) {
            drawing.line(&line);
        }
        for reason in &ban.reasons {
            drawing.line(&format!("- {}", self.words(reason)));
        }
        drawing.heading(&words.say("cli-show-rules"));
        for rule in self.rules(ban) {
            drawing.line(&format!("- {rule}"));
        }
    }

    /// Names of apps, by their ids.
    fn names_of(&self, ids: &[&str]) -> Vec<String> {
        let apps = ids.iter().filter_map(|id| self.policy.apps.iter().find(|app| app.id == *id));
        apps.map(|app| app.name.as_str().to_owned()).collect()
    }

    /// Names of the apps that a ban covers.
    fn apps(&self, ban: &Ban<'_>) -> Vec<String> {
        let index = self.file.index();
        let covers = |b: BanRef| b.get(self.policy).is_some_and(|b| b.id == ban.id);
        let covered = |app: &&App<'_>| index.app(app.id).is_some_and(|app| index.bans_of(app).any(covers));
        self.policy.apps.iter().filter(covered).map(|a| a.name.as_str().to_owned()).collect()
    }

    /// What a ban asks of which devices, a line for each phase.
    fn rules(&self, ban: &Ban<'_>) -> Vec<String> {
        let line = |rule: &Rule<'_>, phase: &Phase<'_>| {
            let (place, what) = (self.place(rule), self.phase(rule, phase));
            self.talk.words.tell("cli-show-rule", &Args::new().with("where", &place).with("what", &what))
        };
        ban.rules.iter().flat_map(|rule| rule.phases.iter().map(move |phase| line(rule, phase))).collect()
    }

    fn place(&self, rule: &Rule<'_>) -> String {
        let say = |id: String| self.talk.words.say(&id);
        let mut parts: Vec<String> = Vec::new();
        let any = |names: Vec<String>| names.join(" / ");
        let owner = |o: &Ownership| match o {
            Ownership::Work => "work",
            Ownership::PartlyPaid => "partly-paid",
            Ownership::Private => "private",
        };
        let part = |p: &Part| match p {
            Part::WholeDevice => "whole-device",
            Part::WorkPart => "work-part",
            Part::PrivatePart => "private-part",
        };
        let platform = |p: &Platform| if *p == Platform::Android { "Android" } else { "iOS" }.to_owned();
        parts.push(any(rule.ownership.iter().map(|o| say(format!("cli-show-ownership-{}", owner(o)))).collect()));
        parts.push(any(rule.parts.iter().map(|p| say(format!("cli-show-part-{}", part(p)))).collect()));
        parts.push(any(rule.forms.iter().map(|f| say(format!("cli-show-form-{}", f.name()))).collect()));
        parts.push(any(rule.platforms.iter().map(platform).collect()));
        if let Some(enrolled) = rule.enrolled {
            parts.push(say(format!("cli-show-enrolled-{}", if enrolled { "yes" } else { "no" })));
        }
        if rule.work_data {
            parts.push(say("cli-show-work-data".to_owned()));
        }
        let roles = self.policy.roles.iter().filter(|r| rule.roles.contains(&r.id));
        parts.push(any(roles.map(|r| self.words(&r.name)).collect()));
        parts.retain(|p| !p.is_empty());
        if parts.is_empty() { say("cli-show-anywhere".to_owned()) } else { parts.join(", ") }
    }

    fn phase(&self, rule: &Rule<'_>, phase: &Phase<'_>) -> String {
        let words = &self.talk.words;
        let obligation = phase.obligation.name();
        let dated = |id: &str, day| words.tell(id, &Args::new().with("date", &words.short_date(day)));
        let mut parts = vec![words.say(&format!("cli-show-obligation-{obligation}"))];
        parts.push(dated("cli-show-from", phase.from));
        parts.extend(phase.deadline.map(|d| dated("cli-show-deadline", d)));
        parts.extend(phase.within.map(|within| {
            let period = period(words, within);
            words.tell("cli-show-within", &Args::new().with("period", &period))
        }));
        parts.extend(rule.until.map(|d| dated("cli-show-until", d)));
        parts.extend((!rule.instead.is_empty()).then(|| words.say("cli-show-instead")));
        parts.extend(rule.web_use.map(|web| words.say(if web { "cli-show-web" } else { "cli-show-no-web" })));
        parts.join(", ")
    }
}
