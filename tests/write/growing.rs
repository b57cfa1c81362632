//! Files that are written piece by piece: the bytes are those of the pieces, and what did not change is not written again.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;

use plainsight::bundle::{Destination, Paths, Writing};
use plainsight::write::{WriteError, WriteOptions, Written, begin};
use proptest::prelude::*;

use super::faults::on_memory_disk;
use super::support::{Place, assert_holds, bundle, path, quick, told_place};

/// The site of the one file `data/all.json`, written by `write`; and what the writer heard.
fn publish(place: &Place, write: Writing<'_>) -> (Result<Written, WriteError>, io::Result<()>) {
    let at = path("data/all.json");
    let mut paths = Paths::new();
    paths.insert(at.clone(), ()).unwrap();
    let stage = begin(&paths, &place.out, &quick()).unwrap();
    let heard = stage.receive_written(&at, write);
    (stage.publish(), heard)
}

/// Writes `bytes` in pieces that end at `cuts`.
fn in_pieces<'a>(bytes: &'a [u8], cuts: &'a [usize]) -> impl Fn(&mut dyn io::Write) -> io::Result<()> + 'a {
    move |out| {
        let mut ends: Vec<usize> = cuts.iter().map(|cut| *cut.min(&bytes.len())).chain([bytes.len()]).collect();
        ends.sort_unstable();
        let mut begin = 0;
        for end in ends {
            out.write_all(&bytes[begin..end])?;
            begin = end;
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The second state is any beginning of the first with anything after it: the same, shorter, longer, different.
    #[test]
    fn whatever_was_published_the_file_is_its_pieces_and_only_what_changed_is_written(
        first in prop::collection::vec(any::<u8>(), 0..40),
        alike in 0_usize..60,
        rest in prop::collection::vec(any::<u8>(), 0..4),
        cuts in prop::collection::vec(0_usize..44, 0..5),
    ) {
        let place = Place::in_memory();
        let file = place.out.join("data/all.json");
        publish(&place, &in_pieces(&first, &[])).0.unwrap();
        // Held open, so that no new file is given the number of a removed one.
        let held = fs::File::open(&file).unwrap();
        let second: Vec<u8> = first.iter().take(alike).copied().chain(rest).collect();
        let (written, heard) = publish(&place, &in_pieces(&second, &cuts));
        prop_assert!(heard.is_ok());
        prop_assert_eq!(written.unwrap().bytes, second.len() as u64);
        prop_assert_eq!(fs::read(&file).unwrap(), second.as_slice());
        prop_assert_eq!(fs::metadata(&file).unwrap().ino() == held.metadata().unwrap().ino(), first == second);
        prop_assert_eq!(fs::metadata(&file).unwrap().nlink(), 1);
    }
}

#[test]
fn a_fault_of_the_writer_is_its_own() {
    let place = Place::new();
    let (written, heard) = publish(&place, &|out| {
        out.write_all(b"half")?;
        Err(io::Error::other("no number"))
    });
    assert_eq!(heard.unwrap_err().to_string(), "no number");
    assert!(written.is_ok(), "the disk had none");
}

#[test]
fn a40_a_disk_that_fills_while_a_file_grows_leaves_the_old_site() {
    on_memory_disk("size=1m", "growing::child_on_a_disk_that_fills");
}

#[test]
#[ignore = "child of a40"]
fn child_on_a_disk_that_fills() {
    let out = told_place().join("public");
    let old = bundle(&[("data/all.json", "old")]);
    plainsight::write::write(&old, &out, &WriteOptions::default()).unwrap();
    let at = path("data/all.json");
    let stage = begin(&old.paths(), &out, &quick()).unwrap();
    let heard = stage.receive_written(&at, &|out| (0..64).try_for_each(|_| out.write_all(&[7; 64 << 10])));
    assert!(heard.is_ok(), "the disk is no fault of the writer");
    let error = stage.publish().unwrap_err();
    assert!(error.to_string().ends_with("all.json: the disk is full"), "{error}");
    assert_holds(&out, &old, &[]);
    assert!(!told_place().join(".public.plainsight-new").exists(), "the stage fills the disk");
}
