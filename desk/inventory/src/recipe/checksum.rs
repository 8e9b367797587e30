//! The checksum of POSIX `cksum`, which Android's own tools have.

use crc::{CRC_32_CKSUM, Crc};

const CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_CKSUM);

/// Checksum and length of what `echo package:a package:b` prints. POSIX feeds the length behind the bytes, the
/// lowest byte first, as many as it needs.
pub(super) fn cksum(ids: &[String]) -> (u32, u64) {
    let mut digest = CRC.digest();
    let mut length = 0;
    for (i, id) in ids.iter().enumerate() {
        let before: &[u8] = if i == 0 { b"package:" } else { b" package:" };
        for bytes in [before, id.as_bytes()] {
            digest.update(bytes);
            length += bytes.len() as u64;
        }
    }
    digest.update(b"\n");
    length += 1;
    let mut rest: u64 = length;
    while rest > 0 {
        digest.update(&[rest.to_le_bytes()[0]]);
        rest >>= 8;
    }
    (digest.finalize(), length)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `echo package:android package:com.example.app | cksum` of coreutils 9.
    #[test]
    fn it_is_the_sum_that_the_phones_tool_prints() {
        let ids = ["android".to_owned(), "com.example.app".to_owned()];
        assert_eq!(cksum(&ids), (685870760, 40));
    }
}
