//! A record changes, and the page follows.

use std::fs;

use super::support::Preview;

const RECORD: &str = "agencies/us/va/alder-police-department.yaml";
const PAGE: &str = "/agencies/us/va/alder-police-department.html";

fn change(preview: &Preview, from: &str, to: &str) {
    let path = preview.path(RECORD);
    let text = fs::read_to_string(&path).expect("the record").replace(from, to);
    // As an editor does that saves by renaming.
    let aside = preview.path("agencies/us/va/.alder.tmp");
    fs::write(&aside, text).expect("written");
    fs::rename(aside, path).expect("renamed");
}

fn follow(options: &[&str]) {
    let preview = Preview::start(options);
    let mut events = preview.events();
    let (first, faults) = events.next();
    assert_eq!(faults, None);

    change(&preview, "name: Alder", "name: Aspen");
    let (second, faults) = events.next();
    assert!(second != first && faults.is_none());
    assert!(preview.get(PAGE).body.contains("Aspen Police Department"));

    change(&preview, "vendor: lookout", "vendor: <b>none</b>");
    let (third, faults) = events.next();
    assert_eq!(third, second, "the last good site is still shown");
    let faults = faults.expect("faults");
    assert!(faults.contains("&lt;b&gt;none&lt;/b&gt;") && !faults.contains("<b>none"), "{faults}");
    assert!(preview.get(PAGE).body.contains("Aspen Police Department"));

    change(&preview, "vendor: <b>none</b>", "vendor: lookout");
    assert_eq!(events.next(), (second, None));
}

#[test]
fn a_change_a_fault_and_its_mending() {
    follow(&[]);
}

#[test]
fn the_same_by_polling() {
    follow(&["--poll"]);
}

#[test]
fn a_folder_made_anew_is_followed() {
    let preview = Preview::start(&[]);
    let mut events = preview.events();
    let (first, _) = events.next();
    let (folder, aside) = (preview.path("agencies"), preview.path("aside"));
    fs::rename(&folder, &aside).expect("moved");
    // A look in the midst of the move finds faults, and the last good site stays: that is told first then.
    while events.next().0 == first {}
    fs::rename(&aside, &folder).expect("moved back");
    while preview.get(PAGE).status != 200 {
        events.next();
    }
    change(&preview, "name: Alder", "name: Aspen");
    while !preview.get(PAGE).body.contains("Aspen") {
        events.next();
    }
}

#[test]
fn before_any_good_build_the_faults_are_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("content")).expect("a folder");
    fs::write(folder.path().join("content/site.yaml"), "title: <script>x</script>\nnonsense: 1\n").expect("written");
    let preview = Preview::start_in(folder, &[]);
    let answer = preview.get("/");
    assert_eq!(answer.status, 503);
    assert!(answer.body.contains("nonsense") && !answer.body.contains("<script>x"), "{}", answer.body);
}
