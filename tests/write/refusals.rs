//! Outputs that must not be replaced: whatever is there stays byte for byte.

use std::fs;

use camino::Utf8Path;
use plainsight::write::{WriteError, WriteOptions, write};

use super::support::{Place, assert_holds, bundle, generation, quick, tree};

/// Writes to `out`, which must be refused without a trace; gives the error.
fn refused(place: &Place, out: &Utf8Path, options: &WriteOptions) -> WriteError {
    let before = tree(place.root.as_std_path());
    let error = write(&generation(1, 3), out, options).unwrap_err();
    let mut after = tree(place.root.as_std_path());
    after.retain(|at, _| !at.ends_with(".plainsight-lock"));
    assert_eq!(after, before);
    assert!(!error.help().is_empty());
    error
}

#[test]
fn a42_a_folder_with_files_of_others_is_refused() {
    let place = Place::new();
    place.put("public/holiday.jpg", "not a page");
    place.put("public/.git/HEAD", "ref");
    let error = refused(&place, &place.out, &quick());
    assert!(matches!(&error, WriteError::NotOurs { example, .. } if example == "holiday.jpg"));
    assert_eq!(error.to_string(), format!("{} has files that Plainsight did not make, such as holiday.jpg", place.out));
}

#[test]
fn a42_empty_folders_and_folders_with_dot_entries_only_are_accepted() {
    let place = Place::new();
    fs::create_dir(&place.out).unwrap();
    place.write(&generation(1, 3)).unwrap();
    let place = Place::new();
    place.put("public/.gitkeep", "");
    place.put("public/.git/HEAD", "ref");
    place.write(&generation(1, 3)).unwrap();
    assert_holds(&place.out, &generation(1, 3), &[".git", ".gitkeep"]);
}

#[test]
fn a42_a_file_or_a_symlink_is_refused() {
    let place = Place::new();
    let file = place.put("file", "content");
    assert!(matches!(refused(&place, &file, &quick()), WriteError::NotAFolder(_)));
    fs::create_dir(place.root.join("elsewhere")).unwrap();
    for (link, target) in [("to-folder", "elsewhere"), ("to-nothing", "nowhere")] {
        let link = place.root.join(link);
        std::os::unix::fs::symlink(place.root.join(target), &link).unwrap();
        for written in [link.clone(), Utf8Path::new(&format!("{link}/")).to_owned(), link.join(".")] {
            assert!(matches!(refused(&place, &written, &quick()), WriteError::Symlink(_)), "{written}");
        }
    }
}

#[test]
fn a42_the_root_and_nameless_paths_are_refused() {
    let place = Place::new();
    for out in ["/", "", "//", "/../", "missing/../x/.."] {
        let error = refused(&place, Utf8Path::new(out), &quick());
        assert!(matches!(error, WriteError::NoName(_) | WriteError::NotOurs { .. }), "{out}: {error}");
    }
}

#[test]
fn a42_a_folder_that_holds_the_site_is_refused() {
    let place = Place::new();
    place.put("site/content/site.yaml", "title: x");
    let site = place.root.join("site");
    // Even with a marker: a site folder may have been an output once.
    place.put("site/.plainsight", "");
    place.put(".plainsight", "");
    std::os::unix::fs::symlink(&site, place.root.join("alias")).unwrap();
    let options = WriteOptions { protected: vec![site.clone()], sources: vec![site.join("content")], ..quick() };
    for out in [site.clone(), place.root.clone(), place.root.join("alias/../site"), site.join("content/..")] {
        let error = refused(&place, &out, &options);
        assert!(matches!(error, WriteError::Protected { .. }), "{out}: {error}");
    }
    write(&generation(1, 3), &site.join("public"), &options).unwrap();
}

#[test]
fn a42_a_folder_among_the_records_is_refused() {
    let place = Place::new();
    place.put("site/agencies/us/va/a.yaml", "name: A");
    let site = place.root.join("site");
    let sources = ["agencies", "content", "themes"].map(|name| site.join(name)).to_vec();
    let options = WriteOptions { protected: vec![site.clone()], sources, ..quick() };
    // `themes` does not exist, and still nothing is written to it.
    for out in ["agencies/us/public", "agencies/us/va/../../public", "content/public", "themes/x/public"] {
        let error = refused(&place, &site.join(out), &options);
        assert!(matches!(error, WriteError::InsideSource { .. }), "{out}: {error}");
    }
    let error = refused(&place, &site.join("agencies"), &options);
    assert!(matches!(error, WriteError::Protected { .. }), "{error}");
}

#[test]
fn a42_a_folder_that_stands_where_ours_is_staged_is_refused() {
    for name in [".public.plainsight-new", ".public.plainsight-old"] {
        let place = Place::new();
        place.put(&format!("{name}/thesis.txt"), "years of work");
        assert!(matches!(refused(&place, &place.out, &quick()), WriteError::NotOurs { .. }));
        let place = Place::new();
        std::os::unix::fs::symlink(&place.root, place.root.join(name)).unwrap();
        assert!(matches!(refused(&place, &place.out, &quick()), WriteError::Symlink(_)));
    }
}

#[test]
fn names_of_git_and_of_the_marker_are_refused() {
    for name in [".git/config", ".plainsight", ".GIT/hooks/post-checkout"] {
        let place = Place::new();
        let error = write(&bundle(&[(name, "x")]), &place.out, &quick()).unwrap_err();
        assert!(matches!(error, WriteError::ReservedName(_)));
        assert!(place.beside().is_empty());
    }
}

#[test]
fn a_dot_entry_of_the_user_is_not_replaced_by_one_of_the_site() {
    let site = bundle(&[(".well-known/security.txt", "ours"), (".nojekyll", "")]);
    let place = Place::new();
    place.put("public/.well-known/acme", "theirs");
    assert!(matches!(write(&site, &place.out, &quick()), Err(WriteError::DotEntryTaken(_))));
    assert_eq!(fs::read_to_string(place.out.join(".well-known/acme")).unwrap(), "theirs");
    // An empty file that hosts ask for is the same file whoever made it.
    let place = Place::new();
    place.put("public/.nojekyll", "");
    place.write(&site).unwrap();
    assert_holds(&place.out, &site, &[]);
    // A folder of the marker's name can't be one.
    let place = Place::new();
    place.put("public/.plainsight/x", "");
    assert!(matches!(place.write(&site), Err(WriteError::DotEntryTaken(_))));
}

#[test]
fn a43_a_second_build_is_refused_and_a_lock_file_alone_stops_nobody() {
    let place = Place::new();
    place.write(&generation(1, 3)).unwrap();
    let lock = fs::File::open(place.root.join(".public.plainsight-lock")).unwrap();
    lock.lock().unwrap();
    let error = place.write(&generation(2, 3)).unwrap_err();
    assert_eq!(error.to_string(), format!("another build is writing to {} now", place.out));
    assert_holds(&place.out, &generation(1, 3), &[]);
    // Closing alone would not do: a process that another test is just starting has a copy of the open file.
    lock.unlock().unwrap();
    place.write(&generation(2, 3)).unwrap();
    assert_holds(&place.out, &generation(2, 3), &[]);
}

#[test]
fn a43_many_builds_at_once_leave_one_whole_site() {
    let place = Place::new();
    std::thread::scope(|scope| {
        for number in 1..=6 {
            let place = &place;
            scope.spawn(move || match place.write(&generation(number, 40)) {
                Ok(_) | Err(WriteError::Locked(_)) => {}
                Err(error) => panic!("{error}"),
            });
        }
    });
    let shown = fs::read_to_string(place.out.join("index.html")).unwrap();
    let number = shown.trim_start_matches("generation ").parse().unwrap();
    assert_holds(&place.out, &generation(number, 40), &[]);
    assert_eq!(place.beside(), [".public.plainsight-lock"]);
}

/// A process that is being started has copies of all open files for a moment, the lock's among them.
#[test]
fn a43_processes_started_meanwhile_do_not_hold_the_lock() {
    let place = Place::in_memory();
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(std::sync::atomic::Ordering::Relaxed) {
                    std::process::Command::new("true").status().unwrap();
                }
            });
        }
        let locked = (0..300).filter(|number| place.write(&generation(*number, 1)).is_err()).count();
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        assert_eq!(locked, 0);
    });
}
