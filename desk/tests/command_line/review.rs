//! `appwijzer export review` and `appwijzer policy remarks`. What a browser makes of the page is seen in `tests/browser`.

use crate::desk::Desk;

#[test]
fn the_review_shows_every_device_and_what_changes() {
    let desk = Desk::published();
    desk.edit("version = 3", "version = 4");
    desk.edit("deadline", "# deadline");
    desk.well("export review dorp-policy --to out --previous policy.json --on 2024-02-01");
    let page = desk.text("out/review.en.html");
    for kind in ["work-phone", "work-part", "private-part", "work-tablet", "private-phone", "iphone", "exempt"] {
        for language in ["nl", "en"] {
            assert!(page.contains(&format!("id=\"{kind}-{language}\"")), "{kind} {language}");
        }
    }
    assert!(page.contains("What changes since version 3?") && page.contains("other than in the version before"));
    assert!(page.contains("from version 3 to version 4"), "the differences are in it");
    assert!(page.contains("default-src 'none'") && !page.contains(" src="), "it loads nothing");
    assert!(!page.contains('\u{1b}'), "no colours of a terminal");
    let alone = desk.well("export review policy.json --on 2024-02-01");
    assert!(alone.contains("No version before was given") && alone.contains("This was made from a signed file"));
}

#[test]
fn remarks_are_read_for_their_own_policy_only() {
    let desk = Desk::published();
    let remarks = |organisation: &str| {
        format!(
            "{{\"schema\":1,\"organisation\":\"{organisation}\",\"version\":2,\"fingerprint\":\"ab\",\"role\":\"Works council\",\
             \"remarks\":[{{\"place\":\"work-phone/en/2024-02-01/home\",\"text\":\"Too long.\"}}]}}"
        )
    };
    std::fs::write(desk.path("own.json"), remarks("dorp")).unwrap();
    std::fs::write(desk.path("other.json"), remarks("stad")).unwrap();
    std::fs::write(desk.path("none.json"), "{}").unwrap();
    let run = desk.run("policy remarks own.json --policy policy.json");
    assert!(run.out.contains("By: Works council (1 remark)") && run.out.contains("  Too long."), "{}", run.out);
    assert!(run.err.contains("about version 2, and the rule has changed"), "{}", run.err);
    assert!(desk.refused("policy remarks other.json --policy policy.json").contains("a policy of 'stad'"));
    assert!(desk.refused("policy remarks none.json --policy policy.json").contains("no remarks"));
}
