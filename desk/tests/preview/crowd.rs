//! The program itself at a real socket: where it listens, and a thousand requests at once.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpStream, UdpSocket};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Barrier};
use std::thread;

use crate::saved::source;

/// The program, stopped when the test ends.
struct Running {
    child: Child,
    host: String,
    /// The cookie that the address in the terminal gives.
    cookie: String,
}

impl Running {
    fn start(args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_appwijzer"))
            .args(["preview", "--no-open", "--lang", "en"])
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (host, key) = line.trim().trim_start_matches("http://").split_once("/?token=").unwrap();
        assert!(host.starts_with("127.0.0.1:"), "{line}");
        let cookie = format!("appwijzer-{}={key}", host.rsplit(':').next().unwrap());
        Running { child, host: host.to_owned(), cookie }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn get(running: &Running, path: &str) -> String {
    let (host, cookie) = (&running.host, &running.cookie);
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn it_listens_on_the_loopback_interface_only() {
    let running = Running::start(&[]);
    assert!(get(&running, "/").starts_with("HTTP/1.1 200"));
    // The address that this machine has for others, if it has one.
    let socket = UdpSocket::bind("0.0.0.0:0").unwrap();
    let outside = socket.connect("192.0.2.1:9").and_then(|()| socket.local_addr());
    if let Ok(outside) = outside
        && !outside.ip().is_loopback()
    {
        let port = running.host.rsplit(':').next().unwrap();
        assert!(TcpStream::connect(format!("{}:{port}", outside.ip())).is_err(), "it answers at {outside}");
    }
}

#[test]
fn a_port_that_is_taken_is_said() {
    let running = Running::start(&[]);
    let port = running.host.rsplit(':').next().unwrap();
    let second = Command::new(env!("CARGO_BIN_EXE_appwijzer"))
        .args(["preview", "--no-open", "--lang", "en", "--port", port])
        .output()
        .unwrap();
    assert_eq!(second.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&second.stderr).contains("did not work"), "{second:?}");
}

#[test]
fn a_folder_or_name_that_is_not_there_is_said() {
    for args in [&["no-such-policy"][..], &["./no/such/folder"], &["amsterdam-2023", "--before", "./nowhere"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_appwijzer"))
            .args(["preview", "--no-open", "--lang", "en"])
            .args(args)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(args.last().unwrap()) && said.contains("appwijzer policy list"), "{said}");
    }
}

/// Every request is under way before the first answer is read.
#[test]
fn a_thousand_requests_at_once_are_all_answered() {
    const CLIENTS: usize = 50;
    const EACH: usize = 20;
    let running = Running::start(&[]);
    let all_asked = Arc::new(Barrier::new(CLIENTS));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let (host, cookie) = (running.host.clone(), running.cookie.clone());
            let all_asked = Arc::clone(&all_asked);
            thread::spawn(move || {
                let streams: Vec<TcpStream> = (0..EACH)
                    .map(|i| {
                        let mut stream = TcpStream::connect(&host).unwrap();
                        let device = ["work-phone", "private-phone", "iphone", "exempt"][(client + i) % 4];
                        let page = ["nl", "en"][i % 2];
                        write!(
                            stream,
                            "GET /?device={device}&page={page} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
                        )
                        .unwrap();
                        stream
                    })
                    .collect();
                all_asked.wait();
                streams
                    .into_iter()
                    .filter(|stream| {
                        let mut answer = String::new();
                        let mut stream = stream;
                        let read = stream.read_to_string(&mut answer);
                        read.is_ok() && answer.starts_with("HTTP/1.1 200") && answer.ends_with("</html>")
                    })
                    .count()
            })
        })
        .collect();
    let answered: usize = clients.into_iter().map(|c| c.join().unwrap()).sum();
    assert_eq!(answered, CLIENTS * EACH);
    assert!(get(&running, "/").starts_with("HTTP/1.1 200"), "and it still answers");
}

/// An open page hears that the source was saved.
#[test]
fn an_open_page_is_told_when_the_source_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    source(folder.path(), "The first reason of all.");
    let running = Running::start(&[folder.path().to_str().unwrap()]);
    let told = || get(&running, "/changed").rsplit("\r\n").next().unwrap().to_owned();
    assert_eq!(told(), "1");
    source(folder.path(), "Another reason came, and it is longer.");
    // As an open page does it: it asks again and again.
    while told() == "1" {}
    assert_eq!(told(), "2");
    assert!(get(&running, "/screens").contains("Another reason came"));
}
