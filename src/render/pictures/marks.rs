//! Marks of the pictures: the shape of each group, as on the site's maps, and the recognition square.

use std::fmt::Write as _;

use zeno::Transform;

use super::canvas::Canvas;
use super::ink::Ink;
use crate::geo::point::Xy;
use crate::model::agency::Group;
use crate::render::maps::marks::{shape, short};

/// Puts marks of one group; `half` is half the side of one, in pixels.
pub fn put(canvas: &mut Canvas, group: Group, places: &[Xy], half: f32) {
    let path: String = places.iter().map(|at| path(group, *at, f64::from(half))).collect();
    let line = (half * 0.45).max(1.2);
    let as_it_is = Transform::IDENTITY;
    match group {
        Group::InUse => canvas.fill(path.as_str(), as_it_is, Ink::Red),
        Group::Agreed => canvas.line(path.as_str(), as_it_is, line, Ink::Red),
        Group::Unclear | Group::Over => canvas.line(path.as_str(), as_it_is, line, Ink::Muted),
        Group::Unknown => canvas.fill(path.as_str(), as_it_is, Ink::White),
    }
}

/// Path data of one mark.
fn path(group: Group, at: Xy, half: f64) -> String {
    // Its edges on whole pixels: sharper, and fewer bytes.
    let at = Xy { x: (at.x - half).round() + half, y: (at.y - half).round() + half };
    match group {
        Group::InUse => square(at, half),
        Group::Unknown => disc(at, half * 0.8),
        Group::Agreed | Group::Unclear | Group::Over => shape(group, at, half * 0.85),
    }
}

fn square(at: Xy, half: f64) -> String {
    let side = short(2.0 * half);
    format!("M{} {}h{side}v{side}h-{side}z", short(at.x - half), short(at.y - half))
}

/// A circle of four curves: arcs would need sines, which systems compute differently.
fn disc(at: Xy, radius: f64) -> String {
    let (r, k) = (radius, radius * 0.5523);
    format!(
        "M{} {}c0 {k} {} {r} -{r} {r}s-{r} -{} -{r} -{r}s{} -{r} {r} -{r}s{r} {} {r} {r}z",
        at.x + r,
        at.y,
        k - r,
        r - k,
        r - k,
        r - k,
    )
}

/// The recognition square: four red corners round what is looked at.
pub fn recognise(canvas: &mut Canvas, at: Xy) {
    const HALF: f64 = 30.0;
    const ARM: f64 = 16.0;
    corners(canvas, at, HALF, ARM, 5.0);
}

/// Four corners round `at`, with arms of a length, drawn with a line of a width.
pub fn corners(canvas: &mut Canvas, at: Xy, half: f64, arm: f64, width: f32) {
    let mut path = String::new();
    for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)] {
        let (left, top) = (at.x + x * half, at.y + y * half);
        // Writing to a String cannot fail.
        let _ = write!(path, "M{left} {}V{top}H{}", top - y * arm, left - x * arm);
    }
    canvas.line(path.as_str(), Transform::IDENTITY, width, Ink::Red);
}
