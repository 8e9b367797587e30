//! Drawing screens.

use crate::cases::{Case, CaseKey, Stage};
use crate::contract::{RefreshFailure, Screen, ScreenId};
use crate::screens::{StartView, View};

use super::joining::Joining;
use super::keep::{JOIN, WELCOMED};
use super::state::State;
use super::{Companion, CompanionError, own};

/// From what a screen is drawn.
enum Drawn {
    /// The employee has not read the first ones, or asked for one of them: what this is, and whose rules.
    First,
    /// No rule is here yet: one screen says why.
    Waiting,
    /// What is asked, and everything about it.
    Ready,
}

impl Companion {
    /// Shows a screen by the text of its id, for a face that has text: what it names no longer is shown as home.
    /// [`Companion::visit`], then [`Companion::view`].
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn screen(&mut self, id: &str) -> Result<Screen, CompanionError> {
        let id = id.parse().unwrap_or(ScreenId::Home);
        self.visit(&id)?;
        self.view(&id)
    }

    /// What coming to a screen changes: the device is looked at if that was not done yet, and what was found is
    /// marked as read. Once for each time that somebody goes there; drawing it is [`Companion::view`].
    ///
    /// # Errors
    /// As [`Companion::check`].
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other screen leads nowhere back")]
    pub fn visit(&mut self, id: &ScreenId) -> Result<(), CompanionError> {
        self.read_policy()?;
        match self.drawn(id)? {
            Drawn::First | Drawn::Waiting => return Ok(()),
            Drawn::Ready => {}
        }
        self.assessment()?;
        if let ScreenId::Finding(key) | ScreenId::Why(key) = id {
            self.advance(key, Stage::Explained)?;
        }
        match id {
            ScreenId::WorkData(_) | ScreenId::WorkDataApp(..) => self.came_from = Some(id.clone()),
            // Before it is known what is asked, home stands in for these.
            ScreenId::Finding(key) | ScreenId::Route(key) => {
                let asks = self.state.checked().and_then(|c| c.assessment.finding(key));
                self.came_from = asks.is_some_and(|f| f.judgement.duty.is_some()).then(|| id.clone());
            }
            ScreenId::Question(_) => {}
            _ => self.came_from = None,
        }
        if *id == ScreenId::DeviceCode {
            self.device_key();
        }
        Ok(())
    }

    /// From what this screen is drawn now. Who has not read the first screens gets no others; the first screens can be
    /// asked for at any time.
    fn drawn(&self, id: &ScreenId) -> Result<Drawn, CompanionError> {
        if matches!(id, ScreenId::Welcome(_) | ScreenId::Join | ScreenId::Joining)
            || self.journal.setting(WELCOMED)?.is_none()
        {
            return Ok(Drawn::First);
        }
        Ok(match &self.state {
            State::Unread | State::Waiting => Drawn::Waiting,
            State::Ready(_) => Drawn::Ready,
        })
    }

    /// Draws a screen as things stand, and changes nothing: drawn again it is the same. What an id no longer names is
    /// drawn as home, and before there is anything to show the first screens are. After [`Companion::visit`].
    ///
    /// # Errors
    /// When the journal cannot be read; [`CompanionError::NoPolicy`] when the device was not looked at yet.
    pub fn view(&self, id: &ScreenId) -> Result<Screen, CompanionError> {
        match self.drawn(id)? {
            Drawn::First => self.first_screen(id, id),
            Drawn::Waiting => self.first_screen(id, &ScreenId::Waiting),
            Drawn::Ready => self.ready_screen(id),
        }
    }

    fn ready_screen(&self, id: &ScreenId) -> Result<Screen, CompanionError> {
        let feedback = self.feedback.on(id);
        let device = self.device()?;
        let mut around = self.surroundings()?;
        // The one screen that says it: it is read from a file of some megabytes.
        if *id == ScreenId::About
            && let Some(built) = &mut around.built
        {
            built.library = self.library.or_else(own::digest);
        }
        let (policy, checked) = self.state.looked_at().ok_or(CompanionError::NoPolicy)?;
        let view = View {
            policy,
            device: &device,
            here: self.shell.here,
            can: self.shell.can,
            checked,
            words: &self.words,
            now: self.now(),
            around: &around,
            error: feedback.error,
            notice: feedback.notice,
            chosen: &feedback.chosen,
            fresh: feedback.fresh,
        };
        Ok(view.screen(id))
    }

    /// Draws one of the first screens: the employee has not seen them, there is no policy, or they were asked for.
    /// `shown` stands in for `id`, which may be a screen that there is nothing for yet.
    fn first_screen(&self, id: &ScreenId, shown: &ScreenId) -> Result<Screen, CompanionError> {
        let feedback = self.feedback.on(id);
        let view = StartView {
            words: &self.words,
            platform: self.shell.platform,
            form: self.shell.form,
            page: self.shell.can.page,
            managed: self.is_managed(),
            joined: self.journal.setting(JOIN)?.is_some(),
            organisation: self.state.policy().map(|p| &p.policy().organisation.name),
            problem: self.refresh.problem.or(self.not_configured()),
            error: feedback.told.as_deref(),
            joining: self.joining.as_ref().map(Joining::view),
            forgets: self.root.is_some(),
            typed: feedback.chosen.first().map_or("", String::as_str),
        };
        Ok(view.screen(shown))
    }

    /// Managed, and the management has not said where the policy is.
    fn not_configured(&self) -> Option<RefreshFailure> {
        let nowhere = self.configuration.policy_address.is_none() && self.configuration.policy.is_none();
        (self.is_managed() && (nowhere || self.root.is_none())).then_some(RefreshFailure::NotConfigured)
    }

    /// Moves a case forward to a stage, never back.
    fn advance(&mut self, key: &CaseKey, stage: Stage) -> Result<(), CompanionError> {
        self.change_case(key, |case| {
            if !case.is_closed() && case.stage < stage {
                case.stage = stage;
            }
        })
    }

    /// Changes a case in the journal and in the last check's result.
    pub(super) fn change_case(&mut self, key: &CaseKey, change: impl FnOnce(&mut Case)) -> Result<(), CompanionError> {
        let Some(checked) = self.state.checked_mut() else { return Ok(()) };
        let changed = self.journal.write(|w| {
            let Some(mut case) = w.cases()?.into_iter().find(|c| c.key == *key) else { return Ok(None) };
            let before = case.clone();
            change(&mut case);
            if case != before {
                w.put_case(&case)?;
            }
            Ok(Some(case))
        })?;
        if let (Some(changed), Some(known)) = (changed, checked.cases.iter_mut().find(|c| c.key == *key)) {
            *known = changed;
        }
        Ok(())
    }
}
