//! `citations.csv`: every citation of the site, once for each thing that it shows.

use super::partnerships;
use crate::model::Atlas;
use crate::model::agency::{Checked, Citation};
use crate::record::ChoiceShape;
use crate::render::downloads::table::{Cell, Form, table};
use crate::render::scene::Scene;

/// A citation and what it shows.
pub struct Row<'a> {
    scene: Scene<'a>,
    shown: Shown<'a>,
    /// The position among the citations of the same thing.
    position: usize,
    citation: &'a Citation,
}

/// What a citation shows.
#[derive(Clone, Copy)]
struct Shown<'a> {
    kind: &'static str,
    /// The id of the record.
    record: &'a str,
    /// The position of the partnership or program.
    part: Option<usize>,
    /// The position of the event or claim.
    item: Option<usize>,
}

type Cited<'a> = (Shown<'a>, &'a [Citation]);

/// Every citation, in the order of the kinds in the column `shows`.
pub fn rows(scene: Scene<'_>) -> impl Iterator<Item = Row<'_>> {
    of_agencies(scene)
        .chain(of_partnerships(scene))
        .chain(of_vendors(scene.atlas))
        .chain(of_others(scene.atlas))
        .flat_map(move |(shown, citations)| {
            citations.iter().enumerate().map(move |(position, citation)| Row { scene, shown, position, citation })
        })
}

table! {
    /// One row for each citation: what it shows, the document, the place in it, its words.
    CitationsCsv "citations",
    key: [],
    leads: [("document", "documents", "id")],
    |row: Row| {
        /// What it shows.
        shows: Form::Words(KINDS), "claim" => Cell::text(row.shown.kind);
        /// The id of the record: an agency for identity, event, claim and response; else a vendor, count, measure, page, action, or the title of a change.
        record: Form::Text, "us/va/waynesboro-police-department" => Cell::text(row.shown.record);
        /// The number of the partnership of the agency, or of the program of the vendor, from 1.
        part: Form::Whole, "1" => row.shown.part.map_or(Cell::Empty, |position| Cell::count(position + 1));
        /// The number of the event in events.csv or of the claim in claims.csv, from 1; of a program, its event.
        item: Form::Whole, "1" => row.shown.item.map_or(Cell::Empty, |position| Cell::count(position + 1));
        /// The number of the citation among those of the same thing, from 1.
        number: Form::Whole, "1" => Cell::count(row.position + 1);
        /// The id of the document.
        document: Form::Id, "waynesboro-ring-mou-2019" => Cell::text(&row.scene.atlas.document(row.citation.document).id);
        /// The page, counted from 1 as a reader of the file counts.
        page: Form::Whole, "1" => Cell::whole(row.citation.page);
        /// Any other place: a row, a section, a time in a recording.
        locator: Form::Text, "row AOS3984" => Cell::maybe(row.citation.locator.as_deref());
        /// The words of the document.
        quote: Form::Text, "Each qualifying download will count as $10 towards these free Ring cameras." => Cell::maybe(row.citation.quote.as_deref());
        /// What looking for the words in the text kept here came to. Never that they are true.
        checked: Form::Words(CHECKED), "in-copy" => Cell::maybe(row.citation.checked.as_ref().map(Checked::word));
        /// The page of that text on which they begin, where it tells pages apart.
        found_on: Form::Whole, "2" => Cell::whole(row.citation.found_on());
    }
}

static CHECKED: &[ChoiceShape] = &[
    ChoiceShape { word: "not-checked", summary: "No text of the document is kept here." },
    ChoiceShape { word: "too-short", summary: "Too short to be looked for." },
    ChoiceShape { word: "transcribed", summary: "Typed by hand from a picture or a recording." },
    ChoiceShape { word: "in-copy", summary: "Letter by letter in the text of this site’s own copy." },
    ChoiceShape { word: "in-text", summary: "Letter by letter in the text of the document that is kept here." },
    ChoiceShape { word: "in-excerpt", summary: "Letter by letter in the excerpts of the document that are kept here." },
];

static KINDS: &[ChoiceShape] = &[
    ChoiceShape { word: "identity", summary: "An agency’s name, kind or place." },
    ChoiceShape { word: "event", summary: "A step in the history of a partnership." },
    ChoiceShape { word: "claim", summary: "Something said about a partnership." },
    ChoiceShape { word: "response", summary: "The agency’s answer to a claim." },
    ChoiceShape { word: "vendor", summary: "What a vendor is." },
    ChoiceShape { word: "program", summary: "What a program is." },
    ChoiceShape { word: "program-event", summary: "What happened to a program." },
    ChoiceShape { word: "count", summary: "A claim about the total." },
    ChoiceShape { word: "measure", summary: "A measure." },
    ChoiceShape { word: "page", summary: "Words on a page of prose." },
    ChoiceShape { word: "action", summary: "Words in a call to action." },
    ChoiceShape { word: "change", summary: "Why the site changed." },
];

fn of_record<'a>(kind: &'static str, record: &'a str, citations: &'a [Citation]) -> Cited<'a> {
    (Shown { kind, record, part: None, item: None }, citations)
}

fn of_agencies(scene: Scene<'_>) -> impl Iterator<Item = Cited<'_>> {
    scene.atlas.agencies.iter().map(|agency| of_record("identity", &agency.id, &agency.sources))
}

fn of_partnerships(scene: Scene<'_>) -> impl Iterator<Item = Cited<'_>> {
    partnerships(scene).flat_map(|held| {
        let shown =
            move |kind, item| Shown { kind, record: &held.agency.id, part: Some(held.position), item: Some(item) };
        let events = held.partnership.history.iter().enumerate();
        let events = events.map(move |(item, event)| (shown("event", item), event.sources.as_slice()));
        let claims = held.partnership.claims.iter().enumerate();
        let claims = claims.flat_map(move |(item, claim)| {
            let answer = claim.response.as_ref().map(|response| (shown("response", item), response.sources.as_slice()));
            std::iter::once((shown("claim", item), claim.sources.as_slice())).chain(answer)
        });
        events.chain(claims)
    })
}

fn of_vendors(atlas: &Atlas) -> impl Iterator<Item = Cited<'_>> {
    atlas.vendors.iter().flat_map(|vendor| {
        let programs = vendor.programs.iter().enumerate().flat_map(move |(part, program)| {
            let shown = move |kind, item| Shown { kind, record: &vendor.id, part: Some(part), item };
            let events = program.history.iter().enumerate();
            let events =
                events.map(move |(item, (_, event))| (shown("program-event", Some(item)), event.sources.as_slice()));
            std::iter::once((shown("program", None), program.about.sources.as_slice())).chain(events)
        });
        std::iter::once(of_record("vendor", &vendor.id, &vendor.about.sources)).chain(programs)
    })
}

fn of_others(atlas: &Atlas) -> impl Iterator<Item = Cited<'_>> {
    let counts = atlas.counts.iter().map(|count| of_record("count", &count.id, &count.statement.sources));
    let measures = atlas.measures.iter().map(|measure| of_record("measure", &measure.id, &measure.statement.sources));
    let pages = atlas.pages.iter().map(|page| of_record("page", &page.id, &page.body.original().citations));
    let actions = atlas.actions.iter().map(|action| of_record("action", &action.id, &action.body.original().citations));
    let changes =
        atlas.changes.iter().map(|change| of_record("change", change.title.original(), &change.statement.sources));
    counts.chain(measures).chain(pages).chain(actions).chain(changes)
}
