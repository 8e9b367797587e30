//! Where a ban applies, and what it asks there from when.

use appwijzer_core::policy::{Instead, Obligation, Ownership, Part, Platform, RuleForm};
use jiff::civil::Date;

use super::super::ast::{Phase, Rule};
use super::super::lint::{BAD_PERIOD, MISSING_KEY, UNKNOWN_KEY, WITHOUT_RULE};
use super::super::place::At;
use super::super::reader::{Kind, Table, Value};
use super::{Choices, Decoder};

pub(super) static RULE: Kind = Kind {
    name: "a rule",
    keys: &[
        "ownership",
        "enrolled",
        "part",
        "form",
        "platform",
        "work_data",
        "roles",
        "obligation",
        "from",
        "deadline",
        "within",
        "consequence",
        "phase",
        "web_use",
        "instead",
        "instead_added",
        "until",
        "accept",
    ],
};
pub(super) static PHASE: Kind =
    Kind { name: "a phase", keys: &["obligation", "from", "after", "deadline", "within", "consequence"] };

const OWNERSHIP: Choices<Ownership> =
    &[("work", Ownership::Work), ("partly-paid", Ownership::PartlyPaid), ("private", Ownership::Private)];
const PARTS: Choices<Part> =
    &[("whole-device", Part::WholeDevice), ("work-part", Part::WorkPart), ("private-part", Part::PrivatePart)];
const FORMS: Choices<RuleForm> = &[
    ("phone", RuleForm::Phone),
    ("tablet", RuleForm::Tablet),
    ("laptop", RuleForm::Laptop),
    ("other-device", RuleForm::OtherDevice),
];
pub(super) const PLATFORMS: Choices<Platform> = &[("android", Platform::Android), ("ios", Platform::Ios)];
const OBLIGATIONS: Choices<Obligation> = Obligation::NAMED;
const INSTEAD: Choices<Instead> = &[("work-data", Instead::WorkData), ("work-apps", Instead::WorkApps)];

impl Decoder<'_> {
    pub(super) fn rule(&self, table: &Table<'_>) -> Rule {
        let flag = |key| table.get(key).and_then(|v: Value<'_>| Some(At::new(v.flag()?, v.place)));
        let phases = self.phases(table);
        let begins = phases.first().and_then(|p| p.from.as_ref()).map(|f| f.value);
        Rule {
            place: table.place,
            ownership: self.words_of(table, "ownership", OWNERSHIP),
            enrolled: flag("enrolled"),
            parts: self.words_of(table, "part", PARTS),
            forms: self.words_of(table, "form", FORMS),
            platforms: self.words_of(table, "platform", PLATFORMS),
            work_data: flag("work_data"),
            roles: self.ids_at(table, "roles"),
            web_use: flag("web_use").map(|f| f.value),
            instead: self.words_of(table, "instead", INSTEAD),
            instead_added: flag("instead_added").is_some_and(|f| f.value),
            until: table.get("until").and_then(|v| self.day_or_period(&v, begins)),
            accepts: self.accepts(table),
            phases,
        }
    }

    /// The phases of a rule: the one that is written in the rule itself, or several of their own.
    fn phases(&self, rule: &Table<'_>) -> Vec<Phase> {
        let Some(value) = rule.get("phase") else {
            return vec![self.phase(rule, None)];
        };
        for key in ["obligation", "from", "deadline", "within", "consequence"] {
            if let Some(value) = rule.get(key) {
                let message = format!("'{key}' stands in the rule, and the rule has phases");
                let help = "write it in the phase that it belongs to".to_owned();
                self.cx.report(&UNKNOWN_KEY, value.place, message, Some(help));
            }
        }
        let tables = rule.tables("phase", &PHASE);
        if tables.is_empty() {
            self.cx.report(&WITHOUT_RULE, value.place, "a rule has at least one phase", None);
        }
        let mut phases: Vec<Phase> = Vec::new();
        for table in &tables {
            let phase = self.phase(table, phases.last());
            phases.push(phase);
        }
        phases
    }

    fn phase(&self, table: &Table<'_>, before: Option<&Phase>) -> Phase {
        // A phase written in the rule itself cannot come after another.
        let from =
            if table.is(&RULE) { table.need("from").and_then(|v| v.date()) } else { self.first_day(table, before) };
        let deadline = table.get("deadline").and_then(|v| self.day_or_period(&v, from.as_ref().map(|f| f.value)));
        let within = table.get("within").and_then(|v| Some(At::new(self.period(&v)?, v.place)));
        if let (Some(_), Some(within)) = (&deadline, &within) {
            let help = "write one of the two".to_owned();
            self.cx.report(&UNKNOWN_KEY, within.place, "a phase has 'deadline' or 'within', not both", Some(help));
        }
        Phase {
            obligation: table.need("obligation").and_then(|v| self.word(&v, OBLIGATIONS)),
            deadline,
            within,
            from,
            consequence: self.text_at(table, "consequence"),
        }
    }

    /// The first day of a phase: `from`, or so long `after` the first day of the one before it.
    fn first_day(&self, table: &Table<'_>, before: Option<&Phase>) -> Option<At<Date>> {
        let (from, after) = (table.get("from"), table.get("after"));
        match (from, after, before) {
            (Some(_), Some(after), _) => {
                let help = "write one of the two".to_owned();
                self.cx.report(&UNKNOWN_KEY, after.place, "a phase has 'from' or 'after', not both", Some(help));
                None
            }
            (Some(from), None, _) => from.date(),
            (None, Some(after), None) => {
                let message = "the first phase comes after no other";
                self.cx.report(&MISSING_KEY, after.place, message, Some("write: from = 2023-03-28".to_owned()));
                None
            }
            (None, Some(after), Some(before)) => self.later(&after, before.from.as_ref()?.value),
            (None, None, _) => {
                let help = "write 'from' with a date, or 'after' with a period such as \"30 days\"".to_owned();
                self.cx.report(&MISSING_KEY, table.place, "a phase has no first day", Some(help));
                None
            }
        }
    }

    /// A date, or a period after `start`. Without a known start a period gives nothing: why the
    /// start is unknown was reported there.
    pub(super) fn day_or_period(&self, value: &Value<'_>, start: Option<Date>) -> Option<At<Date>> {
        if value.is_date() || (value.is_text() && value.raw().trim_matches(['"', '\'']).parse::<Date>().is_ok()) {
            return value.date();
        }
        if !value.is_text() {
            return value.wrong("a date or a period", "2023-05-09, or \"6 weeks\"");
        }
        match start {
            Some(start) => self.later(value, start),
            None => {
                self.period(value);
                None
            }
        }
    }

    fn later(&self, value: &Value<'_>, start: Date) -> Option<At<Date>> {
        let day = self.period(value)?.after(start).filter(|day| day.year() < 2200);
        if day.is_none() {
            let help = Some("choose a shorter period".to_owned());
            self.cx.report(&BAD_PERIOD, value.place, format!("this leads beyond 2199, counted from {start}"), help);
        }
        day.map(|day| At::new(day, value.place))
    }
}
