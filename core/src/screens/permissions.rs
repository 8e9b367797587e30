//! What the app itself may do on the device, and why it needs to.

use crate::contract::Block;
use crate::inventory::{Area, Scope, Space};
use crate::policy::Platform;

use super::view::View;

use super::builder::{paragraph, points};

impl View<'_> {
    /// Told where the shell lives on the device by itself; a page or a terminal has no permissions of its own.
    pub(super) fn permissions(&self) -> Vec<Block> {
        if !self.can.by_itself {
            return Vec::new();
        }
        let by_itself = match self.device.platform {
            Platform::Android => "may-by-itself",
            Platform::Ios => "may-by-itself-ios",
        };
        let mut may = vec!["may-internet", by_itself];
        if self.can.notify {
            may.push("may-notify");
        }
        if self.can.uninstall {
            may.push("may-uninstall");
        }
        if self.can.ask_links {
            may.push("may-ask-links");
        }
        // A profile keeps its number when somebody says whose it is.
        let is_own = |area: Area| {
            self.here.is_some_and(|here| here == area || (here.space == Space::Profile && here.user == area.user))
        };
        let own = self.assessment().parts.iter().find(|part| is_own(part.area));
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
