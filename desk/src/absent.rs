//! Saying of a file that it is not there: where it was looked for, and what to do.

use std::io::{self, ErrorKind};
use std::path::{Path, absolute};

/// Why the system does not give a file: in words where nothing is there, else as the system says it.
pub(crate) fn reason(path: &Path, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => absent(path),
        _ => error.to_string(),
    }
}

/// That nothing is there: in which folder, and what next.
pub(crate) fn absent(path: &Path) -> String {
    let whole = absolute(path).unwrap_or_else(|_| path.to_owned());
    let Some(folder) = whole.parent() else { return "there is no such file. Check the name".to_owned() };
    let shown = folder.display();
    if folder.is_dir() {
        return format!("there is no such file in {shown}. Check the name, or name the folder too");
    }
    format!("there is no such file: the folder {shown} is not there. Check the name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_is_told_with_the_place_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let file = absent(&folder.path().join("policy.json"));
        assert!(file.contains(&folder.path().display().to_string()) && file.contains("Check the name"), "{file}");
        let deeper = absent(&folder.path().join("www/policy.json"));
        assert!(deeper.contains("www is not there") && deeper.contains("Check the name"), "{deeper}");
        let other = io::Error::from(ErrorKind::PermissionDenied);
        assert_eq!(reason(folder.path(), &other), other.to_string());
    }
}
