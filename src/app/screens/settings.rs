//! The settings: the consultant's letterhead, language, theme, and protection.

mod backups;
mod letterhead;
mod privacy;
mod protection;

use egui::Ui;

use self::letterhead::LetterheadView;
use super::shared::page::column_page;
use crate::app::kit::{Button, RadioGroup, text};
use crate::app::message::Message;
use crate::app::model::LibraryState;
use crate::app::model::ViewContext;
use crate::service::{Settings, Theme};
use crate::text::{Language, Texts};

/// State of the settings' view.
#[derive(Default)]
pub struct SettingsView {
    in_walk: bool,
    /// Whether the heading has had the focus since the screen was opened.
    is_announced: bool,
    letterhead: LetterheadView,
}

impl SettingsView {
    /// Returns the view over a walk, or over the consultant's screens.
    pub fn new(in_walk: bool) -> Self {
        Self {
            in_walk,
            ..Self::default()
        }
    }

    /// Paints the screen.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        settings: &Settings,
        library: &LibraryState,
        cx: &ViewContext<'_>,
        messages: &mut Vec<Message>,
    ) {
        let texts = cx.texts;
        column_page(ui, 32, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let heading = text::title(ui, texts.settings_heading());
            if !std::mem::replace(&mut self.is_announced, true) {
                heading.request_focus();
            }
            self.letterhead.ui(ui, settings, texts, messages);
            fields_ui(ui, settings, texts, messages);
            if library.is_open() {
                self.library_ui(ui, settings, library, texts, messages);
            }
            ui.add_space(16.0);
            if ui.add(Button::primary(texts.settings_done())).clicked() {
                messages.push(Message::Leave);
            }
        });
    }

    /// Paints what is about the library that is open. What is stored of others is not for a client who comes by here.
    fn library_ui(
        &self,
        ui: &mut Ui,
        settings: &Settings,
        library: &LibraryState,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        ui.add_space(16.0);
        protection::protection_ui(ui, settings, library, texts, messages);
        ui.add_space(16.0);
        backups::backups_ui(ui, settings, self.in_walk, texts, messages);
        ui.add_space(16.0);
        text::small(ui, &texts.settings_library(library.path.display().to_string()));
        if !self.in_walk {
            ui.add_space(16.0);
            privacy::privacy_ui(ui, texts, messages);
        }
    }
}

fn fields_ui(ui: &mut Ui, settings: &Settings, texts: &'static Texts, messages: &mut Vec<Message>) {
    let names = Language::ALL.map(Language::own_name);
    let mut chosen = Language::ALL
        .iter()
        .position(|language| *language == texts.language());
    if RadioGroup::new("language", texts.settings_language(), &names, &mut chosen)
        .show(ui)
        .changed
        && let Some(index) = chosen
    {
        messages.push(Message::SetLanguage(Language::ALL[index]));
    }
    let themes = [Theme::System, Theme::Light, Theme::Dark];
    let words = [texts.top_system(), texts.top_light(), texts.top_dark()];
    let mut chosen = themes.iter().position(|theme| *theme == settings.theme);
    if RadioGroup::new("theme", texts.settings_theme(), &words, &mut chosen)
        .show(ui)
        .changed
        && let Some(index) = chosen
    {
        messages.push(Message::SetTheme(themes[index]));
    }
}
