//! Schema: the fields of the records for editors, programs and people, from the one description of each
//! ([`mod@crate::record`]).
//!
//! - [`json_schema`]: JSON Schema, draft-07, which editors of YAML read: completion, hints and faults while one types;
//! - [`reference()`]: the same in words, for the page `records.html`;
//! - [`form()`]: the same for the form of the page `contribute.html`.

pub mod form;
pub mod json;
pub mod reference;

#[cfg(test)]
mod tests;

pub use form::form;
pub use json::json_schema;
pub use reference::reference;
