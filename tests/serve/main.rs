//! `plainsight serve`, asked over a socket as a browser asks.
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "the walls are the library's: tests write records, wait, and fail loudly"
)]

mod following;
mod requests;
mod support;
