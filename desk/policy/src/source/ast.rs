//! A source as it was read: every value with its place, nothing resolved yet.
//!
//! What is `None` although the format demands it was reported while reading.

use std::cell::Cell;

use appwijzer_core::policy::{
    AfterKeeping, Instead, Loss, Obligation, Ownership, Part, Period, Platform, Reporting, Route, RuleForm, SourceDate,
};
use jiff::civil::Date;

use super::claim::ClaimKind;
use super::grade::SourceKind;
use super::place::{At, Place};

/// A text in several languages, or one that is the same in all.
#[derive(Clone, Debug)]
pub(crate) enum Words {
    /// A proper name.
    Same(At<String>),
    /// Language and words.
    Each(Vec<(At<String>, At<String>)>),
}

/// A warning that the author has weighed and lets stand.
#[derive(Debug)]
pub(crate) struct Accept {
    pub(crate) warning: At<String>,
    pub(crate) why: At<String>,
    /// Whether it was needed: one that is not is a leftover.
    pub(crate) used: Cell<bool>,
}

impl Accept {
    pub(crate) fn new(warning: At<String>, why: At<String>) -> Self {
        Accept { warning, why, used: Cell::new(false) }
    }
}

#[derive(Debug)]
pub(crate) struct Ast {
    pub(crate) place: Place,
    pub(crate) organisation: Option<Organisation>,
    pub(crate) decision: Option<Decision>,
    pub(crate) languages: Vec<At<String>>,
    pub(crate) version: Option<At<u64>>,
    pub(crate) issued: Option<At<Date>>,
    pub(crate) expires: Option<At<Date>>,
    pub(crate) bans: Vec<Ban>,
    pub(crate) work_data: Vec<WorkData>,
    pub(crate) records: Option<Records>,
    pub(crate) exemptions: Vec<Exemption>,
    pub(crate) revoked: Vec<At<String>>,
    pub(crate) roles: Vec<Role>,
    pub(crate) reporting: Reporting,
    /// The kinds of claim by which `countries` reach makers; empty when nothing is said.
    pub(crate) claims: Vec<At<ClaimKind>>,
    pub(crate) accepts: Vec<Accept>,
}

#[derive(Debug)]
pub(crate) struct Organisation {
    pub(crate) id: Option<At<String>>,
    pub(crate) name: Option<Words>,
    pub(crate) public_body: bool,
    pub(crate) time_zone: Option<At<String>>,
    pub(crate) help: Option<Contact>,
    pub(crate) privacy: Option<Contact>,
}

#[derive(Debug)]
pub(crate) struct Contact {
    pub(crate) name: Option<Words>,
    pub(crate) phone: Option<At<String>>,
    pub(crate) mail: Option<At<String>>,
    pub(crate) web: Option<At<String>>,
    pub(crate) hours: Option<Words>,
}

#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) by: Option<Words>,
    pub(crate) date: Option<At<Date>>,
    pub(crate) reference: Option<Words>,
    pub(crate) link: Option<At<String>>,
}

/// The apps and makers of one file.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// Whether a file could not be read: then what is missing here may stand there.
    pub(crate) incomplete: bool,
    /// The day on which a catalogue's facts were last collected.
    pub(crate) collected: Option<Date>,
    pub(crate) apps: Vec<App>,
    pub(crate) makers: Vec<Maker>,
    pub(crate) sources: Vec<FactSource>,
}

impl Tables {
    /// Takes in another file.
    pub(crate) fn extend(&mut self, other: Tables) {
        self.incomplete |= other.incomplete;
        self.collected = self.collected.max(other.collected);
        self.apps.extend(other.apps);
        self.makers.extend(other.makers);
        self.sources.extend(other.sources);
    }
}

/// A list that a government published.
#[derive(Debug)]
pub(crate) struct NamedList {
    pub(crate) title: Option<At<String>>,
    pub(crate) publisher: Option<At<String>>,
    pub(crate) date: Option<At<SourceDate>>,
    pub(crate) link: Option<At<String>>,
    pub(crate) entries: Vec<ListedEntry>,
}

/// What a list names.
#[derive(Debug)]
pub(crate) struct ListedEntry {
    pub(crate) name: Option<At<String>>,
    pub(crate) apps: Vec<At<String>>,
    pub(crate) makers: Vec<At<String>>,
    pub(crate) note: Option<String>,
}

/// Where facts of the catalogue stand.
#[derive(Debug)]
pub(crate) struct FactSource {
    pub(crate) id: At<String>,
    pub(crate) kind: Option<At<SourceKind>>,
    pub(crate) family: Option<String>,
    pub(crate) title: Option<At<String>>,
    pub(crate) place: Option<String>,
    pub(crate) licence: Option<String>,
}

#[derive(Debug)]
pub(crate) struct App {
    pub(crate) id: At<String>,
    pub(crate) name: Option<At<String>>,
    /// Other names that it has or had in stores.
    pub(crate) titles: Vec<At<String>>,
    pub(crate) maker: Option<At<String>>,
    /// The app whose place it took.
    pub(crate) succeeds: Option<At<String>>,
    pub(crate) categories: Vec<At<String>>,
    pub(crate) android: Vec<Identifier>,
    pub(crate) ios: Vec<Identifier>,
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) hosts: Vec<At<String>>,
    pub(crate) not_on: Vec<Platform>,
    pub(crate) loses: Vec<Loss>,
    /// People are asked about it where it cannot be seen, and private phones may ask the system.
    pub(crate) ask: bool,
    /// Malware that hides under other names.
    pub(crate) hides: bool,
    pub(crate) note: Option<String>,
}

/// A package name or a bundle identifier.
#[derive(Debug)]
pub(crate) struct Identifier {
    pub(crate) id: At<String>,
    pub(crate) certificates: Vec<At<String>>,
    /// Number in the App Store.
    pub(crate) store: Option<String>,
    /// Which edition it is.
    pub(crate) form: Option<Edition>,
    pub(crate) sources: Vec<At<String>>,
    pub(crate) source: Option<String>,
    pub(crate) note: Option<String>,
}

/// An edition of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// For weak phones.
    Lite,
    /// For television.
    Tv,
    /// For tablets.
    Pad,
    /// For one region.
    Regional,
    /// Seen only on phones that came with it, and in no store.
    Preinstalled,
    /// For one app store or one make of phone.
    StoreVariant,
    /// A second copy under a name of its own.
    Clone,
    /// For testing.
    Beta,
    /// For shops, drivers and couriers.
    Business,
    /// For children.
    Kids,
    /// A look for the phone.
    Theme,
}

#[derive(Debug)]
pub(crate) struct Scheme {
    pub(crate) scheme: At<String>,
    pub(crate) official: bool,
    pub(crate) probe: bool,
    pub(crate) sources: Vec<At<String>>,
    pub(crate) source: Option<String>,
    pub(crate) note: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Maker {
    pub(crate) id: At<String>,
    pub(crate) name: Option<At<String>>,
    pub(crate) parent: Option<At<String>>,
    pub(crate) country: Option<At<String>>,
    /// Names of its companies, as stores and registers write them.
    pub(crate) also: Vec<At<String>>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) certificates: Vec<At<String>>,
    pub(crate) prefixes: Vec<At<String>>,
    pub(crate) not_prefixes: Vec<At<String>>,
    /// Names under which its devices say who made them.
    pub(crate) devices: Vec<At<String>>,
    pub(crate) source: Option<Source>,
    pub(crate) note: Option<String>,
}

/// What is said about where a maker belongs.
#[derive(Debug)]
pub(crate) struct Claim {
    pub(crate) kind: Option<At<ClaimKind>>,
    pub(crate) country: Option<At<String>>,
    /// Which government, for what it is named by.
    pub(crate) by: Option<String>,
    pub(crate) from: Option<At<Date>>,
    pub(crate) until: Option<At<Date>>,
    /// The country in which alone it is so.
    pub(crate) region: Option<At<String>>,
    /// Why it is no more than a doubt: nothing good says so, or it is disputed.
    pub(crate) weak: Option<String>,
    pub(crate) sources: Vec<At<String>>,
    pub(crate) source: Option<Source>,
}

#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) place: Place,
    pub(crate) title: Option<At<String>>,
    pub(crate) publisher: Option<At<String>>,
    pub(crate) date: Option<At<SourceDate>>,
    pub(crate) link: Option<At<String>>,
    pub(crate) accepts: Vec<Accept>,
}

#[derive(Debug)]
pub(crate) struct Ban {
    pub(crate) place: Place,
    pub(crate) id: At<String>,
    pub(crate) name: Option<Words>,
    pub(crate) covers: Covers,
    pub(crate) reasons: Vec<Words>,
    pub(crate) not_claimed: Option<Words>,
    pub(crate) maker_answer: Option<MakerAnswer>,
    pub(crate) sources: Vec<Source>,
    pub(crate) questions: Vec<(Option<Words>, Option<Words>)>,
    pub(crate) alternatives: Vec<Alternative>,
    /// Functions of the system that are meant too: name, and how they are switched off.
    pub(crate) switch_off: Vec<(Option<Words>, Option<Words>)>,
    pub(crate) explanation: Vec<Explanation>,
    pub(crate) until: Option<At<Date>>,
    pub(crate) review: Option<At<Date>>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) accepts: Vec<Accept>,
}

#[derive(Debug, Default)]
pub(crate) struct Covers {
    /// A list of a government, with what it names.
    pub(crate) list: Option<At<String>>,
    pub(crate) apps: Vec<At<String>>,
    pub(crate) makers: Vec<At<String>>,
    pub(crate) countries: Vec<At<String>>,
    pub(crate) categories: Vec<At<String>>,
    pub(crate) allow_only: Option<Vec<At<String>>>,
    pub(crate) except_apps: Vec<At<String>>,
    pub(crate) except_makers: Vec<At<String>>,
    /// Whether what takes the place of `apps` is meant too.
    pub(crate) successors: Option<At<bool>>,
    /// Makers whose devices are meant too.
    pub(crate) devices: Vec<At<String>>,
    /// Allowed apps with the reason why; they are among `allow_only`.
    pub(crate) allowed: Vec<Allowed>,
}

/// An app that is allowed, and why.
#[derive(Debug)]
pub(crate) struct Allowed {
    pub(crate) app: Option<At<String>>,
    pub(crate) why: Option<Words>,
}

#[derive(Debug)]
pub(crate) struct MakerAnswer {
    pub(crate) text: Option<Words>,
    pub(crate) source: Option<Source>,
}

#[derive(Debug)]
pub(crate) struct Alternative {
    pub(crate) name: Option<Words>,
    pub(crate) text: Option<Words>,
    pub(crate) link: Option<At<String>>,
}

/// A longer explanation in one language.
#[derive(Debug)]
pub(crate) struct Explanation {
    pub(crate) language: String,
    pub(crate) nodes: Vec<Node>,
    /// The words of each paragraph and point, with its place.
    pub(crate) prose: Vec<At<String>>,
}

/// A piece of a longer explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Heading(String),
    Paragraph(Vec<Run>),
    List(Vec<Vec<Run>>),
}

/// Words, possibly a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) link: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) place: Place,
    pub(crate) ownership: Vec<At<Ownership>>,
    pub(crate) enrolled: Option<At<bool>>,
    pub(crate) parts: Vec<At<Part>>,
    pub(crate) forms: Vec<At<RuleForm>>,
    pub(crate) platforms: Vec<At<Platform>>,
    pub(crate) work_data: Option<At<bool>>,
    pub(crate) roles: Vec<At<String>>,
    pub(crate) phases: Vec<Phase>,
    pub(crate) web_use: Option<bool>,
    pub(crate) instead: Vec<At<Instead>>,
    pub(crate) instead_added: bool,
    pub(crate) until: Option<At<Date>>,
    pub(crate) accepts: Vec<Accept>,
}

impl Rule {
    /// The first day of its first phase.
    pub(crate) fn begins(&self) -> Option<Date> {
        self.phases.first().and_then(|phase| phase.from.as_ref()).map(|from| from.value)
    }
}

#[derive(Debug)]
pub(crate) struct Phase {
    pub(crate) obligation: Option<At<Obligation>>,
    pub(crate) from: Option<At<Date>>,
    pub(crate) deadline: Option<At<Date>>,
    /// How long there is from the day on which the person is told.
    pub(crate) within: Option<At<Period>>,
    pub(crate) consequence: Option<Words>,
}

#[derive(Debug)]
pub(crate) struct WorkData {
    pub(crate) id: At<String>,
    pub(crate) name: Option<Words>,
    pub(crate) app: Option<At<String>>,
    pub(crate) route: Option<Route>,
}

#[derive(Debug)]
pub(crate) struct Records {
    pub(crate) keep: Vec<KeepFirst>,
    pub(crate) holds: Vec<Hold>,
    pub(crate) contact: Option<Contact>,
}

#[derive(Debug)]
pub(crate) struct KeepFirst {
    pub(crate) id: At<String>,
    pub(crate) roles: Vec<At<String>>,
    pub(crate) what: Option<Words>,
    pub(crate) not_needed: Option<Words>,
    pub(crate) hand_over: Option<Words>,
    pub(crate) then: Option<AfterKeeping>,
    pub(crate) basis: Option<Words>,
}

#[derive(Debug)]
pub(crate) struct Hold {
    pub(crate) id: At<String>,
    pub(crate) roles: Vec<At<String>>,
    pub(crate) from: Option<At<Date>>,
    pub(crate) until: Option<At<Date>>,
    pub(crate) text: Option<Words>,
}

#[derive(Debug)]
pub(crate) struct Exemption {
    pub(crate) id: At<String>,
    pub(crate) bans: Vec<At<String>>,
    pub(crate) task: Option<Words>,
    pub(crate) conditions: Vec<Words>,
    pub(crate) longest: Option<Period>,
    pub(crate) granted_by: Option<Words>,
    pub(crate) undelegable: bool,
    pub(crate) report_to: Option<Words>,
}

#[derive(Debug)]
pub(crate) struct Role {
    pub(crate) id: At<String>,
    pub(crate) name: Option<Words>,
    pub(crate) ask: bool,
}
