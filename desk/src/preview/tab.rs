//! What one browser tab lives through: the choice, what was pressed, and the devices.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use appwijzer_core::companion::CompanionError;
use appwijzer_core::l10n::Language;
use jiff::civil::Date;

use super::choice::{Choice, Compare};
use super::kind::{Apps, Kind};
use super::ports::lock;
use super::shelf::Shelf;
use super::world::{Start, World};

/// The most tabs whose story is kept; the one that was used longest ago goes first.
const MAX_TABS: usize = 200;
/// The most presses that are kept to be lived through again.
const MAX_LOG: usize = 1000;

/// Something that happened, to be lived through again when the source changes or the day goes back.
#[derive(Clone, Debug)]
enum Happened {
    Press { side: usize, press: String, inputs: Vec<String> },
    Put(Apps),
}

/// One tab.
#[derive(Debug)]
pub(super) struct Tab {
    pub choice: Choice,
    pub sides: Vec<World>,
    /// What was on the device when the story began.
    began_with: Apps,
    log: Vec<(Date, Happened)>,
    generation: u64,
}

impl Tab {
    /// Opens the devices of a choice.
    pub(crate) fn open(choice: Choice, shelf: &Shelf) -> Result<Self, CompanionError> {
        let generation = shelf.get(&choice.shown).generation;
        let sides = open(&choice, &choice.apps, choice.day, shelf)?;
        let mut tab = Tab { began_with: choice.apps.clone(), log: Vec::new(), choice, sides, generation };
        tab.follow();
        Ok(tab)
    }

    /// Takes up another choice: goes on where that makes sense, else begins a new story.
    pub(crate) fn adopt(&mut self, choice: Choice, shelf: &Shelf) -> Result<(), CompanionError> {
        if choice.is_another_story(&self.choice) {
            *self = Tab::open(choice, shelf)?;
            return Ok(());
        }
        let before = std::mem::replace(&mut self.choice, choice);
        let source_changed = shelf.get(&self.choice.shown).generation != self.generation;
        let apps_changed = self.choice.apps != before.apps;
        if source_changed || before.compare != self.choice.compare || self.choice.day < before.day {
            self.live_again(shelf)?;
        } else {
            let language = (self.choice.language != before.language).then_some(self.choice.language);
            for (world, spec) in self.sides.iter_mut().zip(specs(&self.choice)) {
                if language.is_some() {
                    world.speak(spec.language);
                }
                if self.choice.day > before.day {
                    world.live_until(self.choice.day);
                }
            }
        }
        if apps_changed {
            let apps = self.choice.apps.clone();
            self.remember(Happened::Put(apps.clone()));
            self.sides.iter_mut().for_each(|w| w.put(&apps));
        }
        self.follow();
        Ok(())
    }

    /// Does what was pressed on one side; with two languages or versions, on the other side too.
    pub(crate) fn press(&mut self, side: usize, press: &str, inputs: &[String]) {
        let what = Happened::Press { side, press: press.to_owned(), inputs: inputs.to_vec() };
        if self.happen(&what) {
            self.remember(what);
        }
        self.follow();
    }

    fn remember(&mut self, what: Happened) {
        if self.log.len() < MAX_LOG {
            self.log.push((self.choice.day, what));
        }
    }

    fn happen(&mut self, what: &Happened) -> bool {
        match what {
            Happened::Put(apps) => {
                self.sides.iter_mut().for_each(|w| w.put(apps));
                true
            }
            Happened::Press { side, press, inputs } => {
                let together = matches!(self.choice.compare, Some(Compare::Language | Compare::Version));
                let mut done = false;
                for (i, world) in self.sides.iter_mut().enumerate() {
                    if i == *side || together {
                        done |= world.press(press, inputs);
                    }
                }
                done
            }
        }
    }

    /// Opens the devices anew and lives through what happened until the chosen day.
    fn live_again(&mut self, shelf: &Shelf) -> Result<(), CompanionError> {
        let day = self.choice.day;
        self.log.retain(|(on, _)| *on <= day);
        let first = self.log.first().map_or(day, |(on, _)| *on);
        self.generation = shelf.get(&self.choice.shown).generation;
        self.sides = open(&self.choice, &self.began_with, first, shelf)?;
        for (on, what) in self.log.clone() {
            self.live_until(on);
            self.happen(&what);
        }
        self.live_until(day);
        Ok(())
    }

    fn live_until(&mut self, day: Date) {
        self.sides.iter_mut().filter(|w| w.day < day).for_each(|w| w.live_until(day));
    }

    /// The choice says what is so: apps that were removed, a day that came with a new version.
    fn follow(&mut self) {
        if let Some(world) = self.sides.first() {
            self.choice.apps = world.apps();
            self.choice.day = world.day;
        }
    }
}

/// What differs between two devices that are shown side by side.
struct Spec {
    kind: Kind,
    language: Language,
    newer: bool,
}

fn specs(choice: &Choice) -> Vec<Spec> {
    let one = Spec { kind: choice.kind, language: choice.language, newer: false };
    // Dutch beside every other language, English beside Dutch.
    let other = |language: Language| if language == Language::Nl { Language::En } else { Language::Nl };
    let two = choice.compare.map(|compare| match compare {
        Compare::Language => Spec { language: other(choice.language), ..one },
        Compare::Version => Spec { newer: true, ..one },
        Compare::Device(kind) => Spec { kind, ..one },
    });
    std::iter::once(Spec { ..one }).chain(two).collect()
}

fn open(choice: &Choice, apps: &Apps, day: Date, shelf: &Shelf) -> Result<Vec<World>, CompanionError> {
    let versions = shelf.versions(&choice.shown);
    let current = shelf.get(&choice.shown).policy.clone().ok_or(CompanionError::NoPolicy)?;
    let world = |spec: Spec| {
        let (policy, next) = match &versions {
            Some(v) if choice.compare == Some(Compare::Version) => {
                (if spec.newer { v.after.clone() } else { v.before.clone() }, None)
            }
            Some(v) if spec.kind == Kind::NewVersion => (v.before.clone(), Some(v.after.clone())),
            _ => (current.clone(), None),
        };
        World::open(Start {
            kind: spec.kind,
            language: spec.language,
            policy,
            next,
            day,
            apps: apps.clone(),
            work_data: choice.work.clone(),
            first: choice.first,
        })
    };
    specs(choice).into_iter().map(world).collect()
}

/// The stories of all tabs, by the names that their pages carry.
#[derive(Debug, Default)]
pub(super) struct Tabs(Mutex<HashMap<String, Kept>>);

/// When a tab was used last, and its story.
type Kept = (Instant, Arc<Mutex<Tab>>);

impl Tabs {
    /// The story of a tab, if it is kept.
    pub(crate) fn get(&self, name: &str) -> Option<Arc<Mutex<Tab>>> {
        let mut all = lock(&self.0);
        let (used, tab) = all.get_mut(name)?;
        *used = Instant::now();
        Some(Arc::clone(tab))
    }

    /// Keeps the story of a tab. Of two that begin at once, the first is kept.
    pub(crate) fn keep(&self, name: &str, tab: Tab) -> Arc<Mutex<Tab>> {
        let mut all = lock(&self.0);
        if all.len() >= MAX_TABS
            && let Some(oldest) = all.iter().min_by_key(|(_, (used, _))| *used).map(|(name, _)| name.clone())
        {
            all.remove(&oldest);
        }
        let entry = all.entry(name.to_owned()).or_insert_with(|| (Instant::now(), Arc::new(Mutex::new(tab))));
        Arc::clone(&entry.1)
    }
}
