//! The bundled letters as a measure and as outlines.

use harfrust::{Direction, Shaper, UnicodeBuffer};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};

use crate::fonts::Face;
use crate::picture::{Measure, TextStyle};

/// One stretch of an outline, in the picture's units from where the text begins on its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stretch {
    /// The pen is set down here.
    Move([f32; 2]),
    /// Straight to there.
    Line([f32; 2]),
    /// Round a point to there.
    Quad([f32; 2], [f32; 2]),
    /// Round two points to there.
    Curve([f32; 2], [f32; 2], [f32; 2]),
    /// Back to where the pen was set down.
    Close,
}

/// The bundled letters.
#[derive(Clone, Copy, Debug, Default)]
pub struct Letters;

/// The face and size of a style.
fn face(style: TextStyle) -> (Face, f32) {
    match style {
        TextStyle::Label => (Face::Text, 16.0),
        TextStyle::Strong => (Face::TextStrong, 16.0),
        TextStyle::Small => (Face::Text, 14.5),
        TextStyle::QuarterName => (Face::HeadingItalic, 16.0),
    }
}

/// Behind it the face steps in that has the character; if none has it, the first one's empty box stands.
fn face_of(letter: char, face: Face) -> Face {
    let fallbacks = face.fallbacks().iter().copied();
    let mut candidates = std::iter::once(face).chain(fallbacks);
    candidates.find(|face| face.covers(letter)).unwrap_or(face)
}

/// A glyph and where it stands.
struct Set {
    face: Face,
    glyph: u32,
    at: [f32; 2],
}

/// The glyphs of a line of text and how wide they are together.
fn set(text: &str, style: TextStyle) -> (Vec<Set>, f32) {
    let (own, size) = face(style);
    let (mut glyphs, mut x) = (Vec::new(), 0.0);
    for (face, part) in parts(text, own) {
        let loaded = face.loaded();
        let shaper: Shaper<'_> = loaded.data.shaper(&loaded.font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&part);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let shaped = shaper.shape(buffer, harfrust::ShapeOptions::new());
        let scale = size / f32::from(face.metrics().units_per_em);
        for (info, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let at = [
                x + place.x_offset as f32 * scale,
                -(place.y_offset as f32) * scale,
            ];
            glyphs.push(Set {
                face,
                glyph: info.glyph_id,
                at,
            });
            x += place.x_advance as f32 * scale;
        }
    }
    (glyphs, x)
}

/// The text by the face each part is set in; what nobody can see is left out.
fn parts(text: &str, own: Face) -> Vec<(Face, String)> {
    let mut parts: Vec<(Face, String)> = Vec::new();
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        let face = face_of(letter, own);
        match parts.last_mut() {
            Some((last, part)) if *last == face => part.push(letter),
            _ => parts.push((face, letter.to_string())),
        }
    }
    parts
}

impl Letters {
    /// The outlines of a line of text that begins at nought, on its baseline.
    pub(super) fn outlines(self, text: &str, style: TextStyle) -> Vec<Stretch> {
        let (_, size) = face(style);
        let mut pen = Pen::default();
        for set in set(text, style).0 {
            let outlines = set.face.loaded().font.outline_glyphs();
            pen.at = set.at;
            if let Some(glyph) = outlines.get(set.glyph.into()) {
                let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
                // a glyph that can't be drawn leaves its room empty
                let _ = glyph.draw(settings, &mut pen);
            }
        }
        pen.drawn
    }

    /// From the middle of a line down to its baseline.
    pub(super) fn to_baseline(self, style: TextStyle) -> f32 {
        let (face, size) = face(style);
        let metrics = face.metrics();
        (metrics.ascent - metrics.descent) / 2.0 * size / 1000.0
    }
}

impl Measure for Letters {
    fn width(&self, text: &str, style: TextStyle) -> f32 {
        set(text, style).1
    }

    fn height(&self, style: TextStyle) -> f32 {
        let (face, size) = face(style);
        let metrics = face.metrics();
        (metrics.ascent + metrics.descent) * size / 1000.0
    }
}

/// Follows the outlines of glyphs, y downwards as in pictures.
#[derive(Default)]
struct Pen {
    at: [f32; 2],
    drawn: Vec<Stretch>,
}

impl Pen {
    fn to(&self, x: f32, y: f32) -> [f32; 2] {
        [self.at[0] + x, self.at[1] - y]
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.drawn.push(Stretch::Move(self.to(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.drawn.push(Stretch::Line(self.to(x, y)));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.drawn.push(Stretch::Quad(self.to(cx0, cy0), self.to(x, y)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (one, two) = (self.to(cx0, cy0), self.to(cx1, cy1));
        self.drawn.push(Stretch::Curve(one, two, self.to(x, y)));
    }

    fn close(&mut self) {
        self.drawn.push(Stretch::Close);
    }
}
