//! Parts that several screens use.

pub mod chart_grid;
pub mod client_records;
pub mod handout_options;
pub mod job_page;
pub mod page;
pub mod paging;
pub mod part_turner;
pub mod same_name;
pub mod typed_path;

use egui::{Ui, Widget};

/// Adds a widget; returns `true` if it was clicked.
pub fn clicked(ui: &mut Ui, widget: impl Widget) -> bool {
    ui.add(widget).clicked()
}
