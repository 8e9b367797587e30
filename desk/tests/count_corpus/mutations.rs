//! Whatever happens to a file on its way: an app that is seen in the whole file never becomes certainly not
//! there, and nothing is certain where fewer devices with it are seen.
//!
//! `APPWIJZER_MUTATIONS` sets how many, `APPWIJZER_SEED` where the sequence begins.

use std::io::Write;
use std::path::Path;

use appwijzer_core::policy::PolicyFile;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value};

use super::{corpus, policy, report, tiktok};

/// A fixed sequence that jumps about.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n.max(1)
    }
}

/// Text of any encoding, for what is changed in texts; nothing for what is packed.
fn text(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => {
            let units: Vec<u16> = rest.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
            String::from_utf16(&units).ok()
        }
        bytes => String::from_utf8(bytes.to_vec()).ok(),
    }
}

fn utf16(text: &str, dice: &mut Dice) -> Vec<u8> {
    let big_endian = dice.below(2) == 0;
    let mark = if dice.below(2) == 0 { "\u{FEFF}" } else { "" };
    let units = mark.encode_utf16().chain(text.encode_utf16());
    units.flat_map(|u| if big_endian { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
}

/// Drops what names other pages; adds keys that nobody knows; turns the order round.
fn change(value: &mut Value, what: usize, dice: &mut Dice) {
    match value {
        Value::Object(map) => {
            // Cells go by the order of their columns: in another order they say something else.
            let inner = map.iter_mut().filter(|(key, _)| *key != "Schema" || what < 2);
            inner.for_each(|(_, inner)| change(inner, what, dice));
            match what {
                0 => map.retain(|key, _| {
                    let key = key.to_ascii_lowercase();
                    !["next", "total", "count", "has_more"].iter().any(|word| key.contains(word))
                        || key == "devicecount"
                }),
                1 => {
                    let unknown = ["id2", "Bundle", "displayname", "apps", "platformName", "state2", "identifierType"];
                    let key = unknown[dice.below(unknown.len())].to_owned();
                    map.entry(key).or_insert_with(|| Value::String("org.example.unknown".to_owned()));
                }
                _ => {
                    let turned: Map<String, Value> =
                        std::mem::take(map).into_iter().collect::<Vec<_>>().into_iter().rev().collect();
                    *map = turned;
                }
            }
        }
        Value::Array(all) => {
            all.iter_mut().for_each(|inner| change(inner, what, dice));
            if what > 1 && all.len() > 1 && all.iter().any(|one| one.is_object() || one.is_array()) {
                let (a, b) = (dice.below(all.len()), dice.below(all.len()));
                all.swap(a, b);
            }
        }
        _ => {}
    }
}

/// The lines, with one gone, two changed about, or only the first ones.
fn lines(text: &str, dice: &mut Dice) -> String {
    let mut all: Vec<&str> = text.split_inclusive('\n').collect();
    match dice.below(3) {
        0 if all.len() > 2 => {
            let gone = 1 + dice.below(all.len() - 1);
            all.remove(gone);
        }
        1 if all.len() > 3 => {
            let (a, b) = (1 + dice.below(all.len() - 2), 1 + dice.below(all.len() - 2));
            all.swap(a, b);
        }
        _ => all.truncate(dice.below(all.len() + 1)),
    }
    all.concat()
}

fn mutated(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let cut = |dice: &mut Dice| bytes[..dice.below(bytes.len() + 1)].to_vec();
    let Some(text) = text(bytes) else { return cut(dice) };
    // In a document a line is no unit: without one it says something else.
    let of_lines = !text.starts_with(['[', '<']) && !text.starts_with("{\n");
    match dice.below(9) {
        0..=2 => cut(dice),
        3 => utf16(&text, dice),
        4 => format!("\u{FEFF}{}", text.trim_start_matches('\u{FEFF}').replace('\n', "\r\n")).into_bytes(),
        5 => {
            let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
            packed.write_all(&cut(dice)).unwrap();
            let packed = packed.finish().unwrap();
            let end = if dice.below(2) == 0 { packed.len() } else { dice.below(packed.len()) };
            packed[..end].to_vec()
        }
        6 if of_lines => lines(&text, dice).into_bytes(),
        _ => match serde_json::from_str::<Value>(text.trim_start_matches('\u{FEFF}')) {
            Ok(mut value) => {
                let what = dice.below(3);
                change(&mut value, what, dice);
                if dice.below(2) == 0 { value.to_string() } else { serde_json::to_string_pretty(&value).unwrap() }
                    .into_bytes()
            }
            Err(_) if of_lines => lines(&text, dice).into_bytes(),
            Err(_) => cut(dice),
        },
    }
}

fn answer(report: &Value) -> String {
    let row = report["apps"].as_array().unwrap().iter().find(|row| row["app"] == "tiktok").unwrap();
    row["answer"].as_str().unwrap().to_owned()
}

fn holds(policy: &PolicyFile, whole: &Value, path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes).unwrap();
    let Some(part) = report(policy, path, false) else { return Ok(()) };
    let (before, after) = (tiktok(whole)[0], tiktok(&part)[0]);
    if before > 0 && answer(&part) == "nowhere" {
        return Err("it was there, and is called nowhere".to_owned());
    }
    // What a product calls gone, and devices that do not count, may be named.
    let told = ["removed-left-out", "deleted-left-out", "other-systems"];
    let notes = part["notes"].as_array().unwrap();
    let named = bytes.windows(24).any(|piece| piece == b"com.zhiliaoapp.musically");
    if named && after == 0 && part["certain"] == true && !notes.iter().any(|note| told.iter().any(|told| note == told))
    {
        return Err("its identifier stands there, it is not seen, and that is called certain".to_owned());
    }
    if after < before && part["certain"] == true {
        return Err(format!("{after} of {before} are seen, and that is called certain"));
    }
    Ok(())
}

#[test]
fn what_is_there_never_becomes_certainly_not_there() {
    let set = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let (most, seed) = (set("APPWIJZER_MUTATIONS").unwrap_or(2_500), set("APPWIJZER_SEED").unwrap_or(20_260_302));
    let policy = policy();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mutated");
    let files = corpus();
    let mut dice = Dice(seed);
    for n in 0..most {
        let file = &files[usize::try_from(n).unwrap() % files.len()];
        let bytes = std::fs::read(file).unwrap();
        let whole = report(&policy, file, false).unwrap();
        let changed = mutated(&bytes, &mut dice);
        if let Err(why) = holds(&policy, &whole, &path, &changed) {
            panic!(
                "{}, mutation {n} with seed {seed}: {why}\n{}",
                file.display(),
                String::from_utf8_lossy(&changed).chars().take(4_000).collect::<String>()
            );
        }
    }
}

/// Every place at which a file can be cut, for the smaller ones.
#[test]
fn a_file_that_is_cut_anywhere_never_says_nowhere() {
    let policy = policy();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cut");
    for file in corpus() {
        let bytes = std::fs::read(&file).unwrap();
        if bytes.len() > 800 {
            continue;
        }
        let whole = report(&policy, &file, false).unwrap();
        for end in 0..bytes.len() {
            if let Err(why) = holds(&policy, &whole, &path, &bytes[..end]) {
                panic!("{} cut at {end}: {why}", file.display());
            }
        }
    }
}
