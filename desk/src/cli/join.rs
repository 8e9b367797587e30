//! `appwijzer join …`.

use std::path::PathBuf;

use appwijzer_core::trust::{JoinCode, MAX_ROOT_BYTES, accept_first_root};
use clap::{Args, Subcommand};

use super::Ended;
use super::output::{Problem, Talk};
use super::policy_file::refuse_root_ahead;
use super::qr::QrArgs;
use super::when::today;
use super::write::{WriteArgs, read, told, untrusted};

#[derive(Debug, Subcommand)]
pub(super) enum JoinCommand {
    /// Make the code with which a private phone joins: to be read aloud, as links, and as a QR code
    #[command(after_help = "\
Example:
  appwijzer join code --root root-1.json --policy-address https://www.dorp.example/appwijzer/policy.json \\
      --svg poster.svg

The code is the same for everybody, is no secret and names nobody. It holds the organisation's id, where
its policy is, and the fingerprint of the root: whoever joins with it trusts these keys and no others.
The QR code holds the link to the page that `publish` writes beside the policy, which opens on every phone; with
--link-base the link to a page of yours; with --app-link the link that opens the app where it is installed.")]
    Code(CodeArgs),
}

#[derive(Debug, Args)]
pub(super) struct CodeArgs {
    /// The root that is published beside the policy as root-N.json
    #[arg(long, value_name = "ROOT")]
    pub root: PathBuf,
    /// Where the signed policy is published: https, without query
    #[arg(long, value_name = "ADDRESS")]
    pub policy_address: String,
    /// A page of yours that tells how to install the app and hands the code over
    #[arg(long, value_name = "ADDRESS")]
    pub link_base: Option<String>,
    /// The QR code opens the app, and nothing where it is not installed
    #[arg(long, conflicts_with = "link_base")]
    pub app_link: bool,
    #[command(flatten)]
    pub qr: QrArgs,
    #[command(flatten)]
    pub write: WriteArgs,
}

pub(super) fn run(command: &JoinCommand, talk: &Talk) -> Result<Ended, Problem> {
    let JoinCommand::Code(args) = command;
    args.qr.refuse_existing(&args.write)?;
    let root = accept_first_root(&read(&args.root, MAX_ROOT_BYTES)?).map_err(|e| untrusted(&args.root, e))?;
    let address = &args.policy_address;
    let code = JoinCode::new(&root.root.organisation, address, root.root.version, &root.fingerprint.0);
    let Some(code) = code else {
        return Err(told(format!(
            "'{address}' cannot be the policy's address. It is an https address of a file with at most 200 characters, without '?' and '#', such as https://www.example.org/appwijzer/policy.json."
        )));
    };
    refuse_root_ahead(&root.root, talk)?;
    if root.has_expired(today()) {
        talk.note(&format!("This root expired on {}: phones that join need a next one beside it.", root.root.expires));
    }
    let web = match &args.link_base {
        Some(page)
            if !page.starts_with("https://") || page.contains(['#', '?']) || page.contains(char::is_whitespace) =>
        {
            return Err(told(format!(
                "'{page}' cannot be the page of a link: it begins with https:// and holds no '?' and no '#'."
            )));
        }
        Some(page) => code.web_link(page),
        None => code.page_link(),
    };
    let mut text =
        format!("To be read aloud or typed (each group finds a typing error):\n{}\n", groups(&code.spoken()));
    let whose = if args.link_base.is_some() { "your page" } else { "the page that `publish` writes beside the policy" };
    text.push_str(&format!("Link by {whose}:\n  {web}\n\n"));
    text.push_str(&format!("Link that opens the app:\n  {}\n", code.app_link()));
    let folder = address.rsplit_once('/').map_or(address.as_str(), |(folder, _)| folder);
    text.push_str(&format!("\nPhones look for the root at {folder}/root-{}.json\n", root.root.version));
    talk.answer(&text);
    args.qr.draw(&if args.app_link { code.app_link() } else { web }, &args.write, talk)?;
    Ok(Ended::Well)
}

/// Six groups in a line.
fn groups(spoken: &str) -> String {
    let all: Vec<&str> = spoken.split(' ').collect();
    all.chunks(6).map(|line| format!("  {}\n", line.join(" "))).collect()
}
