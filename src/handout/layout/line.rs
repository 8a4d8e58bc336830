//! A broken line: its pieces, their glyphs on the page, and how a text that is cut ends.

use super::lines::{StyledText, break_lines};
use super::page::{Glyph, GlyphRun};
use super::shape::{ShapedWord, WordShaper};
use super::words::FragmentKind;
use std::rc::Rc;
use std::sync::Arc;

/// A line of pieces.
#[derive(Debug, Default)]
pub(super) struct TextLine {
    pub(super) pieces: Vec<Piece>,
    pub(super) width: f32,
    /// Whether it ends within a word.
    pub(super) divided: bool,
}

/// A fragment with its glyphs.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) shaped: Rc<ShapedWord>,
    pub(super) run: usize,
    pub(super) kind: FragmentKind,
    pub(super) width: f32,
}

impl TextLine {
    /// How wide the line is without the space it was broken at.
    pub(super) fn width(&self) -> f32 {
        self.width
    }

    /// The line's glyphs, the pen starting at `x` on the baseline `y`.
    pub(super) fn runs(&self, runs: &[StyledText], size: f32, x: f32, y: f32) -> Vec<GlyphRun> {
        let mut out: Vec<GlyphRun> = Vec::new();
        let mut pen = x;
        for piece in &self.pieces {
            let source = &runs[piece.run];
            for span in &piece.shaped.spans {
                let language = source.foreign.then(|| Arc::clone(&source.language));
                let fits =
                    |r: &GlyphRun| r.face == span.face && r.tone == source.tone && r.language == language;
                if !out.last().is_some_and(fits) {
                    let (face, tone) = (span.face, source.tone);
                    let (text, glyphs) = (String::new(), Vec::new());
                    out.push(GlyphRun {
                        face,
                        size,
                        tone,
                        language,
                        x: pen,
                        y,
                        upwards: false,
                        text,
                        glyphs,
                    });
                }
                let run = out.last_mut().expect("a run was just made sure of");
                pen += append(run, piece, &span.glyphs, size);
            }
        }
        out
    }
}

/// Appends one piece's glyphs to a run; says how far the pen moved.
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

/// Keeps the first `count` lines and ends the last of them with `more`.
pub(super) fn clamp(
    shaper: &mut WordShaper,
    lines: &mut Vec<TextLine>,
    count: usize,
    runs: &mut Vec<StyledText>,
    more: Vec<StyledText>,
    (size, measure): (f32, f32),
) {
    if lines.len() <= count.max(1) {
        return;
    }
    lines.truncate(count.max(1));
    let first = runs.len();
    let tail = break_lines(shaper, &more, size, f32::INFINITY).swap_remove(0);
    runs.extend(more);
    let Some(last) = lines.last_mut() else { return };
    while last
        .pieces
        .last()
        .is_some_and(|p| last_is_loose(p) || last.width + tail.width > measure)
    {
        let gone = last.pieces.pop().map_or(0.0, |p| p.width);
        last.width -= gone;
    }
    last.width = last.pieces.iter().map(|p| p.width).sum::<f32>() + tail.width;
    last.pieces.extend(tail.pieces.into_iter().map(|p| Piece {
        run: p.run + first,
        ..p
    }));
}

fn last_is_loose(piece: &Piece) -> bool {
    piece.kind != FragmentKind::Word || &*piece.shaped.text == "\u{ad}"
}
