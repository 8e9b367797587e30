//! `appwijzer preview`, where it cannot begin. The page itself is tested in a browser (`tests/browser`).

use std::net::TcpListener;

use crate::appwijzer;

/// Found by trying: the system's own words said neither which port nor what to do.
#[test]
fn a_port_that_is_taken_is_named_with_what_to_do() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port().to_string();
    let run = appwijzer(&["preview", "--no-open", "--port", &port, "--lang", "en"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    let words = run.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(&format!("Another program uses port {port}. Choose another one")), "{words}");
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let run = appwijzer(&["preview", "no/such/folder", "--no-open", "--lang", "en"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("There is no file or folder no/such/folder"), "{}", run.err);
}

/// What somebody finds who types the program's name.
#[test]
fn the_name_alone_offers_the_studio() {
    for (language, last) in [("nl", "appwijzer studio mijn-beleid/"), ("en", "appwijzer studio my-policy/")] {
        let run = appwijzer(&["--lang", language]);
        assert_eq!(run.code, 0);
        assert_eq!(run.out.lines().last(), Some(last), "{}", run.out);
        assert!(run.out.lines().count() <= 12, "{}", run.out);
    }
}

#[test]
fn the_studio_wants_a_folder() {
    let run = appwijzer(&["--lang", "nl", "studio", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"), "--no-open"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("is geen map"), "{}", run.err);
}

#[test]
fn a_private_key_is_not_previewed() {
    let desk = crate::desk::Desk::with_keys(&["anna"]);
    let said = desk.refused("preview anna.key --no-open --port 0");
    assert!(said.contains("this is a private key"), "{said}");
}
