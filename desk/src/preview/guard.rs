//! Who may ask, and what a page may do.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use ring::hmac;
use ring::rand::SystemRandom;

use super::choice::{is_alone, pairs, value};
use super::server::Preview;

/// The name that the door's key has in an address.
pub(super) const KEY: &str = "token";
/// What holds nothing of any policy, and is needed to draw the page that says how to come in.
const OPEN_TO_ALL: [&str; 3] = ["/preview.css", "/preview.js", "/mark.svg"];

/// What a page may load and where it may send: only here, and no script that stands in the page.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// The same for the device alone: a page of this server may stand around it.
const WITHIN_A_PAGE: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

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
    let within = is_alone(&pairs(request.uri().query().unwrap_or_default().as_bytes()));
    let mut response = match refusal(&preview, &request) {
        Some((status, why)) => (status, format!("{why}\n")).into_response(),
        None => match door(&preview, &request) {
            Some(response) => response,
            None => next.run(request).await,
        },
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if within {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WITHIN_A_PAGE));
        headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    }
    response
}

fn refusal(preview: &Preview, request: &Request) -> Option<(StatusCode, &'static str)> {
    let headers = request.headers();
    let host = only(headers, &header::HOST);
    let site = only(headers, &HeaderName::from_static("sec-fetch-site"));
    // A name that another site points at this address is refused (DNS rebinding).
    if !host.is_some_and(|host| preview.answers_to(host)) {
        return Some((StatusCode::MISDIRECTED_REQUEST, "This server answers to http://127.0.0.1 only."));
    }
    if request.method() == Method::GET || request.method() == Method::HEAD {
        // Another site's picture or link makes nothing work here. `none`: the address was typed, or opened by a program.
        let foreign = headers.contains_key("sec-fetch-site") && !matches!(site, Some("same-origin" | "none"));
        return foreign.then_some((
            StatusCode::FORBIDDEN,
            "Another site led here. Open the address that stands in the terminal.",
        ));
    }
    if request.method() != Method::POST {
        return Some((StatusCode::METHOD_NOT_ALLOWED, "Only GET and POST are understood."));
    }
    let origin = only(headers, &header::ORIGIN);
    let ours = match (origin, site) {
        (Some(origin), _) => origin.strip_prefix("http://").is_some_and(|o| Some(o) == host),
        (None, Some(site)) => site == "same-origin",
        (None, None) => false,
    };
    let ours = ours && site.is_none_or(|s| s == "same-origin");
    (!ours).then_some((StatusCode::FORBIDDEN, "A press must come from a page of this server."))
}

/// What is answered to who has no key, or has it in the address: the key is then kept in a cookie, and leaves the address,
/// which people show and send on. Nothing for who has the cookie.
fn door(preview: &Preview, request: &Request) -> Option<Response> {
    if OPEN_TO_ALL.contains(&request.uri().path()) {
        return None;
    }
    let asked = pairs(request.uri().query().unwrap_or_default().as_bytes());
    if request.method() != Method::POST
        && let Some(key) = value(&asked, KEY)
        && (preview.lets_in(key) || preview.lets_in_once(key))
    {
        let mut rest = form_urlencoded::Serializer::new(String::new());
        rest.extend_pairs(asked.iter().filter(|(name, _)| name != KEY));
        let to = format!("{}?{}", request.uri().path(), rest.finish());
        // Cookies know no ports: the name does.
        let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", cookie_name(preview), preview.door());
        return Some(([(header::SET_COOKIE, cookie)], Redirect::to(to.trim_end_matches('?'))).into_response());
    }
    let name = cookie_name(preview);
    let cookies = request.headers().get_all(header::COOKIE).iter().filter_map(|c| c.to_str().ok());
    let mut keys = cookies.flat_map(|c| c.split(';')).filter_map(|c| c.trim().strip_prefix(&name)?.strip_prefix('='));
    let known = keys.any(|key| preview.lets_in(key));
    (!known).then(|| preview.closed())
}

fn cookie_name(preview: &Preview) -> String {
    format!("appwijzer-{}", preview.port)
}

/// The value of a header that stands there once, in text.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}
