//! Dialogs over the window: typed paths, own copy, replacing a file, unsaved words, conflicts and guides.
//!
//! The focus goes to the first button, so the first one is always one that loses and discloses nothing.

use std::path::PathBuf;

use egui::Context;

use super::answers::answers_ui;
use crate::app::kit::dialog::Dialog;
use crate::app::kit::{Button, PassphraseField, TextField, text};
use crate::app::message::Message;
use crate::app::model::FilePurpose;
use crate::app::state::dialog::DialogState;
use crate::app::state::secret_form::SecretForm;
use crate::service::KeptVersion;
use crate::text::Texts;

/// Width of the dialog about unsaved words, whose three buttons stand beside each other, in points.
const UNSAVED_WIDTH: f32 = 780.0;

/// Shows the dialog; called in every frame, so that the focus returns when it closes.
pub fn dialog_ui(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let guide = match dialog {
        Some(DialogState::Guide(guide)) => Some(*guide),
        _ => None,
    };
    let mut guide_open = guide.is_some();
    super::guide::guide_ui(ctx, &mut guide_open, guide.unwrap_or_default(), texts);
    let mut open = matches!(dialog, Some(DialogState::Path { .. }));
    path_ui(ctx, &mut open, dialog, texts, messages);
    let mut own_copy = matches!(dialog, Some(DialogState::OwnCopy { .. }));
    own_copy_ui(ctx, &mut own_copy, dialog, texts, messages);
    let mut replace = matches!(dialog, Some(DialogState::Replace { .. }));
    replace_ui(ctx, &mut replace, dialog, texts, messages);
    let mut unsaved = matches!(dialog, Some(DialogState::Unsaved));
    unsaved_ui(ctx, &mut unsaved, texts, messages);
    let conflict = matches!(dialog, Some(DialogState::Conflict { .. }));
    conflict_ui(ctx, conflict, texts, messages);
    let mut job = matches!(dialog, Some(DialogState::JobRunning));
    job_ui(ctx, &mut job, texts, messages);
    let erase = super::erase_dialog::show(ctx, dialog, texts, messages);
    let print = super::print_dialog::show(ctx, dialog, texts, messages);
    let blank = super::blank_dialog::show(ctx, dialog, texts, messages);
    let restore = super::restore_dialog::show(ctx, dialog, texts, messages);
    let hand_over = super::hand_over::dialogs_ui(ctx, dialog, texts, messages);
    let files = hand_over || open || own_copy || replace;
    if !(files || print || blank || restore || erase || guide_open || unsaved || conflict || job) {
        *dialog = None;
    }
}

fn path_ui(
    ctx: &Context,
    open: &mut bool,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    Dialog::new("path", texts.files_title()).show(ctx, open, |ui, open| {
        let Some(DialogState::Path { purpose, typed }) = dialog else {
            return;
        };
        let label = match purpose {
            FilePurpose::Library => texts.files_library(),
            FilePurpose::Session | FilePurpose::ImportFile => texts.files_import(),
            FilePurpose::BackupFile => texts.backups_file_title(),
            FilePurpose::BackupFolder => texts.backups_folder_title(),
            FilePurpose::Workbook => texts.workbooks_path(),
            FilePurpose::Logo => texts.files_logo(),
            FilePurpose::EmergencySheet { .. } => texts.sheet_where(),
            FilePurpose::Handout { .. } | FilePurpose::Blank(_) => texts.files_handout(),
            FilePurpose::OwnCopy { .. } | FilePurpose::UnsavedCopy { .. } | FilePurpose::UnkeptCopy(_) => {
                texts.files_own_copy()
            }
            FilePurpose::DeletionRecords { .. } => texts.erase_records_path(),
            FilePurpose::Chart(..) => texts.charts_path(),
            FilePurpose::ExportFolder | FilePurpose::ImportFolder => texts.transfer_choose_folder_title(),
        };
        let line = TextField::new("typed path", label, typed).own_undo(true).show(ui);
        let example = match purpose.endings().first() {
            Some(ending) => texts.files_hint(*ending),
            None => texts.files_hint_folder().to_owned(),
        };
        text::small(ui, &example);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let go = ui.add(Button::primary(texts.files_go())).clicked();
            if (go || line.entered) && !typed.trim().is_empty() {
                messages.push(Message::FileChosen {
                    purpose: purpose.clone(),
                    path: PathBuf::from(typed.trim()),
                    confirmed: false,
                });
                *open = false;
            }
            if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
    });
}

fn own_copy_ui(
    ctx: &Context,
    open: &mut bool,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    Dialog::new("own copy", texts.walk_take_all_question()).show(ctx, open, |ui, open| {
        let Some(DialogState::OwnCopy { word }) = dialog else {
            return;
        };
        text::body(ui, texts.walk_take_all_explains());
        if let Some(word) = word {
            text::body(ui, texts.handover_word_copy());
            PassphraseField::new("word of own copy", texts.handover_word(), &mut word.known).show(ui);
        }
        if answers_ui(ui, open, [texts.walk_cancel(), texts.walk_take_all_yes()], true) {
            let word = word.as_ref().and_then(SecretForm::known);
            messages.push(Message::SaveOwnCopy(word));
        }
    });
}

fn replace_ui(
    ctx: &Context,
    open: &mut bool,
    dialog: &Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    Dialog::new("replace", texts.files_replace_title()).show(ctx, open, |ui, open| {
        let Some(DialogState::Replace { purpose, path }) = dialog else {
            return;
        };
        text::body(ui, &texts.files_replace_words(path.display().to_string()));
        if answers_ui(ui, open, [texts.walk_cancel(), texts.files_replace_yes()], true) {
            messages.push(Message::FileChosen {
                purpose: purpose.clone(),
                path: path.clone(),
                confirmed: true,
            });
        }
    });
}

/// Asks what happens to words that can't be saved.
fn unsaved_ui(ctx: &Context, open: &mut bool, texts: &'static Texts, messages: &mut Vec<Message>) {
    let dialog = Dialog::new("unsaved", texts.unsaved_title()).width(UNSAVED_WIDTH);
    dialog.show(ctx, open, |ui, _| {
        text::body(ui, texts.unsaved_explains());
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::primary(texts.unsaved_retry())).clicked() {
                messages.push(Message::RetrySaving);
            }
            if ui.add(Button::secondary(texts.unsaved_copy())).clicked() {
                messages.push(Message::SaveUnsavedCopy);
            }
            if ui.add(Button::secondary(texts.unsaved_close())).clicked() {
                messages.push(Message::CloseAnyway);
            }
        });
    });
}

/// Asks whether a running job is cancelled.
fn job_ui(ctx: &Context, open: &mut bool, texts: &'static Texts, messages: &mut Vec<Message>) {
    Dialog::new("job running", texts.closing_job_title()).show(ctx, open, |ui, open| {
        text::body(ui, texts.closing_job_explains());
        let answers = [texts.closing_job_keep(), texts.closing_job_cancel()];
        if answers_ui(ui, open, answers, true) {
            messages.push(Message::CancelJobsAndClose);
        }
    });
}

/// Asks which version of a session stays current. It can't be closed without an answer.
fn conflict_ui(ctx: &Context, is_open: bool, texts: &'static Texts, messages: &mut Vec<Message>) {
    let mut open = is_open;
    Dialog::new("conflict", texts.conflict_title()).show(ctx, &mut open, |ui, _| {
        text::body(ui, texts.conflict_explains());
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::primary(texts.conflict_mine())).clicked() {
                messages.push(Message::ResolveConflict(KeptVersion::Mine));
            }
            if ui.add(Button::secondary(texts.conflict_stored())).clicked() {
                messages.push(Message::ResolveConflict(KeptVersion::Stored));
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use egui::Key;
    use egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;

    use super::*;
    use crate::app::kit::{Appearance, Motion, theme};
    use crate::text::Language;

    /// Opens a dialog, presses Enter twice and returns what was requested.
    fn entered(dialog: DialogState) -> Vec<Message> {
        let messages = Rc::new(RefCell::new(Vec::new()));
        let (pushed, mut open) = (Rc::clone(&messages), Some(dialog));
        let mut window = Harness::new_ui(move |ui| {
            theme::install(ui.ctx(), Appearance::Light, Motion::None);
            dialog_ui(
                ui.ctx(),
                &mut open,
                Texts::of(Language::German),
                &mut pushed.borrow_mut(),
            );
        });
        window.run();
        for _ in 0..2 {
            window.key_press(Key::Enter);
            window.run();
        }
        drop(window);
        messages.take()
    }

    #[test]
    fn enter_neither_replaces_nor_discloses_nor_loses_anything() {
        let replace = DialogState::Replace {
            purpose: FilePurpose::UnsavedCopy {
                name: "Kopie.json".to_owned(),
            },
            path: PathBuf::from("Kopie.json"),
        };
        assert_eq!(entered(replace), []);
        assert_eq!(entered(DialogState::OwnCopy { word: None }), []);
        let unsaved = entered(DialogState::Unsaved);
        assert!(!unsaved.is_empty() && unsaved.iter().all(|message| *message == Message::RetrySaving));
    }

    #[test]
    fn the_three_ways_out_of_unsaved_words_stand_beside_each_other() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let mut open = Some(DialogState::Unsaved);
            let mut window = Harness::builder().with_size([1024.0, 640.0]).build_ui(move |ui| {
                theme::install(ui.ctx(), Appearance::Light, Motion::None);
                dialog_ui(ui.ctx(), &mut open, texts, &mut Vec::new());
            });
            window.run();
            let top = |words: &str| {
                let button = window.get_by_role_and_label(Role::Button, words);
                button.rect().top()
            };
            let tops = [texts.unsaved_retry(), texts.unsaved_copy(), texts.unsaved_close()].map(top);
            assert!(
                tops.iter().all(|other| *other == tops[0]),
                "{language:?}: {tops:?}"
            );
        }
    }
}
