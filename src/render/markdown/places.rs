//! From places in the text that the parser sees to places in the file: citations are longer there.

use std::ops::Range;

use crate::model::other::{CITATION_MARK, Markdown};
use crate::source::Span;

/// Where the text of a page stands in its file.
pub(super) struct Places {
    span: Span,
    text: String,
    /// Place after a citation: in the text, and in the file.
    after: Vec<(usize, usize)>,
}

impl Places {
    /// The places of `body`, whose file says `file`.
    pub(super) fn of(body: &Markdown, file: &str) -> Self {
        let written = file.get(body.span.range()).unwrap_or_default();
        let start = body.span.start as usize;
        let mut after = vec![(0, start)];
        let mut rest = written;
        let citations = || written.len();
        for (mark, sign) in body.text.match_indices(CITATION_MARK) {
            let Some(end) = end_of_citation(rest) else { break };
            let (_, next) = rest.split_at_checked(end).unwrap_or((rest, ""));
            rest = next;
            after.push((mark + sign.len(), start + citations() - rest.len()));
        }
        Self { span: body.span, text: body.text.clone(), after }
    }

    /// The place in the file of `range` of the text: the first line of it, so that a message shows one line.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let first = self.text.get(range.clone()).and_then(|text| text.lines().next()).map_or(0, str::len);
        let (start, end) = (self.place(range.start), self.place(range.start + first));
        Span::new(self.span.source, start..end.max(start))
    }

    /// The text of `range`.
    pub(super) fn written(&self, range: Range<usize>) -> Option<&str> {
        self.text.get(range)
    }

    fn place(&self, at: usize) -> usize {
        let known = self.after.iter().rev().find(|(text, _)| *text <= at);
        known.map_or(at, |(text, file)| file + at - text)
    }
}

/// Where the first citation of `text` ends, read as resolving reads it.
fn end_of_citation(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = text.get(from..)?.find("[@")? + from + 2;
        let inside = text.get(at..)?;
        match inside.find(']') {
            Some(length) if !inside.get(..length)?.contains('\n') => return Some(at + length + 1),
            _ => from = at,
        }
    }
}
