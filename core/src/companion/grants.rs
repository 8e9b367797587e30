//! Exemptions of this device: taking them in, and which of them hold.
//!
//! A grant is judged against the root under which it was accepted. That the root expires, or that the next one
//! has other keys, takes nothing away from anybody, unless that root or an earlier one says so (`withdraw_grants`).

use jiff::civil::Date;

use crate::journal::{JournalError, KeptGrant};
use crate::obligation::Grant;
use crate::policy::PolicyFile;
use crate::trust::{
    GrantDocument, ThisDevice, TrustError, TrustedRoot, accept_first_root, accept_grant, holding_grant, is_denial,
    stands_by_other_keys, verify_denial, verify_grant,
};

use super::keep::DEVICE_PUBLIC;
use super::{Companion, CompanionError};

/// The most grants of the management's configuration that are remembered.
const MAX_CONFIGURED: usize = 64;

impl Companion {
    /// Takes in a grant that was pasted or scanned.
    pub(super) fn take_grant(&mut self, bytes: &[u8]) -> Result<Result<(), TrustError>, CompanionError> {
        let today = self.clock_day();
        let own = self.own_name()?;
        let code = self.device_code();
        let (Some(root), Some(policy)) = (&self.root, self.state.policy()) else {
            return Ok(Err(TrustError::Content("there is no policy yet".into())));
        };
        let device = ThisDevice { mdm_id: self.configuration.device_id.as_deref(), own_key: own.as_ref() };
        // What was accepted before may be scanned once more, and is judged as it was then.
        let kept = self.journal.grants()?.into_iter().find(|kept| !kept.configured && kept.envelope == bytes);
        if let Some(under) = kept.and_then(|kept| kept.root).and_then(|root| accept_first_root(&root).ok()) {
            return Ok(holding_grant(&under, policy.policy(), bytes, device).map(drop));
        }
        let grant = match accept_grant(root, policy.policy(), bytes, device, today) {
            Ok(grant) => grant,
            Err(e) => return Ok(Err(e)),
        };
        let answered = verify_grant(root, bytes).ok().and_then(|grant| grant.request);
        let asked = self.without_granted(answered.as_slice())?;
        let kept = KeptGrant {
            id: grant.id,
            envelope: bytes.to_owned(),
            root: Some(root.envelope.clone()),
            configured: false,
        };
        self.journal.write(|w| {
            if !code.is_empty() {
                w.set_setting(DEVICE_PUBLIC, Some(&code))?;
            }
            asked.iter().try_for_each(|asked| asked.write(w))?;
            w.put_grant(&kept)
        })?;
        Ok(Ok(()))
    }

    /// Accepts the grants of the configuration that are new, and says which are refused: their numbers, from 1.
    pub(super) fn take_configured_grants(&mut self) -> Result<Vec<(usize, TrustError)>, CompanionError> {
        let Some(root) = self.root.clone() else { return Ok(Vec::new()) };
        let kept = self.journal.grants()?;
        let today = self.clock_day();
        let (mut refused, mut new, mut answered) = (Vec::new(), Vec::new(), Vec::new());
        for (i, bytes) in self.configuration.grants.iter().enumerate() {
            if is_denial(bytes) {
                refused.extend(verify_denial(&root, bytes).err().map(|e| (i + 1, e)));
                continue;
            }
            if kept.iter().any(|k| k.envelope == *bytes) {
                continue;
            }
            match newly_accepted(&root, bytes, today) {
                Ok(grant) => {
                    answered.extend(grant.request);
                    new.push(KeptGrant {
                        id: grant.id,
                        envelope: bytes.clone(),
                        root: Some(root.envelope.clone()),
                        configured: true,
                    });
                }
                Err(e) => refused.push((i + 1, e)),
            }
        }
        if !new.is_empty() {
            let named = |k: &&KeptGrant| self.configuration.grants.contains(&k.envelope);
            let old: Vec<&KeptGrant> = kept.iter().filter(|k| k.configured && !named(k)).collect();
            let surplus = (old.len() + new.len()).saturating_sub(MAX_CONFIGURED);
            let asked = self.without_granted(&answered)?;
            self.journal.write(|w| -> Result<(), JournalError> {
                asked.iter().try_for_each(|asked| asked.write(w))?;
                old.iter().take(surplus).try_for_each(|k| w.remove_grant(&k.id))?;
                new.iter().try_for_each(|k| w.put_grant(k))
            })?;
        }
        self.take_configured_denials()?;
        Ok(refused)
    }

    /// The grants that hold for this device under this policy. On which days is for the rules to say.
    pub(super) fn valid_grants(&mut self, policy: &PolicyFile) -> Result<Vec<Grant>, CompanionError> {
        if policy.policy().exemptions.is_empty() {
            return Ok(Vec::new());
        }
        self.take_configured_grants()?;
        self.forget_old_requests()?;
        let kept = self.journal.grants()?;
        if kept.is_empty() {
            return Ok(Vec::new());
        }
        let own = self.own_name()?;
        let Some(root) = &self.root else { return Ok(Vec::new()) };
        let device = ThisDevice { mdm_id: self.configuration.device_id.as_deref(), own_key: own.as_ref() };
        let counts = |k: &&KeptGrant| !k.configured || self.configuration.grants.contains(&k.envelope);
        let holding = kept.iter().filter(counts).filter_map(|k| {
            // An earlier version of the app did not keep the root.
            let under = match &k.root {
                Some(bytes) => accept_first_root(bytes).ok().filter(|r| r.root.organisation == root.root.organisation),
                None => Some(root.clone()),
            };
            holding_grant(&under?, policy.policy(), &k.envelope, device)
                .map_err(|e| log::info!("a grant does not hold: {}", e.code()))
                .ok()
        });
        Ok(holding.collect())
    }

    /// Ids of the grants that end because of this root: it withdraws those that none of its keys signed, or it or
    /// one before it withdrew the keys that did.
    pub(super) fn withdrawn_by(&self, next: &TrustedRoot) -> Result<Vec<String>, CompanionError> {
        let (withdraws, keys) = (next.root.withdraw_grants, &next.root.carried.withdrawn_keys);
        if !withdraws && keys.is_empty() {
            return Ok(Vec::new());
        }
        let stands = |k: &KeptGrant| {
            if keys.is_empty() {
                return true;
            }
            // An earlier version of the app did not keep the root under which it accepted something.
            let under = k.root.as_deref().and_then(|bytes| accept_first_root(bytes).ok()).or_else(|| self.root.clone());
            under.is_none_or(|under| stands_by_other_keys(&under, &k.envelope, keys))
        };
        let ended = |k: &KeptGrant| !stands(k) || withdraws && verify_grant(next, &k.envelope).is_err();
        Ok(self.journal.grants()?.into_iter().filter(ended).map(|k| k.id).collect())
    }
}

fn newly_accepted(root: &TrustedRoot, bytes: &[u8], today: Date) -> Result<GrantDocument, TrustError> {
    let grant = verify_grant(root, bytes)?;
    if root.has_expired(today) { Err(TrustError::RootExpired(root.root.expires)) } else { Ok(grant) }
}
