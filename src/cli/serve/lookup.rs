//! The file that an address of the preview means. There is no path to join and no disk to read: what the bundle does not
//! have under exactly this name is not there.

use plainsight::bundle::SitePath;

/// The path of the site that the path `asked` of a request means, which is still percent-encoded.
pub(super) fn path(asked: &str) -> Option<SitePath> {
    let mut path = decode(asked.strip_prefix('/')?)?;
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    SitePath::new(path).ok()
}

/// Decodes once; `None` when a `%` stands alone or the bytes are no UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let high = char::from(bytes.next()?).to_digit(16)?;
        let low = char::from(bytes.next()?).to_digit(16)?;
        decoded.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(decoded).ok()
}

/// What the file at `path` is, by its ending.
pub(super) fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "geojson" => "application/geo+json",
        "csv" => "text/csv; charset=utf-8",
        "kml" => "application/vnd.google-earth.kml+xml",
        "xml" if path == "feed.xml" => "application/atom+xml",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
