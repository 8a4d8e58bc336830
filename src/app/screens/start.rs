//! The start screen: begin, go on, open a library. A client's name stands here only if the library
//! holds exactly one session; otherwise nobody is named.

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, CardKind, card, text};
use crate::app::message::Command;
use crate::consulting::ListRow;
use crate::service::Advice;
use crate::text::{Texts, dates};
use crate::workbook::builtins;

/// Wide enough for words on the left and cards on the right.
const TWO_COLUMNS: f32 = 940.0;

/// What the start screen knows of the library.
pub struct StartModel {
    only: Option<ListRow>,
    sessions: usize,
    arrived: bool,
}

impl StartModel {
    /// Of a library's sessions.
    pub fn of(rows: &[ListRow]) -> Self {
        let only = match rows {
            [only] => Some(only.clone()),
            _ => None,
        };
        Self {
            only,
            sessions: rows.len(),
            arrived: true,
        }
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let margin = if ui.available_width() < TWO_COLUMNS {
            32
        } else {
            96
        };
        let frame = Frame::new()
            .fill(theme::colours(ui.ctx()).paper)
            .inner_margin(Margin::symmetric(margin, 48));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| self.columns_ui(ui, texts, commands));
        });
    }

    fn columns_ui(&mut self, ui: &mut Ui, texts: &Texts, commands: &mut Vec<Command>) {
        if ui.available_width() < TWO_COLUMNS - 192.0 {
            self.words_ui(ui, texts);
            ui.add_space(24.0);
            self.cards_ui(ui, texts, commands);
            return;
        }
        let wide = ui.available_width().min(1080.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(wide * 0.52);
                self.words_ui(ui, texts);
            });
            ui.add_space(wide * 0.06);
            ui.vertical(|ui| {
                ui.set_width(wide * 0.40);
                self.cards_ui(ui, texts, commands);
            });
        });
    }

    fn words_ui(&mut self, ui: &mut Ui, texts: &Texts) {
        let colours = theme::colours(ui.ctx());
        ui.add_space(40.0);
        let heading = text::runs(
            ui,
            &[
                (texts.start_title_from(), Step::Display, colours.ink),
                ("\n", Step::Display, colours.ink),
                (texts.start_title_to(), Step::Display, colours.ink),
                (" ", Step::Display, colours.ink),
                (texts.start_title_want(), Step::DisplayItalic, colours.pine),
            ],
        );
        ui.ctx().accesskit_node_builder(heading.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
        });
        ui.add_space(16.0);
        text::body(ui, texts.start_what());
        ui.add_space(8.0);
        text::secondary(ui, texts.start_free());
        self.arrived = false;
    }

    fn cards_ui(&self, ui: &mut Ui, texts: &Texts, commands: &mut Vec<Command>) {
        ui.add_space(40.0);
        card(ui, CardKind::Plain, |ui| {
            text::heading(ui, texts.start_begin_heading());
            text::secondary(ui, texts.start_begin_words());
            ui.add_space(8.0);
            if ui.add(Button::primary(texts.start_begin())).clicked() {
                commands.push(Command::Begin(None));
            }
            others_ui(ui, texts, commands);
        });
        if self.sessions > 0 {
            ui.add_space(16.0);
            card(ui, CardKind::Plain, |ui| self.go_on_ui(ui, texts, commands));
        }
        ui.add_space(16.0);
        self.more_ui(ui, texts, commands);
    }

    fn go_on_ui(&self, ui: &mut Ui, texts: &Texts, commands: &mut Vec<Command>) {
        text::heading(ui, texts.start_go_on_heading());
        let command = match &self.only {
            Some(only) => {
                if let Some(name) = &only.name {
                    text::body(ui, name);
                }
                text::small(ui, &last_change(only, texts));
                Command::Continue(only.id)
            }
            None => {
                text::secondary(ui, texts.start_go_on_words());
                Command::ShowList
            }
        };
        ui.add_space(8.0);
        if ui.add(Button::secondary(texts.start_go_on())).clicked() {
            commands.push(command);
        }
    }

    fn more_ui(&self, ui: &mut Ui, texts: &Texts, commands: &mut Vec<Command>) {
        ui.horizontal_wrapped(|ui| {
            if ui
                .add(Button::quiet(texts.start_open_library()).compact())
                .clicked()
            {
                commands.push(Command::OpenLibrary);
            }
            if ui.add(Button::quiet(texts.start_import()).compact()).clicked() {
                commands.push(Command::Import);
            }
            if ui.add(Button::quiet(texts.start_list()).compact()).clicked() {
                commands.push(Command::ShowList);
            }
        });
    }
}

/// When a session was last changed, in the reader's words.
pub fn last_change(row: &ListRow, texts: &Texts) -> String {
    let local = row.updated_at.local();
    let (today, time) = (jiff::Zoned::now().date(), dates::time(&local));
    if local.date() == today {
        return texts.start_last_today(time);
    }
    texts.start_last_on(dates::date_long(local.date(), texts.language()), time)
}

/// The other workbooks the program brings along, for those who know what they want them for.
fn others_ui(ui: &mut Ui, texts: &Texts, commands: &mut Vec<Command>) {
    for workbook in builtins().iter().skip(1) {
        ui.add_space(4.0);
        let words = texts.start_begin_other(workbook.title_for(texts.language().tag()));
        if ui.add(Button::link(&words)).clicked() {
            commands.push(Command::Begin(Some(workbook.digest.clone())));
        }
    }
}

/// A library that could not be opened.
pub struct LibraryProblem {
    /// What happened and what to do.
    pub advice: Advice,
}

impl LibraryProblem {
    fn buttons_ui(ui: &mut Ui, texts: &Texts, commands: &mut Vec<Command>) {
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::primary(texts.start_try_again())).clicked() {
                commands.push(Command::RetryLibrary);
            }
            if ui.add(Button::secondary(texts.start_open_library())).clicked() {
                commands.push(Command::OpenLibrary);
            }
        });
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let frame = Frame::new()
            .fill(theme::colours(ui.ctx()).paper)
            .inner_margin(Margin::symmetric(84, 64));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                theme::column(ui, theme::COLUMN_WIDTH);
                text::title(ui, texts.start_trouble());
                text::body(ui, &self.advice.problem);
                ui.add_space(8.0);
                text::body(ui, &self.advice.advice);
                ui.add_space(16.0);
                Self::buttons_ui(ui, texts, commands);
            });
        });
    }
}
