//! Below the list: how many sessions are listed and selected, and the actions on them.

use std::collections::BTreeSet;

use egui::Ui;

use super::assign_dialog::AssignDialog;
use super::context::ListContext;
use super::model::ListModel;
use super::row_formatter::state;
use super::tag_dialog::TagDialog;
use super::view::{ListDialog, ListView};
use crate::app::kit::{Button, MenuItem, menu_button, menu_heading, text, with_right_side};
use crate::app::message::{ConsultingMessage, HandOverMessage, Message};
use crate::app::screens::shared::clicked;
use crate::consulting::ReviewState;
use crate::service::{BulkChange, Op};
use crate::text::Texts;

/// Width above which the keys of the list are named, in points.
const KEYS_ABOVE_WIDTH: f32 = 980.0;

impl ListView {
    /// Paints the footer.
    pub(super) fn footer_ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) {
        let (model, texts) = (cx.model, cx.texts);
        let shows_keys = ui.available_width() > KEYS_ABOVE_WIDTH;
        let counts_ui = |ui: &mut Ui, cx: &mut ListContext<'_>| {
            text::status(ui, &counts(model, texts));
            let none = Button::quiet(texts.sessions_pick_none()).compact();
            if !model.selected.is_empty() {
                if clicked(ui, none) {
                    cx.push(ConsultingMessage::SetSelection(BTreeSet::new()).into());
                }
            } else if shows_keys && !model.rows.keys.is_empty() {
                text::small(ui, texts.sessions_keys());
            }
        };
        ui.horizontal(|ui| {
            with_right_side(ui, "sessions actions", cx, counts_ui, |ui, cx| {
                self.actions_ui(ui, cx);
            });
        });
    }

    /// Paints the actions. Those that change something are disabled until sessions are selected or a
    /// row is marked.
    fn actions_ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) {
        let (model, texts) = (cx.model, cx.texts);
        if model.rows.keys.is_empty() {
            return;
        }
        let can_act = model.can_act() && !cx.read_only;
        if model.query.filter.trashed {
            self.erase_ui(ui, cx);
            let restore = Button::secondary(texts.sessions_restore()).compact();
            if ui.add_enabled(can_act, restore).clicked() {
                let notice = Some(texts.sessions_restored(model.action_keys().len()));
                cx.change(Op::Restore, BulkChange::Restore, notice);
            }
            return;
        }
        if model.can_compare() && clicked(ui, Button::secondary(texts.sessions_compare()).compact()) {
            let sessions = model.action_rows().map(|row| row.id).collect();
            cx.push(ConsultingMessage::OpenComparison(sessions).into());
        }
        if clicked(ui, Button::secondary(texts.transfer_export_menu()).compact()) {
            cx.push(ConsultingMessage::OpenExport(Box::new(model.export_candidates(texts))).into());
        }
        let chosen = ui
            .add_enabled_ui(can_act, |ui| arrange_ui(ui, model, texts))
            .inner;
        if let Some(action) = chosen {
            self.act(action, cx);
        }
    }

    /// Paints the ways to erase what is in the trash: the sessions that the actions are about, or all.
    fn erase_ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) {
        let (model, texts) = (cx.model, cx.texts);
        let is_all = !model.query.is_narrowed() && model.rows.complete && !cx.read_only;
        let empty = Button::secondary(texts.sessions_empty_trash()).compact();
        if ui.add_enabled(is_all, empty).clicked() {
            cx.ask_erase(model.rows.keys.clone());
        }
        let erase = Button::secondary(texts.sessions_erase()).compact();
        if ui.add_enabled(model.can_act() && !cx.read_only, erase).clicked() {
            cx.ask_erase(model.action_keys());
        }
    }

    fn act(&mut self, action: ListAction, cx: &mut ListContext<'_>) {
        let (model, texts) = (cx.model, cx.texts);
        let keys = model.action_keys();
        match action {
            ListAction::State(to) => {
                let notice = texts.sessions_now().count(keys.len()).state(state(to, texts));
                cx.change(Op::SetReviewState, BulkChange::Review(to), Some(notice));
            }
            ListAction::Tags => {
                cx.push(ConsultingMessage::LoadSelectedRows.into());
                self.dialog = Some(ListDialog::Tags(TagDialog::default()));
            }
            ListAction::Client => self.dialog = Some(ListDialog::Assign(AssignDialog::default())),
            ListAction::Continue => {
                if let Some(row) = model.action_rows().next() {
                    cx.push(Message::Continue(row.id));
                }
            }
            ListAction::HandOver => {
                if let Some(row) = model.action_rows().next() {
                    cx.push(HandOverMessage::Ask(row.id).into());
                }
            }
            ListAction::Trash => cx.trash(keys),
            ListAction::Erase => cx.ask_erase(keys),
        }
    }
}

fn counts(model: &ListModel, texts: &'static Texts) -> String {
    let all = model.options.sessions();
    let listed = model.rows.keys.len();
    match (model.selected.len(), model.rows.complete) {
        (_, false) if !model.answered || listed == 0 => texts.sessions_seeking().to_owned(),
        (0, false) => texts.sessions_first_of(listed),
        (0, true) if model.query.filter.trashed => texts.sessions_in_trash(listed),
        (0, true) if model.query.is_narrowed() => texts.sessions_some_of().all(all).shown(listed),
        (0, true) => texts.sessions_all(listed),
        (selected, _) => texts.sessions_picked().picked(selected).shown(listed),
    }
}

/// Paints the menu of changes, headed by the sessions they are about; returns the one chosen.
fn arrange_ui(ui: &mut Ui, model: &ListModel, texts: &'static Texts) -> Option<ListAction> {
    let mut chosen = None;
    menu_button(ui, Button::secondary(texts.sessions_arrange()).compact(), |ui| {
        let selected = model.action_keys().len();
        let name = model.action_name(texts);
        let about = texts.transfer_picked().count(selected).name(name.as_str());
        menu_heading(ui, |ui| text::small(ui, &about));
        for (words, action) in actions(selected, texts) {
            if clicked(ui, MenuItem::new(&words)) {
                chosen = Some(action);
            }
        }
    });
    chosen
}

#[derive(Clone, Copy)]
enum ListAction {
    State(ReviewState),
    Tags,
    Client,
    Continue,
    HandOver,
    Trash,
    Erase,
}

/// Returns the actions on a number of sessions; only a single one can be continued.
fn actions(selected: usize, texts: &'static Texts) -> Vec<(String, ListAction)> {
    let states =
        ReviewState::ALL.map(|to| (texts.sessions_set_state(state(to, texts)), ListAction::State(to)));
    let rest = [
        (texts.sessions_edit_tags(), ListAction::Tags),
        (texts.sessions_attach(), ListAction::Client),
        (texts.sessions_go_on(), ListAction::Continue),
        (texts.handover_menu(), ListAction::HandOver),
        (texts.sessions_to_trash(), ListAction::Trash),
        (texts.sessions_erase(), ListAction::Erase),
    ];
    let offered = rest.into_iter().filter(|(_, action)| {
        selected == 1 || !matches!(action, ListAction::Continue | ListAction::HandOver)
    });
    let rest = offered.map(|(words, action)| (words.to_owned(), action));
    states.into_iter().chain(rest).collect()
}
