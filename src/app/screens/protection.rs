//! The form that protects the library, changes its passphrase or takes the protection off, and what became of it.

use egui::Ui;

use super::shared::clicked;
use super::shared::job_page::page_ui;
use crate::app::kit::progress::ProgressBar;
use crate::app::kit::{Button, Checkbox, EscapeKey, PassphraseField, SecretLetters, text, theme};
use crate::app::message::{ConsultingMessage, Message, ProtectionMessage, ProtectionTask};
use crate::app::model::{JobStatus, ViewContext};
use crate::service::{
    CHECKED_FROM_PERCENT, JobId, JobOutcome, JobProgress, Passphrase, ProtectionChange, Rating, Settings,
    advice,
};
use crate::text::Texts;

/// Width of the fields, in points.
const FIELD_WIDTH: f32 = 520.0;
/// Up to this percentage the task can be cancelled.
const MAX_CANCELLABLE_PERCENT: usize = 99;

/// Something that is missing in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// The present passphrase.
    Current,
    /// The new one.
    New,
    /// The new one was typed differently the second time.
    Again,
}

/// The form of a task, and the job once it was started.
pub struct ProtectionScreen {
    task: ProtectionTask,
    job: Option<JobId>,
    current: SecretLetters,
    new: SecretLetters,
    again: SecretLetters,
    shown: bool,
    /// How hard the new passphrase is to guess; `None` while there is none.
    rating: Option<Rating>,
    /// Words that others know of the person.
    own_words: String,
    gap: Option<Gap>,
    /// The field that gets the keyboard, as something is missing in it.
    focus: Option<Gap>,
    /// The job whose refusal of the present passphrase was shown.
    refused: Option<JobId>,
    focus_heading: bool,
    escape: EscapeKey,
}

impl ProtectionScreen {
    /// Returns the form of a task. A passphrase that contains the consultant's name is easier to guess.
    pub fn new(task: ProtectionTask, consultant: &str) -> Self {
        Self {
            task,
            job: None,
            current: SecretLetters::default(),
            new: SecretLetters::default(),
            again: SecretLetters::default(),
            shown: false,
            rating: None,
            own_words: consultant.to_owned(),
            gap: None,
            focus: None,
            refused: None,
            focus_heading: true,
            escape: EscapeKey::default(),
        }
    }

    /// Shows a job that was started.
    pub fn started(&mut self, job: JobId) {
        self.job = Some(job);
    }

    /// Returns the job that is shown.
    pub fn job(&self) -> Option<JobId> {
        self.job
    }

    /// Wipes what is typed.
    pub fn wipe(&mut self) {
        for letters in [&mut self.current, &mut self.new, &mut self.again] {
            letters.clear();
        }
        (self.rating, self.gap) = (None, None);
    }

    /// Paints the screen; Escape leaves it.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        settings: &Settings,
        cx: &ViewContext<'_>,
        messages: &mut Vec<Message>,
    ) {
        let texts = cx.texts;
        let status = cx.job(self.job);
        if self.escape.pressed(ui) && !matches!(status, Some(JobStatus::Running(_))) {
            messages.push(Message::Leave);
        }
        let mut focus_heading = std::mem::take(&mut self.focus_heading);
        let heads = [texts.transfer_back(), self.title(texts)];
        page_ui(
            ui,
            heads,
            &mut focus_heading,
            messages,
            |ui, messages| match status {
                Some(JobStatus::Running(progress)) => {
                    // nodes of their own, so that assistive programs don't take them for what was there before
                    ui.push_id("running", |ui| self.working_ui(ui, *progress, texts, messages));
                }
                Some(JobStatus::Finished(report)) => match &report.outcome {
                    JobOutcome::Done => self.done_ui(ui, settings, texts, messages),
                    JobOutcome::Failed(error) if error.is_wrong_passphrase() => {
                        self.form_ui(ui, texts, messages);
                    }
                    JobOutcome::Failed(error) => {
                        self.not_done_ui(ui, &advice(error, texts).sentences(), texts, messages);
                    }
                    JobOutcome::Cancelled => self.not_done_ui(ui, texts.protect_stopped(), texts, messages),
                },
                None => self.form_ui(ui, texts, messages),
            },
        );
        self.escape.painted(ui);
    }

    fn title(&self, texts: &'static Texts) -> &'static str {
        match self.task {
            ProtectionTask::Protect => texts.protect_title(),
            ProtectionTask::Change => texts.change_title(),
            ProtectionTask::Remove => texts.remove_title(),
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        match self.task {
            ProtectionTask::Protect => {
                text::body(ui, texts.offer_does());
                text::body(ui, texts.offer_does_not());
            }
            ProtectionTask::Change => drop(text::body(ui, texts.change_explains())),
            ProtectionTask::Remove => drop(text::body(ui, texts.remove_explains())),
        }
        ui.add_space(theme::GRID_UNIT);
        let mut entered = false;
        if self.task != ProtectionTask::Protect {
            entered |= self.current_ui(ui, texts);
        }
        if self.task != ProtectionTask::Remove {
            entered |= self.new_ui(ui, texts);
        }
        ui.add(Checkbox::new(texts.protect_show(), &mut self.shown));
        if self.task != ProtectionTask::Remove {
            ui.add_space(theme::GRID_UNIT);
            text::body(ui, texts.protect_forgotten());
        }
        ui.add_space(theme::GRID_UNIT);
        let verb = match self.task {
            ProtectionTask::Protect => texts.protect_go(),
            ProtectionTask::Change => texts.change_go(),
            ProtectionTask::Remove => texts.remove_go(),
        };
        if clicked(ui, Button::primary(verb)) || entered {
            self.go(messages);
        }
    }

    /// Shows the field for the present passphrase. Returns `true` if Enter was pressed.
    fn current_ui(&mut self, ui: &mut Ui, texts: &'static Texts) -> bool {
        // the form comes back because the passphrase was wrong
        let is_wrong = self.job.is_some();
        let is_new = is_wrong && self.refused != self.job;
        self.refused = self.job;
        let problem = match self.gap {
            Some(Gap::Current) => texts.protect_missing(),
            _ if is_wrong => texts.passphrase_wrong(),
            _ => "",
        };
        let output = PassphraseField::new("current", texts.protect_current(), &mut self.current)
            .shown(self.shown)
            .width(FIELD_WIDTH)
            .select_all(is_new)
            .take_focus(self.focus.take_if(|gap| *gap == Gap::Current).is_some())
            .problem(problem)
            .show(ui);
        self.gap = self.gap.filter(|_| !output.response.changed());
        output.entered
    }

    /// Shows the fields for the new passphrase, and how good it is. Returns `true` if Enter was pressed.
    fn new_ui(&mut self, ui: &mut Ui, texts: &'static Texts) -> bool {
        let problem =
            |gap: Option<Gap>, of: Gap, words: &'static str| if gap == Some(of) { words } else { "" };
        let new = PassphraseField::new("new", texts.protect_new(), &mut self.new)
            .shown(self.shown)
            .width(FIELD_WIDTH)
            .problem(problem(self.gap, Gap::New, texts.protect_missing()))
            .take_focus(self.focus.take_if(|gap| *gap == Gap::New).is_some())
            .show(ui);
        if new.response.changed() {
            let own_words: Vec<&str> = self.own_words.split_whitespace().collect();
            let typed = passphrase(&self.new);
            self.rating = (!typed.is_empty()).then(|| Rating::of(&typed, &own_words));
        }
        rating_ui(ui, self.rating, texts);
        let again = PassphraseField::new("again", texts.protect_again(), &mut self.again)
            .shown(self.shown)
            .width(FIELD_WIDTH)
            .problem(problem(self.gap, Gap::Again, texts.protect_differs()))
            .take_focus(self.focus.take_if(|gap| *gap == Gap::Again).is_some())
            .show(ui);
        let changed = new.response.changed() || again.response.changed();
        self.gap = self.gap.filter(|_| !changed);
        new.entered || again.entered
    }

    /// Returns what is missing in the form.
    fn find_gap(&self) -> Option<Gap> {
        if self.task != ProtectionTask::Protect && self.current.as_str().is_empty() {
            return Some(Gap::Current);
        }
        if self.task == ProtectionTask::Remove {
            return None;
        }
        if self.new.as_str().is_empty() {
            return Some(Gap::New);
        }
        (self.new.as_str() != self.again.as_str()).then_some(Gap::Again)
    }

    fn go(&mut self, messages: &mut Vec<Message>) {
        self.gap = self.find_gap();
        self.focus = self.gap;
        if self.gap.is_some() {
            return;
        }
        let (current, new) = (passphrase(&self.current), passphrase(&self.new));
        let change = match self.task {
            ProtectionTask::Protect => ProtectionChange::Protect { new },
            ProtectionTask::Change => ProtectionChange::ChangePassphrase { current, new },
            ProtectionTask::Remove => ProtectionChange::Unprotect { current },
        };
        messages.push(ProtectionMessage::Change(change).into());
    }

    fn working_ui(
        &self,
        ui: &mut Ui,
        progress: JobProgress,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        let JobProgress { done, of, again } = progress;
        let words = match done {
            CHECKED_FROM_PERCENT..MAX_CANCELLABLE_PERCENT => texts.backups_checking(),
            _ => self.task.running(texts),
        };
        text::outcome(ui, words);
        if again {
            text::outcome(ui, texts.protection_restarted());
        }
        ui.add(ProgressBar::new(texts.protect_progress(), done, of));
        ui.add_space(theme::GRID_UNIT);
        // once the copy is in its place, only the old file is overwritten
        if done < MAX_CANCELLABLE_PERCENT && clicked(ui, Button::secondary(texts.protect_stop())) {
            messages.push(ConsultingMessage::CancelJob.into());
        }
    }

    fn done_ui(
        &mut self,
        ui: &mut Ui,
        settings: &Settings,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        self.wipe();
        text::outcome(ui, self.task.done(texts));
        match self.task {
            ProtectionTask::Protect => {
                text::body(ui, &explained(settings.lock_minutes, texts));
                text::body(ui, texts.protect_sheet_now());
            }
            ProtectionTask::Change => drop(text::body(ui, texts.change_sheet_now())),
            ProtectionTask::Remove => {}
        }
        ui.add_space(theme::GRID_UNIT);
        ui.horizontal_wrapped(|ui| {
            let has_sheet = self.task != ProtectionTask::Remove;
            if has_sheet && clicked(ui, Button::primary(texts.protection_sheet())) {
                messages.push(ProtectionMessage::OpenSheet.into());
            }
            if clicked(ui, Button::secondary(texts.protect_finish())) {
                messages.push(Message::Leave);
            }
        });
    }

    fn not_done_ui(&mut self, ui: &mut Ui, why: &str, texts: &'static Texts, messages: &mut Vec<Message>) {
        text::outcome(ui, why);
        ui.add_space(theme::GRID_UNIT);
        ui.horizontal_wrapped(|ui| {
            if clicked(ui, Button::primary(texts.start_try_again())) {
                self.job = None;
            }
            if clicked(ui, Button::secondary(texts.protect_finish())) {
                messages.push(Message::Leave);
            }
        });
    }
}

fn passphrase(letters: &SecretLetters) -> Passphrase {
    Passphrase::new(letters.as_str().to_owned())
}

/// Says when the window locks.
fn explained(minutes: u32, texts: &'static Texts) -> String {
    match minutes {
        0 => texts.protect_done_without_time().to_owned(),
        minutes => texts.protect_done_explains(minutes),
    }
}

/// Shows how good the passphrase is, as a bar and in words that screen readers announce.
fn rating_ui(ui: &mut Ui, rating: Option<Rating>, texts: &'static Texts) {
    let Some(rating) = rating else {
        text::small(ui, texts.protect_hint());
        return;
    };
    ui.scope(|ui| {
        ui.set_max_width(FIELD_WIDTH);
        let strength = rating.strength as usize + 1;
        ui.add(ProgressBar::new(texts.strength_name(), strength, 5));
    });
    text::status(ui, &rating.sentence(texts));
}
