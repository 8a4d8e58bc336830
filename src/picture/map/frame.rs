//! The map's frame: its edges, the two lines between the quarters, their names, and the axes.

use crate::picture::lines::wrapped;
use crate::picture::shape::{Anchor, Area, Measure, Point, Shape, Size, Stroke, TextStyle, Tone};
use crate::text::Texts;

/// Number of figures on an axis, 0 to 10.
const AXIS_FIGURES: f32 = 11.0;

/// Positions of everything on the map but marks and names.
pub(super) struct Frame {
    /// The framed area, which contains all names.
    pub(super) ground: Area,
    /// The part of it between the ends of both scales, which contains all marks.
    pub(super) plot: Area,
    /// The names of the quarters, each line with the area it covers.
    pub(super) quarters: Vec<(Area, Shape)>,
    /// The texts at the axes, outside the framed area.
    axes: Vec<Shape>,
    /// Width of a thin line.
    pub(super) hair: f32,
}

impl Frame {
    /// Returns the frame for a picture's size.
    pub(super) fn of(size: Size, measure: &dyn Measure, texts: &Texts) -> Self {
        let (unit, small) = (measure.height(TextStyle::Label), measure.height(TextStyle::Small));
        let hair = unit / 18.0;
        let ground = Area {
            left: small + unit * 0.25,
            top: hair,
            right: size.width - hair,
            bottom: size.height - small - unit * 0.25,
        };
        let corners = Corners::of(&ground, measure, texts);
        let plot = Area {
            top: ground.top + corners.upper,
            bottom: ground.bottom - corners.lower,
            ..ground
        };
        let axes = axes(&ground, small, texts);
        Self {
            ground,
            plot,
            quarters: corners.names,
            axes,
            hair,
        }
    }

    /// Returns the position of two figures.
    pub(super) fn point(&self, must: u8, desire: u8) -> Point {
        let step = self.steps();
        Point::new(
            self.plot.left + step.width * (f32::from(must) + 0.5),
            self.plot.bottom - step.height * (f32::from(desire) + 0.5),
        )
    }

    /// Returns the distance between neighbouring figures on both axes.
    pub(super) fn steps(&self) -> Size {
        Size::new(
            self.plot.width() / AXIS_FIGURES,
            self.plot.height() / AXIS_FIGURES,
        )
    }

    /// Returns the frame as shapes; the lines between the quarters leave out the areas of channels' names.
    pub(super) fn shapes(&self, names: &[Area]) -> Vec<Shape> {
        let stroke = Stroke {
            width: self.hair,
            tone: Tone::Line,
        };
        let mut shapes = vec![Shape::Rect {
            area: self.ground,
            fill: None,
            stroke: Some(stroke),
        }];
        let covered: Vec<Area> = names.iter().map(|area| area.grown(self.hair * 2.0)).collect();
        let (ground, middle) = (&self.ground, self.point(5, 5));
        let upright = gaps(ground.top, ground.bottom, &covered, |area| {
            (area.left < middle.x && middle.x < area.right).then_some((area.top, area.bottom))
        });
        let level = gaps(ground.left, ground.right, &covered, |area| {
            (area.top < middle.y && middle.y < area.bottom).then_some((area.left, area.right))
        });
        for (from, to) in upright {
            let ends = (Point::new(middle.x, from), Point::new(middle.x, to));
            shapes.push(Shape::line(ends.0, ends.1, self.hair, Tone::Line));
        }
        for (from, to) in level {
            let ends = (Point::new(from, middle.y), Point::new(to, middle.y));
            shapes.push(Shape::line(ends.0, ends.1, self.hair, Tone::Line));
        }
        shapes.extend(self.quarters.iter().map(|(_, name)| name.clone()));
        shapes.extend(self.axes.iter().cloned());
        shapes
    }
}

/// Returns the parts of a line from one coordinate to another that are not covered.
fn gaps(from: f32, to: f32, covered: &[Area], span: impl Fn(&Area) -> Option<(f32, f32)>) -> Vec<(f32, f32)> {
    let mut spans: Vec<(f32, f32)> = covered.iter().filter_map(span).collect();
    spans.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut parts, mut at) = (Vec::new(), from);
    for (begin, end) in spans {
        if begin > at {
            parts.push((at, begin));
        }
        at = at.max(end);
    }
    if at < to {
        parts.push((at, to));
    }
    parts
}

/// The quarters' names in the frame's corners, and the heights of the bands that they take.
struct Corners {
    upper: f32,
    lower: f32,
    names: Vec<(Area, Shape)>,
}

impl Corners {
    fn of(ground: &Area, measure: &dyn Measure, texts: &Texts) -> Self {
        let line = measure.height(TextStyle::QuarterName);
        let pad = line * 0.35;
        let width = ground.width() / 2.0 - pad * 1.5;
        let fit = |name: &str| wrapped(name, width, 3, TextStyle::QuarterName, measure);
        let top = [fit(texts.picture_map_free()), fit(texts.picture_map_both())];
        let bottom = [
            fit(texts.picture_map_resting()),
            fit(texts.picture_map_demanded()),
        ];
        let band = |names: &[Vec<String>; 2]| {
            let lines = names.iter().map(Vec::len).max().unwrap_or(1);
            pad * 1.3 + line * lines as f32
        };
        let (upper, lower) = (band(&top), band(&bottom));
        let mut names = Vec::new();
        for (lines, left) in top.iter().zip([true, false]) {
            names.extend(stacked(lines, ground, ground.top + pad, pad, left, measure));
        }
        for (lines, left) in bottom.iter().zip([true, false]) {
            let first = ground.bottom - pad - line * lines.len() as f32;
            names.extend(stacked(lines, ground, first, pad, left, measure));
        }
        Self { upper, lower, names }
    }
}

/// Returns the lines of a quarter's name at the left or the right edge.
fn stacked(
    lines: &[String],
    ground: &Area,
    top: f32,
    pad: f32,
    left: bool,
    measure: &dyn Measure,
) -> Vec<(Area, Shape)> {
    let line = measure.height(TextStyle::QuarterName);
    let (x, anchor) = match left {
        true => (ground.left + pad, Anchor::Start),
        false => (ground.right - pad, Anchor::End),
    };
    let shape = |(index, text): (usize, &String)| {
        let at = Point::new(x, top + line * (index as f32 + 0.5));
        let shape = Shape::text(at, anchor, text, TextStyle::QuarterName, Tone::Secondary);
        shape.text_area(measure).map(|area| (area, shape))
    };
    lines.iter().enumerate().filter_map(shape).collect()
}

/// Returns the axes' names in the middle of their sides, and the texts at both ends.
fn axes(ground: &Area, small: f32, texts: &Texts) -> Vec<Shape> {
    let (below, beside) = (ground.bottom + small * 0.75, ground.left - small * 0.75);
    let middle = ground.center();
    let level = |x, anchor, text: &str| {
        Shape::text(
            Point::new(x, below),
            anchor,
            text,
            TextStyle::Small,
            Tone::Secondary,
        )
    };
    let upright = |y, anchor, text: &str| Shape::Text {
        at: Point::new(beside, y),
        anchor,
        text: text.to_owned(),
        style: TextStyle::Small,
        tone: Tone::Secondary,
        turned: true,
    };
    vec![
        level(ground.left, Anchor::Start, texts.picture_map_little()),
        level(middle.x, Anchor::Middle, texts.picture_map_must()),
        level(ground.right, Anchor::End, texts.picture_map_much()),
        upright(ground.bottom, Anchor::Start, texts.picture_map_little()),
        upright(middle.y, Anchor::Middle, texts.picture_map_desire()),
        upright(ground.top, Anchor::End, texts.picture_map_much()),
    ]
}
