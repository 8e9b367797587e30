//! Questions at a terminal, or answers from a pipe: one line each. Every question has a flag too.

use std::io::BufRead;

use appwijzer_core::l10n::Args;

use super::output::{Problem, Talk};

/// Asks what was not given.
pub(super) struct Ask<'t> {
    talk: &'t Talk,
    /// Never asks: what has no default must be given.
    quiet: bool,
}

impl<'t> Ask<'t> {
    pub(super) fn new(talk: &'t Talk, quiet: bool) -> Self {
        Ask { talk, quiet }
    }

    /// What was given, or the answer to a question, or its default. `read` says what is wrong with an
    /// answer; then it is asked again. A pipe that ends is an error: it names the flag.
    pub(super) fn ask<T>(
        &self,
        given: Option<&str>,
        (question, flag): (&str, &str),
        default: Option<&str>,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, Problem> {
        if let Some(given) = given {
            return read(given).map_err(|why| self.wrong(flag, &why));
        }
        if self.quiet {
            return default.map_or_else(|| Err(self.missing(flag)), |d| read(d).map_err(|why| self.wrong(flag, &why)));
        }
        // A pipe cannot be asked again for ever.
        for _ in 0..5 {
            let mut question = self.talk.say(question);
            if let Some(default) = default.filter(|d| !d.is_empty()) {
                question = format!("{question} [{default}]");
            }
            self.talk.note(&question);
            let mut line = String::new();
            if std::io::stdin().lock().read_line(&mut line)? == 0 {
                return default
                    .map_or_else(|| Err(self.missing(flag)), |d| read(d).map_err(|why| self.wrong(flag, &why)));
            }
            let answer = match (line.trim(), default) {
                ("", Some(default)) => default,
                (answer, _) => answer,
            };
            match read(answer) {
                Ok(value) => return Ok(value),
                Err(why) => self.talk.note(&why),
            }
        }
        Err(self.missing(flag))
    }

    fn missing(&self, flag: &str) -> Problem {
        Problem::Told(self.talk.tell("ask-missing", &Args::new().with("flag", flag)))
    }

    fn wrong(&self, flag: &str, why: &str) -> Problem {
        Problem::Told(self.talk.tell("ask-wrong", &Args::new().with("flag", flag).with("why", why)))
    }
}

/// Any words, but some.
pub(super) fn words(talk: &Talk) -> impl Fn(&str) -> Result<String, String> + '_ {
    |text| if text.trim().is_empty() { Err(talk.say("ask-empty")) } else { Ok(text.trim().to_owned()) }
}
