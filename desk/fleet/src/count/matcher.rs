//! Which banned app a row names.

use std::collections::HashMap;

use appwijzer_core::policy::{AppRef, CertificateOwner, Platform, PolicyFile};
use appwijzer_inventory::Watched;
use appwijzer_policy::source::titles;
use foldhash::fast::RandomState;

use super::groups::System;
use super::names::{Publishers, comparable, squeezed};
use super::scan::{self, Bits, Scan};
use super::tally::Tally;

/// The shortest name of which a longer one is told to be alike: shorter ones begin too many words.
const SHORTEST_ALIKE: usize = 4;

/// A name in lower case, and the position of its app.
type Title = (Vec<u8>, usize);

/// Finds banned apps by identifier, by certificate and by name.
pub(super) struct Matcher<'p> {
    policy: &'p PolicyFile,
    /// Whether it is told which devices have an app, and not only how many.
    names_devices: bool,
    positions: HashMap<AppRef, usize, RandomState>,
    publishers: Vec<Publishers>,
    names: HashMap<String, Vec<usize>, RandomState>,
    outlines: Outlines,
    /// Names without spaces and marks.
    squeezed: HashMap<String, Vec<usize>, RandomState>,
    squeezed_outlines: Outlines,
    /// Every identifier of both systems.
    scan: Scan,
    /// The same apps, for the readers of lists.
    watched: Watched,
    /// Names that are long enough to be the beginning of one that is alike, by their first three bytes.
    beginnings: HashMap<[u8; 3], Vec<Title>, RandomState>,
}

/// How long names are and the bytes at both their ends: nearly every other name can be passed over by that.
#[derive(Clone, Debug, Default)]
struct Outlines(Bits);

impl Outlines {
    fn add(&mut self, name: &[u8]) {
        self.0.set(Self::of(name.len(), name.first(), name.last()));
    }

    /// Whether some name may be this long and have these ends, in capitals or small letters.
    fn has(&self, length: usize, first: Option<&u8>, last: Option<&u8>) -> bool {
        self.0.has(Self::of(length, first, last))
    }

    fn of(length: usize, first: Option<&u8>, last: Option<&u8>) -> u16 {
        let end = |byte: Option<&u8>| byte.copied().unwrap_or_default().to_ascii_lowercase();
        // The length changes the higher half of the first byte, which says little.
        let length = u8::try_from(length % 256).unwrap_or_default();
        u16::from_le_bytes([end(first) ^ length.rotate_left(3), end(last)])
    }
}

/// What a name says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// The apps that it is.
    pub(super) is: Vec<usize>,
    /// The apps that it only looks like: another publisher, or more words behind the name.
    pub(super) alike: Vec<usize>,
}

impl<'p> Matcher<'p> {
    pub(super) fn new(policy: &'p PolicyFile) -> Self {
        let mut all = Matcher {
            policy,
            names_devices: false,
            positions: HashMap::default(),
            publishers: Vec::new(),
            names: HashMap::default(),
            outlines: Outlines::default(),
            squeezed: HashMap::default(),
            squeezed_outlines: Outlines::default(),
            scan: Scan::new(identifiers(policy)),
            watched: Watched::of(policy, titles),
            beginnings: HashMap::default(),
        };
        let (mut title, mut plain) = (String::new(), String::new());
        for (position, app) in policy.index().banned().iter().enumerate() {
            all.positions.insert(*app, position);
            let Some(app) = app.get(policy.policy()) else {
                all.publishers.push(Publishers::default());
                continue;
            };
            let maker = app.maker.and_then(|id| policy.policy().makers.iter().find(|maker| maker.id == id));
            all.publishers.push(Publishers::of(app, maker));
            // A name such as "Calendar" is many makers': what a ban reaches by its maker alone is known by its
            // identifier only.
            for known in titles(app).into_iter().filter(|_| !app.quiet) {
                comparable(known.as_bytes(), &mut title);
                all.outlines.add(title.as_bytes());
                if title.len() >= SHORTEST_ALIKE
                    && let Some(first) = title.as_bytes().first_chunk()
                {
                    let same = all.beginnings.entry(*first).or_default();
                    same.push((title.clone().into_bytes(), position));
                }
                squeezed(&title, &mut plain);
                if plain.len() >= SHORTEST_ALIKE {
                    all.squeezed_outlines.add(plain.as_bytes());
                }
                all.squeezed.entry(plain.clone()).or_default().push(position);
                all.names.entry(title.clone()).or_default().push(position);
            }
        }
        all
    }

    /// The same, and the ids of devices are kept.
    pub(super) fn naming_devices(self) -> Self {
        Matcher { names_devices: true, ..self }
    }

    /// Nothing counted yet.
    pub(super) fn tally(&self) -> Tally {
        let tally = Tally::new(self.apps());
        if self.names_devices { tally.naming_devices() } else { tally }
    }

    pub(super) fn policy(&self) -> &'p PolicyFile {
        self.policy
    }

    /// The apps for which a reader of lists looks through the whole text.
    pub(super) fn watched(&self) -> Watched {
        self.watched.clone()
    }

    /// How many apps are counted: those that a ban covers.
    pub(super) fn apps(&self) -> usize {
        self.policy.index().banned().len()
    }

    pub(super) fn position(&self, app: AppRef) -> Option<usize> {
        self.positions.get(&app).copied()
    }

    /// Finds every identifier of the policy in a text, whatever hides it from the eye: calls `found` with the app.
    pub(super) fn each_named(&self, text: &[u8], mut found: impl FnMut(usize)) {
        self.scan.each(&scan::plain(text), |_, app| found(app));
    }

    /// The same with the place of each, in a text in which nothing is hidden.
    pub(super) fn each_at(&self, text: &[u8], found: impl FnMut(usize, usize)) {
        self.scan.each(text, found);
    }

    /// Whether an app of the policy is named in a text.
    pub(super) fn is_named_in(&self, text: &[u8]) -> bool {
        let mut named = false;
        self.each_named(text, |_| named = true);
        named
    }

    /// The banned app with this package name or bundle identifier, of whichever system.
    pub(super) fn by_any_id(&self, id: &str) -> Option<usize> {
        self.by_id(System::Unknown, id.trim())
    }

    /// The banned app with this package name or bundle identifier.
    pub(super) fn by_id(&self, system: System, id: &str) -> Option<usize> {
        let index = self.policy.index();
        let android = || self.position(index.by_package(id)?);
        let ios = || self.position(index.by_bundle(id)?);
        match system {
            System::Android => android(),
            System::Ios => ios(),
            System::Unknown => android().or_else(ios),
        }
    }

    /// The banned app that is signed with this certificate (SHA-256, lower-case hexadecimal).
    pub(super) fn by_certificate(&self, digest: &str) -> Option<usize> {
        match self.policy.index().by_certificate(digest)? {
            CertificateOwner::App(app) => self.position(app),
            CertificateOwner::Maker(_) => None,
        }
    }

    /// What a name and the publisher beside it say; nothing for most. `scratch` is reused from row to row.
    pub(super) fn by_name(&self, name: &[u8], publisher: &[u8], scratch: &mut String) -> Option<Named> {
        let name = name.trim_ascii();
        let alike = self.begins_like(name);
        let possible = !name.is_ascii() || self.outlines.has(name.len(), name.first(), name.last());
        let same: &[usize] = if possible {
            comparable(name, scratch);
            self.names.get(scratch.as_str()).map_or(&[], Vec::as_slice)
        } else {
            &[]
        };
        let like: &[usize] = if same.is_empty() { self.squeezed_like(name, scratch) } else { &[] };
        if same.is_empty() && alike.is_none() && like.is_empty() {
            return None;
        }
        let mut named = Named::default();
        for app in same {
            let allowed = self.publishers.get(*app).is_none_or(|known| known.allow(publisher));
            if allowed { named.is.push(*app) } else { named.alike.push(*app) }
        }
        // "TikTok Lite" is an app of its own where the policy knows it; "TikTok: Videos" of its maker is TikTok, as a
        // store writes it.
        if named.is.is_empty() {
            if let Some((app, length)) = alike {
                let by_maker = self.publishers.get(app).is_some_and(|known| known.confirm(publisher));
                if by_maker && is_subtitle(name.get(length..).unwrap_or_default()) {
                    named.is.push(app);
                } else if !named.alike.contains(&app) {
                    named.alike.push(app);
                }
            }
            named.alike.extend(like);
            named.alike.retain(|app| !named.is.contains(app));
        }
        Some(named)
    }

    /// The apps whose name this is without spaces, marks, letters of full width and what leaves no mark.
    fn squeezed_like(&self, name: &[u8], scratch: &mut String) -> &[usize] {
        if name.is_ascii() {
            let mut letters = name.iter().filter(|b| b.is_ascii_alphanumeric());
            let (first, last) = (letters.clone().next(), letters.clone().next_back());
            let count = letters.by_ref().count();
            if count == name.len() || !self.squeezed_outlines.has(count, first, last) {
                return &[];
            }
        }
        let Ok(name) = std::str::from_utf8(name) else { return &[] };
        squeezed(name, scratch);
        if scratch.len() < SHORTEST_ALIKE {
            return &[];
        }
        self.squeezed.get(scratch.as_str()).map_or(&[], Vec::as_slice)
    }

    /// The app with whose name another one begins, and goes on with another word; and how long that name is.
    fn begins_like(&self, name: &[u8]) -> Option<(usize, usize)> {
        let known = self.beginnings.get(&name.first_chunk::<3>()?.map(|b| b.to_ascii_lowercase()))?;
        let begins = |title: &[u8]| {
            let ends = name.get(title.len()).is_some_and(|next| !next.is_ascii_alphanumeric());
            ends && name.get(..title.len()).is_some_and(|start| start.eq_ignore_ascii_case(title))
        };
        known
            .iter()
            .filter(|(title, _)| begins(title))
            .max_by_key(|(title, _)| title.len())
            .map(|(title, app)| (*app, title.len()))
    }

    /// Whether a device of this system would show the app by an identifier that the policy knows.
    pub(super) fn would_show(&self, app: AppRef, system: System) -> bool {
        let Some(app) = app.get(self.policy.policy()) else { return false };
        match system {
            System::Android => !app.is_nameless_on(Platform::Android),
            System::Ios => !app.is_nameless_on(Platform::Ios),
            System::Unknown => !app.is_nameless_on(Platform::Android) && !app.is_nameless_on(Platform::Ios),
        }
    }
}

/// Every identifier of an app that is banned, with its position.
fn identifiers(policy: &PolicyFile) -> impl Iterator<Item = (&str, usize)> {
    let apps = policy.index().banned().iter().enumerate();
    let apps = apps.filter_map(|(position, app)| Some((app.get(policy.policy())?, position)));
    apps.flat_map(|(app, position)| app.packages.iter().chain(&app.bundles).map(move |id| (*id, position)))
}

/// Whether what stands behind a title is what stores set there: `: Videos and more`, ` - Videos`.
fn is_subtitle(rest: &[u8]) -> bool {
    let rest = rest.trim_ascii_start();
    [&b":"[..], b"- ", "\u{2013} ".as_bytes(), "\u{2014} ".as_bytes(), b"| "].iter().any(|mark| rest.starts_with(mark))
}
