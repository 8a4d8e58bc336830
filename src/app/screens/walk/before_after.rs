//! Before and now of one must, shown as soon as the second scale was touched and not earlier: a figure
//! seen before would answer for the client.

use egui::Ui;

use super::context::PageContext;
use crate::app::picture_view::{UiMeasure, shapes_ui};
use crate::insight::{Shift, ShiftSubject};
use crate::session::{Cell, Value};
use crate::workbook::Role;

/// The dumbbell below a scale that asks a second time.
pub(super) fn shift_ui(ui: &mut Ui, cx: &PageContext<'_>, cell: &Cell) {
    let Some(now) = cx.value(cell).and_then(Value::scale) else {
        return;
    };
    let Some(before) = earlier(cx, cell).filter(|earlier| cx.visible.cell_shown(earlier)) else {
        return;
    };
    let Some(before) = cx.value(&before).and_then(Value::scale) else {
        return;
    };
    let shift = Shift {
        of: ShiftSubject::This,
        before,
        now: Some(now),
        cells: Vec::new(),
    };
    let width = ui.available_width().min(480.0);
    let picture = crate::picture::before_and_now(&[shift], width, &UiMeasure(ui), cx.texts);
    if let Some(picture) = picture {
        shapes_ui(ui, &picture);
    }
}

/// The cell that asked the first time.
fn earlier(cx: &PageContext<'_>, cell: &Cell) -> Option<Cell> {
    match cx.role(cell)? {
        Role::PressureAfter => {
            let first = cx.workbook.with_role(Role::PressureBefore)?;
            Some(Cell::plain(first.id.clone()))
        }
        Role::WantPressureNow => {
            let (table, column) = cx.workbook.column_with_role(Role::MustPressure)?;
            Some(Cell {
                question: table.id.clone(),
                row: cell.row.clone(),
                column: Some(column.id.clone()),
            })
        }
        _ => None,
    }
}
