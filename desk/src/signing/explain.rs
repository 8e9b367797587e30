//! Why something is not believed, in plain words: for the owner of a policy.

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::trust::TrustError;

use crate::told::Told;

impl Told for TrustError {
    fn told(&self, words: &Words) -> String {
        explain(self, words)
    }
}

/// What is wrong and what to do.
pub(crate) fn explain(error: &TrustError, words: &Words) -> String {
    let tell = |id: &str, values: &[(&str, &str)]| {
        words.tell(id, &values.iter().fold(Args::new(), |args, (name, value)| args.with(name, value)))
    };
    let number = |n: &dyn ToString| n.to_string();
    match error {
        TrustError::TooLarge { bytes, limit } => {
            tell("trust-large", &[("bytes", &number(bytes)), ("limit", &number(limit))])
        }
        TrustError::NotAnEnvelope(why) => tell("trust-no-envelope", &[("why", why)]),
        TrustError::WrongType { expected, found } => {
            tell("trust-other-kind", &[("expected", expected), ("found", found)])
        }
        TrustError::TooFewSignatures { role, have, need } => {
            tell("trust-few", &[("role", role), ("have", &number(have)), ("need", &number(need))])
        }
        TrustError::Content(why) => tell("trust-content", &[("why", why)]),
        TrustError::WrongOrganisation { expected, found } => {
            tell("trust-organisation", &[("expected", expected), ("found", found)])
        }
        TrustError::WrongFingerprint => words.say("trust-fingerprint"),
        TrustError::RootVersion { expected, offered } => {
            tell("trust-root-version", &[("expected", &number(expected)), ("offered", &number(offered))])
        }
        TrustError::RootExpired(on) => tell("trust-root-expired", &[("date", &words.date(*on))]),
        TrustError::NotYet(on) => tell("trust-not-yet", &[("date", &words.date(*on))]),
        TrustError::OtherLineage => words.say("trust-other-lineage"),
        TrustError::PolicyLineage => words.say("trust-policy-lineage"),
        TrustError::OlderPolicy { seen, offered } => {
            tell("trust-older", &[("seen", &number(seen)), ("offered", &number(offered))])
        }
        TrustError::SameVersionOtherContent(version) => tell("trust-same-version", &[("version", &number(version))]),
        TrustError::Policy(why) => tell("trust-policy", &[("why", &why.to_string())]),
        TrustError::OtherDevice => words.say("trust-other-device"),
        TrustError::UnknownExemption(id) => tell("trust-unknown-exemption", &[("id", id)]),
        TrustError::GrantTooLong { until, latest } => {
            tell("trust-too-long", &[("until", &words.date(*until)), ("latest", &words.date(*latest))])
        }
        TrustError::OtherRequest => words.say("trust-other-request"),
        TrustError::Log(why) => tell("trust-log", &[("why", &why.to_string())]),
        TrustError::Revoked => words.say("trust-revoked"),
    }
}
