//! A plan: what to do, in which order.

use super::line::Line;

/// What to do, in which order, and what to know besides.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Plan {
    /// The steps, in order.
    pub steps: Vec<PlanStep>,
    /// If it does not work.
    pub trouble: Vec<Line>,
    /// Other places on the same device where a second copy may be.
    pub elsewhere: Vec<Line>,
    /// What to know afterwards.
    pub after: Vec<Line>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanStep {
    /// Its name, by which it is remembered as done; its title is the sentence `title-<name>`.
    pub name: &'static str,
    /// What to do.
    pub lines: Vec<Line>,
    /// What the shell can do for the employee here.
    pub request: Option<Request>,
}

impl PlanStep {
    pub(super) fn new(name: &'static str, lines: impl IntoIterator<Item = Line>) -> Self {
        PlanStep { name, lines: lines.into_iter().collect(), request: None }
    }

    pub(super) fn with(mut self, request: Option<Request>) -> Self {
        self.request = request;
        self
    }
}

/// Something that the shell can do for the employee in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Ask the system to remove these apps, one after the other.
    Uninstall(Vec<String>),
    /// Open the system's page about an app.
    AppDetails(String),
    /// Open an app by its Android package name.
    OpenApp(&'static str),
    /// Look again.
    LookAgain,
}
