//! Rules and phases that never decide anything, found by trying: the companion's own judge, for every
//! kind of device and every day on which something changes.

use std::collections::{BTreeSet, HashSet};

use appwijzer_core::obligation::{Device, Judge};
use appwijzer_core::policy::{Ban, BanRef, Form, Ownership, Part, Platform, PolicyFile};
use jiff::civil::Date;

use super::super::ast::{self, Ast};
use super::super::place::Cx;
use super::DEAD_RULE;

/// The most judgements for one ban. A ban of more kinds of device times days is left alone: that
/// takes dozens of roles.
const MOST_TRIALS: usize = 500_000;

/// Every rule, and every phase of it, is the strictest somewhere, on some day.
pub(super) fn dead_rules(cx: &Cx, ast: &Ast, policy: &PolicyFile) {
    for (read, compiled) in ast.bans.iter().zip(&policy.policy().bans) {
        let Some(ban) = policy.index().ban(policy.policy(), compiled.id) else { continue };
        let Some(alive) = decisive(policy, ban, compiled) else { continue };
        for (r, rule) in read.rules.iter().enumerate() {
            let scopes = [&rule.accepts[..], &read.accepts, &ast.accepts];
            let lives = |p: usize| alive.contains(&(r, p));
            if !(0..rule.phases.len()).any(lives) {
                let message = "this rule never decides anything: another rule of the ban asks at least as much \
                               wherever and whenever it holds";
                let help = "take it out, narrow the other rule, or make this one stricter".to_owned();
                cx.warn(&DEAD_RULE, rule.place, &scopes, message, Some(help));
                continue;
            }
            for (_, phase) in rule.phases.iter().enumerate().filter(|(p, _)| !lives(*p)) {
                dead_phase(cx, phase, &scopes, rule);
            }
        }
    }
}

fn dead_phase(cx: &Cx, phase: &ast::Phase, scopes: &[&[ast::Accept]], rule: &ast::Rule) {
    let place = phase.obligation.as_ref().map_or(rule.place, |o| o.place);
    let message = "this phase never decides anything: another rule of the ban asks at least as much in its time";
    let help = "take it out, or narrow the other rule".to_owned();
    cx.warn(&DEAD_RULE, place, scopes, message, Some(help));
}

/// Positions of the rules and phases that decide somewhere; nothing when there is too much to try.
fn decisive(policy: &PolicyFile, ban: BanRef, compiled: &Ban<'_>) -> Option<HashSet<(usize, usize)>> {
    let devices = devices(policy, compiled);
    let days = days(compiled);
    if devices.len() * days.len() > MOST_TRIALS {
        return None;
    }
    let mut alive = HashSet::new();
    for (device, part) in &devices {
        for day in &days {
            let duty = Judge::new(policy, device, &[], *day).ban(ban, *part).duty;
            alive.extend(duty.map(|d| (d.rule, d.phase)));
        }
    }
    Some(alive)
}

/// The days on which something begins, and those after which something has ended.
fn days(ban: &Ban<'_>) -> BTreeSet<Date> {
    let mut days = BTreeSet::new();
    for rule in &ban.rules {
        days.extend(rule.phases.iter().map(|phase| phase.from));
        days.extend(rule.until.and_then(|until| until.tomorrow().ok()));
    }
    days
}

/// Every kind of device that the ban's rules tell apart.
fn devices(policy: &PolicyFile, ban: &Ban<'_>) -> Vec<(Device, Part)> {
    let mentions = |any: fn(&appwijzer_core::policy::Rule<'_>) -> bool| ban.rules.iter().any(any);
    let forms: &[Form] = if mentions(|r| !r.forms.is_empty()) { &[Form::Phone, Form::Tablet] } else { &[Form::Phone] };
    let platforms: &[Platform] =
        if mentions(|r| !r.platforms.is_empty()) { &[Platform::Android, Platform::Ios] } else { &[Platform::Android] };
    let work_data: &[bool] = if mentions(|r| r.work_data) { &[false, true] } else { &[false] };
    let used: BTreeSet<&str> = ban.rules.iter().flat_map(|r| r.roles.iter().copied()).collect();
    let mut roles: Vec<Vec<String>> = vec![Vec::new()];
    roles.extend(used.iter().map(|role| vec![(*role).to_owned()]));
    if used.len() > 1 {
        roles.push(used.iter().map(|role| (*role).to_owned()).collect());
    }
    let all_work_data: Vec<String> = policy.policy().work_data.iter().map(|w| w.id.to_owned()).collect();
    let mut all = Vec::new();
    for ownership in [Ownership::Work, Ownership::PartlyPaid, Ownership::Private] {
        // Only management divides a device.
        for (enrolled, part) in
            [(false, Part::WholeDevice), (true, Part::WholeDevice), (true, Part::WorkPart), (true, Part::PrivatePart)]
        {
            for (form, platform) in forms.iter().flat_map(|f| platforms.iter().map(move |p| (*f, *p))) {
                for (reaches, roles) in work_data.iter().flat_map(|w| roles.iter().map(move |r| (*w, r))) {
                    let device = Device {
                        ownership: Some(ownership),
                        enrolled: Some(enrolled),
                        roles: roles.clone(),
                        said_roles: Some(Vec::new()),
                        work_data: Some(if reaches { all_work_data.clone() } else { Vec::new() }),
                        ..Device::unknown(platform, form)
                    };
                    all.push((device, part));
                }
            }
        }
    }
    all
}
