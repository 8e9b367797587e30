//! Kinds of devices, and how to name many of them in few words.

use std::collections::BTreeSet;

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{Form, Ownership, Part, Platform, Policy};

const HOLDERS: [(&str, Ownership, bool); 5] = [
    ("diff-work", Ownership::Work, true),
    ("diff-partly-with", Ownership::PartlyPaid, true),
    ("diff-partly-without", Ownership::PartlyPaid, false),
    ("diff-private-with", Ownership::Private, true),
    ("diff-private-without", Ownership::Private, false),
];
const PARTS: [(&str, Part); 3] =
    [("diff-whole", Part::WholeDevice), ("diff-work-part", Part::WorkPart), ("diff-private-part", Part::PrivatePart)];
const FORMS: [(&str, Form); 2] = [("diff-phones", Form::Phone), ("diff-tablets", Form::Tablet)];
const PLATFORMS: [(&str, Platform); 2] = [("diff-android", Platform::Android), ("diff-ios", Platform::Ios)];
const ENROLLED: [(&str, bool); 2] = [("diff-managed", true), ("diff-not-managed", false)];

// The name of each is the id of its words.

/// A kind of device: a position on each of six axes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind([usize; 6]);

impl Kind {
    /// Every kind that rules can tell apart, with the roles of both policies.
    #[must_use]
    pub fn all(roles: &[String]) -> Vec<Kind> {
        let sizes = sizes(roles);
        let mut all = vec![[0; 6]];
        for (axis, size) in sizes.iter().enumerate() {
            let widen = |kind: [usize; 6]| {
                (0..*size).map(move |value| {
                    let mut kind = kind;
                    if let Some(place) = kind.get_mut(axis) {
                        *place = value;
                    }
                    kind
                })
            };
            all = all.into_iter().flat_map(widen).collect();
        }
        all.into_iter().map(Kind).collect()
    }

    /// A device of this kind under a policy, and its part.
    #[must_use]
    pub fn device(self, policy: &Policy<'_>, roles: &[String]) -> (Device, Part) {
        let [holder, part, form, platform, enrolled, role] = self.0;
        let (_, ownership, work_data) = HOLDERS.get(holder).copied().unwrap_or(("", Ownership::Work, true));
        let form = FORMS.get(form).map_or(Form::Phone, |f| f.1);
        let platform = PLATFORMS.get(platform).map_or(Platform::Android, |p| p.1);
        let mut device = Device::unknown(platform, form);
        device.ownership = Some(ownership);
        device.enrolled = Some(ENROLLED.get(enrolled).is_none_or(|e| e.1));
        let used = policy.work_data.iter().filter(|_| work_data).map(|w| w.id.to_owned());
        device.work_data = Some(used.collect());
        device.roles = role.checked_sub(1).and_then(|at| roles.get(at)).cloned().into_iter().collect();
        device.said_roles = Some(Vec::new());
        (device, PARTS.get(part).map_or(Part::WholeDevice, |p| p.1))
    }
}

fn sizes(roles: &[String]) -> [usize; 6] {
    [HOLDERS.len(), PARTS.len(), FORMS.len(), PLATFORMS.len(), ENROLLED.len(), roles.len() + 1]
}

/// Names for sets of kinds.
pub struct KindName<'r> {
    /// The roles, by whose order kinds were made.
    pub roles: &'r [String],
    /// The reader's language.
    pub words: &'r Words,
}

impl KindName<'_> {
    /// A few names that together mean exactly these kinds.
    #[must_use]
    pub fn of(&self, kinds: &[Kind]) -> Vec<String> {
        self.split(kinds, 0)
    }

    /// One name where the kinds are every combination of some values; else a name for each value of an axis.
    fn split(&self, kinds: &[Kind], axis: usize) -> Vec<String> {
        let values = |axis: usize| kinds.iter().filter_map(|k| k.0.get(axis).copied()).collect::<BTreeSet<_>>();
        let combinations: usize = (0..6).map(|axis| values(axis).len()).product();
        if combinations == kinds.len() || axis == 6 {
            return vec![self.name(&[0, 1, 2, 3, 4, 5].map(values))];
        }
        let with =
            |value: usize| -> Vec<Kind> { kinds.iter().filter(|k| k.0.get(axis) == Some(&value)).copied().collect() };
        values(axis).into_iter().flat_map(|value| self.split(&with(value), axis + 1)).collect()
    }

    fn name(&self, values: &[BTreeSet<usize>; 6]) -> String {
        let sizes = sizes(self.roles);
        let mut words: Vec<String> = Vec::new();
        for (axis, (values, size)) in values.iter().zip(sizes).enumerate() {
            if values.len() == size {
                continue;
            }
            let names: Vec<String> = values.iter().map(|value| self.word(axis, *value)).collect();
            words.push(self.words.list(&names));
        }
        if words.is_empty() { self.words.say("diff-every") } else { words.join(", ") }
    }

    fn word(&self, axis: usize, value: usize) -> String {
        let found = match axis {
            0 => HOLDERS.get(value).map(|h| h.0),
            1 => PARTS.get(value).map(|p| p.0),
            2 => FORMS.get(value).map(|f| f.0),
            3 => PLATFORMS.get(value).map(|p| p.0),
            4 => ENROLLED.get(value).map(|e| e.0),
            _ => None,
        };
        let role = || match value.checked_sub(1).and_then(|at| self.roles.get(at)) {
            Some(role) => self.words.tell("diff-with-role", &Args::new().with("role", role)),
            None => self.words.say("diff-without-role"),
        };
        found.map_or_else(role, |id| self.words.say(id))
    }
}

#[cfg(test)]
mod tests {
    use appwijzer_core::l10n::Language;

    use super::*;

    #[test]
    fn many_kinds_get_few_names_that_mean_them_exactly() {
        let roles = vec!["board".to_owned()];
        let all = Kind::all(&roles);
        assert_eq!(all.len(), 5 * 3 * 2 * 2 * 2 * 2);
        let words = Words::with(Language::En, &[crate::difference::sentences(Language::En)]);
        let name = KindName { roles: &roles, words: &words };
        assert_eq!(name.of(&all), ["every device"]);
        let some = |keep: fn(&Kind) -> bool| name.of(&all.iter().filter(|k| keep(k)).copied().collect::<Vec<_>>());
        assert_eq!(some(|k| k.0[0] == 0), ["work devices"]);
        assert_eq!(
            some(|k| k.0[0] == 0 && k.0[2] == 1 && k.0[5] == 1),
            ["work devices, tablets, with the role 'board'"]
        );
        assert_eq!(
            some(|k| k.0[0] == 0 || k.0[0] == 3 && k.0[3] == 0),
            ["work devices", "private devices with work data, Android"]
        );
    }
}
