//! Places to answer: lines to write on, boxes and numbered circles to cross.
//!
//! A field is content like text, so that a screen reader finds it; each option is an item of a list, with the box as its
//! label and the words as its body.

mod parts;
mod scale;

use parts::{add_field, form, item, outline, words};

use crate::handout::document::{CellRef, Field, FieldKind, FieldOption, ParagraphRole, Span};
use crate::handout::layout::block_layout::{BlockLayout, Frame};
use crate::handout::layout::lines::break_lines;
use crate::handout::layout::page::{DrawItem, ElementKind, FieldRole, FormField};
use crate::handout::layout::ruled::writing_line;
use crate::handout::layout::strip::{Strip, keep_together};
use crate::handout::layout::style;

/// Side of a box.
const BOX_SIZE: f32 = 10.0;
/// Distance from a box to its words.
const BOX_GAP: f32 = 5.0;
/// Distance from the words of an option to the next box.
const OPTION_GAP: f32 = 14.0;
/// Space between the lines of options, for a hand with a pen.
const OPTION_SPACE: f32 = 4.0;
/// Width of a field in words at least.
const MIN_TEXT_WIDTH: f32 = 60.0;
/// Space above a box to write in on a screen.
const ENTRY_SPACE: f32 = 3.0;

/// Space below a line to write on in a table.
const CELL_SPACE: f32 = 5.0;

/// Returns the strips of a field.
pub(super) fn strips(
    layout: &mut BlockLayout<'_>,
    field: &Field,
    cell: Option<&CellRef>,
    frame: Frame,
) -> Vec<Strip> {
    let mut strips = match &field.kind {
        FieldKind::Text { lines, ems, unit } => text(layout, field, cell, (*lines, *ems, unit), frame),
        FieldKind::One(options) | FieldKind::Any(options) => {
            self::options(layout, field, options, cell, frame)
        }
        FieldKind::Scale { low, high } => vec![scale::scale(layout, field, cell, [low, high], frame)],
    };
    keep_together(&mut strips);
    if let Some(last) = strips.last_mut() {
        last.below = layout.typography.distance(6.0);
    }
    strips
}

/// Returns the width that a field needs in a table.
pub(super) fn least_width(layout: &mut BlockLayout<'_>, field: &Field) -> f32 {
    let distance = |usual| layout.typography.distance(usual);
    match &field.kind {
        FieldKind::Text { .. } => distance(MIN_TEXT_WIDTH),
        FieldKind::Scale { .. } => scale::least_width(layout),
        FieldKind::One(options) | FieldKind::Any(options) => widest_option(layout, options),
    }
}

fn text(
    layout: &mut BlockLayout<'_>,
    field: &Field,
    cell: Option<&CellRef>,
    (lines, ems, unit): (u8, Option<u8>, &str),
    frame: Frame,
) -> Vec<Strip> {
    let style = layout.typography.of_role(ParagraphRole::Body);
    let wanted = ems.map_or(frame.width, |ems| f32::from(ems) * style.size);
    let width = wanted.min(frame.width);
    let lines = lines.max(1);
    let form = form(layout, field, &field.name, "", lines > 1);
    let description = field.description.clone();
    let element = add_field(layout, (FieldRole::Text, description, form), cell, frame.parent);
    let height = layout.typography.distance(style::WRITING_LINE_HEIGHT);
    let mut strips: Vec<Strip> = match layout.fillable {
        true => vec![entry_box(
            layout,
            element,
            width,
            f32::from(lines) * height,
            frame,
        )],
        false => (0..lines).map(|_| ruled(element, width, height, frame)).collect(),
    };
    if let Some(last) = strips.last_mut().filter(|_| layout.tabular) {
        // a line to write on isn't the row's own
        last.height += layout.typography.distance(CELL_SPACE);
    }
    let gap = layout.typography.distance(BOX_GAP);
    if let Some(last) = strips.last_mut().filter(|_| !unit.is_empty()) {
        let room = Frame {
            x: frame.x + width + gap,
            width: (frame.width - width - gap).max(1.0),
            ..frame
        };
        let words = words(layout, unit, ParagraphRole::Small, ElementKind::Paragraph, room);
        let dy = (last.height - words.height).max(0.0);
        last.absorb(words, dy);
    }
    strips
}

/// Returns a line to write on.
fn ruled(element: usize, width: f32, height: f32, frame: Frame) -> Strip {
    let mut strip = Strip {
        height,
        ..Strip::default()
    };
    strip.draw(element, vec![writing_line(frame.x, width, height)]);
    strip
}

/// Returns a box to write in on a screen.
fn entry_box(layout: &BlockLayout<'_>, element: usize, width: f32, height: f32, frame: Frame) -> Strip {
    let space = layout.typography.distance(ENTRY_SPACE);
    let mut strip = Strip {
        height,
        ..Strip::default()
    };
    strip.draw(
        element,
        vec![mark([frame.x, space, width, height - space], false)],
    );
    strip
}

/// Returns the width of words in one line.
fn width_of(layout: &mut BlockLayout<'_>, text: &str) -> f32 {
    let style = layout.typography.of_role(ParagraphRole::Body);
    let sources = layout.sources(&[Span::new(text)], &style);
    let lines = break_lines(layout.shaper, &sources, style.size, f32::INFINITY);
    lines.first().map_or(0.0, |line| line.width)
}

/// Returns the width from a box to the words of its option.
fn box_width(layout: &BlockLayout<'_>) -> f32 {
    layout.typography.mark(BOX_SIZE) + layout.typography.distance(BOX_GAP)
}

fn widest_option(layout: &mut BlockLayout<'_>, options: &[FieldOption]) -> f32 {
    let short = options.iter().filter(|option| option.words.is_none());
    let words = short
        .map(|option| width_of(layout, &option.label))
        .fold(0.0, f32::max);
    // a rounding error must not break the line
    words + box_width(layout) + 0.1
}

/// Returns options in as many columns as fit; one with room for words of one's own has a line for itself.
fn options(
    layout: &mut BlockLayout<'_>,
    field: &Field,
    options: &[FieldOption],
    cell: Option<&CellRef>,
    frame: Frame,
) -> Vec<Strip> {
    let list = layout.elements.add(ElementKind::Options, frame.parent, cell);
    let frame = Frame {
        parent: Some(list),
        ..frame
    };
    let widest = widest_option(layout, options).min(frame.width);
    let gap = layout.typography.distance(OPTION_GAP);
    let columns = (((frame.width + gap) / (widest + gap)).floor() as usize).max(1);
    let mut strips: Vec<Strip> = Vec::new();
    let mut column = 0;
    for option in options {
        let begins_line = column == 0 || option.words.is_some();
        let place = if begins_line { 0 } else { column };
        let room = match &option.words {
            Some(_) => frame,
            None => Frame {
                x: frame.x + place as f32 * (widest + gap),
                width: widest,
                ..frame
            },
        };
        let strip = self::option(layout, field, option, room);
        match strips.last_mut().filter(|_| !begins_line) {
            Some(line) => line.absorb(strip, 0.0),
            None => strips.push(strip),
        }
        column = if option.words.is_some() {
            0
        } else {
            (place + 1) % columns
        };
    }
    strips
}

/// Returns an option: its box, its words, and the line for words of one's own.
fn option(layout: &mut BlockLayout<'_>, field: &Field, option: &FieldOption, frame: Frame) -> Strip {
    let role = match field.kind {
        FieldKind::Any(_) => FieldRole::Check,
        _ => FieldRole::Radio,
    };
    let (item, label) = item(layout, frame);
    let description = format!("{}: {}", field.description, option.label);
    let form = match field.kind {
        // each of several is a field of its own
        FieldKind::Any(_) => form(layout, field, &option.value, "yes", false).map(|form| FormField {
            description: description.clone(),
            ..form
        }),
        _ => form(layout, field, &field.name, &option.value, false),
    };
    let element = add_field(layout, (role, description, form), None, Some(label));
    let body = layout.elements.add(ElementKind::ListBody, Some(item), None);
    let (size, before) = (layout.typography.mark(BOX_SIZE), box_width(layout));
    let style = layout.typography.of_role(ParagraphRole::Body);
    let inner = Frame {
        parent: Some(body),
        ..frame.indented(before)
    };
    let mut strip = words(
        layout,
        &option.label,
        ParagraphRole::Body,
        ElementKind::Paragraph,
        inner,
    );
    let top = style.baseline() - style.size * 0.34 - size / 2.0;
    let round = layout.fillable && role == FieldRole::Radio;
    strip.draw_first(element, mark([frame.x, top, size, size], round));
    strip.height += layout.typography.distance(OPTION_SPACE);
    if let Some(name) = &option.words {
        own_words(layout, (field, option, name), &mut strip, inner);
    }
    strip
}

/// Adds the line for words of one's own behind an option.
fn own_words(
    layout: &mut BlockLayout<'_>,
    (field, option, name): (&Field, &FieldOption, &str),
    strip: &mut Strip,
    frame: Frame,
) {
    let used = width_of(layout, &option.label) + layout.typography.distance(BOX_GAP);
    let line = Field {
        name: name.to_owned(),
        description: format!("{}: {}", field.description, option.label),
        kind: FieldKind::Text {
            lines: 1,
            ems: None,
            unit: String::new(),
        },
    };
    let room = Frame {
        x: frame.x + used,
        width: (frame.width - used).max(1.0),
        ..frame
    };
    let style = layout.typography.of_role(ParagraphRole::Body);
    if layout.fillable {
        // the box reaches above the words
        strip.gap = layout.typography.distance(OPTION_SPACE + ENTRY_SPACE);
    }
    for line in strips(layout, &line, None, room) {
        // the line is a little below the words
        let dy = style.baseline() + layout.typography.distance(3.0) - line.height;
        strip.absorb(line, dy);
    }
}

/// Returns a box, or a circle of the same size.
fn mark([x, y, width, height]: [f32; 4], round: bool) -> DrawItem {
    let paint = outline();
    match round {
        true => DrawItem::Circle {
            center: (x + width / 2.0, y + height / 2.0),
            radius: width / 2.0,
            paint,
        },
        false => DrawItem::Rect {
            bounds: [x, y, width, height],
            paint,
        },
    }
}
