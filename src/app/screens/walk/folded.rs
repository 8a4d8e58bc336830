//! The fold for optional questions (`walk-more`); it stays open or closed while the walk lasts.

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::Collapsible;

/// Shows a fold around `content`; `key` is unique within the walk.
pub(super) fn more_ui(
    ui: &mut Ui,
    cx: &mut PageContext<'_>,
    key: String,
    content: impl FnOnce(&mut Ui, &mut PageContext<'_>),
) {
    let mut open = cx.state.open_folds.contains(&key);
    let fold = Collapsible::new(("more", &key), cx.texts.walk_more(), &mut open);
    if fold.show(ui, |ui| content(ui, cx)).response.changed() {
        cx.state.set_fold(key, open);
    }
}
