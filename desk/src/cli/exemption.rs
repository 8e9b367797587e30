//! `appwijzer exemption …`.

use std::path::Path;

use appwijzer_core::l10n::Args;
use appwijzer_core::policy::{Exemption, Policy, canonical};
use appwijzer_core::trust::{
    DenialDocument, DeviceName, Envelope, GRANT_TYPE, GrantDocument, MAX_GRANT_BYTES, MAX_TASK, RoleName, Root,
    verify_denial, verify_grant,
};
use appwijzer_policy::source::nearest;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::session::DeskClock;
use crate::signing::{
    Answer, Tally, add_signature, grant_link, new_grant_id, new_grant_salt, paste_code, read_answer, read_device,
};

use super::Ended;
use super::exemption_args::{ExemptionCommand, GrantArgs, ShowArgs, SignArgs};
use super::exemption_deny::deny;
use super::exemption_inbox::inbox;
use super::exemption_request::{describe as describe_request, open, request, told as register_told};
use super::exemption_revoke::revoke;
use super::explain::explain;
use super::output::{Problem, Talk};
use super::policy_file::{policy, refuse_expired, roots};
use super::qr::QrArgs;
use super::root::read_root;
use super::root_text::tally_line;
use super::secret::SignerArgs;
use super::when::today;
use super::write::{Before, WriteArgs, about, is_same, read, told};

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
    let mut register = args.register.as_deref().map(|path| open(path, organisation, talk)).transpose()?;
    let kept = register.as_ref().map(|opened| &opened.register);
    let asked = args.request.as_deref().map(|named| request(named, kept, talk)).transpose()?;
    let named = asked.as_ref().map(|r| r.document.exemption.as_str()).or(args.exemption.as_deref());
    let kind = exemption(policy, named.unwrap_or_default())?;
    let device = match &asked {
        Some(request) => DeviceName::Key(request.document.device.clone()),
        None => device(args.device.as_deref().unwrap_or_default())?,
    };
    let from = args.from.unwrap_or_else(|| DeskClock::on(None, &file).day(&file));
    let latest = kind.longest.after(from).unwrap_or(from);
    let wished = asked.as_ref().map_or(latest, |request| request.document.until.min(latest));
    let until = args.until.map_or(wished, |when| when.seen_from(from));
    if until > latest {
        let longest = kind.longest;
        let text = format!(
            "until {until} is too long: '{}' may run for {longest}, from {from} until {latest} at most.",
            kind.id
        );
        return Err(told(text));
    }
    if until < from {
        return Err(told(format!("the last day, {until}, is before the first, {from}.")));
    }
    let root = args.root.as_deref().map(read_root).transpose()?;
    refuse_odd_days(policy, root.as_ref().map(|root| &root.root), (from, until), talk)?;
    args.write.refuse_existing(&args.out)?;
    args.qr.refuse_existing(&args.write)?;
    let fallback = policy.languages.first().copied().unwrap_or_default();
    let task = args.task.as_deref().unwrap_or_else(|| kind.task.get(fallback, fallback)).trim();
    if task.chars().count() > MAX_TASK || task.chars().any(char::is_control) {
        return Err(told(format!("--task is one line of at most {MAX_TASK} characters.")));
    }
    let grant = GrantDocument::new(&new_grant_id()?, organisation, kind.id, device, from, until).for_task(task);
    let grant = grant.salted(&new_grant_salt()?).of_lineage(root.and_then(|root| root.lineage()));
    let grant = grant.answering(asked.as_ref().map(|request| request.id.as_str()));
    if let Some(opened) = &mut register {
        let wrong = |e| told(register_told(&e, talk));
        asked.iter().try_for_each(|request| opened.register.receive(request, today()).map(drop)).map_err(wrong)?;
        opened.register.granted(&grant, today()).map_err(wrong)?;
    }
    grant.check().map_err(|e| told(format!("no grant was made: {}", explain(&e))))?;
    let bytes = canonical::to_vec(&grant).map_err(|e| told(e.to_string()))?;
    let mut envelope = Envelope::unsigned(GRANT_TYPE, &bytes);
    if let Some(request) = &asked {
        talk.answer(&describe_request(request, policy, talk));
    }
    talk.answer(&describe(&grant));
    add(&mut envelope, &args.signer, args.root.as_deref(), organisation, talk)?;
    hand_over(&envelope, (&args.out, Before::Nothing), &args.write, &args.qr, talk)?;
    // The grant first: whoever is interrupted between finds the request still open, and decides once more.
    if let Some((opened, path)) = register.as_ref().zip(args.register.as_deref()) {
        opened.keep(path, args.write, talk)?;
    }
    talk.answer(&format!("To take it back: appwijzer exemption revoke {} FOLDER", grant.id));
    Ok(Ended::Well)
}

/// Days of which the year is probably mistyped: before the policy was there, in more than a year, or when the root
/// has ended.
fn refuse_odd_days(
    policy: &Policy<'_>,
    root: Option<&Root>,
    (from, until): (Date, Date),
    talk: &Talk,
) -> Result<(), Problem> {
    let (from_text, until_text) = (from.to_string(), until.to_string());
    let (issued, ends) = (policy.issued.to_string(), root.map(|root| root.expires.to_string()).unwrap_or_default());
    let values = Args::new().with("from", &from_text).with("until", &until_text);
    // Under a root that has ended nothing is signed at all, and that is said where it is signed.
    if root.is_some_and(|root| root.expires >= today() && from > root.expires) {
        return Err(told(talk.tell("grant-late", &values.with("ends", &ends))));
    }
    if from > today().saturating_add(1.year()) {
        return Err(told(talk.tell("grant-ahead", &values)));
    }
    if until < policy.issued {
        return Err(told(talk.tell("grant-early", &values.with("issued", &issued))));
    }
    if until < today() {
        talk.note(&talk.tell("grant-passed", &values));
    }
    Ok(())
}

fn sign(args: &SignArgs, talk: &Talk) -> Result<Ended, Problem> {
    let text = String::from_utf8_lossy(&read(&args.grant, MAX_GRANT_BYTES)?).into_owned();
    let (mut envelope, answer) = read_answer(&text).map_err(|e| about(&args.grant, &explain(&e)))?;
    args.qr.refuse_existing(&args.write)?;
    let out = args.out.as_deref().unwrap_or(&args.grant);
    let before = if is_same(out, &args.grant) { Before::Itself } else { Before::Nothing };
    if before == Before::Nothing {
        args.write.refuse_existing(out)?;
    }
    let (said, organisation) = match &answer {
        Answer::Grant(grant) => (describe(grant), &grant.organisation),
        Answer::Denial(denial) => (describe_denial(denial), &denial.organisation),
    };
    talk.answer(&said);
    add(&mut envelope, &args.signer, args.root.as_deref(), organisation, talk)?;
    hand_over(&envelope, (out, before), &args.write, &args.qr, talk)?;
    Ok(Ended::Well)
}

pub(super) fn add(
    envelope: &mut Envelope,
    signer: &SignerArgs,
    root: Option<&Path>,
    organisation: &str,
    talk: &Talk,
) -> Result<(), Problem> {
    let names = signer.names(root);
    let root = root.map(read_root).transpose()?.map(|file| file.root);
    if let Some(root) = root.as_ref().filter(|r| r.organisation != organisation) {
        return Err(told(format!("the grant is of '{organisation}', the root of '{}'.", root.organisation)));
    }
    if let Some(root) = &root {
        refuse_expired(root)?;
    }
    let key = signer.open(talk)?;
    let role = RoleName::Exemption;
    if let Some(root) = &root
        && !Tally::of(envelope, root, role).knows(&key.public_key().id())
    {
        let (name, version) = (signer.name(), root.version);
        return Err(told(format!("{name} is no exemption key of root {version}: its signature would not count.")));
    }
    add_signature(envelope, key.as_ref()).map_err(|e| told(e.to_string()))?;
    match &root {
        Some(root) => talk.answer(&tally_line(&Tally::of(envelope, root, role), "exemption", &names)),
        None => talk.note("Give --root to hear whether this key may grant, and how many signatures are still needed."),
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
    talk.answer(&format!(
        "To paste on the phone, or under 'grants' in the managed configuration:\n\n{}\n",
        paste_code(envelope)
    ));
    talk.answer("To scan:");
    qr.draw(&grant_link(envelope), write, talk)
}

fn exemption<'p>(policy: &'p Policy<'_>, id: &str) -> Result<&'p Exemption<'p>, Problem> {
    let known: Vec<&str> = policy.exemptions.iter().map(|e| e.id).collect();
    policy.exemptions.iter().find(|e| e.id == id).ok_or_else(|| {
        let help = match nearest(id, known.iter().copied()) {
            Some(near) => format!("did you mean '{near}'?"),
            None if known.is_empty() => "it has none at all.".to_owned(),
            None => format!("it has: {}.", known.join(", ")),
        };
        told(format!("the policy has no exemption '{id}': {help}"))
    })
}

fn device(text: &str) -> Result<DeviceName, Problem> {
    let device = read_device(text).map_err(|e| {
        told(format!("the device's code was not written down right: {e}. Let it be read aloud once more."))
    })?;
    match &device {
        DeviceName::Mdm(id) if id.is_empty() || id.len() > 200 || id.chars().any(char::is_control) => Err(told(
            "a device is named by the code that its companion shows, or by the id that the management gave it.",
        )),
        _ => Ok(device),
    }
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
    let (envelope, answer) =
        read_answer(&text).map_err(|e| told(format!("this is no grant, and no file of that name: {}", explain(&e))))?;
    talk.answer(&match &answer {
        Answer::Grant(grant) => describe(grant),
        Answer::Denial(denial) => describe_denial(denial),
    });
    if args.roots.is_empty() {
        talk.note("Its signatures were not looked at: give --root for that.");
        return Ok(Ended::Well);
    }
    let chain = roots(&args.roots)?;
    let Some(root) = chain.last() else { return Ok(Ended::Well) };
    let bytes = envelope.to_json();
    let refused = |e| told(format!("phones refuse it: {}", explain(&e)));
    match &answer {
        Answer::Grant(_) => verify_grant(root, &bytes).map(drop).map_err(refused)?,
        Answer::Denial(_) => {
            verify_denial(root, &bytes).map_err(refused)?;
            talk.answer("Its signatures are right: the device that asked shows it.");
            return Ok(Ended::Well);
        }
    }
    talk.answer("Its signatures are right: this device accepts it, as long as its policy has this exemption.");
    Ok(Ended::Well)
}

fn describe_denial(denial: &DenialDocument) -> String {
    format!(
        "Denial of: {}\nOf:        {}\nDevice:    {}\nOn:        {}\nReason:    {}",
        denial.request, denial.organisation, denial.device, denial.on, denial.reason
    )
}

fn describe(grant: &GrantDocument) -> String {
    let device = match &grant.device {
        DeviceName::Mdm(id) => format!("{id} (the management's id)"),
        DeviceName::Key(hex) => format!("{hex} (the companion's own key)"),
    };
    let task = if grant.task.is_empty() { String::new() } else { format!("Task:      {}\n", grant.task) };
    format!(
        "Grant:     {}\nOf:        {}\nExemption: {}\n{task}Device:    {device}\nFrom:      {}\nUntil:     {}, that day included",
        grant.id, grant.organisation, grant.exemption, grant.from, grant.until
    )
}
