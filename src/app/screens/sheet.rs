//! The page of the emergency sheet: what is printed on it.

use egui::Ui;

use super::shared::clicked;
use super::shared::job_page::page_ui;
use crate::app::kit::{Button, Checkbox, PassphraseField, SecretLetters, text, theme};
use crate::app::message::{Message, ProtectionMessage};
use crate::app::model::ViewContext;
use crate::service::Passphrase;
use crate::text::Texts;

/// Width of the field, in points.
const FIELD_WIDTH: f32 = 520.0;

/// The page of the emergency sheet.
pub struct SheetScreen {
    prints: bool,
    letters: SecretLetters,
    shown: bool,
    is_missing: bool,
    /// Whether the field gets the keyboard, as the passphrase is missing in it.
    focus_field: bool,
    focus_heading: bool,
}

impl Default for SheetScreen {
    fn default() -> Self {
        Self {
            prints: false,
            letters: SecretLetters::default(),
            shown: false,
            is_missing: false,
            focus_field: false,
            focus_heading: true,
        }
    }
}

impl SheetScreen {
    /// Wipes what is typed.
    pub fn wipe(&mut self) {
        self.letters.clear();
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        let mut focus_heading = std::mem::take(&mut self.focus_heading);
        let heads = [texts.transfer_back(), texts.sheet_title()];
        page_ui(ui, heads, &mut focus_heading, messages, |ui, messages| {
            text::body(ui, texts.sheet_explains());
            ui.add_space(theme::GRID_UNIT);
            ui.add(Checkbox::new(texts.sheet_print(), &mut self.prints));
            let entered = self.passphrase_ui(ui, texts);
            ui.add_space(theme::GRID_UNIT);
            if clicked(ui, Button::primary(texts.sheet_save())) || entered {
                self.save(messages);
            }
        });
    }

    /// Shows the field where the passphrase is to be printed. Returns `true` if Enter was pressed.
    fn passphrase_ui(&mut self, ui: &mut Ui, texts: &'static Texts) -> bool {
        if !self.prints {
            text::small(ui, texts.sheet_by_hand());
            return false;
        }
        text::small(ui, texts.sheet_print_explains());
        let problem = if self.is_missing {
            texts.protect_missing()
        } else {
            ""
        };
        let output = PassphraseField::new("printed", texts.passphrase_name(), &mut self.letters)
            .shown(self.shown)
            .width(FIELD_WIDTH)
            .problem(problem)
            .take_focus(std::mem::take(&mut self.focus_field))
            .show(ui);
        self.is_missing &= !output.response.changed();
        ui.add(Checkbox::new(texts.protect_show(), &mut self.shown));
        output.entered
    }

    fn save(&mut self, messages: &mut Vec<Message>) {
        self.is_missing = self.prints && self.letters.as_str().is_empty();
        self.focus_field = self.is_missing;
        if !self.is_missing {
            let passphrase = self
                .prints
                .then(|| Passphrase::new(self.letters.as_str().to_owned()));
            messages.push(ProtectionMessage::SaveSheet(passphrase).into());
        }
    }
}
