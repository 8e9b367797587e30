//! What is given to an export, held to what phones accept before any file is made of it.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args;
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::{
    JoinCode, MAX_ROOT_BYTES, Marks, Root, TrustedRoot, accept_first_root, accept_policy, is_policy_address,
};

use crate::export::{BUNDLE, Companion, PACKAGE, Provenance};
use crate::signing::PolicyDocument;

use crate::signing::explain;

use super::output::{Problem, Talk};
use super::policy_file;
use super::when::today;
use super::write::read;

/// What an export is made of.
#[derive(Debug, clap::Args)]
pub(super) struct GivenArgs {
    /// Folder with policy.toml, a signed policy, or the name of a policy that comes with the program
    #[arg(value_name = "FOLDER|FILE")]
    pub folder: String,
    /// The join code, or a link that holds one, for the poster
    #[arg(long, value_name = "CODE")]
    pub join: Option<String>,
    /// Where the signed policy is published, for the companion's configuration
    #[arg(long, value_name = "ADDRESS")]
    pub policy_address: Option<String>,
    /// The signed root, for the companion's configuration
    #[arg(long, value_name = "FILE")]
    pub root: Option<PathBuf>,
    /// Package name of the companion on Android
    #[arg(long, value_name = "NAME", default_value = PACKAGE)]
    pub package: String,
    /// Bundle identifier of the companion on iPhone and iPad
    #[arg(long, value_name = "ID", default_value = BUNDLE)]
    pub bundle: String,
}

/// What was given, and is right.
pub(super) struct Given {
    pub policy: PolicyFile,
    pub provenance: Provenance,
    pub companion: Companion,
    pub root: Option<Root>,
}

/// Reads and checks everything.
pub(super) fn read_all(args: &GivenArgs, talk: &Talk) -> Result<Given, Problem> {
    let refuse = |id: &str, values: &Args<'_>| Err(Problem::Told(talk.tell(id, values)));
    let document = policy_file::policy(&args.folder, talk)?;
    let root = args.root.as_deref().map(|path| root(path, &document.file, talk)).transpose()?;
    let provenance = provenance(&document, root.as_ref().map(|(root, _)| root), talk)?;
    if let Some(address) = args.policy_address.as_deref().filter(|address| !is_policy_address(address)) {
        return refuse("export-address-wrong", &Args::new().with("address", address));
    }
    for (id, example) in [(&args.package, PACKAGE), (&args.bundle, BUNDLE)] {
        if !is_app_id(id) {
            return refuse("export-id-wrong", &Args::new().with("id", id).with("example", example));
        }
    }
    if let Some(join) = &args.join {
        held_together(join, args, &document.file, root.as_ref().map(|(root, _)| root), talk)?;
    }
    let companion = Companion {
        package: args.package.clone(),
        bundle: args.bundle.clone(),
        policy_address: args.policy_address.clone(),
        root: root.as_ref().map(|(_, text)| text.clone()),
    };
    Ok(Given { policy: document.file, provenance, companion, root: root.map(|(root, _)| root.root) })
}

/// What the policy was read from; a signed one that phones would refuse is refused.
fn provenance(document: &PolicyDocument, root: Option<&TrustedRoot>, talk: &Talk) -> Result<Provenance, Problem> {
    let signed = document.envelope.as_ref().filter(|envelope| !envelope.signatures.is_empty());
    let (Some(envelope), Some(root)) = (signed, root) else {
        return Ok(if signed.is_some() { Provenance::SignedUnverified } else { Provenance::Unsigned });
    };
    match accept_policy(root, &Marks::default(), &envelope.to_json(), today()) {
        Ok(_) => Ok(Provenance::Verified),
        Err(e) => Err(Problem::Told(
            talk.tell("export-policy-refused", &Args::new().with("reason", &explain(&e, &talk.words))),
        )),
    }
}

/// A join code of this organisation, under this root, that leads to this address.
fn held_together(
    join: &str,
    args: &GivenArgs,
    policy: &PolicyFile,
    root: Option<&TrustedRoot>,
    talk: &Talk,
) -> Result<(), Problem> {
    let refuse = |id: &str, values: &Args<'_>| Err(Problem::Told(talk.tell(id, values)));
    let code = JoinCode::read(join)
        .map_err(|e| Problem::Told(talk.tell("export-join-wrong", &Args::new().with("reason", &e.to_string()))))?;
    if join.contains("://") && !["https://", "appwijzer://"].iter().any(|scheme| join.trim().starts_with(scheme)) {
        return refuse("export-join-link", &Args::new());
    }
    let organisation = policy.policy().organisation.id;
    if code.organisation != organisation {
        return refuse("export-join-other", &Args::new().with("code", &code.organisation).with("policy", organisation));
    }
    if let Some(address) = args.policy_address.as_deref().filter(|address| *address != code.policy_address) {
        return refuse("export-join-address", &Args::new().with("code", &code.policy_address).with("address", address));
    }
    // A code of an older root is followed to this one; a newer or another one of the same version is not.
    let other = root.is_some_and(|root| {
        let same = code.root_version == root.root.version;
        code.root_version > root.root.version || (same && !root.fingerprint.0.starts_with(&code.fingerprint))
    });
    if other { refuse("export-join-root", &Args::new()) } else { Ok(()) }
}

/// The root for every phone's configuration: only one that phones accept, and of the policy's organisation.
fn root(path: &Path, policy: &PolicyFile, talk: &Talk) -> Result<(TrustedRoot, String), Problem> {
    let bytes = read(path, MAX_ROOT_BYTES)?;
    let name = path.display().to_string();
    let root = accept_first_root(&bytes).map_err(|e| {
        let values = Args::new().with("path", &name).with("reason", &explain(&e, &talk.words));
        Problem::Told(talk.tell("export-root-wrong", &values))
    })?;
    let (whose, asked) = (&root.root.organisation, policy.policy().organisation.id);
    if whose != asked {
        let values = Args::new().with("root", whose).with("policy", asked);
        return Err(Problem::Told(talk.tell("export-root-other", &values)));
    }
    if root.has_expired(today()) {
        let values = Args::new().with("date", &talk.words.date(root.root.expires));
        return Err(Problem::Told(talk.tell("export-root-expired", &values)));
    }
    Ok((root, String::from_utf8_lossy(&bytes).trim().to_owned()))
}

/// A package name or a bundle identifier: parts of letters, digits, `_` and `-`, with dots between.
fn is_app_id(id: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
    id.len() <= 200 && id.contains('.') && id.split('.').all(part)
}
