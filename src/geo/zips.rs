//! ZIP codes of the United States, read from `data/zips.tsv` when first asked for: [`zips`].
//!
//! A line that cannot be read is left out; the tests prove that none is.

use std::sync::LazyLock;

/// A ZIP code, or rather the area that the Census Bureau tabulates under it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zip {
    /// Its five digits as a number.
    pub code: u32,
    /// Postal code of the state in which its middle lies.
    pub state: &'static str,
    /// Degrees north of its middle, in hundredths.
    pub lat: i32,
    /// Degrees east, in hundredths.
    pub lon: i32,
}

static ZIPS: LazyLock<Vec<Zip>> = LazyLock::new(|| include_str!("data/zips.tsv").lines().filter_map(line).collect());

/// All ZIP codes, in order.
#[must_use]
pub fn zips() -> &'static [Zip] {
    &ZIPS
}

fn line(line: &'static str) -> Option<Zip> {
    let mut cells = line.split('\t');
    let (code, state) = (cells.next()?, cells.next()?);
    Some(Zip { code: code.parse().ok()?, state, lat: hundredths(cells.next()?)?, lon: hundredths(cells.next()?)? })
}

/// `-78.88` is -7888: every cell has two decimals.
fn hundredths(cell: &str) -> Option<i32> {
    let (degrees, parts) = cell.split_once('.').filter(|(_, parts)| parts.len() == 2)?;
    let size = degrees.trim_start_matches('-').parse::<i32>().ok()? * 100 + parts.parse::<i32>().ok()?;
    Some(if degrees.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::super::regions::region;
    use super::*;

    #[test]
    fn every_line_is_read_and_in_order() {
        assert_eq!(zips().len(), include_str!("data/zips.tsv").lines().count());
        assert!(zips().windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(
            zips().iter().all(|zip| region(zip.state).is_some() && zip.lat.abs() <= 9000 && zip.lon.abs() <= 18000)
        );
    }

    #[test]
    fn known_codes_lie_where_they_should() {
        let find = |code| zips().iter().find(|zip| zip.code == code).map(|zip| (zip.state, zip.lat, zip.lon));
        assert_eq!(find(22980), Some(("VA", 3810, -7888)));
        assert_eq!(find(601), Some(("PR", 1818, -6675)));
        assert_eq!(find(96910), Some(("GU", 1345, 14475)));
        assert_eq!(hundredths("-0.05"), Some(-5));
    }
}
