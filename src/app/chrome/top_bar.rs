//! The top bar: program, client's name, save state, undo, and menus.

use egui::{Align, Frame, Layout, Margin, Panel, Ui};

use super::logo;
use crate::app::kit::galley::lay_out_line;
use crate::app::kit::icon::{Icon, IconButton};
use crate::app::kit::progress::ProgressBar;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, MenuItem, menu_button, text, with_right_side};
use crate::app::message::{ConsultingMessage, HandOverMessage, Message, ProtectionMessage};
use crate::app::screens::Screen;
use crate::app::screens::consulting::running_words;
use crate::app::state::{AppState, SaveState};
use crate::service::{Op, Theme};
use crate::text::{Language, Texts, dates};

/// From this width (in points) on the program's name is shown on all screens.
const BRAND_FROM_WIDTH: f32 = 640.0;
/// From this width (in points) on the client's name is shown.
const NAME_FROM_WIDTH: f32 = 700.0;

/// Width of the progress of a job that runs out of sight, in points.
const PROGRESS_WIDTH: f32 = 96.0;

/// Height of the bar in points.
const BAR_HEIGHT: f32 = 52.0;

/// Shows the bar at the window's upper edge.
pub fn top_bar_ui(ui: &mut Ui, state: &AppState, messages: &mut Vec<Message>) {
    let colours = theme::colours(ui.ctx());
    let frame = Frame::new()
        .fill(colours.paper)
        .inner_margin(Margin::symmetric(20, 6));
    Panel::top("top")
        .exact_size(BAR_HEIGHT)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                brand_ui(ui, state, messages);
                with_right_side(
                    ui,
                    "tools",
                    messages,
                    |ui, messages| {
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                            progress_ui(ui, state, messages);
                        });
                    },
                    |ui, messages| tools_ui(ui, state, messages),
                );
            });
        });
}

fn brand_ui(ui: &mut Ui, state: &AppState, messages: &mut Vec<Message>) {
    let texts = state.texts();
    logo::flame_ui(ui);
    let at_home = matches!(
        state.screens.top(),
        Screen::Start(_)
            | Screen::Opening
            | Screen::Problem(_)
            | Screen::Passphrase(_)
            | Screen::HandedOver(_)
    );
    if at_home || ui.available_width() > BRAND_FROM_WIDTH {
        text::text_in(ui, "Funkenbuch", Step::Brand, theme::colours(ui.ctx()).ink);
    }
    if state.is_handed_over() {
        let back = Button::quiet(texts.handover_back()).compact();
        if state.library.hand_over.is_some() && ui.add(back).clicked() {
            messages.push(HandOverMessage::AskBack.into());
        }
    } else if !at_home {
        let home = match state.is_unkept() {
            true => texts.unkept_leave(),
            false => texts.top_start(),
        };
        if ui.add(Button::quiet(home).compact()).clicked() {
            messages.push(Message::ShowStart);
        }
    }
    if state.is_preview() {
        let leave = Button::secondary(texts.workbooks_preview_leave()).compact();
        if ui.add(leave).clicked() {
            messages.push(Message::Leave);
        }
        if ui.available_width() > NAME_FROM_WIDTH {
            text::small(ui, texts.workbooks_previewed());
        }
    } else if let Some(walk) = state.walk()
        && ui.available_width() > NAME_FROM_WIDTH
    {
        let name = walk.model.client_name();
        if !name.is_empty() {
            text::text_in(ui, &name, Step::Compact, theme::colours(ui.ctx()).secondary);
        }
    }
}

/// Shows undo, view, language, and help.
fn tools_ui(ui: &mut Ui, state: &AppState, messages: &mut Vec<Message>) {
    let texts = state.texts();
    ui.spacing_mut().item_spacing.x = 4.0;
    if let Some(said) = state.notices.spoken() {
        text::say(ui, said.number, &said.text);
    }
    if let Some(undo) = state.undo_labels() {
        step_ui(
            ui,
            Icon::Undo,
            texts.top_undo(),
            undo.undo,
            Message::Undo,
            messages,
            texts,
        );
        step_ui(
            ui,
            Icon::Redo,
            texts.top_redo(),
            undo.redo,
            Message::Redo,
            messages,
            texts,
        );
    }
    view_ui(ui, state, texts, messages);
    language_ui(ui, texts, messages);
    if ui
        .add(Button::quiet(texts.top_help()).compact().hint("F1"))
        .clicked()
    {
        messages.push(Message::ToggleGuide);
    }
}

/// Shows from the right: the save state, and a job that runs out of sight.
fn progress_ui(ui: &mut Ui, state: &AppState, messages: &mut Vec<Message>) {
    let texts = state.texts();
    ui.spacing_mut().item_spacing.x = 4.0;
    let in_settings = matches!(state.screens.top(), Screen::Settings(_));
    if state.undo_labels().is_some() || in_settings || state.save_state() == SaveState::NotSaved {
        saved_ui(ui, state, texts);
    }
    if !state.is_confined() {
        job_ui(ui, state, texts, messages);
    }
}

/// Shows the progress of a job that runs out of sight, and the way to it.
fn job_ui(ui: &mut Ui, state: &AppState, texts: &'static Texts, messages: &mut Vec<Message>) {
    let Some((id, job, progress)) = state.job_elsewhere() else {
        return;
    };
    let words = running_words(job, progress, texts);
    ui.add_space(theme::GRID_UNIT);
    if ui.add(Button::link(&words).compact()).clicked() {
        messages.push(ConsultingMessage::ShowJob(id).into());
    }
    ui.add_space(theme::GRID_UNIT / 2.0);
    if ui.available_width() >= PROGRESS_WIDTH {
        ui.scope(|ui| {
            ui.set_width(PROGRESS_WIDTH);
            ui.add(ProgressBar::new(
                texts.transfer_progress_name(),
                progress.done,
                progress.of,
            ));
        });
    }
}

/// Shows the button for undo or redo, with the step as its hint.
fn step_ui(
    ui: &mut Ui,
    icon: Icon,
    verb: &str,
    step: Option<Op>,
    message: Message,
    messages: &mut Vec<Message>,
    texts: &Texts,
) {
    let mut response = ui.add(IconButton::new(icon, verb).enabled(step.is_some()));
    if let Some(op) = step {
        response = response.on_hover_text(op.label(texts));
    }
    if response.clicked() {
        messages.push(message);
    }
}

/// Shows the save state in one line: of the last save its time alone where there is no room for a word.
fn saved_ui(ui: &mut Ui, state: &AppState, texts: &Texts) {
    let colour = theme::colours(ui.ctx()).secondary;
    let fits = |words: &str| {
        let line = lay_out_line(ui, words, Step::Small, colour, f32::INFINITY);
        line.size().x <= ui.available_width()
    };
    let words = match state.save_state() {
        SaveState::Nothing => return,
        SaveState::NotKept => texts.unkept_not_kept().to_owned(),
        SaveState::ReadOnly => texts.top_read_only().to_owned(),
        SaveState::Saving => texts.top_saving().to_owned(),
        SaveState::NotSaved => texts.top_not_saved().to_owned(),
        SaveState::Saved(at) => {
            let time = dates::time(&at.local());
            let saved = [texts.top_saved(time.as_str()), time];
            let Some(words) = saved.into_iter().find(|words| fits(words)) else {
                return;
            };
            words
        }
    };
    text::line_of_runs(ui, &[(words, Step::Small, colour)]);
}

fn language_ui(ui: &mut Ui, texts: &Texts, messages: &mut Vec<Message>) {
    let shown = texts.language().own_name();
    // what is seen is part of the name, so that it can be spoken
    let name = format!("{}: {shown}", texts.top_language());
    menu_button(ui, Button::quiet(shown).compact().named(&name), |ui| {
        for language in Language::ALL {
            let item = MenuItem::new(language.own_name()).chosen(language == texts.language());
            if ui.add(item).clicked() {
                messages.push(Message::SetLanguage(language));
            }
        }
    });
}

fn view_ui(ui: &mut Ui, state: &AppState, texts: &Texts, messages: &mut Vec<Message>) {
    menu_button(ui, Button::quiet(texts.top_view()).compact(), |ui| {
        let zoom = (state.settings.zoom() * 100.0).round();
        let mut entry = |item: MenuItem<'_>, message: Message| {
            if ui.add(item).clicked() {
                messages.push(message);
            }
        };
        let zooms = [
            (texts.top_zoom_in(), "+", Message::ZoomIn),
            (texts.top_zoom_out(), "−", Message::ZoomOut),
            (&*texts.top_zoom_reset(zoom), "0", Message::ZoomReset),
        ];
        for (words, key, message) in zooms {
            entry(MenuItem::new(words).keys(&texts.top_keys(key)), message);
        }
        let themes = [
            (texts.top_light(), Theme::Light),
            (texts.top_dark(), Theme::Dark),
            (texts.top_system(), Theme::System),
        ];
        for (words, theme) in themes {
            let chosen = state.settings.theme == theme;
            entry(MenuItem::new(words).chosen(chosen), Message::SetTheme(theme));
        }
        if !state.is_confined() {
            entry(
                MenuItem::new(texts.top_settings()).keys(&texts.top_keys(",")),
                Message::OpenSettings,
            );
        }
        if let (true, Some(session)) = (state.can_hand_over(), state.session()) {
            entry(
                MenuItem::new(texts.handover_menu()),
                HandOverMessage::Ask(session).into(),
            );
        }
        if state.can_lock() {
            let lock = MenuItem::new(texts.top_lock());
            entry(lock.keys(&texts.top_keys("L")), ProtectionMessage::Lock.into());
        }
    });
}
