//! `appwijzer guide`: the whole way at a terminal, or with answers piped in.

use std::io::{BufRead, IsTerminal, Write, stdin};
use std::path::{Path, PathBuf};

use appwijzer_core::cases::Outcome;
use appwijzer_core::companion::Storage;
use appwijzer_core::contract::{Action, Choice, Event, Field, ScreenId, SystemRequest, Target};
use appwijzer_core::journal::Journal;
use appwijzer_core::l10n::Args;
use appwijzer_core::policy::PolicyFile;
use appwijzer_inventory::Reading;
use ring::digest::{SHA256, digest};

use crate::session::Subject;
use crate::terminal::{Drawing, MenuItem, letter_value};

use super::Ended;
use super::args::GuideArgs;
use super::device::{Opened, open_all, say_notes};
use super::output::{Problem, Talk};

/// What is remembered: the screen that was shown last.
const LAST_SCREEN: &str = "screen";

pub(super) fn run(args: &GuideArgs, talk: &Talk) -> Result<Ended, Problem> {
    let demonstration = args.source.inventory.is_none() && !args.source.adb;
    if args.source.inventory.as_deref() == Some(Path::new("-")) {
        return Err(Problem::Told(talk.say("cli-guide-no-stdin")));
    }
    let storage = |policy: &PolicyFile, reading: &Reading| {
        let path = args.journal.clone().or_else(|| (!demonstration).then(|| own_journal(args, policy, reading))?);
        path.map_or(Ok(Storage::Memory), |path| journal(path, args.fresh, talk))
    };
    let mut opened = open_all(&args.source, &args.device, storage, true, talk)?;
    let kept = opened.companion.remembered(LAST_SCREEN)?;
    let start = kept.and_then(|text| text.parse().ok()).unwrap_or(ScreenId::Home);
    say_notes(&opened, talk);
    let mut guide = Guide { opened: &mut opened, talk, screen: start };
    guide.walk()?;
    let outcome = guide.opened.companion.assessment()?.outcome;
    Ok(match outcome {
        Outcome::NothingAsked => Ended::Well,
        Outcome::ActionNeeded | Outcome::Asked => Ended::ActionNeeded,
        Outcome::CannotTell => Ended::CannotTell,
    })
}

/// A journal in the account's state folder, one for each organisation and phone or list. Its name
/// holds a hash: neither a serial number nor a path.
fn own_journal(args: &GuideArgs, policy: &PolicyFile, reading: &Reading) -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/state"));
    let state = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from).filter(|p| p.is_absolute()).or_else(home)?;
    let list = || args.source.inventory.as_ref().and_then(|path| path.canonicalize().ok());
    let subject = match &reading.hints.serial {
        Some(serial) => format!("phone {serial}"),
        None => format!("list {}", list().unwrap_or_default().display()),
    };
    let hash = digest(&SHA256, subject.as_bytes());
    let digits: String = hash.as_ref().iter().take(6).map(|b| format!("{b:02x}")).collect();
    Some(state.join("appwijzer").join(format!("{}-{digits}.sqlite", policy.policy().organisation.id)))
}

fn journal(path: PathBuf, fresh: bool, talk: &Talk) -> Result<Storage, Problem> {
    let shown = path.display().to_string();
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)
            .map_err(|_| Problem::Told(talk.tell("cli-journal-folder", &Args::new().with("path", &shown))))?;
    }
    // A file that is something else is neither removed nor moved out of the way.
    let usable = if fresh { Journal::remove(&path).is_ok() } else { !path.exists() || Journal::open(&path).is_ok() };
    if !usable {
        return Err(Problem::Told(talk.tell("cli-journal-unusable", &Args::new().with("path", &shown))));
    }
    talk.note(&talk.tell("cli-journal", &Args::new().with("path", &shown)));
    Ok(Storage::File(path))
}

struct Guide<'g> {
    opened: &'g mut Opened,
    talk: &'g Talk,
    screen: ScreenId,
}

impl Guide<'_> {
    /// Shows screen after screen until the employee stops or the answers end.
    fn walk(&mut self) -> Result<(), Problem> {
        loop {
            self.opened.companion.visit(&self.screen)?;
            let screen = self.opened.companion.view(&self.screen)?;
            self.screen.clone_from(&screen.id);
            self.opened.companion.remember(LAST_SCREEN, &screen.id.to_string())?;
            let mut drawing = Drawing::with_menu(self.talk.style);
            drawing.screen(&screen);
            let (text, menu) = drawing.into_menu();
            self.talk.drawing(&format!("\n{text}"));
            let Some(item) = self.pick(&menu)? else { return Ok(()) };
            match item {
                MenuItem::Action(action) => self.press(&action)?,
                MenuItem::Choice(choice) => self.choose(&choice)?,
                MenuItem::Field(field) => self.fill(&field)?,
            }
        }
    }

    /// The item whose number is typed; nothing at the end.
    fn pick(&self, menu: &[MenuItem]) -> Result<Option<MenuItem>, Problem> {
        loop {
            let ask = self.talk.tell("cli-pick", &Args::new().number("n", menu.len()));
            let Some(line) = self.read(&ask)? else { return Ok(None) };
            if matches!(line.as_str(), "q" | "quit" | "stop") {
                self.talk.note(&self.talk.say("cli-stopped"));
                return Ok(None);
            }
            let number = line.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            if let Some(item) = number.and_then(|i| menu.get(i)) {
                return Ok(Some(item.clone()));
            }
            // Enter alone chooses nothing for anybody.
            let args = Args::new().with("value", &line).number("n", menu.len());
            self.talk.note(&self.talk.tell("cli-pick-again", &args));
        }
    }

    fn press(&mut self, action: &Action) -> Result<(), Problem> {
        match &action.target {
            Target::Show { screen } => self.screen.clone_from(screen),
            Target::Act { event } => self.act(event.clone(), &[])?,
            Target::System { request } => self.system(request)?,
        }
        Ok(())
    }

    fn system(&mut self, request: &SystemRequest) -> Result<(), Problem> {
        match request {
            SystemRequest::Uninstall { package } if self.opened.subject == Subject::Demonstration => {
                self.opened.given.remove(package);
                let removed = self.talk.tell("cli-demonstration-removed", &Args::new().with("value", package));
                self.talk.note(&removed);
                self.act(Event::Check, &[])?;
            }
            _ => self.talk.note(&self.talk.say("cli-not-at-a-terminal")),
        }
        Ok(())
    }

    fn act(&mut self, event: Event, inputs: &[String]) -> Result<(), Problem> {
        match self.opened.companion.update(&self.screen, event, inputs) {
            Ok(acted) => self.screen = acted.screen,
            // Looking again failed (a file gone, a cable out): what was known stays.
            Err(e) => {
                let failure = self.opened.given.take_failure();
                let reason =
                    failure.map_or_else(|| Problem::from(e).message(&self.talk.words), |f| f.message(&self.talk.words));
                self.talk.note(&self.talk.tell("cli-look-failed", &Args::new().with("reason", &reason)));
            }
        }
        Ok(())
    }

    fn choose(&mut self, choice: &Choice) -> Result<(), Problem> {
        let sentence = if choice.many { "cli-choose-many" } else { "cli-choose-one" };
        let Some(line) = self.read(&self.talk.say(sentence))? else { return Ok(()) };
        let words = line.split([',', ' ']).map(str::trim).filter(|w| !w.is_empty());
        let values: Vec<String> = words
            .filter_map(|w| letter_value(w).and_then(|i| choice.options.get(i)).map(|o| o.value.clone()))
            .collect();
        let Target::Act { event } = &choice.submit.target else { return Ok(()) };
        self.act(event.clone(), &values)
    }

    fn fill(&mut self, field: &Field) -> Result<(), Problem> {
        let Some(line) = self.read(&format!("{}:", field.label))? else { return Ok(()) };
        let Target::Act { event } = &field.submit.target else { return Ok(()) };
        self.act(event.clone(), &[line])
    }

    /// One line of answer; nothing at the end of the input.
    fn read(&self, ask: &str) -> Result<Option<String>, Problem> {
        if stdin().is_terminal() {
            let mut err = std::io::stderr();
            let _ = write!(err, "{ask} ");
            let _ = err.flush();
        }
        let mut line = String::new();
        let read = stdin().lock().read_line(&mut line)?;
        Ok((read > 0).then(|| line.trim().to_owned()))
    }
}
