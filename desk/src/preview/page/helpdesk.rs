//! The page of the help desk: what somebody on the phone sees now, what to say, and what they press next.
//!
//! Nothing about a person is asked, and nothing of what is asked is kept: each answer is drawn anew from the form.

use appwijzer_core::companion::CompanionError;
use appwijzer_core::contract::{Action, Block, Screen, ScreenId, Target, Tone};
use appwijzer_core::l10n::{Args, Language};
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::{CodeError, DeviceName};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::preview::choice::{Days, Pairs, value};
use crate::preview::draw::{Drawing, Notes};
use crate::preview::kind::{Apps, Kind, Presence, offered, usual};
use crate::preview::text::plain;
use crate::preview::world::{Start, World};
use crate::signing::{read_device, spoken_device};

use super::Page;

/// Screens that are offered when the words fit several.
const MOST: usize = 8;

/// What the help desk knows of the caller's device.
#[derive(Clone, Debug)]
pub(in crate::preview) struct Call {
    kind: Kind,
    language: Language,
    day: Date,
    app: Option<String>,
    reads: String,
    screen: Option<ScreenId>,
    code: String,
}

impl Call {
    /// Reads the form; what is missing or makes no sense is as usual.
    pub(in crate::preview) fn read(form: &Pairs, file: &PolicyFile, usual_language: Language, today: Date) -> Self {
        let kind = value(form, "device").and_then(Kind::from_name).filter(|k| *k != Kind::NewVersion);
        let kind = kind.unwrap_or(Kind::WorkPhone);
        let days = Days::of(kind, file);
        let day = value(form, "day").and_then(|d| d.parse().ok()).unwrap_or(today).max(days.first);
        let known = |app: &&str| offered(file).iter().any(|(id, _)| id == app);
        let cut = |name: &str, most: usize| value(form, name).unwrap_or_default().trim().chars().take(most).collect();
        Call {
            kind,
            language: value(form, "lang").and_then(Language::from_tag).unwrap_or(usual_language),
            day,
            app: value(form, "app").filter(known).map(str::to_owned),
            reads: cut("reads", 200),
            screen: value(form, "screen").and_then(|text| text.parse().ok()),
            code: cut("code", 400),
        }
    }

    /// Every screen that such a device can show on that day.
    pub(in crate::preview) fn screens(&self, file: &PolicyFile) -> Result<Vec<Screen>, CompanionError> {
        let apps: Apps = match &self.app {
            Some(app) => [(app.clone(), Presence::There)].into_iter().collect(),
            None => usual(file),
        };
        let start = |first| Start {
            kind: self.kind,
            policy: file.clone(),
            next: None,
            language: self.language,
            day: self.day,
            apps: apps.clone(),
            work_data: None,
            first,
        };
        let mut all = World::open(start(false))?.all_screens();
        let mut first = World::open(start(true))?;
        all.extend((1..=3).map(|n| first.see(&ScreenId::Welcome(n))));
        Ok(all)
    }

    /// The screens that hold the words, those with the words in their title first; all of them without words.
    fn found<'s>(&self, all: &'s [Screen]) -> Vec<&'s Screen> {
        let low = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let reads = low(&self.reads);
        let titled = all.iter().filter(|s| low(&s.title).contains(&reads));
        let within = all.iter().filter(|s| {
            let text = serde_json::to_string(&s.blocks).unwrap_or_default();
            !low(&s.title).contains(&reads) && low(&text).contains(&reads)
        });
        titled.chain(within).collect()
    }
}

impl Page<'_> {
    /// The page.
    pub(in crate::preview) fn helpdesk(&self, call: &Call, file: &PolicyFile, screens: &[Screen]) -> Markup {
        let found = call.found(screens);
        let named = call.screen.as_ref().and_then(|id| screens.iter().find(|s| s.id == *id));
        let shown = named.or(found.first().copied());
        let main = html! {
            main id="stage" class="all helpdesk" {
                h1 { (self.say("helpdesk-title")) }
                p class="lead" { (self.say("helpdesk-lead")) }
                form method="post" action="/helpdesk" {
                    (self.asks(call, file))
                    div class="actions" { button class="button primary" type="submit" { (self.say("helpdesk-show")) } }
                    @if found.is_empty() { p role="status" { (self.say("helpdesk-nowhere")) } }
                    @if found.len() > 1 {
                        fieldset {
                            legend { (self.say("helpdesk-several")) }
                            div class="actions" {
                                @for screen in found.iter().take(MOST) {
                                    button class="button secondary" type="submit" name="screen" value=(screen.id)
                                        lang=(screen.language) { (plain(&screen.title)) }
                                }
                            }
                        }
                    }
                    (self.take_code(call))
                }
                @if let Some(screen) = shown { (self.answer(screen, screens)) }
            }
        };
        self.document(&self.say("helpdesk-title"), None, &main)
    }

    fn asks(&self, call: &Call, file: &PolicyFile) -> Markup {
        let kinds = Kind::ALL.into_iter().filter(|k| *k != Kind::NewVersion);
        html! {
            div class="setting" {
                label for="device" { (self.say("helpdesk-device")) }
                select id="device" name="device" {
                    @for kind in kinds {
                        option value=(kind.name()) selected[kind == call.kind] {
                            (self.say(&format!("device-kind-{}", kind.name())))
                        }
                    }
                }
            }
            div class="setting" {
                label for="day" { (self.say("helpdesk-day")) }
                input id="day" name="day" type="date" value=(call.day);
            }
            div class="setting" {
                label for="lang" { (self.say("helpdesk-language")) }
                select id="lang" name="lang" {
                    @for language in Language::ALL {
                        option value=(language.tag()) selected[language == call.language] lang=(language.tag()) {
                            (self.tongues.of(language).say("language-name"))
                        }
                    }
                }
            }
            div class="setting" {
                label for="app" { (self.say("helpdesk-app")) }
                select id="app" name="app" {
                    @for (id, name) in offered(file) {
                        option value=(id) selected[call.app.as_deref() == Some(id)] { (plain(name)) }
                    }
                }
            }
            div class="setting" {
                label for="reads" { (self.say("helpdesk-reads")) }
                input id="reads" name="reads" type="text" maxlength="200" autocomplete="off" value=(call.reads);
            }
        }
    }

    /// The same screen, the sentence to say, the next press.
    fn answer(&self, screen: &Screen, all: &[Screen]) -> Markup {
        let drawing =
            Drawing { prefix: "h", hidden: None, notes: Notes::default(), note_word: String::new(), covered: false };
        let lead = lead(screen).unwrap_or_default();
        let next = next_press(screen);
        let leads_to = next.and_then(|action| match &action.target {
            Target::Show { screen } => all.iter().find(|s| s.id == *screen),
            Target::Act { .. } | Target::System { .. } => None,
        });
        html! {
            div class="sheets" {
                section aria-labelledby="say" {
                    h2 id="say" { (self.say("helpdesk-say")) }
                    p { (self.say("helpdesk-say-title")) " " q lang=(screen.language) { (plain(&screen.title)) } }
                    @if !lead.is_empty() {
                        p { (self.say("helpdesk-say-lead")) " " q lang=(screen.language) { (plain(&lead)) } }
                    }
                    h2 { (self.say("helpdesk-next")) }
                    @match next {
                        Some(action) => p { (self.say("helpdesk-press")) " " strong lang=(screen.language) { (plain(&action.label)) } },
                        None => p { (self.say("helpdesk-no-press")) },
                    }
                    @if let Some(to) = leads_to {
                        p { (self.say("helpdesk-then")) " " q lang=(to.language) { (plain(&to.title)) } }
                    }
                    h2 { (self.say("helpdesk-never-title")) }
                    p { (self.say("helpdesk-never")) }
                }
                section class="sheet" aria-labelledby="h-title" {
                    div class="phone" { div class="glass" { (drawing.screen(screen)) } }
                }
            }
        }
    }

    /// How to take a device's code, and whether it was taken down right.
    fn take_code(&self, call: &Call) -> Markup {
        html! {
            details open[!call.code.is_empty()] {
                summary { (self.say("helpdesk-code-title")) }
                ol {
                    li { (self.say("helpdesk-code-1")) }
                    li { (self.say("helpdesk-code-2")) }
                    li { (self.say("helpdesk-code-3")) }
                }
                div class="setting" {
                    label for="code" { (self.say("helpdesk-code")) }
                    textarea id="code" name="code" rows="3" maxlength="400" autocomplete="off" spellcheck="false" {
                        (call.code)
                    }
                }
                @if !call.code.is_empty() { div role="status" { (self.code_read(&call.code)) } }
                div class="actions" {
                    button class="button secondary" type="submit" { (self.say("helpdesk-code-check")) }
                }
            }
        }
    }

    fn code_read(&self, code: &str) -> Markup {
        let wrong = |text: String| html! { p class="strong" { (text) } };
        let group = |id: &str, n: usize| self.tell(id, &Args::new().number("n", n));
        match read_device(code) {
            Ok(DeviceName::Key(hex)) => {
                let spoken = spoken_device(&DeviceName::Key(hex));
                html! {
                    p { (self.say("helpdesk-code-right")) }
                    pre tabindex="0" { code { "appwijzer exemption grant --device \"" (spoken) "\" …" } }
                }
            }
            Ok(DeviceName::Mdm(_)) | Err(CodeError::Length | CodeError::Whole) => {
                wrong(self.say("helpdesk-code-whole"))
            }
            Err(CodeError::Character { group: n, .. } | CodeError::Group { group: n }) => {
                wrong(group("helpdesk-code-group", n))
            }
        }
    }
}

/// The most important sentence of a screen.
fn lead(screen: &Screen) -> Option<String> {
    let joined = |block: &Block| match block {
        Block::Paragraph { runs, tone: Tone::Lead | Tone::Body } => {
            Some(runs.iter().map(|run| run.text.as_str()).collect::<String>())
        }
        Block::Status { text: Some(text), .. } => Some(text.clone()),
        Block::Facts { items } => items.first().map(|fact| format!("{} {}", fact.key, fact.value)),
        _ => None,
    };
    screen.blocks.iter().find_map(joined)
}

/// What is pressed next: the filled button, else the first thing that can be opened.
fn next_press(screen: &Screen) -> Option<&Action> {
    use appwijzer_core::contract::Look;
    let actions = || {
        screen.blocks.iter().flat_map(|block| match block {
            Block::Actions { items } => items.iter().collect::<Vec<_>>(),
            Block::Choice { choice } => vec![&choice.submit],
            Block::Field { field } => vec![&field.submit],
            Block::Steps { items } => items.iter().flat_map(|step| &step.actions).collect(),
            _ => Vec::new(),
        })
    };
    let rows = || {
        screen.blocks.iter().flat_map(|block| match block {
            Block::Rows { items } => items.iter().filter_map(|row| row.action.as_ref()).collect::<Vec<_>>(),
            _ => Vec::new(),
        })
    };
    let task = screen.blocks.iter().find_map(|block| match block {
        Block::Rows { items } => items.iter().find(|row| row.status.is_some()).and_then(|row| row.action.as_ref()),
        _ => None,
    });
    task.or_else(|| actions().find(|a| a.look == Look::Primary)).or_else(|| rows().next()).or_else(|| actions().next())
}
