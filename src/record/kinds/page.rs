//! Pages: prose of the site, in Markdown, and their translations. A citation in it is written `[@waynesboro-ring-mou-2019, p. 1]`.

use crate::record;
use crate::record::scalars::{Count, Line};

record! {
    /// The front matter of a page.
    "page" Page {
        /// Its title.
        title: Line = "About this map",
        /// One sentence for search engines and lists.
        summary: Option<Line>,
        /// Its place in the menu, the smallest first; without it, the page is not in the menu.
        menu: Option<Count> = "2",
        /// Whether it is a draft: the preview shows it, what is published leaves it out.
        draft: Option<bool> = "true",
    }
}

record! {
    /// The front matter of a page in another language of the site: `about.es.md` is `about.md` in Spanish. What is not here is as in the original.
    "page translation" PageTranslation {
        /// Its title.
        title: Line = "Acerca de este mapa",
        /// One sentence for search engines and lists.
        summary: Option<Line>,
    }
}
