//! What the system of a simulated device shows to the companion.

use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Probe, Scope, Snapshot, Unseen};
use appwijzer_core::policy::{Part, PolicyFile};

use super::Kind;
use super::apps::{Apps, installed, plain};

impl Kind {
    /// What the system of such a device shows when these apps are on it.
    #[must_use]
    pub(crate) fn snapshots(self, policy: &PolicyFile, apps: &Apps) -> Vec<Snapshot> {
        let part = self.here().part;
        match self {
            Kind::WorkPhone | Kind::WorkTablet | Kind::Exempt | Kind::NewVersion => {
                vec![self.snapshot(part, everything(), installed(policy, apps))]
            }
            Kind::WorkPart => vec![
                self.snapshot(part, everything(), plain()),
                self.snapshot(Part::PrivatePart, Evidence::nothing(Unseen::OtherPart), Vec::new()),
            ],
            Kind::PrivatePart => {
                let launchable = Evidence::answered(Scope::Launchable);
                let work = InstalledApp { id: "com.microsoft.office.outlook".to_owned(), ..InstalledApp::default() };
                vec![
                    self.snapshot(part, asked(policy), installed(policy, apps)),
                    self.snapshot(Part::WorkPart, launchable, vec![work]),
                ]
            }
            Kind::PrivatePhone => {
                let evidence = asked(policy);
                let mut found = installed(policy, apps);
                if let Scope::Asked { ids } = &evidence.scope {
                    found.retain(|app| ids.contains(&app.id));
                }
                vec![self.snapshot(part, evidence, found)]
            }
            // What is known about links is asked for by a press: `links`.
            Kind::Iphone => vec![self.snapshot(part, Evidence::nothing(Unseen::NoList), Vec::new())],
        }
    }

    fn snapshot(self, part: Part, evidence: Evidence, apps: Vec<InstalledApp>) -> Snapshot {
        Snapshot { area: Area::main(part), platform: self.platform(), evidence, apps, probes: Vec::new() }
    }
}

fn everything() -> Evidence {
    Evidence { certificates: true, marks_system: true, ..Evidence::everything() }
}

/// What a build for private phones may ask about: the packages that the policy bans.
fn asked(policy: &PolicyFile) -> Evidence {
    let banned = policy.index().banned().iter().filter_map(|app| app.get(policy.policy()));
    let mut ids: Vec<String> = banned.flat_map(|a| &a.packages).map(|p| (*p).to_owned()).collect();
    ids.sort();
    ids.dedup();
    Evidence { certificates: true, marks_system: true, ..Evidence::answered(Scope::Asked { ids }) }
}

/// What an iPhone with these apps answers when it is asked which links are opened: for a scheme that the build does
/// not list, that nothing opens it, whatever is there (`canOpenURL`).
#[must_use]
pub(crate) fn links(policy: &PolicyFile, apps: &Apps, asked: &[String], listed: &[String]) -> Vec<Probe> {
    let opens = |scheme: &String| {
        let there = policy.policy().apps.iter().filter(|app| apps.contains_key(app.id));
        there.flat_map(|app| &app.schemes).any(|s| s == scheme)
    };
    let answer = |scheme: &String| Probe { scheme: scheme.clone(), claimed: listed.contains(scheme) && opens(scheme) };
    asked.iter().map(answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::kind::usual;
    use appwijzer_policy::source::{compile_embedded, shipped_schemes};

    #[test]
    fn an_iphone_answers_only_about_schemes_that_the_build_lists() {
        let policy = PolicyFile::parse(compile_embedded("amsterdam-2023").policy.unwrap()).unwrap();
        let apps = usual(&policy);
        let asked = ["snssdk1233".to_owned(), "other".to_owned()];
        let claimed =
            |listed: &[String]| links(&policy, &apps, &asked, listed).iter().map(|p| p.claimed).collect::<Vec<_>>();
        assert_eq!(claimed(shipped_schemes()), [true, false]);
        assert_eq!(claimed(&[]), [false, false], "as if nothing opened them");
        assert!(shipped_schemes().len() <= 25, "the system answers about no more");
        assert_eq!(links(&policy, &Apps::new(), &asked, shipped_schemes()).iter().filter(|p| p.claimed).count(), 0);
    }
}
