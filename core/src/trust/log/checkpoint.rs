//! What a log is at one moment: its name, its length, its root (C2SP tlog-checkpoint).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::error::LogError;
use super::tree::Hash;

/// A log at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Its name, which is also the name of its key.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// Its root.
    pub root: Hash,
}

impl Checkpoint {
    /// Reads the text of a note. Lines behind the third are not known and refused: they may say what must not be passed
    /// over.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(text: &str) -> Result<Self, LogError> {
        let wrong = |why| LogError::Malformed("checkpoint".to_owned(), why);
        let lines: Vec<&str> = text.lines().collect();
        let [origin, size, root] = lines.as_slice() else { return Err(wrong("it does not have three lines")) };
        let count: u64 = size.parse().map_err(|_| wrong("its size is no number"))?;
        let bytes = STANDARD.decode(root).map_err(|_| wrong("its root is not base64"))?;
        let root = Hash::try_from(bytes).map_err(|_| wrong("its root is no hash"))?;
        let read = Checkpoint { origin: (*origin).to_owned(), size: count, root };
        // One spelling only: no leading zeros, nothing behind.
        if read.to_string() == text && !origin.is_empty() { Ok(read) } else { Err(wrong("it is spelled otherwise")) }
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkpoint_has_one_spelling() {
        let good = Checkpoint { origin: "example.org/log".to_owned(), size: 20, root: [7; 32] };
        assert_eq!(Checkpoint::read(&good.to_string()).unwrap(), good);
        let text = good.to_string();
        for wrong in [
            text.replace("\n20\n", "\n020\n"),
            text.replace("\n20\n", "\n+20\n"),
            text.replace("\n20\n", "\n-1\n"),
            format!("{text}more\n"),
            text.trim_end().to_owned(),
            text.replace("example.org/log", ""),
            String::new(),
        ] {
            assert!(Checkpoint::read(&wrong).is_err(), "{wrong:?}");
        }
    }
}
