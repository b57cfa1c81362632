//! The site record, with its defaults.

use super::names::Names;
use crate::diagnostic::Report;
use crate::model::other::{Language, Petition, Site};
use crate::model::text::Text;
use crate::record::Spanned;
use crate::record::kinds::site::{self as record, Addresses, Attribution, Site as Wire};
use crate::record::scalars::Line;
use crate::theme;

/// The site, with what its record leaves out.
pub(super) fn resolve(wire: &Wire, names: &Names<'_>, report: &mut Report) -> Site {
    let contact = wire.contact.as_ref();
    Site {
        title: names.text(&wire.title, report),
        summary: names.text(&wire.summary, report),
        base_url: wire.base_url.as_ref().map(|url| with_slash(&url.value.0)),
        repository: wire.repository.as_ref().map(|url| url.0.trim_end_matches('/').to_owned()),
        languages: named_languages(wire),
        theme: wire.theme.as_ref().map_or_else(|| theme::DEFAULT.to_owned(), |theme| theme.value.0.clone()),
        theme_span: wire.theme.as_ref().map(|theme| theme.span),
        addresses: wire.addresses.unwrap_or(Addresses::Files),
        demand_before: names.text(&wire.demand.before, report),
        demand_boxed: names.text(&wire.demand.boxed, report),
        demand_text: names.text(&wire.demand.text, report),
        demand_button: names.text(&wire.demand.button, report),
        told: wire.told.as_ref().and_then(|told| names.count(told, report)),
        contact: contact.map(|contact| {
            let url = contact.url.as_ref().map(|url| url.0.clone());
            (contact.name.0.clone(), url, contact.email.as_ref().map(|email| email.0.clone()))
        }),
        petition: wire.petition.as_ref().map(|wire| petition(wire, names, report)),
        licence: (wire.licence.name.0.clone(), wire.licence.url.0.clone()),
        attributions: attributions(wire, names, report),
    }
}

fn attributions(wire: &Wire, names: &Names<'_>, report: &mut Report) -> Vec<(Text, Option<String>)> {
    let url = |thanks: &Attribution| thanks.url.as_ref().map(|url| url.0.clone());
    wire.attributions.iter().map(|thanks| (names.text(&thanks.text, report), url(thanks))).collect()
}

fn petition(wire: &record::Petition, names: &Names<'_>, report: &mut Report) -> Petition {
    let words = |line: &Option<Line>| line.as_ref().map(|line| line.0.clone());
    let usual = || ["name", "email", "postcode", "agency"].map(|name| Some(name.to_owned()));
    let named =
        |fields: &record::PetitionFields| [&fields.name, &fields.email, &fields.postcode, &fields.agency].map(words);
    Petition {
        demand: names.text(&wire.demand, report),
        endpoint: wire.endpoint.value.0.clone(),
        privacy: wire.privacy.0.clone(),
        fields: wire.fields.as_ref().map_or_else(usual, named),
        fixed: wire.fixed.iter().map(|field| (field.name.0.clone(), field.value.0.clone())).collect(),
    }
}

/// The codes of the site's languages: English where the record names none.
pub(super) fn languages(wire: &Wire) -> Vec<&str> {
    if wire.languages.is_empty() {
        return vec!["en"];
    }
    wire.languages.iter().map(|named| named.value.0.as_str()).collect()
}

fn named_languages(wire: &Wire) -> Vec<Language> {
    let span = |position: usize| wire.languages.get(position).map(|named: &Spanned<Line>| named.span);
    let codes = languages(wire).into_iter().enumerate();
    codes.map(|(position, code)| Language { code: code.to_owned(), span: span(position) }).collect()
}

/// The address of a folder ends in a slash.
pub(crate) fn with_slash(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}
