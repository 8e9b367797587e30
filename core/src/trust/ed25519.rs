//! Ed25519, strictly.
//!
//! ring verifies after RFC 8032 and refuses a scalar that is not reduced. Two things that strict
//! verifiers refuse besides are refused here first: points of small order, with which one signature
//! can hold for many messages, and encodings that are not canonical. (Chalkias, Garillot, Nikolaenko,
//! "Taming the many EdDSAs", 2020.)

use ring::signature::{ED25519, UnparsedPublicKey};

/// The length of a signature, in bytes.
pub const SIGNATURE_BYTES: usize = 64;

/// The y coordinates of the eight points of small order, little-endian, sign bit cleared.
const SMALL_ORDER: [[u8; 32]; 5] = [
    // y = 0, two points of order 4
    [0; 32],
    // y = 1, the neutral point
    {
        let mut y = [0; 32];
        y[0] = 1;
        y
    },
    // y = -1, the point of order 2
    {
        let mut y = [0xff; 32];
        y[0] = 0xec;
        y[31] = 0x7f;
        y
    },
    // four points of order 8, two for each y
    [
        0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf,
        0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
    ],
    [
        0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20,
        0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
    ],
];

/// Whether an encoded point is of small order or not encoded canonically.
#[must_use]
pub fn is_weak_point(point: &[u8; 32]) -> bool {
    let mut y = *point;
    let [.., last] = &mut y;
    *last &= 0x7f;
    SMALL_ORDER.contains(&y) || !is_reduced(&y)
}

/// Whether y is smaller than p = 2^255 - 19.
fn is_reduced(y: &[u8; 32]) -> bool {
    let [first, middle @ .., last] = y;
    *last != 0x7f || middle.iter().any(|b| *b != 0xff) || *first < 0xed
}

/// Whether `signature` is a strict Ed25519 signature of `message` by `public`.
#[must_use]
pub fn verify(public: &[u8; 32], message: &[u8], signature: &[u8]) -> bool {
    let Some((r, _)) = signature.split_first_chunk::<32>() else { return false };
    !is_weak_point(public)
        && !is_weak_point(r)
        && UnparsedPublicKey::new(&ED25519, public).verify(message, signature).is_ok()
}
