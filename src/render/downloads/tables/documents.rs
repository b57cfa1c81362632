//! `documents.csv`.

use crate::model::DocumentIndex;
use crate::model::document::Document;
use crate::model::text::Text;
use crate::plan::page::Page;
use crate::record::kinds::document::DocumentKind;
use crate::render::downloads::addresses;
use crate::render::downloads::table::{Cell, Form, choice, table};
use crate::render::scene::Scene;

/// A document.
pub struct Row<'a> {
    scene: Scene<'a>,
    index: DocumentIndex,
    document: &'a Document,
}

/// Every document, by id.
pub fn rows(scene: Scene<'_>) -> impl Iterator<Item = Row<'_>> {
    let numbered = scene.atlas.documents.iter().enumerate();
    numbered.map(move |(position, document)| Row { scene, index: DocumentIndex::at(position), document })
}

table! {
    /// One row for each document that something rests on.
    DocumentsCsv "documents",
    key: ["id"],
    leads: [("known_through", "documents", "id"), ("part_of", "documents", "id")],
    |row: Row| {
        /// The document's id.
        id: Form::Id, "waynesboro-ring-mou-2019" => Cell::text(&row.document.id);
        /// Its title, or a plain description.
        title: Form::Text, "Memorandum of understanding between Ring and the Waynesboro Police Department" => Cell::text(&row.document.title);
        /// What sort of document it is.
        kind: Form::Choice(choice::<DocumentKind>), "mou" => Cell::text(row.document.kind.word());
        /// Who wrote it.
        authors: Form::List, "Caroline Haskins" => Cell::list(&row.document.authors);
        /// Who published it.
        publisher: Form::Text, "Motherboard (Vice)" => Cell::maybe(row.document.publisher.as_deref());
        /// When it was written or signed.
        written: Form::Date, "2019-02-25" => Cell::shown(row.document.written);
        /// When it was published.
        published: Form::Date, "2019-07-29" => Cell::shown(row.document.published);
        /// When it was last looked at.
        retrieved: Form::Date, "2020-10-07" => Cell::shown(row.document.retrieved);
        /// Where it is published.
        url: Form::Address, "https://www.vice.com/en/article/j5wyjy/" => Cell::maybe(row.document.url.as_deref());
        /// The day on which that address was found to lead nowhere any more.
        gone: Form::Date, "2026-11-20" => Cell::shown(row.document.gone);
        /// The addresses of copies in web archives. Their dates are in documents.json.
        archived: Form::List, "https://web.archive.org/web/20190730000000/https://example.org/" => Cell::list(row.document.archived.iter().map(|(url, _)| url));
        /// Its number on DocumentCloud.
        documentcloud: Form::Text, "6374431" => Cell::maybe(row.document.documentcloud.as_deref());
        /// The SHA-256 of this site's own copy, in hexadecimal digits.
        copy_sha256: Form::Text, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" => Cell::maybe(row.document.copy.as_ref().map(|copy| &*copy.sha256));
        /// How many pages that copy has.
        copy_pages: Form::Whole, "4" => Cell::whole(row.document.copy.as_ref().and_then(|copy| copy.pages));
        /// The id of the document through which it is known, where it is not published itself.
        known_through: Form::Id, "motherboard-2019-07-29-200-agencies" => Cell::maybe(row.other(row.document.known_through));
        /// The id of the document that it is part of.
        part_of: Form::Id, "ring-emails-2019" => Cell::maybe(row.other(row.document.part_of));
        /// How it became known.
        obtained_how: Form::Text, "public records request" => Cell::maybe(row.document.obtained.as_ref().map(|(how, ..)| how.original()));
        /// Who obtained it.
        obtained_by: Form::Text, "Motherboard" => Cell::maybe(row.document.obtained.as_ref().and_then(|(_, by, _)| by.as_deref()));
        /// When it was obtained.
        obtained_date: Form::Date, "2019-07" => Cell::shown(row.document.obtained.as_ref().and_then(|(.., date)| *date));
        /// What it is, in our words.
        about: Form::Text, "The agreement, four pages, signed by the chief." => Cell::maybe(row.document.about.as_ref().map(Text::original));
        /// What was blacked out, and by whom.
        redactions: Form::Text, "Telephone numbers, by the city." => Cell::maybe(row.document.redactions.as_ref().map(Text::original));
        /// The terms under which it may be used. They are the document's own, not those of this file.
        rights: Form::Text, "CC BY 4.0" => Cell::maybe(row.document.rights.as_ref().map(Text::original));
        /// How many things on this site rest on it.
        uses: Form::Whole, "1458" => Cell::count(row.document.uses.len());
        /// The address of its page.
        page: Form::Address, "documents/waynesboro-ring-mou-2019.html" => Cell::text(addresses::page(row.scene, &Page::Document(row.index)));
    }
}

impl<'a> Row<'a> {
    fn other(&self, index: Option<DocumentIndex>) -> Option<&'a str> {
        index.map(|index| self.scene.atlas.document(index).id.as_str())
    }
}
