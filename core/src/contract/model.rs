//! The document that a shell draws.

use serde::{Deserialize, Serialize};

use crate::cases::Status;
use crate::names::kept_as_text;

use super::event::Event;
use super::id::ScreenId;

kept_as_text!(ScreenId, Event);

/// One screen: one task, one outcome or one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Screen {
    /// Its name, by which it can be shown again after the process was ended.
    pub id: ScreenId,
    /// The language of its words: a BCP 47 tag.
    pub language: String,
    /// The heading of level 1; also the title of the window.
    pub title: String,
    /// A line under the title.
    pub subtitle: Option<String>,
    /// Where "back" leads; nothing on the first screen.
    pub back: Option<Action>,
    /// The content, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of a screen.
// Few exist at a time, and a box would not cross the FFI.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Block {
    /// One of the five states: icon, word and, if any, a sentence.
    Status {
        /// Which.
        status: Status,
        /// Its word.
        word: String,
        /// What it means here.
        text: Option<String>,
        /// It answers something that the employee has just done: announce it.
        live: bool,
    },
    /// A heading of level 2.
    Heading {
        /// The words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its runs, some of which are links.
        runs: Vec<TextRun>,
        /// How it looks.
        tone: Tone,
    },
    /// A list of points.
    Points {
        /// The points.
        items: Vec<Vec<TextRun>>,
        /// Whether they are numbered.
        numbered: bool,
    },
    /// Keys with their values: what, until when, who asks.
    Facts {
        /// The facts.
        items: Vec<Fact>,
    },
    /// Things that can be opened, each with its state.
    Rows {
        /// The rows, the most pressing first.
        items: Vec<Row>,
    },
    /// What to do, in order.
    Steps {
        /// The steps.
        items: Vec<Step>,
    },
    /// A question that the employee answers here.
    Choice {
        /// The question.
        choice: Choice,
    },
    /// A text that the employee types.
    Field {
        /// The field.
        field: Field,
    },
    /// Where something stands.
    Sources {
        /// The sources.
        items: Vec<SourceItem>,
    },
    /// Something that must not be missed.
    Notice {
        /// How it looks.
        kind: NoticeKind,
        /// The words.
        text: String,
    },
    /// A question and its answer, folded.
    Details {
        /// What is always seen.
        summary: String,
        /// What unfolds.
        paragraphs: Vec<String>,
    },
    /// Text to be read exactly as it is.
    Verbatim {
        /// What it is.
        label: String,
        /// The exact text.
        text: String,
    },
    /// Buttons and links, one under the other.
    Actions {
        /// At most one of a screen is primary.
        items: Vec<Action>,
    },
    /// Where help is: the last block of every screen.
    Help {
        /// The heading.
        title: String,
        /// Name, number, address, hours.
        lines: Vec<TextRun>,
    },
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Tone {
    /// The first and most important one.
    Lead,
    /// Ordinary.
    Body,
    /// Smaller: dates, footnotes.
    Small,
}

/// How a notice looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum NoticeKind {
    /// Something to know.
    Info,
    /// A real consequence.
    Warning,
    /// An answer that cannot be used, and how to mend it.
    Error,
}

/// A run of text, possibly a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TextRun {
    /// The words.
    pub text: String,
    /// `https:`, `tel:` or `mailto:` address.
    pub link: Option<String>,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Fact {
    /// Mostly a question: "Until when?"
    pub key: String,
    /// Its answer.
    pub value: String,
}

/// Something that can be opened. The whole row is the target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Row {
    /// Its state, if it is a task.
    pub status: Option<Status>,
    /// The word of the state.
    pub word: Option<String>,
    /// What it is; a task begins with a verb.
    pub title: String,
    /// One short line more.
    pub sub: Option<String>,
    /// What opening it does; nothing if there is nothing to open.
    pub action: Option<Action>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Step {
    /// Its number, from 1.
    pub number: u32,
    /// How a screen reader names it: "Step 2 of 3".
    pub label: String,
    /// What to do.
    pub title: String,
    /// How, a line each.
    pub lines: Vec<String>,
    /// What the shell can do for the employee here.
    pub actions: Vec<Action>,
    /// Ticked by the employee; nothing where ticking makes no sense.
    pub done: Option<bool>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Choice {
    /// Its name, under which the answers are handed back.
    pub name: String,
    /// What is asked, when the title does not say it.
    pub question: String,
    /// "Choose all that apply", if several may be chosen.
    pub hint: Option<String>,
    /// Whether several may be chosen.
    pub many: bool,
    /// The answers.
    pub options: Vec<ChoiceOption>,
    /// What is wrong with the answer that was given.
    pub error: Option<String>,
    /// Hands the answers back.
    pub submit: Action,
    /// Passes the question over.
    pub skip: Option<Action>,
}

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ChoiceOption {
    /// The value that is handed back.
    pub value: String,
    /// The words.
    pub label: String,
    /// What it means.
    pub sub: Option<String>,
    /// Whether it is chosen already.
    pub chosen: bool,
    /// Whether it excludes the others ("none of these", "I do not know").
    pub alone: bool,
}

/// A text that the employee types or pastes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Field {
    /// Its name, under which the text is handed back.
    pub name: String,
    /// What to type.
    pub label: String,
    /// How it looks.
    pub hint: Option<String>,
    /// What was typed before, kept so that nothing is lost.
    pub value: String,
    /// Whether it may run over several lines.
    pub long: bool,
    /// What is wrong with what was typed, and how to mend it.
    pub error: Option<String>,
    /// Hands the text back.
    pub submit: Action,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SourceItem {
    /// Its title.
    pub title: String,
    /// Publisher and date.
    pub detail: Option<String>,
    /// `https:` address.
    pub link: Option<String>,
}

/// Something that can be pressed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Action {
    /// Its words.
    pub label: String,
    /// How it looks.
    pub look: Look,
    /// What it does.
    pub target: Target,
}

/// How an action looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Look {
    /// The filled button: at most one per screen.
    Primary,
    /// An outlined button.
    Secondary,
    /// A text that can be pressed.
    Link,
}

/// What an action does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Target {
    /// Show another screen.
    Show {
        /// Which.
        screen: ScreenId,
    },
    /// Hand an event to the companion, with the answers of the choice that it belongs to.
    Act {
        /// The event.
        event: Event,
    },
    /// Ask the system for something; then look again.
    System {
        /// What.
        request: SystemRequest,
    },
}

/// Something that only the platform can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SystemRequest {
    /// Ask to remove an app.
    Uninstall {
        /// Its package name.
        package: String,
    },
    /// Open the system's page about an app.
    AppDetails {
        /// Its package name.
        package: String,
    },
    /// Open another app.
    OpenApp {
        /// Its package name.
        package: String,
    },
    /// Hand over a text to another app.
    Share {
        /// The text.
        text: String,
    },
    /// Let the employee choose an App Privacy Report.
    PickReport,
    /// Ask the system whether any app opens links of these schemes (iOS: `canOpenURL`).
    AskLinks {
        /// The schemes, without `://`.
        schemes: Vec<String>,
    },
    /// Ask whether notifications may be shown.
    AskToNotify,
    /// Start the companion's copy in the other part of this device.
    OpenOtherCopy,
}

/// A notification. On a locked screen only `public_title` shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Notification {
    /// Its name: one of the same name is not shown twice.
    pub id: String,
    /// When, in seconds since 1970 (UTC).
    pub at: i64,
    /// Where it belongs.
    pub channel: Channel,
    /// At most 40 characters; names no app.
    pub title: String,
    /// One or two sentences; names no app.
    pub text: String,
    /// What a locked screen shows.
    pub public_title: String,
    /// The screen that a tap opens.
    pub screen: ScreenId,
}

/// Where a notification belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Channel {
    /// The first word about something.
    Tasks,
    /// Reminders: quieter.
    Reminders,
}
