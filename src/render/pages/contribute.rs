//! How to add or correct an agency or a document, for people who never saw YAML.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::scene::Scene;

/// A whole record of an agency, as an example.
pub const AGENCY: &str = "\
name: Waynesboro Police Department
kind: police
city: Waynesboro
partnerships:
  - vendor: ring
    program: neighbors
    history:
      - status: signed
        date: 2019-02-25
        sources:
          - document: waynesboro-ring-mou-2019
            page: 1
";

/// A whole record of a document, as an example.
pub const DOCUMENT: &str = "\
title: Memorandum of understanding between Ring and the Waynesboro Police Department
kind: mou
publisher: Motherboard (Vice)
written: 2019-02-25
obtained:
  how: public records request
  by: Motherboard
";

/// What `contribute.html` is given.
#[derive(Debug, Serialize)]
pub struct ContributePage {
    page: Chrome,
    agency: &'static str,
    document: &'static str,
    records: String,
    home: String,
    /// The repository's page for a new issue.
    issue: Option<String>,
    /// The repository's pages for a new file, for an agency and for a document.
    new_agency: Option<String>,
    new_document: Option<String>,
    repository: Option<String>,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> ContributePage {
    let about = About {
        kind: "contribute",
        title: "Add or correct an agency".to_owned(),
        description: "How to add an agency or a document, and how to correct one. You need a browser and a source."
            .to_owned(),
        above: Vec::new(),
    };
    let repository = scene.atlas.site.repository.clone();
    let on = |page: &str| repository.as_ref().map(|repository| format!("{repository}/{page}"));
    ContributePage {
        page: Chrome::new(scene, at, about),
        agency: AGENCY,
        document: DOCUMENT,
        records: scene.plan.link(at, &Page::Records),
        home: scene.plan.link(at, &Page::Home),
        issue: on("issues/new"),
        new_agency: on("new/main/agencies/us"),
        new_document: on("new/main/content/documents"),
        repository: repository.clone(),
    }
}
