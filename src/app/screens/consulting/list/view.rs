//! The list of sessions on the screen: its panels, and what is typed in its dialogs.

use std::collections::BTreeSet;

use egui::{CentralPanel, Context, Frame, Margin, Ui};

use super::assign_dialog::{self, AssignDialog};
use super::context::ListContext;
use super::filter_dialog;
use super::model::{FocusTarget, ListModel};
use super::row_formatter::RowFormatter;
use super::table::{self, TableOutput};
use super::tag_dialog::{self, TagDialog};
use crate::app::kit::{ListOutput, PageFoot, theme};
use crate::app::message::ConsultingMessage;
use crate::consulting::SessionKey;

/// Width below which the side margins are narrow, in points.
const WIDE_MARGINS_FROM_WIDTH: f32 = 1100.0;

/// A dialog over the list.
pub(super) enum ListDialog {
    /// The filters.
    Filters,
    /// The tags of the sessions that an action is about.
    Tags(TagDialog),
    /// Their client record.
    Assign(AssignDialog),
}

/// State of the list that lasts between frames.
#[derive(Default)]
pub(super) struct ListView {
    /// The dialog over it.
    pub dialog: Option<ListDialog>,
    /// What gets the keyboard next.
    pub focus: Option<FocusTarget>,
    /// Number of focus requests of the model that were followed.
    focus_requests: u64,
}

impl ListView {
    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) {
        let model = cx.model;
        if model.can_open() {
            cx.push(ConsultingMessage::OpenBestHit.into());
        }
        let (target, requests) = model.focus_request();
        if std::mem::replace(&mut self.focus_requests, requests) != requests {
            self.focus = Some(target);
        }
        let paper = theme::colours(ui.ctx()).paper;
        let side = if ui.available_width() < WIDE_MARGINS_FROM_WIDTH {
            16
        } else {
            40
        };
        let footer = Frame::new().fill(paper).inner_margin(Margin::symmetric(side, 8));
        let foot = PageFoot::new(ui, "sessions foot");
        let frame = Frame::new().fill(paper).inner_margin(Margin {
            left: side,
            right: side,
            top: 20,
            bottom: 0,
        });
        let page = CentralPanel::default().frame(frame);
        foot.above(ui, |ui| {
            page.show(ui, |ui| {
                if self.search_bar_ui(ui, cx) {
                    self.focus = Some(FocusTarget::Row);
                }
                ui.add_space(8.0);
                self.list_ui(ui, cx);
            });
        });
        foot.show(ui, footer, |ui| self.footer_ui(ui, cx));
        self.dialogs_ui(ui.ctx(), cx);
    }

    fn list_ui(&mut self, ui: &mut Ui, cx: &mut ListContext<'_>) {
        let model = cx.model;
        let take_focus = self.focus.take_if(|target| *target == FocusTarget::Row).is_some();
        let formatter = RowFormatter {
            texts: cx.texts,
            today: cx.today,
            options: &model.options,
        };
        let area = ui.available_rect_before_wrap();
        let output = table::table_ui(ui, model, formatter, take_focus);
        if model.rows.keys.is_empty() && model.answered {
            table::empty_ui(ui, area, cx);
        }
        self.handle(&output, cx);
    }

    fn handle(&mut self, output: &TableOutput, cx: &mut ListContext<'_>) {
        let model = cx.model;
        let (query, list) = (&model.query, &output.list);
        if let Some(by) = output.sort {
            cx.set_query(query.sorted_by(by));
        }
        if list.moved || (list.focused && !model.marked) {
            cx.push(ConsultingMessage::SetCurrentRow(output.current).into());
        }
        if let Some(index) = list.opened {
            cx.push(ConsultingMessage::OpenRow(index).into());
        }
        if let Some(selection) = selection_after(model, list) {
            cx.push(ConsultingMessage::SetSelection(selection).into());
        }
        if list.removed && !query.filter.trashed {
            let focused = model.rows.keys.get(output.current).copied();
            let keys = match model.action_keys() {
                keys if keys.is_empty() => focused.into_iter().collect(),
                keys => keys,
            };
            cx.trash(keys);
        }
        if !list.typed.is_empty() {
            cx.set_query(query.with_search(format!("{}{}", query.search, list.typed)));
            self.focus = Some(FocusTarget::Search);
        }
        let visible = table::visible(&list.shown, output.current);
        if visible != model.visible {
            cx.push(ConsultingMessage::RowsVisible(visible).into());
        }
    }

    fn dialogs_ui(&mut self, ctx: &Context, cx: &mut ListContext<'_>) {
        let (mut tags, mut assign) = (None, None);
        let mut filters = false;
        match &mut self.dialog {
            Some(ListDialog::Filters) => filters = true,
            Some(ListDialog::Tags(dialog)) => tags = Some(dialog),
            Some(ListDialog::Assign(dialog)) => assign = Some(dialog),
            None => {}
        }
        // all of them every frame, so that the keyboard comes back from the one that was closed
        let open = [
            filter_dialog::show(ctx, filters, cx),
            tag_dialog::show(ctx, tags, cx),
            assign_dialog::show(ctx, assign, cx),
        ];
        if !open.contains(&true) {
            self.dialog = None;
        }
    }
}

/// Returns what is selected after the input of a frame, if it changes.
fn selection_after(model: &ListModel, list: &ListOutput) -> Option<BTreeSet<SessionKey>> {
    let keys = &model.rows.keys;
    if list.all {
        return Some(keys.iter().copied().collect());
    }
    if let Some((first, last)) = list.range {
        let range = keys.get(first..=last).unwrap_or_default();
        return Some(range.iter().copied().collect());
    }
    let key = *keys.get(list.picked?)?;
    let mut selected = model.selected.clone();
    if !selected.remove(&key) {
        selected.insert(key);
    }
    Some(selected)
}
