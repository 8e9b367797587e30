//! What can be read of a simulated device, beside its screen.

use appwijzer_core::contract::{Notification, StatusEntry};
use appwijzer_core::journal::Table;
use appwijzer_core::ports::Clock;
use appwijzer_core::screens::Checked;

use crate::preview::ports::lock;

use super::World;

impl World {
    /// Notifications that the device would be showing now.
    pub(crate) fn due(&self) -> Vec<Notification> {
        let now = self.dial.now();
        let planned = lock(&self.outbox.notifications);
        let allowed = planned.iter().filter(|_| self.may_notify);
        allowed.filter(|n| n.at <= now && !self.seen.contains(&n.id)).cloned().collect()
    }

    /// Everything that is planned, the soonest first.
    pub(crate) fn planned(&self) -> Vec<Notification> {
        lock(&self.outbox.notifications).clone()
    }

    /// What the employer has got.
    pub(crate) fn status(&self) -> Vec<StatusEntry> {
        lock(&self.outbox.status).clone()
    }

    /// Addresses of the files that were fetched.
    pub(crate) fn fetched(&self) -> Vec<String> {
        lock(&self.web.asked).clone()
    }

    /// What the journal holds.
    pub(crate) fn journal(&self) -> Vec<Table> {
        lock(&self.companion).remembers().unwrap_or_default()
    }

    /// Hands the last check's result to a closure.
    pub(crate) fn checked<T>(&self, read: impl FnOnce(Option<&Checked>) -> T) -> T {
        read(lock(&self.companion).checked())
    }

    /// The package's name as the policy knows it.
    pub(crate) fn app_name(&self, id: &str) -> String {
        let index = self.policy().index();
        let app = index.by_package(id).and_then(|app| app.get(self.policy().policy()));
        app.map_or_else(|| id.to_owned(), |a| a.name.as_str().to_owned())
    }
}
