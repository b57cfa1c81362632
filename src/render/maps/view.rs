//! A large map as its template is given it.
//!
//! Entries: [`nation`], [`world`], [`region`]. Each chooses the shapes and the agencies, then [`Canvas::draw`] lays the
//! agencies out as marks or as clusters.

use std::borrow::Cow;

use serde::Serialize;

use super::clusters::{Cluster, clusters};
use super::legend::{self, legend};
use super::marks::{self, short};
use super::placed::Placed;
use super::resistance::{Resistance, resistance};
use super::spread::spread;
use super::{MOST_LINKS, MOST_MARKS, MOST_TAB_STOPS, ground};
use crate::bundle::SitePath;
use crate::geo::base_map::BaseMap;
use crate::geo::point::Xy;
use crate::geo::shapes;
use crate::model::AgencyIndex;
use crate::model::agency::Group;
use crate::model::place::Region;
use crate::plan::page::Page;
use crate::render::chrome::Link;
use crate::render::scene::Scene;

/// A map.
#[derive(Debug, Clone, Serialize)]
pub struct MapView {
    /// The projection of the map of one region in numbers, as JSON: scripts lay out more on it.
    pub projection: Option<String>,
    /// `map`, with `region` for the map of one state or country.
    pub class: &'static str,
    /// What it shows: `nation`, `world`, or a region by its id, `us/va`.
    pub sheet: String,
    /// The `viewBox`.
    pub view_box: String,
    /// What the map shows, in words.
    pub label: String,
    /// The shapes under the marks.
    pub land: Vec<Land>,
    /// The marks, one layer for each group.
    pub layers: Vec<Layer>,
    /// Bans, ordinances and other measures of a place.
    pub measures: Vec<Mark>,
    /// Measures of everything that the map shows.
    pub everywhere: Vec<Link>,
    /// The clusters, when there are too many agencies for marks.
    pub clusters: Vec<Bubble>,
    /// What marks mean: only those that occur.
    pub legend: Vec<legend::Entry>,
    /// Whether the keyboard reaches the marks; if not, it reaches the states and the list.
    pub reachable: bool,
    /// How many agencies have no place on the map.
    pub unplaced: usize,
}

/// A state, a country, or all counties of one sort.
#[derive(Debug, Clone, Serialize)]
pub struct Land {
    /// `land`, `land none`, `county`, `county has`.
    pub class: &'static str,
    /// Path data.
    pub path: String,
    /// Its page and its name with the count of its agencies.
    pub link: Option<(String, String)>,
}

/// The marks of one group: links, or where there are many one shape.
#[derive(Debug, Clone, Serialize)]
pub struct Layer {
    /// The group's name in style sheets.
    pub word: &'static str,
    /// The marks, each a link, on a map of up to [`MOST_LINKS`]; empty beyond.
    pub marks: Vec<Mark>,
    /// Path data of all marks, on a map of more.
    pub shape: Option<String>,
}

/// One agency on a map.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    /// Its page.
    pub href: String,
    /// Its name, place and status.
    pub title: String,
    /// Path data.
    pub path: String,
}

/// Several agencies on a map.
#[derive(Debug, Clone, Serialize)]
pub struct Bubble {
    /// Where they are listed.
    pub href: String,
    /// "Virginia: 320 agencies here".
    pub title: String,
    /// The number in the circle.
    pub count: String,
    /// The middle, from the left.
    pub x: f64,
    /// The middle, from the top.
    pub y: f64,
    /// The radius.
    pub radius: f64,
}

/// What a map is drawn with.
pub(super) struct Canvas<'a, 'b> {
    pub(super) scene: Scene<'a>,
    pub(super) at: &'b SitePath,
    pub(super) base: &'b BaseMap,
    /// Half the side of a mark, and the least distance of two, in units of the map.
    pub(super) half: f64,
    pub(super) gap: f64,
    /// What the map shows, as [`MapView::sheet`] has it.
    pub(super) sheet: String,
    /// Whether the map shows one region, so that titles need not name it.
    pub(super) single: bool,
}

/// The United States; `None` without agencies there.
pub fn nation(scene: Scene<'_>, at: &SitePath) -> Option<MapView> {
    let (_, region) = scene.region("us", None).filter(|(_, region)| !region.agencies.is_empty())?;
    let canvas =
        Canvas { scene, at, base: shapes::us_map(), sheet: "nation".to_owned(), half: 1.0, gap: 2.1, single: false };
    let placed = Placed::new(scene.atlas, region.agencies.iter().copied(), canvas.base);
    let label = scene.words.with("map-nation", [("agencies", counted(scene, placed.marks.len()).into())]);
    let measures = region.measures.iter().map(|index| scene.atlas.measure(*index));
    Some(canvas.draw("map", label, ground::states(&canvas), &placed, resistance(&canvas, measures)))
}

/// The world; `None` without agencies outside the United States.
pub fn world(scene: Scene<'_>, at: &SitePath) -> Option<MapView> {
    let countries = scene.atlas.regions.iter().filter(|region| region.region.is_none() && region.country != "us");
    let agencies: Vec<AgencyIndex> = countries.flat_map(|region| region.agencies.iter().copied()).collect();
    if agencies.is_empty() {
        return None;
    }
    let canvas =
        Canvas { scene, at, base: shapes::world_map(), sheet: "world".to_owned(), half: 1.0, gap: 2.1, single: false };
    let placed = Placed::new(scene.atlas, agencies, canvas.base);
    let label = scene.words.with("map-world", [("agencies", counted(scene, placed.marks.len()).into())]);
    let measures = scene.atlas.measures.iter().filter(|measure| measure.place.country != "us");
    Some(canvas.draw("map", label, ground::countries(&canvas), &placed, resistance(&canvas, measures)))
}

/// A state with its counties, or a country; `None` where no shapes are built in.
pub fn region(scene: Scene<'_>, at: &SitePath, region: &Region) -> Option<MapView> {
    let state = region.region.as_deref().filter(|_| region.country == "us");
    if region.country == "us" && state.is_none() {
        return nation(scene, at);
    }
    let base = match state {
        Some(code) => Cow::Borrowed(shapes::state_map(code)?),
        None => Cow::Owned(shapes::country_map(&region.country)?),
    };
    let gap = if region.agencies.len() > MOST_TAB_STOPS { 8.0 } else { 10.0 };
    let canvas = Canvas { scene, at, base: &base, sheet: region.id(), half: 3.3, gap, single: true };
    let placed = Placed::new(scene.atlas, region.agencies.iter().copied(), &base);
    let id = if state.is_some() { "map-state" } else { "map-country" };
    let agencies = counted(scene, placed.marks.len());
    let label = scene.words.with(id, [("place", scene.words.region(region).into()), ("agencies", agencies.into())]);
    // What holds in all of the region stands on its page already.
    let measures = region.measures.iter().map(|index| scene.atlas.measure(*index));
    let resistance = Resistance { everywhere: Vec::new(), ..resistance(&canvas, measures) };
    Some(canvas.draw("map region", label, ground::one(&canvas, state.is_some(), &placed), &placed, resistance))
}

fn counted(scene: Scene<'_>, agencies: usize) -> String {
    scene.words.counted("agencies", agencies)
}

impl Canvas<'_, '_> {
    fn draw(
        &self,
        class: &'static str,
        label: String,
        land: Vec<Land>,
        placed: &Placed,
        resistance: Resistance,
    ) -> MapView {
        let many = placed.marks.len() > MOST_MARKS;
        let clusters = if many { self.bubbles(placed) } else { Vec::new() };
        let layers = if many { Vec::new() } else { self.layers(placed) };
        let groups = layers.iter().flat_map(|(group, _, count)| std::iter::repeat_n(*group, *count));
        let stops = if many { clusters.len() } else { placed.marks.len() };
        let mut legend = legend(self.scene.words, groups);
        legend.extend(legend::others(self.scene.words, resistance.marks.len(), ground::bare(&land)));
        MapView {
            projection: self.single.then(|| serde_json::to_string(&self.base.numbers()).unwrap_or_default()),
            class,
            sheet: self.sheet.clone(),
            view_box: format!("0 0 {} {}", short(self.base.width), short(self.base.height)),
            label,
            land,
            legend,
            measures: resistance.marks,
            everywhere: resistance.everywhere,
            layers: layers.into_iter().map(|(_, layer, _)| layer).collect(),
            clusters,
            reachable: self.single && stops <= MOST_TAB_STOPS,
            unplaced: placed.unplaced.len(),
        }
    }

    /// The width of a measure's mark, in units of the map.
    pub(super) fn shield(&self) -> f64 {
        if self.single { 16.0 } else { 10.0 }
    }

    /// Each group's layer with the number of its marks. The commonest group lies below, so that it hides no other.
    fn layers(&self, placed: &Placed) -> Vec<(Group, Layer, usize)> {
        // Scripts have the places of a large map in hundredths (render/find/agencies.rs), and lay them out again.
        let known = |at: Xy| if self.single { at } else { at.hundredths() };
        let points: Vec<Xy> = placed.marks.iter().map(|(_, at)| known(*at)).collect();
        let places = spread(&points, self.gap);
        let mut layers: Vec<(Group, Layer, usize)> = Vec::new();
        for group in Group::ALL {
            let all = placed.marks.iter().map(|(index, _)| *index).zip(places.iter().copied());
            let members: Vec<(AgencyIndex, Xy)> =
                all.filter(|(index, _)| self.scene.atlas.agency(*index).group() == group).collect();
            if !members.is_empty() {
                layers.push((group, self.layer(group, &members, points.len() > MOST_LINKS), members.len()));
            }
        }
        layers.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
        layers
    }

    fn layer(&self, group: Group, members: &[(AgencyIndex, Xy)], one_shape: bool) -> Layer {
        let word = group.word();
        if one_shape {
            let shape = marks::shapes(group, members.iter().map(|(_, at)| *at), self.half);
            return Layer { word, marks: Vec::new(), shape: Some(shape) };
        }
        Layer { word, marks: members.iter().map(|(index, at)| self.mark(*index, group, *at)).collect(), shape: None }
    }

    fn mark(&self, index: AgencyIndex, group: Group, at: Xy) -> Mark {
        Mark {
            href: self.scene.link(self.at, &Page::Agency(index)),
            title: self.title(index, group),
            path: marks::shape(group, at, self.half),
        }
    }

    /// Name, state where the map shows several, and the meaning of the mark where it is not the usual one.
    fn title(&self, index: AgencyIndex, group: Group) -> String {
        let agency = self.scene.atlas.agency(index);
        let place = &agency.place;
        let code = place.region.as_deref().unwrap_or(&place.country).to_ascii_uppercase();
        let place = if self.single { String::new() } else { format!(", {code}") };
        let named = format!("{}{place}", agency.name);
        if group == Group::InUse {
            return named;
        }
        let meaning = legend::meaning(self.scene.words, group);
        self.scene.words.with("map-mark", [("agency", named.into()), ("meaning", meaning.into())])
    }

    /// On the map of one state the clusters are its counties; elsewhere parts of states and countries.
    fn bubbles(&self, placed: &Placed) -> Vec<Bubble> {
        if self.single {
            let found = clusters(placed.marks.iter().map(|(index, at)| (self.county(*index), *at)), f64::INFINITY);
            return found
                .iter()
                .map(|cluster| self.bubble(cluster, &cluster.key.1, format!("#{}", cluster.key.0)))
                .collect();
        }
        let keyed = placed.marks.iter().filter_map(|(index, at)| {
            let place = &self.scene.atlas.agency(*index).place;
            let (position, _) = self.scene.region(&place.country, place.region.as_deref())?;
            Some((position, *at))
        });
        let linked = |cluster: &Cluster<usize>| {
            let region = self.scene.atlas.regions.get(cluster.key)?;
            let href = self.scene.link(self.at, &Page::Place(cluster.key));
            Some(self.bubble(cluster, &self.scene.words.region(region), href))
        };
        clusters(keyed, 40.0).iter().filter_map(linked).collect()
    }

    fn county(&self, index: AgencyIndex) -> (String, String) {
        let name = ground::county_name(self.scene.atlas.agency(index));
        (ground::anchor(name.as_deref()), name.unwrap_or_else(|| self.scene.words.text("map-county-unknown")))
    }

    fn bubble<K>(&self, cluster: &Cluster<K>, name: &str, href: String) -> Bubble {
        Bubble {
            href,
            title: self.scene.words.with("map-cluster", [("place", name.into()), ("count", cluster.count.into())]),
            count: self.scene.words.number(cluster.count),
            x: cluster.at.x,
            y: cluster.at.y,
            radius: cluster.radius(),
        }
    }
}
