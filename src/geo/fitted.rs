//! A projection fitted to one state or country.
//!
//! Lambert's azimuthal equal-area, centred on the place: it keeps areas, so that dots lie equally dense; at the size
//! of a state no eye sees its distortion; and it has no seam, so that Alaska, Fiji and Russia stay whole across the
//! antimeridian. (A conic would need its parallels chosen for each place and breaks down at the equator; Mercator
//! would make the north of Alaska twice its size.)
//!
//! Steps: [`Frame`] says which degrees to show; [`Fitted::new`] scales them into the largest box allowed.

use super::point::Xy;
use super::projection::{Azimuthal, Numbers, degrees_from};

/// The degrees a map shows, around a meridian near its middle: `west` and `east` are degrees from that meridian, so
/// that a frame may cross the antimeridian.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    meridian: f64,
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

impl Frame {
    /// The smallest frame around some places in `[lon, lat]`, `None` if there are none. `meridian` is any longitude
    /// amid them.
    #[must_use]
    pub fn around(meridian: f64, places: &[[f64; 2]]) -> Option<Self> {
        let &[lon, lat] = places.first()?;
        let from = degrees_from(meridian, lon);
        let first = Self { meridian, west: from, east: from, south: lat, north: lat };
        Some(places.iter().fold(first, |frame, &place| frame.with(place)))
    }

    fn with(self, [lon, lat]: [f64; 2]) -> Self {
        let from = degrees_from(self.meridian, lon);
        Self {
            west: self.west.min(from),
            east: self.east.max(from),
            south: self.south.min(lat),
            north: self.north.max(lat),
            ..self
        }
    }

    /// A frame that holds both; both must count from the same meridian.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            east: self.east.max(other.east),
            south: self.south.min(other.south),
            north: self.north.max(other.north),
            ..self
        }
    }

    /// Width and height in degrees at its own latitude.
    fn extent(&self) -> (f64, f64) {
        let narrowing = f64::midpoint(self.south, self.north).to_radians().cos();
        ((self.east - self.west) * narrowing, self.north - self.south)
    }

    /// From corner to corner, in degrees of a great circle, roughly.
    #[must_use]
    pub fn diagonal(&self) -> f64 {
        let (wide, high) = self.extent();
        wide.hypot(high)
    }

    /// The empty space between two frames in degrees, roughly; 0 if they touch.
    #[must_use]
    pub fn gap(&self, other: &Self) -> f64 {
        let narrowing = f64::midpoint(self.south, self.north).to_radians().cos();
        let wide = (other.west - self.east).max(self.west - other.east).max(0.0) * narrowing;
        let high = (other.south - self.north).max(self.south - other.north).max(0.0);
        wide.hypot(high)
    }

    /// Whether a longitude and latitude lie inside.
    #[must_use]
    pub fn holds(&self, lon: f64, lat: f64) -> bool {
        let from = degrees_from(self.meridian, lon);
        (self.west..=self.east).contains(&from) && (self.south..=self.north).contains(&lat)
    }

    fn centre(&self) -> (f64, f64) {
        (self.meridian + f64::midpoint(self.west, self.east), f64::midpoint(self.south, self.north))
    }
}

/// The box a map must fit, in its own units.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// Longest side allowed.
    pub longest: f64,
    /// Empty border on each side.
    pub padding: f64,
}

/// A projection onto a sheet made to measure.
#[derive(Clone, Copy, Debug)]
pub struct Fitted {
    formula: Azimuthal,
    scale: f64,
    left: f64,
    top: f64,
    /// Width of the sheet.
    pub width: f64,
    /// Height of the sheet.
    pub height: f64,
}

impl Fitted {
    /// Fits a frame's places, in `[lon, lat]`, into a sheet as large as allowed. `None` if no place lies in the frame.
    #[must_use]
    pub fn new(frame: &Frame, places: &[[f64; 2]], sheet: Sheet) -> Option<Self> {
        let (lon, lat) = frame.centre();
        let formula = Azimuthal::new(lon, lat);
        let mut inside = places.iter().filter(|place| frame.holds(place[0], place[1]));
        let (x, y) = inside.next().map(|place| formula.lay(place[0], place[1]))?;
        let bounds = inside.fold([x, y, x, y], |[left, low, right, high], place| {
            let (x, y) = formula.lay(place[0], place[1]);
            [left.min(x), low.min(y), right.max(x), high.max(y)]
        });
        let [left, low, right, high] = bounds;
        let room = 2.0f64.mul_add(-sheet.padding, sheet.longest);
        let scale = room / (right - left).max(high - low).max(1e-9);
        let side = |length: f64| (length * scale + 2.0 * sheet.padding).ceil();
        let (width, height) = (side(right - left), side(high - low));
        Some(Self {
            formula,
            scale,
            left: left - sheet.padding / scale,
            top: high + sheet.padding / scale,
            width,
            height,
        })
    }

    /// The sheet in numbers.
    #[must_use]
    pub fn numbers(&self) -> Numbers {
        Numbers {
            formula: self.formula.numbers(),
            scale: self.scale,
            left: -self.scale * self.left,
            top: self.scale * self.top,
            frame: [0.0, 0.0, self.width, self.height],
        }
    }

    /// Where a longitude and latitude in degrees stand; `None` off the sheet.
    #[must_use]
    pub fn lay(&self, lon: f64, lat: f64) -> Option<Xy> {
        let (east, north) = self.formula.lay(lon, lat);
        let at = Xy { x: self.scale * (east - self.left), y: self.scale * (self.top - north) };
        let fits = (0.0..=self.width).contains(&at.x) && (0.0..=self.height).contains(&at.y);
        fits.then_some(at)
    }
}
