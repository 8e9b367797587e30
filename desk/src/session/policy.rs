//! Which policy: one that comes with the program, a source in a folder, or a file that was compiled or signed.

use std::path::{Path, PathBuf};

use appwijzer_core::policy::PolicyFile;
use appwijzer_policy::source::{Compiled, Diagnostic, Severity, compile, compile_embedded, embedded_names, render};

use crate::signing::PolicyDocument;

/// The rule that a file breaks which cannot be read.
const UNREADABLE: &str = "unreadable-file";

/// A policy as it is named on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PolicyArgument {
    /// The name of one that comes with the program.
    Embedded(String),
    /// A folder with a source.
    Folder(PathBuf),
    /// A policy in a file: signed, or compiled. Its signatures are not verified by reading it.
    File(PathBuf),
}

/// The policy could not be compiled: every mistake, rendered.
#[derive(Debug, thiserror::Error)]
#[error("{rendered}")]
pub struct PolicyProblem {
    /// The mistakes with file, line and column.
    pub rendered: String,
}

impl PolicyArgument {
    /// A file or a folder if there is one of that name, or if the text looks like a path; else a name. The file
    /// `policy.toml` stands for its folder. What is not there and ends like a file is one that is missing.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        if embedded_names().contains(&text) {
            return PolicyArgument::Embedded(text.to_owned());
        }
        let path = Path::new(text);
        if path.file_name().is_some_and(|name| name == "policy.toml") && !path.is_dir() {
            let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            return PolicyArgument::Folder(folder.to_owned());
        }
        let missing = !path.exists() && ends_like_a_file(text);
        if missing || (path.exists() && !path.is_dir()) {
            return PolicyArgument::File(path.to_owned());
        }
        match text.contains(['/', '\\', '.']) || path.is_dir() {
            true => PolicyArgument::Folder(path.to_owned()),
            false => PolicyArgument::Embedded(text.to_owned()),
        }
    }

    /// Compiles it.
    #[must_use]
    pub fn compile(&self) -> Compiled {
        match self {
            PolicyArgument::Embedded(name) => compile_embedded(name),
            PolicyArgument::Folder(folder) => {
                let mut compiled = compile(folder);
                // As the person would open it from where they are.
                let accepted = compiled.accepted.iter_mut().map(|accepted| &mut accepted.diagnostic);
                let issued = compiled.issued.iter_mut().map(|(_, diagnostic)| diagnostic);
                for diagnostic in compiled.diagnostics.iter_mut().chain(accepted).chain(issued) {
                    diagnostic.file = folder.join(&diagnostic.file).display().to_string();
                }
                compiled
            }
            PolicyArgument::File(path) => in_file(path),
        }
    }
}

/// Whether a text ends in a name with letters behind a dot: `policy.json`, and no `v1.2` or `my.town/`.
fn ends_like_a_file(text: &str) -> bool {
    let ending = text.rsplit(['/', '\\']).next().and_then(|name| name.rsplit_once('.'));
    ending.is_some_and(|(stem, end)| {
        !stem.is_empty() && (2..=5).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_alphabetic())
    })
}

/// A file needs no compiling: it is read as it lies there. What only a source has, such as places and accepted
/// warnings, it has not.
fn in_file(path: &Path) -> Compiled {
    let none =
        Compiled { policy: None, diagnostics: Vec::new(), accepted: Vec::new(), readability: Vec::new(), issued: None };
    match PolicyDocument::open(path) {
        Ok(document) => Compiled { policy: Some(document.file.bytes().to_vec()), ..none },
        Err(e) => {
            let help = "a policy is a folder with policy.toml, or a file that `appwijzer policy sign` wrote";
            let diagnostic = Diagnostic {
                severity: Severity::Error,
                rule: UNREADABLE,
                file: path.display().to_string(),
                line: 0,
                column: 0,
                message: e.to_string(),
                help: Some(help.to_owned()),
                excerpt: None,
            };
            Compiled { diagnostics: vec![diagnostic], ..none }
        }
    }
}

/// Compiles and reads a policy.
///
/// # Errors
/// When the source has mistakes.
pub fn load_policy(argument: &PolicyArgument, colour: bool) -> Result<PolicyFile, PolicyProblem> {
    let compiled = argument.compile();
    let Some(bytes) = compiled.policy else {
        return Err(PolicyProblem { rendered: render(&compiled.diagnostics, colour) });
    };
    PolicyFile::parse(bytes).map_err(|e| PolicyProblem { rendered: e.to_string() })
}
