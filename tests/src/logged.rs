//! A public log beside what an example organisation publishes, with witnesses that sign or do not.

use appwijzer_core::policy::PolicyFile;
use appwijzer_core::testing::FakeTransport;
use appwijzer_core::trust::log::{Entry, Kind, LogTrust, VerifierKey};
use appwijzer_core::trust::{Envelope, MAX_ENVELOPE_BYTES};
use appwijzer_desk::log::{Log, cosign, sign};
use appwijzer_desk::signing::SigningKey;

/// The log's own key.
pub const LOG_KEY: u8 = 7;
/// The works council's and the union's.
pub const WITNESSES: [u8; 2] = [8, 9];
/// The log's name.
pub const ORIGIN: &str = "policy.example.org/log";
/// Where its files lie.
pub const FILES: &str = "https://policy.example.org/rules/log/";

fn public(key: u8) -> [u8; 32] {
    SigningKey::for_example(key).public_key().public().expect("an example key is a key")
}

fn name(witness: u8) -> String {
    format!("w{witness}.example")
}

/// What a root says of this log: both witnesses must have seen it.
#[must_use]
pub fn trusted() -> LogTrust {
    let witness = |key: &u8| VerifierKey::of_witness(&name(*key), public(*key)).expect("it is a name");
    LogTrust {
        key: VerifierKey::of_log(ORIGIN, public(LOG_KEY)).expect("it is a name"),
        threshold: WITNESSES.len(),
        witnesses: WITNESSES.iter().map(witness).collect(),
    }
}

/// The entry of a signed policy.
#[must_use]
pub fn entry(policy: &[u8]) -> Entry {
    let envelope = Envelope::read(policy, MAX_ENVELOPE_BYTES).expect("a policy is an envelope");
    let file = PolicyFile::parse(envelope.payload().to_owned()).expect("it is a policy");
    Entry::new(Kind::Policy, file.policy().organisation.id, file.policy().version, envelope.payload())
}

/// A log that these publications made, one after the other, each of some entries.
#[must_use]
pub fn log(publications: &[Vec<Entry>]) -> Log {
    log_of(ORIGIN, publications)
}

/// The same under another name.
#[must_use]
pub fn log_of(origin: &str, publications: &[Vec<Entry>]) -> Log {
    let mut log = Log::begin(origin);
    for entries in publications {
        log.append(entries).expect("it is not full");
    }
    sign(log.note_mut(), origin, &SigningKey::for_example(LOG_KEY)).expect("an example key signs");
    log
}

/// Lets witnesses sign, at a time in seconds since 1970 (UTC).
pub fn witness(log: &mut Log, witnesses: &[u8], time: u64) {
    for key in witnesses {
        cosign(log.note_mut(), &name(*key), &SigningKey::for_example(*key), time).expect("an example key signs");
    }
}

/// Puts the log's files on a server, and takes those of before away.
pub fn serve(transport: &FakeTransport, log: &Log) {
    serve_at(transport, FILES, log);
}

/// The same at another address.
pub fn serve_at(transport: &FakeTransport, folder: &str, log: &Log) {
    let mut files = transport.files.lock().expect("nobody panicked");
    files.retain(|address, _| !address.starts_with(folder));
    drop(files);
    for (path, bytes) in log.files().expect("its entries are known") {
        transport.put(&format!("{folder}{path}"), bytes);
    }
}

/// A log of some thousand entries, after many years, with three witnesses; and at which length a phone saw it before.
#[must_use]
pub fn large() -> (Log, u64) {
    let exemption = |n: u32| Entry::exemption("example", &n.to_be_bytes());
    let publications: Vec<Vec<Entry>> = (0..456_u32)
        .map(|n| {
            (0..8).map(move |m| exemption(8 * n + m)).chain([Entry::policy(
                "example",
                u64::from(n) + 1,
                &"ab".repeat(32),
            )])
        })
        .map(Iterator::collect)
        .collect();
    let mut log = log(&publications);
    witness(&mut log, &[8, 9, 10], 1_770_721_200);
    (log, 9 * 427)
}
