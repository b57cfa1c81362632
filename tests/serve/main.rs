//! `plainsight serve`, asked over a socket as a browser asks.
#![expect(clippy::disallowed_methods, reason = "the walls are the library's; tests write records and wait")]

mod following;
mod requests;
mod support;
