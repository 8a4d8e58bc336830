//! The form of an export: the sessions, the format, and the folder.

use std::path::Path;

use egui::Ui;

use super::export_handouts;
use super::job_view::{skipped_ui, working_ui};
use crate::app::kit::{Button, Chip, RadioGroup, TextField, text};
use crate::app::message::{ConsultingMessage, ExportCandidates, Message};
use crate::app::model::{FilePurpose, JobStatus, ViewContext};
use crate::app::screens::shared::clicked;
use crate::app::screens::shared::job_page::page_ui;
use crate::app::screens::shared::typed_path::TypedPath;
use crate::handout::{HandoutKind, HandoutOptions};
use crate::service::{
    ExportFormat, ExportOrder, FileFormat, Job, JobId, JobOutcome, JobReport, SessionRef, SessionSelection,
};
use crate::text::Texts;

/// The formats in the order in which they are offered; handouts and a copy for the client follow them.
const FORMATS: [ExportFormat; 5] = [
    ExportFormat::Sessions,
    ExportFormat::Answers,
    ExportFormat::Each(FileFormat::Markdown),
    ExportFormat::Each(FileFormat::Json),
    ExportFormat::Each(FileFormat::Csv),
];

/// The place of handouts among what is offered.
const HANDOUT_FORMAT: usize = FORMATS.len();
/// The place of a copy for the client.
const CLIENT_FORMAT: usize = HANDOUT_FORMAT + 1;

/// The form of an export, and the job once it was started.
pub struct ExportScreen {
    candidates: ExportCandidates,
    which: Option<usize>,
    format: Option<usize>,
    handout: HandoutOptions,
    in_one_file: bool,
    notes: bool,
    replace: bool,
    folder: TypedPath,
    job: Option<JobId>,
    focus_heading: bool,
}

impl ExportScreen {
    /// Returns the form for the sessions that may be exported, with the folder used last.
    pub fn new(candidates: ExportCandidates, folder: &Path) -> Self {
        let which = Some(usize::from(candidates.keys.is_empty()));
        Self {
            candidates,
            which,
            format: Some(0),
            handout: HandoutOptions::of(HandoutKind::Meeting, ""),
            in_one_file: false,
            notes: false,
            replace: false,
            folder: TypedPath::new(folder),
            job: None,
            focus_heading: true,
        }
    }

    /// Returns the screen that shows a job whose form was left.
    pub fn of_job(job: &Job, id: JobId) -> Self {
        let (folder, format) = match job {
            Job::ClientCopy { folder, .. } => (folder.as_path(), CLIENT_FORMAT),
            Job::Export { order, .. } => (order.folder.as_path(), 0),
            _ => (Path::new(""), 0),
        };
        Self {
            format: Some(format),
            job: Some(id),
            ..Self::new(ExportCandidates::default(), folder)
        }
    }

    /// Takes a folder that was chosen.
    pub fn set_folder(&mut self, folder: &Path) {
        self.folder = TypedPath::new(folder);
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
        let heads = [texts.transfer_back(), texts.transfer_export()];
        let status = cx.job(self.job);
        page_ui(
            ui,
            heads,
            &mut focus_heading,
            messages,
            |ui, messages| match status {
                None => self.order_ui(ui, texts, messages),
                Some(JobStatus::Running(progress)) => working_ui(ui, *progress, texts, messages),
                Some(JobStatus::Finished(report)) => self.report_ui(ui, report, texts, messages),
            },
        );
    }

    fn order_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        self.which_ui(ui, texts);
        self.format_ui(ui, texts);
        if self.format == Some(HANDOUT_FORMAT) {
            export_handouts::handouts_ui(ui, &mut self.handout, &mut self.in_one_file, texts);
        }
        if !self.is_for_client() {
            text::label(ui, texts.transfer_further());
            ui.horizontal_wrapped(|ui| {
                // one kind of handout has them anyway, the others never
                if self.format != Some(HANDOUT_FORMAT) {
                    ui.add(Chip::new(texts.transfer_notes(), &mut self.notes));
                }
                ui.add(Chip::new(texts.transfer_replace(), &mut self.replace));
            });
        }
        ui.add_space(8.0);
        let line = TextField::new("folder", texts.transfer_folder(), &mut self.folder.text)
            .own_undo(true)
            .show(ui);
        let ready = self.format.is_some() && self.which.is_some() && !self.folder.is_empty();
        ui.add_space(8.0);
        let row = ui.horizontal_wrapped(|ui| {
            let go = ui
                .add_enabled(ready, Button::primary(texts.transfer_go()))
                .clicked();
            if clicked(ui, Button::secondary(texts.transfer_choose_folder())) {
                messages.push(Message::ChooseFile(FilePurpose::ExportFolder));
            }
            go
        });
        if (row.inner || line.entered) && ready {
            messages.push(ConsultingMessage::StartJob(Box::new(self.order(texts))).into());
        }
    }

    /// Paints the choice of sessions; without one that is selected or marked there is nothing to choose.
    fn which_ui(&mut self, ui: &mut Ui, texts: &'static Texts) {
        let listed = texts.transfer_listed(self.candidates.listed);
        let count = self.candidates.keys.len();
        if count == 0 {
            text::label(ui, texts.transfer_which());
            text::body(ui, &listed);
            return;
        }
        let name = self.candidates.name.as_str();
        let selected = texts.transfer_picked().count(count).name(name);
        RadioGroup::new(
            "which",
            texts.transfer_which(),
            &[&selected, &listed],
            &mut self.which,
        )
        .compact()
        .show(ui);
    }

    fn format_ui(&mut self, ui: &mut Ui, texts: &'static Texts) {
        let mut formats = vec![
            texts.transfer_form_sessions(),
            texts.transfer_form_answers(),
            texts.transfer_form_markdown(),
            texts.transfer_form_json(),
            texts.transfer_form_csv(),
            texts.transfer_form_pdf(),
        ];
        if self.may_be_for_client() {
            formats.push(texts.transfer_form_client());
        } else {
            self.format = self.format.filter(|format| *format != CLIENT_FORMAT);
        }
        RadioGroup::new("form", texts.transfer_form(), &formats, &mut self.format)
            .compact()
            .show(ui);
        text::small(
            ui,
            if self.is_for_client() {
                texts.transfer_client_note()
            } else {
                texts.transfer_private_note()
            },
        );
    }

    /// Returns `true` if a copy for the client is offered: one session stands for its client.
    fn may_be_for_client(&self) -> bool {
        self.which == Some(0) && self.candidates.keys.len() == 1
    }

    fn is_for_client(&self) -> bool {
        self.format == Some(CLIENT_FORMAT)
    }

    fn order(&self, texts: &Texts) -> Job {
        let folder = self.folder.path();
        let keys = &self.candidates.keys;
        if let (true, [session]) = (self.is_for_client(), keys.as_slice()) {
            return Job::ClientCopy {
                session: SessionRef::Key(*session),
                folder,
                consultant: String::new(),
                language: texts.language(),
            };
        }
        let selection = match self.which {
            Some(0) => SessionSelection::Keys(keys.clone()),
            _ => SessionSelection::All(Box::new(self.candidates.filter.clone()), self.candidates.sort),
        };
        let format = match self.format {
            Some(HANDOUT_FORMAT) => {
                let options = Box::new(self.handout.clone());
                Some(match self.in_one_file {
                    true => ExportFormat::HandoutFile(options, None),
                    false => ExportFormat::Handouts(options),
                })
            }
            format => format.and_then(|format| FORMATS.get(format).cloned()),
        };
        let order = ExportOrder {
            taken: selection,
            form: format.unwrap_or(ExportFormat::Sessions),
            folder,
            with_private: false,
            with_notes: self.notes,
            replace: self.replace,
        };
        Job::Export {
            order,
            language: texts.language(),
        }
    }

    fn report_ui(&self, ui: &mut Ui, report: &JobReport, texts: &'static Texts, messages: &mut Vec<Message>) {
        let folder = self.folder.path();
        let client_copy = report.last_file.as_ref().filter(|_| self.is_for_client());
        let cancelled = matches!(report.outcome, JobOutcome::Cancelled);
        let words = match client_copy {
            Some(path) => texts.transfer_copied(path.display().to_string()),
            None if cancelled => texts.transfer_stopped(report.files),
            None => texts
                .transfer_written()
                .count(report.files)
                .folder(folder.display().to_string()),
        };
        skipped_ui(ui, report, texts);
        let folder = client_copy.unwrap_or(&folder);
        let only_file = report.last_file.as_deref();
        let only_file = only_file.filter(|_| report.files == 1 && client_copy.is_none());
        result_ui(ui, &words, (folder, only_file), texts, messages);
    }
}

/// Paints the result, and the way to its folder, or to its file if it is the only one.
fn result_ui(
    ui: &mut Ui,
    words: &str,
    (folder, only_file): (&Path, Option<&Path>),
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    text::status(ui, words);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::primary(texts.transfer_done())) {
            messages.push(Message::Leave);
        }
        let Some(file) = only_file else {
            if clicked(ui, Button::secondary(texts.transfer_open_folder())) {
                messages.push(Message::OpenPath(folder.to_owned()));
            }
            return;
        };
        if clicked(ui, Button::secondary(texts.notice_open())) {
            messages.push(Message::OpenPath(file.to_owned()));
        }
        if clicked(ui, Button::secondary(texts.notice_show_in_folder())) {
            messages.push(Message::ShowInFolder(file.to_owned()));
        }
    });
}
