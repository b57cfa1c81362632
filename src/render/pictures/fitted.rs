//! Text made to fit: the largest size at which it takes no more lines and room than it has.
//!
//! Entry: [`fit`]. Steps: for each size, from the largest, break the words into lines; take the first that fits; at the
//! smallest, leave out the end and say so by an ellipsis.

use super::face::Face;

/// Room for text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Width in pixels.
    pub width: f32,
    /// Height in pixels.
    pub height: f32,
    /// The most lines.
    pub lines: usize,
    /// Largest and smallest size of the letters.
    pub sizes: (f32, f32),
    /// From line to line, in sizes.
    pub leading: f32,
}

/// Text in lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// The size of the letters.
    pub size: f32,
    /// The lines.
    pub lines: Vec<String>,
}

/// Letters beyond these are not looked at: no size would show them.
const MOST_LETTERS: usize = 300;

/// The sizes that are tried, each so much smaller than the one before.
const STEP: f32 = 0.94;

/// Lays `text` out in `room`.
pub fn fit(face: &Face, text: &str, room: Room) -> Fitted {
    let shortened: String = text.chars().take(MOST_LETTERS).collect();
    let (largest, smallest) = room.sizes;
    let mut size = largest;
    while size > smallest {
        let lines = lines(face, &shortened, size, room.width);
        if lines.len() <= most(size, room) && !lines.iter().any(|line| line.broken) {
            return Fitted { size, lines: balanced(face, &shortened, size, room.width, lines.len()) };
        }
        size *= STEP;
    }
    let lines = lines(face, &shortened, smallest, room.width);
    let whole = lines.len() <= most(smallest, room) && shortened.len() == text.len();
    let mut kept: Vec<String> = lines.into_iter().take(most(smallest, room)).map(|line| line.words).collect();
    if let Some(last) = kept.last_mut().filter(|_| !whole) {
        *last = shortened_to(face, last, smallest, room.width);
    }
    Fitted { size: smallest, lines: kept }
}

/// A line, and whether it ends within a word.
struct Line {
    words: String,
    broken: bool,
}

/// How many lines of a size there is room for.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some tens of lines at most")]
fn most(size: f32, room: Room) -> usize {
    let fitting = (room.height / (size * room.leading)).floor().max(1.0) as usize;
    fitting.min(room.lines)
}

/// The words in lines no wider than `width`; a word that is wider than a line is broken where it must be.
fn lines(face: &Face, text: &str, size: f32, width: f32) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if face.width(&joined, size) <= width {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(Line { words: line, broken: false });
        }
        let mut parts = parts(face, word, size, width);
        line = parts.pop().unwrap_or_default();
        lines.extend(parts.into_iter().map(|words| Line { words, broken: true }));
    }
    if !line.is_empty() {
        lines.push(Line { words: line, broken: false });
    }
    lines
}

fn parts(face: &Face, word: &str, size: f32, width: f32) -> Vec<String> {
    let mut parts = vec![String::new()];
    for letter in word.chars() {
        let Some(part) = parts.last_mut() else { return parts };
        part.push(letter);
        if face.width(part, size) > width && part.chars().count() > 1 {
            part.pop();
            parts.push(letter.to_string());
        }
    }
    parts
}

/// The same number of lines, the longest of them as short as can be: no word alone at the end.
fn balanced(face: &Face, text: &str, size: f32, width: f32, count: usize) -> Vec<String> {
    let narrower = (10u8..20).map(|part| width * f32::from(part) / 20.0);
    let tried = narrower.chain([width]).map(|width| lines(face, text, size, width));
    let found = tried.into_iter().find(|lines| lines.len() <= count && !lines.iter().any(|line| line.broken));
    found.unwrap_or_default().into_iter().map(|line| line.words).collect()
}

/// The beginning of a line, with an ellipsis for the rest.
fn shortened_to(face: &Face, line: &str, size: f32, width: f32) -> String {
    let mut kept = line.to_owned();
    while !kept.is_empty() && face.width(&format!("{kept}…"), size) > width {
        kept.pop();
    }
    format!("{}…", kept.trim_end_matches([' ', ',', '.', '-']))
}

#[cfg(test)]
mod tests {
    use super::super::face::headline;
    use super::*;

    const ROOM: Room = Room { width: 600.0, height: 300.0, lines: 4, sizes: (120.0, 40.0), leading: 1.15 };

    #[test]
    fn short_text_is_as_large_as_can_be() {
        assert_eq!(fit(headline(), "ABC", ROOM), Fitted { size: 120.0, lines: vec!["ABC".to_owned()] });
    }

    #[test]
    fn long_text_is_smaller_and_never_wider_than_its_room() {
        let long = "METROPOLITAN POLICE DEPARTMENT OF THE DISTRICT OF COLUMBIA";
        let fitted = fit(headline(), long, ROOM);
        assert!(fitted.size < 120.0 && fitted.lines.join(" ") == long, "{fitted:?}");
        assert!(fitted.lines.iter().all(|line| headline().width(line, fitted.size) <= ROOM.width));
    }

    #[test]
    fn what_is_too_long_ends_with_an_ellipsis() {
        for text in ["A VERY LONG NAME ".repeat(30), "W".repeat(500)] {
            let fitted = fit(headline(), &text, ROOM);
            assert!(fitted.lines.last().expect("a line").ends_with('…') && fitted.lines.len() <= 4, "{fitted:?}");
            assert!(fitted.lines.iter().all(|line| headline().width(line, fitted.size) <= ROOM.width));
        }
    }

    #[test]
    fn nothing_has_no_lines() {
        assert!(fit(headline(), " ", ROOM).lines.is_empty());
    }
}
