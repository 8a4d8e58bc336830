//! Sessions side by side: the courses of what was told in figures, and every answer beside the others.

mod answers;

use egui::Ui;
use jiff::civil::Date;
use uuid::Uuid;

use crate::app::consult::DeskCommand;
use crate::app::kit::{Chip, Step, text};
use crate::app::message::Command;
use crate::app::screens::shared::chart_grid::ChartGrid;
use crate::app::screens::shared::page;
use crate::app::screens::shared::paging::paging;
use crate::service::{ComparedStation, Comparison, DeskReport, DeskRequest};
use crate::text::{Language, Texts, dates};

/// The screen.
pub struct CompareScreen {
    sessions: Vec<Uuid>,
    language: Language,
    gathered: Option<ComparisonView>,
    only_changed: bool,
    arrived: bool,
}

/// What is painted.
struct ComparisonView {
    comparison: Box<Comparison>,
    charts: ChartGrid,
    changed: Vec<ComparedStation>,
}

impl CompareScreen {
    /// Of sessions that are asked for at the same time.
    pub fn new(sessions: Vec<Uuid>, language: Language) -> Self {
        Self {
            sessions,
            language,
            gathered: None,
            only_changed: false,
            arrived: true,
        }
    }

    /// Which sessions it compares.
    pub fn sessions(&self) -> &[Uuid] {
        &self.sessions
    }

    /// What it asks the desk for.
    pub fn asks(&self) -> DeskRequest {
        DeskRequest::Compare {
            sessions: self.sessions.clone(),
            language: self.language,
        }
    }

    /// Asks for them anew.
    pub fn ask(&self, commands: &mut Vec<Command>) {
        commands.push(Command::desk(DeskCommand::Compare(self.sessions.clone())));
    }

    /// In another language everything is asked for anew.
    pub fn set_language(&mut self, language: Language) {
        self.language = language;
    }

    /// Takes in what it asked for.
    pub fn take_in(&mut self, report: &DeskReport) {
        let DeskReport::Compared(comparison) = report else {
            return;
        };
        let same = comparison.sessions.len() == self.sessions.len()
            && comparison
                .sessions
                .iter()
                .all(|session| self.sessions.contains(&session.id));
        if same {
            let mut comparison = comparison.clone();
            if self.gathered.is_none() {
                self.only_changed = comparison.is_across_workbooks();
            }
            self.gathered = Some(ComparisonView {
                charts: ChartGrid::of(std::mem::take(&mut comparison.charts)),
                changed: comparison.only_changed(),
                comparison,
            });
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        if self.language != texts.language() {
            self.language = texts.language();
            self.ask(commands);
        }
        page::page_frame(ui, |ui| {
            self.head_ui(ui, texts, commands);
            let Some(gathered) = &mut self.gathered else {
                text::secondary(ui, texts.compare_gathering());
                return;
            };
            ui.add_space(8.0);
            paging(ui, "compare", |ui| {
                gathered.charts.ui(ui, texts, commands);
                ui.add_space(16.0);
                only_changed_ui(ui, &mut self.only_changed, texts);
                answers::answers_ui(
                    ui,
                    gathered.stations(self.only_changed),
                    &gathered.comparison,
                    texts,
                );
                ui.add_space(24.0);
            });
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let comparison = self.gathered.as_ref().map(|gathered| &gathered.comparison);
        let title = comparison.map_or_else(|| texts.compare_title().to_owned(), |of| title(of, texts));
        page::head(
            ui,
            [texts.compare_back(), &title],
            &mut self.arrived,
            false,
            commands,
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
        (Some(first), Some(last)) if first != last => texts.compare_between(count, day(first), day(last)),
        (first, _) => texts.compare_of_one_day(count, first.map(day).unwrap_or_default()),
    }
}
