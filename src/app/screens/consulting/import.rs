//! Reading session files in: one, or all of a folder.

use std::path::{Path, PathBuf};

use egui::Ui;

use super::job_view::{JobStage, refusals_ui, working_ui};
use crate::app::consult::DeskCommand;
use crate::app::effects::file_dialog::FilePurpose;
use crate::app::kit::{Button, Chip, TextField, text};
use crate::app::message::Command;
use crate::app::screens::shared::job_page::page_ui;
use crate::service::{DeskReport, Job, JobReport};
use crate::text::Texts;

/// The screen.
pub struct ImportScreen {
    path: String,
    replace: bool,
    stage: JobStage,
    arrived: bool,
}

impl Default for ImportScreen {
    /// With nothing chosen yet.
    fn default() -> Self {
        Self {
            path: String::new(),
            replace: false,
            stage: JobStage::Asking,
            arrived: true,
        }
    }
}

impl ImportScreen {
    /// A file or folder was chosen.
    pub fn set_path(&mut self, path: &Path) {
        self.path = path.display().to_string();
    }

    /// Takes in how far it is.
    pub fn take_in(&mut self, report: &DeskReport) {
        match report {
            DeskReport::Working(progress) => self.stage = JobStage::Working(*progress),
            DeskReport::Ended(ended) => self.stage = JobStage::Ended(ended.clone()),
            _ => {}
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let mut arrived = std::mem::take(&mut self.arrived);
        let heads = [texts.taking_back(), texts.taking_import()];
        let busy = self.stage.is_working();
        page_ui(ui, heads, &mut arrived, busy, commands, |ui, commands| {
            let mut again = false;
            match &self.stage {
                JobStage::Asking => self.asking_ui(ui, texts, commands),
                JobStage::Working(progress) => working_ui(ui, *progress, texts, commands),
                JobStage::Ended(ended) => again = ended_ui(ui, ended, texts, commands),
            }
            if again {
                *self = Self::default();
            }
        });
    }

    fn asking_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        text::body(ui, texts.taking_import_note());
        let line = TextField::new("import path", texts.taking_import_from(), &mut self.path).show(ui);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::secondary(texts.taking_choose_file())).clicked() {
                commands.push(Command::desk(DeskCommand::Choose(FilePurpose::ReadIn)));
            }
            if ui.add(Button::secondary(texts.taking_choose_folder())).clicked() {
                commands.push(Command::desk(DeskCommand::Choose(FilePurpose::ReadFolder)));
            }
        });
        ui.add_space(8.0);
        ui.add(Chip::new(texts.taking_import_replace(), &mut self.replace));
        ui.add_space(16.0);
        let ready = !self.path.trim().is_empty();
        let go = ui
            .add_enabled(ready, Button::primary(texts.taking_import_go()))
            .clicked();
        if (go || line.entered) && ready {
            let work = Job::Import {
                paths: vec![PathBuf::from(self.path.trim())],
                replace: self.replace,
            };
            commands.push(Command::desk(DeskCommand::StartJob(Box::new(work))));
        }
    }
}

/// What came of it; gives whether more is to be read in.
fn ended_ui(ui: &mut Ui, ended: &JobReport, texts: &'static Texts, commands: &mut Vec<Command>) -> bool {
    if ended.stopped {
        text::body(ui, texts.taking_import_stopped());
    }
    text::status(ui, &texts.taking_imported(ended.new, ended.replaced, ended.same));
    refusals_ui(ui, ended, texts);
    ui.add_space(8.0);
    let row = ui.horizontal_wrapped(|ui| {
        if ui.add(Button::primary(texts.taking_done())).clicked() {
            commands.push(Command::desk(DeskCommand::Leave));
        }
        ui.add(Button::secondary(texts.taking_import_more())).clicked()
    });
    row.inner
}
