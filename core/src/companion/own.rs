//! The code that runs, as bytes in a file: what everybody can hold against a release.
//!
//! Only what the system itself says of its mappings is believed, so that no shell has to name a file. An app that lies about
//! itself can say anything here: the digest finds what was built or packed otherwise, not what was written to deceive.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ring::digest::{Context, SHA256};

/// A line of the mappings is never longer, unless its path is.
const MAX_MAPS: u64 = 4 << 20;
/// The largest archive's directory that is read, in bytes.
const MAX_DIRECTORY: usize = 8 << 20;
/// A ZIP archive ends with a record of 22 bytes and a comment of at most 65,535 (APPNOTE.TXT 4.3.16).
const END: u64 = 22 + 65_535;

/// SHA-256 of the file that this code was loaded from; of its entry, where it was loaded from within an app. The first
/// call reads it to its end: some milliseconds. Nothing where the system does not say, such as on an iPhone, where the store packs code anew.
pub(super) fn digest() -> Option<[u8; 32]> {
    // A screen may be drawn often, and what runs stays what it is.
    static OWN: OnceLock<Option<[u8; 32]>> = OnceLock::new();
    *OWN.get_or_init(own_file)
}

fn own_file() -> Option<[u8; 32]> {
    if cfg!(any(target_os = "linux", target_os = "android")) {
        let (path, at) = mapped(own_file as *const () as usize)?;
        part(&path, at).and_then(|(file, length)| sum(file, length)).ok()
    } else if cfg!(windows) {
        let file = File::open(std::env::current_exe().ok()?).ok()?;
        let length = file.metadata().ok()?.len();
        sum(file, length).ok()
    } else {
        None
    }
}

/// The file that an address is mapped from, and the place in it (proc_pid_maps(5)).
fn mapped(address: usize) -> Option<(PathBuf, u64)> {
    let address = u64::try_from(address).ok()?;
    let maps = BufReader::new(File::open("/proc/self/maps").ok()?.take(MAX_MAPS));
    maps.lines().map_while(Result::ok).find_map(|line| mapping(&line, address))
}

/// `start-end rights offset device inode path`, if the address lies in it.
fn mapping(line: &str, address: u64) -> Option<(PathBuf, u64)> {
    let hex = |text: &str| u64::from_str_radix(text, 16).ok();
    let (range, rest) = line.split_once(' ')?;
    let (start, end) = range.split_once('-')?;
    let (start, end) = (hex(start)?, hex(end)?);
    let path = rest.get(rest.find('/')?..)?;
    let offset = hex(rest.split(' ').nth(1)?)?;
    // A file that was replaced is another one than what runs.
    if !(start..end).contains(&address) || path.ends_with(" (deleted)") {
        return None;
    }
    Some((PathBuf::from(path), offset.checked_add(address - start)?))
}

/// The file, read from where the code begins, and how long that is: all of it, or the entry of an archive that holds a place.
fn part(path: &Path, at: u64) -> io::Result<(File, u64)> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut head = [0; 4];
    file.read_exact(&mut head)?;
    let (start, length) = if head == *b"PK\x03\x04" { entry(&mut file, length, at)? } else { (0, length) };
    file.seek(SeekFrom::Start(start))?;
    Ok((file, length))
}

/// Where the entry of an archive begins that holds a place, and how long it is. It must be stored as it is, else nothing
/// could be mapped from it.
fn entry(file: &mut File, length: u64, at: u64) -> io::Result<(u64, u64)> {
    let broken = || io::Error::from(io::ErrorKind::InvalidData);
    file.seek(SeekFrom::Start(length.saturating_sub(END)))?;
    let mut tail = Vec::new();
    file.by_ref().take(END).read_to_end(&mut tail)?;
    let end = tail.windows(4).rposition(|four| four == b"PK\x05\x06").ok_or_else(broken)?;
    let end = tail.get(end..).ok_or_else(broken)?;
    let size = usize::try_from(number(end, 12, 4).ok_or_else(broken)?).map_err(|_| broken())?;
    if size > MAX_DIRECTORY {
        return Err(broken());
    }
    file.seek(SeekFrom::Start(number(end, 16, 4).ok_or_else(broken)?))?;
    let mut directory = vec![0; size];
    file.read_exact(&mut directory)?;
    let mut rest = directory.as_slice();
    while rest.starts_with(b"PK\x01\x02") {
        let field = |from, bytes| number(rest, from, bytes).ok_or_else(broken);
        let (method, stored, header) = (field(10, 2)?, field(20, 4)?, field(42, 4)?);
        let skip = 46 + field(28, 2)? + field(30, 2)? + field(32, 2)?;
        if method == 0 && header <= at && at - header < stored.saturating_add(1 << 20) {
            let mut local = [0; 30];
            file.seek(SeekFrom::Start(header))?;
            file.read_exact(&mut local)?;
            let name_and_more = number(&local, 26, 2).zip(number(&local, 28, 2)).ok_or_else(broken)?;
            let start = header + 30 + name_and_more.0 + name_and_more.1;
            if (start..start.saturating_add(stored)).contains(&at) {
                return Ok((start, stored));
            }
        }
        rest = usize::try_from(skip).ok().and_then(|skip| rest.get(skip..)).ok_or_else(broken)?;
    }
    Err(broken())
}

/// A number of two or four bytes, the lowest first.
fn number(bytes: &[u8], from: usize, length: usize) -> Option<u64> {
    let bytes = bytes.get(from..from.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |sum, byte| (sum << 8) | u64::from(*byte)))
}

/// Piece by piece.
fn sum(file: File, length: u64) -> io::Result<[u8; 32]> {
    let mut context = Context::new(&SHA256);
    let (mut file, mut piece, mut read) = (file.take(length), vec![0; 64 * 1024], 0_u64);
    loop {
        let some = file.read(&mut piece)?;
        if some == 0 {
            break;
        }
        read += some as u64;
        context.update(piece.get(..some).unwrap_or_default());
    }
    if read != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let mut digest = [0; 32];
    digest.copy_from_slice(context.finish().as_ref());
    Ok(digest)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn hash(bytes: &[u8]) -> [u8; 32] {
        ring::digest::digest(&SHA256, bytes).as_ref().try_into().unwrap()
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_finds_its_own_bytes() {
        let own = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        assert_eq!(digest(), Some(hash(&own)));
    }

    #[test]
    fn a_mapping_that_is_gone_or_is_elsewhere_is_none() {
        let line = "7f00-8000 r-xp 00001000 fd:00 42                 /data/app/a b/base.apk";
        assert_eq!(mapping(line, 0x7f10), Some((PathBuf::from("/data/app/a b/base.apk"), 0x1010)));
        assert_eq!(mapping(line, 0x8000), None);
        assert_eq!(mapping(&format!("{line} (deleted)"), 0x7f10), None);
        for broken in ["", "7f00", "7f00-8000", "7f00-8000 r-xp", "7f00-8000 r-xp 0 0 0", "x-y r-xp 0 0 0 /x"] {
            assert_eq!(mapping(broken, 0x7f10), None, "{broken}");
        }
    }

    /// Two stored entries and one that is packed, as APPNOTE.TXT says; the second begins after a filling.
    fn archive() -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        let entries: [(&str, u16, &[u8], usize); 3] = [
            ("classes.dex", 8, b"packed", 0),
            ("lib/arm64-v8a/libappwijzer.so", 0, b"the library", 5),
            ("lib/arm64-v8a/other.so", 0, b"another", 0),
        ];
        for (name, method, data, filling) in entries {
            let at = u32::try_from(bytes.len()).unwrap();
            let (length, named) = (u32::try_from(data.len()).unwrap(), u16::try_from(name.len()).unwrap());
            let filling_length = u16::try_from(filling).unwrap();
            bytes.extend(b"PK\x03\x04\x14\0\0\0");
            bytes.extend(method.to_le_bytes());
            bytes.extend([0; 8]);
            bytes.extend(length.to_le_bytes());
            bytes.extend(length.to_le_bytes());
            bytes.extend(named.to_le_bytes());
            bytes.extend(filling_length.to_le_bytes());
            bytes.extend(name.bytes());
            bytes.extend(vec![0; filling]);
            bytes.extend(data);
            directory.extend(b"PK\x01\x02\x14\0\x14\0\0\0");
            directory.extend(method.to_le_bytes());
            directory.extend([0; 8]);
            directory.extend(length.to_le_bytes());
            directory.extend(length.to_le_bytes());
            directory.extend(named.to_le_bytes());
            directory.extend([0; 12]);
            directory.extend(at.to_le_bytes());
            directory.extend(name.bytes());
        }
        let (start, size) = (u32::try_from(bytes.len()).unwrap(), u32::try_from(directory.len()).unwrap());
        bytes.extend(directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0\x03\0\x03\0");
        bytes.extend(size.to_le_bytes());
        bytes.extend(start.to_le_bytes());
        bytes.extend([0; 2]);
        bytes
    }

    fn read(bytes: &[u8], at: u64) -> io::Result<[u8; 32]> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        part(file.path(), at).and_then(|(file, length)| sum(file, length))
    }

    #[test]
    fn a_library_within_an_app_is_its_entry_alone() {
        let bytes = archive();
        let at = |data: &[u8]| bytes.windows(data.len()).position(|w| w == data).unwrap() as u64;
        assert_eq!(read(&bytes, at(b"library")).unwrap(), hash(b"the library"));
        assert_eq!(read(&bytes, at(b"another")).unwrap(), hash(b"another"));
        assert!(read(&bytes, at(b"packed")).is_err(), "nothing runs from what is packed");
        assert!(read(&bytes, bytes.len() as u64).is_err());
        assert_eq!(read(b"no archive", 3).unwrap(), hash(b"no archive"));
    }

    #[test]
    fn no_archive_that_is_cut_or_changed_makes_it_panic() {
        let bytes = archive();
        for length in 0..bytes.len() {
            let _ = read(&bytes[..length], 70);
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] = !changed[at];
            let _ = read(&changed, 70);
        }
    }
}
