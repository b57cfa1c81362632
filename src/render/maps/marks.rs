//! The shapes of marks as path data. Colours and line widths are the style sheet's; lines keep their width at any zoom.

use std::fmt::Write as _;

use crate::geo::point::Xy;
use crate::model::agency::Group;

/// The height of a row of marks in units of the map: of 2, 6 and 12 the one that makes the shipped map smallest.
const ROW: f64 = 12.0;

/// The path of a mark of `group` at `at`; `half` is half its side, in units of the map.
pub fn shape(group: Group, at: Xy, half: f64) -> String {
    let from = |dx: f64, dy: f64| format!("M{} {}", short(at.x + dx), short(at.y + dy));
    let side = short(2.0 * half);
    match group {
        // A line of no length: its cap is the shape, so that the commonest marks take the fewest bytes.
        Group::InUse | Group::Unknown => format!("{}h0", from(0.0, 0.0)),
        Group::Agreed => format!("{}h{side}v{side}h-{side}z", from(-half, -half)),
        Group::Unclear => format!("{}v{side}{}v{side}", from(-0.7 * half, -half), from(0.7 * half, -half)),
        Group::Over => format!("{}l{side} {side}m0-{side}l-{side} {side}", from(-half, -half)),
    }
}

/// The marks of one group as one path. Of the shape that is nothing but a cap each is told by its distance from the one
/// before, in an order in which that is near: half the bytes.
pub fn shapes(group: Group, places: impl Iterator<Item = Xy>, half: f64) -> String {
    let capped = matches!(group, Group::InUse | Group::Unknown);
    let mut places: Vec<Xy> = places.collect();
    places.sort_by(|one, other| row(*one).total_cmp(&row(*other)).then(along(*one).total_cmp(&along(*other))));
    let mut path = String::new();
    // Where the path has truly come to, so that what is rounded away does not add up.
    let mut pen: Option<Xy> = None;
    for at in places {
        pen = Some(if let Some(from) = pen.filter(|_| capped) {
            let (dx, dy) = (tenth(at.x - from.x), tenth(at.y - from.y));
            let space = if dy < 0.0 { "" } else { " " };
            _ = write!(path, "m{dx}{space}{dy}h0");
            Xy { x: from.x + dx, y: from.y + dy }
        } else {
            path.push_str(&shape(group, at, half));
            Xy { x: tenth(at.x), y: tenth(at.y) }
        });
    }
    path
}

/// Which of the rows a place is in that [`shapes`] walks along.
fn row(at: Xy) -> f64 {
    (at.y / ROW).floor()
}

/// How far along its row a place is: there and back in turn, like an ox that ploughs.
fn along(at: Xy) -> f64 {
    if row(at) % 2.0 == 0.0 { at.x } else { -at.x }
}

/// A number with at most one decimal.
pub fn short(number: f64) -> String {
    format!("{}", tenth(number))
}

fn tenth(number: f64) -> f64 {
    // Adding zero turns -0 into 0.
    (number * 10.0).round() / 10.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_short_numbers() {
        assert_eq!([short(3.0), short(3.149), short(-0.04)], ["3", "3.1", "0"]);
    }

    #[test]
    fn writes_many_marks_as_one_path() {
        let at = |x, y| Xy { x, y };
        let places = || [at(10.0, 20.0), at(13.24, 19.96), at(9.0, 21.0)].into_iter();
        assert_eq!(shapes(Group::InUse, places(), 1.0), "M13.2 20h0m-3.2 0h0m-1 1h0");
        assert_eq!(shapes(Group::Unclear, places().take(2), 1.0), "M12.5 19v2M13.9 19v2M9.3 19v2M10.7 19v2");
    }

    #[test]
    fn gives_each_group_its_shape() {
        let at = Xy { x: 10.0, y: 20.0 };
        assert_eq!(shape(Group::InUse, at, 2.0), "M10 20h0");
        assert_eq!(shape(Group::Agreed, at, 2.0), "M8 18h4v4h-4z");
        assert_eq!(shape(Group::Over, at, 2.0), "M8 18l4 4m0-4l-4 4");
        assert_eq!(shape(Group::Unclear, at, 2.0), "M8.6 18v4M11.4 18v4");
    }
}
