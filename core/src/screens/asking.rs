//! Asking for an exemption, question by question; the request; the answer "no".

use jiff::civil::Date;

use crate::cases::CaseKey;
use crate::contract::*;
use crate::l10n::clean;
use crate::policy::{Exemption, Period, PeriodUnit};
use crate::trust::Request;

use super::builder::*;
use super::need::period as period_words;
use super::view::View;

/// A request that this device made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// About which case.
    pub case: CaseKey,
    /// The request.
    pub request: Request,
    /// The day on which it was denied, and why.
    pub denied: Option<(Date, String)>,
}

/// The periods that can be chosen, as far as the exemption allows them.
const PERIODS: [Period; 5] = [
    Period { count: 2, unit: PeriodUnit::Week },
    Period { count: 1, unit: PeriodUnit::Month },
    Period { count: 3, unit: PeriodUnit::Month },
    Period { count: 6, unit: PeriodUnit::Month },
    Period { count: 1, unit: PeriodUnit::Year },
];

impl View<'_> {
    /// The exemptions that there are from what is asked about a finding.
    pub(super) fn kinds(&self, key: &CaseKey) -> Vec<&Exemption<'_>> {
        let ban = self.finding(key).and_then(|finding| self.ban_of(finding));
        let Some(ban) = ban else { return Vec::new() };
        self.policy().exemptions.iter().filter(|e| e.bans.contains(&ban.id)).collect()
    }

    /// The request about a case, if there is one.
    pub(super) fn asked(&self, key: &CaseKey) -> Option<&Asked> {
        self.around.asked.iter().find(|asked| asked.case == *key)
    }

    pub(super) fn ask_screen(&self, key: &CaseKey, kind: Option<&str>, period: Option<Period>) -> Option<Screen> {
        let finding = self.finding(key)?;
        let kinds = self.kinds(key);
        let only = match kinds.as_slice() {
            [] => return None,
            [only] => Some(*only),
            _ => None,
        };
        let chosen = match kind {
            Some(id) => Some(*kinds.iter().find(|k| k.id == id)?),
            None => only,
        };
        let id = ScreenId::Ask(key.clone(), kind.map(str::to_owned), period);
        let need = ScreenId::Need(key.clone());
        let first = ScreenId::Ask(key.clone(), None, None);
        let about = |id: &str| self.tell(id, &self.args_for(finding));
        let event = |kind: Option<&Exemption<'_>>, period| {
            self.act("ask-next", Event::Ask(key.clone(), kind.map(|k| k.id.to_owned()), period), Look::Primary)
        };
        let Some(chosen) = chosen else {
            let mut screen = self.begin(&id, about("ask-kind-title"), Some(&need));
            let option = |kind: &&Exemption<'_>| ChoiceOption {
                value: kind.id.to_owned(),
                label: self.text(&kind.task),
                sub: Some(self.text(&kind.granted_by)),
                chosen: false,
                alone: false,
            };
            let options = kinds.iter().map(option).collect();
            screen.blocks.push(self.ask_choice("kind", "ask-kind-question", options, event(None, None)));
            return Some(self.finish(screen));
        };
        let Some(period) = period else {
            let back = if only.is_some() { &need } else { &first };
            let mut screen = self.begin(&id, about("ask-period-title"), Some(back));
            let latest = chosen.longest.after(self.today());
            let shorter = |p: &Period| p.after(self.today()) < latest;
            let option = |period: Period| ChoiceOption {
                value: period.to_string(),
                label: period_words(self.words, period),
                sub: period
                    .after(self.today())
                    .map(|day| self.tell("ask-period-until", &self.args().with("date", &self.words.date(day)))),
                chosen: false,
                alone: false,
            };
            let options = PERIODS.into_iter().filter(shorter).chain([chosen.longest]).map(option).collect();
            screen.blocks.push(self.ask_choice("period", "ask-period-question", options, event(Some(chosen), None)));
            return Some(self.finish(screen));
        };
        let back = ScreenId::Ask(key.clone(), kind.map(str::to_owned), None);
        let mut screen = self.begin(&id, about("ask-words-title"), Some(&back));
        screen.blocks.push(paragraph(about("ask-words-what")));
        screen.blocks.push(Block::Field {
            field: Field {
                name: "words".to_owned(),
                label: about("ask-words-label"),
                hint: Some(about("ask-words-hint")),
                value: self.chosen.first().cloned().unwrap_or_default(),
                long: true,
                error: self.error.map(|id| self.say(id)),
                submit: Action {
                    label: self.say("ask-make"),
                    look: Look::Primary,
                    target: Target::Act { event: Event::Ask(key.clone(), Some(chosen.id.to_owned()), Some(period)) },
                },
            },
        });
        screen.blocks.push(toned(about("ask-nothing-sent"), Tone::Small));
        Some(self.finish(screen))
    }

    fn ask_choice(&self, name: &str, question: &str, options: Vec<ChoiceOption>, submit: Action) -> Block {
        Block::Choice {
            choice: Choice {
                name: name.to_owned(),
                question: self.say(question),
                hint: None,
                many: false,
                options,
                error: self.error.map(|id| self.say(id)),
                submit,
                skip: None,
            },
        }
    }

    pub(super) fn asked_screen(&self, key: &CaseKey) -> Option<Screen> {
        let asked = self.asked(key)?;
        let id = ScreenId::Asked(key.clone());
        let back = if self.finding(key).is_some() { ScreenId::Need(key.clone()) } else { ScreenId::Home };
        if let Some((on, reason)) = &asked.denied {
            return Some(self.denied_screen(asked, *on, reason));
        }
        let mut screen = self.begin(&id, self.say("asked-title"), Some(&back));
        screen.blocks.push(toned(self.say("asked-lead"), Tone::Lead));
        screen.blocks.push(paragraph(self.say("asked-who-hears")));
        screen.blocks.push(Block::Facts { items: self.request_facts(&asked.request) });
        let message = self.request_message(&asked.request);
        if self.can.share {
            let share = self.system("asked-share", SystemRequest::Share { text: message.clone() }, Look::Primary);
            screen.blocks.push(Block::Actions { items: vec![share] });
        }
        if let Some(link) = self.mail_link(&message) {
            let text = self.say("asked-mail");
            screen.blocks.push(Block::Paragraph { runs: vec![TextRun { text, link: Some(link) }], tone: Tone::Body });
        }
        screen.blocks.push(Block::Verbatim { label: self.say("asked-code"), text: asked.request.link() });
        screen.blocks.push(paragraph(self.say("need-until-then")));
        screen.blocks.push(self.heading("asked-answer"));
        screen.blocks.push(Block::Rows {
            items: vec![
                self.link_row("asked-enter", &ScreenId::DeviceCode),
                self.link_row("asked-anew", &ScreenId::Ask(key.clone(), None, None)),
            ],
        });
        Some(self.finish(screen))
    }

    fn denied_screen(&self, asked: &Asked, on: Date, reason: &str) -> Screen {
        let id = ScreenId::Asked(asked.case.clone());
        let mut screen = self.begin(&id, self.say("denied-title"), Some(&ScreenId::Home));
        screen.blocks.push(toned(self.say("denied-lead"), Tone::Lead));
        let mut facts = vec![
            fact(self.say("denied-why"), clean(reason).into_owned()),
            fact(self.say("denied-on"), self.words.date(on)),
        ];
        facts.extend(self.asked_app(&asked.request));
        facts.push(self.own_words(&asked.request));
        screen.blocks.push(Block::Facts { items: facts });
        screen.blocks.push(paragraph(self.say("denied-sorry")));
        screen.blocks.push(paragraph(self.say("denied-talk")));
        screen.blocks.push(Block::Actions {
            items: vec![
                self.act("denied-read", Event::AnswerRead(asked.case.clone()), Look::Primary),
                self.show("asked-anew", &ScreenId::Ask(asked.case.clone(), None, None), Look::Link),
            ],
        });
        self.finish(screen)
    }

    /// On home, until it was read: the answer, or that there is a request without one.
    pub(super) fn asked_rows(&self) -> Vec<Row> {
        let denied = self.around.asked.iter().filter(|asked| asked.denied.is_some());
        denied.map(|asked| self.link_row("denied-row", &ScreenId::Asked(asked.case.clone()))).collect()
    }

    fn request_facts(&self, request: &Request) -> Vec<Fact> {
        let document = &request.document;
        let mut facts: Vec<Fact> = self.asked_app(request).into_iter().collect();
        if let Some(kind) = self.policy().exemptions.iter().find(|e| e.id == document.exemption) {
            facts.push(fact(self.say("fact-task"), self.text(&kind.task)));
            facts.push(fact(self.say("fact-grants"), self.text(&kind.granted_by)));
        }
        let until = self.words.date(document.until);
        let until = self.tell("finding-until-exempt", &self.args().with("date", &until));
        facts.push(fact(self.say("fact-until-exempt"), until));
        facts.push(self.own_words(request));
        facts
    }

    fn asked_app(&self, request: &Request) -> Option<Fact> {
        let id = request.document.app.as_deref()?;
        let app = self.policy().apps.iter().find(|app| app.id == id)?;
        Some(fact(self.say("asked-app"), clean(app.name.as_str()).into_owned()))
    }

    fn own_words(&self, request: &Request) -> Fact {
        fact(self.say("asked-words"), clean(&request.document.words).into_owned())
    }

    /// The request as people send it: what it says, and the code by which it can be checked.
    fn request_message(&self, request: &Request) -> String {
        let mut lines = vec![self.say("asked-message")];
        lines.extend(self.request_facts(request).into_iter().map(|f| format!("{} {}", f.key, f.value)));
        lines.push(String::new());
        lines.push(self.say("asked-message-code"));
        lines.push(request.link());
        lines.join("\n")
    }

    fn mail_link(&self, message: &str) -> Option<String> {
        let mail = self.help_contact().mail.as_ref()?;
        let subject = encode(&self.say("asked-title"));
        safe_link(&format!("mailto:{}?subject={subject}&body={}", mail.as_str(), encode(message)))
    }
}

/// For the address of a mail (RFC 6068): everything but letters, digits and a few marks as percent signs.
fn encode(text: &str) -> String {
    let one = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        // Lines end as mail ends them.
        b'\n' => "%0D%0A".to_owned(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(one).collect()
}
