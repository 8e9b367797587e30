//! What a page asks before there is anything to open: on which device it is read.

use crate::contract::*;
use crate::l10n::Words;

use super::builder::run;

/// The question on which device a page is read, where the browser does not tell. The answers are `ios-phone`,
/// `ios-tablet`, `android-phone` and `android-tablet`. `none_chosen`: it was passed without an answer.
#[must_use]
pub fn which_device(words: &Words, none_chosen: bool) -> Screen {
    let option = |value: &str| ChoiceOption {
        value: value.to_owned(),
        label: words.say(&format!("which-device-{value}")),
        sub: None,
        chosen: false,
        alone: false,
    };
    let title = words.say("which-device-title");
    let submit = Action {
        label: words.say("action-continue"),
        look: Look::Primary,
        target: Target::Show { screen: ScreenId::Home },
    };
    let choice = Choice {
        name: "device".to_owned(),
        question: title.clone(),
        hint: Some(words.say("which-device-why")),
        many: false,
        options: ["android-phone", "ios-phone", "android-tablet", "ios-tablet"].map(option).into(),
        error: none_chosen.then(|| words.say("question-none-chosen")),
        submit,
        skip: None,
    };
    Screen {
        id: ScreenId::WhichDevice,
        language: words.language().tag().to_owned(),
        title,
        subtitle: None,
        back: None,
        blocks: vec![
            Block::Choice { choice },
            Block::Help { title: words.say("help-title"), lines: vec![run(words.say("problem-help"))] },
        ],
    }
}
