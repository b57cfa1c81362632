//! `claims.csv`.

use super::{Held, documents, partnerships};
use crate::model::agency::{Claim, Response};
use crate::model::text::Text;
use crate::record::ChoiceShape;
use crate::record::kinds::agency::{ClaimKind, Stance};
use crate::render::downloads::table::{Cell, Form, choice, table};
use crate::render::scene::Scene;

/// Something that a source says about a partnership.
pub struct Row<'a> {
    held: Held<'a>,
    position: usize,
    claim: &'a Claim,
}

/// Every claim: by agency and partnership, in the record's order.
pub fn rows(scene: Scene<'_>) -> impl Iterator<Item = Row<'_>> {
    partnerships(scene).flat_map(|held| {
        let numbered = held.partnership.claims.iter().enumerate();
        numbered.map(move |(position, claim)| Row { held, position, claim })
    })
}

impl<'a> Row<'a> {
    fn response(&self) -> Option<&'a Response> {
        self.claim.response.as_ref()
    }
}

table! {
    /// One row for each thing that a source says about a partnership, with the agency's answer.
    ClaimsCsv "claims",
    key: ["agency", "partnership", "claim"],
    leads: [("agency", "agencies", "id")],
    |row: Row| {
        /// The id of the agency.
        agency: Form::Id, "us/va/waynesboro-police-department" => Cell::text(&row.held.agency.id);
        /// The name of the agency.
        agency_name: Form::Text, "Waynesboro Police Department" => Cell::text(&row.held.agency.name);
        /// The number of the partnership among those of the agency, from 1.
        partnership: Form::Whole, "1" => Cell::count(row.held.position + 1);
        /// The number of the claim among those of the partnership, from 1.
        claim: Form::Whole, "1" => Cell::count(row.position + 1);
        /// The id of the vendor.
        vendor: Form::Id, "ring" => Cell::text(row.held.vendor());
        /// The id of the vendor's program.
        program: Form::Id, "neighbors" => Cell::maybe(row.held.program());
        /// What it is about.
        kind: Form::Choice(choice::<ClaimKind>), "free-cameras" => Cell::text(row.claim.kind.word());
        /// The claim, in our words.
        text: Form::Text, "Ring gave the department 15 free doorbell cameras." => Cell::text(row.claim.text.original());
        /// The number in it.
        amount: Form::Whole, "15" => Cell::whole(row.claim.amount);
        /// What the number counts.
        unit: Form::Words(UNITS), "cameras" => Cell::maybe(row.claim.amount.and_then(|_| unit(row.claim.kind)));
        /// When it happened.
        date: Form::Date, "2019" => Cell::shown(row.claim.date);
        /// The ids of the documents that show it. Pages and quotations are in citations.csv.
        documents: Form::List, "waynesboro-ring-mou-2019" => documents(row.held.scene, &row.claim.sources);
        /// How the agency answered. Empty: not researched.
        response: Form::Choice(choice::<Stance>), "disputed" => Cell::maybe(row.response().map(|response| response.stance.word()));
        /// The answer, in our words.
        response_text: Form::Text, "The chief says that the cameras were sent back." => Cell::maybe(row.response().and_then(|response| response.text.as_ref().map(Text::original)));
        /// When it answered.
        response_date: Form::Date, "2019-08-01" => Cell::shown(row.response().and_then(|response| response.date));
        /// The ids of the documents that show the answer.
        response_documents: Form::List, "example-news-2019-08-01" => row.response().map_or(Cell::Empty, |response| documents(row.held.scene, &response.sources));
    }
}

static UNITS: &[ChoiceShape] = &[
    ChoiceShape { word: "cameras", summary: "Cameras." },
    ChoiceShape { word: "dollars-a-download", summary: "United States dollars for each download." },
    ChoiceShape { word: "dollars", summary: "United States dollars." },
    ChoiceShape { word: "per-cent", summary: "Per cent of the price." },
    ChoiceShape { word: "requests", summary: "Requests for footage." },
];

/// What the amount of a claim counts, as [`ClaimKind`] says.
pub fn unit(kind: ClaimKind) -> Option<&'static str> {
    match kind {
        ClaimKind::FreeCameras => Some("cameras"),
        ClaimKind::DownloadCredit => Some("dollars-a-download"),
        ClaimKind::Subsidy => Some("dollars"),
        ClaimKind::OfficerDiscount => Some("per-cent"),
        ClaimKind::FootageRequests => Some("requests"),
        _ => None,
    }
}
