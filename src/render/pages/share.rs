//! Sharing a page: plain links that open where the reader wants to write. No counter, no script, no picture of anyone's,
//! and nothing is loaded before the reader follows one. They need the whole address of the page, so a site that does not
//! know its own has none.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::render::scene::Scene;
use crate::render::uri::{encode, mail};

/// The links of one page.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    /// The page's address, to be copied.
    address: String,
    links: Vec<(String, String)>,
}

/// Where to share the page at `at`, which is about `title`.
pub fn share(scene: Scene<'_>, at: &SitePath, title: &str) -> Option<Share> {
    let base = scene.atlas.site.base_url.as_ref()?;
    let address = format!("{base}{}", scene.plan.address(at));
    let said = format!("{title}: {}", scene.plain(&scene.atlas.site.title));
    let (url, text) = (encode(&address), encode(&said));
    let links = vec![
        (scene.words.text("take-action-by-mail"), mail("", &said, &address)),
        ("Bluesky".to_owned(), format!("https://bsky.app/intent/compose?text={text}%20{url}")),
        ("WhatsApp".to_owned(), format!("https://wa.me/?text={text}%20{url}")),
        ("Facebook".to_owned(), format!("https://www.facebook.com/sharer/sharer.php?u={url}")),
        ("Reddit".to_owned(), format!("https://www.reddit.com/submit?url={url}&title={text}")),
        ("X".to_owned(), format!("https://x.com/intent/post?text={text}&url={url}")),
    ];
    Some(Share { address, links })
}
