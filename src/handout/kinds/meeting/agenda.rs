//! What the client wants to talk about: marked answers in the workbook's order.

use super::{MAX_LIST_ITEMS, cut, list, one_line};
use crate::handout::document::{Block, Span, SpanContent, SpanStyle};
use crate::handout::kinds::formatter::{SheetFormatter, anchor, question_anchor};
use crate::session::{Cell, Location, Mark, Row, Value};
use crate::wording::{leading, row_label};
use crate::workbook::{Question, Role};

/// An item of the list.
struct Item {
    /// The anchor of the full answer.
    anchor: String,
    block: Block,
}

/// Returns the headed list; nothing if it is empty.
pub(super) fn blocks(formatter: &SheetFormatter<'_>) -> Vec<Block> {
    let questions = formatter.workbook().questions();
    let items: Vec<Item> = questions
        .flat_map(|question| items_of(formatter, question))
        .collect();
    let rest = items.get(MAX_LIST_ITEMS).map(|item| item.anchor.clone());
    let blocks = items.into_iter().map(|item| item.block).collect();
    list(
        formatter,
        formatter.texts.handout_agenda(),
        (true, MAX_LIST_ITEMS),
        blocks,
        rest.as_deref(),
    )
}

fn items_of(formatter: &SheetFormatter<'_>, question: &Question) -> Vec<Item> {
    if question.role == Some(Role::TalkAbout) {
        talk_about(formatter, question).into_iter().collect()
    } else {
        marked(formatter, question)
    }
}

fn talk_about(formatter: &SheetFormatter<'_>, question: &Question) -> Option<Item> {
    let cell = Cell::plain(question.id.clone());
    let text = one_line(formatter.line(Role::TalkAbout)?);
    Some(Item {
        anchor: anchor(&cell),
        block: cut(formatter, &cell, vec![formatter.written(text)]),
    })
}

/// Returns the question and those of its rows that the client marked to be discussed.
fn marked(formatter: &SheetFormatter<'_>, question: &Question) -> Vec<Item> {
    let discussed = |location| formatter.shared.mark(&location) == Some(Mark::Discuss);
    let visible = formatter.shared.visible();
    let mut items = Vec::new();
    if visible.question_shown(&question.id) && discussed(Location::question(question.id.clone())) {
        let cell = Cell::plain(question.id.clone());
        let words = formatter.cell_words(&cell);
        items.push(Item {
            anchor: match words {
                Some(_) => anchor(&cell),
                None => question_anchor(&question.id),
            },
            block: labelled(
                formatter,
                &cell,
                formatter.workbook_words(question.label(formatter.tag)),
                words,
            ),
        });
    }
    let rows = visible.rows(&question.id).iter();
    let rows = rows.filter(|row| discussed(Location::row(question.id.clone(), row.id.clone())));
    items.extend(rows.map(|row| Item {
        anchor: question_anchor(&question.id),
        block: marked_row(formatter, question, row),
    }));
    items
}

/// Returns a row's label with the first text that the client wrote in the row.
fn marked_row(formatter: &SheetFormatter<'_>, question: &Question, row: &Row) -> Block {
    let columns = question.table().map_or(&[][..], |table| &table.columns);
    let cell = columns
        .iter()
        .map(|column| Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone()))
        .find(|cell| formatter.shared.value(cell).and_then(Value::text).is_some());
    let words = cell.as_ref().and_then(|cell| formatter.cell_words(cell));
    let cell = cell.unwrap_or_else(|| Cell::plain(question.id.clone()));
    let label = formatter.titled(row, row_label(question, row, formatter.tag));
    labelled(formatter, &cell, label, words)
}

fn labelled(formatter: &SheetFormatter<'_>, cell: &Cell, label: Span, words: Option<String>) -> Block {
    let mut label = label.styled(SpanStyle::Strong);
    if let (SpanContent::Text(text), true) = (&mut label.content, words.is_some()) {
        *text = leading(text);
    }
    let mut spans = vec![label];
    if let Some(words) = words {
        spans.push(Span::strong(" "));
        spans.push(formatter.answered(cell, one_line(&words)));
    }
    cut(formatter, cell, spans)
}
