//! `agencies.csv`; its columns are also the properties of the GeoJSON file and the fields of the KML file.

use std::collections::BTreeSet;

use super::program;
use crate::model::agency::{Agency, Citation, Partnership, Standing};
use crate::model::place::Spot;
use crate::model::{AgencyIndex, DocumentIndex};
use crate::plan::page::Page;
use crate::record::ChoiceShape;
use crate::record::kinds::agency::{AgencyKind, Status};
use crate::render::downloads::addresses;
use crate::render::downloads::table::{Cell, Form, choice, six_decimals, table};
use crate::render::scene::Scene;

/// An agency.
pub struct Row<'a> {
    scene: Scene<'a>,
    index: AgencyIndex,
    /// The agency.
    pub agency: &'a Agency,
}

/// Every agency, by id.
pub fn rows(scene: Scene<'_>) -> impl Iterator<Item = Row<'_>> {
    let numbered = scene.atlas.agencies.iter().enumerate();
    numbered.map(move |(position, agency)| Row { scene, index: AgencyIndex::at(position), agency })
}

table! {
    /// One row for each agency.
    AgenciesCsv "agencies",
    key: ["id"],
    leads: [],
    |row: Row| {
        /// The agency's id, which is also the address of its page and its file in the repository.
        id: Form::Id, "us/va/waynesboro-police-department" => Cell::text(&row.agency.id);
        /// Its own full name.
        name: Form::Text, "Waynesboro Police Department" => Cell::text(&row.agency.name);
        /// What sort of agency it is.
        kind: Form::Choice(choice::<AgencyKind>), "police" => Cell::text(row.agency.kind.word());
        /// Country: ISO 3166-1 alpha-2 in lower case.
        country: Form::Id, "us" => Cell::text(&row.agency.place.country);
        /// State or region: ISO 3166-2 without the country, in lower case. Empty for an agency of the whole country.
        region: Form::Id, "va" => Cell::maybe(row.agency.place.region.as_deref());
        /// City, town or village where it sits.
        city: Form::Text, "Waynesboro" => Cell::maybe(row.agency.place.city.as_deref());
        /// County, parish or borough.
        county: Form::Text, "Augusta County" => Cell::maybe(row.agency.place.county.as_deref());
        /// Degrees north (WGS 84). Empty when the agency could not be placed.
        lat: Form::Degrees, "38.0685" => Cell::degrees(row.spot().map(|spot| six_decimals(spot.lat)));
        /// Degrees east (WGS 84); the Americas are negative.
        lon: Form::Degrees, "-78.8895" => Cell::degrees(row.spot().map(|spot| six_decimals(spot.lon)));
        /// What the point stands for. It is never the place of a camera.
        precision: Form::Words(PRECISIONS), "city" => Cell::maybe(row.spot().map(|spot| spot.precision.word()));
        /// The FBI's nine characters for it (ORI).
        ori: Form::Text, "VA1290000" => Cell::maybe(row.agency.ori.as_deref());
        /// The agency's own page.
        website: Form::Address, "https://www.waynesboro.va.us/140/Police-Department" => Cell::maybe(row.agency.website.as_deref());
        /// Other names under which sources know it.
        aliases: Form::List, "Waynesboro PD | City of Waynesboro Police" => Cell::list(&row.agency.aliases);
        /// Each partnership as vendor/program, in the order of their numbers in the other tables.
        partnerships: Form::List, "ring/neighbors" => Cell::list(row.agency.partnerships.iter().map(|held| row.named(held)));
        /// How the map shows it: the strongest standing among its partnerships.
        group: Form::Words(GROUPS), "in-use" => Cell::text(row.agency.group().word());
        /// The current status of the partnership that decides the group: the status of its last event. Empty when no source gives one.
        status: Form::Choice(choice::<Status>), "active" => Cell::maybe(row.standing().map(|standing| standing.status.word()));
        /// The date of that last event.
        since: Form::Date, "2019-04-08" => Cell::shown(row.standing().and_then(|standing| standing.since));
        /// The latest day on which a source is known to have shown that status. After it, nothing is known.
        last_seen: Form::Date, "2020-10-07" => Cell::shown(row.standing().and_then(|standing| standing.last_seen));
        /// The earliest date in its histories.
        first_date: Form::Date, "2019-02-25" => Cell::shown(row.agency.first_date());
        /// How strong the evidence is: that of the strongest document that shows an event or a claim.
        evidence: Form::Words(STRENGTHS), "news" => Cell::text(row.agency.evidence.strength.word());
        /// How many publishers those documents have. Two of them may still repeat a third.
        publishers: Form::Whole, "2" => Cell::count(row.agency.evidence.publishers);
        /// "unverified" where only lists, pages and posts show a partnership; "disputed" where the agency denies or disputes a claim.
        marks: Form::List, "disputed" => Cell::list(row.marks());
        /// How many rows it has in events.csv.
        events: Form::Whole, "2" => Cell::count(row.agency.partnerships.iter().map(|held| held.history.len()).sum());
        /// How many rows it has in claims.csv.
        claims: Form::Whole, "3" => Cell::count(row.agency.partnerships.iter().map(|held| held.claims.len()).sum());
        /// How many different documents are cited for it.
        documents: Form::Whole, "2" => Cell::count(row.documents().len());
        /// The address of its page.
        page: Form::Address, "agencies/us/va/waynesboro-police-department.html" => Cell::text(row.page());
    }
}

static PRECISIONS: &[ChoiceShape] = &[
    ChoiceShape { word: "record", summary: "The seat of the agency, given by its record." },
    ChoiceShape { word: "city", summary: "The middle of the city." },
    ChoiceShape { word: "county", summary: "A point inside the county." },
    ChoiceShape { word: "region", summary: "A point inside the state or region." },
];

static GROUPS: &[ChoiceShape] = &[
    ChoiceShape { word: "in-use", summary: "In use when last seen: active or reinstated." },
    ChoiceShape { word: "agreed", summary: "Agreed or under way: considering, approved or signed." },
    ChoiceShape { word: "unclear", summary: "Not known to go on: paused, or gone from the vendor’s list." },
    ChoiceShape { word: "over", summary: "Over: ended, not renewed, rejected or withdrawn." },
    ChoiceShape { word: "unknown", summary: "No source gives a status." },
];

/// What `evidence` and the data page say of each strength.
pub static STRENGTHS: &[ChoiceShape] = &[
    ChoiceShape {
        word: "primary",
        summary: "Agreements, contracts, court filings, records of a council, released public records.",
    },
    ChoiceShape { word: "internal", summary: "Papers from inside: e-mails, memoranda, letters." },
    ChoiceShape { word: "news", summary: "Reports by others." },
    ChoiceShape { word: "party", summary: "What the agency or the vendor tells the public: press releases." },
    ChoiceShape { word: "listed", summary: "Lists, pages and posts alone: unverified." },
];

impl<'a> Row<'a> {
    fn marks(&self) -> impl Iterator<Item = &'static str> {
        let evidence = self.agency.evidence;
        let marks = [("unverified", evidence.is_unverified()), ("disputed", evidence.disputed)];
        marks.into_iter().filter_map(|(word, holds)| holds.then_some(word))
    }

    /// Where it is on the map.
    pub fn spot(&self) -> Option<Spot> {
        self.agency.place.spot
    }

    /// The address of its page.
    pub fn page(&self) -> String {
        addresses::page(self.scene, &Page::Agency(self.index))
    }

    fn named(&self, partnership: &Partnership) -> String {
        let vendor = &self.scene.atlas.vendor(partnership.vendor).id;
        program(self.scene, partnership).map_or_else(|| vendor.clone(), |program| format!("{vendor}/{program}"))
    }

    /// The standing of the first partnership of the strongest group.
    fn standing(&self) -> Option<Standing> {
        self.agency.partnerships.iter().min_by_key(|partnership| partnership.group()).and_then(|first| first.standing)
    }

    fn documents(&self) -> BTreeSet<DocumentIndex> {
        let of = |citations: &'a [Citation]| citations.iter().map(|citation| citation.document);
        let mut documents: BTreeSet<DocumentIndex> = of(&self.agency.sources).collect();
        for partnership in &self.agency.partnerships {
            documents.extend(partnership.history.iter().flat_map(|event| of(&event.sources)));
            documents.extend(partnership.claims.iter().flat_map(|claim| of(&claim.sources)));
            let responses = partnership.claims.iter().filter_map(|claim| claim.response.as_ref());
            documents.extend(responses.flat_map(|response| of(&response.sources)));
        }
        documents
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::agency::Group;
    use crate::model::evidence::Strength;
    use crate::model::place::Precision;

    #[test]
    fn words_are_those_of_the_model() {
        let groups: Vec<&str> = GROUPS.iter().map(|group| group.word).collect();
        assert_eq!(groups, Group::ALL.map(Group::word));
        let strengths: Vec<&str> = STRENGTHS.iter().map(|strength| strength.word).collect();
        assert_eq!(strengths, Strength::ALL.map(Strength::word));
        let precisions = [Precision::Record, Precision::City, Precision::County, Precision::Region];
        assert_eq!(PRECISIONS.iter().map(|known| known.word).collect::<Vec<_>>(), precisions.map(Precision::word));
    }
}
