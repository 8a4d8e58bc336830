//! Parts of the window that can only be read: their texts can be selected and copied, everything else is disabled.

use egui::{Ui, UiBuilder, UiStackInfo};

const TAG: &str = "read-only";

/// Shows a part of the window that can only be read if `is_read_only` is set.
pub fn read_only_ui<R>(ui: &mut Ui, is_read_only: bool, content: impl FnOnce(&mut Ui) -> R) -> R {
    if !is_read_only {
        return content(ui);
    }
    let builder = UiBuilder::new().ui_stack_info(UiStackInfo::default().with_tag(TAG));
    ui.scope_builder(builder, content).inner
}

/// Returns `true` within a part that can only be read.
pub fn is_read_only(ui: &Ui) -> bool {
    ui.stack().iter().any(|level| level.info.tags.contains(TAG))
}

/// Shows controls that change something, disabled where everything can only be read.
pub fn inputs_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    if !is_read_only(ui) {
        return content(ui);
    }
    ui.add_enabled_ui(false, content).inner
}
