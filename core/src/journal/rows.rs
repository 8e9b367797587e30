//! Rows to values and back.

use std::borrow::Cow;

use jiff::civil::Date;
use ring::digest::{Context, SHA256};
use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, params};

use crate::cases::{Attestation, Case, CaseKey, Closed, Ending, RouteChoice, Stage};

use super::error::JournalError;
use super::{Document, KeptGrant};

/// The tables of which every row has a checksum, and what it is made of.
pub(super) const SUMMED: [(&str, &str); 4] = [
    (
        "cases",
        "app, area, ban, identifiers, stage, route, steps_done, found_at, closed_how, closed_at, reopened,
         came_back_after, declined_at, declined",
    ),
    ("attestations", "app, area, there, on_day, policy_version"),
    ("answers", "question, value"),
    ("settings", "name, value"),
];

/// SHA-256 over the values of a row, shortened: a flipped bit is seen. In SQL: `row_sum(…)`.
pub(super) fn add_row_sum(db: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    db.create_scalar_function("row_sum", -1, flags, |row| {
        let mut hash = Context::new(&SHA256);
        for i in 0..row.len() {
            let (kind, bytes): (u8, Cow<'_, [u8]>) = match row.get_raw(i) {
                ValueRef::Null => (0, Cow::Borrowed(&[])),
                ValueRef::Integer(n) => (1, Cow::Owned(n.to_be_bytes().to_vec())),
                ValueRef::Real(x) => (2, Cow::Owned(x.to_be_bytes().to_vec())),
                ValueRef::Text(text) => (3, Cow::Borrowed(text)),
                ValueRef::Blob(bytes) => (4, Cow::Borrowed(bytes)),
            };
            hash.update(&[kind]);
            hash.update(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(&bytes);
        }
        Ok(hash.finish().as_ref().get(..8).unwrap_or_default().to_vec())
    })
}

pub(super) fn cases(db: &Connection) -> Result<Vec<Case>, JournalError> {
    let mut query = db.prepare_cached(
        "SELECT app, area, ban, identifiers, stage, route, steps_done, found_at, closed_how, closed_at, reopened,
                came_back_after, declined_at, declined
         FROM cases ORDER BY app, area",
    )?;
    let found = query.query_map([], case)?;
    // A row that no longer makes sense is left out; the next check finds its case again.
    Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

pub(super) fn attestations(db: &Connection) -> Result<Vec<Attestation>, JournalError> {
    let mut query =
        db.prepare_cached("SELECT app, area, there, on_day, policy_version FROM attestations ORDER BY app, area")?;
    let found = query.query_map([], attestation)?;
    Ok(found.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

pub(super) fn document(row: &Row<'_>) -> rusqlite::Result<Document> {
    let version = u64::try_from(row.get::<_, i64>(0)?).unwrap_or_default();
    Ok(Document { version, envelope: row.get(1)?, accepted_at: row.get(2)? })
}

pub(super) fn grant(row: &Row<'_>) -> rusqlite::Result<KeptGrant> {
    Ok(KeptGrant { id: row.get(0)?, envelope: row.get(1)?, root: row.get(2)?, configured: row.get(3)? })
}

fn case(row: &Row<'_>) -> rusqlite::Result<Option<Case>> {
    let text = |i| row.get::<_, String>(i);
    let Some(key) = key(&text(0)?, &text(1)?) else { return Ok(None) };
    let Some(stage) = Stage::from_name(&text(4)?) else { return Ok(None) };
    let route = row.get::<_, Option<String>>(5)?.as_deref().and_then(RouteChoice::from_name);
    let how = row.get::<_, Option<String>>(8)?.as_deref().and_then(Ending::from_name);
    let at = row.get::<_, Option<i64>>(9)?;
    Ok(Some(Case {
        key,
        ban: text(2)?,
        identifiers: serde_json::from_str(&text(3)?).unwrap_or_default(),
        stage,
        route,
        steps_done: serde_json::from_str(&text(6)?).unwrap_or_default(),
        found_at: row.get(7)?,
        closed: how.zip(at).map(|(how, at)| Closed { how, at }),
        reopened: row.get(10)?,
        came_back_after: row.get::<_, Option<String>>(11)?.as_deref().and_then(Ending::from_name),
        declined_at: row.get(12)?,
        declined: row.get(13)?,
    }))
}

pub(super) fn put_case(db: &Connection, case: &Case) -> Result<(), rusqlite::Error> {
    let list = |items: &mut dyn Iterator<Item = &String>| {
        serde_json::to_string(&items.collect::<Vec<_>>()).unwrap_or_else(|_| "[]".to_owned())
    };
    db.prepare_cached(
        "REPLACE INTO cases
         (app, area, ban, identifiers, stage, route, steps_done, found_at, closed_how, closed_at, reopened,
          came_back_after, declined_at, declined, sum)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
                 row_sum(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14))",
    )?
    .execute(params![
        case.key.app,
        case.key.area.to_string(),
        case.ban,
        list(&mut case.identifiers.iter()),
        case.stage.name(),
        case.route.map(RouteChoice::name),
        list(&mut case.steps_done.iter()),
        case.found_at,
        case.closed.map(|c| c.how.name()),
        case.closed.map(|c| c.at),
        case.reopened,
        case.came_back_after.map(Ending::name),
        case.declined_at,
        case.declined,
    ])?;
    Ok(())
}

fn attestation(row: &Row<'_>) -> rusqlite::Result<Option<Attestation>> {
    let Some(key) = key(&row.get::<_, String>(0)?, &row.get::<_, String>(1)?) else { return Ok(None) };
    let Ok(on) = row.get::<_, String>(3)?.parse::<Date>() else { return Ok(None) };
    let version = u64::try_from(row.get::<_, i64>(4)?).unwrap_or_default();
    Ok(Some(Attestation { key, there: row.get(2)?, on, policy_version: version }))
}

pub(super) fn put_attestation(db: &Connection, said: &Attestation) -> Result<(), rusqlite::Error> {
    db.prepare_cached(
        "REPLACE INTO attestations (app, area, there, on_day, policy_version, sum)
         VALUES (?1, ?2, ?3, ?4, ?5, row_sum(?1, ?2, ?3, ?4, ?5))",
    )?
    .execute(params![
        said.key.app,
        said.key.area.to_string(),
        said.there,
        said.on.to_string(),
        i64::try_from(said.policy_version).unwrap_or(i64::MAX),
    ])?;
    Ok(())
}

fn key(app: &str, area: &str) -> Option<CaseKey> {
    format!("{app}@{area}").parse().ok()
}
