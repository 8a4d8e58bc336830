//! The workbooks that sessions can begin with, and the consultant's own from a file: its faults, a preview, and what
//! insight makes of it.

mod model;
mod retention;

use std::path::Path;
use std::sync::Arc;

use egui::Ui;

pub use self::model::WorkbooksModel;

use self::model::WorkbookFile;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, CardKind, card, read_only, text};
use crate::app::message::{ConsultingMessage, Guide, Message};
use crate::app::model::{FilePurpose, ViewContext};
use crate::app::screens::shared::paging::paging;
use crate::app::screens::shared::{clicked, page};
use crate::service::{KnownWorkbook, ServiceError, advice, fault_sentence};
use crate::text::{Texts, numbers};
use crate::workbook::{Item, PictureKind, Role, Workbook};

/// The screen.
#[derive(Debug, Default)]
pub struct WorkbooksScreen {
    /// The workbooks.
    pub model: WorkbooksModel,
    was_shown: bool,
}

impl WorkbooksScreen {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let (model, texts) = (&self.model, cx.texts);
        page::page_frame(ui, |ui| {
            let heads = [texts.workbooks_back(), texts.workbooks_heading()];
            let is_new = !std::mem::replace(&mut self.was_shown, true);
            page::head(ui, heads, &mut { is_new }, messages);
            ways_ui(ui, texts, messages);
            paging(ui, "workbooks", is_new, |ui| {
                theme::column(ui, theme::COLUMN_WIDTH + 80.0);
                if let Some(file) = model.file() {
                    card(ui, CardKind::Plain, |ui| file_ui(ui, file, texts, messages));
                }
                for known in model.known() {
                    ui.add_space(12.0);
                    card(ui, CardKind::Plain, |ui| known_ui(ui, known, texts, messages));
                }
            });
        });
    }
}

fn ways_ui(ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
    text::secondary(ui, texts.workbooks_words());
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::primary(texts.workbooks_open())) {
            messages.push(Message::ChooseFile(FilePurpose::Workbook));
        }
        if clicked(ui, Button::quiet(texts.workbooks_guide())) {
            messages.push(Message::OpenGuide(Guide::Workbooks));
        }
    });
    ui.add_space(8.0);
}

/// Paints the workbook of a file, or its faults.
fn file_ui(ui: &mut Ui, file: &WorkbookFile, texts: &'static Texts, messages: &mut Vec<Message>) {
    match (file.workbook.failure(), file.workbook.value()) {
        (None, Some(workbook)) => {
            let from = texts.workbooks_file(file.path.display().to_string());
            workbook_ui(ui, workbook, &from, texts);
            ui.horizontal_wrapped(|ui| {
                buttons_ui(ui, workbook, texts, messages);
                add_ui(ui, workbook, texts, messages);
            });
        }
        (Some(error), _) => problem_ui(ui, error, texts),
        (None, None) => {}
    }
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::secondary(texts.workbooks_again()).compact()) {
            messages.push(ConsultingMessage::ReadWorkbook(file.path.clone()).into());
        }
        if clicked(ui, Button::quiet(texts.workbooks_close_file()).compact()) {
            messages.push(ConsultingMessage::CloseWorkbookFile.into());
        }
    });
}

/// Paints every fault with its line, or why the file could not be read.
fn problem_ui(ui: &mut Ui, error: &ServiceError, texts: &'static Texts) {
    if let ServiceError::Workbook { path, faults } = error {
        text::status(ui, &texts.workbooks_faults().count(faults.len()).path(name(path)));
        ui.add_space(4.0);
        for fault in faults {
            text::body(ui, &fault_sentence(fault, texts));
        }
        ui.add_space(4.0);
        text::secondary(ui, texts.workbooks_faults_after());
        return;
    }
    let advice = advice(error, texts);
    text::status(ui, &advice.problem);
    text::secondary(ui, &advice.remedy);
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

fn known_ui(ui: &mut Ui, known: &KnownWorkbook, texts: &'static Texts, messages: &mut Vec<Message>) {
    let whose = if known.builtin {
        texts.workbooks_builtin()
    } else {
        texts.workbooks_own()
    };
    let words = format!("{whose} · {}", texts.workbooks_sessions(known.sessions));
    workbook_ui(ui, &known.workbook, &words, texts);
    ui.horizontal_wrapped(|ui| buttons_ui(ui, &known.workbook, texts, messages));
    ui.add_space(4.0);
    retention::retention_ui(ui, known, texts, messages);
}

/// Paints the title, the extent, and what insight makes of it.
fn workbook_ui(ui: &mut Ui, workbook: &Workbook, origin: &str, texts: &'static Texts) {
    text::heading_in(ui, title(workbook, texts), Step::Heading, 2);
    text::small(ui, origin);
    let parts = [
        texts.workbooks_version(workbook.version),
        texts.workbooks_stations(workbook.stations.len()),
        texts.workbooks_questions(workbook.questions().count()),
        workbook.languages.join(", "),
    ];
    text::small(ui, &parts.join(" · "));
    let gives = gives(workbook, texts);
    if gives.is_empty() {
        text::small(ui, texts.workbooks_gives_nothing());
    } else {
        text::small(
            ui,
            &texts.workbooks_gives(numbers::list(&gives, texts.language())),
        );
    }
    ui.add_space(6.0);
}

fn title<'w>(workbook: &'w Workbook, texts: &Texts) -> &'w str {
    workbook.title_for(texts.language().tag())
}

/// Returns what insight makes of the roles of a workbook's questions.
fn gives(workbook: &Workbook, texts: &'static Texts) -> Vec<&'static str> {
    let plain = |role| workbook.with_role(role).is_some();
    let column = |role| workbook.column_with_role(role).is_some();
    let parts = [
        (
            plain(Role::PressureBefore) && plain(Role::PressureAfter),
            texts.workbooks_gives_pressure(),
        ),
        (column(Role::MustPressure), texts.workbooks_gives_musts()),
        (
            column(Role::MustPressure) && column(Role::WantPressureNow),
            texts.workbooks_gives_wants(),
        ),
        (
            column(Role::ChannelDesire) && column(Role::ChannelPressure),
            texts.workbooks_gives_map(),
        ),
        (column(Role::AttitudeAgrees), texts.workbooks_gives_attitude()),
        (plain(Role::Decisive), texts.workbooks_gives_decisive()),
        (column(Role::PlanWant), texts.workbooks_gives_plans()),
        (
            shows(workbook, PictureKind::WordBalance),
            texts.workbooks_gives_balance(),
        ),
    ];
    let present = parts.into_iter().filter(|(present, _)| *present);
    present.map(|(_, words)| words).collect()
}

fn shows(workbook: &Workbook, kind: PictureKind) -> bool {
    let mut items = workbook.stations.iter().flat_map(|station| &station.items);
    items.any(|item| matches!(item, Item::Picture(picture) if picture.kind == kind))
}

fn buttons_ui(ui: &mut Ui, workbook: &Arc<Workbook>, texts: &'static Texts, messages: &mut Vec<Message>) {
    let title = title(workbook, texts);
    let (preview, begin) = (
        texts.workbooks_preview_named(title),
        texts.workbooks_begin_named(title),
    );
    let button = Button::secondary(texts.workbooks_begin()).compact().named(&begin);
    if read_only::inputs_ui(ui, |ui| clicked(ui, button)) {
        let workbook = Arc::clone(workbook);
        messages.push(
            ConsultingMessage::AddWorkbook {
                workbook,
                begin: true,
            }
            .into(),
        );
    }
    if clicked(
        ui,
        Button::secondary(texts.workbooks_preview())
            .compact()
            .named(&preview),
    ) {
        messages.push(Message::StartPreview(Arc::clone(workbook)));
    }
    let name = texts.workbooks_paper_named(title);
    if clicked(
        ui,
        Button::secondary(texts.workbooks_paper()).compact().named(&name),
    ) {
        messages.push(ConsultingMessage::AskBlank(Arc::clone(workbook)).into());
    }
}

fn add_ui(ui: &mut Ui, workbook: &Arc<Workbook>, texts: &'static Texts, messages: &mut Vec<Message>) {
    let keep = Button::secondary(texts.workbooks_keep()).compact();
    if read_only::inputs_ui(ui, |ui| clicked(ui, keep)) {
        let workbook = Arc::clone(workbook);
        messages.push(
            ConsultingMessage::AddWorkbook {
                workbook,
                begin: false,
            }
            .into(),
        );
    }
}
