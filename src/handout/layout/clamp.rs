//! Shortens broken text.

use super::line::{Piece, StyledText, TextLine};
use super::lines::break_lines;
use super::shape::WordShaper;
use super::words::FragmentKind;

/// Shortens text to its first `count` lines and ends the last of them with `more`.
///
/// At least one line stays. The texts of `more` are appended to `sources`.
pub(super) fn clamp(
    shaper: &mut WordShaper,
    lines: &mut Vec<TextLine>,
    count: usize,
    sources: &mut Vec<StyledText>,
    more: Vec<StyledText>,
    (size, measure): (f32, f32),
) {
    if lines.len() <= count.max(1) {
        return;
    }
    lines.truncate(count.max(1));
    let first = sources.len();
    let tail = break_lines(shaper, &more, size, f32::INFINITY).swap_remove(0);
    sources.extend(more);
    let Some(last) = lines.last_mut() else { return };
    drop_divided_word(last);
    while last
        .pieces
        .last()
        .is_some_and(|piece| is_space_or_hyphen(piece) || last.width + tail.width > measure)
    {
        let removed = last.pieces.pop().map_or(0.0, |piece| piece.width);
        last.width -= removed;
    }
    let base = last.pieces.first().map_or(0, |piece| piece.base);
    last.width = last.pieces.iter().map(|piece| piece.width).sum::<f32>() + tail.width;
    last.pieces.extend(tail.pieces.into_iter().map(|piece| Piece {
        source: piece.source + first,
        // its own words run from left to right, and the spaces between them as the text does
        level: match piece.kind {
            FragmentKind::Word => base + base % 2,
            _ => base,
        },
        base,
        ..piece
    }));
}

/// Removes the beginning of a word that goes on in the next line, unless nothing else is on the line.
fn drop_divided_word(line: &mut TextLine) {
    let is_word = |piece: &Piece| piece.kind == FragmentKind::Word;
    let Some(space) = line.pieces.iter().rposition(|piece| !is_word(piece)) else {
        return;
    };
    if line.divided {
        line.pieces.truncate(space);
        line.width = line.pieces.iter().map(|piece| piece.width).sum();
    }
}

/// Returns `true` for pieces that must not stand before the end of a cut text.
fn is_space_or_hyphen(piece: &Piece) -> bool {
    piece.kind != FragmentKind::Word || &*piece.shaped.text == "\u{ad}"
}
