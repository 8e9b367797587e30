//! The same ban in other hands: for device management's own enforcement, and for people.
//!
//! What goes to management is judged as the companion judges it ([`Blocked`]), what people read is made of the
//! policy's own words, and the fact sheet of the tables that the companion itself shows.

mod android;
mod appconfig;
mod apple;
mod beside;
mod blocked;
mod companion;
mod document;
mod facts;
mod identifiers;
mod mdm;
mod pages;
mod poster;

use appwijzer_core::l10n::{Language, Words, clean};
use appwijzer_core::policy::{App, PolicyFile};
use appwijzer_words::{escape, escape_markdown};
use jiff::civil::Date;

pub use appconfig::app_config;
pub use beside::beside_apps;
pub use blocked::{Blocked, BlockedNote};
pub use companion::{BUNDLE, Companion, PACKAGE};
pub use document::{Block, Document, Run};

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Target {
    /// A policy of the Android Management API: blocked apps and the companion.
    AndroidManagement,
    /// Microsoft Intune, as bodies for Microsoft Graph: restrictions and app configuration for both platforms.
    Intune,
    /// Apple: a configuration profile for supervised devices, the declaration of iOS 27, and the companion's configuration.
    Apple,
    /// Jamf Pro: the profile for its Classic API, and the companion's configuration.
    Jamf,
    /// The companion's keys as the AppConfig Community specifies them.
    Appconfig,
    /// A part of a configuration of Headwind MDM.
    Headwind,
    /// A plain list of identifiers (CSV): Workspace ONE, Ivanti, SOTI and any other product.
    Identifiers,
    /// A page for the intranet: HTML and Markdown, in each language.
    Intranet,
    /// A letter to colleagues, ready to print, in each language.
    Letter,
    /// A poster of one page with a QR code to join, ready to print, in each language.
    Poster,
    /// What a works council and a privacy officer ask (DPIA): what is looked at, stored, sent, by whom, how long.
    WorksCouncil,
    /// Everything.
    All,
}

impl Target {
    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> String {
        clap::ValueEnum::to_possible_value(&self).map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Whether device management reads it.
    #[must_use]
    pub fn is_for_management(self) -> bool {
        matches!(
            self,
            Target::AndroidManagement
                | Target::Intune
                | Target::Apple
                | Target::Jamf
                | Target::Appconfig
                | Target::Headwind
                | Target::Identifiers
                | Target::All
        )
    }
}

/// What an export is made of.
#[derive(Debug)]
pub struct Order<'o> {
    /// The policy.
    pub policy: &'o PolicyFile,
    /// What may be blocked on the day.
    pub blocked: &'o Blocked<'o>,
    /// The same for each later day on which it changes.
    pub later: &'o [Blocked<'o>],
    /// What the policy was read from.
    pub provenance: Provenance,
    /// The companion's configuration.
    pub companion: &'o Companion,
    /// The words of each language that is wanted.
    pub words: &'o [Words],
    /// The join code or link for the poster.
    pub join: Option<&'o str>,
    /// The day.
    pub day: Date,
}

/// What an export was made from: management should act on what was signed, and on nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// A signed policy that phones accept under the root that was given.
    Verified,
    /// A signed policy; no root was given by which its signatures could be verified.
    SignedUnverified,
    /// A source, or a policy that nobody signed.
    Unsigned,
}

/// A file of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it only explains the files beside it.
    pub explains: bool,
}

/// Why there is no export.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The join code is longer than a QR code can be.
    #[error("the join code is too long for a QR code")]
    TooLong,
}

/// The files for a target. Pure.
///
/// # Errors
/// When the join code does not fit in a QR code.
pub fn export(target: Target, order: &Order<'_>) -> Result<Vec<Exported>, ExportError> {
    let policy = order.policy;
    let file = |name: &str, bytes: Vec<u8>| Exported { name: name.to_owned(), bytes, explains: false };
    Ok(match target {
        Target::AndroidManagement
        | Target::Intune
        | Target::Apple
        | Target::Jamf
        | Target::Appconfig
        | Target::Headwind
        | Target::Identifiers => mdm::files(target, order),
        Target::Intranet => each(order, |words| {
            let page = pages::intranet(policy, words, order.day);
            vec![("intranet", "html", page.to_html()), ("intranet", "md", page.to_markdown())]
        }),
        Target::Letter => {
            each(order, |words| vec![("letter", "html", pages::letter(policy, words, order.day).to_html())])
        }
        Target::Poster => {
            let mut all = Vec::new();
            for words in order.words {
                let html = poster::poster(policy, words, order.day, order.join)?;
                all.push(file(&format!("poster.{}.html", words.language().tag()), html.into_bytes()));
            }
            all
        }
        Target::WorksCouncil => each(order, |words| {
            let sheet = facts::sheet(policy, words, order.day);
            vec![("works-council", "html", sheet.to_html()), ("works-council", "md", sheet.to_markdown())]
        }),
        Target::All => {
            let mut all = Vec::new();
            for target in <Target as clap::ValueEnum>::value_variants().iter().filter(|t| **t != Target::All) {
                all.extend(export(*target, order)?);
            }
            all
        }
    })
}

/// One file or several in each language.
fn each(order: &Order<'_>, make: impl Fn(&Words) -> Vec<(&'static str, &'static str, String)>) -> Vec<Exported> {
    let named = |words: &Words| {
        let language = words.language();
        make(words).into_iter().map(move |(name, kind, text)| (language, name, kind, text)).collect::<Vec<_>>()
    };
    let file = |(language, name, kind, text): (Language, &str, &str, String)| Exported {
        name: format!("{name}.{}.{kind}", language.tag()),
        bytes: text.into_bytes(),
        explains: false,
    };
    order.words.iter().flat_map(named).map(file).collect()
}

/// What the page for employees says where no script runs, as a part of it.
#[must_use]
pub fn plain_page(policy: &PolicyFile, words: &Words, day: Date) -> String {
    pages::plain(policy, words, day).to_fragment()
}

/// The sentences for whoever runs device management.
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    appwijzer_words::MDM.of(language)
}

/// What a product can do before the last day that employees were told; nothing where it blocks nothing.
#[must_use]
pub fn before_the_last_day(target: Target) -> Vec<&'static str> {
    match target {
        Target::All => {
            let all = <Target as clap::ValueEnum>::value_variants().iter();
            all.filter_map(|target| mdm::before(*target)).collect()
        }
        one => mdm::before(one).into_iter().collect(),
    }
}

/// What an app is called in a management console: its name without characters that turn text around.
fn label(app: &App<'_>) -> String {
    clean(app.name.as_str()).into_owned()
}

/// What a configuration is called in a management console.
fn name(policy: &PolicyFile) -> String {
    let policy = policy.policy();
    format!("Appwijzer {} {}", policy.organisation.id, policy.version)
}
