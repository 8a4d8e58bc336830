//! The dialog that assigns sessions to a client record, to a new one, or to none.

use egui::{Context, Ui};

use super::context::ListContext;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{AccessibleName, Button, Dialog, List, TextField, cells};
use crate::app::message::ConsultingMessage;
use crate::app::screens::shared::clicked;
use crate::app::screens::shared::client_records::{ClientRecords, record_line};
use crate::service::{BulkChange, Op};
use crate::text::Texts;

/// Height of a record, in points.
const RECORD_HEIGHT: f32 = 52.0;
/// Greatest height of the list of records, in points.
const MAX_RECORDS_HEIGHT: f32 = 260.0;

/// The input so far.
#[derive(Default)]
pub(super) struct AssignDialog {
    /// The name; `None` before the first frame.
    name: Option<String>,
    current: usize,
}

/// Shows the dialog while it is open; returns `true` if it stays open.
pub(super) fn show(ctx: &Context, mut dialog: Option<&mut AssignDialog>, cx: &mut ListContext<'_>) -> bool {
    let (model, texts) = (cx.model, cx.texts);
    let mut open = dialog.is_some();
    let title = match open {
        true => texts.sessions_attach_title(model.action_keys().len()),
        false => String::new(),
    };
    Dialog::new("session client", &title)
        .width(560.0)
        .show(ctx, &mut open, |ui, open| {
            if let Some(dialog) = &mut dialog {
                *open &= !dialog.ui(ui, cx);
            }
        });
    open
}

impl AssignDialog {
    /// Paints the content; returns `true` once it is done.
    fn ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) -> bool {
        let (model, texts) = (cx.model, cx.texts);
        let first = self.name.is_none();
        let name = self.name.get_or_insert_with(|| {
            let names = model.action_rows().find_map(|row| row.name.clone());
            names.unwrap_or_default()
        });
        let line = TextField::new("client", texts.sessions_attach_name(), name)
            .own_undo(true)
            .select_all()
            .show(ui);
        let name = name.trim().to_owned();
        if first || line.response.changed() {
            self.current = 0;
            cx.push(ConsultingMessage::SearchClients(name.clone()).into());
        }
        let mut done = false;
        if let Some((client, _)) = records_ui(ui, &model.clients, &mut self.current, texts)
            .and_then(|index| model.clients.get(index))
        {
            let notice = texts.sessions_attached(client.name.as_str());
            cx.change(
                Op::AssignSessions,
                BulkChange::Attach(Some(client.id)),
                Some(notice),
            );
            done = true;
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let is_assigned = model.action_rows().any(|row| row.client.is_some());
            let new = texts.sessions_attach_new(name.as_str());
            let adds = !name.is_empty() && clicked(ui, Button::primary(&new));
            if is_assigned && clicked(ui, Button::secondary(texts.sessions_detach())) {
                let notice = Some(texts.sessions_detached().to_owned());
                cx.change(Op::AssignSessions, BulkChange::Attach(None), notice);
                done = true;
            }
            if adds {
                cx.push(ConsultingMessage::AssignNewClient(name).into());
                done = true;
            }
            done |= clicked(ui, Button::secondary(texts.walk_cancel()));
        });
        done
    }
}

/// Paints the records found; returns the one chosen.
fn records_ui(
    ui: &mut Ui,
    records: &ClientRecords,
    current: &mut usize,
    texts: &'static Texts,
) -> Option<usize> {
    if records.is_empty() {
        return None;
    }
    let record = |index: usize| {
        records
            .get(index)
            .expect("the list requests only rows that exist")
    };
    let height = MAX_RECORDS_HEIGHT.min(RECORD_HEIGHT * records.len() as f32);
    let list = ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
        ui.set_min_height(height);
        let name = |index: usize| {
            let record = record(index);
            let name = format!("{}, {}", record.0.name, record_line(record, texts));
            (name, false)
        };
        List::new(
            "records",
            AccessibleName::hidden(texts.sessions_records()),
            records.len(),
            current,
        )
        .row_height(RECORD_HEIGHT)
        .show(ui, name, |ui, index| {
            let upper = (record(index).0.name.as_str(), Step::Compact);
            cells::two_lines(ui, ui.max_rect(), upper, &record_line(record(index), texts));
        })
    });
    ui.painter().hline(
        ui.min_rect().x_range(),
        ui.cursor().top(),
        (1.0, theme::colours(ui.ctx()).line),
    );
    list.inner.opened
}
