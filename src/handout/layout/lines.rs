//! Breaks running text into lines.
//!
//! Text is ragged on the right: where lines end is chosen for the whole paragraph (`total_fit`). Where that isn't possible, as
//! with tabs or a word wider than the line, a line takes as many whole words as fit. A word is divided only where a hole
//! would be left, and never in three lines in a row. A word wider than the line is cut between
//! letters. Each line but a paragraph's last ends with the space it was broken at, which is drawn but not
//! counted, so that copied text keeps its words apart.

use super::bidi;
use super::hyphen;
use super::line::{Piece, StyledText, TextLine};
use super::shape::{ShapedWord, WordShaper};
use super::total_fit::{LineStart, line_starts};
use super::words::{Break, Fragment, FragmentKind, fragments, joined};

/// Distance of tab stops, in ems.
const TAB_EMS: f32 = 2.5;
/// Share of the line up to which a hole is left instead of dividing a word.
const MAX_HOLE_SHARE: f32 = 0.16;
/// Number of lines in a row that may end within a word.
const MAX_DIVIDED_LINES: usize = 2;
/// Rounding error allowed when widths are compared, in points.
const WIDTH_TOLERANCE: f32 = 0.01;

/// Breaks texts of one size into lines no wider than `measure`.
pub(super) fn break_lines(
    shaper: &mut WordShaper,
    sources: &[StyledText],
    size: f32,
    measure: f32,
) -> Vec<TextLine> {
    let mut breaker = Breaker {
        shaper,
        sources,
        size,
        measure,
        lines: Vec::new(),
        line: TextLine::default(),
        gap: Vec::new(),
    };
    let all = fragments_of(sources);
    let starts = line_starts(breaker.shaper, sources, &all, (size, measure));
    let mut starts = starts.as_slice();
    let mut at = 0;
    while at < all.len() {
        at = match all[at].kind {
            FragmentKind::LineEnd => {
                breaker.end_line(true);
                at + 1
            }
            FragmentKind::Space | FragmentKind::Tab => {
                let piece = breaker.piece(all[at]);
                breaker.gap.push(piece);
                at + 1
            }
            FragmentKind::Word => {
                let length = 1 + all[at..].windows(2).take_while(|w| joined(w[0], w[1])).count();
                let here = starts.iter().take_while(|start| start.unit == at).count();
                breaker.place_by_plan(&all[at..at + length], &starts[..here]);
                starts = &starts[here..];
                at + length
            }
        };
    }
    breaker.finish()
}

/// Returns the width of the longest word, in points; a line may be as narrow without cutting one.
pub(super) fn widest_word(shaper: &mut WordShaper, sources: &[StyledText], size: f32) -> f32 {
    let all = fragments_of(sources);
    let (mut widest, mut width) = (0.0_f32, 0.0);
    for (at, fragment) in all.iter().enumerate() {
        let source = &sources[fragment.source];
        if fragment.kind == FragmentKind::Word {
            width += source.shaped(shaper, *fragment).width;
        }
        if !all.get(at + 1).is_some_and(|next| joined(*fragment, *next)) {
            widest = widest.max(std::mem::take(&mut width));
        }
    }
    widest * size / 1000.0 + WIDTH_TOLERANCE
}

fn fragments_of(sources: &[StyledText]) -> Vec<Fragment> {
    let texts = sources
        .iter()
        .map(|source| (source.text.as_str(), source.isolated));
    bidi::with_levels(
        texts,
        fragments(sources.iter().map(|s| (s.text.as_str(), s.face))),
    )
}

struct Breaker<'a> {
    shaper: &'a mut WordShaper,
    sources: &'a [StyledText],
    size: f32,
    measure: f32,
    lines: Vec<TextLine>,
    line: TextLine,
    /// The spaces before the next word; they are not on the line yet.
    gap: Vec<Piece>,
}

impl Breaker<'_> {
    /// Places words that hold together, with the beginnings of lines that were chosen before or within them.
    fn place_by_plan(&mut self, unit: &[Fragment], starts: &[LineStart]) {
        let mut rest = unit.to_vec();
        for start in starts {
            let Some((source, at)) = start.division else {
                if !self.line.pieces.is_empty() {
                    self.wrap();
                }
                continue;
            };
            let inside = |f: &Fragment| f.source == source && f.start < at && at < f.end;
            if let Some(index) = rest.iter().position(inside) {
                let (head, tail) = split(&rest, index, at);
                self.put(&head);
                self.hyphenate(source);
                self.end_line(false);
                rest = tail;
            }
        }
        self.place(&rest);
    }

    /// Places words that hold together, on this line and on further ones if needed.
    fn place(&mut self, unit: &[Fragment]) {
        let pieces: Vec<Piece> = unit.iter().map(|fragment| self.piece(*fragment)).collect();
        let width = pieces.iter().map(|piece| piece.width).sum::<f32>() + self.last_hyphen(unit);
        if width <= self.measure - self.line.width - self.gap_width() + WIDTH_TOLERANCE {
            return self.put_pieces(pieces, unit);
        }
        self.place_in_parts(unit.to_vec());
    }

    /// Places words of which not all fit on the line.
    fn place_in_parts(&mut self, mut unit: Vec<Fragment>) {
        loop {
            let room = self.measure - self.line.width - self.gap_width();
            if self.width_with_hyphen(&unit) <= room + WIDTH_TOLERANCE {
                return self.put(&unit);
            }
            if let Some((head, tail)) = self.divide(&unit, room) {
                self.put(&head);
                self.hyphenate(head.last().map_or(0, |fragment| fragment.source));
                self.end_line(false);
                unit = tail;
            } else if !self.line.pieces.is_empty() {
                self.wrap();
            } else if !self.gap.is_empty() {
                self.gap.clear();
            } else {
                let (head, tail) = self.cut(&unit);
                self.put(&head);
                if tail.is_empty() {
                    return;
                }
                self.end_line(false);
                unit = tail;
            }
        }
    }

    fn piece(&mut self, fragment: Fragment) -> Piece {
        let source = &self.sources[fragment.source];
        let shaped = match fragment.kind {
            FragmentKind::Tab => self.shaper.word(source.face, " "),
            _ => source.shaped(self.shaper, fragment),
        };
        let width = match fragment.kind {
            FragmentKind::Tab => self.to_next_tab(),
            _ => shaped.width * self.size / 1000.0,
        };
        Piece {
            shaped,
            source: fragment.source,
            kind: fragment.kind,
            width,
            level: fragment.level,
            base: fragment.base,
        }
    }

    fn to_next_tab(&self) -> f32 {
        let stop = TAB_EMS * self.size;
        let at = self.line.width + self.gap_width();
        ((at / stop).floor() + 1.0) * stop - at
    }

    fn gap_width(&self) -> f32 {
        self.gap.iter().map(|p| p.width).sum()
    }

    fn width(&mut self, fragment: Fragment) -> f32 {
        let source = &self.sources[fragment.source];
        source.shaped(self.shaper, fragment).width * self.size / 1000.0
    }

    fn hyphen_width(&mut self, source: usize) -> f32 {
        self.shaper.hyphen(self.sources[source].face).width * self.size / 1000.0
    }

    /// Returns the width of the unit, with a hyphen if a line that ends after it needs one.
    fn width_with_hyphen(&mut self, unit: &[Fragment]) -> f32 {
        let words: f32 = unit.iter().map(|f| self.width(*f)).sum();
        words + self.last_hyphen(unit)
    }

    /// Returns the width of the hyphen that a line needs if it ends after the unit.
    fn last_hyphen(&mut self, unit: &[Fragment]) -> f32 {
        let last = unit.last().filter(|last| last.after == Break::Hyphen);
        last.map_or(0.0, |last| self.hyphen_width(last.source))
    }

    fn put(&mut self, unit: &[Fragment]) {
        let pieces = unit.iter().map(|fragment| self.piece(*fragment)).collect();
        self.put_pieces(pieces, unit);
    }

    fn put_pieces(&mut self, pieces: Vec<Piece>, unit: &[Fragment]) {
        for piece in self.gap.drain(..).chain(pieces) {
            self.line.width += piece.width;
            self.line.pieces.push(piece);
        }
        self.line.divided = unit.last().is_some_and(|f| f.after == Break::Hyphen);
    }

    /// Ends the line because the next word doesn't fit.
    fn wrap(&mut self) {
        if std::mem::take(&mut self.line.divided) && self.gap.is_empty() {
            let source = self.line.pieces.last().map_or(0, |piece| piece.source);
            self.hyphenate(source);
        }
        self.end_line(false);
    }

    fn hyphenate(&mut self, source: usize) {
        let shaped = self.shaper.hyphen(self.sources[source].face);
        let width = shaped.width * self.size / 1000.0;
        let (level, base) = self
            .line
            .pieces
            .last()
            .map_or((0, 0), |last| (last.level, last.base));
        self.line.width += width;
        self.line.divided = true;
        self.line.pieces.push(Piece {
            shaped,
            source,
            kind: FragmentKind::Word,
            width,
            level,
            base,
        });
    }

    /// Ends the line. With `hard` the client ended it, and the space before is dropped.
    fn end_line(&mut self, hard: bool) {
        let hanging = self.gap.drain(..).next();
        if let Some(space) = hanging.filter(|s| !hard && s.kind == FragmentKind::Space) {
            self.line.pieces.push(space);
        }
        self.lines.push(std::mem::take(&mut self.line));
    }

    fn finish(mut self) -> Vec<TextLine> {
        if !self.line.pieces.is_empty() || self.lines.is_empty() {
            self.gap.clear();
            self.end_line(true);
        }
        self.lines
    }

    /// Divides one of the unit's words so that its beginning fits into `room`; `None` if none can be.
    fn divide(&mut self, unit: &[Fragment], room: f32) -> Option<(Vec<Fragment>, Vec<Fragment>)> {
        let empty = self.line.pieces.is_empty();
        let divided = self.lines.iter().rev().take_while(|l| l.divided).count();
        if !empty && (divided >= MAX_DIVIDED_LINES || room < MAX_HOLE_SHARE * self.measure) {
            return None;
        }
        let mut before = 0.0;
        let mut best = None;
        for (i, fragment) in unit.iter().enumerate() {
            if let Some(at) = self.division(*fragment, room - before) {
                best = Some((i, at));
            }
            before += self.width(*fragment);
            if before > room {
                break;
            }
        }
        best.map(|(i, at)| split(unit, i, at))
    }

    /// Returns the last point where a word can be divided and its beginning fits with a hyphen.
    fn division(&mut self, fragment: Fragment, room: f32) -> Option<usize> {
        let source = &self.sources[fragment.source];
        let room = room - self.hyphen_width(fragment.source);
        if source.undivided && !self.line.pieces.is_empty() {
            return None;
        }
        let points = hyphen::points(&source.text[fragment.start..fragment.end], &source.language);
        let fits = |at: &usize| {
            self.width(Fragment {
                end: fragment.start + *at,
                ..fragment
            }) <= room
        };
        points.into_iter().rev().find(fits).map(|at| fragment.start + at)
    }

    /// Cuts the unit between letters so that its beginning fills the line. It has at least one letter.
    fn cut(&mut self, unit: &[Fragment]) -> (Vec<Fragment>, Vec<Fragment>) {
        let mut before = 0.0;
        for (i, fragment) in unit.iter().enumerate() {
            let width = self.width(*fragment);
            if before + width > self.measure {
                let shaped = self.piece(*fragment).shaped;
                let at = fragment.start + fitting(&shaped, (self.measure - before) * 1000.0 / self.size);
                if at > fragment.start || i > 0 {
                    return split(unit, i, at);
                }
                let first = shaped.glyphs().find(|g| g.end > g.start);
                let at = first.map_or(fragment.end, |g| fragment.start + g.end as usize);
                return split(unit, i, at.min(fragment.end));
            }
            before += width;
        }
        (unit.to_vec(), Vec::new())
    }
}

/// Splits a unit at the byte `at` of its fragment `i`.
fn split(unit: &[Fragment], i: usize, at: usize) -> (Vec<Fragment>, Vec<Fragment>) {
    let (mut head, mut tail) = (unit[..=i].to_vec(), unit[i..].to_vec());
    head[i].end = at;
    head[i].after = Break::No;
    tail[0].start = at;
    head.retain(|f| f.end > f.start);
    tail.retain(|f| f.end > f.start);
    (head, tail)
}

/// Returns the number of bytes of a shaped word that fit into `room` thousandths of an em.
fn fitting(shaped: &ShapedWord, room: f32) -> usize {
    let (mut width, mut begin, mut end) = (0.0, 0, 0);
    for glyph in shaped.glyphs() {
        if glyph.end > glyph.start {
            begin = glyph.start.min(end);
        }
        width += glyph.advance.abs();
        if width > room {
            return begin as usize;
        }
        end = end.max(glyph.end);
    }
    end as usize
}

#[cfg(test)]
mod tests;
