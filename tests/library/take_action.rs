//! What a reader can do about one agency: letters, call scripts, the petition, sharing, reporting.

use super::site::Site;

const PAGE: &str = "agencies/us/va/rich-police-department.html";

/// The page without quotes: minified templates leave them out where they can.
fn page(site: &str, path: &str) -> String {
    Site::fixture(site).build().text(path).replace('"', "")
}

#[test]
fn a_letter_is_filled_in_with_the_agency_and_its_facts() {
    let page = page("rich", PAGE);
    let letter = part(&page, "<pre>", "</pre>");
    for words in [
        "Yours, a reader.",
        "- Signed with ",
        "- Active with ",
        "(source: ",
        "https://map.example.org/rich/agencies/us/va/rich-police-department.html",
    ] {
        assert!(letter.contains(words), "no {words} in {letter}");
    }
    assert!(!letter.contains('{') && !letter.contains('}'), "{letter}");
    let mail = part(&page, "href=mailto:?subject=", ">");
    assert!(mail.contains("&amp;body=To%20") && !mail.contains(['<', '>', ' ', '{']), "{mail}");
}

#[test]
fn the_petition_goes_to_the_groups_own_server_and_nowhere_else() {
    let built = Site::fixture("rich").build();
    let page = built.text(PAGE).replace('"', "");
    let form = part(&page, "<form", "</form>");
    for words in [
        "action=https://act.example.org/sign",
        "name=agency_id value=us/va/rich-police-department",
        "name=campaign value=§petition-fixed§",
        "name=zip",
        "https://act.example.org/privacy",
    ] {
        assert!(form.contains(words), "no {words} in {form}");
    }
    assert!(page.contains("form-action https://act.example.org"));
    assert!(built.text("actions/sign.html").contains("§petition-demand§"), "the petition's own page holds its form");
    assert!(!built.text("actions/write.html").contains("<form"), "the page of a letter holds no form");
}

#[test]
fn without_a_petition_no_form_is_there_and_none_may_be_sent() {
    let page = page("minimal", "agencies/us/va/made-up-police-department.html");
    assert!(page.contains("form-action 'none'") && !page.contains("<form"), "{page}");
}

#[test]
fn links_to_share_a_page_need_its_address() {
    let shared = page("rich", PAGE);
    let address = "https%3A%2F%2Fmap.example.org%2Frich%2Fagencies%2Fus%2Fva%2Frich-police-department.html";
    assert!(part(&shared, "class=share", "</p>").matches(address).count() >= 5, "{shared}");
    let alone = page("minimal", "agencies/us/va/made-up-police-department.html");
    assert!(!alone.contains("class=share"), "{alone}");
}

#[test]
fn every_agency_page_leads_to_reporting_an_error() {
    let with = page("rich", PAGE);
    assert!(with.contains("https://example.org/rich/records/issues/new?template=report-error.yml"), "{with}");
    assert!(with.contains("title=us%2Fva%2Frich-police-department"), "{with}");
    let without = page("minimal", "agencies/us/va/made-up-police-department.html");
    assert!(without.contains(">Report an error</a>") && without.contains("contribute.html"), "{without}");
}

fn part<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let rest = page.split_once(from).map(|(_, rest)| rest).unwrap_or_else(|| panic!("no {from} in {page}"));
    rest.split_once(to).map_or(rest, |(part, _)| part)
}
