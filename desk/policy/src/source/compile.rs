//! From a source without mistakes to the policy that is signed.

use std::collections::{BTreeMap, HashSet};

use appwijzer_core::policy as core;
use appwijzer_core::policy::{PolicyFile, Str, Text, canonical};

use super::ast::{self, Ast, Words};
use super::known::Known;
use super::lint::REFUSED;
use super::place::{At, Cx};

/// The apps that the policy refers to, sorted by id: named, reached by maker, country or category,
/// allowed alone, or holding work data.
pub(crate) fn used_apps<'a>(ast: &Ast, known: &Known<'a>) -> Vec<&'a ast::App> {
    let mut used: BTreeMap<&str, &ast::App> = BTreeMap::new();
    for ban in &ast.bans {
        let named = ban.covers.except_apps.iter().chain(ban.covers.allow_only.iter().flatten());
        let named = named.filter_map(|id| known.apps.get(id.as_str()).copied());
        let reached = known.reached(&ban.covers).into_iter().chain(known.doubted(&ban.covers));
        used.extend(reached.chain(named).map(|app| (app.id.as_str(), app)));
    }
    let work_data = ast.work_data.iter().filter_map(|w| known.apps.get(w.app.as_ref()?.as_str()).copied());
    used.extend(work_data.map(|app| (app.id.as_str(), app)));
    used.into_values().collect()
}

/// The makers of those apps, those that bans name, and those of banned countries, sorted by id.
fn used_makers<'a>(ast: &Ast, known: &Known<'a>, apps: &[&'a ast::App]) -> Vec<&'a ast::Maker> {
    let mut used: BTreeMap<&str, &ast::Maker> = BTreeMap::new();
    used.extend(apps.iter().filter_map(|app| known.maker_of(app)).map(|maker| (maker.id.as_str(), maker)));
    for covers in ast.bans.iter().map(|ban| &ban.covers) {
        let named = covers.makers.iter().chain(&covers.except_makers).chain(&covers.devices);
        used.extend(named.filter_map(|id| known.makers.get(id.as_str())).map(|maker| (maker.id.as_str(), *maker)));
        let banned = |maker: &&&'a ast::Maker| {
            let banned = |c: &&str| covers.countries.iter().any(|country| country.value == **c);
            known.countries_of(maker).iter().any(banned) || known.is_doubted(covers, maker)
        };
        let of_country = known.all_makers.iter().filter(banned);
        used.extend(of_country.map(|maker| (maker.id.as_str(), *maker)));
    }
    used.into_values().collect()
}

/// The canonical bytes, if the companion accepts them.
pub(crate) fn compile(cx: &Cx, ast: &Ast, known: &Known<'_>) -> Option<Vec<u8>> {
    let refused = |why: String| {
        let help = "the desk should have found this; please report it with the source".to_owned();
        cx.report(&REFUSED, ast.place, why, Some(help));
        None
    };
    let Some(policy) = Build { ast, known }.policy() else {
        return refused("something is missing that was not reported".to_owned());
    };
    let bytes = match canonical::to_vec(&policy) {
        Ok(bytes) => bytes,
        Err(e) => return refused(e.to_string()),
    };
    match PolicyFile::parse(bytes.as_slice()) {
        Ok(_) => Some(bytes),
        Err(e) => refused(format!("the companion refuses the compiled policy: {e}")),
    }
}

struct Build<'a> {
    ast: &'a Ast,
    known: &'a Known<'a>,
}

impl<'a> Build<'a> {
    fn policy(&self) -> Option<core::Policy<'a>> {
        let ast = self.ast;
        let apps = used_apps(ast, self.known);
        let makers = used_makers(ast, self.known, &apps);
        let named = named(ast);
        let used: HashSet<&str> = apps.iter().map(|app| app.id.as_str()).collect();
        let others: Vec<&ast::App> =
            self.known.all_apps.iter().filter(|app| !used.contains(app.id.as_str())).copied().collect();
        Some(core::Policy {
            schema: core::SCHEMA,
            critical: Vec::new(),
            lineage: None,
            organisation: self.organisation(ast.organisation.as_ref()?)?,
            decision: self.decision(ast.decision.as_ref()?)?,
            languages: ast.languages.iter().map(At::as_str).collect(),
            version: ast.version.as_ref()?.value,
            issued: ast.issued.as_ref()?.value,
            expires: ast.expires.as_ref()?.value,
            apps: apps.into_iter().map(|a| app(a, named.contains(a.id.as_str()))).collect::<Option<_>>()?,
            makers: makers.into_iter().map(|m| self.maker(m, &others)).collect::<Option<_>>()?,
            bans: ast.bans.iter().map(|ban| self.ban(ban)).collect::<Option<_>>()?,
            work_data: ast.work_data.iter().map(|w| self.work_data(w)).collect::<Option<_>>()?,
            records: match &ast.records {
                Some(records) => Some(self.records(records)?),
                None => None,
            },
            exemptions: ast.exemptions.iter().map(|e| self.exemption(e)).collect::<Option<_>>()?,
            revoked: ids(&ast.revoked),
            roles: ast.roles.iter().map(|r| self.role(r)).collect::<Option<_>>()?,
            reporting: ast.reporting,
        })
    }

    /// A text in every language of the policy.
    fn text(&self, words: &'a Words) -> Text<'a> {
        match words {
            Words::Same(words) => Text::new(self.ast.languages.iter().map(|l| (l.as_str(), words.as_str()))),
            Words::Each(each) => Text::new(each.iter().map(|(l, words)| (l.as_str(), words.as_str()))),
        }
    }

    fn need(&self, words: &'a Option<Words>) -> Option<Text<'a>> {
        words.as_ref().map(|words| self.text(words))
    }

    fn organisation(&self, o: &'a ast::Organisation) -> Option<core::Organisation<'a>> {
        Some(core::Organisation {
            id: o.id.as_ref()?.as_str(),
            name: self.need(&o.name)?,
            public_body: o.public_body,
            time_zone: o.time_zone.as_ref()?.as_str(),
            help: self.contact(o.help.as_ref()?)?,
            privacy: match &o.privacy {
                Some(contact) => Some(self.contact(contact)?),
                None => None,
            },
        })
    }

    fn contact(&self, c: &'a ast::Contact) -> Option<core::Contact<'a>> {
        Some(core::Contact {
            name: self.need(&c.name)?,
            phone: str(&c.phone),
            mail: str(&c.mail),
            web: str(&c.web),
            hours: self.need(&c.hours),
        })
    }

    fn decision(&self, d: &'a ast::Decision) -> Option<core::Decision<'a>> {
        let date = d.date.as_ref()?.value;
        Some(core::Decision { by: self.need(&d.by)?, date, reference: self.need(&d.reference), link: str(&d.link) })
    }

    fn ban(&self, ban: &'a ast::Ban) -> Option<core::Ban<'a>> {
        let answer = |a: &'a ast::MakerAnswer| {
            Some(core::MakerAnswer { text: self.need(&a.text)?, source: source_of(a.source.as_ref())? })
        };
        let alternative = |a: &'a ast::Alternative| {
            Some(core::Alternative { name: self.need(&a.name)?, text: self.need(&a.text), link: str(&a.link) })
        };
        Some(core::Ban {
            id: ban.id.as_str(),
            name: self.need(&ban.name)?,
            covers: core::Covers {
                apps: self.known.named(&ban.covers),
                makers: ids(&ban.covers.makers),
                countries: ids(&ban.covers.countries),
                categories: ids(&ban.covers.categories),
                allow_only: ban.covers.allow_only.as_deref().map(ids),
                except_apps: ids(&ban.covers.except_apps),
                except_makers: ids(&ban.covers.except_makers),
                successors: ban.covers.successors.as_ref().is_some_and(|s| s.value),
                devices: ids(&ban.covers.devices),
            },
            reasons: ban.reasons.iter().map(|r| self.text(r)).collect(),
            not_claimed: self.need(&ban.not_claimed),
            maker_answer: match &ban.maker_answer {
                Some(a) => Some(answer(a)?),
                None => None,
            },
            sources: ban.sources.iter().map(source).collect::<Option<_>>()?,
            questions: (ban.questions.iter())
                .map(|(ask, answer)| Some(core::Question { ask: self.need(ask)?, answer: self.need(answer)? }))
                .collect::<Option<_>>()?,
            alternatives: ban.alternatives.iter().map(alternative).collect::<Option<_>>()?,
            allowed: (ban.covers.allowed.iter())
                .map(|a| Some(core::Allowed { app: a.app.as_ref()?.as_str(), why: self.need(&a.why)? }))
                .collect::<Option<_>>()?,
            switch_off: (ban.switch_off.iter())
                .map(|(name, how)| Some(core::SwitchOff { name: self.need(name)?, how: self.need(how) }))
                .collect::<Option<_>>()?,
            explanation: (ban.explanation.iter())
                .map(|e| core::Explanation { language: &e.language, nodes: e.nodes.iter().map(node).collect() })
                .collect(),
            until: ban.until.as_ref().map(|d| d.value),
            review: ban.review.as_ref().map(|d| d.value),
            rules: ban.rules.iter().map(|r| self.rule(r)).collect::<Option<_>>()?,
        })
    }

    fn rule(&self, rule: &'a ast::Rule) -> Option<core::Rule<'a>> {
        let phase = |phase: &'a ast::Phase| {
            Some(core::Phase {
                obligation: phase.obligation.as_ref()?.value,
                from: phase.from.as_ref()?.value,
                deadline: phase.deadline.as_ref().map(|d| d.value),
                within: phase.within.as_ref().map(|w| w.value),
                consequence: self.need(&phase.consequence),
            })
        };
        Some(core::Rule {
            ownership: values(&rule.ownership),
            enrolled: rule.enrolled.as_ref().map(|e| e.value),
            parts: values(&rule.parts),
            forms: values(&rule.forms),
            platforms: values(&rule.platforms),
            work_data: rule.work_data.as_ref().is_some_and(|w| w.value),
            roles: ids(&rule.roles),
            phases: rule.phases.iter().map(phase).collect::<Option<_>>()?,
            web_use: rule.web_use,
            instead: values(&rule.instead),
            instead_added: rule.instead_added,
            until: rule.until.as_ref().map(|d| d.value),
        })
    }

    fn work_data(&self, w: &'a ast::WorkData) -> Option<core::WorkDataApp<'a>> {
        let app = w.app.as_ref().map(At::as_str);
        let name = match &w.name {
            Some(name) => self.text(name),
            // What has no name of its own is called as the app is.
            None => {
                let name = self.known.apps.get(app?)?.name.as_ref()?.as_str();
                Text::new(self.ast.languages.iter().map(|l| (l.as_str(), name)))
            }
        };
        Some(core::WorkDataApp { id: w.id.as_str(), name, app, route: w.route? })
    }

    fn records(&self, r: &'a ast::Records) -> Option<core::Records<'a>> {
        let keep = |k: &'a ast::KeepFirst| {
            Some(core::KeepFirst {
                id: k.id.as_str(),
                roles: ids(&k.roles),
                what: self.need(&k.what)?,
                not_needed: self.need(&k.not_needed),
                hand_over: self.need(&k.hand_over)?,
                then: k.then?,
                basis: self.need(&k.basis),
            })
        };
        let hold = |h: &'a ast::Hold| {
            Some(core::Hold {
                id: h.id.as_str(),
                roles: ids(&h.roles),
                from: h.from.as_ref().map(|d| d.value),
                until: h.until.as_ref().map(|d| d.value),
                text: self.need(&h.text)?,
            })
        };
        Some(core::Records {
            keep: r.keep.iter().map(keep).collect::<Option<_>>()?,
            holds: r.holds.iter().map(hold).collect::<Option<_>>()?,
            contact: self.contact(r.contact.as_ref()?)?,
        })
    }

    fn exemption(&self, e: &'a ast::Exemption) -> Option<core::Exemption<'a>> {
        Some(core::Exemption {
            id: e.id.as_str(),
            bans: ids(&e.bans),
            task: self.need(&e.task)?,
            conditions: e.conditions.iter().map(|c| self.text(c)).collect(),
            longest: e.longest?,
            granted_by: self.need(&e.granted_by)?,
            undelegable: e.undelegable,
            report_to: self.need(&e.report_to),
        })
    }

    /// A maker, with the countries that count, and of a banned one where its apps are to be expected.
    fn maker(&self, maker: &'a ast::Maker, others: &[&'a ast::App]) -> Option<core::Maker<'a>> {
        let mut countries = self.known.countries_of(maker);
        let banned =
            |country: &&str| self.ast.bans.iter().any(|ban| ban.covers.countries.iter().any(|c| c.value == **country));
        let meant: Vec<&str> = countries.iter().copied().filter(|c| banned(c)).collect();
        if !meant.is_empty() {
            countries = meant;
        }
        let named = self.ast.bans.iter().any(|ban| ban.covers.makers.iter().any(|m| m.value == maker.id.value));
        let mut perhaps_countries = self.known.perhaps_countries_of(maker);
        perhaps_countries.retain(|country| banned(country));
        let meant = named || countries.iter().chain(&perhaps_countries).any(banned);
        let prefixes = if meant { ids(&maker.prefixes) } else { Vec::new() };
        let is_under = |id: &&str| prefixes.iter().any(|prefix| id.starts_with(prefix));
        let mut not_prefixes: Vec<&str> = (others.iter())
            .filter(|app| app.maker.as_ref().is_none_or(|of| of.value != maker.id.value))
            .flat_map(|app| app.android.iter().chain(&app.ios).map(|i| i.id.as_str()))
            .chain(maker.not_prefixes.iter().map(At::as_str))
            .filter(is_under)
            .collect();
        not_prefixes.sort_unstable();
        not_prefixes.dedup();
        let of_devices = self.ast.bans.iter().any(|ban| ban.covers.devices.iter().any(|m| m.value == maker.id.value));
        let claim = |claim: &'a ast::Claim| claim.source.as_ref();
        Some(core::Maker {
            id: maker.id.as_str(),
            name: maker.name.as_ref()?.as_str().into(),
            parent: str(&maker.parent),
            country: countries.first().copied(),
            also_countries: countries.get(1..).unwrap_or_default().iter().copied().filter(banned).collect(),
            perhaps_countries,
            certificates: ids(&maker.certificates),
            prefixes,
            not_prefixes,
            devices: maker.devices.iter().filter(|_| of_devices).map(|name| name.as_str().into()).collect(),
            source: source_of(maker.claims.iter().find_map(claim).or(maker.source.as_ref()))?,
        })
    }

    fn role(&self, role: &'a ast::Role) -> Option<core::Role<'a>> {
        Some(core::Role { id: role.id.as_str(), name: self.need(&role.name)?, ask: role.ask })
    }
}

/// The apps that the policy names one by one.
fn named(ast: &Ast) -> HashSet<&str> {
    let covers = ast.bans.iter().map(|ban| &ban.covers);
    let lists = covers.flat_map(|c| c.apps.iter().chain(&c.except_apps).chain(c.allow_only.iter().flatten()));
    lists.chain(ast.work_data.iter().filter_map(|w| w.app.as_ref())).map(At::as_str).collect()
}

fn app(app: &ast::App, named: bool) -> Option<core::App<'_>> {
    let quiet = !named && !app.ask && !app.hides;
    let mut certificates: Vec<&str> = app.android.iter().flat_map(|i| ids(&i.certificates)).collect();
    certificates.sort_unstable();
    certificates.dedup();
    Some(core::App {
        id: app.id.as_str(),
        name: app.name.as_ref()?.as_str().into(),
        maker: app.maker.as_ref().map(At::as_str),
        categories: ids(&app.categories),
        packages: app.android.iter().map(|i| i.id.as_str()).collect(),
        certificates,
        bundles: app.ios.iter().map(|i| i.id.as_str()).collect(),
        stores: app.ios.iter().filter_map(|i| i.store.as_deref()).collect(),
        schemes: app.schemes.iter().filter(|s| s.probe).map(|s| s.scheme.as_str()).collect(),
        hosts: ids(&app.hosts),
        not_on: app.not_on.clone(),
        loses: app.loses.clone(),
        quiet,
        hides: app.hides,
    })
}

fn source_of(from: Option<&ast::Source>) -> Option<Option<core::Source<'_>>> {
    match from {
        Some(from) => Some(Some(source(from)?)),
        None => Some(None),
    }
}

fn source(source: &ast::Source) -> Option<core::Source<'_>> {
    Some(core::Source {
        title: source.title.as_ref()?.as_str().into(),
        publisher: str(&source.publisher),
        date: source.date.as_ref().map(|d| d.value),
        link: str(&source.link),
    })
}

fn node(node: &ast::Node) -> core::Node<'_> {
    match node {
        ast::Node::Heading(words) => core::Node::Heading(words.as_str().into()),
        ast::Node::Paragraph(all) => core::Node::Paragraph(runs(all)),
        ast::Node::List(items) => core::Node::List(items.iter().map(|item| runs(item)).collect()),
    }
}

fn runs(runs: &[ast::Run]) -> Vec<core::Run<'_>> {
    runs.iter()
        .map(|run| core::Run { text: run.text.as_str().into(), link: run.link.as_deref().map(Str::from) })
        .collect()
}

fn ids(ids: &[At<String>]) -> Vec<&str> {
    ids.iter().map(At::as_str).collect()
}

fn values<T: Copy>(all: &[At<T>]) -> Vec<T> {
    all.iter().map(|at| at.value).collect()
}

fn str(text: &Option<At<String>>) -> Option<Str<'_>> {
    text.as_ref().map(|t| t.as_str().into())
}
