//! What is printed where: answers to standard output, everything else to standard error.
#![allow(clippy::print_stderr, clippy::print_stdout)]

use std::io::{IsTerminal, Write};

use appwijzer_core::companion::CompanionError;
use appwijzer_core::l10n::{Args, Language, Words};

use crate::count;
use crate::difference;
use crate::dossier;
use crate::export;
use crate::inventory;
use crate::preview;
use crate::signing;
use crate::source;
use crate::studio;
use crate::terminal::{Style, drawn, plain};
use crate::told::Told;

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
    /// The same, drawn: with the program's own colours in it.
    Drawn(String),
    /// Something that is put into words where the reader's language is known.
    Of(Box<dyn Told>),
    /// The companion failed.
    Companion(CompanionError),
    /// The system failed.
    System(std::io::Error),
}

impl<T: Told + 'static> From<T> for Problem {
    fn from(error: T) -> Self {
        Problem::Of(Box::new(error))
    }
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
            Problem::Told(text) | Problem::Drawn(text) => text.clone(),
            Problem::Of(error) => error.told(words),
            Problem::Companion(error) => {
                words.tell(&format!("cli-failed-{}", error.code()), &Args::new().with("reason", &error.to_string()))
            }
            Problem::System(error) => words.tell("cli-failed-system", &Args::new().with("reason", &error.to_string())),
        }
    }
}

/// The words of the companion and of the desk in one language.
pub(crate) fn words(language: Language) -> Words {
    let [own, policy_desk, keys, files, sheet] =
        ["cli", "policy-desk", "keys", "files", "sheet"].map(|name| crate::l10n::sentences(language, name));
    Words::with(
        language,
        &[
            own,
            policy_desk,
            keys,
            files,
            sheet,
            count::sentences(language),
            difference::sentences(language),
            dossier::sentences(language),
            export::sentences(language),
            inventory::sentences(language),
            preview::sentences(language),
            preview::review_sentences(language),
            studio::sentences(language),
            source::sentences(language),
            signing::sentences(language),
        ],
    )
}

impl Talk {
    pub(crate) fn new(chosen: Option<Language>) -> Self {
        let named = |name: &str| std::env::var(name).ok().and_then(|v| Language::from_tag(&v));
        let language = chosen.or_else(|| named("APPWIJZER_LANG")).or_else(|| named("LC_ALL")).or_else(|| named("LANG"));
        Talk { words: words(language.unwrap_or(Language::En)), style: Style::of_stdout() }
    }

    /// The same voice without colours: for what goes into a file.
    pub(crate) fn colourless(talk: &Talk) -> Self {
        Talk { words: words(talk.words.language()), style: Style { colour: false, ..talk.style } }
    }

    /// An answer in plain words. What a file brought along moves no cursor and turns no text around.
    pub(crate) fn answer(&self, text: &str) {
        print(&plain(text));
    }

    /// An answer that was drawn: with the program's own colours, and nothing else of that kind.
    pub(crate) fn drawing(&self, text: &str) {
        print(&drawn(text, self.style.colour));
    }

    /// An answer for a program or a file, as it is; a terminal gets it made harmless.
    pub(crate) fn data(&self, text: &str) {
        if std::io::stdout().is_terminal() { print(&plain(text)) } else { print(text) }
    }

    /// Something to know beside the answer.
    pub(crate) fn note(&self, text: &str) {
        let text = plain(text);
        for line in textwrap::wrap(&text, textwrap::Options::new(self.style.width).subsequent_indent("  ")) {
            eprintln!("{line}");
        }
    }

    /// Why nothing could be done.
    pub(crate) fn problem(&self, problem: &Problem) {
        let colour = std::io::stderr().is_terminal() && self.style.colour;
        let head = self.words.say("cli-problem");
        let head = if colour { format!("\u{1b}[1;31m{head}\u{1b}[0m") } else { head };
        let message = problem.message(&self.words);
        let message = match problem {
            Problem::Drawn(_) => drawn(&message, self.style.colour),
            Problem::Told(_) | Problem::Of(_) | Problem::Companion(_) | Problem::System(_) => plain(&message),
        };
        eprintln!("{head} {}", message.trim_end());
    }

    pub(crate) fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    pub(crate) fn tell(&self, id: &str, args: &Args<'_>) -> String {
        self.words.tell(id, args)
    }
}

/// A reader that has gone away (`| head`) is no failure.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    if !text.ends_with('\n') {
        let _ = out.write_all(b"\n");
    }
}
