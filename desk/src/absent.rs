//! Saying of a file that it is not there: where it was looked for, and what to do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf, absolute};

use appwijzer_core::l10n::{Args, Words};

/// Why the system does not give a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Nothing of its name is in this folder.
    NoFile(PathBuf),
    /// This folder is not there.
    NoFolder(PathBuf),
    /// It has no name.
    NoName,
    /// As the system says it.
    System(String),
}

impl Unread {
    /// What the system said of a file.
    #[must_use]
    pub fn of(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Unread::absent(path),
            _ => Unread::System(error.to_string()),
        }
    }

    /// That nothing is there: in which folder.
    #[must_use]
    pub fn absent(path: &Path) -> Self {
        let whole = absolute(path).unwrap_or_else(|_| path.to_owned());
        match whole.parent() {
            None => Unread::NoName,
            Some(folder) if folder.is_dir() => Unread::NoFile(folder.to_owned()),
            Some(folder) => Unread::NoFolder(folder.to_owned()),
        }
    }

    /// The same in the reader's language, and what next.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let tell = |id: &str, folder: &Path| words.tell(id, &Args::new().with("folder", &folder.display().to_string()));
        match self {
            Unread::NoFile(folder) => tell("given-no-file", folder),
            Unread::NoFolder(folder) => tell("given-no-folder", folder),
            Unread::NoName => words.say("given-no-name"),
            Unread::System(why) => why.clone(),
        }
    }
}

/// For a program's own log; people are told in their language.
impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unread::NoFile(folder) => write!(f, "there is no such file in {}. Check the name", folder.display()),
            Unread::NoFolder(folder) => {
                write!(f, "there is no such file: {} is not there. Check the name", folder.display())
            }
            Unread::NoName => write!(f, "there is no such file"),
            Unread::System(why) => f.write_str(why),
        }
    }
}

#[cfg(test)]
mod tests {
    use appwijzer_core::l10n::Language;

    use super::*;

    #[test]
    fn what_is_not_there_is_told_with_the_place_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let told = |what: &Unread, language| what.told(&Words::with(language, &[appwijzer_words::FILES.of(language)]));
        let file = Unread::absent(&folder.path().join("policy.json"));
        let deeper = Unread::absent(&folder.path().join("www/policy.json"));
        for (language, check, missing) in [
            (Language::En, "Check the name", "www is not there"),
            (Language::Nl, "Controleer de naam", "www is er niet"),
        ] {
            let (file, deeper) = (told(&file, language), told(&deeper, language));
            assert!(file.contains(&folder.path().display().to_string()) && file.contains(check), "{file}");
            assert!(deeper.contains(missing) && deeper.contains(check), "{deeper}");
        }
        let other = io::Error::from(ErrorKind::PermissionDenied);
        assert_eq!(Unread::of(folder.path(), &other), Unread::System(other.to_string()));
    }
}
