//! Must before and now as dumbbells: an open mark before, a filled one now, and the figures beside them. Less,
//! equal and more look alike.

use super::describe;
use super::lines::wrapped;
use super::shape::{Anchor, Measure, Picture, Point, Shape, Size, Stroke, TextStyle, Tone};
use crate::insight::Shift;
use crate::text::Texts;

/// Positions of the columns and sizes of the marks.
struct Plan {
    label: f32,
    from: f32,
    to: f32,
    figures: f32,
    unit: f32,
    radius: f32,
}

/// Returns before and now in a given width; `None` without shifts.
pub fn before_and_now(shifts: &[Shift], width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    if shifts.is_empty() {
        return None;
    }
    let plan = Plan::of(shifts, width, measure, texts);
    let labels = MarkLabels::of(shifts);
    let (mut shapes, mut top) = (Vec::new(), 0.0);
    for (index, shift) in shifts.iter().enumerate() {
        if index > 0 {
            let (left, right) = (Point::new(0.0, top), Point::new(width, top));
            shapes.push(Shape::line(left, right, plan.unit / 18.0, Tone::Line));
        }
        top = plan.row(&mut shapes, shift, top, labels.at(index), measure, texts);
    }
    let (sentence, details) = describe::before_and_now(shifts, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

/// The rows in which the marks are labelled: the first for before, and the first with a second figure for now.
struct MarkLabels {
    now: Option<usize>,
}

impl MarkLabels {
    fn of(shifts: &[Shift]) -> Self {
        Self {
            now: shifts.iter().position(|shift| shift.now.is_some()),
        }
    }

    /// Returns whether a row labels the marks before and now.
    fn at(&self, index: usize) -> (bool, bool) {
        (index == 0, self.now == Some(index))
    }
}

impl Plan {
    fn of(shifts: &[Shift], width: f32, measure: &dyn Measure, texts: &Texts) -> Self {
        let unit = measure.height(TextStyle::Label);
        let radius = unit * 0.36;
        let widest = shifts
            .iter()
            .map(|shift| measure.width(describe::shift_name(shift, texts), TextStyle::Label))
            .fold(0.0, f32::max);
        let label = widest.min(width * 0.38);
        let figures = measure.width(
            &texts.picture_shift_figures().before(10).now(10),
            TextStyle::Strong,
        );
        let gap = if label > 0.0 { unit * 0.9 } else { 0.0 };
        let (from, to) = (label + gap + radius, width - figures - unit * 0.9 - radius);
        Self {
            label,
            from,
            to,
            figures: width,
            unit,
            radius,
        }
    }

    fn x(&self, figure: u8) -> f32 {
        self.from + (self.to - self.from) * f32::from(figure) / 10.0
    }

    /// Draws a row from a height on, and returns the height at which it ends.
    fn row(
        &self,
        shapes: &mut Vec<Shape>,
        shift: &Shift,
        top: f32,
        labels: (bool, bool),
        measure: &dyn Measure,
        texts: &Texts,
    ) -> f32 {
        let lines = wrapped(
            describe::shift_name(shift, texts),
            self.label,
            3,
            TextStyle::Label,
            measure,
        );
        let label_height = if labels.0 || labels.1 {
            measure.height(TextStyle::Small) * 1.05
        } else {
            0.0
        };
        let height = self.unit * lines.len().max(1) as f32;
        // labels stand above the marks and must not touch the line between two rows
        let above = (self.unit * 0.45).max(label_height + self.unit * 0.6 - height / 2.0 + self.unit * 0.1);
        let middle = top + above + height / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let at = Point::new(0.0, top + above + self.unit * (index as f32 + 0.5));
            shapes.push(Shape::text(at, Anchor::Start, line, TextStyle::Label, Tone::Ink));
        }
        self.marks(shapes, shift, middle);
        let figures = match shift.now {
            Some(now) => texts.picture_shift_figures().before(shift.before).now(now),
            None => shift.before.to_string(),
        };
        let at = Point::new(self.figures, middle);
        shapes.push(Shape::text(
            at,
            Anchor::End,
            figures,
            TextStyle::Strong,
            Tone::Ink,
        ));
        self.mark_labels(
            shapes,
            shift,
            middle - self.unit * 0.5 - label_height / 2.0,
            labels,
            measure,
            texts,
        );
        top + above + height + self.unit * 0.45
    }

    fn marks(&self, shapes: &mut Vec<Shape>, shift: &Shift, middle: f32) {
        let at = |x| Point::new(x, middle);
        let stroke = Stroke {
            width: self.unit / 9.0,
            tone: Tone::Ink,
        };
        shapes.push(Shape::line(
            at(self.from),
            at(self.to),
            self.unit / 18.0,
            Tone::Line,
        ));
        let before = at(self.x(shift.before));
        let Some(now) = shift.now else {
            shapes.push(Shape::ring(before, self.radius, stroke));
            return;
        };
        let now = at(self.x(now));
        shapes.push(Shape::line(before, now, stroke.width, Tone::Ink));
        shapes.push(Shape::ring(before, self.radius, stroke));
        // if both figures are equal, the filled mark lies inside the open one
        let radius = if before == now {
            self.radius * 0.55
        } else {
            self.radius + stroke.width / 2.0
        };
        shapes.push(Shape::disc(now, radius, Tone::Ink));
    }

    /// Writes the labels before and now over their marks, side by side even where the marks are close.
    fn mark_labels(
        &self,
        shapes: &mut Vec<Shape>,
        shift: &Shift,
        y: f32,
        (before, now): (bool, bool),
        measure: &dyn Measure,
        texts: &Texts,
    ) {
        let mut write = |x: f32, text: &str| {
            let half = measure.width(text, TextStyle::Small) / 2.0;
            let at = Point::new(
                x.max(self.from - self.radius + half)
                    .min(self.to + self.radius - half),
                y,
            );
            shapes.push(Shape::text(
                at,
                Anchor::Middle,
                text,
                TextStyle::Small,
                Tone::Secondary,
            ));
        };
        let width = |text: &str| measure.width(text, TextStyle::Small);
        let (first, second) = (texts.picture_shift_before(), texts.picture_shift_now());
        let at = self.x(shift.before);
        match shift.now.map(|figure| self.x(figure)).filter(|_| now) {
            Some(other) if before && other == at => write(at, texts.picture_shift_both()),
            Some(other) if before => {
                // both stay inside the track
                let (left, right) = if at < other {
                    (first, second)
                } else {
                    (second, first)
                };
                let distance = (width(left) + width(right)) / 2.0 + self.unit * 0.5;
                let least = self.from - self.radius + width(left) / 2.0;
                let most = self.to + self.radius - width(right) / 2.0;
                let push = (distance - (at - other).abs()).max(0.0) / 2.0;
                let left_x = (at.min(other) - push).max(least).min(most - distance);
                let right_x = (at.max(other) + push).min(most).max(left_x + distance);
                write(left_x, left);
                write(right_x, right);
            }
            Some(other) => write(other, second),
            None if before => write(at, first),
            None => {}
        }
    }
}
