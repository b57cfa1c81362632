//! How to add or correct an agency or a document, for people who never saw YAML.
//!
//! The page is a guide, which needs no script. With script its two choices open a form
//! (`themes/fight/scripts/contribute*.js`), made of what [`find::records`](crate::render::find::records) writes.

use serde::Serialize;

use crate::bundle::SitePath;
use crate::plan::page::Page;
use crate::render::chrome::{About, Chrome};
use crate::render::mend;
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
          - waynesboro-ring-mou-2019
          - document: motherboard-2019-07-29-200-agencies
            quote: a memorandum of understanding between Ring and the Waynesboro Police Department dated February 25 of this year
";

/// A whole record of a document, as an example.
pub const DOCUMENT: &str = "\
title: Memorandum of understanding between Ring and the Waynesboro Police Department
kind: mou
written: 2019-02-25
known_through: motherboard-2019-07-29-200-agencies
obtained:
  how: described in its article
  by: Motherboard
";

/// What `contribute.html` is given.
#[derive(Debug, Serialize)]
pub struct ContributePage {
    page: Chrome,
    agency: &'static str,
    document: &'static str,
    records: String,
    rules: String,
    /// The list of agencies.
    list: String,
    /// The repository's forms: for an error, an agency, a document.
    issue: Option<String>,
    issue_agency: Option<String>,
    issue_document: Option<String>,
    /// The repository's pages for a new file, for an agency and for a document.
    new_agency: Option<String>,
    new_document: Option<String>,
    repository: Option<String>,
    branch: &'static str,
}

/// The context of the page, which stands at `at`.
pub fn context(scene: Scene<'_>, at: &SitePath) -> ContributePage {
    let about = About {
        kind: "contribute",
        title: scene.words.text("menu-contribute"),
        description: scene.words.text("contribute-description"),
        above: Vec::new(),
    };
    ContributePage {
        page: Chrome::new(scene, at, about),
        agency: AGENCY,
        document: DOCUMENT,
        records: scene.link(at, &Page::Records),
        rules: scene.link(at, &Page::Rules),
        list: scene.link(at, &Page::Home) + "#list",
        issue: mend::issue(scene, "report-error", ""),
        issue_agency: mend::issue(scene, "add-agency", ""),
        issue_document: mend::issue(scene, "add-document", ""),
        new_agency: mend::new_file(scene, "agencies/us"),
        new_document: mend::new_file(scene, "content/documents"),
        repository: scene.atlas.site.repository.clone(),
        branch: mend::BRANCH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::diagnostic::Report;
    use crate::source::{Source, Sources};

    #[test]
    fn the_examples_are_records_without_faults() {
        let file = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
        let agency = file("agencies/us/va/waynesboro-police-department.yaml", AGENCY);
        let document = file("content/documents/waynesboro-ring-mou-2019.yaml", DOCUMENT);
        let sources = Sources { texts: vec![agency.into(), document.into()], ..Sources::default() };
        let mut report = Report::default();
        let dataset = check(&sources, &mut report);
        let own = |path: &str| path.starts_with("agencies/") || path.starts_with("content/documents/");
        let faults: Vec<_> = report.diagnostics.iter().filter(|fault| own(fault.path(&sources))).collect();
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!((dataset.agencies.len(), dataset.documents.len()), (1, 1));
    }
}
