//! Over all sessions, or those the list was filtered to: how many, what they answered, what became of it.

use egui::Ui;

use crate::app::consult::DeskCommand;
use crate::app::kit::text;
use crate::app::message::Command;
use crate::app::screens::shared::chart_grid::ChartGrid;
use crate::app::screens::shared::page;
use crate::app::screens::shared::paging::paging;
use crate::consulting::Filter;
use crate::service::{DeskReport, DeskRequest, MIN_GROUP_SIZE, Overview};
use crate::text::{Language, Texts};

/// The screen.
pub struct OverviewScreen {
    filter: Filter,
    language: Language,
    told: Option<Overview>,
    charts: ChartGrid,
    arrived: bool,
}

impl OverviewScreen {
    /// Of the sessions that pass a filter; they are asked for at the same time.
    pub fn new(filter: Filter, language: Language) -> Self {
        Self {
            filter,
            language,
            told: None,
            charts: ChartGrid::default(),
            arrived: true,
        }
    }

    /// Which sessions it is of.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// What it asks the desk for.
    pub fn asks(&self) -> DeskRequest {
        DeskRequest::Overview {
            filter: self.filter.clone(),
            language: self.language,
        }
    }

    /// Takes in what it asked for; whatever else was changed may change it.
    pub fn take_in(&mut self, report: &DeskReport, commands: &mut Vec<Command>) {
        match report {
            DeskReport::Overview { filter, overview } if *filter == self.filter => {
                self.charts = ChartGrid::of(overview.charts.clone());
                self.told = Some(Overview {
                    charts: Vec::new(),
                    ..overview.clone()
                });
            }
            DeskReport::Changed { .. } => self.ask(commands),
            _ => {}
        }
    }

    /// Asks for it anew.
    pub fn ask(&self, commands: &mut Vec<Command>) {
        let again = DeskCommand::Overview(Box::new(self.filter.clone()));
        commands.push(Command::desk(again));
    }

    /// In another language everything is asked for anew.
    pub fn set_language(&mut self, language: Language) {
        self.language = language;
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        if self.language != texts.language() {
            self.language = texts.language();
            self.ask(commands);
        }
        page::page_frame(ui, |ui| {
            self.head_ui(ui, texts, commands);
            ui.add_space(8.0);
            paging(ui, "overview", |ui| {
                self.charts.ui(ui, texts, commands);
                ui.add_space(24.0);
            });
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let heads = [texts.overview_back(), texts.overview_title()];
        page::head(ui, heads, &mut self.arrived, false, commands);
        let Some(told) = &self.told else {
            text::secondary(ui, texts.overview_gathering());
            return;
        };
        let words = if self.filter == Filter::default() {
            texts.overview_all(told.sessions, told.clients)
        } else {
            texts.overview_some(told.sessions, told.clients)
        };
        text::status(ui, &words);
        if told.too_few() {
            text::body(ui, &texts.overview_too_few(MIN_GROUP_SIZE));
        } else if self.charts.is_empty() {
            text::body(ui, texts.overview_nothing());
        }
    }
}
