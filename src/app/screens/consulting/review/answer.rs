//! An answer: prose with the mirror's marks, a figure between its ends, or a line of words.

use egui::accesskit::Role;
use egui::{Sense, Ui, WidgetInfo};

use super::context::ReviewContext;
use super::long_text::{self, LongText};
use crate::app::kit::field::{self, Highlight};
use crate::app::kit::text;
use crate::app::kit::theme::{self, Step};
use crate::app::screens::walk::mirror_line::balance_ui;
use crate::mirror::MirrorLanguage;
use crate::service::review::stations::{AnswerContent, LONG_TEXT_MIN_BYTES, LabeledAnswer};

/// Paints an answer over the width of the page. In a row only prose takes it, below the name of its column.
pub(super) fn wide_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, answer: &LabeledAnswer, in_row: bool) {
    let ink = theme::colours(ui.ctx()).ink;
    match &answer.answer {
        AnswerContent::Prose { text, marks, balance } => {
            if in_row {
                text::small(ui, &answer.label);
            }
            if text.len() > LONG_TEXT_MIN_BYTES {
                long_ui(ui, cx, &LongText::Answer(answer.cell.clone()), text);
            } else {
                prose_ui(ui, text, marks);
            }
            if let Some(balance) = balance {
                balance_ui(ui, balance, cx.texts);
            }
        }
        _ if in_row => {}
        AnswerContent::Line(words) | AnswerContent::Chosen(words) => drop(text::body(ui, words)),
        AnswerContent::Scale { figure, ends } => {
            let figure = cx.texts.walk_scale_value(i64::from(*figure));
            let [low, high] = ends;
            let ends = format!(
                "   {}",
                cx.texts
                    .handout_scale_ends()
                    .high(high.as_str())
                    .low(low.as_str())
            );
            let secondary = theme::colours(ui.ctx()).secondary;
            text::runs(
                ui,
                &[(&figure, Step::Label, ink), (&ends, Step::Small, secondary)],
            );
        }
    }
}

/// Paints the short answers of a row in one paragraph, such as “oft · Müssen 9 · Vorgesetzte”.
pub(super) fn short_ui(ui: &mut Ui, answers: &[LabeledAnswer]) {
    let c = theme::colours(ui.ctx());
    let mut runs: Vec<(String, Step)> = Vec::new();
    for answer in answers {
        let (label, words, step) = match &answer.answer {
            AnswerContent::Prose { .. } => continue,
            AnswerContent::Chosen(words) => (String::new(), words.clone(), Step::Body),
            AnswerContent::Line(words) => (format!("{}: ", answer.label), words.clone(), Step::Body),
            AnswerContent::Scale { figure, .. } => {
                (format!("{} ", answer.label), figure.to_string(), Step::Label)
            }
        };
        if !runs.is_empty() {
            runs.push((" · ".to_owned(), Step::Body));
        }
        runs.push((label, Step::Body));
        runs.push((words, step));
    }
    if !runs.is_empty() {
        let runs: Vec<_> = runs
            .iter()
            .map(|(words, step)| (words.as_str(), *step, c.ink))
            .collect();
        text::runs(ui, &runs);
    }
}

/// Paints read-only text with marks under its words.
pub(super) fn prose_ui(ui: &mut Ui, words: &str, marks: &[Highlight]) {
    let (galley, _) = field::lay_out_prose(ui, words, ui.available_width());
    let ink = theme::colours(ui.ctx()).ink;
    let response = text::put_over(ui, galley, ink, Sense::hover(), words, |ui, galley, at| {
        field::paint_marks(ui, galley, at, words, marks);
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

/// Paints a part of a very long text.
fn long_ui(ui: &mut Ui, cx: &mut ReviewContext<'_>, key: &LongText, prose: &str) {
    let texts = cx.texts;
    let parts = &mut cx.view.parts;
    parts.turn_ui(ui, key, prose, texts);
    let part = parts.open(key);
    let words = &prose[long_text::range(prose, part)];
    let rules = MirrorLanguage::from_tag(cx.review.shared.language());
    prose_ui(ui, words, parts.marks(key, part, words, rules));
}
