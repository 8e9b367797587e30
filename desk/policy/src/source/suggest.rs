//! "Did you mean …?"

/// The candidate that `word` was most likely meant to be, if any is near enough.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // One slip for every three characters; at least one, so that 'nk' finds 'nl'.
    let limit = (word.chars().count() / 3).clamp(1, 4);
    let plain = fold(word);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&plain, &fold(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= limit && candidate.chars().count() > *distance)
        // The first in the alphabet, so that the answer does not hang on the order of a file.
        .min()
        .map(|(_, candidate)| candidate)
}

/// `did you mean 'x'?`, or the whole list when it is short and nothing is near.
pub(crate) fn help(word: &str, candidates: &[&str]) -> Option<String> {
    if let Some(near) = nearest(word, candidates.iter().copied()) {
        return Some(format!("did you mean '{near}'?"));
    }
    match candidates {
        [] => Some("none is known here".to_owned()),
        [one] => Some(format!("only '{one}' is known here")),
        few if few.len() <= 32 => Some(format!("known here: {}", few.join(", "))),
        many => Some(format!("none of the {} known ones is near", many.len())),
    }
}

/// Case and the marks that people mix up are no difference.
fn fold(word: &str) -> String {
    word.chars().map(|c| if c == '_' || c == ' ' { '-' } else { c }).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_found() {
        let parts = ["whole-device", "work-part", "private-part"];
        for (word, expected) in [
            ("privat-part", Some("private-part")),
            ("Private_Part", Some("private-part")),
            ("wrok-part", Some("work-part")),
            ("device", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, parts), expected, "{word:?}");
        }
    }

    #[test]
    fn a_short_list_is_told_when_nothing_is_near() {
        assert_eq!(help("qqqq", &["nl", "en"]).as_deref(), Some("known here: nl, en"));
        assert_eq!(help("nk", &["nl", "en"]).as_deref(), Some("did you mean 'nl'?"));
        assert_eq!(help("a", &[]).as_deref(), Some("none is known here"));
    }
}
