//! `appwijzer exemption revoke`.

use std::io;
use std::path::PathBuf;

use appwijzer_core::policy::is_short_id;
use appwijzer_policy::source::{MAX_FILE_BYTES, compile_files, render};
use clap::Args;
use toml_edit::{Array, DocumentMut, Item, Value};

use crate::session::{PolicyArgument, load_policy};

use super::Ended;
use super::exemption_request::{open, told as register_told};
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
        return Err(told(format!("'{}' is no grant's id: `appwijzer exemption show GRANT` tells it.", args.grant)));
    }
    let path = args.folder.join("policy.toml");
    let mut register = None;
    if let Some(place) = &args.register {
        let organisation = load_policy(&PolicyArgument::Folder(args.folder.clone()), talk.style.colour)
            .map_err(|e| Problem::Drawn(e.rendered))?;
        let mut opened = open(place, organisation.policy().organisation.id, talk)?;
        opened.register.revoked(&args.grant, today()).map_err(|e| told(register_told(&e, talk)))?;
        register = Some((opened, place));
    }
    let bytes = read(&path, usize::try_from(MAX_FILE_BYTES).unwrap_or(usize::MAX))?;
    let text = String::from_utf8(bytes).map_err(|_| about(&path, "it is not UTF-8 text"))?;
    let mut document: DocumentMut = text.parse().map_err(|e| about(&path, &format!("it is not TOML: {e}")))?;
    let Some(version) = document.get("version").and_then(Item::as_integer) else {
        return Err(about(&path, "it has no version. `appwijzer policy lint` tells what else is missing."));
    };
    let revoked = document.entry("revoked").or_insert_with(|| Item::Value(Value::Array(Array::new())));
    let Some(list) = revoked.as_array_mut() else {
        return Err(about(&path, "'revoked' is not a list of ids"));
    };
    if list.iter().any(|id| id.as_str() == Some(&args.grant)) {
        talk.answer(&format!("{} stands in 'revoked' of {} already. Nothing was changed.", args.grant, path.display()));
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
        return Err(told(format!(
            "with this change the policy is not right, so nothing was changed.\n{}",
            render(&compiled.diagnostics, false)
        )));
    }
    talk.answer(&format!("revoked: {} added. version: {version} becomes {next}.", args.grant));
    let write = WriteArgs { dry_run: args.dry_run, force: false };
    write.file(&path, edited.as_bytes(), Before::Itself, talk)?;
    if let Some((opened, place)) = &register {
        opened.keep(place, write, talk)?;
    }
    talk.answer("Phones do not know it yet. Next: sign the policy and publish it:");
    talk.answer(&format!("  appwijzer policy sign {} --key … --out …", args.folder.display()));
    Ok(Ended::Well)
}
