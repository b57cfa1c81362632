//! The same bundle gives the same bytes, whatever the environment.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use plainsight::bundle::Bundle;
use plainsight::write::{WriteOptions, write};

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
         but names at its root that begin with a dot.\nReplaced as well: .nojekyll\n"
    );
}
