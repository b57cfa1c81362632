//! Synthetic sites: as many agencies as asked for and a third as many documents, the same bytes for the same number.
//!
//! Entry: [`write_site`]. Steps: copy the shipped site's own content (title, vendors, prose), so that every kind of page is
//! there; write a document for every third agency; write the agencies, at real places of the built-in gazetteer, with
//! one to three status events and up to three claims each, which is what the records written by hand have.

mod chance;

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::LazyLock;

use plainsight::geo::gazetteer::{Gazetteer, Lookup};
use plainsight::geo::tables::{self, Place};

use chance::Chance;

/// Agencies that rest on one document.
const AGENCIES_PER_DOCUMENT: usize = 3;

const KINDS: &[(&str, &str)] = &[
    ("police", "Police Department"),
    ("sheriff", "County Sheriff's Office"),
    ("campus", "University Police Department"),
    ("transit", "Transit Police"),
    ("fire", "Fire Department"),
    ("school", "School District Police"),
    ("marshal", "Marshal's Office"),
];

const STATUSES: &[&str] =
    &["considering", "approved", "signed", "active", "paused", "ended", "not-renewed", "delisted"];

const CLAIMS: &[(&str, &str)] = &[
    ("free-cameras", "Ring gave the department free doorbell cameras for residents."),
    ("portal-access", "Officers can ask owners of cameras in an area for footage through the portal."),
    ("promotion-duty", "The agreement asks the department to encourage residents to install the app."),
    ("confidentiality", "The agreement asks the department to keep its terms secret."),
    ("scripted-press", "Ring approved the words with which the department announced the partnership."),
    ("footage-requests", "The department asked residents for footage through the app."),
];

const QUOTE: &str = "Each qualifying download will count as $10 towards these free Ring cameras.";

/// Writes a site of `agencies` agencies into `folder`, which must not exist, beginning with `content` of `shipped`.
pub fn write_site(shipped: &Path, folder: &Path, agencies: usize) -> io::Result<()> {
    copy_folder(&shipped.join("content"), &folder.join("content"))?;
    // It names agencies of the shipped site, which are not here.
    let _ = fs::remove_file(folder.join("content/changes.yaml"));
    let mut chance = Chance::new(agencies as u64);
    let documents = agencies.div_ceil(AGENCIES_PER_DOCUMENT);
    for number in 0..documents {
        fs::write(folder.join(format!("content/documents/synthetic-{number}.yaml")), document(number, &mut chance))?;
    }
    for number in 0..agencies {
        let place = place_of(number);
        let region = folder.join("agencies/us").join(place.state.to_ascii_lowercase());
        fs::create_dir_all(&region)?;
        fs::write(region.join(format!("{}.yaml", slug(&place, number))), agency(&place, number, &mut chance))?;
    }
    Ok(())
}

/// Places in a stride that is prime to their number, so that small sites too are spread over the whole country.
fn place_of(number: usize) -> Place {
    PLACES[number * 7919 % PLACES.len()]
}

/// Places that a record can name with city and county alone; where two share both, it would need a point.
static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let named = |place: &&Place| {
        let found = Gazetteer::find("us", place.state, Some(place.name), Some(county_of(place)));
        matches!(found, Lookup::Found(_))
    };
    tables::places().iter().filter(named).copied().collect()
});

fn county_of(place: &Place) -> &'static str {
    tables::county(place.county_fips).map_or("", |county| county.name)
}

fn slug(place: &Place, number: usize) -> String {
    let letters = place.name.to_ascii_lowercase().replace(|letter: char| !letter.is_ascii_alphanumeric(), " ");
    let words: Vec<&str> = letters.split_whitespace().collect();
    format!("{}-agency-{number}", words.join("-"))
}

fn agency(place: &Place, number: usize, chance: &mut Chance) -> String {
    let (kind, ending) = KINDS[number / PLACES.len() % KINDS.len()];
    let county = county_of(place);
    let mut text = format!("name: \"{} {ending}\"\nkind: {kind}\ncity: \"{}\"\n", place.name, place.name);
    let _ = writeln!(
        text,
        "county: \"{county}\"\nori: {}{:07}\nsources: [fbi-agencies-2018]\npartnerships:",
        place.state, number
    );
    text.push_str("  - vendor: ring\n    program: neighbors\n    history:\n");
    for step in 0..chance.from(1, 3) {
        event(&mut text, number, step, chance);
    }
    let claims = chance.below(4);
    if claims > 0 {
        text.push_str("    claims:\n");
    }
    for _ in 0..claims {
        claim(&mut text, number, chance);
    }
    text
}

fn event(text: &mut String, number: usize, step: usize, chance: &mut Chance) {
    let status = STATUSES[(step * 2 + chance.below(3)).min(STATUSES.len() - 1)];
    let (year, month, day) = (2018 + step, chance.from(1, 12), chance.from(1, 28));
    let _ = write!(
        text,
        "      - status: {status}\n        date: {year}-{month:02}-{day:02}\n        wording: Active Date\n"
    );
    text.push_str(
        "        text: The day on which the agency went live, according to the map of the vendor.\n        sources:\n",
    );
    let _ =
        write!(text, "          - synthetic-{}\n          - ring-active-agency-map\n", number / AGENCIES_PER_DOCUMENT);
}

fn claim(text: &mut String, number: usize, chance: &mut Chance) {
    let (kind, words) = CLAIMS[chance.below(CLAIMS.len())];
    let document = number / AGENCIES_PER_DOCUMENT;
    let _ = write!(
        text,
        "      - kind: {kind}\n        text: {words}\n        date: 2019-{:02}\n        sources:\n",
        chance.from(1, 12)
    );
    let _ = write!(text, "          - document: synthetic-{document}\n            page: {}\n", chance.from(1, 9));
    let _ = writeln!(text, "            quote: \"{QUOTE}\"");
    if chance.below(4) == 0 {
        let _ = write!(
            text,
            "        response:\n          stance: disputed\n          text: The chief says that this is not so.\n"
        );
        let _ = write!(text, "          sources:\n            - synthetic-{document}\n");
    }
}

fn document(number: usize, chance: &mut Chance) -> String {
    let day = format!("2019-{:02}-{:02}", chance.from(1, 12), chance.from(1, 28));
    format!(
        "title: Agreement number {number} between Ring and three agencies\nkind: mou\npublisher: A newspaper of record\n\
         written: {day}\npublished: {day}\nretrieved: 2021-01-31\nurl: https://documents.example.org/agreements/{number}\n\
         archived:\n  - url: https://archive.example.org/2019/agreements/{number}\n    date: {day}\n\
         obtained:\n  how: public records request\n  by: A newspaper of record\nabout: >-\n  An agreement on the use of the \
         portal for law enforcement, with the duties of both\n  sides, the credits for downloads and a clause on what may be said.\n"
    )
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
