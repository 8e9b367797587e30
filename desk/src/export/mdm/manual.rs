//! The page beside the files: what each does, from which day, on which devices, and the command that sends it.

use std::collections::BTreeSet;

use appwijzer_core::l10n::{Args, Words, clean};

use super::{Made, Piece};
use crate::export::{Exported, Order, Provenance, Target};

/// The widest line of prose, in letters; commands are never broken.
const WIDTH: usize = 100;

/// The page of a target in one language: plain text, so that a command can be copied as it stands.
pub(super) fn manual(target: Target, order: &Order<'_>, all: &[Made], words: &Words) -> Exported {
    let policy = order.policy.policy();
    let mut page = Page { text: String::new(), words };
    let of = Args::new().with("org", policy.organisation.id).with("version", &policy.version.to_string());
    page.prose(&words.tell("mdm-title", &of));
    page.prose(&match order.provenance {
        Provenance::Verified => words.say("mdm-made-signed"),
        Provenance::SignedUnverified => words.say("mdm-made-unverified"),
        Provenance::Unsigned => words.say("mdm-made-unsigned"),
    });
    page.prose(&words.say("mdm-nothing-sent"));
    if let Some(before) = before(target) {
        page.heading("mdm-before");
        page.prose(&words.say(before));
    }
    let days: BTreeSet<_> = all.iter().map(|made| made.from).collect();
    for day in days {
        match day {
            None => page.heading("mdm-at-once"),
            Some(day) => {
                let from = Args::new().with("date", &words.date(day));
                page.title(&words.tell("mdm-from", &from));
                page.prose(&words.say("mdm-from-why"));
            }
        }
        all.iter().filter(|made| made.from == day).for_each(|made| page.file(made));
    }
    if all.is_empty() {
        page.prose(&words.say("export-nothing"));
    }
    lifted(order, &mut page);
    let name = format!("{}.{}.txt", target.name(), words.language().tag());
    Exported { name, bytes: page.text.into_bytes(), explains: true }
}

/// Apps that a later list leaves out: nothing takes them off by itself.
fn lifted(order: &Order<'_>, page: &mut Page<'_>) {
    let mut before = order.blocked;
    for later in order.later {
        let ids = |blocked: &super::Blocked<'_>| {
            let all = [blocked.packages(), blocked.personal_packages(), blocked.bundles()].concat();
            all.into_iter().map(str::to_owned).collect::<BTreeSet<_>>()
        };
        let gone: Vec<String> = ids(before).difference(&ids(later)).cloned().collect();
        if !gone.is_empty() {
            let args = Args::new().with("date", &page.words.date(later.day)).with("apps", &gone.join(", "));
            page.prose(&page.words.tell("mdm-lifted", &args));
        }
        before = later;
    }
}

/// What the product can do before the last day.
pub(in crate::export) fn before(target: Target) -> Option<&'static str> {
    match target {
        Target::AndroidManagement => Some("mdm-before-android-management"),
        Target::Intune => Some("mdm-before-intune"),
        Target::Apple => Some("mdm-before-apple"),
        Target::Jamf => Some("mdm-before-jamf"),
        Target::Headwind => Some("mdm-before-headwind"),
        Target::Identifiers => Some("mdm-before-identifiers"),
        Target::Appconfig | Target::Intranet | Target::Letter | Target::Poster | Target::WorksCouncil | Target::All => {
            None
        }
    }
}

struct Page<'w> {
    text: String,
    words: &'w Words,
}

impl Page<'_> {
    fn prose(&mut self, text: &str) {
        self.text.push_str(&textwrap::fill(&clean(text), WIDTH));
        self.text.push_str("\n\n");
    }

    fn heading(&mut self, id: &str) {
        self.title(&self.words.say(id));
    }

    fn title(&mut self, text: &str) {
        let line = "=".repeat(text.chars().count());
        self.text.push_str(&format!("{text}\n{line}\n\n"));
    }

    fn file(&mut self, made: &Made) {
        let name = &made.file.name;
        self.text.push_str(&format!("{name}\n{}\n", "-".repeat(name.len())));
        self.prose(&self.words.say(made.piece.effect()));
        if let Some(permission) = made.piece.permission() {
            self.prose(&self.words.tell("mdm-permission", &Args::new().with("permission", permission)));
        }
        let packages: Vec<&str> = made.packages.iter().map(String::as_str).collect();
        let command = made.piece.command(name, &packages);
        if !command.is_empty() {
            let fill = match made.piece {
                Piece::AndroidCompanion | Piece::AndroidBlock | Piece::AndroidPersonal => "mdm-fill-google",
                Piece::JamfProfile => "mdm-fill-jamf",
                Piece::IntuneAndroidUninstall => "mdm-fill-group",
                Piece::IntuneAndroidCompanion | Piece::IntuneIosCompanion => "mdm-fill-apps",
                Piece::IntuneAndroidPersonal
                | Piece::IntuneAndroidApprove
                | Piece::IntuneIosCompliance
                | Piece::IntuneIosRestrictions
                | Piece::AppleProfile
                | Piece::AppleDeclaration
                | Piece::AppleCompanion
                | Piece::AppleNotifications
                | Piece::JamfCompanion
                | Piece::AppConfig
                | Piece::Headwind
                | Piece::Identifiers => "mdm-fill-assign",
            };
            self.prose(&self.words.say(fill));
            if let Some(permission) = made.piece.permission().filter(|scope| scope.starts_with("DeviceManagement")) {
                self.text.push_str(&format!("    Connect-MgGraph -Scopes '{permission}'\n"));
            }
            for line in command {
                self.text.push_str(&format!("    {line}\n"));
            }
            self.text.push('\n');
        }
    }
}
