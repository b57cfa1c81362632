//! The site: title, addresses, demand, licence.

use crate::record::Spanned;
use crate::record::scalars::{Id, Line, Localized, Prose, Url};
use crate::{choices, record};

record! {
    /// What the site as a whole is.
    "site" Site {
        /// Its title.
        title: Localized<Line> = "Ring and the police",
        /// One sentence for search engines and previews.
        summary: Localized<Line>,
        /// The address under which it is published, with its path. Only canonical links, feeds, the sitemap and 404.html use it.
        base_url: Option<Spanned<Url>> = "https://map.example.org/",
        /// The repository of the records, for "edit this record".
        repository: Option<Url>,
        /// The languages of its pages, as in BCP 47: English where none is named. The first is that of its texts; the others have their own copy of every page, in a folder of their name.
        languages: Vec<Spanned<Line>>,
        /// The theme's folder in themes/; `fight` is built in.
        theme: Option<Spanned<Line>> = "fight",
        /// How addresses look: `files` (…/agency.html, works from file://) or `folders` (…/agency/).
        addresses: Option<Addresses> = "files",
        /// The demand on the home page.
        demand: Demand,
        /// The id of the count that the home page holds against the number of agencies documented here.
        told: Option<Spanned<Id>> = "told-police-200",
        /// How to reach those who publish it.
        contact: Option<Contact>,
        /// The licence of the records.
        licence: Licence,
        /// Whom the site thanks for its facts, as their licences ask.
        attributions: Vec<Attribution>,
    }
}

record! {
    /// The demand: a sentence, part of which stands in a box.
    "demand" Demand {
        /// The words before the box.
        before: Localized<Line> = "Amazon is building a surveillance network",
        /// The words in the box.
        boxed: Localized<Line> = "with your police.",
        /// The words under it.
        text: Localized<Prose>,
        /// What the large button says. It leads to the list of agencies.
        button: Localized<Line> = "Find your police",
    }
}

record! {
    /// How to reach those who publish the site.
    "contact" Contact {
        /// Who they are.
        name: Line,
        /// Their page.
        url: Option<Url>,
        /// Their address for letters of correction; an office's, never a private person's.
        email: Option<Line>,
    }
}

record! {
    /// A licence.
    "licence" Licence {
        /// Its name.
        name: Line = "CC BY 4.0",
        /// Its text.
        url: Url = "https://creativecommons.org/licenses/by/4.0/",
    }
}

record! {
    /// Thanks as a licence asks for it.
    "attribution" Attribution {
        /// What to say.
        text: Localized<Line> = "Map shapes: United States Census Bureau",
        /// Where it leads.
        url: Option<Url>,
    }
}

choices! {
    /// How addresses look.
    "addresses" Addresses {
        /// A page is a file, and every link says its name.
        Files = "files",
        /// A page is a folder.
        Folders = "folders",
    }
}
