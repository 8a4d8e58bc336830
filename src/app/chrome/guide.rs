//! The guides in `docs/`, shown in the window.

use egui::{Context, Ui};

use crate::app::kit::dialog::Dialog;
use crate::app::kit::selectable::make_selectable;
use crate::app::kit::{CardKind, card, text};
use crate::app::message::Guide;
use crate::text::{Language, Texts};

/// Width of the dialog in points.
const GUIDE_WIDTH: f32 = 720.0;

/// Returns the text of a guide.
fn source(guide: Guide, language: Language) -> &'static str {
    match (guide, language) {
        (Guide::Walk, Language::German) => include_str!("../../../docs/anleitung.md"),
        (Guide::Walk, Language::English) => include_str!("../../../docs/guide.md"),
        (Guide::Consulting, Language::German) => include_str!("../../../docs/beratung.md"),
        (Guide::Consulting, Language::English) => include_str!("../../../docs/consulting.md"),
        (Guide::Workbooks, Language::German) => {
            include_str!("../../../docs/eigene-arbeitsbuecher.md")
        }
        (Guide::Workbooks, Language::English) => include_str!("../../../docs/own-workbooks.md"),
    }
}

/// Returns the title of a guide: its first line.
fn title(source: &str) -> &str {
    source.lines().next().unwrap_or_default().trim_start_matches("# ")
}

/// Shows a guide over the window while `open`.
pub fn guide_ui(ctx: &Context, open: &mut bool, guide: Guide, texts: &Texts) {
    let source = source(guide, texts.language());
    Dialog::new("guide", title(source))
        .width(GUIDE_WIDTH)
        .show(ctx, open, |ui, _| {
            make_selectable(ui);
            source.split("\n\n").for_each(|block| block_ui(ui, block.trim()));
        });
}

/// Shows a heading, an example, a table, a list or a paragraph; the guides use no other Markdown.
fn block_ui(ui: &mut Ui, block: &str) {
    if let Some(example) = block.strip_prefix("```") {
        let lines = example.trim_end_matches('`').lines().skip(1);
        card(ui, CardKind::Plain, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            lines.for_each(|line| drop(text::small(ui, line)));
        });
    } else if block.starts_with('|') {
        block.lines().skip(2).for_each(|line| row_ui(ui, line));
    } else if let Some(words) = block.strip_prefix("## ") {
        ui.add_space(12.0);
        text::heading(ui, words);
    } else if block.starts_with("- ") {
        for item in block.split("\n- ") {
            text::body(ui, &format!("•  {}", joined(item.trim_start_matches("- "))));
        }
    } else if !block.starts_with("# ") && !block.starts_with("![") && !block.is_empty() {
        text::body(ui, &joined(block));
    }
}

/// Shows a row of a table in one line.
fn row_ui(ui: &mut Ui, line: &str) {
    let cells = line
        .trim_matches('|')
        .split(" | ")
        .map(|cell| joined(cell.trim()));
    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    text::body(ui, &format!("•  {}", cells.join(" – ")));
}

/// Returns the lines of a paragraph as one, without marks.
fn joined(block: &str) -> String {
    block
        .replace('\n', " ")
        .replace("**", "")
        .replace('`', "")
        .replace("\\*", "*")
}
