//! Text: one line, or some lines of prose.
//!
//! Both refuse characters that cannot be seen; see [`is_invisible`] for which and why. Text is data: nothing in it is
//! markup, in any output.

use serde_json::json;

use crate::record::yaml::Node;
use crate::record::{Decoder, Field, ScalarShape, Shape, faults};

/// The longest [`Line`], in characters.
pub const MAX_LINE: usize = 500;
/// The longest [`Prose`], in characters.
pub const MAX_PROSE: usize = 5_000;

/// One line of text: a name, a title. Never empty, no blanks around it, at most [`MAX_LINE`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line(pub String);

/// Plain text of one or more lines, at most [`MAX_PROSE`] characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose(pub String);

impl AsRef<str> for Line {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Prose {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Field for Line {
    fn shape() -> Shape {
        Shape::Scalar(ScalarShape {
            name: "line of text",
            summary: "One line of plain text.",
            // Editors read a bare number or yes/no as such, but Plainsight keeps it as the text that was written.
            schema: json!({ "type": ["string", "number", "boolean"], "minLength": 1, "maxLength": MAX_LINE }),
        })
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = visible(node, decoder)?;
        if text.contains(['\n', '\r']) {
            return decoder.fault(faults::bad_text::line_break(node.span));
        }
        within(text, MAX_LINE, node, decoder).map(Self)
    }
}

impl Field for Prose {
    fn shape() -> Shape {
        Shape::Scalar(ScalarShape {
            name: "text",
            summary: "Plain text; several lines after `|`.",
            schema: json!({ "type": ["string", "number", "boolean"], "minLength": 1, "maxLength": MAX_PROSE }),
        })
    }

    fn decode(node: &Node, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = visible(node, decoder)?;
        within(text, MAX_PROSE, node, decoder).map(Self)
    }
}

fn visible<'n>(node: &'n Node, decoder: &mut Decoder<'_>) -> Option<&'n str> {
    let text = decoder.text(node)?.trim();
    if text.is_empty() {
        return decoder.fault(faults::no_value::nothing(node.span, ""));
    }
    match refuse_invisible(text) {
        Some(character) => decoder.fault(faults::bad_text::invisible(node.span, character)),
        None => Some(text),
    }
}

fn within(text: &str, most: usize, node: &Node, decoder: &mut Decoder<'_>) -> Option<String> {
    let length = text.chars().count();
    if length > most {
        return decoder.fault(faults::bad_text::too_long(node.span, length, most));
    }
    Some(text.to_owned())
}

/// The first character of `text` that no reader can see.
pub fn refuse_invisible(text: &str) -> Option<char> {
    // Letters of ASCII hide nothing, and few texts have others.
    if text.bytes().all(|byte| byte == b'\n' || (b' '..=b'~').contains(&byte)) {
        return None;
    }
    text.chars().find(|character| is_invisible(*character))
}

/// Whether `text` can hold what no reader sees ([`is_invisible`]), but for tabs and line ends. Nearly every record is told by
/// its bytes alone: letters of ASCII hide nothing.
pub fn may_hide(text: &str) -> bool {
    text.bytes().any(|byte| byte >= 0x7f || (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')))
}

/// Whether no reader can see `character`: control characters but line breaks, bidirectional controls
/// (CVE-2021-42574), zero-width ones but the joiners that names of some languages need, letters that are drawn as
/// nothing (U+3164 and its like), private use, non-characters.
pub fn is_invisible(character: char) -> bool {
    match character {
        '\n' => false,
        '\u{200c}' | '\u{200d}' => false,
        '\u{034f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}' => true,
        '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => true,
        '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}' => true,
        '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}' => true,
        '\u{fdd0}'..='\u{fdef}' => true,
        other => other.is_control() || u32::from(other) & 0xfffe == 0xfffe,
    }
}
