//! Area: rectangles on a page, and how points come to lie on it. Lengths are points, from the lower left corner.

/// A rectangle along the page's edges, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) bottom: f64,
    pub(super) right: f64,
    pub(super) top: f64,
}

impl Area {
    /// In whole points.
    pub(super) fn rounded(&self) -> [i64; 4] {
        [self.left, self.bottom, self.right, self.top].map(|edge| edge.round() as i64)
    }

    /// The least that holds all corners.
    pub(super) fn around(corners: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        corners.into_iter().fold(None, |area: Option<Self>, (x, y)| {
            let area = area.unwrap_or(Self { left: x, bottom: y, right: x, top: y });
            let (left, bottom) = (area.left.min(x), area.bottom.min(y));
            Some(Self { left, bottom, right: area.right.max(x), top: area.top.max(y) })
        })
    }

    /// Whether it hides letters of `text`: most of their height, and more than the edge of one of them.
    pub(super) fn hides(&self, text: &Self) -> bool {
        let high = self.top.min(text.top) - self.bottom.max(text.bottom);
        let wide = self.right.min(text.right) - self.left.max(text.left);
        let height = text.top - text.bottom;
        height > 0.0 && high >= 0.6 * height && wide >= (0.5 * height).min(0.8 * (text.right - text.left))
    }
}

/// From one set of coordinates to another: turned, stretched, moved.
pub(super) type Matrix = [f64; 6];

/// Moves nothing.
pub(super) const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `first`, then `then`.
pub(super) fn after([a, b, c, d, e, f]: Matrix, [u, v, w, x, y, z]: Matrix) -> Matrix {
    [a * u + b * w, a * v + b * x, c * u + d * w, c * v + d * x, e * u + f * w + y, e * v + f * x + z]
}

/// Where a point comes to lie.
pub(super) fn place([a, b, c, d, e, f]: Matrix, (x, y): (f64, f64)) -> (f64, f64) {
    (a * x + c * y + e, b * x + d * y + f)
}

/// Whether all corners lie on corners of `area`, and two of them across.
pub(super) fn is_box(corners: impl Iterator<Item = (f64, f64)>, area: &Area) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() < 0.5;
    let mut seen = [false; 4];
    for (x, y) in corners {
        let right = near(x, area.right);
        let top = near(y, area.top);
        if !(right || near(x, area.left)) || !(top || near(y, area.bottom)) {
            return false;
        }
        let [low_left, low_right, high_left, high_right] = &mut seen;
        *match (top, right) {
            (false, false) => low_left,
            (false, true) => low_right,
            (true, false) => high_left,
            (true, true) => high_right,
        } = true;
    }
    seen.into_iter().all(|corner| corner)
}
