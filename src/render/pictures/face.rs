//! The two fonts of a picture: which letters they have, how wide a line is, and its outline.
//!
//! They are built in, cut to the Latin letters by `tools/font/pictures.sh` (SIL Open Font License, `fonts/OFL.txt`); no
//! font of the system is ever read. There is no shaping but kerning: a text that would need more has letters that these
//! fonts lack, and is not drawn (see [`words`](super::words)).

use std::sync::LazyLock;

use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{GlyphId, OutlineBuilder};
use zeno::{Command, PathBuilder};

/// A font.
pub struct Face {
    /// `None` only if the built-in file were no font: then no text is drawn.
    font: Option<ttf_parser::Face<'static>>,
    pairs: Vec<PairAdjustment<'static>>,
}

static HEADLINE: LazyLock<Face> = LazyLock::new(|| Face::new(include_bytes!("fonts/anton-caps.ttf")));
static TEXT: LazyLock<Face> = LazyLock::new(|| Face::new(include_bytes!("fonts/barlow-condensed.ttf")));

/// Anton, capitals alone: names and titles.
pub fn headline() -> &'static Face {
    &HEADLINE
}

/// Barlow Condensed SemiBold: everything else.
pub fn text() -> &'static Face {
    &TEXT
}

impl Face {
    fn new(file: &'static [u8]) -> Self {
        let font = ttf_parser::Face::parse(file, 0).ok();
        let pairs = font.as_ref().map(pairs).unwrap_or_default();
        Self { font, pairs }
    }

    /// Whether the font has a letter.
    pub fn has(&self, letter: char) -> bool {
        self.glyph(letter).is_some()
    }

    /// The width of a line in pixels, when its letters are `size` high from base to base.
    pub fn width(&self, line: &str, size: f32) -> f32 {
        self.placed(line).last().map_or(0.0, |(glyph, left)| (left + self.advance(glyph)) * self.scale(size))
    }

    /// The outlines of the letters of a line that begins at `left` and stands on `base`. One by one, since what fills them
    /// takes time by the square of what stands in a row.
    pub fn outlines(&self, line: &str, size: f32, left: f32, base: f32) -> Vec<Vec<Command>> {
        let Some(font) = &self.font else { return Vec::new() };
        let scale = self.scale(size);
        let letter = |(glyph, offset): (GlyphId, f32)| {
            // On whole pixels equal letters are equal bytes, which halves what a line adds to the file.
            let mut pen = Pen { scale, left: (left + offset * scale).round(), base, path: Vec::new() };
            let _without_outline = font.outline_glyph(glyph, &mut pen);
            pen.path
        };
        self.placed(line).map(letter).collect()
    }

    /// The height of capitals in pixels.
    pub fn capitals(&self, size: f32) -> f32 {
        let height = self.font.as_ref().and_then(ttf_parser::Face::capital_height).unwrap_or_default();
        f32::from(height) * self.scale(size)
    }

    /// Each glyph with its distance from the start, in units of the font. Letters that it lacks are left out.
    fn placed(&self, line: &str) -> impl Iterator<Item = (GlyphId, f32)> {
        let mut pen = 0.0;
        let mut before = None;
        line.chars().filter_map(|letter| self.glyph(letter)).map(move |glyph| {
            pen += before.map_or(0.0, |before| self.advance(before) + self.kerning(before, glyph));
            before = Some(glyph);
            (glyph, pen)
        })
    }

    fn glyph(&self, letter: char) -> Option<GlyphId> {
        self.font.as_ref()?.glyph_index(letter)
    }

    fn advance(&self, glyph: GlyphId) -> f32 {
        self.font.as_ref().and_then(|font| font.glyph_hor_advance(glyph)).map_or(0.0, f32::from)
    }

    fn scale(&self, size: f32) -> f32 {
        self.font.as_ref().map_or(0.0, |font| size / f32::from(font.units_per_em()))
    }

    fn kerning(&self, before: GlyphId, glyph: GlyphId) -> f32 {
        let found = self.pairs.iter().find_map(|pairs| adjustment(pairs, before, glyph));
        found.map_or(0.0, f32::from)
    }
}

/// The tables of pairs, in the order in which they are asked.
fn pairs(font: &ttf_parser::Face<'static>) -> Vec<PairAdjustment<'static>> {
    let Some(positions) = font.tables().gpos else { return Vec::new() };
    let subtables = positions.lookups.into_iter().flat_map(|lookup| lookup.subtables.into_iter());
    let pair = |subtable| match subtable {
        PositioningSubtable::Pair(pairs) => Some(pairs),
        _ => None,
    };
    subtables.filter_map(pair).collect()
}

/// What a table says of a pair; `None` when the next one is to be asked.
fn adjustment(pairs: &PairAdjustment<'_>, before: GlyphId, glyph: GlyphId) -> Option<i16> {
    let position = pairs.coverage().get(before)?;
    match pairs {
        PairAdjustment::Format1 { sets, .. } => Some(sets.get(position)?.get(glyph)?.0.x_advance),
        PairAdjustment::Format2 { classes, matrix, .. } => {
            let found = matrix.get((classes.0.get(before), classes.1.get(glyph)))?;
            Some(found.0.x_advance)
        }
    }
}

/// Turns outlines, whose y runs up, into paths, whose y runs down.
struct Pen {
    scale: f32,
    left: f32,
    base: f32,
    path: Vec<Command>,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> [f32; 2] {
        [self.left + x * self.scale, self.base - y * self.scale]
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.move_to(to);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.line_to(to);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(control, to);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (one, other, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.curve_to(one, other, to);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_are_fonts() {
        assert!("ÅŞẠ’0–&".chars().all(|letter| headline().has(letter)));
        assert!("åşạ’0–&".chars().all(|letter| text().has(letter)));
        assert!(!"a漢ع🚔".chars().any(|letter| headline().has(letter)));
    }

    #[test]
    fn pairs_move_together() {
        let apart = |face: &Face| face.width("A", 100.0) + face.width("V", 100.0);
        for face in [headline(), text()] {
            assert!(face.width("AV", 100.0) < apart(face) - 1.0);
            assert!((face.width("", 100.0)).abs() < f32::EPSILON);
        }
    }

    #[test]
    fn an_outline_is_as_wide_as_it_says() {
        let bounds = zeno::bounds(&headline().outlines("HH", 100.0, 10.0, 90.0).concat(), zeno::Fill::NonZero, None);
        assert!(bounds.min.x > 10.0 && bounds.max.x < 10.0 + headline().width("HH", 100.0));
        assert!((bounds.max.y - 90.0).abs() < 0.5 && (90.0 - bounds.min.y - headline().capitals(100.0)).abs() < 0.5);
    }
}
