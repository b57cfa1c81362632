//! The codes of places: states and territories of the United States, and the countries of ISO 3166.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A state, the federal district, or a territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// Postal code, upper case.
    pub code: &'static str,
    /// FIPS number, two digits: the start of its counties' numbers.
    pub fips: &'static str,
    /// Its English name.
    pub name: &'static str,
}

impl State {
    /// Whether it is one of the fifty: neither the District of Columbia nor a territory.
    #[must_use]
    pub fn is_of_the_fifty(&self) -> bool {
        !matches!(self.code, "AS" | "DC" | "GU" | "MP" | "PR" | "VI")
    }
}

const fn state(code: &'static str, fips: &'static str, name: &'static str) -> State {
    State { code, fips, name }
}

/// By code.
static STATES: [State; 56] = [
    state("AK", "02", "Alaska"),
    state("AL", "01", "Alabama"),
    state("AR", "05", "Arkansas"),
    state("AS", "60", "American Samoa"),
    state("AZ", "04", "Arizona"),
    state("CA", "06", "California"),
    state("CO", "08", "Colorado"),
    state("CT", "09", "Connecticut"),
    state("DC", "11", "District of Columbia"),
    state("DE", "10", "Delaware"),
    state("FL", "12", "Florida"),
    state("GA", "13", "Georgia"),
    state("GU", "66", "Guam"),
    state("HI", "15", "Hawaii"),
    state("IA", "19", "Iowa"),
    state("ID", "16", "Idaho"),
    state("IL", "17", "Illinois"),
    state("IN", "18", "Indiana"),
    state("KS", "20", "Kansas"),
    state("KY", "21", "Kentucky"),
    state("LA", "22", "Louisiana"),
    state("MA", "25", "Massachusetts"),
    state("MD", "24", "Maryland"),
    state("ME", "23", "Maine"),
    state("MI", "26", "Michigan"),
    state("MN", "27", "Minnesota"),
    state("MO", "29", "Missouri"),
    state("MP", "69", "Northern Mariana Islands"),
    state("MS", "28", "Mississippi"),
    state("MT", "30", "Montana"),
    state("NC", "37", "North Carolina"),
    state("ND", "38", "North Dakota"),
    state("NE", "31", "Nebraska"),
    state("NH", "33", "New Hampshire"),
    state("NJ", "34", "New Jersey"),
    state("NM", "35", "New Mexico"),
    state("NV", "32", "Nevada"),
    state("NY", "36", "New York"),
    state("OH", "39", "Ohio"),
    state("OK", "40", "Oklahoma"),
    state("OR", "41", "Oregon"),
    state("PA", "42", "Pennsylvania"),
    state("PR", "72", "Puerto Rico"),
    state("RI", "44", "Rhode Island"),
    state("SC", "45", "South Carolina"),
    state("SD", "46", "South Dakota"),
    state("TN", "47", "Tennessee"),
    state("TX", "48", "Texas"),
    state("UT", "49", "Utah"),
    state("VA", "51", "Virginia"),
    state("VI", "78", "U.S. Virgin Islands"),
    state("VT", "50", "Vermont"),
    state("WA", "53", "Washington"),
    state("WI", "55", "Wisconsin"),
    state("WV", "54", "West Virginia"),
    state("WY", "56", "Wyoming"),
];

/// Every state, the District of Columbia and the five inhabited territories, by code.
#[must_use]
pub fn region_names() -> &'static [State] {
    &STATES
}

/// The state of a postal code in either case; `None` if there is none, so that `agencies/us/xx` can be refused.
#[must_use]
pub fn region(code: &str) -> Option<&'static State> {
    STATES.iter().find(|state| state.code.eq_ignore_ascii_case(code))
}

/// The English name of a country by its ISO 3166-1 alpha-2 code, in either case; also `XK`, Kosovo, which ISO leaves
/// to its users. `None` for a code that is none.
#[must_use]
pub fn country_name(alpha2: &str) -> Option<&'static str> {
    static BY_CODE: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| countries().collect());
    BY_CODE.get(alpha2.to_ascii_uppercase().as_str()).copied()
}

/// Every country: its ISO 3166-1 alpha-2 code and its English name.
pub fn countries() -> impl Iterator<Item = (&'static str, &'static str)> {
    include_str!("data/countries.tsv").lines().filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(STATES.windows(2).all(|pair| pair[0].code < pair[1].code));
    }

    #[test]
    fn knows_codes_in_either_case_and_no_others() {
        assert_eq!(region("va").map(|state| state.name), Some("Virginia"));
        assert_eq!(region("xx"), None);
        assert_eq!(country_name("gb"), Some("United Kingdom"));
        assert_eq!(country_name("ZZ"), None);
        assert_eq!(country_name("RE"), Some("Reunion"), "no map of its own, but a country code");
    }
}
