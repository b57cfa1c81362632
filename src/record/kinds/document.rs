//! Documents: what claims rest on.

use crate::date::Date;
use crate::record::Spanned;
use crate::record::scalars::{Count, Id, Line, Localized, Prose, Url};
use crate::{choices, record};

record! {
    /// A document that claims rest on: one file each. One document may serve a thousand agencies.
    "document" Document {
        /// Its title, or a plain description where it has none.
        title: Line = "Memorandum of understanding between Ring and the Waynesboro Police Department",
        /// What sort of document it is.
        kind: DocumentKind = "mou",
        /// Who wrote it. Public officials and authors only, never a private person.
        authors: Vec<Line>,
        /// Who published it.
        publisher: Option<Line> = "Motherboard (Vice)",
        /// When it was written or signed.
        written: Option<Date> = "2019-02-25",
        /// When it was published.
        published: Option<Date> = "2019-07-29",
        /// When it was last looked at for this site, or by the collection through which it came.
        retrieved: Option<Date> = "2020-10-07",
        /// Where it is published.
        url: Option<Spanned<Url>>,
        /// The day on which the address was found dead, where it is.
        gone: Option<Spanned<Date>> = "2026-11-20",
        /// Copies in web archives.
        archived: Vec<Archived>,
        /// Its number on DocumentCloud.
        documentcloud: Option<Line> = "6374431",
        /// The site's own copy, beside this record.
        copy: Option<OwnCopy>,
        /// Its words as text beside this record, against which quotations are checked.
        texts: Option<PageTexts>,
        /// The document through which it is known, where it is not published itself.
        known_through: Option<Spanned<Id>>,
        /// The document that it is part of or attached to.
        part_of: Option<Spanned<Id>>,
        /// How it became known, and through whom.
        obtained: Option<Obtained>,
        /// What it is, in our own words.
        about: Option<Localized<Prose>>,
        /// What was blacked out, and by whom.
        redactions: Option<Localized<Prose>>,
        /// The terms under which it may be used.
        rights: Option<Localized<Line>>,
        /// Whether it is a draft: the preview shows it, what is published leaves it out.
        draft: Option<bool> = "true",
    }
}

record! {
    /// A copy in a web archive.
    "archived copy" Archived {
        /// Its address.
        url: Url = "https://web.archive.org/web/20190730000000/https://example.org/",
        /// When the archive took it.
        date: Option<Date> = "2019-07-30",
    }
}

record! {
    /// The site's own copy of a document.
    "own copy" OwnCopy {
        /// The file's name, beside this record.
        file: Spanned<Line> = "waynesboro-ring-mou-2019.pdf",
        /// The SHA-256 of its bytes, 64 hexadecimal digits.
        sha256: Spanned<Line>,
        /// How many pages it has.
        pages: Option<Count> = "4",
        /// Who looked at what the file carries unseen (metadata, attached files, text under boxes), and what harm it does.
        reviewed: Option<Line> = "The boxes on page 2 cover blank form fields. Looked at by two editors.",
    }
}

record! {
    /// The words of a document, page by page or in excerpts.
    "page texts" PageTexts {
        /// The file's name, beside this record. A line `== page 2 ==` stands before each page, `== excerpt ==` before each
        /// passage where only passages are kept.
        file: Spanned<Line> = "waynesboro-ring-mou-2019.pages.txt",
        /// The SHA-256 of its bytes, 64 hexadecimal digits.
        sha256: Spanned<Line>,
        /// How the text came out of the document.
        made_by: Option<Line> = "pdftotext 24.02",
    }
}

record! {
    /// How a document became known.
    "how obtained" Obtained {
        /// The way: a request for public records, a court filing, a public page.
        how: Localized<Line> = "public records request",
        /// Who obtained it.
        by: Option<Line> = "Motherboard",
        /// When.
        date: Option<Date>,
    }
}

choices! {
    /// What sort of document it is.
    "document kind" DocumentKind {
        /// A memorandum of understanding or agreement.
        Mou = "mou",
        /// A contract, order or invoice.
        Contract = "contract",
        /// An e-mail or a thread of them.
        Email = "email",
        /// A memorandum or notes.
        Memo = "memo",
        /// Minutes, agendas, votes and reports of a council or board.
        CouncilRecord = "council-record",
        /// A filing in a court.
        CourtFiling = "court-filing",
        /// A news article.
        News = "news",
        /// A press release.
        PressRelease = "press-release",
        /// A page of the vendor's own.
        VendorPage = "vendor-page",
        /// A table or map of facts.
        Dataset = "dataset",
        /// A letter.
        Letter = "letter",
        /// A post on a social network.
        SocialPost = "social-post",
        /// A collection of released public records.
        RecordsRelease = "records-release",
        /// Anything else.
        Other = "other",
    }
}
