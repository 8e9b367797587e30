//! `appwijzer guidance`: a sheet to tick labels off on a real phone, and what was found.

use std::io::Read;

use appwijzer_core::l10n::Args;

use crate::label_sheet::{self, HEAD, LONGEST, Phone, Seen};

use super::Ended;
use super::args::{GuidanceCommand, PhoneArg};
use super::output::{Problem, Talk};

pub(super) fn run(command: &GuidanceCommand, talk: &Talk) -> Result<Ended, Problem> {
    match command {
        GuidanceCommand::Sheet { phone } => sheet(*phone, talk),
        GuidanceCommand::Read { file } => {
            let mut text = String::new();
            std::fs::File::open(file)?.take(LONGEST).read_to_string(&mut text)?;
            read(&text, talk)?;
        }
    }
    Ok(Ended::Well)
}

fn sheet(phone: PhoneArg, talk: &Talk) {
    let phone = match phone {
        PhoneArg::Samsung => Phone::Samsung,
        PhoneArg::Xiaomi => Phone::Xiaomi,
        PhoneArg::Iphone => Phone::Iphone,
    };
    let mut all = format!(
        "{}\n\n{}\n\n",
        talk.tell("sheet-title", &Args::new().with("phone", phone.name())),
        talk.say("sheet-how")
    );
    for name in HEAD {
        all.push_str(&format!("{name}: \n"));
    }
    for (name, sources) in phone.labels() {
        let quoted = talk.say(&format!("sheet-label-{name}"));
        let from = sources.iter().map(|s| s.versions.unwrap_or(s.cite)).collect::<Vec<_>>().join("; ");
        all.push('\n');
        all.push_str(&label_sheet::entry(name, &quoted, &talk.tell("sheet-from", &Args::new().with("from", &from))));
    }
    talk.answer(&all);
}

fn read(text: &str, talk: &Talk) -> Result<(), Problem> {
    let filled = label_sheet::read(text)
        .map_err(|e| Problem::Told(talk.tell("sheet-bad", &Args::new().with("reason", &e.to_string()))))?;
    let mut all: Vec<String> = filled
        .head
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| talk.tell("sheet-read-head", &Args::new().with("name", name).with("value", value)))
        .collect();
    let same = filled.labels.iter().filter(|(_, seen)| *seen == Seen::AsQuoted).count();
    all.push(talk.tell("sheet-read-same", &Args::new().number("n", same)));
    for (name, seen) in &filled.labels {
        if let Seen::Otherwise(words) = seen {
            let quoted = talk.say(&format!("sheet-label-{name}"));
            let args = Args::new().with("name", name).with("words", words).with("quoted", &quoted);
            all.push(talk.tell("sheet-read-other", &args));
        }
    }
    let open: Vec<&str> =
        filled.labels.iter().filter(|(_, seen)| *seen == Seen::Open).map(|(name, _)| name.as_str()).collect();
    if !open.is_empty() {
        let args = Args::new().number("n", open.len()).with("names", &open.join(", "));
        all.push(talk.tell("sheet-read-open", &args));
    }
    talk.answer(&all.join("\n"));
    Ok(())
}
