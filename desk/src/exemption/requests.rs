//! Finding requests in what somebody pastes: a link, a code, a mail, or a file with many of them.

use appwijzer_core::trust::{MAX_REQUEST_TEXT, Request, TrustError};

/// The largest text that is searched, in bytes.
pub(crate) const MOST_TEXT: usize = 4 * 1024 * 1024;
/// The most requests that are taken out of one text.
const MOST: usize = 500;
/// What a request begins with where it is handed over.
const LINK: &str = "appwijzer://request#";

/// Every request in a text, verified; what looks like one and is none, with why. Never empty.
pub(crate) fn requests(text: &str) -> Vec<Result<Request, TrustError>> {
    if text.len() > MOST_TEXT {
        return vec![Err(TrustError::TooLarge { bytes: text.len(), limit: MOST_TEXT })];
    }
    if text.contains(LINK) {
        return once_each(text.split(LINK).skip(1).take(MOST).map(|rest| Request::read(beginning(rest))));
    }
    let whole = Request::read(beginning(text));
    if whole.is_ok() {
        return vec![whole];
    }
    // Codes without the link before them: one in each paragraph, or on each line.
    let text = text.replace("\r\n", "\n");
    let parts = text.split("\n\n").flat_map(|part| match Request::read(beginning(part)) {
        Ok(request) => vec![Ok(request)],
        Err(_) => part.lines().map(|line| Request::read(beginning(line))).collect(),
    });
    let found = once_each(parts.filter(Result::is_ok).take(MOST));
    if found.is_empty() { vec![whole] } else { found }
}

/// A request ends long before this; what stands behind it is another mail.
fn beginning(text: &str) -> &str {
    let end = (0..=MAX_REQUEST_TEXT.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    text.get(..end).unwrap_or(text)
}

/// A mail that was answered holds its request twice.
fn once_each(all: impl Iterator<Item = Result<Request, TrustError>>) -> Vec<Result<Request, TrustError>> {
    let mut kept: Vec<Result<Request, TrustError>> = Vec::new();
    for one in all {
        let known = |request: &Request| kept.iter().flatten().any(|other| other.id == request.id);
        if !one.as_ref().is_ok_and(known) {
            kept.push(one);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use appwijzer_core::trust::{DeviceKey, RequestDocument};
    use jiff::civil::date;

    use super::*;

    fn request(words: &str) -> Request {
        let key = DeviceKey::generate().unwrap();
        let mut document = RequestDocument::new("example", 1, "campaign", &key, date(2026, 2, 10), date(2026, 3, 10));
        document.words = words.to_owned();
        document.sign(&key).unwrap()
    }

    fn ids(text: &str) -> Vec<String> {
        requests(text).into_iter().map(|found| found.unwrap().id).collect()
    }

    #[test]
    fn a_file_with_several_gives_each_of_them_once() {
        let (one, two) = (request("Een."), request("Twee."));
        let both = vec![one.id.clone(), two.id.clone()];
        let long = "tekst ".repeat(20_000);
        assert!(one.link().starts_with(LINK));
        assert_eq!(ids(&format!("Dag,\r\n{}\r\n{long}\r\n{}\r\n> {}", one.link(), two.link(), one.link())), both);
        assert_eq!(ids(&format!("{}\n{}\n", one.code, two.code)), both);
        let (head, tail) = two.code.split_at(80);
        assert_eq!(ids(&format!("{}\r\n\r\n{head}\r\n{tail}\r\n", one.code)), both);
        assert_eq!(ids(&one.code), [one.id.as_str()]);
    }

    #[test]
    fn one_that_was_altered_is_told_beside_those_that_are_right() {
        let (one, two) = (request("Een."), request("Twee."));
        let altered = two.link().replacen("request#e", "request#f", 1);
        let found = requests(&format!("{}\n{altered}", one.link()));
        assert_eq!(found.len(), 2);
        assert!(found[0].is_ok() && found[1].is_err());
    }

    #[test]
    fn a_text_without_any_is_told() {
        for text in ["", "Dag.\n\nMag ik TikTok?\n", "é".repeat(MAX_REQUEST_TEXT).as_str()] {
            assert!(matches!(requests(text).as_slice(), [Err(_)]), "{}", text.len());
        }
        assert!(matches!(requests(&"a".repeat(MOST_TEXT + 1)).as_slice(), [Err(TrustError::TooLarge { .. })]));
    }
}
