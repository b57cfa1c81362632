//! The types of single values, each with its limits.
//!
//! One file a family: [`text`], [`localized`] (texts in several languages), [`id`], [`url`], [`number`], [`place`]
//! (points), [`date`].

pub mod date;
pub mod id;
pub mod localized;
pub mod number;
pub mod place;
pub mod text;
pub mod url;

pub use id::Id;
pub use localized::Localized;
pub use number::Count;
pub use place::Coordinates;
pub use text::{Line, Prose};
pub use url::Url;
