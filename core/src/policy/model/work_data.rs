//! Apps through which a private device reaches work data, and how to take it out.

use serde::{Deserialize, Serialize};

use crate::policy::text::Text;

/// Something that counts as access to work data when it is used for work on a private device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkDataApp<'a> {
    /// A short id, such as `whatsapp`.
    pub id: &'a str,
    /// The name that people know.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// The app in the catalogue, if it is one.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub app: Option<&'a str>,
    /// How work data is taken out of it.
    pub route: Route,
}

/// How work data is taken out of an app: which guidance is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// WhatsApp and WhatsApp Business.
    Whatsapp,
    /// Signal.
    Signal,
    /// Telegram.
    Telegram,
    /// Threema, at home or Work.
    Threema,
    /// Slack.
    Slack,
    /// Outlook.
    Outlook,
    /// Microsoft Teams.
    Teams,
    /// A work account in the mail or calendar app of the system.
    MailAccount,
    /// Files in the cloud: OneDrive, SharePoint, Google Drive.
    CloudFiles,
    /// An authenticator app.
    Authenticator,
    /// Anything else: general advice.
    Other,
}

impl Route {
    /// Every route.
    pub const ALL: [Route; 11] = [
        Route::Whatsapp,
        Route::Signal,
        Route::Telegram,
        Route::Threema,
        Route::Slack,
        Route::Outlook,
        Route::Teams,
        Route::MailAccount,
        Route::CloudFiles,
        Route::Authenticator,
        Route::Other,
    ];
}
