//! The inks of a picture: the house's few colours, and what lies between those that meet in smooth edges.
//!
//! A pixel is a position in one fixed palette of sixteen, so that nothing has to be counted or chosen when a picture is
//! written, and two pixels are one byte. [`blend`] says which position covers another.

use std::sync::LazyLock;

/// A colour of the house, as in the tokens of `themes/fight/styles/plainsight.css`. The order is that of the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// `--black`, the ground of every picture.
    Black,
    /// `--slate`, the ground of maps.
    Slate,
    /// Land on a map: `--slate-2`.
    Land,
    /// Borders on a map, lines of a sheet: `--rule` of the dark bands.
    Line,
    /// Small words and marks of what is over: `--muted` of the dark bands.
    Muted,
    /// Large words.
    White,
    /// `--red`: the demand, marks of what is in use, the recognition square.
    Red,
}

/// Red, green and blue of each ink.
const INKS: [[u8; 3]; 7] = [
    [0x17, 0x18, 0x1a],
    [0x29, 0x30, 0x3c],
    [0x42, 0x49, 0x56],
    [0x5b, 0x63, 0x70],
    [0xc3, 0xc8, 0xd1],
    [0xff, 0xff, 0xff],
    [0xff, 0x34, 0x1e],
];

/// How many positions there are: as many as half a byte can say.
pub const POSITIONS: usize = 16;

/// The inks that meet in edges, and how many colours lie between them: letters on their grounds before all.
const EDGES: [(Ink, Ink, usize); 4] =
    [(Ink::Black, Ink::White, 4), (Ink::White, Ink::Red, 3), (Ink::Slate, Ink::Land, 1), (Ink::Black, Ink::Red, 1)];

/// Steps of coverage that are told apart.
const STEPS: usize = 16;

/// Red, green and blue of every position: the inks, then what lies between them.
pub fn palette() -> &'static [[u8; 3]; POSITIONS] {
    &PALETTE
}

/// The position of an ink.
pub fn solid(ink: Ink) -> u8 {
    ink as u8
}

/// What `ink` makes of each position where it covers so much of the pixel, from 0 to 255.
pub fn blend(ink: Ink, coverage: u8) -> &'static [u8; POSITIONS] {
    let step = (usize::from(coverage) * STEPS + 127) / 255;
    BLENDS.get(ink as usize * (STEPS + 1) + step).unwrap_or(&UNCHANGED)
}

static UNCHANGED: [u8; POSITIONS] = [0; POSITIONS];

static PALETTE: LazyLock<[[u8; 3]; POSITIONS]> = LazyLock::new(|| {
    let between = EDGES.iter().flat_map(|(one, other, count)| {
        (1..=*count).map(move |step| mixed(colour(*one), colour(*other), step, count + 1))
    });
    let mut palette = [[0; 3]; POSITIONS];
    for (position, colour) in palette.iter_mut().zip(INKS.into_iter().chain(between)) {
        *position = colour;
    }
    palette
});

/// For each ink, for each step, for each position: the position that comes nearest.
static BLENDS: LazyLock<Vec<[u8; POSITIONS]>> = LazyLock::new(|| {
    let steps = INKS.iter().flat_map(|ink| (0..=STEPS).map(move |step| (*ink, step)));
    steps.map(|(ink, step)| PALETTE.map(|under| nearest(mixed(under, ink, step, STEPS)))).collect()
});

fn colour(ink: Ink) -> [u8; 3] {
    INKS.get(ink as usize).copied().unwrap_or_default()
}

/// The colour `step` of `steps` on the way from one to the other.
fn mixed(under: [u8; 3], over: [u8; 3], step: usize, steps: usize) -> [u8; 3] {
    let part = |under: u8, over: u8| {
        let sum = usize::from(under) * (steps - step) + usize::from(over) * step;
        u8::try_from((sum + steps / 2) / steps).unwrap_or(u8::MAX)
    };
    let ([r, g, b], [over_r, over_g, over_b]) = (under, over);
    [part(r, over_r), part(g, over_g), part(b, over_b)]
}

fn nearest(colour: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> i32 {
        colour.iter().zip(other).map(|(one, other)| (i32::from(*one) - i32::from(*other)).pow(2)).sum()
    };
    let found = PALETTE.iter().enumerate().min_by_key(|(_, other)| distance(other));
    found.and_then(|(position, _)| u8::try_from(position).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_palette_is_full_and_has_no_colour_twice() {
        assert_eq!(INKS.len() + EDGES.iter().map(|(_, _, count)| count).sum::<usize>(), POSITIONS);
        assert_eq!(palette().iter().collect::<std::collections::BTreeSet<_>>().len(), POSITIONS);
        assert_eq!(palette()[usize::from(solid(Ink::Red))], [0xff, 0x34, 0x1e]);
    }

    #[test]
    fn ink_covers_wholly_or_not_at_all() {
        for under in [Ink::Black, Ink::White, Ink::Red] {
            assert_eq!(blend(Ink::Red, 255)[usize::from(solid(under))], solid(Ink::Red));
            assert_eq!(blend(Ink::Red, 0)[usize::from(solid(under))], solid(under));
        }
    }

    #[test]
    fn between_two_inks_lies_what_lies_between_them() {
        let part = blend(Ink::White, 153)[usize::from(solid(Ink::Black))];
        assert_eq!(palette()[usize::from(part)], [0xa2, 0xa3, 0xa3]);
    }
}
