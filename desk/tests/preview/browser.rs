//! A browser without a screen: asks the routes directly, and presses what is on a page.

use std::path::Path;
use std::sync::Arc;

use appwijzer_core::l10n::Language;
use appwijzer_desk::preview::{Preview, Shelf, app};
use appwijzer_desk::session::PolicyArgument;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use form_urlencoded::Serializer;
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// The port that the server believes to have.
pub(crate) const HOST: &str = "127.0.0.1:4000";

/// The server and one window on it.
pub(crate) struct Browser {
    pub(crate) app: Router,
    /// The cookie of who came in by the address in the terminal.
    pub(crate) cookie: String,
    /// The key that opens once.
    pub(crate) once: String,
    runtime: Runtime,
    /// The page that is shown.
    pub(crate) page: String,
}

/// What came of a request.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) response: Response<()>,
    pub(crate) body: String,
}

impl Browser {
    pub(crate) fn new(policy: &str) -> Self {
        Self::shared(Arc::new(Shelf::new(PolicyArgument::Embedded(policy.to_owned()), None)))
    }

    pub(crate) fn folder(folder: &Path) -> Self {
        Self::shared(Arc::new(Shelf::new(PolicyArgument::Folder(folder.to_owned()), None)))
    }

    pub(crate) fn shared(shelf: Arc<Shelf>) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let preview = Arc::new(Preview::new(shelf, 4000, Language::En).unwrap());
        let cookie = format!("appwijzer-4000={}", preview.door());
        let once = preview.once();
        Browser { app: app(preview), cookie, once, runtime, page: String::new() }
    }

    pub(crate) fn ask(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.app.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = body.collect().await.unwrap().to_bytes();
            let body = String::from_utf8(bytes.to_vec()).unwrap();
            Answer { status: parts.status, response: Response::from_parts(parts, ()), body }
        })
    }

    pub(crate) fn get(&self, address: &str) -> Answer {
        let request = Request::get(address).header(header::HOST, HOST).header(header::COOKIE, &self.cookie);
        self.ask(request.body(Body::empty()).unwrap())
    }

    /// A form as a page of the server sends it.
    pub(crate) fn post(&self, form: &[(String, String)]) -> Answer {
        let body = Serializer::new(String::new()).extend_pairs(form).finish();
        let request = Request::post("/press")
            .header(header::HOST, HOST)
            .header(header::COOKIE, &self.cookie)
            .header(header::ORIGIN, format!("http://{HOST}"))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body)).unwrap())
    }

    /// Goes to an address and shows its page.
    pub(crate) fn go(&mut self, address: &str) -> &mut Self {
        let answer = self.get(address);
        assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
        self.page = answer.body;
        self
    }

    /// Presses the button with these words, with these answers, and shows what comes of it.
    pub(crate) fn press(&mut self, words: &str, chosen: &[&str]) -> &mut Self {
        let form = self.form(words, chosen);
        let answer = self.post(&form);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{words}: {}", answer.body);
        let next = answer.response.headers()[header::LOCATION].to_str().unwrap().to_owned();
        self.go(next.split('#').next().unwrap())
    }

    /// The form that a button sends: its own, or the one that it names.
    pub(crate) fn form(&self, words: &str, chosen: &[&str]) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.page);
        let buttons = Selector::parse("button").unwrap();
        let said = |b: &ElementRef<'_>| b.text().collect::<String>().trim().to_owned();
        let button = page.select(&buttons).find(|b| said(b) == words || said(b).contains(words));
        let all = || page.select(&buttons).map(|b| said(&b)).collect::<Vec<_>>();
        let button = button.unwrap_or_else(|| panic!("there is no button '{words}', but {:?}", all()));
        let form = match button.attr("form") {
            Some(id) => page.select(&Selector::parse(&format!("form#{id}")).unwrap()).next().unwrap(),
            None => ElementRef::wrap(
                button.ancestors().find(|a| a.value().as_element().is_some_and(|e| e.name() == "form")).unwrap(),
            )
            .unwrap(),
        };
        let hidden = Selector::parse("input[type=hidden]").unwrap();
        let value = |e: ElementRef<'_>, name: &str| e.attr(name).unwrap().to_owned();
        let mut fields: Vec<_> = form.select(&hidden).map(|i| (value(i, "name"), value(i, "value"))).collect();
        fields.extend(chosen.iter().map(|c| ("chosen".to_owned(), (*c).to_owned())));
        fields.push(("do".to_owned(), value(button, "value")));
        fields
    }

    /// The texts of what a selector finds.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.page);
        let found = Selector::parse(selector).unwrap();
        page.select(&found).map(|e| e.text().collect::<String>().trim().to_owned()).collect()
    }

    pub(crate) fn title(&self) -> String {
        self.texts(".screen h1").join(" | ")
    }

    /// The address of the link with this id.
    pub(crate) fn link(&self, id: &str) -> String {
        let page = Html::parse_document(&self.page);
        let found = Selector::parse(&format!("a#{id}")).unwrap();
        page.select(&found).next().unwrap_or_else(|| panic!("no link '{id}'")).attr("href").unwrap().to_owned()
    }
}
