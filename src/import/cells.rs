//! Cells without the dirt that copying between programs leaves.
//!
//! Entry: [`clean`] for any cell, [`agency_name`] for a name. Nothing is mended without being told.

use crate::record::scalars::text::refuse_invisible;

/// What is written where a program had nothing.
const NOTHING: [&str; 4] = ["#N/A", "N/A", "#REF!", "#VALUE!"];

/// The cell on one line, without invisible characters and without what means "nothing".
pub fn clean(cell: &str) -> String {
    let visible: String = cell
        .chars()
        .map(|character| if character.is_whitespace() { ' ' } else { character })
        .filter(|character| refuse_invisible(&character.to_string()).is_none())
        .collect();
    let text = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if NOTHING.contains(&text.as_str()) { String::new() } else { text }
}

/// An agency's name, with its apostrophes mended and a repeated state (`…, DE`) taken off its end. `state` is the postal
/// code of the row.
pub fn agency_name(cell: &str, state: &str) -> String {
    let name = straight_apostrophes(&clean(cell));
    let ending = format!(", {state}");
    name.strip_suffix(ending.as_str()).unwrap_or(&name).to_owned()
}

/// `Sheriff?s`, `Sheriff’s` and `Sheriff'S` to `Sheriff's`; the same for `St. John?s`.
fn straight_apostrophes(name: &str) -> String {
    let characters: Vec<char> = name.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| characters.get(index)).copied().unwrap_or(' ');
    let mend = |index: usize, character: char| {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        match character {
            '’' | '‘' | '´' | '`' | '\u{2bc}' => '\'',
            '?' | '\u{fffd}' if before.is_alphabetic() && matches!(after, 's' | 'S') => '\'',
            'S' if matches!(before, '\'' | '’') && at(index.checked_sub(2)).is_lowercase() => 's',
            other => other,
        }
    };
    characters.iter().enumerate().map(|(index, character)| mend(index, *character)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dirt_goes_and_names_stay() {
        for (cell, expected) in [
            ("\u{200e}Harris\u{a0}County ", "Harris County"),
            ("Two\nlines", "Two lines"),
            ("#N/A", ""),
            ("Town & Country", "Town & Country"),
        ] {
            assert_eq!(clean(cell), expected);
        }
        for (cell, expected) in [
            ("Birch County Sheriff?s Office", "Birch County Sheriff's Office"),
            ("Birch County Sheriff\u{fffd}s Office", "Birch County Sheriff's Office"),
            ("Birch County Sheriff’s Office", "Birch County Sheriff's Office"),
            ("Birch County Sheriff'S Office", "Birch County Sheriff's Office"),
            ("Birch Police Department, DE", "Birch Police Department"),
            ("Birch Police Department, Inc.", "Birch Police Department, Inc."),
        ] {
            assert_eq!(agency_name(cell, "DE"), expected);
        }
    }
}
