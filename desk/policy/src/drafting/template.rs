//! The words of a new source.

use std::fmt::Write as _;

use super::{Bilingual, Draft, LastDay, OwnDevices};

/// A text as TOML writes it, quotes and all.
fn toml(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}

fn both(words: &Bilingual) -> String {
    format!("{{ nl = {}, en = {} }}", toml(&words.nl), toml(&words.en))
}

fn each(nl: &str, en: &str) -> String {
    both(&Bilingual { nl: nl.to_owned(), en: en.to_owned() })
}

/// A text as it stands in a Markdown paragraph: what would be a mark is a letter.
fn markdown(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if "\\`*_{}[]<>()#+!|~&".contains(c) {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}

/// The one app's name, or what several are called together.
fn name(draft: &Draft) -> Bilingual {
    match draft.apps.as_slice() {
        [(_, name)] => Bilingual { nl: name.clone(), en: name.clone() },
        [first @ .., (_, last)] if first.len() < 4 => {
            let names: Vec<&str> = first.iter().map(|(_, name)| name.as_str()).collect();
            Bilingual { nl: format!("{} en {last}", names.join(", ")), en: format!("{} and {last}", names.join(", ")) }
        }
        several => Bilingual { nl: format!("{} apps", several.len()), en: format!("{} apps", several.len()) },
    }
}

/// The longer texts: language and Markdown.
pub(super) fn texts(draft: &Draft) -> [(&'static str, String); 2] {
    let nl = format!(
        "# Waarom deze regel\n\n{}\n\n# Wat je kunt doen\n\n- Op een werktelefoon: haal de app weg.\n{}- Vraag hulp als je er niet uitkomt.\n",
        markdown(&draft.reason.nl),
        match draft.own_devices {
            OwnDevices::Nothing => "",
            _ => "- Op je eigen telefoon: jij kiest. Haal de app weg, of haal je werkgegevens weg.\n",
        },
    );
    let en = format!(
        "# Why this rule\n\n{}\n\n# What you can do\n\n- On a work phone: remove the app.\n{}- Ask for help if you get stuck.\n",
        markdown(&draft.reason.en),
        match draft.own_devices {
            OwnDevices::Nothing => "",
            _ => "- On your own phone: you choose. Remove the app, or remove your work data.\n",
        },
    );
    [("nl", nl), ("en", en)]
}

/// `policy.toml`.
pub(super) fn policy(draft: &Draft) -> String {
    let mut out = String::new();
    head(draft, &mut out);
    ban(draft, &mut out);
    rules(draft, &mut out);
    work_data(draft, &mut out);
    out
}

fn head(draft: &Draft, out: &mut String) {
    let (issued, expires) = (draft.from.min(draft.decided_on), draft.from);
    let expires = expires.checked_add(jiff::Span::new().years(2)).unwrap_or(expires);
    let mail = draft.help_mail.as_ref().map(|mail| format!(", mail = {}", toml(mail))).unwrap_or_default();
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "#:schema ./policy.schema.json
# The format is described in docs/policy-format.md, and with examples in docs/policy-guide.md.
# After every change: appwijzer policy lint .

catalogue = \"catalogue\"
languages = [\"nl\", \"en\"]
# Raise it with every publication.
version = 1
issued = {issued}
# After this day the policy keeps applying, and says that it is old.
expires = {expires}
# What the MDM gets from a work device: nothing, alive (policy version and day), outcome. Never from a private one.
reporting = \"alive\"

[organisation]
id = {id}
name = {name}
public_body = {public}
time_zone = {zone}
help = {{ name = {help}{mail} }}

[decision]
by = {by}
date = {date}
",
        id = toml(&draft.id),
        name = both(&draft.organisation),
        public = draft.public_body,
        zone = toml(&draft.time_zone),
        help = both(&draft.help),
        by = both(&draft.decided_by),
        date = draft.decided_on,
    );
}

fn ban(draft: &Draft, out: &mut String) {
    let ids: Vec<String> = draft.apps.iter().map(|(id, _)| toml(id)).collect();
    let link = draft.source.link.as_ref().map(|link| format!("link = {}\n", toml(link))).unwrap_or_default();
    let _ = write!(
        out,
        "
[[ban]]
id = {id}
name = {name}
apps = [{apps}]
# One to four short points, the most important first.
reasons = [
  {reason},
]

# Ask the maker, and tell here what it says.
[ban.maker_answer]
text = {answer}

[[ban.source]]
title = {title}
publisher = {publisher}
date = {date}
{link}
[[ban.question]]
ask = {ask_employer}
answer = {answer_employer}

[[ban.question]]
ask = {ask_need}
answer = {answer_need}
",
        id = toml(draft.ban_id()),
        name = both(&name(draft)),
        apps = ids.join(", "),
        reason = both(&draft.reason),
        answer = each("We kennen nog geen antwoord van de maker.", "We know of no answer of the maker yet."),
        title = toml(&draft.source.title),
        publisher = toml(&draft.source.publisher),
        date = draft.source.date,
        ask_employer = each("Wat ziet mijn werkgever?", "What does my employer see?"),
        answer_employer = each(
            "Op je eigen telefoon: niets. Op een werktelefoon: op welke dag Appwijzer keek, en met welke regels.",
            "On your own phone: nothing. On a work phone: on which day Appwijzer looked, and by which rules.",
        ),
        ask_need = each("Ik heb de app nodig voor mijn werk. Wat nu?", "I need the app for my work. What now?"),
        answer_need = each("Bespreek het met je leidinggevende.", "Talk to your manager."),
    );
}

fn rules(draft: &Draft, out: &mut String) {
    let _ = write!(
        out,
        "
# Work phones and tablets: not allowed.
[[ban.rule]]
ownership = \"work\"
obligation = \"forbidden\"
from = {from}
deadline = {deadline}
",
        from = draft.from,
        deadline = match draft.deadline {
            LastDay::After(period) => toml(&period.to_string()),
            LastDay::On(day) => day.to_string(),
        },
    );
    let obligation = match draft.own_devices {
        OwnDevices::Ask => "urged",
        OwnDevices::Advise => "advised",
        OwnDevices::Nothing => return,
    };
    let _ = write!(
        out,
        "
# Devices of one's own that reach work data: a request, with two ways to meet it.
[[ban.rule]]
ownership = [\"private\", \"partly-paid\"]
work_data = true
obligation = \"{obligation}\"
from = {from}
instead = \"work-data\"
",
        from = draft.from,
    );
}

fn work_data(draft: &Draft, out: &mut String) {
    if draft.own_devices == OwnDevices::Nothing {
        return;
    }
    out.push_str("\n# What counts as work data on a device of one's own. Take out what nobody uses for work.\n");
    for app in ["whatsapp", "signal", "outlook", "teams"] {
        let _ = write!(out, "[[work_data]]\nid = \"{app}\"\napp = \"{app}\"\nroute = \"{app}\"\n\n");
    }
    let name = each("je mail- of agenda-app", "your mail or calendar app");
    let _ = write!(out, "[[work_data]]\nid = \"mail-account\"\nname = {name}\nroute = \"mail-account\"\n");
}
