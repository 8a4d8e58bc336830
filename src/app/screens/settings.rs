//! Settings: the consultant's name for the handouts, language, light and dark.

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::app::kit::{Button, EscapeKey, RadioGroup, TextField, text, theme};
use crate::app::message::Command;
use crate::service::{Settings, Theme};
use crate::text::{Language, Texts};

/// What is being set.
pub struct SettingsScreen {
    consultant: String,
    theme: Theme,
    library: String,
    way_back: EscapeKey,
}

impl SettingsScreen {
    /// From what is set, and the place of the library.
    pub fn of(settings: &Settings, library: String) -> Self {
        Self {
            consultant: settings.consultant.clone(),
            theme: settings.theme,
            library,
            way_back: EscapeKey::default(),
        }
    }

    /// Paints the screen; Escape leads back, as its button does.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        if self.way_back.pressed(ui) {
            commands.push(Command::CloseSettings);
        }
        let frame = Frame::new()
            .fill(theme::colours(ui.ctx()).paper)
            .inner_margin(Margin::symmetric(84, 32));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                theme::column(ui, theme::COLUMN_WIDTH);
                ui.spacing_mut().item_spacing.y = 10.0;
                text::title(ui, texts.settings_heading());
                self.fields_ui(ui, texts, commands);
                ui.add_space(16.0);
                text::small(ui, &texts.settings_library(self.library.as_str()));
                ui.add_space(16.0);
                if ui.add(Button::primary(texts.settings_done())).clicked() {
                    commands.push(Command::CloseSettings);
                }
            });
        });
        self.way_back.painted(ui);
    }

    fn fields_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let line =
            TextField::new("consultant", texts.settings_consultant(), &mut self.consultant).width(420.0);
        if line.show(ui).response.changed() {
            commands.push(Command::SetConsultant(self.consultant.clone()));
        }
        text::small(ui, texts.settings_consultant_hint());
        let names = Language::ALL.map(Language::own_name);
        let mut chosen = Language::ALL
            .iter()
            .position(|language| *language == texts.language());
        if RadioGroup::new("language", texts.settings_language(), &names, &mut chosen)
            .show(ui)
            .changed
            && let Some(index) = chosen
        {
            commands.push(Command::SetLanguage(Language::ALL[index]));
        }
        let themes = [Theme::System, Theme::Light, Theme::Dark];
        let words = [texts.top_system(), texts.top_light(), texts.top_dark()];
        let mut chosen = themes.iter().position(|theme| *theme == self.theme);
        if RadioGroup::new("theme", texts.settings_theme(), &words, &mut chosen)
            .show(ui)
            .changed
            && let Some(index) = chosen
        {
            self.theme = themes[index];
            commands.push(Command::SetTheme(self.theme));
        }
    }
}
