//! Earlier answers, repeated where they matter (`walk-you-wrote`).

use egui::Ui;

use super::context::PageContext;
use crate::app::kit::text;
use crate::app::kit::theme::{self, Step};
use crate::session::{Cell, Echoed, Value, echoes_of, form_of};
use crate::workbook::{Question, RowId};

/// Greatest length of a repeated answer, in characters.
const MAX_ECHO_CHARS: usize = 280;

/// Shows the answers that a question repeats, for one row if it is a table.
pub(super) fn echoes_ui(ui: &mut Ui, cx: &PageContext<'_>, question: &Question, row: Option<&RowId>) {
    for echoed in echoes_of(cx.session, cx.visible, question, row) {
        echo_ui(ui, cx, &echoed);
    }
}

fn echo_ui(ui: &mut Ui, cx: &PageContext<'_>, echoed: &Echoed<'_>) {
    let (lead, answer) = match echoed.value {
        Value::Text(written) => (cx.texts.walk_you_wrote(), quoted(cx, written)),
        chosen => (cx.texts.walk_you_chose(), option_names(cx, &echoed.cell, chosen)),
    };
    let secondary = theme::colours(ui.ctx()).secondary;
    let runs = [
        (lead, Step::Body, secondary),
        (" ", Step::Body, secondary),
        (&answer, Step::Aside, secondary),
    ];
    text::runs(ui, &runs);
}

fn quoted(cx: &PageContext<'_>, written: &str) -> String {
    let written = written.trim();
    let mut short: String = written.chars().take(MAX_ECHO_CHARS).collect();
    if short.len() < written.len() {
        short.push('…');
    }
    match cx.language {
        crate::text::Language::German => format!("„{short}“"),
        crate::text::Language::English => format!("“{short}”"),
    }
}

fn option_names(cx: &PageContext<'_>, cell: &Cell, value: &Value) -> String {
    let form = form_of(cx.workbook, cell);
    let options = value
        .options()
        .iter()
        .filter_map(|id| form.and_then(|form| form.option(id)));
    let words: Vec<&str> = options.map(|option| cx.text(&option.text)).collect();
    crate::text::numbers::list(&words, cx.language)
}
