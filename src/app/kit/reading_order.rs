//! What stands at an edge and is still read, and reached by the Tab key, after what stands before or above it.
//!
//! egui reads widgets in the order in which they are painted: its right-to-left layout would be read backwards, and
//! its bottom panels before the page above them. Here the size that the edge needs is remembered from the last frame.

use egui::{Align, Frame, Id, Layout, Pos2, Rect, Ui, UiBuilder};

/// Shows `right` at the right edge of a line and `left` in the room before it; both are about `about`. `name` is unique
/// in the window.
pub fn with_right_side<T, R>(
    ui: &mut Ui,
    name: &str,
    about: &mut T,
    left: impl FnOnce(&mut Ui, &mut T),
    right: impl FnOnce(&mut Ui, &mut T) -> R,
) -> R {
    let id = Id::unique(name);
    let room = ui.available_rect_before_wrap();
    let width = remembered(ui, id);
    let edge = (room.right() - width).max(room.left());
    let before = child(id.with("left"), room.with_max_x(edge)).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(before, |ui| left(ui, about));
    // as wide as the line, so that its content doesn't wrap at the width it had before
    let rect = Rect::from_min_size(Pos2::new(edge, room.top()), room.size());
    let at_edge = child(id.with("right"), rect).layout(Layout::left_to_right(Align::Center));
    let shown = ui.scope_builder(at_edge, |ui| right(ui, about));
    remember(ui, id, shown.response.rect.width());
    shown.inner
}

/// The lower edge of a page.
#[must_use]
pub struct PageFoot {
    id: Id,
    room: Rect,
    edge: f32,
}

impl PageFoot {
    /// Reserves the edge; show the page with [`PageFoot::above`] first. `name` is unique in the window.
    pub fn new(ui: &Ui, name: &str) -> Self {
        let id = Id::unique(name);
        let room = ui.available_rect_before_wrap();
        let edge = (room.bottom() - remembered(ui, id)).max(room.top());
        PageFoot { id, room, edge }
    }

    /// Shows the page above the edge.
    pub fn above<R>(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
        let page = child(self.id.with("page"), self.room.with_max_y(self.edge));
        ui.scope_builder(page, content).inner
    }

    /// Shows the edge, below a line.
    pub fn show<R>(self, ui: &mut Ui, frame: Frame, content: impl FnOnce(&mut Ui) -> R) -> R {
        let below = child(self.id.with("foot"), self.room.with_min_y(self.edge));
        let shown = ui.scope_builder(below, |ui| {
            frame.show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                content(ui)
            })
        });
        let line = ui.visuals().widgets.noninteractive.bg_stroke;
        ui.painter().hline(self.room.x_range(), self.edge, line);
        remember(ui, self.id, shown.inner.response.rect.height());
        shown.inner.inner
    }
}

/// Returns a child with an id of its own: it stays the same whatever is shown before it.
fn child(id: Id, rect: Rect) -> UiBuilder {
    UiBuilder::new().scope_id(id).max_rect(rect)
}

fn remembered(ui: &Ui, id: Id) -> f32 {
    ui.data(|data| data.get_temp(id)).unwrap_or_default()
}

/// Remembers a size; where it has changed, the frame is laid out once more before it is shown.
fn remember(ui: &Ui, id: Id, size: f32) {
    if (remembered(ui, id) - size).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, size));
        ui.ctx().request_discard("the edge has another size");
    }
}
