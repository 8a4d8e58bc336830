//! Rows that can be moved and removed.
//!
//! They move by dragging the handle, by its arrow keys, by Alt and the arrow keys from anywhere in the row,
//! and by buttons or a menu.

use egui::accesskit::{HasPopup, Role};
use egui::{
    AsIdSalt, CursorIcon, Id, IdSalt, Key, Modifiers, Popup, Rect, Response, Sense, Stroke, Ui, Vec2,
    WidgetInfo, pos2,
};

use super::icon::{Icon, IconButton};
use super::menu::MenuItem;
use super::read_only;
use super::texts::words;
use super::theme::{COMPACT_TARGET, CONTROL_ROUNDING};
use super::{focus, icon, popup_button, theme};

/// An action on the rows, which the caller has to carry out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAction {
    /// Move a row.
    Move {
        /// Position of the row.
        from: usize,
        /// New position, counted without the row itself.
        to: usize,
    },
    /// Remove the row at this position.
    Remove(usize),
}

/// Rows that can be moved and removed.
#[must_use]
pub struct ReorderableList<'a> {
    id_salt: IdSalt,
    rows: &'a [(IdSalt, &'a str)],
    slim: bool,
}

impl<'a> ReorderableList<'a> {
    /// Creates a list of rows, each with a key that stays the same when the row moves, and a name.
    pub fn new(id_salt: impl AsIdSalt, rows: &'a [(IdSalt, &'a str)]) -> Self {
        ReorderableList {
            id_salt: IdSalt::new(&id_salt),
            rows,
            slim: false,
        }
    }

    /// Replaces the buttons by a menu of the handle, which stands at the end of the row.
    pub fn slim(mut self) -> Self {
        self.slim = true;
        self
    }

    /// Shows the rows; `content` is called with each row's index.
    pub fn show(self, ui: &mut Ui, mut content: impl FnMut(&mut Ui, usize)) -> Option<RowAction> {
        let id = ui.make_persistent_id(self.id_salt);
        let mut act = None;
        let mut rects = Vec::with_capacity(self.rows.len());
        for (index, (key, name)) in self.rows.iter().enumerate() {
            let row = Row {
                list: id,
                id: id.with_salt(*key),
                index,
                count: self.rows.len(),
                name,
            };
            let rect = ui
                .push_id(key, |ui| {
                    let row_action = if self.slim {
                        row.show_slim(ui, |ui| content(ui, index))
                    } else {
                        row.show(ui, |ui| content(ui, index))
                    };
                    act = act.or(row_action);
                })
                .response
                .rect;
            if !read_only::is_read_only(ui) {
                act = act.or_else(|| row.keys(ui, rect));
            }
            rects.push(rect);
            ui.add_space(theme::GRID_UNIT);
        }
        act.or_else(|| dragged(ui, id, &rects))
    }
}

/// The row that is dragged, and the list it belongs to: other lists on the page leave it alone.
#[derive(Clone, Copy)]
struct DraggedRow {
    list: Id,
    from: usize,
}

struct Row<'a> {
    list: Id,
    id: Id,
    index: usize,
    count: usize,
    name: &'a str,
}

impl Row<'_> {
    fn moved(&self, up: bool) -> Option<RowAction> {
        let to = if up {
            self.index.checked_sub(1)?
        } else {
            self.index + 1
        };
        (to < self.count).then_some(RowAction::Move { from: self.index, to })
    }

    /// Shows handle, content and buttons; the content below where there is little room.
    fn show(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> Option<RowAction> {
        const TOOLS_WIDTH: f32 = 4.0 * (COMPACT_TARGET + 4.0) + 8.0;
        let wide = ui.available_width() >= 520.0;
        let width = ui.available_width() - if wide { TOOLS_WIDTH } else { 0.0 };
        // beside a line the tools stand at its middle
        let down = if wide { 2.0 } else { 0.0 };
        let lowered = |ui: &mut Ui, show: &mut dyn FnMut(&mut Ui)| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(down);
                ui.horizontal(|ui| show(ui));
            });
        };
        let mut content = Some(content);
        let mut act = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            lowered(ui, &mut |ui| drop(self.handle(ui)));
            if wide && let Some(content) = content.take() {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    content(ui);
                });
            } else {
                ui.add_space((ui.available_width() - TOOLS_WIDTH + COMPACT_TARGET).max(0.0));
            }
            lowered(ui, &mut |ui| act = self.buttons(ui));
        });
        if let Some(content) = content {
            content(ui);
        }
        act
    }

    /// Shows the content, and the handle with its menu at the end.
    fn show_slim(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui)) -> Option<RowAction> {
        let mut act = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - COMPACT_TARGET - 4.0);
                content(ui);
            });
            let handle = self.handle(ui);
            act = self.menu(&handle);
            popup_button::describe(&handle, HasPopup::Menu);
        });
        act
    }

    fn menu(&self, handle: &Response) -> Option<RowAction> {
        popup_button::opens(handle);
        let shown = Popup::menu(handle).gap(4.0).show(|ui| {
            let words = words(ui.ctx());
            let chosen = |ui: &mut Ui, verb: &str, keys: &str, enabled: bool| {
                enabled && ui.add(MenuItem::new(verb).keys(keys)).clicked()
            };
            let up = chosen(ui, &words.move_up, "Alt ↑", self.index > 0);
            let down = chosen(ui, &words.move_down, "Alt ↓", self.index + 1 < self.count);
            let remove = chosen(ui, &words.remove, "", true);
            match (up, down, remove) {
                (true, ..) => self.moved(true),
                (_, true, _) => self.moved(false),
                (.., true) => Some(RowAction::Remove(self.index)),
                _ => None,
            }
        });
        shown.and_then(|shown| shown.inner)
    }

    fn buttons(&self, ui: &mut Ui) -> Option<RowAction> {
        read_only::inputs_ui(ui, |ui| self.enabled_buttons(ui))
    }

    fn enabled_buttons(&self, ui: &mut Ui) -> Option<RowAction> {
        let words = words(ui.ctx());
        ui.spacing_mut().item_spacing.x = 4.0;
        let pressed = |ui: &mut Ui, icon, verb: &str, enabled| {
            ui.add(IconButton::new(icon, &format!("{verb}: {}", self.name)).enabled(enabled))
                .clicked()
        };
        let up = pressed(ui, Icon::Up, &words.move_up, self.index > 0);
        let down = pressed(ui, Icon::Down, &words.move_down, self.index + 1 < self.count);
        let remove = pressed(ui, Icon::Cross, &words.remove, true);
        match (up, down, remove) {
            (true, ..) => self.moved(true),
            (_, true, _) => self.moved(false),
            (.., true) => Some(RowAction::Remove(self.index)),
            _ => None,
        }
    }

    fn handle(&self, ui: &mut Ui) -> Response {
        read_only::inputs_ui(ui, |ui| self.enabled_handle(ui))
    }

    fn enabled_handle(&self, ui: &mut Ui) -> Response {
        let name = format!("{}: {}", words(ui.ctx()).drag, self.name);
        let response =
            super::surface::place(ui, self.id, Vec2::splat(COMPACT_TARGET), Sense::click_and_drag());
        let c = theme::colours(ui.ctx());
        if response.hovered() || response.dragged() {
            ui.painter()
                .rect_filled(response.rect, CONTROL_ROUNDING, c.chosen);
        }
        icon::draw(ui.painter(), Icon::Grip, response.rect.center(), c.secondary);
        focus::mark(ui, &response, CONTROL_ROUNDING);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, response.enabled(), &name));
        if response.dragged() {
            response.dnd_set_drag_payload(DraggedRow {
                list: self.list,
                from: self.index,
            });
        }
        response.on_hover_and_drag_cursor(CursorIcon::Grab)
    }

    /// Reads the arrow keys on the handle, and Alt with the arrow keys anywhere in the row.
    fn keys(&self, ui: &Ui, rect: Rect) -> Option<RowAction> {
        let focused = ui.memory(egui::Memory::focused)?;
        let on_handle = focused == self.id;
        focus::keep_arrows(ui, self.id);
        let within = on_handle
            || ui
                .ctx()
                .read_response(focused)
                .is_some_and(|response| rect.contains_rect(response.rect));
        let pressed = |key| {
            ui.input_mut(|input| {
                (within && input.consume_key(Modifiers::ALT, key))
                    || (on_handle && input.consume_key(Modifiers::NONE, key))
            })
        };
        match (pressed(Key::ArrowUp), pressed(Key::ArrowDown)) {
            (true, _) => self.moved(true),
            (_, true) => self.moved(false),
            _ => None,
        }
    }
}

/// Shows where a dragged row would go, and moves it there when it is dropped.
fn dragged(ui: &Ui, id: Id, rects: &[Rect]) -> Option<RowAction> {
    let payload = egui::DragAndDrop::payload::<DraggedRow>(ui.ctx())?;
    let DraggedRow { list, from } = *payload;
    if list != id || from >= rects.len() {
        return None;
    }
    let pointer = ui.input(|input| input.pointer.interact_pos())?;
    let first = *rects.first()?;
    let gap = rects.iter().filter(|rect| rect.center().y < pointer.y).count();
    let y = if gap == 0 {
        first.top() - 4.0
    } else {
        rects[gap - 1].bottom() + 4.0
    };
    let colour = theme::colours(ui.ctx()).focus;
    let line = [pos2(first.left(), y), pos2(first.right(), y)];
    ui.ctx()
        .layer_painter(egui::LayerId::new(egui::Order::Foreground, id.with("gap")))
        .line_segment(line, Stroke::new(3.0, colour));
    if !ui.input(|input| input.pointer.any_released()) {
        return None;
    }
    egui::DragAndDrop::clear_payload(ui.ctx());
    let to = if gap > from { gap - 1 } else { gap };
    (to != from).then_some(RowAction::Move { from, to })
}
