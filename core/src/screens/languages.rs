//! Which language: a list, each under its own name. What a machine wrote and nobody has read yet says so.

use crate::contract::*;
use crate::l10n::{Language, Words};

use super::builder::toned;
use super::start::StartView;
use super::view::View;

impl View<'_> {
    pub(super) fn languages_screen(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Languages, self.say("languages-title"), Some(&ScreenId::Home));
        screen.blocks.push(Block::Rows { items: rows(self.words) });
        self.finish(screen)
    }
}

impl StartView<'_> {
    pub(super) fn languages_screen(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Languages, "languages-title", Some(&ScreenId::Welcome(1)));
        screen.blocks.push(Block::Rows { items: rows(self.words) });
        self.finish(screen)
    }
}

/// That a machine wrote what stands here, where one did.
pub(super) fn draft_note(words: &Words) -> Option<Block> {
    words.language().draft_note().map(|note| toned(note.to_owned(), Tone::Small))
}

fn rows(words: &Words) -> Vec<Row> {
    let row = |language: Language| {
        let chosen = language == words.language();
        let now = chosen.then(|| words.say("languages-chosen"));
        let sub: Vec<String> = now.into_iter().chain(language.draft_note().map(str::to_owned)).collect();
        let action = Action {
            label: language.name().to_owned(),
            look: Look::Link,
            target: Target::Act { event: Event::Language(language.tag().to_owned()) },
        };
        Row {
            status: None,
            word: None,
            title: language.name().to_owned(),
            sub: (!sub.is_empty()).then(|| sub.join(" ")),
            action: (!chosen).then_some(action),
        }
    };
    Language::ALL.into_iter().map(row).collect()
}
