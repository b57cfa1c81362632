//! TopoJSON, decoded: borders are stored once, as arcs, and shapes say which arcs bound them.
//!
//! Reads what `tools/geo` writes: a quantised topology whose geometries are all MultiPolygons. Steps: parse; undo the
//! delta coding and the grid, once per arc ([`Topology::parse`]); join arcs into rings ([`Topology::rings`]).
//! The format: <https://github.com/topojson/topojson-specification>.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Borders and the shapes they bound.
#[derive(Debug, Default)]
pub struct Topology {
    /// Each border once, as `[lon, lat]` in degrees.
    pub arcs: Vec<Vec<[f64; 2]>>,
    collections: BTreeMap<String, Collection>,
}

/// A shape: which arcs bound it.
#[derive(Debug, Deserialize)]
pub struct Shape {
    /// FIPS number, postal code or ISO 3166 code.
    pub id: String,
    /// Polygons of rings of arcs; a negative number is the arc at its complement, backwards.
    pub arcs: Vec<Vec<Vec<i32>>>,
    /// Empty where the list of names is kept elsewhere.
    #[serde(default)]
    pub properties: Properties,
}

/// What a shape carries besides its border.
#[derive(Debug, Default, Deserialize)]
pub struct Properties {
    /// Its English name.
    pub name: String,
    /// `[lon, lat]` of a place well inside.
    pub label: [f64; 2],
}

#[derive(Debug, Default, Deserialize)]
struct Collection {
    geometries: Vec<Shape>,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct File {
    transform: Transform,
    objects: BTreeMap<String, Collection>,
    arcs: Vec<Vec<[i32; 2]>>,
}

impl Topology {
    /// Decodes a topology.
    ///
    /// # Errors
    /// Where the text is not the form described above, says why.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        let file: File = serde_json::from_str(text)?;
        let arcs = file
            .arcs
            .iter()
            .map(|arc| absolute(arc, &file.transform))
            .collect();
        Ok(Self {
            arcs,
            collections: file.objects,
        })
    }

    /// The shapes of one collection, by id; none if there is no such collection.
    #[must_use]
    pub fn shapes(&self, collection: &str) -> &[Shape] {
        self.collections
            .get(collection)
            .map_or(&[], |found| &found.geometries)
    }

    /// A shape's rings in `[lon, lat]`, outer rings and holes alike, closed.
    pub fn rings<'a>(&'a self, shape: &'a Shape) -> impl Iterator<Item = Vec<[f64; 2]>> + 'a {
        shape
            .arcs
            .iter()
            .flatten()
            .map(|ring| join(&self.arcs, ring))
    }
}

fn absolute(arc: &[[i32; 2]], transform: &Transform) -> Vec<[f64; 2]> {
    let mut at = [0, 0];
    let [wide, high] = transform.scale;
    let [left, bottom] = transform.translate;
    let step = |delta: &[i32; 2]| {
        at = [at[0] + delta[0], at[1] + delta[1]];
        [
            f64::from(at[0]).mul_add(wide, left),
            f64::from(at[1]).mul_add(high, bottom),
        ]
    };
    arc.iter().map(step).collect()
}

/// Arc number and whether it runs backwards.
#[must_use]
pub fn direction(arc: i32) -> (usize, bool) {
    let forwards = if arc < 0 { !arc } else { arc };
    (usize::try_from(forwards).unwrap_or(usize::MAX), arc < 0)
}

/// Joins arcs into one line; where two meet they share a place, which is kept once.
#[must_use]
pub fn join<P: Copy + PartialEq>(arcs: &[Vec<P>], ring: &[i32]) -> Vec<P> {
    let mut line: Vec<P> = Vec::new();
    for &number in ring {
        let (at, backwards) = direction(number);
        let Some(arc) = arcs.get(at) else { continue };
        let shared = usize::from(!line.is_empty());
        if backwards {
            line.extend(arc.iter().rev().skip(shared));
        } else {
            line.extend(arc.iter().skip(shared));
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARES: &str = r#"{"transform":{"scale":[0.5,1],"translate":[-1,10]},"arcs":[[[2,0],[0,1]],[[2,1],[-2,0],[0,-1],[2,0]]],
        "objects":{"squares":{"geometries":[{"id":"west","arcs":[[[0,1]]]},{"id":"back","arcs":[[[-2,-1]]]}]}}}"#;

    #[test]
    fn joins_arcs_forwards_and_backwards() -> Result<(), serde_json::Error> {
        let topology = Topology::parse(SQUARES)?;
        let rings: Vec<_> = topology
            .shapes("squares")
            .iter()
            .flat_map(|shape| topology.rings(shape))
            .collect();
        let west = vec![
            [0.0, 10.0],
            [0.0, 11.0],
            [-1.0, 11.0],
            [-1.0, 10.0],
            [0.0, 10.0],
        ];
        let back: Vec<_> = west.iter().rev().copied().collect();
        assert_eq!(rings, [west, back]);
        assert!(topology.shapes("circles").is_empty());
        Ok(())
    }

    #[test]
    fn refuses_other_forms() {
        assert!(Topology::parse("{}").is_err());
        assert!(Topology::parse("").is_err());
    }
}
