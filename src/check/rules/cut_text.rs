//! `cut-text`: text that YAML cuts off before a number sign.

use crate::diagnostic::{Diagnostic, Report, Rule, Severity};
use crate::record::yaml::Node;
use crate::source::{SourceId, Span};

/// The rule.
pub static RULE: Rule = Rule {
    name: "cut-text",
    severity: Severity::Error,
    summary: "Text without quotation marks holds no number sign after a blank: YAML takes the rest of the line for a comment.",
    explanation: "Of `title: Resolution #12` nothing but `Resolution` would be published. Quotation marks keep it whole: \
        `title: \"Resolution #12\"`. A comment behind a value begins with # and a blank.",
};

/// Tells each value of `node` behind which, in `yaml`, a number sign and something that is no blank stand. `offset` is the
/// byte of `source` at which `yaml` begins.
pub fn check(yaml: &str, source: SourceId, offset: usize, node: &Node, report: &mut Report) {
    if !yaml.contains(" #") && !yaml.contains("\t#") {
        return;
    }
    let mut words = Vec::new();
    node.words(&mut words);
    for word in words {
        let end = word.range().end.saturating_sub(offset);
        let behind = yaml.get(end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let sign = behind.trim_start();
        let cuts = sign.len() < behind.len() && sign.starts_with('#');
        if !cuts || sign.chars().nth(1).is_none_or(|next| next.is_whitespace() || matches!(next, '#' | '~')) {
            continue;
        }
        let start = offset + end + behind.len() - sign.len();
        let span = Span::new(source, start..start + sign.trim_end().len());
        let fault = Diagnostic::at(&RULE, span, "YAML takes this for a comment, so that it would not be published");
        report.add(
            fault.label("cut off").help(
                "put quotation marks around the whole text; if it is meant as a comment, put a blank after the #",
            ),
        );
    }
}
