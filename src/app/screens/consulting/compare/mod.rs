//! Sessions side by side: the courses of what was told in figures, and every answer beside the others.

mod answers;

use egui::Ui;
use jiff::civil::Date;
use uuid::Uuid;

use crate::app::effects::Outbox;
use crate::app::kit::{Chip, Step, text};
use crate::app::message::Message;
use crate::app::model::{Load, ViewContext};
use crate::app::screens::shared::chart_grid::ChartGrid;
use crate::app::screens::shared::page;
use crate::app::screens::shared::page::waiting_ui;
use crate::app::screens::shared::paging::paging;
use crate::service::Request;
use crate::service::{ComparedStation, Comparison};
use crate::text::{Language, Texts, dates};

/// The screen.
pub struct CompareScreen {
    sessions: Vec<Uuid>,
    /// What is compared.
    pub comparison: Load<ComparisonView>,
    only_changed: Option<bool>,
    focus_heading: bool,
}

/// A comparison as it is painted.
#[derive(Debug)]
pub struct ComparisonView {
    comparison: Box<Comparison>,
    charts: ChartGrid,
    changed: Vec<ComparedStation>,
}

impl CompareScreen {
    /// Returns the screen for sessions, which are still to be loaded.
    pub fn new(sessions: Vec<Uuid>) -> Self {
        Self {
            sessions,
            comparison: Load::default(),
            only_changed: None,
            focus_heading: true,
        }
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox, language: Language) {
        let sessions = &self.sessions;
        self.comparison.request(outbox, || Request::Compare {
            sessions: sessions.clone(),
            language,
        });
    }

    /// Shows a comparison. Across workbooks, only what has changed is shown at first.
    pub fn set(&mut self, mut comparison: Box<Comparison>) {
        self.only_changed.get_or_insert(comparison.is_across_workbooks());
        self.comparison.set(ComparisonView {
            charts: ChartGrid::of(std::mem::take(&mut comparison.charts)),
            changed: comparison.only_changed(),
            comparison,
        });
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        let failure = self.comparison.failure().cloned();
        page::page_frame(ui, |ui| {
            self.head_ui(ui, texts, messages);
            let Some(view) = self.comparison.value_mut() else {
                waiting_ui(ui, texts.compare_gathering(), failure.as_deref(), texts);
                return;
            };
            ui.add_space(8.0);
            let only_changed = self.only_changed.get_or_insert(false);
            paging(ui, "compare", |ui| {
                view.charts.ui(ui, texts, messages);
                ui.add_space(16.0);
                only_changed_ui(ui, only_changed, texts);
                answers::answers_ui(ui, view.stations(*only_changed), &view.comparison, texts);
                ui.add_space(24.0);
            });
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let comparison = self.comparison.value().map(|view| &view.comparison);
        let title = comparison.map_or_else(|| texts.compare_title().to_owned(), |of| title(of, texts));
        page::head(
            ui,
            [texts.compare_back(), &title],
            &mut self.focus_heading,
            false,
            messages,
        );
        if let Some(of) = comparison {
            text::small(ui, &between(of, texts));
        }
    }
}

impl ComparisonView {
    fn stations(&self, only_changed: bool) -> &[ComparedStation] {
        if only_changed {
            &self.changed
        } else {
            &self.comparison.stations
        }
    }
}

fn only_changed_ui(ui: &mut Ui, only_changed: &mut bool, texts: &'static Texts) {
    ui.horizontal_wrapped(|ui| {
        text::heading_in(ui, texts.compare_answers(), Step::Title, 2);
        ui.add_space(12.0);
        ui.add(Chip::new(texts.compare_only_changed(), only_changed));
    });
}

/// Whose sessions they are: told if all of them say the same name.
fn title(comparison: &Comparison, texts: &Texts) -> String {
    let mut names: Vec<&str> = comparison
        .sessions
        .iter()
        .filter_map(|session| session.name.as_deref())
        .collect();
    names.dedup();
    match names.as_slice() {
        [] => texts.compare_title().to_owned(),
        names => texts.compare_title_of(crate::text::numbers::list(names, texts.language())),
    }
}

fn between(comparison: &Comparison, texts: &Texts) -> String {
    let count = comparison.sessions.len();
    let days: Vec<Date> = comparison
        .sessions
        .iter()
        .map(|session| session.begun.local().date())
        .collect();
    let day = |day: &Date| dates::date_long(*day, texts.language());
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first != last => texts
            .compare_between()
            .count(count)
            .first(day(first))
            .last(day(last)),
        (first, _) => texts
            .compare_of_one_day()
            .count(count)
            .day(first.map(day).unwrap_or_default()),
    }
}
