//! `assets/find/records.json`: what the form of `contribute.html` knows besides the agencies: the fields of the records
//! ([`schema::form`](crate::schema::form())), the places that folders can name, and the ids that a record may refer to.
//!
//! Entry: [`records`].

use serde::Serialize;

use crate::geo::regions::{countries, region_names};
use crate::record::kinds::Kind;
use crate::render::scene::Scene;
use crate::schema::form::{Form, form};

/// The file.
#[derive(Debug, Serialize)]
pub struct Records<'a> {
    /// The fields of agencies and documents.
    form: Form,
    /// Folders of agencies, `us/va`, with the names of their places.
    places: Vec<(String, &'a str)>,
    /// Vendors with their programs: id and name of each.
    vendors: Vec<Vendor<'a>>,
    /// Documents: id, title, kind, date.
    documents: Vec<(&'a str, &'a str, &'static str, Option<String>)>,
}

/// Id, name, and programs with the id and name of each.
type Vendor<'a> = (&'a str, &'a str, Vec<(&'a str, &'a str)>);

/// What the form knows of this site.
pub fn records(scene: Scene<'_>) -> Records<'_> {
    let atlas = scene.atlas;
    let vendors = atlas.vendors.iter().map(|vendor| {
        let programs = vendor.programs.iter().map(|program| (program.id.as_str(), program.name.as_str()));
        (vendor.id.as_str(), vendor.name.as_str(), programs.collect())
    });
    let documents = atlas.documents.iter().map(|document| {
        let date = document.date().map(|date| date.to_string());
        (document.id.as_str(), document.title.as_str(), document.kind.word(), date)
    });
    Records {
        form: form(&[Kind::Agency, Kind::Document]),
        places: places(scene),
        vendors: vendors.collect(),
        documents: documents.collect(),
    }
}

/// The states, even those without an agency; regions elsewhere in which the site has agencies; every country.
fn places(scene: Scene<'_>) -> Vec<(String, &str)> {
    let states = region_names().iter().map(|state| (format!("us/{}", state.code.to_ascii_lowercase()), state.name));
    let mut states: Vec<(String, &str)> = states.collect();
    states.sort_by_key(|(_, name)| *name);
    let abroad = scene.atlas.regions.iter().filter(|region| region.country != "us" && region.region.is_some());
    let abroad = abroad.map(|region| (region.id(), region.name.as_str()));
    let mut whole: Vec<(String, &str)> = countries().map(|(code, name)| (code.to_ascii_lowercase(), name)).collect();
    // Where this site's agencies are, mostly.
    whole.sort_by_key(|(code, name)| (code != "us", *name));
    states.into_iter().chain(abroad).chain(whole).collect()
}
