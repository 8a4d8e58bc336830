//! Shapes letters into glyphs: kerning, ligatures and fallback faces.
//!
//! Words are cached, since they recur: the time needed grows with the vocabulary rather than with the
//! length of the text.

use super::clean::{face_for, face_with};
use super::page::Glyph;
use crate::fonts::Face;
use harfrust::{Direction, Script, ShapeOptions, ShapePlan, Shaper, UnicodeBuffer, script};
use std::collections::HashMap;
use std::rc::Rc;
use unicode_segmentation::UnicodeSegmentation;

/// A shaped word, or part of one.
#[derive(Debug)]
pub struct ShapedWord {
    /// The text.
    pub text: Box<str>,
    /// The glyphs by face.
    pub runs: Vec<FaceRun>,
    /// How far the pen moves, in thousandths of an em.
    pub width: f32,
}

/// Neighbouring glyphs of one face.
#[derive(Debug)]
pub struct FaceRun {
    /// The face.
    pub face: Face,
    /// The glyphs; their bytes count within [`ShapedWord::text`].
    pub glyphs: Vec<Glyph>,
}

/// Shapes words and caches them.
#[derive(Default)]
pub struct WordShaper {
    /// The words by face, in the order of [`Face::ALL`].
    words: [HashMap<Box<str>, Rc<ShapedWord>>; Face::ALL.len()],
    plans: HashMap<(Face, Script), ShapePlan>,
    shapers: HashMap<Face, Shaper<'static>>,
    buffer: Option<UnicodeBuffer>,
}

impl ShapedWord {
    /// Returns the glyphs of all faces in order.
    pub fn glyphs(&self) -> impl Iterator<Item = &Glyph> {
        self.runs.iter().flat_map(|run| &run.glyphs)
    }
}

impl WordShaper {
    /// Returns the glyphs of a word that was cleaned by [`clean`](super::clean::clean).
    pub fn word(&mut self, face: Face, text: &str) -> Rc<ShapedWord> {
        if let Some(known) = self.words[face as usize].get(text) {
            return Rc::clone(known);
        }
        let shaped = Rc::new(self.shape(face, text));
        self.words[face as usize].insert(text.into(), Rc::clone(&shaped));
        shaped
    }

    /// Returns the hyphen at the end of a line: drawn as a hyphen, copied as a soft hyphen.
    pub fn hyphen(&mut self, face: Face) -> Rc<ShapedWord> {
        const SOFT: &str = "\u{ad}";
        if let Some(known) = self.words[face as usize].get(SOFT) {
            return Rc::clone(known);
        }
        let mut shaped = self.shape(face, "-");
        shaped.text = SOFT.into();
        for glyph in shaped.runs.iter_mut().flat_map(|s| &mut s.glyphs) {
            glyph.end = glyph.start + 2;
        }
        let shaped = Rc::new(shaped);
        self.words[face as usize].insert(SOFT.into(), Rc::clone(&shaped));
        shaped
    }

    fn shape(&mut self, face: Face, text: &str) -> ShapedWord {
        let mut runs = Vec::new();
        for (face, from, to) in by_face(face, text) {
            let glyphs = self.shape_run(face, &text[from..to], from);
            runs.push(FaceRun { face, glyphs });
        }
        let width = runs.iter().flat_map(|run| &run.glyphs).map(|g| g.advance).sum();
        ShapedWord {
            text: text.into(),
            runs,
            width,
        }
    }

    fn shape_run(&mut self, face: Face, text: &str, base: usize) -> Vec<Glyph> {
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
        glyphs.into_iter().map(|glyph| drawable(face, glyph)).collect()
    }
}

/// Splits text by the face that draws it: (face, start, end).
fn by_face(face: Face, text: &str) -> Vec<(Face, usize, usize)> {
    if text.chars().all(|c| face.covers(c)) {
        return vec![(face, 0, text.len())];
    }
    let mut parts: Vec<(Face, usize, usize)> = Vec::new();
    let mut push = |drawing: Face, at: usize, end: usize| match parts.last_mut() {
        Some(last) if last.0 == drawing => last.2 = end,
        _ => parts.push((drawing, at, end)),
    };
    for (at, cluster) in text.grapheme_indices(true) {
        if let Some(drawing) = face_for(cluster, face) {
            push(drawing, at, at + cluster.len());
            continue;
        }
        // a mark that came to stand beside a letter of another face
        for (within, c) in cluster.char_indices() {
            let at = at + within;
            push(face_with(c, face).unwrap_or(face), at, at + c.len_utf8());
        }
    }
    parts
}

/// Returns the script of the first letter; Latin if there is none.
fn script_of(text: &str) -> Script {
    let of_letter = |c: char| match u32::from(c) {
        0x370..=0x3FF | 0x1F00..=0x1FFF => Some(script::GREEK),
        0x400..=0x52F => Some(script::CYRILLIC),
        _ => c.is_alphabetic().then_some(script::LATIN),
    };
    text.chars().find_map(of_letter).unwrap_or(script::LATIN)
}

/// Converts harfrust's output. `base` is the byte at which the shaped text of `length` bytes starts.
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

/// Returns the glyph, or a question mark in place of one that the face lacks; the page carries the text itself.
fn drawable(face: Face, glyph: Glyph) -> Glyph {
    let id = match glyph.id {
        0 => face.glyph('?').unwrap_or(0),
        id => id,
    };
    Glyph { id, ..glyph }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(shaped: &ShapedWord) -> Vec<&str> {
        shaped
            .glyphs()
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
    fn the_texts_of_all_glyphs_make_up_the_word() {
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
                assert!(shaped.glyphs().all(|g| g.id != 0), "{word} {face:?}");
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
