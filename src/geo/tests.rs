//! The maps as a whole.

use super::atlas::countries;
use super::base_map::BaseMap;
use super::point::{Point, Xy};
use super::regions::region_names;
use super::shapes::{FINER, country_map, locator, state_map, us_counties, us_map, world_map};

fn is_sound(map: &BaseMap) {
    assert!(!map.regions.is_empty());
    assert!(map.width.is_finite() && map.width > 1.0 && map.height.is_finite() && map.height > 1.0);
    assert!(map.outline.is_empty() || map.outline.starts_with('M'));
    for region in &map.regions {
        let Xy { x, y } = region.label;
        assert!((0.0..=map.width).contains(&x) && (0.0..=map.height).contains(&y), "{}: label {x} {y}", region.name);
        assert!(region.path.starts_with('M') && region.path.ends_with('z'), "{}: {}", region.name, region.path);
        assert!(!region.path.contains("NaN") && !region.path.contains("inf"), "{}", region.name);
        assert!(!region.name.is_empty() && !region.id.is_empty());
    }
}

/// Left, top, right, bottom of a path of ours.
fn bounds(path: &str) -> [f64; 4] {
    let mut bounds = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
    for ring in path.split('M').filter(|ring| !ring.is_empty()) {
        let mut at = (0.0, 0.0);
        for pair in numbers(ring).chunks(2) {
            at = (at.0 + pair[0], at.1 + pair[1]);
            bounds = [bounds[0].min(at.0), bounds[1].min(at.1), bounds[2].max(at.0), bounds[3].max(at.1)];
        }
    }
    bounds
}

fn numbers(ring: &str) -> Vec<f64> {
    let spaced = ring.replace('-', " -").replace(['l', 'z'], " ");
    spaced.split_whitespace().filter_map(|word| word.parse().ok()).collect()
}

fn assert_in_region(map: &BaseMap, id: &str, lat: f64, lon: f64) {
    let at = Point::new(lat, lon).ok().and_then(|point| map.project(point));
    let path = map.regions.iter().find(|region| region.id == id).map_or("", |region| &region.path);
    let [left, top, right, bottom] = bounds(path);
    let inside = |at: Xy| (left..=right).contains(&at.x) && (top..=bottom).contains(&at.y);
    assert!(at.is_some_and(inside), "{id}: {at:?} not in {left} {top} {right} {bottom}");
}

#[test]
fn the_national_map_shows_every_state_and_territory() {
    is_sound(us_map());
    let ids: Vec<&str> = us_map().regions.iter().map(|region| region.id.as_str()).collect();
    let codes: Vec<&str> = region_names().iter().map(|state| state.code).collect();
    assert_eq!(ids, codes);
}

#[test]
fn cities_stand_in_their_state() {
    for (id, lat, lon) in [
        ("NY", 40.7128, -74.006),
        ("VA", 38.0685, -78.8895),
        ("AK", 61.2181, -149.9003),
        ("HI", 21.3069, -157.8583),
        ("PR", 18.4655, -66.1057),
        ("VI", 17.7466, -64.7032),
        ("GU", 13.4745, 144.75),
        ("MP", 15.19, 145.72),
        ("AS", -14.2756, -170.7025),
    ] {
        assert_in_region(us_map(), id, lat, lon);
    }
}

#[test]
fn every_state_has_a_map_with_all_its_counties() {
    for state in region_names() {
        let map = state_map(state.code).unwrap_or(us_map());
        is_sound(map);
        assert!(map.regions.iter().map(|county| county.path.len()).sum::<usize>() <= 13_000, "{}", state.name);
        let drawn = map.regions.len();
        let listed = super::tables::counties().iter().filter(|county| county.state == state.code).count();
        // The Marianas' Northern Islands lie outside the frame.
        assert_eq!(drawn, if state.code == "MP" { listed - 1 } else { listed }, "{}", state.name);
        assert!(map.outline.starts_with('M'), "{}", state.name);
    }
}

#[test]
fn every_state_has_a_small_locator() {
    for state in region_names() {
        let map = locator(state.code.to_lowercase().as_str());
        assert!(map.is_some(), "{}", state.name);
        map.iter().for_each(is_sound);
        assert!(map.iter().flat_map(|map| &map.regions).all(|region| region.path.len() <= 1000));
    }
}

#[test]
fn every_country_has_a_map() {
    is_sound(world_map());
    assert_eq!(world_map().regions.len(), countries().len());
    assert!(countries().len() > 230);
    for shape in countries() {
        let map = country_map(&shape.id);
        assert!(map.is_some(), "{}", shape.id);
        map.iter().for_each(is_sound);
    }
    assert_in_region(world_map(), "GB", 51.5072, -0.1276);
    assert_in_region(world_map(), "JP", 35.69, 139.69);
}

#[test]
fn unknown_codes_have_no_map() {
    assert!(state_map("XX").is_none() && locator("").is_none() && country_map("ZZ").is_none());
}

#[test]
fn alaska_stays_whole_across_the_antimeridian() {
    let map = state_map("AK").unwrap_or(us_map());
    let x = |lat, lon| Point::new(lat, lon).ok().and_then(|point| map.project(point)).map(|at| at.x);
    let (attu, adak, anchorage, juneau) = (x(52.9, 173.2), x(51.9, -176.6), x(61.2, -149.9), x(58.3, -134.4));
    assert!(attu < adak && adak < anchorage && anchorage < juneau && attu.is_some(), "{attu:?} {adak:?} {anchorage:?}");
}

#[test]
fn a_closer_look_shows_the_counties_where_the_national_map_has_the_state() {
    for state in region_names() {
        let counties = us_counties(&state.code.to_lowercase());
        assert!(!counties.is_empty(), "{}", state.name);
        assert!(counties.iter().all(|county| county.path.starts_with('M') && county.area > 0.0), "{}", state.name);
    }
    let augusta = us_counties("va").into_iter().find(|county| county.id == "51015");
    let near = |at: Xy| (at.x / FINER - 799.0).abs() < 8.0 && (at.y / FINER - 292.3).abs() < 8.0;
    assert!(augusta.is_some_and(|county| county.name == "Augusta County" && near(county.label)));
    assert!(us_counties("xx").is_empty());
}
