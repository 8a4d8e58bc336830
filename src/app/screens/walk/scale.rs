//! A scale from 0 to 10.

use egui::Ui;

use super::context::PageContext;
use super::field::FieldLabel;
use crate::app::kit::{Scale, ScaleTone};
use crate::session::{Cell, Value};
use crate::workbook::Role;

/// Shows the scale; `ends` are the words at its two ends.
pub(super) fn scale_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    cell: &Cell,
    ends: [&str; 2],
    label: FieldLabel<'_>,
) {
    let texts = cx.texts;
    let says = |value: Option<u8>| match value {
        Some(value) => texts.walk_scale_value(value),
        None => texts.walk_scale_empty().to_owned(),
    };
    let mut value = cx.value(cell).and_then(Value::scale);
    let mut scale = Scale::new((cell, "scale"), label.name(), &mut value)
        .ends(ends[0], ends[1])
        .tone(tone(cx.role(cell)))
        .says(&says);
    if label.compact {
        scale = scale.compact();
    }
    if scale.show(ui).changed() {
        cx.set(cell, value.map(Value::Scale));
    }
}

/// Returns the colour of a scale about a must, a want, or neither.
fn tone(role: Option<Role>) -> ScaleTone {
    match role {
        Some(
            Role::PressureBefore
            | Role::PressureAfter
            | Role::MustPressure
            | Role::ChannelPressure
            | Role::WantPressureNow,
        ) => ScaleTone::Ember,
        Some(Role::ChannelDesire | Role::PlanConfidence) => ScaleTone::Pine,
        _ => ScaleTone::Ink,
    }
}
