//! A page for the intranet, and a letter: the policy in its own words, with what is asked of whom.

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::obligation::{Device, holds_work};
use appwijzer_core::policy::{
    AfterKeeping, App, AppRef, Ban, Contact, Form, Instead, Node, Obligation, Ownership, Part, Phase, Platform, Policy,
    PolicyFile, Rule, Source, Text,
};
use jiff::civil::Date;

use super::beside::{beside_apps, exemptions};
use super::document::{Block, Document, Run};

/// Words of a policy in a reader's language.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r> {
    file: &'r PolicyFile,
    policy: &'r Policy<'r>,
    words: &'r Words,
}

impl<'r> Reader<'r> {
    /// Of this policy, in the language of these words.
    pub(super) fn of(file: &'r PolicyFile, words: &'r Words) -> Self {
        Reader { file, policy: file.policy(), words }
    }
}

impl Reader<'_> {
    pub(super) fn text(&self, text: &Text<'_>) -> String {
        let fallback = self.policy.languages.first().copied().unwrap_or_default();
        appwijzer_core::l10n::clean(text.get(self.words.language().tag(), fallback)).into_owned()
    }

    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    /// Where a rule holds: "werktelefoons en werktablets, privédeel".
    fn place(&self, rule: &Rule<'_>) -> String {
        let all = |ids: Vec<String>| self.words.list(&ids.iter().map(|id| self.say(id)).collect::<Vec<_>>());
        let owner = |o: &Ownership| match o {
            Ownership::Work => "export-owner-work",
            Ownership::PartlyPaid => "export-owner-partly-paid",
            Ownership::Private => "export-owner-private",
        };
        let part = |p: &Part| match p {
            Part::WholeDevice => "cli-show-part-whole-device",
            Part::WorkPart => "cli-show-part-work-part",
            Part::PrivatePart => "cli-show-part-private-part",
        };
        let mut parts = vec![if rule.ownership.is_empty() {
            self.say("export-owner-any")
        } else {
            all(rule.ownership.iter().map(|o| owner(o).to_owned()).collect())
        }];
        // All of a device needs no word, and an undivided one is what people think of anyway.
        let divided = rule.parts.len() < 3;
        let named = rule.parts.iter().filter(|p| divided && (rule.parts.len() == 1 || **p != Part::WholeDevice));
        parts.push(all(named.map(|p| part(p).to_owned()).collect()));
        parts.push(all(rule.forms.iter().map(|form| format!("cli-show-form-{}", form.name())).collect()));
        let platform = |p: &Platform| if *p == Platform::Android { "Android" } else { "iOS" }.to_owned();
        parts.push(self.words.list(&rule.platforms.iter().map(platform).collect::<Vec<_>>()));
        if let Some(enrolled) = rule.enrolled {
            parts.push(self.say(if enrolled { "cli-show-enrolled-yes" } else { "cli-show-enrolled-no" }));
        }
        if rule.work_data {
            parts.push(self.say("cli-show-work-data"));
        }
        let roles = self.policy.roles.iter().filter(|role| rule.roles.contains(&role.id));
        parts.push(self.words.list(&roles.map(|role| self.text(&role.name)).collect::<Vec<_>>()));
        parts.retain(|part| !part.is_empty());
        self.words.tell("export-place", &Args::new().with("where", &parts.join(", ")))
    }

    /// What a phase asks.
    fn asks(&self, ban: &Ban<'_>, rule: &Rule<'_>, phase: &Phase<'_>, day: Date) -> String {
        let name = self.text(&ban.name);
        let id = match phase.obligation {
            Obligation::Forbidden => "export-ask-forbidden",
            Obligation::Urged => "export-ask-urged",
            Obligation::Advised => "export-ask-advised",
            Obligation::UnderReview => return self.say("export-ask-under-review"),
        };
        // What deletes is told only as far as nobody's duty to keep is broken by it: the app may hold work messages too.
        let (everybody, roles) = self.held(day);
        let keeps = self.may_hold_work(ban);
        if everybody && keeps {
            return self.words.tell("finding-what-keep", &Args::new().with("app", &name));
        }
        let apps = if self.is_one_app(ban) { "one" } else { "several" };
        let mut said = vec![self.words.tell(id, &Args::new().with("ban", &name).with("apps", apps))];
        for instead in rule.instead.iter().filter(|_| !everybody) {
            said.push(self.say(match instead {
                Instead::WorkData => "export-instead-work-data",
                Instead::WorkApps => "export-instead-work-apps",
            }));
        }
        if (keeps || !rule.instead.is_empty()) && !everybody && !roles.is_empty() {
            said.push(self.words.tell("export-instead-hold", &Args::new().with("roles", &self.words.list(&roles))));
        }
        if let Some(deadline) = phase.deadline {
            let id = if phase.obligation.is_order() { "export-by" } else { "export-if-you-can" };
            said.push(self.words.tell(id, &Args::new().with("date", &self.words.date(deadline))));
        }
        if let Some(within) = phase.within {
            let period = appwijzer_core::screens::period(self.words, within);
            said.push(self.words.tell("export-within", &Args::new().with("period", &period)));
        }
        said.extend(phase.consequence.as_ref().map(|text| self.text(text)));
        said.extend(
            rule.web_use.map(|covered| self.say(if covered { "export-web-covered" } else { "export-web-free" })),
        );
        if phase.obligation.is_order() && self.policy.exemptions.iter().any(|e| e.bans.contains(&ban.id)) {
            said.push(self.words.tell("export-exemption", &Args::new().with("ban", &name)));
        }
        said.join(" ")
    }

    /// Whether a hold keeps everybody from deleting on this day; and if not, the names of the groups that it keeps.
    fn held(&self, day: Date) -> (bool, Vec<String>) {
        let Some(records) = &self.policy.records else { return (false, Vec::new()) };
        let holds = records.holds.iter().filter(|hold| hold.runs_on(day)).map(|hold| &hold.roles);
        let keeps = records.keep.iter().filter(|keep| keep.then == AfterKeeping::Hold).map(|keep| &keep.roles);
        let all: Vec<&Vec<&str>> = holds.chain(keeps).collect();
        let named = |role: &&appwijzer_core::policy::Role<'_>| all.iter().any(|ids| ids.contains(&role.id));
        let roles = self.policy.roles.iter().filter(named).map(|role| self.text(&role.name)).collect();
        (all.iter().any(|ids| ids.is_empty()), roles)
    }

    /// Whether removing an app of this ban may delete work messages or files with it, as the companion judges it on a
    /// device of which nothing is known.
    fn may_hold_work(&self, ban: &Ban<'_>) -> bool {
        let device = Device::unknown(Platform::Android, Form::Phone);
        self.apps_of(ban).any(|app| holds_work(self.policy, &device, app))
    }

    /// The apps of the policy that a ban covers.
    fn apps_of<'s>(&'s self, ban: &'s Ban<'_>) -> impl Iterator<Item = &'s App<'s>> {
        let index = self.file.index();
        let of_ban =
            move |app: &&AppRef| index.bans_of(**app).any(|b| b.get(self.policy).is_some_and(|b| b.id == ban.id));
        index.banned().iter().filter(of_ban).filter_map(|app| app.get(self.policy))
    }

    /// Whether a ban is about one app, so that its name is the app's.
    fn is_one_app(&self, ban: &Ban<'_>) -> bool {
        let covers = &ban.covers;
        covers.apps.len() == 1
            && covers.makers.is_empty()
            && covers.countries.is_empty()
            && covers.categories.is_empty()
            && covers.allow_only.is_none()
    }

    /// What is asked from a day on, one line for each place and phase.
    pub(super) fn asked(&self, ban: &Ban<'_>, day: Date) -> Vec<(String, Vec<Run>)> {
        let mut lines = Vec::new();
        for rule in &ban.rules {
            let last = rule.until.into_iter().chain(ban.until).min();
            if last.is_some_and(|last| last < day) {
                continue;
            }
            let current = rule.phases.iter().rposition(|phase| phase.from <= day).unwrap_or(0);
            for phase in rule.phases.iter().skip(current) {
                let mut words = self.asks(ban, rule, phase, day);
                if phase.from > day {
                    let from = Args::new().with("date", &self.words.date(phase.from)).with("what", &words);
                    words = self.words.tell("export-from", &from);
                }
                lines.push((self.place(rule), vec![Run::plain(words)]));
            }
        }
        lines
    }

    /// What a ban means beside apps, and who decides on its exemptions. Nothing for most bans.
    pub(super) fn beside(&self, ban: &Ban<'_>) -> Vec<Block> {
        let meant = beside_apps(self.policy, ban, self.words);
        let exemptions = exemptions(self.policy, ban, self.words);
        let fact = |(label, value): (String, String)| (label, vec![Run::plain(value)]);
        let meant = (!meant.is_empty()).then(|| points(meant));
        let decided = (!exemptions.is_empty()).then(|| Block::Facts(exemptions.into_iter().map(fact).collect()));
        meant.into_iter().chain(decided).collect()
    }

    pub(super) fn contact(&self, contact: &Contact<'_>) -> Vec<Run> {
        let mut runs = vec![Run::plain(self.text(&contact.name))];
        let mut add = |text: String, link: Option<String>| {
            runs.push(Run::plain(" "));
            runs.push(Run { text, link });
        };
        if let Some(phone) = &contact.phone {
            let digits: String = phone.as_str().chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            add(phone.as_str().to_owned(), Some(format!("tel:{digits}")));
        }
        if let Some(mail) = &contact.mail {
            add(mail.as_str().to_owned(), Some(format!("mailto:{}", mail.as_str())));
        }
        if let Some(web) = &contact.web {
            add(web.as_str().to_owned(), Some(web.as_str().to_owned()));
        }
        if let Some(hours) = &contact.hours {
            add(format!("({})", self.text(hours)), None);
        }
        runs
    }

    pub(super) fn source(&self, source: &Source<'_>) -> Vec<Run> {
        let title = Run {
            text: source.title.as_str().to_owned(),
            link: source.link.as_ref().map(|link| link.as_str().to_owned()),
        };
        let publisher = source.publisher.as_ref().map(|publisher| publisher.as_str().to_owned());
        let date = source.date.map(|date| self.words.source_date(date));
        let beside: Vec<String> = publisher.into_iter().chain(date).collect();
        if beside.is_empty() { vec![title] } else { vec![title, Run::plain(format!(" ({})", beside.join(", ")))] }
    }

    fn decision(&self) -> Vec<Run> {
        let decision = &self.policy.decision;
        let by = format!("{}, {}", self.text(&decision.by), self.words.date(decision.date));
        let link = decision.link.as_ref().map(|link| link.as_str().to_owned());
        vec![Run { text: by, link }]
    }

    /// Which apps a ban covers, where they are few enough to read.
    fn apps_line(&self, ban: &Ban<'_>) -> Option<Block> {
        let apps = self.apps(ban)?;
        Some(Block::Paragraph(vec![Run::plain(self.words.tell("export-apps", &Args::new().with("apps", &apps)))]))
    }

    /// The names of the apps that a ban covers, where they are few enough to read.
    fn apps(&self, ban: &Ban<'_>) -> Option<String> {
        let names: Vec<String> = self.apps_of(ban).map(|app| app.name.as_str().to_owned()).collect();
        (1..=60).contains(&names.len()).then(|| self.words.list(&names))
    }
}

fn nodes(all: &[Node<'_>]) -> Vec<Block> {
    let runs = |runs: &[appwijzer_core::policy::Run<'_>]| {
        let run = |run: &appwijzer_core::policy::Run<'_>| Run {
            text: run.text.as_str().to_owned(),
            link: run.link.as_ref().map(|link| link.as_str().to_owned()),
        };
        runs.iter().map(run).collect::<Vec<_>>()
    };
    let block = |node: &Node<'_>| match node {
        Node::Heading(words) => Block::Heading(3, words.as_str().to_owned()),
        Node::Paragraph(all) => Block::Paragraph(runs(all)),
        Node::List(items) => Block::Points(items.iter().map(|item| runs(item)).collect()),
    };
    all.iter().map(block).collect()
}

/// The name with a capital at its beginning.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn points(texts: impl IntoIterator<Item = String>) -> Block {
    Block::Points(texts.into_iter().map(|text| vec![Run::plain(text)]).collect())
}

/// Everything that colleagues may want to know.
pub(super) fn intranet(file: &PolicyFile, words: &Words, day: Date) -> Document {
    let reader = Reader::of(file, words);
    let policy = file.policy();
    let organisation = reader.text(&policy.organisation.name);
    let mut blocks = vec![Block::Facts(vec![
        (words.say("export-who"), vec![Run::plain(organisation.clone())]),
        (words.say("export-decision"), reader.decision()),
    ])];
    for ban in &policy.bans {
        blocks.push(Block::Heading(2, reader.text(&ban.name)));
        blocks.extend(reader.apps_line(ban));
        blocks.push(Block::Heading(3, words.say("export-what")));
        blocks.push(Block::Facts(reader.asked(ban, day)));
        blocks.extend(reader.beside(ban));
        blocks.push(Block::Heading(3, words.say("export-why")));
        blocks.push(points(ban.reasons.iter().map(|reason| reader.text(reason))));
        blocks.extend(ban.not_claimed.iter().map(|text| Block::Paragraph(vec![Run::plain(reader.text(text))])));
        if let Some(answer) = &ban.maker_answer {
            blocks.push(Block::Heading(3, words.say("export-maker")));
            blocks.push(Block::Paragraph(vec![Run::plain(reader.text(&answer.text))]));
        }
        let language = words.language().tag();
        let longer = ban.explanation.iter().find(|e| e.language == language);
        blocks.extend(longer.into_iter().flat_map(|explanation| nodes(&explanation.nodes)));
        if !ban.alternatives.is_empty() {
            blocks.push(Block::Heading(3, words.say("export-instead")));
            let one = |a: &appwijzer_core::policy::Alternative<'_>| {
                let link = a.link.as_ref().map(|link| link.as_str().to_owned());
                let mut runs = vec![Run { text: reader.text(&a.name), link }];
                runs.extend(a.text.as_ref().map(|text| Run::plain(format!(". {}", reader.text(text)))));
                runs
            };
            blocks.push(Block::Points(ban.alternatives.iter().map(one).collect()));
        }
        if !ban.questions.is_empty() {
            blocks.push(Block::Heading(3, words.say("export-questions")));
            let one = |q: &appwijzer_core::policy::Question<'_>| {
                (reader.text(&q.ask), vec![Run::plain(reader.text(&q.answer))])
            };
            blocks.push(Block::Facts(ban.questions.iter().map(one).collect()));
        }
        if !ban.sources.is_empty() {
            blocks.push(Block::Heading(3, words.say("export-sources")));
            blocks.push(Block::Points(ban.sources.iter().map(|source| reader.source(source)).collect()));
        }
    }
    blocks.push(Block::Heading(2, words.say("help-title")));
    blocks.push(Block::Paragraph(reader.contact(&policy.organisation.help)));
    let title = words.tell("export-title", &Args::new().with("org", &organisation));
    Document { language: words.language(), title, blocks }
}

/// What a page for employees says where no script runs: what is asked, why, and whom to call.
pub(super) fn plain(file: &PolicyFile, words: &Words, day: Date) -> Document {
    let policy = file.policy();
    let reader = Reader::of(file, words);
    let organisation = reader.text(&policy.organisation.name);
    let mut blocks = vec![Block::Paragraph(vec![Run::plain(words.say("export-plain-why"))])];
    for ban in &policy.bans {
        let asked = reader.asked(ban, day);
        if asked.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(2, reader.text(&ban.name)));
        blocks.extend(reader.apps_line(ban));
        blocks.push(Block::Facts(asked));
        blocks.extend(reader.beside(ban));
        blocks.push(Block::Heading(3, words.say("export-why")));
        blocks.push(points(ban.reasons.iter().map(|reason| reader.text(reason))));
    }
    blocks.push(Block::Heading(2, words.say("help-title")));
    blocks.push(Block::Paragraph(reader.contact(&policy.organisation.help)));
    let title = words.tell("export-title", &Args::new().with("org", &organisation));
    Document { language: words.language(), title, blocks }
}

/// One page to everybody: what, until when, why, and where help is.
pub(super) fn letter(file: &PolicyFile, words: &Words, day: Date) -> Document {
    let policy = file.policy();
    let reader = Reader::of(file, words);
    let organisation = reader.text(&policy.organisation.name);
    let plain = |id: &str| Block::Paragraph(vec![Run::plain(words.say(id))]);
    let mut blocks = vec![
        Block::Paragraph(vec![Run::plain(format!("{}, {}", capital(&organisation), words.date(day)))]),
        plain("export-dear"),
    ];
    for ban in &policy.bans {
        let asked = reader.asked(ban, day);
        if asked.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(2, reader.text(&ban.name)));
        blocks.extend(reader.apps_line(ban));
        blocks.push(Block::Facts(asked));
        blocks.extend(reader.beside(ban));
        blocks.push(points(ban.reasons.iter().take(2).map(|reason| reader.text(reason))));
    }
    blocks.push(plain("export-letter-app"));
    blocks.push(plain("export-letter-private"));
    let mut help = vec![Run::plain(words.say("export-letter-help")), Run::plain(" ")];
    help.extend(reader.contact(&policy.organisation.help));
    blocks.push(Block::Paragraph(help));
    blocks.push(Block::Paragraph(vec![Run::plain(reader.text(&policy.decision.by))]));
    let title = words.tell("export-title", &Args::new().with("org", &organisation));
    Document { language: words.language(), title, blocks }
}
