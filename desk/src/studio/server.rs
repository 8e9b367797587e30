//! The routes of the studio, behind the preview's door.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::PolicyFile;
use appwijzer_policy::catalogue::import;
use appwijzer_policy::source::{Compiled, Files, Folder, compile, compile_files, shipped};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State as Shared};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use maud::Markup;
use toml_edit::DocumentMut;

use crate::preview::{Preview, Shelf as PhoneShelf, serve_with};
use crate::session::PolicyArgument;

use super::check;
use super::complete::complete;
use super::folder::{self, Shelf, State};
use super::form::{self, Drafts, Posted, Source};
use super::inbox::is_inbox;
use super::page::{self, Page};
use super::start;
use super::steps::Step;
use super::tree;
use super::value::{self, Cx};

/// The largest form, in bytes: a whole `policy.toml` in a field.
const MAX_FORM: usize = 5 * 1024 * 1024;
/// The most values of a form.
const MOST_VALUES: usize = 20_000;

/// A studio on one folder.
pub(super) struct Studio {
    pub(super) shelf: Shelf,
    preview: Arc<Preview>,
    language: Language,
    words: [Words; Language::ALL.len()],
    /// One form after the other; and what is said once, after what was pressed.
    said: Mutex<Vec<Said>>,
    compiled: Mutex<Option<(String, Arc<Compiled>)>>,
}

/// Something that is said once: the id of a sentence, and what is filled in.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub id: &'static str,
    pub what: String,
}

pub(super) type Pairs = Vec<(String, String)>;

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn one<'p>(pairs: &'p Pairs, name: &str) -> Option<&'p str> {
    pairs.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}

/// The folder with `policy.toml` replaced, for the phone beside an unfinished source.
struct Whole {
    folder: Folder,
    policy: String,
}

impl Files for Whole {
    fn read(&self, path: &str) -> io::Result<String> {
        if path == "policy.toml" { Ok(self.policy.clone()) } else { self.folder.read(path) }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        self.folder.list(folder)
    }
}

/// Compiles what is in the folder, made whole.
fn compile_whole(folder: &std::path::Path, words: &Words) -> Compiled {
    let files = Folder(folder.to_owned());
    let document = files.read("policy.toml").ok().and_then(|text| text.parse::<DocumentMut>().ok());
    match document {
        Some(document) => {
            let whole = complete(&document, today(), words);
            compile_files(&Whole { folder: files, policy: whole.to_string() })
        }
        None => compile(folder),
    }
}

fn today() -> Date {
    Zoned::now().date()
}

impl Studio {
    fn new(folder: PathBuf, preview: Arc<Preview>, language: Language) -> Self {
        Studio {
            shelf: Shelf::new(&folder),
            preview,
            language,
            words: Language::ALL.map(page::words),
            said: Mutex::default(),
            compiled: Mutex::default(),
        }
    }

    pub(super) fn words(&self, language: Language) -> &Words {
        let at = Language::ALL.iter().position(|known| *known == language);
        at.and_then(|at| self.words.get(at)).unwrap_or(&self.words[0])
    }

    pub(super) fn language(&self, query: &Pairs) -> Language {
        one(query, "page").and_then(Language::from_tag).unwrap_or(self.language)
    }

    pub(super) fn say(&self, id: &'static str, what: impl Into<String>) {
        lock(&self.said).push(Said { id, what: what.into() });
    }

    /// The source as it stands, compiled; once for each state.
    fn compiled(&self, state: &State) -> Arc<Compiled> {
        let name = state.name();
        if let Some((known, compiled)) = lock(&self.compiled).as_ref()
            && *known == name
        {
            return Arc::clone(compiled);
        }
        let compiled = Arc::new(compile(self.shelf.folder()));
        *lock(&self.compiled) = Some((name, Arc::clone(&compiled)));
        compiled
    }

    pub(super) fn page<'p>(&'p self, query: &'p Pairs, words: &'p Words) -> Page<'p> {
        Page { words, query, folder: self.shelf.folder(), said: std::mem::take(&mut *lock(&self.said)) }
    }

    /// The policy that the source makes, if it has no mistakes.
    pub(super) fn source_policy(&self) -> Option<PolicyFile> {
        let state = self.shelf.now().ok()?;
        self.compiled(&state).policy.clone().and_then(|bytes| PolicyFile::parse(bytes).ok())
    }

    /// Draws a page.
    fn show(&self, place: &str, query: &Pairs) -> Response {
        let language = self.language(query);
        let words = self.words(language);
        if !self.shelf.is_begun() {
            return html(self.page(query, words).start());
        }
        if is_inbox(place) {
            return self.inbox(place, query, None);
        }
        let state = match self.shelf.now() {
            Ok(state) => state,
            Err(e) => return html(self.page(query, words).unreadable(&e.to_string())),
        };
        // What a form is drawn from can be found again, whoever changes the file meanwhile.
        if let Err(e) = self.shelf.keep(&state, place, now()) {
            self.say("studio-not-kept", e.to_string());
        }
        if place == "states" {
            return html(self.page(query, words).states(&self.shelf.states(), &state.name()));
        }
        let Some(source) = Source::of(&state).filter(|_| place != "file") else {
            let compiled = self.compiled(&state);
            return html(self.page(query, words).file(&state, &compiled));
        };
        let Some(step) = Step::from_name(place) else { return self.nowhere(query) };
        let compiled = self.compiled(&state);
        let cx = self.cx(&source, words);
        let drawn = page::Drawn {
            step,
            state: &state,
            drafts: self.shelf.answers::<Drafts>(),
            missing: check::missing(&source, &cx),
            notes: check::notes(&source, state.policy(), &compiled),
            errors: check::errors(&compiled),
            policy: compiled.policy.clone().and_then(|bytes| PolicyFile::parse(bytes).ok()),
            phone: self.preview.own().policy.clone(),
            source: &source,
            cx: &cx,
        };
        html(self.page(query, words).step(&drawn))
    }

    fn cx<'c>(&self, source: &Source, words: &'c Words) -> Cx<'c> {
        Cx { languages: value::languages(&source.document), words, catalogue: shipped(), today: today() }
    }

    pub(super) fn nowhere(&self, query: &Pairs) -> Response {
        let words = self.words(self.language(query));
        (StatusCode::NOT_FOUND, html(self.page(query, words).nowhere())).into_response()
    }

    /// Does what a form asks; the address of the page that shows what came of it.
    fn press(&self, place: &str, query: &Pairs, pairs: Pairs) -> Response {
        let to = |place: &str, more: &str| {
            Redirect::to(&format!("/studio/{place}?page={}{more}", self.language(query).tag())).into_response()
        };
        let posted = Posted::of(pairs);
        if is_inbox(place) {
            return self.decide(place, query, &posted);
        }
        let done = match place {
            "start" => self.start(&posted),
            "states" => self.go_back(&posted),
            "file" => self.write_file(&posted),
            _ => match Step::from_name(place) {
                Some(step) => return self.save(step, query, &posted),
                None => return self.nowhere(query),
            },
        };
        match done {
            Ok(place) => to(place, ""),
            Err(e) => {
                self.say("studio-not-saved", e.to_string());
                to(place, "")
            }
        }
    }

    fn start(&self, posted: &Posted) -> io::Result<&'static str> {
        if self.shelf.is_begun() {
            return Ok("decision");
        }
        let Some(files) = start::files(posted.one("from").unwrap_or("nothing"), today()) else {
            return Ok("start");
        };
        // The policy comes last: a folder that has one is a whole source.
        let (last, rest): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| *path == "policy.toml");
        for (path, text) in rest.into_iter().chain(last) {
            let path = self.shelf.folder().join(path);
            if path.symlink_metadata().is_err() {
                folder::write(&path, text.as_bytes())?;
            }
        }
        self.preview.reload();
        Ok("decision")
    }

    fn go_back(&self, posted: &Posted) -> io::Result<&'static str> {
        let Some(kept) = posted.one("state").and_then(|name| self.shelf.state(name)) else {
            self.say("studio-no-state", "");
            return Ok("states");
        };
        let before = self.shelf.now()?;
        self.shelf.save(&before, &kept, "states", now())?;
        self.shelf.keep_answers(&Drafts::default())?;
        self.preview.reload();
        self.say("studio-went-back", "");
        Ok("states")
    }

    /// The file as text, for what the forms do not hold. What is no TOML is kept too: it is its writer's text.
    fn write_file(&self, posted: &Posted) -> io::Result<&'static str> {
        let before = self.shelf.now()?;
        let Some(text) = posted.one("text") else { return Ok("file") };
        if posted.one("base") != Some(before.name().as_str()) {
            // Kept among the states, so that neither of the two is lost.
            let mut mine = before.clone();
            mine.0.insert("policy.toml".to_owned(), text.to_owned());
            self.shelf.keep(&mine, "file", now())?;
            self.shelf.keep(&before, "file", now())?;
            self.say("studio-file-changed", "");
            return Ok("states");
        }
        let mut after = before.clone();
        after.0.insert("policy.toml".to_owned(), text.to_owned());
        self.shelf.save(&before, &after, "file", now())?;
        self.preview.reload();
        self.say("studio-saved", "");
        Ok("file")
    }

    fn save(&self, step: Step, query: &Pairs, posted: &Posted) -> Response {
        let words = self.words(self.language(query));
        let go = posted.one("go").unwrap_or("stay");
        let language = self.language(query).tag();
        let mut to = format!("/studio/{}?page={language}", step.name());
        match self.put(step, posted, words) {
            Ok(whole) => {
                if go == "next" && whole {
                    let next = step.next().unwrap_or(step);
                    to = format!("/studio/{}?page={language}", next.name());
                } else if go == "search" {
                    let word = form_urlencoded::byte_serialize(posted.one("q").unwrap_or_default().as_bytes());
                    to = format!("{to}&q={}#found", word.collect::<String>());
                } else if go != "auto" && whole {
                    self.say("studio-saved", "");
                }
            }
            Err(e) => self.say("studio-not-saved", e.to_string()),
        }
        Redirect::to(&to).into_response()
    }

    /// Puts a form into the files. Says whether everything of it could stand there.
    fn put(&self, step: Step, posted: &Posted, words: &Words) -> io::Result<bool> {
        // One form after the other: the lock is also held for what is said.
        static ONE_BY_ONE: Mutex<()> = Mutex::new(());
        let _turn = lock(&ONE_BY_ONE);
        let before = self.shelf.now()?;
        let Some(mut source) = Source::of(&before) else { return Ok(false) };
        let base = posted.one("base").and_then(|name| self.shelf.state(name)).as_ref().and_then(Source::of);
        let base = base.unwrap_or_else(|| source.clone());
        let cx = self.cx(&base, words);
        let mut drafts: Drafts = self.shelf.answers();
        let was = drafts.clone();
        form::apply(step, &base, &mut source, posted, &mut drafts, &cx);
        if let Some(row) = posted.one("remove") {
            form::take_out(step, &mut source, &mut drafts, row);
        }
        if let Some(app) = posted.one("add") {
            self.add(&mut source, app, &cx);
        }
        if posted.one("go") == Some("import") {
            self.import(&mut source, posted, &cx);
        }
        if posted.one("go") != Some("auto") {
            form::tidy(&mut source);
        }
        if drafts != was {
            self.shelf.keep_answers(&drafts)?;
        }
        let after = source.state();
        if after != before {
            self.shelf.save(&before, &after, step.name(), now())?;
            self.preview.reload();
        }
        Ok(!drafts.0.keys().any(|path| is_of(step, path)))
    }

    /// `0:tiktok`: this app to that ban; a ban that is not there is made.
    fn add(&self, source: &mut Source, named: &str, cx: &Cx<'_>) {
        let Some((ban, app)) = named.split_once(':') else { return };
        let (Ok(ban), Some(app)) = (ban.parse::<usize>(), cx.catalogue.app(app)) else { return };
        if ban > tree::rows(&source.document, "ban") {
            return;
        }
        let path = format!("ban.{ban}");
        let mut apps = tree::texts(&source.document, &format!("{path}.apps"));
        if !apps.contains(&app.id) {
            apps.push(app.id.clone());
        }
        put_apps(source, &path, &apps, Some((&app.id, &app.name)));
        self.say("studio-added", app.name.as_str());
    }

    /// Apps of a pasted list, into the first ban.
    fn import(&self, source: &mut Source, posted: &Posted, cx: &Cx<'_>) {
        let found = import(cx.catalogue, posted.one("import").unwrap_or_default().as_bytes());
        let banned = || found.apps.keys().filter(|id| !found.allowed.contains(*id));
        if banned().next().is_none() {
            self.say("studio-import-nothing", "");
        } else {
            let mut apps = tree::texts(&source.document, "ban.0.apps");
            let new: Vec<String> = banned().filter(|id| !apps.contains(id)).cloned().collect();
            apps.extend(new);
            put_apps(source, "ban.0", &apps, None);
            self.say("studio-imported", banned().count().to_string());
        }
        if found.not_known() > 0 {
            let unknown = found.unknown.keys().chain(&found.unknown_names);
            let unknown: Vec<&str> = unknown.map(String::as_str).take(50).collect();
            self.say("studio-import-unknown", unknown.join(", "));
        }
    }
}

fn put_apps(source: &mut Source, path: &str, apps: &[String], name: Option<(&str, &str)>) {
    let Some(table) = tree::make(&mut source.document, path) else { return };
    if let Some((id, name)) = name.filter(|_| table.get("name").is_none()) {
        tree::put(table, "id", toml_edit::value(id));
        tree::put(table, "name", toml_edit::value(name));
    }
    let list: toml_edit::Array = apps.iter().map(String::as_str).collect();
    tree::put(table, "apps", toml_edit::value(list));
}

/// Whether a field belongs to a step, by the beginning of its path.
fn is_of(step: Step, path: &str) -> bool {
    let parts: Vec<&str> = path.split('.').collect();
    let of_ban = |keys: &[&str]| parts.first() == Some(&"ban") && parts.get(2).is_some_and(|key| keys.contains(key));
    match step {
        Step::Decision => {
            ["organisation", "decision"].contains(&parts.first().copied().unwrap_or_default()) || parts.len() == 1
        }
        Step::Who => parts.first() == Some(&"who") || of_ban(&["rule"]),
        Step::Why => {
            let keys = ["reasons", "not_claimed", "maker_answer", "source", "question", "alternative"];
            parts.first() == Some(&"texts") || of_ban(&keys)
        }
        Step::Apps => parts.first() == Some(&"ban") && parts.len() == 3 && !is_of(Step::Why, path),
        Step::Keeping => ["work_data", "records", "role"].contains(&parts.first().copied().unwrap_or_default()),
        Step::Exemptions => parts.first() == Some(&"exemption"),
        Step::Look | Step::Share | Step::Sign | Step::Rollout => false,
    }
}

fn now() -> i64 {
    Timestamp::now().as_second()
}

pub(super) fn html(page: Markup) -> Response {
    Html(page.into_string()).into_response()
}

fn pairs(text: &[u8]) -> Pairs {
    form_urlencoded::parse(text).map(|(k, v)| (k.into_owned(), v.into_owned())).take(MOST_VALUES).collect()
}

/// The routes of a studio.
fn routes(studio: Arc<Studio>) -> Router {
    let file =
        |kind: &'static str, text: &'static str| get(move || async move { ([(header::CONTENT_TYPE, kind)], text) });
    Router::new()
        .route("/studio", get(first))
        .route("/studio/{place}", get(show).post(press))
        .route("/studio.css", file("text/css; charset=utf-8", include_str!("assets/studio.css")))
        .route("/studio.js", file("text/javascript; charset=utf-8", include_str!("assets/studio.js")))
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .with_state(studio)
}

async fn first(Shared(studio): Shared<Arc<Studio>>, RawQuery(query): RawQuery) -> Response {
    show(Shared(studio), Path("decision".to_owned()), RawQuery(query)).await
}

async fn show(Shared(studio): Shared<Arc<Studio>>, Path(place): Path<String>, RawQuery(query): RawQuery) -> Response {
    let query = pairs(query.unwrap_or_default().as_bytes());
    let place = if place == "start" { "decision".to_owned() } else { place };
    apart(studio, move |studio| studio.show(&place, &query)).await
}

async fn press(
    Shared(studio): Shared<Arc<Studio>>,
    Path(place): Path<String>,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Response {
    let query = pairs(query.unwrap_or_default().as_bytes());
    let form = pairs(&body);
    apart(studio, move |studio| studio.press(&place, &query, form)).await
}

/// Works on a thread that may block: files are read, and the companion blocks on its journal.
async fn apart(studio: Arc<Studio>, work: impl FnOnce(&Studio) -> Response + Send + 'static) -> Response {
    match tokio::task::spawn_blocking(move || work(&studio)).await {
        Ok(response) => response,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The shelf of the phone beside the forms: the same folder, made whole.
fn phone_shelf(folder: &std::path::Path, language: Language) -> PhoneShelf {
    let (own, words) = (folder.to_owned(), page::words(language));
    PhoneShelf::with_reader(PolicyArgument::Folder(folder.to_owned()), None, move || compile_whole(&own, &words))
}

/// A studio's pages without a server, for who asks them directly: the preview and the routes.
///
/// # Errors
/// When the system gives no randomness.
pub fn app(folder: PathBuf, port: u16, language: Language) -> io::Result<(Arc<Preview>, Router)> {
    let preview = Arc::new(Preview::new(Arc::new(phone_shelf(&folder, language)), port, language)?);
    let studio = Arc::new(Studio::new(folder, Arc::clone(&preview), language));
    let routes = crate::preview::app_with(Arc::clone(&preview), routes(studio));
    Ok((preview, routes))
}

/// Serves the studio on a folder on the loopback interface at this port (0: a free one), until the program ends.
/// `ready` is told the address for a person, and one that opens once.
///
/// # Errors
/// When the port is taken, or the system refuses.
pub fn serve(folder: PathBuf, port: u16, language: Language, ready: impl FnOnce(&str, &str)) -> io::Result<()> {
    let shelf = phone_shelf(&folder, language);
    let others = move |preview: Arc<Preview>| routes(Arc::new(Studio::new(folder, preview, language)));
    serve_with(shelf, (port, language), ("/studio", others), ready)
}
