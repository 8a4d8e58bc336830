//! The overview of all sessions, or of those the list was filtered to.

mod model;

use egui::Ui;

pub use self::model::OverviewModel;

use crate::app::kit::selectable::make_selectable;
use crate::app::kit::{Button, text};
use crate::app::message::Message;
use crate::app::model::ViewContext;
use crate::app::screens::shared::chart_grid::ChartGrid;
use crate::app::screens::shared::clicked;
use crate::app::screens::shared::page::{self, waiting_ui};
use crate::app::screens::shared::paging::paging;
use crate::service::MIN_GROUP_SIZE;
use crate::text::Texts;

/// The screen.
pub struct OverviewScreen {
    /// The overview.
    pub model: OverviewModel,
    view: OverviewView,
}

/// State of the screen that lasts between frames.
struct OverviewView {
    charts: ChartGrid,
    focus_heading: bool,
}

impl OverviewScreen {
    /// Returns the screen of a model.
    pub fn new(model: OverviewModel) -> Self {
        let view = OverviewView {
            charts: ChartGrid::default(),
            focus_heading: true,
        };
        Self { model, view }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let (model, texts) = (&self.model, cx.texts);
        page::page_frame(ui, |ui| {
            make_selectable(ui);
            let heads = [texts.overview_back(), texts.overview_title()];
            let is_new = self.view.focus_heading;
            page::head(ui, heads, &mut self.view.focus_heading, messages);
            summary_ui(ui, model, texts, messages);
            ui.add_space(8.0);
            paging(ui, "overview", is_new, |ui| {
                self.view.charts.ui(ui, &model.charts, texts, messages);
            });
        });
    }
}

/// Paints the numbers of clients and sessions, and why no charts are shown; while they are counted, the way out.
fn summary_ui(ui: &mut Ui, model: &OverviewModel, texts: &'static Texts, messages: &mut Vec<Message>) {
    let Some(overview) = model.overview.value() else {
        let failure = model.overview.failure();
        waiting_ui(
            ui,
            texts.overview_gathering(),
            failure.map(|error| &**error),
            texts,
        );
        if failure.is_none() && clicked(ui, Button::secondary(texts.transfer_stop())) {
            messages.push(Message::Leave);
        }
        return;
    };
    if let Some(summary) = overview.summary(texts) {
        text::status(ui, &summary);
    }
    if overview.too_few() {
        text::body(ui, &texts.overview_too_few(MIN_GROUP_SIZE));
        if model.is_narrowed() {
            text::secondary(ui, texts.overview_of_list());
        }
    } else if model.charts.is_empty() {
        text::body(ui, texts.overview_nothing());
    } else if overview.rounded {
        text::small(ui, texts.overview_rounded());
    }
}
