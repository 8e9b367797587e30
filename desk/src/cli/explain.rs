//! Why something is not believed, in plain words: for the owner of a policy.

use appwijzer_core::trust::TrustError;

/// What is wrong and what to do.
pub(super) fn explain(error: &TrustError) -> String {
    let advice = match error {
        TrustError::TooLarge { .. } => "Companions read nothing larger. Make it smaller.",
        TrustError::NotAnEnvelope(_) => "Is it the right file, and was it copied whole?",
        TrustError::WrongType { .. } => "It is a document of another kind: was the right file given?",
        TrustError::TooFewSignatures { .. } => {
            "Let more keys of this role sign, each another; `appwijzer root show` names them."
        }
        TrustError::Content(_) => "Correct what it is made of, and make it anew.",
        TrustError::WrongOrganisation { .. } => "Policy, grants and roots must name the same organisation.",
        TrustError::WrongFingerprint => "Compare the fingerprints: this is another root.",
        TrustError::RootVersion { .. } => "Give the roots in order, none left out.",
        TrustError::RootExpired(_) => "Publish a next root with `appwijzer root rotate --expires …`.",
        TrustError::NotYet(_) => {
            "Companions wait until that day, and take it for no time of theirs. Correct `issued` in policy.toml, raise `version` and sign again."
        }
        TrustError::OtherLineage => "It was made under another first root: make it under this one.",
        TrustError::PolicyLineage => {
            "Sign its source anew for these roots: `appwijzer policy sign FOLDER --root root-1.json`. Raise `version` if it was published."
        }
        TrustError::OlderPolicy { .. } => "Companions never go back. Raise `version` in policy.toml and sign again.",
        TrustError::SameVersionOtherContent(_) => {
            "Companions keep what they saw first. Raise `version` in policy.toml and sign again."
        }
        TrustError::Policy(_) => "Check its source with `appwijzer policy lint`.",
        TrustError::OtherDevice => "Grant one to this device.",
        TrustError::UnknownExemption(_) => "`appwijzer policy show` names the exemptions.",
        TrustError::GrantTooLong { .. } => "Shorten it.",
        TrustError::OtherRequest => "Let the device show its request again, and answer that one.",
        TrustError::Log(_) => "Hold the log against its witnesses with `appwijzer log verify`.",
        TrustError::Revoked => "Grant another one.",
    };
    format!("{error}. {advice}").replace(".. ", ". ")
}
