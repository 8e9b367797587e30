//! Why something about an exemption was not done, in the reader's language.

use std::path::PathBuf;

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::policy::Period;
use appwijzer_core::screens::period;
use appwijzer_core::trust::{CodeError, MAX_REASON, MAX_TASK, TrustError};
use jiff::civil::Date;

use crate::absent::Unread;
use crate::signing::{KeyError, RegisterError, SignError, explain};
use crate::told::Told;

/// Why it was not done. Nothing was written.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// It is no request, or it was altered.
    Request(TrustError),
    /// A request to another organisation of the same name.
    OtherLineage,
    /// It is no answer to a request.
    Answer(TrustError),
    /// The register does not take it.
    Register(RegisterError),
    /// The file is no register of ours.
    Book { path: PathBuf, error: RegisterError },
    /// A file that cannot be read.
    Unread { path: PathBuf, reason: Unread },
    /// A private key where something else was asked for.
    PrivateKey(PathBuf),
    /// A file that is larger than any honest one.
    TooLarge { path: PathBuf, limit: usize },
    /// A file that cannot be written.
    Unwritten { path: PathBuf, reason: String },
    /// Somebody else changed the register meanwhile.
    Changed(PathBuf),
    /// The policy has no such exemption.
    UnknownExemption { id: String, near: Option<String>, known: Vec<String> },
    /// It runs for longer than the policy allows.
    TooLong { id: String, longest: Period, from: Date, until: Date, latest: Date },
    /// It ends before it begins.
    Backwards { from: Date, until: Date },
    /// It begins when the root has ended.
    Late { from: Date, ends: Date },
    /// It begins in more than a year.
    Ahead(Date),
    /// It ends before the policy begins.
    Early { until: Date, issued: Date },
    /// The task is no line.
    Task,
    /// The reason is missing, or has this many characters.
    Reason(usize),
    /// The device's code was not written down right.
    DeviceCode(CodeError),
    /// It names no device.
    NoDevice,
    /// What was written as the last day is none.
    NotADay(String),
    /// There is no policy yet.
    NoPolicy,
    /// There is no answer under this name.
    NoAnswer(String),
    /// Nobody said with which key.
    NoKey,
    /// Nobody typed a passphrase.
    NoPassphrase,
    /// What came out does not hang together.
    Document(TrustError),
    /// A root of another organisation.
    OtherRoot { answer: String, root: String },
    /// Under this root phones accept nothing new.
    RootExpired { version: u64, on: Date },
    /// The key is none that may answer.
    NoSuchKey { key: String, root: u64 },
    /// The key does not open.
    Key(KeyError),
    /// Nothing was signed.
    Sign(SignError),
}

impl From<KeyError> for Refusal {
    fn from(error: KeyError) -> Self {
        Refusal::Key(error)
    }
}

impl From<SignError> for Refusal {
    fn from(error: SignError) -> Self {
        Refusal::Sign(error)
    }
}

impl Told for Refusal {
    fn told(&self, words: &Words) -> String {
        let date = |date: &Date| words.date(*date);
        let tell = |id: &str, values: &[(&str, &str)]| {
            words.tell(id, &values.iter().fold(Args::new(), |args, (name, value)| args.with(name, value)))
        };
        match self {
            Refusal::Request(error) => tell("request-refused", &[("why", &not_a_request(error, words))]),
            Refusal::OtherLineage => words.say("request-other-lineage"),
            Refusal::Answer(error) => tell("answer-no-file", &[("why", &explain(error, words))]),
            Refusal::Register(error) => register(error, words),
            Refusal::Book { path, error } => format!("{}: {}", path.display(), register(error, words)),
            Refusal::Unread { path, reason } => {
                tell("given-unread", &[("path", &path.display().to_string()), ("reason", &reason.told(words))])
            }
            Refusal::PrivateKey(path) => tell("given-private", &[("path", &path.display().to_string())]),
            Refusal::TooLarge { path, limit } => words.tell(
                "given-large",
                &Args::new().with("path", &path.display().to_string()).with("limit", &limit.to_string()),
            ),
            Refusal::Unwritten { path, reason } => {
                tell("register-unwritten", &[("path", &path.display().to_string()), ("reason", reason)])
            }
            Refusal::Changed(path) => tell("register-changed", &[("path", &path.display().to_string())]),
            Refusal::UnknownExemption { id, near: Some(near), .. } => {
                tell("grant-unknown-near", &[("id", id), ("near", near)])
            }
            Refusal::UnknownExemption { id, near: None, known } if known.is_empty() => {
                tell("grant-unknown-none", &[("id", id)])
            }
            Refusal::UnknownExemption { id, near: None, known } => {
                tell("grant-unknown", &[("id", id), ("known", &known.join(", "))])
            }
            Refusal::TooLong { id, longest, from, until, latest } => tell(
                "grant-beyond",
                &[
                    ("id", id),
                    ("longest", &period(words, *longest)),
                    ("from", &date(from)),
                    ("until", &date(until)),
                    ("latest", &date(latest)),
                ],
            ),
            Refusal::Backwards { from, until } => {
                tell("grant-backwards", &[("from", &date(from)), ("until", &date(until))])
            }
            Refusal::Late { from, ends } => tell("grant-late", &[("from", &date(from)), ("ends", &date(ends))]),
            Refusal::Ahead(from) => tell("grant-ahead", &[("from", &date(from))]),
            Refusal::Early { until, issued } => {
                tell("grant-early", &[("until", &date(until)), ("issued", &date(issued))])
            }
            Refusal::Task => tell("grant-task", &[("most", &MAX_TASK.to_string())]),
            Refusal::Reason(0) => words.say("deny-reason"),
            Refusal::Reason(n) => {
                words.tell("deny-long", &Args::new().number("n", *n).with("most", &MAX_REASON.to_string()))
            }
            Refusal::DeviceCode(error) => tell("device-code", &[("why", &code(error, words))]),
            Refusal::NoDevice => words.say("device-none"),
            Refusal::NotADay(text) => tell("grant-no-day", &[("what", text)]),
            Refusal::NoPolicy => words.say("inbox-no-policy"),
            Refusal::NoAnswer(id) => tell("inbox-no-answer", &[("id", id)]),
            Refusal::NoKey => words.say("inbox-no-key"),
            Refusal::NoPassphrase => words.say("inbox-no-passphrase"),
            Refusal::Document(error) => tell("answer-unsound", &[("why", &explain(error, words))]),
            Refusal::OtherRoot { answer, root } => tell("answer-other-root", &[("answer", answer), ("root", root)]),
            Refusal::RootExpired { version, on } => {
                tell("root-expired", &[("version", &version.to_string()), ("date", &date(on))])
            }
            Refusal::NoSuchKey { key, root } => tell("answer-other-key", &[("key", key), ("root", &root.to_string())]),
            Refusal::Key(error) => error.told(words),
            Refusal::Sign(error) => error.told(words),
        }
    }
}

/// Why a text is no request: what whoever pasted it can do about it comes with it.
fn not_a_request(error: &TrustError, words: &Words) -> String {
    match error {
        TrustError::TooLarge { .. } => words.say("request-why-large"),
        TrustError::NotAnEnvelope(_) => words.say("request-why-none"),
        TrustError::TooFewSignatures { .. } => words.say("request-why-signature"),
        TrustError::Content(why) => words.tell("request-why-content", &Args::new().with("why", why)),
        other => explain(other, words),
    }
}

fn register(error: &RegisterError, words: &Words) -> String {
    match error {
        RegisterError::NotARegister(why) => words.tell("register-wrong", &Args::new().with("why", why)),
        RegisterError::OtherOrganisation { register, given } => {
            words.tell("register-other", &Args::new().with("register", register).with("given", given))
        }
        RegisterError::Decided(id) => words.tell("register-decided", &Args::new().with("id", id)),
        RegisterError::Unknown(id) => words.tell("register-unknown", &Args::new().with("id", id)),
    }
}

/// What is wrong with a code that was read aloud.
fn code(error: &CodeError, words: &Words) -> String {
    match error {
        CodeError::Length => words.say("device-code-length"),
        CodeError::Character { group, character } => words.tell(
            "device-code-character",
            &Args::new().with("group", &group.to_string()).with("character", &character.to_string()),
        ),
        CodeError::Group { group } => words.tell("device-code-group", &Args::new().with("group", &group.to_string())),
        CodeError::Whole => words.say("device-code-whole"),
    }
}
