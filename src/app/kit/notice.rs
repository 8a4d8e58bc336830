//! A notice at the lower edge of the window, with an action such as undo.
//!
//! It takes no focus and ends by itself after a while, unless the pointer is on it.

use std::time::Duration;

use egui::accesskit::{Live, Role};
use egui::{Align2, Area, Context, CornerRadius, Frame, Id, Margin, Order, Ui, vec2};

use super::icon::{Icon, IconButton};
use super::texts::words;
use super::theme::{self, CARD_ROUNDING, Step};
use super::{Button, text};

/// Greatest width of the words.
const MAX_WORDS_WIDTH: f32 = 640.0;
/// Width that the buttons need beside the words; otherwise they stand below.
const BUTTONS_WIDTH: f32 = 200.0;
/// Margins inside the notice and to the window's sides, together.
const NOTICE_MARGINS: f32 = 62.0;

/// Result of showing a notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoticeOutput {
    /// Whether the action was pressed.
    pub pressed: bool,
    /// Whether the notice has ended: pressed, closed, or its time is up.
    pub over: bool,
}

/// A notice.
#[must_use]
#[derive(Clone, Debug)]
pub struct NoticeBar<'a> {
    number: u64,
    words: &'a str,
    action: Option<&'a str>,
    stays: Duration,
}

impl<'a> NoticeBar<'a> {
    /// Creates a notice; its time starts when its `number` is first shown.
    pub fn new(number: u64, words: &'a str) -> Self {
        NoticeBar {
            number,
            words,
            action: None,
            stays: Duration::from_secs(10),
        }
    }

    /// Sets the words of the action's button.
    pub fn action(mut self, verb: &'a str) -> Self {
        self.action = Some(verb);
        self
    }

    /// Sets how long the notice stays; 10 seconds without it.
    pub fn stays(mut self, stays: Duration) -> Self {
        self.stays = stays;
        self
    }

    /// Shows the notice above everything but dialogs.
    pub fn show(self, ctx: &Context) -> NoticeOutput {
        let id = Id::unique("notice").with(self.number);
        let area = Area::new(id)
            .order(Order::Foreground)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -96.0))
            .constrain(true)
            .fade_in(false)
            .role(Role::Status);
        let inner = area.show(ctx, |ui| frame(ui).show(ui, |ui| self.content(ui)).inner);
        ctx.accesskit_node_builder(inner.response.id, |node| node.set_live(Live::Polite));
        let mut output = inner.inner;
        output.over |= output.pressed || self.is_up(ctx, id, inner.response.contains_pointer());
        output
    }

    fn content(&self, ui: &mut Ui) -> NoticeOutput {
        let room = ui.ctx().content_rect().width() - NOTICE_MARGINS;
        theme::column(ui, room.min(MAX_WORDS_WIDTH));
        if room >= MAX_WORDS_WIDTH + BUTTONS_WIDTH {
            return ui.horizontal(|ui| self.parts(ui)).inner;
        }
        ui.vertical(|ui| {
            self.words_ui(ui);
            ui.horizontal(|ui| self.buttons(ui)).inner
        })
        .inner
    }

    fn parts(&self, ui: &mut Ui) -> NoticeOutput {
        self.words_ui(ui);
        ui.add_space(theme::GRID_UNIT);
        self.buttons(ui)
    }

    fn words_ui(&self, ui: &mut Ui) {
        let on_ink = theme::colours(ui.ctx()).ink;
        let label = text::text_in(ui, self.words, Step::Body, on_ink);
        ui.ctx()
            .accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    }

    fn buttons(&self, ui: &mut Ui) -> NoticeOutput {
        let mut output = NoticeOutput::default();
        if let Some(action) = self.action {
            output.pressed = ui.add(Button::secondary(action).compact()).clicked();
        }
        output.over = ui
            .add(IconButton::new(Icon::Cross, &words(ui.ctx()).close))
            .clicked();
        output
    }

    /// Returns `true` if the notice's time is up; the pointer on it restarts the time.
    fn is_up(&self, ctx: &Context, id: Id, held: bool) -> bool {
        let now = ctx.input(|input| input.time);
        let frame = ctx.cumulative_frame_nr();
        let since = ctx.data_mut(|data| {
            let (since, shown) = data.get_temp_mut_or_insert_with(id, || (now, frame));
            // an earlier notice may have had the same number
            if held || *shown + 1 < frame {
                *since = now;
            }
            *shown = frame;
            *since
        });
        let left = self.stays.as_secs_f64() - (now - since);
        if left > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        }
        left <= 0.0
    }
}

fn frame(ui: &Ui) -> Frame {
    let c = theme::colours(ui.ctx());
    Frame {
        inner_margin: Margin {
            left: 20,
            right: 10,
            top: 10,
            bottom: 10,
        },
        fill: c.chosen,
        stroke: egui::Stroke::new(1.0, c.border),
        corner_radius: CornerRadius::same(CARD_ROUNDING),
        shadow: ui.visuals().popup_shadow,
        ..Frame::NONE
    }
}
