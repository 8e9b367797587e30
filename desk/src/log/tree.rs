//! The Merkle tree of RFC 6962, section 2.1.

use ring::digest::{Context, SHA256};

/// A hash in the tree.
pub type Hash = [u8; 32];

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
        let mut hash = sha256(&[&[0], entry]);
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
        Some(root.unwrap_or_else(|| sha256(&[])))
    }

    /// The root.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.root_at(self.size()).unwrap_or_default()
    }

    /// Hashes of full subtrees of a height, from left to right.
    pub(super) fn level(&self, height: usize) -> &[Hash] {
        self.levels.get(height).map_or(&[], Vec::as_slice)
    }
}

fn node(left: &Hash, right: &Hash) -> Hash {
    sha256(&[&[1], left, right])
}

pub(super) fn sha256(parts: &[&[u8]]) -> Hash {
    let mut context = Context::new(&SHA256);
    parts.iter().for_each(|part| context.update(part));
    let mut hash = [0; 32];
    hash.copy_from_slice(context.finish().as_ref());
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
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
}
