//! A core policy, written canonically and read again, is the same policy.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

use appwijzer_core::policy::{
    AfterKeeping, Allowed, Alternative, App, Ban, Contact, Covers, Decision, Exemption, Explanation, Hold, Instead,
    KeepFirst, Loss, Maker, MakerAnswer, Node, Obligation, Organisation, Ownership, Part, Period, PeriodUnit, Phase,
    Platform, Policy, PolicyFile, Question, Records, Reporting, Role, Route, Rule, RuleForm, Run, SCHEMA, Source,
    SourceDate, Str, SwitchOff, Text, WorkDataApp, canonical,
};
use jiff::civil::{Date, date};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

const APPS: [&str; 5] = ["tiktok", "a", "b-2", "c.d", "zz"];
const MAKERS: [&str; 3] = ["bytedance", "m1", "m2"];
const BANS: [&str; 3] = ["ban-1", "ban-2", "ban-3"];
const ROLES: [&str; 2] = ["board", "staff"];
const IDENTIFIERS: [&str; 12] =
    ["org.example.a", "org.example.b", "org.example.C", "com.x", "a_b", "x-y", "x+y", "A1", "b.c.d.e", "q", "r", "s"];
const COUNTRIES: [&str; 4] = ["CN", "RU", "KP", "IR"];
const CATEGORIES: [&str; 2] = ["game", "recreational"];
const DIGESTS: [&str; 2] = [
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
];

fn some<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Vec<T>> {
    subsequence(all, 0..=all.len())
}

fn words() -> impl Strategy<Value = Str<'static>> {
    // Quotes, line breaks and other scripts too: what JSON escapes is read as it was written.
    "[a-zA-Z é漢\"\\\\\n\t/<>{}\u{7}]{0,20}[a-z]".prop_map(Str::from)
}

fn text() -> impl Strategy<Value = Text<'static>> {
    (words(), words()).prop_map(|(nl, en)| Text::new([("nl", nl), ("en", en)]))
}

fn day() -> impl Strategy<Value = Date> {
    (2000..2200_i16, 1..=12_i8, 1..=28_i8).prop_map(|(y, m, d)| date(y, m, d))
}

fn contact() -> impl Strategy<Value = Contact<'static>> {
    (text(), option::of(words()), option::of(words()), option::of(words()), option::of(text()))
        .prop_map(|(name, phone, mail, web, hours)| Contact { name, phone, mail, web, hours })
}

fn source_date() -> impl Strategy<Value = SourceDate> {
    (day(), any::<bool>()).prop_map(
        |(day, known)| {
            if known { SourceDate::Day(day) } else { SourceDate::Month(day.first_of_month()) }
        },
    )
}

fn source() -> impl Strategy<Value = Source<'static>> {
    (words(), option::of(words()), option::of(source_date()), option::of(words()))
        .prop_map(|(title, publisher, date, link)| Source { title, publisher, date, link })
}

/// Apps with ids and identifiers that no two share.
fn apps() -> impl Strategy<Value = Vec<App<'static>>> {
    const LOSSES: [Loss; 6] =
        [Loss::Drafts, Loss::Messages, Loss::Files, Loss::Subscription, Loss::Credit, Loss::Account];
    let one = (
        words(),
        option::of(select(&MAKERS[..])),
        some(&CATEGORIES),
        some(&DIGESTS),
        some(&LOSSES),
        some(&[Platform::Android, Platform::Ios]),
        prop::collection::vec(any::<Index>(), 4),
    );
    prop::collection::vec(one, APPS.len()).prop_map(|all| {
        let mut left: [Vec<&'static str>; 4] = [(); 4].map(|()| IDENTIFIERS.to_vec());
        let fill = |(id, (name, maker, categories, certificates, loses, not_on, take)): (&&'static str, _)| {
            let take: Vec<Index> = take;
            let mut lists = left.iter_mut().zip(&take).map(|(list, take)| list.split_off(take.index(list.len() + 1)));
            let mut next = || lists.next().unwrap_or_default();
            let (packages, bundles, schemes, hosts) = (next(), next(), next(), next());
            App {
                id,
                name,
                maker,
                categories,
                packages,
                certificates,
                bundles,
                schemes,
                hosts,
                not_on,
                loses,
                ..App::default()
            }
        };
        APPS.iter().zip(all).map(fill).collect()
    })
}

fn maker(id: &'static str) -> impl Strategy<Value = Maker<'static>> {
    (words(), option::of(words()), option::of(select(&COUNTRIES[..])), some(&DIGESTS), option::of(source())).prop_map(
        move |(name, parent, country, certificates, source)| Maker {
            id,
            name,
            parent,
            country,
            certificates,
            source,
            ..Maker::default()
        },
    )
}

fn covers() -> impl Strategy<Value = Covers<'static>> {
    (
        some(&APPS),
        some(&MAKERS),
        some(&COUNTRIES),
        some(&CATEGORIES),
        option::of(some(&APPS)),
        some(&APPS),
        (some(&MAKERS), any::<bool>(), some(&MAKERS)),
    )
        .prop_map(|(apps, makers, countries, categories, allow_only, except_apps, beside)| Covers {
            apps,
            makers,
            countries,
            categories,
            allow_only,
            except_apps,
            except_makers: beside.0,
            successors: beside.1,
            devices: beside.2,
        })
}

fn phases() -> impl Strategy<Value = Vec<Phase<'static>>> {
    const OBLIGATIONS: [Obligation; 4] =
        [Obligation::UnderReview, Obligation::Advised, Obligation::Urged, Obligation::Forbidden];
    let within = (1..=9999_u16).prop_map(|count| Period { count, unit: PeriodUnit::Day });
    let one = (select(&OBLIGATIONS[..]), 1..200_i64, option::of(0..300_i64), (option::of(within), option::of(text())));
    (2000..2180_i16, prop::collection::vec(one, 1..4)).prop_map(|(year, all)| {
        let mut from = date(year, 1, 1);
        let mut next = |(obligation, gap, deadline, rest): (Obligation, i64, Option<i64>, (Option<Period>, _))| {
            from = from.checked_add(jiff::Span::new().days(gap)).unwrap();
            let deadline = deadline.map(|days| from.checked_add(jiff::Span::new().days(days)).unwrap());
            let within = rest.0.filter(|_| deadline.is_none());
            Phase { obligation, from, deadline, within, consequence: rest.1 }
        };
        all.into_iter().map(&mut next).collect()
    })
}

fn rule() -> impl Strategy<Value = Rule<'static>> {
    const PARTS: [Part; 3] = [Part::WholeDevice, Part::WorkPart, Part::PrivatePart];
    (
        some(&[Ownership::Work, Ownership::PartlyPaid, Ownership::Private]),
        option::of(any::<bool>()),
        some(&PARTS),
        (
            some(&[RuleForm::Phone, RuleForm::Tablet, RuleForm::Laptop, RuleForm::OtherDevice]),
            some(&[Platform::Android, Platform::Ios]),
        ),
        any::<bool>(),
        some(&ROLES),
        phases(),
        option::of(any::<bool>()),
        (some(&[Instead::WorkData, Instead::WorkApps]), any::<bool>()),
        option::of(day()),
    )
        .prop_map(
            |(ownership, enrolled, parts, (forms, platforms), work_data, roles, phases, web_use, road, until)| Rule {
                ownership,
                enrolled,
                parts,
                forms,
                platforms,
                work_data,
                roles,
                phases,
                web_use,
                instead: road.0,
                instead_added: road.1,
                until,
            },
        )
}

fn runs() -> impl Strategy<Value = Vec<Run<'static>>> {
    prop::collection::vec((words(), option::of(words())).prop_map(|(text, link)| Run { text, link }), 0..3)
}

fn explanation() -> impl Strategy<Value = Explanation<'static>> {
    let node = prop_oneof![
        words().prop_map(Node::Heading),
        runs().prop_map(Node::Paragraph),
        prop::collection::vec(runs(), 0..3).prop_map(Node::List),
    ];
    (select(&["nl", "en"][..]), prop::collection::vec(node, 0..3))
        .prop_map(|(language, nodes)| Explanation { language, nodes })
}

fn ban(id: &'static str) -> impl Strategy<Value = Ban<'static>> {
    let answer = (text(), option::of(source())).prop_map(|(text, source)| MakerAnswer { text, source });
    let alternative = (text(), option::of(text()), option::of(words())).prop_map(|(name, text, link)| Alternative {
        name,
        text,
        link,
    });
    let beside = (
        prop::collection::vec((select(&APPS[..]), text()).prop_map(|(app, why)| Allowed { app, why }), 0..2),
        prop::collection::vec((text(), option::of(text())).prop_map(|(name, how)| SwitchOff { name, how }), 0..2),
    );
    (
        (text(), covers(), prop::collection::vec(text(), 1..3), option::of(text())),
        (option::of(answer), prop::collection::vec(source(), 0..2), beside),
        prop::collection::vec((text(), text()).prop_map(|(ask, answer)| Question { ask, answer }), 0..2),
        prop::collection::vec(alternative, 0..2),
        prop::collection::vec(explanation(), 0..3),
        (option::of(day()), option::of(day())),
        prop::collection::vec(rule(), 1..3),
    )
        .prop_map(move |(about, told, questions, alternatives, explanation, (until, review), rules)| {
            let (name, covers, reasons, not_claimed) = about;
            let (maker_answer, sources, (allowed, switch_off)) = told;
            Ban {
                id,
                name,
                covers,
                reasons,
                not_claimed,
                maker_answer,
                sources,
                questions,
                alternatives,
                allowed,
                switch_off,
                explanation,
                until,
                review,
                rules,
            }
        })
}

fn records() -> impl Strategy<Value = Records<'static>> {
    const THEN: [AfterKeeping; 3] = [AfterKeeping::DeleteAllowed, AfterKeeping::AskFirst, AfterKeeping::Hold];
    let keep = (some(&ROLES), text(), option::of(text()), text(), select(&THEN[..]), option::of(text())).prop_map(
        |(roles, what, not_needed, hand_over, then, basis)| KeepFirst {
            id: "keep",
            roles,
            what,
            not_needed,
            hand_over,
            then,
            basis,
        },
    );
    let hold = (some(&ROLES), option::of(day()), option::of(day()), text())
        .prop_map(|(roles, from, until, text)| Hold { id: "hold", roles, from, until, text });
    (prop::collection::vec(keep, 0..2), prop::collection::vec(hold, 0..2), contact())
        .prop_map(|(keep, holds, contact)| Records { keep, holds, contact })
}

fn exemption() -> impl Strategy<Value = Exemption<'static>> {
    const UNITS: [PeriodUnit; 4] = [PeriodUnit::Day, PeriodUnit::Week, PeriodUnit::Month, PeriodUnit::Year];
    let longest = (1..=9999_u16, select(&UNITS[..])).prop_map(|(count, unit)| Period { count, unit });
    let who = (text(), any::<bool>(), option::of(text()));
    (some(&BANS), text(), prop::collection::vec(text(), 0..2), longest, who).prop_map(
        |(bans, task, conditions, longest, (granted_by, undelegable, report_to))| Exemption {
            id: "e",
            bans,
            task,
            conditions,
            longest,
            granted_by,
            undelegable,
            report_to,
        },
    )
}

fn work_data() -> impl Strategy<Value = WorkDataApp<'static>> {
    const ROUTES: [Route; 11] = [
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
    (text(), option::of(select(&APPS[..])), select(&ROUTES[..])).prop_map(|(name, app, route)| WorkDataApp {
        id: "w",
        name,
        app,
        route,
    })
}

fn policy() -> impl Strategy<Value = Policy<'static>> {
    let organisation =
        (text(), any::<bool>(), contact(), option::of(contact())).prop_map(|(name, public_body, help, privacy)| {
            Organisation { id: "amsterdam", name, public_body, time_zone: "Europe/Amsterdam", help, privacy }
        });
    let decision = (text(), day(), option::of(text()), option::of(words()))
        .prop_map(|(by, date, reference, link)| Decision { by, date, reference, link });
    let roles = (text(), any::<bool>())
        .prop_map(|(name, ask)| ROLES.iter().map(|id| Role { id, name: name.clone(), ask }).collect::<Vec<_>>());
    (
        (organisation, decision, 1..=i64::MAX.cast_unsigned(), day(), day()),
        (apps(), MAKERS.map(maker), BANS.map(ban)),
        (option::of(work_data()), option::of(records()), option::of(exemption()), roles),
        (some(&["g-1", "grant 2"]), select(&[Reporting::Nothing, Reporting::Alive, Reporting::Outcome][..])),
    )
        .prop_map(|(head, (apps, makers, bans), (work_data, records, exemptions, roles), (revoked, reporting))| {
            let (organisation, decision, version, one, other) = head;
            Policy {
                schema: SCHEMA,
                critical: Vec::new(),
                lineage: None,
                organisation,
                decision,
                languages: vec!["nl", "en"],
                version,
                issued: one.min(other),
                expires: one.max(other),
                apps,
                makers: makers.into(),
                bans: bans.into(),
                work_data: work_data.into_iter().collect(),
                records,
                exemptions: exemptions.into_iter().collect(),
                revoked,
                roles,
                reporting,
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_policy_that_is_written_and_read_is_the_same(policy in policy()) {
        let bytes = canonical::to_vec(&policy).unwrap();
        let read = PolicyFile::parse(bytes.as_slice()).unwrap_or_else(|e| panic!("{e}\n{policy:#?}"));
        prop_assert_eq!(read.policy(), &policy);
        prop_assert_eq!(canonical::to_vec(read.policy()).unwrap(), bytes);
    }
}
