//! A notice at the lower edge of the window, with actions such as undo.
//!
//! It stands in a strip of its own, so that it lies over nothing. It takes no focus and ends by itself after a while,
//! unless the pointer is on it.

use std::time::Duration;

use egui::accesskit::{Live, Role};
use egui::{Align, Context, Frame, Id, Layout, Margin, Panel, Stroke, Ui};

use super::icon::{Icon, IconButton};
use super::texts::words;
use super::theme::{self, Step};
use super::{Button, focus, text};

/// Greatest width of the words.
const MAX_WORDS_WIDTH: f32 = 760.0;
/// Least width of the words beside the buttons; otherwise those stand below.
const MIN_WORDS_WIDTH: f32 = 320.0;
/// Width that the button of an action needs.
const ACTION_WIDTH: f32 = 176.0;
/// Width that the button needs that closes the notice.
const CLOSE_WIDTH: f32 = 64.0;
/// Time after which a notice ends by itself.
const SHOWN_TIME: Duration = Duration::from_secs(10);

/// Result of showing a notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoticeOutput {
    /// The action that was pressed.
    pub pressed: Option<usize>,
    /// Whether the notice has ended: pressed, closed, or its time is up.
    pub over: bool,
}

/// A notice.
#[must_use]
#[derive(Clone, Debug)]
pub struct NoticeBar<'a> {
    number: u64,
    words: &'a str,
    actions: &'a [&'a str],
    stays: bool,
}

impl<'a> NoticeBar<'a> {
    /// Creates a notice; its time starts when its `number` is first shown.
    pub fn new(number: u64, words: &'a str) -> Self {
        NoticeBar {
            number,
            words,
            actions: &[],
            stays: false,
        }
    }

    /// Sets the words of the actions' buttons.
    pub fn actions(mut self, verbs: &'a [&'a str]) -> Self {
        self.actions = verbs;
        self
    }

    /// Sets whether the notice stays until it is closed; 10 seconds without it.
    pub fn stays(mut self, stays: bool) -> Self {
        self.stays = stays;
        self
    }

    /// Shows the notice in a strip at the lower edge; what is shown after it gets the room above.
    pub fn show(self, ui: &mut Ui) -> NoticeOutput {
        let id = Id::unique("notice").with(self.number);
        let panel = Panel::bottom(id)
            .resizable(false)
            .show_separator_line(false)
            .frame(frame(ui));
        let shown = panel.show(ui, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::Status);
                node.set_live(Live::Polite);
            });
            self.content(ui)
        });
        let height = shown.response.rect.height();
        let known = id.with("height");
        if ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(known), height)) != height {
            // its place is known in the next frame, as where a narrower window breaks its words into more lines
            ui.ctx().request_repaint();
        }
        let mut output = shown.inner;
        let is_up = self.is_up(ui.ctx(), id, shown.response.contains_pointer());
        output.over |= output.pressed.is_some() || (is_up && !self.stays);
        output
    }

    fn content(&self, ui: &mut Ui) -> NoticeOutput {
        let buttons_width = CLOSE_WIDTH + ACTION_WIDTH * self.actions.len() as f32;
        if ui.available_width() < MIN_WORDS_WIDTH + buttons_width {
            self.words_ui(ui);
            return ui.horizontal(|ui| self.buttons(ui)).inner;
        }
        let width = ui.available_width() - buttons_width;
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                theme::column(ui, width.min(MAX_WORDS_WIDTH));
                // a single line stands at the middle of the buttons
                ui.add_space(7.0);
                self.words_ui(ui);
            });
            ui.add_space(theme::GRID_UNIT);
            self.buttons(ui)
        })
        .inner
    }

    fn words_ui(&self, ui: &mut Ui) {
        let on_ink = theme::colours(ui.ctx()).ink;
        let label = text::text_in(ui, self.words, Step::Body, on_ink);
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    }

    fn buttons(&self, ui: &mut Ui) -> NoticeOutput {
        let mut output = NoticeOutput::default();
        for (index, action) in self.actions.iter().enumerate() {
            if ui.add(Button::secondary(action).compact()).clicked() {
                output.pressed = Some(index);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            output.over = ui
                .add(IconButton::new(Icon::Cross, &words(ui.ctx()).close_notice))
                .clicked();
        });
        output
    }

    /// Returns `true` if the notice's time is up; the pointer on it restarts the time.
    fn is_up(&self, ctx: &Context, id: Id, held: bool) -> bool {
        let now = ctx.input(|input| input.time);
        let frame = ctx.cumulative_frame_nr();
        let mut is_new = false;
        let since = ctx.data_mut(|data| {
            let (since, shown) = data.get_temp_mut_or_insert_with(id, || (now, frame));
            // an earlier notice may have had the same number
            if held || *shown + 1 < frame {
                *since = now;
            }
            is_new = *shown + 1 < frame || *shown == frame;
            *shown = frame;
            *since
        });
        if is_new {
            focus::keep_in_view(ctx);
        }
        let left = SHOWN_TIME.as_secs_f64() - (now - since);
        if left > 0.0 && !self.stays {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        }
        left <= 0.0
    }
}

fn frame(ui: &Ui) -> Frame {
    let c = theme::colours(ui.ctx());
    Frame::new()
        .fill(c.chosen)
        .stroke(Stroke::new(1.0, c.border))
        .inner_margin(Margin::symmetric(20, 8))
}
