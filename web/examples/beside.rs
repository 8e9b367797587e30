//! What the page's own companion takes outside of a browser: joining over the signed files of a folder, and home after
//! opening again. `node tests/web/measure.mjs` runs it, and does the same in a browser.
//!
//! ```text
//! cargo build --profile page -p appwijzer-web --example beside
//! beside FOLDER CODE ROUNDS
//! ```
//!
//! Prints JSON: milliseconds of each round.
#![allow(missing_docs, clippy::print_stdout)]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use appwijzer_core::ports::FetchResponse;
use appwijzer_web::{Answer, Facts, Next, Page};
use serde_json::json;

const FACTS: &str = r#"{"platform":"android","form":"phone","os_version":null,"language":"nl","share":false}"#;
/// A day on which the policy holds: 29 November 2026.
const NOW: i64 = 1_795_950_000;

fn facts() -> Result<Facts, serde_json::Error> {
    serde_json::from_str(FACTS)
}

fn milliseconds(begin: Instant) -> f64 {
    begin.elapsed().as_secs_f64() * 1000.0
}

/// What a web server would answer.
fn served(folder: &Path, address: &str) -> FetchResponse {
    let name = address.rsplit('/').next().unwrap_or_default();
    let body = std::fs::read(folder.join(name));
    FetchResponse {
        status: if body.is_ok() { 200 } else { 404 },
        address: address.to_owned(),
        etag: None,
        content_type: Some("application/json".to_owned()),
        date: None,
        body: body.unwrap_or_default(),
    }
}

/// One round: how long the policy took to be accepted, and home after opening again.
fn round(folder: &Path, code: &str) -> Result<(f64, f64), Box<dyn Error>> {
    let mut page = Page::open(facts()?, Vec::new(), None, NOW)?;
    page.act("welcome/3", "welcomed", &[])?;
    page.act("join", "join", &[code.to_owned()])?;
    let mut accepted = 0.0;
    let mut next = page.refresh(true)?;
    while let Next::Fetch(request) = next {
        let response = served(folder, &request.address);
        let begin = Instant::now();
        next = page.answer(Answer::Came(response))?;
        if request.address.ends_with("/policy.json") {
            accepted = milliseconds(begin);
        }
    }
    let check = serde_json::to_string(&page.screen("join/check")?)?;
    let agree = check.split('"').find(|text| text.starts_with("join-agree/")).ok_or("nothing to agree to")?;
    page.act("join/check", agree, &[])?;
    let (journal, secrets) = (page.journal()?, page.secrets());
    let begin = Instant::now();
    let mut again = Page::open(facts()?, journal, Some(&secrets), NOW)?;
    serde_json::to_string(&again.screen("home")?)?;
    Ok((accepted, milliseconds(begin)))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut given = std::env::args().skip(1);
    let (Some(folder), Some(code), Some(rounds)) = (given.next(), given.next(), given.next()) else {
        return Err("beside FOLDER CODE ROUNDS".into());
    };
    let folder = PathBuf::from(folder);
    let all = (0..rounds.parse()?).map(|_| round(&folder, &code)).collect::<Result<Vec<_>, _>>()?;
    let (accepted, home): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    println!("{}", json!({ "accepted": accepted, "home": home }));
    Ok(())
}
