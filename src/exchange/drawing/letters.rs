//! The bundled typefaces: the width of a text and its outlines.

use harfrust::{Direction, Shaper, UnicodeBuffer};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};

use crate::fonts::Face;
use crate::picture::{Measure, TextStyle};

/// A piece of an outline, in the picture's units from the start of the text on its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum OutlineStep {
    /// A new outline that starts here.
    Move([f32; 2]),
    /// A straight line to a point.
    Line([f32; 2]),
    /// A quadratic curve with its control point and its end.
    Quad([f32; 2], [f32; 2]),
    /// A cubic curve with its control points and its end.
    Curve([f32; 2], [f32; 2], [f32; 2]),
    /// A straight line back to the start of the outline.
    Close,
}

/// The bundled typefaces as a measure for pictures.
#[derive(Clone, Copy, Debug, Default)]
pub struct Letters;

/// Returns the face and the size of a style.
fn face(style: TextStyle) -> (Face, f32) {
    match style {
        TextStyle::Label => (Face::Text, 16.0),
        TextStyle::Strong => (Face::TextStrong, 16.0),
        TextStyle::Small => (Face::Text, 14.5),
        TextStyle::QuarterName => (Face::HeadingItalic, 16.0),
    }
}

/// Returns the first of a face and its fallbacks that has a character; the face itself if none has it.
fn face_of(letter: char, face: Face) -> Face {
    let fallbacks = face.fallbacks().iter().copied();
    let mut candidates = std::iter::once(face).chain(fallbacks);
    candidates.find(|face| face.covers(letter)).unwrap_or(face)
}

/// A glyph at its position.
struct PlacedGlyph {
    face: Face,
    glyph: u32,
    at: [f32; 2],
}

/// Returns the glyphs of a line of text, and its width.
fn shape(text: &str, style: TextStyle) -> (Vec<PlacedGlyph>, f32) {
    let (first_choice, size) = face(style);
    let (mut glyphs, mut x) = (Vec::new(), 0.0);
    for (face, run) in face_runs(text, first_choice) {
        let loaded = face.loaded();
        let shaper: Shaper<'_> = loaded.data.shaper(&loaded.font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&run);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let shaped = shaper.shape(buffer, harfrust::ShapeOptions::new());
        let scale = size / f32::from(face.metrics().units_per_em);
        for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let at = [
                x + position.x_offset as f32 * scale,
                -(position.y_offset as f32) * scale,
            ];
            glyphs.push(PlacedGlyph {
                face,
                glyph: info.glyph_id,
                at,
            });
            x += position.x_advance as f32 * scale;
        }
    }
    (glyphs, x)
}

/// Splits a text by the faces that have its characters, without control characters.
fn face_runs(text: &str, first_choice: Face) -> Vec<(Face, String)> {
    let mut runs: Vec<(Face, String)> = Vec::new();
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        let face = face_of(letter, first_choice);
        match runs.last_mut() {
            Some((last, run)) if *last == face => run.push(letter),
            _ => runs.push((face, letter.to_string())),
        }
    }
    runs
}

impl Letters {
    /// Returns the outlines of a line of text that starts at zero, on its baseline.
    pub(super) fn outlines(self, text: &str, style: TextStyle) -> Vec<OutlineStep> {
        let (_, size) = face(style);
        let mut pen = Pen::default();
        for placed in shape(text, style).0 {
            let outlines = placed.face.loaded().font.outline_glyphs();
            pen.at = placed.at;
            if let Some(glyph) = outlines.get(placed.glyph.into()) {
                let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
                // a glyph that can't be drawn leaves a gap
                let _ = glyph.draw(settings, &mut pen);
            }
        }
        pen.outline
    }

    /// Returns the distance from the middle of a line down to its baseline.
    pub(super) fn to_baseline(self, style: TextStyle) -> f32 {
        let (face, size) = face(style);
        let metrics = face.metrics();
        (metrics.ascent - metrics.descent) / 2.0 * size / 1000.0
    }
}

impl Measure for Letters {
    fn width(&self, text: &str, style: TextStyle) -> f32 {
        shape(text, style).1
    }

    fn height(&self, style: TextStyle) -> f32 {
        let (face, size) = face(style);
        let metrics = face.metrics();
        (metrics.ascent + metrics.descent) * size / 1000.0
    }
}

/// Collects the outlines of glyphs, with y downwards as in pictures.
#[derive(Default)]
struct Pen {
    at: [f32; 2],
    outline: Vec<OutlineStep>,
}

impl Pen {
    fn to(&self, x: f32, y: f32) -> [f32; 2] {
        [self.at[0] + x, self.at[1] - y]
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.outline.push(OutlineStep::Move(self.to(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.outline.push(OutlineStep::Line(self.to(x, y)));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.outline
            .push(OutlineStep::Quad(self.to(cx0, cy0), self.to(x, y)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (one, two) = (self.to(cx0, cy0), self.to(cx1, cy1));
        self.outline.push(OutlineStep::Curve(one, two, self.to(x, y)));
    }

    fn close(&mut self) {
        self.outline.push(OutlineStep::Close);
    }
}
