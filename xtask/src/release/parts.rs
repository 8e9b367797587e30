//! Of what a program is made: CycloneDX 1.6 from cargo's own metadata.
//!
//! Source of the format: <https://cyclonedx.org/docs/1.6/json/>. Parts that only build or test something are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::shell::{Fault, Run, root};

use super::System;
use super::commit::Commit;
use super::sums::sha256;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    description: Option<String>,
    repository: Option<String>,
    source: Option<String>,
    manifest_path: String,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dep>,
}

#[derive(Deserialize)]
struct Dep {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// The package whose parts are told.
const PROGRAM: &str = "appwijzer-desk";

/// The parts of the programs for these systems.
///
/// # Errors
/// When cargo cannot tell them.
pub(super) fn list(systems: &[System], version: &str, commit: &Commit) -> Result<Vec<u8>, Fault> {
    let mut packages: BTreeMap<String, Package> = BTreeMap::new();
    let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for system in systems {
        let metadata = metadata(*system)?;
        walk(&metadata.resolve, &metadata.packages, &mut needs)?;
        packages.extend(metadata.packages.into_iter().map(|p| (p.id.clone(), p)));
    }
    let sums = checksums()?;
    let mut parts = Vec::new();
    let mut graph = Vec::new();
    for (id, inner) in &needs {
        let Some(package) = packages.get(id) else { continue };
        let inner: BTreeSet<String> = inner.iter().filter_map(|i| packages.get(i)).map(reference).collect();
        graph.push(json!({ "ref": reference(package), "dependsOn": inner }));
        if package.name != PROGRAM {
            parts.push(component(package, &sums)?);
        }
    }
    parts.sort_by_key(|part| part["bom-ref"].as_str().unwrap_or_default().to_owned());
    graph.sort_by_key(|row| row["ref"].as_str().unwrap_or_default().to_owned());
    let program = json!({
        "type": "application",
        "bom-ref": format!("pkg:cargo/{PROGRAM}@{version}"),
        "name": "appwijzer",
        "version": version,
        "licenses": [{ "license": { "id": "EUPL-1.2" } }],
        "properties": [{ "name": "appwijzer:commit", "value": commit.shown() }],
    });
    let mut document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "timestamp": utc(commit.time), "component": program },
        "components": parts,
        "dependencies": graph,
    });
    // The number is made from the content, so that the same parts have the same.
    let digest = sha256(document.to_string().as_bytes());
    document["serialNumber"] = json!(uuid(&digest));
    let text = serde_json::to_string_pretty(&document).map_err(|e| Fault::new(e.to_string()))?;
    Ok((text + "\n").into_bytes())
}

fn metadata(system: System) -> Result<Metadata, Fault> {
    let args = ["metadata", "--locked", "--format-version", "1", "--filter-platform", system.target()];
    let bytes = Run::cargo(args).output()?;
    serde_json::from_slice(&bytes).map_err(|e| Fault::new(format!("cargo metadata: {e}")))
}

/// Everything that is linked into the program, and what each needs.
fn walk(resolve: &Resolve, packages: &[Package], needs: &mut BTreeMap<String, BTreeSet<String>>) -> Result<(), Fault> {
    let nodes: BTreeMap<&str, &Node> = resolve.nodes.iter().map(|n| (n.id.as_str(), n)).collect();
    let program = packages.iter().find(|p| p.name == PROGRAM && p.source.is_none());
    let program = program.ok_or_else(|| Fault::new(format!("there is no package {PROGRAM}")))?;
    let mut waiting = vec![program.id.as_str()];
    let mut seen = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        let row = needs.entry(id.to_owned()).or_default();
        for dep in nodes.get(id).map(|n| n.deps.as_slice()).unwrap_or_default() {
            // A kind that has no name is the ordinary one.
            if dep.dep_kinds.iter().any(|k| k.kind.is_none()) {
                row.insert(dep.pkg.clone());
                waiting.push(&dep.pkg);
            }
        }
    }
    Ok(())
}

fn reference(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

fn component(package: &Package, sums: &BTreeMap<(String, String), String>) -> Result<Value, Fault> {
    let mut part = json!({
        "type": "library",
        "bom-ref": reference(package),
        "name": package.name,
        "version": package.version,
        "purl": reference(package),
    });
    if let Some(text) = &package.description {
        part["description"] = json!(text.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    if let Some(license) = &package.license {
        // Before 2021 crates wrote "MIT/Apache-2.0".
        part["licenses"] = json!([{ "expression": license.replace('/', " OR ") }]);
    }
    if let Some(sum) = sums.get(&(package.name.clone(), package.version.clone())) {
        part["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    if let Some(link) = package.repository.as_ref().filter(|r| r.starts_with("https://")) {
        part["externalReferences"] = json!([{ "type": "vcs", "url": link }]);
    }
    if package.name == "libsqlite3-sys" {
        part["components"] = json!([sqlite(package)?]);
    }
    Ok(part)
}

/// SQLite's own code comes inside a crate, and has weaknesses under its own name.
fn sqlite(package: &Package) -> Result<Value, Fault> {
    let folder = Path::new(&package.manifest_path).parent().unwrap_or(Path::new("."));
    let path = folder.join("sqlite3/sqlite3.h");
    let text = fs::read_to_string(&path).map_err(Fault::file(&path))?;
    let line = text.lines().find_map(|l| l.strip_prefix("#define SQLITE_VERSION "));
    let version = line.map(|l| l.trim().trim_matches('"')).ok_or_else(|| Fault::new("sqlite3.h names no version"))?;
    Ok(json!({
        "type": "library",
        "bom-ref": format!("sqlite@{version}"),
        "name": "sqlite",
        "version": version,
        "cpe": format!("cpe:2.3:a:sqlite:sqlite:{version}:*:*:*:*:*:*:*"),
        "licenses": [{ "license": { "name": "Public domain" } }],
    }))
}

/// The digests of the archives of crates.
fn checksums() -> Result<BTreeMap<(String, String), String>, Fault> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let path = root().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(Fault::file(&path))?;
    let lock: Lock = toml::from_str(&text).map_err(|e| Fault::new(format!("Cargo.lock: {e}")))?;
    Ok(lock.package.into_iter().filter_map(|p| Some(((p.name, p.version), p.checksum?))).collect())
}

/// A UUID of version 8 (RFC 9562: the makers' own way) from a digest.
fn uuid(hex: &str) -> String {
    format!("urn:uuid:{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

/// A moment as RFC 3339 writes it, in UTC. Days are counted as in "chrono-compatible low-level date algorithms" of
/// Howard Hinnant.
pub(crate) fn utc(time: u64) -> String {
    let (days, second) = (time / 86_400, time % 86_400);
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3_600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_date_writes_it() {
        for (time, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_795_867_200, "2026-11-28T12:00:00Z"),
        ] {
            assert_eq!(utc(time), text);
        }
    }

    #[test]
    fn the_parts_are_those_that_are_linked_and_each_has_a_digest() {
        let bytes = list(&[System::Linux, System::Windows], "1.2.3", &Commit::for_test(0)).unwrap();
        assert_eq!(bytes, list(&[System::Linux, System::Windows], "1.2.3", &Commit::for_test(0)).unwrap());
        let document: Value = serde_json::from_slice(&bytes).unwrap();
        let parts = document["components"].as_array().unwrap();
        let named = |name: &str| parts.iter().find(|p| p["name"] == name);
        let sqlite = &named("libsqlite3-sys").unwrap()["components"][0];
        assert!(sqlite["version"].as_str().unwrap().starts_with("3."), "{sqlite}");
        assert!(named("ring").unwrap()["hashes"][0]["content"].as_str().unwrap().len() == 64);
        // Linked on Windows only, and used by tests only.
        assert!(named("windows-sys").is_some() && named("proptest").is_none());
        let without = parts.iter().filter(|p| p.get("licenses").is_none()).count();
        assert_eq!(without, 0, "every part has a licence");
    }
}
