//! What can be lived through by pressing what is on the page.

use crate::browser::Browser;

#[test]
fn a_work_phone_from_the_message_to_done() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/");
    assert_eq!(browser.title(), "You have 1 task on this phone");
    browser.press("You have a task", &[]);
    assert_eq!(browser.title(), "TikTok is not allowed on your work phone");
    browser.press("Start the steps", &[]).press("Remove TikTok", &[]);
    assert_eq!(browser.texts(".dialog h2"), ["Do you want to uninstall this app?"]);
    assert_eq!(browser.texts(".screen[inert]").len(), 1, "what lies under the dialog cannot be reached");
    browser.press("Cancel", &[]);
    assert!(browser.texts(".status").join(" ").contains("still"), "{:?}", browser.texts(".status"));
    browser.press("Remove TikTok", &[]).press("OK", &[]);
    assert!(browser.title().starts_with("Done."), "{}", browser.title());
    assert!(browser.texts(".planned").join(" ").contains("None."));
    browser.press("Back", &[]);
    assert_eq!(browser.title(), "You do not need to do anything now");
}

#[test]
fn what_the_employer_gets_stands_beside_the_device() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/");
    assert_eq!(browser.texts(".bytes code"), [r#"{"checked":"2023-04-10","policy":"amsterdam/1","schema":2}"#]);
    browser.go("/?device=private-phone&begin=home");
    assert!(browser.texts(".employer").join(" ").contains("Nothing"), "{:?}", browser.texts(".employer"));
    assert_eq!(browser.texts(".bytes"), Vec::<String>::new());
}

#[test]
fn two_tabs_have_two_stories() {
    let mut one = Browser::new("amsterdam-2023");
    one.go("/");
    let first = one.page.clone();
    one.go("/");
    let second = one.page.clone();
    one.page = first;
    one.press("Remove TikTok", &[]).press("Start the steps", &[]);
    assert!(one.title().starts_with("How to remove TikTok"), "{}", one.title());
    one.page = second;
    one.press("What does your employer see?", &[]);
    assert_eq!(one.title(), "What does your employer see?");
}

/// A page whose story was forgotten (the preview was idle for long) goes on from where its address is.
#[test]
fn a_press_on_what_is_not_there_any_more_changes_nothing() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/");
    let mut form = browser.form("Check again", &[]);
    form.retain(|(n, _)| n != "do");
    form.push(("do".to_owned(), "uninstall com.zhiliaoapp.musically".to_owned()));
    let answer = browser.post(&form);
    let next = answer.response.headers()["location"].to_str().unwrap().to_owned();
    browser.go(next.split('#').next().unwrap());
    assert_eq!(browser.title(), "You have 1 task on this phone");
}

#[test]
fn an_own_phone_joins_by_the_code_and_chooses_a_road() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/?device=private-phone");
    browser.press("Next", &[]).press("Next", &[]);
    assert!(browser.texts(".coverage").join(" ").contains("Nothing has been looked at yet"));
    browser.press("I will take part", &[]);
    let code = browser.texts(".around .code").join("");
    assert!(code.len() > 40, "{code}");
    // By hand first, with a mistake in it.
    browser.press("Take part", &["AAAAA AAAAA"]);
    assert_eq!(browser.texts(".error").len(), 1);
    browser.press("Hold the camera", &[]);
    assert_eq!(browser.title(), "Is this right?");
    browser.press("I will take part", &[]);
    assert!(browser.texts(".fetched li").len() >= 2, "{:?}", browser.texts(".fetched li"));
    browser.press("question", &[]).press("Continue", &["private"]).press("Continue", &["whatsapp"]);
    // Which group one belongs to decides what must be kept: asked before a second road is offered.
    browser.press("Continue", &["none"]);
    assert_eq!(browser.title(), "There is 1 request about this phone");
}

#[test]
fn the_day_goes_forward_and_back_with_what_was_done() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/").press("Remove TikTok", &[]).press("Start the steps", &[]).press("Remove TikTok", &[]);
    browser.press("OK", &[]).press("Back", &[]);
    assert_eq!(browser.title(), "You do not need to do anything now");
    let next = browser.link("day-after");
    browser.go(&next);
    assert_eq!(browser.title(), "You do not need to do anything now");
    // Before it was removed, it was there.
    let back = browser.link("mark-announced-2023-03-28");
    browser.go(&back);
    assert_eq!(browser.title(), "You have 1 task on this phone");
    assert!(browser.texts(".day")[0].contains("28 March 2023"));
}

#[test]
fn after_the_last_day_the_words_change() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/?day=2023-05-10");
    assert!(browser.texts(".row-sub").join(" ").contains("was"), "{:?}", browser.texts(".row-sub"));
}

#[test]
fn two_languages_walk_side_by_side() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/?beside=language");
    assert_eq!(browser.title(), "You have 1 task on this phone | Er is 1 taak voor deze telefoon");
    browser.press("Remove TikTok", &[]);
    assert_eq!(browser.title(), "TikTok is not allowed on your work phone | TikTok mag niet op je werktelefoon");
    assert_eq!(browser.texts(".screen[lang=nl]").len(), 1);
}

#[test]
fn two_versions_stand_side_by_side() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/?beside=version");
    let until = browser.texts(".row.state-action .row-sub");
    assert_eq!(until, ["By Tuesday 9 May 2023.", "By Tuesday 2 May 2023."]);
}

#[test]
fn two_devices_stand_side_by_side_and_are_lived_with_apart() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/?beside=iphone");
    assert_eq!(browser.texts(".device-name"), ["Work phone", "Work iPhone"]);
    browser.press("Remove TikTok", &[]);
    assert!(browser.title().starts_with("TikTok is not allowed on your work phone | "), "{}", browser.title());
    assert!(browser.title().ends_with("We cannot tell whether TikTok is on this phone"), "{}", browser.title());
}

/// As `canOpenURL` does: on a press only, about the schemes of the app's own build, and forgotten soon.
#[test]
fn an_iphone_is_asked_which_links_it_opens() {
    let claimed = "An app on this phone opens TikTok links.";
    let unclaimed = "No app on this phone opens TikTok links.";
    for (there, hint) in [("there", claimed), ("none", unclaimed)] {
        let mut browser = Browser::new("amsterdam-2023");
        browser.go(&format!("/?device=iphone&apps=said&app.tiktok={there}"));
        browser.press("Check whether TikTok is on your phone", &[]);
        let words = |browser: &Browser| browser.texts(".screen").join(" ");
        assert!(!words(&browser).contains(hint), "nobody asked: {}", words(&browser));
        browser.press("Ask my phone", &[]);
        assert!(words(&browser).contains(hint), "{there}: {}", words(&browser));
        let tomorrow = browser.link("day-after");
        browser.go(&tomorrow);
        assert!(!words(&browser).contains(hint), "answers are forgotten: {}", words(&browser));
    }
}

#[test]
fn a_new_version_tells_what_changed_for_this_device() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/?device=new-version");
    browser.press("Publish the new version", &[]);
    assert!(browser.page.contains("2 May 2023"), "{}", browser.title());
    assert!(browser.texts(".screen").join(" ").contains("changed"), "{:?}", browser.texts(".screen"));
}

#[test]
fn an_exception_ends_and_the_ban_applies_again() {
    let mut browser = Browser::new("politie-2023");
    browser.go("/?device=exempt");
    assert_eq!(browser.title(), "You do not need to do anything now");
    let last = browser.link("mark-exempt-until-2023-08-03");
    browser.go(&last);
    assert_eq!(browser.title(), "You do not need to do anything now");
    let after = browser.link("day-after");
    browser.go(&after);
    assert_eq!(browser.title(), "You have 1 task on this phone");
}

/// Amsterdam knows no exemption: the journey shows a policy that does.
#[test]
fn somebody_exempt_is_shown_under_a_policy_that_knows_exemptions() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/?device=exempt");
    assert!(browser.texts(".screen").join(" ").contains("TikTok"), "{:?}", browser.title());
    let told = browser.texts(".aside").join(" ");
    assert!(told.contains("amsterdam-2023") && told.contains("politie-2023"), "{told}");
    // Going back to the work phone goes back to Amsterdam.
    let back = browser.link("journey-work-phone");
    browser.go(&back);
    assert!(browser.texts(".screen").join(" ").contains("Amsterdam"), "{:?}", browser.texts(".screen"));
}

#[test]
fn every_kind_of_device_is_shown_under_every_policy() {
    for policy in appwijzer_policy::source::embedded_names() {
        let mut browser = Browser::new(policy);
        for kind in [
            "work-phone",
            "work-part",
            "private-part",
            "work-tablet",
            "private-phone",
            "iphone",
            "exempt",
            "new-version",
        ] {
            for begin in ["home", "first"] {
                browser.go(&format!("/?device={kind}&begin={begin}&page=nl"));
                assert_eq!(browser.texts(".screen h1").len(), 1, "{policy} {kind}");
                assert_eq!(browser.texts("p.notice-warning[role=status]"), Vec::<String>::new(), "{policy} {kind}");
                let words = browser.texts("header, nav, main, aside").join(" ");
                let ids = words.split('[').skip(1).filter_map(|rest| rest.split(']').next());
                let missing: Vec<&str> = ids
                    .filter(|id| id.contains('-') && id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
                    .collect();
                assert_eq!(missing, Vec::<&str>::new(), "{policy} {kind}: a sentence is missing");
            }
        }
    }
}

#[test]
fn all_screens_can_be_read_on_one_page() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/screens?device=work-phone");
    let ids = browser.texts(".sheet-id");
    for id in ["home", "finding/tiktok@whole-device", "why/tiktok@whole-device", "employer", "about"] {
        assert!(ids.iter().any(|i| i == id), "{id} is not among {ids:?}");
    }
    assert_eq!(browser.texts("button:not([disabled])"), Vec::<String>::new(), "nothing can be pressed there");
}

/// The day and the apps of one policy say nothing about another one.
#[test]
fn another_policy_begins_on_a_day_of_its_own() {
    let mut browser = Browser::new("amsterdam-2023");
    browser.go("/?policy=politie-2023&of=amsterdam-2023&day=2023-04-10&apps=said&app.tiktok=none");
    assert!(browser.texts(".day")[0].contains("May 2023"), "{:?}", browser.texts(".day"));
    assert_eq!(browser.title(), "You have 1 task on this phone");
    browser.go("/?policy=amsterdam-2023&of=amsterdam-2023&day=2023-04-10&apps=said&app.tiktok=none");
    assert_eq!(browser.title(), "You do not need to do anything now");
}
