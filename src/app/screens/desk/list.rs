//! All sessions of the library, newest first: a plain list to find the one to go on with.

use eframe::egui::{CentralPanel, Frame, Margin, Ui};

use crate::app::commands::Command;
use crate::app::consult::DeskCommand;
use crate::app::kit::list::List;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{Button, Line, text};
use crate::app::screens::start::last_change;
use crate::desk::{DeskReport, ListRow, Wanted};
use crate::text::Texts;

/// The height of one entry in points.
const ROW: f32 = 64.0;

/// The list.
pub struct SessionList {
    rows: Vec<ListRow>,
    found: Vec<usize>,
    sought: String,
    current: usize,
}

impl SessionList {
    /// Of a library's sessions, which come newest first.
    pub fn of(rows: Vec<ListRow>) -> Self {
        let found = (0..rows.len()).collect();
        Self {
            rows,
            found,
            sought: String::new(),
            current: 0,
        }
    }

    /// Goes to the next session of the list, or to the one before; none if there is no more.
    pub fn step(&mut self, on: bool) -> Option<Wanted> {
        let next = if on {
            self.current.checked_add(1)
        } else {
            self.current.checked_sub(1)
        };
        let row = self.rows.get(*self.found.get(next?)?)?;
        self.current = next?;
        Some(Wanted::Id(row.id))
    }

    /// Takes in what the desk's thread reported.
    pub fn take_in(&mut self, report: &DeskReport, _commands: &mut Vec<Command>) {
        if let DeskReport::Sessions(rows) = report {
            self.rows.clone_from(rows);
            self.seek();
        }
    }

    fn seek(&mut self) {
        let sought = self.sought.trim().to_lowercase();
        let names = |row: &ListRow| {
            [&row.name, &row.organisation].map(|words| words.as_deref().unwrap_or_default().to_lowercase())
        };
        let rows = self.rows.iter().enumerate();
        let found = rows.filter(|(_, row)| names(row).iter().any(|name| name.contains(&sought)));
        self.found = found.map(|(index, _)| index).collect();
        self.current = 0;
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        let frame = Frame::new()
            .fill(theme::colours(ui.ctx()).paper)
            .inner_margin(Margin::symmetric(84, 32));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ui.set_max_width(theme::COLUMN + 160.0);
            text::title(ui, texts.list_heading());
            text::secondary(ui, &texts.list_count(self.rows.len()));
            if Line::new("sought", texts.list_seek(), &mut self.sought)
                .width(360.0)
                .show(ui)
                .response
                .changed()
            {
                self.seek();
            }
            ui.add_space(8.0);
            self.rows_ui(ui, texts, commands);
        });
    }

    fn rows_ui(&mut self, ui: &mut Ui, texts: &'static Texts, commands: &mut Vec<Command>) {
        if self.found.is_empty() {
            text::secondary(ui, texts.list_none());
            if ui.add(Button::secondary(texts.list_show_all())).clicked() {
                self.sought.clear();
                self.seek();
            }
            return;
        }
        let (rows, found) = (&self.rows, &self.found);
        let tell = |index: usize| (entry_name(&rows[found[index]], texts), false);
        let output = List::new(
            "sessions",
            crate::app::kit::Name::hidden(texts.list_heading()),
            found.len(),
            &mut self.current,
        )
        .row_height(ROW)
        .show(ui, tell, |ui, index| entry_ui(ui, &rows[found[index]], texts));
        if let Some(index) = output.opened {
            let session = Wanted::Id(rows[found[index]].id);
            commands.push(Command::desk(DeskCommand::Review { session, place: None }));
        }
    }
}

fn shown_name<'a>(row: &'a ListRow, texts: &'static Texts) -> &'a str {
    row.name.as_deref().unwrap_or_else(|| texts.list_unnamed())
}

fn entry_name(row: &ListRow, texts: &'static Texts) -> String {
    format!("{}, {}", shown_name(row, texts), last_change(row, texts))
}

fn entry_ui(ui: &mut Ui, row: &ListRow, texts: &'static Texts) {
    let colours = theme::colours(ui.ctx());
    ui.vertical(|ui| {
        text::text_in(ui, shown_name(row, texts), Step::CompactStrong, colours.ink);
        let mut beside = last_change(row, texts);
        if let Some(organisation) = &row.organisation {
            beside = format!("{organisation} · {beside}");
        }
        text::small(ui, &beside);
    });
}
