//! `dumpsys package`: what the package manager knows of every package, for every user.
//!
//! Of a package AOSP prints a block (`Settings.dumpPackageLPr`, Android 8 to 16); these lines of it
//! are read:
//!
//! ```text
//! Packages:
//!   Package [org.example] (1a2b3c):
//!     compat name=org.example.renamed
//!     codePath=/data/app/~~x==/org.example-y==
//!     flags=[ SYSTEM HAS_CODE UPDATED_SYSTEM_APP ]      (or pkgFlags=)
//!     User 0: ceDataInode=1 installed=true hidden=false suspended=false … enabled=0 …
//!       archiveTime=2026-11-01 10:00:00                 (from Android 15 on)
//! Hidden system packages:                               (factory versions: not read)
//! ```
//!
//! `enabled` is a `PackageManager.COMPONENT_ENABLED_STATE_*`: 0 default, 1 enabled, 2 disabled,
//! 3 disabled by the user, 4 disabled until used.
//!
//! `signatures=PackageSignatures{…}` holds hash codes of 32 bits (`PackageSignatures.toString`),
//! which identify nothing. True SHA-256 digests stand under `Domain verification status:`
//! (`DomainVerificationDebug.printState`, from Android 12 on), for apps that open web links.

use std::collections::{HashMap, HashSet};
use std::io::{self, Read};
use std::ops::ControlFlow;

use appwijzer_core::inventory::{AppState, InstalledApp, MAX_UNREAD, Proof, identifier_words};
use appwijzer_core::policy::is_identifier;

use super::android::{Origin, digest};
use super::collect::Collector;
use super::lines::Lines;
use super::{MAX_APPS, Place, ReadError, Reading, Warning};

/// One package for one user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackageUser<'a> {
    /// Package name.
    pub id: &'a str,
    /// Android user number.
    pub user: u32,
    /// In which state; nothing when this user does not have it.
    pub state: Option<AppState>,
    /// Whether it came with the device; nothing where neither flags nor path say so.
    pub system: Option<bool>,
    /// The line that says so, from 1.
    pub line: u64,
}

/// Something that a dump says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item<'a> {
    /// A package for one user.
    Package(PackageUser<'a>),
    /// Digests of the certificates of a package.
    Certificates {
        /// Package name.
        id: &'a str,
        /// SHA-256 digests, 64 lower-case hexadecimal digits each.
        digests: &'a [String],
    },
    /// A line outside the packages.
    Other(&'a str),
    /// A line that names a package where none can stand.
    Odd(&'a str, u64),
}

/// What was read of a dump.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Summary {
    /// How many lines were read.
    pub lines: u64,
    /// How many packages.
    pub packages: u64,
    /// How many lines are longer than [`super::MAX_LINE`].
    pub long: u64,
    /// The first of those.
    pub first_long: Option<u64>,
    /// Whether the dump ends in the middle of a package or a line.
    pub cut: bool,
    /// Whether the title of the packages stands before the first of them and another part of the dump follows the
    /// last: then all of them are here.
    pub closed: bool,
    /// How many packages have no line of a user, as `dumpsys package … | grep` leaves them.
    pub without_user: u64,
}

/// Hands over every package of a dump, in constant memory, until `each` asks to stop. Packages come
/// in the order of the dump, and for each its users.
///
/// # Errors
/// When `reader` fails.
pub fn for_each(reader: impl Read, mut each: impl FnMut(Item<'_>) -> ControlFlow<()>) -> io::Result<Summary> {
    let mut summary = Summary::default();
    let mut dump = Dump::default();
    let mut lines = Lines::new(reader);
    let mut ended = true;
    while let Some(line) = lines.next()? {
        summary.lines = line.number;
        ended = line.ended;
        if line.too_long {
            summary.long += 1;
            summary.first_long.get_or_insert(line.number);
            continue;
        }
        let text = String::from_utf8_lossy(line.text);
        // A line without its end may say anything: `enabled=2` may have been `enabled=20`.
        if !ended {
            break;
        }
        if dump.line(&text, line.number, &mut each).is_break() {
            summary.packages = dump.packages;
            return Ok(summary);
        }
    }
    let in_package = dump.package.as_ref().is_some_and(|package| !package.has_user);
    let _ = dump.end_of_package(&mut each);
    summary.packages = dump.packages;
    summary.closed = dump.closed;
    summary.without_user = dump.without_user;
    summary.cut = !ended || in_package && dump.without_user < dump.packages;
    Ok(summary)
}

/// The parts of a dump that are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// The packages.
    Packages,
    /// Factory versions of updated system apps.
    Hidden,
    /// Anything else.
    #[default]
    Other,
}

/// The title of a part: a line of its own that begins with a capital and ends with a colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Title {
    Packages,
    Hidden,
    Other,
}

impl Title {
    fn of(line: &str) -> Option<Self> {
        let name = line.trim_end().strip_suffix(':')?;
        let right = name.starts_with(|c: char| c.is_ascii_uppercase())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '(' | ')' | '/'));
        match (right, name) {
            (false, _) => None,
            (true, "Packages") => Some(Title::Packages),
            (true, "Hidden system packages") => Some(Title::Hidden),
            (true, _) => Some(Title::Other),
        }
    }
}

/// Where in a dump we are.
#[derive(Default)]
struct Dump {
    part: Part,
    package: Option<Package>,
    /// The identifier and colon just read: the title of a block of links.
    title: Option<String>,
    packages: u64,
    /// Whether the title of the packages stood before the first of them.
    opened: bool,
    closed: bool,
    without_user: u64,
}

#[derive(Default)]
struct Package {
    id: String,
    line: u64,
    flags: Option<bool>,
    /// Whether its `pkgFlags` were seen.
    pkg_flags: bool,
    origin: Option<Origin>,
    /// The users whose lines were seen.
    users: Vec<u32>,
    /// A user whose block has not ended.
    user: Option<UserState>,
    has_user: bool,
}

#[derive(Default)]
struct UserState {
    user: u32,
    line: u64,
    /// Nothing where the word is none that the system writes.
    installed: Option<bool>,
    disabled: bool,
    suspended: bool,
    archived: bool,
}

impl UserState {
    fn state(&self) -> Option<AppState> {
        match self {
            // The package manager knows it; whether this user has it stands in a word that was not understood.
            UserState { installed: None, .. } => Some(AppState::Trace),
            UserState { installed: Some(false), archived: true, .. } => Some(AppState::Archived),
            UserState { installed: Some(false), .. } => None,
            UserState { suspended: true, .. } => Some(AppState::Suspended),
            UserState { disabled: true, .. } => Some(AppState::Disabled),
            _ => Some(AppState::Enabled),
        }
    }
}

type Each<'e> = dyn FnMut(Item<'_>) -> ControlFlow<()> + 'e;

impl Dump {
    fn line(&mut self, line: &str, number: u64, each: &mut Each<'_>) -> ControlFlow<()> {
        let text = line.trim();
        if let Some(title) = Title::of(line) {
            self.end_of_package(each)?;
            self.closed |= self.opened && self.part == Part::Packages && title != Title::Packages;
            self.opened |= title == Title::Packages && self.packages == 0;
            self.part = match title {
                Title::Packages => Part::Packages,
                Title::Hidden => Part::Hidden,
                Title::Other => Part::Other,
            };
            return each(Item::Other(text));
        }
        if let Some((id, _)) = text.strip_prefix("Package [").and_then(|rest| rest.split_once("] (")) {
            // A block alone is what `dumpsys package … | grep` leaves.
            if self.part == Part::Packages || self.packages == 0 {
                self.end_of_package(each)?;
                self.part = Part::Packages;
                self.packages += 1;
                self.package = Some(Package { id: id.to_owned(), line: number, ..Package::default() });
                return ControlFlow::Continue(());
            }
        }
        // Whatever stands around it: an archived app is still there.
        if text.contains("archiveTime=")
            && let Some(user) = self.package.as_mut().and_then(|package| package.user.as_mut())
        {
            user.archived = true;
        }
        if self.is_odd(line, text) {
            return each(Item::Odd(text, number));
        }
        match &mut self.package {
            Some(package) if self.part == Part::Packages => package.line(text, number, each),
            _ => self.other(text, each),
        }
    }

    /// A line that may name a package and stands where none can: quoted, taken out, or with another word in front.
    fn is_odd(&self, line: &str, text: &str) -> bool {
        match self.part {
            // Everything of a package is indented by four or more; only its name by two. It has one path.
            Part::Packages => {
                let indent = line.chars().take_while(|c| c.is_whitespace()).count();
                // A second one of what a package has once begins another, whose name was cut off.
                let second = |package: &Package| {
                    (package.origin.is_some() && text.starts_with("codePath="))
                        || (package.pkg_flags && text.starts_with("pkgFlags=["))
                        || user_line(text).is_some_and(|(user, _)| package.users.contains(&user))
                };
                !text.is_empty()
                    && (self.package.is_none()
                        || indent < 4
                        || text.contains("Package [")
                        || self.package.as_ref().is_some_and(second))
            }
            Part::Hidden => text.contains("Package [") && !text.starts_with("Package ["),
            // What is left of a package whose name was cut off.
            Part::Other => text.contains("Package [") || (!self.opened && text.starts_with("codePath=")),
        }
    }

    fn end_of_package(&mut self, each: &mut Each<'_>) -> ControlFlow<()> {
        match self.package.take() {
            Some(package) if !package.has_user => {
                self.without_user += 1;
                let system = package.system();
                // The package manager knows it; whether anybody has it stands in a line that is not here.
                let state = Some(AppState::Trace);
                each(Item::Package(PackageUser { id: &package.id, user: 0, state, system, line: package.line }))
            }
            Some(mut package) => package.end_of_user(each),
            None => ControlFlow::Continue(()),
        }
    }

    fn other(&mut self, text: &str, each: &mut Each<'_>) -> ControlFlow<()> {
        if let Some(list) = text.strip_prefix("Signatures: [").and_then(|rest| rest.strip_suffix(']')) {
            let digests: Vec<_> = list.split(", ").filter_map(digest).collect();
            return match self.title.take() {
                Some(id) if !digests.is_empty() => each(Item::Certificates { id: &id, digests: &digests }),
                _ => ControlFlow::Continue(()),
            };
        }
        if let Some(id) = text.strip_suffix(':').filter(|id| id.contains('.') && is_identifier(id)) {
            self.title = Some(id.to_owned());
        } else if !text.starts_with("ID: ") {
            self.title = None;
        }
        each(Item::Other(text))
    }
}

impl Package {
    fn line(&mut self, text: &str, number: u64, each: &mut Each<'_>) -> ControlFlow<()> {
        if let Some(name) = text.strip_prefix("compat name=") {
            name.clone_into(&mut self.id);
        } else if let Some(path) = text.strip_prefix("codePath=") {
            self.origin = Some(Origin::of(path));
        } else if let Some(flags) = text.strip_prefix("flags=[").or_else(|| text.strip_prefix("pkgFlags=[")) {
            let system = flags.split_ascii_whitespace().any(|flag| flag == "SYSTEM" || flag == "UPDATED_SYSTEM_APP");
            self.flags = Some(self.flags == Some(true) || system);
            self.pkg_flags |= text.starts_with("pkgFlags=[");
        } else if let Some((user, states)) = user_line(text) {
            self.end_of_user(each)?;
            self.has_user = true;
            self.users.push(user);
            self.user = Some(user_state(user, states, number));
        }
        ControlFlow::Continue(())
    }

    fn end_of_user(&mut self, each: &mut Each<'_>) -> ControlFlow<()> {
        let Some(user) = self.user.take() else { return ControlFlow::Continue(()) };
        let system = self.system();
        each(Item::Package(PackageUser { id: &self.id, user: user.user, state: user.state(), system, line: user.line }))
    }

    fn system(&self) -> Option<bool> {
        self.flags.or_else(|| self.origin.and_then(Origin::system))
    }
}

fn user_line(text: &str) -> Option<(u32, &str)> {
    let (user, states) = text.strip_prefix("User ")?.split_once(':')?;
    states.contains("installed=").then_some((user.parse().ok()?, states))
}

fn user_state(user: u32, states: &str, line: u64) -> UserState {
    let mut state = UserState { user, line, ..UserState::default() };
    for (key, value) in states.split_ascii_whitespace().filter_map(|field| field.split_once('=')) {
        match (key, value) {
            ("installed", "true") => state.installed = Some(true),
            ("installed", "false") => state.installed = Some(false),
            // Hidden by the management: on the device, and shown to nobody.
            ("suspended" | "hidden" | "quarantined", "true") => state.suspended = true,
            ("enabled", "2" | "3" | "4") => state.disabled = true,
            _ => {}
        }
    }
    state
}

/// Reads a dump into a [`Reading`].
pub(super) fn collect(input: impl Read, mut collector: Collector<'_>) -> Result<Reading, ReadError> {
    let mut certificates: HashMap<String, Vec<String>> = HashMap::new();
    let mut odd = false;
    // Identifiers outside the packages.
    let mut aside: HashSet<String> = HashSet::new();
    let summary = for_each(input, |item| match item {
        Item::Package(package) => {
            let Some(state) = package.state else {
                collector.not_here(package.id);
                return ControlFlow::Continue(());
            };
            let app =
                InstalledApp { id: package.id.to_owned(), state, system: package.system, ..InstalledApp::default() };
            collector.add(package.user, app, Place::Line(package.line))
        }
        Item::Certificates { id, digests } => {
            if certificates.len() < MAX_APPS {
                certificates.insert(id.to_owned(), digests.to_vec());
            }
            ControlFlow::Continue(())
        }
        Item::Other(line) => {
            collector.users.observe(line);
            // The system's own words for a dump that it did not finish.
            odd |= ["DUMP TIMEOUT", "Permission Denial", "SecurityException", "Failure while dumping"]
                .iter()
                .any(|words| line.contains(words));
            if aside.len() < MAX_UNREAD {
                aside.extend(identifier_words(line.as_bytes()).map(str::to_owned));
            }
            ControlFlow::Continue(())
        }
        Item::Odd(line, number) => {
            collector.not_understood(Place::Line(number));
            collector.unread(identifier_words(line.as_bytes()), Place::Line(number));
            odd = true;
            ControlFlow::Continue(())
        }
    })?;
    collector.each(|app| {
        if let Some(digests) = certificates.get(&app.id) {
            app.certificates.clone_from(digests);
        }
    });
    if let Some(first) = summary.first_long {
        collector.warn(Warning::LongLines { count: summary.long, first });
        collector.may_lack();
    }
    if summary.cut {
        collector.cut(Place::Line(summary.lines));
    }
    collector.records = summary.packages;
    if summary.closed && summary.without_user == 0 && !odd {
        collector.proof = Some(Proof::Dump);
    }
    if collector.proof.is_none() || !collector.may_be_whole() {
        // In a part of a dump a line of a package may stand anywhere.
        let mut aside: Vec<&str> = aside.iter().map(String::as_str).collect();
        aside.sort_unstable();
        collector.unread(aside, Place::Line(summary.lines));
    }
    collector.warn_of_traces();
    collector.finish()
}
