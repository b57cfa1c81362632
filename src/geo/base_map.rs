//! A map's background, drawn from a topology: [`Drawing`] lays every border once, then writes each region's path.
//!
//! Steps: project, thin and snap the arcs in use ([`Drawing::new`]); join them into rings, drop the islands too small to
//! see, write paths ([`Drawing::region`], [`Drawing::path`]).

use serde::Serialize;

use super::albers_usa::AlbersUsa;
use super::equal_earth;
use super::fitted::Fitted;
use super::path::{Tenths, area, snap, tenths, thin, write_ring};
use super::point::{Point, Xy};
use super::projection::Numbers;
use super::topology::{Shape, Topology, direction, join};

/// A map's background, and the way to place marks on it.
#[derive(Clone, Debug, Serialize)]
pub struct BaseMap {
    /// Width of the viewBox, which starts at 0.
    pub width: f64,
    /// Height of the viewBox, which starts at 0.
    pub height: f64,
    /// What the map shows, by id.
    pub regions: Vec<Region>,
    /// SVG path data of the border around all regions; empty where the regions' own borders say enough.
    pub outline: String,
    #[serde(skip)]
    pub(super) projection: Projection,
}

/// A state, a county or a country on a map.
#[derive(Clone, Debug, Serialize)]
pub struct Region {
    /// Postal code (`VA`), FIPS number (`51015`) or ISO 3166 code (`FR`).
    pub id: String,
    /// Its English name.
    pub name: String,
    /// SVG path data, for the default fill rule.
    pub path: String,
    /// A place well inside, for a label.
    pub label: Xy,
    /// How many square units it covers, lakes and islands that are not drawn aside.
    pub area: f64,
}

/// How a map lays the Earth flat.
#[derive(Clone, Copy, Debug)]
pub enum Projection {
    /// The United States with insets.
    AlbersUsa(&'static AlbersUsa),
    /// The same, in units that many times smaller: for what is drawn when a reader looks closer.
    AlbersUsaFiner(&'static AlbersUsa, f64),
    /// The world.
    EqualEarth,
    /// One state or country.
    Fitted(Fitted),
}

impl Projection {
    fn lay(&self, lon: f64, lat: f64) -> Option<Xy> {
        match self {
            Self::AlbersUsa(sheet) => sheet.lay(lon, lat),
            Self::AlbersUsaFiner(sheet, times) => sheet.lay(lon, lat).map(|at| Xy { x: at.x * times, y: at.y * times }),
            Self::EqualEarth => equal_earth::lay(lon, lat),
            Self::Fitted(fitted) => fitted.lay(lon, lat),
        }
    }
}

impl BaseMap {
    /// Where a point stands on this map; `None` if the map does not show it.
    #[must_use]
    pub fn project(&self, point: Point) -> Option<Xy> {
        self.projection.lay(point.lon(), point.lat())
    }

    /// Its projection in numbers, for scripts; none for the map of the world.
    #[must_use]
    pub fn numbers(&self) -> Vec<Numbers> {
        match &self.projection {
            Projection::AlbersUsa(sheet) | Projection::AlbersUsaFiner(sheet, _) => sheet.numbers(),
            Projection::EqualEarth => Vec::new(),
            Projection::Fitted(fitted) => vec![fitted.numbers()],
        }
    }
}

/// How much of a border a map keeps; sizes in square units of the map.
#[derive(Clone, Copy, Debug)]
pub struct Detail {
    /// Smallest corner.
    pub corner: f64,
    /// Smallest island or lake.
    pub island: f64,
    /// What points are rounded to, in tenths of a unit.
    pub step: i32,
}

/// A topology laid out on a map.
pub struct Drawing {
    projection: Projection,
    detail: Detail,
    /// Empty where an arc is not in use or leaves the sheet.
    arcs: Vec<Vec<Tenths>>,
}

impl Drawing {
    /// Lays the borders of some shapes.
    pub fn new<'a>(
        topology: &Topology,
        shapes: impl IntoIterator<Item = &'a Shape>,
        projection: Projection,
        detail: Detail,
    ) -> Self {
        let mut arcs = vec![Vec::new(); topology.arcs.len()];
        for number in shapes.into_iter().flat_map(|shape| shape.arcs.iter().flatten().flatten()) {
            let (at, _) = direction(*number);
            if let (Some(laid), Some(arc)) = (arcs.get_mut(at), topology.arcs.get(at))
                && laid.is_empty()
            {
                *laid = lay(arc, &projection, detail);
            }
        }
        Self { projection, detail, arcs }
    }

    /// A shape under its name; `label` is `[lon, lat]`. `None` if none of it is on the sheet.
    #[must_use]
    pub fn region(&self, shape: &Shape, name: &str, label: [f64; 2]) -> Option<Region> {
        let rings = self.rings(shape);
        let path = written(&rings);
        let label = self.projection.lay(label[0], label[1]).or_else(|| rings.first().map(|ring| middle(ring)))?;
        let label = Xy { x: f64::from(tenths(label.x)) / 10.0, y: f64::from(tenths(label.y)) / 10.0 };
        let area = rings.iter().map(|ring| size(ring)).sum();
        Some(Region { id: shape.id.clone(), name: name.to_owned(), path, label, area })
            .filter(|region| !region.path.is_empty())
    }

    /// A shape's border as SVG path data; empty if none of it is on the sheet.
    #[must_use]
    pub fn path(&self, shape: &Shape) -> String {
        written(&self.rings(shape))
    }

    /// The rings worth drawing, largest first: a shape keeps its largest even where that is only a speck.
    fn rings(&self, shape: &Shape) -> Vec<Vec<Tenths>> {
        let on_sheet =
            |ring: &&Vec<i32>| ring.iter().all(|&arc| self.arcs.get(direction(arc).0).is_some_and(|a| !a.is_empty()));
        let mut rings: Vec<(f64, Vec<Tenths>)> = (shape.arcs.iter().flatten())
            .filter(on_sheet)
            .map(|ring| join(&self.arcs, ring))
            .map(|ring| (size(&ring), ring))
            .collect();
        rings.sort_by(|a, b| b.0.total_cmp(&a.0));
        let least = self.detail.island;
        let worth = |(index, (size, ring)): (usize, (f64, Vec<Tenths>))| {
            if index == 0 && size < least { Some(speck(&ring)) } else { (size >= least).then_some(ring) }
        };
        rings.into_iter().enumerate().filter_map(worth).collect()
    }
}

fn lay(arc: &[[f64; 2]], projection: &Projection, detail: Detail) -> Vec<Tenths> {
    let place = |&[lon, lat]: &[f64; 2]| projection.lay(lon, lat).map(|at| [at.x, at.y]);
    let laid: Option<Vec<[f64; 2]>> = arc.iter().map(place).collect();
    laid.map(|line| snap(&thin(&line, detail.corner), detail.step)).unwrap_or_default()
}

/// Area in square units.
fn size(ring: &[Tenths]) -> f64 {
    let points: Vec<[f64; 2]> = ring.iter().map(|&[x, y]| [f64::from(x) / 10.0, f64::from(y) / 10.0]).collect();
    area(&points).abs()
}

fn middle(ring: &[Tenths]) -> Xy {
    let centre = |axis: usize| {
        let along = || ring.iter().filter_map(move |point| point.get(axis)).copied();
        f64::midpoint(f64::from(along().min().unwrap_or(0)), f64::from(along().max().unwrap_or(0))) / 10.0
    };
    Xy { x: centre(0), y: centre(1) }
}

/// A square of one unit, where the true shape is too small to see.
fn speck(ring: &[Tenths]) -> Vec<Tenths> {
    let centre = middle(ring);
    let (x, y) = (tenths(centre.x), tenths(centre.y));
    vec![[x - 5, y - 5], [x + 5, y - 5], [x + 5, y + 5], [x - 5, y + 5]]
}

fn written(rings: &[Vec<Tenths>]) -> String {
    let mut path = String::new();
    rings.iter().for_each(|ring| write_ring(&mut path, ring));
    path
}
