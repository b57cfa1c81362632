//! What sort of agency a row is about, from its type, its jurisdiction and its name.
//!
//! Entry: [`kind_of`].

use crate::record::kinds::agency::AgencyKind;

/// Words of the column `Type of LEA` that settle the kind.
const BY_TYPE: [(&str, AgencyKind); 18] = [
    ("sheriff", AgencyKind::Sheriff),
    ("constable", AgencyKind::Constable),
    ("marshal", AgencyKind::Marshal),
    ("district attorney", AgencyKind::DistrictAttorney),
    ("county attorney", AgencyKind::DistrictAttorney),
    ("prosecutor", AgencyKind::DistrictAttorney),
    ("state police", AgencyKind::State),
    ("highway patrol", AgencyKind::State),
    ("state agency", AgencyKind::State),
    ("school", AgencyKind::School),
    ("transit", AgencyKind::Transit),
    ("fire", AgencyKind::Fire),
    ("fusion center", AgencyKind::Other),
    ("dmv", AgencyKind::Other),
    ("dhs", AgencyKind::Other),
    ("corrections", AgencyKind::Other),
    ("attorney general", AgencyKind::Other),
    ("task force", AgencyKind::Other),
];

/// Words of the column `Type of Juris` that settle the kind of a police department.
const BY_JURISDICTION: [(&str, AgencyKind); 8] = [
    ("university", AgencyKind::Campus),
    ("school", AgencyKind::School),
    ("airport", AgencyKind::Transit),
    ("transit", AgencyKind::Transit),
    ("port", AgencyKind::Transit),
    ("federal", AgencyKind::Federal),
    ("tribal", AgencyKind::Tribal),
    ("state", AgencyKind::State),
];

/// The kind, and whether the type was one that this program knows.
pub fn kind_of(lea: &str, jurisdiction: &str, name: &str) -> (AgencyKind, bool) {
    let (lea, jurisdiction) = (lea.to_lowercase(), jurisdiction.to_lowercase());
    if let Some((_, kind)) = BY_TYPE.iter().find(|(word, _)| lea.contains(word)) {
        return (*kind, true);
    }
    if matches!(lea.as_str(), "police" | "public safety") {
        return (police(&jurisdiction, name), true);
    }
    (AgencyKind::Other, false)
}

fn police(jurisdiction: &str, name: &str) -> AgencyKind {
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if let Some((_, kind)) = BY_JURISDICTION.iter().find(|(word, _)| jurisdiction.starts_with(word)) {
        return *kind;
    }
    if has(&["University of ", "University Police"]) {
        return AgencyKind::Campus;
    }
    if has(&["School District", "Independent School"]) || name.split_whitespace().any(|word| word == "ISD") {
        return AgencyKind::School;
    }
    let of_county = matches!(jurisdiction, "county" | "parish") || has(&[" County Police", " Parish Police"]);
    if of_county && !has(&["Regional"]) { AgencyKind::CountyPolice } else { AgencyKind::Police }
}

/// Whether an agency of this kind serves a county.
pub fn serves_county(kind: AgencyKind) -> bool {
    use AgencyKind::{Constable, CountyPolice, DistrictAttorney, Sheriff};
    matches!(kind, Sheriff | CountyPolice | DistrictAttorney | Constable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_jurisdictions_and_names_settle_the_kind() {
        use AgencyKind::{Campus, CountyPolice, DistrictAttorney, Other, Police, School, Sheriff, Transit};
        for (lea, jurisdiction, name, kind) in [
            ("Police", "Municipal", "Birch Police Department", Police),
            ("Police", "Municipal", "University City Police Department", Police),
            ("Police", "Municipal", "Birch Independent School District Police", School),
            ("Police", "County", "Birch County Police Department", CountyPolice),
            ("Police", "Municipal", "Birch County Police Department", CountyPolice),
            ("Police", "County", "Northern Birch County Regional Police Department", Police),
            ("Police", "University", "Birch College", Campus),
            ("Police", "Airport", "Birch Airport Police", Transit),
            ("Sheriff", "Parish", "Birch Parish Sheriff's Office", Sheriff),
            ("District Attorney", "County", "Birch County Prosecutor's Office", DistrictAttorney),
            ("DMV", "State", "Department of Motor Vehicles", Other),
        ] {
            assert_eq!(kind_of(lea, jurisdiction, name), (kind, true), "{name}");
        }
        assert_eq!(kind_of("Crash Team", "Regional", "Birch Crash Team"), (Other, false));
    }
}
