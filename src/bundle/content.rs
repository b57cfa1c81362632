//! What a file of the site holds: its bytes, or how they are drawn when somebody needs them.
//!
//! A [`Drawing`] costs more than a page and is needed less often: `serve` draws it when it is asked for, and `write` takes
//! it from the published folder if an earlier build has put it there.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// What a file holds.
#[derive(Clone)]
pub enum Content {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// How they are drawn.
    Drawn(Arc<dyn Drawing>),
}

/// A file that is made when somebody needs it. Its path is of [`Drawing::key`], so that the file that an earlier build
/// put there is the same.
pub trait Drawing: Send + Sync {
    /// A digest of all that the bytes follow from: drawings of one key have the same bytes.
    fn key(&self) -> &str;

    /// The bytes.
    fn draw(&self) -> Vec<u8>;

    /// Whether `found`, which lay at the path of this drawing, is undamaged.
    fn is_whole(&self, found: &[u8]) -> bool;
}

impl Content {
    /// The bytes, drawn now if need be.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Bytes(bytes) => Cow::Borrowed(bytes),
            Self::Drawn(drawing) => Cow::Owned(drawing.draw()),
        }
    }

    /// The bytes of a file that nobody has to draw: everything that is text.
    pub fn ready(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::Drawn(_) => None,
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(own), Self::Bytes(others)) => own == others,
            (Self::Drawn(own), Self::Drawn(others)) => own.key() == others.key(),
            _ => false,
        }
    }
}

impl Eq for Content {}

impl fmt::Debug for Content {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => out.debug_tuple("Bytes").field(bytes).finish(),
            Self::Drawn(drawing) => out.debug_tuple("Drawn").field(&drawing.key()).finish(),
        }
    }
}
