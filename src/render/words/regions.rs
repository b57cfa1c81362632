//! What countries, states and territories are called in a language.
//!
//! Entries: [`Words::region`], [`alphabetical`]. English names are built in with the shapes (`geo::regions`). A translation
//! names those that its language calls otherwise: `region-us-ny = Nueva York`, `region-gb = Reino Unido`; what it leaves out
//! has its English name there too, as Florida has in Spanish.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Words;
use crate::geo::regions;
use crate::model::place::Region;

/// What begins the names of these messages.
pub(super) const PREFIX: &str = "region-";

impl Words {
    /// What the country or region is called.
    pub fn region(&self, region: &Region) -> String {
        self.place(&region.id(), &region.name)
    }

    /// The same for the place of an id (`us`, `us/va`) and of an English name.
    pub fn place(&self, id: &str, english: &str) -> String {
        self.own.format(&message(id), &[]).unwrap_or_else(|| english.to_owned())
    }
}

/// The name of the message that says what the place of this id is called.
pub(super) fn message(id: &str) -> String {
    format!("{PREFIX}{}", id.replace('/', "-"))
}

/// Whether a message names a place that there is.
pub(super) fn names_a_place(message: &str) -> bool {
    let Some(id) = message.strip_prefix(PREFIX) else { return false };
    match id.split_once('-') {
        Some(("us", state)) => regions::region(state).is_some(),
        Some((country, _)) => regions::country_name(country).is_some(),
        None => regions::country_name(id).is_some(),
    }
}

/// What names are put in order by: Míchigan stands before Minnesota, whatever its accent.
pub fn alphabetical(name: &str) -> String {
    name.nfkd().filter(|letter| !is_combining_mark(*letter)).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::words::built_in;

    #[test]
    fn spanish_has_names_of_its_own_and_keeps_the_others() {
        let said = |language| {
            [
                ("us", "United States"),
                ("us/ny", "New York"),
                ("us/mi", "Michigan"),
                ("us/fl", "Florida"),
                ("ca/on", "ON"),
            ]
            .map(|(id, english)| built_in(language).place(id, english))
        };
        assert_eq!(said("en"), ["United States", "New York", "Michigan", "Florida", "ON"]);
        assert_eq!(said("es"), ["Estados Unidos", "Nueva York", "Míchigan", "Florida", "ON"]);
    }

    #[test]
    fn an_accent_changes_no_order() {
        let mut names = ["Misuri", "Minnesota", "Míchigan", "Massachusetts"];
        names.sort_by_cached_key(|name| alphabetical(name));
        assert_eq!(names, ["Massachusetts", "Míchigan", "Minnesota", "Misuri"]);
    }

    #[test]
    fn a_message_names_a_place_that_there_is() {
        assert!(
            ["region-us", "region-us-ny", "region-gb", "region-ca-on"].map(names_a_place).iter().all(|known| *known)
        );
        assert!(["region-zz", "region-us-xx", "place-us"].map(names_a_place).iter().all(|known| !known));
    }
}
