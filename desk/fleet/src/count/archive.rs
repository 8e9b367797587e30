//! ZIP and gzip: unpacked while reading, and refused where they unpack to more than any real export.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use flate2::Crc;
use flate2::read::{DeflateDecoder, MultiGzDecoder};
use zip::{CompressionMethod, ZipArchive};

use super::error::{Packed, Unusable};

/// How many times larger what is unpacked may be than what it is packed in, once it is larger than [`FREE`].
/// Rows of a table shrink to a tenth or a thirtieth; a bomb to a thousandth.
const MOST_TIMES: u64 = 300;
/// What may be unpacked in any case, in bytes.
const FREE: u64 = 16 * 1024 * 1024;
/// The most files in an archive.
const MOST_FILES: usize = 100;
/// The largest archive that is piped in, in bytes: its directory stands at its end, so it is held in memory.
const LARGEST_PIPED: u64 = 64 * 1024 * 1024;

/// Something to read to its end.
pub(super) type Bytes = Box<dyn Read + Send>;

/// Whether reading stopped before the end of what was packed.
#[derive(Clone, Debug, Default)]
pub(super) struct Cut(Arc<AtomicBool>);

impl Cut {
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Whether these first bytes are of a ZIP archive.
pub(super) fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// Whether these first bytes are of a gzip file.
pub(super) fn is_gzip(head: &[u8]) -> bool {
    head.starts_with(&[0x1F, 0x8B, 8])
}

/// What a gzip file holds. One that is cut gives what there is, and sets `cut`.
pub(super) fn gunzip(packed: Bytes, cut: &Cut) -> Bytes {
    let decoder = MultiGzDecoder::new(Counted { inner: packed, read: 0 });
    Box::new(Bounded {
        inner: decoder,
        packed: |d: &MultiGzDecoder<Counted<Bytes>>| d.get_ref().read,
        given: 0,
        cut: cut.clone(),
    })
}

/// The files of a ZIP archive, and their names.
pub(super) fn unzip(path: &Path, piped: Option<Bytes>) -> Result<Vec<(String, Bytes)>, Unusable> {
    match piped {
        None => entries(File::open(path)?, || File::open(path)),
        Some(bytes) => {
            let mut all = Vec::new();
            bytes.take(LARGEST_PIPED + 1).read_to_end(&mut all)?;
            if all.len() as u64 > LARGEST_PIPED {
                return Err(Unusable::Archive(Packed::Piped));
            }
            let all: Arc<[u8]> = all.into();
            entries(Cursor::new(all.clone()), || Ok(Cursor::new(all.clone())))
        }
    }
}

fn entries<R: Read + Seek + Send + 'static>(
    mut packed: R,
    again: impl Fn() -> io::Result<R>,
) -> Result<Vec<(String, Bytes)>, Unusable> {
    let damaged = |_| Unusable::Archive(Packed::Damaged);
    let length = packed.seek(SeekFrom::End(0))?;
    packed.seek(SeekFrom::Start(0))?;
    let mut archive = ZipArchive::new(packed).map_err(damaged)?;
    if archive.len() > MOST_FILES {
        return Err(Unusable::Archive(Packed::TooMany));
    }
    let mut all: Vec<(String, Bytes)> = Vec::new();
    let mut together = 0;
    for n in 0..archive.len() {
        let entry = archive.by_index_raw(n).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        if name.starts_with("xl/") {
            return Err(Unusable::Archive(Packed::Workbook));
        }
        let hidden = name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX");
        if entry.is_dir() || hidden {
            continue;
        }
        if entry.encrypted() {
            return Err(Unusable::Archive(Packed::Locked));
        }
        // Entries that lie over one another are the way of bombs.
        together += entry.compressed_size();
        let Some(start) = entry.data_start().filter(|_| together <= length) else {
            return Err(Unusable::Archive(Packed::Damaged));
        };
        let mut bytes = again()?;
        bytes.seek(SeekFrom::Start(start))?;
        let (crc, size, cut) = (entry.crc32(), entry.size(), Cut::default());
        let packed = Counted { inner: bytes.take(entry.compressed_size()), read: 0 };
        let unpacked: Bytes = match entry.compression() {
            CompressionMethod::Stored => Box::new(packed),
            CompressionMethod::Deflated => Box::new(Bounded {
                inner: DeflateDecoder::new(packed),
                packed: |d: &DeflateDecoder<Counted<io::Take<R>>>| d.get_ref().read,
                given: 0,
                cut,
            }),
            _ => return Err(Unusable::Archive(Packed::Method)),
        };
        all.push((name, Box::new(Checked { inner: unpacked, crc: Crc::new(), expected: (crc, size) })));
    }
    if all.is_empty() { Err(Unusable::Archive(Packed::Empty)) } else { Ok(all) }
}

/// Counts what was read.
struct Counted<R> {
    inner: R,
    read: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(out)?;
        self.read += n as u64;
        Ok(n)
    }
}

/// Stops where too much comes out of too little.
struct Bounded<R> {
    inner: R,
    /// How much was read of what is packed.
    packed: fn(&R) -> u64,
    given: u64,
    cut: Cut,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = match self.inner.read(out) {
            Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => {
                self.cut.set();
                0
            }
            // What is no deflated data, or has another sum than it says.
            Err(e) if matches!(e.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData) => {
                return Err(io::Error::other(Packed::Damaged));
            }
            other => other?,
        };
        self.given += n as u64;
        if self.given > FREE && self.given / MOST_TIMES > (self.packed)(&self.inner) {
            return Err(io::Error::other(Packed::Bomb));
        }
        Ok(n)
    }
}

/// Compares what came out with what the archive says of it.
struct Checked<R> {
    inner: R,
    crc: Crc,
    expected: (u32, u64),
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(out)?;
        self.crc.update(out.get(..n).unwrap_or_default());
        if n == 0 && !out.is_empty() {
            let (crc, size) = self.expected;
            if self.crc.sum() != crc || u64::from(self.crc.amount()) != size & u64::from(u32::MAX) {
                return Err(io::Error::other(Packed::Damaged));
            }
        }
        Ok(n)
    }
}
