//! Every kind of table of `policy.toml`, with its keys.

use super::Ty::{
    Accept, Address, Countries, Country, Date, DateOrPeriod, Digests, Flag, Id, Identifiers, Ids, Languages, Number,
    OneOf, Period, Plain, Plains, Table, Tables, Text, Texts,
};
use super::{Shape, Ty};
use crate::source::words::{CLAIMS, DEVICES, INSTEAD, OBLIGATIONS, OWNERSHIPS, PLATFORMS, REPORTING, ROUTES, THEN};

const REQUIRED: bool = true;
const OPTIONAL: bool = false;

const FORMS: &[&str] =
    &["lite", "tv", "pad", "regional", "preinstalled", "store-variant", "clone", "beta", "business", "kids", "theme"];

pub(super) static POLICY: Shape = Shape {
    name: "policy",
    anchor: "### The policy",
    keys: &[
        ("catalogue", Plain, OPTIONAL),
        ("claims", Ty::Some(CLAIMS), OPTIONAL),
        ("languages", Languages, REQUIRED),
        ("version", Number, REQUIRED),
        ("issued", Date, REQUIRED),
        ("expires", Date, REQUIRED),
        ("reporting", OneOf(REPORTING), OPTIONAL),
        ("revoked", Ids, OPTIONAL),
        ("organisation", Table(&ORGANISATION), REQUIRED),
        ("decision", Table(&DECISION), REQUIRED),
        ("ban", Tables(&BAN), OPTIONAL),
        ("work_data", Tables(&WORK_DATA), OPTIONAL),
        ("records", Table(&RECORDS), OPTIONAL),
        ("exemption", Tables(&EXEMPTION), OPTIONAL),
        ("role", Tables(&ROLE), OPTIONAL),
        ("app", Tables(&APP), OPTIONAL),
        ("maker", Tables(&MAKER), OPTIONAL),
        ("accept", Accept, OPTIONAL),
    ],
};
static ORGANISATION: Shape = Shape {
    name: "organisation",
    anchor: "### organisation",
    keys: &[
        ("id", Id, REQUIRED),
        ("name", Text, REQUIRED),
        ("public_body", Flag, OPTIONAL),
        ("time_zone", Plain, REQUIRED),
        ("help", Table(&CONTACT), REQUIRED),
        ("privacy", Table(&CONTACT), OPTIONAL),
    ],
};
static CONTACT: Shape = Shape {
    name: "contact",
    anchor: "A contact is a table of its own",
    keys: &[
        ("name", Text, REQUIRED),
        ("phone", Plain, OPTIONAL),
        ("mail", Plain, OPTIONAL),
        ("web", Address, OPTIONAL),
        ("hours", Text, OPTIONAL),
    ],
};
static DECISION: Shape = Shape {
    name: "decision",
    anchor: "### decision",
    keys: &[
        ("by", Text, REQUIRED),
        ("date", Date, REQUIRED),
        ("reference", Text, OPTIONAL),
        ("link", Address, OPTIONAL),
    ],
};
static BAN: Shape = Shape {
    name: "ban",
    anchor: "### ban\n",
    keys: &[
        ("id", Id, REQUIRED),
        ("name", Text, REQUIRED),
        ("list", Id, OPTIONAL),
        ("apps", Ids, OPTIONAL),
        ("makers", Ids, OPTIONAL),
        ("countries", Countries, OPTIONAL),
        ("categories", Ids, OPTIONAL),
        ("allow_only", Ids, OPTIONAL),
        ("except_apps", Ids, OPTIONAL),
        ("except_makers", Ids, OPTIONAL),
        ("successors", Flag, OPTIONAL),
        ("devices", Ids, OPTIONAL),
        ("allow", Tables(&ALLOWED), OPTIONAL),
        ("switch_off", Tables(&SWITCH_OFF), OPTIONAL),
        ("reasons", Texts, REQUIRED),
        ("not_claimed", Text, OPTIONAL),
        ("maker_answer", Table(&MAKER_ANSWER), OPTIONAL),
        ("source", Tables(&SOURCE), OPTIONAL),
        ("question", Tables(&QUESTION), OPTIONAL),
        ("alternative", Tables(&ALTERNATIVE), OPTIONAL),
        ("until", DateOrPeriod, OPTIONAL),
        ("review", DateOrPeriod, OPTIONAL),
        ("rule", Tables(&RULE), REQUIRED),
        ("accept", Accept, OPTIONAL),
    ],
};
static MAKER_ANSWER: Shape =
    Shape { name: "maker_answer", anchor: "", keys: &[("text", Text, REQUIRED), ("source", Table(&SOURCE), OPTIONAL)] };
static SOURCE: Shape = Shape {
    name: "source",
    anchor: "",
    keys: &[
        ("title", Plain, REQUIRED),
        ("publisher", Plain, OPTIONAL),
        ("date", Ty::SourceDate, OPTIONAL),
        ("link", Address, OPTIONAL),
        ("accept", Accept, OPTIONAL),
    ],
};
static QUESTION: Shape =
    Shape { name: "question", anchor: "", keys: &[("ask", Text, REQUIRED), ("answer", Text, REQUIRED)] };
static ALTERNATIVE: Shape = Shape {
    name: "alternative",
    anchor: "",
    keys: &[("name", Text, REQUIRED), ("text", Text, OPTIONAL), ("link", Address, OPTIONAL)],
};
static ALLOWED: Shape = Shape { name: "allow", anchor: "", keys: &[("app", Id, REQUIRED), ("why", Text, REQUIRED)] };
static SWITCH_OFF: Shape =
    Shape { name: "switch_off", anchor: "", keys: &[("name", Text, REQUIRED), ("how", Text, OPTIONAL)] };
static RULE: Shape = Shape {
    name: "rule",
    anchor: "### ban.rule",
    keys: &[
        ("ownership", Ty::Some(OWNERSHIPS), OPTIONAL),
        ("enrolled", Flag, OPTIONAL),
        ("part", Ty::Some(&["whole-device", "work-part", "private-part"]), OPTIONAL),
        ("form", Ty::Some(DEVICES), OPTIONAL),
        ("platform", Ty::Some(PLATFORMS), OPTIONAL),
        ("work_data", Flag, OPTIONAL),
        ("roles", Ids, OPTIONAL),
        // With phases they stand in each phase.
        ("obligation", OneOf(OBLIGATIONS), OPTIONAL),
        ("from", Date, OPTIONAL),
        ("deadline", DateOrPeriod, OPTIONAL),
        ("within", Period, OPTIONAL),
        ("consequence", Text, OPTIONAL),
        ("phase", Tables(&PHASE), OPTIONAL),
        ("web_use", Flag, OPTIONAL),
        ("instead", Ty::Some(INSTEAD), OPTIONAL),
        ("instead_added", Flag, OPTIONAL),
        ("until", DateOrPeriod, OPTIONAL),
        ("accept", Accept, OPTIONAL),
    ],
};
static PHASE: Shape = Shape {
    name: "phase",
    anchor: "",
    keys: &[
        ("obligation", OneOf(OBLIGATIONS), REQUIRED),
        ("from", Date, OPTIONAL),
        ("after", Period, OPTIONAL),
        ("deadline", DateOrPeriod, OPTIONAL),
        ("within", Period, OPTIONAL),
        ("consequence", Text, OPTIONAL),
    ],
};
static WORK_DATA: Shape = Shape {
    name: "work_data",
    anchor: "### work_data",
    keys: &[("id", Id, REQUIRED), ("name", Text, OPTIONAL), ("app", Id, OPTIONAL), ("route", OneOf(ROUTES), REQUIRED)],
};
static RECORDS: Shape = Shape {
    name: "records",
    anchor: "### records",
    keys: &[
        ("contact", Table(&CONTACT), REQUIRED),
        ("keep", Tables(&KEEP), OPTIONAL),
        ("hold", Tables(&HOLD), OPTIONAL),
    ],
};
static KEEP: Shape = Shape {
    name: "keep",
    anchor: "`[[records.keep]]`:",
    keys: &[
        ("id", Id, REQUIRED),
        ("roles", Ids, OPTIONAL),
        ("what", Text, REQUIRED),
        ("not_needed", Text, OPTIONAL),
        ("hand_over", Text, REQUIRED),
        ("then", OneOf(THEN), REQUIRED),
        ("basis", Text, OPTIONAL),
    ],
};
static HOLD: Shape = Shape {
    name: "hold",
    anchor: "`[[records.hold]]`.",
    keys: &[
        ("id", Id, REQUIRED),
        ("roles", Ids, OPTIONAL),
        ("from", Date, OPTIONAL),
        ("until", DateOrPeriod, OPTIONAL),
        ("text", Text, REQUIRED),
    ],
};
static EXEMPTION: Shape = Shape {
    name: "exemption",
    anchor: "### exemption",
    keys: &[
        ("id", Id, REQUIRED),
        ("bans", Ids, REQUIRED),
        ("task", Text, REQUIRED),
        ("conditions", Texts, OPTIONAL),
        ("longest", Period, REQUIRED),
        ("granted_by", Text, REQUIRED),
        ("undelegable", Flag, OPTIONAL),
        ("report_to", Text, OPTIONAL),
    ],
};
static ROLE: Shape = Shape {
    name: "role",
    anchor: "### role",
    keys: &[("id", Id, REQUIRED), ("name", Text, REQUIRED), ("ask", Flag, OPTIONAL)],
};
static APP: Shape = Shape {
    name: "app",
    anchor: "### app",
    keys: &[
        ("id", Id, REQUIRED),
        ("name", Plain, REQUIRED),
        ("titles", Plains, OPTIONAL),
        ("maker", Id, OPTIONAL),
        ("succeeds", Id, OPTIONAL),
        ("categories", Ids, OPTIONAL),
        ("android", Tables(&ANDROID), OPTIONAL),
        ("ios", Tables(&IOS), OPTIONAL),
        ("schemes", Tables(&SCHEME), OPTIONAL),
        ("hosts", Identifiers, OPTIONAL),
        ("not_on", Ty::Some(PLATFORMS), OPTIONAL),
        ("loses", Ty::Some(&["drafts", "messages", "files", "subscription", "credit", "account"]), OPTIONAL),
        ("ask", Flag, OPTIONAL),
        ("hides", Flag, OPTIONAL),
        ("note", Plain, OPTIONAL),
    ],
};
static ANDROID: Shape = Shape {
    name: "android",
    anchor: "",
    keys: &[
        ("package", Plain, REQUIRED),
        ("certificates", Digests, OPTIONAL),
        ("form", OneOf(FORMS), OPTIONAL),
        ("sources", Identifiers, OPTIONAL),
        ("source", Plain, OPTIONAL),
        ("note", Plain, OPTIONAL),
    ],
};
static IOS: Shape = Shape {
    name: "ios",
    anchor: "",
    keys: &[
        ("bundle", Plain, REQUIRED),
        ("store", Plain, OPTIONAL),
        ("form", OneOf(FORMS), OPTIONAL),
        ("sources", Identifiers, OPTIONAL),
        ("source", Plain, OPTIONAL),
        ("note", Plain, OPTIONAL),
    ],
};
static SCHEME: Shape = Shape {
    name: "scheme",
    anchor: "",
    keys: &[
        ("scheme", Plain, REQUIRED),
        ("official", Flag, OPTIONAL),
        ("probe", Flag, OPTIONAL),
        ("sources", Identifiers, OPTIONAL),
        ("source", Plain, OPTIONAL),
        ("note", Plain, OPTIONAL),
    ],
};
static MAKER: Shape = Shape {
    name: "maker",
    anchor: "### maker",
    keys: &[
        ("id", Id, REQUIRED),
        ("name", Plain, REQUIRED),
        ("also", Plains, OPTIONAL),
        ("parent", Plain, OPTIONAL),
        ("country", Country, OPTIONAL),
        ("claims", Tables(&CLAIM), OPTIONAL),
        ("certificates", Digests, OPTIONAL),
        ("prefixes", Identifiers, OPTIONAL),
        ("not_prefixes", Identifiers, OPTIONAL),
        ("devices", Plains, OPTIONAL),
        ("source", Table(&SOURCE), OPTIONAL),
        ("note", Plain, OPTIONAL),
    ],
};

static CLAIM: Shape = Shape {
    name: "claim",
    anchor: "A claim is a table of its own",
    keys: &[
        ("kind", OneOf(CLAIMS), REQUIRED),
        ("country", Country, REQUIRED),
        ("by", Plain, OPTIONAL),
        ("from", Date, OPTIONAL),
        ("until", Date, OPTIONAL),
        ("region", Country, OPTIONAL),
        ("weak", Plain, OPTIONAL),
        ("sources", Identifiers, OPTIONAL),
        ("source", Table(&SOURCE), OPTIONAL),
    ],
};

/// Every kind of table.
pub(super) static SHAPES: [&Shape; 25] = [
    &POLICY,
    &ORGANISATION,
    &CONTACT,
    &DECISION,
    &BAN,
    &MAKER_ANSWER,
    &SOURCE,
    &QUESTION,
    &ALTERNATIVE,
    &ALLOWED,
    &SWITCH_OFF,
    &RULE,
    &PHASE,
    &WORK_DATA,
    &RECORDS,
    &KEEP,
    &HOLD,
    &EXEMPTION,
    &ROLE,
    &APP,
    &ANDROID,
    &IOS,
    &SCHEME,
    &MAKER,
    &CLAIM,
];
