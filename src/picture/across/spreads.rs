//! Means as marks, with a line as long as the standard deviation on both sides. Where a question was asked in
//! two ways, an open mark stands above a filled one.

use super::super::shape::{Anchor, Measure, Picture, Point, Shape, Size, TextStyle, Tone};
use super::{describe, label, label_width, legend, line_count, mark};
use crate::insight::{Distribution, Distributions, Mean};
use crate::text::Texts;

/// Returns means with their standard deviation in a given width; `None` without means.
pub fn spreads(spreads: &Distributions, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    if spreads.rows.is_empty() {
        return None;
    }
    let plan = Plan::of(spreads, width, measure, texts);
    let mut shapes = Vec::new();
    let mut top = plan.scale(&mut shapes, spreads, measure);
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
        let widths = means.map(|mean| measure.width(&describe::mean_text(*mean, texts), TextStyle::Small));
        let widest = widths.fold(0.0, f32::max);
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

    /// Writes the legend of the marks, both ends of the scale, and zero if it lies between them.
    fn scale(&self, shapes: &mut Vec<Shape>, spreads: &Distributions, measure: &dyn Measure) -> f32 {
        let line = measure.height(TextStyle::Small);
        let mut top = 0.0;
        if !spreads.ways[0].is_empty() {
            let ways = [spreads.ways[0].as_str(), spreads.ways[1].as_str()];
            top = legend(shapes, ways, self.from, measure);
        }
        let middle = (self.least < 0.0 && self.most > 0.0).then_some(0.0);
        for value in [Some(self.least), middle, Some(self.most)].into_iter().flatten() {
            let sign = if value > 0.0 && self.least < 0.0 { "+" } else { "" };
            let text = format!("{sign}{value}").replace('-', "−");
            let at = Point::new(self.x(value), top + line / 2.0);
            shapes.push(Shape::text(
                at,
                Anchor::Middle,
                text,
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
        let means: Vec<(usize, Mean)> = row
            .means
            .iter()
            .enumerate()
            .filter_map(|(way, mean)| mean.map(|mean| (way, mean)))
            .collect();
        let lines = line_count(&row.name, self.label, 3, measure) as f32;
        let height = (lines * unit).max(means.len().max(1) as f32 * unit) + unit * 0.5;
        let rule = [0.0, self.width].map(|x| Point::new(x, top));
        shapes.push(Shape::line(rule[0], rule[1], unit / 18.0, Tone::Line));
        let middle = top + height / 2.0;
        label(shapes, &row.name, (self.label, 3), middle, measure);
        let first = middle - unit * means.len() as f32 / 2.0;
        for (index, (way, mean)) in means.into_iter().enumerate() {
            self.mean(shapes, way, mean, first + unit * (index as f32 + 0.5), texts);
        }
        top + height
    }

    fn mean(&self, shapes: &mut Vec<Shape>, way: usize, mean: Mean, y: f32, texts: &Texts) {
        let at = |value| Point::new(self.x(value), y);
        let hairline = self.unit / 18.0;
        shapes.push(Shape::line(at(self.least), at(self.most), hairline, Tone::Line));
        let ends = [mean.mean - mean.deviation, mean.mean + mean.deviation].map(at);
        shapes.push(Shape::line(ends[0], ends[1], self.unit / 11.0, Tone::Secondary));
        for end in ends {
            let cap = [-0.2, 0.2].map(|up| Point::new(end.x, y + self.unit * up));
            shapes.push(Shape::line(cap[0], cap[1], self.unit / 11.0, Tone::Secondary));
        }
        mark(shapes, at(mean.mean), way, self.unit);
        shapes.push(Shape::text(
            Point::new(self.width, y),
            Anchor::End,
            describe::mean_text(mean, texts),
            TextStyle::Small,
            Tone::Ink,
        ));
    }
}
