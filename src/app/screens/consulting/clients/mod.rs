//! Client records: who is who, how to reach them, and which sessions are theirs.
//!
//! All records on the left, one of them on the right to be edited. Sessions that seem to be the same
//! person's are offered; records are merged and split. Everything can be taken back.

mod parts;
mod record;

use std::time::{Duration, Instant};

use egui::{CentralPanel, Frame, Margin, Panel, Ui};
use uuid::Uuid;

use super::Drafted;
use crate::app::consult::DeskCommand;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{AccessibleName, Button, List, TextField, cells, text};
use crate::app::message::Command;
use crate::app::screens::shared::client_records;
use crate::app::screens::shared::client_records::ClientRecords;
use crate::consulting::{Change, Client, ListRow};
use crate::service::{AUTOSAVE_DELAY, DeskReport, KnownWorkbook, ListReport, ListRequest};
use crate::session::Moment;
use crate::text::Texts;

/// The height of an entry of the list.
const ENTRY: f32 = 56.0;
/// In less width (in points) than this there is room for the list or for a record, not for both.
const ROOM_FOR_BOTH: f32 = 780.0;

/// The record that is shown, and what is typed into it.
struct OpenRecord {
    /// As it was read.
    kept: Client,
    /// As it stands in the fields.
    draft: Client,
    since: Option<Instant>,
    /// Its sessions, oldest first, each with whether it is picked.
    sessions: Vec<(ListRow, bool)>,
    /// Sessions of nobody's with the same name.
    namesakes: Vec<ListRow>,
    /// Other records of the same name.
    alike: Vec<Client>,
}

impl OpenRecord {
    /// Follows the record as it is in the library; what is being typed stays in the fields, and so does a name
    /// that is being replaced.
    fn follow(&mut self, client: &Client) {
        if self.since.is_none() {
            let name = std::mem::take(&mut self.draft.name);
            self.draft = client.clone();
            if name.trim().is_empty() {
                self.draft.name = name;
            }
        }
        self.kept = client.clone();
    }
}

/// The screen.
pub struct ClientsScreen {
    records: ClientRecords,
    sought: String,
    current: usize,
    shown: Option<OpenRecord>,
    wanted: Option<Uuid>,
    /// What a session can begin with, once that was asked for.
    workbooks: Option<Vec<KnownWorkbook>>,
    outdated: bool,
    read: bool,
    /// Where there is no room for both: whether the record is shown in the place of the list.
    reading: bool,
}

impl ClientsScreen {
    /// The screen, at a certain record if one is meant.
    pub fn new(wanted: Option<Uuid>) -> Self {
        Self {
            records: ClientRecords::default(),
            sought: String::new(),
            current: 0,
            shown: None,
            wanted,
            workbooks: None,
            outdated: true,
            read: false,
            reading: wanted.is_some(),
        }
    }

    /// Takes in what the desk's thread reported.
    pub fn take_in(&mut self, report: &DeskReport) {
        match report {
            DeskReport::List(ListReport::Clients(clients)) => self.take_in_clients(clients),
            DeskReport::List(ListReport::OfClient {
                client,
                sessions,
                namesakes,
            }) => self.take_in_sessions(*client, sessions, namesakes),
            DeskReport::Workbooks(known) => self.workbooks = Some(known.clone()),
            DeskReport::Changed { .. } => self.outdated = true,
            _ => {}
        }
    }

    fn take_in_clients(&mut self, clients: &[(Client, u32)]) {
        self.read = true;
        self.records.take_in(clients);
        let at = self.wanted.or(self.shown.as_ref().map(|shown| shown.kept.id));
        let place = at.and_then(|id| self.records.place_of(id));
        self.current = place.unwrap_or(self.current);
        if let Some(shown) = &mut self.shown
            && let Some(client) = self.records.of(shown.kept.id)
        {
            shown.follow(client);
            shown.alike = self.records.alike(client);
        }
    }

    fn take_in_sessions(&mut self, client: Uuid, sessions: &[ListRow], namesakes: &[ListRow]) {
        let Some(shown) = self.shown.as_mut().filter(|shown| shown.kept.id == client) else {
            return;
        };
        let picked = |id: Uuid| shown.sessions.iter().any(|(row, picked)| *picked && row.id == id);
        let sessions = sessions.iter().map(|row| (row.clone(), picked(row.id)));
        shown.sessions = sessions.collect();
        shown.namesakes = namesakes.to_vec();
    }

    /// What was typed and isn't saved yet.
    pub fn drafted(&mut self, at_once: bool) -> Drafted {
        let Some(shown) = &mut self.shown else {
            return Drafted::default();
        };
        let Some(since) = shown.since else {
            return Drafted::default();
        };
        let waited = since.elapsed();
        if !at_once && waited < AUTOSAVE_DELAY {
            return Drafted {
                changes: Vec::new(),
                next: Some(
                    AUTOSAVE_DELAY
                        .saturating_sub(waited)
                        .max(Duration::from_millis(1)),
                ),
            };
        }
        // a record without a name would be lost among the others: the name it had stays until there is one
        let mut client = shown.draft.clone();
        if client.name.trim().is_empty() {
            client.name.clone_from(&shown.kept.name);
        }
        client.updated_at = Moment::now();
        shown.since = None;
        Drafted {
            changes: vec![Change::PutClient(client)],
            next: None,
        }
    }

    /// Asks for what may have changed, and shows the record that the list is at.
    fn ask(&mut self, commands: &mut Vec<Command>) {
        if self.workbooks.is_none() {
            self.workbooks = Some(Vec::new());
            commands.push(Command::desk(DeskCommand::KnownWorkbooks));
        }
        let mut push = |request| commands.push(Command::desk(DeskCommand::List(request)));
        if std::mem::take(&mut self.outdated) {
            push(ListRequest::Clients);
            if let Some(shown) = &self.shown {
                push(ListRequest::OfClient(shown.kept.id));
            }
        }
        if self.shown.as_ref().is_some_and(|shown| shown.since.is_some()) {
            return;
        }
        match self.records.get(self.current) {
            Some((client, _)) if self.shown.as_ref().is_none_or(|shown| shown.kept.id != client.id) => {
                self.wanted = None;
                push(ListRequest::OfClient(client.id));
                self.shown = Some(OpenRecord {
                    draft: client.clone(),
                    kept: client.clone(),
                    since: None,
                    sessions: Vec::new(),
                    namesakes: Vec::new(),
                    alike: self.records.alike(client),
                });
            }
            None if self.read => self.shown = None,
            _ => {}
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        self.ask(commands);
        let paper = theme::colours(ui.ctx()).paper;
        let frame = Frame::new().fill(paper).inner_margin(Margin::symmetric(20, 16));
        let both = ui.available_width() >= ROOM_FOR_BOTH;
        if both {
            let width = (ui.available_width() * 0.34).clamp(220.0, 380.0);
            Panel::left("clients")
                .exact_size(width)
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| self.records_ui(ui, texts, commands));
        } else if !self.reading {
            CentralPanel::default()
                .frame(frame)
                .show(ui, |ui| self.records_ui(ui, texts, commands));
            return;
        }
        let frame = Frame::new().fill(paper).inner_margin(Margin::symmetric(28, 20));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            if !both && ui.add(Button::link(texts.clients_all())).clicked() {
                self.leave_record(commands);
                self.reading = false;
            }
            self.record_ui(ui, texts, commands);
        });
    }

    fn records_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        if ui.add(Button::link(texts.clients_back())).clicked() {
            commands.push(Command::desk(DeskCommand::Leave));
        }
        text::title(ui, texts.clients_heading());
        let field = TextField::new(
            "client search",
            AccessibleName::hidden(texts.clients_search()),
            &mut self.sought,
        )
        .hint(texts.clients_search())
        .show(ui);
        if field.response.changed() {
            self.leave_record(commands);
            self.seek();
        }
        ui.add_space(8.0);
        if !(self.records.is_empty() && self.read) {
            self.list_ui(ui, texts, commands);
        } else if self.records.are_none() {
            text::status(ui, texts.clients_none());
        } else {
            text::status(ui, texts.clients_none_found());
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let (mut current, found) = (self.current, &self.records);
        let entry = |index: usize| found.get(index).expect("the list asks for rows it was given");
        let tell = |index: usize| client_records::record_line(entry(index), texts);
        let shown = self.shown.as_ref().map(|shown| shown.kept.id);
        let output = List::new(
            "clients",
            AccessibleName::hidden(texts.clients_heading()),
            found.len(),
            &mut current,
        )
        .row_height(ENTRY)
        .show(
            ui,
            |index| {
                let client = &entry(index).0;
                (
                    format!("{}, {}", client.name, tell(index)),
                    Some(client.id) == shown,
                )
            },
            |ui, index| {
                let upper = (entry(index).0.name.as_str(), Step::CompactStrong);
                cells::two_lines(ui, ui.max_rect(), upper, &tell(index));
            },
        );
        if output.moved || output.opened.is_some() {
            self.leave_record(commands);
            self.current = current;
        }
        self.reading |= output.opened.is_some();
        if !output.typed.is_empty() {
            self.leave_record(commands);
            self.sought.push_str(&output.typed);
            self.seek();
        }
    }

    fn seek(&mut self) {
        self.records.seek(&self.sought);
        self.current = 0;
    }

    /// What was typed is saved before another record is shown.
    fn leave_record(&mut self, commands: &mut Vec<Command>) {
        for change in self.drafted(true).changes {
            commands.push(Command::desk(DeskCommand::change(change)));
        }
        commands.push(Command::desk(DeskCommand::FieldLeft));
    }
}
