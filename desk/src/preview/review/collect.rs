//! Living through every device, day and language, and writing down what was shown.

use std::collections::{BTreeMap, HashMap};

use appwijzer_core::companion::CompanionError;
use appwijzer_core::contract::{Notification, Screen, ScreenId, StatusEntry};
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;
use jiff::civil::Date;

use crate::preview::choice::Days;
use crate::preview::kind::{Kind, usual};
use crate::preview::world::{Start, World};

use super::Review;

/// The most days that are shown of one kind of device.
const MAX_DAYS: usize = 12;

/// How a screen stands to the version before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// There is no version before, or it showed the same.
    None,
    /// It showed something else.
    Other,
    /// It showed no such screen on that day.
    New,
}

/// A screen.
#[derive(Clone, Debug)]
pub(super) struct Shot {
    pub screen: Screen,
    pub change: Change,
}

/// One day on one device.
#[derive(Clone, Debug)]
pub(super) struct OneDay {
    pub day: Date,
    /// Names of the sentences about what happens on it.
    pub marks: Vec<&'static str>,
    /// The screens that are new, or differ from the day before that is shown.
    pub shots: Vec<Shot>,
    /// How many screens are as they were.
    pub same: usize,
    /// What the employer has got.
    pub status: Vec<StatusEntry>,
    /// What the phone has to tell by then.
    pub due: Vec<Notification>,
    /// Titles of screens that the version before showed, and this one does not.
    pub gone: Vec<String>,
}

/// One kind of device in one language.
#[derive(Clone, Debug)]
pub(super) struct Story {
    pub kind: Kind,
    pub language: Language,
    pub days: Vec<OneDay>,
}

pub(super) fn collect(review: &Review<'_>) -> Result<Vec<Story>, CompanionError> {
    let languages = &review.policy.policy().languages;
    let languages: Vec<Language> = Language::ALL.into_iter().filter(|l| languages.contains(&l.tag())).collect();
    let has_exemptions = !review.policy.policy().exemptions.is_empty();
    let shown = |kind: &Kind| match kind {
        Kind::NewVersion => false,
        Kind::Exempt => has_exemptions,
        Kind::WorkPhone | Kind::WorkPart | Kind::PrivatePart | Kind::WorkTablet | Kind::PrivatePhone | Kind::Iphone => {
            true
        }
    };
    let mut all = Vec::new();
    for kind in Kind::ALL.into_iter().filter(shown) {
        for language in &languages {
            all.push(story(review, kind, *language)?);
        }
    }
    Ok(all)
}

fn story(review: &Review<'_>, kind: Kind, language: Language) -> Result<Story, CompanionError> {
    let days = Days::of(kind, review.policy);
    let mut marked: BTreeMap<Date, Vec<&'static str>> = BTreeMap::from([(days.first, Vec::new())]);
    for (mark, day) in &days.marks {
        let marks = marked.entry(*day).or_default();
        if !marks.contains(mark) {
            marks.push(mark);
        }
    }
    let first = |policy: &PolicyFile| first_screens(policy, kind, language, days.first);
    let mut before = review.previous.map(|previous| open(previous, kind, language, days.first, false)).transpose()?;
    let mut world = open(review.policy, kind, language, days.first, false)?;
    let mut known: HashMap<ScreenId, Screen> = HashMap::new();
    let mut story = Story { kind, language, days: Vec::new() };
    for (day, marks) in marked.into_iter().take(MAX_DAYS) {
        world.live_until(day);
        let mut screens = world.all_screens();
        let mut earlier = Vec::new();
        if let Some(before) = &mut before {
            before.live_until(day);
            earlier = before.all_screens();
        }
        // The first screens are read once.
        if story.days.is_empty() {
            screens = [first(review.policy)?, screens].concat();
            if let Some(previous) = review.previous {
                earlier.extend(first(previous)?);
            }
        }
        let titles = |s: &&Screen| screens.iter().all(|now| now.id != s.id);
        let gone = earlier.iter().filter(titles).map(|s| s.title.clone()).collect();
        let change = |screen: &Screen| match earlier.iter().find(|s| s.id == screen.id) {
            _ if before.is_none() => Change::None,
            None => Change::New,
            Some(old) if without_version(old) == without_version(screen) => Change::None,
            Some(_) => Change::Other,
        };
        let all = screens.len();
        let fresh = |screen: &Screen| known.get(&screen.id).is_none_or(|old| !same(old, screen));
        let shots: Vec<Shot> = screens
            .iter()
            .filter(|screen| fresh(screen))
            .map(|screen| Shot { change: change(screen), screen: screen.clone() })
            .collect();
        known.extend(screens.into_iter().map(|screen| (screen.id.clone(), screen)));
        let (status, due) = (world.status(), world.due());
        story.days.push(OneDay { day, marks, same: all - shots.len(), shots, status, due, gone });
    }
    Ok(story)
}

/// Whether two screens say the same but for the moment at which the phone looked.
fn same(one: &Screen, other: &Screen) -> bool {
    one == other
}

/// A policy's version and its days of issue and expiry differ between any two versions: that changes nothing by itself.
fn without_version(screen: &Screen) -> Screen {
    let mut screen = screen.clone();
    if screen.id == ScreenId::About {
        screen.blocks.retain(|block| !matches!(block, appwijzer_core::contract::Block::Facts { .. }));
    }
    screen
}

fn open(policy: &PolicyFile, kind: Kind, language: Language, day: Date, first: bool) -> Result<World, CompanionError> {
    let policy = policy.clone();
    let apps = usual(&policy);
    World::open(Start { kind, policy, next: None, language, day, apps, work_data: None, first })
}

/// What is read before anything is looked at.
fn first_screens(
    policy: &PolicyFile,
    kind: Kind,
    language: Language,
    day: Date,
) -> Result<Vec<Screen>, CompanionError> {
    let mut world = open(policy, kind, language, day, true)?;
    Ok((1..=3).map(|n| world.see(&ScreenId::Welcome(n))).collect())
}
