//! The answers beside each other: a column for each session where all fit, else one below the other.

use egui::{Response, Stroke, Ui, pos2};

use crate::app::kit::text::{self, RowText};
use crate::app::kit::theme::{self, Step};
use crate::service::{
    ComparedAnswer, ComparedLine, ComparedQuestion, ComparedSession, ComparedStation, Comparison, Reworded,
};
use crate::text::Texts;

/// Least width of a session's column, in points.
const MIN_COLUMN_WIDTH: f32 = 190.0;
/// Distance between two columns, in points.
const COLUMN_GAP: f32 = 24.0;
/// Indent of answers beside the line that marks a change, in points.
const CHANGE_INDENT: f32 = 16.0;
/// Width of the days before answers that are one below the other, in points.
const DAY_WIDTH: f32 = 150.0;

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
        let versions = self.versions(comparison);
        let head = |words, step| RowText {
            words,
            step,
            colour: secondary,
            width: each,
        };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(CHANGE_INDENT);
            ui.vertical(|ui| {
                text::row(
                    ui,
                    COLUMN_GAP,
                    self.days.iter().map(|day| head(day, Step::SmallStrong)),
                );
                text::row(
                    ui,
                    COLUMN_GAP,
                    versions.iter().map(|words| head(words, Step::Small)),
                );
            });
        });
        rule(ui);
    }

    /// Returns the workbook of each session with its version; nothing if all have the same.
    fn versions(&self, comparison: &Comparison) -> Vec<String> {
        let sessions = &comparison.sessions;
        let is_same = |one: &ComparedSession, other: &ComparedSession| {
            (one.version, &one.workbook) == (other.version, &other.workbook)
        };
        if sessions.windows(2).all(|pair| is_same(&pair[0], &pair[1])) {
            return Vec::new();
        }
        let version = |of: &ComparedSession| {
            let version = self.texts.compare_version().version(of.version);
            version.workbook(of.workbook.as_str())
        };
        sessions.iter().map(version).collect()
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
                    Some(each) => self.side_by_side(ui, line, each),
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
        let width = ui.available_width();
        let day_width = DAY_WIDTH.min(width * 0.4);
        for session in 0..line.answers.len() {
            if line.answers[session] == ComparedAnswer::NotAsked {
                continue;
            }
            let day = RowText {
                words: &self.days[session],
                step: Step::Small,
                colour: theme::colours(ui.ctx()).secondary,
                width: day_width,
            };
            let answer = self.answer(ui, line, session, width - day_width);
            if let [_, response] = text::row(ui, 0.0, [day, answer]).as_slice() {
                self.describe(response, line, session);
            }
        }
    }

    fn side_by_side(&self, ui: &mut Ui, line: &ComparedLine, each: f32) {
        let answers = (0..line.answers.len()).map(|session| self.answer(ui, line, session, each));
        let answers: Vec<_> = answers.collect();
        for (session, response) in text::row(ui, COLUMN_GAP, answers).iter().enumerate() {
            self.describe(response, line, session);
        }
    }

    fn answer<'l>(&'l self, ui: &Ui, line: &'l ComparedLine, session: usize, width: f32) -> RowText<'l> {
        let colours = theme::colours(ui.ctx());
        let (words, colour) = match &line.answers[session] {
            ComparedAnswer::Words(words) if line.changed => (words.as_str(), colours.ink),
            ComparedAnswer::Words(words) => (words.as_str(), colours.secondary),
            ComparedAnswer::Nothing => ("–", colours.secondary),
            ComparedAnswer::NotAsked => (self.texts.compare_not_asked(), colours.secondary),
        };
        let step = Step::Compact;
        RowText {
            words,
            step,
            colour,
            width,
        }
    }

    /// Gives an answer its accessible value, which also names its day and whether it changed.
    fn describe(&self, response: &Response, line: &ComparedLine, session: usize) {
        let words = match &line.answers[session] {
            ComparedAnswer::Words(words) => words,
            ComparedAnswer::Nothing => self.texts.compare_unanswered(),
            ComparedAnswer::NotAsked => self.texts.compare_not_asked(),
        };
        let day = self.days[session].as_str();
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_value(if line.changed {
                self.texts.compare_heard_changed().day(day).words(words)
            } else {
                self.texts.compare_heard().day(day).words(words)
            });
        });
    }
}

fn rule(ui: &mut Ui) {
    let (left, width, top) = (ui.cursor().left(), ui.available_width(), ui.cursor().top());
    let line = Stroke::new(1.0, theme::colours(ui.ctx()).line);
    ui.painter().hline(left..=left + width, top, line);
    ui.add_space(4.0);
}
