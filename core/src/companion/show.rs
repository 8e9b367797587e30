//! Drawing screens.

use crate::cases::{Case, CaseKey, Stage};
use crate::contract::{Screen, ScreenId};
use crate::screens::{StartView, View};

use super::joining::Joining;
use super::keep::{JOIN, WELCOMED};
use super::{Companion, CompanionError};

impl Companion {
    /// Shows a screen by its id; what an id no longer names is shown as home, and before there is
    /// anything to show the first screens are. Checks first if no check was made yet. Opening
    /// what was found marks it as read. Showing a screen again shows the same.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn screen(&mut self, id: &str) -> Result<Screen, CompanionError> {
        let id = id.parse().unwrap_or(ScreenId::Home);
        self.read_policy()?;
        let welcomed = self.journal.setting(WELCOMED)?.is_some();
        if matches!(id, ScreenId::Welcome(_) | ScreenId::Join | ScreenId::Joining) || !welcomed {
            return self.first_screen(&id, &id);
        }
        if self.policy.is_none() {
            return self.first_screen(&id, &ScreenId::Waiting);
        }
        self.assessment()?;
        self.opened(&id)?;
        self.view(&id)
    }

    /// What opening a screen changes.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other screen leads nowhere back")]
    fn opened(&mut self, id: &ScreenId) -> Result<(), CompanionError> {
        if let ScreenId::Finding(key) | ScreenId::Why(key) = id {
            self.advance(key, Stage::Explained)?;
        }
        match id {
            ScreenId::WorkData(_) | ScreenId::WorkDataApp(..) => self.came_from = Some(id.clone()),
            // Before it is known what is asked, home stands in for these.
            ScreenId::Finding(key) | ScreenId::Route(key) => {
                let asks = self.checked.as_ref().and_then(|c| c.assessment.finding(key));
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

    /// Draws a screen, and changes nothing.
    fn view(&self, id: &ScreenId) -> Result<Screen, CompanionError> {
        let feedback = self.feedback.on(id);
        let device = self.device()?;
        let around = self.surroundings()?;
        let policy = self.policy.as_ref().ok_or(CompanionError::NoPolicy)?;
        let checked = self.checked.as_ref().ok_or(CompanionError::NoPolicy)?;
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
            organisation: self.policy.as_ref().map(|p| &p.policy().organisation.name),
            problem: self.refresh.problem.as_deref().or(self.not_configured()),
            error: feedback.told.as_deref(),
            joining: self.joining.as_ref().map(Joining::view),
            forgets: self.root.is_some(),
            typed: feedback.chosen.first().map_or("", String::as_str),
        };
        Ok(view.screen(shown))
    }

    /// Managed, and the management has not said where the policy is.
    fn not_configured(&self) -> Option<&'static str> {
        let nowhere = self.configuration.policy_address.is_none() && self.configuration.policy.is_none();
        (self.is_managed() && (nowhere || self.root.is_none())).then_some("not-configured")
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
        let Some(checked) = &mut self.checked else { return Ok(()) };
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
