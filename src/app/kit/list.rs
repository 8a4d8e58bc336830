//! A list of any length, of which only what is in view is made.
//!
//! The list is one stop for the Tab key; the arrows, Page Up and Down, Home and End walk through it, Enter
//! opens a row, the space bar picks it. Each row tells a screen reader its position among all, and reads
//! as one name with its columns' heads in it, which the caller words.

use eframe::egui::{
    AsIdSalt, Id, IdSalt, Key, Modifiers, Rect, Response, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, accesskit::Role, pos2, vec2,
};

use super::name::Name;
use super::theme;
use super::{focus, surface};

/// A list of rows of one height.
#[must_use]
pub struct List<'a> {
    id_salt: IdSalt,
    name: Name<'a>,
    count: usize,
    row_height: f32,
    current: &'a mut usize,
}

/// What the person did to the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListOutput {
    /// This row is to be opened.
    pub opened: Option<usize>,
    /// This row is to be picked, or no more.
    pub picked: Option<usize>,
    /// The current row has changed.
    pub moved: bool,
}

impl<'a> List<'a> {
    /// A list of `count` rows; `current` is the one the keys are at.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<Name<'a>>,
        count: usize,
        current: &'a mut usize,
    ) -> Self {
        List {
            id_salt: IdSalt::new(&id_salt),
            name: name.into(),
            count,
            row_height: 64.0,
            current,
        }
    }

    /// The height of a row.
    pub fn row_height(mut self, height: f32) -> Self {
        self.row_height = height;
        self
    }

    /// Shows the rows in view. `tell` gives a row's name and whether it is picked, `row` paints it.
    pub fn show(
        self,
        ui: &mut Ui,
        mut tell: impl FnMut(usize) -> (String, bool),
        mut row: impl FnMut(&mut Ui, usize),
    ) -> ListOutput {
        let id = ui.make_persistent_id(self.id_salt);
        *self.current = (*self.current).min(self.count.saturating_sub(1));
        let mut output = ListOutput::default();
        let target = walk(ui, id, &self);
        let mut area = ScrollArea::vertical()
            .id_salt(self.id_salt)
            .auto_shrink([false, false]);
        if let Some(target) = target {
            area = area.vertical_scroll_offset(offset(ui, id, target, self.row_height));
            *self.current = target;
            output.moved = true;
            ui.memory_mut(|memory| memory.request_focus(id.with(target)));
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let builder = UiBuilder::new()
            .id_salt((self.id_salt, "list"))
            .accessibility_role(Role::List);
        ui.scope_builder(builder, |ui| {
            self.name.give(ui.ctx(), ui.unique_id());
            let size = self.count;
            ui.ctx()
                .accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(size));
            let shown = area.show_rows(ui, self.row_height, self.count, |ui, range| {
                for index in range {
                    let (name, picked) = tell(index);
                    let one = Item {
                        id,
                        index,
                        count: self.count,
                        name: &name,
                        picked,
                        height: self.row_height,
                    };
                    let response = one.show(ui, index == *self.current, &mut row);
                    note(ui, &response, index, self.current, &mut output);
                }
            });
            let view = (shown.state.clamped_offset().y, shown.inner_rect.height());
            ui.data_mut(|data| data.insert_temp(id, view));
        });
        output
    }
}

fn note(ui: &Ui, response: &Response, index: usize, current: &mut usize, output: &mut ListOutput) {
    if *current != index && focus::is_asked_for(ui, response.id) {
        output.moved = true;
        *current = index;
        response.request_focus();
    }
    let keys = |key| response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let by_space = response.has_focus() && ui.input(|input| input.key_pressed(Key::Space));
    if by_space {
        output.picked = Some(index);
        return;
    }
    if response.clicked() || keys(Key::Enter) {
        output.moved |= *current != index;
        *current = index;
        output.opened = Some(index);
        response.request_focus();
    }
}

/// Where the keys go from the current row, if it has the focus.
fn walk(ui: &Ui, id: Id, list: &List<'_>) -> Option<usize> {
    let own = id.with(*list.current);
    if list.count == 0 || !ui.memory(|memory| memory.has_focus(own)) {
        return None;
    }
    focus::keep_arrows(ui, own);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (_, view) = ui
        .data(|data| data.get_temp::<(f32, f32)>(id))
        .unwrap_or((0.0, list.row_height));
    let page = ((view / list.row_height) as usize).saturating_sub(1).max(1);
    let (at, last) = (*list.current, list.count - 1);
    let target = match () {
        () if pressed(Key::ArrowDown) => at + 1,
        () if pressed(Key::ArrowUp) => at.saturating_sub(1),
        () if pressed(Key::PageDown) => at + page,
        () if pressed(Key::PageUp) => at.saturating_sub(page),
        () if pressed(Key::Home) => 0,
        () if pressed(Key::End) => last,
        () => return None,
    };
    Some(target.min(last)).filter(|&target| target != at)
}

/// The scroll offset at which a row is in view, as near as may be to the present one.
fn offset(ui: &Ui, id: Id, row: usize, height: f32) -> f32 {
    let (offset, view) = ui
        .data(|data| data.get_temp::<(f32, f32)>(id))
        .unwrap_or((0.0, height));
    let top = row as f32 * height;
    offset
        .clamp((top + height - view).max(0.0), top.max(0.0))
        .max(0.0)
}

struct Item<'a> {
    id: Id,
    index: usize,
    count: usize,
    name: &'a str,
    picked: bool,
    height: f32,
}

impl Item<'_> {
    fn show(&self, ui: &mut Ui, is_current: bool, row: &mut impl FnMut(&mut Ui, usize)) -> Response {
        let sense = if is_current { Sense::click() } else { Sense::CLICK };
        let response = surface::place(
            ui,
            self.id.with(self.index),
            vec2(ui.available_width(), self.height),
            sense,
        );
        let (c, rect) = (theme::colours(ui.ctx()), response.rect);
        if self.picked {
            ui.painter().rect_filled(rect, 0.0, c.chosen);
            ui.painter().rect_filled(
                Rect::from_min_size(rect.min, vec2(4.0, rect.height())),
                0.0,
                c.ink,
            );
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, c.hovered);
        }
        ui.painter().line_segment(
            [pos2(rect.left(), rect.bottom()), rect.max],
            Stroke::new(1.0, c.line),
        );
        let mut inside = ui.new_child(
            UiBuilder::new()
                .id_salt(self.index)
                .max_rect(rect.shrink2(vec2(12.0, 8.0))),
        );
        row(&mut inside, self.index);
        if response.has_focus() {
            focus::ring(ui, rect.shrink(4.0), 4);
        }
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, self.picked, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(self.index);
            node.set_size_of_set(self.count);
        });
        response
    }
}
