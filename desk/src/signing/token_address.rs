//! The address of a key in a token: a `pkcs11:` URI (RFC 7512).

use std::path::PathBuf;

use super::error::KeyError;

/// What such an address begins with.
const SCHEME: &str = "pkcs11:";
/// Names the module where the address names none.
const MODULE: &str = "APPWIJZER_PKCS11_MODULE";

/// Which token, and which key in it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct TokenAddress {
    /// The module: the library of the token's maker.
    pub module: PathBuf,
    /// The token's label.
    pub token: Option<String>,
    /// The token's serial number.
    pub serial: Option<String>,
    /// The key's label.
    pub object: Option<String>,
    /// The key's id.
    pub id: Option<Vec<u8>>,
}

impl TokenAddress {
    /// Whether a text is meant to be one.
    #[must_use]
    pub fn is(text: &str) -> bool {
        text.starts_with(SCHEME)
    }

    /// Reads an address. Without `module-path` the variable `APPWIJZER_PKCS11_MODULE` names the module.
    ///
    /// # Errors
    /// When it does not read, names a PIN, no key, or something that is not understood here: another key might be
    /// meant.
    pub fn read(text: &str) -> Result<Self, KeyError> {
        let wrong = |why: &str| KeyError::Address(why.to_owned());
        let rest = text.strip_prefix(SCHEME).ok_or_else(|| wrong("it does not begin with pkcs11:"))?;
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut address = TokenAddress::default();
        let parts = path.split(';').chain(query.split('&')).filter(|part| !part.is_empty());
        for part in parts {
            let (name, value) = part.split_once('=').ok_or_else(|| wrong("a part of it has no value"))?;
            let bytes = unescape(value).ok_or_else(|| wrong("a % stands before something else than two digits"))?;
            let words = || String::from_utf8(bytes.clone()).map_err(|_| wrong("a part of it is no text"));
            match name {
                "token" => address.token = Some(words()?),
                "serial" => address.serial = Some(words()?),
                "object" => address.object = Some(words()?),
                "id" => address.id = Some(bytes),
                "module-path" => address.module = PathBuf::from(words()?),
                "type" if value == "private" => {}
                // Whoever looks at the list of processes or at the shell's history would read it there.
                "pin-value" | "pin-source" => {
                    return Err(wrong("it holds a PIN. The PIN is asked for, or is in the file of --passphrase-file"));
                }
                name => return Err(KeyError::Address(format!("'{name}' is not understood here"))),
            }
        }
        if address.object.is_none() && address.id.is_none() {
            return Err(wrong("it names no key: give object= or id="));
        }
        if address.module.as_os_str().is_empty() {
            address.module = std::env::var_os(MODULE).map(PathBuf::from).unwrap_or_default();
        }
        if address.module.as_os_str().is_empty() {
            return Err(wrong("it names no module: give ?module-path=…, or set APPWIJZER_PKCS11_MODULE"));
        }
        Ok(address)
    }
}

fn unescape(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_what_is_not_understood_is_refused() {
        let read = TokenAddress::read("pkcs11:token=CISO%201;object=root;id=%01%ff;type=private?module-path=/lib/a.so");
        let expected = TokenAddress {
            module: "/lib/a.so".into(),
            token: Some("CISO 1".to_owned()),
            serial: None,
            object: Some("root".to_owned()),
            id: Some(vec![1, 255]),
        };
        assert_eq!(read.unwrap(), expected);
        let wrong = [
            ("pkcs11:object=a;pin-value=1234?module-path=/a", "PIN"),
            ("pkcs11:object=a?module-path=/a&pin-value=1234", "PIN"),
            ("pkcs11:token=a?module-path=/a", "names no key"),
            ("pkcs11:object=a%zz?module-path=/a", "two digits"),
            ("pkcs11:object=a;slot-id=3?module-path=/a", "'slot-id' is not understood"),
            ("pkcs11:object?module-path=/a", "no value"),
        ];
        for (text, why) in wrong {
            let said = TokenAddress::read(text).unwrap_err().to_string();
            assert!(said.contains(why), "{text}: {said}");
            assert!(!said.contains("1234"), "{said}");
        }
    }
}
