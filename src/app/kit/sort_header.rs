//! Heads of sortable columns.

use egui::accesskit::Role;
use egui::{Response, Sense, Ui, Widget, WidgetInfo, accesskit, pos2, vec2};

use super::theme::{COMPACT_TARGET, Step};
use super::{focus, galley, icon, theme};

/// Width beside the words of a head that others follow.
pub const HEAD_GAP: f32 = 12.0;
/// Width of the sign of the head that is sorted by, with the gap.
pub const SORT_SIGN_WIDTH: f32 = 24.0;

/// Order of a sorted column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// Ascending.
    Up,
    /// Descending.
    Down,
}

/// The head of a column; pressing it sorts by the column. Show it with `ui.add`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SortHeader<'a> {
    words: &'a str,
    name: &'a str,
    sorted: Option<Sorted>,
}

impl<'a> SortHeader<'a> {
    /// Creates a head; its name says the order in words.
    pub fn new(words: &'a str, name: &'a str, sorted: Option<Sorted>) -> Self {
        SortHeader { words, name, sorted }
    }
}

impl Widget for SortHeader<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let beside = match self.sorted {
            Some(_) => SORT_SIGN_WIDTH,
            None => HEAD_GAP,
        };
        let c = theme::colours(ui.ctx());
        let room = (ui.available_width() - beside).max(24.0);
        let galley = galley::lay_out_line(ui, self.words, Step::SmallStrong, c.secondary, room);
        let size = vec2(galley.size().x + beside, COMPACT_TARGET);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let ink = if response.hovered() || self.sorted.is_some() {
            c.ink
        } else {
            c.secondary
        };
        let wide = galley.size().x;
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, ink);
        let sign = self.sorted.map(|sorted| match sorted {
            Sorted::Up => icon::Icon::Up,
            Sorted::Down => icon::Icon::Down,
        });
        if let Some(sign) = sign {
            icon::draw(
                ui.painter(),
                sign,
                pos2(rect.left() + wide + 9.0, rect.center().y),
                ink,
            );
        }
        focus::mark_at(ui, &response, rect.shrink2(vec2(0.0, 4.0)), 4);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), self.name));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| match self.sorted {
                Some(Sorted::Up) => node.set_sort_direction(accesskit::SortDirection::Ascending),
                Some(Sorted::Down) => node.set_sort_direction(accesskit::SortDirection::Descending),
                None => {}
            });
        response
    }
}
