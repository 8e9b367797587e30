//! What happens when something is pressed.

use crate::cases::{Attestation, CaseKey, RouteChoice, Stage};
use crate::inventory::Area;
use crate::l10n::{Language, Words};
use crate::obligation::QuestionKind;
use crate::policy::Instead;
use crate::screens::ScreenId;

use super::event::{Event, Saw};
use super::{Companion, CompanionError};

/// What to show next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acted {
    /// Id of the screen to show.
    pub screen: String,
}

impl Companion {
    /// Does what an action of a screen asks, and says which screen comes next.
    ///
    /// `screen`: the id of the screen on which it was pressed. `inputs`: the values chosen there.
    /// An event that makes no sense (any more) changes nothing and leads back to that screen.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn act(&mut self, screen: &str, event: &str, inputs: &[String]) -> Result<Acted, CompanionError> {
        let current: ScreenId = screen.parse().unwrap_or(ScreenId::Home);
        let next = match event.parse::<Event>() {
            Ok(event) => self.apply(&current, event, inputs)?,
            Err(()) => {
                log::warn!("an event is unknown");
                current
            }
        };
        Ok(Acted { screen: next.to_string() })
    }

    fn apply(&mut self, current: &ScreenId, event: Event, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        self.assessment()?;
        Ok(match event {
            Event::Check => {
                self.check()?;
                self.once.fresh = true;
                self.after_check(current)
            }
            Event::Begin(key) => {
                self.change_case(&key, |case| {
                    if !case.is_closed() {
                        case.stage = Stage::InProgress;
                        case.route = Some(RouteChoice::App);
                    }
                })?;
                ScreenId::Steps(key)
            }
            Event::Choose(key) => ScreenId::Route(key),
            Event::Route(key) => self.choose(key, inputs)?,
            Event::Tick(key, step) => {
                self.change_case(&key, |case| {
                    if !case.steps_done.remove(&step) {
                        case.steps_done.insert(step);
                    }
                })?;
                current.clone()
            }
            Event::WorkDataRemoved(key) => self.work_data_removed(key)?,
            Event::Attest(key, saw) => self.attest(key, saw)?,
            Event::AttestAll(area) => self.attest_all(area, inputs)?,
            Event::Answer(kind) => self.answered(kind, inputs)?,
            Event::Language(tag) => {
                if let Some(language) = Language::from_tag(&tag) {
                    self.journal.set_setting("language", language.tag())?;
                    self.words = Words::new(language);
                }
                current.clone()
            }
        })
    }

    /// A case that has just ended is shown as done.
    fn after_check(&self, current: &ScreenId) -> ScreenId {
        let key = match current {
            ScreenId::Finding(key) | ScreenId::Steps(key) | ScreenId::Route(key) | ScreenId::NotRight(key) => key,
            other => return other.clone(),
        };
        match self.is_closed(key) {
            true => ScreenId::Done(key.clone()),
            false if matches!(current, ScreenId::NotRight(_)) => ScreenId::Finding(key.clone()),
            false => current.clone(),
        }
    }

    fn is_closed(&self, key: &CaseKey) -> bool {
        let mut cases = self.checked.iter().flat_map(|c| &c.cases);
        cases.any(|c| c.key == *key && c.is_closed())
    }

    fn choose(&mut self, key: CaseKey, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        let Some(route) = inputs.first().and_then(|name| RouteChoice::from_name(name)) else {
            self.once.error = Some("route-none");
            return Ok(ScreenId::Route(key));
        };
        self.change_case(&key, |case| {
            if !case.is_closed() {
                case.route = Some(route);
                let begun = matches!(route, RouteChoice::App | RouteChoice::WorkData);
                case.stage = case.stage.max(if begun { Stage::InProgress } else { Stage::Explained });
            }
        })?;
        Ok(match route {
            RouteChoice::App => ScreenId::Steps(key),
            RouteChoice::WorkData => ScreenId::WorkData(key),
            RouteChoice::Talk => {
                self.once.notice = Some("route-talked");
                ScreenId::Home
            }
            RouteChoice::NotNow => {
                self.once.notice = Some("route-later");
                ScreenId::Home
            }
        })
    }

    fn work_data_removed(&mut self, key: CaseKey) -> Result<ScreenId, CompanionError> {
        let instead = self
            .checked
            .as_ref()
            .and_then(|c| c.assessment.finding(&key))
            .and_then(|f| f.judgement.duty.as_ref())
            .map(|d| d.instead.clone())
            .unwrap_or_default();
        if instead.contains(&Instead::WorkData) {
            self.journal.set_answer(QuestionKind::WorkData.name(), Some(""))?;
        }
        if instead.contains(&Instead::WorkApps) {
            self.journal.set_answer(QuestionKind::Enrolled.name(), Some("no"))?;
        }
        self.check_after(true)?;
        self.once.fresh = true;
        Ok(if self.is_closed(&key) { ScreenId::Done(key) } else { ScreenId::Home })
    }

    fn said(&self, key: CaseKey, there: bool) -> Attestation {
        let on = self.day(self.clock.now());
        Attestation { key, there, on, policy_version: self.policy.policy().version }
    }

    fn attest(&mut self, key: CaseKey, saw: Saw) -> Result<ScreenId, CompanionError> {
        let there = match saw {
            Saw::Unknown => {
                self.once.notice = Some("look-noted-unsure");
                return Ok(ScreenId::Home);
            }
            Saw::There => true,
            Saw::Gone => false,
        };
        let said = self.said(key.clone(), there);
        self.journal.save_attestations(&[said])?;
        self.check()?;
        // What was just said is not told again as "still there".
        self.once.fresh = !there;
        Ok(match there {
            true => ScreenId::Finding(key),
            false if self.is_closed(&key) => ScreenId::Done(key),
            false => {
                self.once.notice = Some("look-noted");
                ScreenId::Home
            }
        })
    }

    fn attest_all(&mut self, area: Area, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        let unsure: Vec<CaseKey> = self
            .checked
            .iter()
            .flat_map(|c| c.assessment.findings())
            .filter(|f| f.key.area == area && f.status == Some(crate::cases::Status::Unknown))
            .map(|f| f.key.clone())
            .collect();
        if inputs.iter().any(|i| i == "unknown") {
            self.once.notice = Some("look-noted-unsure");
            return Ok(ScreenId::Home);
        }
        let none = inputs.iter().any(|i| i == "none");
        let named = |key: &CaseKey| inputs.contains(&key.app);
        if !none && !unsure.iter().any(named) {
            self.once.error = Some("look-all-error");
            self.once.chosen = inputs.to_vec();
            return Ok(ScreenId::SelfCheckAll(area));
        }
        let said: Vec<Attestation> = unsure
            .into_iter()
            .map(|key| {
                let there = !none && named(&key);
                self.said(key, there)
            })
            .collect();
        self.journal.save_attestations(&said)?;
        self.check()?;
        self.once.fresh = true;
        self.once.notice = Some("look-noted");
        Ok(ScreenId::Home)
    }

    fn answered(&mut self, kind: QuestionKind, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        if let Some(error) = self.answer(kind, inputs)? {
            self.once.error = Some(error);
            self.once.chosen = inputs.to_vec();
            return Ok(ScreenId::Question(kind));
        }
        self.check()?;
        let open = self.checked.as_ref().map(|c| c.assessment.questions.clone()).unwrap_or_default();
        // The next open question follows, unless it is the one that was just passed over.
        Ok(open.into_iter().find(|q| *q > kind).map_or(ScreenId::Home, ScreenId::Question))
    }
}
