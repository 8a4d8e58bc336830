//! Language, theme, zoom, and the consultant's letterhead.

use std::path::PathBuf;

use crate::app::message::Message;
use crate::app::model::Now;
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::state::AppState;
use crate::handout::HandoutOptions;
use crate::service::{ChosenLogo, Request, Theme};
use crate::text::Language;

/// One step of zoom.
const ZOOM_STEP: f32 = 0.1;

/// Sets the interface's language; the walk follows it, nothing typed is lost.
pub(super) fn set_language(state: &mut AppState, language: Language, now: Now) {
    state.settings.language = language;
    state.outbox.push(Effect::SetKitTexts(language));
    let read_only = state.library.read_only;
    for screen in state.screens.iter_mut() {
        screen.set_language(language, read_only, now);
    }
    state.touch_settings(now);
}

pub(super) fn set_theme(state: &mut AppState, theme: Theme, now: Now) {
    state.settings.theme = theme;
    state.outbox.push(Effect::SetTheme(theme));
    state.touch_settings(now);
}

pub(super) fn set_consultant(state: &mut AppState, name: String, now: Now) {
    state.settings.consultant = name;
    lay_out_anew(state);
    state.touch_settings(now);
}

pub(super) fn set_contact(state: &mut AppState, contact: String, now: Now) {
    state.settings.contact = contact;
    lay_out_anew(state);
    state.touch_settings(now);
}

/// Takes a picture as the logo, or removes it.
pub(super) fn choose_logo(state: &mut AppState, picture: Option<PathBuf>) {
    let file = state.settings.logo_file();
    state.outbox.send(Request::ChooseLogo { picture, file });
}

/// Shows the logo that was chosen in the settings, and prints it from now on.
pub(in crate::app) fn logo_chosen(state: &mut AppState, logo: ChosenLogo) {
    let texts = state.texts();
    let words = match logo {
        ChosenLogo::Logo(_) => texts.settings_logo_chosen(),
        ChosenLogo::None | ChosenLogo::Unreadable => texts.settings_logo_removed(),
    };
    state.settings.logo = logo;
    lay_out_anew(state);
    state.show_notice(words.to_owned(), None);
}

/// Puts the letterhead on the pages of the preview that the settings lie over.
fn lay_out_anew(state: &mut AppState) {
    for screen in state.screens.iter_mut() {
        if let Screen::PrintPreview(preview) = screen {
            let options = &preview.model.order().options;
            let own = state.settings.handout_options(options.kind);
            let options = HandoutOptions {
                consultant: own.consultant,
                contact: own.contact,
                logo: own.logo,
                ..HandoutOptions::clone(options)
            };
            preview.model.set_options(options);
        }
    }
}

/// Says that handouts are printed without the logo that can't be read any more.
pub(super) fn report_unreadable_logo(state: &mut AppState) {
    // a client can do nothing about it
    if state.settings.logo == ChosenLogo::Unreadable && !state.is_confined() {
        let texts = state.texts();
        let settings = (texts.settings_heading().to_owned(), Message::OpenSettings);
        state.show_notice(texts.logo_unreadable().to_owned(), Some(settings));
    }
}

/// Enlarges or shrinks everything, or resets the zoom.
pub(super) fn zoom(state: &mut AppState, message: &Message, now: Now) {
    match message {
        Message::ZoomIn => zoom_by(state, ZOOM_STEP, now),
        Message::ZoomOut => zoom_by(state, -ZOOM_STEP, now),
        _ => set_zoom(state, 1.0, now),
    }
}

fn zoom_by(state: &mut AppState, step: f32, now: Now) {
    set_zoom(state, state.settings.zoom() + step, now);
}

fn set_zoom(state: &mut AppState, factor: f32, now: Now) {
    state.settings.set_zoom(factor);
    state.outbox.push(Effect::SetZoom(state.settings.zoom()));
    state.touch_settings(now);
}
