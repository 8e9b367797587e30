//! `appwijzer catalogue sign`: a catalogue that others can take.

use appwijzer_core::l10n::Args;
use appwijzer_core::trust::{Envelope, MAX_ENVELOPE_BYTES, RoleName};
use appwijzer_policy::catalogue::{FEED_TYPE, Feed};
use appwijzer_policy::source::{Folder, read_catalogue};

use crate::signing::{Tally, add_signature};

use super::super::Ended;
use super::super::findings::tell_all;
use super::super::output::{Problem, Talk};
use super::super::policy_file::{fingerprint, refuse_expired, refuse_root_ahead};
use super::super::root::read_root;
use super::super::when::today;
use super::super::write::{Before, about, is_same, read, untrusted};
use super::args::SignArgs;
use super::copy::refused;

pub(super) fn sign(args: &SignArgs, talk: &Talk) -> Result<Ended, Problem> {
    let root = read_root(&args.root)?.root;
    refuse_expired(&root)?;
    refuse_root_ahead(&root, talk)?;
    let own = is_same(&args.out, &args.catalogue);
    if !own {
        args.write.refuse_existing(&args.out)?;
    }
    let (feed, mut envelope) = document(args, &root.organisation, talk)?;
    if feed.organisation != root.organisation {
        let named = Args::new().with("taken", &root.organisation).with("offered", &feed.organisation);
        return Err(about(&args.catalogue, &talk.tell("catalogue-feed-other", &named)));
    }
    // What is signed is read first, whoever made it.
    let catalogue = read_catalogue(&feed);
    if !catalogue.diagnostics.is_empty() {
        tell_all(&catalogue.diagnostics, talk);
        return Err(Problem::Told(talk.say("catalogue-feed-mistakes")));
    }
    let facts = Args::new()
        .with("organisation", &feed.organisation)
        .with("version", &feed.version.to_string())
        .with("issued", &feed.issued.to_string())
        .with("fingerprint", &fingerprint(envelope.payload()).to_string())
        .number("apps", catalogue.apps.len())
        .number("makers", catalogue.makers.len());
    talk.answer(&talk.tell("catalogue-feed-signs", &facts));
    let names = args.signer.names(Some(&args.root));
    let key = args.signer.open(talk)?;
    if !Tally::of(&envelope, &root, RoleName::Policy).knows(&key.public_key().id()) {
        let named = Args::new().with("name", args.signer.name()).with("root", &root.version.to_string());
        return Err(Problem::Told(talk.tell("catalogue-feed-no-key", &named)));
    }
    add_signature(&mut envelope, key.as_ref())?;
    args.write.file(&args.out, &envelope.to_json(), if own { Before::Itself } else { Before::Nothing }, talk)?;
    talk.answer(&format!("  {}", &Tally::of(&envelope, &root, RoleName::Policy).told(&names, &talk.words)));
    Ok(Ended::Well)
}

/// A folder in an envelope of its own, or what somebody signed before.
fn document(args: &SignArgs, organisation: &str, talk: &Talk) -> Result<(Feed, Envelope), Problem> {
    let wrong = |e| about(&args.catalogue, &refused(&e, talk));
    if args.catalogue.is_dir() {
        let Some(version) = args.version else { return Err(Problem::Told(talk.say("catalogue-feed-version"))) };
        let issued = args.issued.unwrap_or_else(today);
        let feed = Feed::of(&Folder(args.catalogue.clone()), organisation, version, issued).map_err(wrong)?;
        let envelope = feed.unsigned().map_err(wrong)?;
        return Ok((feed, envelope));
    }
    let untrusted = |e| untrusted(&args.catalogue, e);
    let envelope =
        Envelope::read(&read(&args.catalogue, MAX_ENVELOPE_BYTES)?, MAX_ENVELOPE_BYTES).map_err(untrusted)?;
    envelope.expect_type(FEED_TYPE).map_err(untrusted)?;
    Ok((Feed::read(envelope.payload()).map_err(wrong)?, envelope))
}
