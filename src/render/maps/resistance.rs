//! The resistance on a map: bans, ordinances and other measures, each a mark of its own shape that leads to its sources.
//!
//! Entry: [`resistance`]. A measure of a town or county stands there, one of a whole state in the state's middle on a map
//! that shows several; a measure of everything that the map shows is no point and is named beside it, while it holds.

use super::marks::short;
use super::spread::spread;
use super::view::{Canvas, Mark};
use crate::geo::point::{Point, Xy};
use crate::model::other::Measure;
use crate::plan::page::Page;
use crate::record::kinds::measure::MeasureStatus;
use crate::render::chrome::Link;

/// What stands on a map, and what is named beside it.
#[derive(Debug, Default)]
pub(super) struct Resistance {
    pub(super) marks: Vec<Mark>,
    pub(super) everywhere: Vec<Link>,
}

/// The marks of `measures` on the map, and those that are not points.
pub(super) fn resistance<'a>(canvas: &Canvas<'_, '_>, measures: impl Iterator<Item = &'a Measure>) -> Resistance {
    let (placed, others): (Vec<_>, Vec<_>) =
        measures.map(|measure| (measure, place(canvas, measure))).partition(|(_, at)| at.is_some());
    let points: Vec<Xy> = placed.iter().filter_map(|(_, at)| *at).collect();
    let places = spread(&points, canvas.shield());
    let marks = placed.iter().zip(places).map(|((measure, _), at)| Mark {
        href: link(canvas, measure),
        title: title(canvas, measure),
        path: shape(at, canvas.shield()),
    });
    let holds = |measure: &Measure| !matches!(measure.status, MeasureStatus::Rejected | MeasureStatus::Repealed);
    let here = |measure: &Measure| measure.place.region.is_none() || canvas.single;
    let whole = others.iter().filter(|(measure, _)| here(measure) && holds(measure));
    Resistance {
        marks: marks.collect(),
        everywhere: whole
            .map(|(measure, _)| Link::new(canvas.scene.plain(&measure.title), link(canvas, measure)))
            .collect(),
    }
}

fn title(canvas: &Canvas<'_, '_>, measure: &Measure) -> String {
    let words = canvas.scene.words;
    let (kind, status) = (words.measure_kind(measure.kind), words.measure_status(measure.status));
    let title = canvas.scene.plain(&measure.title);
    words.with("map-measure", [("kind", kind.into()), ("status", status.into()), ("title", title.into())])
}

fn link(canvas: &Canvas<'_, '_>, measure: &Measure) -> String {
    format!("{}#{}", canvas.scene.link(canvas.at, &Page::Measures), measure.id)
}

fn place(canvas: &Canvas<'_, '_>, measure: &Measure) -> Option<Xy> {
    let spot = measure.place.spot.and_then(|spot| Point::new(spot.lat, spot.lon).ok());
    if let Some(point) = spot {
        return canvas.base.project(point);
    }
    let code = measure.place.region.as_ref().filter(|_| !canvas.single && measure.place.country == "us")?;
    canvas.base.regions.iter().find(|region| region.id.eq_ignore_ascii_case(code)).map(|region| region.label)
}

/// A shield that stands on its point, `wide` units of the map wide: what it stands for stays in sight under it.
fn shape(at: Xy, wide: f64) -> String {
    let half = wide / 2.0;
    let (side, top) = (short(half * 1.2), short(wide));
    format!("M{} {}l-{} -{}v-{side}h{top}v{side}z", short(at.x), short(at.y), short(half), short(half * 1.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shield_stands_on_its_point() {
        assert_eq!(shape(Xy { x: 10.0, y: 20.0 }, 10.0), "M10 20l-5 -6v-6h10v6z");
    }
}
