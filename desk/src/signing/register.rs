//! The register of exemptions: what was asked, what was decided, when, and until when it holds.
//!
//! One JSON file that the organisation keeps beside its policy. It names devices, never persons; the own words of a
//! request are in it, since a decision rests on them. The order is that in which things came.

use appwijzer_core::policy::{Policy, canonical};
use appwijzer_core::trust::log::Entry as LogEntry;
use appwijzer_core::trust::{DenialDocument, DeviceName, GrantDocument, Request};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The largest register that is read, in bytes.
pub const MAX_REGISTER_BYTES: usize = 16 * 1024 * 1024;
const SCHEMA: u32 = 1;

/// The register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    schema: u32,
    /// Whose.
    pub organisation: String,
    /// What was asked and granted, in the order in which it came.
    pub entries: Vec<Entry>,
}

/// A request, or a grant that nobody asked for by a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The request's name, or the grant's.
    pub id: String,
    /// The request as it was handed over: its signature can be verified again at any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// The day on which it came.
    pub received: Date,
    /// What was decided, if anything was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Decision {
    /// Granted.
    Granted {
        /// The day of the decision.
        on: Date,
        /// The grant.
        grant: Box<GrantDocument>,
        /// The day on which it was taken back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        revoked: Option<Date>,
    },
    /// Denied.
    Denied {
        /// The day of the decision.
        on: Date,
        /// The reason that the employee reads.
        reason: String,
    },
}

/// How it stands with an entry on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was decided.
    Open,
    /// Granted, and the period has not ended.
    Holds,
    /// Granted, and the period is over.
    Ended,
    /// Granted, and taken back.
    Revoked,
    /// Denied.
    Denied,
}

/// Why something does not go into the register, or is not in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegisterError {
    /// The file is no register.
    #[error("it is no register: {0}")]
    NotARegister(String),
    /// Of another organisation.
    #[error("the register is of '{register}', not of '{given}'")]
    OtherOrganisation {
        /// Whose the register is.
        register: String,
        /// Whose the document is.
        given: String,
    },
    /// A request that was decided already.
    #[error("'{0}' was decided already")]
    Decided(String),
    /// Nothing of this name is there.
    #[error("nothing in it is called '{0}'")]
    Unknown(String),
}

impl Register {
    /// An empty register.
    #[must_use]
    pub fn new(organisation: &str) -> Self {
        Register { schema: SCHEMA, organisation: organisation.to_owned(), entries: Vec::new() }
    }

    /// Every grant in it as it stands in a public log: a digest that tells nothing to who does not have the grant. The
    /// second number counts those that cannot stand there, since they were made without a salt.
    #[must_use]
    pub fn in_log(&self) -> (Vec<LogEntry>, usize) {
        let granted = self.entries.iter().filter_map(|entry| match &entry.decision {
            Some(Decision::Granted { grant, .. }) => Some(grant),
            Some(Decision::Denied { .. }) | None => None,
        });
        let (salted, others): (Vec<_>, Vec<_>) = granted.partition(|grant| grant.salt.is_some());
        let payloads = salted.into_iter().filter_map(|grant| canonical::to_vec(grant).ok());
        (payloads.map(|payload| LogEntry::exemption(&self.organisation, &payload)).collect(), others.len())
    }

    /// Reads a register.
    ///
    /// # Errors
    /// When it is none, or a request in it was altered.
    pub fn read(bytes: &[u8]) -> Result<Self, RegisterError> {
        let register: Register =
            serde_json::from_slice(bytes).map_err(|e| RegisterError::NotARegister(e.to_string()))?;
        if register.schema != SCHEMA {
            return Err(RegisterError::NotARegister("a newer version wrote it".to_owned()));
        }
        for entry in &register.entries {
            let sound = entry.request.as_deref().is_none_or(|r| Request::read(r).is_ok_and(|r| r.id == entry.id));
            if !sound {
                return Err(RegisterError::NotARegister(format!("'{}' in it was altered", entry.id)));
            }
        }
        Ok(register)
    }

    /// The register as it is kept.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).unwrap_or_default();
        json.push(b'\n');
        json
    }

    /// The entry of a name.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Takes in a request that was verified; the same one again changes nothing. Whether it is new.
    ///
    /// # Errors
    /// When it is for another organisation.
    pub fn receive(&mut self, request: &Request, day: Date) -> Result<bool, RegisterError> {
        self.expect(&request.document.organisation)?;
        if self.entry(&request.id).is_some() {
            return Ok(false);
        }
        let code = Some(request.code.clone());
        self.entries.push(Entry { id: request.id.clone(), request: code, received: day, decision: None });
        Ok(true)
    }

    /// Refuses to decide about something that was decided before.
    ///
    /// # Errors
    /// When it was.
    pub fn expect_open(&self, id: &str) -> Result<(), RegisterError> {
        match self.entry(id) {
            Some(Entry { decision: Some(_), .. }) => Err(RegisterError::Decided(id.to_owned())),
            _ => Ok(()),
        }
    }

    /// Writes down a grant, beside the request that it answers if it answers one.
    ///
    /// # Errors
    /// When it is of another organisation, or that request was decided already.
    pub fn granted(&mut self, grant: &GrantDocument, on: Date) -> Result<(), RegisterError> {
        self.expect(&grant.organisation)?;
        let id = grant.request.clone().unwrap_or_else(|| grant.id.clone());
        self.expect_open(&id)?;
        let decision = Decision::Granted { on, grant: Box::new(grant.clone()), revoked: None };
        self.decide(id, decision, on);
        Ok(())
    }

    /// Writes down a denial.
    ///
    /// # Errors
    /// When it is of another organisation, or the request was decided already.
    pub fn denied(&mut self, denial: &DenialDocument) -> Result<(), RegisterError> {
        self.expect(&denial.organisation)?;
        self.expect_open(&denial.request)?;
        let decision = Decision::Denied { on: denial.on, reason: denial.reason.clone() };
        self.decide(denial.request.clone(), decision, denial.on);
        Ok(())
    }

    /// Writes down that a grant was taken back.
    ///
    /// # Errors
    /// When no grant of this name is in it.
    pub fn revoked(&mut self, id: &str, day: Date) -> Result<(), RegisterError> {
        for entry in &mut self.entries {
            match &mut entry.decision {
                Some(Decision::Granted { grant, revoked, .. }) if grant.id == id => {
                    revoked.get_or_insert(day);
                    return Ok(());
                }
                Some(Decision::Granted { .. } | Decision::Denied { .. }) | None => {}
            }
        }
        Err(RegisterError::Unknown(id.to_owned()))
    }

    fn decide(&mut self, id: String, decision: Decision, day: Date) {
        match self.entries.iter_mut().find(|entry| entry.id == id) {
            Some(entry) => entry.decision = Some(decision),
            None => self.entries.push(Entry { id, request: None, received: day, decision: Some(decision) }),
        }
    }

    fn expect(&self, organisation: &str) -> Result<(), RegisterError> {
        if self.organisation == organisation {
            return Ok(());
        }
        let (register, given) = (self.organisation.clone(), organisation.to_owned());
        Err(RegisterError::OtherOrganisation { register, given })
    }
}

impl Entry {
    /// How it stands on a day.
    #[must_use]
    pub fn standing(&self, day: Date) -> Standing {
        match &self.decision {
            None => Standing::Open,
            Some(Decision::Denied { .. }) => Standing::Denied,
            Some(Decision::Granted { revoked: Some(_), .. }) => Standing::Revoked,
            Some(Decision::Granted { grant, .. }) if grant.until < day => Standing::Ended,
            Some(Decision::Granted { .. }) => Standing::Holds,
        }
    }

    /// What was asked, verified once more.
    #[must_use]
    pub fn asked(&self) -> Option<Request> {
        self.request.as_deref().and_then(|code| Request::read(code).ok())
    }

    /// Which device, in groups that can be read aloud, or the management's id.
    #[must_use]
    pub fn device(&self) -> Option<DeviceName> {
        match &self.decision {
            Some(Decision::Granted { grant, .. }) => Some(grant.device.clone()),
            Some(Decision::Denied { .. }) | None => self.asked().map(|r| DeviceName::Key(r.document.device)),
        }
    }
}

/// What stands in the way of granting a request as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The policy has no such exemption.
    UnknownExemption(String),
    /// It asks for longer than the policy allows: until this day at most.
    TooLong(Date),
    /// The app is none that the exemption is about.
    OtherApp(String),
    /// It was made under another version of the policy.
    OtherVersion(u64),
}

/// Holds a request against the policy in force.
#[must_use]
pub fn obstacles(request: &Request, policy: &Policy<'_>) -> Vec<Obstacle> {
    let asked = &request.document;
    let mut all = Vec::new();
    if asked.policy != policy.version {
        all.push(Obstacle::OtherVersion(asked.policy));
    }
    let Some(kind) = policy.exemptions.iter().find(|kind| kind.id == asked.exemption) else {
        all.push(Obstacle::UnknownExemption(asked.exemption.clone()));
        return all;
    };
    if let Some(latest) = kind.longest.after(asked.from).filter(|latest| asked.until > *latest) {
        all.push(Obstacle::TooLong(latest));
    }
    if let Some(app) = asked.app.as_deref().filter(|app| policy.apps.iter().all(|known| known.id != *app)) {
        all.push(Obstacle::OtherApp(app.to_owned()));
    }
    all
}

/// The bytes that are signed of a denial.
#[must_use]
pub fn denial_bytes(denial: &DenialDocument) -> Vec<u8> {
    canonical::to_vec(denial).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use appwijzer_core::trust::{DeviceKey, RequestDocument};
    use jiff::civil::date;

    use super::*;

    const DAY: Date = date(2026, 2, 11);

    fn request(key: &DeviceKey, words: &str) -> Request {
        let mut document = RequestDocument::new("example", 1, "campaign", key, date(2026, 2, 10), date(2026, 3, 10));
        document.words = words.to_owned();
        document.sign(key).unwrap()
    }

    fn grant(request: &Request) -> GrantDocument {
        let device = DeviceName::Key(request.document.device.clone());
        GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 11), date(2026, 3, 10))
            .answering(Some(&request.id))
    }

    #[test]
    fn a_request_is_decided_once_however_often_it_comes() {
        let request = request(&DeviceKey::generate().unwrap(), "For work.");
        let mut register = Register::new("example");
        assert_eq!(register.receive(&request, DAY), Ok(true));
        assert_eq!(register.receive(&request, DAY), Ok(false), "a replay");
        let denial = DenialDocument::new(&request.id, &request.document, DAY, "No.");
        assert_eq!(register.denied(&denial), Ok(()));
        let decided = Err(RegisterError::Decided(request.id.clone()));
        assert_eq!(register.granted(&grant(&request), DAY), decided);
        assert_eq!(register.denied(&denial), decided);
        assert_eq!(Register::read(&register.to_json()), Ok(register));
    }

    #[test]
    fn a_grant_holds_ends_and_is_taken_back() {
        let request = request(&DeviceKey::generate().unwrap(), "For work.");
        let mut register = Register::new("example");
        register.receive(&request, DAY).unwrap();
        register.granted(&grant(&request), DAY).unwrap();
        let standing = |register: &Register, day| register.entries[0].standing(day);
        assert_eq!(standing(&register, date(2026, 3, 10)), Standing::Holds);
        assert_eq!(standing(&register, date(2026, 3, 11)), Standing::Ended);
        assert_eq!(register.revoked("g-2", DAY), Err(RegisterError::Unknown("g-2".into())));
        register.revoked("g-1", DAY).unwrap();
        assert_eq!(standing(&register, DAY), Standing::Revoked);
    }

    #[test]
    fn a_request_that_was_altered_in_the_register_is_found() {
        let key = DeviceKey::generate().unwrap();
        let mut register = Register::new("example");
        register.receive(&request(&key, "For work."), DAY).unwrap();
        register.entries[0].request = Some(request(&key, "For fun.").code);
        assert!(Register::read(&register.to_json()).is_err());
        assert!(Register::read(b"{}").is_err());
    }
}
