//! What a web host says of the apps that may open its links.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::publish::{ASSET_LINKS, AppId, Certificate, SITE_ASSOCIATION, Team, asset_links, site_association};

use super::output::{Problem, Talk};
use super::write::{Before, WriteArgs, about};

#[derive(Debug, Args)]
pub(super) struct AppArgs {
    /// The folder that is /.well-known/ of the same host: says there that the organisation's own apps open its links
    #[arg(long, value_name = "FOLDER", requires = "app_id")]
    pub well_known: Option<PathBuf>,
    /// The id in organisation.toml
    #[arg(long, value_name = "ID", requires = "well_known")]
    pub app_id: Option<AppId>,
    /// SHA-256 of the certificate that signs the Android app; several while a key is replaced
    #[arg(long, value_name = "FINGERPRINT", requires = "well_known", value_delimiter = ',')]
    pub android_key: Vec<Certificate>,
    /// Apple's name of the team that signs the app for iPhone and iPad
    #[arg(long, value_name = "TEAM", requires = "well_known")]
    pub apple_team: Option<Team>,
}

/// Writes what was given of the two; says which one was not.
pub(super) fn write(args: &AppArgs, write: &WriteArgs, talk: &Talk) -> Result<(), Problem> {
    let (Some(folder), Some(id)) = (&args.well_known, &args.app_id) else { return Ok(()) };
    if !write.dry_run {
        fs::create_dir_all(folder).map_err(|e| about(folder, &format!("it cannot be made: {e}")))?;
    }
    if args.android_key.is_empty() {
        talk.note("Without --android-key nothing is said to Android: a phone then asks which app opens a link.");
    } else {
        write.file(&folder.join(ASSET_LINKS), &asset_links(id, &args.android_key), Before::Itself, talk)?;
    }
    match &args.apple_team {
        Some(team) => write.file(&folder.join(SITE_ASSOCIATION), &site_association(id, team), Before::Itself, talk)?,
        None => talk.note("Without --apple-team nothing is said to Apple: an iPhone then opens links in the browser."),
    }
    Ok(())
}
