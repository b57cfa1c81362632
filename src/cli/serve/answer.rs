//! The answer to each request.
//!
//! Entry: [`Server::router`]. Steps: refuse what is none of its business ([`guard`]); answer for the preview's own
//! addresses; else look the path up in the bundle that is shown ([`lookup`]), and prepare it when it is a page ([`inject`],
//! [`bar`]).

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hasher};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use plainsight::bundle::SitePath;
use tokio::sync::{Semaphore, watch};

use super::ahead::OpenPages;
use super::editor::Editor;
use super::guard::Guard;
use super::inject::{self, Page};
use super::phone::Phone;
use super::shown::{Good, Shown};
use super::{about, bar, events, lookup};

/// How many pages can be told of builds at once.
const MOST_STREAMS: usize = 100;

/// What every request needs.
#[derive(Clone)]
pub(super) struct Server {
    guard: Guard,
    shown: watch::Receiver<Arc<Shown>>,
    streams: Arc<Semaphore>,
    open: OpenPages,
    editor: Editor,
    phone: Option<Phone>,
}

impl Server {
    /// A server that lets `guard` decide and shows what `shown` holds; it keeps account of the `open` pages, and says how
    /// `editor` opens a file and a `phone` the preview.
    pub(super) fn new(
        guard: Guard,
        shown: watch::Receiver<Arc<Shown>>,
        open: OpenPages,
        editor: Editor,
        phone: Option<Phone>,
    ) -> Self {
        Self { guard, shown, streams: Arc::new(Semaphore::new(MOST_STREAMS)), open, editor, phone }
    }

    /// Everything goes one way: no route but the addresses of the bundle.
    pub(super) fn router(self) -> Router {
        Router::new().fallback(handle).with_state(self)
    }

    /// The stream for a page that names itself in the `query`.
    fn events(&self, query: &str) -> Response {
        match Arc::clone(&self.streams).try_acquire_owned() {
            Ok(place) => {
                let page = query.strip_prefix("page=").and_then(lookup::path).map(|path| self.open.open(path));
                respond(StatusCode::OK, STREAM, events::body(self.shown.clone(), (place, page)))
            }
            Err(_) => respond(StatusCode::SERVICE_UNAVAILABLE, PLAIN, Body::from("too many pages are open\n")),
        }
    }
}

/// The type of a stream of events.
pub(super) const STREAM: &str = "text/event-stream";
const PLAIN: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

async fn handle(State(server): State<Server>, request: Request) -> Response {
    if let Some(status) = server.guard.refusal(request.method(), request.uri(), request.headers()) {
        return refuse(status);
    }
    let shown = Arc::clone(&server.shown.borrow());
    match request.uri().path() {
        "/_plainsight/events" => server.events(request.uri().query().unwrap_or_default()),
        "/_plainsight/reload.js" => text("reload.js", include_str!("reload.js")),
        "/_plainsight/preview.css" => text("preview.css", include_str!("preview.css")),
        "/_plainsight/" => {
            html(StatusCode::OK, inject::own(about::html(&shown, server.phone.as_ref(), &script(&shown, "about"))))
        }
        path => match &shown.good {
            Some(good) => file(&server, (&shown, good), path, request.headers()),
            None => {
                html(StatusCode::SERVICE_UNAVAILABLE, inject::own(about::nothing(&shown, &script(&shown, "nothing"))))
            }
        },
    }
}

fn text(name: &str, text: &'static str) -> Response {
    respond(StatusCode::OK, lookup::content_type(name), Body::from(text))
}

fn refuse(status: StatusCode) -> Response {
    let mut response = respond(status, PLAIN, Body::empty());
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

/// The answer for the file at `path`, as the good site has it.
fn file(server: &Server, site: (&Shown, &Good), path: &str, headers: &HeaderMap) -> Response {
    let of = |path: Option<SitePath>| path.and_then(|path| site.0.content(&path).map(|content| (path, content)));
    let found = of(lookup::path(path));
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    match found.or_else(|| of(SitePath::new("404.html").ok())) {
        Some((path, content)) if path.as_str().ends_with(".html") => {
            page(server, site, (status, &path, &at_home(site.1, &path, content.bytes())), headers)
        }
        // A picture is drawn while its reader waits: that takes milliseconds, and nobody looks at many.
        Some((path, content)) => {
            respond(status, lookup::content_type(path.as_str()), Body::from(content.bytes().into_owned()))
        }
        None => respond(status, PLAIN, Body::from("no such page\n")),
    }
}

/// The page 404 names all it loads by the address under which the site is published; here that is this server.
fn at_home<'a>(good: &Good, path: &SitePath, bytes: Cow<'a, [u8]>) -> Cow<'a, [u8]> {
    match &good.site.atlas.site.base_url {
        Some(base) if path.as_str() == "404.html" => {
            Cow::Owned(String::from_utf8_lossy(&bytes).replace(base.as_str(), "/").into_bytes())
        }
        _ => bytes,
    }
}

/// A page with the bar and the script, or only the news that it is still the one that the browser has.
fn page(
    server: &Server,
    (shown, good): (&Shown, &Good),
    (status, path, bytes): (StatusCode, &SitePath, &[u8]),
    headers: &HeaderMap,
) -> Response {
    // In a frame of another page, that page follows the records and has the bar.
    if headers.get("sec-fetch-dest").is_some_and(|kind| kind == "iframe") {
        return html(status, inject::page(bytes, "", ""));
    }
    let bar = bar::bar(shown, good, path, &server.editor);
    let version = version(&[bytes, bar.as_bytes()]);
    let quoted = format!("\"{version}\"");
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == quoted.as_str()) {
        return respond(StatusCode::NOT_MODIFIED, HTML, Body::empty());
    }
    html(status, inject::page(bytes, &script(shown, &version), &bar))
}

/// A name for these bytes within one run of the preview.
fn version(parts: &[&[u8]]) -> String {
    let mut hasher = DefaultHasher::new();
    parts.iter().for_each(|part| hasher.write(part));
    format!("{:016x}", hasher.finish())
}

/// The script that follows the records, with what the page is made of.
fn script(shown: &Shown, version: &str) -> String {
    let loaded = &shown.loaded;
    format!(
        "<script src=\"/_plainsight/reload.js\" data-page=\"{version}\" data-generation=\"{}\" data-styles=\"{}\" \
         data-scripts=\"{}\" data-pictures=\"{}\" defer></script>",
        shown.generation(),
        Shown::name(loaded.styles),
        Shown::name(loaded.scripts),
        Shown::name(loaded.pictures)
    )
}

fn html(status: StatusCode, page: Page) -> Response {
    let mut response = respond(status, HTML, Body::from(page.body));
    if let Some(policy) = page.policy.and_then(|policy| HeaderValue::from_str(&policy).ok()) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn respond(status: StatusCode, content_type: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers(content_type);
    response
}

/// What every answer says: it is for pages of the preview alone, it is what it says it is, and it is not kept.
fn headers(content_type: &'static str) -> HeaderMap {
    let always = [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    always.into_iter().map(|(name, value)| (name, HeaderValue::from_static(value))).collect()
}
