//! A ban, explained: reasons, what is not claimed, the maker's answer, questions, sources.

use crate::contract::*;
use crate::l10n::clean;
use crate::policy::{Ban, RuleForm};

use super::builder::*;
use super::view::View;

impl View<'_> {
    pub(super) fn ban_screen(&self, id: &str) -> Option<Screen> {
        let ban = self.policy().bans.iter().find(|b| b.id == id)?;
        let title = self.tell("ban-title", &self.args().with("ban", &self.name_inside(ban)));
        let mut screen = self.begin(&ScreenId::Ban(id.to_owned()), title, Some(&ScreenId::About));
        self.explain(ban, &ScreenId::BanMore(id.to_owned()), &mut screen);
        Some(self.finish(screen))
    }

    pub(super) fn ban_more_screen(&self, id: &str) -> Option<Screen> {
        let ban = self.policy().bans.iter().find(|b| b.id == id)?;
        self.longer(ban, &ScreenId::BanMore(id.to_owned()), &ScreenId::Ban(id.to_owned()))
    }

    /// The name of a ban inside a sentence: a description ("Apps from …") loses its capital, a name keeps it.
    fn name_inside(&self, ban: &Ban<'_>) -> String {
        let name = self.text(&ban.name);
        let describes = ban.covers.apps.is_empty() && ban.covers.makers.is_empty();
        match name.chars().next() {
            Some(first) if describes => first.to_lowercase().chain(name.chars().skip(1)).collect(),
            _ => name,
        }
    }

    /// The longer explanation, if one was written.
    pub(super) fn longer(&self, ban: &Ban<'_>, id: &ScreenId, back: &ScreenId) -> Option<Screen> {
        let language = self.words.language().tag();
        let written = ban.explanation.iter().find(|e| e.language == language).or(ban.explanation.first())?;
        let title = self.tell("ban-title", &self.args().with("ban", &self.name_inside(ban)));
        let mut screen = self.begin(id, title, Some(back));
        screen.blocks.extend(written.nodes.iter().map(node));
        Some(self.finish(screen))
    }

    /// Everything that explains a ban.
    pub(super) fn explain(&self, ban: &Ban<'_>, more: &ScreenId, screen: &mut Screen) {
        screen.blocks.push(toned(self.say("why-opening"), Tone::Lead));
        screen.blocks.push(Block::Points {
            items: ban.reasons.iter().map(|reason| vec![run(self.text(reason))]).collect(),
            numbered: true,
        });
        screen.blocks.push(paragraph(self.say("why-not-checked")));
        if let Some(not_claimed) = &ban.not_claimed {
            screen.blocks.push(paragraph(self.text(not_claimed)));
        }
        if let Some(answer) = &ban.maker_answer {
            screen.blocks.push(self.heading("why-maker"));
            screen.blocks.push(paragraph(self.text(&answer.text)));
            if let Some(source) = &answer.source {
                screen.blocks.push(Block::Sources { items: vec![self.source_item(source)] });
            }
        }
        if !ban.questions.is_empty() {
            screen.blocks.push(self.heading("why-questions"));
            screen.blocks.extend(
                ban.questions
                    .iter()
                    .map(|q| Block::Details { summary: self.text(&q.ask), paragraphs: vec![self.text(&q.answer)] }),
            );
        }
        self.allowed(ban, screen);
        self.switch_off(ban, screen);
        self.alternatives(ban, screen);
        self.scope(ban, screen);
        if !ban.sources.is_empty() {
            screen.blocks.push(self.heading("why-sources"));
            screen.blocks.push(Block::Sources { items: ban.sources.iter().map(|s| self.source_item(s)).collect() });
        }
        if !ban.explanation.is_empty() {
            screen.blocks.push(Block::Rows { items: vec![self.link_row("why-more", more)] });
        }
    }

    /// What may be used of a list of allowed apps, with the reasons that were given.
    fn allowed(&self, ban: &Ban<'_>, screen: &mut Screen) {
        if ban.allowed.is_empty() {
            return;
        }
        screen.blocks.push(self.heading("why-allowed"));
        screen.blocks.push(points(ban.allowed.iter().map(|allowed| {
            let app = self.policy.index().app(allowed.app).and_then(|app| app.get(self.policy()));
            let name = app.map_or(allowed.app, |app| app.name.as_str());
            format!("{}: {}", clean(name), self.text(&allowed.why))
        })));
    }

    /// Functions of the system that are meant too.
    fn switch_off(&self, ban: &Ban<'_>, screen: &mut Screen) {
        if ban.switch_off.is_empty() {
            return;
        }
        screen.blocks.push(self.heading("why-switch-off"));
        screen.blocks.push(points(ban.switch_off.iter().map(|function| {
            let name = self.text(&function.name);
            function.how.as_ref().map_or(name.clone(), |how| format!("{name}: {}", self.text(how)))
        })));
    }

    /// Names of makers.
    fn makers(&self, ids: &[&str]) -> String {
        let name = |id: &&str| {
            let maker = self.policy().makers.iter().find(|m| m.id == *id);
            clean(maker.map_or(*id, |m| m.name.as_str())).into_owned()
        };
        self.words.list(&ids.iter().map(name).collect::<Vec<_>>())
    }

    fn alternatives(&self, ban: &Ban<'_>, screen: &mut Screen) {
        if ban.alternatives.is_empty() {
            return;
        }
        screen.blocks.push(self.heading("why-instead"));
        let item = |a: &crate::policy::Alternative<'_>| {
            let name = TextRun { text: self.text(&a.name), link: a.link.as_ref().and_then(|l| safe_link(l.as_str())) };
            let about = a.text.as_ref().map(|t| run(format!(": {}", self.text(t))));
            [name].into_iter().chain(about).collect()
        };
        screen.blocks.push(Block::Points { items: ban.alternatives.iter().map(item).collect(), numbered: false });
    }

    /// Which apps the ban reaches, and how long it lasts.
    fn scope(&self, ban: &Ban<'_>, screen: &mut Screen) {
        let covers = &ban.covers;
        let mut lines = Vec::new();
        if !covers.countries.is_empty() {
            let names: Vec<String> = covers.countries.iter().map(|c| self.country(c)).collect();
            let args = self.args().with("countries", &self.words.list(&names));
            lines.push(self.tell("why-scope-countries", &args));
            lines.push(self.say("why-scope-known"));
        } else if !covers.makers.is_empty() {
            lines.push(self.tell("why-scope-makers", &self.args().with("makers", &self.makers(&covers.makers))));
            lines.push(self.say("why-scope-known"));
        } else if !covers.categories.is_empty() {
            lines.push(self.say("why-scope-known"));
        }
        let named = covers.apps.iter().filter_map(|id| self.policy.index().app(id)?.get(self.policy()));
        if named.into_iter().any(|app| app.hides) {
            lines.push(self.say("why-scope-hides"));
        }
        if covers.successors {
            lines.push(self.say("why-scope-successors"));
        }
        if !covers.devices.is_empty() {
            lines.push(self.tell("why-scope-devices", &self.args().with("makers", &self.makers(&covers.devices))));
        }
        let speaks_of = |form| ban.rules.iter().any(|rule| rule.forms.contains(&form));
        if speaks_of(RuleForm::Laptop) {
            lines.push(self.say("why-scope-laptop"));
        }
        if speaks_of(RuleForm::OtherDevice) {
            lines.push(self.say("why-scope-other-device"));
        }
        if covers.allow_only.is_some() {
            lines.push(self.say("why-scope-allowed"));
        }
        if let Some(until) = ban.until {
            lines.push(self.tell("why-until", &self.args().with("date", &self.words.date(until))));
        }
        if let Some(review) = ban.review {
            lines.push(self.tell("why-review", &self.args().with("date", &self.words.date(review))));
        }
        if !lines.is_empty() {
            screen.blocks.push(self.heading("why-scope"));
            screen.blocks.push(points(lines));
        }
    }

    /// The name of a country in the language of the screen, or its code.
    fn country(&self, code: &str) -> String {
        let known = self.words.find(&format!("country-{code}"), &self.args());
        known.unwrap_or_else(|| clean(code).into_owned())
    }
}
