//! What the shapes and colours of marks mean, in words.

use serde::Serialize;

use crate::model::agency::Group;
use crate::render::words;

/// One line of a legend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The group's name in style sheets.
    pub word: &'static str,
    /// The shape, in words: "Red square".
    pub shape: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// How many.
    pub count: String,
}

/// The legend for agencies of these groups: only those that occur, in the order of [`Group::ALL`].
pub fn legend(groups: impl IntoIterator<Item = Group>) -> Vec<Entry> {
    let mut counts = [0usize; Group::ALL.len()];
    for group in groups {
        for (count, known) in counts.iter_mut().zip(Group::ALL) {
            *count += usize::from(known == group);
        }
    }
    let occurring = Group::ALL.into_iter().zip(counts).filter(|(_, count)| *count > 0);
    occurring.map(|(group, count)| entry(group, count)).collect()
}

fn entry(group: Group, count: usize) -> Entry {
    Entry { word: group.word(), shape: shape(group), meaning: meaning(group), count: words::number(count) }
}

/// The line for this many measures; `None` for none.
pub fn measures(count: usize) -> Option<Entry> {
    let meaning = "measure against it: a ban, an ordinance, a lawsuit";
    (count > 0).then(|| Entry { word: "measure", shape: "White shield", meaning, count: words::number(count) })
}

/// The shape and colour of a group's marks.
pub fn shape(group: Group) -> &'static str {
    match group {
        Group::InUse => "Red square",
        Group::Agreed => "Red frame",
        Group::Unclear => "Two bars",
        Group::Over => "Cross",
        Group::Unknown => "Dot",
    }
}

/// What a group means.
pub fn meaning(group: Group) -> &'static str {
    match group {
        Group::InUse => "in use when last seen",
        Group::Agreed => "agreed or under way",
        Group::Unclear => "paused, or gone from the vendor’s list",
        Group::Over => "ended, rejected or withdrawn",
        Group::Unknown => "status not documented",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_only_what_occurs() {
        assert_eq!(legend([]), []);
        let told = legend([Group::Over, Group::InUse, Group::Over]);
        let told: Vec<(&str, &str)> = told.iter().map(|entry| (entry.word, entry.count.as_str())).collect();
        assert_eq!(told, [("in-use", "1"), ("over", "2")]);
    }

    #[test]
    fn tells_every_group_apart_by_shape() {
        let shapes: std::collections::BTreeSet<&str> = Group::ALL.into_iter().map(shape).collect();
        assert_eq!(shapes.len(), Group::ALL.len());
    }
}
