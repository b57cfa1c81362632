//! What the gazetteer says about a place, in words.
//!
//! Entry: [`in_words`].

use crate::geo::gazetteer::{Gazetteer, Lookup, Precision};
use crate::geo::regions::{region, region_names};

/// The code of a state, in lower case, for its name or code.
pub fn state_code(text: &str) -> Option<String> {
    let named = |name: &str| region_names().iter().find(|state| state.name.eq_ignore_ascii_case(name));
    named(text.trim()).or_else(|| region(text.trim())).map(|state| state.code.to_lowercase())
}

/// Where the gazetteer finds a city or county of a state of the United States.
pub fn in_words(state: &str, city: Option<&str>, county: Option<&str>) -> String {
    let asked = [city, county].into_iter().flatten().collect::<Vec<_>>().join(", ");
    if asked.is_empty() {
        return "neither a city nor a county is given: the agency is listed, without a marker".to_owned();
    }
    match Gazetteer::find("us", state, city, county) {
        Lookup::Found(found) => {
            let what = match found.precision {
                Precision::City => "the middle of the city",
                Precision::County => "a point inside the county",
                Precision::Region => "a point inside the state",
            };
            let county = found.county_name.map(|county| format!(", {county}")).unwrap_or_default();
            let (lat, lon) = (found.point.lat(), found.point.lon());
            format!("{asked} is found: {what}{county}, at {lat:.3}, {lon:.3}")
        }
        Lookup::Ambiguous(candidates) => {
            let counties: Vec<&str> = candidates.iter().map(|candidate| candidate.county_name).collect();
            format!("there is more than one {asked} in this state: say which county, one of {}", counties.join(", "))
        }
        Lookup::Unknown { suggestions } if suggestions.is_empty() => format!("the gazetteer does not know {asked}"),
        Lookup::Unknown { suggestions } => {
            format!("the gazetteer does not know {asked}; near it is {}", suggestions.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_known_by_name_and_code() {
        for text in ["Virginia", "virginia", "VA", "va"] {
            assert_eq!(state_code(text).as_deref(), Some("va"));
        }
        assert_eq!(state_code("Atlantis"), None);
    }

    #[test]
    fn it_says_what_it_found() {
        assert!(in_words("va", Some("Waynesboro"), None).contains("is found: the middle of the city"));
        assert!(in_words("va", Some("Waynesboroo"), None).contains("near it is Waynesboro"));
        assert!(in_words("va", None, None).contains("without a marker"));
    }
}
