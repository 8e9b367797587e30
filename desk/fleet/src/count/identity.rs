//! Which records are of one device.
//!
//! A serial number is a device's own. Long ids (a UUID, a name in an enterprise, a UDID) are the same wherever they
//! stand. A short number is of one server: the same number in another answer may be another device.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, Hash};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use foldhash::fast::RandomState;

use super::cells;

/// The longest number that is of one server only, in digits.
const SHORT: usize = 11;

/// A device, as long as the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct DeviceId(pub(super) u64);

/// One key for the whole run: what is hashed today is not recognised tomorrow.
fn hasher() -> &'static RandomState {
    static KEY: OnceLock<RandomState> = OnceLock::new();
    KEY.get_or_init(RandomState::default)
}

pub(super) fn hash(value: impl Hash) -> u64 {
    hasher().hash_one(value)
}

impl DeviceId {
    /// By an id that is the same wherever it stands.
    pub(super) fn named(id: &[u8]) -> Self {
        // The hexadecimal digits of a UUID are written in either case.
        if id.iter().all(|b| b.is_ascii_hexdigit() || *b == b'-') {
            return DeviceId(hash(("", id.to_ascii_lowercase().as_slice())) & !1);
        }
        DeviceId(hash(("", id)) & !1)
    }

    /// By the serial number that its maker gave it; nothing for one that many devices share.
    pub(super) fn serial(serial: &str) -> Option<Self> {
        let serial = serial.trim();
        let right = (8..=20).contains(&serial.len())
            && serial.bytes().all(|b| b.is_ascii_alphanumeric())
            && serial.bytes().any(|b| b.is_ascii_digit())
            && serial.bytes().collect::<HashSet<u8>>().len() > 3
            && !["0123456789ABCDEF", "0123456789", "1234567890", "12345678", "123456789"].contains(&serial);
        right.then(|| DeviceId(hash(("serial", serial.to_ascii_uppercase())) | 1))
    }

    /// Of a device without an id: every call gives another.
    pub(super) fn unnamed() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        DeviceId(hash(("unnamed", NEXT.fetch_add(1, Ordering::Relaxed))) & !1)
    }

    /// Whether it is a serial number: only those have the last bit.
    fn is_serial(self) -> bool {
        self.0 & 1 == 1
    }
}

/// A short number in one answer.
#[derive(Clone, Copy, Debug)]
struct Short {
    /// The number, whichever answer it stands in.
    number: u64,
    /// The answer.
    answer: u64,
    serial: Option<u64>,
    /// Whether devices with different serial numbers have it.
    several: bool,
}

/// Everything that ties ids to each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Ties {
    same: HashSet<(u64, u64), RandomState>,
    /// Other ids of a device's own in the same record.
    also: HashSet<(u64, u64), RandomState>,
    /// Devices that a product says are one, enrolled twice.
    again: Vec<(u64, u64)>,
    short: HashMap<u64, Short, RandomState>,
}

/// What became of the ids.
#[derive(Debug, Default)]
pub(super) struct Joined {
    parents: HashMap<u64, u64, RandomState>,
    /// Whether one device stood under several ids.
    pub(super) several_ids: bool,
    /// Whether ids were tied that are written in different ways: where that joins devices, they had several.
    pub(super) tied: bool,
    /// Whether the same short number stands in answers that are not known to be of one server.
    pub(super) short_in_several: bool,
}

impl Ties {
    /// Two ids are of one device.
    pub(super) fn same(&mut self, one: DeviceId, other: DeviceId) {
        if one != other {
            self.same.insert((one.0.min(other.0), one.0.max(other.0)));
        }
    }

    /// A record has another id of its device: a UDID or UUID, which is the same wherever it stands.
    pub(super) fn also(&mut self, device: DeviceId, id: &[u8]) {
        let id = id.trim_ascii();
        if id.len() > SHORT && !cells::is_no_id(id) {
            self.also.insert((device.0, DeviceId::named(id).0));
        }
    }

    /// A product says that a device was enrolled before, under another id.
    pub(super) fn enrolled_again(&mut self, device: DeviceId, before: DeviceId) {
        self.again.push((device.0, before.0));
    }

    /// The device of a record: by its serial number, or its id in `answer`; nothing where neither is one.
    pub(super) fn device(&mut self, space: &str, id: &[u8], serial: &str, answer: u64) -> Option<DeviceId> {
        let by_serial = DeviceId::serial(serial);
        let id = id.trim_ascii();
        if cells::is_no_id(id) {
            return by_serial;
        }
        if id.len() > SHORT || !id.iter().all(u8::is_ascii_digit) {
            let named = DeviceId::named(id);
            if let Some(serial) = by_serial {
                self.same(named, serial);
            }
            return Some(by_serial.unwrap_or(named));
        }
        let number = hash((space, id));
        let local = DeviceId(hash((answer, number)) & !1);
        let short = self.short.entry(local.0).or_insert(Short { number, answer, serial: None, several: false });
        short.add(by_serial.map(|serial| serial.0));
        Some(by_serial.unwrap_or(local))
    }

    pub(super) fn merge(&mut self, other: Ties) {
        self.same.extend(other.same);
        self.also.extend(other.also);
        self.again.extend(other.again);
        for (local, short) in other.short {
            match self.short.get_mut(&local) {
                Some(known) => {
                    known.add(short.serial);
                    known.several |= short.several;
                }
                None => {
                    self.short.insert(local, short);
                }
            }
        }
    }

    /// Joins what is of one device. `pages` tells of which answer a page is, where it is one of several.
    pub(super) fn join(self, pages: &HashMap<u64, u64, RandomState>) -> Joined {
        let mut joined = Joined::default();
        let mut serials: HashMap<u64, BTreeSet<u64>, RandomState> = HashMap::default();
        let mut others = Vec::new();
        for (one, other) in self.same {
            match (DeviceId(one).is_serial(), DeviceId(other).is_serial()) {
                (true, false) => _ = serials.entry(other).or_default().insert(one),
                (false, true) => _ = serials.entry(one).or_default().insert(other),
                (true, true) | (false, false) => others.push((one, other)),
            }
        }
        let mut numbers: BTreeMap<u64, Vec<(u64, Short)>> = BTreeMap::new();
        for (local, short) in self.short {
            if let Some(serial) = short.serial.filter(|_| !short.several) {
                serials.entry(local).or_default().insert(serial);
            }
            numbers.entry(short.number).or_default().push((local, short));
        }
        let mut ids_of: HashMap<u64, u64, RandomState> = HashMap::default();
        let mut guard = Guard { parents: HashMap::default(), serials: HashMap::default() };
        for (id, serials) in serials {
            // An id of two serial numbers joins neither.
            if serials.len() == 1
                && let Some(serial) = serials.first()
            {
                guard.join(id, *serial);
                *ids_of.entry(*serial).or_default() += 1;
            }
        }
        for all in numbers.into_values() {
            let known: BTreeSet<u64> = all.iter().filter_map(|(_, short)| short.serial).collect();
            // The number of one device in several answers is one id.
            for serial in &known {
                let same = all.iter().filter(|(_, short)| short.serial == Some(*serial)).count() as u64;
                if let Some(n) = ids_of.get_mut(serial) {
                    *n = n.saturating_sub(same.saturating_sub(1));
                }
            }
            let mut answers: BTreeMap<u64, u64> = BTreeMap::new();
            for (local, short) in &all {
                let answer = pages.get(&short.answer).copied().unwrap_or(short.answer);
                if let Some(first) = answers.get(&answer) {
                    guard.join(*first, *local);
                } else {
                    answers.insert(answer, *local);
                }
            }
            let without = all.iter().any(|(_, short)| short.serial.is_none());
            joined.short_in_several |= answers.len() > 1 && without;
        }
        joined.several_ids = ids_of.values().any(|ids| *ids > 1);
        joined.tied = !others.is_empty() || !self.again.is_empty();
        others.extend(self.also);
        others.sort_unstable();
        others.into_iter().for_each(|(one, other)| guard.join(one, other));
        self.again.into_iter().for_each(|(device, before)| guard.join_as_told(device, before));
        joined.parents = guard.parents;
        joined
    }
}

impl Short {
    fn add(&mut self, serial: Option<u64>) {
        self.several |= self.serial.is_some() && serial.is_some() && self.serial != serial;
        self.serial = self.serial.or(serial);
    }
}

/// Joins ids, and never two serial numbers.
struct Guard {
    parents: HashMap<u64, u64, RandomState>,
    serials: HashMap<u64, u64, RandomState>,
}

impl Guard {
    fn join(&mut self, one: u64, other: u64) {
        let (one, other) = (root(&self.parents, one), root(&self.parents, other));
        let serial = |id: u64| DeviceId(id).is_serial().then_some(id).or_else(|| self.serials.get(&id).copied());
        let (first, second) = (serial(one), serial(other));
        if one == other || first.is_some() && second.is_some() && first != second {
            return;
        }
        if let Some(serial) = first.or(second) {
            self.serials.insert(other, serial);
        }
        self.parents.insert(one, other);
    }
}

impl Guard {
    /// The product's own word for it stands above serial numbers.
    fn join_as_told(&mut self, one: u64, other: u64) {
        let (one, other) = (root(&self.parents, one), root(&self.parents, other));
        if one != other {
            self.parents.insert(one, other);
        }
    }
}

impl Joined {
    /// The id under which a device stands.
    pub(super) fn root(&self, device: u64) -> u64 {
        root(&self.parents, device)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parents.is_empty()
    }
}

fn root(parents: &HashMap<u64, u64, RandomState>, mut device: u64) -> u64 {
    while let Some(parent) = parents.get(&device) {
        device = *parent;
    }
    device
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "F2LX48Q9ZA";
    const B: &str = "F2LX48Q9ZB";

    fn joined(ids: &[(&str, &str, u64)], pages: &[(u64, u64)]) -> usize {
        let mut ties = Ties::default();
        let devices: Vec<DeviceId> =
            ids.iter().filter_map(|(id, serial, answer)| ties.device("x", id.as_bytes(), serial, *answer)).collect();
        let joined = ties.join(&pages.iter().copied().collect());
        devices.iter().map(|device| joined.root(device.0)).collect::<HashSet<u64>>().len()
    }

    #[test]
    fn a_short_number_is_of_one_server() {
        for (ids, pages, devices) in [
            (&[("1", A, 1), ("1", B, 2)][..], &[][..], 2),
            (&[("1", "", 1), ("1", "", 2)], &[], 2),
            (&[("1", "", 1), ("1", "", 2)], &[(1, 9), (2, 9)], 1),
            (&[("1", A, 1), ("1", B, 2)], &[(1, 9), (2, 9)], 2),
            (&[("1", A, 1), ("1", B, 1), ("1", "", 1)], &[], 3),
            (&[("1", A, 1), ("1", "", 1)], &[], 1),
            (&[("1", A, 1), ("2", A, 2)], &[], 1),
            (&[("a-long-id", A, 1), ("a-long-id", "", 2)], &[], 1),
            (&[("a-long-id", A, 1), ("a-long-id", B, 2), ("a-long-id", "", 3)], &[], 3),
        ] {
            assert_eq!(joined(ids, pages), devices, "{ids:?}");
        }
    }

    #[test]
    fn a_number_that_many_devices_share_joins_nothing() {
        for serial in ["", "unknown", "0000000000", "0123456789ABCDEF", "N/A", "To be filled by O.E.M."] {
            assert!(DeviceId::serial(serial).is_none(), "{serial}");
        }
        assert_eq!(DeviceId::serial("f2lw48xyz9"), DeviceId::serial(" F2LW48XYZ9"));
        assert!(DeviceId::serial("F2LW48XYZ9").is_some());
        assert_eq!(DeviceId::named(b"AB12-CD34-EF56"), DeviceId::named(b"ab12-cd34-ef56"));
    }
}
