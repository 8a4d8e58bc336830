//! Over all sessions, or those the list was filtered to: how many, what they answered, what became of it.

use egui::Ui;

use crate::app::effects::Outbox;
use crate::app::kit::text;
use crate::app::message::Message;
use crate::app::model::{Load, ViewContext};
use crate::app::screens::shared::chart_grid::ChartGrid;
use crate::app::screens::shared::page;
use crate::app::screens::shared::page::waiting_ui;
use crate::app::screens::shared::paging::paging;
use crate::consulting::Filter;
use crate::service::Request;
use crate::service::{MIN_GROUP_SIZE, Overview};
use crate::text::{Language, Texts};

/// The screen.
pub struct OverviewScreen {
    filter: Filter,
    /// What the sessions have in common; its charts are in `charts`.
    pub overview: Load<Overview>,
    charts: ChartGrid,
    focus_heading: bool,
}

impl OverviewScreen {
    /// Returns the screen for the sessions that pass a filter, which are still to be loaded.
    pub fn new(filter: Filter) -> Self {
        Self {
            filter,
            overview: Load::default(),
            charts: ChartGrid::default(),
            focus_heading: true,
        }
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox, language: Language) {
        let filter = &self.filter;
        self.overview.request(outbox, || Request::LoadOverview {
            filter: filter.clone(),
            language,
        });
    }

    /// Shows an overview.
    pub fn set(&mut self, mut overview: Overview) {
        self.charts = ChartGrid::of(std::mem::take(&mut overview.charts));
        self.overview.set(overview);
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        page::page_frame(ui, |ui| {
            self.head_ui(ui, texts, messages);
            ui.add_space(8.0);
            paging(ui, "overview", |ui| {
                self.charts.ui(ui, texts, messages);
                ui.add_space(24.0);
            });
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, texts: &'static Texts, messages: &mut Vec<Message>) {
        let heads = [texts.overview_back(), texts.overview_title()];
        page::head(ui, heads, &mut self.focus_heading, false, messages);
        let Some(overview) = self.overview.value() else {
            let failure = self.overview.failure();
            waiting_ui(
                ui,
                texts.overview_gathering(),
                failure.map(|error| &**error),
                texts,
            );
            return;
        };
        let words = if self.filter == Filter::default() {
            texts
                .overview_all()
                .clients(overview.clients)
                .sessions(overview.sessions)
        } else {
            texts
                .overview_some()
                .clients(overview.clients)
                .sessions(overview.sessions)
        };
        text::status(ui, &words);
        if overview.too_few() {
            text::body(ui, &texts.overview_too_few(MIN_GROUP_SIZE));
        } else if self.charts.is_empty() {
            text::body(ui, texts.overview_nothing());
        }
    }
}
