//! `appwijzer check`.

use appwijzer_core::cases::{Assessment, CaseKey, Outcome, Status};
use appwijzer_core::companion::{Companion, Storage};
use appwijzer_core::screens::{Block, ScreenId};

use crate::check::{CheckReport, Context};
use crate::terminal::Drawing;

use super::Ended;
use super::args::CheckArgs;
use super::device::{Opened, open_all, say_notes};
use super::output::{Problem, Talk};

/// How many of the reasons are told: the rest is in `guide`.
const REASONS: usize = 2;

pub(super) fn run(args: &CheckArgs, talk: &Talk) -> Result<Ended, Problem> {
    let mut opened = open_all(&args.source, &args.device, |_, _| Ok(Storage::Memory), false, talk)?;
    let assessment = opened.companion.assessment().map_err(Problem::from)?.clone();
    if args.json {
        let context = Context {
            policy: &opened.policy,
            device: &opened.device,
            assumed: &opened.assumed,
            warnings: opened.warnings.iter().map(ToString::to_string).collect(),
        };
        talk.answer(&CheckReport::of(&context, &assessment).to_json());
    } else {
        say_notes(&opened, talk);
        let text = text(&mut opened, &assessment, talk)?;
        talk.answer(&text);
    }
    Ok(match assessment.outcome {
        Outcome::NothingAsked => Ended::Well,
        Outcome::ActionNeeded | Outcome::Asked => Ended::ActionNeeded,
        Outcome::CannotTell => Ended::CannotTell,
    })
}

/// Home's answer; then each finding with what is asked, why in two sentences, and the steps; then
/// what was looked at.
fn text(opened: &mut Opened, assessment: &Assessment, talk: &Talk) -> Result<String, Problem> {
    let companion = &mut opened.companion;
    let home = companion.screen("home")?;
    let mut drawing = Drawing::new(talk.style);
    drawing.title(&home.title);
    if let Some(subtitle) = &home.subtitle {
        drawing.line(subtitle);
    }
    let useful = talk.say("home-useful");
    let until_useful = home.blocks.iter().take_while(|b| !matches!(b, Block::Heading { text } if *text == useful));
    let (answer, looked): (Vec<_>, Vec<_>) = split_at_heading(until_useful, &talk.say("home-looked"));
    for block in answer {
        match block {
            // What these rows say is told in full below; what is unsure, and questions, stay rows.
            Block::Rows { items } => {
                let rest: Vec<_> = items.iter().filter(|r| !is_told(r.status)).cloned().collect();
                if !rest.is_empty() {
                    drawing.block(&Block::Rows { items: rest });
                }
            }
            other => drawing.block(other),
        }
    }
    let told: Vec<_> = assessment.findings().filter(|f| is_told(f.status)).map(|f| (f.key.clone(), f.status)).collect();
    for (key, status) in told {
        finding(companion, &key, status, &mut drawing)?;
    }
    looked.into_iter().for_each(|block| drawing.block(block));
    if let Some(help) = home.blocks.last() {
        drawing.block(help);
    }
    drawing.gap();
    drawing.line(&talk.say("cli-next-guide"));
    Ok(drawing.into_text())
}

fn split_at_heading<'b>(blocks: impl Iterator<Item = &'b Block>, heading: &str) -> (Vec<&'b Block>, Vec<&'b Block>) {
    let mut after = false;
    blocks.partition(|block| {
        after |= matches!(block, Block::Heading { text } if text == heading);
        !after
    })
}

fn is_told(status: Option<Status>) -> bool {
    matches!(status, Some(Status::Action | Status::Asked | Status::Exempt))
}

fn finding(
    companion: &mut Companion,
    key: &CaseKey,
    status: Option<Status>,
    drawing: &mut Drawing,
) -> Result<(), Problem> {
    let finding = companion.screen(&ScreenId::Finding(key.clone()).to_string())?;
    drawing.heading(&finding.title);
    for block in &finding.blocks {
        if matches!(block, Block::Status { .. } | Block::Facts { .. } | Block::Points { .. }) {
            drawing.block(block);
        }
    }
    why(companion, &ScreenId::Why(key.clone()), drawing)?;
    if status == Some(Status::Exempt) {
        return Ok(());
    }
    let steps = companion.screen(&ScreenId::Steps(key.clone()).to_string())?;
    drawing.heading(&steps.title);
    for block in &steps.blocks {
        if let Block::Steps { items } = block {
            // The last step is to look again: at a terminal that is to run this command again.
            let items = items.iter().take(items.len().saturating_sub(1)).cloned().collect();
            drawing.block(&Block::Steps { items });
        }
    }
    Ok(())
}

fn why(companion: &mut Companion, id: &ScreenId, drawing: &mut Drawing) -> Result<(), Problem> {
    let why = companion.screen(&id.to_string())?;
    drawing.heading(&why.title);
    let reasons = why.blocks.iter().find_map(|b| match b {
        Block::Points { items, numbered: true } => Some(items.iter().take(REASONS).cloned().collect()),
        _ => None,
    });
    drawing.block(&Block::Points { items: reasons.unwrap_or_default(), numbered: true });
    Ok(())
}
