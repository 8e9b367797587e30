//! What the simulated system shows over and around the app: notifications, dialogs, a code to scan.

use appwijzer_core::contract::Notification;
use appwijzer_core::l10n::{Args, Words};
use maud::{Markup, PreEscaped, html};

use crate::preview::press::Answer;
use crate::preview::text::plain;
use crate::preview::world::{Dialog, World};
use crate::terminal::Qr;

use super::Page;

impl Page<'_> {
    /// Notifications of the system that wait to be opened.
    pub(super) fn notifications(&self, world: &World, prefix: &str, words: &Words) -> Markup {
        let due: Vec<Notification> = world.due();
        let Some(latest) = due.last() else { return html! {} };
        if world.dialog.is_some() {
            return html! {};
        }
        html! {
            button class="notification" type="submit" form=(format!("{prefix}-press")) name="do"
                value=(format!("notification {}", latest.id)) {
                span class="unseen" { (words.say("system-notification")) ": " }
                span class="notification-title" { (plain(&latest.title)) }
                span class="notification-text" { (plain(&latest.text)) }
            }
        }
    }

    /// What can happen around the device.
    pub(super) fn around(&self, world: &World, prefix: &str) -> Markup {
        let form = format!("{prefix}-press");
        html! {
            @if world.expects_next() || world.offers_scan() {
                div class="around" {
                    h3 { (self.say("around-title")) }
                    @if world.offers_scan() {
                        p { (self.say("around-code")) }
                        @if let Some(code) = &world.code {
                            (self.qr(code))
                            p class="code" { code { (plain(code)) } }
                        }
                        button class="button secondary" type="submit" form=(form) name="do" value="scan" {
                            (self.say("around-scan"))
                        }
                    }
                    @if world.expects_next() {
                        p { (self.say("around-version")) }
                        button class="button secondary" type="submit" form=(form) name="do" value="next-version" {
                            (self.say("around-publish"))
                        }
                    }
                }
            }
        }
    }

    /// The code as a picture: drawn here, from letters and digits only.
    fn qr(&self, code: &str) -> Markup {
        let picture = Qr::of(code).map(|qr| qr.to_svg()).unwrap_or_default();
        let Some((_, svg)) = picture.split_once("<svg") else { return html! {} };
        html! {
            div class="qr" role="img" aria-label=(self.say("around-qr")) { (PreEscaped(format!("<svg{svg}"))) }
        }
    }

    /// A dialog of the system, in the words of the device's language.
    pub(super) fn dialog(
        &self,
        dialog: &Dialog,
        world: &World,
        words: &Words,
        prefix: &str,
        hidden: &[(String, String)],
    ) -> Markup {
        let (id, app) = match dialog {
            Dialog::Uninstall(package) => ("uninstall", world.app_name(package)),
            Dialog::Details(package) => ("details", world.app_name(package)),
            Dialog::OtherApp(package) => ("other-app", world.app_name(package)),
            Dialog::Share(_) => ("share", String::new()),
            Dialog::PickReport => ("report", String::new()),
            Dialog::Notify => ("notify", String::new()),
        };
        let args = || Args::new().with("app", &app);
        let title = format!("{prefix}-dialog-title");
        html! {
            div class="dialog-shade" {
                div class="dialog" role="dialog" aria-modal="true" aria-labelledby=(title) {
                    p class="dialog-owner" { (words.say("dialog-owner")) }
                    h2 id=(title) tabindex="-1" { (words.tell(&format!("dialog-{id}-title"), &args())) }
                    @if let Some(text) = words.find(&format!("dialog-{id}-text"), &args()) { p { (text) } }
                    @if let Dialog::Share(text) = dialog {
                        pre class="shared" tabindex="0" { (plain(text)) }
                    }
                    form method="post" action="/press" data-live {
                        (crate::preview::draw::fields(hidden))
                        div class="dialog-answers" {
                            @for answer in Answer::of(dialog) {
                                button class=(if *answer == Answer::Close { "link" } else { "button secondary" })
                                    type="submit" name="do" value=(answer.name()) {
                                    (words.say(&format!("dialog-{id}-{}", answer.name().trim_start_matches("dialog "))))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
