//! `appwijzer exemption revoke`.

use std::io;
use std::path::PathBuf;

use appwijzer_core::l10n::Args as Values;
use appwijzer_core::policy::is_short_id;
use appwijzer_policy::source::{MAX_FILE_BYTES, compile_files, render};
use clap::Args;
use toml_edit::{Array, DocumentMut, Item, Value};

use crate::exemption::{Book, Refusal};
use crate::session::{PolicyArgument, load_policy};

use super::Ended;
use super::exemption_request::keep;
use super::output::{Problem, Talk};
use super::when::today;
use super::write::{Before, WriteArgs, about, read, told};

#[derive(Debug, Args)]
pub(super) struct RevokeArgs {
    /// The grant's id, as `appwijzer exemption show` tells it
    #[arg(value_name = "GRANT-ID")]
    pub grant: String,
    /// Folder with policy.toml
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The register: the grant must be in it, and it is written down there that it was taken back
    #[arg(long, value_name = "FILE")]
    pub register: Option<PathBuf>,
    /// Say what would be changed, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

pub(super) fn revoke(args: &RevokeArgs, talk: &Talk) -> Result<Ended, Problem> {
    if !is_short_id(&args.grant) {
        return Err(told(talk.tell("revoke-no-id", &Values::new().with("id", &args.grant))));
    }
    let path = args.folder.join("policy.toml");
    let shown = path.display().to_string();
    let mut register = None;
    if let Some(place) = &args.register {
        let organisation = load_policy(&PolicyArgument::Folder(args.folder.clone()), talk.style.colour)
            .map_err(|e| Problem::Drawn(e.rendered))?;
        let mut book = Book::open(place, organisation.policy().organisation.id)?;
        book.register.revoked(&args.grant, today()).map_err(Refusal::Register)?;
        register = Some(book);
    }
    let bytes = read(&path, usize::try_from(MAX_FILE_BYTES).unwrap_or(usize::MAX))?;
    let text = String::from_utf8(bytes).map_err(|_| about(&path, &talk.say("revoke-no-text")))?;
    let no_toml = |why: &str| about(&path, &talk.tell("revoke-no-toml", &Values::new().with("why", why)));
    let mut document: DocumentMut = text.parse().map_err(|e: toml_edit::TomlError| no_toml(&e.to_string()))?;
    let Some(version) = document.get("version").and_then(Item::as_integer) else {
        return Err(about(&path, &talk.say("revoke-no-version")));
    };
    let revoked = document.entry("revoked").or_insert_with(|| Item::Value(Value::Array(Array::new())));
    let Some(list) = revoked.as_array_mut() else {
        return Err(about(&path, &talk.say("revoke-no-list")));
    };
    if list.iter().any(|id| id.as_str() == Some(&args.grant)) {
        let values = Values::new().with("id", &args.grant).with("path", &shown);
        talk.answer(&talk.tell("revoke-known", &values));
        return Ok(Ended::Well);
    }
    list.push(args.grant.as_str());
    let next = version.saturating_add(1);
    if let Some(value) = document.get_mut("version").and_then(Item::as_value_mut) {
        let decor = value.decor().clone();
        *value = Value::from(next);
        *value.decor_mut() = decor;
    }
    let edited = document.to_string();
    let folder = args.folder.clone();
    let again = edited.clone();
    let files = move |name: &str| -> io::Result<String> {
        if name == "policy.toml" { Ok(again.clone()) } else { std::fs::read_to_string(folder.join(name)) }
    };
    let compiled = compile_files(&files);
    if compiled.has_errors() {
        return Err(told(format!("{}\n{}", talk.say("revoke-wrong"), render(&compiled.diagnostics, false))));
    }
    let [version, next] = [version.to_string(), next.to_string()];
    let values = Values::new().with("id", &args.grant).with("version", &version).with("next", &next);
    talk.answer(&talk.tell("revoke-done", &values));
    let write = WriteArgs { dry_run: args.dry_run, force: false };
    write.file(&path, edited.as_bytes(), Before::Itself, talk)?;
    register.as_mut().map(|book| keep(book, write, talk)).transpose()?;
    talk.answer(&talk.say("revoke-next"));
    talk.answer(&format!("  appwijzer policy sign {} --key … --out …", args.folder.display()));
    Ok(Ended::Well)
}
