//! `same-agency`: two records that seem to be of one agency.

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::model::agency::Agency;

/// The rule.
pub static RULE: Rule = Rule {
    name: "same-agency",
    severity: Severity::Warning,
    summary: "An agency has one record.",
    explanation: "Two records of one region, whose names and places look alike to a reader, are counted as two agencies. \
        Letters of other scripts that look like Latin ones are taken for them; capitals and accents' encodings make no \
        difference, nor do \"PD\" and \"Police Department\", \"City of\", or a slip of one letter. Agencies of one name in \
        two states are two. Put both into one record, or give the county or the point that tells them apart.",
};

/// Checks that no two agencies of one place look alike.
pub fn check(agencies: &[Agency], report: &mut Report) {
    let mut looks: Vec<([String; 2], &Agency)> = agencies.par_iter().map(|agency| (look(agency), agency)).collect();
    // Beside each other stand those of one place, and among them those whose names begin alike.
    looks.par_sort_unstable_by(|(one, first), (other, second)| one.cmp(other).then(first.id.cmp(&second.id)));
    for pair in looks.windows(2) {
        if let [(one, first), (other, second)] = pair
            && is_one(one, other)
        {
            report.add(told(first, second));
        }
    }
}

fn told(first: &Agency, second: &Agency) -> Diagnostic {
    let (first, second) = if first.id <= second.id { (first, second) } else { (second, first) };
    let message = format!("`{}` and `{}` seem to be one agency", first.id, second.id);
    let fault = Diagnostic::at(&RULE, second.span, message).label("this").note(first.span, "and this");
    fault.help("put both into one record, or add the `county:` or `point:` that tells them apart")
}

/// What a reader tells agencies apart by: the place and the name.
fn look(agency: &Agency) -> [String; 2] {
    let place = &agency.place;
    let region = place.region.as_deref().unwrap_or_default();
    let place_of = |name: &Option<String>| skeleton(name.as_deref().unwrap_or_default());
    let spot = if place.city.is_none() && place.county.is_none() {
        place.spot.map(|spot| format!("{},{}", spot.lat, spot.lon)).unwrap_or_default()
    } else {
        String::new()
    };
    let (city, county) = (place_of(&place.city), place_of(&place.county));
    [[place.country.as_str(), region, &city, &county, &spot].join("|"), name_of(&agency.name)]
}

/// Whether two looks are of one agency: one place, and names that are the same or a slip of one letter apart.
fn is_one([place, name]: &[String; 2], [other_place, other_name]: &[String; 2]) -> bool {
    place == other_place && (name == other_name || is_slip(name, other_name))
}

/// One letter more, less, other or in another order. Nobody slips in the first letter; figures tell precincts and districts
/// apart.
fn is_slip(one: &str, other: &str) -> bool {
    let figures = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>();
    let same_start = one.chars().next() == other.chars().next();
    same_start
        && one.len().min(other.len()) >= 12
        && figures(one) == figures(other)
        && strsim::osa_distance(one, other) == 1
}

/// The name as it looks, without what people write in several ways: "PD", "City of", the office of a sheriff.
fn name_of(name: &str) -> String {
    let words = name.split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | ',' | '.' | '/'));
    let words: Vec<String> = words.map(skeleton).filter(|word| !word.is_empty()).collect();
    let mut kept = String::new();
    let mut sheriff = false;
    for (position, word) in words.iter().enumerate() {
        let next = words.get(position + 1).map(String::as_str);
        match word.as_str() {
            "the" => {}
            "of" if kept.is_empty() => {}
            "city" | "town" | "village" if kept.is_empty() && next == Some("of") => {}
            "pd" => kept += "policedepartment",
            "sheriffs" | "sheriff" | "so" => {
                sheriff = true;
                kept += "sheriff";
            }
            "office" | "department" | "dept" if sheriff => {}
            "dept" => kept += "department",
            other => kept += other,
        }
    }
    kept
}

/// The letters and digits of `text` as they look: compatibility forms dissolved, case folded, the Cyrillic and Greek
/// letters that are drawn like Latin ones replaced (after the skeletons of Unicode's UTS 39, section 4).
fn skeleton(text: &str) -> String {
    // Nearly every name, and none of it is looked up in a table.
    if text.is_ascii() {
        let seen = text.chars().filter(char::is_ascii_alphanumeric);
        return seen.map(|letter| letter.to_ascii_lowercase()).collect();
    }
    let letters = text.nfkd().flat_map(char::to_lowercase).map(|letter| match letter {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'һ' | 'н' | 'η' => 'h',
        'і' | 'ι' | 'ı' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' => 'l',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' => 'u',
        'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'у' => 'y',
        'ζ' => 'z',
        other => other,
    });
    letters.filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_have_one_skeleton() {
        for (one, other) in [("Waynesboro PD", "Wаynesbоro PD"), ("Cañon", "Can\u{303}on"), ("NEW  Town", "New-town")]
        {
            assert_eq!(skeleton(one), skeleton(other));
        }
        assert_ne!(skeleton("Springfield"), skeleton("Springfeld"));
    }

    #[test]
    fn ways_to_write_one_name_meet() {
        for (one, other) in [
            ("Waynesboro PD", "City of Waynesboro Police Department"),
            ("Polk County Sheriff's Office", "Polk County Sheriff\u{2019}s Department"),
            ("The Polk County Sheriff", "Polk County Sheriffs Dept"),
            ("Waynesboro Police Dept.", "WAYNESBORO POLICE DEPARTMENT"),
        ] {
            assert_eq!(name_of(one), name_of(other), "{one}");
        }
        assert!(is_slip(&name_of("Springfield Police"), &name_of("Springfeild Police")));
        assert!(!is_slip(&name_of("Base Police Department"), &name_of("Case Police Department")));
        assert!(!is_slip(&name_of("District 1 Police"), &name_of("District 2 Police")));
        assert!(!is_slip(&name_of("Polk County Sheriff"), &name_of("Polk County Police")));
    }
}
