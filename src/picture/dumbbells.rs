//! Must before and now as dumbbells: an open mark before, a filled one now, the figures beside them.
//! Drawn alike whether less, the same or more.

use super::describe;
use super::lines::wrapped;
use super::shape::{Anchor, Measure, Picture, Point, Shape, Size, Stroke, TextStyle, Tone};
use crate::insight::Shift;
use crate::text::Texts;

/// Where the columns are, and how large marks are.
struct Plan {
    label: f32,
    from: f32,
    to: f32,
    figures: f32,
    unit: f32,
    radius: f32,
}

/// Before and now in a given width; none if there is nothing to show.
pub fn before_and_now(shifts: &[Shift], width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    if shifts.is_empty() {
        return None;
    }
    let plan = Plan::of(shifts, width, measure, texts);
    let named = Named::of(shifts);
    let (mut shapes, mut top) = (Vec::new(), 0.0);
    for (index, shift) in shifts.iter().enumerate() {
        if index > 0 {
            let (left, right) = (Point::new(0.0, top), Point::new(width, top));
            shapes.push(Shape::line(left, right, plan.unit / 18.0, Tone::Line));
        }
        top = plan.row(&mut shapes, shift, top, named.at(index), measure, texts);
    }
    let (sentence, details) = describe::before_and_now(shifts, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

/// The rows at which „vorher" and „jetzt" are written: the first row that has the mark.
struct Named {
    now: Option<usize>,
}

impl Named {
    fn of(shifts: &[Shift]) -> Self {
        Self {
            now: shifts.iter().position(|shift| shift.now.is_some()),
        }
    }

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
            .map(|shift| measure.width(describe::named(shift, texts), TextStyle::Label))
            .fold(0.0, f32::max);
        let label = widest.min(width * 0.38);
        let figures = measure.width(&texts.picture_shift_figures(10, 10), TextStyle::Strong);
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

    /// Draws a row from a height on, and gives the height at which it ends.
    fn row(
        &self,
        shapes: &mut Vec<Shape>,
        shift: &Shift,
        top: f32,
        named: (bool, bool),
        measure: &dyn Measure,
        texts: &Texts,
    ) -> f32 {
        let lines = wrapped(
            describe::named(shift, texts),
            self.label,
            3,
            TextStyle::Label,
            measure,
        );
        let words = if named.0 || named.1 {
            measure.height(TextStyle::Small) * 1.05
        } else {
            0.0
        };
        let tall = self.unit * lines.len().max(1) as f32;
        // the words stand above the marks and must not touch the line between two rows
        let above = (self.unit * 0.45).max(words + self.unit * 0.6 - tall / 2.0 + self.unit * 0.1);
        let middle = top + above + tall / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let at = Point::new(0.0, top + above + self.unit * (index as f32 + 0.5));
            shapes.push(Shape::text(at, Anchor::Start, line, TextStyle::Label, Tone::Ink));
        }
        self.marks(shapes, shift, middle);
        let figures = match shift.now {
            Some(now) => texts.picture_shift_figures(shift.before, now),
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
        self.words(
            shapes,
            shift,
            middle - self.unit * 0.5 - words / 2.0,
            named,
            measure,
            texts,
        );
        top + above + tall + self.unit * 0.45
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
        // where both are the same, the filled mark sits inside the open one
        let radius = if before == now {
            self.radius * 0.55
        } else {
            self.radius + stroke.width / 2.0
        };
        shapes.push(Shape::disc(now, radius, Tone::Ink));
    }

    /// „vorher" and „jetzt" over their marks, apart even where the marks are close.
    fn words(
        &self,
        shapes: &mut Vec<Shape>,
        shift: &Shift,
        y: f32,
        (before, now): (bool, bool),
        measure: &dyn Measure,
        texts: &Texts,
    ) {
        let mut say = |x: f32, text: &str| {
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
            Some(other) if before && other == at => say(at, texts.picture_shift_both()),
            Some(other) if before => {
                // both keep to their side of the middle and inside the track
                let (left, right) = if at < other {
                    (first, second)
                } else {
                    (second, first)
                };
                let need = (width(left) + width(right)) / 2.0 + self.unit * 0.5;
                let least = self.from - self.radius + width(left) / 2.0;
                let most = self.to + self.radius - width(right) / 2.0;
                let push = (need - (at - other).abs()).max(0.0) / 2.0;
                let one = (at.min(other) - push).max(least).min(most - need);
                let two = (at.max(other) + push).min(most).max(one + need);
                say(one, left);
                say(two, right);
            }
            Some(other) => say(other, second),
            None if before => say(at, first),
            None => {}
        }
    }
}
