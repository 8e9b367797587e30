//! The description of a fleet.

use std::collections::BTreeMap;

use appwijzer_core::obligation::Grant;
use appwijzer_core::policy::{Form, Ownership, Part, Platform, PolicyFile};
use jiff::civil::Date;
use serde::Deserialize;

/// The most groups of a fleet.
const MOST_GROUPS: usize = 200;
/// The most days from the first to the last.
const MOST_DAYS: i32 = 800;

/// A fleet. `docs/simulate.md` describes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fleet {
    /// The first day; the day on which the policy begins, if it is left out.
    #[serde(default)]
    pub from: Option<toml::value::Datetime>,
    /// The last day; the last deadline, and two weeks, if it is left out.
    #[serde(default)]
    pub until: Option<toml::value::Datetime>,
    /// Over how many days the devices look for the first time, evenly.
    #[serde(default = "one")]
    pub first_looks_within: u16,
    /// Which share of those who are still reminded puts it right in a week.
    #[serde(default)]
    pub put_right_per_week: f64,
    /// The kinds of device.
    pub group: Vec<Group>,
}

fn one() -> u16 {
    1
}

/// A kind of device.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// What it is called.
    pub name: String,
    /// How many there are.
    pub devices: u64,
    /// Whose they are.
    pub ownership: Ownership,
    /// Android or iOS.
    pub platform: Platform,
    /// Phones or tablets.
    #[serde(default = "phone")]
    pub form: Form,
    /// Whether they are enrolled; those of the employer are, if it is left out.
    #[serde(default)]
    pub enrolled: Option<bool>,
    /// Where on the device the companion looks.
    #[serde(default = "whole")]
    pub part: Part,
    /// Whether the system shows the companion every app: on Android devices of the employer it does, if it is
    /// left out.
    #[serde(default)]
    pub sees_all: Option<bool>,
    /// Which share of the users says that they use a `work_data` app for work there.
    #[serde(default)]
    pub work_data: f64,
    /// Which share has the companion.
    #[serde(default = "all")]
    pub has_companion: f64,
    /// Which share of the users has a role, by its id.
    #[serde(default)]
    pub roles: BTreeMap<String, f64>,
    /// Which share of the devices has an app, by its id.
    #[serde(default)]
    pub apps: BTreeMap<String, f64>,
    /// Which share of the devices has an exemption of the policy, by its id; granted from the first day on.
    #[serde(default)]
    pub exemptions: BTreeMap<String, f64>,
    /// The last day of those exemptions; as late as the policy allows, if it is left out.
    #[serde(default)]
    pub exempt_until: Option<toml::value::Datetime>,
}

fn phone() -> Form {
    Form::Phone
}

fn whole() -> Part {
    Part::WholeDevice
}

fn all() -> f64 {
    1.0
}

/// What is wrong with a description.
#[derive(Debug, thiserror::Error)]
pub enum FleetError {
    /// It is not TOML, or has a key or value that is not known.
    #[error("{0}")]
    Toml(String),
    /// Something does not hold together.
    #[error("group '{group}': {message}")]
    Group {
        /// Which group.
        group: String,
        /// What.
        message: String,
    },
    /// The whole does not.
    #[error("{0}")]
    Whole(String),
}

impl Fleet {
    /// Reads a description, and holds it against a policy: every app and role exists there.
    ///
    /// # Errors
    /// [`FleetError`], with what to do.
    pub fn read(text: &str, policy: &PolicyFile) -> Result<Self, FleetError> {
        let fleet: Fleet = toml::from_str(text).map_err(|e| FleetError::Toml(e.to_string()))?;
        let whole = |message: &str| Err(FleetError::Whole(message.to_owned()));
        if fleet.group.is_empty() || fleet.group.len() > MOST_GROUPS {
            return whole("write 1 to 200 tables [[group]]");
        }
        if !is_share(fleet.put_right_per_week) {
            return whole("put_right_per_week is a share from 0 to 1, such as 0.5");
        }
        if !(1..=365).contains(&fleet.first_looks_within) {
            return whole("first_looks_within is a number of days from 1 to 365");
        }
        fleet.group.iter().try_for_each(|group| group.check(policy))?;
        let (from, until) = (fleet.from_day(policy)?, fleet.until_day(policy)?);
        fleet.group.iter().try_for_each(|group| group.grants(policy, from).map(drop))?;
        let days = from.until(until).map_or(-1, |span| span.get_days());
        if !(0..=MOST_DAYS).contains(&days) {
            return whole("'until' lies on or after 'from', and at most 800 days later");
        }
        Ok(fleet)
    }

    /// The first day.
    ///
    /// # Errors
    /// When it is no day.
    pub fn from_day(&self, policy: &PolicyFile) -> Result<Date, FleetError> {
        let phases = policy.policy().bans.iter().flat_map(|b| &b.rules).flat_map(|r| &r.phases);
        let first = phases.map(|phase| phase.from).min().unwrap_or(policy.policy().issued);
        self.from.as_ref().map_or(Ok(first), day)
    }

    /// The last day.
    ///
    /// # Errors
    /// When it is no day.
    pub fn until_day(&self, policy: &PolicyFile) -> Result<Date, FleetError> {
        let phases = policy.policy().bans.iter().flat_map(|b| &b.rules).flat_map(|r| &r.phases);
        let last = phases.map(|phase| phase.deadline.unwrap_or(phase.from)).max().unwrap_or(policy.policy().issued);
        let later = last.checked_add(jiff::Span::new().days(14)).unwrap_or(last);
        self.until.as_ref().map_or(Ok(later), day)
    }
}

fn day(value: &toml::value::Datetime) -> Result<Date, FleetError> {
    value.to_string().parse().map_err(|_| FleetError::Whole(format!("'{value}' is not a day; write 2027-01-15")))
}

fn listed(known: &[&str]) -> String {
    if known.is_empty() { "none".to_owned() } else { known.join(", ") }
}

fn is_share(share: f64) -> bool {
    (0.0..=1.0).contains(&share)
}

impl Group {
    fn check(&self, policy: &PolicyFile) -> Result<(), FleetError> {
        let wrong = |message: String| Err(FleetError::Group { group: self.name.clone(), message });
        let shares = [("work_data", self.work_data), ("has_companion", self.has_companion)];
        let named =
            self.roles.iter().chain(&self.apps).chain(&self.exemptions).map(|(name, share)| (name.as_str(), *share));
        for (name, share) in shares.into_iter().chain(named) {
            if !is_share(share) {
                return wrong(format!("'{name}' is a share from 0 to 1, such as 0.25; this is {share}"));
            }
        }
        if self.roles.values().sum::<f64>() > 1.0 {
            return wrong("the shares of the roles come to more than 1".to_owned());
        }
        let (index, all) = (policy.index(), policy.policy());
        if let Some(app) = self.apps.keys().find(|id| index.app(id).is_none_or(|app| !index.banned().contains(&app))) {
            let known: Vec<&str> =
                index.banned().iter().filter_map(|app| app.get(all)).map(|app| app.id).take(30).collect();
            return wrong(format!("no ban covers the app '{app}'; covered: {}", known.join(", ")));
        }
        if let Some(role) = self.roles.keys().find(|id| !all.roles.iter().any(|role| role.id == id.as_str())) {
            let known: Vec<&str> = all.roles.iter().map(|role| role.id).collect();
            return wrong(format!("the policy has no role '{role}'; it has: {}", listed(&known)));
        }
        if self.exemptions.values().sum::<f64>() > 1.0 {
            return wrong("the shares of the exemptions come to more than 1".to_owned());
        }
        if let Some(id) = self.exemptions.keys().find(|id| !all.exemptions.iter().any(|e| e.id == id.as_str())) {
            let known: Vec<&str> = all.exemptions.iter().map(|exemption| exemption.id).collect();
            return wrong(format!("the policy has no exemption '{id}'; it has: {}", listed(&known)));
        }
        if self.part != Part::WholeDevice && self.enrolled == Some(false) {
            return wrong("a device that is not enrolled has no parts".to_owned());
        }
        Ok(())
    }

    /// The grants of each exemption with its share, and nobody's for the rest.
    ///
    /// # Errors
    /// When the last day is no day, lies before the first, or is later than the policy allows.
    pub fn grants(&self, policy: &PolicyFile, from: Date) -> Result<Vec<(Option<Grant>, f64)>, FleetError> {
        let wrong = |message: String| FleetError::Group { group: self.name.clone(), message };
        let asked = self.exempt_until.as_ref().map(day).transpose()?;
        let mut all = Vec::new();
        for (id, share) in &self.exemptions {
            let Some(exemption) = policy.policy().exemptions.iter().find(|e| e.id == id.as_str()) else { continue };
            let latest = exemption.longest.after(from).unwrap_or(from);
            let until = asked.unwrap_or(latest);
            if until < from || until > latest {
                return Err(wrong(format!("'exempt_until' lies between {from} and {latest}: '{id}' runs no longer")));
            }
            let grant = Grant { id: "simulated".to_owned(), exemption: id.clone(), from, until };
            all.push((Some(grant), *share));
        }
        let rest = 1.0 - self.exemptions.values().sum::<f64>();
        all.push((None, rest));
        all.retain(|(_, share)| *share > 0.0);
        Ok(all)
    }

    /// Whether they are enrolled.
    #[must_use]
    pub fn is_enrolled(&self) -> bool {
        self.enrolled.unwrap_or(self.ownership == Ownership::Work || self.part != Part::WholeDevice)
    }

    /// Whether the system shows the companion every app.
    #[must_use]
    pub fn shows_all(&self) -> bool {
        self.sees_all.unwrap_or(
            self.platform == Platform::Android && self.ownership == Ownership::Work && self.part != Part::PrivatePart,
        )
    }
}
