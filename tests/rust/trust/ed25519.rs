//! Ed25519 as it is verified here: the vectors of RFC 8032, a table of what a strict verifier
//! refuses, and a second implementation that must agree.

use std::collections::BTreeMap;

use appwijzer_core::trust::{is_weak_point, verify_ed25519};
use curve25519_dalek::constants::{ED25519_BASEPOINT_POINT as BASE, EIGHT_TORSION};
use curve25519_dalek::edwards::{CompressedEdwardsY, EdwardsPoint};
use curve25519_dalek::scalar::Scalar;
use proptest::prelude::*;
use ring::digest::{SHA512, digest};
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde::Deserialize;

/// The order of the base point, little-endian.
const L: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];
const MESSAGE: &[u8] = b"TikTok is forbidden on work phones";

pub(crate) fn bytes(hex: &str) -> Vec<u8> {
    assert!(hex.len().is_multiple_of(2), "{hex}");
    (0..hex.len()).step_by(2).map(|i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap()).collect()
}

/// S + L: the same scalar in another spelling.
pub(crate) fn plus_order(signature: &[u8]) -> Vec<u8> {
    let mut out = signature.to_owned();
    let mut carry = 0u16;
    for (byte, l) in out[32..].iter_mut().zip(L) {
        carry += u16::from(*byte) + u16::from(l);
        *byte = carry.to_le_bytes()[0];
        carry >>= 8;
    }
    assert_eq!(carry, 0, "S + L fits in 32 bytes");
    out
}

#[derive(Deserialize)]
struct Vector {
    secret: String,
    public: String,
    message: String,
    signature: String,
}

#[test]
fn the_vectors_of_rfc_8032_hold() {
    let file = appwijzer_tests::root().join("tests/vectors/rfc8032.toml");
    let vectors: BTreeMap<String, Vector> = toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let sizes: Vec<usize> = vectors.values().map(|v| v.message.len() / 2).collect();
    assert_eq!(sizes, [0, 1023, 1, 2, 64]);
    for (name, vector) in vectors {
        let (secret, message) = (bytes(&vector.secret), bytes(&vector.message));
        let public: [u8; 32] = bytes(&vector.public).try_into().unwrap();
        let signature = bytes(&vector.signature);
        let pair = Ed25519KeyPair::from_seed_and_public_key(&secret, &public).unwrap();
        assert_eq!(pair.sign(&message).as_ref(), signature, "{name}");
        assert!(verify_ed25519(&public, &message, &signature), "{name}");
        for at in 0..64 {
            let mut wrong = signature.clone();
            wrong[at] ^= 1;
            assert!(!verify_ed25519(&public, &message, &wrong), "{name}: byte {at}");
        }
        assert!(!verify_ed25519(&public, &[&message[..], b"."].concat(), &signature), "{name}");
        assert!(!verify_ed25519(&public, &message, &plus_order(&signature)), "{name}");
    }
}

/// A key whose secret scalar is known, as whoever attacks with a key of their own knows it.
struct Known {
    scalar: Scalar,
    point: EdwardsPoint,
}

fn known(seed: u8) -> Known {
    let hash = digest(&SHA512, &[seed; 32]);
    let mut half: [u8; 32] = hash.as_ref()[..32].try_into().unwrap();
    half[0] &= 248;
    half[31] = (half[31] & 127) | 64;
    let scalar = Scalar::from_bytes_mod_order(half);
    Known { scalar, point: BASE * scalar }
}

/// SHA-512(R, A, message), by the order of the base point.
fn challenge(r: &[u8; 32], a: &[u8; 32], message: &[u8]) -> Scalar {
    let hash = digest(&SHA512, &[&r[..], a, message].concat());
    Scalar::from_bytes_mod_order_wide(hash.as_ref().try_into().unwrap())
}

/// The equation of RFC 8032 without the factor 8, and nothing else: what a careless verifier checks.
fn equation_holds(a: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    let r: [u8; 32] = signature[..32].try_into().unwrap();
    let s = Scalar::from_bytes_mod_order(signature[32..].try_into().unwrap());
    let (Some(point_a), Some(point_r)) = (CompressedEdwardsY(*a).decompress(), CompressedEdwardsY(r).decompress())
    else {
        return false;
    };
    BASE * s == point_r + point_a * challenge(&r, a, message)
}

fn joined(r: &[u8; 32], s: &Scalar) -> [u8; 64] {
    let mut signature = [0; 64];
    signature[..32].copy_from_slice(r);
    signature[32..].copy_from_slice(s.as_bytes());
    signature
}

/// A signature for which the equation holds under a key that is `a` plus a point of small order.
fn signed_with_torsion(known: &Known, torsion: EdwardsPoint, message: &[u8]) -> ([u8; 32], [u8; 64]) {
    let a = (known.point + torsion).compress().to_bytes();
    for nonce in 1..10_000u64 {
        let nonce = Scalar::from(nonce);
        let r = (BASE * nonce).compress().to_bytes();
        let k = challenge(&r, &a, message);
        let signature = joined(&r, &(nonce + k * known.scalar));
        if equation_holds(&a, message, &signature) {
            return (a, signature);
        }
    }
    panic!("one in eight holds");
}

/// A signature for which the equation holds under a key of small order: nobody needs its secret.
fn signed_by_nobody(a: EdwardsPoint, encoded: [u8; 32], message: &[u8]) -> [u8; 64] {
    for nonce in 1..10_000u64 {
        let nonce = Scalar::from(nonce);
        for multiple in 0..8u64 {
            let r = (BASE * nonce - a * Scalar::from(multiple)).compress().to_bytes();
            let signature = joined(&r, &nonce);
            if equation_holds(&encoded, message, &signature) {
                return signature;
            }
        }
    }
    panic!("one in eight holds");
}

/// Other spellings of a point: y above the prime, or a sign where x is zero.
fn other_spellings(point: EdwardsPoint) -> Vec<[u8; 32]> {
    let encoded = point.compress().to_bytes();
    let mut all = Vec::new();
    let negative_zero = {
        let mut e = encoded;
        e[31] ^= 0x80;
        e
    };
    if CompressedEdwardsY(negative_zero).decompress() == Some(point) {
        all.push(negative_zero);
    }
    // y and y + p are the same where y is smaller than 19.
    if encoded[0] < 19 && encoded[1..31].iter().all(|b| *b == 0) && encoded[31] & 0x7f == 0 {
        for sign in [encoded[31] & 0x80, (encoded[31] & 0x80) ^ 0x80] {
            let mut e = [0xff; 32];
            e[0] = encoded[0] + 0xed;
            e[31] = 0x7f | sign;
            if CompressedEdwardsY(e).decompress() == Some(point) {
                all.push(e);
            }
        }
    }
    all
}

#[test]
fn a_key_of_small_order_signs_nothing_though_the_equation_holds() {
    for (i, point) in EIGHT_TORSION.iter().enumerate() {
        let encoded = point.compress().to_bytes();
        let mut spellings = vec![encoded];
        spellings.extend(other_spellings(*point));
        for encoded in spellings {
            let signature = signed_by_nobody(*point, encoded, MESSAGE);
            assert!(is_weak_point(&encoded), "torsion point {i}");
            assert!(!verify_ed25519(&encoded, MESSAGE, &signature), "torsion point {i}: {encoded:02x?}");
        }
    }
}

#[test]
fn r_of_small_order_is_refused_though_the_equation_holds() {
    let known = known(1);
    let a = known.point.compress().to_bytes();
    let identity = EIGHT_TORSION[0];
    let mut r_spellings = vec![identity.compress().to_bytes()];
    r_spellings.extend(other_spellings(identity));
    assert!(r_spellings.len() >= 3, "the neutral point can be spelled in several ways");
    for r in r_spellings {
        let signature = joined(&r, &(challenge(&r, &a, MESSAGE) * known.scalar));
        assert!(equation_holds(&a, MESSAGE, &signature), "this test tests something");
        assert!(!verify_ed25519(&a, MESSAGE, &signature), "{r:02x?}");
    }
}

#[test]
fn every_weak_point_is_known_and_no_other_point_is_weak() {
    for point in EIGHT_TORSION {
        assert!(is_weak_point(&point.compress().to_bytes()));
        for spelling in other_spellings(point) {
            assert!(is_weak_point(&spelling));
        }
    }
    // Every encoding of a y of the prime and more, with either sign.
    for low in 0xed..=0xffu8 {
        for high in [0x7f, 0xff] {
            let mut y = [0xff; 32];
            (y[0], y[31]) = (low, high);
            assert!(is_weak_point(&y), "{y:02x?}");
        }
    }
    for n in 1..200u64 {
        let point = BASE * Scalar::from(n);
        assert!(!is_weak_point(&point.compress().to_bytes()));
        assert!(!is_weak_point(&(point + EIGHT_TORSION[1]).compress().to_bytes()), "mixed order is not small");
    }
}

/// A key of mixed order belongs to one secret; a signature under it holds for one message. Strict
/// verifiers take it where the equation holds without the factor 8, and refuse what needs that factor.
#[test]
fn mixed_order_holds_only_without_the_factor_eight() {
    let known = known(2);
    let torsion = EIGHT_TORSION[1];
    let (a, signature) = signed_with_torsion(&known, torsion, MESSAGE);
    assert!(verify_ed25519(&a, MESSAGE, &signature));
    // R of mixed order: the equation holds only after both sides are multiplied by 8.
    let a = known.point.compress().to_bytes();
    let nonce = Scalar::from(77u64);
    let r = (BASE * nonce + torsion).compress().to_bytes();
    let k = challenge(&r, &a, MESSAGE);
    let signature = joined(&r, &(nonce + k * known.scalar));
    let (left, right) = (BASE * (nonce + k * known.scalar), BASE * nonce + torsion + known.point * k);
    assert_eq!((left - right).mul_by_cofactor(), EIGHT_TORSION[0], "this test tests something");
    assert!(!verify_ed25519(&a, MESSAGE, &signature));
}

#[test]
fn s_that_is_not_reduced_is_refused() {
    let pair = Ed25519KeyPair::from_seed_unchecked(&[5; 32]).unwrap();
    let public: [u8; 32] = pair.public_key().as_ref().try_into().unwrap();
    let signature = pair.sign(MESSAGE).as_ref().to_owned();
    assert!(verify_ed25519(&public, MESSAGE, &signature));
    let mut other = signature.clone();
    for times in 1..=7 {
        other = plus_order(&other);
        let same: [u8; 64] = other.clone().try_into().unwrap();
        assert!(equation_holds(&public, MESSAGE, &same), "S + {times} L is the same scalar");
        assert!(!verify_ed25519(&public, MESSAGE, &other), "S + {times} L");
    }
    for (at, bit) in [(63, 0x80), (63, 0x40), (63, 0x20)] {
        let mut high = signature.clone();
        high[at] |= bit;
        assert!(!verify_ed25519(&public, MESSAGE, &high));
    }
    for s in [[0; 32], L, [0xff; 32]] {
        assert!(!verify_ed25519(&public, MESSAGE, &[&signature[..32], &s].concat()));
    }
}

#[test]
fn a_signature_of_another_length_is_refused() {
    let pair = Ed25519KeyPair::from_seed_unchecked(&[5; 32]).unwrap();
    let public: [u8; 32] = pair.public_key().as_ref().try_into().unwrap();
    let signature = pair.sign(MESSAGE).as_ref().to_owned();
    for length in 0..64 {
        assert!(!verify_ed25519(&public, MESSAGE, &signature[..length]));
    }
    assert!(!verify_ed25519(&public, MESSAGE, &[&signature[..], &[0]].concat()));
    assert!(!verify_ed25519(&public, MESSAGE, &signature.repeat(2)));
}

/// The second opinion.
fn oracle(public: &[u8; 32], message: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = ed25519_dalek::VerifyingKey::from_bytes(public) else { return false };
    let Ok(signature) = ed25519_dalek::Signature::from_slice(signature) else { return false };
    key.verify_strict(message, &signature).is_ok()
}

/// What is done to a valid signature before both look at it.
#[derive(Clone, Debug)]
enum Change {
    Nothing,
    BitOfSignature(usize),
    BitOfKey(usize),
    BitOfMessage(usize),
    PlusOrder,
    TorsionInR(usize),
    TorsionInKey(usize),
    OtherS([u8; 32]),
    OtherR([u8; 32]),
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Nothing),
        (0usize..512).prop_map(Change::BitOfSignature),
        (0usize..256).prop_map(Change::BitOfKey),
        (0usize..64).prop_map(Change::BitOfMessage),
        Just(Change::PlusOrder),
        (0usize..8).prop_map(Change::TorsionInR),
        (0usize..8).prop_map(Change::TorsionInKey),
        any::<[u8; 32]>().prop_map(Change::OtherS),
        any::<[u8; 32]>().prop_map(Change::OtherR),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_second_implementation_agrees(
        seed in any::<u8>(), mut message in prop::collection::vec(any::<u8>(), 8..40), change in changes(),
    ) {
        let known = known(seed);
        let pair = Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap();
        let mut public: [u8; 32] = pair.public_key().as_ref().try_into().unwrap();
        prop_assert_eq!(public, known.point.compress().to_bytes());
        let mut signature = pair.sign(&message).as_ref().to_owned();
        match change {
            Change::Nothing => {}
            Change::BitOfSignature(n) => signature[n / 8] ^= 1 << (n % 8),
            Change::BitOfKey(n) => public[n / 8] ^= 1 << (n % 8),
            Change::BitOfMessage(n) => message[n / 8] ^= 1 << (n % 8),
            Change::PlusOrder => signature = plus_order(&signature),
            Change::TorsionInR(n) => {
                let r = CompressedEdwardsY(signature[..32].try_into().unwrap()).decompress().unwrap();
                signature[..32].copy_from_slice(&(r + EIGHT_TORSION[n]).compress().to_bytes());
            }
            Change::TorsionInKey(n) => {
                let (key, made) = signed_with_torsion(&known, EIGHT_TORSION[n], &message);
                (public, signature) = (key, made.to_vec());
            }
            Change::OtherS(s) => signature[32..].copy_from_slice(&s),
            Change::OtherR(r) => signature[..32].copy_from_slice(&r),
        }
        prop_assert_eq!(verify_ed25519(&public, &message, &signature), oracle(&public, &message, &signature));
    }

    #[test]
    fn a_second_implementation_agrees_on_anything(
        public in any::<[u8; 32]>(), message in prop::collection::vec(any::<u8>(), 0..20),
        signature in prop::collection::vec(any::<u8>(), 0..70),
    ) {
        prop_assert_eq!(verify_ed25519(&public, &message, &signature), oracle(&public, &message, &signature));
    }

    /// Small keys and small R, in every combination and with chosen scalars.
    #[test]
    fn a_second_implementation_agrees_on_small_points(
        a in 0usize..8, r in 0usize..8, s in any::<[u8; 32]>(), small in 0u64..9, chosen in any::<bool>(),
    ) {
        let public = EIGHT_TORSION[a].compress().to_bytes();
        let s = if chosen { s } else { *Scalar::from(small).as_bytes() };
        let signature = [EIGHT_TORSION[r].compress().to_bytes(), s].concat();
        let verdict = verify_ed25519(&public, MESSAGE, &signature);
        prop_assert_eq!(verdict, oracle(&public, MESSAGE, &signature));
        prop_assert!(!verdict);
    }
}
