//! `appwijzer policy diff`.

use appwijzer_core::l10n::{Args as Values, clean};
use appwijzer_core::policy::{Obligation, PolicyFile};
use clap::Args;
use jiff::civil::Date;

use crate::difference::{Asked, Edit, Effect, Field, How, Leaf, Part, Shift, everything, for_whom, is_same, parts};
use crate::terminal::Drawing;

use super::Ended;
use super::output::{Problem, Talk};
use super::policy::Shown;
use super::policy_file::policy;

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The policy before
    #[arg(value_name = "OLD")]
    pub old: String,
    /// The policy after
    #[arg(value_name = "NEW")]
    pub new: String,
    /// Compare from this day on [default: the day on which the new policy was issued]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub on: Option<Date>,
}

pub(super) fn run(args: &DiffArgs, talk: &Talk) -> Result<Ended, Problem> {
    let (old, new) = (policy(&args.old, talk)?.file, policy(&args.new, talk)?.file);
    talk.drawing(&Difference { old: &old, new: &new, talk }.text(args.on));
    Ok(Ended::Well)
}

/// What changes from one policy to another, drawn.
pub(super) fn changes(old: &PolicyFile, new: &PolicyFile, talk: &Talk) -> String {
    Difference { old, new, talk }.text(None)
}

struct Difference<'d> {
    old: &'d PolicyFile,
    new: &'d PolicyFile,
    talk: &'d Talk,
}

impl Difference<'_> {
    fn text(&self, on: Option<Date>) -> String {
        let (old, new) = (self.old.policy(), self.new.policy());
        let mut drawing = Drawing::new(self.talk.style);
        let (before, after) = (old.version.to_string(), new.version.to_string());
        let versions = Values::new().with("organisation", new.organisation.id).with("old", &before).with("new", &after);
        drawing.title(&self.talk.tell("diff-title", &versions));
        if old.organisation.id != new.organisation.id {
            let both = Values::new().with("old", old.organisation.id).with("new", new.organisation.id);
            drawing.line(&self.talk.tell("diff-organisations", &both));
        }
        if is_same(self.old, self.new) {
            drawing.line(&self.talk.say("diff-same"));
            return drawing.into_text();
        }
        if new.version <= old.version {
            drawing.line(&self.talk.tell("diff-version", &Values::new().with("version", &before)));
        }
        let parts = parts(self.old, self.new);
        self.whom(on.unwrap_or(new.issued), &parts, &mut drawing);
        if !parts.is_empty() {
            drawing.heading(&self.talk.say("diff-parts"));
        }
        for part in &parts {
            self.part(part, &mut drawing);
        }
        drawing.into_text()
    }

    fn whom(&self, first: Date, parts: &[Part], drawing: &mut Drawing) {
        let day = self.talk.words.short_date(first);
        drawing.heading(&self.talk.tell("diff-whom", &Values::new().with("day", &day)));
        let groups = for_whom(self.old, self.new, first, &self.talk.words);
        if groups.is_empty() {
            drawing.line(&self.talk.say("diff-nobody"));
        }
        // What an app is known by decides who hears of it: that is no rule, and no kind of device shows it.
        let known: Vec<String> =
            parts.iter().filter(|part| part.is_of_recognition()).map(|part| self.name(part)).collect();
        if !known.is_empty() {
            let known = self.talk.words.list(&known);
            drawing.line(&self.talk.tell("diff-recognised", &Values::new().with("parts", &known)));
        }
        for (names, effects) in groups {
            drawing.heading(&names.join("; "));
            // One moved day of a ban on thirty apps is one line.
            let mut lines: Vec<(String, Vec<String>)> = Vec::new();
            for effect in &effects {
                let what = self.effect(effect, first);
                match lines.iter_mut().find(|(same, _)| *same == what) {
                    Some((_, apps)) => apps.push(effect.app.clone()),
                    None => lines.push((what, vec![effect.app.clone()])),
                }
            }
            for (what, apps) in &lines {
                drawing.point("- ", &format!("{}{what}", self.talk.words.list(apps)));
            }
        }
    }

    /// What follows the names of the apps.
    fn effect(&self, effect: &Effect, first: Date) -> String {
        let (before, after) = (effect.before.map(|a| self.asked(a)), effect.after.map(|a| self.asked(a)));
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        let id = match effect.shift {
            Shift::New => "diff-new",
            Shift::Stricter => "diff-stricter",
            Shift::Milder => "diff-milder",
            Shift::DeadlineMoved => "diff-deadline",
            Shift::Lifted => "diff-lifted",
        };
        let what = self.talk.tell(id, &Values::new().with("before", &before).with("after", &after));
        let day = self.talk.words.short_date(effect.day);
        let from = match effect.day > first {
            true => self.talk.tell("diff-from", &Values::new().with("day", &day)),
            false => String::new(),
        };
        format!("{from}: {what}")
    }

    fn asked(&self, asked: Asked) -> String {
        let obligation = self.talk.say(match asked.obligation {
            Obligation::Forbidden => "diff-forbidden",
            Obligation::Urged => "diff-urged",
            Obligation::Advised => "diff-advised",
            Obligation::UnderReview => "diff-review",
        });
        let Some(day) = asked.deadline.map(|day| self.talk.words.short_date(day)) else { return obligation };
        self.talk.tell("diff-by", &Values::new().with("asked", &obligation).with("day", &day))
    }

    fn name(&self, part: &Part) -> String {
        format!("{} {}", self.talk.say(&format!("diff-part-{}", part.what)), part.id).trim_end().to_owned()
    }

    fn part(&self, part: &Part, drawing: &mut Drawing) {
        match &part.edit {
            Edit::Added(leaves) => {
                drawing.point("+ ", &self.name(part));
                leaves.iter().for_each(|leaf| drawing.point("    ", &leaf_line(leaf, self.talk)));
            }
            Edit::Removed => drawing.point("- ", &self.name(part)),
            Edit::Changed(fields) => {
                drawing.point("~ ", &self.name(part));
                fields.iter().for_each(|field| drawing.point("    ", &self.field(field)));
            }
        }
        // Once more in words: which apps, and what is asked of whom.
        if part.what == "ban" {
            let lines = |file: &PolicyFile| Shown::new(file, self.talk).lines_of(&part.id);
            let (old, new) = (lines(self.old), lines(self.new));
            for line in old.iter().filter(|line| !new.contains(line)) {
                drawing.point("    - ", line);
            }
            for line in new.iter().filter(|line| !old.contains(line)) {
                drawing.point("    + ", line);
            }
        }
    }

    /// A field that differs, in words.
    fn field(&self, field: &Field) -> String {
        let name = path_words(&field.path);
        let named = || Values::new().with("field", &name);
        match &field.how {
            How::Value(old, new) => {
                let (before, after) = (quoted(old.as_deref()), quoted(new.as_deref()));
                let id = match (old, new) {
                    (None, _) => "diff-value-added",
                    (Some(_), None) => "diff-value-removed",
                    (Some(_), Some(_)) => "diff-value",
                };
                self.talk.tell(id, &named().with("old", &before).with("new", &after))
            }
            How::List { added, removed } => {
                let part = |sign: &str, list: &[String]| {
                    list.iter().map(|w| format!("{sign}{}", clean(w))).collect::<Vec<_>>()
                };
                let both = [part("+", added), part("-", removed)].concat();
                let entries = if both.is_empty() { self.talk.say("diff-reordered") } else { both.join(", ") };
                self.talk.tell("diff-list", &named().with("entries", &entries))
            }
        }
    }
}

/// Everything that a policy holds, a line for each value: what stands in no sentence is signed too.
pub(super) fn all_of(policy: &PolicyFile, talk: &Talk) -> String {
    let mut drawing = Drawing::new(talk.style);
    drawing.heading(&talk.say("diff-all"));
    everything(policy).iter().for_each(|leaf| drawing.point("- ", &leaf_line(leaf, talk)));
    drawing.into_text()
}

fn leaf_line(leaf: &Leaf, talk: &Talk) -> String {
    let (field, value) = (path_words(&leaf.path), quoted(Some(&leaf.value)));
    talk.tell("diff-leaf", &Values::new().with("field", &field).with("value", &value))
}

/// The names of the format, as people write them.
fn path_words(path: &[String]) -> String {
    path.iter().map(|name| name.replace('_', " ")).collect::<Vec<_>>().join(" › ")
}

/// Sentences in quotes, everything else as it is.
fn quoted(value: Option<&str>) -> String {
    let value = clean(value.unwrap_or_default());
    if value.contains(' ') { format!("‘{value}’") } else { value.into_owned() }
}
