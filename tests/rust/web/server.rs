//! A web server on the loopback interface that serves files, remembers every byte it was sent, and
//! misbehaves where a test says so.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use socket2::SockRef;

/// What is at a path.
#[derive(Clone)]
pub(crate) enum Page {
    /// A file with an ETag.
    File { body: Vec<u8>, etag: String },
    /// Bytes of another type.
    Typed { body: Vec<u8>, content_type: &'static str },
    /// A body that goes on for so many bytes.
    Endless(u64),
    /// One byte after the other, slowly, until the client goes away.
    Drip,
    /// Half a body; then the connection is reset.
    Reset { body: Vec<u8> },
    /// Another address.
    Redirect(String),
    /// A status without a body.
    Status(u16),
}

#[derive(Default)]
struct Shared {
    pages: Mutex<BTreeMap<String, Page>>,
    requests: Mutex<Vec<String>>,
    /// Bytes of bodies that the system took from us.
    sent: AtomicU64,
    /// Connections that were given up by the client while we were still sending.
    abandoned: Mutex<u64>,
    gave_up: Condvar,
    closing: AtomicBool,
}

/// The server; it stops when it is dropped.
pub(crate) struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared::default());
        let served = shared.clone();
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if served.closing.load(Ordering::SeqCst) {
                    return;
                }
                let (served, stream) = (served.clone(), stream.unwrap());
                std::thread::spawn(move || drop(serve(&served, stream)));
            }
        });
        Server { shared, address, thread: Some(thread) }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    pub(crate) fn put(&self, path: &str, page: Page) {
        self.shared.pages.lock().unwrap().insert(path.to_owned(), page);
    }

    /// Puts a file; its ETag is its hash.
    pub(crate) fn file(&self, path: &str, body: Vec<u8>) {
        let hash = ring::digest::digest(&ring::digest::SHA256, &body);
        let hex: String = hash.as_ref().iter().take(8).map(|b| format!("{b:02x}")).collect();
        self.put(path, Page::File { body, etag: format!("\"{hex}\"") });
    }

    /// The requests since the last call, each as it came, line for line.
    pub(crate) fn requests(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.requests.lock().unwrap())
    }

    pub(crate) fn sent(&self) -> u64 {
        self.shared.sent.load(Ordering::SeqCst)
    }

    /// Waits until a client has gone away from an answer that was not finished.
    pub(crate) fn was_abandoned(&self) {
        let abandoned = self.shared.abandoned.lock().unwrap();
        drop(self.shared.gave_up.wait_while(abandoned, |n| *n == 0).unwrap());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.closing.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection.
        drop(TcpStream::connect(self.address));
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

fn serve(shared: &Shared, mut stream: TcpStream) -> std::io::Result<()> {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte)? == 0 {
            return Ok(());
        }
        request.push(byte[0]);
    }
    let request = String::from_utf8(request).unwrap();
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let asked = request.lines().find_map(|l| l.to_ascii_lowercase().strip_prefix("if-none-match: ").map(str::to_owned));
    shared.requests.lock().unwrap().push(request);
    let page = shared.pages.lock().unwrap().get(&path).cloned().unwrap_or(Page::Status(404));
    let head = |status: &str, more: &str| format!("HTTP/1.1 {status}\r\nConnection: close\r\n{more}\r\n\r\n");
    let json = |n: usize, more: &str| format!("Content-Type: application/json\r\nContent-Length: {n}{more}");
    match page {
        Page::File { etag, .. } if asked.as_deref() == Some(&etag) => {
            stream.write_all(head("304 Not Modified", &format!("ETag: {etag}")).as_bytes())
        }
        Page::File { body, etag } => {
            stream.write_all(head("200 OK", &json(body.len(), &format!("\r\nETag: {etag}"))).as_bytes())?;
            stream.write_all(&body)
        }
        Page::Typed { body, content_type } => {
            let more = format!("Content-Type: {content_type}\r\nContent-Length: {}", body.len());
            stream.write_all(head("200 OK", &more).as_bytes())?;
            stream.write_all(&body)
        }
        Page::Endless(size) => {
            // Without a length: only the limit of what is read stops it.
            stream.write_all(head("200 OK", "Content-Type: application/json").as_bytes())?;
            let piece = vec![b' '; 64 * 1024];
            while shared.sent.load(Ordering::SeqCst) < size {
                if let Err(e) = stream.write_all(&piece) {
                    gave_up(shared);
                    return Err(e);
                }
                shared.sent.fetch_add(piece.len() as u64, Ordering::SeqCst);
            }
            Ok(())
        }
        Page::Drip => {
            stream.write_all(head("200 OK", &json(1_000_000, "")).as_bytes())?;
            while stream.write_all(b" ").is_ok() {
                std::thread::sleep(Duration::from_millis(2));
            }
            gave_up(shared);
            Ok(())
        }
        Page::Reset { body } => {
            stream.write_all(head("200 OK", &json(body.len(), "")).as_bytes())?;
            stream.write_all(&body[..body.len() / 2])?;
            // Closed without lingering: the system sends a reset.
            return SockRef::from(&stream).set_linger(Some(Duration::ZERO));
        }
        Page::Redirect(to) => {
            stream.write_all(head("302 Found", &format!("Location: {to}\r\nContent-Length: 0")).as_bytes())
        }
        Page::Status(status) => stream.write_all(head(&format!("{status} Status"), "Content-Length: 0").as_bytes()),
    }?;
    // The client closes first, so that nothing that was sent is lost.
    match stream.shutdown(Shutdown::Write).and_then(|()| stream.read(&mut byte)) {
        Err(e) if e.kind() != ErrorKind::NotConnected => Err(e),
        _ => Ok(()),
    }
}

fn gave_up(shared: &Shared) {
    *shared.abandoned.lock().unwrap() += 1;
    shared.gave_up.notify_all();
}
