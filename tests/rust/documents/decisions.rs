//! Decisions: status, date, what was rejected.

use std::fs;
use std::path::Path;

use jiff::civil::Date;

use super::{files, shown};

/// What stands above a decision.
struct Front {
    status: String,
    date: Date,
    rejected: Vec<String>,
}

/// Reads the front matter and what follows.
fn read(text: &str) -> Result<(Front, &str), String> {
    let (front, body) = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .ok_or("it does not begin with front matter between two lines of ---")?;
    let mut status = None;
    let mut date = None;
    let mut rejected = Vec::new();
    for line in front.lines() {
        match line.split_once(": ") {
            _ if line.starts_with("  - ") => rejected.push(line[4..].to_owned()),
            Some(("status", value)) => status = Some(value.to_owned()),
            Some(("date", value)) => date = Some(value.parse().map_err(|_| format!("{value} is no day"))?),
            _ if line == "rejected:" => {}
            _ => return Err(format!("'{line}' is not known there")),
        }
    }
    let front = Front { status: status.ok_or("it has no status")?, date: date.ok_or("it has no date")?, rejected };
    Ok((front, body))
}

/// `accepted`, `proposed`, `superseded by N`, or `accepted, in part superseded by N`.
fn superseded_by(status: &str) -> Result<Option<usize>, String> {
    if matches!(status, "accepted" | "proposed") {
        return Ok(None);
    }
    let number = status.strip_prefix("accepted, in part ").unwrap_or(status).strip_prefix("superseded by ");
    number.and_then(|n| n.parse().ok()).map(Some).ok_or(format!("'{status}' is no status"))
}

/// `007-a-name.md` is 7.
fn number(path: &Path) -> usize {
    let name = path.file_name().unwrap().to_string_lossy();
    let digits = name.get(..3).filter(|_| name.get(3..4) == Some("-"));
    digits
        .and_then(|d| d.parse().ok())
        .unwrap_or_else(|| panic!("{name} does not begin with three digits and a hyphen"))
}

#[test]
fn every_decision_says_its_status_its_day_and_what_was_rejected() {
    let all: Vec<_> = files(".md").into_iter().filter(|p| shown(p).starts_with("docs/adr/")).collect();
    assert!(all.len() >= 20, "only {} decisions were found", all.len());
    let mut wrong = Vec::new();
    // A number may be left out, where a decision was never made after all; none is given twice.
    let numbers: Vec<usize> = all.iter().map(|p| number(p)).collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "each number once: {numbers:?}");
    for (path, number) in all.iter().zip(numbers.iter().copied()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut complain = |what: String| wrong.push(format!("{name}: {what}"));
        let text = fs::read_to_string(path).unwrap();
        match read(&text) {
            Err(what) => complain(what),
            Ok((front, body)) => {
                match superseded_by(&front.status) {
                    Err(what) => complain(what),
                    Ok(Some(later)) if later <= number || !numbers.contains(&later) => {
                        complain(format!("there is no {later}"));
                    }
                    Ok(_) => {}
                }
                if front.date.year() < 2026 {
                    complain("it is older than the project".to_owned());
                }
                if front.rejected.iter().all(|r| !r.contains(": ") && !r.contains("way")) {
                    complain("it names no rejected option with its reason".to_owned());
                }
                if !body.starts_with(&format!("# {number}. ")) {
                    complain(format!("its title does not begin with '# {number}. '"));
                }
                for part in ["**Decision.**", "**Why"] {
                    if !body.contains(part) {
                        complain(format!("it has no {part}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_decision_without_front_matter_or_with_a_mistake_in_it_is_told() {
    assert!(read("# 1. A title\n").is_err());
    assert!(read("---\nstatus: accepted\n---\n# 1").is_err());
    assert!(read("---\nstatus: accepted\ndate: yesterday\n---\n").is_err());
    assert!(read("---\nstate: accepted\ndate: 2026-11-28\n---\n").is_err());
    let (front, body) = read("---\nstatus: accepted\ndate: 2026-11-28\nrejected:\n  - A: b.\n---\n# 1. T").unwrap();
    assert_eq!((front.rejected.len(), body), (1, "# 1. T"));
    assert!(superseded_by("done").is_err());
    assert_eq!(superseded_by("accepted, in part superseded by 14"), Ok(Some(14)));
}
