//! Below the list: how many there are and are picked, and what can be done with them.

use egui::{Align, Layout, Ui};

use super::row_formatter::{count, state};
use super::{AssignDialog, ListDialog, ListModel, TagDialog};
use crate::app::kit::{Button, MenuItem, menu_button, text};
use crate::app::message::Message;
use crate::consulting::ReviewState;
use crate::service::BulkChange;
use crate::service::MAX_COMPARED_SESSIONS;
use crate::service::Op;
use crate::text::Texts;

/// Below this width (in points) the keys are no longer told.
const ROOM_FOR_KEYS: f32 = 980.0;

impl ListModel {
    /// The foot.
    pub(super) fn foot_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let keys = ui.available_width() > ROOM_FOR_KEYS;
        ui.horizontal(|ui| {
            text::status(ui, &self.counted(texts));
            if !self.selected.is_empty()
                && ui
                    .add(Button::quiet(texts.sessions_pick_none()).compact())
                    .clicked()
            {
                self.selected.clear();
            } else if keys && self.selected.is_empty() && !self.found.keys.is_empty() {
                text::small(ui, texts.sessions_keys());
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                self.actions_ui(ui, texts, messages);
            });
        });
    }

    fn counted(&self, texts: &'static Texts) -> String {
        let all = count(self.choices.sessions() as usize, texts);
        let listed = self.found.keys.len();
        let shown = count(listed, texts);
        match (self.selected.len(), self.found.whole) {
            (_, false) if !self.answered || listed == 0 => texts.sessions_seeking().to_owned(),
            (0, false) => texts.sessions_first_of(shown),
            (0, true) if self.question.filter.trashed => texts.sessions_in_trash(shown),
            (0, true) if self.is_narrowed() => texts.sessions_some_of().all(all).shown(shown),
            (0, true) => texts.sessions_all().count(listed).shown(shown),
            (picked, _) => texts.sessions_picked().picked(count(picked, texts)).shown(shown),
        }
    }

    /// From the right.
    fn actions_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        if self.found.keys.is_empty() {
            return;
        }
        if self.question.filter.trashed {
            if ui
                .add(Button::secondary(texts.sessions_restore()).compact())
                .clicked()
            {
                self.restore(texts, messages);
            }
            return;
        }
        self.arrange_ui(ui, texts, messages);
        if ui
            .add(Button::secondary(texts.taking_export_menu()).compact())
            .clicked()
        {
            messages.push(Message::OpenExport(Box::new(self.to_take_out(texts))));
        }
        if self.can_be_compared()
            && ui
                .add(Button::secondary(texts.sessions_compare()).compact())
                .clicked()
        {
            let sessions = self.meant_rows().into_iter().map(|row| row.id).collect();
            messages.push(Message::OpenComparison(sessions));
        }
    }

    /// Whether a few are picked and all of them are read.
    fn can_be_compared(&self) -> bool {
        (2..=MAX_COMPARED_SESSIONS).contains(&self.selected.len())
            && self.selected.iter().all(|key| self.found.of(*key).is_some())
    }

    /// What the consultant can change of sessions from here.
    fn arrange_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let mut chosen = None;
        menu_button(ui, Button::secondary(texts.sessions_arrange()).compact(), |ui| {
            for (words, act) in arrangements(texts) {
                if ui.add(MenuItem::new(&words)).clicked() {
                    chosen = Some(act);
                }
            }
        });
        match chosen {
            None => {}
            Some(ListAction::State(to)) => {
                let said = texts
                    .sessions_now()
                    .count(self.selected_keys().len())
                    .state(state(to, texts));
                self.change_meant(Op::SetReviewState, BulkChange::Review(to), Some(said), messages);
            }
            Some(ListAction::Tags) => {
                self.unread_selected = self.unread();
                self.open = Some(ListDialog::Tags(TagDialog::default()));
            }
            Some(ListAction::Client) => self.open = Some(ListDialog::Attach(AssignDialog::default())),
            Some(ListAction::Write) => {
                if let Some(entry) = self.found.at(self.current) {
                    messages.push(Message::Continue(entry.row.id));
                }
            }
            Some(ListAction::Trash) => self.trash(texts, messages),
        }
    }
}

#[derive(Clone, Copy)]
enum ListAction {
    State(ReviewState),
    Tags,
    Client,
    Write,
    Trash,
}

fn arrangements(texts: &'static Texts) -> Vec<(String, ListAction)> {
    let states =
        ReviewState::ALL.map(|to| (texts.sessions_set_state(state(to, texts)), ListAction::State(to)));
    let rest = [
        (texts.sessions_edit_tags(), ListAction::Tags),
        (texts.sessions_attach(), ListAction::Client),
        (texts.sessions_go_on(), ListAction::Write),
        (texts.sessions_to_trash(), ListAction::Trash),
    ];
    let rest = rest.map(|(words, act)| (words.to_owned(), act));
    states.into_iter().chain(rest).collect()
}
