//! Clusters: what a map shows when it would have more marks than a reader could tell apart.
//!
//! Entry: [`clusters`]. Each mark belongs to a key (a state, a county) and to a cell of a grid; the marks that agree in
//! both become one circle at their middle.

use std::collections::BTreeMap;

use crate::geo::point::Xy;

/// Marks that are shown as one circle.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster<K> {
    /// What they have in common.
    pub key: K,
    /// The middle of them.
    pub at: Xy,
    /// How many they are: at least one.
    pub count: usize,
}

impl<K> Cluster<K> {
    /// The radius of its circle: the area grows with the count, and three digits fit into the smallest.
    #[expect(clippy::cast_precision_loss, reason = "counts of agencies are far below 2 to the 52")]
    pub fn radius(&self) -> f64 {
        ((self.count as f64).sqrt() * 0.6).clamp(9.0, 18.0).round()
    }
}

/// The clusters of `marks`, by key and then from the left. `cell` is the side of a cell of the grid, in units of the map.
#[must_use]
pub fn clusters<K: Ord>(marks: impl IntoIterator<Item = (K, Xy)>, cell: f64) -> Vec<Cluster<K>> {
    let mut cells: BTreeMap<(K, (i64, i64)), (Xy, u32)> = BTreeMap::new();
    for (key, at) in marks {
        let (sum, count) = cells.entry((key, square(at, cell))).or_insert((Xy { x: 0.0, y: 0.0 }, 0));
        *sum = Xy { x: sum.x + at.x, y: sum.y + at.y };
        *count += 1;
    }
    cells.into_iter().map(|((key, _), (sum, count))| cluster(key, sum, count)).collect()
}

fn cluster<K>(key: K, sum: Xy, count: u32) -> Cluster<K> {
    let middle = |sum: f64| (sum / f64::from(count.max(1)) * 10.0).round() / 10.0;
    Cluster { key, at: Xy { x: middle(sum.x), y: middle(sum.y) }, count: count as usize }
}

#[expect(clippy::cast_possible_truncation, reason = "maps are some thousand units wide; beyond, the cast saturates")]
fn square(at: Xy, cell: f64) -> (i64, i64) {
    ((at.x / cell).floor() as i64, (at.y / cell).floor() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_what_is_close_within_its_key() {
        let at = |x: f64| Xy { x, y: 3.0 };
        let marks = [("va", at(1.0)), ("va", at(2.0)), ("md", at(2.0)), ("va", at(55.0))];
        let found = clusters(marks, 40.0);
        let told: Vec<(&str, usize, f64)> = found.iter().map(|one| (one.key, one.count, one.at.x)).collect();
        assert_eq!(told, [("md", 1, 2.0), ("va", 2, 1.5), ("va", 1, 55.0)]);
    }

    #[test]
    fn loses_no_mark() {
        let marks = (0..4001u32).map(|step| ((), Xy { x: f64::from(step % 97), y: f64::from(step % 61) }));
        let found = clusters(marks, 10.0);
        assert_eq!(found.iter().map(|one| one.count).sum::<usize>(), 4001);
        assert!(found.len() <= 70);
        assert!(found.iter().all(|one| (9.0..=18.0).contains(&one.radius())));
    }
}
