//! What a press has to say: an error, a thank-you, the text to be mended.

use crate::contract::{Event, ScreenId};

/// Belongs to the screen that follows a press, and stays on it however often that screen is drawn: somebody who comes
/// back from their mail with the code finds what they had typed. The next press ends it.
#[derive(Clone, Debug, Default)]
pub(super) struct Feedback {
    /// The screen that followed.
    on: Option<ScreenId>,
    /// It answers what was pressed: announce it, and do not tell it as old.
    pub fresh: bool,
    pub error: Option<&'static str>,
    /// An error that names a place.
    pub told: Option<String>,
    pub notice: Option<&'static str>,
    pub chosen: Vec<String>,
}

impl Feedback {
    /// A press begins. Looking again and another language answer nothing: what was typed stays where it was.
    pub(super) fn before(&mut self, event: &Event) {
        match event {
            Event::Check | Event::Look => (self.fresh, self.notice) = (false, None),
            Event::Language(_) => self.told = None,
            Event::Begin(_)
            | Event::Choose(_)
            | Event::Route(_)
            | Event::Tick(..)
            | Event::WorkDataRemoved(_)
            | Event::Attest(..)
            | Event::AttestAll(_)
            | Event::Answer(_)
            | Event::Welcomed
            | Event::Refresh
            | Event::Join
            | Event::JoinAgree(_)
            | Event::JoinStop
            | Event::Leave
            | Event::ChangesRead
            | Event::Grant
            | Event::Ask(..)
            | Event::AnswerRead(_)
            | Event::Blocked
            | Event::Reminders(_)
            | Event::SecretsAnew => *self = Self::default(),
        }
    }

    /// The press led to a screen.
    pub(super) fn leads_to(&mut self, screen: &ScreenId) {
        self.on = Some(screen.clone());
    }

    /// What this screen has to say.
    pub(super) fn on(&self, screen: &ScreenId) -> Self {
        if self.on.as_ref() == Some(screen) { self.clone() } else { Self::default() }
    }
}
