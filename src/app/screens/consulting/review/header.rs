//! The line over the session: its client, its review state, and the way to its neighbours.

use egui::{Frame, Margin, Panel, Stroke, Ui};

use super::context::ReviewContext;
use crate::app::kit::icon::{Icon, IconButton};
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, MenuItem, menu_button, text, with_right_side};
use crate::app::message::{ConsultingMessage, Message};
use crate::app::model::Direction;
use crate::app::screens::shared::clicked;
use crate::consulting::{Change, ReviewState};
use crate::service::Op;
use crate::session::Value;
use crate::text::Texts;
use crate::workbook::Role;

/// Width from which the day of the meeting and the tags are shown, in points.
const FACTS_FROM_WIDTH: f32 = 760.0;

/// Paints the line.
pub(super) fn head_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let colours = theme::colours(ui.ctx());
    let frame = Frame::new()
        .fill(colours.paper)
        .inner_margin(Margin::symmetric(20, 6));
    let panel = Panel::top("review-head").resizable(false).frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(36.0);
            let wide = ui.available_width() >= FACTS_FROM_WIDTH;
            if clicked(ui, Button::quiet(cx.texts.review_back()).compact()) {
                cx.messages.push(Message::Leave);
            }
            with_right_side(ui, "review head", cx, name_ui, |ui, cx| {
                ui.spacing_mut().item_spacing.x = 4.0;
                if wide {
                    facts_ui(ui, cx);
                }
                state_ui(ui, cx);
                neighbours_ui(ui, cx);
            });
        });
    });
    let rect = shown.response.rect;
    let line = Stroke::new(1.0, colours.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

fn name_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let c = theme::colours(ui.ctx());
    let name = cx
        .review
        .name
        .as_deref()
        .unwrap_or_else(|| cx.texts.review_unnamed());
    let mut runs = vec![(name.to_owned(), Step::CompactStrong, c.ink)];
    if let Some(organisation) = &cx.review.organisation {
        runs.push((format!(" · {organisation}"), Step::Compact, c.secondary));
    }
    text::line_of_runs(ui, &runs);
}

fn facts_ui(ui: &mut Ui, cx: &ReviewContext<'_>) {
    let review = cx.review;
    let meeting = review.shared.by_role(Role::MeetingDay).and_then(Value::date);
    let meeting = meeting.map(|day| cx.texts.review_meeting(cx.day(day)));
    let tags = (!review.tags.is_empty()).then(|| review.tags.join(", "));
    let facts: Vec<String> = tags.into_iter().chain(meeting).collect();
    if !facts.is_empty() {
        ui.add_space(8.0);
        text::small(ui, &facts.join(" · "));
        ui.add_space(8.0);
    }
}

/// Returns the name of a review state.
pub(super) fn state_words(state: ReviewState, texts: &Texts) -> &str {
    match state {
        ReviewState::New => texts.review_state_new(),
        ReviewState::Read => texts.review_state_read(),
        ReviewState::Discussed => texts.review_state_discussed(),
        ReviewState::Filed => texts.review_state_filed(),
    }
}

fn state_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let (texts, current) = (cx.texts, cx.review.state);
    let name = texts.review_state(state_words(current, texts));
    let button = Button::secondary(state_words(current, texts))
        .compact()
        .named(&name);
    if cx.review.read_only {
        text::small(ui, &name);
        return;
    }
    menu_button(ui, button, |ui| {
        for state in ReviewState::ALL {
            let item = MenuItem::new(state_words(state, texts)).chosen(state == current);
            if clicked(ui, item) && state != current {
                let session = cx.session();
                let change = Change::Review { session, state };
                cx.messages
                    .push(ConsultingMessage::change(Op::SetReviewState, change).into());
            }
        }
    });
}

fn neighbours_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>) {
    let texts = cx.texts;
    for (icon, words, direction) in [
        (Icon::Left, texts.review_previous(), Direction::Back),
        (Icon::Right, texts.review_next(), Direction::Forward),
    ] {
        if clicked(ui, IconButton::new(icon, words)) {
            cx.messages
                .push(ConsultingMessage::OpenNeighbour(direction).into());
        }
    }
}
