//! The server on the loopback interface.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use appwijzer_core::companion::CompanionError;
use appwijzer_core::l10n::Language;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jiff::Zoned;
use maud::Markup;
use ring::rand::{SecureRandom, SystemRandom};
use tokio::net::TcpListener;

use super::choice::{Choice, Pairs, pairs, value};
use super::guard::{KEY, Tokens, guard, hex};
use super::page::{Call, Page, Tongues};
use super::ports::lock;
use super::shelf::{Edition, Shelf};
use super::style::STYLE;
use super::tab::{Tab, Tabs};
use super::watch::{changed, look, watch};

/// The largest form, in bytes.
const MAX_FORM: usize = 64 * 1024;
/// What the door's keys are made of. No tab has these names.
const DOOR: &str = "door";
const ONCE: &str = "once";
/// The most scenarios that are opened at once; further requests wait for their turn.
const WORKERS: usize = 8;

/// The page that is opened first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// The preview.
    Preview,
    /// The page for the help desk.
    Helpdesk,
}

impl Door {
    /// Where it is.
    fn path(self) -> &'static str {
        match self {
            Door::Preview => "/",
            Door::Helpdesk => "/helpdesk",
        }
    }
}

/// Everything that the pages share.
pub struct Preview {
    pub(super) shelf: Arc<Shelf>,
    pub(super) changed: AtomicU64,
    spent: AtomicBool,
    pub(super) port: u16,
    language: Language,
    tongues: Tongues,
    tabs: Tabs,
    tokens: Tokens,
}

impl fmt::Debug for Preview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Preview(port {})", self.port)
    }
}

impl Preview {
    /// A preview that is served at this port, in this language unless the page's address says otherwise.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn new(shelf: Arc<Shelf>, port: u16, language: Language) -> io::Result<Self> {
        let tokens = Tokens::new().map_err(|_| io::Error::other("the system gave no randomness"))?;
        Ok(Preview {
            shelf,
            changed: AtomicU64::new(1),
            spent: AtomicBool::new(false),
            port,
            language,
            tongues: Tongues::default(),
            tabs: Tabs::default(),
            tokens,
        })
    }

    /// What opens the preview: it stands in the address that its owner gets, and nobody else on this computer has it.
    #[must_use]
    pub fn door(&self) -> String {
        self.tokens.of(DOOR)
    }

    /// A key that opens once. It is for the command that opens the browser, which everybody on this computer can read in
    /// the list of processes: by then it is spent.
    #[must_use]
    pub fn once(&self) -> String {
        self.tokens.of(ONCE)
    }

    /// Reads the own policy again at once, without waiting for the watch on its files.
    pub fn reload(&self) {
        self.changed.store(self.shelf.reload(), Ordering::Release);
    }

    /// The own policy as the devices show it.
    #[must_use]
    pub fn own(&self) -> Arc<Edition> {
        self.shelf.get(self.shelf.own())
    }

    /// Whether it is the key that opens once, and this is the first time.
    pub(super) fn lets_in_once(&self, key: &str) -> bool {
        self.tokens.knows(ONCE, key) && !self.spent.swap(true, Ordering::AcqRel)
    }

    /// Whether somebody has the door's key. Takes the same time for every wrong one.
    pub(super) fn lets_in(&self, key: &str) -> bool {
        self.tokens.knows(DOOR, key)
    }

    /// The page for who came without the key.
    pub(super) fn closed(&self) -> Response {
        self.failure(self.language, "closed", StatusCode::FORBIDDEN)
    }

    /// Whether a `Host` header names this server.
    pub(super) fn answers_to(&self, host: &str) -> bool {
        [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)].iter().any(|h| h == host)
    }

    fn page<'p>(&'p self, language: Language, tab: &'p str, token: &'p str) -> Page<'p> {
        Page { tongues: &self.tongues, words: self.tongues.of(language), shelf: &self.shelf, tab, token }
    }

    /// Draws the help desk's page. Nothing of the form is kept.
    fn helpdesk(&self, form: &Pairs) -> Response {
        let page = self.page(self.language, "", "");
        let edition = self.shelf.get(self.shelf.own());
        let Some(file) = &edition.policy else {
            return (StatusCode::OK, html(page.broken(&edition))).into_response();
        };
        let call = Call::read(form, file, self.language, Zoned::now().date());
        match call.screens(file) {
            Ok(screens) => html(page.helpdesk(&call, file, &screens)).into_response(),
            Err(_) => self.failure(self.language, "companion", StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    /// Draws the page of a choice. A tab that presses has its own story; others are drawn anew.
    fn show(&self, asked: &Pairs, draw: impl FnOnce(&Page<'_>, &mut Tab) -> Markup) -> Response {
        let Some(choice) = Choice::read(asked, &self.shelf, self.language) else {
            let language = value(asked, "page").and_then(Language::from_tag).unwrap_or(self.language);
            let page = self.page(language, "", "");
            let edition = self.shelf.get(value(asked, "policy").unwrap_or(self.shelf.own()));
            return (StatusCode::OK, html(page.broken(&edition))).into_response();
        };
        let language = choice.page;
        let named = value(asked, "tab").filter(|t| is_tab(t));
        let story = match named {
            Some(name) => self.story(name, choice),
            None => Tab::open(choice, &self.shelf).map(|tab| Arc::new(Mutex::new(tab))),
        };
        let Ok(story) = story else { return self.failure(language, "companion", StatusCode::INTERNAL_SERVER_ERROR) };
        let Some(name) = named.map(str::to_owned).or_else(new_tab) else {
            return self.failure(language, "companion", StatusCode::INTERNAL_SERVER_ERROR);
        };
        let token = self.tokens.of(&name);
        let mut tab = lock(&story);
        html(draw(&self.page(language, &name, &token), &mut tab)).into_response()
    }

    /// The story of a tab, taken up by the choice.
    fn story(&self, name: &str, choice: Choice) -> Result<Arc<Mutex<Tab>>, CompanionError> {
        let Some(story) = self.tabs.get(name) else {
            return Ok(self.tabs.keep(name, Tab::open(choice, &self.shelf)?));
        };
        lock(&story).adopt(choice, &self.shelf)?;
        Ok(story)
    }

    /// Does what was pressed; the address of the page that shows what came of it.
    fn press(&self, form: &Pairs) -> Response {
        let at: Pairs = form.iter().filter_map(|(n, v)| Some((n.strip_prefix("at.")?.to_owned(), v.clone()))).collect();
        let language = value(&at, "page").and_then(Language::from_tag).unwrap_or(self.language);
        let (tab, token) = (value(form, "tab").unwrap_or_default(), value(form, "token").unwrap_or_default());
        if !is_tab(tab) || !self.tokens.knows(tab, token) {
            return self.failure(language, "token", StatusCode::FORBIDDEN);
        }
        let Some(choice) = Choice::read(&at, &self.shelf, self.language) else {
            return Redirect::to("/").into_response();
        };
        let Ok(story) = self.story(tab, choice) else {
            return self.failure(language, "companion", StatusCode::INTERNAL_SERVER_ERROR);
        };
        let mut story = lock(&story);
        let inputs: Vec<String> = form.iter().filter(|(n, _)| n == "chosen").map(|(_, v)| v.clone()).collect();
        let side = value(form, "side").and_then(|s| s.parse().ok()).unwrap_or(0);
        story.press(side, value(form, "do").unwrap_or_default(), &inputs);
        let place = if side == 0 { "phone-a" } else { "phone-b" };
        let address = format!("/?{}&tab={tab}#{place}", story.choice.query());
        Redirect::to(&address).into_response()
    }

    fn failure(&self, language: Language, id: &str, status: StatusCode) -> Response {
        (status, html(self.page(language, "", "").failure(id))).into_response()
    }
}

fn html(page: Markup) -> Html<String> {
    Html(page.into_string())
}

/// A name as [`new_tab`] makes them.
fn is_tab(name: &str) -> bool {
    name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A name that nobody guesses.
fn new_tab() -> Option<String> {
    let mut bytes = [0; 16];
    SystemRandom::new().fill(&mut bytes).ok()?;
    Some(hex(&bytes))
}

/// The routes.
pub fn app(preview: Arc<Preview>) -> Router {
    app_with(preview, Router::new())
}

/// The routes, and others behind the same door.
pub fn app_with(preview: Arc<Preview>, others: Router) -> Router {
    let file =
        |kind: &'static str, text: &'static str| get(move || async move { ([(header::CONTENT_TYPE, kind)], text) });
    Router::new()
        .route("/", get(index))
        .route("/screens", get(screens))
        .route(Door::Helpdesk.path(), get(helpdesk).post(helpdesk))
        .route("/press", post(press))
        .route("/changed", get(changed))
        .route("/preview.css", file("text/css; charset=utf-8", STYLE))
        .route("/preview.js", file("text/javascript; charset=utf-8", include_str!("assets/preview.js")))
        .route("/mark.svg", file("image/svg+xml", include_str!("assets/mark.svg")))
        .fallback(|State(preview): State<Arc<Preview>>| async move {
            preview.failure(preview.language, "nowhere", StatusCode::NOT_FOUND)
        })
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .with_state(Arc::clone(&preview))
        .merge(others)
        .layer(from_fn_with_state(Arc::clone(&preview), guard))
}

async fn index(State(preview): State<Arc<Preview>>, RawQuery(query): RawQuery) -> Response {
    let asked = pairs(query.unwrap_or_default().as_bytes());
    apart(preview, move |preview| preview.show(&asked, |page, tab| page.preview(tab))).await
}

async fn screens(State(preview): State<Arc<Preview>>, RawQuery(query): RawQuery) -> Response {
    // Without the tab: looking at all screens is no part of its story.
    let asked: Pairs = pairs(query.unwrap_or_default().as_bytes()).into_iter().filter(|(n, _)| n != "tab").collect();
    apart(preview, move |preview| preview.show(&asked, |page, tab| page.all_screens(tab))).await
}

/// The form's answers come in a body: what the employee reads, and a device's code, stand in no address and in no
/// list of visited pages.
async fn helpdesk(State(preview): State<Arc<Preview>>, body: Bytes) -> Response {
    let form = pairs(&body);
    apart(preview, move |preview| preview.helpdesk(&form)).await
}

async fn press(State(preview): State<Arc<Preview>>, headers: HeaderMap, body: Bytes) -> Response {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|k| k.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let form = pairs(&body);
    apart(preview, move |preview| preview.press(&form)).await
}

/// Works on a thread that may block: the companion blocks on its journal.
async fn apart(preview: Arc<Preview>, work: impl FnOnce(&Preview) -> Response + Send + 'static) -> Response {
    let language = preview.language;
    let working = Arc::clone(&preview);
    match tokio::task::spawn_blocking(move || work(&working)).await {
        Ok(response) => response,
        Err(_) => preview.failure(language, "companion", StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// Serves the preview on the loopback interface at this port (0: a free one), until the program
/// ends. `ready` is told the address for a
/// person, and one that opens once, for the command that opens a browser.
///
/// # Errors
/// When the port is taken, or the system refuses.
pub fn serve(
    shelf: Shelf,
    port: u16,
    door: Door,
    language: Language,
    ready: impl FnOnce(&str, &str),
) -> io::Result<()> {
    serve_with(shelf, (port, language), (door.path(), |_| Router::new()), ready)
}

/// The same with other pages, behind the same door: the first page's path, and their routes.
///
/// # Errors
/// When the port is taken, or the system refuses.
pub fn serve_with(
    shelf: Shelf,
    (port, language): (u16, Language),
    (first, others): (&str, impl FnOnce(Arc<Preview>) -> Router),
    ready: impl FnOnce(&str, &str),
) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(WORKERS).build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
        let port = listener.local_addr()?.port();
        let preview = Arc::new(Preview::new(Arc::new(shelf), port, language)?);
        // Before anybody is told the address, and so before anything is read.
        if let Some(seen) = look(&preview) {
            tokio::spawn(watch(Arc::clone(&preview), seen));
        }
        let address = |key: &str| format!("http://127.0.0.1:{port}{first}?{KEY}={key}");
        ready(&address(&preview.door()), &address(&preview.once()));
        let routes = app_with(Arc::clone(&preview), others(preview));
        axum::serve(listener, routes).await
    })
}
