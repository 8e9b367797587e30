//! Signing by another program.

use std::fmt;
use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use appwijzer_core::trust::Key;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::error::KeyError;
use super::signer::Signer;

/// How long a program may take: it may ask a person for a PIN.
const LIMIT: Duration = Duration::from_secs(180);
/// The most that is read of what it prints, in bytes. A signature has 64, or 128 in hexadecimal digits.
const MAX_OUTPUT: u64 = 1024;

/// A program that gets the bytes to sign on its standard input and prints the signature: 64 bytes, or the same in
/// hexadecimal digits or base 64. It is run without a shell.
pub struct External {
    words: Vec<String>,
    public: Key,
    limit: Duration,
}

impl fmt::Debug for External {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "External({:?})", self.words)
    }
}

impl External {
    /// A program and its arguments, with the public half of the key that it signs with. Words are parted by spaces; a
    /// word with spaces stands between single or double quotes.
    ///
    /// # Errors
    /// When a quote is not closed, or nothing is named.
    pub fn new(command: &str, public: Key) -> Result<Self, KeyError> {
        let words = words(command).filter(|w| w.first().is_some_and(|program| !program.is_empty()));
        let failed = || KeyError::Program {
            program: "--sign-with".to_owned(),
            reason: "name a program, and close every quote".to_owned(),
        };
        Ok(External { words: words.ok_or_else(failed)?, public, limit: LIMIT })
    }

    fn failed(&self, reason: impl Into<String>) -> KeyError {
        KeyError::Program { program: self.words.first().cloned().unwrap_or_default(), reason: reason.into() }
    }

    /// What the program printed, within the limits.
    fn output(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let (program, arguments) = self.words.split_first().ok_or_else(|| self.failed("no program was named"))?;
        let mut child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| self.failed(format!("it cannot be started: {e}")))?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let message = message.to_owned();
        // A program that reads nothing closes the pipe: that alone is no failure.
        std::thread::spawn(move || input.map(|mut pipe| pipe.write_all(&message)));
        let (tell, told) = channel();
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let read = output.map(|pipe| pipe.take(MAX_OUTPUT + 1).read_to_end(&mut bytes));
            let _ = tell.send(read.transpose().map(|_| bytes));
        });
        let printed = told.recv_timeout(self.limit);
        let Ok(printed) = printed else {
            stop(&mut child);
            return Err(self.failed(format!("it gave no signature within {} seconds", self.limit.as_secs())));
        };
        let printed = printed.map_err(|e| self.failed(e.to_string()))?;
        if u64::try_from(printed.len()).is_ok_and(|n| n > MAX_OUTPUT) {
            stop(&mut child);
            return Err(self.failed("it printed more than a signature"));
        }
        let Some(ended) = self.ended(&mut child) else {
            stop(&mut child);
            return Err(self.failed("it printed something and did not end"));
        };
        if ended.success() {
            Ok(printed)
        } else {
            Err(self.failed(format!("it failed ({ended}). Nothing was signed.")))
        }
    }

    /// How it ended. It has closed its output, and has nothing left to do.
    fn ended(&self, child: &mut Child) -> Option<ExitStatus> {
        let until = Instant::now() + self.limit;
        loop {
            match child.try_wait() {
                Ok(Some(status)) => return Some(status),
                Ok(None) if Instant::now() < until => std::thread::sleep(Duration::from_millis(5)),
                Ok(None) | Err(_) => return None,
            }
        }
    }
}

fn stop(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

impl Signer for External {
    fn public_key(&self) -> Key {
        self.public.clone()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        let printed = self.output(message)?;
        signature(&printed).ok_or_else(|| {
            self.failed("it printed no Ed25519 signature: 64 bytes, or the same in hexadecimal digits or base 64")
        })
    }
}

fn signature(printed: &[u8]) -> Option<Vec<u8>> {
    if printed.len() == 64 {
        return Some(printed.to_owned());
    }
    let text = std::str::from_utf8(printed).ok()?.trim();
    let bytes = if text.len() == 128 {
        (0..128).step_by(2).map(|i| u8::from_str_radix(text.get(i..i + 2)?, 16).ok()).collect()
    } else {
        STANDARD.decode(text).ok()
    };
    bytes.filter(|b: &Vec<u8>| b.len() == 64)
}

/// Parts a line into words; nothing if a quote is not closed.
fn words(line: &str) -> Option<Vec<String>> {
    let (mut all, mut word, mut open) = (Vec::new(), None::<String>, None);
    for c in line.chars() {
        match (open, c) {
            (Some(quote), c) if c == quote => open = None,
            (None, '"' | '\'') => {
                open = Some(c);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => all.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    all.extend(word);
    open.is_none().then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signing::SigningKey;

    fn external(command: &str) -> External {
        External::new(command, SigningKey::for_example(1).public_key()).unwrap()
    }

    fn refusal(external: &External) -> String {
        external.sign(&[7; 100_000]).unwrap_err().to_string()
    }

    #[test]
    fn words_are_parted_by_spaces_outside_quotes_and_nothing_is_a_shell() {
        let parted = words(r#"sign 'a b' "c 'd'" e"f"g '' $HOME;x"#).unwrap();
        assert_eq!(parted, ["sign", "a b", "c 'd'", "efg", "", "$HOME;x"]);
        assert!(words("sign 'a").is_none() && External::new("  ", SigningKey::for_example(1).public_key()).is_err());
    }

    #[test]
    fn a_program_that_never_answers_is_ended() {
        let slow = External { limit: Duration::ZERO, ..external("sleep 1000") };
        assert!(refusal(&slow).contains("no signature within"), "{}", refusal(&slow));
    }

    #[test]
    fn a_program_that_prints_without_end_fails_or_is_missing_is_said() {
        assert!(refusal(&external("yes")).contains("more than a signature"));
        assert!(refusal(&external("false")).contains("it failed"));
        assert!(refusal(&external("echo no")).contains("no Ed25519 signature"));
        assert!(refusal(&external("no-such-program-here")).contains("cannot be started"));
    }

    #[test]
    fn a_signature_is_read_in_three_forms() {
        let bytes = vec![0xA5; 64];
        let digits: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
        for printed in [bytes.clone(), format!("{digits}\n").into_bytes(), STANDARD.encode(&bytes).into_bytes()] {
            assert_eq!(signature(&printed), Some(bytes.clone()));
        }
        assert_eq!(signature(b"no"), None);
    }
}
