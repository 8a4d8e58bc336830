//! The pressure of one must before and now. It is shown once the second scale has a value: seen earlier it would
//! influence the answer.

use egui::Ui;

use super::context::PageContext;
use crate::app::picture_view::{UiMeasure, shapes_ui};
use crate::insight::{Shift, ShiftSubject};
use crate::session::{Cell, Value};
use crate::workbook::Role;

/// Width of the chart at most, in points.
const MAX_CHART_WIDTH: f32 = 480.0;

/// Shows the chart below a scale that is answered a second time.
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
    let width = ui.available_width().min(MAX_CHART_WIDTH);
    let picture = crate::picture::before_and_now(&[shift], width, &UiMeasure(ui), cx.texts);
    if let Some(picture) = picture {
        shapes_ui(ui, &picture);
    }
}

/// Returns the cell that was answered the first time.
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
