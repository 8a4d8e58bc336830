//! The numbers of a scale, each in its circle.

use super::parts::{add_field, form, item, outline, words};
use crate::handout::document::{CellRef, Field, ParagraphRole, Span};
use crate::handout::layout::block_layout::{BlockLayout, Frame};
use crate::handout::layout::lines::break_lines;
use crate::handout::layout::page::{DrawItem, ElementKind, FieldRole};
use crate::handout::layout::strip::Strip;
use crate::handout::layout::style;

/// Distance of the numbers of a scale, where there is room.
const SCALE_STEP: f32 = 24.0;
/// Greatest diameter of a number's circle.
const MAX_CIRCLE_SIZE: f32 = 17.0;
/// Space between two circles at least.
const CIRCLE_GAP: f32 = 1.6;
/// Size of a number, as a share of its circle.
const NUMBER_SHARE: f32 = 0.58;
/// Distance of the numbers of a scale at least.
const MIN_SCALE_STEP: f32 = 12.0;
/// Number of values of a scale.
const SCALE_VALUES: u8 = 11;

/// Returns the width that a scale needs.
pub(super) fn least_width(layout: &BlockLayout<'_>) -> f32 {
    f32::from(SCALE_VALUES) * layout.typography.mark(MIN_SCALE_STEP)
}

/// Returns the numbers of a scale in circles, and below them what the first and the last mean.
pub(super) fn scale(
    layout: &mut BlockLayout<'_>,
    field: &Field,
    cell: Option<&CellRef>,
    [low, high]: [&str; 2],
    frame: Frame,
) -> Strip {
    let step = layout
        .typography
        .mark(SCALE_STEP)
        .min(frame.width / f32::from(SCALE_VALUES));
    let size = (step - CIRCLE_GAP).min(layout.typography.mark(MAX_CIRCLE_SIZE));
    let mut strip = Strip::default();
    if !low.is_empty() || !high.is_empty() {
        let width = step * f32::from(SCALE_VALUES - 1) + size;
        ends(layout, [low, high], &mut strip, (size, width), frame);
    }
    let list = layout.elements.add(ElementKind::Options, frame.parent, cell);
    for value in 0..SCALE_VALUES {
        let center = (frame.x + f32::from(value) * step + size / 2.0, size / 2.0);
        let inner = Frame {
            parent: Some(list),
            ..frame
        };
        number(layout, field, value, (center, size), &mut strip, inner);
    }
    strip.height = strip.height.max(size + layout.typography.distance(1.0));
    strip
}

/// Adds what the first and the last number of a scale mean. They are read before the numbers.
fn ends(
    layout: &mut BlockLayout<'_>,
    ends: [&str; 2],
    strip: &mut Strip,
    (size, width): (f32, f32),
    frame: Frame,
) {
    let gap = layout.typography.distance(style::GUTTER_WIDTH);
    let room = Frame {
        width: (width - gap) / 2.0,
        ..frame
    };
    for (text, at_right) in ends.into_iter().zip([false, true]) {
        let mut words = words(layout, text, ParagraphRole::Small, ElementKind::Paragraph, room);
        if at_right {
            words.align_right(frame.x + width);
        }
        strip.absorb(words, size + layout.typography.distance(2.0));
    }
}

/// Adds a number of a scale in its circle.
fn number(
    layout: &mut BlockLayout<'_>,
    field: &Field,
    value: u8,
    (center, size): ((f32, f32), f32),
    strip: &mut Strip,
    frame: Frame,
) {
    let (item, label) = item(layout, frame);
    let form = form(layout, field, &field.name, &value.to_string(), false);
    let description = format!("{}: {value}", field.description);
    let element = add_field(layout, (FieldRole::Radio, description, form), None, Some(label));
    let circle = DrawItem::Circle {
        center,
        radius: size / 2.0,
        paint: outline(),
    };
    strip.draw(element, vec![circle]);
    let body = layout.elements.add(ElementKind::ListBody, Some(item), None);
    let style = style::ParagraphStyle {
        size: size * NUMBER_SHARE,
        leading: size,
        ..layout.typography.of_role(ParagraphRole::Body)
    };
    let sources = layout.sources(&[Span::new(value.to_string())], &style);
    for line in break_lines(layout.shaper, &sources, style.size, f32::INFINITY) {
        let x = center.0 - line.width / 2.0;
        let runs = line.glyph_runs(&sources, style.size, x, style.baseline());
        strip.draw(body, runs.into_iter().map(DrawItem::Glyphs).collect());
    }
}
