//! The table: heads to sort by, and the rows in view.

use std::ops::Range;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::columns::{COLUMN_GAP, ColumnSlot, ListColumn, head_alone, places};
use super::context::ListContext;
use super::model::ListModel;
use super::row_cache::CachedRow;
use super::row_formatter::RowFormatter;
use crate::app::kit::theme::{self, Step};
use crate::app::kit::{
    AccessibleName, Button, List, ListHeading, ListOutput, SortHeader, Sorted, cells, text,
};
use crate::app::screens::shared::clicked;
use crate::consulting::{ListRow, SessionKey, Sort, SortBy};
use crate::text::Texts;

/// Height of a row, in points.
const ROW_HEIGHT: f32 = 64.0;
/// Height that a search adds to a row for the line with the hit, in points.
const HIT_HEIGHT: f32 = 24.0;
/// Distance left and right of the columns, which the list leaves itself, in points.
const ROW_MARGIN: f32 = 12.0;
/// Height of the heads, in points.
const HEADS_HEIGHT: f32 = 36.0;
/// Width of the list's scroll bar, in points.
const SCROLL_BAR_WIDTH: f32 = 14.0;

/// Input of one frame.
#[derive(Default)]
pub(super) struct TableOutput {
    /// The column by which the list is to be sorted.
    pub sort: Option<SortBy>,
    /// The row that the keys act on.
    pub current: usize,
    /// The input of the list.
    pub list: ListOutput,
}

/// Paints the heads and the rows.
pub(super) fn table_ui(
    ui: &mut Ui,
    model: &ListModel,
    formatter: RowFormatter<'_>,
    take_focus: bool,
) -> TableOutput {
    ui.spacing_mut().item_spacing.y = 0.0;
    let places = places(ui.available_width() - 2.0 * ROW_MARGIN - SCROLL_BAR_WIDTH);
    let sort = heads_ui(ui, &places, model.query.order(), formatter.texts);
    let with_hits = model.query.searches();
    let keys = &model.rows.keys;
    let describe = |index: usize| {
        let key = keys.get(index);
        let is_selected = key.is_some_and(|key| model.selected.contains(key));
        (row_name(model, key, formatter), is_selected)
    };
    let mut current = model.current;
    let headings = headings(model, formatter.texts);
    let list = List::new(
        "sessions",
        AccessibleName::hidden(formatter.texts.sessions_heading()),
        keys.len(),
        &mut current,
    )
    .row_height(if with_hits {
        ROW_HEIGHT + HIT_HEIGHT
    } else {
        ROW_HEIGHT
    })
    .headings(&headings)
    .marked(model.selected.is_empty() && model.is_current_chosen())
    .take_focus(take_focus)
    .show(ui, describe, |ui, index| {
        let Some(key) = keys.get(index) else { return };
        let row = model.rows.get(*key);
        if let Some(row) = row {
            let is_readable = !model.rows.is_unreadable(*key);
            row_ui(ui, (row, is_readable), &places, formatter, with_hits);
        } else if model.rows.is_unreadable(*key) {
            unreadable_ui(ui, formatter.texts);
        }
    });
    TableOutput { sort, current, list }
}

/// Returns the headings of the sessions that come first because of their meeting, and of all others.
fn headings(model: &ListModel, texts: &'static Texts) -> Vec<ListHeading> {
    let meetings = model.meetings;
    let (near, past) = (meetings.near, meetings.past);
    let past_words = match meetings.past_total {
        all if all > past => texts.sessions_group_past_latest().all(all).shown(past),
        _ => texts.sessions_group_past().to_owned(),
    };
    let others = match meetings.count() {
        0 => 0,
        count => model.rows.keys.len().saturating_sub(count),
    };
    let groups = [
        (near, texts.sessions_group_near().to_owned()),
        (past, past_words),
        (others, texts.sessions_group_others().to_owned()),
    ];
    let mut row = 0;
    let heading = |(length, words): (usize, String)| {
        let heading = ListHeading { row, words };
        row += length;
        (length > 0).then_some(heading)
    };
    groups.into_iter().filter_map(heading).collect()
}

/// Returns the accessible name of a row.
fn row_name(model: &ListModel, key: Option<&SessionKey>, formatter: RowFormatter<'_>) -> String {
    let unreadable = key
        .filter(|key| model.rows.is_unreadable(**key))
        .map(|_| formatter.texts.sessions_unreadable());
    let row = key.and_then(|key| model.rows.get(*key));
    let name = row.map(|cached| formatter.accessible_name(&cached.row, cached.snippet.as_ref()));
    match (name, unreadable) {
        (Some(name), Some(unreadable)) => format!("{name}, {unreadable}"),
        (Some(name), None) => name,
        (None, unreadable) => unreadable
            .unwrap_or(formatter.texts.sessions_reading())
            .to_owned(),
    }
}

/// Says in place of a row that the session can't be read.
fn unreadable_ui(ui: &Ui, texts: &'static Texts) {
    let secondary = theme::colours(ui.ctx()).secondary;
    let words = texts.sessions_unreadable();
    cells::words(ui, ui.max_rect(), words, Step::Small, secondary);
}

/// Says why nothing is listed, and offers to list all sessions again.
pub(super) fn empty_ui(ui: &mut Ui, area: Rect, cx: &mut ListContext<'_>) {
    let (model, texts) = (cx.model, cx.texts);
    let (narrowed, trashed) = (model.query.is_narrowed(), model.query.filter.trashed);
    let complete = model.rows.complete;
    let words = match (complete, trashed, narrowed) {
        (false, ..) => texts.sessions_seeking(),
        (true, _, true) => texts.sessions_none(),
        (true, true, false) => texts.sessions_trash_empty(),
        (true, false, false) => texts.sessions_no_session(),
    };
    let top = area.top() + HEADS_HEIGHT;
    let middle = area.with_min_y(top + (area.bottom() - top) * 0.2);
    ui.scope_builder(UiBuilder::new().max_rect(middle), |ui| {
        ui.vertical_centered(|ui| {
            text::status(ui, words);
            let can_widen = (narrowed || trashed) && complete;
            ui.add_space(12.0);
            if can_widen && clicked(ui, Button::secondary(texts.sessions_show_all())) {
                cx.set_query(model.query.widened());
            }
        });
    });
}

fn heads_ui(ui: &mut Ui, places: &[ColumnSlot], sort: Option<Sort>, texts: &'static Texts) -> Option<SortBy> {
    let area = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), HEADS_HEIGHT));
    let mut chosen = None;
    for place in places {
        let rect = Rect::from_min_size(
            pos2(area.left() + ROW_MARGIN + place.left, area.top()),
            // The sign of the last head may stand in the gap.
            vec2(place.width + COLUMN_GAP, HEADS_HEIGHT),
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
    clicked(ui, SortHeader::new(words, &name, sorted))
}

fn row_ui(
    ui: &mut Ui,
    (cached, is_readable): (&CachedRow, bool),
    places: &[ColumnSlot],
    formatter: RowFormatter<'_>,
    with_hits: bool,
) {
    let rect = ui.max_rect();
    let height = if with_hits {
        rect.height() - HIT_HEIGHT
    } else {
        rect.height()
    };
    for place in places {
        let cell = Rect::from_min_size(
            pos2(rect.left() + place.left, rect.top()),
            vec2(place.width, height),
        );
        match (place.column, is_readable) {
            (ListColumn::Name, false) => {
                let ink = theme::colours(ui.ctx()).ink;
                let name = (formatter.name(&cached.row), Step::CompactStrong);
                let unreadable = formatter.texts.sessions_unreadable();
                cells::two_lines_in(ui, cell, name, (unreadable, Step::SmallStrong, ink));
            }
            (column, _) => cell_ui(ui, cell, column, &cached.row, formatter),
        }
    }
    if let Some(snippet) = &cached.snippet {
        let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - HIT_HEIGHT), rect.max);
        let lead = formatter.lead(snippet);
        let parts = snippet.parts.iter().map(|part| (part.text.as_str(), part.is_hit));
        cells::hits(ui, line, &lead, parts);
    }
}

fn cell_ui(ui: &Ui, rect: Rect, column: ListColumn, row: &ListRow, formatter: RowFormatter<'_>) {
    let c = theme::colours(ui.ctx());
    match column {
        ListColumn::Name => {
            let organisation = row.organisation.as_deref().unwrap_or_default();
            cells::two_lines(ui, rect, (formatter.name(row), Step::CompactStrong), organisation);
        }
        ListColumn::Changed => {
            cells::two_lines(
                ui,
                rect,
                (&formatter.changed(row), Step::Compact),
                &formatter.begun(row),
            );
        }
        ListColumn::Progress => cells::bar(ui, rect, RowFormatter::share(row)),
        ListColumn::Decisive => cells::words(ui, rect, &formatter.decisive(row), Step::Compact, c.ink),
        ListColumn::Shift => cells::dumbbell(ui, rect, row.pressure_before, row.pressure_after),
        ListColumn::Discuss if row.discuss > 0 => {
            cells::words(ui, rect, &format!("• {}", row.discuss), Step::Compact, c.ink);
        }
        ListColumn::Discuss => {}
        ListColumn::Review => review_ui(ui, rect, row, formatter),
        ListColumn::Meeting => {
            let day = row.meeting_day.map(|day| formatter.day(day)).unwrap_or_default();
            cells::words(ui, rect, &day, Step::Compact, c.secondary);
        }
    }
}

/// Paints the review state as a pill, with the tags below it.
fn review_ui(ui: &Ui, rect: Rect, row: &ListRow, formatter: RowFormatter<'_>) {
    if row.tags.is_empty() {
        cells::pill(ui, rect, formatter.state(row));
        return;
    }
    let (upper, lower) = rect.split_top_bottom_at_fraction(0.58);
    cells::pill(ui, upper, formatter.state(row));
    let tags = row.tags.join(", ");
    cells::words(ui, lower, &tags, Step::Small, theme::colours(ui.ctx()).secondary);
}

/// Returns the rows in view; the current one while none was painted.
pub(super) fn visible(shown: &Range<usize>, current: usize) -> Range<usize> {
    if shown.is_empty() {
        return current..current + 1;
    }
    shown.clone()
}
