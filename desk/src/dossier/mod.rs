//! The dossier: what an organisation answers with when it is asked why, by whom and until when.
//!
//! The decision, the policy in words, what changed, who signed in which role, what the works council said, the
//! exemptions, and a calendar of all that lapses. One page in each language, and the files beside it.

mod calendar;

use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::policy::{PolicyFile, Text};
use appwijzer_core::trust::{Envelope, RoleName, Root};
use jiff::civil::Date;
use ring::digest::{SHA256, digest};

use crate::export::{Block, Document, Run};
use crate::rollout::lapses;
use crate::signing::{Decision, KeyNames, Register, Standing, Tally, spoken_device};

pub use calendar::{Entry, calendar};

/// A file that goes into the dossier as it is.
#[derive(Clone, Debug)]
pub struct Attached {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The day on which a key signed, as people noted it: a signature says nothing about time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The key's label, or the beginning of its id.
    pub key: String,
    /// The day.
    pub on: Date,
}

/// What a dossier is made of.
#[derive(Debug)]
pub struct Dossier<'d> {
    /// The policy.
    pub policy: &'d PolicyFile,
    /// Its signatures, if it is signed.
    pub envelope: Option<&'d Envelope>,
    /// The root by which they count.
    pub root: Option<&'d Root>,
    /// What the keys are called.
    pub names: &'d KeyNames,
    /// When which key signed.
    pub signed: &'d [Signed],
    /// What the works council and others wrote.
    pub attached: &'d [Attached],
    /// The register of exemptions.
    pub register: Option<&'d Register>,
    /// The day on which it is made.
    pub day: Date,
}

/// The parts that are drawn in lines, in the language of the page.
#[derive(Clone, Debug)]
pub struct Lines {
    /// The policy in words.
    pub policy: String,
    /// What changed since the version before.
    pub difference: Option<String>,
}

impl Dossier<'_> {
    /// The page in one language.
    #[must_use]
    pub fn document(&self, lines: &Lines, words: &Words) -> Document {
        let policy = self.policy.policy();
        let text = |text: &Text<'_>| self.text(text, words);
        let say = |id: &str| words.say(id);
        let decision = &policy.decision;
        let date = |day: Date| words.date(day);
        let mut facts = vec![(say("dossier-by"), text(&decision.by)), (say("dossier-on"), date(decision.date))];
        facts.extend(decision.reference.as_ref().map(|r| (say("dossier-reference"), text(r))));
        facts.extend(decision.link.as_ref().map(|link| (say("dossier-link"), link.as_str().to_owned())));
        facts.push((say("dossier-version"), policy.version.to_string()));
        facts.push((say("dossier-issued"), date(policy.issued)));
        facts.push((say("dossier-expires"), date(policy.expires)));
        facts.push((say("dossier-fingerprint"), hex(self.policy.bytes())));
        facts.push((say("dossier-made"), date(self.day)));
        let plain = |(key, value): (String, String)| (key, vec![Run::plain(value)]);
        let mut blocks = vec![
            Block::Heading(2, say("dossier-decision")),
            Block::Facts(facts.into_iter().map(plain).collect()),
            Block::Heading(2, say("dossier-policy")),
            Block::Verbatim(lines.policy.clone()),
            Block::Heading(2, say("dossier-changes")),
        ];
        blocks.push(match &lines.difference {
            Some(difference) => Block::Verbatim(difference.clone()),
            None => paragraph(say("dossier-no-previous")),
        });
        blocks.push(Block::Heading(2, say("dossier-signatures")));
        blocks.extend(self.signatures(words));
        blocks.push(Block::Heading(2, say("dossier-attached")));
        blocks.push(self.attachments(words));
        blocks.push(Block::Heading(2, say("dossier-exemptions")));
        blocks.extend(self.exemptions(words));
        blocks.push(Block::Heading(2, say("dossier-calendar")));
        let line = |e: &Entry| vec![Run::plain(format!("{}: {}", date(e.day), e.summary))];
        blocks.push(Block::Points(self.entries(words).iter().map(line).collect()));
        let title = words.tell("dossier-title", &Args::new().with("org", &text(&policy.organisation.name)));
        Document { language: words.language(), title, blocks }
    }

    /// Everything that lapses or was promised by a day, the first first.
    #[must_use]
    pub fn entries(&self, words: &Words) -> Vec<Entry> {
        let policy = self.policy.policy();
        let mut all: Vec<Entry> = Vec::new();
        for lapse in lapses(self.policy, self.root) {
            let (id, name) = lapse.what.id();
            let summary = words.tell(&id.replace("rollout-lapse", "dossier-lapse"), &Args::new().with("name", &name));
            all.push(Entry { day: lapse.day, summary });
        }
        for ban in &policy.bans {
            let name = self.text(&ban.name, words);
            let phases = ban.rules.iter().flat_map(|rule| &rule.phases);
            for day in phases.filter_map(|phase| phase.deadline) {
                let summary = words.tell("dossier-deadline", &Args::new().with("name", &name));
                all.push(Entry { day, summary });
            }
        }
        for entry in self.register.iter().flat_map(|register| &register.entries) {
            if let (Standing::Holds, Some(Decision::Granted { grant, .. })) =
                (entry.standing(self.day), &entry.decision)
            {
                let summary = words.tell("dossier-exemption-ends", &Args::new().with("name", &grant.id));
                all.push(Entry { day: grant.until, summary });
            }
        }
        all.sort();
        all.dedup();
        all
    }

    /// The calendar in one language.
    #[must_use]
    pub fn calendar(&self, words: &Words) -> String {
        calendar(self.policy.policy().organisation.id, &self.entries(words), self.day)
    }

    fn text(&self, text: &Text<'_>, words: &Words) -> String {
        let fallback = self.policy.policy().languages.first().copied().unwrap_or_default();
        appwijzer_core::l10n::clean(text.get(words.language().tag(), fallback)).into_owned()
    }

    fn signatures(&self, words: &Words) -> Vec<Block> {
        let Some(envelope) = self.envelope.filter(|envelope| !envelope.signatures.is_empty()) else {
            return vec![paragraph(words.say("dossier-unsigned"))];
        };
        let Some(root) = self.root else {
            let n = envelope.signatures.len();
            return vec![paragraph(words.tell("dossier-unverified", &Args::new().number("n", n)))];
        };
        let tally = Tally::of(envelope, root, RoleName::Policy);
        let values = Args::new()
            .number("have", tally.signed.len())
            .number("need", tally.threshold)
            .with("root", &tally.root.to_string());
        let when = |id: &str| {
            let named = |s: &&Signed| self.names.of(id) == Some(s.key.as_str()) || id.starts_with(&s.key);
            match self.signed.iter().find(named) {
                Some(signed) => words.tell("dossier-signed-on", &Args::new().with("date", &words.date(signed.on))),
                None => words.say("dossier-signed"),
            }
        };
        let signed = tally.signed.iter().map(|id| (self.names.short(id), vec![Run::plain(when(id))]));
        let unsigned =
            tally.unsigned.iter().map(|id| (self.names.short(id), vec![Run::plain(words.say("dossier-not-signed"))]));
        vec![
            paragraph(words.tell("dossier-tally", &values)),
            Block::Facts(signed.chain(unsigned).collect()),
            paragraph(words.say("dossier-time")),
        ]
    }

    fn attachments(&self, words: &Words) -> Block {
        if self.attached.is_empty() {
            return paragraph(words.say("dossier-nothing-attached"));
        }
        let one = |file: &Attached| {
            let hash = hex(&file.bytes);
            (appwijzer_core::l10n::clean(&file.name).into_owned(), vec![Run::plain(format!("SHA-256 {hash}"))])
        };
        Block::Facts(self.attached.iter().map(one).collect())
    }

    /// The register without the employees' own words: those stay where decisions are made.
    fn exemptions(&self, words: &Words) -> Vec<Block> {
        let entries = self.register.map(|register| register.entries.as_slice()).unwrap_or_default();
        if entries.is_empty() {
            return vec![paragraph(words.say("dossier-no-exemptions"))];
        }
        let one = |entry: &crate::signing::Entry| {
            let date = |day: Date| words.short_date(day);
            let device = entry.device().map(|device| spoken_device(&device)).unwrap_or_default();
            let standing = match entry.standing(self.day) {
                Standing::Open => words.say("dossier-open"),
                Standing::Denied => words.say("dossier-denied"),
                Standing::Holds | Standing::Ended | Standing::Revoked => match &entry.decision {
                    Some(Decision::Granted { grant, revoked, .. }) => {
                        let values = Args::new()
                            .with("task", &grant.exemption)
                            .with("from", &date(grant.from))
                            .with("until", &date(grant.until));
                        let granted = words.tell("dossier-granted", &values);
                        match revoked {
                            Some(day) => {
                                let back = words.tell("dossier-revoked", &Args::new().with("date", &date(*day)));
                                format!("{granted} {back}")
                            }
                            None => granted,
                        }
                    }
                    Some(Decision::Denied { .. }) | None => words.say("dossier-open"),
                },
            };
            let received = words.tell("dossier-received", &Args::new().with("date", &date(entry.received)));
            (entry.id.clone(), vec![Run::plain(format!("{received} {standing} {device}"))])
        };
        vec![paragraph(words.say("dossier-without-words")), Block::Facts(entries.iter().map(one).collect())]
    }
}

fn paragraph(text: String) -> Block {
    Block::Paragraph(vec![Run::plain(text)])
}

fn hex(bytes: &[u8]) -> String {
    digest(&SHA256, bytes).as_ref().iter().map(|b| format!("{b:02x}")).collect()
}

/// The sentences of the dossier.
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    appwijzer_words::DOSSIER.of(language)
}
