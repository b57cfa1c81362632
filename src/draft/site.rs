//! Answers to a new site: its record, a first page of prose, and what the folder says to those who open it.
//!
//! Entry: [`draft`]. What the files say beside the answers is true of every site of this kind; it lies, language by language, in
//! `starter/`. A vendor is not among them: it cannot be named without a document that shows it.

use super::{Answers, Draft, Wrong, address, needed, schema_line, text};
use crate::check::rules::base_url::takes_paths;
use crate::import::emit::{Yaml, optional, record};
use crate::record::kinds::Kind;

/// The path of a site's own record.
pub const RECORD: &str = "content/site.yaml";

/// What a new site says in one language until its publishers say it better.
struct Starter {
    language: &'static str,
    before: &'static str,
    boxed: &'static str,
    text: &'static str,
    button: &'static str,
    /// Whom the shapes and places that every map here is made of have to be thanked for, with an address.
    thanks: [(&'static str, &'static str); 3],
    about: &'static str,
    /// With `{title}` for the title.
    readme: &'static str,
}

const CENSUS: &str = "https://www.census.gov/";
const NATURAL_EARTH: &str = "https://www.naturalearthdata.com/";
const GEONAMES: &str = "https://www.geonames.org/";

static STARTERS: [Starter; 2] = [
    Starter {
        language: "en",
        before: "Your police may have a deal with a surveillance company.",
        boxed: "Demand to see it.",
        text: "The agencies that can be shown are here by name, each with its sources. Find yours, read what is known, and \
               ask for the agreement.",
        button: "Find your police",
        thanks: [
            ("Map shapes and ZIP code areas of the United States: United States Census Bureau", CENSUS),
            ("Map shapes of the world: Natural Earth", NATURAL_EARTH),
            ("Places: GeoNames (CC BY 4.0)", GEONAMES),
        ],
        about: include_str!("starter/en/about.md"),
        readme: include_str!("starter/en/README.md"),
    },
    Starter {
        language: "es",
        before: "Tu policía puede tener un trato con una empresa de vigilancia.",
        boxed: "Exige verlo.",
        text: "Las agencias que se pueden demostrar están aquí con su nombre, cada una con sus fuentes. Encuentra la tuya, lee \
               lo que se sabe y pide el acuerdo.",
        button: "Encuentra a tu policía",
        thanks: [
            (
                "Contornos del mapa y zonas de códigos postales de Estados Unidos: Oficina del Censo de los Estados Unidos",
                CENSUS,
            ),
            ("Contornos del mapa del mundo: Natural Earth", NATURAL_EARTH),
            ("Lugares: GeoNames (CC BY 4.0)", GEONAMES),
        ],
        about: include_str!("starter/es/about.md"),
        readme: include_str!("starter/es/README.md"),
    },
];

/// The files of a new site, its record first.
///
/// # Errors
/// Every answer that cannot be used.
pub fn draft(answers: &Answers) -> Result<Vec<Draft>, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let title = needed(answers, "title", &mut wrong);
    let summary = needed(answers, "summary", &mut wrong);
    let starter = starter(text(answers, "language"), &mut wrong);
    let base_url = address(answers, "base-url", &mut wrong);
    if text(answers, "base-url").is_some_and(|address| !takes_paths(address)) {
        wrong.push(Wrong::new(
            "base-url",
            "holds a `?` or a `#`: the addresses of pages are added to it, so leave out what follows the path",
        ));
    }
    let repository = address(answers, "repository", &mut wrong);
    let contact = contact(answers, &mut wrong);
    let Some(starter) = starter.filter(|_| wrong.is_empty()) else { return Err(wrong) };
    let entries = [
        Some(("title", Yaml::text(title))),
        Some(("summary", Yaml::text(summary))),
        optional("base_url", base_url),
        optional("repository", repository),
        Some(("languages", Yaml::List(vec![Yaml::word(starter.language)]))),
        Some(("demand", starter.demand())),
        optional("contact", contact),
        Some(("licence", licence())),
        Some(("attributions", starter.attributions())),
    ];
    let body = record(&Yaml::Map(entries.into_iter().flatten().collect()));
    let file = |id: &str, path: &str, text: String| Draft { id: id.to_owned(), path: path.to_owned(), text };
    Ok(vec![
        file("site", RECORD, schema_line(Kind::Site, RECORD) + &body),
        file("about", "content/pages/about.md", starter.about.to_owned()),
        file("README", "README.md", starter.readme.replace("{title}", title)),
        // The output, and beside it the lock of a build and what an interrupted one leaves.
        file(".gitignore", ".gitignore", "/public/\n/.public.plainsight-*\n".to_owned()),
    ])
}

impl Starter {
    fn demand(&self) -> Yaml {
        Yaml::Map(vec![
            ("before", Yaml::text(self.before)),
            ("boxed", Yaml::text(self.boxed)),
            ("text", Yaml::text(self.text)),
            ("button", Yaml::text(self.button)),
        ])
    }

    fn attributions(&self) -> Yaml {
        let thanks = self.thanks.iter();
        Yaml::List(
            thanks.map(|(text, url)| Yaml::Map(vec![("text", Yaml::text(*text)), ("url", Yaml::text(*url))])).collect(),
        )
    }
}

fn starter(language: Option<&str>, wrong: &mut Vec<Wrong>) -> Option<&'static Starter> {
    let language = language.unwrap_or("en");
    let found = STARTERS.iter().find(|starter| starter.language == language);
    if found.is_none() {
        let there: Vec<&str> = STARTERS.iter().map(|starter| starter.language).collect();
        let why = format!("`{language}` is none of {}; others can be added in {RECORD}", there.join(", "));
        wrong.push(Wrong::new("language", why));
    }
    found
}

fn contact(answers: &Answers, wrong: &mut Vec<Wrong>) -> Option<Yaml> {
    let (name, email) = (text(answers, "publisher"), text(answers, "email"));
    if name.is_none() && email.is_some() {
        wrong.push(Wrong::new("publisher", "is missing: an address belongs to somebody"));
    }
    let entries = [Some(("name", Yaml::text(name?))), optional("email", email.map(Yaml::text))];
    Some(Yaml::Map(entries.into_iter().flatten().collect()))
}

fn licence() -> Yaml {
    let url = "https://creativecommons.org/licenses/by/4.0/";
    Yaml::Map(vec![("name", Yaml::text("CC BY 4.0")), ("url", Yaml::text(url))])
}
