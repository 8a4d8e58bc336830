//! Breaks running text into lines.
//!
//! Text stands ragged on the right, so a line is filled as far as words go; a word is divided only
//! where a hole would be left, and never in three lines in a row. A word wider than the line is cut
//! between letters. Each line but a paragraph's last ends with the space it was broken at, drawn but
//! not counted, so that whoever copies the text gets the words apart.

use super::super::document::Tone;
use super::hyphen;
use super::line::{Piece, TextLine};
use super::shape::{ShapedWord, WordShaper};
use super::words::{Break, Fragment, FragmentKind, fragments};
use crate::fonts::Face;

use std::sync::Arc;

/// A run of text ready to be set.
#[derive(Clone, Debug)]
pub struct StyledText {
    /// Its text, cleaned.
    pub text: String,
    /// Its typeface.
    pub face: Face,
    /// Its colour.
    pub tone: Tone,
    /// Its language, for hyphenation.
    pub language: Arc<str>,
    /// Whether that differs from the document's.
    pub foreign: bool,
}

/// From tabulator to tabulator, in ems.
const TAB: f32 = 2.5;
/// A hole up to this share of the line is left rather than dividing a word.
const HOLE: f32 = 0.16;
/// Rounding that is forgiven.
const EPSILON: f32 = 0.01;

/// Breaks runs of one size into lines no wider than `measure`.
pub(super) fn break_lines(
    shaper: &mut WordShaper,
    runs: &[StyledText],
    size: f32,
    measure: f32,
) -> Vec<TextLine> {
    let mut breaker = Breaker {
        shaper,
        runs,
        size,
        measure,
        lines: Vec::new(),
        line: TextLine::default(),
        gap: Vec::new(),
    };
    let all = fragments(runs.iter().map(|r| r.text.as_str()));
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
                breaker.place(all[at..at + length].to_vec());
                at + length
            }
        };
    }
    breaker.finish()
}

fn joined(a: Fragment, b: Fragment) -> bool {
    a.after == Break::No && b.kind == FragmentKind::Word
}

struct Breaker<'a> {
    shaper: &'a mut WordShaper,
    runs: &'a [StyledText],
    size: f32,
    measure: f32,
    lines: Vec<TextLine>,
    line: TextLine,
    /// Spaces before the next word, not yet on the line.
    gap: Vec<Piece>,
}

impl Breaker<'_> {
    /// Places words that hold together, on this line or further ones.
    fn place(&mut self, mut unit: Vec<Fragment>) {
        loop {
            let room = self.measure - self.line.width - self.gap_width();
            if self.needs(&unit) <= room + EPSILON {
                return self.put(&unit);
            }
            if let Some((head, tail)) = self.divide(&unit, room) {
                self.put(&head);
                self.hyphenate(head[head.len() - 1].run);
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
        let run = &self.runs[fragment.run];
        let text = &run.text[fragment.start..fragment.end];
        let drawn = if fragment.kind == FragmentKind::Tab {
            " "
        } else {
            text
        };
        let shaped = self.shaper.word(run.face, drawn);
        let width = match fragment.kind {
            FragmentKind::Tab => self.to_next_tab(),
            _ => shaped.width * self.size / 1000.0,
        };
        Piece {
            shaped,
            run: fragment.run,
            kind: fragment.kind,
            width,
        }
    }

    fn to_next_tab(&self) -> f32 {
        let stop = TAB * self.size;
        let at = self.line.width + self.gap_width();
        ((at / stop).floor() + 1.0) * stop - at
    }

    fn gap_width(&self) -> f32 {
        self.gap.iter().map(|p| p.width).sum()
    }

    fn width(&mut self, fragment: Fragment) -> f32 {
        let run = &self.runs[fragment.run];
        self.shaper
            .word(run.face, &run.text[fragment.start..fragment.end])
            .width
            * self.size
            / 1000.0
    }

    fn hyphen_width(&mut self, run: usize) -> f32 {
        self.shaper.hyphen(self.runs[run].face).width * self.size / 1000.0
    }

    /// What the unit takes, with a hyphen if the line could only end after it with one.
    fn needs(&mut self, unit: &[Fragment]) -> f32 {
        let words: f32 = unit.iter().map(|f| self.width(*f)).sum();
        match unit.last() {
            Some(last) if last.after == Break::Hyphen => words + self.hyphen_width(last.run),
            _ => words,
        }
    }

    fn put(&mut self, unit: &[Fragment]) {
        for piece in std::mem::take(&mut self.gap) {
            self.line.width += piece.width;
            self.line.pieces.push(piece);
        }
        for fragment in unit {
            let piece = self.piece(*fragment);
            self.line.width += piece.width;
            self.line.pieces.push(piece);
        }
        self.line.divided = unit.last().is_some_and(|f| f.after == Break::Hyphen);
    }

    /// Ends the line where a word didn't fit any more.
    fn wrap(&mut self) {
        if std::mem::take(&mut self.line.divided) && self.gap.is_empty() {
            let run = self.line.pieces.last().map_or(0, |p| p.run);
            self.hyphenate(run);
        }
        self.end_line(false);
    }

    fn hyphenate(&mut self, run: usize) {
        let shaped = self.shaper.hyphen(self.runs[run].face);
        let width = shaped.width * self.size / 1000.0;
        self.line.width += width;
        self.line.divided = true;
        self.line.pieces.push(Piece {
            shaped,
            run,
            kind: FragmentKind::Word,
            width,
        });
    }

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

    /// Divides one of the unit's words so that its beginning fits into `room`.
    fn divide(&mut self, unit: &[Fragment], room: f32) -> Option<(Vec<Fragment>, Vec<Fragment>)> {
        let empty = self.line.pieces.is_empty();
        let tired = self.lines.iter().rev().take_while(|l| l.divided).count() >= 2;
        if !empty && (tired || room < HOLE * self.measure) {
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

    /// The last division point of a word whose beginning fits, with its hyphen.
    fn division(&mut self, fragment: Fragment, room: f32) -> Option<usize> {
        let run = &self.runs[fragment.run];
        let room = room - self.hyphen_width(fragment.run);
        let points = hyphen::points(&run.text[fragment.start..fragment.end], &run.language);
        let fits = |at: &usize| {
            self.width(Fragment {
                end: fragment.start + *at,
                ..fragment
            }) <= room
        };
        points.into_iter().rev().find(fits).map(|at| fragment.start + at)
    }

    /// Cuts the unit between letters so that its beginning fills the line; at least one letter.
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
                let first = shaped
                    .spans
                    .iter()
                    .flat_map(|s| &s.glyphs)
                    .find(|g| g.end > g.start);
                let at = first.map_or(fragment.end, |g| fragment.start + g.end as usize);
                return split(unit, i, at.min(fragment.end));
            }
            before += width;
        }
        (unit.to_vec(), Vec::new())
    }
}

fn split(unit: &[Fragment], i: usize, at: usize) -> (Vec<Fragment>, Vec<Fragment>) {
    let (mut head, mut tail) = (unit[..=i].to_vec(), unit[i..].to_vec());
    head[i].end = at;
    head[i].after = Break::No;
    tail[0].start = at;
    head.retain(|f| f.end > f.start);
    tail.retain(|f| f.end > f.start);
    (head, tail)
}

/// How many bytes of a shaped word fit into `room` thousandths of an em.
fn fitting(shaped: &ShapedWord, room: f32) -> usize {
    let mut width = 0.0;
    let mut end = 0;
    for glyph in shaped.spans.iter().flat_map(|s| &s.glyphs) {
        width += glyph.advance;
        if width > room {
            return glyph.start.min(end) as usize;
        }
        end = end.max(glyph.end);
    }
    end as usize
}

#[cfg(test)]
mod tests;
