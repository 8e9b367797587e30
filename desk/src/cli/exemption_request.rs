//! Requests for an exemption at the terminal: as somebody names one, and as it is shown.

use std::io::Read;
use std::path::Path;

use appwijzer_core::l10n::Args;
use appwijzer_core::policy::Policy;
use appwijzer_core::trust::{Request, Root};

use crate::exemption::{Book, MOST_TEXT, Refusal, Rows, kind_rows, obstacle, request_rows, requests};
use crate::signing::{Entry, Register, obstacles};

use super::output::{Problem, Talk};
use super::write::{WriteArgs, read};

/// Writes the register, and says so.
pub(super) fn keep(book: &mut Book, write: WriteArgs, talk: &Talk) -> Result<(), Problem> {
    let shown = book.path().display().to_string();
    let path = Args::new().with("path", &shown);
    if write.dry_run {
        talk.answer(&talk.tell("register-would", &path));
        return Ok(());
    }
    book.keep()?;
    talk.answer(&talk.tell("register-written", &path));
    Ok(())
}

/// Requests as somebody names them: a name in the register, a file, `-` for standard input, or the text itself.
pub(super) fn named(named: &str, register: Option<&Register>, talk: &Talk) -> Result<Vec<Request>, Problem> {
    if let Some(kept) = register.and_then(|register| register.entry(named)).and_then(Entry::asked) {
        return Ok(vec![kept]);
    }
    if is_name(named) {
        return Err(Problem::Told(talk.tell("register-unknown", &Args::new().with("id", named))));
    }
    let path = Path::new(named);
    let text = if named == "-" {
        let mut text = String::new();
        let most = u64::try_from(MOST_TEXT).unwrap_or(u64::MAX).saturating_add(1);
        std::io::stdin().take(most).read_to_string(&mut text)?;
        text
    } else if path.is_file() {
        String::from_utf8_lossy(&read(path, MOST_TEXT)?).into_owned()
    } else {
        named.to_owned()
    };
    let found = requests(&text).into_iter().collect::<Result<Vec<_>, _>>();
    Ok(found.map_err(Refusal::Request)?)
}

/// The one request that is decided about.
pub(super) fn one(text: &str, register: Option<&Register>, talk: &Talk) -> Result<Request, Problem> {
    let mut all = named(text, register, talk)?;
    match (all.pop(), all.len()) {
        (Some(request), 0) => Ok(request),
        (_, others) => Err(Problem::Told(talk.tell("request-several", &Args::new().number("n", others + 1)))),
    }
}

fn is_name(text: &str) -> bool {
    text.strip_prefix("q-").is_some_and(|rest| rest.len() == 16 && rest.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Labels and values as lines.
pub(super) fn lines(rows: &Rows) -> String {
    rows.iter().map(|(label, value)| format!("{label}: {value}")).collect::<Vec<_>>().join("\n")
}

/// What a request says, and who may approve it.
pub(super) fn describe(request: &Request, policy: &Policy<'_>, root: Option<&Root>, talk: &Talk) -> String {
    let mut rows = request_rows(request, policy, &talk.words);
    if let Some(kind) = policy.exemptions.iter().find(|kind| kind.id == request.document.exemption) {
        rows.extend(kind_rows(kind, policy, root, &talk.words));
    }
    lines(&rows)
}

/// What whoever decides must know beside it.
pub(super) fn warn(request: &Request, policy: &Policy<'_>, talk: &Talk) {
    obstacles(request, policy).iter().for_each(|found| talk.note(&obstacle(found, &talk.words)));
}
