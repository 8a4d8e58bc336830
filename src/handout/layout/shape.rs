//! Letters become glyphs: kerning, ligatures and fallback faces, each word shaped once.
//!
//! A session says the same words again and again, and a long text does even more, so the cache makes
//! the cost grow with the vocabulary rather than with the length.

use super::clean::face_for;
use super::page::Glyph;
use crate::fonts::Face;
use harfrust::{Direction, Script, ShapeOptions, ShapePlan, Shaper, UnicodeBuffer, script};
use std::collections::HashMap;
use std::rc::Rc;
use unicode_segmentation::UnicodeSegmentation;

/// A shaped word, or part of one.
#[derive(Debug)]
pub struct ShapedWord {
    /// What it says.
    pub text: Box<str>,
    /// Glyphs by the face they come from.
    pub spans: Vec<FaceRun>,
    /// How far the pen moves, in thousandths of an em.
    pub width: f32,
}

/// Neighbouring glyphs of one face.
#[derive(Debug)]
pub struct FaceRun {
    /// The face.
    pub face: Face,
    /// The glyphs; their text counts within [`Shaped::text`].
    pub glyphs: Vec<Glyph>,
}

/// Shapes words and remembers them.
#[derive(Default)]
pub struct WordShaper {
    words: HashMap<Face, HashMap<Box<str>, Rc<ShapedWord>>>,
    plans: HashMap<(Face, Script), ShapePlan>,
    shapers: HashMap<Face, Shaper<'static>>,
    buffer: Option<UnicodeBuffer>,
}

impl WordShaper {
    /// The glyphs of a word that [`clean`](super::clean::clean) has been through.
    pub fn word(&mut self, face: Face, text: &str) -> Rc<ShapedWord> {
        if let Some(known) = self.words.get(&face).and_then(|words| words.get(text)) {
            return Rc::clone(known);
        }
        let shaped = Rc::new(self.shape(face, text));
        self.words
            .entry(face)
            .or_default()
            .insert(text.into(), Rc::clone(&shaped));
        shaped
    }

    /// The hyphen at the end of a line: drawn as one, but saying only that a word goes on.
    pub fn hyphen(&mut self, face: Face) -> Rc<ShapedWord> {
        const SOFT: &str = "\u{ad}";
        if let Some(known) = self.words.get(&face).and_then(|words| words.get(SOFT)) {
            return Rc::clone(known);
        }
        let mut shaped = self.shape(face, "-");
        shaped.text = SOFT.into();
        for glyph in shaped.spans.iter_mut().flat_map(|s| &mut s.glyphs) {
            glyph.end = glyph.start + 2;
        }
        let shaped = Rc::new(shaped);
        self.words
            .entry(face)
            .or_default()
            .insert(SOFT.into(), Rc::clone(&shaped));
        shaped
    }

    fn shape(&mut self, face: Face, text: &str) -> ShapedWord {
        let mut spans = Vec::new();
        for (face, from, to) in by_face(face, text) {
            let glyphs = self.shape_span(face, &text[from..to], from);
            spans.push(FaceRun { face, glyphs });
        }
        let width = spans.iter().flat_map(|s| &s.glyphs).map(|g| g.advance).sum();
        ShapedWord {
            text: text.into(),
            spans,
            width,
        }
    }

    fn shape_span(&mut self, face: Face, text: &str, base: usize) -> Vec<Glyph> {
        let script = script_of(text);
        let shaper = self.shapers.entry(face).or_insert_with(|| {
            let loaded = face.loaded();
            loaded.data.shaper(&loaded.font).build()
        });
        let plan = self
            .plans
            .entry((face, script))
            .or_insert_with(|| ShapePlan::new(&*shaper, Direction::LeftToRight, Some(script), None, &[]));
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script);
        let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(plan)));
        let glyphs = glyphs_of(
            &shaped,
            text.len(),
            base,
            1000.0 / f32::from(face.metrics().units_per_em),
        );
        self.buffer = Some(shaped.clear());
        glyphs
    }
}

/// Splits text where another face has to step in: (face, start, end).
fn by_face(face: Face, text: &str) -> Vec<(Face, usize, usize)> {
    if text.chars().all(|c| face.covers(c)) {
        return vec![(face, 0, text.len())];
    }
    let mut parts: Vec<(Face, usize, usize)> = Vec::new();
    for (at, cluster) in text.grapheme_indices(true) {
        let of = face_for(cluster, face).unwrap_or(face);
        match parts.last_mut() {
            Some(last) if last.0 == of => last.2 = at + cluster.len(),
            _ => parts.push((of, at, at + cluster.len())),
        }
    }
    parts
}

fn script_of(text: &str) -> Script {
    let of = |c: char| match u32::from(c) {
        0x370..=0x3FF | 0x1F00..=0x1FFF => Some(script::GREEK),
        0x400..=0x52F => Some(script::CYRILLIC),
        _ => c.is_alphabetic().then_some(script::LATIN),
    };
    text.chars().find_map(of).unwrap_or(script::LATIN)
}

fn glyphs_of(shaped: &harfrust::GlyphBuffer, length: usize, base: usize, scale: f32) -> Vec<Glyph> {
    let (infos, places) = (shaped.glyph_infos(), shaped.glyph_positions());
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(infos.len());
    let mut end = length;
    for i in (0..infos.len()).rev() {
        let start = infos[i].cluster as usize;
        let first_of_cluster = i == 0 || infos[i - 1].cluster != infos[i].cluster;
        let text_end = if first_of_cluster { end } else { start };
        glyphs.push(Glyph {
            id: u16::try_from(infos[i].glyph_id).unwrap_or(0),
            advance: places[i].x_advance as f32 * scale,
            x_offset: places[i].x_offset as f32 * scale,
            y_offset: places[i].y_offset as f32 * scale,
            start: offset(base + start),
            end: offset(base + text_end),
        });
        if first_of_cluster {
            end = start;
        }
    }
    glyphs.reverse();
    glyphs
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(shaped: &ShapedWord) -> Vec<&str> {
        let glyphs = shaped.spans.iter().flat_map(|s| &s.glyphs);
        glyphs
            .map(|g| &shaped.text[g.start as usize..g.end as usize])
            .collect()
    }

    #[test]
    fn a_pair_is_kerned() {
        let mut shaper = WordShaper::default();
        let apart = shaper.word(Face::Heading, "A").width + shaper.word(Face::Heading, "V").width;
        assert!(shaper.word(Face::Heading, "AV").width < apart);
    }

    #[test]
    fn glyphs_together_say_the_word() {
        let mut shaper = WordShaper::default();
        for word in [
            "Auflage",
            "Größe",
            "λόγος",
            "Привет😀",
            "👩\u{200d}👧",
            "1️⃣",
            "fi‹U+0000›",
        ] {
            for face in [Face::Text, Face::Heading, Face::TextStrong] {
                let shaped = shaper.word(face, word);
                assert_eq!(texts(&shaped).concat(), word);
                assert!(
                    shaped.spans.iter().flat_map(|s| &s.glyphs).all(|g| g.id != 0),
                    "{word} {face:?}"
                );
            }
        }
    }

    #[test]
    fn a_word_is_shaped_once() {
        let mut shaper = WordShaper::default();
        let first = shaper.word(Face::Text, "müssen");
        assert!(Rc::ptr_eq(&first, &shaper.word(Face::Text, "müssen")));
    }
}
