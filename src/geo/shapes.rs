//! The maps: [`us_map`] and, for a closer look at it, [`us_counties`]; [`state_map`], [`world_map`], [`country_map`] and
//! the small [`locator`].
//!
//! Steps for each map: choose the shapes and the frame; fit a projection; draw.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use super::albers_usa::{self, AlbersUsa};
use super::atlas::{COUNTIES, STATES, WORLD, counties_of, countries, find, state_label};
use super::base_map::{BaseMap, Detail, Drawing, Projection, Region};
use super::equal_earth;
use super::fitted::{Fitted, Frame, Sheet};
use super::path::area;
use super::regions::{State, region, region_names};
use super::tables::county;
use super::topology::{Shape, Topology};

static ALBERS_USA: LazyLock<AlbersUsa> = LazyLock::new(AlbersUsa::default);
static US_MAP: LazyLock<BaseMap> = LazyLock::new(draw_us);
static WORLD_MAP: LazyLock<BaseMap> = LazyLock::new(draw_world);
/// Each state is drawn once, when the first page asks: the preview makes its pages again and again.
static STATE_MAPS: LazyLock<BTreeMap<&'static str, OnceLock<Option<BaseMap>>>> =
    LazyLock::new(|| region_names().iter().map(|state| (state.code, OnceLock::new())).collect());

const PAGE: Sheet = Sheet { longest: 700.0, padding: 8.0 };
const CORNER: Sheet = Sheet { longest: 120.0, padding: 3.0 };

/// Longest path of a locator, in bytes.
const LOCATOR_BYTES: usize = 1000;
/// Longest path of a state's counties, in bytes, so that a phone fetches the page of a state in its first breath, which is
/// some 14 KB.
const STATE_BYTES: usize = 13_000;
/// How often a locator or a state's counties are drawn coarser, until they are short enough.
const COARSEST: i32 = 24;

/// Half a unit, in tenths: what nobody sees of a map that is as wide as a screen, and a byte less for most points.
const HALF: i32 = 5;

/// The United States: states, the federal district and the territories, by postal code.
#[must_use]
pub fn us_map() -> &'static BaseMap {
    &US_MAP
}

/// How many times smaller the units of [`us_counties`] are than those of [`us_map`].
pub const FINER: f64 = 10.0;

/// A state's counties by FIPS number, where they lie on the national map, in units [`FINER`] times smaller. None for a
/// code that no state has; counties outside the map's frames are left out.
#[must_use]
pub fn us_counties(code: &str) -> Vec<Region> {
    let shapes: Vec<&Shape> = region(code).into_iter().flat_map(counties_of).collect();
    let detail = Detail { corner: 2.0, island: 4.0, step: 1 };
    let projection = Projection::AlbersUsaFiner(&ALBERS_USA, FINER);
    let drawing = Drawing::new(&COUNTIES, shapes.iter().copied(), projection, detail);
    shapes.iter().filter_map(|shape| drawn(&drawing, shape)).collect()
}

/// A county under its name.
fn drawn(drawing: &Drawing, shape: &Shape) -> Option<Region> {
    let county = county(&shape.id)?;
    drawing.region(shape, county.name, [county.point.lon(), county.point.lat()])
}

/// The world's countries by ISO 3166 code, without Antarctica.
#[must_use]
pub fn world_map() -> &'static BaseMap {
    &WORLD_MAP
}

/// A state's counties by FIPS number, with the state's border as outline. `None` if no state has this postal code, in
/// either case. Far islands outside the map's frame (see `FRAMES`) are left out.
#[must_use]
pub fn state_map(code: &str) -> Option<&'static BaseMap> {
    let state = region(code)?;
    STATE_MAPS.get(state.code)?.get_or_init(|| draw_state(state)).as_ref()
}

fn draw_state(state: &State) -> Option<BaseMap> {
    let border = find(&COUNTIES, "states", state.code)?;
    let fitted = fit_state(&COUNTIES, border, PAGE)?;
    let shapes: Vec<&Shape> = counties_of(state).collect();
    let coarser = |step: i32| {
        let detail = Detail { corner: 3.0 * 1.25f64.powi(step), island: 6.0, step: HALF };
        let drawing = Drawing::new(&COUNTIES, shapes.iter().copied(), Projection::Fitted(fitted), detail);
        BaseMap {
            width: fitted.width,
            height: fitted.height,
            regions: shapes.iter().filter_map(|shape| drawn(&drawing, shape)).collect(),
            outline: drawing.path(border),
            projection: Projection::Fitted(fitted),
        }
    };
    let bytes = |map: &BaseMap| map.regions.iter().map(|region| region.path.len()).sum::<usize>();
    let last = COARSEST - 1;
    Some((0..last).map(coarser).find(|map| bytes(map) <= STATE_BYTES).unwrap_or_else(|| coarser(last)))
}

/// One country as one region, by its ISO 3166 alpha-2 code in either case; the United States are [`us_map`]. `None` if
/// no map shows such a code. Parts of the country far overseas are left out.
#[must_use]
pub fn country_map(alpha2: &str) -> Option<BaseMap> {
    if alpha2.eq_ignore_ascii_case("US") {
        return Some(us_map().clone());
    }
    let shape = countries().iter().find(|shape| shape.id.eq_ignore_ascii_case(alpha2))?;
    let frame = mainland(&WORLD, shape)?;
    let fitted = Fitted::new(&frame, &places(&WORLD, shape), PAGE)?;
    Some(single(&WORLD, shape, &shape.properties.name, fitted, Detail { corner: 0.4, island: 1.0, step: 1 }))
}

/// A state's outline alone, at most 120 units wide and high, in at most a thousand bytes of path; `None` if no state
/// has this postal code, in either case.
#[must_use]
pub fn locator(code: &str) -> Option<BaseMap> {
    let state = region(code)?;
    let shape = find(&STATES, "states", state.code)?;
    let fitted = fit_state(&STATES, shape, CORNER)?;
    let coarser = |step: &i32| {
        let factor = 1.5f64.powi(*step);
        single(&STATES, shape, state.name, fitted, Detail { corner: 0.2 * factor, island: factor, step: 1 })
    };
    let small = |map: &BaseMap| map.regions.iter().all(|region| region.path.len() <= LOCATOR_BYTES);
    (0..COARSEST).map(|step| coarser(&step)).find(small)
}

fn draw_us() -> BaseMap {
    let projection = Projection::AlbersUsa(&ALBERS_USA);
    let detail = Detail { corner: 2.4, island: 2.0, step: HALF };
    sheet(&STATES, "states", projection, detail, (albers_usa::WIDTH, albers_usa::HEIGHT))
}

fn draw_world() -> BaseMap {
    let detail = Detail { corner: 1.0, island: 2.0, step: 1 };
    sheet(&WORLD, "countries", Projection::EqualEarth, detail, (equal_earth::WIDTH, equal_earth::HEIGHT))
}

/// A map of everything in a collection.
fn sheet(topology: &Topology, collection: &str, projection: Projection, detail: Detail, size: (f64, f64)) -> BaseMap {
    let shapes = topology.shapes(collection);
    let drawing = Drawing::new(topology, shapes, projection, detail);
    let named = |shape: &Shape| drawing.region(shape, &shape.properties.name, shape.properties.label);
    let regions = shapes.iter().filter_map(named).collect();
    BaseMap { width: size.0, height: size.1, regions, outline: String::new(), projection }
}

/// A map of one shape.
fn single(topology: &Topology, shape: &Shape, name: &str, fitted: Fitted, detail: Detail) -> BaseMap {
    let projection = Projection::Fitted(fitted);
    let drawing = Drawing::new(topology, [shape], projection, detail);
    let regions = drawing.region(shape, name, shape.properties.label).into_iter().collect();
    BaseMap { width: fitted.width, height: fitted.height, regions, outline: String::new(), projection }
}

/// Frames for the states whose far islands would make their towns unreadable: two corners in `[lon, lat]`. Left out are
/// Hawaii's north-western chain, the Marianas north of Saipan, and Swains and Rose.
const FRAMES: [(&str, [[f64; 2]; 2]); 3] = [
    ("HI", [[-160.4, 18.8], [-154.7, 22.4]]),
    ("MP", [[145.0, 14.0], [146.0, 15.4]]),
    ("AS", [[-170.9, -14.5], [-169.3, -14.1]]),
];

fn fit_state(topology: &Topology, shape: &Shape, sheet: Sheet) -> Option<Fitted> {
    let all = places(topology, shape);
    let meridian = state_label(region(&shape.id)?)?[0];
    let corners = FRAMES.iter().find(|(code, _)| *code == shape.id).map(|(_, corners)| corners);
    let frame = Frame::around(meridian, corners.map_or(all.as_slice(), |corners| corners.as_slice()))?;
    Fitted::new(&frame, &all, sheet)
}

fn places(topology: &Topology, shape: &Shape) -> Vec<[f64; 2]> {
    topology.rings(shape).flatten().collect()
}

/// The frame of a country without its parts far overseas: starts at the largest piece and takes in, by size, those
/// nearer than six tenths of what it holds so far (Spain's Canaries yes, France's Guiana no). Pieces under a
/// two-thousandth of the largest do not stretch it.
fn mainland(topology: &Topology, shape: &Shape) -> Option<Frame> {
    let meridian = shape.properties.label[0];
    let mut pieces: Vec<(f64, Frame)> =
        topology.rings(shape).filter_map(|ring| Some((area(&ring).abs(), Frame::around(meridian, &ring)?))).collect();
    pieces.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (largest, first) = *pieces.first()?;
    let near = |frame: &Frame, piece: &Frame| frame.gap(piece) <= 0.6 * frame.diagonal();
    let sizeable = pieces.iter().filter(|(size, _)| *size >= largest / 2000.0);
    Some(sizeable.fold(first, |frame, (_, piece)| if near(&frame, piece) { frame.joined(*piece) } else { frame }))
}
