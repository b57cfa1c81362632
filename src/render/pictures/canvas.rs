//! The sheet that a picture is drawn on: a position of the palette for each pixel, and shapes filled with ink.
//!
//! Everything is a filled path (a line is the path around it), so that one rasteriser without SIMD draws all, and draws
//! the same on every machine.

use zeno::{Join, Mask, PathData, Placement, Stroke, Style, Transform};

use super::ink::{Ink, blend, solid};

/// A picture in the making. Lengths are pixels, from the left and from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canvas {
    /// Width.
    pub width: usize,
    /// Height.
    pub height: usize,
    /// A position of the palette for each pixel, row by row.
    pub pixels: Vec<u8>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

impl Area {
    /// The lower edge.
    pub fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.left + self.width
    }
}

impl Canvas {
    /// A sheet of one ink.
    pub fn new(width: usize, height: usize, ink: Ink) -> Self {
        Self { width, height, pixels: vec![solid(ink); width * height] }
    }

    /// Fills a shape, laid out by `transform`.
    pub fn fill(&mut self, shape: impl PathData, transform: Transform, ink: Ink) {
        let (mask, place) = Mask::new(shape).transform(Some(transform)).render();
        self.cover(&mask, place, ink);
    }

    /// Draws a line of `width` along a shape that is laid out by `transform`.
    pub fn line(&mut self, shape: impl PathData, transform: Transform, width: f32, ink: Ink) {
        // Round joins would need sines, which systems compute differently.
        let mut stroke = Stroke::new(width);
        let style = Style::Stroke(*stroke.join(Join::Bevel));
        let (mask, place) = Mask::new(shape).style(style).transform(Some(transform)).render();
        self.cover(&mask, place, ink);
    }

    /// Fills a rectangle with edges on whole pixels.
    pub fn rectangle(&mut self, area: Area, ink: Ink) {
        let (left, right) = (whole(area.left).min(self.width), whole(area.right()).min(self.width));
        let (top, bottom) = (whole(area.top), whole(area.bottom()));
        let rows = self.pixels.chunks_exact_mut(self.width.max(1));
        for row in rows.take(bottom).skip(top) {
            if let Some(part) = row.get_mut(left..right.max(left)) {
                part.fill(solid(ink));
            }
        }
    }

    /// Puts another sheet on this one, `left` pixels from the left; what lies off it is lost.
    pub fn paste(&mut self, other: &Self, left: usize) {
        let rows = self.pixels.chunks_exact_mut(self.width.max(1));
        for (row, line) in rows.zip(other.pixels.chunks_exact(other.width.max(1))) {
            let under = row.get_mut(left..).unwrap_or_default();
            let length = under.len().min(line.len());
            if let (Some(under), Some(line)) = (under.get_mut(..length), line.get(..length)) {
                under.copy_from_slice(line);
            }
        }
    }

    /// Lays ink through a mask; what lies off the sheet is lost.
    fn cover(&mut self, mask: &[u8], place: Placement, ink: Ink) {
        let wide = place.width as usize;
        if wide == 0 {
            return;
        }
        let full = solid(ink);
        let skipped = usize::try_from(place.left.saturating_neg()).unwrap_or(0);
        let left = usize::try_from(place.left).unwrap_or(0);
        for (row, line) in (i64::from(place.top)..).zip(mask.chunks_exact(wide)) {
            let Some(row) = usize::try_from(row).ok().filter(|row| *row < self.height) else { continue };
            let start = row * self.width;
            let under = self.pixels.get_mut(start + left.min(self.width)..start + self.width).unwrap_or_default();
            let line = line.get(skipped..).unwrap_or_default();
            // Most of a mask is all or nothing: eight pixels are told apart at once.
            for (pixels, coverages) in under.chunks_mut(8).zip(line.chunks(8)) {
                match <[u8; 8]>::try_from(coverages).map(u64::from_ne_bytes) {
                    Ok(0) => {}
                    Ok(u64::MAX) => pixels.fill(full),
                    _ => mix(pixels, coverages, ink),
                }
            }
        }
    }
}

/// Lays ink on pixels, each as far as it is covered.
fn mix(pixels: &mut [u8], coverages: &[u8], ink: Ink) {
    for (pixel, coverage) in pixels.iter_mut().zip(coverages) {
        match *coverage {
            0 => {}
            255 => *pixel = solid(ink),
            some => *pixel = blend(ink, some).get(usize::from(*pixel)).copied().unwrap_or(solid(ink)),
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast clamps, and so does the sheet")]
fn whole(length: f32) -> usize {
    length.round().max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_stays_on_the_sheet() {
        let mut canvas = Canvas::new(4, 4, Ink::Black);
        canvas.fill("M-9 -9h40v40h-40z", Transform::IDENTITY, Ink::Red);
        assert_eq!(canvas, Canvas::new(4, 4, Ink::Red));
        canvas.fill("M100 100h9v9h-9zM-50 1h9v9h-9z", Transform::IDENTITY, Ink::White);
        canvas.rectangle(Area { left: 9.0, top: -3.0, width: 40.0, height: 2.0 }, Ink::White);
        assert_eq!(canvas, Canvas::new(4, 4, Ink::Red));
    }

    #[test]
    fn an_edge_between_pixels_is_half_of_each_ink() {
        let mut canvas = Canvas::new(2, 1, Ink::Black);
        canvas.fill("M0 0h1.5v1h-1.5z", Transform::IDENTITY, Ink::White);
        let mut other = Canvas::new(2, 1, Ink::Black);
        other.rectangle(Area { left: 0.0, top: 0.0, width: 1.0, height: 1.0 }, Ink::White);
        assert_eq!(canvas.pixels.first(), other.pixels.first());
        assert!(!other.pixels.contains(canvas.pixels.last().expect("two pixels")));
    }

    #[test]
    fn a_pasted_sheet_stays_on_this_one() {
        let mut canvas = Canvas::new(3, 1, Ink::Black);
        canvas.paste(&Canvas::new(9, 9, Ink::Red), 1);
        assert_eq!(canvas.pixels, [Ink::Black, Ink::Red, Ink::Red].map(solid));
        canvas.paste(&Canvas::new(0, 0, Ink::White), 0);
        canvas.paste(&Canvas::new(1, 1, Ink::White), 7);
        assert_eq!(canvas.pixels, [Ink::Black, Ink::Red, Ink::Red].map(solid));
    }

    #[test]
    fn nothing_is_no_shape() {
        let mut canvas = Canvas::new(3, 3, Ink::Black);
        canvas.fill("", Transform::IDENTITY, Ink::White);
        canvas.line("M1 1", Transform::IDENTITY, 2.0, Ink::White);
        assert_eq!(canvas, Canvas::new(3, 3, Ink::Black));
    }
}
