//! The United States on one sheet: [`AlbersUsa`].
//!
//! Layout, on 975 by 610: the lower 48 states, Alaska at 0.35 of their scale and Hawaii at theirs exactly where
//! d3-geo's `geoAlbersUsa` puts them (M. Bostock; parallels, insets and their frames as published there), so that
//! the familiar picture stays. d3 draws no territories. They stand in the sea below:
//!
//! ```text
//!   Alaska | Hawaii | Guam and Northern Marianas |    | American Samoa |  Florida  | Puerto Rico and Virgin Islands
//! ```
//!
//! Each inset has a frame; a place outside all frames projects to nothing. So do the far islands that would make
//! an inset's towns unreadable: the last Aleutians, Hawaii's north-west chain, the Marianas north of Saipan, Rose and
//! Swains.

use super::point::Xy;
use super::projection::{Azimuthal, Conic, Numbers};

/// Width of the sheet.
pub const WIDTH: f64 = 975.0;
/// Height of the sheet.
pub const HEIGHT: f64 = 610.0;

/// Pixels a radian of the lower 48 states takes; d3's own number for a sheet of this size.
const SCALE: f64 = 1300.0;
const CENTRE: (f64, f64) = (487.5, 305.0);

#[derive(Debug)]
enum Formula {
    Conic(Conic),
    Azimuthal(Azimuthal),
}

impl Formula {
    fn numbers(&self) -> Vec<f64> {
        match self {
            Self::Conic(conic) => conic.numbers(),
            Self::Azimuthal(azimuthal) => azimuthal.numbers(),
        }
    }

    fn lay(&self, lon: f64, lat: f64) -> (f64, f64) {
        match self {
            Self::Conic(conic) => conic.lay(lon, lat),
            Self::Azimuthal(azimuthal) => azimuthal.lay(lon, lat),
        }
    }
}

/// One part of the sheet.
#[derive(Debug)]
struct Inset {
    formula: Formula,
    /// What the formula makes of the place that stands at `at`.
    origin: (f64, f64),
    at: (f64, f64),
    scale: f64,
    /// Left, top, right, bottom.
    frame: [f64; 4],
}

/// An inset of d3's: numbers in parts of the scale from the sheet's centre.
fn d3(formula: Conic, centre: (f64, f64), scale: f64, at: (f64, f64), frame: [f64; 4]) -> Inset {
    let [left, top, right, bottom] = frame;
    let x = |part: f64| SCALE.mul_add(part, CENTRE.0);
    let y = |part: f64| SCALE.mul_add(part, CENTRE.1);
    Inset {
        origin: formula.lay(centre.0, centre.1),
        formula: Formula::Conic(formula),
        at: (x(at.0), y(at.1)),
        scale: SCALE * scale,
        // d3's Alaska reaches over the sheet's left edge.
        frame: [x(left).max(0.0), y(top), x(right), y(bottom).min(HEIGHT)],
    }
}

/// An inset of ours: numbers in units of the sheet, the centre in the middle of the frame.
fn territory(centre: (f64, f64), scale: f64, frame: [f64; 4]) -> Inset {
    let [left, top, right, bottom] = frame;
    let formula = Formula::Azimuthal(Azimuthal::new(centre.0, centre.1));
    let at = (f64::midpoint(left, right), f64::midpoint(top, bottom));
    Inset { formula, origin: (0.0, 0.0), at, scale: SCALE * scale, frame }
}

fn insets() -> [Inset; 6] {
    let states = Conic::new(-96.0, 29.5, 45.5);
    let alaska = Conic::new(-154.0, 55.0, 65.0);
    let hawaii = Conic::new(-157.0, 8.0, 18.0);
    [
        d3(states, (-96.6, 38.7), 1.0, (0.0, 0.0), [-0.455, -0.238, 0.455, 0.238]),
        d3(alaska, (-156.0, 58.5), 0.35, (-0.307, 0.201), [-0.425, 0.120, -0.214, 0.234]),
        d3(hawaii, (-160.0, 19.9), 1.0, (-0.205, 0.212), [-0.214, 0.166, -0.115, 0.234]),
        territory((145.3, 14.25), 1.25, [350.0, 538.0, 392.0, 606.0]),
        territory((-170.15, -14.25), 1.5, [520.0, 580.0, 580.0, 606.0]),
        territory((-65.95, 18.1), 1.0, [885.0, 572.0, 967.0, 606.0]),
    ]
}

/// The whole sheet, ready to project.
#[derive(Debug)]
pub struct AlbersUsa {
    insets: [Inset; 6],
}

impl Default for AlbersUsa {
    fn default() -> Self {
        Self { insets: insets() }
    }
}

impl AlbersUsa {
    /// Where a longitude and latitude in degrees stand on the sheet; `None` outside every inset's frame.
    #[must_use]
    pub fn lay(&self, lon: f64, lat: f64) -> Option<Xy> {
        self.insets.iter().find_map(|inset| inset.lay(lon, lat))
    }

    /// The insets in numbers; the first whose frame holds a point has it.
    #[must_use]
    pub fn numbers(&self) -> Vec<Numbers> {
        self.insets.iter().map(Inset::numbers).collect()
    }
}

impl Inset {
    fn numbers(&self) -> Numbers {
        Numbers {
            formula: self.formula.numbers(),
            scale: self.scale,
            left: self.scale.mul_add(-self.origin.0, self.at.0),
            top: self.scale.mul_add(self.origin.1, self.at.1),
            frame: self.frame,
        }
    }

    fn lay(&self, lon: f64, lat: f64) -> Option<Xy> {
        let (east, north) = self.formula.lay(lon, lat);
        let x = self.scale.mul_add(east - self.origin.0, self.at.0);
        let y = self.scale.mul_add(self.origin.1 - north, self.at.1);
        let [left, top, right, bottom] = self.frame;
        ((left..=right).contains(&x) && (top..=bottom).contains(&y)).then_some(Xy { x, y })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against d3-geo 3.1.1: `geoAlbersUsa().scale(1300).translate([487.5, 305])`.
    #[test]
    fn agrees_with_d3() {
        let sheet = AlbersUsa::default();
        for (city, lon, lat, x, y) in [
            ("New York", -74.006, 40.7128, 869.718_765_0, 215.740_521_9),
            ("Los Angeles", -118.2437, 34.0522, 86.812_130_8, 363.118_879_9),
            ("Miami", -80.1918, 25.7617, 822.738_315_8, 572.540_779_1),
            ("Seattle", -122.3321, 47.6062, 97.624_967_0, 46.318_659_2),
            ("Waynesboro", -78.8895, 38.0685, 799.055_500_5, 292.331_125_4),
            ("Anchorage", -149.9003, 61.2181, 112.277_427_6, 544.277_916_2),
            ("Juneau", -134.4197, 58.3019, 176.937_022_7, 556.083_786_2),
            ("Honolulu", -157.8583, 21.3069, 266.959_946_8, 549.190_372_9),
            ("Hilo", -155.0885, 19.7071, 326.188_232_6, 585.185_857_5),
        ] {
            let near = |at: Xy| (at.x - x).abs() < 1e-6 && (at.y - y).abs() < 1e-6;
            assert!(sheet.lay(lon, lat).is_some_and(near), "{city}: {:?}", sheet.lay(lon, lat));
        }
    }

    #[test]
    fn territories_have_a_place_and_the_rest_of_the_world_has_none() {
        let sheet = AlbersUsa::default();
        for (lon, lat) in
            [(-66.1057, 18.4655), (-64.9307, 18.3419), (144.75, 13.4745), (145.72, 15.19), (-170.7025, -14.2756)]
        {
            assert!(sheet.lay(lon, lat).is_some(), "{lon} {lat}");
        }
        for (lon, lat) in [(-0.1276, 51.5072), (139.7, 35.7), (-58.4, -34.6)] {
            assert!(sheet.lay(lon, lat).is_none(), "{lon} {lat}");
        }
    }
}
