//! Does a rule apply to this part of this device?

use crate::policy::{Ownership, Part, Policy, Rule};

use super::device::{Device, QuestionKind};

/// Three-valued: what nobody has said yet is neither yes nor no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Yes,
    No,
    Unknown(Vec<QuestionKind>),
}

pub(super) fn applies(rule: &Rule<'_>, policy: &Policy<'_>, device: &Device, part: Part) -> Match {
    let any = |empty: bool, contains: bool| empty || contains;
    if !any(rule.parts.is_empty(), rule.parts.contains(&part))
        || !any(rule.forms.is_empty(), rule.forms.iter().any(|form| form.is(device.form)))
        || !any(rule.platforms.is_empty(), rule.platforms.contains(&device.platform))
    {
        return Match::No;
    }
    let mut unknown = Vec::new();
    if !rule.ownership.is_empty() {
        match device.ownership {
            Some(ownership) if rule.ownership.contains(&ownership) => {}
            Some(_) => return Match::No,
            None => unknown.push(QuestionKind::Ownership),
        }
    }
    if let Some(wanted) = rule.enrolled {
        match device.enrolled {
            Some(enrolled) if enrolled == wanted => {}
            Some(_) => return Match::No,
            None => unknown.push(QuestionKind::Enrolled),
        }
    }
    if !rule.roles.is_empty() && !rule.roles.iter().any(|role| device.has_role(role)) {
        let askable = policy.roles.iter().any(|r| r.ask && rule.roles.contains(&r.id));
        if askable && device.said_roles.is_none() {
            unknown.push(QuestionKind::Roles);
        } else {
            return Match::No;
        }
    }
    // A work device reaches work data by its nature; on any other the employee says so.
    if rule.work_data && device.ownership != Some(Ownership::Work) {
        match &device.work_data {
            Some(used) if policy.work_data.iter().any(|w| used.iter().any(|u| u == w.id)) => {}
            Some(_) => return Match::No,
            None => unknown.push(QuestionKind::WorkData),
        }
    }
    if unknown.is_empty() {
        return Match::Yes;
    }
    // Ownership decides whether anything else needs asking: one question at a time.
    if unknown.contains(&QuestionKind::Ownership) {
        unknown = vec![QuestionKind::Ownership];
    }
    Match::Unknown(unknown)
}
