//! The same bundle gives the same bytes, whatever the environment.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

use plainsight::bundle::{Bundle, SitePath};
use plainsight::write::{WriteOptions, write};

use proptest::prelude::*;

use super::support::{Place, Tree, child_after, generation, run, told_place, tree};

#[test]
fn a45_umask_threads_zone_locale_and_folder_change_no_byte() {
    let expected = in_environment("umask 022", &[]);
    assert_eq!(in_environment("umask 077", &[]), expected);
    assert_eq!(in_environment("umask 0777", &[("RAYON_NUM_THREADS", "1")]), expected);
    assert_eq!(in_environment("cd /", &[("RAYON_NUM_THREADS", "16"), ("TZ", "Pacific/Kiritimati")]), expected);
    assert_eq!(in_environment("cd \"$PLACE\"", &[("LANG", "tr_TR.UTF-8"), ("LC_ALL", "ar_EG.UTF-8")]), expected);
}

/// The tree that a child writes after the shell ran `first`, with modes that let everyone read it.
fn in_environment(first: &str, variables: &[(&str, &str)]) -> Tree {
    let place = Place::new();
    let mut command = child_after(&["sh"], first, "sameness::child_writes", &place.root);
    command.envs(variables.iter().copied());
    run(command);
    let written = tree(place.out.as_std_path());
    for at in written.keys() {
        let mode = fs::metadata(place.out.join(at)).unwrap().permissions().mode() & 0o7777;
        assert_eq!(mode, if at.ends_with('/') { 0o755 } else { 0o644 }, "{at} after {first}");
    }
    assert_eq!(fs::metadata(&place.out).unwrap().permissions().mode() & 0o7777, 0o755);
    written
}

#[test]
#[ignore = "child of a45"]
fn child_writes() {
    write(&generation(1, 60), &told_place().join("public"), &WriteOptions::default()).unwrap();
}

#[test]
fn a45_building_twice_and_inserting_in_another_order_change_no_byte() {
    let place = Place::new();
    place.write(&generation(1, 60)).unwrap();
    let once = tree(place.out.as_std_path());
    place.write(&generation(2, 10)).unwrap();
    let mut backwards = Bundle::new();
    let files: Vec<_> = generation(1, 60).iter().map(|(at, content)| (at.clone(), content.clone())).collect();
    for (at, content) in files.into_iter().rev() {
        backwards.insert(at, content).unwrap();
    }
    place.write(&backwards).unwrap();
    assert_eq!(tree(place.out.as_std_path()), once);
}

#[test]
fn the_marker_says_whose_the_folder_is() {
    let place = Place::new();
    place.write(&generation(1, 1)).unwrap();
    assert_eq!(
        fs::read_to_string(place.out.join(".plainsight")).unwrap(),
        "Made by Plainsight. The next build replaces everything in this folder\n\
         but names at its root that begin with a dot. What else a host wants\n\
         here lies in content/static.\nReplaced as well: .nojekyll\n"
    );
}

/// A site of two files, the second of which says `words`.
fn pair(words: &str) -> Bundle {
    let mut bundle = Bundle::new();
    for (at, text) in [("a.html", "the same"), ("b/c.html", words)] {
        bundle.insert(SitePath::new(at).unwrap(), text.as_bytes().to_vec()).unwrap();
    }
    bundle
}

#[test]
fn what_did_not_change_is_not_written_again() {
    let place = Place::new();
    place.write(&pair("one")).unwrap();
    let (kept, changed) = (place.out.join("a.html"), place.out.join("b/c.html"));
    // Held open, so that no new file is given the number of a removed one.
    let before = [&kept, &changed].map(|path| fs::File::open(path).unwrap().metadata().unwrap().ino());
    let held = fs::File::open(&changed).unwrap();
    place.write(&pair("two")).unwrap();
    assert_eq!(fs::metadata(&kept).unwrap().ino(), before[0]);
    assert_eq!(fs::metadata(&kept).unwrap().nlink(), 1, "the old folder took the other name with it");
    assert_ne!(fs::metadata(&changed).unwrap().ino(), before[1]);
    assert_eq!((held.metadata().unwrap().nlink(), fs::read(&changed).unwrap().as_slice()), (0, b"two".as_slice()));
}

#[test]
fn a_file_that_somebody_else_has_a_hand_in_is_written_anew() {
    let place = Place::new();
    let kept = place.out.join("a.html");
    let also = place.root.join("also.html");
    let hands: [&dyn Fn(); 3] = [
        &|| fs::hard_link(&kept, &also).unwrap(),
        &|| fs::set_permissions(&kept, fs::Permissions::from_mode(0o600)).unwrap(),
        &|| fs::write(&kept, "not same").unwrap(),
    ];
    for hand in hands {
        place.write(&pair("one")).unwrap();
        let held = fs::File::open(&kept).unwrap();
        hand();
        place.write(&pair("one")).unwrap();
        let found = fs::metadata(&kept).unwrap();
        assert_ne!(found.ino(), held.metadata().unwrap().ino());
        assert_eq!((found.nlink(), found.permissions().mode() & 0o7777), (1, 0o644));
        assert_eq!(fs::read(&kept).unwrap(), b"the same");
    }
    assert_eq!(fs::read(&also).unwrap(), b"the same", "a backup by second names stays as it was");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever was published before, the folder is what a build into an empty place gives.
    #[test]
    fn after_any_edits_the_folder_is_that_of_a_clean_build(
        sites in prop::collection::vec(prop::collection::btree_map(0_u8..12, 0_u8..3, 0..12), 1..5),
    ) {
        let place = Place::in_memory();
        for site in sites {
            let mut bundle = Bundle::new();
            for (number, words) in site {
                let at = if number % 2 == 0 { format!("{number}.html") } else { format!("folder-{}/{number}.html", number % 3) };
                bundle.insert(SitePath::new(at).unwrap(), vec![b'x'; usize::from(words)]).unwrap();
            }
            place.write(&bundle).unwrap();
            let clean = Place::in_memory();
            clean.write(&bundle).unwrap();
            prop_assert_eq!(tree(place.out.as_std_path()), tree(clean.out.as_std_path()));
        }
    }
}
