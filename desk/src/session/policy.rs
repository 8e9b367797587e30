//! Which policy: one that comes with the program, or a source in a folder.

use std::path::{Path, PathBuf};

use appwijzer_core::policy::PolicyFile;

use crate::source::{Compiled, compile, compile_embedded, embedded_names, render};

/// A policy as it is named on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PolicyArgument {
    /// The name of one that comes with the program.
    Embedded(String),
    /// A folder with a source.
    Folder(PathBuf),
}

/// The policy could not be compiled: every mistake, rendered.
#[derive(Debug, thiserror::Error)]
#[error("{rendered}")]
pub struct PolicyProblem {
    /// The mistakes with file, line and column.
    pub rendered: String,
}

impl PolicyArgument {
    /// A folder if there is one of that name, or if the text looks like a path; else a name.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let is_name = embedded_names().contains(&text) || !text.contains(['/', '\\', '.']) && !Path::new(text).is_dir();
        if is_name { PolicyArgument::Embedded(text.to_owned()) } else { PolicyArgument::Folder(text.into()) }
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
                for diagnostic in compiled.diagnostics.iter_mut().chain(accepted) {
                    diagnostic.file = folder.join(&diagnostic.file).display().to_string();
                }
                compiled
            }
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
