//! `appwijzer exemption …`.

use std::path::Path;

use appwijzer_core::l10n::Args;
use appwijzer_core::trust::{Envelope, MAX_GRANT_BYTES, Root, verify_denial, verify_grant};

use crate::exemption::{
    Book, Made, Refusal, Wish, answer_rows, device, expect_root, grant as make, grant_envelope, sign as add_to,
};
use crate::session::DeskClock;
use crate::signing::{Answer, grant_link, paste_code, read_answer};
use crate::told::{About, Told};

use super::Ended;
use super::exemption_args::{ExemptionCommand, GrantArgs, ShowArgs, SignArgs};
use super::exemption_deny::deny;
use super::exemption_inbox::inbox;
use super::exemption_request::{describe, keep, lines, one};
use super::exemption_revoke::revoke;
use super::output::{Problem, Talk};
use super::policy_file::{policy, roots};
use super::qr::QrArgs;
use super::root::read_root;
use super::secret::SignerArgs;
use super::when::today;
use super::write::{Before, WriteArgs, is_same, read, told};

pub(super) fn run(command: &ExemptionCommand, talk: &Talk) -> Result<Ended, Problem> {
    match command {
        ExemptionCommand::Grant(args) => grant(args, talk),
        ExemptionCommand::Inbox(args) => inbox(args, talk),
        ExemptionCommand::Deny(args) => deny(args, talk),
        ExemptionCommand::Sign(args) => sign(args, talk),
        ExemptionCommand::Show(args) => show(args, talk),
        ExemptionCommand::Revoke(args) => revoke(args, talk),
    }
}

fn grant(args: &GrantArgs, talk: &Talk) -> Result<Ended, Problem> {
    let file = policy(&args.policy, talk)?.file;
    let policy = file.policy();
    let organisation = policy.organisation.id;
    let mut book = args.register.as_deref().map(|path| Book::open(path, organisation)).transpose()?;
    let register = book.as_ref().map(|book| &book.register);
    let asked = args.request.as_deref().map(|text| one(text, register, talk)).transpose()?;
    let from = args.from.unwrap_or_else(|| DeskClock::on(None, &file).day(&file));
    let wish = match &asked {
        Some(request) => Wish::of(request, from),
        None => Wish {
            exemption: args.exemption.as_deref().unwrap_or_default(),
            device: device(args.device.as_deref().unwrap_or_default())?,
            task: None,
            from,
            until: None,
            asked: None,
        },
    };
    let wish = Wish { task: args.task.as_deref(), until: args.until.map(|when| when.seen_from(from)), ..wish };
    let root = args.root.as_deref().map(read_root).transpose()?;
    let Made { grant, passed } = make(&wish, policy, root.as_ref(), today())?;
    if passed {
        let until = talk.words.date(grant.until);
        talk.note(&talk.tell("grant-passed", &Args::new().with("until", &until)));
    }
    args.write.refuse_existing(&args.out)?;
    args.qr.refuse_existing(&args.write)?;
    book.as_mut().map(|book| book.granted(asked.as_ref(), &grant, today())).transpose()?;
    let root = root.as_ref().map(|file| &file.root);
    let mut envelope = grant_envelope(&grant)?;
    if let Some(request) = &asked {
        talk.answer(&describe(request, policy, root, talk));
    }
    let id = grant.id.clone();
    talk.answer(&lines(&answer_rows(&Answer::Grant(grant), &talk.words)));
    expect(root, organisation)?;
    add(&mut envelope, &args.signer, (args.root.as_deref(), root), talk)?;
    hand_over(&envelope, (&args.out, Before::Nothing), &args.write, &args.qr, talk)?;
    // The grant first: whoever is interrupted between finds the request still open, and decides once more.
    book.as_mut().map(|book| keep(book, args.write, talk)).transpose()?;
    talk.answer(&talk.tell("grant-take-back", &Args::new().with("id", &id)));
    Ok(Ended::Well)
}

fn sign(args: &SignArgs, talk: &Talk) -> Result<Ended, Problem> {
    let text = String::from_utf8_lossy(&read(&args.grant, MAX_GRANT_BYTES)?).into_owned();
    let (mut envelope, answer) = read_answer(&text).map_err(|e| About(args.grant.clone(), e))?;
    args.qr.refuse_existing(&args.write)?;
    let out = args.out.as_deref().unwrap_or(&args.grant);
    let before = if is_same(out, &args.grant) { Before::Itself } else { Before::Nothing };
    if before == Before::Nothing {
        args.write.refuse_existing(out)?;
    }
    let organisation = match &answer {
        Answer::Grant(grant) => &grant.organisation,
        Answer::Denial(denial) => &denial.organisation,
    };
    talk.answer(&lines(&answer_rows(&answer, &talk.words)));
    let root = args.root.as_deref().map(read_root).transpose()?.map(|file| file.root);
    expect(root.as_ref(), organisation)?;
    add(&mut envelope, &args.signer, (args.root.as_deref(), root.as_ref()), talk)?;
    hand_over(&envelope, (out, before), &args.write, &args.qr, talk)?;
    Ok(Ended::Well)
}

/// Refuses a root under which the answer would not count, before a passphrase is asked for.
pub(super) fn expect(root: Option<&Root>, organisation: &str) -> Result<(), Problem> {
    Ok(root.map_or(Ok(()), |root| expect_root(root, organisation, today()))?)
}

/// Adds a signature, and says how many there are.
pub(super) fn add(
    envelope: &mut Envelope,
    signer: &SignerArgs,
    (path, root): (Option<&Path>, Option<&Root>),
    talk: &Talk,
) -> Result<(), Problem> {
    let names = signer.names(path);
    let key = signer.open(talk)?;
    match add_to(envelope, key.as_ref(), signer.name(), root)? {
        Some(tally) => talk.answer(&format!("  {}", tally.told(&names, &talk.words))),
        None => talk.note(&talk.say("answer-no-root")),
    }
    Ok(())
}

pub(super) fn hand_over(
    envelope: &Envelope,
    (out, before): (&Path, Before),
    write: &WriteArgs,
    qr: &QrArgs,
    talk: &Talk,
) -> Result<(), Problem> {
    write.file(out, &envelope.to_json(), before, talk)?;
    if write.dry_run {
        // What is printed below could be pasted: that would be a grant indeed.
        return Ok(());
    }
    talk.answer(&format!("{}\n\n{}\n", talk.say("answer-paste"), paste_code(envelope)));
    talk.answer(&talk.say("answer-scan"));
    qr.draw(&grant_link(envelope), write, talk)
}

fn show(args: &ShowArgs, talk: &Talk) -> Result<Ended, Problem> {
    let path = Path::new(&args.grant);
    // A code has no dot in it: a name has.
    let text = match path.is_file()
        || args.grant.trim_start().get(..1) != Some("{") && args.grant.contains('.') && !args.grant.contains("://")
    {
        true => String::from_utf8_lossy(&read(path, MAX_GRANT_BYTES * 2)?).into_owned(),
        false => args.grant.clone(),
    };
    let (envelope, answer) = read_answer(&text).map_err(Refusal::Answer)?;
    talk.answer(&lines(&answer_rows(&answer, &talk.words)));
    if args.roots.is_empty() {
        talk.note(&talk.say("answer-not-looked"));
        return Ok(Ended::Well);
    }
    let chain = roots(&args.roots)?;
    let Some(root) = chain.last() else { return Ok(Ended::Well) };
    let bytes = envelope.to_json();
    let (verified, well) = match &answer {
        Answer::Grant(_) => (verify_grant(root, &bytes).map(drop), "answer-grant-right"),
        Answer::Denial(_) => (verify_denial(root, &bytes).map(drop), "answer-denial-right"),
    };
    verified.map_err(|e| told(talk.tell("answer-refused", &Args::new().with("why", &e.told(&talk.words)))))?;
    talk.answer(&talk.say(well));
    Ok(Ended::Well)
}
