//! The metrics of a session, by the roles of its workbook.
//!
//! Fixed rows are identified by their ids, own rows by their folded titles.

use crate::session::{Row, SharedSession, Value};
use crate::store::{Metric, MetricKind};
use crate::text::fold::folded;
use crate::workbook::Role;

/// Returns the metrics of a session, each kind and subject once.
pub(in crate::service) fn figures(shared: &SharedSession) -> Vec<Metric> {
    let mut figures = whole(shared);
    for (table, column, kind) in TABLES {
        let rows = shared.rows_with_role(table);
        figures.extend(rows.iter().filter_map(|row| of_row(shared, row, column, kind)));
    }
    let mut seen = std::collections::HashSet::new();
    figures.retain(|figure| seen.insert((figure.kind, figure.subject.clone())));
    figures
}

const TABLES: [(Role, Role, MetricKind); 5] = [
    (Role::Musts, Role::MustPressure, MetricKind::Must),
    (Role::Wants, Role::WantPressureNow, MetricKind::MustNow),
    (Role::Channels, Role::ChannelDesire, MetricKind::ChannelDesire),
    (Role::Channels, Role::ChannelPressure, MetricKind::ChannelMust),
    (Role::Channels, Role::ChannelHours, MetricKind::ChannelHours),
];

fn whole(shared: &SharedSession) -> Vec<Metric> {
    let plain = [
        (Role::PressureBefore, MetricKind::Before),
        (Role::PressureAfter, MetricKind::After),
        (Role::HoursWanted, MetricKind::WantedHours),
    ];
    let figure = |(role, kind)| {
        let value = number(shared.by_role(role)?)?;
        let (subject, label) = (String::new(), String::new());
        Some(Metric {
            kind,
            subject,
            label,
            value,
        })
    };
    decisive(shared)
        .into_iter()
        .chain(plain.into_iter().filter_map(figure))
        .collect()
}

fn decisive(shared: &SharedSession) -> Option<Metric> {
    let question = shared.workbook().with_role(Role::Decisive)?;
    let option = shared.by_role(Role::Decisive)?.options().first()?;
    let label = question.form().and_then(|form| form.option(option));
    Some(Metric {
        kind: MetricKind::Decisive,
        subject: option.to_string(),
        label: label
            .map_or("", |option| option.text.get(shared.language()))
            .to_owned(),
        value: 1.0,
    })
}

fn of_row(shared: &SharedSession, row: &Row, column: Role, kind: MetricKind) -> Option<Metric> {
    let value = number(shared.cell_by_role(&row.id, column)?)?;
    let label = row.label(shared.language()).to_owned();
    let subject = if row.is_in_own_words() {
        format!("={}", folded(&label).trim())
    } else {
        row.id.to_string()
    };
    Some(Metric {
        kind,
        subject,
        label,
        value,
    })
}

fn number(value: &Value) -> Option<f64> {
    value.scale().map(f64::from).or_else(|| value.number())
}
