//! Files for programs.

use super::scene::Scene;
use crate::diagnostic::Report;
use crate::plan::page::Output;

/// The bytes of a file for programs.
pub fn render(_scene: &Scene<'_>, _output: &Output, _report: &mut Report) -> Vec<u8> {
    Vec::new()
}
