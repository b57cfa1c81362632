//! Agencies of the site that a new one may be.
//!
//! Entry: [`alike`]. Names are compared by what tells agencies of a state apart: `Waynesboro PD` and `City of Waynesboro
//! Police Department` are the same words.

use crate::import::existing::{Existing, ExistingAgency};
use crate::record::scalars::id::slug;

/// From this likeness on (Jaro and Winkler's) a name is shown as perhaps the same.
const ALIKE: f64 = 0.94;

/// How alike two agencies are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The names differ by a few letters.
    Near,
    /// The names are the same words.
    Same,
}

/// The agencies of `state` whose name is like `name`, the most alike first. An agency that is known to sit in another
/// city is another agency.
pub fn alike<'a>(
    existing: &'a Existing,
    state: &str,
    name: &str,
    city: Option<&str>,
) -> Vec<(Likeness, &'a ExistingAgency)> {
    let folder = format!("agencies/us/{state}/");
    let wanted = words(name);
    let mut found: Vec<(Likeness, &ExistingAgency)> = existing
        .agencies
        .iter()
        .filter(|agency| agency.path.starts_with(&folder) && may_be_in(agency, city))
        .filter_map(|agency| Some((likeness(agency, &wanted)?, agency)))
        .collect();
    found.sort_by(|(one, first), (other, second)| other.cmp(one).then(first.path.cmp(&second.path)));
    found
}

fn may_be_in(agency: &ExistingAgency, city: Option<&str>) -> bool {
    let own = agency.record.city.as_ref().map(|city| slug(&city.value.0));
    !matches!((own, city.map(slug)), (Some(own), Some(city)) if own != city)
}

fn likeness(agency: &ExistingAgency, wanted: &str) -> Option<Likeness> {
    let names = std::iter::once(&agency.record.name.value).chain(&agency.record.aliases);
    let names: Vec<String> = names.map(|name| words(&name.0)).collect();
    if names.iter().any(|name| name == wanted) {
        return Some(Likeness::Same);
    }
    names.iter().any(|name| strsim::jaro_winkler(name, wanted) >= ALIKE).then_some(Likeness::Near)
}

/// The words of a name that count.
fn words(name: &str) -> String {
    let slug = slug(name).replace("sheriffs-office", "sheriff").replace("sheriffs", "sheriff");
    let counted = slug.split('-').filter_map(|word| match word {
        "the" | "of" | "city" | "town" | "department" | "dept" | "office" => None,
        "pd" => Some("police"),
        "so" | "sd" => Some("sheriff"),
        "co" => Some("county"),
        other => Some(other),
    });
    counted.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn existing() -> Existing {
        let record = |name: &str, city: &str| {
            format!(
                "name: {name}\nkind: police\ncity: {city}\npartnerships:\n  - vendor: ring\n    claims:\n      - kind: other\n        text: x\n        sources: [y]\n"
            )
        };
        let files = [
            ("agencies/us/va/waynesboro-police-department.yaml", record("Waynesboro Police Department", "Waynesboro")),
            ("agencies/us/va/augusta-county-sheriffs-office.yaml", record("Augusta County Sheriff's Office", "Verona")),
            ("agencies/us/ga/waynesboro-police-department.yaml", record("Waynesboro Police Department", "Waynesboro")),
        ];
        Existing::read(files.iter().map(|(path, text)| (*path, text.as_str())))
    }

    #[test]
    fn the_same_agency_is_found_by_other_spellings() {
        let existing = existing();
        let found = |name: &str, city: Option<&str>| {
            let alike = alike(&existing, "va", name, city);
            alike.into_iter().map(|(likeness, agency)| (likeness, agency.path.clone())).collect::<Vec<_>>()
        };
        let waynesboro = "agencies/us/va/waynesboro-police-department.yaml".to_owned();
        for name in ["Waynesboro PD", "City of Waynesboro Police Dept.", "WAYNESBORO POLICE DEPARTMENT"] {
            assert_eq!(found(name, Some("Waynesboro")), [(Likeness::Same, waynesboro.clone())], "{name}");
        }
        assert_eq!(found("Waynesborro Police Department", None), [(Likeness::Near, waynesboro)]);
        assert_eq!(found("Augusta Co. Sheriff's Department", None).len(), 1);
        assert_eq!(found("Waynesboro Police Department", Some("Staunton")), []);
        assert_eq!(found("Staunton Police Department", None), []);
    }
}
