//! A picture's shapes, placed.

use super::super::document::{Align, FigureBlock, Shape, Tone};
use super::clean::clean;
use super::flow::Frame;
use super::lines::{StyledText, break_lines};
use super::page::{DrawItem, GlyphRun, Paint};
use super::shape::WordShaper;
use super::slab::Slab;
use crate::fonts::Face;
use std::sync::Arc;

/// The slab of a picture, scaled down if it is wider than its frame.
pub(super) fn slab(shaper: &mut WordShaper, figure: &FigureBlock, element: usize, frame: Frame) -> Slab {
    // below this the names of a picture can't be read any more
    let squeeze = (1.0 - 0.04 * f32::from(frame.tight)).max(0.64);
    let scale = (frame.width / figure.width.max(1.0)).min(squeeze).min(1.0);
    let mut items: Vec<DrawItem> = figure
        .shapes
        .iter()
        .flat_map(|shape| placed(shaper, shape, scale))
        .collect();
    items.iter_mut().for_each(|item| item.shift(frame.x, 0.0));
    let mut slab = Slab {
        gap: 4.0,
        below: 6.0,
        height: figure.height * scale,
        ..Slab::default()
    };
    slab.draw(element, items);
    slab
}

fn placed(shaper: &mut WordShaper, shape: &Shape, scale: f32) -> Vec<DrawItem> {
    if let Shape::Text {
        at,
        align,
        text,
        face,
        size,
        tone,
        upwards,
    } = shape
    {
        let mut runs = words(shaper, text, *face, size * scale, *tone);
        align_runs(&mut runs, (at.0 * scale, at.1 * scale), *align, *upwards);
        return runs.into_iter().map(DrawItem::Glyphs).collect();
    }
    drawn(shape, scale).into_iter().collect()
}

/// A shape that isn't words.
fn drawn(shape: &Shape, scale: f32) -> Option<DrawItem> {
    let at = |p: &(f32, f32)| (p.0 * scale, p.1 * scale);
    let item = match shape {
        Shape::Line {
            from,
            to,
            width,
            tone,
        } => {
            let paint = line(*tone, *width);
            DrawItem::Path {
                points: vec![at(from), at(to)],
                paint,
            }
        }
        Shape::Path { points, width, tone } => {
            let paint = line(*tone, *width);
            DrawItem::Path {
                points: points.iter().map(at).collect(),
                paint,
            }
        }
        Shape::Rect {
            at: corner,
            size,
            fill,
            stroke,
        } => {
            let ((x, y), (w, h)) = (at(corner), at(size));
            let paint = Paint {
                fill: *fill,
                stroke: *stroke,
            };
            DrawItem::Rect {
                bounds: [x, y, w, h],
                paint,
            }
        }
        Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => {
            let paint = Paint {
                fill: *fill,
                stroke: *stroke,
            };
            DrawItem::Circle {
                center: at(center),
                radius: radius * scale,
                paint,
            }
        }
        Shape::Text { .. } => return None,
    };
    Some(item)
}

fn line(tone: Tone, width: f32) -> Paint {
    Paint {
        fill: None,
        stroke: Some((tone, width)),
    }
}

fn words(shaper: &mut WordShaper, text: &str, face: Face, size: f32, tone: Tone) -> Vec<GlyphRun> {
    let text = clean(text, face).replace('\n', " ");
    let sources = [StyledText {
        text,
        face,
        tone,
        language: Arc::from(""),
        foreign: false,
    }];
    let lines = break_lines(shaper, &sources, size, f32::INFINITY);
    lines
        .iter()
        .flat_map(|l| l.runs(&sources, size, 0.0, 0.0))
        .collect()
}

/// Moves runs that start at the origin to where the text belongs.
fn align_runs(runs: &mut [GlyphRun], at: (f32, f32), align: Align, upwards: bool) {
    let width: f32 = runs.iter().map(GlyphRun::width).sum();
    let back = match align {
        Align::Start => 0.0,
        Align::Middle => width / 2.0,
        Align::End => width,
    };
    for run in runs {
        let along = run.x - back;
        (run.x, run.y) = if upwards {
            (at.0, at.1 - along)
        } else {
            (at.0 + along, at.1)
        };
        run.upwards = upwards;
    }
}
