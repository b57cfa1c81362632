//! The default theme, inside the binary.

use rust_embed::Embed;

use super::DEFAULT;
use crate::layout::is_text;
use crate::source::{Blob, Source, Sources};

/// The paths of built-in files begin with this, so that a diagnostic says where they come from.
pub const PREFIX: &str = "built-in:";

#[derive(Embed)]
#[folder = "themes/fight"]
struct Files;

/// Adds every file of the default theme to `sources`, as `built-in:themes/fight/…`.
pub fn add_to(sources: &mut Sources) {
    let mut names: Vec<_> = Files::iter().collect();
    names.sort();
    for name in names {
        let Some(file) = Files::get(&name) else { continue };
        let path = format!("{PREFIX}themes/{DEFAULT}/{name}");
        match std::str::from_utf8(&file.data) {
            Ok(text) if is_text(&path) => sources.texts.push(Source { path, text: text.to_owned() }.into()),
            _ => sources.blobs.push(Blob { path, bytes: file.data.into_owned() }.into()),
        }
    }
}
