//! One client record: its fields, its sessions, and what can be done with them.

use egui::{ScrollArea, Ui};
use uuid::Uuid;

use super::consents::consents_ui;
use super::model::{ClientsModel, OpenRecord};
use crate::app::kit::{Button, Chip, MenuItem, TextArea, TextField, menu_button, read_only, text, theme};
use crate::app::message::{ConsultingMessage, Message, PrivacyMessage};
use crate::app::model::{ClientField, TextTarget, ViewContext};
use crate::app::screens::shared::clicked;
use crate::app::screens::shared::same_name::{client_line, offer_ui, session_line};
use crate::consulting::{Change, ListRow};
use crate::service::{EraseOrder, KnownWorkbook, Op, SessionRef};
use crate::text::Texts;
use std::collections::BTreeSet;

/// Greatest width of the fields, in points.
const MAX_FIELDS_WIDTH: f32 = 560.0;

/// Paints the record that is open, with the sessions selected in it and the place of a consent note that was just added.
pub(super) fn record_ui(
    ui: &mut Ui,
    model: &ClientsModel,
    (selected, new_consent): (&mut BTreeSet<Uuid>, &mut Option<usize>),
    cx: &ViewContext<'_>,
    messages: &mut Vec<Message>,
) {
    let texts = cx.texts;
    let Some(open) = model.open() else {
        text::secondary(ui, texts.clients_how());
        return;
    };
    let area = ScrollArea::vertical().id_salt(open.client.id);
    area.auto_shrink(false).show(ui, |ui| {
        ui.push_id(open.client.id, |ui| {
            theme::column(ui, MAX_FIELDS_WIDTH);
            fields_ui(ui, open, texts, messages);
            ui.add_space(16.0);
            read_only::inputs_ui(ui, |ui| consents_ui(ui, open, new_consent, cx, messages));
            ui.add_space(16.0);
            sessions_ui(ui, open, selected, texts, messages);
            let workbooks = model.workbooks.value().map_or(&[][..], Vec::as_slice);
            read_only::inputs_ui(ui, |ui| begin_ui(ui, open.client.id, workbooks, texts, messages));
            ui.add_space(16.0);
            read_only::inputs_ui(ui, |ui| offers_ui(ui, open, texts, messages));
            ui.add_space(16.0);
            let remove = Button::quiet(texts.clients_remove()).compact().flush();
            if read_only::inputs_ui(ui, |ui| clicked(ui, remove)) {
                messages.push(
                    ConsultingMessage::Change {
                        op: Op::RemoveClient,
                        change: Change::RemoveClient(open.client.id),
                        notice: Some(texts.clients_removed(open.name())),
                    }
                    .into(),
                );
            }
            let erase = Button::quiet(texts.clients_erase()).compact().flush();
            if read_only::inputs_ui(ui, |ui| clicked(ui, erase)) {
                messages.push(
                    PrivacyMessage::AskErase {
                        order: EraseOrder::Client(open.client.id),
                        question: texts.erase_question_client(open.name()),
                    }
                    .into(),
                );
            }
        });
    });
}

fn fields_ui(ui: &mut Ui, open: &OpenRecord, texts: &'static Texts, messages: &mut Vec<Message>) {
    for field in ClientField::ALL {
        let mut words = field.text(&open.client).to_owned();
        let response = match field {
            ClientField::Name => TextField::new("name", texts.clients_name(), &mut words).show(ui),
            ClientField::Organisation => {
                TextField::new("organisation", texts.clients_organisation(), &mut words).show(ui)
            }
            ClientField::Contact => TextArea::new("contact", texts.clients_contact(), &mut words)
                .rows(2)
                .show(ui),
            ClientField::Pseudonym => {
                TextField::new("pseudonym", texts.clients_pseudonym(), &mut words).show(ui)
            }
            ClientField::Notes => TextArea::new("notes", texts.clients_notes(), &mut words)
                .rows(2)
                .show(ui),
        }
        .response;
        if response.changed() {
            messages
                .push(ConsultingMessage::WriteText(TextTarget::Client(open.client.id, field), words).into());
        }
        if response.lost_focus() {
            messages.push(Message::CommitField);
        }
    }
}

fn sessions_ui(
    ui: &mut Ui,
    open: &OpenRecord,
    selected: &mut BTreeSet<Uuid>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    text::heading(ui, texts.clients_sessions());
    if open.sessions.is_empty() {
        text::small(ui, texts.clients_no_sessions());
        return;
    }
    for row in &open.sessions {
        ui.horizontal(|ui| {
            let words = session_line(row, texts);
            let mut is_selected = selected.contains(&row.id);
            let chip = Chip::new(texts.clients_pick(), &mut is_selected);
            let changed = ui
                .add(chip.named(&texts.clients_pick_this(words.as_str())))
                .changed();
            if changed && is_selected {
                selected.insert(row.id);
            } else if changed {
                selected.remove(&row.id);
            }
            if clicked(ui, Button::link(&words)) {
                let session = SessionRef::Id(row.id);
                messages.push(
                    ConsultingMessage::OpenReview {
                        session,
                        target: None,
                    }
                    .into(),
                );
            }
        });
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if clicked(ui, Button::secondary(texts.clients_list()).compact()) {
            messages.push(ConsultingMessage::ShowClientSessions(open.client.id).into());
        }
        selected_ui(ui, open, selected, texts, messages);
    });
}

/// Paints the menu that begins a new session of the client with one of the workbooks.
fn begin_ui(
    ui: &mut Ui,
    client: Uuid,
    workbooks: &[KnownWorkbook],
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let mut chosen = None;
    menu_button(ui, Button::secondary(texts.clients_begin()).compact(), |ui| {
        for known in workbooks {
            let workbook = &known.workbook;
            let title = workbook.title_for(texts.language().tag());
            if clicked(ui, MenuItem::new(title)) {
                chosen = Some(workbook.digest.clone());
            }
        }
    });
    if let Some(workbook) = chosen {
        messages.push(Message::Begin {
            workbook: Some(workbook),
            client: Some(client),
        });
    }
}

/// Paints the actions on the selected sessions, or on all.
fn selected_ui(
    ui: &mut Ui,
    open: &OpenRecord,
    selected: &BTreeSet<Uuid>,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let rows = || open.sessions.iter();
    let chosen_rows: Vec<&ListRow> = rows().filter(|row| selected.contains(&row.id)).collect();
    let compared: Vec<Uuid> = match chosen_rows.len() {
        0 | 1 => rows().map(|row| row.id).collect(),
        _ => chosen_rows.iter().map(|row| row.id).collect(),
    };
    if compared.len() > 1 && clicked(ui, Button::secondary(texts.sessions_compare()).compact()) {
        messages.push(ConsultingMessage::OpenComparison(compared).into());
    }
    if !chosen_rows.is_empty() {
        read_only::inputs_ui(ui, |ui| changes_ui(ui, open, &chosen_rows, texts, messages));
    }
}

/// Paints the actions that change the selected sessions.
fn changes_ui(
    ui: &mut Ui,
    open: &OpenRecord,
    chosen_rows: &[&ListRow],
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    if clicked(ui, Button::secondary(texts.clients_detach()).compact()) {
        let unassigned = chosen_rows.iter().map(|row| assign(row.id, None));
        messages.push(
            ConsultingMessage::Change {
                op: Op::AssignSessions,
                change: Change::All(unassigned.collect()),
                notice: Some(texts.clients_detached().to_owned()),
            }
            .into(),
        );
    }
    if chosen_rows.len() < open.sessions.len()
        && clicked(ui, Button::secondary(texts.clients_split()).compact())
    {
        messages.push(ConsultingMessage::SplitClient(chosen_rows.iter().map(|row| row.id).collect()).into());
    }
}

/// Paints sessions and records of the same name, with a button that takes each in.
fn offers_ui(ui: &mut Ui, open: &OpenRecord, texts: &'static Texts, messages: &mut Vec<Message>) {
    if open.namesakes.is_empty() && open.alike.is_empty() {
        return;
    }
    text::heading(ui, texts.clients_same_name());
    for row in &open.namesakes {
        let words = session_line(row, texts);
        let name = texts.clients_attach_this(words.as_str());
        if offer_ui(ui, &words, texts.clients_attach(), &name) {
            messages.push(
                ConsultingMessage::Change {
                    op: Op::AssignSessions,
                    change: assign(row.id, Some(open.client.id)),
                    notice: Some(texts.sessions_attached(open.name())),
                }
                .into(),
            );
        }
    }
    for other in &open.alike {
        let words = client_line(other);
        let name = texts.clients_merge_this(words.as_str());
        if offer_ui(ui, &words, texts.clients_merge(), &name) {
            messages.push(
                ConsultingMessage::MergeClients {
                    keep: open.client.id,
                    remove: other.id,
                }
                .into(),
            );
        }
    }
}

fn assign(session: Uuid, client: Option<Uuid>) -> Change {
    Change::Assign { session, client }
}
