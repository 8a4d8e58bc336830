//! The charts of an overview, each value of [`MIN_GROUP_SIZE`] people at least.

use std::collections::BTreeSet;

use super::labels::{name, workbook_order};
use super::suppression::{MIN_GROUP_SIZE, suppress_small_groups};
use crate::insight::{
    Distribution, Distributions, Frequencies, Frequency, Mean, Series, SeriesValue, TimePoint, TimeSeries,
};
use crate::service::chart::{Chart, ChartData};
use crate::store::{MetricKind, MetricRow, MetricSum, MetricTable};
use crate::text::Texts;

/// Number of rows in a chart at most.
const MAX_CHART_ROWS: usize = 12;

/// Returns the charts that have any content.
pub(super) fn charts(table: &MetricTable, texts: &Texts) -> Vec<Chart> {
    let maker = ChartMaker {
        table,
        texts,
        tag: texts.language().tag(),
    };
    let charts = [
        ("years", texts.overview_years(), maker.years()),
        ("decisive", texts.overview_decisive(), maker.decisive()),
        (
            "decisive_by_year",
            texts.overview_decisive_by_year(),
            maker.decisive_by_year(),
        ),
        ("musts", texts.overview_musts(), maker.musts()),
        (
            "before_and_now",
            texts.overview_before_and_now(),
            maker.before_and_now(),
        ),
        ("shift", texts.overview_shift(), maker.shift()),
        (
            "before_and_now_by_year",
            texts.overview_by_year(),
            maker.before_and_now_by_year(),
        ),
        ("channels", texts.overview_channels(), maker.channels()),
        (
            "desire_by_year",
            texts.overview_desire_by_year(),
            maker.by_year(MetricKind::ChannelDesire),
        ),
        (
            "must_by_year",
            texts.overview_must_by_year(),
            maker.by_year(MetricKind::ChannelMust),
        ),
        ("hours", texts.overview_hours(), maker.hours()),
    ];
    let charts = charts.into_iter().filter_map(|(name, title, figure)| {
        figure.map(|figure| Chart {
            name,
            title: title.to_owned(),
            figure,
        })
    });
    charts.collect()
}

struct ChartMaker<'t> {
    table: &'t MetricTable,
    texts: &'t Texts,
    tag: &'t str,
}

/// Returns the mean of a metric if enough people are in it.
fn mean(figures: &MetricSum) -> Option<Mean> {
    let mean = Mean::of(
        figures.clients,
        figures.count,
        figures.sum,
        figures.sum_of_squares,
    );
    mean.filter(|mean| mean.clients >= MIN_GROUP_SIZE)
}

/// Returns the metrics of a kind, of a year or of all years, the most frequent first.
fn of_kind(rows: &[MetricRow], kind: MetricKind, year: Option<i16>) -> Vec<&MetricRow> {
    let mut rows: Vec<&MetricRow> = rows
        .iter()
        .filter(|row| row.kind == kind && row.year == year)
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.figures.count), workbook_order(row)));
    rows
}

fn some_tallies(of: u32, tallies: Vec<Frequency>, hidden: usize) -> Option<ChartData> {
    let all = Frequencies {
        of,
        tallies,
        suppressed: hidden,
    };
    (!all.tallies.is_empty()).then_some(ChartData::Tallies(all))
}

impl ChartMaker<'_> {
    fn name(&self, row: &MetricRow) -> String {
        name(row, self.tag)
    }

    fn all(&self) -> u32 {
        let all = self.table.totals.iter().find(|total| total.year.is_none());
        all.map_or(0, |total| total.sessions)
    }

    fn years(&self) -> Option<ChartData> {
        let years: Vec<_> = self
            .table
            .totals
            .iter()
            .filter(|total| total.year.is_some())
            .collect();
        let clients: Vec<u32> = years.iter().map(|total| total.clients).collect();
        let shown = suppress_small_groups(&clients);
        let hidden = shown.iter().filter(|shown| !**shown).count();
        let tallies = years
            .iter()
            .zip(shown)
            .filter(|(_, shown)| *shown)
            .map(|(total, _)| Frequency {
                name: total.year.map(|year| year.to_string()).unwrap_or_default(),
                number: total.sessions,
            });
        some_tallies(self.all(), tallies.collect(), hidden)
    }

    /// Returns the options of the decisive question in its order, and the number of suppressed ones.
    fn options(&self, year: Option<i16>) -> (Vec<&MetricRow>, usize) {
        let mut rows = of_kind(&self.table.rows, MetricKind::Decisive, year);
        rows.sort_by_key(|row| workbook_order(row));
        let clients: Vec<u32> = rows.iter().map(|row| row.figures.clients).collect();
        let shown = suppress_small_groups(&clients);
        let hidden = shown.iter().filter(|shown| !**shown).count();
        let rows = rows
            .into_iter()
            .zip(shown)
            .filter(|(_, shown)| *shown)
            .map(|(row, _)| row);
        (rows.collect(), hidden)
    }

    /// Returns how often the decisive question was answered.
    fn decided(&self, year: Option<i16>) -> u32 {
        let rows = of_kind(&self.table.rows, MetricKind::Decisive, year);
        rows.iter().map(|row| row.figures.count).sum()
    }

    fn decisive(&self) -> Option<ChartData> {
        let (rows, hidden) = self.options(None);
        let tally = |row: &&MetricRow| Frequency {
            name: self.name(row),
            number: row.figures.count,
        };
        some_tallies(self.decided(None), rows.iter().map(tally).collect(), hidden)
    }

    fn musts(&self) -> Option<ChartData> {
        let rows = of_kind(&self.table.rows, MetricKind::Must, None);
        let (rows, few): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|row| row.figures.clients >= MIN_GROUP_SIZE);
        let tallies = rows.iter().take(MAX_CHART_ROWS).map(|row| Frequency {
            name: self.name(row),
            number: row.figures.count,
        });
        some_tallies(self.all(), tallies.collect(), few.len())
    }

    /// Returns the metric of the whole, then those of single musts, the most frequent first.
    fn things<'r>(
        &self,
        rows: &'r [MetricRow],
        whole: MetricKind,
        each: MetricKind,
    ) -> Vec<(String, &'r MetricRow)> {
        let whole = of_kind(rows, whole, None).into_iter().take(1);
        let whole = whole.map(|row| (self.texts.picture_shift_whole().to_owned(), row));
        let each = of_kind(rows, each, None)
            .into_iter()
            .map(|row| (self.name(row), row));
        whole.chain(each).collect()
    }

    fn before_and_now(&self) -> Option<ChartData> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for (name, before) in self.things(&self.table.rows, MetricKind::Before, MetricKind::Must) {
            let again = match before.kind {
                MetricKind::Before => MetricKind::After,
                _ => MetricKind::MustNow,
            };
            let now = self.find(again, &before.subject, None);
            hidden += self.push(&mut rows, name, [Some(before), now]);
        }
        self.scale(
            rows,
            hidden,
            [self.texts.picture_shift_before(), self.texts.picture_shift_now()],
        )
    }

    fn before_and_now_by_year(&self) -> Option<ChartData> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for year in self.all_years() {
            let kinds = [MetricKind::Before, MetricKind::After];
            let both = kinds.map(|kind| self.in_year(kind, "", year));
            if both.iter().any(Option::is_some) {
                hidden += self.push(&mut rows, year.to_string(), both);
            } else {
                let metrics = kinds.map(|kind| self.find(kind, "", Some(year)));
                hidden += usize::from(metrics.iter().any(Option::is_some));
            }
        }
        self.scale(
            rows,
            hidden,
            [self.texts.picture_shift_before(), self.texts.picture_shift_now()],
        )
    }

    fn channels(&self) -> Option<ChartData> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        let mut desires = of_kind(&self.table.rows, MetricKind::ChannelDesire, None);
        desires.truncate(
            desires
                .iter()
                .filter(|row| workbook_order(row) < usize::MAX)
                .count()
                .max(MAX_CHART_ROWS),
        );
        for desire in desires {
            let must = self.find(MetricKind::ChannelMust, &desire.subject, None);
            hidden += self.push(&mut rows, self.name(desire), [must, Some(desire)]);
        }
        self.scale(
            rows,
            hidden,
            [self.texts.overview_must(), self.texts.overview_desire()],
        )
    }

    fn hours(&self) -> Option<ChartData> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        let wanted = self.find(MetricKind::WantedHours, "", None);
        hidden += self.push(
            &mut rows,
            self.texts.overview_hours_wanted().to_owned(),
            [None, wanted],
        );
        for hours in of_kind(&self.table.rows, MetricKind::ChannelHours, None) {
            hidden += self.push(&mut rows, self.name(hours), [None, Some(hours)]);
        }
        rows.truncate(MAX_CHART_ROWS + 1);
        let reach = |row: &Distribution| row.means[1].map_or(0.0, |mean| mean.mean + mean.deviation);
        let most = rows.iter().map(reach).fold(1.0, f64::max).ceil();
        self.spreads(rows, hidden, (0.0, most), ["", ""])
    }

    fn shift(&self) -> Option<ChartData> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for (name, shift) in self.things(&self.table.shifts, MetricKind::Before, MetricKind::Must) {
            hidden += self.push(&mut rows, name, [None, Some(shift)]);
        }
        rows.truncate(MAX_CHART_ROWS + 1);
        self.spreads(rows, hidden, (-10.0, 10.0), ["", ""])
    }

    fn find(&self, kind: MetricKind, subject: &str, year: Option<i16>) -> Option<&MetricRow> {
        let same = |row: &&MetricRow| row.kind == kind && row.subject == subject && row.year == year;
        self.table.rows.iter().find(same)
    }

    /// Returns a metric of a year, unless it is suppressed: the years together are a whole that is shown too.
    fn in_year(&self, kind: MetricKind, subject: &str, year: i16) -> Option<&MetricRow> {
        let years: Vec<_> = self.all_years().into_iter().collect();
        let rows: Vec<_> = years
            .iter()
            .map(|year| self.find(kind, subject, Some(*year)))
            .collect();
        let clients: Vec<u32> = rows
            .iter()
            .map(|row| row.map_or(0, |row| row.figures.clients))
            .collect();
        let at = years.iter().position(|other| *other == year)?;
        rows[at].filter(|_| suppress_small_groups(&clients)[at])
    }

    /// Adds a row of metrics with enough people. Returns 1 if there are metrics, but of too few people.
    fn push(&self, rows: &mut Vec<Distribution>, name: String, both: [Option<&MetricRow>; 2]) -> usize {
        let means = both.map(|row| row.and_then(|row| mean(&row.figures)));
        if means.iter().any(Option::is_some) {
            rows.push(Distribution { name, means });
            return 0;
        }
        usize::from(both.iter().any(Option::is_some))
    }

    fn scale(&self, mut rows: Vec<Distribution>, hidden: usize, ways: [&str; 2]) -> Option<ChartData> {
        rows.truncate(MAX_CHART_ROWS + 1);
        self.spreads(rows, hidden, (0.0, 10.0), ways)
    }

    fn spreads(
        &self,
        rows: Vec<Distribution>,
        hidden: usize,
        (least, most): (f64, f64),
        ways: [&str; 2],
    ) -> Option<ChartData> {
        (!rows.is_empty()).then(|| {
            ChartData::Spreads(Distributions {
                least,
                most,
                ways: ways.map(str::to_owned),
                rows,
                suppressed: hidden,
            })
        })
    }

    fn all_years(&self) -> BTreeSet<i16> {
        self.table.totals.iter().filter_map(|total| total.year).collect()
    }

    fn stops(&self) -> Vec<TimePoint> {
        let stop = |year: i16| TimePoint {
            name: year.to_string(),
            short: year.to_string(),
            at: f64::from(year),
        };
        self.all_years().into_iter().map(stop).collect()
    }

    /// Returns a chart of the series that have values in two years at least.
    fn over_years(&self, courses: Vec<Series>, most: f64) -> Option<ChartData> {
        let courses: Vec<Series> = courses
            .into_iter()
            .filter(|course| course.ends().is_some())
            .collect();
        (!courses.is_empty()).then(|| {
            ChartData::Courses(TimeSeries {
                stops: self.stops(),
                least: 0.0,
                most,
                courses,
            })
        })
    }

    /// Returns the mean of each channel by year.
    fn by_year(&self, kind: MetricKind) -> Option<ChartData> {
        let rows = of_kind(&self.table.rows, kind, None)
            .into_iter()
            .take(MAX_CHART_ROWS);
        let courses = rows.map(|row| Series {
            name: self.name(row),
            values: self
                .all_years()
                .into_iter()
                .map(|year| {
                    let mean = mean(&self.in_year(kind, &row.subject, year)?.figures)?;
                    Some(SeriesValue::once((mean.mean * 10.0).round() / 10.0))
                })
                .collect(),
        });
        self.over_years(courses.collect(), 10.0)
    }

    /// Returns the share of each option in percent by year.
    fn decisive_by_year(&self) -> Option<ChartData> {
        let courses = self.options(None).0.into_iter().map(|row| Series {
            name: self.name(row),
            values: self
                .all_years()
                .into_iter()
                .map(|year| {
                    let (options, _) = self.options(Some(year));
                    let option = options.into_iter().find(|option| option.subject == row.subject)?;
                    self.in_year(MetricKind::Decisive, &row.subject, year)?;
                    let share =
                        f64::from(option.figures.count) * 100.0 / f64::from(self.decided(Some(year)).max(1));
                    Some(SeriesValue::once(share.round()))
                })
                .collect(),
        });
        self.over_years(courses.collect(), 100.0)
    }
}
