//! The dialogs of a hand-over, of the client's own word, and of filling in without keeping.

use egui::{Context, Ui};

use super::answers::ActionButtons;
use super::secrets::{known_secret_dialog_ui, new_secret_ui, problem_ui, secret_ui};
use crate::app::kit::dialog::Dialog;
use crate::app::kit::{Button, TextField, text};
use crate::app::message::{HandOverMessage, Message};
use crate::app::state::dialog::DialogState;
use crate::app::state::secret_form::SecretForm;
use crate::service::{MIN_SECRET_CHARS, SecretKind};
use crate::text::Texts;
use crate::workbook::builtins;

/// Width of the dialog about a session that is not kept, whose three buttons stand beside each other, in points.
const DISCARD_WIDTH: f32 = 620.0;

/// Width of the dialog that hands the laptop over, in points.
const HAND_OVER_WIDTH: f32 = 640.0;

/// Shows the dialog if it is one of these. Returns `true` while it is open.
pub(super) fn dialogs_ui(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let shown = [
        hand_over_ui(ctx, dialog, texts, messages),
        take_back_ui(ctx, dialog, texts, messages),
        open_with_word_ui(ctx, dialog, texts, messages),
        set_word_ui(ctx, dialog, texts, messages),
        save_here_ui(ctx, dialog, texts, messages),
        unkept_ui(ctx, dialog, texts, messages),
        discard_ui(ctx, dialog, texts, messages),
    ];
    shown.contains(&true)
}

fn hand_over_ui(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::HandOver { .. }));
    let mut about = (dialog, messages, false);
    Dialog::new("hand over", texts.handover_title())
        .width(HAND_OVER_WIDTH)
        .show_with_actions(
            ctx,
            &mut open,
            &mut about,
            |ui, (dialog, _, entered)| *entered = hand_over_fields_ui(ui, dialog, texts),
            |ui, (dialog, messages, entered), open| {
                let Some(DialogState::HandOver { needs_code, form, .. }) = dialog else {
                    return;
                };
                let is_complete = !*needs_code || form.is_new_complete();
                let buttons = ActionButtons {
                    words: texts.handover_yes(),
                    is_ready: is_complete && form.is_ready(),
                    entered: *entered,
                };
                if buttons.ui(ui, open, texts) {
                    messages.push(HandOverMessage::Confirm.into());
                }
            },
        );
    open
}

/// Shows what a hand-over means and what it needs. Returns `true` if Enter was pressed behind the code.
fn hand_over_fields_ui(ui: &mut Ui, dialog: &mut Option<DialogState>, texts: &'static Texts) -> bool {
    let Some(DialogState::HandOver {
        folder,
        needs_code,
        form,
        ..
    }) = dialog
    else {
        return false;
    };
    text::body(ui, texts.handover_explains());
    let mut entered = false;
    if *needs_code {
        ui.add_space(8.0);
        let names = [texts.handover_code(), texts.handover_code_again()];
        entered = new_secret_ui(ui, form, names, texts);
        text::small(ui, &texts.handover_code_hint(MIN_SECRET_CHARS));
    } else {
        text::body(ui, texts.handover_by_passphrase());
    }
    ui.add_space(8.0);
    TextField::new("hand-over folder", texts.handover_folder(), folder)
        .own_undo(true)
        .show(ui);
    problem_ui(ui, form, texts);
    entered
}

fn take_back_ui(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::TakeBack { .. }));
    Dialog::new("take back", texts.handover_back_title()).show(ctx, &mut open, |ui, open| {
        let Some(DialogState::TakeBack { kind, form }) = dialog else {
            return;
        };
        let (explains, name) = match kind {
            SecretKind::Passphrase => (
                texts.handover_back_explains_passphrase(),
                texts.handover_back_passphrase(),
            ),
            _ => (texts.handover_back_explains_code(), texts.handover_back_code()),
        };
        text::body(ui, explains);
        known_secret_dialog_ui(ui, form, [name, texts.handover_back_yes()], open, texts, messages);
    });
    open
}

fn open_with_word_ui(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::OpenWithWord { .. }));
    Dialog::new("open with word", texts.handover_word_open_title()).show(ctx, &mut open, |ui, open| {
        let Some(DialogState::OpenWithWord { form, .. }) = dialog else {
            return;
        };
        text::body(ui, texts.handover_word_open_explains());
        let names = [texts.handover_word(), texts.handover_word_open_yes()];
        known_secret_dialog_ui(ui, form, names, open, texts, messages);
    });
    open
}

fn set_word_ui(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::SetWord { .. }));
    let mut about = (dialog, messages, false);
    Dialog::new("set word", texts.handover_word_title()).show_with_actions(
        ctx,
        &mut open,
        &mut about,
        |ui, (dialog, messages, entered)| *entered = word_fields_ui(ui, dialog, texts, messages),
        |ui, (dialog, messages, entered), open| {
            let Some(DialogState::SetWord { has_word, form, .. }) = dialog else {
                return;
            };
            let buttons = ActionButtons {
                words: texts.handover_word_yes(),
                is_ready: knows_word(*has_word, form) && form.is_new_complete(),
                entered: *entered,
            };
            if buttons.ui(ui, open, texts) {
                messages.push(HandOverMessage::Confirm.into());
            }
        },
    );
    open
}

/// Returns `true` if the word so far is typed, where there is one, and something can be tried.
fn knows_word(has_word: bool, form: &SecretForm) -> bool {
    (!has_word || form.known().is_some()) && form.is_ready()
}

/// Shows what a word of the client's own means, and its fields. Returns `true` if Enter was pressed in the last one.
fn word_fields_ui(
    ui: &mut Ui,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let Some(DialogState::SetWord { has_word, form, .. }) = dialog else {
        return false;
    };
    text::body(ui, texts.handover_word_explains());
    ui.add_space(8.0);
    if *has_word {
        let select = std::mem::take(&mut form.select);
        secret_ui(
            ui,
            "known word",
            texts.handover_word_old(),
            &mut form.known,
            select,
        );
        let remove = Button::quiet(texts.handover_word_remove()).compact().flush();
        if ui.add_enabled(knows_word(true, form), remove).clicked() {
            messages.push(HandOverMessage::RemoveWord.into());
        }
    }
    let names = [texts.handover_word_new(), texts.handover_word_again()];
    let entered = new_secret_ui(ui, form, names, texts);
    problem_ui(ui, form, texts);
    entered
}

fn save_here_ui(
    ctx: &Context,
    dialog: &mut Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::SaveHere { .. }));
    Dialog::new("save here", texts.handover_save_title()).show(ctx, &mut open, |ui, open| {
        let Some(DialogState::SaveHere {
            purpose,
            typed,
            folder,
        }) = dialog
        else {
            return;
        };
        let line = TextField::new("file name", texts.handover_save_name(), typed)
            .own_undo(true)
            .show(ui);
        text::small(ui, &texts.handover_save_where(folder.as_str()));
        let buttons = ActionButtons {
            words: texts.handover_save_yes(),
            is_ready: !crate::text::safe_name(typed).is_empty(),
            entered: line.entered,
        };
        if buttons.ui(ui, open, texts) {
            let (purpose, name) = (purpose.clone(), typed.clone());
            messages.push(HandOverMessage::SaveHere { purpose, name }.into());
            *open = false;
        }
    });
    open
}

fn unkept_ui(
    ctx: &Context,
    dialog: &Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = *dialog == Some(DialogState::Unkept);
    Dialog::new("unkept", texts.unkept_title()).show(ctx, &mut open, |ui, open| {
        text::body(ui, texts.unkept_explains());
        ui.add_space(8.0);
        for (at, workbook) in builtins().iter().enumerate() {
            let title = workbook.title_for(texts.language().tag());
            let button = if at == 0 {
                Button::primary(title)
            } else {
                Button::secondary(title)
            };
            if ui.push_id(at, |ui| ui.add(button)).inner.clicked() {
                messages.push(HandOverMessage::BeginUnkept(workbook.clone()).into());
            }
        }
        ui.add_space(8.0);
        if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
            *open = false;
        }
    });
    open
}

/// Asks before a session that is not kept is lost. The first button loses nothing.
fn discard_ui(
    ctx: &Context,
    dialog: &Option<DialogState>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) -> bool {
    let mut open = matches!(dialog, Some(DialogState::Discard { .. }));
    let dialog = Dialog::new("discard", texts.unkept_discard_title()).width(DISCARD_WIDTH);
    dialog.show(ctx, &mut open, |ui, open| {
        text::body(ui, texts.unkept_discard_explains());
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::primary(texts.unkept_discard_stay())).clicked() {
                *open = false;
            }
            if ui.add(Button::secondary(texts.unkept_discard_sheet())).clicked() {
                messages.push(Message::OfferHandouts);
                *open = false;
            }
            if ui.add(Button::secondary(texts.unkept_discard_yes())).clicked() {
                messages.push(HandOverMessage::Discard.into());
            }
        });
    });
    open
}
