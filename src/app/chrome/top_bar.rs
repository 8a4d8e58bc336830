//! The top line: the program, whose session it is, what is saved, and what one can always do.

use egui::{Align, Frame, Layout, Margin, Panel, Ui};

use crate::app::consult::{DeskCommand, previews};
use crate::app::kit::icon::{Icon, IconButton};
use crate::app::kit::theme::Step;
use crate::app::kit::{Button, MenuItem, menu_button, text, theme};
use crate::app::message::Command;
use crate::app::screens::Screen;
use crate::app::window::MainWindow;
use crate::service::Theme;
use crate::text::{Language, Texts, dates};

/// Below this width (in points) the program's name gives way to what one needs on the way.
const ROOM_FOR_BRAND: f32 = 560.0;
/// Below this width the time of the last saving is told without its word.
const ROOM_FOR_WORDS: f32 = 120.0;
/// Below this width (in points) the session's name gives way.
const ROOM_FOR_NAME: f32 = 700.0;

/// The line at the window's upper edge.
pub fn top_ui(ui: &mut Ui, application: &MainWindow, commands: &mut Vec<Command>) {
    let colours = theme::colours(ui.ctx());
    let frame = Frame::new()
        .fill(colours.paper)
        .inner_margin(Margin::symmetric(20, 6));
    Panel::top("top")
        .exact_size(52.0)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                brand_ui(ui, application, commands);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    tools_ui(ui, application, commands);
                });
            });
        });
}

fn brand_ui(ui: &mut Ui, application: &MainWindow, commands: &mut Vec<Command>) {
    let texts = application.texts();
    super::logo::flame_ui(ui);
    let at_home = matches!(application.screen, Screen::Start(_) | Screen::Opening);
    if at_home || ui.available_width() > ROOM_FOR_BRAND {
        text::text_in(ui, "Funkenbuch", Step::Brand, theme::colours(ui.ctx()).ink);
    }
    if !at_home {
        let home = Button::quiet(texts.top_start()).compact();
        if ui.add(home).clicked() {
            commands.push(Command::ShowStart);
        }
    }
    if previews(&application.screen) {
        let leave = Button::secondary(texts.books_preview_leave()).compact();
        if ui.add(leave).clicked() {
            commands.push(Command::desk(DeskCommand::LeavePreview));
        }
        if ui.available_width() > ROOM_FOR_NAME {
            text::small(ui, texts.books_previewed());
        }
    } else if let Screen::Walk(walk) = &application.screen
        && ui.available_width() > ROOM_FOR_NAME
    {
        text::text_in(
            ui,
            &walk.client_name(),
            Step::Compact,
            theme::colours(ui.ctx()).secondary,
        );
    }
}

/// From the right: help, language, view, undo; then what is saved.
fn tools_ui(ui: &mut Ui, application: &MainWindow, commands: &mut Vec<Command>) {
    let texts = application.texts();
    ui.spacing_mut().item_spacing.x = 4.0;
    if ui
        .add(Button::quiet(texts.top_help()).compact().hint("F1"))
        .clicked()
    {
        commands.push(Command::ToggleHelp);
    }
    language_ui(ui, texts, commands);
    view_ui(ui, application, texts, commands);
    if let Some((can_undo, can_redo)) = steps(application) {
        if ui
            .add(IconButton::new(Icon::Redo, texts.top_redo()).enabled(can_redo))
            .clicked()
        {
            commands.push(Command::Redo);
        }
        if ui
            .add(IconButton::new(Icon::Undo, texts.top_undo()).enabled(can_undo))
            .clicked()
        {
            commands.push(Command::Undo);
        }
        saved_ui(ui, application, texts);
    }
}

/// Whether there is anything to take back, and to do again, where that can be.
fn steps(application: &MainWindow) -> Option<(bool, bool)> {
    match &application.screen {
        Screen::Walk(walk) => Some((walk.open().can_undo(), walk.open().can_redo())),
        Screen::Desk(desk) => Some((desk.history().can_undo(), desk.history().can_redo())),
        _ => None,
    }
}

fn saved_ui(ui: &mut Ui, application: &MainWindow, texts: &Texts) {
    if previews(&application.screen) {
        return;
    }
    let words = match (&application.saved, application.read_only()) {
        (_, true) => texts.top_read_only().to_owned(),
        (Some(saved), false) if ui.available_width() < ROOM_FOR_WORDS => dates::time(&saved.local()),
        (Some(saved), false) => texts.top_saved(dates::time(&saved.local())),
        (None, false) => return,
    };
    text::small(ui, &words);
}

fn language_ui(ui: &mut Ui, texts: &Texts, commands: &mut Vec<Command>) {
    menu_button(
        ui,
        Button::quiet(texts.language().own_name())
            .compact()
            .named(texts.top_language()),
        |ui| {
            for language in Language::ALL {
                if ui.add(MenuItem::new(language.own_name())).clicked() {
                    commands.push(Command::SetLanguage(language));
                }
            }
        },
    );
}

fn view_ui(ui: &mut Ui, application: &MainWindow, texts: &Texts, commands: &mut Vec<Command>) {
    menu_button(ui, Button::quiet(texts.top_view()).compact(), |ui| {
        let zoom = (application.settings.zoom() * 100.0).round();
        let items = [
            (texts.top_zoom_in(), "Ctrl +", Command::ZoomIn),
            (texts.top_zoom_out(), "Ctrl −", Command::ZoomOut),
            (&*texts.top_zoom_reset(zoom), "Ctrl 0", Command::ZoomReset),
            (texts.top_light(), "", Command::SetTheme(Theme::Light)),
            (texts.top_dark(), "", Command::SetTheme(Theme::Dark)),
            (texts.top_system(), "", Command::SetTheme(Theme::System)),
            (texts.top_settings(), "Ctrl ,", Command::ShowSettings),
        ];
        for (words, keys, command) in items {
            if ui.add(MenuItem::new(words).keys(keys)).clicked() {
                commands.push(command);
            }
        }
    });
}
