//! Yes or no: the documents that are signed.

use appwijzer_core::policy::{Exemption, Policy, canonical};
use appwijzer_core::trust::{
    DENIAL_TYPE, DenialDocument, DeviceName, Envelope, GRANT_TYPE, GrantDocument, MAX_TASK, Request, Root, TrustError,
};
use appwijzer_policy::drafting::day;
use appwijzer_policy::source::nearest;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::signing::{RootFile, denial_bytes, new_grant_id, new_grant_salt, read_device};

use super::refusal::Refusal;

/// The longest name that a management gives a device, in bytes.
const MAX_DEVICE_ID: usize = 200;

/// What is to be granted.
#[derive(Debug)]
pub(crate) struct Wish<'w> {
    /// Which exemption of the policy.
    pub(crate) exemption: &'w str,
    /// For which device.
    pub(crate) device: DeviceName,
    /// For which task, if not the policy's own words.
    pub(crate) task: Option<&'w str>,
    /// First day.
    pub(crate) from: Date,
    /// Last day, if not as long as was asked, or as the policy allows.
    pub(crate) until: Option<Date>,
    /// The request that it answers.
    pub(crate) asked: Option<&'w Request>,
}

impl<'w> Wish<'w> {
    /// As it was asked.
    pub(crate) fn of(request: &'w Request, from: Date) -> Self {
        let device = DeviceName::Key(request.document.device.clone());
        Wish { exemption: &request.document.exemption, device, task: None, from, until: None, asked: Some(request) }
    }
}

/// A grant that can be signed.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) grant: GrantDocument,
    /// Whether it ended before today: the year is probably mistyped.
    pub(crate) passed: bool,
}

/// A device as somebody names it.
pub(crate) fn device(text: &str) -> Result<DeviceName, Refusal> {
    let device = read_device(text).map_err(Refusal::DeviceCode)?;
    match &device {
        DeviceName::Mdm(id) if id.is_empty() || id.len() > MAX_DEVICE_ID || id.chars().any(char::is_control) => {
            Err(Refusal::NoDevice)
        }
        DeviceName::Mdm(_) | DeviceName::Key(_) => Ok(device),
    }
}

/// An exemption of the policy by its id.
pub(crate) fn kind<'p>(policy: &'p Policy<'_>, id: &str) -> Result<&'p Exemption<'p>, Refusal> {
    policy.exemptions.iter().find(|kind| kind.id == id).ok_or_else(|| {
        let known = || policy.exemptions.iter().map(|kind| kind.id);
        Refusal::UnknownExemption {
            id: id.to_owned(),
            near: nearest(id, known()).map(str::to_owned),
            known: known().map(str::to_owned).collect(),
        }
    })
}

/// Makes a grant of a wish, or says why the policy does not allow it.
pub(crate) fn grant(
    wish: &Wish<'_>,
    policy: &Policy<'_>,
    root: Option<&RootFile>,
    today: Date,
) -> Result<Made, Refusal> {
    let kind = kind(policy, wish.exemption)?;
    let line = root.and_then(RootFile::lineage);
    if policy.lineage.zip(line.as_deref()).is_some_and(|(signed, ours)| signed != ours) {
        return Err(Refusal::Document(TrustError::PolicyLineage));
    }
    let from = wish.from;
    let latest = kind.longest.after(from).unwrap_or(from);
    let wished = wish.asked.map_or(latest, |request| request.document.until.min(latest));
    let until = wish.until.unwrap_or(wished);
    if until > latest {
        let (id, longest) = (kind.id.to_owned(), kind.longest);
        return Err(Refusal::TooLong { id, longest, from, until, latest });
    }
    if until < from {
        return Err(Refusal::Backwards { from, until });
    }
    let passed = expect_days(policy, root.map(|root| &root.root), (from, until), today)?;
    let fallback = policy.languages.first().copied().unwrap_or_default();
    let task = wish.task.unwrap_or_else(|| kind.task.get(fallback, fallback)).trim();
    if task.chars().count() > MAX_TASK || task.chars().any(char::is_control) {
        return Err(Refusal::Task);
    }
    let organisation = policy.organisation.id;
    let grant = GrantDocument::new(&new_grant_id()?, organisation, kind.id, wish.device.clone(), from, until)
        .for_task(task)
        .salted(&new_grant_salt()?)
        .of_lineage(line)
        .answering(wish.asked.map(|request| request.id.as_str()));
    grant.check().map_err(Refusal::Document)?;
    Ok(Made { grant, passed })
}

/// Refuses days of which the year is probably mistyped: before the policy was there, in more than a year, or when the
/// root has ended. Says whether the period is over already.
fn expect_days(
    policy: &Policy<'_>,
    root: Option<&Root>,
    (from, until): (Date, Date),
    today: Date,
) -> Result<bool, Refusal> {
    // Under a root that has ended nothing is signed at all, and that is said where it is signed.
    if let Some(root) = root.filter(|root| root.expires >= today && from > root.expires) {
        return Err(Refusal::Late { from, ends: root.expires });
    }
    if from > today.saturating_add(1.year()) {
        return Err(Refusal::Ahead(from));
    }
    if until < policy.issued {
        return Err(Refusal::Early { until, issued: policy.issued });
    }
    Ok(until < today)
}

/// A grant, to be signed.
pub(crate) fn grant_envelope(grant: &GrantDocument) -> Result<Envelope, Refusal> {
    let bytes = canonical::to_vec(grant);
    let bytes = bytes.map_err(|e| Refusal::Document(TrustError::Content(e.to_string())))?;
    Ok(Envelope::unsigned(GRANT_TYPE, &bytes))
}

/// The last day as somebody writes it: a day, or a period from today; nothing where nothing is written.
pub(crate) fn last_day(text: &str, today: Date) -> Result<Option<Date>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let period = || day::period(text).and_then(|period| period.after(today));
    day::parse(text, today).or_else(period).map(Some).ok_or_else(|| Refusal::NotADay(text.to_owned()))
}

/// A denial of a request.
pub(crate) fn denial(request: &Request, on: Date, reason: &str) -> Result<DenialDocument, Refusal> {
    let denial = DenialDocument::new(&request.id, &request.document, on, reason);
    denial.check().map_err(Refusal::Document)?;
    Ok(denial)
}

/// A denial, to be signed.
pub(crate) fn denial_envelope(denial: &DenialDocument) -> Envelope {
    Envelope::unsigned(DENIAL_TYPE, &denial_bytes(denial))
}
