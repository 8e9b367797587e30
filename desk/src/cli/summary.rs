//! A check as one text: what is asked, why, until when and how; what is still to be said; what was
//! looked at.

use appwijzer_core::cases::{Assessment, CaseKey, Status};
use appwijzer_core::companion::Companion;
use appwijzer_core::contract::{Block, Choice, Row, Screen, ScreenId, Target, TextRun};
use appwijzer_core::l10n::{Args, clean};
use appwijzer_core::obligation::QuestionKind;
use appwijzer_core::policy::{Platform, PolicyFile};

use crate::terminal::Drawing;

use super::output::{Problem, Talk};
use super::read;

/// How many of the reasons are told: the rest is in `guide`.
const REASONS: usize = 2;

/// The text of a check.
pub(super) fn text(
    companion: &mut Companion,
    (policy, platform): (&PolicyFile, Platform),
    assessment: &Assessment,
    talk: &Talk,
) -> Result<String, Problem> {
    let home = companion.screen("home")?;
    let mut summary = Summary { companion, talk, drawing: Drawing::new(talk.style) };
    summary.home(&home, assessment);
    for finding in assessment.findings().filter(|f| is_told(f.status)) {
        let names = |language: &str| {
            let fallback = policy.policy().languages.first().copied().unwrap_or_default();
            let also = finding.judgement.also.iter().filter_map(|ban| ban.get(policy.policy()));
            also.map(|ban| clean(ban.name.get(language, fallback)).into_owned()).collect::<Vec<String>>()
        };
        summary.finding(&finding.key, finding.status, &names(talk.words.language().tag()))?;
    }
    summary.looked(&home, &read::lines(policy, platform, assessment, talk));
    Ok(summary.drawing.into_text())
}

/// Told in full: the rest stays a row.
fn is_told(status: Option<Status>) -> bool {
    matches!(status, Some(Status::Action | Status::Asked | Status::Exempt))
}

struct Summary<'s> {
    companion: &'s mut Companion,
    talk: &'s Talk,
    drawing: Drawing,
}

impl Summary<'_> {
    /// Home's answer, without the rows that are told in full; and how to answer what is open.
    fn home(&mut self, home: &Screen, assessment: &Assessment) {
        self.drawing.title(&home.title);
        if let Some(subtitle) = &home.subtitle {
            self.drawing.line(subtitle);
        }
        let looked = self.talk.say("home-looked");
        for block in home.blocks.iter().take_while(|b| !is_heading(b, &looked)) {
            match block {
                Block::Rows { items } => self.rows(items.iter().filter(|r| !is_told(r.status))),
                Block::Actions { .. } => {}
                other => self.drawing.block(other),
            }
        }
        for question in &assessment.questions {
            let option = match question {
                QuestionKind::Ownership => "cli-answer-ownership",
                QuestionKind::Enrolled => "cli-answer-enrolled",
                QuestionKind::WorkData => "cli-answer-work-data",
                QuestionKind::Roles => "cli-answer-roles",
            };
            self.drawing.line(&self.talk.say(option));
        }
    }

    fn rows<'r>(&mut self, rows: impl Iterator<Item = &'r Row>) {
        let items: Vec<Row> = rows.cloned().collect();
        if !items.is_empty() {
            self.drawing.block(&Block::Rows { items });
        }
    }

    /// What was looked at, and what home says more quietly.
    fn looked(&mut self, home: &Screen, read: &[String]) {
        let (looked, useful) = (self.talk.say("home-looked"), self.talk.say("home-useful"));
        let after = home.blocks.iter().skip_while(|b| !is_heading(b, &looked));
        for block in after.take_while(|b| !is_heading(b, &useful)) {
            self.drawing.block(block);
        }
        if !read.is_empty() {
            self.drawing.heading(&self.talk.say("read-title"));
            read.iter().for_each(|line| self.drawing.line(line));
        }
        let quiet = home.blocks.iter().skip_while(|b| !is_heading(b, &useful)).find_map(|b| match b {
            Block::Rows { items } => Some(items.iter().filter(|row| leads_to_why(row))),
            _ => None,
        });
        self.rows(quiet.into_iter().flatten());
        if let Some(help) = home.blocks.last() {
            self.drawing.block(help);
        }
        self.drawing.gap();
        self.drawing.line(&self.talk.say("cli-next-guide"));
    }

    fn finding(&mut self, key: &CaseKey, status: Option<Status>, also: &[String]) -> Result<(), Problem> {
        let finding = self.screen(&ScreenId::Finding(key.clone()))?;
        self.drawing.heading(&finding.title);
        if let Some(place) = &finding.subtitle {
            self.drawing.line(place);
        }
        for block in &finding.blocks {
            if !matches!(block, Block::Actions { .. } | Block::Rows { .. } | Block::Help { .. }) {
                self.drawing.block(block);
            }
        }
        self.why(key, also)?;
        if status == Some(Status::Exempt) {
            return Ok(());
        }
        self.roads(key)?;
        self.steps(key)
    }

    fn why(&mut self, key: &CaseKey, also: &[String]) -> Result<(), Problem> {
        let why = self.screen(&ScreenId::Why(key.clone()))?;
        self.drawing.heading(&why.title);
        let reasons: Vec<Vec<TextRun>> = why
            .blocks
            .iter()
            .filter_map(|b| match b {
                Block::Points { items, numbered: true } => Some(items),
                _ => None,
            })
            .flatten()
            .take(REASONS)
            .cloned()
            .collect();
        self.drawing.block(&Block::Points { items: reasons, numbered: true });
        // One speaks, all are told.
        if !also.is_empty() {
            let bans = self.talk.words.list(also);
            self.drawing.line(&self.talk.tell("why-scope-also", &Args::new().with("bans", &bans)));
        }
        Ok(())
    }

    /// Where the employee chooses: between what.
    fn roads(&mut self, key: &CaseKey) -> Result<(), Problem> {
        let route = self.screen(&ScreenId::Route(key.clone()))?;
        let Some(choice) = route.blocks.iter().find_map(choice) else { return Ok(()) };
        self.drawing.heading(&choice.question);
        let point = |label: &str, sub: Option<&String>| {
            let text = sub.map_or(label.to_owned(), |sub| format!("{label}. {sub}"));
            vec![TextRun { text, link: None }]
        };
        let items = choice.options.iter().map(|o| point(&o.label, o.sub.as_ref())).collect();
        self.drawing.block(&Block::Points { items, numbered: false });
        self.drawing.line(&self.talk.say("cli-roads"));
        Ok(())
    }

    fn steps(&mut self, key: &CaseKey) -> Result<(), Problem> {
        let steps = self.screen(&ScreenId::Steps(key.clone()))?;
        self.drawing.heading(&steps.title);
        for block in &steps.blocks {
            if let Block::Steps { items } = block {
                // The last step is to look again: at a terminal that is to run this command again.
                let items = items.iter().take(items.len().saturating_sub(1)).cloned().collect();
                self.drawing.block(&Block::Steps { items });
            }
        }
        Ok(())
    }

    fn screen(&mut self, id: &ScreenId) -> Result<Screen, Problem> {
        self.companion.visit(id)?;
        Ok(self.companion.view(id)?)
    }
}

fn is_heading(block: &Block, words: &str) -> bool {
    matches!(block, Block::Heading { text } if text == words)
}

fn choice(block: &Block) -> Option<&Choice> {
    match block {
        Block::Choice { choice } => Some(choice),
        _ => None,
    }
}

fn leads_to_why(row: &Row) -> bool {
    let target = row.action.as_ref().map(|a| &a.target);
    matches!(target, Some(Target::Show { screen: ScreenId::Why(_) }))
}
