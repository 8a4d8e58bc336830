//! Sessions side by side: the series of their figures, and every answer beside the others.

mod answers;
mod model;

use egui::Ui;
use jiff::civil::Date;

pub use self::model::CompareModel;

use crate::app::kit::selectable::make_selectable;
use crate::app::kit::{Chip, Step, text};
use crate::app::message::Message;
use crate::app::model::ViewContext;
use crate::app::screens::shared::chart_grid::ChartGrid;
use crate::app::screens::shared::page::{self, waiting_ui};
use crate::app::screens::shared::paging::paging;
use crate::service::Comparison;
use crate::text::{Texts, dates};

/// The screen.
pub struct CompareScreen {
    /// The comparison.
    pub model: CompareModel,
    view: CompareView,
}

/// State of the screen that lasts between frames.
struct CompareView {
    charts: ChartGrid,
    /// Whether only changed answers are shown; `None` is the default of the comparison.
    only_changed: Option<bool>,
    focus_heading: bool,
}

impl CompareScreen {
    /// Returns the screen of a model.
    pub fn new(model: CompareModel) -> Self {
        let view = CompareView {
            charts: ChartGrid::default(),
            only_changed: None,
            focus_heading: true,
        };
        Self { model, view }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        self.view.ui(ui, &self.model, cx, messages);
    }
}

impl CompareView {
    fn ui(&mut self, ui: &mut Ui, model: &CompareModel, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        page::page_frame(ui, |ui| {
            make_selectable(ui);
            self.head_ui(ui, model, texts, messages);
            let Some(loaded) = model.comparison.value() else {
                let failure = model.comparison.failure();
                waiting_ui(
                    ui,
                    texts.compare_gathering(),
                    failure.map(|error| &**error),
                    texts,
                );
                return;
            };
            ui.add_space(8.0);
            // across workbooks only what has changed is shown at first
            let across = loaded.comparison.is_across_workbooks();
            let is_new = self.only_changed.is_none();
            let only_changed = self.only_changed.get_or_insert(across);
            paging(ui, "compare", is_new, |ui| {
                self.charts.ui(ui, &loaded.charts, texts, messages);
                ui.add_space(16.0);
                only_changed_ui(ui, only_changed, texts);
                answers::answers_ui(ui, loaded.stations(*only_changed), &loaded.comparison, texts);
            });
        });
    }

    fn head_ui(
        &mut self,
        ui: &mut Ui,
        model: &CompareModel,
        texts: &'static Texts,
        messages: &mut Vec<Message>,
    ) {
        let comparison = model.comparison.value().map(|loaded| &loaded.comparison);
        let title = comparison.map_or_else(|| texts.compare_title().to_owned(), |of| title(of, texts));
        let heads = [texts.compare_back(), &title];
        page::head(ui, heads, &mut self.focus_heading, messages);
        if let Some(of) = comparison {
            text::small(ui, &period(of, texts));
            if !of.unreadable.is_empty() {
                text::status(ui, &texts.compare_unreadable(of.unreadable.len()));
            }
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

/// Returns the title with the names in the sessions.
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

/// Returns the number of sessions and the days on which they began.
fn period(comparison: &Comparison, texts: &Texts) -> String {
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
