//! `appwijzer policy diff`.

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
        drawing.title(&format!("{}: from version {} to version {}", new.organisation.id, old.version, new.version));
        if old.organisation.id != new.organisation.id {
            drawing.line(&format!("These are two organisations: {} and {}.", old.organisation.id, new.organisation.id));
        }
        if is_same(self.old, self.new) {
            drawing.line("They are the same.");
            return drawing.into_text();
        }
        if new.version <= old.version {
            drawing.line(&format!("Phones that have version {} refuse this: the version must be higher.", old.version));
        }
        let first = on.unwrap_or(new.issued);
        self.whom(first, &mut drawing);
        let parts = parts(self.old, self.new);
        if !parts.is_empty() {
            drawing.heading("What changes in the policy");
        }
        for part in &parts {
            self.part(part, &mut drawing);
        }
        drawing.into_text()
    }

    fn whom(&self, first: Date, drawing: &mut Drawing) {
        drawing.heading(&format!("What changes for whom, from {first} on"));
        let groups = for_whom(self.old, self.new, first);
        if groups.is_empty() {
            drawing.line("Nobody is asked anything else, or by another day.");
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
        let what = match effect.shift {
            Shift::New => format!("new: {after}"),
            Shift::Stricter => format!("stricter: was {before}, becomes {after}"),
            Shift::Milder => format!("milder: was {before}, becomes {after}"),
            Shift::DeadlineMoved => format!("another deadline: was {before}, becomes {after}"),
            Shift::Lifted => format!("lifted: was {before}"),
        };
        let from = if effect.day > first { format!(" (from {})", effect.day) } else { String::new() };
        format!("{from}: {what}")
    }

    fn asked(&self, asked: Asked) -> String {
        let obligation = match asked.obligation {
            Obligation::Forbidden => "not allowed (an order)",
            Obligation::Urged => "strongly asked (no order)",
            Obligation::Advised => "suggested (no order)",
            Obligation::UnderReview => "under review (nothing is asked)",
        };
        asked.deadline.map_or(obligation.to_owned(), |day| format!("{obligation}, by {day}"))
    }

    fn part(&self, part: &Part, drawing: &mut Drawing) {
        let name = format!("{} {}", part.what, part.id);
        match &part.edit {
            Edit::Added => drawing.point("+ ", name.trim_end()),
            Edit::Removed => drawing.point("- ", name.trim_end()),
            Edit::Changed(fields) => {
                drawing.point("~ ", name.trim_end());
                for field in fields.iter().filter(|field| part.what != "ban" || field.name != "rules") {
                    drawing.point("    ", &words(field));
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
fn words(field: &Field) -> String {
    let name = match field.name.as_str() {
        "covers" => "which apps it covers".to_owned(),
        "not_claimed" => "what is not claimed".to_owned(),
        "maker_answer" => "the maker's answer".to_owned(),
        "explanation" => "the longer explanation".to_owned(),
        name => name.replace('_', " "),
    };
    match &field.how {
        How::Value(Some(old), Some(new)) => format!("{name}: was {old}, becomes {new}"),
        How::Value(None, Some(new)) => format!("{name}: becomes {new}"),
        How::Value(Some(old), None) => format!("{name}: was {old}, is no longer said"),
        How::List { added, removed } => {
            let part = |sign: &str, list: &[String]| list.iter().map(|w| format!("{sign}{w}")).collect::<Vec<_>>();
            let both = [part("+", added), part("-", removed)].concat();
            let list = if both.is_empty() { "in another order".to_owned() } else { both.join(", ") };
            format!("{name}: {list}")
        }
        How::Text(languages) => format!("{name}: other words ({})", languages.join(", ")),
        How::Value(None, None) | How::Other => format!("{name}: changed"),
    }
}
