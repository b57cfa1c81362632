//! Citations: the source that shows a claim.

use crate::record;
use crate::record::scalars::{Count, Id, Line, Prose};
use crate::record::yaml::{Node, Value};
use crate::record::{Decoder, Field, Shape, Spanned};

record! {
    /// Where a claim can be checked: a document, the place in it, the words.
    "citation" CitationMap {
        /// The id of a document record.
        document: Spanned<Id> = "waynesboro-ring-mou-2019",
        /// The page, counted from 1 as a reader of the file counts.
        page: Option<Spanned<Count>> = "1",
        /// Any other place: a row, a section, a time in a recording.
        locator: Option<Line> = "row AOS3984",
        /// The words of the document, as they stand there.
        quote: Option<Spanned<Prose>> = "\"Each qualifying download will count as $10 towards these free Ring cameras.\"",
        /// `true` if the words were typed from a page that is a picture, or are spoken, so that no text holds them.
        transcribed: Option<Spanned<bool>> = "true",
        /// Why they cannot be found in a text; goes with `transcribed: true`.
        transcribed_because: Option<Spanned<Line>> = "Page 3 is a scan without text.",
    }
}

/// A citation: the id of a document alone, or a [`CitationMap`].
#[derive(Debug, Clone, PartialEq)]
pub struct Citation(pub CitationMap);

impl Field for Citation {
    fn shape() -> Shape {
        Shape::Either(Box::new(Id::shape()), Box::new(CitationMap::shape()))
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        match node.value {
            Value::Scalar(_) => {
                let document = Spanned::decode(node, decoder)?;
                Some(Self(CitationMap {
                    document,
                    page: None,
                    locator: None,
                    quote: None,
                    transcribed: None,
                    transcribed_because: None,
                }))
            }
            _ => CitationMap::decode(node, decoder).map(Self),
        }
    }
}
