//! What a journal's file holds, row for row.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;

/// Every row by its table and key.
pub type Rows = BTreeMap<String, String>;

/// Reads all rows of a journal, after SQLite's own check of the whole file.
///
/// # Errors
/// What SQLite says, or finds.
pub fn rows(journal: &Path) -> Result<Rows, String> {
    let said = |e: rusqlite::Error| e.to_string();
    let db = Connection::open(journal).map_err(said)?;
    let whole: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).map_err(said)?;
    if whole != "ok" {
        return Err(whole);
    }
    read(&db).map_err(said)
}

fn read(db: &Connection) -> rusqlite::Result<Rows> {
    let mut all = Rows::new();
    let mut tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    for table in tables.query_map([], |row| row.get::<_, String>(0))? {
        let table = table?;
        let mut info = db.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?;
        let keys = info
            .query_map([&table], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<Vec<(String, i64)>, _>>()?;
        let mut query = db.prepare(&format!("SELECT * FROM {table}"))?;
        let mut found = query.query([])?;
        while let Some(row) = found.next()? {
            let (mut key, mut rest) = (vec![table.clone()], vec![]);
            for (i, (name, pk)) in keys.iter().enumerate() {
                // What follows from the others.
                if name == "sum" {
                    continue;
                }
                let text = match row.get::<_, Value>(i)? {
                    Value::Null => "null".to_owned(),
                    Value::Integer(n) => n.to_string(),
                    Value::Real(x) => x.to_string(),
                    Value::Text(t) => t,
                    Value::Blob(b) => String::from_utf8_lossy(&b).into_owned(),
                };
                if *pk > 0 { key.push(text) } else { rest.push(text) }
            }
            all.insert(key.join(" "), rest.join(" | "));
        }
    }
    Ok(all)
}
