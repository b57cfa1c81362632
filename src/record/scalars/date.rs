//! Dates in records: see [`crate::date`] for their forms.

use serde_json::json;

use crate::date::Date;
use crate::record::yaml::Node;
use crate::record::{Decoder, Field, ScalarShape, Shape, faults};

impl Field for Date {
    fn shape() -> Shape {
        let part = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?";
        Shape::Scalar(ScalarShape {
            name: "date",
            summary: "A year, month or day: 2019, 2019-04, 2019-04-08; `~` about, `?` in doubt; 2019/2020 and 2019/.. for a time.",
            // An editor reads a bare year as a number.
            schema: json!({ "anyOf": [
                { "type": "integer", "minimum": 1, "maximum": 9999 },
                { "type": "string", "pattern": format!(r"^({part}|({part}|\.\.)/({part}|\.\.))$") },
            ] }),
        })
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.text(node)?;
        match Date::parse(text) {
            Ok(date) => Some(date),
            Err(error) => decoder.fault(faults::bad_date::unreadable(node.span, text, &error)),
        }
    }
}
