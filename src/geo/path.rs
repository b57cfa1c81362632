//! Lines on a map, made small: thinned, rounded to tenths or halves of a unit, written as SVG path data.
//!
//! Steps for each border: [`thin`], then [`snap`]; for each ring: [`write_ring`]. The first two see a whole border, so
//! that two neighbours always draw it alike.

use std::fmt::Write as _;

/// A place on a map in tenths of its unit.
pub type Tenths = [i32; 2];

/// Drops the points whose triangle with their neighbours is smaller than `smallest` square units, lesser before greater
/// (after M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated elimination of points", *The Cartographic
/// Journal* 30(1), 1993; in sweeps, each of which takes every point that is less than its neighbours, so that long
/// coasts cost no square of their length). Ends stay, and a closed line keeps a triangle.
#[must_use]
pub fn thin(line: &[[f64; 2]], smallest: f64) -> Vec<[f64; 2]> {
    let mut kept = line.to_vec();
    let fewest = if line.first() == line.last() { 4 } else { 2 };
    loop {
        let least = least_corners(&kept, smallest);
        let spare = kept.len().saturating_sub(fewest);
        if least.is_empty() || spare == 0 {
            return kept;
        }
        let mut dropped = least.into_iter().take(spare).peekable();
        let mut index = 0;
        kept.retain(|_| {
            let keep = dropped.next_if_eq(&index).is_none();
            index += 1;
            keep
        });
    }
}

/// The points to drop in one sweep, in order; no two of them are neighbours.
fn least_corners(line: &[[f64; 2]], smallest: f64) -> Vec<usize> {
    let ends = std::iter::once(f64::INFINITY);
    let corners = line.windows(3).map(|corner| area(corner).abs());
    let sizes: Vec<f64> = ends.clone().chain(corners).chain(ends).collect();
    let is_least = |sizes: &[f64]| match sizes {
        [before, size, after] => *size < smallest && size < before && size <= after,
        _ => false,
    };
    let least = sizes.windows(3).enumerate().filter(|(_, sizes)| is_least(sizes));
    least.map(|(index, _)| index + 1).collect()
}

/// Rounds to steps of so many tenths and drops what falls on the point before.
#[must_use]
pub fn snap(line: &[[f64; 2]], step: i32) -> Vec<Tenths> {
    let round = |length: f64| tenths(length / f64::from(step)) * step;
    let mut snapped: Vec<Tenths> = line.iter().map(|&[x, y]| [round(x), round(y)]).collect();
    snapped.dedup();
    snapped
}

/// A length in tenths.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a map is some thousand units wide; beyond i32 the cast clamps")]
pub fn tenths(length: f64) -> i32 {
    (length * 10.0).round() as i32
}

/// Area of a ring, positive where it runs clockwise on a screen; in the square of the unit given.
#[must_use]
pub fn area(ring: &[[f64; 2]]) -> f64 {
    let Some(&[from_x, from_y]) = ring.first() else {
        return 0.0;
    };
    let cross = |pair: &[[f64; 2]]| match pair {
        [[ax, ay], [bx, by]] => (ax - from_x) * (by - from_y) - (bx - from_x) * (ay - from_y),
        _ => 0.0,
    };
    ring.windows(2).map(cross).sum::<f64>() / 2.0
}

/// Writes a closed ring: an absolute start, then one list of relative steps.
pub fn write_ring(path: &mut String, ring: &[Tenths]) {
    let open = if ring.first() == ring.last() { ring.len().saturating_sub(1) } else { ring.len() };
    let Some(&start) = ring.first() else { return };
    path.push('M');
    write_pair(path, start);
    let mut before = start;
    for (index, &point) in ring.iter().take(open).enumerate().skip(1) {
        if index == 1 {
            path.push('l');
        } else if point[0] >= before[0] {
            path.push(' ');
        }
        write_pair(path, [point[0] - before[0], point[1] - before[1]]);
        before = point;
    }
    path.push('z');
}

fn write_pair(path: &mut String, [x, y]: Tenths) {
    write_tenths(path, x);
    if y >= 0 {
        path.push(' ');
    }
    write_tenths(path, y);
}

/// The shortest way to write tenths: `-.5`, `3`, `12.4`.
fn write_tenths(path: &mut String, number: i32) {
    if number < 0 {
        path.push('-');
    }
    let (whole, rest) = (number.unsigned_abs() / 10, number.unsigned_abs() % 10);
    if whole > 0 || rest == 0 {
        write_number(path, whole);
    }
    if rest > 0 {
        path.push('.');
        write_number(path, rest);
    }
}

/// Steps are short: most numbers have one figure, for which the way of all others is long.
fn write_number(path: &mut String, number: u32) {
    match char::from_digit(number, 10) {
        Some(figure) => path.push(figure),
        None => {
            // Writing to a String cannot fail.
            let _ = write!(path, "{number}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_the_shortest_path() {
        let mut path = String::new();
        write_ring(&mut path, &[[1234, 5], [1229, 0], [1239, -10], [1234, 5]]);
        assert_eq!(path, "M123.4 .5l-.5-.5 1-1z");
    }

    #[test]
    fn thins_the_least_corner_first() {
        let line = [[0.0, 0.0], [1.0, 0.1], [2.0, 0.0], [3.0, 2.0], [4.0, 0.0]];
        assert_eq!(thin(&line, 0.5), [[0.0, 0.0], [2.0, 0.0], [3.0, 2.0], [4.0, 0.0]]);
        let triangle = [[0.0, 0.0], [0.1, 0.0], [0.0, 0.1], [0.0, 0.0]];
        assert_eq!(thin(&triangle, 9.0).len(), 4, "a closed line keeps its triangle");
    }

    #[test]
    fn measures_rings() {
        let square = [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0], [0.0, 0.0]];
        assert!((area(&square) - 4.0).abs() < 1e-12);
        assert!(area(&[]).abs() < 1e-12);
    }

    #[test]
    fn snaps_and_drops_repeats() {
        assert_eq!(snap(&[[0.01, 0.0], [0.04, 0.01], [1.0, 1.0]], 1), [[0, 0], [10, 10]]);
        assert_eq!(snap(&[[0.2, 0.3], [0.8, -0.8], [1.2, 1.3]], 5), [[0, 5], [10, -10], [10, 15]]);
    }
}
