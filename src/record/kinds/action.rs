//! Actions: what a visitor can do right now, and their translations.

use crate::record::Spanned;
use crate::record::scalars::{Count, Line, Prose, Url};
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
        /// A letter or a call script for one agency: every agency's page shows it with its own facts filled in.
        for_agencies: Option<Letter>,
        /// Its place among the actions, the smallest first.
        order: Option<Count> = "1",
        /// Whether it is a draft: the preview shows it, what is published leaves it out.
        draft: Option<bool> = "true",
    }
}

record! {
    /// The front matter of a call to action in another language of the site: `call.es.md` is `call.md` in Spanish. What is not here is as in the original.
    "action translation" ActionTranslation {
        /// Its title, in the imperative.
        title: Line = "Pide el acuerdo a tu concejo",
        /// One sentence: why.
        summary: Line,
        /// What the button says.
        button: Line = "Escribe a tu concejo",
        /// The letter or call script of the original. Without it, the agencies' pages in this language do not show it.
        for_agencies: Option<Letter>,
    }
}

record! {
    /// A letter or a call script for one agency.
    "letter" Letter {
        /// The subject of the letter, as in an e-mail; without one it is something to say, not to send.
        subject: Option<Spanned<Line>> = "Records request: {vendor} and {agency}",
        /// The words. `{agency}`, `{place}` and `{vendor}` become names, `{facts}` what the records show, each with its source, `{fact}` the first of them, `{page}` the address of the agency's page. What the reader fills in stands in brackets.
        text: Spanned<Prose> = "To the records officer of {agency}: …",
    }
}

/// What may stand in braces in a [`Letter`].
pub const PLACEHOLDERS: [&str; 6] = ["agency", "place", "vendor", "facts", "fact", "page"];

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
