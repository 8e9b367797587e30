//! Tiles: the tree and its entries as static files (C2SP tlog-tiles).

use std::collections::BTreeMap;

use super::error::LogError;
use super::tree::Tree;

/// How many hashes or entries a full tile holds.
const WIDTH: u64 = 256;
/// How many levels of the tree lie between two levels of tiles.
const HEIGHT: usize = 8;

/// Path within the log of tile number `n` of a level, with `width` hashes: `tile/0/x001/234.p/56`.
fn path(level: &str, n: u64, width: u64) -> String {
    let mut name = format!("{:03}", n % 1000);
    let mut rest = n / 1000;
    while rest > 0 {
        name = format!("x{:03}/{name}", rest % 1000);
        rest /= 1000;
    }
    if width == WIDTH { format!("tile/{level}/{name}") } else { format!("tile/{level}/{name}.p/{width}") }
}

/// Where the bundles of entries of a log of this size lie, and how many entries each holds.
pub(super) fn bundles(size: u64) -> impl Iterator<Item = (String, u64)> {
    let full = size / WIDTH;
    let rest = size % WIDTH;
    let all = (0..full).map(|n| (n, WIDTH)).chain((rest > 0).then_some((full, rest)));
    all.map(|(n, width)| (path("entries", n, width), width))
}

/// Every file of a log but its checkpoint.
pub(super) fn files(tree: &Tree, entries: &[Vec<u8>]) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for (bundle, (path, _)) in entries.chunks(WIDTH as usize).zip(bundles(tree.size())) {
        files.insert(path, bundle.iter().flat_map(|entry| framed(entry)).collect());
    }
    for level in 0.. {
        let hashes = tree.level(level * HEIGHT);
        if hashes.is_empty() {
            break;
        }
        for (n, tile) in (0_u64..).zip(hashes.chunks(WIDTH as usize)) {
            files.insert(path(&level.to_string(), n, tile.len() as u64), tile.concat());
        }
    }
    files
}

/// An entry with its length before it, in two bytes.
fn framed(entry: &[u8]) -> Vec<u8> {
    let length = u16::try_from(entry.len()).unwrap_or(u16::MAX);
    [&length.to_be_bytes(), entry].concat()
}

/// Takes a bundle apart.
pub(super) fn unframed(path: &str, mut bundle: &[u8], count: u64) -> Result<Vec<Vec<u8>>, LogError> {
    let cut = || LogError::Tile(path.to_owned());
    let mut entries = Vec::new();
    for _ in 0..count {
        let (length, rest) = bundle.split_first_chunk::<2>().ok_or_else(cut)?;
        let (entry, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or_else(cut)?;
        entries.push(entry.to_owned());
        bundle = rest;
    }
    if bundle.is_empty() { Ok(entries) } else { Err(cut()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification.
    #[test]
    fn paths_are_those_of_the_specification() {
        assert_eq!(path("0", 1_234_067, 256), "tile/0/x001/x234/067");
        assert_eq!(path("entries", 273, 8), "tile/entries/273.p/8");
    }

    #[test]
    fn a_log_of_70_000_entries_has_tiles_on_three_levels() {
        let mut tree = Tree::default();
        let entries: Vec<Vec<u8>> = (0..70_000_u32).map(|n| n.to_string().into_bytes()).collect();
        entries.iter().for_each(|entry| tree.push(entry));
        let files = files(&tree, &entries);
        for path in ["tile/0/000", "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1", "tile/entries/273.p/112"] {
            assert!(files.contains_key(path), "{path}");
        }
        let read: Vec<Vec<u8>> =
            bundles(70_000).flat_map(|(path, count)| unframed(&path, &files[&path], count).unwrap()).collect();
        assert_eq!(read, entries);
    }

    #[test]
    fn a_bundle_that_was_cut_or_lengthened_anywhere_is_refused() {
        let bundle = [framed(b"one"), framed(b"two")].concat();
        assert!(unframed("x", &bundle, 2).is_ok());
        for length in 0..bundle.len() {
            assert!(unframed("x", &bundle[..length], 2).is_err(), "{length}");
        }
        assert!(unframed("x", &[&bundle[..], b"x"].concat(), 2).is_err());
    }
}
