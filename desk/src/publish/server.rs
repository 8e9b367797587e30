//! What to tell a web server.

/// The file with the notes.
pub const SERVER_FILE: &str = "SERVER.md";

const NOTES: &str = include_str!("server.md");

/// Notes for whoever runs the web server, with a configuration for three of them.
#[must_use]
pub fn server_notes() -> &'static str {
    NOTES
}
