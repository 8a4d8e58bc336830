//! The dialog that says whose sessions those are: a client record there is, a new one, or nobody's.

use egui::{Context, Ui};
use uuid::Uuid;

use super::{ListDialog, ListModel};
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{AccessibleName, Button, Dialog, List, TextField, cells};
use crate::app::message::Message;
use crate::app::screens::shared::client_records::{ClientRecords, record_line};
use crate::consulting::Client;
use crate::service::{BulkChange, Op};
use crate::session::Moment;
use crate::text::Texts;

/// The height of an entry.
const ENTRY: f32 = 52.0;
/// The height of the list of records.
const RECORDS: f32 = 260.0;

/// What was typed so far.
#[derive(Default)]
pub(super) struct AssignDialog {
    typed: Option<String>,
    current: usize,
}

impl ListModel {
    /// Shows the dialog while it is open.
    pub(super) fn attach_ui(&mut self, ctx: &Context, texts: &'static Texts, messages: &mut Vec<Message>) {
        let mut attaching = match self.open.take() {
            Some(ListDialog::Attach(attaching)) => Some(attaching),
            other => {
                self.open = other;
                None
            }
        };
        let mut open = attaching.is_some();
        let mut chosen = None;
        let title = if open {
            texts.sessions_attach_title(self.selected_keys().len())
        } else {
            String::new()
        };
        Dialog::new("session client", &title)
            .width(560.0)
            .show(ctx, &mut open, |ui, open| {
                if let Some(attaching) = &mut attaching {
                    chosen = self.attaching_ui(ui, attaching, open, texts);
                }
            });
        match (chosen, attaching) {
            (Some((what, said)), _) => self.change_meant(Op::AssignSessions, what, Some(said), messages),
            (None, Some(attaching)) if open => self.open = Some(ListDialog::Attach(attaching)),
            _ => {}
        }
    }

    fn attaching_ui(
        &mut self,
        ui: &mut Ui,
        attaching: &mut AssignDialog,
        open: &mut bool,
        texts: &'static Texts,
    ) -> Option<(BulkChange, String)> {
        let first = attaching.typed.is_none();
        let typed = attaching.typed.get_or_insert_with(|| self.name_meant());
        let line = TextField::new("client", texts.sessions_attach_name(), typed)
            .own_undo(true)
            .show(ui);
        let name = typed.trim().to_owned();
        if first || line.response.changed() {
            attaching.current = 0;
            self.records.seek_or_all(&name);
        }
        let mut chosen = records_ui(ui, &self.records, &mut attaching.current, texts);
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let new = texts.sessions_attach_new(name.as_str());
            if !name.is_empty() && ui.add(Button::primary(&new)).clicked() {
                chosen = Some((self.new_record(&name), texts.sessions_attached(name.as_str())));
            }
            let attached = self.meant_rows().iter().any(|row| row.client.is_some());
            if attached && ui.add(Button::secondary(texts.sessions_detach())).clicked() {
                chosen = Some((BulkChange::Attach(None), texts.sessions_detached().to_owned()));
            }
            if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
        *open &= chosen.is_none();
        chosen
    }

    /// The name that stands in the first of the sessions meant.
    fn name_meant(&self) -> String {
        let names = self.meant_rows().into_iter().find_map(|row| row.name.clone());
        names.unwrap_or_default()
    }

    fn new_record(&self, name: &str) -> BulkChange {
        let now = Moment::now();
        let rows = self.meant_rows();
        let organisation = rows.iter().find_map(|row| row.organisation.clone());
        BulkChange::AssignNew(Client {
            id: Uuid::now_v7(),
            name: name.to_owned(),
            organisation: organisation.unwrap_or_default(),
            contact: String::new(),
            notes: String::new(),
            created_at: now,
            updated_at: now,
        })
    }
}

fn records_ui(
    ui: &mut Ui,
    records: &ClientRecords,
    current: &mut usize,
    texts: &'static Texts,
) -> Option<(BulkChange, String)> {
    if records.is_empty() {
        return None;
    }
    let mut opened = None;
    let record = |index: usize| records.get(index).expect("the list asks for rows it was given");
    let height = RECORDS.min(ENTRY * records.len() as f32);
    ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
        ui.set_min_height(height);
        let name = |index: usize| {
            let record = record(index);
            (
                format!("{}, {}", record.0.name, record_line(record, texts)),
                false,
            )
        };
        let output = List::new(
            "records",
            AccessibleName::hidden(texts.sessions_records()),
            records.len(),
            current,
        )
        .row_height(ENTRY)
        .show(ui, name, |ui, index| {
            let upper = (record(index).0.name.as_str(), Step::Compact);
            cells::two_lines(ui, ui.max_rect(), upper, &record_line(record(index), texts));
        });
        opened = output.opened;
    });
    ui.painter().hline(
        ui.min_rect().x_range(),
        ui.cursor().top(),
        (1.0, theme::colours(ui.ctx()).line),
    );
    let (client, _) = records.get(opened?)?;
    Some((
        BulkChange::Attach(Some(client.id)),
        texts.sessions_attached(client.name.as_str()),
    ))
}
