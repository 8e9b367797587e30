//! How far it is with the rule on this device. One value, so that a check without a policy, or a policy that was
//! never read, cannot be.

use crate::cases::Unseen;
use crate::policy::PolicyFile;
use crate::screens::Checked;

/// The rule on this device.
#[derive(Debug)]
pub(super) enum State {
    /// Not read from the journal yet; or another process accepted something since.
    Unread,
    /// None was accepted: the first screens stand in for all others.
    Waiting,
    /// One is in force.
    Ready(Box<Ready>),
}

/// A policy in force.
#[derive(Debug)]
pub(super) struct Ready {
    policy: PolicyFile,
    /// What is the same at each check.
    unseen: Unseen,
    /// The last check under it. A new policy, other settings or a grant that ended make it void.
    checked: Option<Checked>,
}

impl State {
    /// A policy came into force: nothing was looked at under it.
    pub(super) fn ready(policy: PolicyFile) -> Self {
        State::Ready(Box::new(Ready { policy, unseen: Unseen::default(), checked: None }))
    }

    /// Whether the journal was asked.
    pub(super) fn is_read(&self) -> bool {
        match self {
            State::Unread => false,
            State::Waiting | State::Ready(_) => true,
        }
    }

    /// The policy in force.
    pub(super) fn policy(&self) -> Option<&PolicyFile> {
        Some(&self.in_force()?.policy)
    }

    /// The last check under the policy in force.
    pub(super) fn checked(&self) -> Option<&Checked> {
        self.in_force()?.checked.as_ref()
    }

    /// The policy in force and the last check under it.
    pub(super) fn looked_at(&self) -> Option<(&PolicyFile, &Checked)> {
        let ready = self.in_force()?;
        Some((&ready.policy, ready.checked.as_ref()?))
    }

    /// The last check, to move a case along in it.
    pub(super) fn checked_mut(&mut self) -> Option<&mut Checked> {
        self.in_force_mut()?.checked.as_mut()
    }

    /// What is kept from check to check, to be given back after one. Nothing of value where no policy is in force.
    pub(super) fn take_unseen(&mut self) -> Unseen {
        self.in_force_mut().map(|ready| std::mem::take(&mut ready.unseen)).unwrap_or_default()
    }

    /// Gives it back.
    pub(super) fn keep_unseen(&mut self, unseen: Unseen) {
        if let Some(ready) = self.in_force_mut() {
            ready.unseen = unseen;
        }
    }

    /// A check was made under the policy in force.
    pub(super) fn look_was_made(&mut self, checked: Checked) {
        if let Some(ready) = self.in_force_mut() {
            ready.checked = Some(checked);
        }
    }

    /// What was found is no longer so: the next screen looks again.
    pub(super) fn forget_check(&mut self) {
        if let Some(ready) = self.in_force_mut() {
            ready.checked = None;
        }
    }

    fn in_force(&self) -> Option<&Ready> {
        match self {
            State::Unread | State::Waiting => None,
            State::Ready(ready) => Some(ready),
        }
    }

    fn in_force_mut(&mut self) -> Option<&mut Ready> {
        match self {
            State::Unread | State::Waiting => None,
            State::Ready(ready) => Some(ready),
        }
    }
}
