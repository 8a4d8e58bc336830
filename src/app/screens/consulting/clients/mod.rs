//! Client records: all of them on the left; on the right the open one, with its fields, its sessions, and what may
//! belong to it.

mod consents;
mod model;
mod record;

pub use self::model::ClientsModel;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};
use uuid::Uuid;

use crate::app::kit::theme::{self, Step};
use crate::app::kit::{AccessibleName, Button, List, TextField, cells, read_only, text};
use crate::app::message::{ConsultingMessage, Message};
use crate::app::model::ViewContext;
use crate::app::screens::shared::{clicked, client_records, page};
use crate::text::Texts;
use std::collections::BTreeSet;

/// Height of a record in the list, in points.
const RECORD_HEIGHT: f32 = 56.0;
/// Width from which the list and the open record stand beside each other, in points.
const BOTH_FROM_WIDTH: f32 = 780.0;

/// State of the screen that lasts between frames.
#[derive(Default)]
struct ClientsView {
    search: String,
    /// Whether the search has had the focus since the screen was opened.
    is_arrived: bool,
    /// The sessions of the open record that are selected.
    selected: BTreeSet<Uuid>,
    /// The place of the consent note that was just added: its wording gets the focus.
    new_consent: Option<usize>,
    /// Whether the record is shown in the place of the list where not both fit.
    shows_record: bool,
}

/// The screen.
pub struct ClientsScreen {
    /// The records.
    pub model: ClientsModel,
    view: ClientsView,
}

impl ClientsScreen {
    /// Returns the screen of a model; a record that is wanted is shown at once.
    pub fn new(model: ClientsModel) -> Self {
        let view = ClientsView {
            shows_record: model.has_wanted(),
            ..ClientsView::default()
        };
        Self { model, view }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        self.view.ui(ui, &self.model, cx, messages);
    }
}

impl ClientsView {
    fn ui(&mut self, ui: &mut Ui, model: &ClientsModel, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        let paper = theme::colours(ui.ctx()).paper;
        let frame = Frame::new().fill(paper).inner_margin(Margin::symmetric(20, 16));
        let both = ui.available_width() >= BOTH_FROM_WIDTH;
        if both {
            let width = (ui.available_width() * 0.34).clamp(220.0, 380.0);
            Panel::left("clients")
                .exact_size(width)
                .resizable(false)
                .frame(frame)
                .show(ui, |ui| self.records_ui(ui, model, texts, messages));
        } else if !self.shows_record {
            CentralPanel::default()
                .frame(frame)
                .show(ui, |ui| self.records_ui(ui, model, texts, messages));
            return;
        }
        let frame = Frame::new().fill(paper).inner_margin(Margin::symmetric(28, 20));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            if !both && clicked(ui, Button::link(texts.clients_all())) {
                messages.push(Message::CommitField);
                self.shows_record = false;
            }
            read_only::read_only_ui(ui, cx.read_only, |ui| {
                let Self {
                    selected,
                    new_consent,
                    ..
                } = self;
                record::record_ui(ui, model, (selected, new_consent), cx, messages);
            });
        });
    }

    fn records_ui(
        &mut self,
        ui: &mut Ui,
        model: &ClientsModel,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        if clicked(ui, Button::link(texts.clients_back())) {
            messages.push(Message::Leave);
        }
        text::title(ui, texts.clients_heading());
        ui.add_space(8.0);
        let field = TextField::new(
            "client search",
            AccessibleName::hidden(texts.clients_search()),
            &mut self.search,
        )
        .own_undo(true)
        .hint(texts.clients_search())
        .take_focus(!std::mem::replace(&mut self.is_arrived, true))
        .show(ui);
        if field.response.changed() {
            messages.push(ConsultingMessage::SearchClients(self.search.clone()).into());
        }
        ui.add_space(8.0);
        if let Some(error) = model.failure() {
            page::waiting_ui(ui, "", Some(error), texts);
        } else if !(model.records.is_empty() && model.is_loaded()) {
            self.list_ui(ui, model, texts, messages);
        } else if model.records.has_none() {
            text::status(ui, texts.clients_none());
        } else {
            text::status(ui, texts.clients_none_found());
        }
    }

    fn list_ui(
        &mut self,
        ui: &mut Ui,
        model: &ClientsModel,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        let (mut current, records) = (model.index(), &model.records);
        let entry = |index: usize| {
            records
                .get(index)
                .expect("the list requests only rows that exist")
        };
        let line = |index: usize| client_records::record_line(entry(index), texts);
        let open = model.open().map(|open| open.client.id);
        let output = List::new(
            "clients",
            AccessibleName::hidden(texts.clients_heading()),
            records.len(),
            &mut current,
        )
        .row_height(RECORD_HEIGHT)
        .show(
            ui,
            |index| {
                let client = &entry(index).0;
                (
                    format!("{}, {}", client.name, line(index)),
                    Some(client.id) == open,
                )
            },
            |ui, index| {
                let upper = (entry(index).0.name.as_str(), Step::CompactStrong);
                cells::two_lines(ui, ui.max_rect(), upper, &line(index));
            },
        );
        if (output.moved || output.opened.is_some())
            && let Some((client, _)) = records.get(current)
        {
            self.selected.clear();
            messages.push(ConsultingMessage::SelectClient(client.id).into());
        }
        self.shows_record |= output.opened.is_some();
        if !output.typed.is_empty() {
            self.search.push_str(&output.typed);
            messages.push(ConsultingMessage::SearchClients(self.search.clone()).into());
        }
    }
}
