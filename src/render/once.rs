//! Files that no site changes: made once in the life of the program, however often it builds.
//!
//! Entry: [`once`].

use std::io;
use std::sync::OnceLock;

/// The bytes kept in `place`, made now where there are none yet; made each time where nothing keeps them.
///
/// # Errors
/// Those of `make`; nothing is kept then.
pub fn once(place: Option<&OnceLock<Vec<u8>>>, make: impl FnOnce() -> io::Result<Vec<u8>>) -> io::Result<Vec<u8>> {
    if let Some(bytes) = place.and_then(OnceLock::get) {
        return Ok(bytes.clone());
    }
    let bytes = make()?;
    if let Some(place) = place {
        // Another thread may have been quicker: its bytes are the same.
        let _kept_already = place.set(bytes.clone());
    }
    Ok(bytes)
}
