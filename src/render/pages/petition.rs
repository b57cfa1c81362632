//! The petition: a plain form that the group's own server takes. It works without script and sends nothing before the
//! reader presses the button.

use serde::Serialize;

use crate::render::said::Said;
use crate::render::scene::Scene;

/// What `petition.html` is given, as `petition`.
#[derive(Debug, Clone, Serialize)]
pub struct PetitionForm {
    demand: Said,
    endpoint: String,
    privacy: String,
    name: Option<String>,
    email: Option<String>,
    postcode: Option<String>,
    /// Names and values that the reader does not see.
    fixed: Vec<(String, String)>,
}

/// The form on the page of the agency with this id, or on a page of no agency; `None` without a petition.
pub fn petition(scene: Scene<'_>, agency: Option<&str>) -> Option<PetitionForm> {
    let petition = scene.atlas.site.petition.as_ref()?;
    let [name, email, postcode, id] = petition.fields.clone();
    let agency = id.zip(agency.map(str::to_owned));
    Some(PetitionForm {
        demand: scene.say(&petition.demand),
        endpoint: petition.endpoint.clone(),
        privacy: petition.privacy.clone(),
        name,
        email,
        postcode,
        fixed: petition.fixed.iter().cloned().chain(agency).collect(),
    })
}
