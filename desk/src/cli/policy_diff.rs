//! `appwijzer policy diff`.

use appwijzer_core::l10n::{Args as Values, Words};
use appwijzer_core::policy::{Obligation, PolicyFile};
use clap::Args;
use jiff::civil::Date;

use crate::difference::{Asked, Edit, Effect, Field, How, Part, Shift, for_whom, is_same, parts};
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
        let values = Values::new().with("old", &before).with("new", &after);
        drawing.title(&self.talk.tell("diff-title", &values.with("organisation", new.organisation.id)));
        if old.organisation.id != new.organisation.id {
            let both = Values::new().with("old", old.organisation.id).with("new", new.organisation.id);
            drawing.line(&self.talk.tell("diff-two", &both));
        }
        if is_same(self.old, self.new) {
            drawing.line(&self.talk.say("diff-same"));
            return drawing.into_text();
        }
        if new.version <= old.version {
            drawing.line(&self.talk.tell("diff-lower", &Values::new().with("old", &before)));
        }
        let first = on.unwrap_or(new.issued);
        self.whom(first, &mut drawing);
        let parts = parts(self.old, self.new);
        if !parts.is_empty() {
            drawing.heading(&self.talk.say("diff-policy"));
        }
        for part in &parts {
            self.part(part, &mut drawing);
        }
        drawing.into_text()
    }

    fn whom(&self, first: Date, drawing: &mut Drawing) {
        let from = self.talk.words.date(first);
        drawing.heading(&self.talk.tell("diff-whom", &Values::new().with("date", &from)));
        let groups = for_whom(self.old, self.new, first, &self.talk.words);
        if groups.is_empty() {
            drawing.line(&self.talk.say("diff-nobody"));
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
        let from = (effect.day > first).then(|| self.talk.tell("diff-from", &Values::new().with("date", &day)));
        format!("{}: {what}", from.map(|from| format!(" {from}")).unwrap_or_default())
    }

    fn asked(&self, asked: Asked) -> String {
        let obligation = self.talk.say(match asked.obligation {
            Obligation::Forbidden => "diff-forbidden",
            Obligation::Urged => "diff-urged",
            Obligation::Advised => "diff-advised",
            Obligation::UnderReview => "diff-under-review",
        });
        let Some(day) = asked.deadline.map(|day| self.talk.words.short_date(day)) else { return obligation };
        self.talk.tell("diff-by", &Values::new().with("what", &obligation).with("date", &day))
    }

    fn part(&self, part: &Part, drawing: &mut Drawing) {
        let words = &self.talk.words;
        let name = format!("{} {}", words.say(&format!("diff-part-{}", part.what.replace(' ', "-"))), part.id);
        match &part.edit {
            Edit::Added => drawing.point("+ ", name.trim_end()),
            Edit::Removed => drawing.point("- ", name.trim_end()),
            Edit::Changed(fields) => {
                drawing.point("~ ", name.trim_end());
                for field in fields.iter().filter(|field| part.what != "ban" || field.name != "rules") {
                    drawing.point("    ", &told(field, words));
                }
            }
        }
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
}

/// A field that differs, in words.
fn told(field: &Field, words: &Words) -> String {
    // What has no words of its own is called as in the format.
    let name = words.find(&format!("diff-field-{}", field.name.replace('_', "-")), &Values::new());
    let name = name.unwrap_or_else(|| field.name.replace('_', " "));
    let tell = |id: &str, one: (&str, &str), other: (&str, &str)| {
        words.tell(id, &Values::new().with("name", &name).with(one.0, one.1).with(other.0, other.1))
    };
    match &field.how {
        How::Value(Some(old), Some(new)) => tell("diff-value", ("old", old), ("new", new)),
        How::Value(None, Some(new)) => tell("diff-value-new", ("old", ""), ("new", new)),
        How::Value(Some(old), None) => tell("diff-value-gone", ("old", old), ("new", "")),
        How::List { added, removed } => {
            let part = |sign: &str, list: &[String]| list.iter().map(|w| format!("{sign}{w}")).collect::<Vec<_>>();
            let both = [part("+", added), part("-", removed)].concat();
            let list = if both.is_empty() { words.say("diff-order") } else { both.join(", ") };
            format!("{name}: {list}")
        }
        How::Text(languages) => tell("diff-text", ("languages", &languages.join(", ")), ("old", "")),
        How::Value(None, None) | How::Other => tell("diff-changed", ("old", ""), ("new", "")),
    }
}
