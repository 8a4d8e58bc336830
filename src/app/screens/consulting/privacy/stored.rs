//! What the program stores: the files on this computer, and the tables of the library with what is in them.

use std::path::PathBuf;

use egui::Ui;

use crate::app::kit::selectable::make_selectable;
use crate::app::kit::theme::Step;
use crate::app::kit::{CardKind, card, text};
use crate::app::load::Load;
use crate::app::message::Message;
use crate::app::model::ViewContext;
use crate::app::outbox::Outbox;
use crate::app::screens::shared::job_page::page_ui;
use crate::app::screens::shared::page;
use crate::service::{Request, Stored, StoredTable};
use crate::text::Texts;

/// The screen.
#[derive(Debug)]
pub struct StoredScreen {
    /// What is stored.
    pub stored: Load<Stored>,
    /// The folder of backups that was chosen.
    chosen: Option<PathBuf>,
    focus_heading: bool,
}

impl StoredScreen {
    /// Returns the screen, which also names the backups in a chosen folder.
    pub fn new(chosen: Option<PathBuf>) -> Self {
        Self {
            stored: Load::default(),
            chosen,
            focus_heading: true,
        }
    }

    /// Sends the request for what is stored.
    pub fn loads(&mut self, outbox: &mut Outbox) {
        let chosen = &self.chosen;
        self.stored
            .request(outbox, || Request::LoadStored(chosen.clone()));
    }

    /// Paints the screen.
    pub fn ui(&mut self, ui: &mut Ui, cx: &ViewContext<'_>, messages: &mut Vec<Message>) {
        let texts = cx.texts;
        let mut focus_heading = std::mem::take(&mut self.focus_heading);
        let heads = [texts.transfer_back(), texts.stored_heading()];
        page_ui(ui, heads, &mut focus_heading, messages, |ui, _| {
            make_selectable(ui);
            text::body(ui, texts.stored_note_local());
            match self.stored.value() {
                Some(stored) => stored_ui(ui, stored, texts),
                None => {
                    let failure = self.stored.failure().map(|error| &**error);
                    page::waiting_ui(ui, texts.start_opening(), failure, texts);
                }
            }
        });
    }
}

fn stored_ui(ui: &mut Ui, stored: &Stored, texts: &'static Texts) {
    text::heading(ui, texts.stored_files());
    for file in &stored.files {
        text::body(ui, &file.path.display().to_string());
        text::small(ui, file.description(texts));
    }
    ui.add_space(8.0);
    text::heading(ui, texts.stored_tables());
    text::secondary(ui, texts.stored_tables_note());
    for (title, tables) in groups(&stored.tables, texts) {
        card(ui, CardKind::Plain, |ui| group_ui(ui, title, &tables, texts));
    }
}

/// Returns the tables by what they are about, in the order in which that comes first.
fn groups<'s>(tables: &'s [StoredTable], texts: &'static Texts) -> Vec<(&'s str, Vec<&'s StoredTable>)> {
    let mut groups: Vec<(&str, Vec<&StoredTable>)> = Vec::new();
    for table in tables {
        let (title, _) = table.description(texts);
        match groups.iter_mut().find(|(one, _)| *one == title) {
            Some((_, group)) => group.push(table),
            None => groups.push((title, vec![table])),
        }
    }
    groups.sort_by_cached_key(|(title, _)| crate::text::fold::folded(title));
    groups
}

fn group_ui(ui: &mut Ui, title: &str, tables: &[&StoredTable], texts: &'static Texts) {
    text::heading_in(ui, title, Step::CompactStrong, 3);
    if let Some(first) = tables.first() {
        text::body(ui, first.description(texts).1);
    }
    for table in tables {
        let rows = usize::try_from(table.info.rows).unwrap_or(usize::MAX);
        let words = texts
            .stored_table()
            .columns(table.info.columns.join(", "))
            .name(table.info.name.as_str())
            .rows(rows);
        text::small(ui, &words);
        if !table.undescribed.is_empty() {
            text::small(
                ui,
                &texts.stored_undescribed_columns(table.undescribed.join(", ")),
            );
        }
    }
}
