//! `appwijzer check`.

use appwijzer_core::cases::Outcome;
use appwijzer_core::companion::Storage;

use crate::check::{CheckReport, Context};

use super::Ended;
use super::args::CheckArgs;
use super::device::{open_all, say_notes};
use super::output::{Problem, Talk};
use super::summary;

pub(super) fn run(args: &CheckArgs, talk: &Talk) -> Result<Ended, Problem> {
    let mut opened = open_all(&args.source, &args.device, |_, _| Ok(Storage::Memory), false, talk)?;
    let assessment = opened.companion.assessment()?.clone();
    if args.json {
        let context = Context {
            policy: &opened.policy,
            device: &opened.device,
            assumed: &opened.assumed,
            warnings: opened.warnings.iter().map(ToString::to_string).collect(),
        };
        talk.data(&CheckReport::of(&context, &assessment).to_json());
    } else {
        say_notes(&opened, talk);
        let text = summary::text(&mut opened.companion, (&opened.policy, opened.device.platform), &assessment, talk)?;
        talk.drawing(&text);
    }
    Ok(match assessment.outcome {
        Outcome::NothingAsked => Ended::Well,
        Outcome::ActionNeeded | Outcome::Asked => Ended::ActionNeeded,
        Outcome::CannotTell => Ended::CannotTell,
    })
}
