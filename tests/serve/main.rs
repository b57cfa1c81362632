//! `plainsight serve`, asked over a socket as a browser asks.
#![expect(clippy::disallowed_methods, reason = "the walls are the library's; tests write records and wait")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod attacks;
mod following;
mod requests;
mod support;
