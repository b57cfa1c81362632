//! Paint: a page drawn in thought, far enough to know which text lies under which box.
//!
//! Only places are kept: the area of each run of text, and after it each opaque rectangle. No letter is decoded.

use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::area::{Area, IDENTITY, Matrix, after, is_box, place};
use super::{numbers, stream_kind};

/// Forms within forms: deeper than any honest file.
const DEEPEST: usize = 8;

/// Steps of drawing in one page: a file with more is read by its author alone.
const MOST_STEPS: usize = 2_000_000;

/// Rectangles on one page that are kept.
const MOST: usize = 20_000;

#[derive(Debug, Clone)]
struct State {
    /// To the page.
    matrix: Matrix,
    opaque: bool,
    font: Font,
    size: f64,
    letter_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
}

#[derive(Debug, Clone, Default)]
struct Font {
    /// Bytes of a letter.
    bytes: usize,
    first: usize,
    widths: Vec<f64>,
}

impl Font {
    fn read(font: &Dict<'_>) -> Self {
        let composite = font.contains_key("DescendantFonts");
        let first = font.get::<f64>("FirstChar").filter(|first| (0.0..256.0).contains(first)).unwrap_or_default();
        let widths = font.get::<Array<'_>>("Widths").map(|widths| numbers(&widths)).unwrap_or_default();
        Self { bytes: if composite { 2 } else { 1 }, first: first as usize, widths }
    }

    /// In units of the font's height. What a font does not tell is taken as half of it.
    fn width(&self, letter: u8) -> f64 {
        let known = usize::from(letter).checked_sub(self.first).and_then(|at| self.widths.get(at));
        known.filter(|_| self.bytes == 1).map_or(0.5, |width| width / 1000.0)
    }
}

/// What is on a page.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    texts: Vec<Area>,
    covering: Vec<Area>,
    steps: usize,
}

impl Canvas {
    /// Boxes with text under them.
    pub(super) fn covering(&self) -> &[Area] {
        &self.covering
    }

    /// An opaque box over all that was drawn.
    pub(super) fn cover(&mut self, area: Area) {
        if self.covering.len() < MOST && self.texts.iter().any(|text| area.hides(text)) {
            self.covering.push(area);
        }
    }

    /// Draws a page.
    pub(super) fn page(&mut self, page: &Page<'_>) {
        let state = State {
            matrix: IDENTITY,
            opaque: true,
            font: Font { bytes: 1, ..Font::default() },
            size: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
        };
        if let Some(stream) = page.page_stream() {
            Brush::new(self, state, page.resources().clone(), 0).draw(stream);
        }
    }
}

/// Draws one stream of steps.
struct Brush<'c, 'a> {
    canvas: &'c mut Canvas,
    state: State,
    kept: Vec<State>,
    resources: Resources<'a>,
    depth: usize,
    /// The path that is being drawn, by its parts: each is a box or anything else.
    path: Vec<Vec<(f64, f64)>>,
    line: Matrix,
    pen: Matrix,
}

impl<'c, 'a> Brush<'c, 'a> {
    fn new(canvas: &'c mut Canvas, state: State, resources: Resources<'a>, depth: usize) -> Self {
        Self { canvas, state, kept: Vec::new(), resources, depth, path: Vec::new(), line: IDENTITY, pen: IDENTITY }
    }

    fn draw(&mut self, stream: &[u8]) {
        let mut steps = UntypedIter::new(stream);
        while let Some(step) = steps.next() {
            self.canvas.steps += 1;
            if self.canvas.steps > MOST_STEPS {
                return;
            }
            let operands: Vec<&Object<'_>> = step.operands().collect();
            let numbers: Vec<f64> = operands.iter().filter_map(|operand| number(operand)).collect();
            self.graphics(step.operator, &numbers, &operands);
            self.text(step.operator, &numbers, &operands);
        }
    }

    fn graphics(&mut self, operator: &[u8], numbers: &[f64], operands: &[&Object<'_>]) {
        match (operator, numbers) {
            (b"q", _) if self.kept.len() < 500 => self.kept.push(self.state.clone()),
            (b"Q", _) => self.state = self.kept.pop().unwrap_or_else(|| self.state.clone()),
            (b"cm", &[a, b, c, d, e, f]) => self.state.matrix = after([a, b, c, d, e, f], self.state.matrix),
            (b"gs", _) => self.appearance(operands),
            // A pattern may let through what is under it.
            (b"scn", _) => self.state.opaque &= !matches!(operands.last(), Some(Object::Name(_))),
            (b"re", &[x, y, width, height]) => {
                let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
                self.path.push(corners.to_vec());
            }
            (b"m", &[x, y]) => self.path.push(vec![(x, y)]),
            (b"l", &[x, y]) => self.point((x, y)),
            // A curve makes no box.
            (b"c" | b"v" | b"y", _) => self.point((f64::NAN, f64::NAN)),
            (b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*", _) => self.fill(),
            (b"S" | b"s" | b"n", _) => self.path.clear(),
            (b"Do", _) => self.form(operands),
            _ => {}
        }
    }

    fn point(&mut self, point: (f64, f64)) {
        if let Some(part) = self.path.last_mut().filter(|part| part.len() < 8) {
            part.push(point);
        }
    }

    fn fill(&mut self) {
        for part in std::mem::take(&mut self.path) {
            let corners = part.iter().map(|corner| place(self.state.matrix, *corner));
            if let Some(area) = Area::around(corners.clone()).filter(|area| self.state.opaque && is_box(corners, area))
            {
                self.canvas.cover(area);
            }
        }
    }

    /// Opacity and ways of mixing: anything but plain paint lets through what is under it.
    fn appearance(&mut self, operands: &[&Object<'_>]) {
        let Some(Object::Name(name)) = operands.last() else { return };
        let Some(settings) = self.resources.get_ext_g_state(name) else { return };
        if let Some(opacity) = settings.get::<f64>("ca") {
            self.state.opaque = opacity >= 1.0;
        }
        if let Some(Object::Name(mix)) = settings.get::<Object<'_>>("BM") {
            self.state.opaque &= matches!(mix.as_str(), "Normal" | "Compatible");
        }
    }

    fn form(&mut self, operands: &[&Object<'_>]) {
        let Some(Object::Name(name)) = operands.last() else { return };
        let Some(form) = self.resources.get_x_object(name).filter(|_| self.depth < DEEPEST) else { return };
        if stream_kind(&form).as_deref() == Some("Form") {
            self.nested(&form);
        }
    }

    fn nested(&mut self, form: &Stream<'a>) {
        let own = form.dict().get::<Dict<'a>>("Resources").unwrap_or_default();
        let resources = Resources::from_parent(own, self.resources.clone());
        let mut state = self.state.clone();
        if let Some([a, b, c, d, e, f]) = form.dict().get::<Array<'_>>("Matrix").map(|own| numbers(&own)).as_deref() {
            state.matrix = after([*a, *b, *c, *d, *e, *f], state.matrix);
        }
        if let Ok(steps) = form.decoded() {
            Brush::new(self.canvas, state, resources, self.depth + 1).draw(&steps);
        }
    }

    fn text(&mut self, operator: &[u8], numbers: &[f64], operands: &[&Object<'_>]) {
        match (operator, numbers) {
            (b"BT", _) => self.set_line(IDENTITY),
            (b"Tm", &[a, b, c, d, e, f]) => self.set_line([a, b, c, d, e, f]),
            (b"Td", &[x, y]) => self.next_line(x, y),
            (b"TD", &[x, y]) => {
                self.state.leading = -y;
                self.next_line(x, y);
            }
            (b"T*", _) => self.next_line(0.0, -self.state.leading),
            (b"TL", &[leading]) => self.state.leading = leading,
            (b"Tc", &[space]) => self.state.letter_space = space,
            (b"Tw", &[space]) => self.state.word_space = space,
            (b"Tz", &[percent]) => self.state.stretch = percent / 100.0,
            (b"Tf", &[size]) => self.font(operands, size),
            (b"Tj", _) => self.show(operands),
            (b"'", _) | (b"\"", _) => {
                if let &[word, letter] = numbers {
                    (self.state.word_space, self.state.letter_space) = (word, letter);
                }
                self.next_line(0.0, -self.state.leading);
                self.show(operands);
            }
            (b"TJ", _) => self.show_all(operands),
            _ => {}
        }
    }

    fn font(&mut self, operands: &[&Object<'_>], size: f64) {
        self.state.size = size;
        if let Some(Object::Name(name)) = operands.first() {
            let font = self.resources.get_font(name);
            self.state.font = font.map_or(Font { bytes: 1, ..Font::default() }, |font| Font::read(&font));
        }
    }

    fn set_line(&mut self, matrix: Matrix) {
        (self.line, self.pen) = (matrix, matrix);
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.set_line(after([1.0, 0.0, 0.0, 1.0, x, y], self.line));
    }

    fn show_all(&mut self, operands: &[&Object<'_>]) {
        let Some(Object::Array(parts)) = operands.last() else { return };
        for part in parts.iter::<Object<'_>>() {
            match part {
                Object::Number(number) => {
                    self.advance(-number.as_f64() / 1000.0 * self.state.size * self.state.stretch);
                }
                part => self.show(&[&part]),
            }
        }
    }

    fn show(&mut self, operands: &[&Object<'_>]) {
        let Some(Object::String(letters)) = operands.last() else { return };
        let letters = letters.as_bytes();
        let State { size, letter_space, word_space, stretch, .. } = self.state;
        let width = |letter: &[u8]| {
            let first = letter.first().copied().unwrap_or_default();
            let word = if letter == b" " { word_space } else { 0.0 };
            (self.state.font.width(first) * size + letter_space + word) * stretch
        };
        let length: f64 = letters.chunks(self.state.font.bytes.max(1)).map(width).sum();
        let matrix = after(self.pen, self.state.matrix);
        let corners = [(0.0, -0.1), (length, -0.1), (0.0, 0.7), (length, 0.7)];
        let area = Area::around(corners.map(|(x, y)| place(matrix, (x, y * size))));
        let blank = letters.iter().all(|letter| matches!(letter, b' ' | 0));
        if let Some(area) = area.filter(|area| !blank && area.right > area.left && self.canvas.texts.len() < MOST) {
            self.canvas.texts.push(area);
        }
        self.advance(length);
    }

    fn advance(&mut self, length: f64) {
        self.pen = after([1.0, 0.0, 0.0, 1.0, length, 0.0], self.pen);
    }
}

fn number(object: &Object<'_>) -> Option<f64> {
    match object {
        Object::Number(number) => Some(number.as_f64()),
        _ => None,
    }
}
