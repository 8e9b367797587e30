//! What happens when something is pressed.

use crate::cases::{Attestation, CaseKey, Finding, RouteChoice, Stage};
use crate::contract::{Event, Saw, ScreenId};
use crate::inventory::Area;
use crate::l10n::{Language, Words};
use crate::obligation::{Keeping, QuestionKind, holds_work};
use crate::policy::{Instead, Platform};

use super::keep::{CHANGES, LANGUAGE, WELCOMED};
use super::{Companion, CompanionError};

/// What a shell does after a press: all that crosses to it. What is written, planned or handed over was done.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Acted {
    /// The screen to show.
    pub screen: ScreenId,
    /// Whether to refresh first ([`super::refresh`], with force): it was asked for, or there is
    /// nothing to show without it.
    pub refresh: bool,
}

impl Companion {
    /// [`Companion::update`] for a face that has text: a terminal, a page. A text that names no event changes nothing
    /// and leads back to the screen.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn act(&mut self, screen: &str, event: &str, inputs: &[String]) -> Result<Acted, CompanionError> {
        let current = screen.parse().unwrap_or(ScreenId::Home);
        let Ok(event) = event.parse() else {
            log::warn!("an event is unknown");
            return Ok(Acted { screen: current, refresh: false });
        };
        self.update(&current, event, inputs)
    }

    /// Does what an action of a screen asks, or what a shell tells of itself, and says what comes next.
    ///
    /// `on`: the screen on which it was pressed. `inputs`: the values chosen there.
    /// An event that makes no sense (any more) changes nothing and leads back to that screen.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn update(&mut self, on: &ScreenId, event: Event, inputs: &[String]) -> Result<Acted, CompanionError> {
        if !event.is_sound() {
            log::warn!("an event holds what no screen gives");
            return Ok(Acted { screen: on.clone(), refresh: false });
        }
        self.feedback.before(&event);
        let (screen, refresh) = match self.before_policy(on, &event, inputs)? {
            Some(done) => done,
            None => (self.apply(on, event, inputs)?, false),
        };
        self.feedback.leads_to(&screen);
        Ok(Acted { screen, refresh })
    }

    /// What can be pressed before there is a policy.
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other event needs a policy")]
    fn before_policy(
        &mut self,
        current: &ScreenId,
        event: &Event,
        inputs: &[String],
    ) -> Result<Option<(ScreenId, bool)>, CompanionError> {
        Ok(Some(match event {
            Event::Language(tag) => {
                if let Some(language) = Language::from_tag(tag) {
                    self.journal.write(|w| w.set_setting(LANGUAGE, Some(language.tag())))?;
                    self.words = Words::new(language);
                }
                (current.clone(), false)
            }
            Event::Welcomed => {
                self.journal.write(|w| w.set_setting(WELCOMED, Some("yes")))?;
                self.read_policy()?;
                if self.try_joining_again() {
                    return Ok(Some((ScreenId::Joining, true)));
                }
                let ready = self.state.policy().is_some() || self.is_managed() || self.join_code()?.is_some();
                let next = if ready { ScreenId::Home } else { ScreenId::Join };
                (next, ready && self.state.policy().is_none())
            }
            Event::Look => (self.look(current), false),
            Event::Refresh if *current == ScreenId::Joining => (ScreenId::Joining, self.try_joining_again()),
            Event::Refresh => (ScreenId::Home, true),
            Event::Join => self.join(inputs)?,
            Event::JoinAgree(shown) => self.agree_to_join(shown)?,
            Event::JoinStop => {
                self.joining = None;
                (ScreenId::Home, false)
            }
            // No screen offers it where the management says whose phone it is.
            Event::Leave if self.configuration.root.is_some() => (current.clone(), false),
            Event::Leave => {
                self.leave()?;
                (ScreenId::Welcome(1), false)
            }
            _ => return Ok(None),
        }))
    }

    fn apply(&mut self, current: &ScreenId, event: Event, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        self.assessment()?;
        Ok(match event {
            Event::Check => {
                self.check()?;
                self.feedback.fresh = true;
                self.after_check(current)
            }
            Event::Blocked => {
                let next = self.look(current);
                if next == *current {
                    self.feedback.notice = Some("removal-blocked");
                }
                next
            }
            Event::Reminders(on) => {
                self.feedback.notice = Some(match (on, self.shell.can.page) {
                    (true, false) => "reminders-on",
                    (false, false) => "reminders-off",
                    (true, true) => "reminders-on-page",
                    (false, true) => "reminders-off-page",
                });
                current.clone()
            }
            Event::Begin(key) if self.is_shut(&key, RouteChoice::App)? => ScreenId::WorkData(key),
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
            Event::ChangesRead => {
                self.journal.write(|w| w.set_setting(CHANGES, None))?;
                ScreenId::Home
            }
            Event::SecretsAnew => self.renew_secrets(),
            Event::Grant => self.grant(inputs)?,
            Event::Ask(key, kind, period) => self.ask_exemption(key, kind, period, inputs)?,
            Event::AnswerRead(key) => self.answer_read(&key)?,
            Event::Look
            | Event::Language(_)
            | Event::Welcomed
            | Event::Refresh
            | Event::Join
            | Event::JoinAgree(_)
            | Event::JoinStop
            | Event::Leave => current.clone(),
        })
    }

    /// Looks, if there is something to look for and it may be; what is over is shown as done.
    fn look(&mut self, current: &ScreenId) -> ScreenId {
        if let Err(e) = self.check() {
            log::info!("no look: {}", e.code());
            return current.clone();
        }
        let (ScreenId::Finding(key) | ScreenId::Steps(key) | ScreenId::Route(key) | ScreenId::NotRight(key)) = current
        else {
            return current.clone();
        };
        // What may be kept is over too, and is still there to be read about.
        let there = self.state.checked().into_iter().any(|c| c.assessment.finding(key).is_some_and(Finding::is_there));
        if !there && self.is_closed(key) { ScreenId::Done(key.clone()) } else { current.clone() }
    }

    /// A case that has just ended is shown as done.
    fn after_check(&self, current: &ScreenId) -> ScreenId {
        let (ScreenId::Finding(key) | ScreenId::Steps(key) | ScreenId::Route(key) | ScreenId::NotRight(key)) = current
        else {
            return current.clone();
        };
        match self.is_closed(key) {
            true => ScreenId::Done(key.clone()),
            false if matches!(current, ScreenId::NotRight(_)) => ScreenId::Finding(key.clone()),
            false => current.clone(),
        }
    }

    fn is_closed(&self, key: &CaseKey) -> bool {
        let mut cases = self.state.checked().into_iter().flat_map(|c| &c.cases);
        cases.any(|c| c.key == *key && c.is_closed())
    }

    fn choose(&mut self, key: CaseKey, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        let Some(route) = inputs.first().and_then(|name| RouteChoice::from_name(name)) else {
            self.feedback.error = Some("question-none-chosen");
            return Ok(ScreenId::Route(key));
        };
        if self.is_shut(&key, route)? {
            return Ok(ScreenId::WorkData(key));
        }
        let now = self.now();
        self.change_case(&key, |case| {
            if !case.is_closed() {
                case.route = Some(route);
                if route == RouteChoice::NotNow {
                    case.declined = case.declined.saturating_add(1);
                    case.declined_at = Some(now);
                }
                let begun = matches!(route, RouteChoice::App | RouteChoice::WorkData);
                case.stage = case.stage.max(if begun { Stage::InProgress } else { Stage::Explained });
            }
        })?;
        Ok(match route {
            RouteChoice::App => ScreenId::Steps(key),
            RouteChoice::WorkData => ScreenId::WorkData(key),
            RouteChoice::Talk => {
                self.feedback.notice = Some("route-talked");
                ScreenId::Home
            }
            RouteChoice::NotNow => {
                self.feedback.notice = Some("route-later");
                ScreenId::Home
            }
        })
    }

    /// Whether a road may not be gone now: what it deletes must be kept.
    fn is_shut(&self, key: &CaseKey, route: RouteChoice) -> Result<bool, CompanionError> {
        let Some((file, checked)) = self.state.looked_at() else { return Ok(false) };
        let device = self.device()?;
        let open = Keeping::of(file.policy(), &device, checked.assessment.day).gate.may_delete();
        let app = || file.index().app(&key.app).and_then(|app| app.get(file.policy()));
        Ok(match route {
            RouteChoice::WorkData => !open,
            RouteChoice::App => !open && app().is_some_and(|app| holds_work(file.policy(), &device, app)),
            RouteChoice::Talk | RouteChoice::NotNow => false,
        })
    }

    fn work_data_removed(&mut self, key: CaseKey) -> Result<ScreenId, CompanionError> {
        if self.is_shut(&key, RouteChoice::WorkData)? {
            return Ok(ScreenId::WorkData(key));
        }
        let instead = self
            .state
            .checked()
            .and_then(|c| c.assessment.finding(&key))
            .and_then(|f| f.judgement.duty.as_ref())
            .map(|d| d.instead.clone())
            .unwrap_or_default();
        if instead.contains(&Instead::WorkData) {
            let none = self.no_work_data();
            self.journal.write(|w| w.set_answer(QuestionKind::WorkData.name(), Some(&none)))?;
        }
        if instead.contains(&Instead::WorkApps) {
            self.journal.write(|w| w.set_answer(QuestionKind::Enrolled.name(), Some("no")))?;
        }
        self.check_after(true)?;
        self.feedback.fresh = true;
        Ok(if self.is_closed(&key) { ScreenId::Done(key) } else { ScreenId::Home })
    }

    fn said(&self, key: CaseKey, there: bool) -> Attestation {
        let on = self.state.checked().map_or_else(Default::default, |c| c.assessment.day);
        let policy_version = self.state.policy().map_or(0, |p| p.policy().version);
        Attestation { key, there, on, policy_version }
    }

    fn attest(&mut self, key: CaseKey, saw: Saw) -> Result<ScreenId, CompanionError> {
        let there = match saw {
            Saw::Unknown => {
                self.feedback.notice = Some("look-noted-unsure");
                return Ok(ScreenId::Home);
            }
            Saw::There => true,
            Saw::Gone => false,
        };
        let said = self.said(key.clone(), there);
        self.journal.write(|w| w.put_attestation(&said))?;
        self.check()?;
        // What was just said is not told again as "still there".
        self.feedback.fresh = !there;
        Ok(match there {
            true => ScreenId::Finding(key),
            false if self.is_closed(&key) => ScreenId::Done(key),
            false => {
                self.feedback.notice = Some("look-noted");
                self.next_to_look_for(&key).map_or(ScreenId::Home, ScreenId::SelfCheck)
            }
        })
    }

    /// Where the employee looks for one app after the other: the next one.
    fn next_to_look_for(&self, key: &CaseKey) -> Option<CaseKey> {
        match self.shell.platform {
            Platform::Ios => self.to_look_for(key.area).next().map(|f| f.key.clone()),
            Platform::Android => None,
        }
    }

    fn to_look_for(&self, area: Area) -> impl Iterator<Item = &Finding> {
        let all = self.state.checked().into_iter().flat_map(|c| c.assessment.findings());
        all.filter(move |f| f.key.area == area && f.is_looked_for())
    }

    fn attest_all(&mut self, area: Area, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        let unsure: Vec<CaseKey> = self.to_look_for(area).map(|f| f.key.clone()).collect();
        let named = |key: &CaseKey| inputs.contains(&key.app);
        let has = |word: &str| inputs.iter().any(|i| i == word);
        let (none, unknown, some) = (has("none"), has("unknown"), unsure.iter().any(named));
        if unknown && !none && !some {
            self.feedback.notice = Some("look-noted-unsure");
            return Ok(ScreenId::Home);
        }
        if none == some || unknown {
            self.feedback.error = Some(if none || unknown { "question-contradiction" } else { "look-all-error" });
            self.feedback.chosen = inputs.to_vec();
            return Ok(ScreenId::SelfCheckAll(area));
        }
        let said: Vec<Attestation> = unsure
            .into_iter()
            .map(|key| {
                let there = !none && named(&key);
                self.said(key, there)
            })
            .collect();
        self.journal.write(|w| said.iter().try_for_each(|s| w.put_attestation(s)))?;
        self.check()?;
        self.feedback.fresh = true;
        self.feedback.notice = Some("look-noted");
        Ok(ScreenId::Home)
    }

    fn answered(&mut self, kind: QuestionKind, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        if let Some(error) = self.answer(kind, inputs)? {
            self.feedback.error = Some(error);
            self.feedback.chosen = inputs.to_vec();
            return Ok(ScreenId::Question(kind));
        }
        self.check()?;
        let open = self.state.checked().map(|c| c.assessment.questions.clone()).unwrap_or_default();
        if let Some(waiting) = self.came_from.take() {
            return Ok(waiting);
        }
        // The next open question follows, unless it is the one that was just passed over.
        Ok(open.into_iter().find(|q| *q > kind).map_or(ScreenId::Home, ScreenId::Question))
    }
}
