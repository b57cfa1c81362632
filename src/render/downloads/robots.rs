//! `robots.txt`: every page may be read by everyone (RFC 9309).

use std::io::{self, Write};

use super::addresses;
use crate::plan::page::Output;
use crate::render::scene::Scene;

/// Allows everything, and names the sitemap where there is one.
///
/// # Errors
/// Those of `out`.
pub fn write(scene: Scene<'_>, out: &mut dyn Write) -> io::Result<()> {
    let route = scene.plan.routes.iter().find(|route| route.output == Output::Sitemap);
    let sitemap = route.map(|route| format!("\nSitemap: {}\n", addresses::from_root(scene, route.path.as_str())));
    out.write_all(format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default()).as_bytes())
}
