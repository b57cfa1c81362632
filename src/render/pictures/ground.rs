//! Maps of the pictures: the land, drawn once, and marks on it.
//!
//! Entry: [`draw`]. Steps: take the panel of the place, which the first picture that asks has drawn; put it at the right
//! edge; put a mark for each agency.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use zeno::Transform;

use super::canvas::Canvas;
use super::card::{Side, Spot};
use super::ink::Ink;
use super::sheet::STRIP;
use super::{HEIGHT, marks};
use crate::geo::base_map::BaseMap;
use crate::geo::point::{Point, Xy};
use crate::geo::regions::region_names;
use crate::geo::shapes;
use crate::model::agency::Group;
use crate::render::maps::MOST_MARKS;
use crate::render::maps::spread::spread;

/// Each place is drawn once, when the first picture asks: a state's counties take longer than all words on a card.
type Panels = BTreeMap<String, OnceLock<Option<Panel>>>;

static STATES: LazyLock<Panels> = LazyLock::new(|| panels(region_names().iter().map(|state| state.code)));
static COUNTRIES: LazyLock<Panels> =
    LazyLock::new(|| panels(shapes::world_map().regions.iter().map(|country| country.id.as_str())));
static NATION: LazyLock<Panel> = LazyLock::new(|| Panel::new(shapes::us_map().clone(), WIDE));
static WORLD: LazyLock<Panel> = LazyLock::new(|| Panel::new(shapes::world_map().clone(), WIDE));

/// The width of a state's or a country's panel, and of the nation's and the world's, in pixels.
const NARROW: usize = 520;
const WIDE: usize = 610;

/// From the edges of a panel to its map.
const ROOM: f32 = 24.0;

fn panels<'a>(codes: impl Iterator<Item = &'a str>) -> Panels {
    codes.map(|code| (code.to_ascii_lowercase(), OnceLock::new())).collect()
}

fn panel(side: &Side) -> Option<&'static Panel> {
    let narrow = |map: Option<BaseMap>| map.map(|base| Panel::new(base, NARROW));
    match side {
        Side::Nothing | Side::Sheet => None,
        Side::State(code) => STATES.get(code)?.get_or_init(|| narrow(shapes::state_map(code).cloned())).as_ref(),
        Side::Country(code) => COUNTRIES.get(code)?.get_or_init(|| narrow(shapes::country_map(code))).as_ref(),
        Side::Nation => Some(&NATION),
        Side::World => Some(&WORLD),
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

/// Draws the map of a side at the right edge, with a mark for each of `spots`. Returns where it begins; `None` where there
/// is no map.
pub fn draw(canvas: &mut Canvas, side: &Side, spots: &[Spot]) -> Option<usize> {
    let panel = panel(side)?;
    let left = canvas.width.saturating_sub(panel.land.width);
    canvas.paste(&panel.land, left);
    put_marks(canvas, panel, left, spots);
    Some(left)
}

#[expect(clippy::cast_precision_loss, reason = "some hundred pixels")]
fn put_marks(canvas: &mut Canvas, panel: &Panel, left: usize, spots: &[Spot]) {
    let place = |spot| panel.place(spot).map(|at| (spot, Xy { x: at.x + left as f64, y: at.y }));
    let placed: Vec<(&Spot, Xy)> = spots.iter().filter_map(place).collect();
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

/// A map in its room at the side of a picture.
struct Panel {
    base: BaseMap,
    /// Where the map begins, and pixels to one of its units.
    left: f32,
    top: f32,
    scale: f32,
    /// Land and borders, drawn.
    land: Canvas,
}

impl Panel {
    #[expect(clippy::cast_possible_truncation, reason = "maps are some thousand units wide")]
    #[expect(clippy::cast_precision_loss, reason = "some hundred pixels")]
    fn new(base: BaseMap, width: usize) -> Self {
        let land = Canvas::new(width, HEIGHT, Ink::Slate);
        let (wide, high) = (width as f32, HEIGHT as f32 - STRIP);
        let (width, height) = (base.width as f32, base.height as f32);
        let scale = ((wide - 2.0 * ROOM) / width).min((high - 2.0 * ROOM) / height);
        let (left, top) = ((wide - width * scale) / 2.0, (high - height * scale) / 2.0);
        let mut panel = Self { base, left, top, scale, land };
        panel.draw_land();
        panel
    }

    fn draw_land(&mut self) {
        let transform = Transform::scale(self.scale, self.scale).then_translate(self.left, self.top);
        for region in &self.base.regions {
            self.land.fill(region.path.as_str(), transform, Ink::Land);
        }
        for region in &self.base.regions {
            self.land.line(region.path.as_str(), transform, 1.0 / self.scale, Ink::Slate);
        }
        self.land.line(self.base.outline.as_str(), transform, 2.0 / self.scale, Ink::Line);
    }

    /// Where an agency stands on the panel, in pixels; `None` off the map.
    fn place(&self, spot: &Spot) -> Option<Xy> {
        let at = self.base.project(Point::new(spot.lat, spot.lon).ok()?)?;
        let along = |offset: f32, length: f64| f64::from(offset) + length * f64::from(self.scale);
        Some(Xy { x: along(self.left, at.x), y: along(self.top, at.y) })
    }
}
