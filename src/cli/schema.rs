//! `plainsight schema`: what editors and programs should know of a kind of record.

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
    #[arg(value_name = "KIND", value_parser = kinds())]
    kind: Kind,
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    let known = |name: String| Kind::ALL.into_iter().find(|kind| kind.name() == name).ok_or("there is no such kind");
    PossibleValuesParser::new(Kind::ALL.map(Kind::name)).try_map(known)
}

/// Prints the JSON Schema (draft-07) of a kind of record.
pub fn run(arguments: &Arguments) -> Outcome {
    tell::result(&format!("{:#}", json_schema(arguments.kind)));
    Outcome::Done
}
