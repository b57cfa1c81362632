//! Connections, within limits: who asks slowly, at length or too often at once takes nothing from the others.
//!
//! Entry: [`answer`]. Connections beyond the limit wait in the system's queue until one ends; one that sends no whole
//! request in time ends.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use super::answer::Server;

/// How many connections there can be at once.
const MOST_CONNECTIONS: usize = 256;

/// How long a request may take to arrive, from the end of the one before it.
const LONGEST_REQUEST: Duration = Duration::from_secs(10);

/// The most bytes of a request's head. A browser sends less than 2 KB.
const LARGEST_HEAD: usize = 32 * 1024;

/// The most lines of a request's head.
const MOST_LINES: usize = 64;

/// Answers whoever connects to `socket`, for ever.
pub(super) async fn answer(socket: TcpListener, server: Server) -> Infallible {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let service = TowerToHyperService::new(server.router());
    loop {
        let place = Arc::clone(&places).acquire_owned().await;
        match socket.accept().await {
            Ok((stream, _)) => {
                let service = service.clone();
                tokio::spawn(async move {
                    connection(stream, service).await;
                    drop(place);
                });
            }
            // No open file is left, or the other side has gone already: the next may fare better.
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

async fn connection(stream: TcpStream, service: TowerToHyperService<axum::Router>) {
    // Answers are small and whole: to wait for more of them only costs.
    let _slower = stream.set_nodelay(true);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(LONGEST_REQUEST);
    http.max_buf_size(LARGEST_HEAD).max_headers(MOST_LINES);
    // What breaks a connection is the other side's, which does not hear of it any more.
    let _broken = http.serve_connection(TokioIo::new(stream), service).await;
}
