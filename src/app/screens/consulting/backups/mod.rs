//! The backups of the library: making one, where they lie, and what could be restored from one.

mod conflicts;
mod model;
mod preview;

use std::path::{Path, PathBuf};

use egui::Ui;

pub use self::model::BackupsModel;

use super::job_view::running_words;
use crate::app::kit::progress::ProgressBar;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, CardKind, card, text};
use crate::app::message::{BackupMessage, ConsultingMessage, Message};
use crate::app::model::{FilePurpose, JobStatus, ViewContext};
use crate::app::screens::shared::paging::paging;
use crate::app::screens::shared::{clicked, page};
use crate::service::{BackupFile, BackupKind, Backups, Job, JobOutcome, JobProgress, JobReport, advice};
use crate::text::{Texts, dates};

/// The screen.
#[derive(Debug, Default)]
pub struct BackupsScreen {
    /// The backups.
    pub model: BackupsModel,
    was_shown: bool,
    /// The backup that was looked at in the last frame.
    looked_at: Option<PathBuf>,
}

impl BackupsScreen {
    /// Returns the screen of a model.
    pub fn new(model: BackupsModel) -> Self {
        Self {
            model,
            ..Self::default()
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let (model, texts) = (&self.model, cx.texts);
        page::page_frame(ui, |ui| {
            let is_new = !std::mem::replace(&mut self.was_shown, true);
            let focus = LookFocus::new(model, &mut self.looked_at);
            let heads = [texts.backups_back(), texts.backups_title()];
            page::head(ui, heads, &mut { is_new }, messages);
            paging(ui, "backups", is_new, |ui| {
                theme::column(ui, theme::COLUMN_WIDTH + 80.0);
                text::secondary(ui, texts.backups_words());
                ui.add_space(8.0);
                if !job_ui(ui, model, cx, messages) {
                    ways_ui(ui, texts, messages);
                }
                if let Some((path, load)) = model.look() {
                    ui.add_space(12.0);
                    card(ui, CardKind::Plain, |ui| {
                        let heading = preview::preview_ui(ui, model, path, load, cx, messages);
                        if focus.is_opened {
                            heading.request_focus();
                            heading.scroll_to_me(None);
                        }
                    });
                }
                match model.backups() {
                    Some(backups) => backups_ui(ui, backups, &focus, cx, messages),
                    None => page::waiting_ui(ui, texts.backups_loading(), model.failure(), texts),
                }
            });
        });
    }
}

/// Where the keyboard goes when a backup is looked at, and when that is closed.
struct LookFocus {
    /// Whether it goes to what has just been opened, which may stand out of view.
    is_opened: bool,
    /// The file that has just been closed: the keyboard goes back to its button.
    closed: Option<PathBuf>,
}

impl LookFocus {
    fn new(model: &BackupsModel, looked_at: &mut Option<PathBuf>) -> Self {
        let now = model.look().map(|(path, _)| path.to_owned());
        let before = std::mem::replace(looked_at, now);
        Self {
            is_opened: looked_at.is_some() && *looked_at != before,
            closed: before.filter(|_| looked_at.is_none()),
        }
    }

    /// Paints the button that looks at a file.
    fn look_ui(&self, ui: &mut Ui, path: &Path, what: &str, texts: &Texts, messages: &mut Vec<Message>) {
        let name = texts.backups_look_named(what);
        let button = Button::secondary(texts.backups_look()).compact();
        let look = ui.add(button.named(&name));
        if look.clicked() {
            messages.push(BackupMessage::Look(Some(path.to_owned())).into());
        }
        if self.closed.as_deref() == Some(path) {
            look.request_focus();
        }
    }
}

fn ways_ui(ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::primary(texts.backups_now())) {
            messages.push(BackupMessage::BackUp.into());
        }
        if clicked(ui, Button::quiet(texts.backups_choose_file())) {
            messages.push(Message::ChooseFile(FilePurpose::BackupFile));
        }
    });
}

/// Paints the job that was started here, or how it ended; returns `true` while it runs.
fn job_ui(ui: &mut Ui, model: &BackupsModel, cx: &ViewContext<'_>, messages: &mut Vec<Message>) -> bool {
    let job = model.job().and_then(|id| cx.jobs.get(&id));
    let Some(known) = job else { return false };
    match &known.status {
        JobStatus::Running(progress) => {
            // nodes of their own, so that assistive programs don't take them for what was there before
            ui.push_id("running", |ui| {
                running_ui(ui, &known.job, *progress, cx.texts, messages);
            });
            true
        }
        JobStatus::Finished(report) => {
            ended_ui(ui, &known.job, report, cx.texts);
            false
        }
    }
}

fn running_ui(
    ui: &mut Ui,
    job: &Job,
    progress: JobProgress,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    ui.add(ProgressBar::new(
        texts.backups_progress(),
        progress.done,
        progress.of,
    ));
    text::small(ui, &running_words(job, progress, texts));
    ui.add_space(4.0);
    if clicked(ui, Button::secondary(texts.backups_stop()).compact()) {
        messages.push(ConsultingMessage::CancelJob.into());
    }
}

fn ended_ui(ui: &mut Ui, job: &Job, report: &JobReport, texts: &'static Texts) {
    for error in report.problems() {
        text::status(ui, &advice(error, texts).sentences());
    }
    if let Some(words) = ended_words(job, report, texts) {
        text::status(ui, &words);
    }
    ui.add_space(8.0);
}

/// Returns what a job about backups has done; `None` if there is nothing but what went wrong.
pub fn ended_words(job: &Job, report: &JobReport, texts: &Texts) -> Option<String> {
    let cancelled = matches!(report.outcome, JobOutcome::Cancelled);
    let path = report.last_file.as_ref().map(|path| path.display().to_string());
    match job {
        Job::RestoreSessions { .. } => {
            let counts = report.imported;
            let done = counts.new + counts.replaced + counts.same;
            (done > 0 || report.skipped_total == 0).then(|| {
                texts
                    .restore_sessions_done()
                    .added(counts.new)
                    .replaced(counts.replaced)
                    .same(counts.same)
            })
        }
        Job::RestoreLibrary(_) if cancelled => Some(texts.restore_stopped().to_owned()),
        Job::RestoreLibrary(_) => path.map(|path| texts.restore_done(path)),
        _ if cancelled => Some(texts.backups_stopped().to_owned()),
        _ => path.map(|path| texts.backups_made(path)),
    }
}

fn backups_ui(
    ui: &mut Ui,
    backups: &Backups,
    focus: &LookFocus,
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let texts = cx.texts;
    ui.add_space(20.0);
    if !backups.conflicts.is_empty() {
        conflicts::conflicts_ui(ui, &backups.conflicts, focus, cx, messages);
        ui.add_space(20.0);
    }
    folders_ui(ui, backups, texts, messages);
    ui.add_space(16.0);
    if backups.files.is_empty() {
        text::secondary(ui, texts.backups_none());
    }
    for (index, (file, sessions)) in backups.files.iter().enumerate() {
        ui.push_id(("backup", index), |ui| {
            let facts = facts(backups, file, *sessions, texts);
            file_ui(ui, file, &facts, focus, texts, messages);
        });
    }
}

/// Paints where backups go.
fn folders_ui(ui: &mut Ui, backups: &Backups, texts: &'static Texts, messages: &mut Vec<Message>) {
    text::small(ui, &texts.backups_folder(backups.folder.display().to_string()));
    match &backups.chosen {
        None => drop(text::small(ui, texts.backups_chosen_none())),
        Some(chosen) => {
            text::small(ui, &texts.backups_chosen(chosen.path.display().to_string()));
            if !chosen.is_there {
                text::small(ui, texts.backups_chosen_gone());
            } else if !chosen.is_elsewhere {
                text::small(ui, texts.backups_chosen_same_disk());
            }
        }
    }
    choose_ui(ui, backups.chosen.is_some(), texts, messages);
}

/// Paints the ways to choose a second folder and to forget it.
pub fn choose_ui(ui: &mut Ui, has_folder: bool, texts: &'static Texts, messages: &mut Vec<Message>) {
    let words = match has_folder {
        true => texts.backups_other_folder(),
        false => texts.backups_choose_folder(),
    };
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::secondary(words).compact()) {
            messages.push(Message::ChooseFile(FilePurpose::BackupFolder));
        }
        if has_folder && clicked(ui, Button::quiet(texts.backups_forget_folder()).compact()) {
            messages.push(BackupMessage::ForgetFolder.into());
        }
    });
}

fn file_ui(
    ui: &mut Ui,
    file: &BackupFile,
    facts: &str,
    focus: &LookFocus,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let when = when(file, texts);
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        // the facts tell the copies of one time apart
        let what = format!("{when} · {facts}");
        focus.look_ui(ui, &file.path, &what, texts, messages);
        ui.add_space(8.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::text_in(ui, &when, Step::CompactStrong, theme::colours(ui.ctx()).ink);
            text::small(ui, facts);
        });
    });
}

fn when(file: &BackupFile, texts: &Texts) -> String {
    let local = file.at.local();
    texts
        .backups_row()
        .day(dates::date_long(local.date(), texts.language()))
        .time(dates::time(&local))
}

fn facts(backups: &Backups, file: &BackupFile, sessions: Option<u64>, texts: &Texts) -> String {
    let sessions = match sessions {
        Some(count) => texts.backups_sessions(count),
        None => texts.backups_unreadable().to_owned(),
    };
    let mut facts = vec![sessions, size(file.size, texts)];
    if file.kind == BackupKind::SetAside {
        facts.push(texts.backups_set_aside().to_owned());
    }
    if !file.path.starts_with(&backups.folder) {
        facts.push(texts.backups_elsewhere().to_owned());
    }
    facts.join(" · ")
}

/// Returns a size in megabytes, a small one in kilobytes.
fn size(bytes: u64, texts: &Texts) -> String {
    let kilobytes = bytes.div_ceil(1024);
    if kilobytes < 1024 {
        return format!("{kilobytes} KB");
    }
    let tenths = (kilobytes * 10 / 1024) as f64 / 10.0;
    let number = crate::text::numbers::number(tenths, texts.language());
    format!("{number} MB")
}
