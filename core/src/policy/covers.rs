//! Which bans cover which app: sorted once per policy, looked up without a search.

use super::index::{AppRef, BanRef};

/// That a ban covers an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cover {
    /// The app.
    pub(super) app: AppRef,
    /// The ban.
    pub(crate) ban: BanRef,
    /// Whether it names the app, rather than its maker, country or category.
    pub(crate) named: bool,
}

/// All of them: the bans of an app stand together.
#[derive(Debug, Default)]
pub(super) struct Covers {
    all: Vec<Cover>,
    /// Where the bans of each app begin, by its position, and at last the end.
    begins: Vec<u32>,
}

impl Covers {
    /// Adds one. Nothing is found before [`Covers::settle`].
    pub(super) fn push(&mut self, app: AppRef, ban: BanRef, named: bool) {
        self.all.push(Cover { app, ban, named });
    }

    /// Sorts what was added, for a policy of so many apps.
    pub(super) fn settle(&mut self, apps: usize) {
        // Of two ways by which a ban reaches an app, that it names it is the one that counts.
        self.all.sort_unstable_by_key(|cover| (cover.app, cover.ban, !cover.named));
        self.all.dedup_by_key(|cover| (cover.app, cover.ban));
        self.begins = Vec::with_capacity(apps + 1);
        let mut at = 0u32;
        let mut rest = self.all.iter().peekable();
        for app in 0..=apps {
            self.begins.push(at);
            while rest.next_if(|cover| cover.app.position() == app).is_some() {
                at += 1;
            }
        }
    }

    /// The bans of an app, in the policy's order.
    pub(super) fn of(&self, app: AppRef) -> &[Cover] {
        let bound = |i: usize| self.begins.get(i).map(|at| *at as usize);
        let range = bound(app.position()).zip(bound(app.position() + 1));
        range.and_then(|(from, to)| self.all.get(from..to)).unwrap_or_default()
    }

    /// All of them, sorted by app.
    pub(super) fn all(&self) -> &[Cover] {
        &self.all
    }
}
