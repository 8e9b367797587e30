//! The façade: the one object that a shell talks to.
//!
//! Open it, check, draw a screen, hand back what was pressed. Everything that lasts goes to the
//! journal; everything that the platform knows comes through the ports.

mod act;
mod answers;
mod error;
mod event;

use std::sync::Arc;

use crate::cases::{Assessment, CaseEvent, CaseKey, Facts, Stage, assess, update};
use crate::detection::detect;
use crate::guidance::Abilities;
use crate::inventory::Area;
use crate::journal::Journal;
use crate::l10n::{Language, Words};
use crate::obligation::{Device, Grant};
use crate::policy::PolicyFile;
use crate::ports::{Clock, Inventory};
use crate::screens::{Checked, Screen, ScreenId, View};

pub use act::Acted;
pub use error::CompanionError;
pub use event::Event;

/// What the shell and the organisation's configuration say about the device.
#[derive(Clone, Debug)]
pub struct Setup {
    /// What is known without asking the employee. What is `None` here may be asked.
    pub device: Device,
    /// The area in which the shell runs, if it runs on the device itself.
    pub here: Option<Area>,
    /// What the shell can do there.
    pub can: Abilities,
    /// Exemptions granted to this device, already verified.
    pub grants: Vec<Grant>,
    /// The language of the system, used until the employee chooses one.
    pub language: Language,
}

/// The companion.
#[derive(Debug)]
pub struct Companion {
    journal: Journal,
    policy: PolicyFile,
    setup: Setup,
    inventory: Arc<dyn Inventory>,
    clock: Arc<dyn Clock>,
    words: Words,
    checked: Option<Checked>,
    /// What the next screen shows once.
    once: Once,
}

/// What the next screen shows once.
#[derive(Debug, Default)]
struct Once {
    fresh: bool,
    error: Option<&'static str>,
    notice: Option<&'static str>,
    chosen: Vec<String>,
}

impl Companion {
    /// Opens the companion over a journal and a policy.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn open(
        journal: Journal,
        policy: PolicyFile,
        setup: Setup,
        inventory: Arc<dyn Inventory>,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, CompanionError> {
        let chosen = journal.setting("language")?.and_then(|tag| Language::from_tag(&tag));
        let words = Words::new(chosen.unwrap_or(setup.language));
        Ok(Companion { journal, policy, setup, inventory, clock, words, checked: None, once: Once::default() })
    }

    /// The policy in force.
    #[must_use]
    pub fn policy(&self) -> &PolicyFile {
        &self.policy
    }

    /// The last check, if one was made.
    #[must_use]
    pub fn checked(&self) -> Option<&Checked> {
        self.checked.as_ref()
    }

    /// The language of the screens.
    #[must_use]
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// Looks at the device and moves the cases along. Reaches no port but inventory and clock.
    /// Blocks on them and on the journal.
    ///
    /// # Errors
    /// When the inventory cannot be had or the journal cannot be written.
    pub fn check(&mut self) -> Result<Vec<CaseEvent>, CompanionError> {
        self.check_after(false)
    }

    fn check_after(&mut self, work_data_removed: bool) -> Result<Vec<CaseEvent>, CompanionError> {
        let now = self.clock.now();
        let snapshots = self.inventory.snapshots()?;
        let detected: Vec<_> = snapshots.iter().map(|s| detect(&self.policy, s)).collect();
        // The inventory ends here: nothing below can reach it.
        drop(snapshots);
        let device = self.device()?;
        let attestations = self.journal.attestations()?;
        let mut cases = self.journal.cases()?;
        let watched: Vec<CaseKey> = cases.iter().filter(|c| !c.is_closed()).map(|c| c.key.clone()).collect();
        let facts = Facts {
            policy: &self.policy,
            device: &device,
            attestations: &attestations,
            grants: &self.setup.grants,
            watched: &watched,
            day: self.day(now),
        };
        let assessment = assess(facts, &detected);
        let policy = self.policy.policy();
        let ban_id = |finding: &crate::cases::Finding| {
            let duty = finding.judgement.duty.as_ref()?;
            duty.ban.get(policy).map(|ban| ban.id.to_owned())
        };
        let before = cases.clone();
        let events = update(&mut cases, &assessment, ban_id, work_data_removed, now);
        if cases != before {
            self.journal.save_cases(&cases, now)?;
        }
        let configured_ownership = self.setup.device.ownership.is_some();
        self.checked = Some(Checked { assessment, cases, at: now, configured_ownership });
        Ok(events)
    }

    /// The day in the organisation's time zone.
    fn day(&self, now: i64) -> jiff::civil::Date {
        let zone = jiff::tz::TimeZone::get(self.policy.policy().organisation.time_zone);
        let zone = zone.unwrap_or(jiff::tz::TimeZone::UTC);
        jiff::Timestamp::from_second(now).unwrap_or_default().to_zoned(zone).date()
    }

    /// The last check's result; makes one if there is none yet.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn assessment(&mut self) -> Result<&Assessment, CompanionError> {
        if self.checked.is_none() {
            self.check()?;
        }
        self.checked.as_ref().map(|c| &c.assessment).ok_or(CompanionError::NotChecked)
    }

    /// Draws a screen by its id; what an id no longer names is drawn as home. Checks first if no
    /// check was made yet. Opening what was found marks it as read.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn screen(&mut self, id: &str) -> Result<Screen, CompanionError> {
        self.assessment()?;
        let id = id.parse().unwrap_or(ScreenId::Home);
        if let ScreenId::Finding(key) | ScreenId::Why(key) = &id {
            self.advance(key, Stage::Explained)?;
        }
        let once = std::mem::take(&mut self.once);
        let device = self.device()?;
        let checked = self.checked.as_ref().ok_or(CompanionError::NotChecked)?;
        let view = View {
            policy: &self.policy,
            device: &device,
            here: self.setup.here,
            can: self.setup.can,
            checked,
            words: &self.words,
            now: self.clock.now(),
            error: once.error,
            notice: once.notice,
            chosen: &once.chosen,
            fresh: once.fresh,
        };
        Ok(view.screen(&id))
    }

    /// Remembers something for the shell, such as the screen that was shown last. Not about the
    /// employee: no name, no app.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub fn remember(&mut self, name: &str, value: &str) -> Result<(), CompanionError> {
        Ok(self.journal.set_setting(name, value)?)
    }

    /// Moves a case forward to a stage, never back.
    fn advance(&mut self, key: &CaseKey, stage: Stage) -> Result<(), CompanionError> {
        self.change_case(key, |case| {
            if !case.is_closed() && case.stage < stage {
                case.stage = stage;
            }
        })
    }

    fn change_case(
        &mut self,
        key: &CaseKey,
        change: impl FnOnce(&mut crate::cases::Case),
    ) -> Result<(), CompanionError> {
        let now = self.clock.now();
        let Some(checked) = &mut self.checked else { return Ok(()) };
        let Some(case) = checked.cases.iter_mut().find(|c| c.key == *key) else { return Ok(()) };
        let mut changed = case.clone();
        change(&mut changed);
        if changed != *case {
            self.journal.save_cases(std::slice::from_ref(&changed), now)?;
            *case = changed;
        }
        Ok(())
    }
}
