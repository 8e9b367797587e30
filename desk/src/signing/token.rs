//! A key that lives in a token or another hardware module, reached by PKCS #11.

use std::fmt;

use appwijzer_core::trust::Key;
use cryptoki::context::{CInitializeArgs, CInitializeFlags, Pkcs11};
use cryptoki::error::Error;
use cryptoki::mechanism::Mechanism;
use cryptoki::mechanism::eddsa::{EddsaParams, EddsaSignatureScheme};
use cryptoki::object::{Attribute, AttributeType, KeyType, ObjectClass, ObjectHandle};
use cryptoki::session::{Session, UserType};
use cryptoki::slot::Slot;
use cryptoki::types::AuthPin;

use super::error::KeyError;
use super::passphrase::Passphrase;
use super::signer::Signer;
use super::token_address::TokenAddress;

/// The DER head of an octet string of 32 bytes, in which a point stands (PKCS #11 3.0, section 2.3.5).
const OCTETS: [u8; 2] = [4, 32];

impl From<Error> for KeyError {
    fn from(error: Error) -> Self {
        KeyError::Token(error.to_string())
    }
}

/// A private key that never leaves its token.
pub struct TokenKey {
    session: Session,
    key: ObjectHandle,
    public: Key,
    // Last: the module outlives its session.
    _module: Pkcs11,
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenKey({})", self.public.id())
    }
}

impl TokenKey {
    /// Opens a key. `pin` is asked for only when the token wants one. Blocks; loads the module, which is a program of
    /// the token's maker.
    ///
    /// # Errors
    /// When the module, the token or the key is not there, there are two that fit, or the PIN is wrong.
    pub fn open<E: From<KeyError>>(
        address: &TokenAddress,
        pin: impl FnOnce() -> Result<Passphrase, E>,
    ) -> Result<Self, E> {
        let token = |e: Error| E::from(e.into());
        let module = Pkcs11::new(&address.module).map_err(token)?;
        module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)).map_err(token)?;
        let slot = slot(&module, address)?;
        let info = module.get_token_info(slot).map_err(token)?;
        let session = module.open_ro_session(slot).map_err(token)?;
        if info.protected_authentication_path() {
            // The PIN is typed at the device itself.
            session.login(UserType::User, None).map_err(token)?;
        } else if info.login_required() {
            let pin = AuthPin::new(pin()?.text().into());
            session.login(UserType::User, Some(&pin)).map_err(token)?;
        }
        let key = one(&session, address, ObjectClass::PRIVATE_KEY)?;
        let public = public(&session, address, key)?;
        Ok(TokenKey { session, key, public, _module: module })
    }

    /// The public half of a key, for which no PIN is needed as long as the token shows public keys to everybody.
    ///
    /// # Errors
    /// When the module, the token or the public key is not there.
    pub fn public_half(address: &TokenAddress) -> Result<Key, KeyError> {
        let module = Pkcs11::new(&address.module)?;
        module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK))?;
        let session = module.open_ro_session(slot(&module, address)?)?;
        let object = one(&session, address, ObjectClass::PUBLIC_KEY)?;
        point(&session, object)
    }
}

impl Signer for TokenKey {
    fn public_key(&self) -> Key {
        self.public.clone()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let mechanism = Mechanism::Eddsa(EddsaParams::new(EddsaSignatureScheme::Ed25519));
        Ok(self.session.sign(&mechanism, self.key, message)?)
    }
}

fn slot(module: &Pkcs11, address: &TokenAddress) -> Result<Slot, KeyError> {
    let mut found = Vec::new();
    for slot in module.get_slots_with_initialized_token()? {
        let info = module.get_token_info(slot)?;
        let fits = |wanted: &Option<String>, is: &str| wanted.as_deref().is_none_or(|w| w == is.trim_end());
        if fits(&address.token, info.label()) && fits(&address.serial, info.serial_number()) {
            found.push(slot);
        }
    }
    match found.as_slice() {
        [slot] => Ok(*slot),
        [] => Err(KeyError::Token("no token of that name is there. Is it plugged in?".to_owned())),
        _ => Err(KeyError::Token("several tokens fit: name one with token= or serial=".to_owned())),
    }
}

/// The one Ed25519 key of an address.
fn one(session: &Session, address: &TokenAddress, class: ObjectClass) -> Result<ObjectHandle, KeyError> {
    let mut wanted = vec![Attribute::Class(class), Attribute::KeyType(KeyType::EC_EDWARDS)];
    wanted.extend(address.object.as_ref().map(|label| Attribute::Label(label.as_bytes().to_owned())));
    wanted.extend(address.id.clone().map(Attribute::Id));
    match session.find_objects(&wanted)?.as_slice() {
        [object] => Ok(*object),
        [] => Err(KeyError::Token("no Ed25519 key of that name is in it".to_owned())),
        _ => Err(KeyError::Token("several keys fit: name one with object= and id=".to_owned())),
    }
}

/// The public half of a private key: the object with the same id and label.
fn public(session: &Session, address: &TokenAddress, key: ObjectHandle) -> Result<Key, KeyError> {
    let mut same = address.clone();
    for attribute in session.get_attributes(key, &[AttributeType::Id, AttributeType::Label])? {
        match attribute {
            Attribute::Id(id) if !id.is_empty() => same.id = Some(id),
            Attribute::Label(label) if !label.is_empty() => same.object = String::from_utf8(label).ok(),
            _ => {}
        }
    }
    point(session, one(session, &same, ObjectClass::PUBLIC_KEY)?)
}

fn point(session: &Session, object: ObjectHandle) -> Result<Key, KeyError> {
    let attributes = session.get_attributes(object, &[AttributeType::EcPoint])?;
    let point = attributes.iter().find_map(|attribute| match attribute {
        // Older modules give the bare point.
        Attribute::EcPoint(bytes) => <[u8; 32]>::try_from(bytes.strip_prefix(&OCTETS).unwrap_or(bytes)).ok(),
        _ => None,
    });
    let none = || KeyError::Token("its public key is none of Ed25519".to_owned());
    let key = Key::new(point.ok_or_else(none)?);
    key.public().map_err(|_| none())?;
    Ok(key)
}
