//! What can be pressed, by the names that stand in the page.

use appwijzer_core::contract::Target;

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
