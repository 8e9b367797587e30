//! What is shown, as it stands in the page's address.

use std::collections::BTreeSet;

use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;
use form_urlencoded::Serializer;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::session::demonstration_day;

use super::kind::{Apps, Kind, Presence, usual};
use super::publish::grants;
use super::shelf::Shelf;

/// Values of an address or a form, in their order.
pub(crate) type Pairs = Vec<(String, String)>;

/// Reads the part of an address after `?`, or a form's body.
#[must_use]
pub(crate) fn pairs(text: &[u8]) -> Pairs {
    form_urlencoded::parse(text).map(|(k, v)| (k.into_owned(), v.into_owned())).take(500).collect()
}

/// The first value of a name.
#[must_use]
pub(crate) fn value<'p>(pairs: &'p Pairs, name: &str) -> Option<&'p str> {
    pairs.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
}

/// Whether an address asks for the device alone.
#[must_use]
pub(crate) fn is_alone(pairs: &Pairs) -> bool {
    value(pairs, "view") == Some("alone")
}

/// What is shown beside the first device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    /// The same device in the other language.
    Language,
    /// The same device under the next version of the policy.
    Version,
    /// Another device under the same policy.
    Device(Kind),
}

/// A scenario: which device, under which policy, on which day, and in which words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    /// The language of the page around the device.
    pub page: Language,
    /// The name of the policy that was chosen.
    pub policy: String,
    /// The name of the policy that is shown: another one where the chosen one cannot show the device.
    pub shown: String,
    /// The kind of device.
    pub kind: Kind,
    /// The language of the device.
    pub language: Language,
    /// The day.
    pub day: Date,
    /// What is on it.
    pub apps: Apps,
    /// What is used for work on it, if it was said beforehand.
    pub work: Option<Vec<String>>,
    /// Whether to begin with the first screens.
    pub first: bool,
    /// What is shown beside it.
    pub compare: Option<Compare>,
    /// Whether the device is shown alone, within another page.
    pub alone: bool,
}

impl Choice {
    /// Reads a choice; what is missing or makes no sense is as usual.
    ///
    /// Nothing when the policy has never been without mistakes.
    #[must_use]
    pub(crate) fn read(pairs: &Pairs, shelf: &Shelf, usual_language: Language) -> Option<Self> {
        let language = |name| value(pairs, name).and_then(Language::from_tag);
        let page = language("page").unwrap_or(usual_language);
        let kind = value(pairs, "device").and_then(Kind::from_name).unwrap_or(Kind::WorkPhone);
        let asked = value(pairs, "policy").unwrap_or(shelf.own());
        let named = if shelf.names().contains(&asked) { asked } else { shelf.own() };
        let (shown, file) = with_exemption(named, kind, shelf)?;
        let policy = named.to_owned();
        let days = Days::of(kind, &file);
        // A form says of which policy its day and its apps are: another one begins as usual.
        let same = value(pairs, "of").is_none_or(|of| of == shown);
        let day = value(pairs, "day").filter(|_| same).and_then(|d| d.parse().ok());
        let day = day.or_else(|| demonstration_day(&file)).unwrap_or(file.policy().issued);
        let compare = match value(pairs, "beside") {
            Some("language") => Some(Compare::Language),
            Some("version") => Some(Compare::Version),
            Some(other) => Kind::from_name(other).map(Compare::Device),
            None => None,
        };
        Some(Choice {
            page,
            kind,
            language: language("lang").unwrap_or(page),
            day: day.clamp(days.first, days.last),
            apps: if same { apps(pairs, &file) } else { usual(&file) },
            work: work(pairs, &file),
            // A form that was sent says so, so that a box that is not ticked counts as "no".
            first: match value(pairs, "begin") {
                Some(begin) => begin == "first",
                None => kind.is_private() && value(pairs, "sent").is_none(),
            },
            compare,
            alone: is_alone(pairs),
            policy,
            shown,
        })
    }

    /// The choice as values, to be read again by [`Choice::read`].
    #[must_use]
    pub(crate) fn pairs(&self) -> Pairs {
        let mut all: Vec<(String, String)> = Vec::new();
        let mut put = |name: &str, value: &str| all.push((name.to_owned(), value.to_owned()));
        put("page", self.page.tag());
        put("policy", &self.policy);
        put("device", self.kind.name());
        put("lang", self.language.tag());
        put("day", &self.day.to_string());
        put("apps", "said");
        for (app, presence) in &self.apps {
            put(&format!("app.{app}"), presence.name());
        }
        match &self.work {
            None => {}
            Some(used) if used.is_empty() => put("work", "none"),
            Some(used) => used.iter().for_each(|u| put("work", u)),
        }
        if self.alone {
            put("view", "alone");
        }
        put("begin", if self.first { "first" } else { "home" });
        match self.compare {
            None => {}
            Some(Compare::Language) => put("beside", "language"),
            Some(Compare::Version) => put("beside", "version"),
            Some(Compare::Device(kind)) => put("beside", kind.name()),
        }
        all
    }

    /// The part of an address after `?`.
    #[must_use]
    pub(crate) fn query(&self) -> String {
        Serializer::new(String::new()).extend_pairs(self.pairs()).finish()
    }

    /// The same with another device, as it is usual for that one.
    #[must_use]
    pub(crate) fn with_kind(&self, kind: Kind, shelf: &Shelf) -> Option<Self> {
        let (shown, file) = with_exemption(&self.policy, kind, shelf)?;
        let day = if shown == self.shown { self.day } else { demonstration_day(&file).unwrap_or(file.policy().issued) };
        let apps = usual(&file);
        Some(Choice { kind, shown, day, apps, work: None, first: kind.is_private(), ..self.clone() })
    }

    /// Whether going from one to the other begins a new story.
    #[must_use]
    pub(crate) fn is_another_story(&self, other: &Choice) -> bool {
        (self.kind, &self.policy, self.first, &self.work) != (other.kind, &other.policy, other.first, &other.work)
    }
}

/// A policy that this kind of device can be shown under: for somebody exempt, one with exemptions.
fn with_exemption(name: &str, kind: Kind, shelf: &Shelf) -> Option<(String, PolicyFile)> {
    let file = shelf.get(name).policy.clone()?;
    if kind != Kind::Exempt || !file.policy().exemptions.is_empty() {
        return Some((name.to_owned(), file));
    }
    let has = |name: &&str| shelf.get(name).policy.as_ref().is_some_and(|p| !p.policy().exemptions.is_empty());
    let preferred = std::iter::once("politie-2023").filter(|n| shelf.names().contains(n));
    match preferred.chain(shelf.names()).find(has) {
        Some(other) => Some((other.to_owned(), shelf.get(other).policy.clone()?)),
        None => Some((name.to_owned(), file)),
    }
}

fn apps(pairs: &Pairs, policy: &PolicyFile) -> Apps {
    let known: BTreeSet<&str> = policy.policy().apps.iter().map(|a| a.id).collect();
    let chosen = pairs.iter().filter_map(|(name, value)| Some((name.strip_prefix("app.")?, value)));
    let chosen = chosen.filter(|(app, _)| known.contains(app));
    let said = value(pairs, "apps").is_some();
    let chosen: Apps = chosen.filter_map(|(a, v)| Some((a.to_owned(), Presence::from_name(v)?))).collect();
    if said { chosen } else { usual(policy) }
}

fn work(pairs: &Pairs, policy: &PolicyFile) -> Option<Vec<String>> {
    let said: Vec<&str> = pairs.iter().filter(|(n, _)| n == "work").map(|(_, v)| v.as_str()).collect();
    let known = |id: &&str| policy.policy().work_data.iter().any(|w| w.id == *id);
    let used: Vec<String> = said.iter().copied().filter(known).map(str::to_owned).collect();
    (!used.is_empty() || said.contains(&"none")).then_some(used)
}

/// The days that the slider spans, and those on which something changes.
#[derive(Clone, Debug)]
pub(crate) struct Days {
    /// The day on which the policy was issued.
    pub first: Date,
    /// Two weeks after the last deadline.
    pub last: Date,
    /// Days on which something changes: the name of its sentence, and the day.
    pub marks: Vec<(&'static str, Date)>,
}

impl Days {
    /// The days of a policy on a kind of device.
    #[must_use]
    pub(crate) fn of(kind: Kind, file: &PolicyFile) -> Self {
        let policy = file.policy();
        let first = policy.issued;
        let mut marks = vec![("announced", first)];
        let phases = || policy.bans.iter().flat_map(|b| &b.rules).flat_map(|r| &r.phases);
        marks.extend(phases().map(|p| ("begins", p.from)).filter(|(_, d)| *d > first));
        let deadlines = || phases().filter_map(|p| p.deadline);
        marks.extend(deadlines().map(|d| ("deadline", d)));
        marks.extend(deadlines().filter_map(|d| Some(("after", d.tomorrow().ok()?))));
        marks.extend(grants(kind, file).iter().map(|g| ("exempt-until", g.until)));
        marks.extend(policy.bans.iter().filter_map(|b| Some(("over", b.until?))));
        marks.retain(|(_, day)| *day >= first && *day <= first.saturating_add(1000.days()));
        marks.sort_by_key(|(_, day)| *day);
        marks.dedup();
        let end = marks.last().map_or(first, |(_, day)| *day);
        let after = if end == first { 60 } else { 14 };
        Days { first, last: end.saturating_add(after.days()), marks }
    }

    /// How many days from the first to the last.
    #[must_use]
    pub(crate) fn count(&self) -> i32 {
        self.first.until(self.last).map_or(0, |span| span.get_days())
    }

    /// The number of a day, from 0.
    #[must_use]
    pub(crate) fn number(&self, day: Date) -> i32 {
        self.first.until(day).map_or(0, |span| span.get_days())
    }
}
