//! What a million companions ask of one static web server: the real core's refresh, over real sockets of this machine.
//!
//! `LOAD_DEVICES=1000000 cargo bench -p appwijzer-tests --bench load`; without the variable a sample of 20,000. Each
//! device is a companion with a journal of its own that lives through a week: it takes the first policy, asks every day,
//! and a new version comes on the fifth day. The figures stand in `docs/performance.md`.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use std::time::{Duration, Instant};

use appwijzer_core::companion::{Companion, RefreshOutcome, Storage, Values, refresh};
use appwijzer_core::ports::{FetchRequest, FetchResponse, Fetching, PortError, Ports, Transport};
use appwijzer_core::testing::FakeDevice;
use appwijzer_tests::signed::{ADDRESS, RootSpec, at, block_on, shell, signed_policy, value};

/// The first day, noon.
const BEGIN: &str = "2026-02-10";
const DAYS: usize = 7;
/// The day on which the new version is there, from 0.
const NEW_ON: usize = 4;
/// Devices that are alive at the same time, on each of the threads.
const ALIVE: usize = 500;
const THREADS: usize = 2;

fn main() {
    let devices: usize = std::env::var("LOAD_DEVICES").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000);
    let batch = ALIVE * THREADS;
    let batches = devices.div_ceil(batch);
    let server = Server::start();
    let before = resident();
    let begin = Instant::now();
    let mut days = vec![Day::default(); DAYS];
    for _ in 0..batches {
        server.publish(1);
        let mut street: Vec<Vec<Phone>> =
            (0..THREADS).map(|_| (0..ALIVE).map(|_| Phone::new(server.address)).collect()).collect();
        for (number, day) in days.iter_mut().enumerate() {
            if number == NEW_ON {
                server.publish(2);
            }
            let started = (server.counts(), Instant::now());
            std::thread::scope(|scope| {
                street.iter_mut().for_each(|phones| {
                    scope.spawn(move || phones.iter_mut().for_each(|phone| phone.live(number)));
                });
            });
            if number == NEW_ON + 1 {
                // A day and a half after it was published at the latest.
                let behind = street.iter().flatten().filter(|phone| phone.version() != Some(2)).count();
                assert_eq!(behind, 0, "every device has the new version");
            }
            day.add(&server.counts().since(&started.0), started.1.elapsed());
        }
    }
    let (all, took) = (batches * batch, begin.elapsed());
    println!("{all} devices, {DAYS} days each, in {:.1} s", took.as_secs_f64());
    println!("day | requests a device | 200 | 304 | 404 | bytes of bodies a device | device-days a second here");
    for (number, day) in days.iter().enumerate() {
        let a_device = |n: u64| n as f64 / all as f64;
        println!(
            "{} | {:.2} | {:.1} % | {:.1} % | {:.1} % | {:.0} | {:.0}",
            number + 1,
            a_device(day.counts.all()),
            day.counts.share(day.counts.ok),
            day.counts.share(day.counts.unchanged),
            day.counts.share(day.counts.missing),
            a_device(day.counts.bytes),
            all as f64 / day.took.as_secs_f64(),
        );
    }
    let held = peak().saturating_sub(before);
    println!(
        "memory: {before} KiB before; at most {held} KiB more with {batch} companions and the server in one process"
    );
    let steady = &days[DAYS - 1].counts;
    let a_second = steady.all() as f64 / all as f64 * 1_000_000.0 / 86_400.0;
    println!("a day of a million without news: {a_second:.1} requests a second on average");
}

/// What one day asked for, of all devices.
#[derive(Clone, Default)]
struct Day {
    counts: Counts,
    took: Duration,
}

impl Day {
    fn add(&mut self, counts: &Counts, took: Duration) {
        self.counts.ok += counts.ok;
        self.counts.unchanged += counts.unchanged;
        self.counts.missing += counts.missing;
        self.counts.bytes += counts.bytes;
        self.took += took;
    }
}

/// Answers by their status, and the bytes of their bodies.
#[derive(Clone, Default)]
struct Counts {
    ok: u64,
    unchanged: u64,
    missing: u64,
    bytes: u64,
}

impl Counts {
    fn all(&self) -> u64 {
        self.ok + self.unchanged + self.missing
    }

    fn share(&self, n: u64) -> f64 {
        100.0 * n as f64 / self.all().max(1) as f64
    }

    fn since(&self, before: &Counts) -> Counts {
        Counts {
            ok: self.ok - before.ok,
            unchanged: self.unchanged - before.unchanged,
            missing: self.missing - before.missing,
            bytes: self.bytes - before.bytes,
        }
    }
}

/// A companion with its ports.
struct Phone {
    device: FakeDevice,
    companion: Mutex<Companion>,
}

impl Phone {
    fn new(server: SocketAddr) -> Self {
        let device = FakeDevice::new(Vec::new(), at(BEGIN));
        // Each phone makes its own key, and by it waits for its own moment.
        device.storage.values.lock().unwrap().remove("device-key");
        let ports = Ports { transport: Arc::new(Socket { server }), ..device.ports() };
        let mut companion = Companion::open(Storage::Memory, ports, shell(true)).unwrap();
        let values = Values::from([
            ("policy_address".to_owned(), ADDRESS.to_owned()),
            ("root".to_owned(), value(&RootSpec::default().sign())),
            ("ownership".to_owned(), "work".to_owned()),
        ]);
        assert!(companion.set_configuration(&values).unwrap().is_empty());
        companion.act("welcome/3", "welcomed", &[]).unwrap();
        Phone { device, companion: Mutex::new(companion) }
    }

    /// A day: the system starts the job every hour, and the companion fetches when it is due (24 hours after the
    /// last time, and up to a fifth more, another moment for each device).
    fn live(&mut self, day: usize) {
        for hour in 0..24 {
            self.device.set_time(at(BEGIN) + i64::try_from(day * 24 + hour).unwrap() * 3_600);
            let outcome = block_on(refresh(&self.companion, false)).unwrap();
            let failed = matches!(outcome, RefreshOutcome::Failed { .. });
            assert!(!failed, "day {day}: {outcome:?}");
        }
    }

    /// The version that is in force.
    fn version(&self) -> Option<u64> {
        self.companion.lock().unwrap().policy().unwrap().map(|file| file.policy().version)
    }
}

thread_local! {
    /// One connection for each thread: phones come from many, and a front end holds them; what is measured is the
    /// number of requests.
    static CONNECTION: std::cell::RefCell<Option<BufReader<TcpStream>>> = const { std::cell::RefCell::new(None) };
}

/// Fetches by HTTP/1.1 on a connection that stays open.
#[derive(Debug)]
struct Socket {
    server: SocketAddr,
}

impl Transport for Socket {
    fn fetch(&self, request: FetchRequest) -> Fetching<'_> {
        let answer = CONNECTION.with_borrow_mut(|kept| {
            let connection = match kept {
                Some(connection) => connection,
                None => {
                    let stream = TcpStream::connect(self.server)?;
                    stream.set_nodelay(true)?;
                    kept.insert(BufReader::new(stream))
                }
            };
            ask(connection, &request)
        });
        Box::pin(std::future::ready(answer.map_err(|e| PortError::new(e.to_string()))))
    }
}

fn ask(connection: &mut BufReader<TcpStream>, request: &FetchRequest) -> std::io::Result<FetchResponse> {
    let path = request.address.splitn(4, '/').nth(3).unwrap_or_default();
    let etag = request.etag.as_ref().map(|etag| format!("If-None-Match: {etag}\r\n")).unwrap_or_default();
    let head = format!("GET /{path} HTTP/1.1\r\nHost: policy.example.org\r\n{etag}\r\n");
    connection.get_mut().write_all(head.as_bytes())?;
    let (first, headers) = head_of(connection)?;
    let status = first.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
    let length = headers.get("content-length").and_then(|l| l.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    connection.read_exact(&mut body)?;
    Ok(FetchResponse {
        status,
        address: request.address.clone(),
        etag: headers.get("etag").cloned(),
        content_type: Some("application/json".to_owned()),
        date: None,
        body,
    })
}

/// The first line and the headers.
fn head_of(connection: &mut BufReader<TcpStream>) -> std::io::Result<(String, BTreeMap<String, String>)> {
    let (mut first, mut headers) = (String::new(), BTreeMap::new());
    if connection.read_line(&mut first)? == 0 {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    loop {
        let mut line = String::new();
        connection.read_line(&mut line)?;
        match line.trim_end().split_once(": ") {
            Some((name, value)) => headers.insert(name.to_ascii_lowercase(), value.to_owned()),
            None => return Ok((first, headers)),
        };
    }
}

/// A static server: files with ETags.
struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    policy: RwLock<(Vec<u8>, String)>,
    ok: AtomicU64,
    unchanged: AtomicU64,
    missing: AtomicU64,
    bytes: AtomicU64,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared::default());
        let served = shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = served.clone();
                std::thread::spawn(move || while served.answer(&mut BufReader::new(&stream)).is_ok() {});
            }
        });
        Server { address, shared }
    }

    fn publish(&self, version: u64) {
        *self.shared.policy.write().unwrap() = (signed_policy(version), format!("\"v{version}\""));
    }

    fn counts(&self) -> Counts {
        let read = |n: &AtomicU64| n.load(Ordering::SeqCst);
        let s = &self.shared;
        Counts { ok: read(&s.ok), unchanged: read(&s.unchanged), missing: read(&s.missing), bytes: read(&s.bytes) }
    }
}

impl Shared {
    fn answer(&self, connection: &mut BufReader<&TcpStream>) -> std::io::Result<()> {
        let mut first = String::new();
        if connection.read_line(&mut first)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        let mut known = None;
        loop {
            let mut line = String::new();
            connection.read_line(&mut line)?;
            match line.trim_end().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("if-none-match") => known = Some(value.to_owned()),
                Some(_) => {}
                None => break,
            }
        }
        let mut stream: &TcpStream = connection.get_ref();
        let (body, etag) = &*self.policy.read().unwrap();
        if !first.starts_with("GET /rules/policy.json ") {
            self.missing.fetch_add(1, Ordering::SeqCst);
            return stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        }
        if known.as_ref() == Some(etag) {
            self.unchanged.fetch_add(1, Ordering::SeqCst);
            return stream.write_all(format!("HTTP/1.1 304 Not Modified\r\nETag: {etag}\r\n\r\n").as_bytes());
        }
        self.ok.fetch_add(1, Ordering::SeqCst);
        self.bytes.fetch_add(body.len() as u64, Ordering::SeqCst);
        let mut answer =
            format!("HTTP/1.1 200 OK\r\nETag: {etag}\r\nContent-Length: {}\r\n\r\n", body.len()).into_bytes();
        answer.extend_from_slice(body);
        stream.write_all(&answer)
    }
}

/// Memory of this process now, in KiB.
fn resident() -> u64 {
    of_status("VmRSS:")
}

/// The most that it was.
fn peak() -> u64 {
    of_status("VmHWM:")
}

fn of_status(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
