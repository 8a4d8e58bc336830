//! The musts with the highest pressure.

use super::{MAX_TEXT_LINES, one_line};
use crate::handout::document::{
    Block, BlockKind, ParagraphRole, Span, SpanStyle, TableBlock, TableColumn, TableRow,
};
use crate::handout::kinds::formatter::{SheetFormatter, cell_ref};
use crate::session::Row;
use crate::workbook::Role;
use std::cmp::Reverse;

/// The number of musts on page 1.
const MAX_MUSTS: usize = 3;
/// Share of the table's width for the must itself.
const TITLE_SHARE: f32 = 2.0;
/// The columns about a must, each with its share of the table's width.
const COLUMNS: [(Role, f32); 3] = [
    (Role::MustPressure, 0.8),
    (Role::MustWho, 1.7),
    (Role::MustBasis, 1.5),
];

/// Returns the headed table of the strongest musts, ties in order. Rows without pressure are left out.
pub(super) fn blocks(formatter: &SheetFormatter<'_>) -> Vec<Block> {
    let rows = formatter.shared.rows_with_role(Role::Musts).iter();
    let mut musts: Vec<(u8, &Row)> = rows
        .filter_map(|row| Some((formatter.row_scale(&row.id, Role::MustPressure)?, row)))
        .filter(|(pressure, _)| *pressure > 0)
        .collect();
    if musts.is_empty() {
        return Vec::new();
    }
    musts.sort_by_key(|(pressure, _)| Reverse(*pressure));
    musts.truncate(MAX_MUSTS);
    let is_answered = |role: Role| {
        musts
            .iter()
            .any(|(_, row)| formatter.row_words(&row.id, role).is_some())
    };
    let present = COLUMNS.into_iter().filter(|(role, _)| is_answered(*role));
    let (roles, mut shares): (Vec<Role>, Vec<f32>) = present.unzip();
    shares.insert(0, TITLE_SHARE);
    let column = |share| TableColumn { share };
    let mut head = vec![vec![Span::new("")]];
    head.extend(
        roles
            .iter()
            .map(|role| vec![formatter.workbook_words(formatter.column_label(*role))]),
    );
    let rows = musts.iter();
    vec![
        Block::heading(3, formatter.texts.handout_strongest()),
        Block::new(BlockKind::Table(TableBlock {
            columns: shares.into_iter().map(column).collect(),
            head,
            rows: rows.map(|(_, row)| must(formatter, row, &roles)).collect(),
            plain: false,
        })),
    ]
}

fn must(formatter: &SheetFormatter<'_>, row: &Row, roles: &[Role]) -> TableRow {
    let short =
        |span| Block::spans(ParagraphRole::Small, vec![span]).clamped(MAX_TEXT_LINES, vec![Span::new(" …")]);
    let title = formatter.titled(row, one_line(row.label(formatter.tag)));
    let mut cells = vec![vec![short(title.styled(SpanStyle::Strong))]];
    cells.extend(roles.iter().map(|role| {
        let cell = formatter.shared.cell_with_role(&row.id, *role);
        let words = formatter.row_words(&row.id, *role);
        let answer = words.zip(cell);
        answer
            .map(|(words, cell)| short(formatter.answered(&cell, one_line(&words))).of(cell_ref(&cell)))
            .into_iter()
            .collect()
    }));
    TableRow { cells }
}
