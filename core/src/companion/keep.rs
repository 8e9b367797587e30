//! What is kept in the journal's settings and in secure storage, and under which names.

use crate::journal::SetAside;
use crate::journal::Table;
use crate::trust::{Marks, TrustedRoot};

use super::refresh::RefreshRecord;
use super::{Companion, CompanionError};

/// The employee's language.
pub(super) const LANGUAGE: &str = "language";
/// The employee has read the first screens and, on a private device, agreed.
pub(super) const WELCOMED: &str = "welcomed";
/// Keys of what the management was handed last, one per line.
pub(super) const HANDED_OVER: &str = "handed-over";
/// The day on which that was, and a digest of all of it: the same is handed over once a day.
pub(super) const HANDED_OVER_LAST: &str = "handed-over-last";
/// Names of the cases that the management's word named, one per line.
pub(super) const TOLD: &str = "told";
/// The join code.
pub(super) const JOIN: &str = "join";
/// What the last new policy changed, until it was read.
pub(super) const CHANGES: &str = "changes";
/// Requests for an exemption, until their answer was read.
pub(super) const ASKED: &str = "asked";
pub(super) const REFRESH: &str = "refresh";
pub(super) const TIME: &str = "time";
/// In the journal and in secure storage.
pub(super) const MARKS: &str = "marks";
/// In secure storage only.
pub(super) const DEVICE_KEY: &str = "device-key";
/// In secure storage only: names apps that must not be kept by their names.
pub(super) const SALT: &str = "salt";
/// The public half of the device's key, by which exemptions that were accepted name this device.
pub(super) const DEVICE_PUBLIC: &str = "device-public";
/// Documents.
pub(super) const ROOT: &str = "root";
pub(super) const POLICY: &str = "policy";
/// The root under which the policy was accepted: a next root may have taken its key away.
pub(super) const POLICY_ROOT: &str = "policy-root";
/// What was seen of the public log: a signed checkpoint, and where the policy stands in it.
pub(super) const LOG: &str = "log";

/// Before the names of what a shell remembers.
const SHELL: &str = "shell-";
/// The most that a shell remembers.
const MAX_REMEMBERED: usize = 64;
/// The longest name, in bytes.
const MAX_NAME: usize = 64;
/// The longest value, in bytes.
const MAX_VALUE: usize = 4096;

impl Companion {
    /// Remembers something for the shell, such as the id of the screen that was shown last: under a name of at
    /// most 64 bytes, a value of at most 4 KiB, 64 names at most. What is longer, or one too many, is passed
    /// over, and said in the log.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub fn remember(&mut self, name: &str, value: &str) -> Result<(), CompanionError> {
        let names = self.journal.settings_beginning(SHELL)?;
        let full = names.len() >= MAX_REMEMBERED && !names.contains(&format!("{SHELL}{name}"));
        if full || name.len() > MAX_NAME || value.len() > MAX_VALUE {
            log::warn!("what the shell wants to remember is too much");
            return Ok(());
        }
        let name = format!("{SHELL}{name}");
        Ok(self.journal.write(|w| w.set_setting(&name, Some(value)))?)
    }

    /// What was remembered for the shell.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn remembered(&self, name: &str) -> Result<Option<String>, CompanionError> {
        Ok(self.journal.setting(&format!("{SHELL}{name}"))?)
    }

    /// Everything that the journal holds, table by table: what a face shows of what is remembered.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn remembers(&self) -> Result<Vec<Table>, CompanionError> {
        Ok(self.journal.contents()?)
    }

    /// The marks of secure storage. A storage that fails is no reason to stop: the journal has them too.
    pub(super) fn marks_in_storage(&self) -> Option<Marks> {
        self.kept_in_storage(MARKS).as_deref().and_then(Marks::from_bytes)
    }

    /// Puts the marks into secure storage after the journal has them: as the present ones, and under the roots
    /// by which the organisation can be found again, for whoever leaves it and comes back. Never over higher
    /// ones.
    pub(super) fn store_marks(&mut self) {
        if self.set_aside == Some(SetAside::NotRemembering) {
            // The journal in its file, when it can be used again, must not look like an older copy.
            return;
        }
        for name in self.names_of_marks() {
            // What cannot be read is not written over: it may be higher.
            let kept = self.secret(&name).and_then(|seen| {
                let seen = seen.as_deref().and_then(Marks::from_bytes).unwrap_or_default();
                self.ports.storage.set(&name, &self.marks.clone().joined(seen).to_bytes())
            });
            if let Err(e) = kept {
                log::warn!("secure storage did not keep the marks: {e}");
            }
        }
    }

    /// Under which names secure storage keeps the marks.
    pub(super) fn names_of_marks(&self) -> Vec<String> {
        let roots = [self.marks.chain.first(), self.marks.chain.last()];
        let mut names = vec![MARKS.to_owned()];
        names.extend(roots.into_iter().flatten().map(|root| format!("{MARKS}.{root}")));
        names.dedup();
        names
    }

    /// The marks to begin with under a first root: what was seen of its line before, if anything was.
    pub(super) fn marks_for(&self, root: &TrustedRoot) -> Marks {
        if self.marks.knows(root) {
            return self.marks.clone();
        }
        let stored = |name: &str| {
            let seen = self.seen_of(MARKS, name).as_deref().and_then(Marks::from_bytes)?;
            let seen = if seen.is_without_names() { seen.named_by(&root.root) } else { seen };
            (seen.organisation == root.root.organisation).then_some(seen)
        };
        let own = stored(&Marks::name_of(&root.fingerprint.to_string()));
        if let Some(seen) = own.filter(|m| m.chain.is_empty() || m.knows(root)) {
            // The name of a root in the middle is not written any more once a later one follows; that of the line is.
            let of_line = seen.line().and_then(&stored);
            return of_line.into_iter().fold(seen, Marks::joined);
        }
        // A newer root may say that it is of a line that was seen. What it says makes nothing easier for it,
        // and is not believed about the line itself.
        let claimed = root.lineage().and_then(|line| stored(&Marks::name_of(&line)));
        match claimed.filter(|seen| seen.root_version <= root.root.version) {
            Some(seen) => Marks { chain: Vec::new(), said_lineage: None, ..seen },
            None => Marks::of(&root.root),
        }
    }

    pub(super) fn marks_text(marks: &Marks) -> String {
        String::from_utf8(marks.to_bytes()).unwrap_or_default()
    }

    pub(super) fn keep_refresh(&mut self, record: RefreshRecord) -> Result<(), CompanionError> {
        let text = record.to_text();
        self.refresh = record;
        Ok(self.journal.write(|w| w.set_setting(REFRESH, Some(&text)))?)
    }
}
