//! Maps as SVG.

use serde::Serialize;

use crate::model::agency::Agency;

/// A very small map: where in its state an agency sits.
#[derive(Debug, Clone, Serialize)]
pub struct Locator {
    /// The outline of the state, as path data.
    pub outline: String,
    /// The `viewBox`.
    pub view_box: String,
    /// The agency, when it is on the map.
    pub x: Option<f64>,
    /// The agency, when it is on the map.
    pub y: Option<f64>,
    /// "Waynesboro within Virginia".
    pub label: String,
}

/// The locator of an agency; `None` outside the shapes that are built in.
pub fn locator(_agency: &Agency) -> Option<Locator> {
    None
}
