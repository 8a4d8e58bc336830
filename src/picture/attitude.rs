//! Attitude as bars: each sentence above its bar, the figure at the bar's end, and the scale's ends below. There
//! is no total and no norm.

use super::describe;
use super::lines::wrapped;
use super::shape::{Anchor, Area, Measure, Picture, Point, Shape, Size, TextStyle, Tone};
use crate::insight::{Attitude, Bar};
use crate::text::Texts;

/// Returns the bars in a given width; `None` without bars.
pub fn attitude(attitude: &Attitude, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
    if attitude.bars.is_empty() {
        return None;
    }
    let (mut shapes, mut top) = (Vec::new(), 0.0);
    for bar in &attitude.bars {
        top = row(&mut shapes, bar, top, width, measure);
    }
    top = ends(&mut shapes, attitude, top, width, measure);
    let (sentence, details) = describe::attitude(attitude, texts);
    Some(Picture {
        size: Size::new(width, top),
        shapes,
        sentence,
        details,
    })
}

/// Returns the length of a full bar, which leaves room for its figure.
fn track(width: f32, measure: &dyn Measure) -> f32 {
    width - measure.width("10", TextStyle::Strong) - measure.height(TextStyle::Label) * 0.5
}

/// Draws a bar from a height on, and returns the height at which it ends.
fn row(shapes: &mut Vec<Shape>, bar: &Bar, top: f32, width: f32, measure: &dyn Measure) -> f32 {
    let (unit, track) = (measure.height(TextStyle::Label), track(width, measure));
    let lines = wrapped(&bar.label, track, 3, TextStyle::Label, measure);
    for (index, line) in lines.iter().enumerate() {
        let at = Point::new(0.0, top + unit * (index as f32 + 0.5));
        shapes.push(Shape::text(at, Anchor::Start, line, TextStyle::Label, Tone::Ink));
    }
    let thickness = unit * 0.42;
    let middle = top + unit * (lines.len() as f32 + 0.55);
    let end = track * f32::from(bar.value) / 10.0;
    let line = (Point::new(0.0, middle), Point::new(track, middle));
    shapes.push(Shape::line(line.0, line.1, unit / 18.0, Tone::Line));
    // a figure of 0 is an answer too, visible as a thin edge
    let area = Area::new(
        0.0,
        middle - thickness / 2.0,
        Size::new(end.max(unit / 12.0), thickness),
    );
    shapes.push(Shape::Rect {
        area,
        fill: Some(Tone::Ink),
        stroke: None,
    });
    let at = Point::new(area.right + unit * 0.35, middle);
    // the background under the figure hides the line of the track
    let figure = Shape::text(
        at,
        Anchor::Start,
        bar.value.to_string(),
        TextStyle::Strong,
        Tone::Ink,
    );
    if let Some(area) = figure.text_area(measure).filter(|area| area.left < track) {
        let background = Area {
            left: area.left - unit * 0.2,
            right: area.right + unit * 0.2,
            ..area
        };
        shapes.push(Shape::Rect {
            area: background,
            fill: Some(Tone::Paper),
            stroke: None,
        });
    }
    shapes.push(figure);
    middle + unit * 0.95
}

/// Writes the texts for both ends of the scale, and returns their lower edge.
fn ends(shapes: &mut Vec<Shape>, attitude: &Attitude, top: f32, width: f32, measure: &dyn Measure) -> f32 {
    let (line, track) = (measure.height(TextStyle::Small), track(width, measure));
    let half = track / 2.0 - line * 0.3;
    let sides = [
        (&attitude.low, 0.0, Anchor::Start),
        (&attitude.high, track, Anchor::End),
    ];
    let mut end = top;
    for (text, x, anchor) in sides {
        let lines = wrapped(text, half, 3, TextStyle::Small, measure);
        for (index, text) in lines.iter().enumerate() {
            let at = Point::new(x, top + line * (index as f32 + 0.5));
            shapes.push(Shape::text(at, anchor, text, TextStyle::Small, Tone::Secondary));
        }
        end = end.max(top + line * lines.len() as f32);
    }
    end
}
