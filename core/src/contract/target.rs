//! What can be pressed on a screen, and how a press is written.

use std::fmt;

use super::model::{Block, Screen, SystemRequest, Target};

impl Screen {
    /// Everything on the screen that can be pressed, from top to bottom.
    #[must_use]
    pub fn targets(&self) -> Vec<&Target> {
        let mut all: Vec<&Target> = self.back.iter().map(|a| &a.target).collect();
        for block in &self.blocks {
            match block {
                Block::Rows { items } => all.extend(items.iter().filter_map(|r| r.action.as_ref()).map(|a| &a.target)),
                Block::Steps { items } => all.extend(items.iter().flat_map(|s| &s.actions).map(|a| &a.target)),
                Block::Actions { items } => all.extend(items.iter().map(|a| &a.target)),
                Block::Choice { choice } => {
                    all.push(&choice.submit.target);
                    all.extend(choice.skip.iter().map(|a| &a.target));
                }
                Block::Field { field } => all.push(&field.submit.target),
                Block::Status { .. }
                | Block::Heading { .. }
                | Block::Paragraph { .. }
                | Block::Points { .. }
                | Block::Facts { .. }
                | Block::Sources { .. }
                | Block::Notice { .. }
                | Block::Details { .. }
                | Block::Verbatim { .. }
                | Block::Help { .. } => {}
            }
        }
        all
    }
}

/// For transcripts, and for a face that writes presses as text: `show home`, `act check`, `uninstall
/// org.example.app`. A text that is shared and links that are asked about are left out.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Show { screen } => write!(f, "show {screen}"),
            Target::Act { event } => write!(f, "act {event}"),
            Target::System { request } => match request {
                SystemRequest::Uninstall { package } => write!(f, "uninstall {package}"),
                SystemRequest::AppDetails { package } => write!(f, "details {package}"),
                SystemRequest::OpenApp { package } => write!(f, "open {package}"),
                SystemRequest::Share { .. } => f.write_str("share"),
                SystemRequest::PickReport => f.write_str("pick-report"),
                SystemRequest::AskLinks { .. } => f.write_str("ask-links"),
                SystemRequest::AskToNotify => f.write_str("ask-to-notify"),
                SystemRequest::OpenOtherCopy => f.write_str("open-other-copy"),
            },
        }
    }
}
