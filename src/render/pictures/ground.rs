//! Maps of the pictures: the land, laid out once, and marks on it.
//!
//! Entry: [`draw`]. Steps: take the map of the place; lay it into the room it has; draw land, borders and marks.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use zeno::Transform;

use super::canvas::{Area, Canvas};
use super::card::{Side, Spot};
use super::ink::Ink;
use super::marks;
use crate::geo::base_map::BaseMap;
use crate::geo::point::{Point, Xy};
use crate::geo::regions::region_names;
use crate::geo::shapes;
use crate::model::agency::Group;
use crate::render::maps::MOST_MARKS;
use crate::render::maps::spread::spread;

/// Each place is laid out once, when the first picture asks.
type Maps = BTreeMap<String, OnceLock<Option<BaseMap>>>;

static STATES: LazyLock<Maps> = LazyLock::new(|| maps(region_names().iter().map(|state| state.code)));
static COUNTRIES: LazyLock<Maps> =
    LazyLock::new(|| maps(shapes::world_map().regions.iter().map(|country| country.id.as_str())));

fn maps<'a>(codes: impl Iterator<Item = &'a str>) -> Maps {
    codes.map(|code| (code.to_ascii_lowercase(), OnceLock::new())).collect()
}

/// The map of a side; `None` where there is none, or no shapes for it.
pub fn base(side: &Side) -> Option<&'static BaseMap> {
    match side {
        Side::Nothing | Side::Sheet => None,
        Side::State(code) => STATES.get(code)?.get_or_init(|| shapes::state_map(code)).as_ref(),
        Side::Country(code) => COUNTRIES.get(code)?.get_or_init(|| shapes::country_map(code)).as_ref(),
        Side::Nation => Some(shapes::us_map()),
        Side::World => Some(shapes::world_map()),
    }
}

/// The map of a country or a region of it, if there are shapes for it.
pub fn side(country: &str, region: Option<&str>) -> Side {
    match (country, region) {
        ("us", None) => Side::Nation,
        ("us", Some(code)) if STATES.contains_key(code) => Side::State(code.to_owned()),
        (code, _) if code != "us" && COUNTRIES.contains_key(code) => Side::Country(code.to_owned()),
        _ => Side::Nothing,
    }
}

/// Draws the map into `area`, as large as it fits, with a mark for each of `spots`.
pub fn draw(canvas: &mut Canvas, base: &BaseMap, area: Area, spots: &[Spot]) {
    let layout = Layout::new(base, area);
    let transform = layout.transform();
    for region in &base.regions {
        canvas.fill(region.path.as_str(), transform, Ink::Land);
    }
    for region in &base.regions {
        canvas.line(region.path.as_str(), transform, 1.0 / layout.scale, Ink::Slate);
    }
    canvas.line(base.outline.as_str(), transform, 2.0 / layout.scale, Ink::Line);
    put_marks(canvas, &layout, base, spots);
}

fn put_marks(canvas: &mut Canvas, layout: &Layout, base: &BaseMap, spots: &[Spot]) {
    let placed: Vec<(&Spot, Xy)> = spots.iter().filter_map(|spot| Some((spot, layout.place(base, spot)?))).collect();
    let points: Vec<Xy> = placed.iter().map(|(_, at)| *at).collect();
    let half = half(placed.len());
    // Beyond so many, marks fill the land wherever they are.
    let apart = if points.len() > MOST_MARKS { points } else { spread(&points, f64::from(2.0 * half + 1.0)) };
    let mut layers: Vec<(Group, Vec<Xy>)> = Group::ALL.map(|group| (group, Vec::new())).into();
    for ((spot, _), at) in placed.iter().zip(apart) {
        if let Some((_, layer)) = layers.iter_mut().find(|(group, _)| Some(*group) == spot.group) {
            layer.push(at);
        }
    }
    // The commonest lie below, so that they hide no other.
    layers.sort_by_key(|(_, layer)| std::cmp::Reverse(layer.len()));
    for (group, layer) in layers {
        marks::put(canvas, group, &layer, half);
    }
    if let [(Spot { alone: true, .. }, at)] = placed.as_slice() {
        marks::recognise(canvas, *at);
    }
}

/// Half the side of a mark, in pixels: the more there are, the smaller.
fn half(marks: usize) -> f32 {
    match marks {
        0..=1 => 8.0,
        2..=40 => 5.5,
        41..=150 => 4.0,
        151..=600 => 2.5,
        _ => 1.5,
    }
}

/// A map within its room.
struct Layout {
    left: f32,
    top: f32,
    scale: f32,
}

impl Layout {
    #[expect(clippy::cast_possible_truncation, reason = "maps are some thousand units wide")]
    fn new(base: &BaseMap, area: Area) -> Self {
        let (width, height) = (base.width as f32, base.height as f32);
        let scale = (area.width / width).min(area.height / height);
        Self {
            left: area.left + (area.width - width * scale) / 2.0,
            top: area.top + (area.height - height * scale) / 2.0,
            scale,
        }
    }

    fn transform(&self) -> Transform {
        Transform::scale(self.scale, self.scale).then_translate(self.left, self.top)
    }

    /// Where an agency stands, in pixels; `None` off the map.
    fn place(&self, base: &BaseMap, spot: &Spot) -> Option<Xy> {
        let at = base.project(Point::new(spot.lat, spot.lon).ok()?)?;
        let along = |offset: f32, length: f64| f64::from(offset) + length * f64::from(self.scale);
        Some(Xy { x: along(self.left, at.x), y: along(self.top, at.y) })
    }
}
