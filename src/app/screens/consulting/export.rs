//! Taking sessions out: which, in which form, where to.

use std::path::{Path, PathBuf};

use egui::Ui;

use super::job_view::{JobStage, refusals_ui, working_ui};
use crate::app::consult::DeskCommand;
use crate::app::effects::file_dialog::FilePurpose;
use crate::app::kit::{Button, Chip, RadioGroup, TextField, text};
use crate::app::message::Command;
use crate::app::screens::shared::job_page::page_ui;
use crate::consulting::{Filter, SessionKey, Sort};
use crate::service::{DeskReport, ExportFormat, ExportOrder, FileFormat, Job, JobReport, SessionSelection};
use crate::text::Texts;

/// The forms in the order in which they are offered; the last is the folder for the client.
const FORMS: [ExportFormat; 5] = [
    ExportFormat::Sessions,
    ExportFormat::Answers,
    ExportFormat::Each(FileFormat::Markdown),
    ExportFormat::Each(FileFormat::Json),
    ExportFormat::Each(FileFormat::Csv),
];

/// Which sessions may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportCandidates {
    /// Those that are picked, or the one the list stands at.
    pub keys: Vec<SessionKey>,
    /// Who it is, if it is one.
    pub name: String,
    /// What the list shows.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// How many the list shows.
    pub listed: usize,
}

/// The screen.
pub struct ExportScreen {
    meant: ExportCandidates,
    all: Option<usize>,
    form: Option<usize>,
    notes: bool,
    replace: bool,
    folder: String,
    stage: JobStage,
    copied: Option<PathBuf>,
    arrived: bool,
}

impl ExportScreen {
    /// Of what is meant in the list; offered is the folder that was used last.
    pub fn new(meant: ExportCandidates, folder: &Path) -> Self {
        Self {
            meant,
            all: Some(0),
            form: Some(0),
            notes: false,
            replace: false,
            folder: folder.display().to_string(),
            stage: JobStage::Asking,
            copied: None,
            arrived: true,
        }
    }

    /// A folder was chosen.
    pub fn set_folder(&mut self, folder: &Path) {
        self.folder = folder.display().to_string();
    }

    /// Takes in how far it is.
    pub fn take_in(&mut self, report: &DeskReport) {
        match report {
            DeskReport::Working(progress) => self.stage = JobStage::Working(*progress),
            DeskReport::Ended(ended) => self.stage = JobStage::Ended(ended.clone()),
            DeskReport::FolderWritten(path) => self.copied = Some(path.clone()),
            _ => {}
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let mut arrived = std::mem::take(&mut self.arrived);
        let heads = [texts.taking_back(), texts.taking_export()];
        let busy = self.stage.is_working();
        page_ui(ui, heads, &mut arrived, busy, commands, |ui, commands| {
            match (&self.stage, &self.copied) {
                (_, Some(path)) => {
                    let words = texts.taking_copied(path.display().to_string());
                    let path = path.clone();
                    over_ui(ui, &words, &path, texts, commands);
                }
                (JobStage::Asking, None) => self.asking_ui(ui, texts, commands),
                (JobStage::Working(progress), None) => working_ui(ui, *progress, texts, commands),
                (JobStage::Ended(ended), None) => self.ended_ui(ui, ended, texts, commands),
            }
        });
    }

    fn asking_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let which = [
            texts.taking_picked(self.meant.keys.len(), self.meant.name.as_str()),
            texts.taking_listed(self.meant.listed),
        ];
        let which: Vec<&str> = which.iter().map(String::as_str).collect();
        RadioGroup::new("which", texts.taking_which(), &which, &mut self.all)
            .compact()
            .show(ui);
        self.form_ui(ui, texts);
        if !self.is_for_client() {
            text::label(ui, texts.taking_further());
            ui.horizontal_wrapped(|ui| {
                ui.add(Chip::new(texts.taking_notes(), &mut self.notes));
                ui.add(Chip::new(texts.taking_replace(), &mut self.replace));
            });
        }
        ui.add_space(8.0);
        let line = TextField::new("folder", texts.taking_folder(), &mut self.folder).show(ui);
        let ready = self.form.is_some() && self.all.is_some() && !self.folder.trim().is_empty();
        ui.add_space(8.0);
        let row = ui.horizontal_wrapped(|ui| {
            let go = ui
                .add_enabled(ready, Button::primary(texts.taking_go()))
                .clicked();
            if ui.add(Button::secondary(texts.taking_choose_folder())).clicked() {
                commands.push(Command::desk(DeskCommand::Choose(FilePurpose::TakeOut)));
            }
            go
        });
        if (row.inner || line.entered) && ready {
            commands.push(Command::desk(self.order(texts)));
        }
    }

    fn form_ui(&mut self, ui: &mut Ui, texts: &'static Texts) {
        let mut forms = vec![
            texts.taking_form_sessions(),
            texts.taking_form_answers(),
            texts.taking_form_markdown(),
            texts.taking_form_json(),
            texts.taking_form_csv(),
        ];
        if self.may_be_for_client() {
            forms.push(texts.taking_form_client());
        } else {
            self.form = self.form.filter(|form| *form < FORMS.len());
        }
        RadioGroup::new("form", texts.taking_form(), &forms, &mut self.form)
            .compact()
            .show(ui);
        text::small(
            ui,
            if self.is_for_client() {
                texts.taking_client_note()
            } else {
                texts.taking_private_note()
            },
        );
    }

    /// One session stands for its client.
    fn may_be_for_client(&self) -> bool {
        self.all == Some(0) && self.meant.keys.len() == 1
    }

    fn is_for_client(&self) -> bool {
        self.form == Some(FORMS.len())
    }

    fn order(&self, texts: &Texts) -> DeskCommand {
        let folder = PathBuf::from(self.folder.trim());
        let keys = &self.meant.keys;
        if let (true, [session]) = (self.is_for_client(), keys.as_slice()) {
            return DeskCommand::ClientFolder(*session, folder);
        }
        let taken = match self.all {
            Some(0) => SessionSelection::Keys(keys.clone()),
            _ => SessionSelection::All(Box::new(self.meant.filter.clone()), self.meant.sort),
        };
        let form = self.form.and_then(|form| FORMS.get(form).copied());
        let order = ExportOrder {
            taken,
            form: form.unwrap_or(ExportFormat::Sessions),
            folder,
            with_private: false,
            with_notes: self.notes,
            replace: self.replace,
        };
        DeskCommand::StartJob(Box::new(Job::TakeOut(order, texts.language())))
    }

    fn ended_ui(&self, ui: &mut Ui, ended: &JobReport, texts: &'static Texts, commands: &mut Vec<Command>) {
        let words = match (ended.stopped, ended.written) {
            (true, written) => texts.taking_stopped(written),
            (false, written) => texts.taking_written(written, self.folder.trim()),
        };
        let folder = PathBuf::from(self.folder.trim());
        refusals_ui(ui, ended, texts);
        over_ui(ui, &words, &folder, texts, commands);
    }
}

/// What came of it, and where it lies.
fn over_ui(ui: &mut Ui, words: &str, folder: &Path, texts: &'static Texts, commands: &mut Vec<Command>) {
    text::status(ui, words);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::primary(texts.taking_done())).clicked() {
            commands.push(Command::desk(DeskCommand::Leave));
        }
        if ui.add(Button::secondary(texts.taking_open_folder())).clicked() {
            commands.push(Command::desk(DeskCommand::OpenPath(folder.to_owned())));
        }
    });
}
