//! The formulas that lay the sphere flat, each on a sphere of radius 1 with y growing north.
//!
//! They take longitude and latitude in degrees and know no pixels; [`albers_usa`](super::albers_usa),
//! [`equal_earth`](super::equal_earth) and [`fitted`](super::fitted) place their results on a map.

use serde::Serialize;

/// One part of a map in numbers, so that a script places a point where the program does: `x` is `scale` times the
/// formula's east plus `left`, `y` is `top` minus `scale` times its north.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Numbers {
    /// Four numbers are a [`Conic`], three an [`Azimuthal`].
    pub formula: Vec<f64>,
    /// Units of the map to a radian.
    pub scale: f64,
    /// Units of the map.
    pub left: f64,
    /// Units of the map.
    pub top: f64,
    /// Left, top, right and bottom of the part; what lies outside is not on it.
    pub frame: [f64; 4],
}

/// Degrees east of a central meridian, in −180..=180; exactly ±180 stays where it is.
#[must_use]
pub fn degrees_from(meridian: f64, lon: f64) -> f64 {
    let turned = lon - meridian;
    if turned.abs() <= 180.0 + 1e-6 { turned } else { (turned + 180.0).rem_euclid(360.0) - 180.0 }
}

/// Albers' conic equal-area projection (J. P. Snyder, *Map Projections: A Working Manual*, USGS Professional Paper
/// 1395, 1987, pages 98 to 103), for the sphere.
#[derive(Clone, Copy, Debug)]
pub struct Conic {
    meridian: f64,
    cone: f64,
    constant: f64,
    apex: f64,
}

impl Conic {
    /// A cone through two parallels, in degrees; they must not mirror each other across the equator.
    #[must_use]
    pub fn new(meridian: f64, south: f64, north: f64) -> Self {
        let lower = south.to_radians().sin();
        let cone = f64::midpoint(lower, north.to_radians().sin());
        let constant = lower.mul_add(2.0f64.mul_add(cone, -lower), 1.0);
        Self { meridian, cone, constant, apex: constant.sqrt() / cone }
    }

    /// All that the formula needs, for scripts: meridian in degrees, cone, constant, apex.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        vec![self.meridian, self.cone, self.constant, self.apex]
    }

    /// East and north of the point where the meridian crosses the equator.
    #[must_use]
    pub fn lay(&self, lon: f64, lat: f64) -> (f64, f64) {
        let under = (-2.0 * self.cone).mul_add(lat.to_radians().sin(), self.constant);
        let radius = under.max(0.0).sqrt() / self.cone;
        let (sine, cosine) = (degrees_from(self.meridian, lon).to_radians() * self.cone).sin_cos();
        (radius * sine, self.apex - radius * cosine)
    }
}

/// Lambert's azimuthal equal-area projection (Snyder 1987, pages 182 to 190).
#[derive(Clone, Copy, Debug)]
pub struct Azimuthal {
    meridian: f64,
    sine: f64,
    cosine: f64,
}

impl Azimuthal {
    /// A plane that touches the sphere at this centre, in degrees.
    #[must_use]
    pub fn new(lon: f64, lat: f64) -> Self {
        let (sine, cosine) = lat.to_radians().sin_cos();
        Self { meridian: lon, sine, cosine }
    }

    /// All that the formula needs, for scripts: meridian in degrees, sine and cosine of the centre's latitude.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        vec![self.meridian, self.sine, self.cosine]
    }

    /// East and north of the centre. The point opposite the centre, which the formula draws as a circle, goes to
    /// its top.
    #[must_use]
    pub fn lay(&self, lon: f64, lat: f64) -> (f64, f64) {
        let (sin_lon, cos_lon) = (lon - self.meridian).to_radians().sin_cos();
        let (sin_lat, cos_lat) = lat.to_radians().sin_cos();
        let facing = self.sine.mul_add(sin_lat, self.cosine * cos_lat * cos_lon);
        let stretch = (2.0 / (1.0 + facing).max(1e-9)).sqrt();
        (stretch * cos_lat * sin_lon, stretch * self.cosine.mul_add(sin_lat, -self.sine * cos_lat * cos_lon))
    }
}
