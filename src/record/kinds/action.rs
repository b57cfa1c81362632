//! Actions: what a visitor can do right now, and their translations.

use crate::record::scalars::{Count, Line, Url};
use crate::{choices, record};

record! {
    /// The front matter of a call to action. Its text follows in Markdown.
    "action" Action {
        /// Its title, in the imperative.
        title: Line = "Ask your council for the agreement",
        /// What sort of action it is.
        kind: ActionKind = "letter",
        /// One sentence: why.
        summary: Line,
        /// What the button says.
        button: Line = "Write to your council",
        /// Where the button leads, if not to the page itself.
        url: Option<Url>,
        /// Its place among the actions, the smallest first.
        order: Option<Count> = "1",
    }
}

record! {
    /// The front matter of a call to action in another language of the site: `call.es.md` is `call.md` in Spanish. What is not here is as in the original.
    "action translation" ActionTranslation {
        /// Its title, in the imperative.
        title: Line = "Pide el acuerdo a tu ayuntamiento",
        /// One sentence: why.
        summary: Line,
        /// What the button says.
        button: Line = "Escribe a tu ayuntamiento",
    }
}

choices! {
    /// What sort of action it is.
    "action kind" ActionKind {
        /// Sign something.
        Petition = "petition",
        /// Call someone.
        Call = "call",
        /// Write to someone.
        Letter = "letter",
        /// Ask for public records.
        RecordsRequest = "records-request",
        /// Anything else.
        Other = "other",
    }
}
