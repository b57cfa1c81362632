//! Whole numbers, and yes or no.

use serde_json::json;

use crate::record::yaml::Node;
use crate::record::{Decoder, Field, ScalarShape, Shape, faults};

/// A whole number from 0 to a thousand million: cameras, dollars, agencies, pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(pub u32);

/// The largest number in a record. Nothing that is counted here comes near it.
pub const MOST: u32 = 1_000_000_000;

impl Field for Count {
    fn shape() -> Shape {
        Shape::Scalar(ScalarShape {
            name: "number",
            summary: "A whole number, in digits alone.",
            schema: json!({ "type": "integer", "minimum": 0, "maximum": MOST }),
        })
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.text(node)?;
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse::<u32>() {
            Ok(number) if digits && number <= MOST => Some(Self(number)),
            _ => decoder.fault(faults::bad_number::not_a_number(node.span, text, 0, u64::from(MOST))),
        }
    }
}

impl Field for bool {
    fn shape() -> Shape {
        Shape::Scalar(ScalarShape {
            name: "yes or no",
            summary: "`true` or `false`.",
            schema: json!({ "type": "boolean" }),
        })
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.text(node)?;
        match text {
            "true" => Some(true),
            "false" => Some(false),
            _ => decoder.fault(faults::unknown_choice::unknown(node.span, text, &["true", "false"])),
        }
    }
}
