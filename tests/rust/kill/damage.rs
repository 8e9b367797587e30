//! Damaged files: whatever is found at the next start, the app starts, says so, and accepts nothing
//! older than it had.

use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_core::companion::{CompanionError, RefreshOutcome, Values};
use appwijzer_core::journal::{JournalError, SetAside};
use appwijzer_tests::run::tempdir::Folder;
use appwijzer_tests::used::{Chance, POLICY_ADDRESS, Phone, Rows, Town, rows};

use super::{TOWN, copy, street};

/// The step up to which the phone was used before its file is damaged, and the one before which an
/// older copy was made.
const BEGIN: u64 = 60;
const OLDER: u64 = 20;
const SAYS_PARTLY: &str = "Een klein deel van de gegevens van Appwijzer is weg.";
const SAYS: &str = "De gegevens van Appwijzer waren beschadigd.";

/// A phone that was used, and how it was before.
struct Used {
    street: Folder,
    versions: (u64, u64),
    rows: Rows,
    /// Of the journal, in bytes.
    size: u64,
}

impl Used {
    fn new(name: &str) -> Self {
        let street = street(name);
        let folder = street.path().join("before");
        fs::create_dir(&folder).unwrap();
        let phone = Phone::open(&folder, &TOWN).unwrap();
        (0..OLDER).for_each(|step| phone.step(step).unwrap());
        drop(phone);
        copy(&folder, &street.path().join("older"));
        let phone = Phone::open(&folder, &TOWN).unwrap();
        (OLDER..BEGIN).for_each(|step| phone.step(step).unwrap());
        phone.companion().act("home", "language/nl", &[]).unwrap();
        phone.refresh().unwrap();
        let versions = versions(&phone);
        // While it is open its log is there: as after a kill.
        copy(&folder, &street.path().join("killed"));
        drop(phone);
        let rows = rows(&Phone::journal(&folder)).unwrap();
        let size = fs::metadata(Phone::journal(&folder)).unwrap().len();
        Used { street, versions, rows, size }
    }

    fn folder(&self, name: &str) -> PathBuf {
        self.street.path().join(name)
    }

    /// A copy to damage.
    fn take(&self, name: &str) -> PathBuf {
        let phone = self.folder("phone");
        copy(&self.folder(name), &phone);
        phone
    }

    /// Opens what was damaged, and holds it against how it was. Returns whether a new journal was begun.
    fn opens(&self, at: &str, folder: &Path) -> bool {
        let phone = Phone::open(folder, &TOWN).unwrap_or_else(|e| panic!("{at}: {e}"));
        let policy = phone.companion().policy().unwrap_or_else(|e| panic!("{at}: {e}"));
        let set_aside = phone.companion().surroundings().unwrap().set_aside;
        assert_ne!(set_aside, Some(SetAside::NotRemembering), "{at}");
        let anew = set_aside.is_some();
        match set_aside {
            None => assert!(policy.is_some(), "{at}: all is as before"),
            Some(SetAside::Damaged) => assert!(policy.is_none(), "{at}: a new journal was begun"),
            // Single rows are gone, or the policy waits for the server.
            Some(SetAside::Partly | SetAside::NotRemembering) => {}
        }
        assert!(versions(&phone) >= self.versions, "{at}: {:?}", versions(&phone));
        self.refuses_older(at, &phone);
        // The server gives back what was lost, and the phone goes on.
        phone.step(BEGIN).unwrap_or_else(|e| panic!("{at}: {e}"));
        let outcome = phone.refresh().unwrap_or_else(|e| panic!("{at}: {e}"));
        assert!(matches!(outcome, RefreshOutcome::New | RefreshOutcome::Unchanged), "{at}: {outcome:?}");
        assert!(versions(&phone) >= self.versions, "{at}: {:?}", versions(&phone));
        // A new journal does not know that the first screens were read.
        phone.companion().act("welcome/3", "welcomed", &[]).unwrap();
        phone.companion().act("home", "language/nl", &[]).unwrap();
        let home = serde_json::to_string(&phone.companion().screen("home").unwrap()).unwrap();
        let says = if set_aside == Some(SetAside::Partly) { SAYS_PARTLY } else { SAYS };
        assert!(!anew || home.contains(says), "{at}: home says what happened: {home}");
        drop(phone);
        rows(&Phone::journal(folder)).unwrap_or_else(|e| panic!("{at}: {e}"));
        let again = Phone::open(folder, &TOWN).unwrap();
        assert_eq!(again.companion().surroundings().unwrap().set_aside, None, "{at}: it is said once");
        anew
    }

    /// What was overtaken is not accepted, by whatever way it comes.
    fn refuses_older(&self, at: &str, phone: &Phone) {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let older = Values::from([
            ("policy_address".to_owned(), POLICY_ADDRESS.to_owned()),
            ("root".to_owned(), text(TOWN.root(self.versions.1))),
            ("ownership".to_owned(), "work".to_owned()),
            ("policy".to_owned(), text(TOWN.policy(self.versions.0 - 1, self.versions.1))),
        ]);
        phone.companion().set_configuration(&older).unwrap();
        let in_force = phone.companion().policy().unwrap().map(|p| p.policy().version);
        assert!(in_force.is_none_or(|v| v >= self.versions.0), "{at}: {in_force:?} was accepted");
    }
}

fn versions(phone: &Phone) -> (u64, u64) {
    let companion = phone.companion();
    (companion.marks().policy_version, companion.marks().root_version)
}

/// One to eight bytes are changed, anywhere: most of it is seen, and what is not seen does no harm.
#[test]
fn a_journal_with_flipped_bytes_is_set_aside_or_as_good_as_before() {
    let used = Used::new("flipped");
    let mut chance = Chance::told("flipped");
    let whole = fs::read(Phone::journal(&used.folder("before"))).unwrap();
    let (mut anew, mut rounds) = (0, 0);
    for round in 0..150 {
        let phone = used.take("before");
        let mut bytes = whole.clone();
        let mut places = vec![];
        for _ in 0..=chance.below(8) {
            let place = usize::try_from(chance.below(bytes.len() as u64)).unwrap();
            let bits = u8::try_from(1 + chance.below(255)).unwrap();
            bytes[place] ^= bits;
            let around = String::from_utf8_lossy(&whole[place.saturating_sub(12)..whole.len().min(place + 12)]);
            places.push((place, bits, around));
        }
        fs::write(Phone::journal(&phone), &bytes).unwrap();
        let at = format!("round {round}: {places:?}");
        if let Err(CompanionError::Journal(JournalError::Newer(_))) = Phone::open(&phone, &TOWN) {
            // The number of the format: a file of a newer version is not touched.
            assert!(places.iter().any(|(place, ..)| (60..64).contains(place)), "{at}");
            continue;
        }
        copy(&used.folder("before"), &phone);
        fs::write(Phone::journal(&phone), &bytes).unwrap();
        anew += u64::from(used.opens(&at, &phone));
        rounds += 1;
    }
    println!("{anew} of {rounds} were set aside");
    assert!(anew > 0);
}

/// The name of the organisation in the marks: one letter more or less would be another organisation,
/// for which everything is forgotten.
#[test]
fn marks_of_another_organisation_than_the_root_are_damage() {
    let used = Used::new("whose");
    let whole = fs::read(Phone::journal(&used.folder("before"))).unwrap();
    let name = br#"{"organisation":"example""#;
    for place in memchr::memmem::find_iter(&whole, name) {
        let phone = used.take("before");
        let mut bytes = whole.clone();
        bytes[place + name.len() - 2] = b'f';
        fs::write(Phone::journal(&phone), bytes).unwrap();
        assert!(used.opens("another organisation", &phone));
    }
}

/// Every byte of a text that is read when the app starts, made to be no text.
#[test]
fn bytes_that_are_no_text_are_damage() {
    let used = Used::new("no-text");
    let whole = fs::read(Phone::journal(&used.folder("before"))).unwrap();
    for name in ["marks{", "time{", "refresh{", "welcomedyes", "languagenl", "shell-begunyes"] {
        let place = memchr::memmem::find(&whole, name.as_bytes()).unwrap_or_else(|| panic!("{name} is kept"));
        let phone = used.take("before");
        let mut bytes = whole.clone();
        bytes[place + name.len() - 1] = 0xff;
        fs::write(Phone::journal(&phone), bytes).unwrap();
        assert!(used.opens(name, &phone), "{name}");
    }
}

#[test]
fn a_journal_that_was_cut_off_anywhere_is_set_aside() {
    let used = Used::new("cut");
    let whole = fs::read(Phone::journal(&used.folder("before"))).unwrap();
    let page = usize::from(u16::from_be_bytes([whole[16], whole[17]]));
    let mut sizes = vec![0, 1, 15, 16, 17, 60, 99, 100, 101, 511, 512, whole.len() - 1];
    for end in (page..whole.len()).step_by(page) {
        sizes.extend([end - 1, end, end + 1, end + page / 2]);
    }
    for size in sizes.into_iter().filter(|size| *size < whole.len()) {
        let phone = used.take("before");
        fs::write(Phone::journal(&phone), &whole[..size]).unwrap();
        used.opens_anew_or_empty(&format!("{size} of {} bytes", whole.len()), &phone);
    }
}

impl Used {
    /// Nothing of the journal is left. An empty file is a new one: nobody can tell that more was there.
    fn opens_anew_or_empty(&self, at: &str, folder: &Path) {
        let left = fs::metadata(Phone::journal(folder)).map_or(0, |m| m.len());
        if left > 0 {
            let anew = self.opens(at, folder);
            assert!(anew || self.size - left < 4096, "{at}: only the unused end of the last page is missed by nobody");
            return;
        }
        let phone = Phone::open(folder, &TOWN).unwrap_or_else(|e| panic!("{at}: {e}"));
        assert_eq!(versions(&phone), self.versions, "{at}: secure storage remembers");
        self.refuses_older(at, &phone);
        phone.step(BEGIN).unwrap();
        phone.refresh().unwrap();
        assert!(versions(&phone) >= self.versions, "{at}");
        assert!(phone.companion().policy().unwrap().is_some(), "{at}");
    }
}

#[test]
fn a_journal_that_was_deleted_begins_anew_behind_the_same_marks() {
    let used = Used::new("deleted");
    for (left, gone) in [("before", vec![""]), ("killed", vec![""]), ("killed", vec!["", "-wal", "-shm"])] {
        let phone = used.take(left);
        for ending in &gone {
            let _ = fs::remove_file(format!("{}{ending}", Phone::journal(&phone).display()));
        }
        used.opens_anew_or_empty(&format!("{left} without {gone:?}"), &phone);
    }
}

/// After a kill the log holds what was written last. Without it the journal is an older one.
#[test]
fn a_log_that_was_deleted_or_damaged_makes_an_older_journal_or_none() {
    let used = Used::new("log");
    let log = |phone: &Path| PathBuf::from(format!("{}-wal", Phone::journal(phone).display()));
    let index = |phone: &Path| PathBuf::from(format!("{}-shm", Phone::journal(phone).display()));

    let phone = used.take("killed");
    fs::remove_file(index(&phone)).unwrap();
    assert!(!used.opens("the index of the log is gone", &phone), "it is made anew from the log");

    let phone = used.take("killed");
    fs::remove_file(log(&phone)).unwrap();
    used.opens("the log is gone", &phone);

    let whole = fs::read(log(&used.folder("killed"))).unwrap();
    let mut chance = Chance::told("log");
    for round in 0..60 {
        let phone = used.take("killed");
        let mut bytes = whole.clone();
        let place = usize::try_from(chance.below(bytes.len() as u64)).unwrap();
        if round % 2 == 0 {
            bytes[place] ^= 0x55;
        } else {
            bytes.truncate(place);
        }
        fs::write(log(&phone), bytes).unwrap();
        let _ = fs::remove_file(index(&phone));
        used.opens(&format!("log, round {round}, byte {place}"), &phone);
    }
}

#[test]
fn an_older_copy_of_the_journal_keeps_all_but_its_policy_and_is_told() {
    let used = Used::new("older");
    for logs_stay in [false, true] {
        let phone = used.take(if logs_stay { "killed" } else { "before" });
        fs::copy(Phone::journal(&used.folder("older")), Phone::journal(&phone)).unwrap();
        let at = format!("an older copy, logs stay: {logs_stay}");
        let anew = used.opens(&at, &phone);
        // A log that belongs to the newer file holds whole pages of it: SQLite may make it whole again.
        assert!(anew || logs_stay, "{at}");
    }
}

/// Without secure storage the older copy cannot be told from the journal, and the journal's own marks
/// hold; with it, what was kept is kept row for row.
#[test]
fn a_journal_that_was_not_damaged_is_as_it_was() {
    let used = Used::new("whole");
    let phone = used.take("killed");
    drop(Phone::open(&phone, &TOWN).unwrap());
    assert_eq!(rows(&Phone::journal(&phone)).unwrap(), used.rows);
    assert!(used.versions >= Town::versions_at(OLDER), "{:?}", used.versions);
}
