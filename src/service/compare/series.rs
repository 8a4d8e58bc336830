//! Charts of sessions over time: pressure, desire by channel, words, attitude, hours.

use jiff::Zoned;
use jiff::civil::Date;

use super::align::{Alignment, RowKey, row_keys};
use crate::insight::{Insight, Series, SeriesValue, TimePoint, TimeSeries};
use crate::service::chart::{Chart, ChartData};
use crate::session::{Row, SharedSession, Value};
use crate::text::{Texts, dates};
use crate::workbook::Role;

/// Highest value of a scale.
const SCALE_MAX: f64 = 10.0;

/// A key, with the name and value in one session.
type Item = (RowKey, (String, SeriesValue));

/// Returns the charts that have values.
pub(super) fn charts(sessions: &[SharedSession], texts: &Texts) -> Vec<Chart> {
    let wanted = texts.language().tag();
    let each = |of: &dyn Fn(&SharedSession, &str) -> Vec<Item>| {
        let items = sessions
            .iter()
            .map(|session| of(session, session.workbook().language(wanted)));
        items.collect::<Vec<_>>()
    };
    let all = [
        (
            "pressure",
            texts.compare_pressure(),
            each(&|s, tag| pressure(s, tag, texts)),
            Some(SCALE_MAX),
        ),
        (
            "desire",
            texts.compare_desire(),
            each(&|s, tag| rows(s, tag, Role::Channels, Role::ChannelDesire)),
            Some(SCALE_MAX),
        ),
        (
            "words",
            texts.compare_words(),
            each(&|s, _| words(s, texts)),
            None,
        ),
        (
            "attitude",
            texts.compare_attitude(),
            each(&|s, tag| rows(s, tag, Role::Attitude, Role::AttitudeAgrees)),
            Some(SCALE_MAX),
        ),
        (
            "hours",
            texts.compare_hours(),
            each(&|s, _| hours(s, texts)),
            None,
        ),
    ];
    let stops = stops(sessions, texts);
    let charts = all.into_iter().map(|(name, title, items, most)| Chart {
        name,
        title: title.to_owned(),
        figure: ChartData::Courses(courses(&stops, items, most)),
        hidden: 0,
        rounded: false,
    });
    charts
        .filter(|chart| !matches!(&chart.figure, ChartData::Courses(courses) if courses.is_empty()))
        .collect()
}

/// Returns the days on which the sessions were begun; the axis has the month alone where that tells them apart.
pub(super) fn stops(sessions: &[SharedSession], texts: &Texts) -> Vec<TimePoint> {
    let begun: Vec<Zoned> = sessions
        .iter()
        .map(|session| session.created_at().local())
        .collect();
    let names = dates::distinct_labels(&begun, texts.language());
    let month = |moment: &Zoned| (moment.year(), moment.month());
    let alone = |moment: &Zoned| begun.iter().filter(|other| month(other) == month(moment)).count() == 1;
    let stop = |(moment, name): (&Zoned, String)| TimePoint {
        short: match alone(moment) {
            true => short(moment.date(), texts),
            false => name.clone(),
        },
        name,
        at: moment.timestamp().as_second() as f64,
    };
    begun.iter().zip(names).map(stop).collect()
}

/// Returns the month and year of a day, as in `Mai 2024`.
fn short(day: Date, texts: &Texts) -> String {
    let month = usize::from(day.month().unsigned_abs()) - 1;
    format!("{} {}", dates::months(texts.language())[month], day.year())
}

fn courses(stops: &[TimePoint], items: Vec<Vec<Item>>, most: Option<f64>) -> TimeSeries {
    let mut courses = Vec::new();
    for items in Alignment::of(items).into_entries() {
        let name = items.iter().rev().flatten().map(|(name, _)| name.clone()).next();
        courses.push(Series {
            name: name.unwrap_or_default(),
            values: items
                .into_iter()
                .map(|item| item.map(|(_, value)| value))
                .collect(),
        });
    }
    let values = courses.iter().flat_map(|course| course.values.iter().flatten());
    let highest = values
        .map(|value| value.first().max(value.last()))
        .fold(0.0, f64::max);
    TimeSeries {
        stops: stops.to_vec(),
        least: 0.0,
        most: most.unwrap_or(highest),
        courses,
    }
}

/// Returns a value that is no row of a table.
fn single(key: &str, name: &str, value: Option<SeriesValue>) -> Option<Item> {
    value.map(|value| (RowKey::Fixed(key.to_owned()), (name.to_owned(), value)))
}

fn scale(value: Option<&Value>) -> Option<f64> {
    value.and_then(Value::scale).map(f64::from)
}

/// Returns the pressure of the whole and of each must.
fn pressure(session: &SharedSession, tag: &str, texts: &Texts) -> Vec<Item> {
    let of = |role| scale(session.by_role(role));
    let value = SeriesValue::twice(of(Role::PressureBefore), of(Role::PressureAfter));
    let mut items: Vec<Item> = single(" ", texts.picture_shift_whole(), value)
        .into_iter()
        .collect();
    let mut rows = row_keys(session.rows_with_role(Role::Musts));
    let later = row_keys(session.rows_with_role(Role::Wants));
    rows.extend(
        later
            .into_iter()
            .filter(|(_, row)| session.cell_by_role(&row.id, Role::MustPressure).is_none()),
    );
    for (key, row) in rows {
        let cell = |role| scale(session.cell_by_role(&row.id, role));
        let value = SeriesValue::twice(cell(Role::MustPressure), cell(Role::WantPressureNow));
        items.extend(value.map(|value| (key, (row.label(tag).to_owned(), value))));
    }
    items
}

/// Returns the rows of a table with their values in one column.
fn rows(session: &SharedSession, tag: &str, table: Role, column: Role) -> Vec<Item> {
    let keys = row_keys(session.rows_with_role(table)).into_iter();
    let item = |(key, row): (RowKey, &Row)| {
        let figure = scale(session.cell_by_role(&row.id, column))?;
        Some((key, (row.label(tag).to_owned(), SeriesValue::once(figure))))
    };
    keys.filter_map(item).collect()
}

/// Returns the words of must, of revoked must and of want in a hundred words.
fn words(session: &SharedSession, texts: &Texts) -> Vec<Item> {
    let total = Insight::of(session).balance.total;
    if total.words == 0 {
        return Vec::new();
    }
    let share = |count: usize| {
        let of_hundred = count as f64 * 100.0 / total.words as f64;
        Some(SeriesValue::once((of_hundred * 10.0).round() / 10.0))
    };
    let counts = [
        ("strong", texts.picture_balance_must(), total.strong),
        ("freed", texts.picture_balance_freed(), total.freed),
        ("want", texts.picture_balance_want(), total.want),
    ];
    let items = counts
        .into_iter()
        .filter_map(|(key, name, count)| single(key, name, share(count)));
    items.collect()
}

/// Returns the hours a week: wanted, and spent on all channels.
fn hours(session: &SharedSession, texts: &Texts) -> Vec<Item> {
    let wanted = session.by_role(Role::HoursWanted).and_then(Value::number);
    let channels = session.rows_with_role(Role::Channels).iter();
    let given: Vec<f64> = channels
        .filter_map(|row| session.cell_by_role(&row.id, Role::ChannelHours)?.number())
        .collect();
    let given = (!given.is_empty()).then(|| given.iter().sum());
    let items = [
        single(
            "wanted",
            texts.compare_hours_wanted(),
            wanted.map(SeriesValue::once),
        ),
        single("given", texts.compare_hours_given(), given.map(SeriesValue::once)),
    ];
    items.into_iter().flatten().collect()
}
