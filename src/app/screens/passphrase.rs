//! The form that asks for a passphrase: over the whole window while it is locked, and when a protected library is opened.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::app::kit::{Button, Checkbox, PassphraseField, SecretLetters, focus, text, theme};
use crate::app::message::{Message, ProtectionMessage};
use crate::app::model::{FilePurpose, ViewContext, seconds_left};
use crate::app::screens::rescue::backup_ui;
use crate::service::{Advice, NewestBackup, Passphrase, Ticket};
use crate::text::Texts;

/// Greatest width of the form, in points.
const FORM_WIDTH: f32 = 520.0;
/// Below this width (in points) there is little room beside the form.
const NARROW_BELOW_WIDTH: f32 = 700.0;
/// From this height (in points) on there is room above the form.
const SPACIOUS_FROM_HEIGHT: f32 = 560.0;
/// Number of wrong tries after which the file may be to blame.
const TRIES_BEFORE_DOUBT: u32 = 3;

/// Reason for which the last try was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Refusal {
    /// The passphrase was wrong.
    Wrong,
    /// The library can't be opened, whatever the passphrase.
    Failed(Advice),
}

/// The tries to give the passphrase.
#[derive(Debug, Default)]
struct PassphraseModel {
    /// The request that is being answered.
    ticket: Option<Ticket>,
    refusal: Option<Refusal>,
    /// Number of refused tries: the view follows it.
    refused: u32,
    /// How long the next try has to wait.
    wait: Option<Duration>,
    /// Whether a wait has just ended.
    waited: bool,
}

/// The letters that are typed.
#[derive(Debug, Default)]
struct PassphraseView {
    letters: SecretLetters,
    shown: bool,
    /// Whether the field has had the focus: a dialog that was open before gives it away one frame late.
    had_focus: bool,
    /// Number of refused tries after which the letters were selected.
    selected: u32,
    was_empty: bool,
}

/// The form that asks for a passphrase.
#[derive(Debug, Default)]
pub struct PassphraseForm {
    model: PassphraseModel,
    view: PassphraseView,
}

/// The words of the form's button, and of what is said while it is answered.
#[derive(Clone, Copy)]
pub struct FormWords {
    /// The button.
    pub verb: &'static str,
    /// Status while the passphrase is tried.
    pub trying: &'static str,
}

impl PassphraseForm {
    /// Waits for the reply to a request.
    pub fn wait_for(&mut self, ticket: Ticket) {
        self.model.ticket = Some(ticket);
        self.model.waited = false;
    }

    /// Returns `true` while a passphrase is being tried.
    pub fn is_waiting(&self) -> bool {
        self.model.ticket.is_some()
    }

    /// Returns `true` if it waits for the reply with this ticket.
    pub fn awaits(&self, ticket: Option<Ticket>) -> bool {
        ticket.is_some() && self.model.ticket == ticket
    }

    /// Says that the passphrase was wrong.
    pub fn refuse(&mut self) {
        self.end(Refusal::Wrong);
    }

    /// Says why the library can't be opened, whatever the passphrase.
    pub fn fail(&mut self, advice: Advice) {
        self.end(Refusal::Failed(advice));
    }

    fn end(&mut self, refusal: Refusal) {
        self.model.ticket = None;
        self.model.refusal = Some(refusal);
        self.model.refused += 1;
    }

    /// Sets how long the next try has to wait. Returns `true` if that wait has just begun or ended.
    pub fn set_wait(&mut self, wait: Option<Duration>) -> bool {
        let changed = self.model.wait.is_some() != wait.is_some();
        self.model.waited |= changed && wait.is_none();
        self.model.wait = wait;
        changed
    }

    /// Paints the field, what is said about it, and the button.
    pub fn ui(&mut self, ui: &mut Ui, words: FormWords, texts: &'static Texts, messages: &mut Vec<Message>) {
        self.view.ui(ui, &self.model, words, texts, messages);
    }
}

impl PassphraseView {
    fn ui(
        &mut self,
        ui: &mut Ui,
        model: &PassphraseModel,
        words: FormWords,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        // a caret that blinks would paint for ever
        ui.visuals_mut().text_cursor.blink = false;
        let entered = self.field_ui(ui, model, texts);
        ui.add(Checkbox::new(texts.passphrase_show(), &mut self.shown));
        status_ui(ui, model, words, texts);
        ui.add_space(theme::GRID_UNIT);
        let is_free = model.ticket.is_none() && model.wait.is_none();
        let pressed = ui.add_enabled(is_free, Button::primary(words.verb)).clicked();
        if (entered || pressed) && is_free {
            self.was_empty = self.letters.as_str().is_empty();
            if !self.was_empty {
                let passphrase = Passphrase::new(self.letters.as_str().to_owned());
                messages.push(ProtectionMessage::Unlock(passphrase).into());
            }
        }
    }

    /// Shows the field with the focus. Returns `true` if Enter was pressed.
    fn field_ui(&mut self, ui: &mut Ui, model: &PassphraseModel, texts: &'static Texts) -> bool {
        let problem = match (&model.refusal, self.was_empty) {
            (_, true) => texts.passphrase_empty(),
            (Some(Refusal::Wrong), _) if model.ticket.is_none() => texts.passphrase_wrong(),
            _ => "",
        };
        let select = std::mem::replace(&mut self.selected, model.refused) != model.refused;
        let output = PassphraseField::new("passphrase", texts.passphrase_name(), &mut self.letters)
            .shown(self.shown)
            .take_focus(!self.had_focus || focus::is_lost_to_escape(ui.ctx()))
            .select_all(select)
            .problem(problem)
            .show(ui);
        if !self.had_focus {
            // also while the window is in the background
            self.had_focus = ui.memory(|memory| memory.has_focus(output.response.id));
            ui.ctx().request_repaint();
        }
        self.was_empty &= !output.response.changed();
        output.entered
    }
}

/// Says what is going on, or how long to wait; screen readers announce it.
fn status_ui(ui: &mut Ui, model: &PassphraseModel, words: FormWords, texts: &'static Texts) {
    let said = match (model.ticket, model.wait, &model.refusal) {
        (Some(_), ..) => words.trying.to_owned(),
        (_, Some(wait), _) => texts.passphrase_wait(seconds_left(wait)),
        (_, _, Some(Refusal::Failed(advice))) => advice.sentences(),
        _ if model.waited => texts.passphrase_again().to_owned(),
        _ => return,
    };
    text::outcome(ui, &said);
}

/// Paints a page of one column for the form.
pub fn form_page_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let is_narrow = ui.available_width() < NARROW_BELOW_WIDTH;
    let is_low = ui.available_height() < SPACIOUS_FROM_HEIGHT;
    let margin = Margin::symmetric(if is_narrow { 24 } else { 84 }, if is_low { 24 } else { 64 });
    let frame = Frame::new().fill(theme::colours(ui.ctx()).paper);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let area = ScrollArea::vertical()
            .id_salt("passphrase")
            .auto_shrink(false)
            .content_margin(margin);
        area.show(ui, |ui| {
            theme::column(ui, FORM_WIDTH);
            ui.spacing_mut().item_spacing.y = 10.0;
            content(ui);
        });
    });
}

/// A protected library that waits for its passphrase.
#[derive(Debug)]
pub struct PassphraseScreen {
    path: PathBuf,
    /// The form that asks for it.
    pub form: PassphraseForm,
    /// The newest backup: where it isn't protected, the library may only look so since it is damaged.
    pub backup: Option<NewestBackup>,
}

impl PassphraseScreen {
    /// Returns the screen for a library.
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            form: PassphraseForm::default(),
            backup: None,
        }
    }

    /// Returns the path of the library.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        form_page_ui(ui, |ui| {
            text::title(ui, texts.passphrase_title());
            text::small(ui, &texts.passphrase_which(self.path.display().to_string()));
            ui.add_space(theme::GRID_UNIT);
            let words = FormWords {
                verb: texts.passphrase_open(),
                trying: texts.passphrase_opening(),
            };
            self.form.ui(ui, words, texts, messages);
            ui.add_space(2.0 * theme::GRID_UNIT);
            text::small(ui, texts.passphrase_forgotten());
            let other = Button::quiet(texts.start_open_library()).compact().flush();
            if ui.add(other).clicked() {
                messages.push(Message::ChooseFile(FilePurpose::Library));
            }
            self.doubt_ui(ui, texts, messages);
        });
    }

    /// Says that the file may be damaged, where that is likely: at once where a backup isn't protected, otherwise after some
    /// wrong tries.
    fn doubt_ui(&self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let is_in_doubt = self.form.model.refused >= TRIES_BEFORE_DOUBT;
        let doubt = match &self.backup {
            Some(backup) if backup.is_plain => texts.passphrase_plain_backup().to_owned(),
            Some(backup) if is_in_doubt => texts.passphrase_doubt(backup.file.path.display().to_string()),
            None if is_in_doubt => texts.passphrase_doubt_no_backup().to_owned(),
            _ => return,
        };
        ui.add_space(2.0 * theme::GRID_UNIT);
        text::outcome(ui, &doubt);
        if let Some(backup) = self.backup.as_ref().filter(|backup| backup.is_plain) {
            backup_ui(ui, backup, texts, messages);
        }
    }
}
