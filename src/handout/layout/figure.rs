//! Places a picture's shapes, and the logo.

use super::block_layout::{BlockLayout, Frame};
use super::clean::clean;
use super::line::StyledText;
use super::lines::break_lines;
use super::page::{DrawItem, ElementKind, GlyphRun, Paint};
use super::shape::WordShaper;
use super::strip::Strip;
use super::style;
use super::tightness::saved;
use crate::handout::document::CellRef;
use crate::handout::logo::Logo;
use crate::picture::{Anchor, Picture, Point, Shape, TextStyle, Tone};
use std::sync::Arc;

/// Returns the strip of a picture, scaled down if it is wider than its frame or higher than a page.
pub(super) fn strip(
    layout: &mut BlockLayout<'_>,
    picture: &Picture,
    cell: Option<&CellRef>,
    frame: Frame,
) -> Strip {
    let tag = ElementKind::Figure(picture.alternative());
    let element = layout.elements.add(tag, frame.parent, cell);
    let scale = scale(layout, [picture.size.width, picture.size.height], frame);
    let mut strip = Strip {
        gap: 4.0,
        below: 6.0,
        height: picture.size.height * scale,
        ..Strip::default()
    };
    if !frame.measured {
        let shapes = picture.shapes.iter();
        let items = shapes.flat_map(|shape| items_of(layout.shaper, shape, scale));
        let mut items: Vec<DrawItem> = items.collect();
        items.iter_mut().for_each(|item| item.shift(frame.x, 0.0));
        strip.draw(element, items);
    }
    strip
}

/// Returns the strip of a logo, scaled down like a picture.
pub(super) fn logo(layout: &mut BlockLayout<'_>, logo: &Arc<Logo>, alternative: &str, frame: Frame) -> Strip {
    let tag = ElementKind::Figure(alternative.to_owned());
    let element = layout.elements.add(tag, frame.parent, None);
    let size = logo.printed_size();
    let scale = scale(layout, size, frame);
    let [width, height] = size.map(|length| length * scale);
    let mut strip = Strip {
        below: frame.space(10.0),
        height,
        ..Strip::default()
    };
    let image = DrawItem::Image {
        bounds: [frame.x, 0.0, width, height],
        logo: Arc::clone(logo),
    };
    strip.draw(element, vec![image]);
    strip
}

/// Returns by how much a picture of some size is scaled in a frame.
fn scale(layout: &BlockLayout<'_>, [width, height]: [f32; 2], frame: Frame) -> f32 {
    (frame.width / width.max(1.0))
        .min(layout.page_height / height.max(1.0))
        .min(saved(frame.tight).pictures)
        .min(1.0)
}

fn items_of(shaper: &mut WordShaper, shape: &Shape, scale: f32) -> Vec<DrawItem> {
    let scaled = |point: &Point| (point.x * scale, point.y * scale);
    let item = match shape {
        Shape::Line {
            from,
            to,
            width,
            tone,
        } => DrawItem::Path {
            points: vec![scaled(from), scaled(to)],
            paint: Paint {
                fill: None,
                stroke: Some((*tone, *width)),
            },
        },
        Shape::Rect { area, fill, stroke } => DrawItem::Rect {
            bounds: [area.left, area.top, area.width(), area.height()].map(|length| length * scale),
            paint: Paint {
                fill: *fill,
                stroke: stroke.map(|stroke| (stroke.tone, stroke.width)),
            },
        },
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => DrawItem::Circle {
            center: scaled(center),
            radius: radius * scale,
            paint: Paint {
                fill: *fill,
                stroke: stroke.map(|stroke| (stroke.tone, stroke.width)),
            },
        },
        Shape::Text {
            at,
            anchor,
            text,
            style,
            tone,
            turned,
        } => {
            let mut runs = glyph_runs(shaper, text, *style, scale, *tone);
            let at = on_baseline(scaled(at), *style, scale, *turned);
            align(&mut runs, at, *anchor, *turned);
            return runs.into_iter().map(DrawItem::Glyphs).collect();
        }
    };
    vec![item]
}

/// Returns the glyphs of a line of text, with the pen starting at the origin.
fn glyph_runs(
    shaper: &mut WordShaper,
    text: &str,
    style: TextStyle,
    scale: f32,
    tone: Tone,
) -> Vec<GlyphRun> {
    let (face, size) = style::of_picture_text(style);
    let sources = [StyledText {
        text: clean(text, face).replace('\n', " "),
        face,
        tone,
        language: Arc::from(""),
        foreign: false,
        link: None,
        undivided: false,
        tabular: false,
        isolated: false,
    }];
    let lines = break_lines(shaper, &sources, size * scale, f32::INFINITY);
    lines
        .iter()
        .flat_map(|line| line.glyph_runs(&sources, size * scale, 0.0, 0.0))
        .collect()
}

/// Returns the point on the baseline for a text whose middle between ascender and descender is `at`.
fn on_baseline(at: (f32, f32), style: TextStyle, scale: f32, turned: bool) -> (f32, f32) {
    let (face, size) = style::of_picture_text(style);
    let metrics = face.metrics();
    let down = (metrics.ascent - metrics.descent) / 2.0 * size * scale / 1000.0;
    if turned {
        (at.0 + down, at.1)
    } else {
        (at.0, at.1 + down)
    }
}

/// Moves glyphs that start at the origin to their place.
fn align(runs: &mut [GlyphRun], at: (f32, f32), anchor: Anchor, turned: bool) {
    let width: f32 = runs.iter().map(|run| run.width().abs()).sum();
    let before = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => width / 2.0,
        Anchor::End => width,
    };
    for run in runs {
        let along = run.x - before;
        (run.x, run.y) = if turned {
            (at.0, at.1 - along)
        } else {
            (at.0 + along, at.1)
        };
        run.upwards = turned;
    }
}
