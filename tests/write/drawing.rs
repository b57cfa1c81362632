//! Drawings in the published folder: taken from it while they are whole, drawn again when they are not.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use plainsight::bundle::{Bundle, Content, Drawing, SitePath};

use super::support::{Place, tree};

/// Counts how often it is drawn. What is whole ends with a full stop.
struct Counted {
    key: String,
    drawn: AtomicUsize,
}

impl Counted {
    fn new(key: &str) -> Arc<Self> {
        Arc::new(Self { key: key.to_owned(), drawn: AtomicUsize::new(0) })
    }

    fn times(&self) -> usize {
        self.drawn.load(Ordering::SeqCst)
    }
}

impl Drawing for Counted {
    fn key(&self) -> &str {
        &self.key
    }

    fn draw(&self) -> Vec<u8> {
        self.drawn.fetch_add(1, Ordering::SeqCst);
        format!("drawing of {}.", self.key).into_bytes()
    }

    fn is_whole(&self, found: &[u8]) -> bool {
        found.ends_with(b".")
    }
}

fn path(key: &str) -> SitePath {
    SitePath::new(format!("assets/share/{key}.png")).unwrap()
}

fn bundle(drawings: &[&Arc<Counted>]) -> Bundle {
    let mut bundle = Bundle::new();
    bundle.insert(SitePath::new("index.html").unwrap(), b"home".to_vec()).unwrap();
    for drawing in drawings {
        bundle.insert(path(&drawing.key), Content::Drawn(Arc::clone(drawing) as Arc<dyn Drawing>)).unwrap();
    }
    bundle
}

#[test]
fn what_is_published_is_not_drawn_again() {
    let place = Place::new();
    let (one, other) = (Counted::new("one"), Counted::new("other"));
    let written = place.write(&bundle(&[&one])).unwrap();
    assert_eq!((written.files, written.bytes), (2, 4 + 15));
    let first = tree(place.out.as_std_path());
    assert_eq!(first["assets/share/one.png"], b"drawing of one.");

    let written = place.write(&bundle(&[&one])).unwrap();
    assert_eq!((written.files, written.bytes), (2, 4 + 15));
    assert_eq!(tree(place.out.as_std_path()), first);
    assert_eq!(one.times(), 1);

    place.write(&bundle(&[&one, &other])).unwrap();
    assert_eq!((one.times(), other.times()), (1, 1));
    place.write(&bundle(&[&other])).unwrap();
    assert!(!place.out.join("assets/share/one.png").exists(), "what nobody shows goes");
}

#[test]
fn what_is_damaged_is_drawn_again() {
    let place = Place::new();
    let one = Counted::new("one");
    let file = place.out.join("assets/share/one.png");
    let damages: [&dyn Fn(); 5] = [
        &|| fs::write(&file, "drawing of o").unwrap(),
        &|| fs::write(&file, "").unwrap(),
        &|| fs::remove_file(&file).unwrap(),
        &|| fs::remove_file(&file).and_then(|()| fs::create_dir(&file)).unwrap(),
        &|| fs::write(&file, vec![b'.'; 5 << 20]).and_then(|()| fs::write(&file, vec![b'x'; 5 << 20])).unwrap(),
    ];
    place.write(&bundle(&[&one])).unwrap();
    for (done, damage) in damages.iter().enumerate() {
        damage();
        place.write(&bundle(&[&one])).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"drawing of one.");
        assert_eq!(one.times(), done + 2);
    }
}

#[test]
fn what_is_no_file_is_not_opened() {
    let place = Place::new();
    let one = Counted::new("one");
    let file = place.out.join("assets/share/one.png");
    place.write(&bundle(&[&one])).unwrap();

    let elsewhere = place.put("elsewhere.png", "somebody else’s.");
    fs::remove_file(&file).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &file).unwrap();
    place.write(&bundle(&[&one])).unwrap();
    assert_eq!((fs::read(&file).unwrap().as_slice(), one.times()), (b"drawing of one.".as_slice(), 2));

    fs::remove_file(&file).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&file).status().unwrap();
    assert!(made.success());
    place.write(&bundle(&[&one])).unwrap();
    assert_eq!((fs::read(&file).unwrap().as_slice(), one.times()), (b"drawing of one.".as_slice(), 3));
}

#[test]
fn drawings_of_one_key_are_equal() {
    assert_eq!(bundle(&[&Counted::new("one")]), bundle(&[&Counted::new("one")]));
    assert_ne!(bundle(&[&Counted::new("one")]), bundle(&[&Counted::new("other")]));
    let one = Counted::new("one");
    let mut written = Bundle::new();
    written.insert(SitePath::new("index.html").unwrap(), b"home".to_vec()).unwrap();
    written.insert(path("one"), one.draw()).unwrap();
    assert_ne!(bundle(&[&one]), written);
}
