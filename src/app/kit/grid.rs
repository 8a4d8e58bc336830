//! A table of inputs.
//!
//! Where its columns have no room, each row becomes a card. The accessible name of a cell's widget has to
//! contain both row and column, which screen readers don't connect.

use egui::accesskit::Role;
use egui::{Align, AsIdSalt, Id, IdSalt, Layout, Rect, Stroke, Ui, UiBuilder, vec2};

use super::card::{CardKind, card};
use super::text;
use super::theme::{self, Step};

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct GridColumn<'a> {
    head: &'a str,
    least: f32,
    share: f32,
}

impl<'a> GridColumn<'a> {
    /// Creates a column that is never narrower than `least` points.
    pub fn new(head: &'a str, least: f32) -> Self {
        GridColumn {
            head,
            least,
            share: 0.0,
        }
    }

    /// Sets the column's weight among the columns that share the remaining width.
    pub fn share(mut self, share: f32) -> Self {
        self.share = share;
        self
    }
}

/// A table of inputs.
#[must_use]
pub struct Grid<'a> {
    id_salt: IdSalt,
    columns: &'a [GridColumn<'a>],
    shown: Option<&'a dyn Fn(usize, usize) -> bool>,
}

/// Distance between two columns.
const CELL_GAP: f32 = 16.0;
/// Least height of a row, with its separating line.
const MIN_ROW_HEIGHT: f32 = 44.0;
/// Least width of a sentence within a cell; in narrower cells it stands below the row.
const MIN_SENTENCE_WIDTH: f32 = 200.0;

impl<'a> Grid<'a> {
    /// Creates a table; its first column holds the rows' names.
    pub fn new(id_salt: impl AsIdSalt, columns: &'a [GridColumn<'a>]) -> Self {
        Grid {
            id_salt: IdSalt::new(&id_salt),
            columns,
            shown: None,
        }
    }

    /// Sets which cells exist, by row and column; all without it.
    pub fn shown(mut self, shown: &'a dyn Fn(usize, usize) -> bool) -> Self {
        self.shown = Some(shown);
        self
    }

    /// Returns `true` if the columns have room side by side.
    pub fn fits(&self, width: f32) -> bool {
        self.least() <= width
    }

    /// Shows the table; `cell` is called for each row and column.
    pub fn show(self, ui: &mut Ui, rows: usize, mut cell: impl FnMut(&mut Ui, usize, usize)) {
        let builder = UiBuilder::new()
            .id_salt(self.id_salt)
            .accessibility_role(Role::Group);
        ui.scope_builder(builder, |ui| {
            if self.fits(ui.available_width()) {
                self.side_by_side(ui, rows, &mut cell);
            } else {
                self.stacked(ui, rows, &mut cell);
            }
        });
    }

    fn least(&self) -> f32 {
        self.columns.iter().map(|column| column.least).sum::<f32>()
            + CELL_GAP * (self.columns.len() as f32 + 1.0)
    }

    fn is_shown(&self, row: usize, column: usize) -> bool {
        self.shown.is_none_or(|shown| shown(row, column))
    }

    /// Returns the columns' left edges and widths.
    fn widths(&self, width: f32) -> Vec<(f32, f32)> {
        let spare = (width - self.least()).max(0.0);
        let shares: f32 = self.columns.iter().map(|column| column.share).sum();
        let each = if shares > 0.0 { spare / shares } else { 0.0 };
        let mut left = CELL_GAP;
        let place = |column: &GridColumn<'_>| {
            let at = (left, column.least + each * column.share);
            left += at.1 + CELL_GAP;
            at
        };
        self.columns.iter().map(place).collect()
    }

    fn side_by_side(&self, ui: &mut Ui, rows: usize, cell: &mut impl FnMut(&mut Ui, usize, usize)) {
        let widths = self.widths(ui.available_width());
        let (left, width) = (ui.cursor().left(), ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        row(ui, "heads", 30.0, &widths, |ui, column| {
            let secondary = theme::colours(ui.ctx()).secondary;
            text::text_in(ui, self.columns[column].head, Step::SmallStrong, secondary);
        });
        let line = Stroke::new(1.0, theme::colours(ui.ctx()).line);
        for index in 0..rows {
            ui.painter()
                .hline(left..=left + width, ui.cursor().top() + 4.0, line);
            ui.add_space(8.0);
            ui.data_mut(|data| data.insert_temp(sentences_id(), Sentences::default()));
            row(ui, index, MIN_ROW_HEIGHT - 8.0, &widths, |ui, column| {
                if self.is_shown(index, column) {
                    cell(ui, index, column);
                }
            });
            sentences_below(ui);
        }
        ui.painter()
            .hline(left..=left + width, ui.cursor().top() + 4.0, line);
        ui.add_space(8.0);
    }

    fn stacked(&self, ui: &mut Ui, rows: usize, cell: &mut impl FnMut(&mut Ui, usize, usize)) {
        for row in 0..rows {
            card(ui, CardKind::Plain, |ui| {
                for (column, head) in self
                    .columns
                    .iter()
                    .enumerate()
                    .filter(|&(column, _)| self.is_shown(row, column))
                {
                    ui.push_id((row, column), |ui| match column {
                        0 => cell(ui, row, column),
                        _ => beside(ui, head.head, |ui| cell(ui, row, column)),
                    });
                }
            });
        }
    }
}

/// Shows a head with its cell beside it, or below it where there is little room.
fn beside(ui: &mut Ui, head: &str, cell: impl FnOnce(&mut Ui)) {
    const HEAD_WIDTH: f32 = 120.0;
    if ui.available_width() < HEAD_WIDTH + 96.0 {
        text::small(ui, head);
        return cell(ui);
    }
    ui.horizontal(|ui| {
        let left = ui.cursor().left();
        ui.scope(|ui| {
            ui.set_max_width(HEAD_WIDTH);
            text::small(ui, head);
        });
        ui.add_space((left + HEAD_WIDTH + CELL_GAP - ui.cursor().left()).max(0.0));
        ui.vertical(cell);
    });
}

/// Shows one row, its cells centred on the tallest by the heights of the last frame.
fn row(
    ui: &mut Ui,
    salt: impl AsIdSalt,
    least: f32,
    widths: &[(f32, f32)],
    mut cell: impl FnMut(&mut Ui, usize),
) {
    let id = ui.make_persistent_id(&salt);
    let known = ui.data(|data| data.get_temp::<Vec<f32>>(id)).unwrap_or_default();
    let tall = |heights: &[f32]| heights.iter().copied().fold(least, f32::max);
    let origin = ui.cursor().min;
    let mut heights = Vec::with_capacity(widths.len());
    for (column, &(left, width)) in widths.iter().enumerate() {
        let down = known
            .get(column)
            .map_or(0.0, |height| (tall(&known) - height) / 2.0);
        let rect = Rect::from_min_size(origin + vec2(left, down), vec2(width, f32::INFINITY));
        let mut inside = ui.new_child(UiBuilder::new().id_salt((&salt, column)).max_rect(rect));
        cell(&mut inside, column);
        heights.push(inside.min_rect().height());
    }
    let right = widths
        .last()
        .map_or(0.0, |&(left, width)| left + width + CELL_GAP);
    ui.advance_cursor_after_rect(Rect::from_min_size(origin, vec2(right, tall(&heights))));
    if heights != known {
        ui.data_mut(|data| data.insert_temp(id, heights));
        ui.ctx()
            .request_discard("the cells of a table have other heights");
    }
}

/// Sentences about cells of the row being shown, with their fields.
type Sentences = Vec<(Id, String)>;

fn sentences_id() -> Id {
    Id::unique("sentences below a row")
}

/// Shows a sentence about a field, which screen readers announce and relate to it as its error: below the field, or
/// below the row of a table where its cell is narrow.
pub(super) fn sentence_about(ui: &mut Ui, field: Id, sentence: &str) {
    let is_narrow = ui.available_width() < MIN_SENTENCE_WIDTH;
    let is_taken = is_narrow
        && ui.data_mut(|data| {
            let mut sentences = data.get_temp::<Sentences>(sentences_id());
            if let Some(sentences) = &mut sentences {
                sentences.push((field, sentence.to_owned()));
                data.insert_temp(sentences_id(), sentences.clone());
            }
            sentences.is_some()
        });
    if !is_taken {
        show_sentence(ui, field, sentence);
    }
}

fn sentences_below(ui: &mut Ui) {
    let sentences = ui.data_mut(|data| data.remove_temp::<Sentences>(sentences_id()));
    ui.with_layout(Layout::top_down(Align::Max), |ui| {
        for (field, sentence) in sentences.into_iter().flatten() {
            show_sentence(ui, field, &sentence);
        }
    });
}

fn show_sentence(ui: &mut Ui, field: Id, sentence: &str) {
    let shown = text::status(ui, sentence).id;
    ui.ctx().accesskit_node_builder(field, |node| {
        node.set_error_message(shown.accesskit_id());
    });
}
