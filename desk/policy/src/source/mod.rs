//! The source format of a policy: what a person edits, and its compiler.
//!
//! A source is a folder with `policy.toml` and `texts/<ban>.<language>.md`; `docs/policy-format.md`
//! tells the whole format. [`compile`] reads it, says everything that is wrong with it at once,
//! each with file, line and column, and makes the bytes that are signed. The steps:
//!
//! ```text
//! files ─► reader (TOML with places) ─► decode ─► ast ─► lint (all rules) ─► compile ─► canonical JSON
//!                                   markdown ─┘                                └─► core's own parser accepts it
//! ```
//!
//! Nothing here panics on any input, reads more than [`MAX_FILE_BYTES`] of a file, or reaches the
//! network.

mod ast;
mod catalogue;
mod claim;
mod compile;
mod countries;
mod decode;
mod diagnostics;
mod embedded;
mod files;
mod grade;
mod known;
mod lint;
mod lists;
mod markdown;
mod place;
mod reader;
mod schema;
mod suggest;
mod titles;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::MAX_AHEAD_DAYS;
use jiff::ToSpan;
use jiff::civil::Date;

pub use ast::Edition;
pub use catalogue::{
    Catalogue, CatalogueApp, CatalogueClaim, CatalogueFactSource, CatalogueMaker, CatalogueSource, Identifier, Scheme,
    catalogue, read_catalogue, shipped,
};
pub use claim::ClaimKind;
pub use decode::{is_https, is_mail};
pub use diagnostics::{Accepted, Diagnostic, Excerpt, Severity, render, render_with, sentence, shown_char};
pub use embedded::{catalogue_files, embedded_files, embedded_names};
pub use files::{Files, Folder, MAX_FILE_BYTES};
pub use grade::{Grade, SourceKind};
pub use lint::{MAX_YEARS, RULES, Rule, sentences};
pub use lists::{ListEntry, ListedBan, list_names, named_list};
pub use schema::schema;
pub use suggest::nearest;
pub use titles::titles;

use crate::readability::Score;
use embedded::Embedded;
use known::Known;
use lint::{UNKNOWN_POLICY, UNREADABLE};
use place::{At, Cx};
use reader::Document;

/// What came of a source.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// Canonical JSON that `PolicyFile::parse` accepts; nothing when there was an error.
    pub policy: Option<Vec<u8>>,
    /// Errors and warnings, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Warnings that the author has weighed and lets stand.
    pub accepted: Vec<Accepted>,
    /// How hard each ban's words are to read, in each language that has a formula.
    pub readability: Vec<Readability>,
    /// The day of issue, with what is wrong if that is still to come: see [`Compiled::on`].
    pub issued: Option<(Date, Diagnostic)>,
}

/// How hard the words of one ban are to read in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Readability {
    /// Id of the ban.
    pub ban: String,
    /// In which language.
    pub language: Language,
    /// The score.
    pub score: Score,
}

impl Compiled {
    /// The same as it is seen on a day: a policy of a day that is still to come is a draft, and nobody can sign it
    /// yet. What was compiled stays.
    #[must_use]
    pub fn on(mut self, today: Date) -> Self {
        if let Some((issued, diagnostic)) = self.issued.take()
            && issued > today.saturating_add(MAX_AHEAD_DAYS.days())
        {
            self.diagnostics.push(diagnostic);
        }
        self
    }

    /// Whether there was an error. Warnings alone do not count.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }
}

/// Compiles the source in a folder.
#[must_use]
pub fn compile(folder: &Path) -> Compiled {
    compile_files(&Folder(folder.to_owned()))
}

/// Compiles a policy that is inside the binary, such as `amsterdam-2023`.
#[must_use]
pub fn compile_embedded(name: &str) -> Compiled {
    let names = embedded_names();
    if names.contains(&name) {
        // What is inside the binary does not change: it is compiled once, since its catalogue is large.
        static COMPILED: Mutex<BTreeMap<String, Compiled>> = Mutex::new(BTreeMap::new());
        let known = || COMPILED.lock().ok();
        if let Some(compiled) = known().and_then(|all| all.get(name).cloned()) {
            return compiled;
        }
        let compiled = compile_files(&Embedded(name));
        if let Some(mut all) = known() {
            all.insert(name.to_owned(), compiled.clone());
        }
        return compiled;
    }
    let cx = Cx::default();
    let help = suggest::help(name, &names);
    cx.report_file(&UNKNOWN_POLICY, name, format!("there is no policy '{name}' in this program"), help);
    Compiled { policy: None, diagnostics: cx.finish(), accepted: Vec::new(), readability: Vec::new(), issued: None }
}

/// The iOS schemes that the policies which come with the program ask about, sorted, each once: the list of the app's
/// own build (`LSApplicationQueriesSchemes`). The system answers about no other.
#[must_use]
pub fn shipped_schemes() -> &'static [String] {
    static SCHEMES: OnceLock<Vec<String>> = OnceLock::new();
    SCHEMES.get_or_init(|| {
        let policies = embedded_names().into_iter().filter_map(|name| compile_embedded(name).policy);
        let of = |policy: PolicyFile| {
            let banned = policy.index().banned().iter().filter_map(|app| app.get(policy.policy()));
            banned.flat_map(|app| &app.schemes).map(|scheme| (*scheme).to_owned()).collect::<Vec<_>>()
        };
        let all: BTreeSet<String> = policies.filter_map(|bytes| PolicyFile::parse(bytes).ok()).flat_map(of).collect();
        all.into_iter().collect()
    })
}

/// The packages that the companion for private phones may ask the system about, sorted: the chosen apps of the
/// catalogue, which at least one government named or which hold work data. It does not grow with the catalogue.
#[must_use]
pub fn shipped_packages() -> &'static [String] {
    static PACKAGES: OnceLock<Vec<String>> = OnceLock::new();
    PACKAGES.get_or_init(|| {
        let chosen = shipped().apps.iter().filter(|app| app.ask);
        let all: BTreeSet<String> = chosen.flat_map(|app| &app.android).map(|id| id.id.clone()).collect();
        all.into_iter().collect()
    })
}

/// Compiles a source from wherever its files come.
#[must_use]
pub fn compile_files(files: &dyn Files) -> Compiled {
    let cx = Cx::default();
    let (mut readability, mut issued) = (Vec::new(), None);
    let policy = read(&cx, files, &mut readability, &mut issued);
    let accepted = cx.take_accepted();
    Compiled { policy, diagnostics: cx.finish(), accepted, readability, issued }
}

fn read(
    cx: &Cx,
    files: &dyn Files,
    readability: &mut Vec<Readability>,
    issued: &mut Option<(Date, Diagnostic)>,
) -> Option<Vec<u8>> {
    let text = match files.read("policy.toml") {
        Ok(text) => text,
        Err(e) => {
            let help = "a source is a folder with the file policy.toml".to_owned();
            cx.report_file(&UNREADABLE, "policy.toml", files::reason(&e), Some(help));
            return None;
        }
    };
    let file = cx.add("policy.toml", text);
    let document = Document::parse(cx, &file)?;
    let (mut ast, own, catalogue) = decode::policy(cx, files, &document);
    *issued = lint::issued(cx, &ast);
    lists::expand(cx, files, catalogue.as_ref().map(At::as_str), &mut ast);
    let folder = catalogue;
    let catalogue = folder.as_ref().map(|folder| catalogue::read_tables(cx, files, &folder.value)).unwrap_or_default();
    lists::old_catalogue(cx, &ast, folder.as_ref(), catalogue.collected);
    let known = Known::gather(cx, &[&catalogue, &own], Some(&ast));
    lint::run(cx, &ast, &own.apps, &known);
    *readability = lint::readability(&ast);
    if cx.has_errors() {
        return None;
    }
    let bytes = compile::compile(cx, &ast, &known)?;
    // The companion accepted it just now.
    let policy = PolicyFile::parse(bytes.as_slice()).ok()?;
    lint::run_compiled(cx, &ast, &policy);
    Some(bytes)
}
