//! Word balance as a table of counts by station: must, must taken back, and want. Without bars, and in the order of
//! the walk, it doesn't look like progress.

use super::describe;
use super::lines::wrapped;
use super::shape::{Anchor, Measure, Picture, Point, Shape, Size, TextStyle, Tone};
use crate::insight::{StationBalance, WordBalance};
use crate::text::Texts;

/// Returns the balance in a given width; `None` without prose.
pub fn word_balance(
    balance: &WordBalance,
    width: f32,
    measure: &dyn Measure,
    texts: &Texts,
) -> Option<Picture> {
    if balance.stations.is_empty() {
        return None;
    }
    let columns = Columns::of(width, measure, texts);
    let mut shapes = Vec::new();
    let mut top = columns.write_headings(&mut shapes, measure);
    for station in &balance.stations {
        let line = (Point::new(0.0, top), Point::new(width, top));
        shapes.push(Shape::line(
            line.0,
            line.1,
            measure.height(TextStyle::Label) / 18.0,
            Tone::Line,
        ));
        top = columns.row(&mut shapes, station, top, measure);
    }
    let (sentence, details) = describe::word_balance(balance, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

/// The three columns of counts with their headings and right edges.
struct Columns {
    label: f32,
    ends: [f32; 3],
    headings: [Vec<String>; 3],
}

impl Columns {
    fn of(width: f32, measure: &dyn Measure, texts: &Texts) -> Self {
        let words = [
            texts.picture_balance_must(),
            texts.picture_balance_freed(),
            texts.picture_balance_want(),
        ];
        let gap = measure.height(TextStyle::Label) * 0.9;
        let headings = words.map(|word| wrapped(word, width * 0.2, 2, TextStyle::Small, measure));
        let mut ends = [width; 3];
        for column in [2, 1] {
            ends[column - 1] = ends[column] - widest(&headings[column], measure) - gap;
        }
        let label = ends[0] - widest(&headings[0], measure) - gap;
        Self {
            label,
            ends,
            headings,
        }
    }

    /// Writes the headings, and returns their lower edge.
    fn write_headings(&self, shapes: &mut Vec<Shape>, measure: &dyn Measure) -> f32 {
        let line = measure.height(TextStyle::Small);
        let line_count = self.headings.iter().map(Vec::len).max().unwrap_or(1);
        for (lines, x) in self.headings.iter().zip(self.ends) {
            // shorter headings stand directly above the counts
            let first = line_count - lines.len();
            for (index, text) in lines.iter().enumerate() {
                let at = Point::new(x, line * ((first + index) as f32 + 0.5));
                shapes.push(Shape::text(
                    at,
                    Anchor::End,
                    text,
                    TextStyle::Small,
                    Tone::Secondary,
                ));
            }
        }
        line * (line_count as f32 + 0.35)
    }

    /// Draws a row from a height on, and returns the height at which it ends.
    fn row(&self, shapes: &mut Vec<Shape>, station: &StationBalance, top: f32, measure: &dyn Measure) -> f32 {
        let unit = measure.height(TextStyle::Label);
        let lines = wrapped(&station.title, self.label, 2, TextStyle::Label, measure);
        let first = top + unit * 0.3;
        for (index, line) in lines.iter().enumerate() {
            let at = Point::new(0.0, first + unit * (index as f32 + 0.5));
            shapes.push(Shape::text(at, Anchor::Start, line, TextStyle::Label, Tone::Ink));
        }
        let counts = [
            station.balance.strong,
            station.balance.freed,
            station.balance.want,
        ];
        for (count, x) in counts.into_iter().zip(self.ends) {
            let at = Point::new(x, first + unit * 0.5);
            shapes.push(Shape::text(
                at,
                Anchor::End,
                count.to_string(),
                TextStyle::Strong,
                Tone::Ink,
            ));
        }
        first + unit * (lines.len().max(1) as f32 + 0.3)
    }
}

fn widest(lines: &[String], measure: &dyn Measure) -> f32 {
    lines
        .iter()
        .map(|line| measure.width(line, TextStyle::Small))
        .fold(0.0, f32::max)
}
