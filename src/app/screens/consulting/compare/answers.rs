//! The answers beside each other: a column for each session where all fit, else one below the other.

use egui::{Stroke, Ui, UiBuilder, pos2};

use crate::app::kit::text;
use crate::app::kit::theme::{self, Step};
use crate::service::{ComparedAnswer, ComparedLine, ComparedQuestion, ComparedStation, Comparison, Reworded};
use crate::text::Texts;

/// Least width of a session's column, in points.
const MIN_COLUMN_WIDTH: f32 = 190.0;
/// Distance between two columns, in points.
const COLUMN_GAP: f32 = 24.0;
/// Indent of answers beside the line that marks a change, in points.
const CHANGE_INDENT: f32 = 16.0;

/// Layout in which the sessions are shown.
struct Columns {
    days: Vec<String>,
    /// The width of a column; `None` is one below the other.
    each: Option<f32>,
    texts: &'static Texts,
}

/// Paints the answers by station.
pub(super) fn answers_ui(
    ui: &mut Ui,
    stations: &[ComparedStation],
    comparison: &Comparison,
    texts: &'static Texts,
) {
    let columns = Columns::of(ui, comparison, texts);
    if stations.is_empty() {
        text::secondary(ui, texts.compare_no_answers());
    }
    for (index, station) in stations.iter().enumerate() {
        ui.push_id(("station", index), |ui| {
            ui.add_space(16.0);
            text::heading_in(ui, &station.title, Step::Heading, 3);
            columns.heads_ui(ui, comparison);
            for (index, question) in station.questions.iter().enumerate() {
                ui.push_id(index, |ui| columns.question_ui(ui, question));
            }
        });
    }
}

impl Columns {
    fn of(ui: &Ui, comparison: &Comparison, texts: &'static Texts) -> Self {
        let count = comparison.sessions.len().max(1) as f32;
        let each = (ui.available_width() - CHANGE_INDENT - COLUMN_GAP * (count - 1.0)) / count;
        Self {
            days: comparison.days(texts),
            each: (each >= MIN_COLUMN_WIDTH).then_some(each),
            texts,
        }
    }

    /// Paints the days over their columns.
    fn heads_ui(&self, ui: &mut Ui, comparison: &Comparison) {
        let Some(each) = self.each else { return };
        let secondary = theme::colours(ui.ctx()).secondary;
        let versions = comparison
            .sessions
            .windows(2)
            .any(|pair| (pair[0].version, &pair[0].workbook) != (pair[1].version, &pair[1].workbook));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(CHANGE_INDENT);
            self.side_by_side(ui, each, |ui, session| {
                text::text_in(ui, &self.days[session], Step::SmallStrong, secondary);
                if versions {
                    let of = &comparison.sessions[session];
                    text::small(
                        ui,
                        &self
                            .texts
                            .compare_version()
                            .version(of.version)
                            .workbook(of.workbook.as_str()),
                    );
                }
            });
        });
        rule(ui);
    }

    fn question_ui(&self, ui: &mut Ui, question: &ComparedQuestion) {
        ui.add_space(8.0);
        text::label(ui, &question.prompt);
        self.reworded_ui(ui, &question.reworded, self.texts.compare_reworded());
        let mut row: Option<&str> = None;
        for (index, line) in question.lines.iter().enumerate() {
            if line.row.as_deref() != row {
                row = line.row.as_deref();
                ui.add_space(4.0);
                let ink = theme::colours(ui.ctx()).ink;
                text::text_in(ui, self.row(line), Step::CompactStrong, ink);
            }
            ui.push_id(index, |ui| self.line_ui(ui, line));
        }
        ui.add_space(6.0);
        rule(ui);
    }

    fn row<'l>(&self, line: &'l ComparedLine) -> &'l str
    where
        Self: 'l,
    {
        match line.row.as_deref().unwrap_or_default().trim() {
            "" => self.texts.compare_untitled(),
            title => title,
        }
    }

    fn reworded_ui(&self, ui: &mut Ui, reworded: &[Reworded], head: &str) {
        for then in reworded {
            let words = self
                .texts
                .compare_then()
                .day(self.days[then.session].as_str())
                .head(head)
                .words(then.words.as_str());
            text::small(ui, &words);
        }
    }

    /// Paints one line of answers, with a bar beside it if they differ.
    fn line_ui(&self, ui: &mut Ui, line: &ComparedLine) {
        let (left, top) = (ui.cursor().left(), ui.cursor().top());
        let shown = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(CHANGE_INDENT);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                if let Some(column) = &line.column {
                    text::small(ui, column);
                }
                self.reworded_ui(ui, &line.reworded, self.texts.compare_reworded_here());
                match self.each {
                    Some(each) => {
                        self.side_by_side(ui, each, |ui, session| self.answer_ui(ui, line, session));
                    }
                    None => self.stacked(ui, line),
                }
            });
        });
        if line.changed {
            let (ends, ink) = (shown.response.rect, theme::colours(ui.ctx()).ink);
            let x = left + 3.0;
            let line = [pos2(x, top + 2.0), pos2(x, ends.bottom() - 2.0)];
            ui.painter().line_segment(line, Stroke::new(3.0, ink));
        }
    }

    fn stacked(&self, ui: &mut Ui, line: &ComparedLine) {
        for session in 0..line.answers.len() {
            if line.answers[session] == ComparedAnswer::NotAsked {
                continue;
            }
            ui.horizontal_top(|ui| {
                ui.scope(|ui| {
                    ui.set_width(150.0_f32.min(ui.available_width() * 0.4));
                    text::small(ui, &self.days[session]);
                });
                ui.vertical(|ui| self.answer_ui(ui, line, session));
            });
        }
    }

    /// Paints an answer; its accessible value also names its day and whether it changed.
    fn answer_ui(&self, ui: &mut Ui, line: &ComparedLine, session: usize) {
        let colours = theme::colours(ui.ctx());
        let (words, ink) = match &line.answers[session] {
            ComparedAnswer::Words(words) if line.changed => (words.as_str(), colours.ink),
            ComparedAnswer::Words(words) => (words.as_str(), colours.secondary),
            ComparedAnswer::Nothing => ("–", colours.secondary),
            ComparedAnswer::NotAsked => (self.texts.compare_not_asked(), colours.secondary),
        };
        let response = text::text_in(ui, words, Step::Compact, ink);
        let spoken = match &line.answers[session] {
            ComparedAnswer::Nothing => self.texts.compare_unanswered(),
            _ => words,
        };
        let value = if line.changed {
            self.texts
                .compare_heard_changed()
                .day(self.days[session].as_str())
                .words(spoken)
        } else {
            self.texts
                .compare_heard()
                .day(self.days[session].as_str())
                .words(spoken)
        };
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_value(value));
    }

    fn side_by_side(&self, ui: &mut Ui, each: f32, mut cell: impl FnMut(&mut Ui, usize)) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = COLUMN_GAP;
            for session in 0..self.days.len() {
                ui.scope_builder(UiBuilder::new().id_salt(session), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(each);
                        cell(ui, session);
                    });
                });
            }
        });
    }
}

fn rule(ui: &mut Ui) {
    let (left, width, top) = (ui.cursor().left(), ui.available_width(), ui.cursor().top());
    let line = Stroke::new(1.0, theme::colours(ui.ctx()).line);
    ui.painter().hline(left..=left + width, top, line);
    ui.add_space(4.0);
}
