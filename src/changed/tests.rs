//! Small sites of a few words, and what of them a change leaves.

use super::*;

fn sources(files: &[(&str, &str)]) -> Sources {
    let texts = files.iter().map(|(path, text)| Source { path: (*path).to_owned(), text: (*text).to_owned() }.into());
    Sources { texts: texts.collect(), ..Sources::default() }
}

fn paths(sources: &Sources) -> Vec<&str> {
    sources.texts.iter().map(|text| text.path.as_str()).collect()
}

fn site() -> Sources {
    sources(&[
        ("agencies/us/oh/far.yaml", "sources: [other]"),
        ("agencies/us/oh/cites.yaml", "sources: [mou]"),
        ("agencies/us/va/near.yaml", "sources: [other]"),
        ("agencies/us/va/town.yaml", "sources: [mou-2]"),
        ("content/documents/mou.yaml", "title: x"),
        ("content/documents/other.yaml", "title: x"),
        ("content/measures/ban.yaml", "agencies: [us/va/town, us/oh/far]"),
    ])
}

#[test]
fn an_agency_concerns_its_state_and_who_names_it() {
    let mut sources = site();
    let scope = narrow(&mut sources, BTreeSet::from(["agencies/us/va/town.yaml".to_owned()]));
    assert_eq!(scope.naming, BTreeSet::from(["content/measures/ban.yaml".to_owned()]));
    assert_eq!(scope.left_out, 2);
    // The measure names `far`, so that it has to be known; nobody needs `cites`.
    assert!(paths(&sources).contains(&"agencies/us/oh/far.yaml"));
    assert!(!paths(&sources).contains(&"agencies/us/oh/cites.yaml"));
}

#[test]
fn a_document_concerns_who_cites_it_also_when_it_is_gone() {
    let mut sources = site();
    sources.texts.retain(|text| text.path != "content/documents/mou.yaml");
    let scope = narrow(&mut sources, BTreeSet::from(["content/documents/mou.yaml".to_owned()]));
    assert_eq!(scope.naming, BTreeSet::from(["agencies/us/oh/cites.yaml".to_owned()]));
    assert_eq!(scope.left_out, 4);
}

#[test]
fn what_touches_every_page_leaves_nothing_out() {
    for path in ["content/site.yaml", "content/vendors/ring.yaml", "themes/fight/styles/a.css", "content/counts.yaml"] {
        let mut sources = site();
        let scope = narrow(&mut sources, BTreeSet::from([path.to_owned()]));
        assert!(scope.everything && scope.left_out == 0 && sources == site(), "{path}");
    }
}

#[test]
fn few_and_many_ids_are_found_alike() {
    let few = HashSet::from(["us/va/town".to_owned(), "mou".to_owned()]);
    let many: HashSet<String> = few.iter().cloned().chain((0..20).map(|number| format!("x-{number}"))).collect();
    let texts =
        ["mou", "[mou]", "a: mou-2", "amou", "Xmou", "émou.", "us/va/town, x", "us/va/town/x", "us/va/town-2", ""];
    let found = |ids: &HashSet<String>| texts.map(|text| names_any(text, ids));
    assert_eq!(found(&few), [true, true, false, false, true, true, true, false, false, false]);
    assert_eq!(found(&many), found(&few));
}

#[test]
fn a_copy_or_a_text_concerns_its_record_and_who_cites_that() {
    let mut sources = site();
    let carrier = Source { path: "content/documents/mou.yaml".to_owned(), text: "file: the agreement.pdf".to_owned() };
    sources.texts.retain(|text| text.path != carrier.path);
    sources.texts.push(carrier.into());
    let scope = narrow(&mut sources, BTreeSet::from(["content/documents/the agreement.pdf".to_owned()]));
    let naming = ["agencies/us/oh/cites.yaml", "content/documents/mou.yaml"].map(str::to_owned);
    assert_eq!(scope.naming, BTreeSet::from(naming));
}

#[test]
fn a_document_is_held_against_those_that_may_be_the_same() {
    let address = "url: https://www.example.org/a/mou?x=1";
    for same in
        ["url: http://EXAMPLE.org/a/mou/#page=2", "url: https://web.archive.org/web/2019/https://example.org/a/mou"]
    {
        let files = [("content/documents/new.yaml", address), ("content/documents/old.yaml", same)];
        for (one, other) in [(files[0], files[1]), (files[1], files[0])] {
            let mut sources = sources(&[one, other, ("content/documents/z.yaml", "url: https://example.org/b")]);
            let scope = narrow(&mut sources, BTreeSet::from([one.0.to_owned()]));
            assert_eq!((scope.left_out, paths(&sources).contains(&other.0)), (1, true), "{same}");
        }
    }
}

#[test]
fn prose_that_changed_or_leads_to_what_is_gone_is_looked_at() {
    let with = |text: &str| {
        let mut sources = site();
        sources.texts.push(Source { path: "content/pages/about.md".to_owned(), text: text.to_owned() }.into());
        sources
    };
    let scope = |mut sources: Sources, path: &str| narrow(&mut sources, BTreeSet::from([path.to_owned()]));
    let own = scope(with("x"), "content/pages/about.md");
    assert!(own.prose && own.left_out == 0);
    for (text, led) in [("[x](agencies/us/va/gone.html)", true), ("[x](agencies/us/va/gone-2.html)", false)] {
        let scope = scope(with(text), "agencies/us/va/gone.yaml");
        assert_eq!((scope.prose, scope.naming.contains("content/pages/about.md")), (led, led), "{text}");
    }
}
