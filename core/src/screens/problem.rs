//! What is shown when there is nothing to draw from: a call failed, or the companion did not open.

use crate::contract::*;
use crate::l10n::{Args, Words};
use crate::policy::Form;

use super::builder::run;

/// A screen that says what is wrong and what to do. `again`: the screen that is shown when the employee tries again.
#[must_use]
pub fn problem_screen(words: &Words, form: Form, why: FailureCode, again: &ScreenId) -> Screen {
    let device = words.say(match form {
        Form::Phone => "device-phone",
        Form::Tablet => "device-tablet",
    });
    let args = Args::new().with("device", &device);
    let reason = words.find(&format!("problem-{}", reason(why)), &args).unwrap_or_default();
    let retry = Action {
        label: words.say("problem-again"),
        look: Look::Primary,
        target: Target::Show { screen: again.clone() },
    };
    Screen {
        id: ScreenId::Problem,
        language: words.language().tag().to_owned(),
        title: words.say("problem-title"),
        subtitle: None,
        back: None,
        blocks: vec![
            Block::Notice { kind: NoticeKind::Info, text: reason },
            Block::Actions { items: vec![retry] },
            Block::Help { title: words.say("help-title"), lines: vec![run(words.say("problem-help"))] },
        ],
    }
}

/// The sentence for a failure.
fn reason(why: FailureCode) -> &'static str {
    match why {
        FailureCode::Platform => "platform",
        FailureCode::Busy => "busy",
        FailureCode::Newer => "newer",
        FailureCode::Storage => "storage",
        FailureCode::Locked => "locked",
        FailureCode::NotAReport => "not-a-report",
        FailureCode::Journal
        | FailureCode::NoPolicy
        | FailureCode::NotAgreed
        | FailureCode::Cancelled
        | FailureCode::Internal => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Language;

    #[test]
    fn every_error_has_words_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for why in FailureCode::ALL {
                let screen = problem_screen(&words, Form::Phone, *why, &ScreenId::Home);
                let Some(Block::Notice { text, .. }) = screen.blocks.first() else { panic!("no notice") };
                assert!(!text.is_empty() && !text.contains(['[', '{']), "{why}: {text}");
            }
        }
    }
}
