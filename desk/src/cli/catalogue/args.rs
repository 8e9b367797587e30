//! The arguments of `appwijzer catalogue`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::super::secret::SignerArgs;
use super::super::write::WriteArgs;

/// What is known of apps.
#[derive(Debug, Args)]
pub(in super::super) struct CatalogueArgs {
    #[command(subcommand)]
    pub command: CatalogueCommand,
}

#[derive(Debug, Subcommand)]
pub(in super::super) enum CatalogueCommand {
    /// One app or maker: identifiers, claims, each with its source and how sure it is
    Show {
        /// Its id or name, or an identifier such as com.zhiliaoapp.musically
        app: String,
    },
    /// All apps
    List,
    /// Apps by a word: of their name, their names in stores, their maker or an identifier
    Search {
        /// The word
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// All makers, with the countries that somebody claims and how many apps are known
    Makers {
        /// Only those of whom somebody claims this country, such as CN
        #[arg(long)]
        country: Option<String>,
    },
    /// How much of each government's list is recognised
    Coverage {
        /// One list, entry by entry
        list: Option<String>,
    },
    /// Checks a catalogue: every mistake, and how many facts are weak
    Check {
        /// The folder of a catalogue of your own
        folder: Option<PathBuf>,
    },
    /// Identifiers or names of a file as entries of a policy: a table, an Android Management API policy, a
    /// configuration profile, an Intune export
    Import {
        /// The file
        file: PathBuf,
    },
    /// What would change in a copy of the catalogue: by this program's, or by a signed one
    Update(UpdateArgs),
    /// Asks the makers' own web sites which apps they vouch for, and holds that against the catalogue
    #[command(after_help = VERIFY_EXAMPLE)]
    Verify(VerifyArgs),
    /// Signs a catalogue, so that others can take it with `catalogue update --from`
    #[command(after_help = SIGN_EXAMPLE)]
    Sign(Box<SignArgs>),
}

const VERIFY_EXAMPLE: &str = "\
Example:
  appwijzer catalogue verify --online --app tiktok --app temu

Fetches two public files from each host with curl, over https, and tells their servers nothing but this computer's
address. Nothing is written. Exit status 0: nothing new; 1: something to look at; 3: a host could not be asked.";

const SIGN_EXAMPLE: &str = "\
Example: two people, the same root as for policies
  appwijzer catalogue sign catalogue/ --version 3 --root root-1.json --key anna.key --out catalogue.json
  appwijzer catalogue sign catalogue.json --root root-1.json --key bob.key --out catalogue.json

The policy keys of the root sign, as many as its threshold says.";

#[derive(Debug, Args)]
pub(in super::super) struct UpdateArgs {
    /// The folder of the copy
    pub folder: PathBuf,
    /// Take a signed catalogue in place of this program's
    #[arg(long, value_name = "FILE", requires = "roots")]
    pub from: Option<PathBuf>,
    /// The root by which it is verified; several, in order, are followed as a phone follows them
    #[arg(long = "root", value_name = "ROOT", requires = "from")]
    pub roots: Vec<PathBuf>,
    /// As on this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::super::day::day, requires = "from")]
    pub on: Option<Date>,
    /// Does it. What stands only in the copy stays
    #[arg(long)]
    pub write: bool,
}

#[derive(Debug, Args)]
pub(in super::super) struct VerifyArgs {
    /// The folder of a catalogue of your own
    pub folder: Option<PathBuf>,
    /// Yes, ask over the network
    #[arg(long, required = true)]
    pub online: bool,
    /// Only the host of this app; may be given several times
    #[arg(long = "app", value_name = "ID")]
    pub apps: Vec<String>,
    /// The longest time for one file, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=60))]
    pub seconds: u16,
    /// For tests: a server on this computer that stands for every host, as its first folder
    #[arg(long, hide = true, value_parser = this_computer)]
    pub server: Option<String>,
}

#[derive(Debug, Args)]
pub(in super::super) struct SignArgs {
    /// Folder with sources.toml and makers, or a catalogue that somebody signed already
    #[arg(value_name = "FOLDER|FILE")]
    pub catalogue: PathBuf,
    /// The version, for the first signature: it rises with every catalogue
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u64).range(1..))]
    pub version: Option<u64>,
    /// The day on which it was made, for the first signature [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::super::day::day)]
    pub issued: Option<Date>,
    /// The root: whose catalogue it is, and whose keys sign
    #[arg(long, value_name = "ROOT")]
    pub root: PathBuf,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// Where the signed catalogue is written; for a second signature the same file will do
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub write: WriteArgs,
}

/// Without encryption nothing is fetched from anywhere but this computer.
fn this_computer(address: &str) -> Result<String, String> {
    let port = address.strip_prefix("http://127.0.0.1:").and_then(|port| port.parse::<u16>().ok());
    port.map(|_| address.to_owned()).ok_or_else(|| "only http://127.0.0.1:PORT".to_owned())
}
