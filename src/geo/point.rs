//! A place on Earth.
//!
//! [`Point::new`] is the only way in, so a `Point` is always a real place: finite, in range, and not the 0/0 that
//! empty spreadsheet cells become.

use std::fmt;

/// Mean radius of the Earth (IUGG R₁), in kilometres.
pub const EARTH_RADIUS_KM: f64 = 6371.0088;

/// A place on Earth in degrees of WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    lat: f64,
    lon: f64,
}

/// Why a pair of numbers is not a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointError {
    /// A coordinate is infinite or not a number.
    NotFinite,
    /// The latitude lies outside −90..=90.
    Latitude,
    /// The longitude lies outside −180..=180.
    Longitude,
    /// Both coordinates are zero: an empty cell, not a place in the Gulf of Guinea.
    NullIsland,
}

impl fmt::Display for PointError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::NotFinite => "a coordinate is not a finite number",
            Self::Latitude => "the latitude is outside -90 to 90",
            Self::Longitude => "the longitude is outside -180 to 180",
            Self::NullIsland => "0, 0 is no place: both coordinates are missing",
        })
    }
}

impl std::error::Error for PointError {}

impl Point {
    /// A point from degrees north and degrees east.
    ///
    /// # Errors
    /// Says which way the pair is no place: see [`PointError`].
    pub fn new(lat: f64, lon: f64) -> Result<Self, PointError> {
        if !lat.is_finite() || !lon.is_finite() {
            Err(PointError::NotFinite)
        } else if lat.abs() > 90.0 {
            Err(PointError::Latitude)
        } else if lon.abs() > 180.0 {
            Err(PointError::Longitude)
        } else if lat == 0.0 && lon == 0.0 {
            Err(PointError::NullIsland)
        } else {
            Ok(Self { lat, lon })
        }
    }

    /// Degrees north.
    #[must_use]
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// Degrees east.
    #[must_use]
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// Great-circle distance in kilometres, by the haversine formula (R. W. Sinnott, "Virtues of the Haversine",
    /// Sky and Telescope 68, 1984).
    #[must_use]
    pub fn distance_km(self, other: Self) -> f64 {
        let half_lat = ((other.lat - self.lat) / 2.0).to_radians().sin();
        let half_lon = ((other.lon - self.lon) / 2.0).to_radians().sin();
        let cosines = self.lat.to_radians().cos() * other.lat.to_radians().cos();
        let chord = half_lat.mul_add(half_lat, cosines * half_lon * half_lon);
        2.0 * EARTH_RADIUS_KM * chord.sqrt().min(1.0).asin()
    }
}

/// A place on a map: units of its viewBox, from the top left corner, x to the right and y down.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Xy {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Xy {
    /// To hundredths of a unit, in single precision, as scripts hold them.
    #[expect(clippy::cast_possible_truncation, reason = "maps are some thousand units wide, and what is lost is meant")]
    #[must_use]
    pub fn hundredths(self) -> Self {
        let hundredths = |at: f64| f64::from(((at * 100.0).round() / 100.0) as f32);
        Self { x: hundredths(self.x), y: hundredths(self.y) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_no_place() {
        assert_eq!(Point::new(f64::NAN, 1.0), Err(PointError::NotFinite));
        assert_eq!(Point::new(1.0, f64::INFINITY), Err(PointError::NotFinite));
        assert_eq!(Point::new(91.0, 1.0), Err(PointError::Latitude));
        assert_eq!(Point::new(-78.9, 381.0), Err(PointError::Longitude));
        assert_eq!(Point::new(0.0, -0.0), Err(PointError::NullIsland));
        assert!(Point::new(0.0, 9.45).is_ok(), "the equator is a place");
    }

    #[test]
    fn measures_great_circles() -> Result<(), PointError> {
        let paris = Point::new(48.8566, 2.3522)?;
        let new_york = Point::new(40.7128, -74.006)?;
        assert!((paris.distance_km(new_york) - 5837.0).abs() < 2.0);
        assert!(paris.distance_km(paris).abs() < 1e-9);
        Ok(())
    }
}
