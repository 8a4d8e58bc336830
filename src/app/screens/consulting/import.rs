//! The form of an import: a session file, or all of a folder.

use std::path::Path;

use egui::Ui;

use super::job_view::{skipped_ui, working_ui};
use crate::app::kit::{Button, Chip, TextField, text};
use crate::app::message::{ConsultingMessage, Message};
use crate::app::model::{FilePurpose, JobStatus, ViewContext};
use crate::app::screens::shared::clicked;
use crate::app::screens::shared::job_page::page_ui;
use crate::app::screens::shared::typed_path::TypedPath;
use crate::service::{ImportOrder, Job, JobId, JobOutcome, JobReport};
use crate::text::Texts;

/// The form of an import, and the job once it was started.
pub struct ImportScreen {
    path: TypedPath,
    replace: bool,
    job: Option<JobId>,
    focus_heading: bool,
}

impl Default for ImportScreen {
    fn default() -> Self {
        Self {
            path: TypedPath::default(),
            replace: false,
            job: None,
            focus_heading: true,
        }
    }
}

impl ImportScreen {
    /// Takes a file or folder that was chosen.
    pub fn set_path(&mut self, path: &Path) {
        self.path = TypedPath::new(path);
    }

    /// Shows a job that was started.
    pub fn started(&mut self, job: JobId) {
        self.job = Some(job);
    }

    /// Returns the job that is shown.
    pub fn job(&self) -> Option<JobId> {
        self.job
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        let mut focus_heading = std::mem::take(&mut self.focus_heading);
        let status = cx.job(self.job);
        let heads = [texts.transfer_back(), texts.transfer_import()];
        page_ui(ui, heads, &mut focus_heading, messages, |ui, messages| {
            let mut again = false;
            match status {
                None => self.form_ui(ui, texts, messages),
                Some(JobStatus::Running(progress)) => working_ui(ui, *progress, texts, messages),
                Some(JobStatus::Finished(report)) => again = report_ui(ui, report, texts, messages),
            }
            if again {
                *self = Self::default();
            }
        });
    }

    fn form_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        text::body(ui, texts.transfer_import_note());
        let line = TextField::new("import path", texts.transfer_import_from(), &mut self.path.text)
            .own_undo(true)
            .show(ui);
        ui.horizontal_wrapped(|ui| {
            if clicked(ui, Button::secondary(texts.transfer_choose_file())) {
                messages.push(Message::ChooseFile(FilePurpose::ImportFile));
            }
            if clicked(ui, Button::secondary(texts.transfer_choose_folder())) {
                messages.push(Message::ChooseFile(FilePurpose::ImportFolder));
            }
        });
        ui.add_space(8.0);
        ui.add(Chip::new(texts.transfer_import_replace(), &mut self.replace));
        ui.add_space(16.0);
        let ready = !self.path.is_empty();
        let go = ui
            .add_enabled(ready, Button::primary(texts.transfer_import_go()))
            .clicked();
        if (go || line.entered) && ready {
            let order = ImportOrder {
                paths: vec![self.path.path()],
                replace: self.replace,
            };
            messages.push(ConsultingMessage::StartJob(Box::new(Job::Import(order))).into());
        }
    }
}

/// Paints the report; returns `true` if another import is wanted.
fn report_ui(ui: &mut Ui, report: &JobReport, texts: &'static Texts, messages: &mut Vec<Message>) -> bool {
    if matches!(report.outcome, JobOutcome::Cancelled) {
        text::body(ui, texts.transfer_import_stopped());
    }
    text::status(
        ui,
        &texts
            .transfer_imported()
            .added(report.imported.new)
            .replaced(report.imported.replaced)
            .same(report.imported.same),
    );
    if report.imported.noted > 0 {
        text::body(ui, &texts.transfer_noted(report.imported.noted));
    }
    skipped_ui(ui, report, texts);
    ui.add_space(8.0);
    let row = ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::primary(texts.transfer_done())) {
            messages.push(Message::Leave);
        }
        clicked(ui, Button::secondary(texts.transfer_import_more()))
    });
    row.inner
}
