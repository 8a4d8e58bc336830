//! What a list keeps between frames: where it is scrolled to, and its current row.

use egui::{Id, Ui};

use super::layout::RowLayout;

/// State of the list between frames.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct View {
    /// The scroll offset, in points.
    pub offset: f32,
    /// The height, in points.
    pub height: f32,
    /// Row where a range begins.
    pub anchor: usize,
    /// The current row of the last frame.
    pub current: usize,
}

impl View {
    /// Returns what was kept, or the state of a list that is new.
    pub fn of(ui: &Ui, id: Id, row_height: f32) -> Self {
        let start = View {
            height: row_height,
            ..View::default()
        };
        ui.data(|data| data.get_temp(id)).unwrap_or(start)
    }

    /// Moves the focus along with the current row when the caller has moved that: rows were added or are gone.
    pub fn follow(&mut self, ui: &Ui, id: Id, current: usize) {
        let before = std::mem::replace(&mut self.current, current);
        if before != current && ui.memory(|memory| memory.has_focus(id.with(before))) {
            ui.memory_mut(|memory| memory.request_focus(id.with(current)));
            self.anchor = current;
        }
    }

    /// Takes the height there is now. Returns the current row if it has the focus and was in view until the list
    /// became lower.
    pub fn measure(&mut self, ui: &Ui, id: Id, current: usize, rows: RowLayout<'_>) -> Option<usize> {
        let was_in_view = self.offset_for(current, rows) == self.offset;
        let before = std::mem::replace(&mut self.height, ui.available_height());
        let is_lost = was_in_view && self.height < before && self.offset_for(current, rows) != self.offset;
        (is_lost && ui.memory(|memory| memory.has_focus(id.with(current)))).then_some(current)
    }

    /// Returns the scroll offset nearest to the present one at which a row is visible.
    pub fn offset_for(&self, row: usize, rows: RowLayout<'_>) -> f32 {
        let (top, bottom) = (rows.top_with_heading(row), rows.top(row) + rows.height);
        self.offset.clamp((bottom - self.height).clamp(0.0, top), top)
    }
}
