//! Menus and their buttons.

use egui::accesskit::{HasPopup, Role};
use egui::{Frame, Margin, PointerButton, Popup, Response, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::icon::{self, Icon};
use super::theme::{self, COMPACT_TARGET, Step};
use super::{focus, galley, popup_button};

/// Distance left and right of an entry's words, in points.
const ENTRY_MARGIN: f32 = 12.0;

/// An entry of a menu; show it with `ui.add`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MenuItem<'a> {
    words: &'a str,
    keys: &'a str,
    chosen: Option<bool>,
}

impl<'a> MenuItem<'a> {
    /// Creates an entry.
    pub fn new(words: &'a str) -> Self {
        MenuItem {
            words,
            keys: "",
            chosen: None,
        }
    }

    /// Makes it one of several choices; the chosen one has a check mark.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// Sets the shortcut, which is shown at the right.
    pub fn keys(mut self, keys: &'a str) -> Self {
        self.keys = keys;
        self
    }
}

impl Widget for MenuItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let c = theme::colours(ui.ctx());
        let words = galley::lay_out_line(ui, self.words, Step::Compact, c.ink, 400.0);
        let keys = galley::lay_out_line(ui, self.keys, Step::Small, c.secondary, 200.0);
        let gap = if self.keys.is_empty() && self.chosen.is_none() {
            0.0
        } else {
            32.0
        };
        let wanted = words.size().x + gap + keys.size().x + 2.0 * ENTRY_MARGIN;
        // egui measures a menu first: then an entry requests what it needs, afterwards all there is
        let width = if ui.is_sizing_pass() {
            wanted
        } else {
            wanted.max(ui.available_width())
        };
        let size = vec2(width.max(180.0), COMPACT_TARGET + 4.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, 6.0, c.chosen);
        }
        let middle = rect.center().y;
        let keys_at = pos2(
            rect.right() - ENTRY_MARGIN - keys.size().x,
            middle - keys.size().y / 2.0,
        );
        ui.painter().galley(
            pos2(rect.left() + ENTRY_MARGIN, middle - words.size().y / 2.0),
            words,
            c.ink,
        );
        ui.painter().galley(keys_at, keys, c.secondary);
        if self.chosen == Some(true) {
            let at = pos2(rect.right() - ENTRY_MARGIN - 6.0, middle);
            icon::draw(ui.painter(), Icon::Check, at, c.ink);
        }
        if response.has_focus() {
            focus::ring(ui, rect.shrink(4.0), 4);
        }
        if response.clicked() {
            // egui closes a menu for the pointer alone
            ui.close();
            // the menu's button takes it
            response.surrender_focus();
        }
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::MenuItemRadio, response.enabled(), chosen, self.words),
            None => WidgetInfo::labeled(Role::MenuItem, response.enabled(), self.words),
        });
        if !self.keys.is_empty() {
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(self.keys));
        }
        response
    }
}

/// Shows what a menu is about, above its entries and in line with their words.
pub fn menu_heading<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin::symmetric(ENTRY_MARGIN as i8, 4);
    Frame::new().inner_margin(margin).show(ui, content).inner
}

/// Shows a button that opens a menu. `content` adds [`MenuItem`]s; choosing one closes the menu. If it is opened by key
/// or through assistive technology, the first entry takes the focus.
pub fn menu_button<R>(
    ui: &mut Ui,
    button: Button<'_>,
    content: impl FnOnce(&mut Ui) -> R,
) -> (Response, Option<R>) {
    let response = ui.add(button);
    let by_key = popup_button::opens(&response) && !response.clicked_by(PointerButton::Primary);
    let inner = Popup::menu(&response)
        .gap(4.0)
        .show(|ui| {
            if focus::arrives(ui, response.id, by_key) {
                focus::to_next(ui);
            }
            content(ui)
        })
        .map(|inner| inner.inner);
    popup_button::describe(&response, HasPopup::Menu);
    (response, inner)
}
