//! The deletion records, and above them the erasure that is running or has just ended.

use egui::Ui;

use crate::app::kit::selectable::make_selectable;
use crate::app::kit::theme::Step;
use crate::app::kit::{Button, CardKind, card, text};
use crate::app::load::Load;
use crate::app::message::{Message, PrivacyMessage};
use crate::app::model::{JobStatus, ViewContext};
use crate::app::screens::consulting::job_view::{skipped_ui, working_ui};
use crate::app::screens::shared::job_page::page_ui;
use crate::app::screens::shared::{clicked, page};
use crate::consulting::{DeletionRecord, DeletionRecords};
use crate::service::{DeletionWords, JobId, JobOutcome, JobReport, erasure_gap};
use crate::text::Texts;

/// Greatest number of ids that a record shows; all of them are on paper.
const MAX_SHOWN_IDS: usize = 20;

/// The screen.
#[derive(Debug)]
pub struct DeletionRecordsScreen {
    /// The records.
    pub records: Load<DeletionRecords>,
    job: Option<JobId>,
    focus_heading: bool,
}

impl Default for DeletionRecordsScreen {
    fn default() -> Self {
        Self {
            records: Load::default(),
            job: None,
            focus_heading: true,
        }
    }
}

impl DeletionRecordsScreen {
    /// Returns the screen that shows an erasure.
    pub fn of_job(job: JobId) -> Self {
        Self {
            job: Some(job),
            ..Self::default()
        }
    }

    /// Returns the erasure that is shown.
    pub fn job(&self) -> Option<JobId> {
        self.job
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        let mut focus_heading = std::mem::take(&mut self.focus_heading);
        let heads = [texts.transfer_back(), texts.erase_records()];
        let status = cx.job(self.job);
        page_ui(ui, heads, &mut focus_heading, messages, |ui, messages| {
            text::secondary(ui, texts.erase_records_note());
            match status {
                None => {}
                Some(JobStatus::Running(progress)) => {
                    return working_ui(ui, *progress, texts, messages);
                }
                Some(JobStatus::Finished(report)) => report_ui(ui, report, texts),
            }
            self.records_ui(ui, texts, messages);
        });
    }

    fn records_ui(&self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let Some(records) = self.records.value() else {
            let failure = self.records.failure().map(|error| &**error);
            return page::waiting_ui(ui, texts.start_opening(), failure, texts);
        };
        let gap = erasure_gap(records, texts);
        match &gap {
            Some(gap) => drop(text::body(ui, gap)),
            None if records.sound.is_empty() => drop(text::body(ui, texts.erase_records_none())),
            None => {}
        }
        if records.sound.is_empty() {
            return;
        }
        if clicked(ui, Button::secondary(texts.erase_records_save())) {
            messages.push(PrivacyMessage::SaveDeletionRecords.into());
        }
        for record in &records.sound {
            ui.add_space(8.0);
            card(ui, CardKind::Plain, |ui| record_ui(ui, record, texts));
        }
    }
}

/// Paints how an erasure ended.
fn report_ui(ui: &mut Ui, report: &JobReport, texts: &'static Texts) {
    let cancelled = matches!(report.outcome, JobOutcome::Cancelled);
    let erased = report.erased.len();
    let words = match (cancelled, erased) {
        (true, 0) => texts.erase_cancelled().to_owned(),
        (true, _) => texts.erase_interrupted().to_owned(),
        (false, 0) if !matches!(report.outcome, JobOutcome::Done) => texts.erase_not_confirmed().to_owned(),
        _ => texts.erase_done().entries(erased).files(report.files),
    };
    text::outcome(ui, &words);
    skipped_ui(ui, report, texts);
    if report.skipped_total > 0 {
        text::small(ui, texts.erase_later());
    }
}

fn record_ui(ui: &mut Ui, record: &DeletionRecord, texts: &'static Texts) {
    let words = DeletionWords::of(record, texts);
    make_selectable(ui);
    text::heading_in(ui, &words.when, Step::Heading, 2);
    text::body(ui, &words.what);
    for id in words.ids.iter().take(MAX_SHOWN_IDS) {
        text::small(ui, id);
    }
    if words.ids.len() > MAX_SHOWN_IDS {
        text::small(ui, &texts.transfer_more_left_out(words.ids.len() - MAX_SHOWN_IDS));
    }
    ui.add_space(4.0);
    for (place, state) in &words.places {
        text::small(ui, &format!("{place}: {state}"));
    }
}
