//! Text that can be selected and copied although it is no field.
//!
//! The pointer selects within one text. Ctrl+A selects all of it, or all texts of the page while none is selected.
//! The Tab key passes these texts over until F7 is pressed, as in browsers; then the arrow keys with Shift select.

use std::sync::Arc;

use egui::text_selection::visuals::paint_text_selection;
use egui::text_selection::{CCursorRange, TextCursorState};
use egui::{
    Context, CursorIcon, Event, Galley, Id, Key, LayerId, Modifiers, OutputCommand, PointerButton, Popup,
    Response, Sense, Ui,
};

use super::edit_menu::{self, Chosen};
use super::focus;

/// The selection in the window.
#[derive(Clone, Copy, Debug)]
enum Selected {
    /// A part of one text, which was last painted in this pass.
    Part(Id, TextCursorState, u64),
    /// All texts of a layer.
    All(LayerId),
}

/// State that lasts between frames.
#[derive(Clone, Debug, Default)]
struct State {
    selected: Option<Selected>,
    /// Whether the Tab key reaches the texts.
    with_tab: bool,
    /// The texts that were copied in this pass so far.
    copied: (u64, String),
}

/// Lets all texts of a page be selected that are painted in this part of the window.
pub fn make_selectable(ui: &mut Ui) {
    ui.style_mut().interaction.selectable_labels = true;
}

/// Returns `true` if texts can be selected here.
fn is_selectable(ui: &Ui) -> bool {
    ui.style().interaction.selectable_labels
}

/// Returns what a text senses so that it can be selected.
pub(super) fn sense(ui: &Ui) -> Sense {
    let sense = Sense::click_and_drag();
    if !is_selectable(ui) {
        Sense::hover()
    } else if state(ui.ctx(), |state| state.with_tab) {
        sense
    } else {
        sense - Sense::FOCUSABLE
    }
}

/// Handles the pointer, the keys and the menu of a text if it can be selected, and paints what of it is selected
/// into its galley.
pub(super) fn show(ui: &Ui, response: &Response, galley: &mut Arc<Galley>, words: &str) {
    if !is_selectable(ui) || is_idle(ui, response) {
        return;
    }
    let ctx = ui.ctx();
    let text = Text {
        ui,
        response,
        galley,
        words,
    };
    if text.is_reachable() {
        text.release();
        text.point();
        text.press_keys();
        text.copy_if_requested();
    }
    text.menu_ui();
    let (range, focused) = (text.range(), text.is_stop());
    if let Some(range) = range {
        paint_text_selection(galley, ui.visuals(), &range, None);
    }
    if focused {
        focus::ring(ui, response.rect, 2);
        focus::keep_arrows(ui, response.id);
    }
    if response.hovered() {
        ctx.set_cursor_icon(CursorIcon::Text);
    }
}

fn state<R>(ctx: &Context, act: impl FnOnce(&mut State) -> R) -> R {
    let key = Id::unique("selected texts");
    ctx.data_mut(|data| act(data.get_temp_mut_or_default(key)))
}

/// Returns what is selected; a text that was not painted lately is no longer.
fn selected(ctx: &Context) -> Option<Selected> {
    let pass = ctx.cumulative_pass_nr();
    let selected = state(ctx, |state| state.selected);
    selected.filter(|selected| !matches!(selected, Selected::Part(_, _, seen) if seen + 1 < pass))
}

/// Returns `true` if a text is out of view and nothing goes on that concerns those out of view, too. Asking more of
/// each of thousands of texts would take longer than a frame may.
fn is_idle(ui: &Ui, response: &Response) -> bool {
    let ctx = ui.ctx();
    let is_quiet = |event: &Event| !matches!(event, Event::Key { .. } | Event::Copy | Event::Cut);
    !ui.is_rect_visible(response.rect)
        && selected(ctx).is_none()
        && !state(ctx, |state| state.with_tab)
        && ui.input(|input| input.events.iter().all(is_quiet))
        && !Popup::is_any_open(ctx)
}

/// Returns `true` if the keys belong to a field.
fn is_typing(ctx: &Context) -> bool {
    ctx.text_edit_focused()
}

struct Text<'a> {
    ui: &'a Ui,
    response: &'a Response,
    galley: &'a Arc<Galley>,
    words: &'a str,
}

impl Text<'_> {
    fn ctx(&self) -> &Context {
        self.ui.ctx()
    }

    /// Returns `true` if the Tab key has stopped at the text. A heading can have the focus only to be read aloud.
    fn is_stop(&self) -> bool {
        self.response.has_focus() && state(self.ctx(), |state| state.with_tab)
    }

    /// Returns `true` unless a dialog lies over the text.
    fn is_reachable(&self) -> bool {
        let top = self.ctx().memory(egui::Memory::top_modal_layer);
        top.is_none_or(|top| top == self.response.layer_id)
    }

    /// Returns the part of this text that is selected by itself.
    fn part(&self) -> Option<TextCursorState> {
        match selected(self.ctx()) {
            Some(Selected::Part(id, part, _)) if id == self.response.id => Some(part),
            _ => None,
        }
    }

    /// Returns the part of this text that is selected.
    fn range(&self) -> Option<CCursorRange> {
        match selected(self.ctx()) {
            Some(Selected::All(layer)) if layer == self.response.layer_id => {
                Some(CCursorRange::select_all(self.galley))
            }
            _ => self.part()?.range(self.galley),
        }
    }

    fn select(&self, part: TextCursorState) {
        let (id, pass) = (self.response.id, self.ctx().cumulative_pass_nr());
        state(self.ctx(), |state| {
            state.selected = Some(Selected::Part(id, part, pass));
        });
    }

    /// Ends the selection when something else is pressed or typed into; notes that a selected text is still there.
    fn release(&self) {
        let pressed = self.ui.input(|input| input.pointer.primary_pressed());
        let elsewhere = pressed && !self.response.contains_pointer() && !Popup::is_any_open(self.ctx());
        let ends = elsewhere || is_typing(self.ctx());
        match selected(self.ctx()) {
            Some(Selected::All(_)) if ends => state(self.ctx(), |state| state.selected = None),
            Some(Selected::Part(id, ..)) if ends && id == self.response.id => {
                state(self.ctx(), |state| state.selected = None);
            }
            _ => {
                if let Some(part) = self.part() {
                    self.select(part);
                }
            }
        }
    }

    fn point(&self) {
        let secondary = self
            .ui
            .input(|input| input.pointer.button_pressed(PointerButton::Secondary));
        let pointer = self.ctx().pointer_interact_pos();
        let dragged = self.response.dragged();
        let (Some(pointer), false) = (pointer, secondary) else {
            return;
        };
        if !dragged && !self.response.contains_pointer() {
            return;
        }
        let mut part = self.part().unwrap_or_default();
        let cursor = self.galley.cursor_from_pos(pointer - self.response.rect.min);
        if part.pointer_interaction(self.ui, self.response, cursor, self.galley, dragged) {
            self.select(part);
        }
    }

    fn press_keys(&self) {
        if is_typing(self.ctx()) {
            return;
        }
        let pressed = |modifiers, key| self.ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::NONE, Key::F7) {
            state(self.ctx(), |state| state.with_tab = !state.with_tab);
        }
        let focused = self.is_stop();
        if focused && self.part().is_none() {
            self.select(CCursorRange::one(self.galley.begin()).into());
        }
        if self.part().is_none() && matches!(selected(self.ctx()), Some(Selected::Part(..))) {
            return;
        }
        if pressed(Modifiers::COMMAND, Key::A) {
            match self.part() {
                Some(_) => self.select(CCursorRange::select_all(self.galley).into()),
                None => self.select_page(),
            }
        }
        if let Some(part) = self.part() {
            self.move_end(part, focused);
        }
    }

    fn select_page(&self) {
        let layer = self.response.layer_id;
        state(self.ctx(), |state| state.selected = Some(Selected::All(layer)));
    }

    /// Moves the end of the selection with the arrow keys: with Shift, or alone while the text has the focus.
    fn move_end(&self, mut part: TextCursorState, focused: bool) {
        let Some(mut range) = part.range(self.galley) else {
            return;
        };
        let (os, id) = (self.ctx().os(), self.response.id);
        let moves = |event: &Event| {
            matches!(event, Event::Key { key, modifiers, pressed: true, .. }
                if (modifiers.shift || focused) && is_arrow(*key))
        };
        let moved = self.ui.input_mut(|input| {
            let (moving, others) = std::mem::take(&mut input.events).into_iter().partition(moves);
            input.events = others;
            let moving: Vec<Event> = moving;
            moving
                .iter()
                .filter(|event| range.on_event(os, event, self.galley, id))
                .count()
        });
        if moved > 0 {
            part.set_char_range(Some(range));
            self.select(part);
        }
    }

    fn copy_if_requested(&self) {
        let requested = self.ui.input(|input| {
            let copies = |event: &Event| matches!(event, Event::Copy | Event::Cut);
            input.events.iter().any(copies)
        });
        if let Some(range) = self.range().filter(|range| requested && !range.is_empty()) {
            self.copy(range.slice_str(self.words));
        }
    }

    /// Puts a text on the clipboard, below those that were copied in this pass.
    fn copy(&self, words: &str) {
        let pass = self.ctx().cumulative_pass_nr();
        let all = state(self.ctx(), |state| {
            if state.copied.0 != pass {
                state.copied = (pass, String::new());
            }
            if !state.copied.1.is_empty() {
                state.copied.1.push('\n');
            }
            state.copied.1.push_str(words);
            state.copied.1.clone()
        });
        self.ctx().output_mut(|output| {
            let commands = &mut output.commands;
            commands.retain(|command| !matches!(command, OutputCommand::CopyText(_)));
            commands.push(OutputCommand::CopyText(all));
        });
    }

    /// Offers to copy what is selected, or the whole text, and to select the whole text.
    fn menu_ui(&self) {
        match edit_menu::show(self.ui, self.response, &[Chosen::Copy, Chosen::SelectAll]) {
            Some(Chosen::SelectAll) => self.select(CCursorRange::select_all(self.galley).into()),
            Some(Chosen::Copy) => {
                let range = self.range().filter(|range| !range.is_empty());
                self.copy(range.map_or(self.words, |range| range.slice_str(self.words)));
            }
            _ => {}
        }
    }
}

fn is_arrow(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Home | Key::End
    )
}
