//! The answer to each request.
//!
//! Entry: [`Server::router`]. Steps: refuse what is none of its business ([`guard`]); answer for the preview's own
//! addresses; else look the path up in the bundle that is shown ([`lookup`]), and prepare it when it is a page ([`inject`]).

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use plainsight::bundle::SitePath;
use tokio::sync::{Semaphore, watch};

use super::guard::Guard;
use super::inject::{self, Page};
use super::shown::Shown;
use super::{events, lookup};

/// How many pages can be told of builds at once.
const MOST_STREAMS: usize = 100;

/// What every request needs.
#[derive(Clone)]
pub(super) struct Server {
    guard: Guard,
    shown: watch::Receiver<Arc<Shown>>,
    streams: Arc<Semaphore>,
}

impl Server {
    /// A server that lets `guard` decide and shows what `shown` holds.
    pub(super) fn new(guard: Guard, shown: watch::Receiver<Arc<Shown>>) -> Self {
        Self { guard, shown, streams: Arc::new(Semaphore::new(MOST_STREAMS)) }
    }

    /// Everything goes one way: no route but the addresses of the bundle.
    pub(super) fn router(self) -> Router {
        Router::new().fallback(handle).with_state(self)
    }

    fn events(&self) -> Response {
        match Arc::clone(&self.streams).try_acquire_owned() {
            Ok(place) => respond(StatusCode::OK, "text/event-stream", events::body(self.shown.clone(), place)),
            Err(_) => respond(StatusCode::SERVICE_UNAVAILABLE, PLAIN, Body::from("too many pages are open\n")),
        }
    }
}

const PLAIN: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

async fn handle(State(server): State<Server>, request: Request) -> Response {
    if let Some(status) = server.guard.refusal(request.method(), request.uri(), request.headers()) {
        return refuse(status);
    }
    match request.uri().path() {
        "/_plainsight/events" => server.events(),
        "/_plainsight/reload.js" => {
            respond(StatusCode::OK, lookup::content_type("reload.js"), Body::from(include_str!("reload.js")))
        }
        path => {
            let shown = Arc::clone(&server.shown.borrow());
            file(&shown, path)
        }
    }
}

fn refuse(status: StatusCode) -> Response {
    let mut response = respond(status, PLAIN, Body::empty());
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

/// The answer for the file at `path`, as `shown` has it.
fn file(shown: &Shown, path: &str) -> Response {
    let generation = shown.generation();
    let Some(bundle) = &shown.bundle else {
        let text = shown.faults.as_deref().unwrap_or_default();
        return html(StatusCode::SERVICE_UNAVAILABLE, inject::faults(text, &generation));
    };
    let found = lookup::find(bundle, path);
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let own_404 = || SitePath::new("404.html").ok().and_then(|path| bundle.get(&path).map(|content| (path, content)));
    match found.or_else(own_404) {
        Some((path, content)) if path.as_str().ends_with(".html") => {
            html(status, inject::page(&content.bytes(), &generation))
        }
        // A picture is drawn while its reader waits: that takes milliseconds, and nobody looks at many.
        Some((path, content)) => {
            respond(status, lookup::content_type(path.as_str()), Body::from(content.bytes().into_owned()))
        }
        None => respond(status, PLAIN, Body::from("no such page\n")),
    }
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
