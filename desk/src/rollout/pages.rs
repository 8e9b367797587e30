//! The page of each person.

use appwijzer_core::l10n::Args;

use super::{Days, Person, Rollout, lapses};
use crate::export::{Block, Document, Run, Target, before_the_last_day};

/// What a person does, on which days, with which commands.
pub(super) fn page(rollout: &Rollout<'_>, person: Person) -> Document {
    let words = rollout.words;
    let plain = |text: String| Block::Paragraph(vec![Run::plain(text)]);
    let say = |id: &str| plain(words.say(id));
    let policy = rollout.order.policy.policy();
    let mut blocks = vec![say(&format!("rollout-what-{}", person.id()))];
    blocks.push(Block::Heading(2, words.say("rollout-days")));
    blocks.push(Block::Facts(days(rollout)));
    match person {
        Person::Owner => {
            let missing = rollout.missing();
            blocks.push(Block::Heading(2, words.say("rollout-missing")));
            blocks.push(match missing.is_empty() {
                true => say("rollout-missing-nothing"),
                false => points(missing.iter().map(|what| words.say(what.id()))),
            });
            blocks.push(Block::Heading(2, words.say("rollout-lapses")));
            blocks.push(points(lapse_lines(rollout)));
        }
        Person::Management => {
            blocks.push(Block::Heading(2, words.say("mdm-before")));
            blocks.push(points(before_the_last_day(Target::All).into_iter().map(|id| words.say(id))));
        }
        Person::Web => {
            let address = rollout.order.companion.policy_address.as_deref().unwrap_or("https://…/policy.json");
            blocks.push(plain(words.tell("rollout-web-address", &Args::new().with("address", address))));
            blocks.push(Block::Verbatim(
                "appwijzer publish www/ --policy policy.json --roots root-1.json\nappwijzer policy verify www/policy.json --root www/root-1.json".to_owned(),
            ));
            blocks.push(say("rollout-web-server"));
        }
        Person::HelpDesk => {
            blocks.push(say("rollout-help-see"));
            blocks.push(Block::Verbatim("appwijzer preview policy.json".to_owned()));
            blocks.push(say("rollout-help-nothing"));
        }
        Person::Communication => blocks.push(say("rollout-communication-days")),
        Person::WorksCouncil => blocks.push(say("rollout-works-council-facts")),
    }
    let args = Args::new().with("org", policy.organisation.id).with("version", &policy.version.to_string());
    let title =
        format!("{}. {}", words.say(&format!("rollout-person-{}", person.id())), words.tell("rollout-title", &args));
    Document { language: words.language(), title, blocks }
}

/// Announce, begin, remind, the last day, block.
fn days(rollout: &Rollout<'_>) -> Vec<(String, Vec<Run>)> {
    let words = rollout.words;
    let days = Days::of(rollout.order.policy, rollout.order.later);
    let mut all = Vec::new();
    let mut add = |id: &str, day: jiff::civil::Date| {
        all.push((words.date(day), vec![Run::plain(words.say(id))]));
    };
    if let Some(first) = days.first {
        add("rollout-day-first", first);
    }
    for last in &days.last {
        add("rollout-day-last", *last);
    }
    for block in &days.block {
        add("rollout-day-block", *block);
    }
    all
}

/// A line for each thing that lapses.
fn lapse_lines(rollout: &Rollout<'_>) -> Vec<String> {
    let words = rollout.words;
    let line = |lapse: super::Lapse| {
        let (id, name) = lapse.what.id();
        words.tell(id, &Args::new().with("date", &words.date(lapse.day)).with("name", &name))
    };
    lapses(rollout.order.policy, rollout.root).into_iter().map(line).collect()
}

fn points(texts: impl IntoIterator<Item = String>) -> Block {
    Block::Points(texts.into_iter().map(|text| vec![Run::plain(text)]).collect())
}
