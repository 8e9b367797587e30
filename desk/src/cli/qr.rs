//! QR codes: at the terminal, and in a file.

use std::path::PathBuf;

use clap::Args;

use crate::terminal::Qr;

use super::output::{Problem, Talk};
use super::write::{Before, WriteArgs, told};

/// Where a QR code goes beside the terminal.
#[derive(Debug, Args)]
pub(super) struct QrArgs {
    /// Write the QR code as an SVG picture too
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
}

impl QrArgs {
    /// Refuses a picture that exists, before anything else is written.
    pub(super) fn refuse_existing(&self, write: &WriteArgs) -> Result<(), Problem> {
        self.svg.as_deref().map_or(Ok(()), |path| write.refuse_existing(path))
    }

    /// Draws a text as a QR code.
    pub(super) fn draw(&self, text: &str, write: &WriteArgs, talk: &Talk) -> Result<(), Problem> {
        let Some(qr) = Qr::of(text) else {
            return Err(told(talk.say("qr-too-long")));
        };
        talk.answer(&qr.to_text());
        match &self.svg {
            Some(path) => write.file(path, qr.to_svg().as_bytes(), Before::Nothing, talk),
            None => Ok(()),
        }
    }
}
