//! Means with their spread: a mark at the mean, a line as long as the standard deviation to both sides.
//! Where a thing was asked in two ways, an open mark stands above a filled one.

use super::super::shape::{Anchor, Measure, Picture, Point, Shape, Size, TextStyle, Tone};
use super::{describe, label, label_width, legend, lines_of, mark};
use crate::insight::{Distribution, Distributions, Mean};
use crate::text::Texts;
use crate::text::numbers::number;

/// The means in a given width; none if there is nothing to show.
pub fn spreads(spreads: &Distributions, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    if spreads.rows.is_empty() {
        return None;
    }
    let plan = Plan::of(spreads, width, measure, texts);
    let mut shapes = Vec::new();
    let mut top = plan.heads(&mut shapes, spreads, measure);
    for row in &spreads.rows {
        top = plan.row(&mut shapes, row, top, measure, texts);
    }
    let (sentence, details) = describe::spreads(spreads, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

/// „6,2 ± 1,8 (n = 23)“.
pub(super) fn figure(mean: Mean, texts: &Texts) -> String {
    let said = |value: f64| signed((value * 10.0).round() / 10.0, texts);
    texts.across_mean(said(mean.mean), said(mean.deviation), mean.clients)
}

/// A number with a minus as it is printed.
fn signed(value: f64, texts: &Texts) -> String {
    number(value, texts.language()).replace('-', "−")
}

struct Plan {
    label: f32,
    width: f32,
    from: f32,
    to: f32,
    unit: f32,
    least: f64,
    most: f64,
}

impl Plan {
    fn of(spreads: &Distributions, width: f32, measure: &dyn Measure, texts: &Texts) -> Self {
        let unit = measure.height(TextStyle::Label);
        let names = spreads.rows.iter().map(|row| row.name.as_str());
        let label = label_width(names, width * 0.34, measure);
        let means = spreads.rows.iter().flat_map(|row| row.means.iter().flatten());
        let figures = means.map(|mean| measure.width(&figure(*mean, texts), TextStyle::Small));
        let widest = figures.fold(0.0, f32::max);
        Self {
            label,
            width,
            from: label + unit * 1.2,
            to: width - widest - unit * 1.1,
            unit,
            least: spreads.least,
            most: spreads.most,
        }
    }

    fn x(&self, value: f64) -> f32 {
        let share = ((value - self.least) / (self.most - self.least)).clamp(0.0, 1.0);
        self.from + (self.to - self.from) * share as f32
    }

    /// Both ends of the scale, its middle if that is nought, and which mark is which.
    fn heads(&self, shapes: &mut Vec<Shape>, spreads: &Distributions, measure: &dyn Measure) -> f32 {
        let line = measure.height(TextStyle::Small);
        let mut top = 0.0;
        if !spreads.ways[0].is_empty() {
            let ways = [spreads.ways[0].as_str(), spreads.ways[1].as_str()];
            top = legend(shapes, ways, self.from, measure);
        }
        let middle = (self.least < 0.0 && self.most > 0.0).then_some(0.0);
        for value in [Some(self.least), middle, Some(self.most)].into_iter().flatten() {
            let sign = if value > 0.0 && self.least < 0.0 { "+" } else { "" };
            let words = format!("{sign}{value}").replace('-', "−");
            let at = Point::new(self.x(value), top + line / 2.0);
            shapes.push(Shape::text(
                at,
                Anchor::Middle,
                words,
                TextStyle::Small,
                Tone::Secondary,
            ));
        }
        top + line * 1.15
    }

    fn row(
        &self,
        shapes: &mut Vec<Shape>,
        row: &Distribution,
        top: f32,
        measure: &dyn Measure,
        texts: &Texts,
    ) -> f32 {
        let unit = self.unit;
        let told: Vec<(usize, Mean)> = row
            .means
            .iter()
            .enumerate()
            .filter_map(|(way, mean)| mean.map(|mean| (way, mean)))
            .collect();
        let lines = lines_of(&row.name, self.label, 3, measure) as f32;
        let tall = (lines * unit).max(told.len().max(1) as f32 * unit) + unit * 0.5;
        let rule = [0.0, self.width].map(|x| Point::new(x, top));
        shapes.push(Shape::line(rule[0], rule[1], unit / 18.0, Tone::Line));
        let middle = top + tall / 2.0;
        label(shapes, &row.name, (self.label, 3), middle, measure);
        let first = middle - unit * told.len() as f32 / 2.0;
        for (index, (way, mean)) in told.into_iter().enumerate() {
            self.mean(shapes, way, mean, first + unit * (index as f32 + 0.5), texts);
        }
        top + tall
    }

    fn mean(&self, shapes: &mut Vec<Shape>, way: usize, mean: Mean, y: f32, texts: &Texts) {
        let at = |value| Point::new(self.x(value), y);
        let thin = self.unit / 18.0;
        shapes.push(Shape::line(at(self.least), at(self.most), thin, Tone::Line));
        let ends = [mean.mean - mean.deviation, mean.mean + mean.deviation].map(at);
        shapes.push(Shape::line(ends[0], ends[1], self.unit / 11.0, Tone::Secondary));
        for end in ends {
            let cap = [-0.2, 0.2].map(|up| Point::new(end.x, y + self.unit * up));
            shapes.push(Shape::line(cap[0], cap[1], self.unit / 11.0, Tone::Secondary));
        }
        mark(shapes, at(mean.mean), way, self.unit);
        let place = Point::new(self.width, y);
        let words = figure(mean, texts);
        shapes.push(Shape::text(
            place,
            Anchor::End,
            words,
            TextStyle::Small,
            Tone::Ink,
        ));
    }
}
