//! One app, one question: what its own page in the App Store offers on this device.
//!
//! The store shows to the owner of a device what is on it: what is there can be opened, what is not can be fetched.
//! Nothing of it reaches us but the answer.

use crate::cases::{CaseKey, Finding};
use crate::contract::*;
use crate::detection::Subject;
use crate::l10n::clean;
use crate::policy::{App, Platform};

use super::builder::*;
use super::view::View;

impl View<'_> {
    fn listed(&self, finding: &Finding) -> Option<&App<'_>> {
        match &finding.subject {
            Subject::Listed(app) => app.get(self.policy()),
            Subject::Unlisted(_) | Subject::Unallowed(_) => None,
        }
    }

    /// The pages that the employee of this device can open about this app; none where there is no App Store.
    pub(super) fn store_pages(&self, finding: &Finding) -> Vec<String> {
        match self.device.platform {
            Platform::Ios => self.listed(finding).map(|app| app.store_pages().collect()).unwrap_or_default(),
            Platform::Android => Vec::new(),
        }
    }

    /// The page, how to read it, and two answers. Other places come only for who cannot tell by it.
    pub(super) fn ask_store(&self, screen: &mut Screen, finding: &Finding, pages: Vec<String>) {
        let (key, args) = (&finding.key, || self.args_for(finding));
        screen.blocks.push(self.heading("look-store"));
        for (nth, page) in pages.into_iter().enumerate() {
            let text = match nth {
                0 => self.tell("look-store-page", &args()),
                _ => self.tell("look-store-page-more", &args().number("n", nth.saturating_add(1))),
            };
            let link = TextRun { text, link: safe_link(&page) };
            screen.blocks.push(Block::Paragraph { runs: vec![link], tone: Tone::Lead });
        }
        screen.blocks.push(points(["look-store-there", "look-store-not"].map(|id| self.tell(id, &args()))));
        // One page tells of one edition only.
        if self.listed(finding).is_some_and(|app| app.bundles.len() > app.stores.len()) {
            screen.blocks.push(paragraph(self.tell("look-store-editions", &args())));
        }
        self.ask_links(screen, "look-links-why", &[finding]);
        screen.blocks.push(self.heading("look-store-ask"));
        screen.blocks.push(self.what_the_answer_tells("look-said"));
        // Equal weight: no answer is the right one.
        screen.blocks.push(Block::Actions {
            items: vec![
                self.act("look-store-get", Event::Attest(key.clone(), Saw::Gone), Look::Secondary),
                self.act("look-store-open", Event::Attest(key.clone(), Saw::There), Look::Secondary),
                self.show("look-store-unsure", &ScreenId::LookElsewhere(key.clone()), Look::Link),
            ],
        });
    }

    /// The other places, for who cannot tell by the App Store.
    pub(super) fn look_elsewhere_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        if self.store_pages(finding).is_empty() {
            return self.self_check_screen(key);
        }
        let title = self.tell("look-title", &self.args_for(finding));
        let back = ScreenId::SelfCheck(key.clone());
        let mut screen = self.begin(&ScreenId::LookElsewhere(key.clone()), title, Some(&back));
        self.places(&mut screen, finding, true);
        screen.blocks.push(Block::Rows { items: vec![self.link_row("action-why", &ScreenId::Why(key.clone()))] });
        Some(self.finish(screen))
    }

    /// A long list: a row for each app. What was answered stays, whenever the rest follows.
    pub(super) fn one_by_one(&self, screen: &mut Screen, unsure: &[&Finding]) {
        screen.blocks.push(self.heading("look-each"));
        screen.blocks.push(paragraph(self.tell("look-each-kept", &self.args())));
        let row = |finding: &&Finding| {
            let to = ScreenId::SelfCheck(finding.key.clone());
            let label = clean(finding.subject.name(self.policy())).into_owned();
            let hint = || self.claimed(finding).then(|| self.tell("look-all-hint", &self.args_for(finding)));
            Row {
                status: None,
                word: None,
                sub: self.named_doubt(finding).or_else(hint),
                action: Some(Action { label: label.clone(), look: Look::Link, target: Target::Show { screen: to } }),
                title: label,
            }
        };
        self.ask_links(screen, "look-links-why-all", unsure);
        screen.blocks.push(Block::Rows { items: unsure.iter().map(row).collect() });
    }
}
