//! The stream of events by which an open page learns of another build (server-sent events: HTML Standard, 9.2).

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use futures_core::Stream;
use tokio::sync::{mpsc, watch};

use super::shown::Shown;

/// How often a quiet stream says that it is there: so a page that has gone is noticed.
const QUIET: Duration = Duration::from_secs(15);

/// The text of the event that tells of `shown`. Its id is the generation.
pub(super) fn event(shown: &Shown) -> String {
    let generation = shown.generation();
    let told = serde_json::json!({
        "generation": generation,
        "styles": Shown::name(shown.loaded.styles),
        "scripts": Shown::name(shown.loaded.scripts),
        "pictures": Shown::name(shown.loaded.pictures),
        "faults": shown.told.faults,
    });
    format!("retry: 500\nid: {generation}\nevent: build\ndata: {told}\n\n")
}

/// A body that tells of what is shown now, and then of every change; it holds what is `held` while it lasts.
pub(super) fn body(shown: watch::Receiver<Arc<Shown>>, held: impl Send + 'static) -> Body {
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        tell(shown, &sender).await;
        drop(held);
    });
    Body::from_stream(Events(receiver))
}

async fn tell(mut shown: watch::Receiver<Arc<Shown>>, page: &mpsc::Sender<String>) {
    let mut text = event(&shown.borrow_and_update());
    while page.send(text).await.is_ok() {
        let changed = tokio::select! {
            () = page.closed() => return,
            changed = tokio::time::timeout(QUIET, shown.changed()) => changed,
        };
        text = match changed {
            Err(_quiet) => ": still here\n\n".to_owned(),
            Ok(Ok(())) => event(&shown.borrow_and_update()),
            Ok(Err(_ended)) => return,
        };
    }
}

/// What a task sends, as the stream that axum asks for.
struct Events(mpsc::Receiver<String>);

impl Stream for Events {
    type Item = Result<String, std::convert::Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context).map(|text| text.map(Ok))
    }
}
