//! The page of a station: each question as it was asked, its answer, and the consultant's notes on it.

use egui::epaint::RectShape;
use egui::{Align, Response, Sense, Shape, Stroke, Ui, vec2};

use super::answer::{short_ui, wide_ui};
use super::context::ReviewContext;
use super::notes;
use crate::app::kit::text;
use crate::app::kit::theme::{self, CARD_ROUNDING, Step};
use crate::service::review::stations::{AnsweredQuestion, AnsweredRow, StationAnswers};
use crate::session::Location;

/// Width of a row's title beside its figures, as a share of the row.
const TITLE_SHARE: f32 = 0.44;

/// Paints the page; returns its heading.
pub(super) fn chapter_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, chapter: &StationAnswers) -> Response {
    let day = cx.day(cx.review.shared.created_at().local().date());
    text::small(ui, &format!("{} · {day}", chapter.title));
    let heading = text::title(ui, &chapter.heading);
    if chapter.answered.is_empty() {
        text::secondary(ui, cx.texts.review_chapter_empty());
    }
    for asked in &chapter.answered {
        ui.add_space(14.0);
        ui.push_id(asked.place.question.as_str(), |ui| asked_ui(ui, cx, asked));
    }
    if !chapter.open.is_empty() {
        ui.add_space(20.0);
        text::small(ui, &cx.texts.review_open(chapter.open.join(" · ")));
    }
    heading
}

fn asked_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, asked: &AnsweredQuestion) {
    target_ui(ui, cx, &asked.place, |ui, cx| {
        text::heading(ui, &asked.words);
        discuss_ui(ui, cx, asked.discuss);
        if let Some(answer) = &asked.answer {
            wide_ui(ui, cx, answer, false);
        }
    });
    for row in &asked.rows {
        ui.push_id(row.place.row.as_ref().map_or("", |row| row.as_str()), |ui| {
            if asked.cards {
                card_ui(ui, cx, row);
            } else {
                line_ui(ui, cx, row);
            }
        });
    }
    notes::notes_ui(ui, cx, Some(&asked.place), &asked.words);
}

/// Paints a row as a card: its title, short answers, and prose.
fn card_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, row: &AnsweredRow) {
    ui.add_space(6.0);
    target_ui(ui, cx, &row.place, |ui, cx| {
        if !row.title.is_empty() {
            text::label(ui, &row.title);
        }
        discuss_ui(ui, cx, row.discuss);
        answers_ui(ui, cx, row);
    });
    let about = if row.title.is_empty() {
        cx.texts.review_row()
    } else {
        &row.title
    };
    notes::notes_ui(ui, cx, Some(&row.place), about);
}

/// Paints a row as a line: the title on the left, the answers on the right.
fn line_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, row: &AnsweredRow) {
    target_ui(ui, cx, &row.place, |ui, cx| {
        let width = ui.available_width() - 16.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            ui.vertical(|ui| {
                ui.set_width(width * TITLE_SHARE);
                let ink = theme::colours(ui.ctx()).ink;
                text::text_in(ui, &row.title, Step::CompactStrong, ink);
                discuss_ui(ui, cx, row.discuss);
            });
            ui.vertical(|ui| {
                ui.set_width(width * (1.0 - TITLE_SHARE));
                answers_ui(ui, cx, row);
            });
        });
    });
    let line = theme::colours(ui.ctx()).line;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter()
        .hline(rect.x_range(), rect.center().y, Stroke::new(1.0, line));
    if !cx.notes(Some(&row.place)).is_empty() {
        notes::notes_ui(ui, cx, Some(&row.place), &row.title);
    }
}

fn answers_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, row: &AnsweredRow) {
    short_ui(ui, &row.answers);
    for answer in &row.answers {
        wide_ui(ui, cx, answer, true);
    }
}

fn discuss_ui(ui: &mut Ui, cx: &ReviewContext<'_>, discuss: bool) {
    if discuss {
        let ink = theme::colours(ui.ctx()).ink;
        text::text_in(
            ui,
            &format!("• {}", cx.texts.review_discuss()),
            Step::SmallStrong,
            ink,
        );
    }
}

/// Paints content, on a background of its own and scrolled into view if it is the answer that was opened.
fn target_ui(
    ui: &mut Ui,
    cx: &mut ReviewContext<'_>,
    place: &Location,
    content: impl FnOnce(&mut Ui, &mut ReviewContext<'_>),
) {
    if !is_target(cx, place) {
        content(ui, cx);
        return;
    }
    let background = ui.painter().add(Shape::Noop);
    let shown = ui.vertical(|ui| {
        ui.set_min_width(ui.available_width());
        content(ui, cx);
    });
    let rect = shown.response.rect.expand2(vec2(14.0, 8.0));
    let shape = RectShape::filled(rect, CARD_ROUNDING, theme::colours(ui.ctx()).chosen);
    ui.painter().set(background, shape);
    if cx.view.arrives {
        ui.scroll_to_rect(rect.expand(24.0), Some(Align::Center));
    }
}

/// Returns `true` if a location was opened; a row that is not shown is found at its question.
fn is_target(cx: &ReviewContext<'_>, place: &Location) -> bool {
    let Some(target) = cx.model.highlighted() else {
        return false;
    };
    let has_row = || {
        let rows = cx.content.chapters.iter().flat_map(|chapter| &chapter.answered);
        rows.flat_map(|asked| &asked.rows).any(|row| row.place == *target)
    };
    *target == *place || (target.question == place.question && place.row.is_none() && !has_row())
}
