//! Files that no site changes: made once in the life of the program, however often it builds.
//!
//! Entry: [`once`].

use std::io::{self, Write};
use std::sync::OnceLock;

/// Writes the bytes kept in `place`, made now where there are none yet; made each time where nothing keeps them.
///
/// # Errors
/// Those of `out`, and those of `make`, after which nothing is kept.
pub fn once(
    place: Option<&OnceLock<Vec<u8>>>,
    out: &mut dyn Write,
    make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let Some(place) = place else { return make(out) };
    if place.get().is_none() {
        let mut bytes = Vec::new();
        make(&mut bytes)?;
        // Another thread may have been quicker: its bytes are the same.
        let _kept_already = place.set(bytes);
    }
    place.get().map_or(Ok(()), |bytes| out.write_all(bytes))
}
