//! What is printed for colleagues: no page, letter or poster offers, in any language, what a hold keeps.

use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::policy::{AfterKeeping, Obligation};
use appwijzer_desk::export::{Blocked, Companion, Order, Provenance, Target, export};
use appwijzer_words::escape;

use crate::world::{Road, TODAY, When, Whom, World};

/// The sentences of the pages, with those that stand in for missing ones.
fn words(language: Language) -> Words {
    let read = |tag: &str, name: &str| {
        let path = appwijzer_tests::root().join("desk/l10n").join(tag).join(name);
        std::fs::read_to_string(path).unwrap_or_default()
    };
    let chain: String =
        language.chain().map(|l| read(l.tag(), "policy-desk.ftl") + &read(l.tag(), "cli.ftl")).collect();
    Words::with(language, &[&chain])
}

/// Everything that is handed out in these languages.
fn printed(world: &World, all: &[Words]) -> Vec<(String, String)> {
    let policy = world.policy();
    let blocked = Blocked::on(&policy, TODAY);
    let companion = Companion { package: String::new(), bundle: String::new(), policy_address: None, root: None };
    let order = Order {
        policy: &policy,
        blocked: &blocked,
        later: &[],
        provenance: Provenance::Unsigned,
        companion: &companion,
        words: all,
        join: None,
        day: TODAY,
    };
    let targets = [Target::Intranet, Target::Letter, Target::Poster];
    let files = targets.into_iter().flat_map(|target| export(target, &order).unwrap());
    files.map(|file| (file.name, String::from_utf8(file.bytes).unwrap())).collect()
}

/// What a page may not say in this world.
fn never(world: &World, words: &Words) -> Vec<String> {
    let everybody = |whom: Whom| whom == Whom::Everybody;
    let held = world.holds.iter().any(|(whom, when)| everybody(*whom) && *when == When::Now)
        || world.keeps.iter().any(|(whom, then)| everybody(*whom) && *then == AfterKeeping::Hold);
    if !held {
        return Vec::new();
    }
    let mut all = vec![words.say("export-instead-work-data"), words.say("export-instead-work-apps")];
    if world.road.app_holds_work() {
        let args = Args::new().with("ban", "Chat").with("apps", "one");
        all.extend(["export-ask-forbidden", "export-ask-urged", "export-ask-advised"].map(|id| words.tell(id, &args)));
    }
    all
}

/// What a page says to the groups that must keep everything, while others may not have to.
fn groups(world: &World) -> bool {
    let group = |whom: Whom| whom != Whom::Everybody;
    world.holds.iter().any(|(whom, when)| group(*whom) && *when == When::Now)
        || world.keeps.iter().any(|(whom, then)| group(*whom) && *then == AfterKeeping::Hold)
}

#[test]
fn no_printed_page_offers_deletion_under_a_hold_in_any_language() {
    let tongues = Language::ALL.map(words);
    let holds = [None].into_iter().chain(Whom::ALL.iter().flat_map(|w| When::ALL.iter().map(|t| Some((*w, *t)))));
    let then = |w: &Whom| AfterKeeping::ALL.map(|t| Some((*w, t)));
    let keeps: Vec<_> = [None].into_iter().chain(Whom::ALL.iter().flat_map(then)).collect();
    let (mut pages, mut told, mut offered) = (0, 0, 0);
    for (i, hold) in holds.enumerate() {
        for (j, keep) in keeps.iter().enumerate() {
            for (k, road) in Road::all().into_iter().enumerate() {
                let obligation = if (i + j + k) % 2 == 0 { Obligation::Urged } else { Obligation::Forbidden };
                let (holds, keeps) = (hold.into_iter().collect(), keep.iter().copied().collect());
                let world = World { holds, keeps, road, obligation };
                let all = printed(&world, &tongues);
                for words in &tongues {
                    let tag = format!(".{}.", words.language().tag());
                    let never = never(&world, words);
                    let hint = words.tell("export-instead-hold", &Args::new().with("roles", "een groep"));
                    let hint = hint.split("een groep").next().unwrap_or_default().trim_end();
                    let deletes = road.instead().is_some() || road.app_holds_work();
                    for (name, text) in all.iter().filter(|(name, _)| name.contains(&tag)) {
                        pages += 1;
                        for sentence in &never {
                            assert!(!text.contains(&escape(sentence)), "{hold:?} {keep:?} {road:?} {name}: {sentence}");
                        }
                        if never.is_empty() && groups(&world) && deletes && !name.ends_with(".md") {
                            told += 1;
                            assert!(
                                text.contains(&escape(hint)),
                                "{hold:?} {keep:?} {road:?} {name}: no {hint}\n{text}"
                            );
                        }
                        offered += usize::from(text.contains(&escape(&words.say("export-instead-work-data"))));
                    }
                }
            }
        }
    }
    assert!(pages > 10_000 && told > 500 && offered > 500, "{pages} {told} {offered}");
}
