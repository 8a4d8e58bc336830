//! A broken line: its pieces, and their glyphs on the page.

use super::page::{Glyph, GlyphRun};
use super::shape::ShapedWord;
use super::words::FragmentKind;
use crate::fonts::Face;
use crate::picture::Tone;
use std::rc::Rc;
use std::sync::Arc;

/// Text of one style, ready to be broken into lines.
#[derive(Clone, Debug)]
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
}

/// A line of pieces.
#[derive(Debug, Default)]
pub(super) struct TextLine {
    pub(super) pieces: Vec<Piece>,
    /// Width in points, without the space the line was broken at.
    pub(super) width: f32,
    /// Whether it ends within a word.
    pub(super) divided: bool,
}

/// A fragment with its glyphs.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) shaped: Rc<ShapedWord>,
    /// The index of its text among the texts that were broken.
    pub(super) source: usize,
    pub(super) kind: FragmentKind,
    pub(super) width: f32,
}

impl TextLine {
    /// Returns the line's glyphs, with the pen starting at `x` on the baseline `y`.
    ///
    /// `sources` are the texts that were broken into lines.
    pub(super) fn glyph_runs(&self, sources: &[StyledText], size: f32, x: f32, y: f32) -> Vec<GlyphRun> {
        let mut runs: Vec<GlyphRun> = Vec::new();
        let mut pen = x;
        for piece in &self.pieces {
            let Some(source) = sources.get(piece.source) else {
                continue;
            };
            for part in &piece.shaped.runs {
                let language = source.foreign.then(|| Arc::clone(&source.language));
                let fits = |run: &GlyphRun| {
                    run.face == part.face
                        && run.tone == source.tone
                        && run.language == language
                        && run.link == source.link
                };
                if !runs.last().is_some_and(fits) {
                    runs.push(GlyphRun {
                        face: part.face,
                        size,
                        tone: source.tone,
                        language,
                        link: source.link.clone(),
                        x: pen,
                        y,
                        upwards: false,
                        text: String::new(),
                        glyphs: Vec::new(),
                    });
                }
                if let Some(run) = runs.last_mut() {
                    pen += append(run, piece, &part.glyphs, size);
                }
            }
        }
        runs
    }
}

/// Appends one piece's glyphs to a run and returns how far the pen moved.
fn append(run: &mut GlyphRun, piece: &Piece, glyphs: &[Glyph], size: f32) -> f32 {
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
        let advance = if tab {
            piece.width * 1000.0 / size
        } else {
            glyph.advance
        };
        run.glyphs.push(Glyph {
            start: shift(glyph.start),
            end: shift(glyph.end),
            advance,
            ..*glyph
        });
        moved += advance * size / 1000.0;
    }
    moved
}
