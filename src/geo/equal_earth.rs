//! The world on one sheet: Equal Earth (B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection",
//! *International Journal of Geographical Information Science* 33(3), 2019, pages 454 to 465).
//!
//! Its centre is 11° E, so that the sheet's edge runs through the Bering Strait and cuts no country in two.

use super::point::Xy;
use super::projection::degrees_from;

/// Width of the sheet.
pub const WIDTH: f64 = 975.0;
/// Height of the sheet: from 85° N to 57° S. Antarctica is not drawn.
pub const HEIGHT: f64 = 426.0;

const MERIDIAN: f64 = 11.0;
const TOP: f64 = 85.0;
const BOTTOM: f64 = -57.0;

/// Where a longitude and latitude in degrees stand on the sheet; `None` beyond its top and bottom.
#[must_use]
pub fn lay(lon: f64, lat: f64) -> Option<Xy> {
    if !(BOTTOM..=TOP).contains(&lat) {
        return None;
    }
    let scale = WIDTH / 2.0 / raw(180.0, 0.0).0;
    let (east, north) = raw(degrees_from(MERIDIAN, lon), lat);
    let top = raw(0.0, TOP).1;
    Some(Xy {
        x: WIDTH / 2.0 + scale * east,
        y: scale * (top - north),
    })
}

/// Equations 8 to 10 of the paper: degrees in, radius 1 out.
fn raw(lon: f64, lat: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];
    let [a1, a2, a3, a4] = A;
    let half_root = 3.0f64.sqrt() / 2.0;
    let theta = (half_root * lat.to_radians().sin()).asin();
    let square = theta * theta;
    let sixth = square * square * square;
    let slope = 3.0f64.mul_add(a2 * square, a1) + sixth * (9.0 * a4).mul_add(square, 7.0 * a3);
    let north = theta * (a2.mul_add(square, a1) + sixth * a4.mul_add(square, a3));
    (lon.to_radians() * theta.cos() / (half_root * slope), north)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against d3-geo 3.1.1's `geoEqualEarth().rotate([-11, 0])`.
    #[test]
    fn agrees_with_the_reference() {
        for (lon, lat, x, y) in [
            (-0.1276, 51.5072, -0.136_310_230_8, -0.965_102_551_8),
            (139.6917, 35.6895, 1.759_102_595_6, -0.697_844_715_8),
            (-168.9, 65.0, -1.935_869_527_4, -1.151_924_480_2),
            (190.9, 65.0, 1.935_869_527_4, -1.151_924_480_2),
            (-58.38, -34.6, -0.953_966_130_5, 0.678_050_404_9),
        ] {
            let (east, north) = raw(degrees_from(MERIDIAN, lon), lat);
            assert!(
                (east - x).abs() < 1e-6 && (north + y).abs() < 1e-6,
                "{lon} {lat}: {east} {north}"
            );
        }
    }

    #[test]
    fn the_sheet_holds_its_edges() {
        for (lon, lat) in [(-169.0, 0.0), (191.0, 0.0), (11.0, TOP), (11.0, BOTTOM)] {
            let inside = |at: Xy| (0.0..=WIDTH).contains(&at.x) && (0.0..=HEIGHT).contains(&at.y);
            assert!(
                lay(lon, lat).is_some_and(inside),
                "{lon} {lat}: {:?}",
                lay(lon, lat)
            );
        }
        assert!(lay(0.0, 86.0).is_none() && lay(0.0, -58.0).is_none());
    }
}
