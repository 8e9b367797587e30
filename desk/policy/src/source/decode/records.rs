//! Work data, what must be kept of it, exemptions and roles.

use appwijzer_core::policy::{AfterKeeping, Period, Route};

use super::super::ast::{Exemption, Hold, KeepFirst, Records, Role, WorkData};
use super::super::lint::{BAD_PERIOD, MISSING_KEY};
use super::super::reader::{Kind, Table, Value};
use super::{Choices, Decoder};

pub(super) static WORK_DATA: Kind = Kind { name: "work_data", keys: &["id", "name", "app", "route"] };
pub(super) static RECORDS: Kind = Kind { name: "records", keys: &["keep", "hold", "contact"] };
pub(super) static KEEP: Kind =
    Kind { name: "records.keep", keys: &["id", "roles", "what", "not_needed", "hand_over", "then", "basis"] };
pub(super) static HOLD: Kind = Kind { name: "records.hold", keys: &["id", "roles", "from", "until", "text"] };
pub(super) static EXEMPTION: Kind = Kind {
    name: "an exemption",
    keys: &["id", "bans", "task", "conditions", "longest", "granted_by", "undelegable", "report_to"],
};
pub(super) static ROLE: Kind = Kind { name: "a role", keys: &["id", "name", "ask"] };

const ROUTES: Choices<Route> = &[
    ("whatsapp", Route::Whatsapp),
    ("signal", Route::Signal),
    ("telegram", Route::Telegram),
    ("threema", Route::Threema),
    ("slack", Route::Slack),
    ("outlook", Route::Outlook),
    ("teams", Route::Teams),
    ("mail-account", Route::MailAccount),
    ("cloud-files", Route::CloudFiles),
    ("authenticator", Route::Authenticator),
    ("other", Route::Other),
];
const AFTER_KEEPING: Choices<AfterKeeping> = &[
    ("delete-allowed", AfterKeeping::DeleteAllowed),
    ("ask-first", AfterKeeping::AskFirst),
    ("hold", AfterKeeping::Hold),
];

impl Decoder<'_> {
    pub(super) fn work_data(&self, policy: &Table<'_>) -> Vec<WorkData> {
        let read = |table: &Table<'_>| {
            let app = table.get("app").and_then(|v| v.text());
            let name = self.text_at(table, "name");
            if name.is_none() && app.is_none() {
                let help = "name an app of the catalogue, or give it a name of its own".to_owned();
                self.cx.report(&MISSING_KEY, table.place, "work_data has neither 'app' nor 'name'", Some(help));
            }
            let route = table.need("route").and_then(|v| self.word(&v, ROUTES)).map(|r| r.value);
            Some(WorkData { id: self.id(table)?, name, app, route })
        };
        policy.tables("work_data", &WORK_DATA).iter().filter_map(read).collect()
    }

    pub(super) fn records(&self, policy: &Table<'_>) -> Option<Records> {
        let table = policy.get("records")?.table(&RECORDS)?;
        Some(Records {
            keep: table.tables("keep", &KEEP).iter().filter_map(|t| self.keep(t)).collect(),
            holds: table.tables("hold", &HOLD).iter().filter_map(|t| self.hold(t)).collect(),
            contact: table.need("contact").and_then(|v| self.contact(&v)),
        })
    }

    fn keep(&self, table: &Table<'_>) -> Option<KeepFirst> {
        let then = table.need("then").and_then(|v| self.word(&v, AFTER_KEEPING)).map(|t| t.value);
        let keep = KeepFirst {
            roles: self.ids_at(table, "roles"),
            what: self.need_text(table, "what"),
            not_needed: self.text_at(table, "not_needed"),
            hand_over: self.need_text(table, "hand_over"),
            then,
            basis: self.text_at(table, "basis"),
            id: self.id(table)?,
        };
        Some(keep)
    }

    fn hold(&self, table: &Table<'_>) -> Option<Hold> {
        let from = table.get("from").and_then(|v| v.date());
        let hold = Hold {
            roles: self.ids_at(table, "roles"),
            until: table.get("until").and_then(|v| self.day_or_period(&v, from.as_ref().map(|f| f.value))),
            from,
            text: self.need_text(table, "text"),
            id: self.id(table)?,
        };
        Some(hold)
    }

    pub(super) fn exemptions(&self, policy: &Table<'_>) -> Vec<Exemption> {
        let read = |table: &Table<'_>| {
            let exemption = Exemption {
                bans: table.need("bans").map(|v| self.ids(&v)).unwrap_or_default(),
                task: self.need_text(table, "task"),
                conditions: self.texts_at(table, "conditions"),
                longest: table.need("longest").and_then(|v| self.period(&v)),
                granted_by: self.need_text(table, "granted_by"),
                undelegable: table.get("undelegable").and_then(|v| v.flag()).unwrap_or_default(),
                report_to: self.text_at(table, "report_to"),
                id: self.id(table)?,
            };
            Some(exemption)
        };
        policy.tables("exemption", &EXEMPTION).iter().filter_map(read).collect()
    }

    /// A period such as "6 weeks".
    pub(super) fn period(&self, value: &Value<'_>) -> Option<Period> {
        let text = value.text()?;
        match text.value.parse::<Period>() {
            Ok(period) => Some(period),
            Err(_) => {
                let message = format!("'{}' is not a period", text.value);
                let help = "write for example: \"6 weeks\", \"30 days\", \"3 months\" or \"1 year\"";
                self.cx.report(&BAD_PERIOD, text.place, message, Some(help.to_owned()));
                None
            }
        }
    }

    pub(super) fn roles(&self, policy: &Table<'_>) -> Vec<Role> {
        let read = |table: &Table<'_>| {
            let name = self.need_text(table, "name");
            let ask = table.get("ask").and_then(|v| v.flag()).unwrap_or_default();
            Some(Role { id: self.id(table)?, name, ask })
        };
        policy.tables("role", &ROLE).iter().filter_map(read).collect()
    }
}
