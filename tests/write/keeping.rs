//! What outlives a build, and every state that a build can die in, made by hand: one test for each.

use std::fs;

use plainsight::write::WriteError;

use super::support::{Place, assert_holds, bundle, generation};

const STAGE: &str = ".public.plainsight-new";
const ASIDE: &str = ".public.plainsight-old";

/// A place with generation 1 and dot-entries of the user's in its output.
fn published() -> Place {
    let place = Place::new();
    place.put("public/.git/HEAD", "ref: refs/heads/pages");
    place.put("public/.gitkeep", "");
    place.write(&generation(1, 5)).unwrap();
    place
}

/// The next build succeeds, keeps the user's dot-entries and leaves nothing beside but the lock.
fn assert_mended(place: &Place) {
    place.write(&generation(2, 5)).unwrap();
    assert_holds(&place.out, &generation(2, 5), &[".git", ".gitkeep"]);
    assert_eq!(fs::read_to_string(place.out.join(".git/HEAD")).unwrap(), "ref: refs/heads/pages");
    assert!(place.out.join(".gitkeep").exists());
    assert_eq!(place.beside(), [".public.plainsight-lock"]);
}

#[test]
fn pages_come_and_go_and_dot_entries_stay() {
    let place = published();
    assert_mended(&place);
    let written = place.write(&bundle(&[("index.html", "only")])).unwrap();
    assert_eq!((written.files, written.bytes, written.warnings.len()), (1, 4, 0));
    assert_holds(&place.out, &bundle(&[("index.html", "only")]), &[".git", ".gitkeep"]);
}

#[test]
fn a_dot_entry_of_the_site_goes_when_the_site_no_longer_brings_it() {
    let place = published();
    assert!(place.out.join(".nojekyll").exists());
    place.write(&bundle(&[("index.html", "x")])).unwrap();
    assert!(!place.out.join(".nojekyll").exists());
}

#[test]
fn a_marker_that_was_meddled_with_cannot_give_git_away() {
    let place = published();
    place.put("public/.plainsight", "Replaced as well: .git\nReplaced as well: .plainsight\nReplaced as well: ../x\n");
    assert_mended(&place);
}

#[test]
fn an_empty_bundle_and_missing_folders_above_are_fine() {
    let mut place = Place::new();
    place.out = place.root.join("a/b/c");
    place.write(&bundle(&[])).unwrap();
    assert_holds(&place.out, &bundle(&[]), &[]);
}

#[test]
fn names_that_are_not_utf8_are_kept_too() {
    use std::os::unix::ffi::OsStrExt;
    let place = published();
    let name = place.out.as_std_path().join(std::ffi::OsStr::from_bytes(b".\xff"));
    fs::write(&name, "kept").unwrap();
    place.write(&generation(2, 5)).unwrap();
    assert_eq!(fs::read(&name).unwrap(), b"kept");
}

#[test]
fn a25_symlinks_in_the_old_site_are_removed_and_never_followed() {
    let place = published();
    let outside = place.put("outside/precious.txt", "stays");
    let link = |target: &str, at: &str| std::os::unix::fs::symlink(target, place.out.join(at)).unwrap();
    link("../outside", "folder-link");
    link("../../outside", "agencies/deep-link");
    link("..", "loop");
    link("/etc/passwd", "file-link");
    link("../outside", ".kept-link");
    place.write(&generation(2, 5)).unwrap();
    assert_eq!(fs::read_to_string(outside).unwrap(), "stays");
    assert!(fs::read_link(place.out.join(".kept-link")).is_ok());
    assert_holds(&place.out, &generation(2, 5), &[".git", ".gitkeep", ".kept-link"]);
}

#[test]
fn a25_a_symlink_where_the_lock_is_makes_no_file_elsewhere() {
    let place = Place::new();
    std::os::unix::fs::symlink(place.root.join("made"), place.root.join(".public.plainsight-lock")).unwrap();
    place.write(&generation(1, 5)).unwrap_err();
    assert!(!place.root.join("made").exists() && !place.out.exists());
}

#[test]
fn a39_dead_while_staging() {
    let place = published();
    for path in ["index.html", "agencies/us/10/1.html", ".nojekyll", ".plainsight"] {
        // The marker is first on the disk, and lists what the site brings.
        let marker = "Replaced as well: .nojekyll\n";
        place.put(&format!("{STAGE}/{path}"), if path == ".plainsight" { marker } else { "half" });
    }
    assert_mended(&place);
    fs::create_dir(place.root.join(STAGE)).unwrap();
    assert_mended(&place);
    place.put(&format!("{STAGE}/.plainsight"), "");
    assert_mended(&place);
}

#[test]
fn a39_dead_between_the_exchange_and_the_move_of_dot_entries() {
    let place = published();
    let old = place.root.join(STAGE);
    fs::rename(&place.out, &old).unwrap();
    place.write_beside_dead(&old);
    assert_mended(&place);
}

#[test]
fn a39_dead_amid_the_move_of_dot_entries() {
    let place = published();
    let old = place.root.join(STAGE);
    fs::rename(&place.out, &old).unwrap();
    place.write_beside_dead(&old);
    fs::rename(old.join(".git"), place.out.join(".git")).unwrap();
    assert_mended(&place);
}

#[test]
fn a39_dead_while_the_old_site_is_removed() {
    let place = published();
    place.put(&format!("{STAGE}/.plainsight"), "Replaced as well: .nojekyll\n");
    place.put(&format!("{STAGE}/agencies/us/11/1.html"), "old");
    assert_mended(&place);
}

#[test]
fn a39_dead_between_two_moves_where_there_is_no_exchange() {
    let place = published();
    fs::rename(&place.out, place.root.join(ASIDE)).unwrap();
    place.put(&format!("{STAGE}/.plainsight"), "");
    place.put(&format!("{STAGE}/index.html"), "new");
    assert_mended(&place);
}

#[test]
fn a39_dead_after_two_moves() {
    let place = published();
    let old = place.root.join(ASIDE);
    fs::rename(&place.out, &old).unwrap();
    place.write_beside_dead(&old);
    assert_mended(&place);
}

#[test]
fn a39_dot_entries_outlive_a_death_and_the_loss_of_the_output() {
    let place = published();
    fs::rename(&place.out, place.root.join(STAGE)).unwrap();
    assert_mended(&place);
}

#[test]
fn a39_a_dot_entry_left_behind_is_never_replaced_by_a_newer_one() {
    let place = published();
    place.put(&format!("{STAGE}/.git/HEAD"), "the one with all the history");
    let error = place.write(&generation(2, 5)).unwrap_err();
    assert!(matches!(error, WriteError::TwoDotEntries { .. }), "{error}");
    let left = fs::read_to_string(place.root.join(STAGE).join(".git/HEAD")).unwrap();
    assert_eq!(left, "the one with all the history");
    assert_holds(&place.out, &generation(1, 5), &[".git", ".gitkeep"]);
}

impl Place {
    /// Puts a new site at the output while the old one lies at `old`, as a build does that dies right after.
    fn write_beside_dead(&self, old: &camino::Utf8Path) {
        let hidden = self.root.join("hidden");
        fs::rename(old, &hidden).unwrap();
        self.write(&generation(1, 5)).unwrap();
        fs::rename(&hidden, old).unwrap();
    }
}
