//! The lists of `tests/corpus/lists`, each with its truth: as long and as full as the tools write them.

use std::path::Path;

use crate::stands;

/// A list of the corpus.
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) text: String,
    /// Whether an app that is forbidden is named in it.
    pub(crate) names_it: bool,
    /// Whether it proves that no such app is there.
    pub(crate) proves: bool,
}

/// Every text that is read, without those that name the app only to say that it is not there.
pub(crate) fn files() -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/lists");
    let mut truths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    truths.retain(|path| path.to_string_lossy().ends_with(".truth.toml"));
    truths.sort();
    let file = |truth: &std::path::PathBuf| {
        let path = truth.to_string_lossy().replace(".truth.toml", "");
        let truth: toml::Table = std::fs::read_to_string(truth).unwrap().parse().unwrap();
        let calm = |key: &str| truth["read"][key].as_str() == Some("nothing-asked");
        truth.get("read")?;
        let text = String::from_utf8(std::fs::read(&path).unwrap()).ok()?;
        let name = Path::new(&path).file_name()?.to_string_lossy().into_owned();
        let names_it = stands(&text);
        let says_no = names_it && (calm("outcome") || calm("complete"));
        (!says_no).then(|| File { name, text, names_it, proves: calm("outcome") })
    };
    let files: Vec<File> = truths.iter().filter_map(file).collect();
    assert!(files.len() >= 40, "{}", files.len());
    files
}
