//! What fields are made of.

use crate::handout::document::{CellRef, Field, ParagraphRole, Span};
use crate::handout::layout::block_layout::{BlockLayout, Frame};
use crate::handout::layout::lines::break_lines;
use crate::handout::layout::page::{DrawItem, ElementKind, FieldRole, FormField, Paint};
use crate::handout::layout::strip::Strip;
use crate::picture::Tone;

/// Width of the outline of boxes and circles.
const OUTLINE_WIDTH: f32 = 0.75;

/// Returns the field that is filled in on a screen; `None` on paper.
pub(super) fn form(
    layout: &BlockLayout<'_>,
    field: &Field,
    name: &str,
    value: &str,
    multiline: bool,
) -> Option<FormField> {
    let style = layout.typography.of_role(ParagraphRole::Body);
    layout.fillable.then(|| FormField {
        name: name.to_owned(),
        description: field.description.clone(),
        value: value.to_owned(),
        multiline,
        size: style.size.round() as u8,
    })
}

/// Adds the element of a field.
pub(super) fn add_field(
    layout: &mut BlockLayout<'_>,
    (role, description, form): (FieldRole, String, Option<FormField>),
    cell: Option<&CellRef>,
    parent: Option<usize>,
) -> usize {
    let kind = ElementKind::Field {
        role,
        description,
        form,
    };
    layout.elements.add(kind, parent, cell)
}

/// Returns words as one strip.
pub(super) fn words(
    layout: &mut BlockLayout<'_>,
    text: &str,
    role: ParagraphRole,
    kind: ElementKind,
    frame: Frame,
) -> Strip {
    let style = layout.typography.of_role(role);
    let element = layout.elements.add(kind, frame.parent, None);
    let sources = layout.sources(&[Span::new(text)], &style);
    let lines = break_lines(layout.shaper, &sources, style.size, frame.width);
    let mut strip = Strip::default();
    for line in &lines {
        let runs = line.glyph_runs(&sources, style.size, frame.x, strip.height + style.baseline());
        strip.draw(element, runs.into_iter().map(DrawItem::Glyphs).collect());
        strip.height += style.leading;
    }
    strip
}

/// Adds an item to a list of options; returns it and its label.
pub(super) fn item(layout: &mut BlockLayout<'_>, frame: Frame) -> (usize, usize) {
    let item = layout.elements.add(ElementKind::ListItem, frame.parent, None);
    (item, layout.elements.add(ElementKind::Label, Some(item), None))
}

/// Returns the outline of boxes and circles.
pub(super) fn outline() -> Paint {
    Paint {
        fill: None,
        stroke: Some((Tone::Secondary, OUTLINE_WIDTH)),
    }
}
