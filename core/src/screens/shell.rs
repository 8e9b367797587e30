//! The few words that stand outside every screen: a shell has none of its own.

use crate::l10n::{Args, Words};
use crate::policy::Form;

/// Words of a shell.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShellWords {
    /// Name of the channel for the first word about something.
    pub channel_tasks: String,
    /// Name of the channel for reminders.
    pub channel_reminders: String,
    /// While a look is under way.
    pub working: String,
    /// Label of the switch for the system's own colours.
    pub colours: String,
    /// That the device shows no notifications of this app.
    pub notifications_off: String,
    /// That the device puts this app to sleep when nobody opens it for months.
    pub sleeps: String,
    /// Label of the link to the system's settings about either.
    pub settings: String,
    /// State of something that unfolds: unfolded.
    pub opened: String,
    /// State of something that unfolds: folded.
    pub closed: String,
    /// Label of what reads the screen aloud.
    pub read_aloud: String,
    /// Its label while it reads: it stops then.
    pub read_stop: String,
}

/// The words of a shell in one language.
#[must_use]
pub fn shell_words(words: &Words, form: Form) -> ShellWords {
    let device = words.say(match form {
        Form::Phone => "device-phone",
        Form::Tablet => "device-tablet",
    });
    ShellWords {
        channel_tasks: words.say("shell-channel-tasks"),
        channel_reminders: words.say("shell-channel-reminders"),
        working: words.say("shell-working"),
        colours: words.tell("shell-colours", &Args::new().with("device", &device)),
        notifications_off: words.tell("shell-notifications-off", &Args::new().with("device", &device)),
        sleeps: words.tell("shell-sleeps", &Args::new().with("device", &device)),
        settings: words.say("shell-settings"),
        opened: words.say("shell-opened"),
        closed: words.say("shell-closed"),
        read_aloud: words.say("shell-read-aloud"),
        read_stop: words.say("shell-read-stop"),
    }
}
