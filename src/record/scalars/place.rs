//! Points on the map.

use serde_json::json;

use crate::record::yaml::Node;
use crate::record::{Decoder, Field, ScalarShape, Shape, faults};

/// `[lat, lon]` in degrees (WGS 84), as a record writes it: latitude first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coordinates {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180.
    pub lon: f64,
}

impl Field for Coordinates {
    fn shape() -> Shape {
        Shape::Scalar(ScalarShape {
            name: "point",
            summary: "[latitude, longitude] in degrees, latitude first: [38.0685, -78.8895].",
            schema: json!({
                "type": "array",
                "items": [
                    { "type": "number", "minimum": -90, "maximum": 90 },
                    { "type": "number", "minimum": -180, "maximum": 180 },
                ],
                "additionalItems": false,
                "minItems": 2,
            }),
        })
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let [lat, lon] = decoder.list(node)? else {
            return decoder.fault(faults::bad_point::impossible(node.span, "it does not have two numbers"));
        };
        let (lat, lon) = (degrees(lat, decoder), degrees(lon, decoder));
        let (lat, lon) = (lat?, lon?);
        match why_impossible(lat, lon) {
            Some(why) => decoder.fault(faults::bad_point::impossible(node.span, why)),
            None => Some(Self { lat, lon }),
        }
    }
}

fn degrees(node: &Node, decoder: &mut Decoder<'_>) -> Option<f64> {
    let text = decoder.text(node)?;
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.'));
    match text.parse::<f64>() {
        Ok(number) if plain => Some(number),
        _ => decoder.fault(faults::bad_point::impossible(node.span, "this is not a number of degrees")),
    }
}

fn why_impossible(lat: f64, lon: f64) -> Option<&'static str> {
    if lat == 0.0 && lon == 0.0 {
        return Some("[0, 0] is what programs write when they know nothing");
    }
    if lat.abs() <= 90.0 && lon.abs() <= 180.0 {
        return None;
    }
    let swapped = lat.abs() <= 180.0 && lon.abs() <= 90.0;
    Some(if swapped { "latitude and longitude seem to be swapped" } else { "it lies outside the world" })
}
