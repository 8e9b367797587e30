//! Matching a snapshot with a policy.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::inventory::{AppState, Area, Coverage, Evidence as Behind, InstalledApp, Snapshot, pieces};
use crate::policy::{AppRef, CertificateOwner, Index, Platform, Policy, PolicyFile, is_identifier};

use super::sighting::{Doubt, Evidence, Hint, Salt, Sighting, Subject, UNALLOWED};

/// Chrome gives every installed web app a package name of its own, with a random suffix.
/// Source: web.dev/webapks.
const WEB_APK_PREFIX: &str = "org.chromium.webapk.";

/// What one snapshot shows about the apps of a policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Detected {
    /// Where.
    pub area: Area,
    /// Who says so, and what that can prove.
    pub evidence: Behind,
    /// Whose identifiers.
    pub platform: Platform,
    /// Banned apps that are there, sorted by subject.
    pub present: Vec<Sighting>,
    /// Hints from URL schemes, for apps that are not in `present`.
    pub hints: Vec<(AppRef, Hint)>,
    /// Banned apps of which an identifier stands in a record that could not be read, sorted. Some may
    /// be in `present` too.
    pub named_unread: Vec<AppRef>,
    /// Apps that nobody knows, under a beginning of a banned maker's identifiers, and known ones of makers whom a ban
    /// perhaps means.
    pub perhaps: Vec<Perhaps>,
    /// How many web apps there are of which the site is unknown.
    pub web_apps: usize,
    /// Names of watched cases of which an identifier is still installed here.
    pub still: BTreeSet<String>,
}

/// An app that is there and may be of a banned maker: its identifier begins as the maker's do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Perhaps {
    /// Its identifier.
    pub identifier: String,
    /// Position of the maker in the policy.
    pub maker: u32,
    /// The app that it is, where that is known, and only whether a ban means its maker is in doubt.
    pub app: Option<AppRef>,
    /// Whether it came with the device.
    pub system: Option<bool>,
}

/// An open case: its app may be recognised again by what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// Name of the case's app.
    pub app: String,
    /// Where.
    pub area: Area,
    /// Id of its ban.
    pub ban: String,
    /// Identifiers under which it was found.
    pub identifiers: Vec<String>,
}

/// The open cases, and the salt that names apps which must not be kept.
#[derive(Clone, Copy, Debug)]
pub struct Watch<'w> {
    /// Open cases, of any area.
    pub cases: &'w [Watched],
    /// The device's own salt.
    pub salt: Salt<'w>,
}

impl Watch<'_> {
    /// Nothing is watched, and nothing need be recognised again.
    #[must_use]
    pub fn nothing() -> Self {
        Watch { cases: &[], salt: Salt(&[]) }
    }
}

/// Matches a snapshot with a policy. Pure; about 0.01 µs per installed app.
#[must_use]
pub fn detect(policy: &PolicyFile, snapshot: &Snapshot, watch: Watch<'_>) -> Detected {
    let index = policy.index();
    let mut found = Detected {
        area: snapshot.area,
        evidence: snapshot.evidence.clone(),
        platform: snapshot.platform,
        present: Vec::new(),
        hints: Vec::new(),
        named_unread: named_unread(index, snapshot),
        perhaps: Vec::new(),
        web_apps: 0,
        still: BTreeSet::new(),
    };
    let here = || watch.cases.iter().filter(|c| c.area == snapshot.area);
    let by_identifier: HashMap<&str, &Watched> =
        here().flat_map(|c| c.identifiers.iter().map(move |id| (id.as_str(), c))).collect();
    let unnamed: HashMap<&str, &Watched> =
        here().filter(|c| c.app.starts_with(UNALLOWED)).map(|c| (c.app.as_str(), c)).collect();
    for app in &snapshot.apps {
        if app.id.starts_with(WEB_APK_PREFIX) {
            found.web_apps += 1;
        }
        let watched = by_identifier.get(app.id.as_str()).copied().or_else(|| {
            // Hashing every app is for the few devices that have such a case.
            (!unnamed.is_empty()).then(|| unnamed.get(watch.salt.name(&app.id).as_str()).copied()).flatten()
        });
        found.still.extend(watched.map(|c| c.app.clone()));
        let listed = by_id(index, snapshot.platform, &app.id);
        let seen = recognise(index, snapshot, app, listed).or_else(|| remembered(index, app, watched?));
        match listed {
            Some(listed) => found.perhaps.extend(doubted(index, app, listed)),
            None if seen.is_none() => found.perhaps.extend(perhaps(index, app)),
            None => {}
        }
        if let Some((subject, evidence)) = seen {
            found.present.push(Sighting {
                subject,
                identifier: app.id.clone(),
                state: app.state,
                system: app.system,
                evidence,
                provenance: snapshot.evidence.source.provenance,
            });
        }
    }
    found.perhaps.sort_unstable();
    found.perhaps.dedup_by(|a, b| a.identifier == b.identifier);
    // Of two entries for one app the more present one counts, whatever their order in the list.
    found.present.sort_by(|a, b| {
        let key = |s: &Sighting| (s.subject.clone(), s.identifier.clone(), presence(s));
        key(a).cmp(&key(b))
    });
    found.present.dedup_by(|a, b| a.subject == b.subject && a.identifier == b.identifier);
    if !snapshot.probes.is_empty() {
        found.hints = hints(index, snapshot, &found.present);
    }
    found
}

/// The most present first.
fn presence(sighting: &Sighting) -> (u8, Option<bool>) {
    let state = match sighting.state {
        AppState::Enabled => 0,
        AppState::Suspended => 1,
        AppState::Archived => 2,
        AppState::Disabled => 3,
        AppState::Trace => 4,
    };
    (state, sighting.system)
}

/// A watched app that this list does not show the way it was recognised, such as a renamed copy in
/// a list without certificates.
fn remembered(index: &Index<'_>, app: &InstalledApp, watched: &Watched) -> Option<(Subject, Evidence)> {
    let evidence = Evidence::Remembered { ban: watched.ban.clone() };
    if watched.app.starts_with(UNALLOWED) {
        // Whether it is allowed is decided anew each time, from what the list marks.
        return None;
    }
    match index.app(&watched.app) {
        Some(listed) => banned(index, listed).then_some((Subject::Listed(listed), evidence)),
        // Another product of a maker. An identifier that the catalogue knows by now was judged above.
        None if index.by_package(&app.id).is_none() => Some((Subject::Unlisted(app.id.clone()), evidence)),
        None => None,
    }
}

fn recognise(
    index: &Index<'_>,
    snapshot: &Snapshot,
    app: &InstalledApp,
    listed: Option<AppRef>,
) -> Option<(Subject, Evidence)> {
    if let Some(app_ref) = listed {
        let evidence = match app.state {
            AppState::Trace => Evidence::Activity { last: app.last_active },
            AppState::Enabled | AppState::Disabled | AppState::Suspended | AppState::Archived => Evidence::Identifier,
        };
        return banned(index, app_ref).then_some((Subject::Listed(app_ref), evidence));
    }
    if index.knows_certificates() {
        for digest in &app.certificates {
            match index.by_certificate(digest) {
                Some(CertificateOwner::App(app_ref)) if banned(index, app_ref) => {
                    return Some((Subject::Listed(app_ref), Evidence::Certificate));
                }
                Some(CertificateOwner::Maker(maker)) if !index.bans_of_maker(maker).is_empty() => {
                    return Some((Subject::Unlisted(app.id.clone()), Evidence::MakerCertificate { maker }));
                }
                _ => {}
            }
        }
    }
    // Most policies allow what they do not name: looking at each name is for the few others.
    if index.allow_only().is_empty() {
        return None;
    }
    let removable = snapshot.evidence.marks_system && app.system == Some(false) && app.state != AppState::Trace;
    let nameable = is_identifier(&app.id) && !app.id.starts_with(WEB_APK_PREFIX);
    (removable && nameable).then(|| (Subject::Unallowed(app.id.clone()), Evidence::NotAllowed))
}

/// An app that nobody knows, under a beginning of a maker's. Traces of use alone do not tell that an app is there.
fn perhaps(index: &Index<'_>, app: &InstalledApp) -> Option<Perhaps> {
    let maker = index.perhaps_of(&app.id).filter(|_| app.state != AppState::Trace)?;
    Some(Perhaps { identifier: app.id.clone(), maker, app: None, system: app.system })
}

/// A known app of a maker whom a ban perhaps means.
fn doubted(index: &Index<'_>, app: &InstalledApp, listed: AppRef) -> Option<Perhaps> {
    let (maker, _) = index.doubt_of(listed).filter(|_| app.state != AppState::Trace)?;
    Some(Perhaps { identifier: app.id.clone(), maker, app: Some(listed), system: app.system })
}

fn by_id(index: &Index<'_>, platform: Platform, id: &str) -> Option<AppRef> {
    match platform {
        Platform::Android => index.by_package(id),
        Platform::Ios => index.by_bundle(id),
    }
}

/// A record that was not understood may be of either platform.
fn named_unread(index: &Index<'_>, snapshot: &Snapshot) -> Vec<AppRef> {
    let words = snapshot.evidence.unread.iter().flat_map(|unread| pieces(&unread.word));
    let apps: BTreeSet<AppRef> = words
        .flat_map(|id| [index.by_package(id), index.by_bundle(id)])
        .flatten()
        .filter(|app| banned(index, *app))
        .collect();
    apps.into_iter().collect()
}

fn banned(index: &Index<'_>, app: AppRef) -> bool {
    index.bans_of(app).next().is_some()
}

fn hints(index: &Index<'_>, snapshot: &Snapshot, present: &[Sighting]) -> Vec<(AppRef, Hint)> {
    let seen: HashSet<&Subject> = present.iter().map(|s| &s.subject).collect();
    let mut hints: Vec<(AppRef, Hint)> = Vec::new();
    for probe in &snapshot.probes {
        let Some(app) = index.by_scheme(&probe.scheme) else { continue };
        if !banned(index, app) || seen.contains(&Subject::Listed(app)) {
            continue;
        }
        let hint = if probe.claimed { Hint::Claimed } else { Hint::Unclaimed };
        match hints.iter_mut().find(|(known, _)| *known == app) {
            // One scheme that answers outweighs others that do not.
            Some((_, known)) if hint == Hint::Claimed => *known = hint,
            Some(_) => {}
            None => hints.push((app, hint)),
        }
    }
    hints.sort_unstable_by_key(|(app, _)| *app);
    hints
}

impl Detected {
    /// Of which apps it may be said that they are absent, unless they are in [`Detected::present`].
    #[must_use]
    pub fn coverage(&self) -> Coverage<'_> {
        self.evidence.coverage()
    }

    /// Why the snapshot cannot rule this app out, or nothing if it is absent for certain.
    ///
    /// Meaningful for apps that are not in [`Detected::present`].
    #[must_use]
    pub fn doubt(&self, policy: &Policy<'_>, app: AppRef) -> Option<Doubt> {
        if self.named_unread.binary_search(&app).is_ok() {
            return Some(Doubt::NamedUnread);
        }
        let app = app.get(policy)?;
        if app.not_on.contains(&self.platform) {
            return None;
        }
        if let Some(doubt) = self.list_doubt() {
            return Some(doubt);
        }
        if app.is_nameless_on(self.platform) {
            return Some(Doubt::NoIdentifier);
        }
        let ids = match self.platform {
            Platform::Android => &app.packages,
            Platform::Ios => &app.bundles,
        };
        (!self.coverage().would_show(ids.iter().copied())).then_some(Doubt::NotAsked)
    }

    /// Why the evidence as a whole rules nothing out, if so.
    #[must_use]
    pub fn list_doubt(&self) -> Option<Doubt> {
        match self.coverage() {
            Coverage::Partial(gap) => Some(Doubt::Gap(gap)),
            Coverage::Everything | Coverage::Asked(_) => None,
        }
    }

    /// Whether every app with an identifier is certainly absent unless it is in
    /// [`Detected::present`] or [`Detected::named_unread`]. Spares a look at each of thousands of apps.
    #[must_use]
    pub fn rules_out_by_list(&self) -> bool {
        self.coverage() == Coverage::Everything
    }
}
