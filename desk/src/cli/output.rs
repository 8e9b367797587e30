//! What is printed where: answers to standard output, everything else to standard error.
#![allow(clippy::print_stderr, clippy::print_stdout)]

use std::io::{IsTerminal, Write};

use appwijzer_core::companion::CompanionError;
use appwijzer_core::l10n::{Args, Language, Words};

use crate::count;
use crate::inventory;
use crate::preview;
use crate::source;
use crate::terminal::Style;

/// The program's voice.
#[derive(Debug)]
pub(crate) struct Talk {
    pub words: Words,
    pub style: Style,
}

/// Why nothing could be done.
#[derive(Debug)]
pub(crate) enum Problem {
    /// Something is wrong with what was given: what, and what to do, in the reader's language.
    Told(String),
    /// The companion failed.
    Companion(CompanionError),
    /// The system failed.
    System(std::io::Error),
}

impl From<CompanionError> for Problem {
    fn from(error: CompanionError) -> Self {
        Problem::Companion(error)
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        Problem::System(error)
    }
}

impl Problem {
    pub(crate) fn message(&self, words: &Words) -> String {
        match self {
            Problem::Told(text) => text.clone(),
            Problem::Companion(error) => {
                words.tell(&format!("cli-failed-{}", error.code()), &Args::new().with("reason", &error.to_string()))
            }
            Problem::System(error) => words.tell("cli-failed-system", &Args::new().with("reason", &error.to_string())),
        }
    }
}

/// The words of the companion and of the desk in one language.
pub(crate) fn words(language: Language) -> Words {
    let [own, policy_desk] = match language {
        Language::Nl => [include_str!("../../l10n/nl/cli.ftl"), include_str!("../../l10n/nl/policy-desk.ftl")],
        Language::En => [include_str!("../../l10n/en/cli.ftl"), include_str!("../../l10n/en/policy-desk.ftl")],
    };
    Words::with(
        language,
        &[
            own,
            policy_desk,
            count::sentences(language),
            inventory::sentences(language),
            preview::sentences(language),
            source::sentences(language),
        ],
    )
}

impl Talk {
    pub(crate) fn new(chosen: Option<Language>) -> Self {
        let named = |name: &str| std::env::var(name).ok().and_then(|v| Language::from_tag(&v));
        let language = chosen.or_else(|| named("APPWIJZER_LANG")).or_else(|| named("LC_ALL")).or_else(|| named("LANG"));
        Talk { words: words(language.unwrap_or(Language::En)), style: Style::of_stdout() }
    }

    /// An answer. A reader that has gone away (`| head`) is no failure.
    pub(crate) fn answer(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(text.as_bytes());
        if !text.ends_with('\n') {
            let _ = out.write_all(b"\n");
        }
    }

    /// Something to know beside the answer.
    pub(crate) fn note(&self, text: &str) {
        for line in textwrap::wrap(text, textwrap::Options::new(self.style.width).subsequent_indent("  ")) {
            eprintln!("{line}");
        }
    }

    /// Why nothing could be done.
    pub(crate) fn problem(&self, problem: &Problem) {
        let colour = std::io::stderr().is_terminal() && self.style.colour;
        let head = self.words.say("cli-problem");
        let head = if colour { format!("\u{1b}[1;31m{head}\u{1b}[0m") } else { head };
        eprintln!("{head} {}", problem.message(&self.words).trim_end());
    }

    pub(crate) fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    pub(crate) fn tell(&self, id: &str, args: &Args<'_>) -> String {
        self.words.tell(id, args)
    }
}
