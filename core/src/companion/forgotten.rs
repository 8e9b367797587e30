//! What stays of an organisation that was left: how new its root and policy were and what time it was, so that nothing old
//! is believed when somebody comes back. It stays without the organisation's name and below a salted hash of its root:
//! whoever reads the storage does not read whose employee this was.

use ring::digest::{Context, SHA256};

use crate::trust::{Marks, TrustedTime, to_hex};

use super::Companion;
use super::keep::{MARKS, SALT, TIME};

/// Bytes of a hash that tell one root from another.
const SHORT: usize = 16;

impl Companion {
    /// Takes the names of an organisation that was left out of secure storage. A storage without a lasting salt could not
    /// find them again: there all stays as it was.
    pub(super) fn forget_in_storage(&mut self, marks: &Marks, time: TrustedTime) {
        let salt = self.salt();
        if self.kept_in_storage(SALT).as_ref() != Some(&salt) {
            log::warn!("secure storage keeps no salt: what was seen of an organisation stays as it is");
            return;
        }
        let ends = [marks.chain.first(), marks.chain.last()];
        let without_names = marks.without_names().to_bytes();
        for root in ends.into_iter().flatten() {
            let name = salted(&salt, root);
            let kept = [(MARKS, without_names.clone()), (TIME, time.to_bytes())];
            for (kind, value) in kept {
                let plain = format!("{kind}.{root}");
                let put = self.ports.storage.set(&format!("{kind}.{name}"), &value);
                // What could not be put away stays where it is.
                if let Err(e) = put.and_then(|()| self.ports.storage.set(&plain, &[])) {
                    log::warn!("secure storage did not keep what was seen: {e}");
                }
            }
        }
    }

    /// What secure storage knows of a root's organisation: as long as one belongs to it, or since it was left.
    pub(super) fn seen_of(&self, kind: &str, root: &str) -> Option<Vec<u8>> {
        let found = |name: &str| self.kept_in_storage(&format!("{kind}.{name}")).filter(|value| !value.is_empty());
        found(root).or_else(|| found(&salted(&self.kept_in_storage(SALT)?, root)))
    }
}

/// The name under which nobody recognises a root who does not know which one to look for.
fn salted(salt: &[u8], root: &str) -> String {
    let mut hash = Context::new(&SHA256);
    hash.update(salt);
    hash.update(root.as_bytes());
    to_hex(hash.finish().as_ref().get(..SHORT).unwrap_or_default())
}
