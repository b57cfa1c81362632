//! `plainsight schema`: what editors and programs should know of a kind of record.

#![expect(clippy::disallowed_methods, reason = "the schemas are written where they are asked for")]

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use plainsight::record::kinds::Kind;
use plainsight::schema::json_schema;

use super::Outcome;
use super::tell;

/// What was typed.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The kind of record
    #[arg(value_name = "KIND", value_parser = kinds(), required_unless_present = "write")]
    kind: Option<Kind>,
    /// Write the schemas of all kinds into a folder: schemas/ of the site folder is where records look for them
    #[arg(long, value_name = "DIR", conflicts_with = "kind")]
    write: Option<Utf8PathBuf>,
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    let known = |name: String| Kind::ALL.into_iter().find(|kind| kind.name() == name).ok_or("there is no such kind");
    PossibleValuesParser::new(Kind::ALL.map(Kind::name)).try_map(known)
}

/// Prints the JSON Schema (draft-07) of a kind of record, or writes those of all kinds.
pub fn run(arguments: &Arguments) -> Outcome {
    if let Some(kind) = arguments.kind {
        tell::result(&format!("{:#}", json_schema(kind)));
    }
    match arguments.write.as_deref().map(write) {
        Some(Err(error)) => {
            tell::failure(&format!("cannot write the schemas: {error}"), "check the folder and the room on the disk");
            Outcome::Failed
        }
        _ => Outcome::Done,
    }
}

fn write(folder: &Utf8Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    Kind::ALL.into_iter().try_for_each(|kind| {
        fs::write(folder.join(format!("{}.json", kind.name())), format!("{:#}\n", json_schema(kind)))
    })
}
