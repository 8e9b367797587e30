//! Hashes of the Merkle tree of RFC 6962, section 2.1, and what proofs in it must come to.

use ring::digest::{Context, SHA256};

/// A hash in the tree.
pub type Hash = [u8; 32];

/// The hash of an entry.
#[must_use]
pub fn leaf(entry: &[u8]) -> Hash {
    sha256(&[&[0], entry])
}

/// The hash of two subtrees side by side.
#[must_use]
pub fn node(left: &Hash, right: &Hash) -> Hash {
    sha256(&[&[1], left, right])
}

/// SHA-256 over these parts, one behind the other.
pub(super) fn sha256(parts: &[&[u8]]) -> Hash {
    let mut context = Context::new(&SHA256);
    parts.iter().for_each(|part| context.update(part));
    let mut hash = [0; 32];
    hash.copy_from_slice(context.finish().as_ref());
    hash
}

/// The root of a tree of `size` entries in which `leaf` has this index, by its path (RFC 9162, 2.1.3.2); nothing when the
/// path has another length than such a tree gives it.
#[must_use]
pub fn root_of_inclusion(index: u64, size: u64, leaf: Hash, path: &[Hash]) -> Option<Hash> {
    let mut at = Position::new(index, size.checked_sub(1)?)?;
    let mut root = leaf;
    for hash in path {
        if at.last == 0 {
            return None;
        }
        if at.is_right() {
            root = node(hash, &root);
            at.skip_lonely();
        } else {
            root = node(&root, hash);
        }
        at.up();
    }
    (at.last == 0).then_some(root)
}

/// Whether a tree of `new` entries begins with one of `old` entries (RFC 9162, 2.1.4.2). A tree without entries is the
/// beginning of every other one; one is its own beginning without any proof.
#[must_use]
pub fn extends(old: (u64, &Hash), new: (u64, &Hash), path: &[Hash]) -> bool {
    if old.0 == 0 || old.0 == new.0 {
        return path.is_empty() && (old.0 == 0 || old.1 == new.1);
    }
    roots_of_consistency(old, new.0, path).is_some_and(|roots| roots == (*old.1, *new.1))
}

fn roots_of_consistency(old: (u64, &Hash), new: u64, path: &[Hash]) -> Option<(Hash, Hash)> {
    let mut at = Position::new(old.0.checked_sub(1)?, new.checked_sub(1)?)?;
    while at.index & 1 == 1 {
        at.up();
    }
    // A full tree is itself the first hash of the proof, and left out.
    let (first, path) = if old.0.is_power_of_two() { (old.1, path) } else { path.split_first()? };
    let (mut before, mut after) = (*first, *first);
    for hash in path {
        if at.last == 0 {
            return None;
        }
        if at.is_right() {
            before = node(hash, &before);
            after = node(hash, &after);
            at.skip_lonely();
        } else {
            after = node(&after, hash);
        }
        at.up();
    }
    (at.last == 0).then_some((before, after))
}

/// Where a walk from a leaf to the root is: the number of its subtree at this height, and that of the last one there.
struct Position {
    index: u64,
    last: u64,
}

impl Position {
    fn new(index: u64, last: u64) -> Option<Self> {
        (index <= last).then_some(Position { index, last })
    }

    /// What stands beside it stands to its left.
    fn is_right(&self) -> bool {
        self.index & 1 == 1 || self.index == self.last
    }

    /// Subtrees that have nothing beside them are the same one height up.
    fn skip_lonely(&mut self) {
        while self.index & 1 == 0 && self.index != 0 {
            self.up();
        }
    }

    fn up(&mut self) {
        self.index >>= 1;
        self.last >>= 1;
    }
}
