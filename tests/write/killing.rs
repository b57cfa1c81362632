//! Builds that are killed at random points: whole old or whole new, the user's dot-entries always somewhere.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use camino::Utf8Path;
use plainsight::write::write;

use super::support::{Place, assert_holds, child, generation, quick, run, told_place};

const SIZE: u32 = 120;
const POINTS: u64 = 50;
const STAGE: &str = ".public.plainsight-new";

#[test]
fn a39_fifty_kills_leave_a_whole_site_and_all_dot_entries() {
    let place = Place::new();
    place.put("public/.git/objects/one", "an object");
    place.put("public/.gitkeep", "");
    place.write(&generation(1, SIZE)).unwrap();
    let mut seed = 0x5eed;
    let mut shown = 1;
    let mut dead_between = 0;
    for _ in 0..POINTS {
        kill_after(&place.root, Duration::from_micros(2_000 + next(&mut seed) % 60_000));
        shown = assert_whole(&place, shown);
        dead_between += u32::from(!place.out.join(".git").exists());
    }
    eprintln!("a39: {shown} generations in {POINTS} kills, {dead_between} between exchange and dot-entries");
    run(child("killing::child_writes_once", &place.root));
    assert_holds(&place.out, &generation(shown + 1, SIZE), &[".git", ".gitkeep"]);
    assert_eq!(fs::read_to_string(place.out.join(".git/objects/one")).unwrap(), "an object");
    assert_eq!(place.beside(), [".public.plainsight-lock"], "leftovers grow");
}

/// Starts a child that builds one generation after another, and kills it.
fn kill_after(root: &Utf8Path, delay: Duration) {
    let mut building =
        child("killing::child_writes_for_ever", root).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(delay);
    building.kill().unwrap();
    building.wait().unwrap();
}

/// The generation that readers see now, which must be whole, and not older than the last one.
fn assert_whole(place: &Place, before: u32) -> u32 {
    let shown = shown(&place.out);
    assert!(shown >= before, "the site went back from {before} to {shown}");
    assert_holds(&place.out, &generation(shown, SIZE), &[".git", ".gitkeep"]);
    for (entry, content) in [(".git/objects/one", "an object"), (".gitkeep", "")] {
        let homes = [place.out.join(entry), place.root.join(STAGE).join(entry)];
        let found: Vec<_> = homes.iter().filter_map(|home| fs::read_to_string(home).ok()).collect();
        assert_eq!(found, [content], "{entry} must be in one place");
    }
    shown
}

fn shown(out: &Utf8Path) -> u32 {
    let index = fs::read_to_string(out.join("index.html")).unwrap();
    index.trim_start_matches("generation ").parse().unwrap()
}

/// A linear congruential generator (Knuth, MMIX): the same points on every machine.
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

#[test]
#[ignore = "child of a39"]
fn child_writes_for_ever() {
    let out = told_place().join("public");
    loop {
        write(&generation(shown(&out) + 1, SIZE), &out, &quick()).unwrap();
    }
}

#[test]
#[ignore = "child of a39"]
fn child_writes_once() {
    let out = told_place().join("public");
    write(&generation(shown(&out) + 1, SIZE), &out, &quick()).unwrap();
}
