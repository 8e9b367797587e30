//! The Merkle tree of RFC 6962, section 2.1.

use appwijzer_core::trust::log::{Hash, leaf, node};
use ring::digest::{SHA256, digest};

/// A tree that only grows. Holds the hash of every full subtree, so that the root at any earlier size is at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// By height: the hashes of full subtrees, from left to right. The lowest are the leaves.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// How many entries it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// Puts an entry behind the others.
    pub fn push(&mut self, entry: &[u8]) {
        let mut hash = leaf(entry);
        for height in 0.. {
            if self.levels.len() == height {
                self.levels.push(Vec::new());
            }
            let Some(level) = self.levels.get_mut(height) else { return };
            level.push(hash);
            // A pair is complete: it is one more hash of the level above.
            match level.as_slice() {
                [.., left, right] if level.len() % 2 == 0 => hash = node(left, right),
                _ => return,
            }
        }
    }

    /// The root when it had this many entries; nothing if it never had.
    #[must_use]
    pub fn root_at(&self, size: u64) -> Option<Hash> {
        if size > self.size() {
            return None;
        }
        let mut root: Option<Hash> = None;
        // From right to left: the smallest full subtree, then what stands before it.
        for height in 0..self.levels.len() {
            let count = usize::try_from(size >> height).ok()?;
            if count % 2 == 1 {
                let left = self.levels.get(height)?.get(count - 1)?;
                root = Some(root.map_or(*left, |right| node(left, &right)));
            }
        }
        Some(root.unwrap_or_else(empty))
    }

    /// The root.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.root_at(self.size()).unwrap_or_default()
    }

    /// The path that proves that the entry with this index stands in the tree (RFC 6962, 2.1.1); nothing if none does.
    #[must_use]
    pub fn path(&self, index: u64) -> Option<Vec<Hash>> {
        let (mut begin, mut end) = (0, self.size());
        let mut path = Vec::new();
        if index >= end {
            return None;
        }
        while end - begin > 1 {
            let middle = begin + left_half(end - begin);
            if index < middle {
                path.push(self.of(middle, end)?);
                end = middle;
            } else {
                path.push(self.of(begin, middle)?);
                begin = middle;
            }
        }
        path.reverse();
        Some(path)
    }

    /// The hashes that prove that the tree begins with its first `old` entries (RFC 6962, 2.1.2); nothing if it never had
    /// so many, or had none.
    #[must_use]
    pub fn since(&self, old: u64) -> Option<Vec<Hash>> {
        let (mut begin, mut end) = (0, self.size());
        if old == 0 || old > end {
            return None;
        }
        let mut proof = Vec::new();
        while old < end {
            let middle = begin + left_half(end - begin);
            if old <= middle {
                proof.push(self.of(middle, end)?);
                end = middle;
            } else {
                proof.push(self.of(begin, middle)?);
                begin = middle;
            }
        }
        // What is a whole tree of before from its first entry on, whoever verifies has already.
        if begin > 0 {
            proof.push(self.of(begin, end)?);
        }
        proof.reverse();
        Some(proof)
    }

    /// The root over the entries from `begin` up to `end`, which a walk down from the root comes to.
    fn of(&self, begin: u64, end: u64) -> Option<Hash> {
        let count = end - begin;
        if count.is_power_of_two() {
            let height = usize::try_from(count.trailing_zeros()).ok()?;
            return self.level(height).get(usize::try_from(begin >> height).ok()?).copied();
        }
        let middle = begin + left_half(count);
        Some(node(&self.of(begin, middle)?, &self.of(middle, end)?))
    }

    /// Hashes of full subtrees of a height, from left to right.
    pub(super) fn level(&self, height: usize) -> &[Hash] {
        self.levels.get(height).map_or(&[], Vec::as_slice)
    }
}

/// How many of more than one entry stand to the left: the largest power of two below their number.
fn left_half(count: u64) -> u64 {
    1 << (u64::BITS - 1 - (count - 1).leading_zeros())
}

/// The root of a tree without entries.
fn empty() -> Hash {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest(&SHA256, b"").as_ref());
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use appwijzer_core::trust::log::{extends, root_of_inclusion};
    use std::cell::RefCell;
    use std::collections::BTreeSet;
    use tlog_tiles::tlog;

    /// A second implementation: Go's own tree of checksums, in Rust.
    struct Stored(RefCell<Vec<tlog::Hash>>);

    impl tlog::HashReader for Stored {
        fn read_hashes(&self, at: &[u64]) -> Result<Vec<tlog::Hash>, tlog::Error> {
            Ok(at.iter().map(|i| self.0.borrow()[usize::try_from(*i).unwrap()]).collect())
        }
    }

    #[test]
    fn every_size_up_to_4096_has_the_root_of_another_implementation_and_extends_every_tenth_before() {
        let stored = Stored(RefCell::new(Vec::new()));
        let mut tree = Tree::default();
        assert_eq!(tree.root(), tlog::EMPTY_HASH.0);
        for n in 0..4096_u64 {
            let entry = n.to_string();
            let new = tlog::stored_hashes(n, entry.as_bytes(), &stored).unwrap();
            stored.0.borrow_mut().extend(new);
            tree.push(entry.as_bytes());
            let size = n + 1;
            let root = tlog::tree_hash(size, &stored).unwrap();
            assert_eq!(tree.root(), root.0, "{size}");
            // The root of before is the one that the other implementation proves to be the beginning.
            let before = (n * 7919) % size + 1;
            let proof = tlog::prove_tree(size, before, &stored).unwrap();
            let earlier = tlog::Hash(tree.root_at(before).unwrap());
            assert!(tlog::check_tree(&proof, size, root, before, earlier).is_ok(), "{before} of {size}");
        }
        assert_eq!(tree.root_at(4097), None);
    }

    /// Sizes from which a log may have grown to this one: the first, the last, the edges of full trees, some by chance.
    fn before(size: u64) -> BTreeSet<u64> {
        let chance = (0..4_u64).map(|n| (size.wrapping_mul(7919) ^ (n * 6151)) % size + 1);
        let full = 1 << (u64::BITS - 1 - size.leading_zeros());
        [1, full, (full - 1).max(1), (size - 1).max(1), size].into_iter().chain(chance).collect()
    }

    #[test]
    fn every_size_up_to_4096_is_proved_to_grow_from_before_and_to_hold_its_entries_and_nothing_else() {
        let stored = Stored(RefCell::new(Vec::new()));
        let mut tree = Tree::default();
        for n in 0..4096_u64 {
            let entry = n.to_string();
            let new = tlog::stored_hashes(n, entry.as_bytes(), &stored).unwrap();
            stored.0.borrow_mut().extend(new);
            tree.push(entry.as_bytes());
            let (size, root) = (n + 1, tree.root());
            for old in before(size) {
                let (proof, earlier) = (tree.since(old).unwrap(), tree.root_at(old).unwrap());
                let theirs: Vec<Hash> = tlog::prove_tree(size, old, &stored).unwrap().iter().map(|h| h.0).collect();
                assert_eq!(proof, theirs, "{old} of {size}");
                assert!(extends((old, &earlier), (size, &root), &proof), "{old} of {size}");
                let mut forked = earlier;
                forked[31] ^= 1;
                assert!(!extends((old, &forked), (size, &root), &proof), "{old} of {size}, another beginning");
                assert!(!extends((old, &earlier), (size, &forked), &proof), "{old} of {size}, another end");
                assert!(!extends((old, &earlier), (size, &root), &[proof.clone(), vec![root]].concat()), "lengthened");
                if let Some((_, cut)) = proof.split_last() {
                    assert!(!extends((old, &earlier), (size, &root), cut), "{old} of {size}, cut");
                }
                let (index, path) = (old - 1, tree.path(old - 1).unwrap());
                let theirs = tlog::prove_record(size, index, &stored).unwrap();
                assert_eq!(path, theirs.iter().map(|h| h.0).collect::<Vec<_>>(), "{index} of {size}");
                let held =
                    |at: u64, entry: &str| root_of_inclusion(at, size, leaf(entry.as_bytes()), &path) == Some(root);
                assert!(held(index, &index.to_string()), "{index} of {size}");
                assert!(!held(index, "another"), "{index} of {size}, another entry");
                assert!(size == 1 || !held((index + 1) % size, &index.to_string()), "{index} of {size}, elsewhere");
            }
        }
    }
}
