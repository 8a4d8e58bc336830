//! The workbooks that sessions can begin with, and the consultant's own from a file: what is wrong with it,
//! what it looks like to a client, and what insight will make of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Ui;

use crate::app::effects::Outbox;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, CardKind, card, text};
use crate::app::message::{Guide, Message};
use crate::app::model::{FilePurpose, Load, ViewContext};
use crate::app::screens::shared::page;
use crate::app::screens::shared::paging::paging;
use crate::service::Event;
use crate::service::Request;
use crate::service::Ticket;
use crate::service::advice;
use crate::service::{KnownWorkbook, ServiceError, fault_sentence};
use crate::text::{Texts, numbers};
use crate::workbook::{Item, PictureKind, Role, Workbook};

/// A workbook file that was read, or why it could not be.
#[derive(Debug)]
struct WorkbookFile {
    path: PathBuf,
    workbook: Load<Arc<Workbook>>,
}

/// The screen.
#[derive(Debug, Default)]
pub struct WorkbooksScreen {
    known: Load<Vec<KnownWorkbook>>,
    file: Option<WorkbookFile>,
    was_shown: bool,
}

impl WorkbooksScreen {
    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox) {
        self.known.request(outbox, || Request::LoadWorkbooks);
    }

    /// Reads a workbook file.
    pub fn read(&mut self, path: PathBuf, outbox: &mut Outbox) {
        let mut workbook = Load::default();
        workbook.request(outbox, || Request::ReadWorkbook(path.clone()));
        self.file = Some(WorkbookFile { path, workbook });
    }

    /// Returns `true` if the screen waits for the reply with this ticket.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        let file = self.file.as_ref();
        self.known.awaits(ticket) || file.is_some_and(|file| file.workbook.awaits(ticket))
    }

    /// Takes the reply it waits for.
    pub fn receive(&mut self, _ticket: Ticket, event: Event) {
        match (event, &mut self.file) {
            (Event::WorkbooksLoaded(known), _) => self.known.set(known),
            (Event::WorkbookRead(workbook), Some(file)) => file.workbook.set(workbook),
            _ => {}
        }
    }

    /// Takes the reason why the file could not be read.
    pub fn fail(&mut self, error: ServiceError) {
        match &mut self.file {
            Some(file) if file.workbook.is_waiting() => file.workbook.fail(error),
            _ => self.known.fail(error),
        }
    }

    /// A workbook was added: the known ones are loaded again, the file is done.
    pub fn outdate(&mut self) {
        self.known.outdate();
        self.file = None;
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        page::page_frame(ui, |ui| {
            self.head_ui(ui, texts, messages);
            paging(ui, "workbooks", |ui| {
                theme::column(ui, theme::COLUMN_WIDTH + 80.0);
                self.file_ui(ui, texts, messages);
                for known in self.known.value().into_iter().flatten() {
                    ui.add_space(12.0);
                    card(ui, CardKind::Plain, |ui| known_ui(ui, known, texts, messages));
                }
                ui.add_space(24.0);
            });
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let heads = [texts.books_back(), texts.books_heading()];
        let mut first = !std::mem::replace(&mut self.was_shown, true);
        page::head(ui, heads, &mut first, false, messages);
        text::secondary(ui, texts.books_words());
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::primary(texts.books_open())).clicked() {
                messages.push(Message::ChooseFile(FilePurpose::Workbook));
            }
            if ui.add(Button::quiet(texts.books_guide())).clicked() {
                messages.push(Message::OpenGuide(Guide::Workbooks));
            }
        });
        ui.add_space(8.0);
    }

    /// What was read from a file: a sound workbook, or what is wrong with it.
    fn file_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let Some(WorkbookFile { path, workbook }) = &self.file else {
            return;
        };
        let mut close = false;
        card(ui, CardKind::Plain, |ui| {
            match (workbook.failure(), workbook.value()) {
                (None, Some(workbook)) => {
                    let from = texts.books_file(path.display().to_string());
                    workbook_ui(ui, workbook, &from, texts);
                    ui.horizontal_wrapped(|ui| {
                        buttons_ui(ui, workbook, texts, messages);
                        keep_ui(ui, workbook, texts, messages);
                    });
                }
                (Some(error), _) => problem_ui(ui, error, texts),
                (None, None) => {}
            }
            ui.horizontal_wrapped(|ui| {
                if ui.add(Button::secondary(texts.books_again()).compact()).clicked() {
                    messages.push(Message::ReadWorkbook(path.clone()));
                }
                close = ui
                    .add(Button::quiet(texts.books_close_file()).compact())
                    .clicked();
            });
        });
        if close {
            self.file = None;
        }
    }
}

/// Every fault with its line, or why the file could not be read.
fn problem_ui(ui: &mut Ui, error: &ServiceError, texts: &'static Texts) {
    if let ServiceError::Workbook { path, faults } = error {
        text::status(ui, &texts.books_faults().count(faults.len()).path(name(path)));
        ui.add_space(4.0);
        for fault in faults {
            text::body(ui, &fault_sentence(fault, texts));
        }
        ui.add_space(4.0);
        text::secondary(ui, texts.books_faults_after());
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
        texts.books_builtin()
    } else {
        texts.books_own()
    };
    let words = format!("{whose} · {}", texts.books_sessions(known.sessions));
    workbook_ui(ui, &known.workbook, &words, texts);
    ui.horizontal_wrapped(|ui| buttons_ui(ui, &known.workbook, texts, messages));
}

/// The title, how much there is, and what insight makes of it.
fn workbook_ui(ui: &mut Ui, workbook: &Workbook, whence: &str, texts: &'static Texts) {
    text::heading_in(ui, title(workbook, texts), Step::Heading, 2);
    text::small(ui, whence);
    let parts = [
        texts.books_version(workbook.version),
        texts.books_stations(workbook.stations.len()),
        texts.books_questions(workbook.questions().count()),
        workbook.languages.join(", "),
    ];
    text::small(ui, &parts.join(" · "));
    let gives = gives(workbook, texts);
    if gives.is_empty() {
        text::small(ui, texts.books_gives_nothing());
    } else {
        text::small(ui, &texts.books_gives(numbers::list(&gives, texts.language())));
    }
    ui.add_space(6.0);
}

fn title<'w>(workbook: &'w Workbook, texts: &Texts) -> &'w str {
    workbook.title_for(texts.language().tag())
}

/// What the desk can make of the roles that the workbook's questions carry.
fn gives(workbook: &Workbook, texts: &'static Texts) -> Vec<&'static str> {
    let plain = |role| workbook.with_role(role).is_some();
    let column = |role| workbook.column_with_role(role).is_some();
    let parts = [
        (
            plain(Role::PressureBefore) && plain(Role::PressureAfter),
            texts.books_gives_pressure(),
        ),
        (column(Role::MustPressure), texts.books_gives_musts()),
        (
            column(Role::MustPressure) && column(Role::WantPressureNow),
            texts.books_gives_wants(),
        ),
        (
            column(Role::ChannelDesire) && column(Role::ChannelPressure),
            texts.books_gives_map(),
        ),
        (column(Role::AttitudeAgrees), texts.books_gives_attitude()),
        (plain(Role::Decisive), texts.books_gives_decisive()),
        (column(Role::PlanWant), texts.books_gives_plans()),
        (
            shows(workbook, PictureKind::WordBalance),
            texts.books_gives_balance(),
        ),
    ];
    let given = parts.into_iter().filter(|(given, _)| *given);
    given.map(|(_, words)| words).collect()
}

fn shows(workbook: &Workbook, kind: PictureKind) -> bool {
    let mut items = workbook.stations.iter().flat_map(|station| &station.items);
    items.any(|item| matches!(item, Item::Picture(picture) if picture.kind == kind))
}

fn buttons_ui(ui: &mut Ui, workbook: &Arc<Workbook>, texts: &'static Texts, messages: &mut Vec<Message>) {
    let title = title(workbook, texts);
    let (preview, begin) = (texts.books_preview_named(title), texts.books_begin_named(title));
    if ui
        .add(Button::secondary(texts.books_begin()).compact().named(&begin))
        .clicked()
    {
        let workbook = Arc::clone(workbook);
        messages.push(Message::AddWorkbook {
            workbook,
            begin: true,
        });
    }
    if ui
        .add(Button::secondary(texts.books_preview()).compact().named(&preview))
        .clicked()
    {
        messages.push(Message::StartPreview(Arc::clone(workbook)));
    }
}

fn keep_ui(ui: &mut Ui, workbook: &Arc<Workbook>, texts: &'static Texts, messages: &mut Vec<Message>) {
    if ui.add(Button::secondary(texts.books_keep()).compact()).clicked() {
        let workbook = Arc::clone(workbook);
        messages.push(Message::AddWorkbook {
            workbook,
            begin: false,
        });
    }
}
