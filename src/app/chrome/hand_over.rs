//! The dialogs of a hand-over, of the client's own word, and of filling in without keeping.

use egui::{Context, Ui};

use crate::app::kit::dialog::Dialog;
use crate::app::kit::{Button, PassphraseField, SecretLetters, TextField, text};
use crate::app::message::{HandOverMessage, Message};
use crate::app::state::dialog::DialogState;
use crate::app::state::secret_form::SecretForm;
use crate::service::{MIN_SECRET_CHARS, SecretKind};
use crate::text::Texts;
use crate::workbook::builtins;

/// Width of a field for a secret, in points.
const SECRET_FIELD_WIDTH: f32 = 320.0;

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
                let buttons = Buttons {
                    words: texts.handover_yes(),
                    is_ready: is_complete && form.is_ready(),
                    entered: *entered,
                };
                buttons.ui(ui, open, texts, messages);
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
    Dialog::new("set word", texts.handover_word_title()).show(ctx, &mut open, |ui, open| {
        let Some(DialogState::SetWord { has_word, form, .. }) = dialog else {
            return;
        };
        text::body(ui, texts.handover_word_explains());
        ui.add_space(8.0);
        if *has_word {
            secret_ui(
                ui,
                "known word",
                texts.handover_word_old(),
                &mut form.known,
                std::mem::take(&mut form.select),
            );
        }
        let names = [texts.handover_word_new(), texts.handover_word_again()];
        let entered = new_secret_ui(ui, form, names, texts);
        problem_ui(ui, form, texts);
        let knows = !*has_word || form.known().is_some();
        let is_ready = knows && form.is_new_complete();
        if *has_word {
            let remove = Button::quiet(texts.handover_word_remove()).compact().flush();
            if ui.add_enabled(knows && form.is_ready(), remove).clicked() {
                messages.push(HandOverMessage::RemoveWord.into());
            }
        }
        let buttons = Buttons {
            words: texts.handover_word_yes(),
            is_ready: is_ready && form.is_ready(),
            entered,
        };
        buttons.ui(ui, open, texts, messages);
    });
    open
}

/// Shows how a session that is hidden is shown again, and the way back to consulting.
pub(super) fn hidden_session_ui(
    ui: &mut Ui,
    form: &mut SecretForm,
    needs_word: bool,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    // a caret that blinks would paint for ever
    ui.visuals_mut().text_cursor.blink = false;
    let mut entered = false;
    if needs_word {
        text::secondary(ui, texts.lock_session_word());
        ui.add_space(8.0);
        let select = std::mem::take(&mut form.select);
        let is_free = ui.memory(|memory| memory.focused().is_none());
        let field = PassphraseField::new("hidden session", texts.handover_word(), &mut form.known);
        let field = field.width(SECRET_FIELD_WIDTH).take_focus(is_free);
        entered = field.select_all(select).show(ui).entered;
        problem_ui(ui, form, texts);
    } else {
        text::secondary(ui, texts.lock_session());
    }
    ui.add_space(8.0);
    let is_ready = !needs_word || (form.known().is_some() && form.is_ready());
    let show = Button::primary(texts.lock_unlock());
    let pressed = ui.add_enabled(is_ready, show).clicked();
    if is_ready && (pressed || entered) {
        messages.push(HandOverMessage::ShowSession.into());
    }
    ui.add_space(8.0);
    let back = Button::quiet(texts.handover_back()).compact().flush();
    if ui.add(back).clicked() {
        messages.push(HandOverMessage::AskBack.into());
    }
}

/// Shows the field for a secret that is known, what was wrong, and the buttons.
fn known_secret_dialog_ui(
    ui: &mut Ui,
    form: &mut SecretForm,
    [name, confirm]: [&str; 2],
    open: &mut bool,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    ui.add_space(8.0);
    let select = std::mem::take(&mut form.select);
    let entered = secret_ui(ui, "known secret", name, &mut form.known, select);
    problem_ui(ui, form, texts);
    let is_ready = form.known().is_some() && form.is_ready();
    let buttons = Buttons {
        words: confirm,
        is_ready,
        entered,
    };
    buttons.ui(ui, open, texts, messages);
}

/// Shows both fields for a new secret. Returns `true` if Enter was pressed in the second one.
fn new_secret_ui(ui: &mut Ui, form: &mut SecretForm, [new, again]: [&str; 2], texts: &'static Texts) -> bool {
    secret_ui(ui, "new secret", new, &mut form.new, false);
    let differs = form.differs();
    let output = PassphraseField::new("secret again", again, &mut form.again)
        .width(SECRET_FIELD_WIDTH)
        .problem(if differs { texts.handover_differs() } else { "" })
        .show(ui);
    output.entered
}

/// Shows a field for a secret; `select` selects what was typed. Returns `true` if Enter was pressed.
fn secret_ui(ui: &mut Ui, salt: &str, name: &str, letters: &mut SecretLetters, select: bool) -> bool {
    let field = PassphraseField::new(salt, name, letters).width(SECRET_FIELD_WIDTH);
    field.select_all(select).show(ui).entered
}

/// Shows what was wrong the last time, and how long the next try has to wait.
fn problem_ui(ui: &mut Ui, form: &SecretForm, texts: &'static Texts) {
    let wait = form.wait_seconds().map(|seconds| texts.handover_wait(seconds));
    if form.problem.is_empty() && wait.is_none() {
        return;
    }
    ui.add_space(4.0);
    text::status(ui, &form.problem);
    if let Some(wait) = wait {
        text::small(ui, &wait);
    }
}

/// The buttons below what is typed; Enter in the last field is the first of them.
struct Buttons<'a> {
    words: &'a str,
    is_ready: bool,
    entered: bool,
}

impl Buttons<'_> {
    fn ui(self, ui: &mut Ui, open: &mut bool, texts: &'static Texts, messages: &mut Vec<Message>) {
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let pressed = ui
                .add_enabled(self.is_ready, Button::primary(self.words))
                .clicked();
            if self.is_ready && (pressed || self.entered) {
                messages.push(HandOverMessage::Confirm.into());
            }
            if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
    }
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
        ui.add_space(8.0);
        let is_named = !crate::text::safe_name(typed).is_empty();
        ui.horizontal(|ui| {
            let save = Button::primary(texts.handover_save_yes());
            let pressed = ui.add_enabled(is_named, save).clicked();
            if is_named && (pressed || line.entered) {
                let (purpose, name) = (purpose.clone(), typed.clone());
                messages.push(HandOverMessage::SaveHere { purpose, name }.into());
                *open = false;
            }
            if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
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
    Dialog::new("discard", texts.unkept_discard_title()).show(ctx, &mut open, |ui, open| {
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
