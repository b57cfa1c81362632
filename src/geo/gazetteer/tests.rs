//! Names found, told apart, and refused.

use super::*;

fn find(region: &str, city: &str, county: &str) -> Lookup {
    Gazetteer::find("US", region, Some(city), Some(county))
}

fn found_in(lookup: &Lookup) -> Option<(&'static str, Precision)> {
    match lookup {
        Lookup::Found(found) => Some((found.county_name?, found.precision)),
        _ => None,
    }
}

#[test]
fn finds_cities_however_they_are_written() {
    for (region, city, county, expected) in [
        ("MO", "St. Louis", "", "St. Louis city"),
        ("va", "Waynesboro", "", "Waynesboro city"),
        ("TX", "Ft. Worth", "Tarrant", "Tarrant County"),
        ("IL", "LaGrange", "Cook County", "Cook County"),
        ("IL", "Elgin", "Kane County, Cook County", "Kane County"),
        (
            "NJ",
            "Burlington Township",
            "Burlington County",
            "Burlington County",
        ),
        ("GU", "Piti", "", "Guam"),
        (
            "CT",
            "Waterbury",
            "New Haven County",
            "Naugatuck Valley Planning Region",
        ),
    ] {
        let lookup = find(region, city, county);
        assert_eq!(
            found_in(&lookup),
            Some((expected, Precision::City)),
            "{city}: {lookup:?}"
        );
    }
}

#[test]
fn a_county_alone_is_its_middle() {
    for (county, expected) in [
        ("Augusta County", "Augusta County"),
        ("augusta", "Augusta County"),
        ("Richmond", "Richmond County"),
    ] {
        assert_eq!(
            found_in(&find("VA", "", county)),
            Some((expected, Precision::County))
        );
    }
    assert_eq!(
        found_in(&find("MD", "", "Baltimore City")),
        Some(("Baltimore city", Precision::County))
    );
}

#[test]
fn says_so_when_only_the_county_is_known() {
    let lookup = find("PA", "Nowhere Township", "Delaware County");
    assert_eq!(
        found_in(&lookup),
        Some(("Delaware County", Precision::County))
    );
}

#[test]
fn one_name_twice_is_ambiguous_until_a_county_tells() {
    let counties: Vec<&str> = match find("NC", "Franklin", "") {
        Lookup::Ambiguous(candidates) => candidates
            .iter()
            .map(|candidate| candidate.county_name)
            .collect(),
        _ => Vec::new(),
    };
    assert_eq!(counties, ["Macon County", "Rowan County"]);
    let told = find("NC", "Franklin", "Macon County");
    assert_eq!(found_in(&told), Some(("Macon County", Precision::City)));
    assert!(
        matches!(find("MO", "Springfield", ""), Lookup::Found(_)),
        "one in each state"
    );
    assert!(matches!(
        find("MO", "Nowhere", "Clay, Platte"),
        Lookup::Ambiguous(_)
    ));
}

#[test]
fn a_city_beside_its_county_is_itself() {
    let winchester = find("VA", "Winchester", "Frederick County");
    assert_eq!(
        found_in(&winchester),
        Some(("Winchester city", Precision::City))
    );
    let far = find("WI", "Glendale", "Monroe County");
    assert_eq!(found_in(&far), Some(("Monroe County", Precision::County)));
}

#[test]
fn counties_go_by_several_kinds_but_never_by_another_one() {
    let fips = |region, county| match find(region, "", county) {
        Lookup::Found(found) => found.county_fips,
        _ => None,
    };
    assert_eq!(fips("LA", "Orleans County"), Some("22071"));
    assert_eq!(fips("VA", "Norfolk (city) County"), Some("51710"));
    assert_eq!(fips("VA", "Waynesboro"), Some("51820"));
    assert_eq!(fips("VA", "Waynesboro County"), None);
    assert_eq!(fips("VA", "Augusta City"), None);
    assert_eq!(fips("CT", "Hartford County"), None, "no shape, no middle");
}

#[test]
fn misspellings_are_shown_never_taken() {
    let suggestions = |lookup| match lookup {
        Lookup::Unknown { suggestions } => suggestions,
        _ => Vec::new(),
    };
    assert_eq!(
        suggestions(find("VA", "Waynesborro", ""))
            .first()
            .map(String::as_str),
        Some("Waynesboro")
    );
    assert_eq!(
        suggestions(find("VA", "", "Agusta County"))
            .first()
            .map(String::as_str),
        Some("Augusta County")
    );
    assert_eq!(
        suggestions(find("VA", "Verona", "Agusta County"))
            .first()
            .map(String::as_str),
        Some("Augusta County")
    );
    assert_eq!(
        find("VA", "Xyzzyqux", ""),
        Lookup::Unknown {
            suggestions: Vec::new()
        }
    );
    assert_eq!(
        Gazetteer::find("FR", "75", Some("Paris"), None),
        Lookup::Unknown {
            suggestions: Vec::new()
        }
    );
    assert!(matches!(find("XX", "Paris", ""), Lookup::Unknown { .. }));
}

#[test]
fn a_state_alone_is_somewhere_inside() {
    for state in region_names() {
        let lookup = Gazetteer::find("us", state.code, None, None);
        assert!(
            matches!(lookup, Lookup::Found(found) if found.precision == Precision::Region),
            "{}",
            state.name
        );
    }
}
