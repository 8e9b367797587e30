//! What ships to a phone holds no client for a network: fetching is the platform's.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::process::Command;

use appwijzer_tests::root;

/// Packages of the workspace that ship to a phone; the bindings are there when their folder is.
const SHIPPED: [(&str, &str); 2] = [("core", "appwijzer-core"), ("bindings", "appwijzer-bindings")];

/// Clients and servers for HTTP, TLS, and what opens sockets for them.
const NETWORK: &[&str] = &[
    "actix-web",
    "async-std",
    "attohttpc",
    "aws-lc-rs",
    "axum",
    "curl",
    "h2",
    "h3",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "mbedtls",
    "minreq",
    "mio",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "s2n-tls",
    "smol",
    "socket2",
    "surf",
    "tiny_http",
    "tungstenite",
    "ureq",
    "warp",
    "webpki-roots",
];

/// Every package that a package is built with, with the features that are switched on, in whatever
/// way its own features are chosen.
fn built_with(package: &str) -> BTreeMap<String, String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "-p", package, "-e", "normal", "--all-features", "--target", "all"])
        .args(["--prefix", "none", "--no-dedupe", "-f", "{p}|{f}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let line = |line: &str| {
        let (package, features) = line.split_once('|')?;
        Some((package.split(' ').next()?.to_owned(), features.to_owned()))
    };
    text.lines().filter_map(line).collect()
}

#[test]
fn nothing_that_ships_to_a_phone_holds_a_client_for_a_network() {
    for (folder, package) in SHIPPED {
        if !root().join(folder).join("Cargo.toml").is_file() {
            assert_eq!(folder, "bindings");
            continue;
        }
        let all = built_with(package);
        assert!(all.len() > 20 && all.contains_key("ring"), "{package} is built with {all:?}");
        let found: Vec<&String> = all.keys().filter(|name| NETWORK.contains(&name.as_str())).collect();
        assert_eq!(found, [""; 0], "{package} is built with a client for a network");
        for feature in all.get("tokio").into_iter().flat_map(|f| f.split(',')) {
            assert!(!["net", "full", "fs", "process"].contains(&feature), "tokio's feature '{feature}' in {package}");
        }
    }
}

/// The same way of looking finds one where there is one: in these tests themselves.
#[test]
fn a_client_would_be_found() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "-p", "appwijzer-tests", "-e", "normal,dev", "--prefix", "none"])
        .current_dir(root())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.lines().any(|l| NETWORK.contains(&l.split(' ').next().unwrap_or_default())), "{text}");
}
