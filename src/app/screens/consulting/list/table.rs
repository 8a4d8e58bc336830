//! The table: heads to sort by, and the rows in view.

use std::ops::Range;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::ListModel;
use super::columns::{ColumnSlot, ListColumn, head_alone, places};
use super::row_cache::CachedRow;
use super::row_formatter::RowFormatter;
use crate::app::kit::list::ListOutput;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{AccessibleName, Button, List, SortHeader, Sorted, cells, text};
use crate::consulting::{ListRow, Sort, SortBy};
use crate::text::Texts;

/// The height of a row.
const ROW: f32 = 64.0;
/// What a row is higher while something is sought, for the line with the hit.
const HIT: f32 = 24.0;
/// Left and right of a row's columns; the list leaves that much itself.
const SIDE: f32 = 12.0;
/// The height of the heads.
const HEADS: f32 = 36.0;
/// The room of the list's scroll bar.
const BAR: f32 = 14.0;

/// What the person did to the table.
#[derive(Default)]
pub(super) struct Done {
    /// The list is to be sorted by this.
    pub sort: Option<SortBy>,
    /// What happened in the list.
    pub list: ListOutput,
}

impl ListModel {
    /// The heads and the rows.
    pub(super) fn table_ui(&mut self, ui: &mut Ui, teller: RowFormatter<'_>, take_focus: bool) -> Done {
        ui.spacing_mut().item_spacing.y = 0.0;
        let places = places(ui.available_width() - 2.0 * SIDE - BAR);
        let sort = heads_ui(ui, &places, self.question.sort(), teller.texts);
        let hits = self.question.seeks();
        let (found, selected) = (&self.found, &self.selected);
        let tell = |index: usize| {
            let picked = found.keys.get(index).is_some_and(|key| selected.contains(key));
            let name = found
                .at(index)
                .map(|entry| teller.accessible_name(&entry.row, entry.snippet.as_ref()));
            (
                name.unwrap_or_else(|| teller.texts.sessions_reading().to_owned()),
                picked,
            )
        };
        let list = List::new(
            "sessions",
            AccessibleName::hidden(teller.texts.sessions_heading()),
            found.keys.len(),
            &mut self.current,
        )
        .row_height(if hits { ROW + HIT } else { ROW })
        .take_focus(take_focus)
        .show(ui, tell, |ui, index| {
            if let Some(entry) = found.at(index) {
                row_ui(ui, entry, &places, teller, hits);
            }
        });
        Done { sort, list }
    }

    /// Where there is nothing to list: why, and the way back.
    pub(super) fn empty_ui(&mut self, ui: &mut Ui, table: Rect, texts: &'static Texts) {
        let (narrowed, trashed) = (self.is_narrowed(), self.question.filter.trashed);
        let words = match (self.found.whole, trashed, narrowed) {
            (false, ..) => texts.sessions_seeking(),
            (true, _, true) => texts.sessions_none(),
            (true, true, false) => texts.sessions_trash_empty(),
            (true, false, false) => texts.sessions_no_session(),
        };
        let top = table.top() + HEADS;
        let middle = table.with_min_y(top + (table.bottom() - top) * 0.2);
        ui.scope_builder(UiBuilder::new().max_rect(middle), |ui| {
            ui.vertical_centered(|ui| {
                text::status(ui, words);
                let back = (narrowed || trashed) && self.found.whole;
                if back && ui.add(Button::secondary(texts.sessions_show_all())).clicked() {
                    self.widen();
                }
            });
        });
    }
}

fn heads_ui(ui: &mut Ui, places: &[ColumnSlot], sort: Option<Sort>, texts: &'static Texts) -> Option<SortBy> {
    let area = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), HEADS));
    let mut chosen = None;
    for place in places {
        let rect = Rect::from_min_size(
            pos2(area.left() + SIDE + place.left, area.top()),
            vec2(place.width, HEADS),
        );
        let builder = UiBuilder::new()
            .id_salt(("head", place.left.to_bits()))
            .max_rect(rect);
        let mut inside = ui.new_child(builder);
        inside.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (by, words) in place.column.heads(place.width, texts) {
                if head_ui(ui, by, words, sort, texts) {
                    chosen = Some(by);
                }
            }
        });
    }
    ui.advance_cursor_after_rect(area);
    let line = (1.0, theme::colours(ui.ctx()).line);
    ui.painter().hline(area.x_range(), area.bottom(), line);
    chosen
}

fn head_ui(ui: &mut Ui, by: SortBy, words: &str, sort: Option<Sort>, texts: &'static Texts) -> bool {
    let sorted = sort
        .filter(|sort| sort.by == by)
        .map(|sort| match sort.descending {
            true => Sorted::Down,
            false => Sorted::Up,
        });
    let alone = head_alone(by, texts);
    let name = match sorted {
        None => texts.sessions_sort_by(alone),
        Some(Sorted::Up) => texts.sessions_sorted_up(alone),
        Some(Sorted::Down) => texts.sessions_sorted_down(alone),
    };
    ui.add(SortHeader::new(words, &name, sorted)).clicked()
}

fn row_ui(ui: &mut Ui, entry: &CachedRow, places: &[ColumnSlot], teller: RowFormatter<'_>, hits: bool) {
    let whole = ui.max_rect();
    let height = if hits {
        whole.height() - HIT
    } else {
        whole.height()
    };
    for place in places {
        let rect = Rect::from_min_size(
            pos2(whole.left() + place.left, whole.top()),
            vec2(place.width, height),
        );
        cell_ui(ui, rect, place.column, &entry.row, teller);
    }
    if let Some(snippet) = &entry.snippet {
        let line = Rect::from_min_max(pos2(whole.left(), whole.bottom() - HIT), whole.max);
        let lead = teller.lead(snippet);
        cells::hit(ui, line, &lead, &snippet.before, &snippet.hit, &snippet.after);
    }
}

fn cell_ui(ui: &Ui, rect: Rect, column: ListColumn, row: &ListRow, teller: RowFormatter<'_>) {
    let c = theme::colours(ui.ctx());
    match column {
        ListColumn::Name => {
            let organisation = row.organisation.as_deref().unwrap_or_default();
            cells::two_lines(ui, rect, (teller.name(row), Step::CompactStrong), organisation);
        }
        ListColumn::Changed => {
            cells::two_lines(
                ui,
                rect,
                (&teller.changed(row), Step::Compact),
                &teller.begun(row),
            );
        }
        ListColumn::Progress => cells::bar(ui, rect, RowFormatter::share(row)),
        ListColumn::Decisive => cells::words(ui, rect, &teller.decisive(row), Step::Compact, c.ink),
        ListColumn::Shift => cells::dumbbell(ui, rect, row.pressure_before, row.pressure_after),
        ListColumn::Discuss if row.discuss > 0 => {
            cells::words(ui, rect, &format!("• {}", row.discuss), Step::Compact, c.ink);
        }
        ListColumn::Discuss => {}
        ListColumn::Review => review_ui(ui, rect, row, teller),
        ListColumn::Meeting => {
            let day = row.meeting_day.map(|day| teller.day(day)).unwrap_or_default();
            cells::words(ui, rect, &day, Step::Compact, c.secondary);
        }
    }
}

/// The state as a pill, the tags below it.
fn review_ui(ui: &Ui, rect: Rect, row: &ListRow, teller: RowFormatter<'_>) {
    if row.tags.is_empty() {
        cells::pill(ui, rect, teller.state(row));
        return;
    }
    let (upper, lower) = rect.split_top_bottom_at_fraction(0.58);
    cells::pill(ui, upper, teller.state(row));
    let tags = row.tags.join(", ");
    cells::words(ui, lower, &tags, Step::Small, theme::colours(ui.ctx()).secondary);
}

/// The rows to ask for: those in view, and the current one.
pub(super) fn wanted(shown: &Range<usize>, current: usize) -> Range<usize> {
    if shown.is_empty() {
        return current..current + 1;
    }
    shown.clone()
}
