//! The few secrets of this device: what secure storage keeps, what it cannot show now, and what it lost.
//!
//! A secret that is locked is left alone: it is there again later, and a new one would take its place. One that is
//! gone for good is said to the employee, and made anew when they ask for it.

use std::sync::atomic::Ordering;

use ring::rand::{SecureRandom, SystemRandom};

use crate::contract::ScreenId;
use crate::ports::PortError;
use crate::trust::{DeviceKey, decode_groups};

use super::keep::{DEVICE_KEY, DEVICE_PUBLIC, SALT, TIME};
use super::{Companion, CompanionError};

/// The shortest salt that was ever made, in bytes.
const SHORTEST_SALT: usize = 16;

impl Companion {
    /// What secure storage keeps under a name. Remembers whether it is gone for good.
    pub(super) fn secret(&self, name: &str) -> Result<Option<Vec<u8>>, PortError> {
        let kept = self.ports.storage.get(name);
        if let Err(e) = &kept {
            log::warn!("secure storage did not show a secret: {e}");
            if e.gone {
                self.secret_is_gone();
            }
        }
        kept
    }

    fn secret_is_gone(&self) {
        self.secrets_gone.store(true, Ordering::Relaxed);
    }

    /// Whether a secret of this device is gone for good, as far as it was asked for.
    pub(super) fn has_lost_secrets(&self) -> bool {
        self.secrets_gone.load(Ordering::Relaxed)
    }

    /// What secure storage keeps under a name: nothing, too, where it does not answer.
    pub(super) fn kept_in_storage(&self, name: &str) -> Option<Vec<u8>> {
        self.secret(name).ok().flatten()
    }

    /// The device's key pair; made when it is first needed.
    pub(super) fn device_key(&mut self) -> Option<&DeviceKey> {
        if self.device_key.is_none() {
            // A storage that does not answer now may hold a key: a new one would take its place, and
            // every grant with it.
            self.device_key = match self.secret(DEVICE_KEY) {
                Ok(None) => self.new_device_key(),
                Ok(Some(kept)) => {
                    let key = DeviceKey::from_document(&kept);
                    if key.is_none() {
                        self.secret_is_gone();
                    }
                    key
                }
                Err(_) => None,
            };
        }
        self.device_key.as_ref()
    }

    /// The public half of the device's key, in groups that can be read aloud; empty when secure storage
    /// does not show it.
    pub fn device_code(&mut self) -> String {
        self.device_key().map(DeviceKey::spoken).unwrap_or_default()
    }

    fn new_device_key(&self) -> Option<DeviceKey> {
        let key = DeviceKey::generate().map_err(|e| log::error!("{e}")).ok()?;
        if let Err(e) = self.ports.storage.set(DEVICE_KEY, key.document()) {
            // A key that is not kept would make every grant useless tomorrow.
            log::warn!("secure storage did not keep the device's key: {e}");
            return None;
        }
        Some(key)
    }

    /// The name by which exemptions that were accepted know this device: its public key, and while that cannot be
    /// shown, the one under which they were accepted. What holds is not taken away by a lock.
    pub(super) fn own_name(&mut self) -> Result<Option<[u8; 32]>, CompanionError> {
        if let Some(key) = self.device_key() {
            return Ok(Some(key.public()));
        }
        let kept = self.journal.setting(DEVICE_PUBLIC)?;
        Ok(kept.and_then(|code| decode_groups(&code).ok()?.try_into().ok()))
    }

    /// The device's salt. Without secure storage it lasts as long as the app runs: an app that is not
    /// allowed is then taken for a new one after the next start.
    pub(super) fn salt(&mut self) -> Vec<u8> {
        if self.salt.is_empty() {
            let kept = self.secret(SALT);
            let is_none = matches!(kept, Ok(None));
            let sound = kept.ok().flatten().filter(|s| s.len() >= SHORTEST_SALT);
            self.salt = sound.unwrap_or_else(|| {
                let fresh = fresh_salt();
                // One that is there, and cannot be read, stays.
                if is_none && let Err(e) = self.ports.storage.set(SALT, &fresh) {
                    log::warn!("secure storage did not keep the salt: {e}");
                }
                fresh
            });
        }
        self.salt.clone()
    }

    /// Makes anew what is gone for good: the employee asked for it. What is locked stays as it is.
    pub(super) fn renew_secrets(&mut self) -> ScreenId {
        if !self.has_lost_secrets() {
            return ScreenId::Home;
        }
        self.feedback.notice = Some(match self.make_secrets_anew() {
            Ok(()) => {
                self.secrets_gone.store(false, Ordering::Relaxed);
                "secrets-renewed"
            }
            Err(e) => {
                log::warn!("secure storage did not keep a new secret: {e}");
                "secrets-not-renewed"
            }
        });
        ScreenId::Home
    }

    fn make_secrets_anew(&mut self) -> Result<(), PortError> {
        let storage = self.ports.storage.clone();
        let is_gone = |name: &str| storage.get(name).is_err_and(|e| e.gone);
        let unreadable =
            storage.get(DEVICE_KEY).is_ok_and(|k| k.is_some_and(|k| DeviceKey::from_document(&k).is_none()));
        if unreadable || is_gone(DEVICE_KEY) {
            let key = DeviceKey::generate().map_err(|e| PortError::new(e.to_string()))?;
            storage.set(DEVICE_KEY, key.document())?;
            self.device_key = Some(key);
        }
        if is_gone(SALT) {
            let salt = self.salt();
            storage.set(SALT, &salt)?;
        }
        // The journal has the same: what was seen, and the time.
        for name in self.names_of_marks().into_iter().filter(|name| is_gone(name)) {
            storage.set(&name, &self.marks.to_bytes())?;
        }
        let time = format!("{TIME}.{}", self.time_line());
        if is_gone(&time) {
            storage.set(&time, &self.time.to_bytes())?;
        }
        Ok(())
    }
}

fn fresh_salt() -> Vec<u8> {
    let mut fresh = vec![0; 32];
    if SystemRandom::new().fill(&mut fresh).is_err() {
        log::error!("the system gave no randomness");
    }
    fresh
}
