//! Refreshing from a real web server, over real sockets, with a real HTTP client.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod server;
mod transport;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use appwijzer_core::companion::{Companion, RefreshOutcome, Storage, Values, refresh};
use appwijzer_core::contract::RefreshFailure;
use appwijzer_core::ports::{Ports, Transport};
use appwijzer_core::testing::FakeDevice;
use appwijzer_core::trust::MAX_ENVELOPE_BYTES;
use appwijzer_tests::device::android_phone;
use appwijzer_tests::run::policy;
use appwijzer_tests::used::Town;
use tokio::runtime::Builder;

use server::{Page, Server};
use transport::{Follows, HttpTransport};

/// 10 February 2026.
const NOW: i64 = 1_770_721_200;

fn town() -> Town {
    Town::without_log(policy("announced").bytes())
}

/// A managed phone with keys of its own that looks for its policy at an address.
fn phone(address: &str, transport: Arc<dyn Transport>) -> Mutex<Companion> {
    let device = FakeDevice::new(vec![], NOW);
    device.storage.values.lock().unwrap().clear();
    let ports = Ports { transport, ..device.ports() };
    let shell = android_phone("en");
    let mut companion = Companion::open(Storage::Memory, ports, shell).unwrap();
    let values = Values::from([
        ("policy_address".to_owned(), address.to_owned()),
        ("root".to_owned(), String::from_utf8(town().root(1)).unwrap()),
    ]);
    let problems = companion.set_configuration(&values).unwrap();
    assert!(problems.iter().all(|p| p.key == "policy_address"), "{problems:?}");
    Mutex::new(companion)
}

fn a_phone(server: &Server) -> Mutex<Companion> {
    phone(&server.url("/appwijzer/policy.json"), Arc::new(HttpTransport::new(Follows::SameHost)))
}

fn refreshed(phone: &Mutex<Companion>) -> RefreshOutcome {
    let runtime = Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(refresh(phone, true)).unwrap()
}

fn version(phone: &Mutex<Companion>) -> Option<u64> {
    phone.lock().unwrap().policy().unwrap().map(|p| p.policy().version)
}

fn failed(code: &str) -> RefreshOutcome {
    RefreshOutcome::Failed { why: RefreshFailure::from_name(code).expect("a reason is known") }
}

fn publish(server: &Server, version: u64, root: u64) {
    server.file("/appwijzer/policy.json", town().policy(version, root));
    for root in 2..=root {
        server.file(&format!("/appwijzer/root-{root}.json"), town().root(root));
    }
}

#[test]
fn a_first_fetch_follows_the_chain_of_roots_to_the_policy() {
    let server = Server::start();
    publish(&server, 7, 4);
    let phone = a_phone(&server);
    assert_eq!(refreshed(&phone), RefreshOutcome::New);
    assert_eq!(version(&phone), Some(7));
    assert_eq!(phone.lock().unwrap().root().unwrap().root.version, 4);
    let paths: Vec<String> = server.requests().iter().map(|r| r.split(' ').nth(1).unwrap().to_owned()).collect();
    let expected = ["root-2.json", "root-3.json", "root-4.json", "root-5.json", "policy.json"];
    assert_eq!(paths, expected.map(|file| format!("/appwijzer/{file}")));
}

#[test]
fn what_has_not_changed_is_not_sent_again_and_what_has_changed_is() {
    let server = Server::start();
    publish(&server, 7, 1);
    let phone = a_phone(&server);
    assert_eq!(refreshed(&phone), RefreshOutcome::New);
    server.requests();
    assert_eq!(refreshed(&phone), RefreshOutcome::Unchanged);
    let last = server.requests().pop().unwrap();
    assert!(last.to_ascii_lowercase().contains("if-none-match: \""), "{last}");
    publish(&server, 8, 1);
    assert_eq!(refreshed(&phone), RefreshOutcome::New);
    assert_eq!(version(&phone), Some(8));
}

/// Every request, byte for byte: the path, the host, the kind of file that is wanted, and the name of
/// the program without its version. Two phones cannot be told apart.
#[test]
fn a_request_holds_nothing_that_tells_one_phone_from_another() {
    let server = Server::start();
    publish(&server, 7, 2);
    let asked = |phone: &Mutex<Companion>| {
        assert_eq!(refreshed(phone), RefreshOutcome::New);
        assert_eq!(refreshed(phone), RefreshOutcome::Unchanged);
        server.requests()
    };
    let (one, other) = (a_phone(&server), a_phone(&server));
    // Each has a key of its own.
    let key = |phone: &Mutex<Companion>| phone.lock().unwrap().surroundings().unwrap().device_code;
    let (of_one, of_other) = (asked(&one), asked(&other));
    assert_ne!(key(&one), key(&other));
    assert_eq!(of_one, of_other);
    let etag = of_one.last().unwrap().lines().find_map(|l| l.strip_prefix("if-none-match: ")).unwrap().to_owned();
    let request = |path: &str, more: &str| {
        let host = format!("127.0.0.1:{}", server.port());
        format!(
            "GET /appwijzer/{path} HTTP/1.1\r\nhost: {host}\r\n{more}accept-encoding: identity\r\n\
             user-agent: Appwijzer\r\naccept: application/json\r\n\r\n"
        )
    };
    let condition = format!("if-none-match: {etag}\r\n");
    let sorted = |r: &String| {
        let mut lines: Vec<String> = r.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let expected = [
        request("root-2.json", ""),
        request("root-3.json", ""),
        request("policy.json", ""),
        request("root-3.json", ""),
        request("policy.json", &condition),
    ];
    assert_eq!(of_one.iter().map(sorted).collect::<Vec<_>>(), expected.iter().map(sorted).collect::<Vec<_>>());
    assert_eq!(etag.len(), 18, "the ETag is the server's: a hash of the file");
}

/// The page that a hotel's network puts in the way.
#[test]
fn a_page_in_html_is_no_policy_and_changes_nothing() {
    let server = Server::start();
    publish(&server, 7, 1);
    let phone = a_phone(&server);
    refreshed(&phone);
    let body = b"<!doctype html><title>Welcome to our hotel</title>".to_vec();
    server.put("/appwijzer/policy.json", Page::Typed { body, content_type: "text/html; charset=utf-8" });
    assert_eq!(refreshed(&phone), failed("server"));
    assert_eq!(version(&phone), Some(7));
    // Without the type it is refused by its content.
    let body = b"<!doctype html><title>Welcome to our hotel</title>".to_vec();
    server.put("/appwijzer/policy.json", Page::Typed { body, content_type: "application/octet-stream" });
    assert_eq!(refreshed(&phone), failed("not-an-envelope"));
    assert_eq!(version(&phone), Some(7));
}

/// A byte now and then: the time limit of the whole ends it, and the connection is let go. The clock
/// of the runtime is stopped, and moves on only when there is nothing to do but wait.
#[test]
fn a_slow_drip_ends_with_the_time_limit() {
    let server = Server::start();
    publish(&server, 7, 1);
    let phone = a_phone(&server);
    refreshed(&phone);
    server.put("/appwijzer/root-2.json", Page::Drip);
    let runtime = Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let (outcome, waited) = runtime.block_on(async {
        let begin = tokio::time::Instant::now();
        (refresh(&phone, true).await.unwrap(), begin.elapsed())
    });
    assert_eq!(outcome, failed("timeout"));
    assert!(waited >= Duration::from_secs(60) && waited < Duration::from_secs(61), "{waited:?}");
    server.was_abandoned();
    assert_eq!(version(&phone), Some(7));
}

#[test]
fn a_body_of_ten_gigabytes_is_read_up_to_the_limit_and_no_further() {
    let server = Server::start();
    let phone = a_phone(&server);
    server.put("/appwijzer/policy.json", Page::Endless(10_000_000_000));
    assert_eq!(refreshed(&phone), failed("offline"));
    server.was_abandoned();
    // Beyond the limit: what the two ends of a socket hold.
    let most = MAX_ENVELOPE_BYTES as u64 + 24 * 1024 * 1024;
    assert!((MAX_ENVELOPE_BYTES as u64..most).contains(&server.sent()), "{} bytes were sent", server.sent());
}

#[test]
fn a_connection_that_is_reset_halfway_changes_nothing() {
    let server = Server::start();
    publish(&server, 7, 1);
    let phone = a_phone(&server);
    refreshed(&phone);
    server.put("/appwijzer/policy.json", Page::Reset { body: town().policy(8, 1) });
    assert_eq!(refreshed(&phone), failed("offline"));
    assert_eq!(version(&phone), Some(7));
    publish(&server, 8, 1);
    assert_eq!(refreshed(&phone), RefreshOutcome::New);
}

#[test]
fn a_redirect_within_the_host_is_followed_and_one_to_another_host_refused() {
    let (server, other) = (Server::start(), Server::start());
    publish(&server, 7, 1);
    server.file("/moved/policy.json", town().policy(8, 1));
    server.put("/appwijzer/policy.json", Page::Redirect(server.url("/moved/policy.json")));
    let phone = a_phone(&server);
    assert_eq!(refreshed(&phone), RefreshOutcome::New);
    assert_eq!(version(&phone), Some(8));

    other.file("/appwijzer/policy.json", town().policy(9, 1));
    server.put("/appwijzer/policy.json", Page::Redirect(other.url("/appwijzer/policy.json")));
    assert_eq!(refreshed(&phone), failed("redirect"));
    assert_eq!(version(&phone), Some(8));
    assert_eq!(other.requests().len(), 0, "the other host is not asked");

    // A shell that follows it by mistake: the answer is refused all the same.
    let mistaken = HttpTransport::new(Follows::All);
    let phone = self::phone(&server.url("/appwijzer/policy.json"), Arc::new(mistaken));
    assert_eq!(refreshed(&phone), failed("redirect"));
    assert_eq!(version(&phone), None);
    assert_eq!(other.requests().len(), 1);
}

#[test]
fn a_server_that_fails_changes_nothing() {
    let server = Server::start();
    publish(&server, 7, 1);
    let phone = a_phone(&server);
    refreshed(&phone);
    for (status, code) in [(500, "server"), (503, "server"), (404, "not-found"), (410, "not-found"), (204, "server")] {
        server.put("/appwijzer/policy.json", Page::Status(status));
        assert_eq!(refreshed(&phone), failed(code), "{status}");
        assert_eq!(version(&phone), Some(7));
    }
    let gone = server.url("/appwijzer/policy.json");
    drop(server);
    let phone = self::phone(&gone, Arc::new(HttpTransport::new(Follows::SameHost)));
    assert_eq!(refreshed(&phone), failed("offline"));
}

/// Nothing is asked for without TLS. That a test may use its own computer is said to the compiler, and
/// what ships is compiled without it.
#[test]
fn an_address_without_tls_is_not_asked() {
    let server = Server::start();
    publish(&server, 7, 1);
    let port = server.port();
    for host in [format!("localhost:{port}"), format!("127.0.0.1.example.org:{port}"), format!("[::1]:{port}")] {
        let address = format!("http://{host}/appwijzer/policy.json");
        let phone = phone(&address, Arc::new(HttpTransport::new(Follows::SameHost)));
        assert!(matches!(refreshed(&phone), RefreshOutcome::Failed { .. }), "{address}");
        assert_eq!(version(&phone), None);
    }
    assert_eq!(server.requests(), [""; 0]);
}
