//! Remarks that reviewers wrote on the page, as it saves them.

use appwijzer_core::l10n::clean;
use appwijzer_core::policy::PolicyFile;
use serde::{Deserialize, Serialize};

use super::page::fingerprint;

/// The largest file of remarks that is read, in bytes.
pub const MAX_REMARKS_BYTES: usize = 8 * 1024 * 1024;
/// The longest place and role, in characters.
const MAX_SHORT: usize = 200;
/// The longest remark, in characters.
const MAX_TEXT: usize = 2000;
const SCHEMA: u32 = 1;

/// The remarks of one reviewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remarks {
    schema: u32,
    /// Whose policy was reviewed.
    pub organisation: String,
    /// Its version.
    pub version: u64,
    /// SHA-256 of its bytes.
    pub fingerprint: String,
    /// The reviewer's role, as they wrote it.
    #[serde(default)]
    pub role: String,
    /// The remarks, in the order of the page.
    pub remarks: Vec<Remark>,
}

/// A remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Device, language, day and screen with `/` between, or `whole`.
    pub place: String,
    /// The words.
    pub text: String,
}

/// Why remarks are not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RemarksError {
    /// Not a file that the page saved.
    #[error("these are no remarks: {0}")]
    NotRemarks(String),
    /// About another organisation's policy.
    #[error("these are remarks on a policy of '{0}'")]
    OtherOrganisation(String),
}

impl Remarks {
    /// Reads remarks. Words are made harmless; what is empty is left out.
    ///
    /// # Errors
    /// When the page did not save them.
    pub fn read(bytes: &[u8]) -> Result<Self, RemarksError> {
        let wrong = |what: String| RemarksError::NotRemarks(what);
        let mut all: Remarks = serde_json::from_slice(bytes).map_err(|e| wrong(e.to_string()))?;
        if all.schema != SCHEMA {
            return Err(wrong("a newer version saved them".to_owned()));
        }
        let cut = |text: &str, most: usize| clean(text).trim().chars().take(most).collect::<String>();
        (all.role, all.organisation) = (cut(&all.role, MAX_SHORT), cut(&all.organisation, MAX_SHORT));
        for remark in &mut all.remarks {
            (remark.place, remark.text) = (cut(&remark.place, MAX_SHORT), cut(&remark.text, MAX_TEXT));
        }
        all.remarks.retain(|remark| !remark.text.is_empty());
        Ok(all)
    }

    /// Whether they are about this policy as it is now; false if it changed since.
    ///
    /// # Errors
    /// When they are about the policy of another organisation.
    pub fn are_about(&self, policy: &PolicyFile) -> Result<bool, RemarksError> {
        if self.organisation != policy.policy().organisation.id {
            return Err(RemarksError::OtherOrganisation(self.organisation.clone()));
        }
        Ok(self.fingerprint == fingerprint(policy.bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_of_others_are_made_harmless() {
        let json = br#"{"schema":1,"organisation":"a","version":1,"fingerprint":"x","role":"OR\u202e",
            "remarks":[{"place":"whole","text":"  Goed\u001b[31m. "},{"place":"home","text":" "}],"later":1}"#;
        let all = Remarks::read(json).unwrap();
        assert_eq!(all.role, "OR");
        assert_eq!(all.remarks, [Remark { place: "whole".into(), text: "Goed[31m.".into() }]);
        assert!(Remarks::read(b"[]").is_err() && Remarks::read(b"{\"schema\":2}").is_err());
    }
}
