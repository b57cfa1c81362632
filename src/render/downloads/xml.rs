//! Writing XML: every text and every attribute goes through quick-xml's escaping.
//!
//! Characters that XML 1.0 cannot hold at all never get here: records refuse control characters and non-characters.

use std::io::{self, BufWriter, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::PIECE;

/// An XML file that is being written.
pub struct Xml<'a> {
    writer: Writer<BufWriter<&'a mut dyn Write>>,
    /// How many elements are open.
    depth: usize,
}

/// Elements up to this depth begin a line: one line an entry, and no blanks that nobody reads.
const LINES: usize = 2;

impl<'a> Xml<'a> {
    /// A file with its declaration and its root element.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn begin(root: &str, attributes: &[(&str, &str)], out: &'a mut dyn Write) -> io::Result<Self> {
        let mut xml = Self { writer: Writer::new(BufWriter::with_capacity(PIECE, out)), depth: 0 };
        xml.writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        xml.open(root, attributes)?;
        Ok(xml)
    }

    /// Opens an element.
    ///
    /// # Errors
    /// As [`Xml::begin`].
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.begin_line()?;
        self.depth += 1;
        self.writer.write_event(Event::Start(element(name, attributes)))
    }

    /// Closes the element `name`.
    ///
    /// # Errors
    /// As [`Xml::begin`].
    pub fn close(&mut self, name: &str) -> io::Result<()> {
        self.depth = self.depth.saturating_sub(1);
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element that holds text alone.
    ///
    /// # Errors
    /// As [`Xml::begin`].
    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.writer.write_event(Event::Text(BytesText::new(text)))?;
        self.close(name)
    }

    /// An element without content.
    ///
    /// # Errors
    /// As [`Xml::begin`].
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.begin_line()?;
        self.writer.write_event(Event::Empty(element(name, attributes)))
    }

    /// Closes the root.
    ///
    /// # Errors
    /// As [`Xml::begin`].
    pub fn end(mut self, root: &str) -> io::Result<()> {
        self.close(root)?;
        let out = self.writer.get_mut();
        out.write_all(b"\n")?;
        out.flush()
    }

    fn begin_line(&mut self) -> io::Result<()> {
        if self.depth > LINES {
            return Ok(());
        }
        self.writer.write_event(Event::Text(BytesText::new("\n")))
    }
}

fn element<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}
