//! A transport as a shell has one: an HTTP client behind the port.

use std::io::Read;
use std::time::Duration;

use appwijzer_core::ports::{FetchRequest, FetchResponse, Fetching, PortError, Transport};
use tokio::sync::oneshot;
use ureq::ResponseExt;
use ureq::http::Response;
use ureq::{Agent, Body};

/// Which redirects it follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Follows {
    /// Those within the same host, as a shell must.
    SameHost,
    /// All: a shell with a mistake.
    All,
}

/// The transport.
#[derive(Debug)]
pub(crate) struct HttpTransport {
    agent: Agent,
    follows: Follows,
}

impl HttpTransport {
    pub(crate) fn new(follows: Follows) -> Self {
        let agent = Agent::config_builder()
            .user_agent("Appwijzer")
            .accept("application/json")
            .accept_encoding("identity")
            .http_status_as_error(false)
            .max_redirects(if follows == Follows::All { 5 } else { 0 })
            .max_redirects_will_error(false)
            // How long one read may wait; the companion limits the whole.
            .timeout_recv_body(Some(Duration::from_secs(90)))
            .build()
            .new_agent();
        HttpTransport { agent, follows }
    }
}

impl Transport for HttpTransport {
    fn fetch(&self, request: FetchRequest) -> Fetching<'_> {
        let (answer, fetched) = oneshot::channel();
        let (agent, follows) = (self.agent.clone(), self.follows);
        // The client blocks: it has a thread of its own, which ends when nobody waits any more.
        std::thread::spawn(move || {
            let result = fetch(&agent, follows, &request, &|| answer.is_closed());
            let _ = answer.send(result);
        });
        Box::pin(async move { fetched.await.unwrap_or_else(|_| Err(PortError::new("the thread has gone"))) })
    }
}

fn fetch(
    agent: &Agent,
    follows: Follows,
    request: &FetchRequest,
    is_given_up: &dyn Fn() -> bool,
) -> Result<FetchResponse, PortError> {
    let mut address = request.address.clone();
    for _ in 0..5 {
        let mut get = agent.get(&address);
        if let Some(etag) = &request.etag {
            get = get.header("If-None-Match", etag);
        }
        let mut response = get.call().map_err(|e| PortError::new(e.to_string()))?;
        if follows == Follows::SameHost && response.status().is_redirection() && response.status() != 304 {
            let to = header(&response, "location").unwrap_or_default();
            let origin = |a: &str| a.splitn(4, '/').take(3).map(str::to_owned).collect::<Vec<_>>();
            if origin(&to) == origin(&address) {
                address = to;
                continue;
            }
        }
        let answered = response.get_uri().to_string();
        let (status, etag, content_type) =
            (response.status().as_u16(), header(&response, "etag"), header(&response, "content-type"));
        let body = if status == 200 { read(response.body_mut(), request.max_bytes, is_given_up)? } else { Vec::new() };
        let date = header(&response, "date").and_then(|date| jiff::fmt::rfc2822::parse(&date).ok());
        let date = date.map(|date| date.timestamp().as_second());
        return Ok(FetchResponse { status, address: answered, etag, content_type, date, body });
    }
    Err(PortError::new("too many redirects"))
}

fn header(response: &Response<Body>, name: &str) -> Option<String> {
    response.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned)
}

/// Reads at most `max` bytes, and stops when nobody waits for them any more.
fn read(body: &mut Body, max: u64, is_given_up: &dyn Fn() -> bool) -> Result<Vec<u8>, PortError> {
    let mut reader = body.as_reader();
    let (mut all, mut piece) = (Vec::new(), [0; 16 * 1024]);
    loop {
        let n = reader.read(&mut piece).map_err(|e| PortError::new(e.to_string()))?;
        if n == 0 {
            return Ok(all);
        }
        all.extend_from_slice(&piece[..n]);
        if all.len() as u64 > max {
            return Err(PortError::new(format!("more than {max} bytes")));
        }
        if is_given_up() {
            return Err(PortError::new("nobody waits any more"));
        }
    }
}
