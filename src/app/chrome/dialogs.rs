//! Dialogs over the window: a path to type where the system has no dialog, and the one question before
//! private answers leave.

use std::path::PathBuf;

use egui::Context;

use super::guide::Guide;
use crate::app::effects::file_dialog::FilePurpose;
use crate::app::kit::dialog::Dialog;
use crate::app::kit::{Button, TextField, text};
use crate::app::message::Command;
use crate::text::Texts;

/// A dialog that is open.
pub enum DialogState {
    /// A path is asked for.
    Path {
        /// What for.
        purpose: FilePurpose,
        /// What is typed so far.
        typed: String,
    },
    /// Before everything is taken along, private answers too.
    TakeAll,
    /// Before a file is replaced.
    Replace {
        /// What for.
        purpose: FilePurpose,
        /// Which file.
        path: PathBuf,
    },
    /// A guide.
    Help(Guide),
}

/// Shows the dialog; every frame, so that the focus comes back when it closes.
pub fn dialog_ui(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    commands: &mut Vec<Command>,
) {
    let guide = match dialog {
        Some(DialogState::Help(guide)) => Some(*guide),
        _ => None,
    };
    let mut help = guide.is_some();
    super::guide::help_ui(ctx, &mut help, guide.unwrap_or_default(), texts);
    let mut open = matches!(dialog, Some(DialogState::Path { .. }));
    path_ui(ctx, &mut open, dialog, texts, commands);
    let mut take_all = matches!(dialog, Some(DialogState::TakeAll));
    take_all_ui(ctx, &mut take_all, texts, commands);
    let mut replace = matches!(dialog, Some(DialogState::Replace { .. }));
    replace_ui(ctx, &mut replace, dialog, texts, commands);
    if !(help || open || take_all || replace) {
        *dialog = None;
    }
}

fn path_ui(
    ctx: &Context,
    open: &mut bool,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    commands: &mut Vec<Command>,
) {
    Dialog::new("path", texts.files_title()).show(ctx, open, |ui, open| {
        let Some(DialogState::Path { purpose, typed }) = dialog else {
            return;
        };
        let label = match purpose {
            FilePurpose::Library => texts.files_library(),
            FilePurpose::Import => texts.files_import(),
            FilePurpose::Workbook => texts.books_path(),
            FilePurpose::Handout => texts.files_handout(),
            FilePurpose::OwnCopy => texts.files_own_copy(),
            FilePurpose::Chart(_) => texts.charts_path(),
            FilePurpose::ReadIn => texts.files_import(),
            FilePurpose::TakeOut | FilePurpose::ReadFolder => texts.taking_choose_folder_title(),
        };
        let line = TextField::new("typed path", label, typed).show(ui);
        let example = match purpose.endings().first() {
            Some(ending) => texts.files_hint(*ending),
            None => texts.files_hint_folder().to_owned(),
        };
        text::small(ui, &example);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let go = ui.add(Button::primary(texts.files_go())).clicked();
            if (go || line.entered) && !typed.trim().is_empty() {
                commands.push(Command::FileChosen(purpose.clone(), PathBuf::from(typed.trim())));
                *open = false;
            }
            if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
    });
}

fn take_all_ui(ctx: &Context, open: &mut bool, texts: &'static Texts, commands: &mut Vec<Command>) {
    Dialog::new("take all", texts.walk_take_all_question()).show(ctx, open, |ui, open| {
        text::body(ui, texts.walk_take_all_explains());
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if ui.add(Button::secondary(texts.walk_take_all_yes())).clicked() {
                commands.push(Command::SaveOwnCopy);
                *open = false;
            }
            if ui.add(Button::primary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
    });
}

fn replace_ui(
    ctx: &Context,
    open: &mut bool,
    dialog: &Option<DialogState>,
    texts: &'static Texts,
    commands: &mut Vec<Command>,
) {
    Dialog::new("replace", texts.files_replace_title()).show(ctx, open, |ui, open| {
        let Some(DialogState::Replace { purpose, path }) = dialog else {
            return;
        };
        text::body(ui, &texts.files_replace_words(path.display().to_string()));
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if ui.add(Button::secondary(texts.files_replace_yes())).clicked() {
                commands.push(Command::Replace(purpose.clone(), path.clone()));
                *open = false;
            }
            if ui.add(Button::primary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
    });
}
