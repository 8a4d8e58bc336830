//! Shapes letters into glyphs: kerning, ligatures, joined letters and fallback faces.
//!
//! Glyphs stand in the order of their text. Where that runs from right to left, so does the pen: advances are negative.
//!
//! Words are cached, since they recur: the time needed grows with the vocabulary rather than with the
//! length of the text.

use super::faces::is_silent;
use super::page::Glyph;
use super::word_parts::{Part, parts};
use crate::fonts::Face;
use foldhash::fast::RandomState;
use harfrust::{
    BufferFlags, Direction, Feature, Script, ShapeOptions, ShapePlan, Shaper, Tag, UnicodeBuffer, script,
};
use std::collections::HashMap;
use std::sync::Arc;

/// A shaped word, or part of one.
#[derive(Debug)]
pub struct ShapedWord {
    /// The text.
    pub text: Box<str>,
    /// The glyphs by face.
    pub runs: Vec<FaceRun>,
    /// Its width, in thousandths of an em.
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

/// The manner in which a word is shaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Manner {
    /// From left to right.
    Forwards,
    /// From right to left.
    Backwards,
    /// From left to right, with figures of one width.
    Tabular,
}

impl Manner {
    fn direction(self) -> Direction {
        match self {
            Manner::Forwards | Manner::Tabular => Direction::LeftToRight,
            Manner::Backwards => Direction::RightToLeft,
        }
    }

    fn feature(self) -> Option<Feature> {
        (self == Manner::Tabular).then(|| Feature::new(Tag::new(b"tnum"), 1, ..))
    }
}

/// Words by their text. Each of a text is looked up several times.
type Words = HashMap<Box<str>, Arc<ShapedWord>, RandomState>;

/// Shapes words and caches them.
#[derive(Default)]
pub struct WordShaper {
    /// The words by face, in the order of [`Face::ALL`].
    words: [Words; Face::ALL.len()],
    /// The words that are shaped in another manner than most.
    others: HashMap<(Face, Manner), Words>,
    plans: HashMap<(Face, Script, Manner), ShapePlan, RandomState>,
    shapers: HashMap<Face, Shaper<'static>, RandomState>,
    buffer: Option<UnicodeBuffer>,
}

impl ShapedWord {
    /// Returns the glyphs of all faces in order.
    pub fn glyphs(&self) -> impl Iterator<Item = &Glyph> {
        self.runs.iter().flat_map(|run| &run.glyphs)
    }
}

impl WordShaper {
    /// Returns the glyphs of a word that was cleaned by [`clean`](super::clean::clean), set in a bundled face.
    pub fn word(&mut self, face: Face, text: &str) -> Arc<ShapedWord> {
        let number = face.number();
        if let Some(known) = self.words.get(number).and_then(|words| words.get(text)) {
            return Arc::clone(known);
        }
        let shaped = Arc::new(self.shape(face, text, Manner::Forwards));
        if let Some(words) = self.words.get_mut(number) {
            words.insert(text.into(), Arc::clone(&shaped));
        }
        shaped
    }

    /// Returns the glyphs of a word in another manner than most.
    pub fn word_with(&mut self, face: Face, text: &str, manner: Manner) -> Arc<ShapedWord> {
        if let Some(known) = self.others.get(&(face, manner)).and_then(|words| words.get(text)) {
            return Arc::clone(known);
        }
        let shaped = Arc::new(self.shape(face, text, manner));
        let words = self.others.entry((face, manner)).or_default();
        words.insert(text.into(), Arc::clone(&shaped));
        shaped
    }

    /// Returns the hyphen at the end of a line: drawn as a hyphen, copied as a soft hyphen.
    pub fn hyphen(&mut self, face: Face) -> Arc<ShapedWord> {
        const SOFT: &str = "\u{ad}";
        let number = face.number();
        if let Some(known) = self.words.get(number).and_then(|words| words.get(SOFT)) {
            return Arc::clone(known);
        }
        let mut shaped = self.shape(face, "-", Manner::Forwards);
        shaped.text = SOFT.into();
        for glyph in shaped.runs.iter_mut().flat_map(|s| &mut s.glyphs) {
            glyph.end = glyph.start + 2;
        }
        let shaped = Arc::new(shaped);
        if let Some(words) = self.words.get_mut(number) {
            words.insert(SOFT.into(), Arc::clone(&shaped));
        }
        shaped
    }

    fn shape(&mut self, face: Face, text: &str, manner: Manner) -> ShapedWord {
        let mut runs = Vec::new();
        for part in parts(face, text) {
            let glyphs = match &part.instead {
                Some(instead) => self.shape_instead(&part, instead, manner),
                None => self.shape_run(&part, &text[part.start..part.end], manner),
            };
            runs.push(FaceRun {
                face: part.face,
                glyphs,
            });
        }
        let advances = runs.iter().flat_map(|run| &run.glyphs).map(|g| g.advance);
        ShapedWord {
            text: text.into(),
            width: advances.sum::<f32>().abs(),
            runs,
        }
    }

    fn shape_run(&mut self, part: &Part, text: &str, manner: Manner) -> Vec<Glyph> {
        let (face, script) = (part.face, part.script.unwrap_or(script::LATIN));
        let (direction, feature) = (manner.direction(), manner.feature());
        let features = feature.as_slice();
        let shaper = self.shapers.entry(face).or_insert_with(|| {
            let loaded = face.loaded();
            loaded.data.shaper(&loaded.font).build()
        });
        let plan = self
            .plans
            .entry((face, script, manner))
            .or_insert_with(|| ShapePlan::new(&*shaper, direction, Some(script), None, features));
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_direction(direction);
        buffer.set_script(script);
        // the letters beside marks that have no shape carry them; alone they are a glyph without width
        let flags = match text.chars().all(is_silent) {
            true => BufferFlags::empty(),
            false => BufferFlags::REMOVE_DEFAULT_IGNORABLES,
        };
        buffer.set_flags(flags);
        let shaped = shaper.shape(buffer, ShapeOptions::new().plan(Some(plan)).features(features));
        let scale = 1000.0 / f32::from(face.metrics().units_per_em);
        let glyphs = glyphs_of(
            &shaped,
            (text.len(), part.start),
            scale,
            manner == Manner::Backwards,
        );
        self.buffer = Some(shaped.clear());
        glyphs.into_iter().map(|glyph| drawable(face, glyph)).collect()
    }

    /// Returns the glyphs of what stands for letters; together they carry the letters as their text.
    fn shape_instead(&mut self, part: &Part, instead: &str, manner: Manner) -> Vec<Glyph> {
        // a name runs from left to right, also among letters that don't
        let is_block = manner == Manner::Backwards && instead.chars().nth(1).is_some();
        let own_manner = if is_block { Manner::Forwards } else { manner };
        let mut glyphs = self.shape_run(part, instead, own_manner);
        for (index, glyph) in glyphs.iter_mut().enumerate() {
            glyph.start = offset(if index == 0 { part.start } else { part.end });
            glyph.end = offset(part.end);
        }
        if is_block {
            turn_round(&mut glyphs);
        }
        glyphs
    }
}

/// Lets the pen, which comes from the right, draw glyphs from left to right.
fn turn_round(glyphs: &mut [Glyph]) {
    let width: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
    let mut pen = -width;
    for (index, glyph) in glyphs.iter_mut().enumerate() {
        let from = if index == 0 { 0.0 } else { -width };
        glyph.x_offset += pen - from;
        pen += glyph.advance;
        glyph.advance = if index == 0 { -width } else { 0.0 };
    }
}

/// Converts harfrust's output to the order of the text, which has `length` bytes and starts at the byte `base`.
fn glyphs_of(
    shaped: &harfrust::GlyphBuffer,
    (length, base): (usize, usize),
    scale: f32,
    backwards: bool,
) -> Vec<Glyph> {
    let (infos, places) = (shaped.glyph_infos(), shaped.glyph_positions());
    let count = infos.len();
    let index = |i: usize| if backwards { count - 1 - i } else { i };
    let mut glyphs: Vec<Glyph> = Vec::with_capacity(count);
    let mut end = length;
    for i in (0..count).rev() {
        let (info, place) = (&infos[index(i)], &places[index(i)]);
        let start = info.cluster as usize;
        let first_of_cluster = i == 0 || infos[index(i - 1)].cluster != info.cluster;
        let text_end = if first_of_cluster { end } else { start };
        let advance = place.x_advance as f32 * scale;
        // from right to left, a glyph is drawn where the pen comes to stand behind it
        let (advance, drawn_at) = if backwards {
            (-advance, -advance)
        } else {
            (advance, 0.0)
        };
        glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance,
            x_offset: drawn_at + place.x_offset as f32 * scale,
            y_offset: place.y_offset as f32 * scale,
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
    use super::super::faces::short_name_of;
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
            "E\u{2011}Mail",
            "①②‽⇒",
            "\u{200e}Anna\u{200e}",
            "\u{2067}𝐅\u{2069}➢\u{200f}",
            "Ｆｕｎｋｅ，",
        ] {
            for face in [Face::Text, Face::Heading, Face::TextStrong] {
                let shaped = shaper.word(face, word);
                assert_eq!(texts(&shaped).concat(), word);
                let backwards = shaper.word_with(face, word, Manner::Backwards);
                assert_eq!(texts(&backwards).concat(), word);
                assert!(shaped.glyphs().all(|g| g.id != 0), "{word} {face:?}");
            }
        }
    }

    #[test]
    fn letters_without_a_face_are_named_and_keep_their_text() {
        // no face has letters of a script that isn't in use
        let mut shaper = WordShaper::default();
        let name = shaper.word(Face::Text, &short_name_of("\u{16e40}"));
        for shaped in [
            shaper.word(Face::Text, "a\u{16e40}"),
            shaper.word_with(Face::Text, "\u{16e40}", Manner::Backwards),
        ] {
            if shaped
                .runs
                .iter()
                .any(|run| matches!(run.face, Face::Installed(_)))
            {
                continue;
            }
            assert_eq!(texts(&shaped).concat(), &*shaped.text);
            assert!(shaped.width >= name.width);
            let pen: f32 = shaped.glyphs().map(|glyph| glyph.advance).sum();
            assert!((pen.abs() - shaped.width).abs() < 0.1);
        }
    }

    #[test]
    fn marks_without_a_shape_have_no_glyph_of_their_own() {
        let mut shaper = WordShaper::default();
        let plain = shaper.word(Face::Text, "Anna");
        let marked = shaper.word(Face::Text, "\u{2068}An\u{200e}na\u{2069}");
        let ids = |shaped: &ShapedWord| shaped.glyphs().map(|glyph| glyph.id).collect::<Vec<_>>();
        assert_eq!(ids(&marked), ids(&plain));
        assert_eq!(marked.width, plain.width);
        assert_eq!(texts(&marked), ["\u{2068}A", "n\u{200e}", "n", "a\u{2069}"]);
        for mark in ["\u{200e}", "\u{fe0f}", "\u{2067}\u{2069}"] {
            let alone = shaper.word(Face::Text, mark);
            assert_eq!((texts(&alone).concat().as_str(), alone.width), (mark, 0.0));
        }
    }

    #[test]
    fn from_right_to_left_the_pen_moves_to_the_left_and_text_keeps_its_order() {
        let mut shaper = WordShaper::default();
        let (forwards, backwards) = (
            shaper.word(Face::Text, "nnn"),
            shaper.word_with(Face::Text, "nnn", Manner::Backwards),
        );
        assert_eq!(texts(&backwards), ["n", "n", "n"]);
        assert!((forwards.width - backwards.width).abs() < 1.0);
        for (one, other) in forwards.glyphs().zip(backwards.glyphs()) {
            assert_eq!((other.advance, other.x_offset), (-one.advance, -one.advance));
        }
    }

    #[test]
    fn figures_in_tables_have_one_width() {
        let mut shaper = WordShaper::default();
        for face in [Face::Text, Face::TextStrong, Face::TextItalic] {
            let mut width = |digit: &str| shaper.word_with(face, digit, Manner::Tabular).width;
            let widths: Vec<f32> = (0..10).map(|digit| width(&digit.to_string())).collect();
            assert!(
                widths.iter().all(|width| *width == widths[0]),
                "{face:?} {widths:?}"
            );
        }
        assert_ne!(
            shaper.word(Face::Text, "1").width,
            shaper.word(Face::Text, "8").width
        );
    }

    #[test]
    fn a_word_is_shaped_once() {
        let mut shaper = WordShaper::default();
        let first = shaper.word(Face::Text, "müssen");
        assert!(Arc::ptr_eq(&first, &shaper.word(Face::Text, "müssen")));
    }
}
