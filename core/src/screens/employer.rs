//! What the employer sees through this app: the exact bytes, and what they do not hold.

use crate::contract::*;
use crate::l10n::clean;
use crate::policy::Ownership;
use crate::report;

use super::builder::*;
use super::view::View;

impl View<'_> {
    pub(super) fn employer_screen(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Employer, self.say("employer-title"), Some(&ScreenId::Home));
        let handed_over = self.handed_over();
        let mut sees = report::sent(self.reporting()).to_vec();
        if handed_over.iter().any(|entry| entry.is_error) {
            sees.push(report::SENT_WHEN_WRONG);
        }
        screen.blocks.push(Block::Heading { text: self.tell("employer-sees", &self.args().number("n", sees.len())) });
        if sees.is_empty() {
            screen.blocks.push(toned(self.say("employer-nothing"), Tone::Lead));
            if self.can.page {
                screen.blocks.push(paragraph(self.say("employer-website")));
            }
        } else {
            screen.blocks.push(points(sees.iter().map(|id| self.say(id))));
        }
        let not = report::not_looked_at(self.reporting());
        screen.blocks.push(Block::Heading { text: self.tell("employer-not", &self.args().number("n", not.len())) });
        screen.blocks.push(points(not.iter().map(|id| self.say(id))));
        screen.blocks.push(Block::Heading { text: self.tell("employer-unknown", &self.args().number("n", 1)) });
        screen.blocks.push(paragraph(self.say(match self.device.ownership {
            Some(Ownership::Work) => "employer-limit-work",
            Some(Ownership::Private) => "employer-limit-own",
            Some(Ownership::PartlyPaid) | None => "employer-limit",
        })));
        screen.blocks.extend(self.permissions());
        screen.blocks.push(self.heading("employer-proof"));
        if handed_over.is_empty() {
            screen.blocks.push(paragraph(self.say("employer-exact-nothing")));
        } else {
            let text = handed_over.iter().map(exact).collect::<Vec<_>>().join("\n");
            screen.blocks.push(Block::Verbatim { label: self.say("employer-exact"), text });
        }
        screen.blocks.push(self.heading("employer-stored"));
        let asks = !self.policy().exemptions.is_empty();
        screen.blocks.push(points(report::stored(self.can.page, asks).into_iter().map(|id| self.say(id))));
        if let Some(privacy) = &self.policy().organisation.privacy {
            let mut runs = vec![run(self.say("employer-privacy"))];
            for line in self.contact_lines(privacy) {
                runs.push(run(" "));
                runs.push(line);
            }
            screen.blocks.push(Block::Paragraph { runs, tone: Tone::Body });
        }
        if self.can.share {
            let text = shared_text(&screen);
            let share = self.system("employer-share", SystemRequest::Share { text }, Look::Secondary);
            screen.blocks.push(Block::Actions { items: vec![share] });
        }
        self.finish(screen)
    }

    fn handed_over(&self) -> Vec<StatusEntry> {
        if !self.around.has_channel {
            return Vec::new();
        }
        let (policy, around) = (self.policy(), self.around);
        let problem = around.refresh_problem;
        let fresh = around.not_fresh_since.is_none();
        let fetched = report::Fetched::new(policy, self.now, around.refreshed_at, problem, fresh);
        report::handed_over(self.device, &around.wrong_settings, Some((policy, self.assessment(), fetched)))
    }
}

/// What is handed over, as it is; of a mistake in the settings its key too.
fn exact(entry: &StatusEntry) -> String {
    if entry.is_error {
        clean(&format!("{} ({}): {}", entry.key, entry.data, entry.message)).into_owned()
    } else {
        entry.data.clone()
    }
}

/// The screen as plain text, to hand to somebody else.
fn shared_text(screen: &Screen) -> String {
    let mut lines = vec![screen.title.clone()];
    for block in &screen.blocks {
        match block {
            Block::Heading { text } => lines.extend([String::new(), text.clone()]),
            Block::Paragraph { runs, .. } => lines.push(runs.iter().map(|r| r.text.as_str()).collect()),
            Block::Points { items, .. } => {
                lines.extend(
                    items.iter().map(|i| format!("- {}", i.iter().map(|r| r.text.as_str()).collect::<String>())),
                );
            }
            Block::Verbatim { label, text } => lines.extend([label.clone(), text.clone()]),
            // What can be pressed, and how things stand here, is for this screen alone.
            Block::Status { .. }
            | Block::Facts { .. }
            | Block::Rows { .. }
            | Block::Steps { .. }
            | Block::Choice { .. }
            | Block::Field { .. }
            | Block::Sources { .. }
            | Block::Notice { .. }
            | Block::Details { .. }
            | Block::Actions { .. }
            | Block::Help { .. } => {}
        }
    }
    lines.join("\n")
}
