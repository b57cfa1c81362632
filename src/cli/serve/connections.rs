//! Connections, within limits: who asks slowly, at length or too often at once takes nothing from the others.
//!
//! Entry: [`answer`]. One that sends no whole request in time ends. Where there are as many as there can be, the oldest makes
//! room for the next, unless it is the stream of an open page.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::http::header::CONTENT_TYPE;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

use super::answer::{STREAM, Server};

/// How many connections there can be at once: more than there are streams.
const MOST_CONNECTIONS: usize = 256;

/// How long a request may take to arrive, from the end of the one before it.
const LONGEST_REQUEST: Duration = Duration::from_secs(10);

/// The most bytes of a request's head. A browser sends less than 2 KB.
const LARGEST_HEAD: usize = 32 * 1024;

/// The most lines of a request's head.
const MOST_LINES: usize = 64;

/// A connection that has been accepted.
struct Open {
    ending: AbortHandle,
    /// Whether it is a stream that an open page listens to.
    streams: Arc<AtomicBool>,
}

/// Answers whoever connects to `socket`, for ever.
pub(super) async fn answer(socket: TcpListener, server: Server) -> Infallible {
    let service = TowerToHyperService::new(server.router());
    let mut open = VecDeque::new();
    loop {
        match socket.accept().await {
            Ok((stream, _)) => {
                make_room(&mut open);
                let streams = Arc::new(AtomicBool::new(false));
                let task = tokio::spawn(connection(stream, service.clone(), Arc::clone(&streams)));
                open.push_back(Open { ending: task.abort_handle(), streams });
            }
            // No open file is left, or the other side has gone already: the next may fare better.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

fn make_room(open: &mut VecDeque<Open>) {
    open.retain(|one| !one.ending.is_finished());
    if open.len() < MOST_CONNECTIONS {
        return;
    }
    let oldest = open.iter().position(|one| !one.streams.load(Ordering::Relaxed));
    if let Some(one) = oldest.and_then(|position| open.remove(position)) {
        one.ending.abort();
    }
}

async fn connection(stream: TcpStream, service: TowerToHyperService<axum::Router>, streams: Arc<AtomicBool>) {
    // Answers are small and whole: to wait for more of them only costs.
    let _slower = stream.set_nodelay(true);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(LONGEST_REQUEST);
    http.max_buf_size(LARGEST_HEAD).max_headers(MOST_LINES);
    let noting = service_fn(|request| {
        let answered = service.call(request);
        async {
            let response = answered.await?;
            let is_stream = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == STREAM);
            streams.store(is_stream, Ordering::Relaxed);
            Ok::<_, Infallible>(response)
        }
    });
    // What breaks a connection is the other side's, which does not hear of it any more.
    let _broken = http.serve_connection(TokioIo::new(stream), noting).await;
}
