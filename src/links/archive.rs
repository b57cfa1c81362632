//! Archives: how to ask one for a copy, and what its answer says.
//!
//! Entries: [`question`] and [`found`]. Two forms of answers are read: the Internet Archive's availability JSON
//! (<https://archive.org/help/wayback_api.php>) and Memento's link format (RFC 7089, section 5). Which one it is, its first
//! sign says.

use serde_json::Value;

use super::Asked;
use crate::record::scalars::Url;
use crate::render::uri::encode;

/// Where the Internet Archive answers. `{url}` stands for the address as a parameter, `{address}` for it as it is, `{date}`
/// for the day of the document.
pub const WAYBACK: &str = "https://archive.org/wayback/available?url={url}&timestamp={date}";

/// A copy in an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its address.
    pub address: String,
    /// Its day, `2019-07-30`.
    pub date: String,
}

/// The address that asks an archive, by the form `base`, for the copy nearest to the day of the document.
pub fn question(base: &str, asked: &Asked) -> String {
    let day = asked.day.as_deref().unwrap_or_default();
    base.replace("{date}", day).replace("{url}", &encode(&asked.address)).replace("{address}", &asked.address)
}

/// The copy that an answer names; of several, the nearest to the day of the document.
pub fn found(answer: &str, asked: &Asked) -> Option<Copy> {
    let answer = answer.trim_start();
    if answer.starts_with('{') { available(answer) } else { nearest(answer, asked.day.as_deref()) }
}

fn available(answer: &str) -> Option<Copy> {
    let answer: Value = serde_json::from_str(answer).ok()?;
    let closest = answer.get("archived_snapshots")?.get("closest")?;
    let taken = closest.get("timestamp")?.as_str()?;
    let good = closest.get("status").and_then(Value::as_str).is_none_or(|status| status.starts_with('2'));
    copy(closest.get("url")?.as_str()?, taken).filter(|_| good)
}

/// `<http://archive.example/2019…/https://…>; rel="memento"; datetime="Tue, 30 Jul 2019 00:00:00 GMT",`
fn nearest(answer: &str, day: Option<&str>) -> Option<Copy> {
    let copies = answer.split('<').filter_map(|entry| {
        let (address, rest) = entry.split_once('>')?;
        let is_memento = rest.split(';').any(|part| part.contains("rel=") && part.contains("memento"));
        let taken =
            rest.split_once("datetime=\"").and_then(|(_, rest)| rest.split('"').next()).filter(|_| is_memento)?;
        copy(address, &digits(taken)?)
    });
    let wanted: i64 = format!("{:0<8}", day.unwrap_or("20991231")).parse().ok()?;
    let distance =
        |copy: &Copy| copy.date.replace('-', "").parse::<i64>().map_or(i64::MAX, |taken| (taken - wanted).abs());
    copies.min_by_key(distance)
}

/// `Tue, 30 Jul 2019 00:00:00 GMT` as `20190730`.
fn digits(moment: &str) -> Option<String> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut parts = moment.split(' ').skip(1);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let month = MONTHS.iter().position(|known| *known == month)? + 1;
    Some(format!("{year}{month:02}{day:0>2}"))
}

/// A copy as a record can hold it: https where the archive is known to speak it, and a day.
fn copy(address: &str, taken: &str) -> Option<Copy> {
    let address = address.replacen("http://web.archive.org/", "https://web.archive.org/", 1);
    let date = match (taken.get(..4)?, taken.get(4..6)?, taken.get(6..8)?) {
        (year, month, day) if taken.bytes().take(8).all(|sign| sign.is_ascii_digit()) => {
            format!("{year}-{month}-{day}")
        }
        _ => return None,
    };
    Url::parse(&address).ok().map(|url| Copy { address: url.0, date })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::links::Role;

    fn asked(day: Option<&str>) -> Asked {
        Asked {
            record: String::new(),
            title: String::new(),
            address: "https://example.org/a?b=c".to_owned(),
            role: Role::Original,
            sha256: None,
            day: day.map(str::to_owned),
            is_archived: false,
            is_known_gone: false,
        }
    }

    #[test]
    fn archives_are_asked_in_their_form() {
        let wayback = question(WAYBACK, &asked(Some("20190729")));
        assert_eq!(
            wayback,
            "https://archive.org/wayback/available?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc&timestamp=20190729"
        );
        let map = question("https://archive.example/timemap/link/{address}", &asked(None));
        assert_eq!(map, "https://archive.example/timemap/link/https://example.org/a?b=c");
    }

    #[test]
    fn the_availability_form_is_read() {
        let answer = |url: &str, status: &str| {
            format!(
                r#"{{"archived_snapshots":{{"closest":{{"status":"{status}","available":true,"url":"{url}","timestamp":"20190730121314"}}}}}}"#
            )
        };
        let address = "http://web.archive.org/web/20190730121314/https://example.org/a";
        let copy = found(&answer(address, "200"), &asked(None)).unwrap();
        assert_eq!(copy.address, "https://web.archive.org/web/20190730121314/https://example.org/a");
        assert_eq!(copy.date, "2019-07-30");
        assert_eq!(found(&answer(address, "404"), &asked(None)), None, "a copy of an error is none");
        assert_eq!(found(&answer("javascript:alert(1)", "200"), &asked(None)), None);
        for nothing in [r#"{"archived_snapshots":{}}"#, "{", "", "{}", "[]", "<html>"] {
            assert_eq!(found(nothing, &asked(None)), None, "{nothing}");
        }
    }

    #[test]
    fn of_a_time_map_the_nearest_copy_is_taken() {
        let map = "<https://example.org/a>; rel=\"original\",\n\
            <https://archive.example/1/x>; rel=\"first memento\"; datetime=\"Tue, 02 Jan 2018 00:00:00 GMT\",\n\
            <https://archive.example/2/x>; rel=\"memento\"; datetime=\"Wed, 31 Jul 2019 10:00:00 GMT\",\n\
            <https://archive.example/3/x>; rel=\"last memento\"; datetime=\"Fri, 01 Jan 2021 00:00:00 GMT\"\n";
        let nearest = |day| found(map, &asked(day)).unwrap().date;
        assert_eq!(nearest(Some("20190729")), "2019-07-31");
        assert_eq!(nearest(Some("2018")), "2018-01-02");
        assert_eq!(nearest(None), "2021-01-01");
    }
}
