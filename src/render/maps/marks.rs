//! The shapes of marks as path data. Colours and line widths are the style sheet's; lines keep their width at any zoom.

use crate::geo::point::Xy;
use crate::model::agency::Group;

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

/// A number with at most one decimal.
pub fn short(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    // Adding zero turns -0 into 0.
    format!("{}", rounded + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_short_numbers() {
        assert_eq!([short(3.0), short(3.149), short(-0.04)], ["3", "3.1", "0"]);
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
