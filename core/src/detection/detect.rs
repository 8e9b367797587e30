//! Matching a snapshot with a policy.

use std::collections::HashSet;

use crate::inventory::{AppState, Area, Coverage, InstalledApp, Listing, Provenance, Snapshot};
use crate::policy::{AppRef, CertificateOwner, Index, Platform, Policy, PolicyFile};

use super::sighting::{Doubt, Evidence, Hint, Sighting, Subject};

/// Chrome gives every installed web app a package name of its own, with a random suffix.
/// Source: web.dev/webapks.
const WEB_APK_PREFIX: &str = "org.chromium.webapk.";

/// What one snapshot shows about the apps of a policy.
#[derive(Clone, Debug, PartialEq)]
pub struct Detected {
    /// Where.
    pub area: Area,
    /// What could be looked at.
    pub coverage: Coverage,
    /// Who says so.
    pub provenance: Provenance,
    /// Whose identifiers.
    pub platform: Platform,
    /// Banned apps that are there, sorted by subject.
    pub present: Vec<Sighting>,
    /// Hints from URL schemes, for apps that are not in `present`.
    pub hints: Vec<(AppRef, Hint)>,
    /// How many installed apps were looked at.
    pub installed: usize,
    /// How many web apps there are of which the site is unknown.
    pub web_apps: usize,
    /// Apps that came with the device cannot be told from others: a list of allowed apps cannot be
    /// held against this snapshot.
    pub unmarked: bool,
}

/// Matches a snapshot with a policy. Pure; about 0.1 µs per installed app.
#[must_use]
pub fn detect(policy: &PolicyFile, snapshot: &Snapshot) -> Detected {
    let index = policy.index();
    let mut found = Detected {
        area: snapshot.area,
        coverage: snapshot.coverage.clone(),
        provenance: snapshot.provenance,
        platform: snapshot.platform,
        present: Vec::new(),
        hints: Vec::new(),
        installed: snapshot.apps.len(),
        web_apps: 0,
        unmarked: !index.allow_only().is_empty() && !snapshot.coverage.marks_system,
    };
    for app in &snapshot.apps {
        if app.id.starts_with(WEB_APK_PREFIX) {
            found.web_apps += 1;
        }
        if let Some((subject, evidence)) = recognise(index, snapshot, app) {
            found.present.push(Sighting {
                subject,
                identifier: app.id.clone(),
                state: app.state,
                system: app.system,
                evidence,
                provenance: snapshot.provenance,
            });
        }
    }
    found.present.sort_by(|a, b| (&a.subject, &a.identifier).cmp(&(&b.subject, &b.identifier)));
    found.present.dedup_by(|a, b| a.subject == b.subject && a.identifier == b.identifier);
    if !snapshot.probes.is_empty() {
        found.hints = hints(index, snapshot, &found.present);
    }
    found
}

fn recognise(index: &Index<'_>, snapshot: &Snapshot, app: &InstalledApp) -> Option<(Subject, Evidence)> {
    let listed = match snapshot.platform {
        Platform::Android => index.by_package(&app.id),
        Platform::Ios => index.by_bundle(&app.id),
    };
    if let Some(app_ref) = listed {
        let evidence = match app.state {
            AppState::Trace => Evidence::Activity { last: app.last_active.unwrap_or_default() },
            _ => Evidence::Identifier,
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
    let removable = snapshot.coverage.marks_system && app.system == Some(false) && app.state != AppState::Trace;
    (removable && !index.allow_only().is_empty() && !app.id.starts_with(WEB_APK_PREFIX))
        .then(|| (Subject::Unlisted(app.id.clone()), Evidence::NotAllowed))
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
    /// Why the snapshot cannot rule this app out, or nothing if it is absent for certain.
    ///
    /// Meaningful for apps that are not in [`Detected::present`].
    #[must_use]
    pub fn doubt(&self, policy: &Policy<'_>, app: AppRef) -> Option<Doubt> {
        let app = app.get(policy)?;
        if app.not_on.contains(&self.platform) {
            return None;
        }
        match &self.coverage.listing {
            Listing::Nothing { why } => return Some(Doubt::Unseen(*why)),
            Listing::Traces => return Some(Doubt::OnlyTraces),
            Listing::Launchable => return Some(Doubt::OnlyLaunchable),
            Listing::Filtered => return Some(Doubt::Filtered),
            Listing::Everything | Listing::Only { .. } => {}
        }
        if self.coverage.cut_short {
            return Some(Doubt::CutShort);
        }
        if app.is_nameless_on(self.platform) {
            return Some(Doubt::NoIdentifier);
        }
        let ids = match self.platform {
            Platform::Android => &app.packages,
            Platform::Ios => &app.bundles,
        };
        (!self.coverage.would_show(ids.iter().copied())).then_some(Doubt::NotAsked)
    }

    /// Whether every app with an identifier is certainly absent unless it is in
    /// [`Detected::present`]. Spares a look at each of thousands of apps.
    #[must_use]
    pub fn rules_out_by_list(&self) -> bool {
        self.coverage.listing == Listing::Everything && !self.coverage.cut_short
    }
}
