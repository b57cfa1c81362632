//! How fast quotations are looked for, and that twice the text takes twice the time.
//!
//! `cargo bench --bench quotes` prints, for one core, megabytes of page text a second for reading a text into its normal
//! form (once a document), for exact matches (once a quotation) and for the nearest run where there is none; and beside
//! each how many times longer twice the text takes. The text is made up: words of a vocabulary, in pages, with hyphens at
//! the ends of lines and typographic quotation marks; each quotation stands near its end, the worst place. The best of
//! many runs is shown, and the two sizes take turns, because a busy machine is slow for both.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark tells on the terminal"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use plainsight::quote::Found;
use plainsight::quote::pages::PageText;
use plainsight::quote::quotation::Quotation;

const MEGABYTE: usize = 1_000_000;
const QUOTE: &str =
    "shall keep the terms of this agreement confidential, and it shall not be told to the residents of the town";
const ALMOST: &str =
    "shall keep the terms of that agreement confidential, and it shall not be told to residents of the town";

fn main() {
    println!("{:28} {:>10} {:>22}", "", "MB a second", "twice the text takes");
    measure("reading into normal form", 8, |text, _| drop(black_box(PageText::read(text).unwrap())));
    let exact = Quotation::new(QUOTE);
    measure("exact, at the text's end", 64, |_, pages| {
        assert!(matches!(black_box(pages.look_for(&exact, None)), Found::Exact(_)));
    });
    let almost = Quotation::new(ALMOST);
    measure("near, 103 letters", 8, |_, pages| {
        assert!(matches!(black_box(pages.look_for(&almost, None)), Found::Near(..)));
    });
    let long = Quotation::new(&format!("{ALMOST} nothing of the sort is here").repeat(8));
    measure("missing, 1,000 letters", 2, |_, pages| {
        assert!(matches!(black_box(pages.look_for(&long, None)), Found::Missing));
    });
}

fn measure(name: &str, megabytes: usize, run: impl Fn(&str, &PageText)) {
    let texts = [text(megabytes * MEGABYTE), text(2 * megabytes * MEGABYTE)];
    let pages = [PageText::read(&texts[0]).unwrap(), PageText::read(&texts[1]).unwrap()];
    let mut best = [Duration::MAX; 2];
    for _ in 0..25 {
        for (size, least) in best.iter_mut().enumerate() {
            let begun = Instant::now();
            run(&texts[size], &pages[size]);
            *least = (*least).min(begun.elapsed());
        }
    }
    let [once, twice] = best.map(|time| time.as_secs_f64());
    let speed = texts[1].len() as f64 / MEGABYTE as f64 / twice;
    println!("{name:28} {speed:>10.0} {:>16.2} times", twice / once);
}

/// Pages of made-up prose, always the same.
fn text(bytes: usize) -> String {
    let words = [
        "the",
        "department",
        "shall",
        "of",
        "camera",
        "“ring”",
        "agreement",
        "to",
        "resident",
        "well-known",
        "in",
        "police",
        "2019",
        "and",
        "app.",
        "officer’s",
        "terms",
        "portal",
        "which",
        "is",
    ];
    let mut text = String::with_capacity(bytes + 200);
    let (mut state, mut page, mut line) = (1_u64, 0, 0);
    while text.len() < bytes {
        if text.len() / 3_000 >= page {
            page += 1;
            text += &format!("\n== page {page} ==\n");
        }
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text += words[(state >> 33) as usize % words.len()];
        line += 1;
        text += match line % 12 {
            0 => "\n",
            6 if line % 36 == 6 => "ac-\ntion ",
            _ => " ",
        };
    }
    text + QUOTE
}
