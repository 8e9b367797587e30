//! What to tell a web server.

/// The file with the notes.
pub const SERVER_FILE: &str = "SERVER.md";

const NOTES: &str = include_str!("server.md");

/// Notes for whoever runs the web server, with a configuration for three of them.
#[must_use]
pub fn server_notes() -> &'static str {
    NOTES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::SECURITY;

    #[test]
    fn every_server_sends_the_same_rules_as_the_page_holds_and_forbids_frames_too() {
        let whole = format!("{SECURITY}; frame-ancestors 'none'");
        assert_eq!(server_notes().matches(&whole).count(), 4, "nginx, Apache, Caddy, IIS");
    }
}
