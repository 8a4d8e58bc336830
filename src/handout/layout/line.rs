//! A broken line: its pieces, and their glyphs on the page.

use super::bidi::from_left_to_right;
use super::page::{Glyph, GlyphRun};
use super::shape::{Manner, ShapedWord, WordShaper};
use super::words::{Fragment, FragmentKind};
use crate::fonts::Face;
use crate::picture::Tone;
use std::sync::Arc;

/// Text of one style, ready to be broken into lines.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct StyledText {
    /// The text, cleaned.
    pub(super) text: String,
    /// The typeface.
    pub(super) face: Face,
    /// The colour.
    pub(super) tone: Tone,
    /// The language tag, for hyphenation.
    pub(super) language: Arc<str>,
    /// Whether the language differs from the document's.
    pub(super) foreign: bool,
    /// The anchor that it leads to.
    pub(super) link: Option<Arc<str>>,
    /// Whether words are divided only if they are wider than the line.
    pub(super) undivided: bool,
    /// Whether figures have one width.
    pub(super) tabular: bool,
    /// Whether its words run in a direction of their own, apart from what stands around them.
    pub(super) isolated: bool,
}

/// A line of pieces.
#[derive(Clone, Debug, Default)]
pub(super) struct TextLine {
    pub(super) pieces: Vec<Piece>,
    /// Width in points, without the space the line was broken at.
    pub(super) width: f32,
    /// Whether it ends within a word.
    pub(super) divided: bool,
}

/// A fragment with its glyphs.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) shaped: Arc<ShapedWord>,
    /// The index of its text among the texts that were broken.
    pub(super) source: usize,
    pub(super) kind: FragmentKind,
    pub(super) width: f32,
    /// Its level in the bidirectional algorithm.
    pub(super) level: u8,
    /// The level of its paragraph.
    pub(super) base: u8,
}

impl StyledText {
    /// Returns German text in the typeface of running text.
    #[cfg(test)]
    pub(super) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            face: Face::Text,
            tone: Tone::Ink,
            language: Arc::from("de"),
            foreign: false,
            link: None,
            undivided: false,
            tabular: false,
            isolated: false,
        }
    }

    /// Returns the glyphs of one of its fragments.
    pub(super) fn shaped(&self, shaper: &mut WordShaper, fragment: Fragment) -> Arc<ShapedWord> {
        let text = &self.text[fragment.start..fragment.end];
        if fragment.level % 2 == 1 {
            return shaper.word_with(self.face, text, Manner::Backwards);
        }
        match self.tabular && text.contains(|c: char| c.is_ascii_digit()) {
            true => shaper.word_with(self.face, text, Manner::Tabular),
            false => shaper.word(self.face, text),
        }
    }
}

impl TextLine {
    /// Returns the line's glyphs, with its left end at `x` on the baseline `y`.
    ///
    /// `sources` are the texts that were broken into lines.
    pub(super) fn glyph_runs(&self, sources: &[StyledText], size: f32, x: f32, y: f32) -> Vec<GlyphRun> {
        let mut runs: Vec<GlyphRun> = Vec::new();
        let levels = self.levels();
        let lefts = self.lefts(&levels);
        let glyphs = self.pieces.iter().map(|piece| piece.shaped.glyphs().count());
        let glyph_count = glyphs.sum();
        for (index, piece) in self.pieces.iter().enumerate() {
            let Some(source) = sources.get(piece.source) else {
                continue;
            };
            let level = levels[index];
            let backwards = level % 2 == 1;
            // from right to left, the pen starts at the right end
            let mut pen = x + lefts[index] + if backwards { piece.width } else { 0.0 };
            let mut goes_on = index > 0 && levels[index - 1] == level;
            for part in &piece.shaped.runs {
                let language = source.foreign.then(|| Arc::clone(&source.language));
                let fits = |run: &GlyphRun| {
                    run.face == part.face
                        && run.tone == source.tone
                        && run.language == language
                        && run.link == source.link
                };
                if !goes_on || !runs.last().is_some_and(fits) {
                    runs.push(GlyphRun {
                        face: part.face,
                        size,
                        tone: source.tone,
                        language,
                        link: source.link.clone(),
                        x: pen,
                        y,
                        upwards: false,
                        text: String::with_capacity(glyph_count),
                        glyphs: Vec::with_capacity(glyph_count),
                    });
                }
                goes_on = true;
                if let Some(run) = runs.last_mut() {
                    pen += append(run, piece, &part.glyphs, (size, backwards));
                }
            }
        }
        runs
    }

    /// Returns the room to leave before the line, which is at the right if its paragraph runs from right to left.
    pub(super) fn indent(&self, measure: f32) -> f32 {
        let backwards = self.pieces.first().is_some_and(|piece| piece.base % 2 == 1);
        match backwards && measure.is_finite() {
            true => (measure - self.width).max(0.0),
            false => 0.0,
        }
    }

    /// Returns the level of each piece; spaces at the end and tabs have that of the paragraph.
    fn levels(&self) -> Vec<u8> {
        let is_word = |piece: &Piece| piece.kind == FragmentKind::Word;
        let end = self.pieces.iter().rposition(is_word).map_or(0, |last| last + 1);
        let level = |(index, piece): (usize, &Piece)| match piece.kind {
            FragmentKind::Tab => piece.base,
            _ if index >= end => piece.base,
            _ => piece.level,
        };
        self.pieces.iter().enumerate().map(level).collect()
    }

    /// Returns the left end of each piece, counted from where the line begins.
    fn lefts(&self, levels: &[u8]) -> Vec<f32> {
        let mut lefts = vec![0.0; self.pieces.len()];
        let mut pen = 0.0;
        let mut place = |index: usize| {
            lefts[index] = pen;
            pen += self.pieces[index].width;
        };
        match levels.iter().all(|level| *level == 0) {
            true => (0..levels.len()).for_each(&mut place),
            false => {
                // a space that the line was broken at hangs over the end
                let hanging = self.hanging(levels);
                from_left_to_right(levels).into_iter().for_each(&mut place);
                lefts.iter_mut().for_each(|left| *left -= hanging);
            }
        }
        lefts
    }

    /// Returns the width of the spaces that stand left of the line's left end.
    fn hanging(&self, levels: &[u8]) -> f32 {
        let backwards = levels.last().is_some_and(|level| level % 2 == 1);
        let spaces = self
            .pieces
            .iter()
            .rev()
            .take_while(|piece| piece.kind == FragmentKind::Space);
        let spaces: f32 = spaces.map(|piece| piece.width).sum();
        if backwards { spaces } else { 0.0 }
    }
}

/// Appends one piece's glyphs to a run and returns how far the pen moved.
fn append(run: &mut GlyphRun, piece: &Piece, glyphs: &[Glyph], (size, backwards): (f32, bool)) -> f32 {
    let base = run.text.len();
    let Some(first) = glyphs.first() else { return 0.0 };
    let from = first.start as usize;
    let to = glyphs.iter().map(|g| g.end as usize).max().unwrap_or(from);
    let tab = piece.kind == FragmentKind::Tab;
    run.text
        .push_str(if tab { "\t" } else { &piece.shaped.text[from..to] });
    let shift = |at: u32| u32::try_from(base + at as usize - from).unwrap_or(u32::MAX);
    let mut moved = 0.0;
    for glyph in glyphs {
        let (advance, x_offset) = match piece.kind {
            FragmentKind::Word => (glyph.advance, glyph.x_offset),
            // at the end of a line, a space runs as the paragraph does and not as the word before it
            _ if backwards => (-piece.width * 1000.0 / size, -piece.width * 1000.0 / size),
            _ => (piece.width * 1000.0 / size, 0.0),
        };
        run.glyphs.push(Glyph {
            start: shift(glyph.start),
            end: shift(glyph.end),
            advance,
            x_offset,
            ..*glyph
        });
        moved += advance * size / 1000.0;
    }
    moved
}
