//! Drawing screens.

use crate::cases::{Case, CaseKey, Stage};
use crate::screens::{Screen, ScreenId, StartView, View};

use super::joining::Joining;
use super::keep::{JOIN, WELCOMED};
use super::{Companion, CompanionError};

impl Companion {
    /// Draws a screen by its id; what an id no longer names is drawn as home, and before there is
    /// anything to show the first screens are drawn. Checks first if no check was made yet. Opening
    /// what was found marks it as read.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn screen(&mut self, id: &str) -> Result<Screen, CompanionError> {
        let id = id.parse().unwrap_or(ScreenId::Home);
        if let Some(first) = self.first_screen(&id)? {
            return Ok(first);
        }
        self.assessment()?;
        if let ScreenId::Finding(key) | ScreenId::Why(key) = &id {
            self.advance(key, Stage::Explained)?;
        }
        match &id {
            ScreenId::Finding(_) | ScreenId::Route(_) | ScreenId::WorkData(_) | ScreenId::WorkDataApp(..) => {
                self.came_from = Some(id.clone());
            }
            ScreenId::Question(_) => {}
            _ => self.came_from = None,
        }
        if id == ScreenId::DeviceCode {
            self.device_key();
        }
        let once = std::mem::take(&mut self.once);
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
            error: once.error,
            notice: once.notice,
            chosen: &once.chosen,
            fresh: once.fresh,
        };
        Ok(view.screen(&id))
    }

    /// One of the first screens, while the employee has not seen them or there is no policy.
    fn first_screen(&mut self, id: &ScreenId) -> Result<Option<Screen>, CompanionError> {
        self.read_policy()?;
        let welcomed = self.journal.setting(WELCOMED)?.is_some();
        let asked = matches!(id, ScreenId::Welcome(_) | ScreenId::Join | ScreenId::Joining);
        if welcomed && self.policy.is_some() && !asked {
            return Ok(None);
        }
        let once = std::mem::take(&mut self.once);
        let shown = if welcomed && !asked { &ScreenId::Waiting } else { id };
        let policy = self.policy.clone();
        let view = StartView {
            words: &self.words,
            platform: self.shell.platform,
            form: self.shell.form,
            managed: self.is_managed(),
            joined: self.journal.setting(JOIN)?.is_some(),
            organisation: policy.as_ref().map(|p| &p.policy().organisation.name),
            problem: self.refresh.problem.as_deref().or(self.not_configured()),
            error: once.told.as_deref(),
            joining: self.joining.as_ref().map(Joining::view),
            forgets: self.root.is_some(),
            typed: once.chosen.first().map_or("", String::as_str),
        };
        Ok(Some(view.screen(shown)))
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
