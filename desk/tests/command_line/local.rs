//! A check stays on the device.

use std::fs;
use std::process::{Command, Output};

use crate::fixture;

/// Runs a program under strace and returns the calls that have to do with a network.
fn network_calls(program: &str, arguments: &[&str]) -> (Output, String) {
    let log = tempfile::NamedTempFile::new().unwrap();
    let output = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=network", "-o"])
        .arg(log.path())
        .arg(program)
        .args(arguments)
        .output()
        .expect("this test needs the program strace");
    let calls = fs::read_to_string(log.path()).unwrap();
    (output, calls.lines().filter(|line| !line.contains("+++") && !line.contains("---")).collect())
}

/// Not one socket, be it to a resolver or to the system's own log.
#[test]
fn a_check_opens_no_socket() {
    let list = fixture("inventory/pm-list-plain.txt");
    for arguments in [&["check", list.as_str(), "--json"][..], &["check"], &["policy", "list"]] {
        let (output, calls) = network_calls(env!("CARGO_BIN_EXE_appwijzer"), arguments);
        assert!(matches!(output.status.code(), Some(0 | 1 | 3)), "{arguments:?}: {output:?}");
        assert!(!output.stdout.is_empty(), "{arguments:?}");
        assert_eq!(calls, "", "{arguments:?}");
    }
}

/// The same way of looking sees a socket where there is one.
#[test]
fn a_socket_would_be_seen() {
    let (_, calls) = network_calls("bash", &["-c", "exec 3<>/dev/udp/127.0.0.1/9"]);
    assert!(calls.contains("socket(AF_INET"), "{calls}");
}
