//! Parts that several screens use.

pub mod chart_grid;
pub mod client_records;
pub mod job_page;
pub mod page;
pub mod paging;

use std::path::{Path, PathBuf};

use egui::{Ui, Widget};

use crate::service::expand_home;

/// Returns the path that was typed into a field, with `~` as the home folder.
pub fn typed_path(typed: &str) -> PathBuf {
    expand_home(Path::new(typed.trim()))
}

/// Adds a widget; returns `true` if it was clicked.
pub fn clicked(ui: &mut Ui, widget: impl Widget) -> bool {
    ui.add(widget).clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_tilde_is_the_home_folder() {
        assert_eq!(typed_path("  ~/Export "), expand_home(Path::new("~/Export")));
        assert!(typed_path("~/Export").is_absolute());
        assert_eq!(typed_path(" /a b/c "), Path::new("/a b/c"));
    }
}
