//! Reading a phone on a cable, by the program `adb` of Android's platform tools.
//!
//! Nothing is written to the phone. The commands are `devices`, and in the phone's shell `getprop`,
//! `pm list users`, `cmd user list -v` (or `dumpsys user`), for each user `pm list packages` with
//! `--user`, and `dumpsys package packages`. Their arguments are fixed words and numbers: nothing
//! that comes from the phone is ever given back to its shell.

mod devices;
mod error;
mod packages;
mod process;
mod properties;

use std::path::PathBuf;
use std::time::Duration;

use appwijzer_core::inventory::{Evidence, Snapshot, Space, Unseen};
use appwijzer_core::policy::{Part, Platform};

use super::sweep::Sweep;
use super::users::Users;
use super::{Format, Reading, Warning, Watched};

pub use error::AdbError;

use packages::{Dump, UserApps};
use process::Output;

/// How long one command may take. The slowest, `dumpsys package packages`, takes a few seconds.
pub const TIMEOUT: Duration = Duration::from_secs(30);

/// The program `adb`, and the phone to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adb {
    program: PathBuf,
    serial: Option<String>,
    timeout: Duration,
}

impl Default for Adb {
    fn default() -> Self {
        Adb { program: PathBuf::from("adb"), serial: None, timeout: TIMEOUT }
    }
}

impl Adb {
    /// The `adb` of the search path, and the only phone that is connected.
    #[must_use]
    pub fn new() -> Self {
        Adb::default()
    }

    /// Another program in its place.
    #[must_use]
    pub fn with_program(mut self, program: impl Into<PathBuf>) -> Self {
        self.program = program.into();
        self
    }

    /// One of several phones, by the serial number that `adb devices` shows.
    #[must_use]
    pub fn with_serial(mut self, serial: impl Into<String>) -> Self {
        self.serial = Some(serial.into());
        self
    }

    /// Another limit for one command instead of [`TIMEOUT`].
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Asks the phone for the apps of every user and profile. Blocks until it has answered: some
    /// seconds, at most the time limit for each of ten or so commands. An app of `watched` that it names anywhere and
    /// does not list is never called absent.
    ///
    /// # Errors
    /// When there is no phone to ask, or it does not answer. A profile that refuses is no error:
    /// its snapshot says that it could not be looked at.
    pub fn read(&self, watched: &Watched) -> Result<Reading, AdbError> {
        let serial = devices::choose(&self.run(None, &["devices"])?, self.serial.as_deref())?;
        let phone = Phone { adb: self, serial: &serial };
        let mut hints = properties::hints(&phone.shell(&["getprop"])?);
        let users = phone.users()?;
        hints.divided = users.divided();
        hints.serial = Some(serial.clone());
        let mut warnings = Vec::new();
        let mut sweep = Sweep::new(watched, Format::Dumpsys);
        let dump = phone.dump(&mut warnings, &mut sweep)?;
        let mut snapshots = Vec::new();
        for (id, user) in users.iter() {
            let apps = phone.apps(id, &mut sweep)?;
            let why = if user.locked() { Unseen::Locked } else { Unseen::Failed };
            snapshots.extend(snapshot(&users, id, apps, dump.as_ref(), why, &mut warnings));
        }
        if snapshots.iter().all(|s: &Snapshot| s.apps.is_empty()) {
            return Err(AdbError::Refused);
        }
        snapshots.sort_by_key(|s| (s.area.space != Space::Main, s.area.user));
        let not_here = dump.map(Dump::into_not_here).unwrap_or_default();
        let mut reading = Reading { format: Format::PmList, snapshots, hints, warnings, not_here };
        if let Some(sweep) = sweep {
            reading.take_in(sweep);
        }
        Ok(reading)
    }

    fn run(&self, serial: Option<&str>, arguments: &[&str]) -> Result<Output, AdbError> {
        let mut all = Vec::with_capacity(arguments.len() + 2);
        all.extend(serial.map(|serial| ["-s", serial]).into_iter().flatten());
        all.extend(arguments);
        process::run(&self.program, &all, self.timeout)
    }
}

/// What a user has, as a snapshot.
fn snapshot(
    users: &Users,
    id: u32,
    apps: Option<UserApps>,
    dump: Option<&Dump>,
    why: Unseen,
    warnings: &mut Vec<Warning>,
) -> Option<Snapshot> {
    let area = users.area(id, Part::WholeDevice)?;
    let mut snapshot = Snapshot {
        area,
        platform: Platform::Android,
        evidence: Evidence::nothing(why),
        apps: Vec::new(),
        probes: Vec::new(),
    };
    match apps {
        Some(apps) => (snapshot.apps, snapshot.evidence) = apps.with(dump, id, warnings),
        None => warnings.push(Warning::Refused { user: Some(id) }),
    }
    Some(snapshot)
}

fn search(output: &Output, sweep: &mut Option<Sweep>) {
    if let Some(sweep) = sweep {
        sweep.feed(&output.printed);
    }
}

/// A phone that answers.
struct Phone<'a> {
    adb: &'a Adb,
    serial: &'a str,
}

impl Phone<'_> {
    /// Runs a command in the phone's shell. The exit status says little: Samsung's `pm` prints an
    /// error and gives 0. What counts is what is printed.
    fn shell(&self, command: &[&str]) -> Result<Output, AdbError> {
        let mut arguments = vec!["shell"];
        arguments.extend(command);
        let output = self.adb.run(Some(self.serial), &arguments)?;
        match devices::lost(&output) {
            Some(error) => Err(error),
            None => Ok(output),
        }
    }

    fn users(&self) -> Result<Users, AdbError> {
        let mut users = Users::default();
        self.shell(&["pm", "list", "users"])?.lines(|line| users.observe(line));
        let known = users.clone();
        // From Android 11 on; before, the flags have to do.
        self.shell(&["cmd", "user", "list", "-v"])?.lines(|line| users.observe(line));
        if users == known {
            self.shell(&["dumpsys", "user"])?.lines(|line| users.observe(line));
        }
        if users.is_empty() {
            // A phone that lists no users has the one that everybody has.
            users.observe("UserInfo{0::0}");
        }
        Ok(users)
    }

    /// The apps of a user; nothing when the phone refuses to list them.
    fn apps(&self, user: u32, sweep: &mut Option<Sweep>) -> Result<Option<UserApps>, AdbError> {
        let user = user.to_string();
        let mut list = |options: &[&str]| {
            let mut command = vec!["pm", "list", "packages"];
            command.extend(options);
            command.extend(["--user", &user]);
            let output = self.shell(&command)?;
            search(&output, sweep);
            Ok::<_, AdbError>(output)
        };
        let mut all = UserApps::of(&list(&["-f", "-i", "-U"])?);
        if all.is_empty() {
            all = UserApps::of(&list(&[])?);
        }
        if all.is_empty() {
            return Ok(None);
        }
        all.mark_disabled(&list(&["-d"])?);
        all.mark_system(&list(&["-s"])?);
        Ok(Some(all))
    }

    /// What the package manager knows beside the lists: archived, suspended and hidden apps.
    fn dump(&self, warnings: &mut Vec<Warning>, sweep: &mut Option<Sweep>) -> Result<Option<Dump>, AdbError> {
        let dump = match self.shell(&["dumpsys", "package", "packages"]) {
            Ok(output) => {
                search(&output, sweep);
                Dump::of(&output)
            }
            Err(AdbError::TimedOut { .. } | AdbError::TooMuch { .. }) => None,
            Err(error) => return Err(error),
        };
        if dump.is_none() {
            warnings.push(Warning::StatesUnknown);
        }
        Ok(dump)
    }
}
