//! How often something is true: a bar each, from the left, its figure where it ends.

use super::super::shape::{Anchor, Area, Measure, Picture, Point, Shape, Size, TextStyle, Tone};
use super::{describe, label, label_width, lines_of};
use crate::insight::{Frequencies, Frequency};
use crate::text::Texts;

/// The bars in a given width; none if there is nothing to show.
pub fn tallies(tallies: &Frequencies, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    let most = tallies.tallies.iter().map(|tally| tally.number).max()?;
    let figures: Vec<String> = tallies
        .tallies
        .iter()
        .map(|tally| figure(tally, tallies.of, texts))
        .collect();
    let names = tallies.tallies.iter().map(|tally| tally.name.as_str());
    let label = label_width(names, width * 0.45, measure);
    let widest = figures
        .iter()
        .map(|figure| measure.width(figure, TextStyle::Small));
    let unit = measure.height(TextStyle::Label);
    let from = label + unit * 0.9;
    let plan = Plan {
        label,
        from,
        track: (width - from - widest.fold(0.0, f32::max) - unit * 0.5).max(unit),
        most,
    };
    let (mut shapes, mut top) = (Vec::new(), 0.0);
    for (tally, figure) in tallies.tallies.iter().zip(&figures) {
        top = plan.row(&mut shapes, tally, figure, top, measure);
    }
    let (sentence, details) = describe::tallies(tallies, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

/// „12 · 40 %“.
fn figure(tally: &Frequency, of: u32, texts: &Texts) -> String {
    match of {
        0 => tally.number.to_string(),
        of => texts.across_tally(tally.number, percent(tally.number, of)),
    }
}

/// The share in whole percent.
pub(super) fn percent(part: u32, whole: u32) -> u32 {
    (f64::from(part) * 100.0 / f64::from(whole.max(1))).round() as u32
}

struct Plan {
    label: f32,
    from: f32,
    track: f32,
    most: u32,
}

impl Plan {
    fn row(
        &self,
        shapes: &mut Vec<Shape>,
        tally: &Frequency,
        figure: &str,
        top: f32,
        measure: &dyn Measure,
    ) -> f32 {
        let unit = measure.height(TextStyle::Label);
        let high = unit * (lines_of(&tally.name, self.label, 2, measure) as f32 + 0.5);
        let (middle, thick) = (top + high / 2.0, unit * 0.5);
        label(shapes, &tally.name, (self.label, 2), middle, measure);
        let long = self.track * tally.number as f32 / self.most.max(1) as f32;
        let size = Size::new(long.max(unit / 12.0), thick);
        let area = Area::new(self.from, middle - thick / 2.0, size);
        shapes.push(Shape::Rect {
            area,
            fill: Some(Tone::Ink),
            stroke: None,
        });
        let at = Point::new(area.right + unit * 0.4, middle);
        shapes.push(Shape::text(
            at,
            Anchor::Start,
            figure,
            TextStyle::Small,
            Tone::Ink,
        ));
        top + high
    }
}
