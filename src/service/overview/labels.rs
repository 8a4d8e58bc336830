//! Labels of metrics, in the reader's language, and their order.

use crate::store::{MetricKind, MetricRow};
use crate::workbook::{Question, Role, Workbook, builtin};

/// Returns the label of a metric: the built-in workbook's for its own options and rows, else the stored one.
pub(super) fn name(row: &MetricRow, tag: &str) -> String {
    let workbook = builtin();
    let known = match row.kind {
        MetricKind::Decisive => option(&workbook, &row.subject, tag),
        MetricKind::Must | MetricKind::MustNow => fixed(&workbook, Role::Musts, &row.subject, tag),
        MetricKind::ChannelDesire | MetricKind::ChannelMust | MetricKind::ChannelHours => {
            fixed(&workbook, Role::Channels, &row.subject, tag)
        }
        MetricKind::Before | MetricKind::After | MetricKind::WantedHours => None,
    };
    known.unwrap_or_else(|| row.label.clone())
}

fn fixed(workbook: &Workbook, role: Role, subject: &str, tag: &str) -> Option<String> {
    let table = workbook.with_role(role).and_then(Question::table)?;
    let row = table.rows.iter().find(|row| row.id.as_str() == subject)?;
    Some(row.label(workbook.language(tag)).to_owned())
}

fn option(workbook: &Workbook, subject: &str, tag: &str) -> Option<String> {
    let form = workbook.with_role(Role::Decisive).and_then(Question::form)?;
    let option = form
        .options()
        .iter()
        .find(|option| option.id.as_str() == subject)?;
    Some(option.text.get(workbook.language(tag)).to_owned())
}

/// Returns the position of a metric among the built-in workbook's options or rows; `usize::MAX` for any other.
pub(super) fn workbook_order(row: &MetricRow) -> usize {
    let workbook = builtin();
    let position = match row.kind {
        MetricKind::Decisive => workbook
            .with_role(Role::Decisive)
            .and_then(Question::form)
            .and_then(|form| {
                form.options()
                    .iter()
                    .position(|option| option.id.as_str() == row.subject)
            }),
        MetricKind::Must | MetricKind::MustNow => at(&workbook, Role::Musts, &row.subject),
        _ => at(&workbook, Role::Channels, &row.subject),
    };
    position.unwrap_or(usize::MAX)
}

fn at(workbook: &Workbook, role: Role, subject: &str) -> Option<usize> {
    let table = workbook.with_role(role).and_then(Question::table)?;
    table.rows.iter().position(|row| row.id.as_str() == subject)
}
