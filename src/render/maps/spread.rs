//! Draws marks apart that would cover each other, so that each can be seen and reached.
//!
//! Entry: [`spread`]. Marks are laid down in their order; one that would touch another moves to the next free place on a
//! sunflower around its point (H. Vogel, "A better way to construct the sunflower head", Mathematical Biosciences 44,
//! 1979). Where the search left off is remembered for each cell of a grid, so that ten thousand marks on one point take
//! ten thousand steps, not a hundred million.

use std::collections::BTreeMap;

use crate::geo::point::Xy;

/// The golden angle, in radians.
const GOLDEN: f64 = 2.399_963_229_728_653;

/// What is this near to a tie is one. Scripts lay marks out again from rounded numbers of single precision
/// (themes/fight/scripts/marks-svg.js) and have to come to the same.
const SLACK: f64 = 1e-4;

type Cell = (i64, i64);

/// The places of marks at `points`, no two nearer than about `gap` units of the map. A mark that covers no other stays.
#[must_use]
pub fn spread(points: &[Xy], gap: f64) -> Vec<Xy> {
    let mut sheet = Sheet { gap, taken: BTreeMap::new(), seeds: BTreeMap::new() };
    points.iter().map(|point| sheet.lay(*point)).collect()
}

struct Sheet {
    gap: f64,
    taken: BTreeMap<Cell, Vec<Xy>>,
    seeds: BTreeMap<Cell, u32>,
}

impl Sheet {
    fn lay(&mut self, point: Xy) -> Xy {
        let home = self.cell(point);
        let first = self.seeds.get(&home).copied().unwrap_or_default();
        let mut seed = first;
        let mut place = halves(point);
        while self.covers(place) {
            seed = seed.saturating_add(1);
            place = halves(self.seed(point, seed));
        }
        if seed > first {
            self.seeds.insert(home, seed);
        }
        self.taken.entry(self.cell(place)).or_default().push(place);
        place
    }

    /// The place of a seed: a little wider than the gap, since neighbours of a sunflower are not equally far.
    fn seed(&self, point: Xy, number: u32) -> Xy {
        let number = f64::from(number);
        let (sine, cosine) = (number * GOLDEN).sin_cos();
        let radius = self.gap * 0.62 * number.sqrt();
        Xy { x: radius.mul_add(cosine, point.x), y: radius.mul_add(sine, point.y) }
    }

    fn covers(&self, place: Xy) -> bool {
        let (column, row) = self.cell(place);
        let around = (column - 1..=column + 1).flat_map(|column| (row - 1..=row + 1).map(move |row| (column, row)));
        let mut near = around.filter_map(|cell| self.taken.get(&cell)).flatten();
        near.any(|other| (other.x - place.x).hypot(other.y - place.y) < self.gap * (1.0 - SLACK))
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "maps are some thousand units wide; beyond, the cast saturates"
    )]
    fn cell(&self, point: Xy) -> Cell {
        ((point.x / self.gap).floor() as i64, (point.y / self.gap).floor() as i64)
    }
}

/// To halves of a unit, as marks are written: many thousand of them are a good part of a page.
fn halves(point: Xy) -> Xy {
    let half = |at: f64| (at.mul_add(2.0, 0.5 + SLACK)).floor() / 2.0;
    Xy { x: half(point.x), y: half(point.y) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(places: &[Xy]) -> f64 {
        let mut nearest = f64::INFINITY;
        for (position, one) in places.iter().enumerate() {
            for other in places.iter().skip(position + 1) {
                nearest = nearest.min((one.x - other.x).hypot(one.y - other.y));
            }
        }
        nearest
    }

    #[test]
    fn leaves_what_is_apart_where_it_is() {
        let points = [Xy { x: 10.0, y: 10.0 }, Xy { x: 14.0, y: 10.0 }];
        assert_eq!(spread(&points, 3.0), points);
        assert_eq!(spread(&[], 3.0), []);
    }

    #[test]
    fn draws_agencies_on_one_point_apart() {
        let places = spread(&[Xy { x: 50.0, y: 50.0 }; 116], 3.0);
        assert!(nearest(&places) >= 2.99, "{}", nearest(&places));
        let farthest = places.iter().map(|place| (place.x - 50.0).hypot(place.y - 50.0)).fold(0.0, f64::max);
        assert!(farthest < 40.0, "stays near its point: {farthest}");
    }

    #[test]
    fn draws_agencies_apart_that_nearly_touch() {
        let points: Vec<Xy> = (0..40).map(|step| Xy { x: 5.0 + f64::from(step) * 0.3, y: 5.0 }).collect();
        assert!(nearest(&spread(&points, 2.0)) >= 1.99);
    }

    #[test]
    fn takes_thousands_on_one_point() {
        let places = spread(&[Xy { x: 0.0, y: 0.0 }; 4000], 2.2);
        assert_eq!(places.len(), 4000);
        assert_eq!(places, spread(&[Xy { x: 0.0, y: 0.0 }; 4000], 2.2), "the same every time");
    }
}
