//! Frequencies as bars from the left, each with its number at its end.

use super::super::shape::{Anchor, Area, Measure, Picture, Point, Shape, Size, TextStyle, Tone};
use super::{describe, label, label_width, line_count};
use crate::insight::{Frequencies, Frequency};
use crate::text::Texts;

/// Returns frequencies as bars in a given width; `None` without frequencies.
pub fn tallies(tallies: &Frequencies, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    let most = tallies.tallies.iter().map(|tally| tally.number).max()?;
    let counts: Vec<String> = tallies
        .tallies
        .iter()
        .map(|tally| count_text(tally, tallies.of, texts))
        .collect();
    let names = tallies.tallies.iter().map(|tally| tally.name.as_str());
    let label = label_width(names, width * 0.45, measure);
    let widths = counts.iter().map(|count| measure.width(count, TextStyle::Small));
    let unit = measure.height(TextStyle::Label);
    let from = label + unit * 0.9;
    let plan = Plan {
        label,
        from,
        track: (width - from - widths.fold(0.0, f32::max) - unit * 0.5).max(unit),
        greatest: most,
    };
    let (mut shapes, mut top) = (Vec::new(), 0.0);
    for (tally, count) in tallies.tallies.iter().zip(&counts) {
        top = plan.row(&mut shapes, tally, count, top, measure);
    }
    let (sentence, details) = describe::tallies(tallies, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

/// Returns the number with its share, such as "12 · 40 %".
fn count_text(tally: &Frequency, of: u32, texts: &Texts) -> String {
    match of {
        0 => tally.number.to_string(),
        of => texts
            .aggregate_tally()
            .number(tally.number)
            .percent(describe::percent(tally.number, of)),
    }
}

struct Plan {
    label: f32,
    from: f32,
    /// Length of the longest bar.
    track: f32,
    greatest: u32,
}

impl Plan {
    fn row(
        &self,
        shapes: &mut Vec<Shape>,
        tally: &Frequency,
        count: &str,
        top: f32,
        measure: &dyn Measure,
    ) -> f32 {
        let unit = measure.height(TextStyle::Label);
        let height = unit * (line_count(&tally.name, self.label, 2, measure) as f32 + 0.5);
        let (middle, thickness) = (top + height / 2.0, unit * 0.5);
        label(shapes, &tally.name, (self.label, 2), middle, measure);
        let length = self.track * tally.number as f32 / self.greatest.max(1) as f32;
        let size = Size::new(length.max(unit / 12.0), thickness);
        let area = Area::new(self.from, middle - thickness / 2.0, size);
        shapes.push(Shape::Rect {
            area,
            fill: Some(Tone::Ink),
            stroke: None,
        });
        let at = Point::new(area.right + unit * 0.4, middle);
        shapes.push(Shape::text(at, Anchor::Start, count, TextStyle::Small, Tone::Ink));
        top + height
    }
}
