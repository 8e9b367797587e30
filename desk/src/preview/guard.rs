//! Who may ask, and what a page may do.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use ring::hmac;
use ring::rand::SystemRandom;

use super::server::Preview;

/// What a page may load and where it may send: only here, and no script that stands in the page.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    // Not `no-referrer`: browsers would then call the origin of our own forms "null".
    (header::REFERRER_POLICY, "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Makes and knows the proof that a form comes from a page of this server.
pub(super) struct Tokens(hmac::Key);

impl Tokens {
    /// A key that lasts as long as the server.
    pub(super) fn new() -> Result<Self, ring::error::Unspecified> {
        Ok(Tokens(hmac::Key::generate(hmac::HMAC_SHA256, &SystemRandom::new())?))
    }

    /// The proof for one tab.
    pub(super) fn of(&self, tab: &str) -> String {
        hex(hmac::sign(&self.0, tab.as_bytes()).as_ref())
    }

    /// Whether this is the proof for that tab. Takes the same time for every wrong one.
    pub(super) fn knows(&self, tab: &str, token: &str) -> bool {
        unhex(token).is_some_and(|bytes| hmac::verify(&self.0, tab.as_bytes(), &bytes).is_ok())
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(text.get(i..i + 2)?, 16).ok()).collect()
}

/// Refuses other names and requests from other sites, and sets the headers of every answer.
pub(super) async fn guard(State(preview): State<Arc<Preview>>, request: Request, next: Next) -> Response {
    let mut response = match refusal(&preview, &request) {
        Some((status, why)) => (status, format!("{why}\n")).into_response(),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn refusal(preview: &Preview, request: &Request) -> Option<(StatusCode, &'static str)> {
    let headers = request.headers();
    let host = only(headers, &header::HOST);
    // A name that another site points at this address is refused (DNS rebinding).
    if !host.is_some_and(|host| preview.answers_to(host)) {
        return Some((StatusCode::MISDIRECTED_REQUEST, "This server answers to http://127.0.0.1 only."));
    }
    if request.method() == Method::GET || request.method() == Method::HEAD {
        return None;
    }
    if request.method() != Method::POST {
        return Some((StatusCode::METHOD_NOT_ALLOWED, "Only GET and POST are understood."));
    }
    let origin = only(headers, &header::ORIGIN);
    let site = only(headers, &HeaderName::from_static("sec-fetch-site"));
    let ours = match (origin, site) {
        (Some(origin), _) => origin.strip_prefix("http://").is_some_and(|o| Some(o) == host),
        (None, Some(site)) => site == "same-origin",
        (None, None) => false,
    };
    let ours = ours && site.is_none_or(|s| s == "same-origin");
    (!ours).then_some((StatusCode::FORBIDDEN, "A press must come from a page of this server."))
}

/// The value of a header that stands there once, in text.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}
