//! What the app itself may do on the device, and why it needs to.

use crate::inventory::Scope;

use super::model::Block;
use super::view::View;

use super::builder::{paragraph, points};

impl View<'_> {
    /// Told where the shell lives on the device by itself; a page or a terminal has no permissions of its own.
    pub(super) fn permissions(&self) -> Vec<Block> {
        if !self.can.by_itself {
            return Vec::new();
        }
        let mut may = vec!["may-internet", "may-by-itself"];
        if self.can.notify {
            may.push("may-notify");
        }
        if self.can.uninstall {
            may.push("may-uninstall");
        }
        let own = self.assessment().parts.iter().find(|part| Some(part.area) == self.here);
        may.extend(own.and_then(|part| match &part.evidence.scope {
            Scope::All => Some("may-see-all"),
            Scope::Asked { .. } => Some("may-see-listed"),
            Scope::SystemOnly
            | Scope::InstalledOnly
            | Scope::EnabledOnly
            | Scope::DisabledOnly
            | Scope::ManagedOnly
            | Scope::Launchable
            | Scope::Traces
            | Scope::NotKnown
            | Scope::Nothing { .. } => None,
        }));
        let title = self.tell("may-title", &self.args().number("n", may.len()));
        vec![
            Block::Heading { text: title },
            points(may.into_iter().map(|id| self.say(id))),
            paragraph(self.say("may-not")),
        ]
    }
}
