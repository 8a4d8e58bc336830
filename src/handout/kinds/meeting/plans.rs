//! The client's plans, and what becomes of the channels.

use super::{cut, list, one_line};
use crate::handout::document::{Block, Span, SpanStyle};
use crate::handout::kinds::formatter::{SEPARATOR, SheetFormatter, question_anchor};
use crate::session::Row;
use crate::wording::leading;
use crate::workbook::Role;

/// Returns the plans with first step, day and confidence.
pub(in crate::handout::kinds) fn plans(formatter: &SheetFormatter<'_>, most: usize) -> Vec<Block> {
    rows_as_list(
        formatter,
        (formatter.texts.handout_plans(), most),
        Role::Plans,
        plan,
    )
}

/// Returns the channels that the client drops, renegotiates or hands over.
pub(in crate::handout::kinds) fn let_go(formatter: &SheetFormatter<'_>, most: usize) -> Vec<Block> {
    rows_as_list(
        formatter,
        (formatter.texts.handout_let_go(), most),
        Role::LetGo,
        fate,
    )
}

fn rows_as_list(
    formatter: &SheetFormatter<'_>,
    (heading, most): (&str, usize),
    role: Role,
    item: fn(&SheetFormatter<'_>, &Row) -> Option<Block>,
) -> Vec<Block> {
    let rows = formatter.shared.rows_with_role(role).iter();
    let items = rows.filter_map(|row| item(formatter, row)).collect();
    let table = formatter.workbook().with_role(role);
    let anchor = table.map(|table| question_anchor(&table.id));
    list(formatter, heading, (false, most), items, anchor.as_deref())
}

fn plan(formatter: &SheetFormatter<'_>, row: &Row) -> Option<Block> {
    let cell = formatter.shared.cell_with_role(&row.id, Role::PlanWant)?;
    let want = formatter.cell_words(&cell);
    let want = want.map(|want| vec![formatter.written(one_line(&want)).styled(SpanStyle::Strong)]);
    let step = formatter.row_words(&row.id, Role::PlanFirstStep).map(|step| {
        let label = format!("{}: ", formatter.column_label(Role::PlanFirstStep));
        vec![
            formatter.workbook_words(label),
            formatter.written(one_line(&step)),
        ]
    });
    let day = formatter.row_words(&row.id, Role::PlanOn);
    let confidence = formatter
        .row_scale(&row.id, Role::PlanConfidence)
        .map(|figure| formatter.texts.handout_confidence(i64::from(figure)));
    let own = |words: Option<String>| words.map(|words| vec![Span::new(one_line(&words))]);
    let parts = [want, step, own(day), own(confidence)].into_iter().flatten();
    let spans: Vec<Span> = parts.collect::<Vec<_>>().join(&Span::new(SEPARATOR));
    (!spans.is_empty()).then(|| cut(formatter, &cell, spans))
}

fn fate(formatter: &SheetFormatter<'_>, row: &Row) -> Option<Block> {
    let cell = formatter.shared.cell_with_role(&row.id, Role::LetGoChoice)?;
    let choice = formatter.cell_words(&cell)?;
    let to = formatter
        .row_words(&row.id, Role::LetGoToWhom)
        .map(|person| formatter.texts.handout_to(one_line(&person)));
    let by = formatter
        .row_words(&row.id, Role::LetGoBy)
        .map(|day| formatter.texts.handout_by(day));
    let label = leading(&one_line(row.label(formatter.tag)));
    let mut spans = vec![
        formatter.titled(row, label).styled(SpanStyle::Strong),
        Span::new(" "),
        formatter.answered(&cell, choice),
    ];
    let more = [to, by].into_iter().flatten();
    spans.extend(more.map(|words| Span::new(format!(" {words}"))));
    Some(cut(formatter, &cell, spans))
}
