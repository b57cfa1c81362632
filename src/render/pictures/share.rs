//! What a page says of itself to other sites: the tags of Open Graph (<https://ogp.me>).

use serde::Serialize;

use super::{HEIGHT, WIDTH};
use crate::bundle::SitePath;
use crate::render::scene::Scene;

/// What `base.html` is given, as `page.share`. Title, description and address stand beside it in the page itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    /// `website` or `article`.
    pub kind: &'static str,
    /// The title: the page's, on the home page the site's.
    pub title: String,
    /// The language as Open Graph writes it: `en`, `en_US`.
    pub locale: String,
    /// The picture, when the site knows its address.
    pub picture: Option<SharedPicture>,
}

/// A picture as other sites load it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SharedPicture {
    /// Its whole address.
    pub url: String,
    /// What it shows, in words.
    pub alt: String,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
}

impl Share {
    /// What the page at `at` says, whose title is `title`; it is empty on the home page.
    pub fn new(scene: Scene<'_>, at: &SitePath, title: &str) -> Self {
        let site = &scene.atlas.site;
        Self {
            kind: if title.is_empty() { "website" } else { "article" },
            title: if title.is_empty() { scene.plain(&site.title) } else { title.to_owned() },
            locale: locale(&scene.words.language),
            picture: shared(scene, at),
        }
    }
}

fn shared(scene: Scene<'_>, at: &SitePath) -> Option<SharedPicture> {
    let base = scene.atlas.site.base_url.as_ref()?;
    let picture = scene.pictures.of(at, scene.language)?;
    let url = format!("{base}{}", picture.path()?.to_address());
    Some(SharedPicture { url, alt: picture.alt.clone(), width: WIDTH, height: HEIGHT })
}

/// Language and territory of a BCP 47 tag; scripts and variants have no place in Open Graph.
fn locale(language: &str) -> String {
    let mut parts = language.split('-');
    let first = parts.next().unwrap_or_default().to_ascii_lowercase();
    let territory = parts.find(|part| part.len() == 2 && part.chars().all(|letter| letter.is_ascii_alphabetic()));
    territory.map_or_else(|| first.clone(), |territory| format!("{first}_{}", territory.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_languages_as_open_graph_does() {
        let told = ["en", "en-us", "zh-Hant-TW", "de-1996", "es-419"].map(locale);
        assert_eq!(told, ["en", "en_US", "zh_TW", "de", "es"]);
    }
}
