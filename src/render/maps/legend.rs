//! What the shapes and colours of marks mean, in words.

use serde::Serialize;

use crate::model::agency::Group;
use crate::render::words::Words;

/// One line of a legend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The group's name in style sheets.
    pub word: &'static str,
    /// The shape, in words: "Red square".
    pub shape: String,
    /// What it means.
    pub meaning: String,
    /// How many.
    pub count: usize,
}

/// The legend for agencies of these groups: only those that occur, in the order of [`Group::ALL`].
pub fn legend(words: &Words, groups: impl IntoIterator<Item = Group>) -> Vec<Entry> {
    let mut counts = [0usize; Group::ALL.len()];
    for group in groups {
        for (count, known) in counts.iter_mut().zip(Group::ALL) {
            *count += usize::from(known == group);
        }
    }
    let occurring = Group::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    occurring.map(|(group, count)| entry(words, group, count)).collect()
}

fn entry(words: &Words, group: Group, count: usize) -> Entry {
    Entry { word: group.word(), shape: shape(words, group), meaning: meaning(words, group), count }
}

/// The lines for so many measures and so many places without an agency: none where there are none.
pub fn others(words: &Words, measures: usize, bare: usize) -> impl Iterator<Item = Entry> {
    let entry = |(word, count): (&'static str, usize)| {
        let [shape, meaning] = ["shape", "meaning"].map(|part| words.text(&format!("group-{part}-{word}")));
        Entry { word, shape, meaning, count }
    };
    [("measure", measures), ("bare", bare)].into_iter().filter(|(_, count)| *count > 0).map(entry)
}

/// The shape and colour of a group's marks.
pub fn shape(words: &Words, group: Group) -> String {
    words.text(&format!("group-shape-{}", group.word()))
}

/// What a group means.
pub fn meaning(words: &Words, group: Group) -> String {
    words.text(&format!("group-meaning-{}", group.word()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::words::built_in;

    #[test]
    fn names_only_what_occurs() {
        let words = built_in("en");
        assert_eq!(legend(&words, []), []);
        let told = legend(&words, [Group::Over, Group::InUse, Group::Over]);
        let told: Vec<(&str, usize)> = told.iter().map(|entry| (entry.word, entry.count)).collect();
        assert_eq!(told, [("in-use", 1), ("over", 2)]);
        assert_eq!(others(&words, 0, 0).count(), 0);
        let told: Vec<(&str, usize)> = others(&words, 2, 9).map(|entry| (entry.word, entry.count)).collect();
        assert_eq!(told, [("measure", 2), ("bare", 9)]);
    }

    #[test]
    fn tells_every_group_apart_by_shape() {
        let shapes: std::collections::BTreeSet<String> =
            Group::ALL.into_iter().map(|group| shape(&built_in("en"), group)).collect();
        assert_eq!(shapes.len(), Group::ALL.len());
    }
}
