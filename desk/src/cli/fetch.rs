//! Fetching a public file. The desk has no client of its own: every system has curl.

use std::io::Read;
use std::process::{Command, Stdio};

/// How much may be fetched.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// The most bytes of a file.
    pub bytes: usize,
    /// The longest time for a file, in seconds.
    pub seconds: u16,
    /// Without encryption: for a server on this very computer.
    pub plain: bool,
}

/// Why a file was not fetched.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum FetchError {
    /// There is no curl.
    #[error("curl does not start ({0}); install it and try again")]
    NoCurl(String),
    /// The server gives something else: a status of HTTP other than 200. Nothing is followed.
    #[error("the server answers with status {0}")]
    Status(u16),
    /// It is larger than the bound.
    #[error("it is too large")]
    TooLarge,
    /// It took too long.
    #[error("it took more than {0} seconds")]
    Slow(u16),
    /// Anything else, in curl's words.
    #[error("{0}")]
    Failed(String),
}

/// curl's exit status when a file is larger than it may be, and when it took too long (man page of curl).
const CURL_TOO_LARGE: i32 = 63;
const CURL_SLOW: i32 = 28;
/// The longest complaint of curl that is read, in bytes.
const MAX_COMPLAINT: u64 = 4 * 1024;

/// Fetches a file whole. Blocks for as long as the limits allow.
///
/// Follows no redirection: where these files stand is part of what they mean.
///
/// # Errors
/// [`FetchError`].
pub(super) fn fetch(address: &str, limits: Limits) -> Result<Vec<u8>, FetchError> {
    let protocol = if limits.plain { "=http" } else { "=https" };
    let (seconds, bytes) = (limits.seconds.to_string(), limits.bytes.to_string());
    let mut child = Command::new("curl")
        // First, so that nobody's settings are read.
        .arg("-q")
        .args(["--silent", "--show-error", "--globoff", "--max-redirs", "0", "--proto", protocol])
        .args(["--max-time", &seconds, "--max-filesize", &bytes, "--write-out", "\n%{http_code}", "--", address])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| FetchError::NoCurl(e.to_string()))?;
    // Not every curl keeps to the bound when the server does not say how long the file is.
    let most = u64::try_from(limits.bytes).unwrap_or(u64::MAX).saturating_add(16);
    let mut answer = Vec::new();
    let read = child.stdout.take().map(|out| out.take(most).read_to_end(&mut answer));
    let full = u64::try_from(answer.len()).is_ok_and(|read| read >= most);
    if full {
        let _ = child.kill();
    }
    let mut complaint = String::new();
    let _ = child.stderr.take().map(|err| err.take(MAX_COMPLAINT).read_to_string(&mut complaint));
    let ended = child.wait().map_err(|e| FetchError::Failed(e.to_string()))?;
    match (ended.code(), read) {
        _ if full => Err(FetchError::TooLarge),
        (Some(CURL_TOO_LARGE), _) => Err(FetchError::TooLarge),
        (Some(CURL_SLOW), _) => Err(FetchError::Slow(limits.seconds)),
        (Some(0), Some(Ok(_))) => split(answer, limits.bytes),
        (_, Some(Err(e))) => Err(FetchError::Failed(e.to_string())),
        (_, Some(Ok(_)) | None) => Err(FetchError::Failed(complaint.trim().to_owned())),
    }
}

/// The file, if the status in the last line says that it is one.
fn split(mut answer: Vec<u8>, most: usize) -> Result<Vec<u8>, FetchError> {
    let end = answer.iter().rposition(|byte| *byte == b'\n').unwrap_or_default();
    let status = String::from_utf8_lossy(answer.get(end..).unwrap_or_default()).trim().parse().unwrap_or(0);
    answer.truncate(end);
    match status {
        200 if answer.len() > most => Err(FetchError::TooLarge),
        200 => Ok(answer),
        status => Err(FetchError::Status(status)),
    }
}
