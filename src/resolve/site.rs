//! The site record, with its defaults.

use super::names::Names;
use crate::diagnostic::Report;
use crate::model::other::{Language, Petition, Site};
use crate::record::Spanned;
use crate::record::kinds::site::{self as record, Addresses, Site as Wire};
use crate::record::scalars::Line;
use crate::theme;

/// The site, with what its record leaves out.
pub(super) fn resolve(wire: &Wire, names: &Names<'_>, report: &mut Report) -> Site {
    let contact = wire.contact.as_ref();
    Site {
        title: wire.title.0.clone(),
        summary: wire.summary.0.clone(),
        base_url: wire.base_url.as_ref().map(|url| with_slash(&url.value.0)),
        repository: wire.repository.as_ref().map(|url| url.0.trim_end_matches('/').to_owned()),
        languages: languages(wire),
        theme: wire.theme.as_ref().map_or_else(|| theme::DEFAULT.to_owned(), |theme| theme.value.0.clone()),
        theme_span: wire.theme.as_ref().map(|theme| theme.span),
        addresses: wire.addresses.unwrap_or(Addresses::Files),
        demand_before: wire.demand.before.0.clone(),
        demand_boxed: wire.demand.boxed.0.clone(),
        demand_text: wire.demand.text.0.clone(),
        demand_button: wire.demand.button.0.clone(),
        told: wire.told.as_ref().and_then(|told| names.count(told, report)),
        contact: contact.map(|contact| {
            let url = contact.url.as_ref().map(|url| url.0.clone());
            (contact.name.0.clone(), url, contact.email.as_ref().map(|email| email.0.clone()))
        }),
        petition: wire.petition.as_ref().map(petition),
        licence: (wire.licence.name.0.clone(), wire.licence.url.0.clone()),
        attributions: wire
            .attributions
            .iter()
            .map(|thanks| (thanks.text.0.clone(), thanks.url.as_ref().map(|url| url.0.clone())))
            .collect(),
    }
}

fn petition(wire: &record::Petition) -> Petition {
    let words = |line: &Option<Line>| line.as_ref().map(|line| line.0.clone());
    let usual = || ["name", "email", "postcode", "agency"].map(|name| Some(name.to_owned()));
    let named =
        |fields: &record::PetitionFields| [&fields.name, &fields.email, &fields.postcode, &fields.agency].map(words);
    Petition {
        demand: wire.demand.0.clone(),
        endpoint: wire.endpoint.value.0.clone(),
        privacy: wire.privacy.0.clone(),
        fields: wire.fields.as_ref().map_or_else(usual, named),
        fixed: wire.fixed.iter().map(|field| (field.name.0.clone(), field.value.0.clone())).collect(),
    }
}

/// English where the record names none.
fn languages(wire: &Wire) -> Vec<Language> {
    if wire.languages.is_empty() {
        return vec![Language { code: "en".to_owned(), span: None }];
    }
    let language = |named: &Spanned<Line>| Language { code: named.value.0.clone(), span: Some(named.span) };
    wire.languages.iter().map(language).collect()
}

/// The address of a folder ends in a slash.
pub(crate) fn with_slash(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}
