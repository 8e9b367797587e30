//! The words of notifications: no app's name, no blame, nothing private on a locked screen.

use crate::cases::{Reminder, ReminderKind};
use crate::contract::{Channel, Notification, ScreenId};
use crate::l10n::{Args, Words};
use crate::obligation::Device;
use crate::policy::Form;

/// Puts reminders into words.
#[must_use]
pub fn notifications(words: &Words, device: &Device, reminders: &[Reminder]) -> Vec<Notification> {
    reminders.iter().map(|r| notification(words, device, r)).collect()
}

fn notification(words: &Words, device: &Device, reminder: &Reminder) -> Notification {
    let noun = words.say(match device.form {
        Form::Phone => "device-phone",
        Form::Tablet => "device-tablet",
    });
    let date = reminder.until.map(|d| words.date(d));
    let args = || Args::new().with("device", &noun).with("date", date.as_deref().unwrap_or_default());
    let name = reminder.about.name();
    let dated = if date.is_some() { "dated" } else { "undated" };
    let first = matches!(reminder.about, ReminderKind::Action | ReminderKind::Asked);
    Notification {
        // Not by the moment: a first word moves along with every new plan until it is told, and stays the
        // same word; when the case comes back, it is another.
        id: format!("{}/{name}/{}", reminder.key, reminder.day),
        at: reminder.at,
        channel: if first { Channel::Tasks } else { Channel::Reminders },
        title: words.tell(&format!("notify-{name}-title"), &args()),
        text: words.tell(&format!("notify-{name}-{dated}"), &args()),
        public_title: words.say("notify-public"),
        screen: ScreenId::Finding(reminder.key.clone()),
    }
}
