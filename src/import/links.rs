//! Links as keys: two ways to write one address meet.
//!
//! Entry: [`Link::read`].

use crate::record::scalars::Url;

/// A link of a row with what the row says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address to publish: for a My Maps map without its zoom, for an archived page the page itself.
    pub url: Url,
    /// What is compared: [`key`] of `url`.
    pub key: String,
    /// The copy in the Wayback Machine that the row names, if it names one.
    pub archived: Option<Url>,
    /// Whose page it is, in the row's words.
    pub source: String,
    /// The date that the row gives it, as written there.
    pub date: String,
}

impl Link {
    /// Reads the cells of a link.
    ///
    /// # Errors
    /// Why the address cannot be used, as the end of a sentence.
    pub fn read(address: &str, source: &str, date: &str) -> Result<Self, &'static str> {
        let written = Url::parse(address.trim())?;
        let (url, archived) = match archived_page(&written) {
            Some(page) => (page, Some(written)),
            None => (map_without_view(&written).unwrap_or(written), None),
        };
        Ok(Self { key: key(&url), url, archived, source: source.to_owned(), date: date.to_owned() })
    }
}

/// The address without what does not change the page: scheme, `www.`, fragment, the case of the host, a final slash.
pub fn key(url: &Url) -> String {
    let url = map_without_view(url).unwrap_or_else(|| url.clone());
    let rest = url.0.split_once("://").map_or("", |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_ascii_lowercase();
    format!("{}/{}", host.strip_prefix("www.").unwrap_or(&host), path.trim_end_matches('/'))
}

/// The page of an address of the Wayback Machine (`…/web/20200323062454/https://…`).
fn archived_page(url: &Url) -> Option<Url> {
    let (_, rest) = url.0.split_once("://web.archive.org/web/")?;
    let (_, page) = rest.split_once('/')?;
    Url::parse(page).ok()
}

/// The day in an address of the Wayback Machine, as year, month and day.
pub fn archive_day(url: &Url) -> Option<String> {
    let (_, rest) = url.0.split_once("/web/")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some(format!("{}-{}-{}", digits.get(0..4)?, digits.get(4..6)?, digits.get(6..8)?))
}

/// A map of Google My Maps by its `mid` alone: centre, zoom and the rest only say where someone looked.
fn map_without_view(url: &Url) -> Option<Url> {
    let (address, query) = url.0.split_once('?')?;
    if !address.contains("google.com/maps/d/") {
        return None;
    }
    let map = query.split('&').find_map(|pair| pair.strip_prefix("mid="))?;
    Url::parse(&format!("https://www.google.com/maps/d/viewer?mid={map}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_one_key() {
        for (one, other) in [
            (
                "https://www.google.com/maps/d/viewer?mid=1eY&usp=sharing",
                "https://www.google.com/maps/d/u/0/viewer?mid=1eY&ll=36.19%2C-103.9&z=148",
            ),
            ("http://www.Example.org/a/", "https://example.org/a"),
            ("https://example.org/a#top", "https://example.org/a"),
        ] {
            let key = |address| Link::read(address, "", "").map(|link| link.key);
            assert!(key(one).is_ok());
            assert_eq!(key(one), key(other));
        }
        assert_ne!(key(&Url("https://example.org/A".into())), key(&Url("https://example.org/a".into())));
    }

    #[test]
    fn archived_pages_keep_both_addresses() {
        let address = "https://web.archive.org/web/20200323062454/https://www.example.org/ring.php";
        let link = Link::read(address, "", "");
        let link = link.as_ref().ok();
        assert_eq!(link.map(|link| link.url.0.as_str()), Some("https://www.example.org/ring.php"));
        let copy = link.and_then(|link| link.archived.as_ref());
        assert_eq!(copy.map(|url| url.0.as_str()), Some(address));
        assert_eq!(copy.and_then(archive_day).as_deref(), Some("2020-03-23"));
    }
}
