//! What can be pressed, by the names that stand in the page.

use appwijzer_core::screens::{Block, Screen, SystemRequest, Target};

use super::world::Dialog;

/// Something that was pressed, and that could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Press {
    Target(Target),
    Answer(Answer),
    /// A notification was tapped (its id).
    Notification(String),
    /// The organisation publishes a new version.
    NextVersion,
    /// The camera is held before the code.
    Scan,
}

/// An answer to a dialog of the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Remove,
    SwitchOff,
    ReportWith,
    ReportWithout,
    Yes,
    Close,
}

impl Answer {
    /// The answers that a dialog takes, the one that does something first.
    pub(super) fn of(dialog: &Dialog) -> &'static [Answer] {
        match dialog {
            Dialog::Uninstall(_) => &[Answer::Remove, Answer::Close],
            Dialog::Details(_) => &[Answer::SwitchOff, Answer::Remove, Answer::Close],
            Dialog::OtherApp(_) | Dialog::Share(_) => &[Answer::Close],
            Dialog::PickReport => &[Answer::ReportWith, Answer::ReportWithout, Answer::Close],
            Dialog::Notify => &[Answer::Yes, Answer::Close],
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Answer::Remove => "dialog remove",
            Answer::SwitchOff => "dialog switch-off",
            Answer::ReportWith => "dialog report-with",
            Answer::ReportWithout => "dialog report-without",
            Answer::Yes => "dialog yes",
            Answer::Close => "dialog close",
        }
    }
}

/// The name of what an action does: the value of its button.
#[must_use]
pub fn name_of(target: &Target) -> String {
    match target {
        Target::Show { screen } => format!("show {screen}"),
        Target::Act { event } => format!("act {event}"),
        Target::System { request } => match request {
            SystemRequest::Uninstall { package } => format!("uninstall {package}"),
            SystemRequest::AppDetails { package } => format!("details {package}"),
            SystemRequest::OpenApp { package } => format!("open {package}"),
            SystemRequest::Share { .. } => "share".to_owned(),
            SystemRequest::PickReport => "pick-report".to_owned(),
            SystemRequest::AskToNotify => "ask-to-notify".to_owned(),
            SystemRequest::AskLinks { .. } => "ask-links".to_owned(),
        },
    }
}

/// Everything on a screen that can be pressed.
pub(super) fn targets(screen: &Screen) -> Vec<&Target> {
    let mut all: Vec<&Target> = screen.back.iter().map(|a| &a.target).collect();
    for block in &screen.blocks {
        match block {
            Block::Rows { items } => all.extend(items.iter().filter_map(|r| r.action.as_ref()).map(|a| &a.target)),
            Block::Steps { items } => all.extend(items.iter().flat_map(|s| &s.actions).map(|a| &a.target)),
            Block::Actions { items } => all.extend(items.iter().map(|a| &a.target)),
            Block::Choice { choice } => {
                all.push(&choice.submit.target);
                all.extend(choice.skip.iter().map(|a| &a.target));
            }
            Block::Field { field } => all.push(&field.submit.target),
            _ => {}
        }
    }
    all
}
