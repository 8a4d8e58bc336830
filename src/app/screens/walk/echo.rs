//! „Sie schrieben: …“: earlier answers repeated where they matter.

use eframe::egui::Ui;

use super::asking::Asking;
use crate::app::kit::text;
use crate::app::kit::theme::{self, Step};
use crate::session::{Cell, Value};
use crate::workbook::{Body, Echo, Form, Question, RowId};

/// A long answer is repeated up to this many characters.
const LONGEST: usize = 280;

/// Everything a question repeats, for one row if it is a table.
pub(super) fn echoes_ui(ui: &mut Ui, asking: &Asking<'_>, question: &Question, row: Option<&RowId>) {
    for echo in &question.echo {
        let cell = Cell {
            question: echo.question.clone(),
            row: echo.column.as_ref().and(row.cloned()),
            column: echo.column.clone(),
        };
        if asking.visible.cell_shown(&cell) {
            echo_ui(ui, asking, echo, &cell);
        }
    }
}

fn echo_ui(ui: &mut Ui, asking: &Asking<'_>, echo: &Echo, cell: &Cell) {
    let Some(value) = asking.value(cell).filter(|value| value.counts()) else {
        return;
    };
    let colours = theme::colours(ui.ctx());
    let (lead, said) = match value {
        Value::Text(written) => (
            asking.texts.walk_you_wrote(),
            format!(" {}", quoted(asking, written)),
        ),
        other => (
            asking.texts.walk_you_chose(),
            format!(" {}", chosen(asking, echo, other)),
        ),
    };
    text::runs(
        ui,
        &[
            (lead, Step::Body, colours.secondary),
            (&said, Step::Aside, colours.secondary),
        ],
    );
}

fn quoted(asking: &Asking<'_>, written: &str) -> String {
    let written = written.trim();
    let mut short: String = written.chars().take(LONGEST).collect();
    if short.len() < written.len() {
        short.push('…');
    }
    match asking.language {
        crate::text::Language::German => format!("„{short}“"),
        crate::text::Language::English => format!("“{short}”"),
    }
}

fn chosen(asking: &Asking<'_>, echo: &Echo, value: &Value) -> String {
    let form =
        asking
            .workbook
            .question(&echo.question)
            .and_then(|question| match (&question.body, &echo.column) {
                (Body::Plain(form), _) => Some(form),
                (Body::Table(table), Some(column)) => table.column(column).map(|column| &column.form),
                (Body::Table(_), None) => None,
            });
    let words = value
        .options()
        .iter()
        .filter_map(|id| form.and_then(|form: &Form| form.option(id)));
    let words: Vec<&str> = words.map(|option| asking.say(&option.text)).collect();
    crate::text::numbers::list(&words, asking.language)
}
