//! The fields of dialogs that ask for secrets, and what was wrong with them.

use egui::Ui;

use super::answers::ActionButtons;
use crate::app::kit::{PassphraseField, SecretLetters, text};
use crate::app::message::{HandOverMessage, Message};
use crate::app::state::secret_form::SecretForm;
use crate::text::Texts;

/// Width of a field for a secret, in points.
const SECRET_FIELD_WIDTH: f32 = 320.0;

/// Shows the field for a secret that is known, what was wrong, and the buttons.
pub(super) fn known_secret_dialog_ui(
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
    let buttons = ActionButtons {
        words: confirm,
        is_ready,
        entered,
    };
    if buttons.ui(ui, open, texts) {
        messages.push(HandOverMessage::Confirm.into());
    }
}

/// Shows both fields for a new secret. Returns `true` if Enter was pressed in the second one.
pub(super) fn new_secret_ui(
    ui: &mut Ui,
    form: &mut SecretForm,
    [new, again]: [&str; 2],
    texts: &'static Texts,
) -> bool {
    secret_ui(ui, "new secret", new, &mut form.new, false);
    let differs = form.differs();
    let output = PassphraseField::new("secret again", again, &mut form.again)
        .width(SECRET_FIELD_WIDTH)
        .problem(if differs { texts.handover_differs() } else { "" })
        .show(ui);
    output.entered
}

/// Shows a field for a secret; `select` selects what was typed. Returns `true` if Enter was pressed.
pub(super) fn secret_ui(
    ui: &mut Ui,
    salt: &str,
    name: &str,
    letters: &mut SecretLetters,
    select: bool,
) -> bool {
    secret_field(salt, name, letters)
        .select_all(select)
        .show(ui)
        .entered
}

/// Returns a field for a secret.
pub(super) fn secret_field<'a>(
    salt: &str,
    name: &'a str,
    letters: &'a mut SecretLetters,
) -> PassphraseField<'a> {
    PassphraseField::new(salt, name, letters).width(SECRET_FIELD_WIDTH)
}

/// Shows what was wrong the last time, and how long the next try has to wait.
pub(super) fn problem_ui(ui: &mut Ui, form: &SecretForm, texts: &'static Texts) {
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
