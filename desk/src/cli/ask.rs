//! Questions at a terminal, or answers from a pipe: one line each. Every question has a flag too.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args;

use super::output::{Problem, Talk};
use super::write::{put, read as read_file};

/// The most that is read of answers that were kept, in bytes.
const MAX_KEPT: usize = 64 * 1024;

/// Answers, in a file beside what they are for: whoever is interrupted finds them again as defaults.
pub(super) struct Memory {
    path: PathBuf,
    answers: RefCell<BTreeMap<String, String>>,
}

impl Memory {
    /// The answers for a folder that is to be made: `FOLDER.answers.toml`.
    pub(super) fn beside(folder: &Path) -> Self {
        let mut name = folder.file_name().unwrap_or_default().to_owned();
        name.push(".answers.toml");
        let path = folder.with_file_name(name);
        // What cannot be read is asked again.
        let text = read_file(&path, MAX_KEPT).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let answers = text.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default();
        Memory { path, answers: RefCell::new(answers) }
    }

    fn get(&self, flag: &str) -> Option<String> {
        self.answers.borrow().get(flag.trim_start_matches('-')).cloned()
    }

    /// Written at every answer: a terminal that is closed gives no warning.
    fn keep(&self, flag: &str, answer: &str) {
        self.answers.borrow_mut().insert(flag.trim_start_matches('-').to_owned(), answer.to_owned());
        if let Ok(text) = toml::to_string(&*self.answers.borrow()) {
            // Where nothing can be kept, the questions can be answered all the same.
            let _ = put(&self.path, text.as_bytes());
        }
    }
}

/// Asks what was not given.
pub(super) struct Ask<'t> {
    talk: &'t Talk,
    /// Never asks: what has no default must be given.
    quiet: bool,
    memory: Option<Memory>,
}

impl<'t> Ask<'t> {
    pub(super) fn new(talk: &'t Talk, quiet: bool, memory: Option<Memory>) -> Self {
        Ask { talk, quiet, memory }
    }

    /// What they were for is there: the answers are no longer needed.
    pub(super) fn forget(&self) {
        if let Some(memory) = &self.memory {
            let _ = std::fs::remove_file(&memory.path);
        }
    }

    /// Says where the answers are, if any were kept.
    pub(super) fn say_kept(&self) {
        if let Some(memory) = self.memory.as_ref().filter(|memory| memory.path.is_file()) {
            let path = memory.path.display().to_string();
            self.talk.note(&self.talk.tell("ask-kept", &Args::new().with("path", &path)));
        }
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
        let kept = self.memory.as_ref().and_then(|memory| memory.get(flag)).filter(|kept| read(kept).is_ok());
        let default = kept.as_deref().or(default);
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
                Ok(value) => {
                    if let Some(memory) = &self.memory {
                        memory.keep(flag, answer);
                    }
                    return Ok(value);
                }
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
