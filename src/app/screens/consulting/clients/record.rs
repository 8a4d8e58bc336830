//! One client record: its fields, its sessions, and what can be done with them.

use std::time::Instant;

use egui::{ScrollArea, Ui};
use uuid::Uuid;

use super::{ClientsScreen, OpenRecord, parts};
use crate::app::consult::DeskCommand;
use crate::app::kit::{Button, Chip, MenuItem, TextArea, TextField, menu_button, text, theme};
use crate::app::message::Command;
use crate::consulting::{Change, ListRow};
use crate::service::{KnownWorkbook, SessionRef};
use crate::text::{Texts, dates};

/// The widest the fields get.
const FIELDS: f32 = 560.0;

impl ClientsScreen {
    /// The record that is shown.
    pub(super) fn record_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let Some(shown) = &mut self.shown else {
            text::secondary(ui, texts.clients_how());
            return;
        };
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.push_id(shown.kept.id, |ui| {
                theme::column(ui, FIELDS);
                fields_ui(ui, shown, texts, commands);
                ui.add_space(16.0);
                sessions_ui(ui, shown, texts, commands);
                let workbooks = self.workbooks.as_deref().unwrap_or_default();
                begin_ui(ui, shown.kept.id, workbooks, texts, commands);
                ui.add_space(16.0);
                offers_ui(ui, shown, texts, commands);
                ui.add_space(16.0);
                if ui.add(Button::quiet(texts.clients_remove()).compact()).clicked() {
                    let said = Some(texts.clients_removed(shown.kept.name.as_str()));
                    let change = Change::RemoveClient(shown.kept.id);
                    commands.push(Command::desk(DeskCommand::Change { change, said }));
                }
            });
        });
    }
}

fn fields_ui(ui: &mut Ui, shown: &mut OpenRecord, texts: &'static Texts, commands: &mut Vec<Command>) {
    let draft = &mut shown.draft;
    let mut responses = vec![
        TextField::new("name", texts.clients_name(), &mut draft.name)
            .show(ui)
            .response,
        TextField::new(
            "organisation",
            texts.clients_organisation(),
            &mut draft.organisation,
        )
        .show(ui)
        .response,
    ];
    let prose = [
        ("contact", texts.clients_contact(), &mut draft.contact),
        ("notes", texts.clients_notes(), &mut draft.notes),
    ];
    for (salt, label, words) in prose {
        responses.push(TextArea::new(salt, label, words).rows(2).show(ui).response);
    }
    if responses.iter().any(egui::Response::changed) {
        shown.since = Some(shown.since.unwrap_or_else(Instant::now));
    }
    if responses[0].lost_focus() && draft.name.trim().is_empty() {
        // a record always has a name: without another one it keeps what it had
        draft.name.clone_from(&shown.kept.name);
    }
    if responses.iter().any(egui::Response::lost_focus) {
        commands.push(Command::desk(DeskCommand::FieldLeft));
    }
}

fn sessions_ui(ui: &mut Ui, shown: &mut OpenRecord, texts: &'static Texts, commands: &mut Vec<Command>) {
    text::heading(ui, texts.clients_sessions());
    if shown.sessions.is_empty() {
        text::small(ui, texts.clients_no_sessions());
        return;
    }
    for (row, picked) in &mut shown.sessions {
        ui.horizontal(|ui| {
            let words = session_line(row, texts);
            ui.add(Chip::new(texts.clients_pick(), picked).named(&texts.clients_pick_this(words.as_str())));
            if ui.add(Button::link(&words)).clicked() {
                let (session, at) = (SessionRef::Id(row.id), None);
                commands.push(Command::desk(DeskCommand::Review { session, at }));
            }
        });
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if ui
            .add(Button::secondary(texts.clients_list()).compact())
            .clicked()
        {
            commands.push(Command::desk(DeskCommand::ShowClientSessions(shown.kept.id)));
        }
        picked_ui(ui, shown, texts, commands);
    });
}

/// A new session of theirs, with one of the workbooks.
fn begin_ui(
    ui: &mut Ui,
    client: Uuid,
    workbooks: &[KnownWorkbook],
    texts: &'static Texts,
    commands: &mut Vec<Command>,
) {
    let mut chosen = None;
    menu_button(ui, Button::secondary(texts.clients_begin()).compact(), |ui| {
        for known in workbooks {
            let workbook = &known.workbook;
            let title = workbook.title_for(texts.language().tag());
            if ui.add(MenuItem::new(title)).clicked() {
                chosen = Some(workbook.digest.clone());
            }
        }
    });
    if let Some(workbook) = chosen {
        commands.push(Command::desk(DeskCommand::BeginFor { client, workbook }));
    }
}

/// What can be done with the sessions, or with those that are picked.
fn picked_ui(ui: &mut Ui, shown: &OpenRecord, texts: &'static Texts, commands: &mut Vec<Command>) {
    let picked: Vec<&ListRow> = shown
        .sessions
        .iter()
        .filter(|(_, on)| *on)
        .map(|(row, _)| row)
        .collect();
    let all = shown.sessions.iter().map(|(row, _)| row);
    let meant: Vec<Uuid> = match picked.len() {
        0 | 1 => all.map(|row| row.id).collect(),
        _ => picked.iter().map(|row| row.id).collect(),
    };
    if meant.len() > 1
        && ui
            .add(Button::secondary(texts.sessions_compare()).compact())
            .clicked()
    {
        commands.push(Command::desk(DeskCommand::Compare(meant)));
    }
    if picked.is_empty() {
        return;
    }
    let mut change = |change, said: &str| {
        let said = Some(said.to_owned());
        commands.push(Command::desk(DeskCommand::Change { change, said }));
    };
    if ui
        .add(Button::secondary(texts.clients_detach()).compact())
        .clicked()
    {
        let detached = picked.iter().map(|row| attach(row.id, None));
        change(Change::All(detached.collect()), texts.clients_detached());
    }
    if picked.len() < shown.sessions.len()
        && ui
            .add(Button::secondary(texts.clients_split()).compact())
            .clicked()
    {
        change(parts::split(&shown.kept, &picked), texts.clients_was_split());
    }
}

/// What seems to belong here too.
fn offers_ui(ui: &mut Ui, shown: &OpenRecord, texts: &'static Texts, commands: &mut Vec<Command>) {
    if shown.namesakes.is_empty() && shown.alike.is_empty() {
        return;
    }
    text::heading(ui, texts.clients_same_name());
    for row in &shown.namesakes {
        let words = session_line(row, texts);
        let name = texts.clients_attach_this(words.as_str());
        if offer_ui(ui, &words, texts.clients_attach(), &name) {
            let said = Some(texts.sessions_attached(shown.kept.name.as_str()));
            let change = attach(row.id, Some(shown.kept.id));
            commands.push(Command::desk(DeskCommand::Change { change, said }));
        }
    }
    for other in &shown.alike {
        let words = match other.organisation.as_str() {
            "" => other.name.clone(),
            organisation => format!("{} · {organisation}", other.name),
        };
        let name = texts.clients_merge_this(words.as_str());
        if offer_ui(ui, &words, texts.clients_merge(), &name) {
            let (kept, other) = (shown.kept.id, other.id);
            commands.push(Command::desk(DeskCommand::MergeClients { kept, other }));
        }
    }
}

fn offer_ui(ui: &mut Ui, words: &str, verb: &str, name: &str) -> bool {
    ui.horizontal(|ui| {
        let pressed = ui.add(Button::secondary(verb).compact().named(name)).clicked();
        text::body(ui, words);
        pressed
    })
    .inner
}

fn attach(session: Uuid, client: Option<Uuid>) -> Change {
    Change::Assign { session, client }
}

/// A session in one line.
fn session_line(row: &ListRow, texts: &'static Texts) -> String {
    let day = dates::date_long(row.created_at.local().date(), texts.language());
    let name = row.name.as_deref().unwrap_or_else(|| texts.sessions_unnamed());
    match &row.organisation {
        Some(organisation) => format!("{day} · {name}, {organisation}"),
        None => format!("{day} · {name}"),
    }
}
