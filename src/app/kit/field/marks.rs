//! Highlights of the mirror, painted under words.
//!
//! They differ by shape as well as by colour, and are no part of the text's layout.

use egui::{Color32, Galley, Id, Pos2, Rangef, Rect, Shape, Stroke, Ui, pos2, vec2};
use std::sync::Arc;

use super::super::theme;
use crate::mirror::{Highlight, HighlightKind};

/// Digest of a text, with its highlights.
type CachedHighlights = (u64, Arc<Vec<Highlight>>);

/// Returns the marks of a text, found again only when it has changed.
pub(super) fn cached(ui: &Ui, id: Id, text: &str, find: super::FindMarks<'_>) -> Arc<Vec<Highlight>> {
    let (key, digest) = (id.with("marks"), egui::util::hash(text));
    if let Some((of, marks)) = ui
        .data(|data| data.get_temp::<CachedHighlights>(key))
        .filter(|(of, _)| *of == digest)
    {
        debug_assert_eq!(of, digest);
        return marks;
    }
    let marks = Arc::new(find(text));
    ui.data_mut(|data| data.insert_temp::<CachedHighlights>(key, (digest, Arc::clone(&marks))));
    marks
}

/// Paints the marks of read-only text; call it before the galley is painted.
pub fn paint_marks(ui: &Ui, galley: &Galley, at: Pos2, text: &str, marks: &[Highlight]) {
    ui.painter().extend(shapes(ui, galley, at, text, marks));
}

/// Returns the shapes of all visible marks.
pub(super) fn shapes(ui: &Ui, galley: &Galley, at: Pos2, text: &str, marks: &[Highlight]) -> Vec<Shape> {
    let view = ui.clip_rect().y_range();
    let mut shapes = Vec::new();
    let mut chars = CharCounter {
        text,
        byte: 0,
        char: 0,
    };
    let mut rows = galley.rows.iter().scan(0, |start, row| {
        let first = *start;
        *start += row.glyphs.len() + usize::from(row.ends_with_newline);
        Some((first, row))
    });
    let mut current = rows.next();
    for mark in marks {
        let range = chars.at(mark.range.start)..chars.at(mark.range.end);
        while let Some((first, row)) = current {
            let last = first + row.glyphs.len();
            if range.start < last && range.end > first && in_view(view, row.rect().translate(at.to_vec2())) {
                let from = row.x_offset((range.start.max(first) - first).into());
                let to = row.x_offset((range.end.min(last) - first).into());
                let left_top = at + row.pos.to_vec2();
                let part = Rect::from_min_max(left_top + vec2(from, 0.0), left_top + vec2(to, row.size.y));
                paint(ui, &mut shapes, part, mark.kind);
            }
            if range.end <= last {
                break;
            }
            current = rows.next();
        }
    }
    shapes
}

fn in_view(view: Rangef, rect: Rect) -> bool {
    view.intersects(rect.y_range())
}

/// Counts the characters before increasing byte positions.
struct CharCounter<'a> {
    text: &'a str,
    byte: usize,
    char: usize,
}

impl CharCounter<'_> {
    fn at(&mut self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        if let Some(passed) = self.text.get(self.byte..byte) {
            self.char += passed.chars().count();
            self.byte = byte;
        }
        self.char
    }
}

fn paint(ui: &Ui, shapes: &mut Vec<Shape>, part: Rect, kind: HighlightKind) {
    let c = theme::colours(ui.ctx());
    let base = part.bottom() - 2.0;
    match kind {
        HighlightKind::Strong => shapes.push(wave(part, base, Stroke::new(2.0, c.ember))),
        HighlightKind::Soft => shapes.extend(dots(part, base, c.ember)),
        HighlightKind::Freed => {
            shapes.push(Shape::rect_filled(part.shrink2(vec2(0.0, 2.0)), 3.0, c.pine_soft));
            shapes.push(wave(part, base, Stroke::new(1.5, c.pine)));
            shapes.push(Shape::line_segment(
                [pos2(part.left() - 2.0, base), pos2(part.right() + 2.0, base)],
                Stroke::new(1.5, c.pine),
            ));
        }
        HighlightKind::Want => {
            shapes.push(Shape::line_segment(
                [pos2(part.left(), base), pos2(part.right(), base)],
                Stroke::new(2.0, c.pine),
            ));
        }
    }
}

fn wave(part: Rect, base: f32, stroke: Stroke) -> Shape {
    const HALF_WAVE_WIDTH: f32 = 4.0;
    let halves = (part.width() / HALF_WAVE_WIDTH).ceil().max(2.0) as usize;
    let each = part.width() / halves as f32;
    let point = |i: usize| {
        pos2(
            part.left() + each * i as f32,
            base + if i.is_multiple_of(2) { -1.75 } else { 1.75 },
        )
    };
    Shape::line((0..=halves).map(point).collect(), stroke)
}

fn dots(part: Rect, base: f32, colour: Color32) -> impl Iterator<Item = Shape> {
    let count = (part.width() / 5.0).floor().max(1.0) as usize;
    let left = part.left() + 1.5;
    (0..=count)
        .map(move |i| Shape::circle_filled(pos2(left + 5.0 * i as f32, base), 1.4, colour))
        .take_while(move |shape| shape.visual_bounding_rect().right() <= part.right() + 1.0)
}
