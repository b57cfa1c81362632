//! Where everything stands on a picture, and the drawing of it.
//!
//! Entry: [`draw`]. Steps: the ground; what stands at the side; from below the foot and the lines, from above the words
//! over the headline; the headline and the white box in the room between.

use zeno::Transform;

use super::canvas::{Area, Canvas};
use super::card::{Card, Line, Side};
use super::face::{Face, headline, text};
use super::fitted::{Room, fit};
use super::ink::Ink;
use super::{HEIGHT, WIDTH, ground, marks, paper};
use crate::geo::point::Xy;

/// From the edges to the words.
const MARGIN: f32 = 56.0;

/// The red strip at the foot.
pub const STRIP: f32 = 14.0;

/// Between words and what stands beside them.
const GUTTER: f32 = 44.0;

/// The foot's base line, from the top.
const FOOT: f32 = 582.0;

/// Draws a card.
pub fn draw(card: &Card) -> Canvas {
    let mut canvas = Canvas::new(WIDTH, HEIGHT, Ink::Black);
    let side = side(&mut canvas, card);
    let width = side - MARGIN - if side < page().width { GUTTER } else { MARGIN };
    foot(&mut canvas, card, width);
    let above = lines(&mut canvas, &card.lines, width);
    let below = kicker(&mut canvas, &card.kicker, width);
    head(&mut canvas, card, Area { left: MARGIN, top: below, width, height: above - below });
    let strip = Area { left: 0.0, top: page().bottom() - STRIP, width: page().width, height: STRIP };
    canvas.rectangle(strip, Ink::Red);
    canvas
}

/// The whole picture.
#[expect(clippy::cast_precision_loss, reason = "some hundred pixels")]
pub fn page() -> Area {
    Area { left: 0.0, top: 0.0, width: WIDTH as f32, height: HEIGHT as f32 }
}

/// Draws what stands beside the words. Returns where it begins.
#[expect(clippy::cast_precision_loss, reason = "some hundred pixels")]
fn side(canvas: &mut Canvas, card: &Card) -> f32 {
    match card.side {
        Side::Sheet => paper::draw(canvas),
        _ => ground::draw(canvas, &card.side, &card.spots).unwrap_or(WIDTH) as f32,
    }
}

/// The site and its host, behind a small recognition square.
fn foot(canvas: &mut Canvas, card: &Card, width: f32) {
    const SIZE: f32 = 28.0;
    let square = Xy { x: f64::from(MARGIN) + 12.0, y: f64::from(FOOT) - 10.0 };
    marks::corners(canvas, square, 11.0, 7.0, 3.5);
    let mut left = MARGIN + 40.0;
    for (words, ink) in [(&card.site, Ink::White), (&card.host, Ink::Muted)] {
        let room = one_line(MARGIN + width - left, SIZE);
        // A site's own name may be longer than the foot; what is not there at all needs no ellipsis.
        let fitted = fit(text(), words, room).lines.into_iter().next().filter(|_| room.width > 3.0 * SIZE);
        if let Some(line) = fitted {
            write(canvas, text(), &line, SIZE, (left, FOOT), ink);
            left += text().width(&line, SIZE) + 18.0;
        }
    }
}

fn one_line(width: f32, size: f32) -> Room {
    Room { width, height: size, lines: 1, sizes: (size, size), leading: 1.0 }
}

/// Draws the lines above the foot. Returns where the first begins.
fn lines(canvas: &mut Canvas, lines: &[Line], width: f32) -> f32 {
    let mut base = FOOT - 66.0;
    for line in lines.iter().rev() {
        let (size, ink) = if line.mark.is_some() { (36.0, Ink::White) } else { (30.0, Ink::Muted) };
        let indent = if line.mark.is_some() { 40.0 } else { 0.0 };
        let room =
            Room { width: width - indent, height: 3.0 * size, lines: 2, sizes: (size, size * 0.8), leading: 1.2 };
        let fitted = fit(text(), &line.text, room);
        for words in fitted.lines.iter().rev() {
            write(canvas, text(), words, fitted.size, (MARGIN + indent, base), ink);
            base -= fitted.size * room.leading;
        }
        if let Some(group) = line.mark {
            let centre = base + fitted.size * room.leading - text().capitals(fitted.size) / 2.0;
            marks::put(canvas, group, &[Xy { x: f64::from(MARGIN) + 12.0, y: f64::from(centre) }], 11.0);
        }
        base -= 6.0;
    }
    base - 8.0
}

/// Draws the words above the headline. Returns where they end.
fn kicker(canvas: &mut Canvas, words: &str, width: f32) -> f32 {
    const SIZE: f32 = 32.0;
    let fitted = fit(text(), words, one_line(width, SIZE));
    match fitted.lines.first() {
        Some(line) => {
            write(canvas, text(), line, SIZE, (MARGIN, 76.0), Ink::Muted);
            96.0
        }
        None => MARGIN,
    }
}

/// The headline, and under it the white box with red letters.
fn head(canvas: &mut Canvas, card: &Card, area: Area) {
    let most = if card.boxed.is_empty() { 0.0 } else { area.height * 0.36 };
    let box_room = Room { width: area.width - 28.0, height: most, lines: 2, sizes: (62.0, 30.0), leading: 1.26 };
    let boxed = if card.boxed.is_empty() { None } else { Some(fit(headline(), &card.boxed, box_room)) };
    let below = boxed.as_ref().map_or(0.0, |boxed| box_height(boxed.size) * as_f32(boxed.lines.len()) + 22.0);
    let room = Room { width: area.width, height: area.height - below, lines: 6, sizes: (190.0, 34.0), leading: 1.17 };
    let fitted = fit(headline(), &card.headline, room);
    let mut top = area.top;
    for line in &fitted.lines {
        let base = top + headline().capitals(fitted.size) + fitted.size * 0.12;
        write(canvas, headline(), line, fitted.size, (MARGIN, base), Ink::White);
        top += fitted.size * room.leading;
    }
    top += 16.0;
    for line in boxed.iter().flat_map(|boxed| &boxed.lines) {
        let size = boxed.as_ref().map_or(0.0, |boxed| boxed.size);
        let width = headline().width(line, size) + 28.0;
        canvas.rectangle(Area { left: MARGIN, top, width, height: box_height(size) }, Ink::White);
        let base = top.round() + (box_height(size).round() + headline().capitals(size)) / 2.0;
        write(canvas, headline(), line, size, (MARGIN + 14.0, base), Ink::Red);
        top += box_height(size);
    }
}

/// The height of a line's white box.
fn box_height(size: f32) -> f32 {
    (size * 1.26).round()
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn as_f32(count: usize) -> f32 {
    count as f32
}

fn write(canvas: &mut Canvas, face: &Face, line: &str, size: f32, (left, base): (f32, f32), ink: Ink) {
    for letter in face.outlines(line, size, left, base.round()) {
        canvas.fill(&letter, Transform::IDENTITY, ink);
    }
}
