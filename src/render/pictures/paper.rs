//! The side of a document's picture: a sheet of paper with lines of text, some blacked out, in the recognition square.

use super::canvas::{Area, Canvas};
use super::ink::Ink;
use super::marks;
use super::sheet::page;
use crate::geo::point::Xy;

/// Lines of the sheet: from where to where in hundredths of its width, and whether they are blacked out.
const LINES: [(u8, u8, bool); 15] = [
    (0, 55, true),
    (0, 0, false),
    (0, 96, false),
    (0, 100, false),
    (0, 38, false),
    (41, 88, true),
    (0, 93, false),
    (0, 62, true),
    (66, 100, false),
    (0, 47, false),
    (0, 0, false),
    (0, 90, false),
    (0, 72, true),
    (75, 97, false),
    (0, 58, false),
];

/// The width of the panel that the sheet lies on.
const WIDE: f32 = 400.0;

/// Draws the sheet at the right edge. Returns where its panel begins.
pub fn draw(canvas: &mut Canvas) -> f32 {
    let panel = Area { left: page().width - WIDE, width: WIDE, ..page() };
    canvas.rectangle(panel, Ink::Slate);
    let sheet = Area { left: panel.left + 66.0, top: panel.top + 96.0, width: panel.width - 132.0, height: 424.0 };
    canvas.rectangle(sheet, Ink::White);
    let (left, width) = (sheet.left + 28.0, sheet.width - 56.0);
    let mut top = sheet.top + 30.0;
    let mut end = 0;
    for (from, to, black) in LINES {
        // What begins where the last one ended stands beside it.
        if from > end && from > 0 {
            top -= 26.0;
        }
        end = to;
        let along = |part: u8| width * f32::from(part) / 100.0;
        let (height, ink) = if black { (18.0, Ink::Black) } else { (6.0, Ink::Muted) };
        let bar = Area { left: left + along(from), top: top + 9.0 - height / 2.0, width: along(to - from), height };
        canvas.rectangle(bar, ink);
        top += 26.0;
    }
    let centre = Xy { x: f64::from(sheet.left + sheet.width / 2.0), y: f64::from(sheet.top + sheet.height / 2.0) };
    marks::corners(canvas, centre, 166.0, 44.0, 10.0);
    panel.left
}
