//! A list of any length, of which only the visible rows are built.
//!
//! The Tab key reaches only the current row; arrows, Page Up and Down, Home and End move it. Enter opens a
//! row, the space bar selects it, Shift selects a range, Ctrl+A all. Typed letters are handed to the caller.

mod layout;
mod view;

pub use self::layout::ListHeading;

use std::ops::Range;

use egui::accesskit::Role;
use egui::{
    AsIdSalt, Event, Id, IdSalt, Key, Modifiers, Rect, Response, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use self::layout::{RowLayout, heading_ui};
use self::view::View;
use super::accessible_name::AccessibleName;
use super::{focus, surface, theme};

/// A list of rows of one height, some of them with a heading above.
#[must_use]
pub struct List<'a> {
    id_salt: IdSalt,
    name: AccessibleName<'a>,
    count: usize,
    rows: RowLayout<'a>,
    current: &'a mut usize,
    marked: bool,
    take_focus: bool,
}

/// Input of one frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListOutput {
    /// Row to open.
    pub opened: Option<usize>,
    /// Row whose selection is to be toggled.
    pub picked: Option<usize>,
    /// Whether the current row has changed.
    pub moved: bool,
    /// Whether the current row had the focus at the beginning of the frame.
    pub focused: bool,
    /// First and last row of the range that is to be selected, and nothing else.
    pub range: Option<(usize, usize)>,
    /// Whether all rows are to be selected.
    pub all: bool,
    /// Whether the Delete key was pressed.
    pub removed: bool,
    /// Typed letters.
    pub typed: String,
    /// Rows that were painted.
    pub shown: Range<usize>,
}

impl<'a> List<'a> {
    /// Creates a list of `count` rows; `current` is the row that the keys act on.
    pub fn new(
        id_salt: impl AsIdSalt,
        name: impl Into<AccessibleName<'a>>,
        count: usize,
        current: &'a mut usize,
    ) -> Self {
        List {
            id_salt: IdSalt::new(&id_salt),
            name: name.into(),
            count,
            rows: RowLayout {
                height: 64.0,
                headings: &[],
            },
            current,
            marked: false,
            take_focus: false,
        }
    }

    /// Shows the current row as the one that actions are about, also while something else has the focus.
    pub fn marked(mut self, marked: bool) -> Self {
        self.marked = marked;
        self
    }

    /// Moves the focus to the current row.
    pub fn take_focus(mut self, take: bool) -> Self {
        self.take_focus = take;
        self
    }

    /// Sets the height of a row; 64 points without it.
    pub fn row_height(mut self, height: f32) -> Self {
        self.rows.height = height;
        self
    }

    /// Sets the headings, each above another row.
    pub fn headings(mut self, headings: &'a [ListHeading]) -> Self {
        self.rows.headings = headings;
        self
    }

    /// Shows the visible rows. `describe` returns a row's name and whether it is selected, `row` paints it.
    pub fn show(
        mut self,
        ui: &mut Ui,
        mut describe: impl FnMut(usize) -> (String, bool),
        mut row: impl FnMut(&mut Ui, usize),
    ) -> ListOutput {
        let id = ui.make_persistent_id(self.id_salt);
        *self.current = (*self.current).min(self.count.saturating_sub(1));
        let mut output = ListOutput::default();
        let mut view = View::of(ui, id, self.rows.height);
        view.follow(ui, id, *self.current);
        let lost = view.measure(ui, id, *self.current, self.rows);
        let target = keys(ui, id, &self, &mut view, &mut output);
        let mut area = ScrollArea::vertical()
            .id_salt(self.id_salt)
            .auto_shrink([false, false]);
        if let Some(row) = target.or(lost) {
            area = area.vertical_scroll_offset(view.offset_for(row, self.rows));
        }
        if let Some(target) = target {
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
            let shown = area.show_viewport(ui, |ui, viewport| {
                output.shown = self.rows.rows_in(viewport.y_range(), self.count);
                self.rows_ui(ui, id, (&mut describe, &mut row), &mut view, &mut output);
            });
            view.offset = shown.state.clamped_offset().y;
            view.height = shown.inner_rect.height();
            view.current = *self.current;
            ui.data_mut(|data| data.insert_temp(id, view));
        });
        output
    }

    /// Paints the rows in view, and keeps the current one reachable.
    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        id: Id,
        (describe, row): (
            &mut impl FnMut(usize) -> (String, bool),
            &mut impl FnMut(&mut Ui, usize),
        ),
        view: &mut View,
        output: &mut ListOutput,
    ) {
        let (rows, count, marked) = (self.rows, self.count, self.marked.then_some(*self.current));
        ui.set_height(rows.top(count));
        let mut item = |index| {
            let (name, picked) = describe(index);
            Item {
                id,
                index,
                count,
                name,
                picked,
                marked: marked == Some(index),
                height: rows.height,
            }
        };
        let (top, range) = (ui.max_rect().top(), output.shown.clone());
        if !range.contains(&*self.current) && count > 0 {
            item(*self.current).out_of_view(ui, top + rows.top(*self.current));
        }
        let place = ui.max_rect().with_min_y(top + rows.top_with_heading(range.start));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            ui.skip_ahead_auto_ids(range.start);
            for index in range {
                if let Some(words) = rows.heading(index) {
                    heading_ui(ui, words);
                }
                let response = item(index).show(ui, index == *self.current, row);
                note(ui, &response, index, self.current, view, output);
            }
        });
    }
}

fn note(
    ui: &Ui,
    response: &Response,
    index: usize,
    current: &mut usize,
    view: &mut View,
    output: &mut ListOutput,
) {
    if *current != index && focus::is_focus_requested(ui, response.id) {
        output.moved = true;
        *current = index;
        response.request_focus();
    }
    let keys = |key| response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let by_space = response.has_focus() && ui.input(|input| input.key_pressed(Key::Space));
    let held = ui.input(|input| input.modifiers);
    let pressed = response.clicked();
    if pressed && held.shift && !by_space {
        output.range = Some(ordered(view.anchor, index));
    } else if by_space || (pressed && held.command) {
        output.picked = Some(index);
        view.anchor = index;
    } else if keys(Key::Enter) || pressed {
        output.opened = Some(index);
        view.anchor = index;
    } else {
        return;
    }
    output.moved |= *current != index;
    *current = index;
    response.request_focus();
}

/// Reads the keys while the current row has the focus; returns the row that they move to.
fn keys(ui: &Ui, id: Id, list: &List<'_>, view: &mut View, output: &mut ListOutput) -> Option<usize> {
    let own = id.with(*list.current);
    if list.count == 0 {
        return None;
    }
    if list.take_focus {
        return Some(*list.current);
    }
    if !ui.memory(|memory| memory.has_focus(own)) {
        return None;
    }
    output.focused = true;
    focus::keep_arrows(ui, own);
    output.all = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A));
    output.removed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete));
    output.typed = typed(ui);
    let from = *list.current;
    let extends = is_shift_held(ui);
    let target = walk(ui, list, view.height)?;
    if extends {
        output.range = Some(ordered(view.anchor, target));
    } else {
        view.anchor = target;
    }
    Some(target).filter(|&target| target != from)
}

/// Returns `true` if a key was pressed with Shift, which may be up again by the end of a long frame.
fn is_shift_held(ui: &Ui) -> bool {
    let with_shift =
        |event: &Event| matches!(event, Event::Key { pressed: true, modifiers, .. } if modifiers.shift);
    ui.input(|input| input.events.iter().any(with_shift))
}

/// Takes the typed letters without leading blanks: the space bar selects.
fn typed(ui: &Ui) -> String {
    let letters = ui.input_mut(|input| {
        let mut letters = String::new();
        input.events.retain(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => {
                letters.push_str(text);
                false
            }
            _ => true,
        });
        letters
    });
    letters.trim_start().to_owned()
}

fn ordered(one: usize, other: usize) -> (usize, usize) {
    (one.min(other), one.max(other))
}

/// Returns the row that the keys move to from the current one.
fn walk(ui: &Ui, list: &List<'_>, height: f32) -> Option<usize> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let page = ((height / list.rows.height) as usize).saturating_sub(1).max(1);
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
    Some(target.min(last))
}

struct Item {
    id: Id,
    index: usize,
    count: usize,
    name: String,
    picked: bool,
    marked: bool,
    height: f32,
}

impl Item {
    /// Keeps the current row reachable by keyboard while it is scrolled out of view.
    fn out_of_view(&self, ui: &Ui, top: f32) {
        let size = vec2(ui.available_width(), self.height);
        let rect = Rect::from_min_size(pos2(ui.max_rect().left(), top), size);
        let response = ui.interact(rect, self.id.with(self.index), Sense::click());
        if response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        self.describe(ui, &response);
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, self.picked, &self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(self.index);
            node.set_size_of_set(self.count);
        });
    }

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
        } else if self.marked || response.hovered() {
            ui.painter().rect_filled(rect, 0.0, c.hovered);
        }
        if self.picked || self.marked {
            let edge = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
            ui.painter()
                .rect_filled(edge, 0.0, if self.picked { c.ink } else { c.border });
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
        self.describe(ui, &response);
        response
    }
}
