//! Imports: records from other people's lists, with every row accounted for.
//!
//! Nothing here touches the disk: an import takes bytes and what the site already has, and gives back new files, proposals
//! for those that exist, and an account. Entry: [`atlas::atlas`]. Its steps, each a module:
//!
//! 1. [`table`]: CSV to rows, by the names of the columns
//! 2. [`listing`]: a row to a cleaned listing ([`cells`], [`dates`], [`kinds`], [`places`], [`links`])
//! 3. [`groups`]: listings of one agency put together, agencies of one name kept apart
//! 4. [`documents`]: one document record for each distinct link ([`descriptions`])
//! 5. [`agencies`]: a record for each agency, or a proposal where it is already there ([`existing`])
//! 6. [`accounting`]: rows in = rows accounted for
//!
//! [`emit`] writes the YAML of the records.

pub mod accounting;
pub mod agencies;
pub mod atlas;
pub mod cells;
pub mod dates;
pub mod descriptions;
pub mod documents;
pub mod emit;
pub mod existing;
pub mod groups;
pub mod kinds;
pub mod links;
pub mod listing;
pub mod places;
pub mod programs;
pub mod table;

#[cfg(test)]
mod tests;
