//! `check --changed` and `diff`, in a repository.

use super::Site;

const AGENCY: &str = "agencies/us/va/base-police-department.yaml";
const FAULT: &str = "name: Far\nkind: police\nstaet: x\ncity: Columbus\npartnerships:\n  - vendor: lookout\n    history:\n      - status: active\n        sources: [agreement]\n";

fn altered(site: &Site, from: &str, to: &str) {
    let text = site.text(AGENCY);
    assert!(text.contains(from));
    site.put(AGENCY, &text.replace(from, to));
}

#[test]
fn faults_of_others_are_not_told() {
    let site = Site::base();
    site.put("agencies/us/oh/far.yaml", FAULT);
    let site = site.committed();
    assert_eq!(site.run(&["check"]).code, 1);
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
    altered(&site, "kind: police", "kind: polcie");
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert_eq!(told.code, 1);
    assert!(told.err.contains("polcie") && !told.err.contains("staet"), "{}", told.err);
}

#[test]
fn a_new_file_has_changed_too_and_what_is_left_out_is_said() {
    let site = Site::base();
    site.put("agencies/us/oh/quiet.yaml", &FAULT.replace("staet: x\n", "").replace("[agreement]", "[letter]"));
    site.put("content/documents/letter.yaml", "title: A letter\nkind: letter\nurl: https://example.org/letter\n");
    let site = site.committed();
    site.put("agencies/us/va/new.yaml", FAULT);
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert!(told.code == 1 && told.err.contains("staet"), "{}", told.err);
    site.put("agencies/us/va/new.yaml", &FAULT.replace("staet: x\n", "").replace("Columbus", "Staunton"));
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert!(
        told.out.contains("1 changed file and") && told.out.contains("2 other records were not checked"),
        "{}",
        told.out
    );
}

#[test]
fn a_document_that_is_gone_is_told_where_it_is_cited() {
    let site = Site::base().committed();
    std::fs::remove_file(site.path().join("content/documents/agreement.yaml")).unwrap();
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert!(told.code == 1 && told.err.contains("there is no document `agreement`"), "{}", told.err);
}

/// A page of prose that has what no page may have.
const RAW: &str = "---\ntitle: About\n---\n\nSee <b>this</b> and [an agency](agencies/us/oh/far.html).\n";

#[test]
fn changed_prose_is_looked_at_though_records_of_others_have_faults() {
    for others in [false, true] {
        let site = Site::base();
        if others {
            site.put("agencies/us/oh/far.yaml", FAULT);
        } else {
            site.put("agencies/us/oh/far.yaml", &FAULT.replace("staet: x\n", ""));
        }
        let site = site.committed();
        site.put("content/pages/more.md", RAW);
        let told = site.run(&["check", "--changed", "HEAD"]);
        assert_eq!(told.code, 1, "{}{}", told.out, told.err);
        assert!(told.err.contains("prose holds raw HTML") && told.err.contains("more.md"), "{}", told.err);
        assert!(!told.err.contains("no such page") && !told.err.contains("staet"), "{}", told.err);
        site.put("content/pages/more.md", &RAW.replace("<b>this</b>", "[this](nowhere.html)"));
        let told = site.run(&["check", "--changed", "HEAD"]);
        assert!(told.code == 1 && told.err.contains("`nowhere.html`"), "{}{}", told.out, told.err);
        site.put("content/pages/more.md", &RAW.replace("<b>this</b>", "this"));
        let told = site.run(&["check", "--changed", "HEAD"]);
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
    }
}

#[test]
fn prose_that_leads_to_what_is_gone_is_told() {
    let site = Site::base();
    site.put("agencies/us/oh/far.yaml", &FAULT.replace("staet: x\n", ""));
    site.put("content/pages/more.md", &RAW.replace("<b>this</b>", "this"));
    let site = site.committed();
    std::fs::remove_file(site.path().join("agencies/us/oh/far.yaml")).unwrap();
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert!(told.code == 1 && told.err.contains("the site has no such page"), "{}{}", told.out, told.err);
}

/// A document whose text lies beside it, and an agency that quotes it.
fn quoted() -> Site {
    let site = Site::base();
    site.put("kept.txt", "Both sides keep the terms of it to themselves.\n");
    let added = site.run(&["document", "add", "kept.txt", "--id", "kept"]);
    assert_eq!(added.code, 0, "{}", added.err);
    let record = site.text("content/documents/kept.yaml");
    site.put("content/documents/kept.yaml", &format!("{record}url: https://example.org/kept\n"));
    let cited = "\n          - document: kept\n            quote: Both sides keep the terms of it";
    site.put("agencies/us/oh/far.yaml", &FAULT.replace("staet: x\n", "").replace(" [agreement]", cited));
    let site = site.committed();
    let told = site.run(&["check"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    site
}

#[test]
fn a_copy_that_is_gone_or_another_is_told_with_the_record_that_names_it_and_who_quotes_it() {
    let site = quoted();
    site.put("content/documents/kept.txt", "Something else.\n");
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert_eq!(told.code, 1, "{}{}", told.out, told.err);
    for words in ["error[changed-copy]", "error[quote-missing]", "far.yaml"] {
        assert!(told.err.contains(words), "{words} is not in {}", told.err);
    }
    std::fs::remove_file(site.path().join("content/documents/kept.txt")).unwrap();
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert!(told.code == 1 && told.err.contains("error[missing-copy]"), "{}{}", told.out, told.err);
}

#[test]
fn a_new_document_is_held_against_those_that_nobody_here_names() {
    let site = Site::base();
    let old = "title: A letter\nkind: letter\nurl: https://www.example.org/letters/1/\n";
    site.put("content/documents/old-letter.yaml", old);
    let site = site.committed();
    site.put("content/documents/letter.yaml", &old.replace("www.", "").replace("/1/", "/1#top"));
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert!(told.code == 0 && told.err.contains("warning[duplicate-document]"), "{}{}", told.out, told.err);
}

#[test]
fn a_change_is_held_against_the_commit_at_which_the_two_parted() {
    let site = Site::base().committed();
    site.git(&["switch", "--quiet", "--create", "mine"]);
    altered(&site, "Base Police Department", "Base Police Bureau");
    site.commit();
    site.git(&["switch", "--quiet", "main"]);
    site.put("agencies/us/va/later.yaml", &FAULT.replace("staet: x\n", "").replace("Columbus", "Staunton"));
    site.commit();
    site.git(&["switch", "--quiet", "mine"]);
    let told = site.run(&["diff", "main"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert!(told.out.contains("name: was “Base Police Department”, is now “Base Police Bureau”"), "{}", told.out);
    assert!(!told.out.contains("removed") && !told.out.contains("Far"), "{}", told.out);
}

#[test]
fn a_review_reads_what_is_added_altered_and_removed() {
    let site = Site::base();
    // An end in 2021 is shown by a document that was seen afterwards.
    let agreement = "content/documents/agreement.yaml";
    site.put(agreement, &site.text(agreement).replace("retrieved: 2020-01-01", "retrieved: 2022-01-01"));
    site.put("agencies/us/va/gone.yaml", &FAULT.replace("staet: x\n", "").replace("Columbus", "Staunton"));
    let site = site.committed();
    std::fs::remove_file(site.path().join("agencies/us/va/gone.yaml")).unwrap();
    site.put(
        "agencies/us/va/new.yaml",
        &FAULT.replace("staet: x\n", "").replace("Far", "\"New <b>@team</b> | ##[x]\"").replace("Columbus", "Roanoke"),
    );
    altered(
        &site,
        "        sources: [agreement]\n",
        "        sources: [agreement]\n      - status: ended\n        date: 2021\n        sources: [{document: agreement, page: 2}]\n",
    );
    let told = site.run(&["diff", "HEAD", "--format", "markdown"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    for words in [
        "### Agencies",
        "**removed: Far** (us/va/gone)",
        "its address leads nowhere from now on",
        "**altered: Base Police Department**",
        "is now “ended since 2021”",
        "shown by agreement, p\\. 2",
        "### Addresses that lead nowhere now",
        "- agencies/us/va/gone",
        "| agencies where it is over | 0 | **1** |",
    ] {
        assert!(told.out.contains(words), "{words} is not in\n{}", told.out);
    }
    for markup in ["<b>", "##[", "@team"] {
        assert!(!told.out.contains(markup), "{markup} is in\n{}", told.out);
    }
}

#[test]
fn a_record_with_faults_is_not_gone_and_its_file_is_named() {
    let site = Site::base().committed();
    let (agency, document) = (site.text(AGENCY), site.text("content/documents/agreement.yaml"));
    site.put(AGENCY, "name: [\n");
    site.put("content/documents/agreement.yaml", "title: [\n");
    let told = site.run(&["diff", "HEAD"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("not compared: Base Police Department"), "{}", told.out);
    assert!(told.out.contains(&format!("{AGENCY} has faults, so that it cannot be compared")), "{}", told.out);
    for words in ["removed", "leads nowhere", "address gone", "no longer shown"] {
        assert!(!told.out.contains(words), "{words} is in {}", told.out);
    }
    site.commit();
    site.put(AGENCY, &agency);
    site.put("content/documents/agreement.yaml", &document);
    let told = site.run(&["diff", "HEAD", "--format", "markdown"]);
    assert!(told.out.contains("**not compared: Base Police Department**"), "{}", told.out);
    assert!(told.out.contains("had faults before") && !told.out.contains("**added"), "{}", told.out);
}

#[test]
fn nothing_changed_is_said() {
    let site = Site::base().committed();
    assert!(site.run(&["diff", "HEAD"]).out.contains("no record says anything else"));
    let told = site.run(&["check", "--changed", "HEAD"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
}

#[test]
fn what_git_does_not_know_is_told() {
    let outside = Site::base();
    let site = Site::base().committed();
    for arguments in [
        &["diff", "nowhere"][..],
        &["check", "--changed", "nowhere"],
        &["diff", "--format", "human", "--", "--output=x"],
    ] {
        let told = site.run(arguments);
        assert!(told.code == 2 && told.err.contains("git knows no revision"), "{arguments:?}: {}", told.err);
    }
    for arguments in [&["diff", "HEAD"][..], &["check", "--changed", "HEAD"]] {
        let told = outside.run(arguments);
        assert!(told.code == 2 && told.err.contains("the folder `.` is in no Git repository"), "{}", told.err);
    }
    assert!(!site.path().join("x").exists());
}
