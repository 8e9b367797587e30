//! Why a request is denied: one of a few kind sentences, and words of one's own.

use appwijzer_core::l10n::Words;
use appwijzer_core::trust::MAX_REASON;

use super::refusal::Refusal;

/// The reasons that come up again and again. What fits none of them is said in one's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Because {
    /// The work can be done in another way.
    OtherWay,
    /// The team has a device that is meant for it.
    TeamDevice,
    /// The policy makes no exception for this task.
    OtherTask,
    /// Another period would do.
    Shorter,
    /// It is not clear what the app is needed for.
    Unclear,
    /// One's own words alone.
    OwnWords,
}

impl Because {
    pub(crate) const ALL: [Because; 6] = [
        Because::OtherWay,
        Because::TeamDevice,
        Because::OtherTask,
        Because::Shorter,
        Because::Unclear,
        Because::OwnWords,
    ];

    /// Its name, at the command line and in a form.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Because::OtherWay => "other-way",
            Because::TeamDevice => "team-device",
            Because::OtherTask => "other-task",
            Because::Shorter => "shorter",
            Because::Unclear => "unclear",
            Because::OwnWords => "own-words",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Because::ALL.into_iter().find(|because| because.name() == name)
    }

    /// The id of what the employee reads; none where only one's own words are sent.
    fn sentence(self) -> Option<&'static str> {
        match self {
            Because::OtherWay => Some("because-other-way"),
            Because::TeamDevice => Some("because-team-device"),
            Because::OtherTask => Some("because-other-task"),
            Because::Shorter => Some("because-shorter"),
            Because::Unclear => Some("because-unclear"),
            Because::OwnWords => None,
        }
    }

    /// What the employee reads of it.
    pub(crate) fn told(self, words: &Words) -> String {
        self.sentence().map(|id| words.say(id)).unwrap_or_default()
    }
}

/// The reason that the employee reads, in one paragraph.
pub(crate) fn reason(because: Because, own: &str, words: &Words) -> Result<String, Refusal> {
    let whole = format!("{} {own}", because.told(words));
    let reason = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    let n = reason.chars().count();
    if (1..=MAX_REASON).contains(&n) { Ok(reason) } else { Err(Refusal::Reason(n)) }
}

#[cfg(test)]
mod tests {
    use appwijzer_core::l10n::Language;

    use super::*;

    fn words() -> Words {
        Words::with(Language::Nl, &[crate::signing::sentences(Language::Nl)])
    }

    #[test]
    fn each_reason_has_a_name_and_words_that_fit() {
        for because in Because::ALL {
            assert_eq!(Because::from_name(because.name()), Some(because));
            let said = reason(because, "", &words());
            assert_eq!(said.is_ok(), because != Because::OwnWords, "{because:?}: {said:?}");
        }
    }

    #[test]
    fn ones_own_words_follow_in_the_same_paragraph_and_are_bounded() {
        let said = reason(Because::TeamDevice, " Vraag het\n\nbij de balie. ", &words()).unwrap();
        assert!(said.ends_with(". Vraag het bij de balie."), "{said}");
        assert!(matches!(reason(Because::OwnWords, &"a".repeat(401), &words()), Err(Refusal::Reason(401))));
        assert!(matches!(reason(Because::OwnWords, " \n", &words()), Err(Refusal::Reason(0))));
    }
}
