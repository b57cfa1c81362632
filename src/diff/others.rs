//! Vendors, counts, measures, prose, and the site itself.

use super::agencies::place;
use super::words::{every, field, maybe, on, shown};
use super::{Fact, Subject, Subjects};
use crate::model::Atlas;
use crate::model::other::Markdown;
use crate::model::text::{Text, Translated};

fn subject(name: &str, facts: Vec<Fact>) -> Subject {
    Subject { name: name.to_owned(), facts, formerly: Vec::new() }
}

/// Vendors with their programs.
pub(super) fn vendors(atlas: &Atlas) -> Subjects {
    let vendors = atlas.vendors.iter().map(|vendor| {
        let mut facts = vec![field("name", &vendor.name)];
        facts.extend(maybe("owner", vendor.owner.as_ref()));
        facts.extend(maybe("website", vendor.website.as_ref()));
        facts.push(shown(&every(&vendor.about.text), &vendor.about.sources, atlas));
        for program in &vendor.programs {
            let about = format!("{}: {}", program.name, every(&program.about.text));
            facts.push(shown(&about, &program.about.sources, atlas));
            facts.extend(program.history.iter().map(|(date, step)| {
                shown(&format!("{}{}: {}", program.name, on(Some(*date)), every(&step.text)), &step.sources, atlas)
            }));
        }
        (vendor.id.clone(), subject(&vendor.name, facts))
    });
    vendors.collect()
}

/// Claims about the total.
pub(super) fn counts(atlas: &Atlas) -> Subjects {
    let counts = atlas.counts.iter().map(|count| {
        let facts = vec![
            field("value", count.value.map_or_else(|| "none".to_owned(), |value| value.to_string())),
            field("wording", &count.wording),
            field("date", count.date.to_string()),
            field("by", every(&count.by)),
            shown(&every(&count.statement.text), &count.statement.sources, atlas),
        ];
        (count.id.clone(), subject(&count.wording, facts))
    });
    counts.collect()
}

/// Measures.
pub(super) fn measures(atlas: &Atlas) -> Subjects {
    let measures = atlas.measures.iter().map(|measure| {
        let mut facts = vec![
            field("title", every(&measure.title)),
            field("kind", measure.kind.word()),
            field("status", format!("{} since {}", measure.status.word(), measure.date)),
            field("place", place(&measure.place)),
            shown(&every(&measure.statement.text), &measure.statement.sources, atlas),
        ];
        let agencies = measure.agencies.iter().map(|index| &atlas.agency(*index).id);
        facts.extend(agencies.map(|id| shown(&format!("concerns {id}"), &[], atlas)));
        (measure.id.clone(), subject(measure.title.original(), facts))
    });
    measures.collect()
}

/// Pages and calls to action. Of a text it is said that it differs, not how: its own lines are the better place to read.
pub(super) fn prose(atlas: &Atlas) -> Subjects {
    let pages = atlas.pages.iter().map(|page| {
        let mut facts = vec![field("title", every(&page.title))];
        facts.extend(maybe("summary", page.summary.as_ref().map(every)));
        facts.extend(maybe("place in the menu", page.menu));
        facts.extend(body(&page.body, atlas));
        (format!("pages/{}", page.id), subject(page.title.original(), facts))
    });
    let actions = atlas.actions.iter().map(|action| {
        let mut facts = vec![
            field("title", every(&action.title)),
            field("summary", every(&action.summary)),
            field("button", every(&action.button)),
        ];
        facts.extend(maybe("address", action.url.as_ref()));
        let letters = action.letter.iter().flat_map(Translated::each);
        facts.extend(letters.map(|letter| shown(&format!("letter: {}", letter.text), &[], atlas)));
        facts.extend(body(&action.body, atlas));
        (format!("actions/{}", action.id), subject(action.title.original(), facts))
    });
    pages.chain(actions).collect()
}

fn body(body: &Translated<Markdown>, atlas: &Atlas) -> Vec<Fact> {
    let paragraphs = body.each().flat_map(|text| text.text.split("\n\n")).filter(|text| !text.trim().is_empty());
    let mut facts: Vec<Fact> =
        paragraphs.map(|text| shown(&format!("text: {}", text.replace('\u{e000}', "[source]")), &[], atlas)).collect();
    let cited = body.each().flat_map(|text| text.citations.clone()).collect::<Vec<_>>();
    if !cited.is_empty() {
        facts.push(Fact { field: Some("sources of the text".to_owned()), ..shown("", &cited, atlas) });
    }
    facts
}

/// The site's own words and its log of changes.
pub(super) fn site(atlas: &Atlas) -> Subjects {
    let site = &atlas.site;
    let languages: Vec<&str> = site.languages.iter().map(|language| language.code.as_str()).collect();
    let texts: [(&str, &Text); 6] = [
        ("title", &site.title),
        ("summary", &site.summary),
        ("demand, before the box", &site.demand_before),
        ("demand, in the box", &site.demand_boxed),
        ("demand, below", &site.demand_text),
        ("button", &site.demand_button),
    ];
    let mut facts: Vec<Fact> = texts.into_iter().map(|(name, text)| field(name, every(text))).collect();
    facts.extend([field("languages", languages.join(", ")), field("theme", &site.theme)]);
    facts.extend(maybe("address", site.base_url.as_ref()));
    facts.extend(maybe("repository", site.repository.as_ref()));
    facts.push(field("licence", &site.licence.0));
    facts.extend(maybe("where petitions are sent", site.petition.as_ref().map(|petition| &petition.endpoint)));
    facts.extend(atlas.changes.iter().map(|change| {
        let words =
            format!("log of changes, {}: {}. {}", change.date, every(&change.title), every(&change.statement.text));
        shown(&words, &change.statement.sources, atlas)
    }));
    Subjects::from([("site".to_owned(), subject(site.title.original(), facts))])
}
