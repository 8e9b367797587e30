//! A browser without a screen: reads a page's form, and sends it back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Language;
use appwijzer_desk::studio::app;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use form_urlencoded::Serializer;
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;

const HOST: &str = "127.0.0.1:4000";

/// A studio on a new folder, in Dutch, and one window on it.
pub(crate) struct Window {
    folder: TempDir,
    app: Router,
    cookie: String,
    runtime: Runtime,
    /// The page that is shown.
    pub(crate) page: String,
}

impl Window {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (preview, app) = app(folder.path().to_owned(), 4000, Language::Nl).unwrap();
        let cookie = format!("appwijzer-4000={}", preview.door());
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        Window { folder, app, cookie, runtime, page: String::new() }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The policy and its texts.
    pub(crate) fn files(&self) -> BTreeMap<String, String> {
        let texts = std::fs::read_dir(self.folder().join("texts")).into_iter().flatten();
        let paths = texts.map(|entry| entry.unwrap().path()).chain([self.folder().join("policy.toml")]);
        let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
        paths.map(|path| (name(&path), std::fs::read_to_string(&path).unwrap())).collect()
    }

    fn ask(&self, request: Request<Body>) -> (StatusCode, String) {
        self.runtime.block_on(async {
            let response = self.app.clone().oneshot(request).await.unwrap();
            let status = response.status();
            let bytes = response.into_body().collect().await.unwrap().to_bytes();
            (status, String::from_utf8(bytes.to_vec()).unwrap())
        })
    }

    pub(crate) fn ask_without_key(&self, path: &str) -> StatusCode {
        self.ask(Request::get(path).header(header::HOST, HOST).body(Body::empty()).unwrap()).0
    }

    pub(crate) fn go(&mut self, place: &str) {
        let address = format!("/studio/{place}?page=nl");
        let request = Request::get(&address).header(header::HOST, HOST).header(header::COOKIE, &self.cookie);
        let (status, page) = self.ask(request.body(Body::empty()).unwrap());
        assert_eq!(status, StatusCode::OK, "{address}");
        self.page = page;
    }

    pub(crate) fn post_from(&self, origin: &str, place: &str, form: &[(&str, &str)]) -> StatusCode {
        self.post(origin, place, form).0
    }

    /// A press that cannot be done: the page says why.
    pub(crate) fn refused(&mut self, place: &str, form: &[(&str, &str)]) {
        let (status, page) = self.post(&format!("http://{HOST}"), place, form);
        assert_eq!(status, StatusCode::OK, "{place}, {form:?}");
        self.page = page;
    }

    fn post(&self, origin: &str, place: &str, form: &[(&str, &str)]) -> (StatusCode, String) {
        let body = Serializer::new(String::new()).extend_pairs(form).finish();
        let request = Request::post(format!("/studio/{place}?page=nl"))
            .header(header::HOST, HOST)
            .header(header::COOKIE, &self.cookie)
            .header(header::ORIGIN, origin)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body)).unwrap())
    }

    pub(crate) fn press(&self, place: &str, form: &[(&str, &str)]) {
        let status = self.post_from(&format!("http://{HOST}"), place, form);
        assert_eq!(status, StatusCode::SEE_OTHER, "{place}");
    }

    /// Sends the whole form of a step.
    pub(crate) fn send(&self, step: &str, form: Vec<(String, String)>) {
        let mut all: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        all.push(("go", "stay"));
        self.press(step, &all);
    }

    /// The fields of the page's form, as a browser would send them.
    pub(crate) fn form(&self) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.page);
        let fields = Selector::parse("#step input, #step textarea, #step select").unwrap();
        let chosen = Selector::parse("option[selected]").unwrap();
        let mut all = Vec::new();
        for field in page.select(&fields) {
            let Some(name) = field.value().attr("name") else { continue };
            let value = field.value().attr("value").unwrap_or_default().to_owned();
            let value = match (field.value().name(), field.value().attr("type")) {
                ("textarea", _) => field.text().collect::<String>().replace('\n', "\r\n"),
                ("select", _) => {
                    let option = field.select(&chosen).next();
                    option.and_then(|option| option.value().attr("value")).unwrap_or_default().to_owned()
                }
                (_, Some("checkbox")) if field.value().attr("checked").is_none() => continue,
                // A browser keeps no line break in a field of one line.
                _ => value.replace(['\r', '\n'], ""),
            };
            all.push((name.to_owned(), value));
        }
        all
    }

    /// The status of a place.
    pub(crate) fn status(&self, place: &str) -> StatusCode {
        let request = Request::get(format!("/studio/{place}?page=nl")).header(header::HOST, HOST);
        self.ask(request.header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap()).0
    }

    /// What people read on the page.
    pub(crate) fn text(&self) -> String {
        let page = Html::parse_document(&self.page);
        let main = Selector::parse("main").unwrap();
        page.select(&main).flat_map(|main| main.text()).collect::<Vec<_>>().join(" ")
    }

    /// What stands in the field with this id, as somebody reads it.
    pub(crate) fn field(&self, id: &str) -> Option<String> {
        let page = Html::parse_document(&self.page);
        let field = Selector::parse(&format!("#{id}")).unwrap();
        let field = page.select(&field).next()?;
        Some(field.value().attr("value").map_or_else(|| field.text().collect(), str::to_owned))
    }

    /// What stands in a field of the form that one of its buttons sends.
    pub(crate) fn kept(&self, button: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.page);
        let (forms, button) =
            (Selector::parse("form").unwrap(), Selector::parse(&format!("button[value={button}]")).unwrap());
        let form = page.select(&forms).find(|form| form.select(&button).next().is_some())?;
        let field = Selector::parse(&format!("[name={name}]")).unwrap();
        let chosen = Selector::parse("option[selected]").unwrap();
        for field in form.select(&field) {
            let value = || field.value().attr("value").map(str::to_owned);
            return match (field.value().name(), field.value().attr("type")) {
                ("textarea", _) => Some(field.text().collect()),
                ("select", _) => field.select(&chosen).next()?.value().attr("value").map(str::to_owned),
                (_, Some("radio")) if field.value().attr("checked").is_none() => continue,
                _ => value(),
            };
        }
        None
    }
}
