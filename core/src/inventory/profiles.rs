//! Whose a second profile is.
//!
//! Before Android 15 the system does not tell an employer's work profile from one that the owner
//! made with an app (Island, Shelter). A reader that cannot know gives [`Space::Profile`] beside a
//! main area that it calls the private part, and nothing is decided until somebody says it.

use crate::policy::Part;

use super::snapshot::{Area, Snapshot, Space};

/// Whether one of these areas is a profile of which nobody said whose it is.
pub fn has_unsettled(mut areas: impl Iterator<Item = Area>) -> bool {
    areas.any(|area| area.space == Space::Profile)
}

/// Puts the areas right by what somebody said: the second profile is the employer's, or the owner's
/// own. `None` leaves them as they are: that is a question.
pub fn settle_profiles(snapshots: &mut [Snapshot], is_of_employer: Option<bool>) {
    if !has_unsettled(snapshots.iter().map(|s| s.area)) {
        return;
    }
    let managed = snapshots.iter().any(|s| s.area.part == Part::WorkPart && s.area.space == Space::Main);
    for area in snapshots.iter_mut().map(|s| &mut s.area) {
        match (is_of_employer, area.space) {
            (Some(true), Space::Profile) => (area.part, area.space) = (Part::WorkPart, Space::Main),
            (Some(false), Space::Profile) => {
                area.space = Space::OwnProfile;
                area.part = if managed { Part::PrivatePart } else { Part::WholeDevice };
            }
            // Without a work part there is no private part either.
            (Some(false), _) if !managed && area.part == Part::PrivatePart => area.part = Part::WholeDevice,
            (None | Some(_), _) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::Evidence;
    use crate::policy::Platform;

    fn phone() -> Vec<Snapshot> {
        let profile = Area { part: Part::WorkPart, space: Space::Profile, user: 10 };
        [Area::main(Part::PrivatePart), profile]
            .map(|area| Snapshot {
                area,
                platform: Platform::Android,
                evidence: Evidence::everything(),
                apps: Vec::new(),
                probes: Vec::new(),
            })
            .into()
    }

    fn settled(said: Option<bool>) -> Vec<(Part, Space)> {
        let mut snapshots = phone();
        settle_profiles(&mut snapshots, said);
        snapshots.iter().map(|s| (s.area.part, s.area.space)).collect()
    }

    #[test]
    fn a_profile_is_the_employers_only_if_somebody_says_so() {
        assert_eq!(settled(Some(true)), [(Part::PrivatePart, Space::Main), (Part::WorkPart, Space::Main)]);
        assert_eq!(settled(Some(false)), [(Part::WholeDevice, Space::Main), (Part::WholeDevice, Space::OwnProfile)]);
        assert_eq!(settled(None), [(Part::PrivatePart, Space::Main), (Part::WorkPart, Space::Profile)]);
    }
}
