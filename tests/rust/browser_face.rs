//! The browser face shows what every face shows: each screen of every scenario is drawn as HTML, read
//! back from it as a browser would read it, and must give the same text as the snapshots in
//! `tests/scenarios/shown`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use appwijzer_core::cases::Status;
use appwijzer_core::contract::{
    Action, Block, Choice, ChoiceOption, Fact, Field, Look, NoticeKind, Row, Screen, SourceItem, Step, SystemRequest,
    Target, TextRun, Tone,
};
use appwijzer_core::l10n::Language;
use appwijzer_desk::preview::draw::{Drawing, Notes};
use appwijzer_tests::run::{Shown, run};
use appwijzer_tests::scenario::all;
use appwijzer_tests::{root, transcript};
use scraper::{ElementRef, Html, Selector};

fn drawn(screen: &Screen) -> String {
    let drawing = Drawing {
        prefix: "a",
        hidden: Some(vec![("tab".to_owned(), "t".to_owned())]),
        notes: Notes::default(),
        note_word: String::new(),
        covered: false,
    };
    drawing.screen(screen).into_string()
}

#[test]
fn what_the_browser_shows_is_what_the_snapshots_hold() {
    let mut screens = 0;
    for scenario in all() {
        for language in Language::ALL.into_iter().filter(|l| l.is_complete()) {
            let shown = run(&scenario, language);
            let read: Shown = shown.iter().map(|(why, screen)| (why.clone(), read_back(&drawn(screen)))).collect();
            screens += read.len();
            let path = root().join("tests/scenarios/shown").join(format!("{}.{}.txt", scenario.id, language.tag()));
            let known = fs::read_to_string(&path).expect("the snapshot is there");
            let text = transcript::text(&read);
            for (i, (known, read)) in known.lines().zip(text.lines()).enumerate() {
                assert_eq!(read, known, "{} line {}", path.display(), i + 1);
            }
            assert_eq!(text.lines().count(), known.lines().count(), "{}", path.display());
        }
    }
    assert!(screens > 400, "only {screens} screens were drawn");
}

/// What the transcript does not tell: language, looks of paragraphs, what is announced, the title of
/// a choice, the end of a row.
#[test]
fn a_screen_reads_back_as_it_was_drawn() {
    for scenario in all() {
        for (why, screen) in run(&scenario, Language::Nl) {
            let read = read_back(&drawn(&screen));
            assert_eq!(read, as_drawn(screen), "{} {why}", scenario.id);
        }
    }
}

/// The label of a row's action is not shown: the row's own words are.
fn as_drawn(mut screen: Screen) -> Screen {
    for block in &mut screen.blocks {
        match block {
            Block::Rows { items } => {
                for row in items {
                    if let Some(action) = &mut row.action {
                        action.label.clone_from(&row.title);
                        action.look = Look::Link;
                    }
                }
            }
            // What the system is handed stays with the server.
            Block::Actions { items } => {
                for action in items {
                    match &mut action.target {
                        Target::System { request: SystemRequest::Share { text } } => text.clear(),
                        Target::System { request: SystemRequest::AskLinks { schemes } } => schemes.clear(),
                        _ => {}
                    }
                }
            }
            Block::Paragraph { runs, .. } => *runs = joined(runs),
            Block::Points { items, .. } => items.iter_mut().for_each(|i| *i = joined(i)),
            Block::Help { lines, .. } => lines.iter_mut().for_each(|l| *l = joined(std::slice::from_ref(l)).remove(0)),
            _ => {}
        }
    }
    if let Some(back) = &mut screen.back {
        back.look = Look::Link;
    }
    screen
}

/// Words without a link that follow each other are one text in a page.
fn joined(runs: &[TextRun]) -> Vec<TextRun> {
    let mut all: Vec<TextRun> = Vec::new();
    for run in runs {
        match all.last_mut() {
            Some(last) if last.link.is_none() && run.link.is_none() => last.text.push_str(&run.text),
            _ => all.push(run.clone()),
        }
    }
    all
}

fn find<'h>(element: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

fn first<'h>(element: ElementRef<'h>, selector: &str) -> Option<ElementRef<'h>> {
    find(element, selector).into_iter().next()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn text_of(element: ElementRef<'_>, selector: &str) -> Option<String> {
    first(element, selector).map(text)
}

fn has(element: ElementRef<'_>, class: &str) -> bool {
    element.value().classes().any(|c| c == class)
}

fn read_back(html: &str) -> Screen {
    let page = Html::parse_fragment(html);
    let screen = first(page.root_element(), ".screen").expect("a screen");
    let blocks = screen.child_elements().filter(|e| has(*e, "block")).map(block).collect();
    Screen {
        id: screen.attr("data-screen").unwrap().parse().unwrap(),
        language: screen.attr("lang").unwrap().to_owned(),
        title: text_of(screen, "h1").expect("a title"),
        subtitle: text_of(screen, ".subtitle"),
        back: first(screen, ".back button").map(action),
        blocks,
    }
}

fn block(element: ElementRef<'_>) -> Block {
    // "block", and then its kind.
    let class = element.attr("class").unwrap().split(" ").nth(1).unwrap_or_default();
    let items = || element.child_elements();
    match (element.value().name(), class) {
        ("h2", _) => Block::Heading { text: text(element) },
        (_, "status") => Block::Status {
            status: status(element).unwrap(),
            word: text_of(element, ".word").unwrap(),
            text: text_of(element, ".status-text"),
            live: element.attr("data-live-text").is_some(),
        },
        ("p", tone) => Block::Paragraph {
            runs: runs(element),
            tone: match tone {
                "lead" => Tone::Lead,
                "small" => Tone::Small,
                _ => Tone::Body,
            },
        },
        (name, "points") => Block::Points { items: items().map(runs).collect(), numbered: name == "ol" },
        (_, "facts") => Block::Facts {
            items: items().map(|f| Fact { key: text_of(f, "dt").unwrap(), value: text_of(f, "dd").unwrap() }).collect(),
        },
        (_, "rows") => Block::Rows { items: items().map(row).collect() },
        (_, "steps") => Block::Steps { items: (1..).zip(items()).map(|(n, s)| step(n, s)).collect() },
        (_, "choice") => Block::Choice { choice: choice(element) },
        (_, "field") => Block::Field { field: field(element) },
        (_, "sources") => Block::Sources {
            items: items()
                .map(|s| SourceItem {
                    title: text_of(s, "a, .source-title").unwrap(),
                    detail: text_of(s, ".detail"),
                    link: first(s, "a").map(|a| a.attr("href").unwrap().to_owned()),
                })
                .collect(),
        },
        (_, "notice") => Block::Notice {
            kind: match () {
                () if has(element, "notice-warning") => NoticeKind::Warning,
                () if has(element, "notice-error") => NoticeKind::Error,
                () => NoticeKind::Info,
            },
            text: text_of(element, "p").unwrap(),
        },
        ("details", _) => Block::Details {
            summary: text_of(element, "summary").unwrap(),
            paragraphs: find(element, "p").into_iter().map(text).collect(),
        },
        (_, "verbatim") => {
            Block::Verbatim { label: text_of(element, "figcaption").unwrap(), text: text_of(element, "code").unwrap() }
        }
        (_, "actions") => Block::Actions { items: items().map(action).collect() },
        (_, "help") => Block::Help {
            title: text_of(element, "h2").unwrap(),
            lines: find(element, "p").into_iter().flat_map(runs).collect(),
        },
        (name, class) => panic!("'{name}.{class}' is no block"),
    }
}

fn status(element: ElementRef<'_>) -> Option<Status> {
    let name = element.value().classes().find_map(|c| c.strip_prefix("state-"))?;
    Some(match name {
        "action" => Status::Action,
        "asked" => Status::Asked,
        "unknown" => Status::Unknown,
        "done" => Status::Done,
        "exempt" => Status::Exempt,
        other => panic!("'{other}' is no state"),
    })
}

fn runs(element: ElementRef<'_>) -> Vec<TextRun> {
    let mut all: Vec<TextRun> = Vec::new();
    for node in element.children() {
        if let Some(words) = node.value().as_text() {
            all.push(TextRun { text: words.to_string(), link: None });
        } else if let Some(link) = ElementRef::wrap(node) {
            all.push(TextRun { text: text(link), link: link.attr("href").map(str::to_owned) });
        }
    }
    all
}

fn row(element: ElementRef<'_>) -> Row {
    let inside = element.child_elements().next().unwrap();
    let title = text_of(inside, ".row-title").unwrap();
    Row {
        status: status(inside),
        word: text_of(inside, ".word"),
        sub: text_of(inside, ".row-sub"),
        action: inside.attr("value").map(|press| Action {
            label: title.clone(),
            look: Look::Link,
            target: target(press),
        }),
        title,
    }
}

fn step(number: u32, element: ElementRef<'_>) -> Step {
    assert_eq!(text_of(element, ".number").unwrap(), number.to_string(), "steps stand in their order");
    Step {
        number,
        label: text_of(element, "h3 .unseen").unwrap().trim_end_matches(": ").to_owned(),
        title: text_of(element, ".step-title").unwrap(),
        lines: find(element, "p").into_iter().map(text).collect(),
        actions: find(element, "button").into_iter().map(action).collect(),
        done: element.attr("data-done").map(|d| d == "yes"),
    }
}

fn choice(element: ElementRef<'_>) -> Choice {
    let input = |option: ElementRef<'_>| {
        let input = first(option, "input").unwrap();
        let label = first(option, "label").unwrap();
        assert_eq!(label.attr("for"), input.attr("id"), "a label names its own field");
        ChoiceOption {
            value: input.attr("value").unwrap().to_owned(),
            label: text(label),
            sub: text_of(option, ".option-sub"),
            chosen: input.attr("checked").is_some(),
            alone: input.attr("data-alone").is_some(),
        }
    };
    let buttons = find(element, "button");
    Choice {
        name: element.attr("data-name").unwrap().to_owned(),
        question: text_of(element, "legend").unwrap(),
        hint: text_of(element, ".hint"),
        many: first(element, "input[type=checkbox]").is_some(),
        options: find(element, ".option").into_iter().map(input).collect(),
        error: text_of(element, ".error"),
        submit: action(buttons[0]),
        skip: buttons.get(1).map(|b| action(*b)),
    }
}

fn field(element: ElementRef<'_>) -> Field {
    let area = first(element, "textarea");
    let input = first(element, "input[type=text]");
    Field {
        name: element.attr("data-name").unwrap().to_owned(),
        label: text_of(element, "label").unwrap(),
        hint: text_of(element, ".hint"),
        value: area.map(text).or_else(|| input.map(|i| i.attr("value").unwrap().to_owned())).unwrap(),
        long: area.is_some(),
        error: text_of(element, ".error"),
        submit: action(first(element, "button").unwrap()),
    }
}

fn action(element: ElementRef<'_>) -> Action {
    let look = match () {
        () if has(element, "primary") => Look::Primary,
        () if has(element, "secondary") => Look::Secondary,
        () => Look::Link,
    };
    Action { label: text(element), look, target: target(element.attr("value").unwrap()) }
}

fn target(press: &str) -> Target {
    let (kind, rest) = press.split_once(' ').unwrap_or((press, ""));
    let package = rest.to_owned();
    let request = match kind {
        "show" => return Target::Show { screen: package.parse().unwrap() },
        "act" => return Target::Act { event: package.parse().unwrap() },
        "uninstall" => SystemRequest::Uninstall { package },
        "details" => SystemRequest::AppDetails { package },
        "open" => SystemRequest::OpenApp { package },
        "share" => SystemRequest::Share { text: String::new() },
        "pick-report" => SystemRequest::PickReport,
        "ask-to-notify" => SystemRequest::AskToNotify,
        "ask-links" => SystemRequest::AskLinks { schemes: Vec::new() },
        "open-other-copy" => SystemRequest::OpenOtherCopy,
        other => panic!("'{other}' is nothing that can be pressed"),
    };
    Target::System { request }
}
