//! `same-agency`: two records that seem to be of one agency.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::model::agency::Agency;

/// The rule.
pub static RULE: Rule = Rule {
    name: "same-agency",
    severity: Severity::Warning,
    summary: "An agency has one record.",
    explanation: "Two records of one region, whose names and places look alike to a reader, are counted as two agencies. \
        Letters of other scripts that look like Latin ones are taken for them, capitals and accents' encodings make no \
        difference. Put both into one record, or give the county or the point that tells them apart.",
};

/// Checks that no two agencies of a region look alike.
pub fn check(agencies: &[Agency], report: &mut Report) {
    let mut seen: BTreeMap<[String; 5], &Agency> = BTreeMap::new();
    for agency in agencies {
        if let Some(first) = seen.insert(look(agency), agency) {
            let message = format!("`{}` and `{}` seem to be one agency", first.id, agency.id);
            let fault = Diagnostic::at(&RULE, agency.span, message).label("this").note(first.span, "and this");
            report.add(fault.help("put both into one record, or add the `county:` or `point:` that tells them apart"));
        }
    }
}

/// What a reader tells agencies apart by.
fn look(agency: &Agency) -> [String; 5] {
    let place = &agency.place;
    let region = place.region.clone().unwrap_or_default();
    let place_of = |name: &Option<String>| skeleton(name.as_deref().unwrap_or_default());
    let spot = if place.city.is_none() && place.county.is_none() {
        place.spot.map(|spot| format!("{},{}", spot.lat, spot.lon)).unwrap_or_default()
    } else {
        String::new()
    };
    let town = format!("{}|{}", place_of(&place.city), place_of(&place.county));
    [place.country.clone(), region, skeleton(&agency.name), town, spot]
}

/// The letters and digits of `text` as they look: compatibility forms dissolved, case folded, the Cyrillic and Greek
/// letters that are drawn like Latin ones replaced (after the skeletons of Unicode's UTS 39, section 4).
fn skeleton(text: &str) -> String {
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
}
