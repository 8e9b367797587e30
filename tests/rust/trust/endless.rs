//! Endless data, and other answers that are no answers.

use std::time::Duration;

use appwijzer_core::companion::{Companion, Storage, refresh};
use appwijzer_core::ports::{FetchRequest, FetchResponse, Fetching, PortError, Transport};
use appwijzer_core::trust::{MAX_ENVELOPE_BYTES, MAX_ROOT_BYTES, POLICY_TYPE};
use appwijzer_tests::signed::*;

const DAY: &str = "2026-02-10";

fn answer(request: &FetchRequest, status: u16, body: Vec<u8>) -> FetchResponse {
    FetchResponse { status, address: request.address.clone(), etag: None, content_type: None, date: None, body }
}

/// What a refresh from this server comes to, for a phone in which policy 1 is in force, and what the
/// employee then reads.
fn met(serve: Serve) -> (appwijzer_core::companion::RefreshOutcome, String) {
    let known = Phone::at_work(DAY);
    let ports = with_transport(&known.device, Server(serve));
    let mut companion = Companion::open(Storage::Memory, ports, shell(true)).unwrap();
    let mut values = known.values.clone();
    values.insert("policy".to_owned(), value(&signed_policy(1)));
    assert_eq!(companion.set_configuration(&values).unwrap(), []);
    companion.act("welcome/3", "welcomed", &[]).unwrap();
    let companion = std::sync::Mutex::new(companion);
    let outcome = block_on(refresh(&companion, true)).unwrap();
    let mut companion = companion.into_inner().unwrap();
    assert_eq!(companion.policy().unwrap().unwrap().policy().version, 1, "what was accepted stays in force");
    assert_eq!((companion.marks().root_version, companion.marks().policy_version), (1, 1));
    let home = serde_json::to_string(&companion.screen("home").unwrap()).unwrap();
    (outcome, home)
}

fn is_root(request: &FetchRequest) -> bool {
    request.address.contains("/root-")
}

#[test]
fn endless_data_for_a_policy_is_refused() {
    let (outcome, home) = met(|request| {
        assert!(request.max_bytes <= MAX_ENVELOPE_BYTES as u64, "the transport is told where to stop");
        Ok(match is_root(&request) {
            true => answer(&request, 404, vec![]),
            false => answer(&request, 200, vec![b' '; MAX_ENVELOPE_BYTES + 1]),
        })
    });
    assert_eq!(outcome, failed("too-large"));
    assert!(home.contains("What we got is too large. We do not trust that."), "{home}");
}

#[test]
fn endless_data_for_a_root_is_refused() {
    let (outcome, _) = met(|request| {
        assert_eq!(request.max_bytes, MAX_ROOT_BYTES as u64);
        Ok(answer(&request, 200, vec![b' '; MAX_ROOT_BYTES + 1]))
    });
    assert_eq!(outcome, failed("too-large"));
}

#[test]
fn endless_data_by_configuration_is_refused() {
    let mut phone = Phone::at_work(DAY);
    for (key, size) in [("root", MAX_ROOT_BYTES * 2), ("policy", MAX_ENVELOPE_BYTES * 2)] {
        let problems = phone.configure([(key, "{".repeat(size))]);
        let told: Vec<_> = problems.iter().filter(|p| p.key == key).map(|p| p.fault.name()).collect();
        assert!(told.contains(&"too-long"), "{key}: {told:?}");
        assert_eq!(phone.in_force(), Some(1));
    }
}

/// Deep nesting and long lists inside the size bound end too.
#[test]
fn endless_nesting_is_refused() {
    for nested in ["[".repeat(100_000), "{\"payload\":".repeat(50_000)] {
        let mut phone = Phone::at_work(DAY);
        phone.publish(nested.as_bytes());
        assert_eq!(phone.refresh(), failed("not-an-envelope"));
        phone.publish(&signed(POLICY_TYPE, nested.as_bytes(), &[POLICY_KEY]));
        assert_eq!(phone.refresh(), failed("policy"));
        assert_eq!(phone.in_force(), Some(1));
    }
}

/// A server that hands out one genuine root after another: one refresh follows so many and no more.
#[test]
fn endless_roots_end() {
    let phone = Phone::at_work(DAY);
    for version in 2..=200 {
        phone.publish_root(version, &RootSpec { version, ..RootSpec::default() }.sign());
    }
    phone.refresh();
    let requests = phone.device.transport.requests.lock().unwrap().len();
    assert!(requests < 80, "{requests}");
}

#[test]
fn a_page_that_stands_in_the_way_is_no_policy() {
    let (outcome, home) = met(|request| {
        let page = answer(&request, 200, b"<html>Welcome to our hotel</html>".to_vec());
        Ok(match is_root(&request) {
            true => answer(&request, 404, vec![]),
            false => FetchResponse { content_type: Some("text/HTML; charset=utf-8".to_owned()), ..page },
        })
    });
    assert_eq!(outcome, failed("server"));
    assert!(!home.contains("do not trust"), "a hotel is nobody to suspect: {home}");
}

/// Some servers answer with a page, and 200, where nothing is: a missing next root is still the usual case.
#[test]
fn a_page_in_the_place_of_the_next_root_stops_no_policy() {
    let (outcome, home) = met(|request| {
        let page = answer(&request, 200, b"<!doctype html><title>Not found</title>".to_vec());
        Ok(match is_root(&request) {
            true => FetchResponse { content_type: Some("text/html".to_owned()), ..page },
            false => answer(&request, 200, signed_policy(1)),
        })
    });
    assert_eq!(outcome, appwijzer_core::companion::RefreshOutcome::Unchanged, "the policy was asked for, and came");
    assert!(!home.contains("could not see if there is a new rule"), "{home}");
}

#[test]
fn a_redirect_to_another_host_is_refused() {
    let (outcome, home) = met(|request| {
        let moved = answer(&request, 200, signed_policy(2));
        Ok(FetchResponse { address: "https://evil.example/rules/policy.json".to_owned(), ..moved })
    });
    assert_eq!(outcome, failed("redirect"));
    assert!(home.contains("sends us to another place. We do not trust that."), "{home}");
}

#[test]
fn a_redirect_to_plain_http_is_refused() {
    let (outcome, _) = met(|request| {
        let address = request.address.replace("https://", "http://");
        Ok(FetchResponse { address, ..answer(&request, 200, signed_policy(2)) })
    });
    assert_eq!(outcome, failed("redirect"));
}

/// "Not changed" where nothing was known is no answer.
#[test]
fn not_modified_without_a_question_is_refused() {
    let (outcome, _) = met(|request| {
        assert_eq!(request.etag, None);
        Ok(answer(&request, if is_root(&request) { 404 } else { 304 }, vec![]))
    });
    assert_eq!(outcome, failed("redirect"));
}

#[test]
fn every_other_status_is_a_failure_with_a_sentence() {
    for status in [0, 100, 201, 204, 206, 301, 400, 401, 403, 404, 410, 429, 500, 503, 999] {
        let phone = Phone::at_work(DAY);
        #[derive(Debug)]
        struct Always(u16);
        impl Transport for Always {
            fn fetch(&self, request: FetchRequest) -> Fetching<'_> {
                let status = if is_root(&request) { 404 } else { self.0 };
                Box::pin(async move { Ok::<_, PortError>(answer(&request, status, vec![])) })
            }
        }
        let ports = with_transport(&phone.device, Always(status));
        let mut companion = Companion::open(Storage::Memory, ports, shell(true)).unwrap();
        let mut values = phone.values.clone();
        values.insert("policy".to_owned(), value(&signed_policy(1)));
        companion.set_configuration(&values).unwrap();
        companion.act("welcome/3", "welcomed", &[]).unwrap();
        let companion = std::sync::Mutex::new(companion);
        let outcome = block_on(refresh(&companion, true)).unwrap();
        let code = match status {
            404 | 410 => "not-found",
            300..=399 => "redirect",
            _ => "server",
        };
        assert_eq!(outcome, failed(code), "{status}");
    }
}

/// A server that never answers is given up, and what is in force stays.
#[test]
fn a_server_that_drips_is_given_up() {
    #[derive(Debug)]
    struct Never;
    impl Transport for Never {
        fn fetch(&self, _: FetchRequest) -> Fetching<'_> {
            Box::pin(std::future::pending())
        }
    }
    let phone = Phone::at_work(DAY);
    let ports = with_transport(&phone.device, Never);
    let mut companion = Companion::open(Storage::Memory, ports, shell(true)).unwrap();
    companion.set_configuration(&phone.values).unwrap();
    let companion = std::sync::Mutex::new(companion);
    // The clock of the runtime is stopped: it jumps to the next timer when nothing else is to be done.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    let before = std::time::Instant::now();
    let outcome = runtime.block_on(refresh(&companion, true)).unwrap();
    assert_eq!(outcome, failed("timeout"));
    assert!(before.elapsed() < Duration::from_secs(60), "the test itself did not wait");
}
