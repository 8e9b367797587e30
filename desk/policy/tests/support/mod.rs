//! A source in memory, made from the fixtures, in which a test changes something.

// Each test file uses a part of it.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::io;

use appwijzer_policy::source::{Compiled, Files, compile_files, render};

/// The files of a source by path.
#[derive(Clone, Debug)]
pub(crate) struct Memory(pub(crate) BTreeMap<String, String>);

impl Memory {
    /// The source without a mistake.
    pub(crate) fn base() -> Self {
        let files = [
            ("policy.toml", include_str!("../../../tests/fixtures/source/base/policy.toml")),
            ("texts/clips.nl.md", include_str!("../../../tests/fixtures/source/base/texts/clips.nl.md")),
            ("texts/clips.en.md", include_str!("../../../tests/fixtures/source/base/texts/clips.en.md")),
            ("../catalogue/apps.toml", include_str!("../../../tests/fixtures/source/catalogue/apps.toml")),
            ("../catalogue/makers.toml", include_str!("../../../tests/fixtures/source/catalogue/makers.toml")),
        ];
        Memory(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    /// With `find` replaced by `put` where it stands first; it must stand there.
    pub(crate) fn with(mut self, path: &str, find: &str, put: &str) -> Self {
        let text = self.0.get_mut(path).unwrap();
        assert!(text.contains(find), "{path} does not hold {find:?}");
        *text = text.replacen(find, put, 1);
        self
    }

    /// With a file of this text.
    pub(crate) fn file(mut self, path: &str, text: &str) -> Self {
        self.0.insert(path.to_owned(), text.to_owned());
        self
    }

    /// Without a file.
    pub(crate) fn without(mut self, path: &str) -> Self {
        self.0.remove(path).unwrap();
        self
    }

    pub(crate) fn compile(&self) -> Compiled {
        compile_files(self)
    }

    /// What the compiler says, as at a terminal without colours.
    pub(crate) fn said(&self) -> String {
        render(&self.compile().diagnostics, false)
    }
}

impl Files for Memory {
    fn read(&self, path: &str) -> io::Result<String> {
        self.0.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        self.0.keys().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect()
    }
}
