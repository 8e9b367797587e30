//! A phone in use, for tests of what lasts: an organisation that goes on publishing, a phone whose
//! journal and secure storage are files, and a long script of what is done with it.
//!
//! Everything depends on the number of the step alone, so that a second phone that does the same
//! steps comes to the same journal, row for row.

mod kept;
mod phone;
mod storage;
mod town;

pub use kept::{Rows, rows};
pub use phone::Phone;
pub use storage::FolderStorage;
pub use town::{POLICY_ADDRESS, Town};

/// A well-mixed number for a step or a seed (SplitMix64).
#[must_use]
pub fn mix(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Numbers by chance from a seed, so that a failure can be run again.
#[derive(Debug)]
pub struct Chance(u64);

impl Chance {
    /// Chance from the environment variable `SEED`, or from the system; the seed is printed.
    #[must_use]
    #[expect(clippy::print_stdout)]
    pub fn told(what: &str) -> Self {
        use std::hash::{BuildHasher, RandomState};
        let given = std::env::var("SEED").ok().and_then(|s| s.parse().ok());
        let seed = given.unwrap_or_else(|| RandomState::new().hash_one(what));
        println!("{what}: SEED={seed}");
        Chance(seed)
    }

    /// Chance from a seed.
    #[must_use]
    pub fn from_seed(seed: u64) -> Self {
        Chance(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(1);
        mix(self.0) % end.max(1)
    }
}
