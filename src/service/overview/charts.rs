//! The charts of an overview, each value of [`MIN_GROUP_SIZE`] people at least.

use super::groups::{Groups, leaves_enough, of_kind};
use super::labels::{name, workbook_order};
use super::round_number;
use super::suppression::MIN_GROUP_SIZE;
use crate::insight::{
    Distribution, Distributions, Frequencies, Frequency, Mean, Series, SeriesValue, TimePoint, TimeSeries,
};
use crate::service::chart::{Chart, ChartData};
use crate::store::{MetricKind, MetricRow, MetricSum, MetricTable};
use crate::text::Texts;

/// Number of rows in a chart at most.
const MAX_CHART_ROWS: usize = 12;

/// The data of a chart with the number of suppressed groups.
type Counted = (ChartData, usize);

/// Returns the charts that have any content; `rounded` rounds numbers to [`ROUNDED_TO`] and means to half a point.
pub(super) fn charts(table: &MetricTable, rounded: bool, texts: &Texts) -> Vec<Chart> {
    let maker = ChartMaker {
        table,
        rounded,
        texts,
        tag: texts.language().tag(),
        groups: Groups::of(table),
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
        figure.map(|(figure, hidden)| Chart {
            name,
            title: title.to_owned(),
            figure,
            hidden,
            rounded,
        })
    });
    charts.collect()
}

struct ChartMaker<'t> {
    table: &'t MetricTable,
    rounded: bool,
    texts: &'t Texts,
    tag: &'t str,
    groups: Groups<'t>,
}

impl ChartMaker<'_> {
    /// Returns the mean of a metric if enough people are in it.
    fn mean(&self, figures: &MetricSum) -> Option<Mean> {
        let mean = Mean::of(
            figures.clients,
            figures.count,
            figures.sum,
            figures.sum_of_squares,
        )?;
        let half = |value: f64| {
            if self.rounded {
                (value * 2.0).round() / 2.0
            } else {
                value
            }
        };
        (mean.clients >= MIN_GROUP_SIZE).then(|| Mean {
            clients: self.number(mean.clients),
            figures: self.number(mean.figures),
            mean: half(mean.mean),
            deviation: half(mean.deviation),
        })
    }

    /// Returns a number of people or sessions as it is shown.
    fn number(&self, number: u32) -> u32 {
        if self.rounded {
            round_number(number)
        } else {
            number
        }
    }

    fn some_tallies(&self, of: u32, tallies: Vec<(String, u32)>, hidden: usize) -> Option<Counted> {
        let tally = |(name, number)| Frequency {
            name,
            number: self.number(number),
        };
        let all = Frequencies {
            of: self.number(of),
            tallies: tallies.into_iter().map(tally).collect(),
        };
        (!all.tallies.is_empty()).then_some((ChartData::Tallies(all), hidden))
    }

    fn name(&self, row: &MetricRow) -> String {
        name(row, self.tag)
    }

    fn all(&self) -> u32 {
        let all = self.table.totals.iter().find(|total| total.year.is_none());
        all.map_or(0, |total| total.sessions)
    }

    fn years(&self) -> Option<Counted> {
        let years = self
            .table
            .totals
            .iter()
            .filter_map(|total| Some((total.year?, total.sessions)));
        let (shown, hidden): (Vec<_>, Vec<_>) = years
            .zip(&self.groups.shown_years)
            .partition(|(_, shown)| **shown);
        let tallies = shown
            .into_iter()
            .map(|((year, sessions), _)| (year.to_string(), sessions));
        self.some_tallies(self.all(), tallies.collect(), hidden.len())
    }

    /// Returns how often the decisive question was answered.
    fn decided(&self, year: Option<i16>) -> u32 {
        let rows = of_kind(&self.table.rows, MetricKind::Decisive, year);
        rows.iter().map(|row| row.figures.count).sum()
    }

    fn decisive(&self) -> Option<Counted> {
        let is_shown = |option: &usize| self.groups.is_option_shown(*option);
        let (shown, hidden): (Vec<_>, Vec<_>) = (0..self.groups.options.len()).partition(is_shown);
        let tally = |option: usize| {
            (
                self.name(self.groups.options[option]),
                self.groups.options[option].figures.count,
            )
        };
        self.some_tallies(
            self.decided(None),
            shown.into_iter().map(tally).collect(),
            hidden.len(),
        )
    }

    fn musts(&self) -> Option<Counted> {
        let rows = of_kind(&self.table.rows, MetricKind::Must, None);
        let (rows, few): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|row| row.figures.clients >= MIN_GROUP_SIZE);
        let tallies = rows
            .iter()
            .take(MAX_CHART_ROWS)
            .map(|row| (self.name(row), row.figures.count));
        self.some_tallies(self.all(), tallies.collect(), few.len())
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

    fn before_and_now(&self) -> Option<Counted> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for (name, before) in self.things(&self.table.rows, MetricKind::Before, MetricKind::Must) {
            let again = match before.kind {
                MetricKind::Before => MetricKind::After,
                _ => MetricKind::MustNow,
            };
            let now = self.groups.find(again, &before.subject, None);
            hidden += self.push(&mut rows, name, [Some(before), now]);
        }
        self.scale(
            rows,
            hidden,
            [self.texts.picture_shift_before(), self.texts.picture_shift_now()],
        )
    }

    fn before_and_now_by_year(&self) -> Option<Counted> {
        let kinds = [MetricKind::Before, MetricKind::After];
        let shown = kinds.map(|kind| self.groups.shown_in_years(kind, ""));
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for (index, year) in self.groups.years.iter().enumerate() {
            let metrics = kinds.map(|kind| self.groups.find(kind, "", Some(*year)));
            let both = [0, 1].map(|way| metrics[way].filter(|_| shown[way][index]));
            if both.iter().any(Option::is_some) {
                hidden += self.push(&mut rows, year.to_string(), both);
            } else {
                hidden += usize::from(metrics.iter().any(Option::is_some));
            }
        }
        self.scale(
            rows,
            hidden,
            [self.texts.picture_shift_before(), self.texts.picture_shift_now()],
        )
    }

    fn channels(&self) -> Option<Counted> {
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
            let must = self.groups.find(MetricKind::ChannelMust, &desire.subject, None);
            hidden += self.push(&mut rows, self.name(desire), [must, Some(desire)]);
        }
        self.scale(
            rows,
            hidden,
            [self.texts.overview_must(), self.texts.overview_desire()],
        )
    }

    fn hours(&self) -> Option<Counted> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        let wanted = self.groups.find(MetricKind::WantedHours, "", None);
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

    /// Returns how means have shifted, unless too few people were asked only once: their mean would follow from the shift
    /// and the means of both times.
    fn shift(&self) -> Option<Counted> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for (name, shift) in self.things(&self.table.shifts, MetricKind::Before, MetricKind::Must) {
            let kinds = [Some(shift.kind), shift.kind.now()];
            let means = kinds
                .into_iter()
                .flatten()
                .filter_map(|kind| self.groups.find(kind, &shift.subject, None));
            let shown = means
                .into_iter()
                .all(|mean| leaves_enough(mean, shift))
                .then_some(shift);
            hidden += self.push(&mut rows, name, [None, shown]) + usize::from(shown.is_none());
        }
        rows.truncate(MAX_CHART_ROWS + 1);
        self.spreads(rows, hidden, (-10.0, 10.0), ["", ""])
    }

    /// Adds a row of metrics with enough people. Returns 1 if there are metrics, but of too few people.
    fn push(&self, rows: &mut Vec<Distribution>, name: String, both: [Option<&MetricRow>; 2]) -> usize {
        let means = both.map(|row| row.and_then(|row| self.mean(&row.figures)));
        if means.iter().any(Option::is_some) {
            rows.push(Distribution { name, means });
            return 0;
        }
        usize::from(both.iter().any(Option::is_some))
    }

    fn scale(&self, mut rows: Vec<Distribution>, hidden: usize, ways: [&str; 2]) -> Option<Counted> {
        rows.truncate(MAX_CHART_ROWS + 1);
        self.spreads(rows, hidden, (0.0, 10.0), ways)
    }

    fn spreads(
        &self,
        rows: Vec<Distribution>,
        hidden: usize,
        (least, most): (f64, f64),
        ways: [&str; 2],
    ) -> Option<Counted> {
        let spreads = Distributions {
            least,
            most,
            ways: ways.map(str::to_owned),
            rows,
        };
        (!spreads.rows.is_empty()).then_some((ChartData::Spreads(spreads), hidden))
    }

    fn stops(&self) -> Vec<TimePoint> {
        let stop = |year: &i16| TimePoint {
            name: year.to_string(),
            short: year.to_string(),
            at: f64::from(*year),
        };
        self.groups.years.iter().map(stop).collect()
    }

    /// Returns a chart of the series that have values in two years at least.
    fn over_years(&self, courses: Vec<Series>, hidden: usize, most: f64) -> Option<Counted> {
        let courses: Vec<Series> = courses
            .into_iter()
            .filter(|course| course.ends().is_some())
            .collect();
        let series = TimeSeries {
            stops: self.stops(),
            least: 0.0,
            most,
            courses,
        };
        (!series.courses.is_empty()).then_some((ChartData::Courses(series), hidden))
    }

    /// Returns the mean of each channel by year.
    fn by_year(&self, kind: MetricKind) -> Option<Counted> {
        let (mut courses, mut hidden) = (Vec::new(), 0);
        for row in of_kind(&self.table.rows, kind, None)
            .into_iter()
            .take(MAX_CHART_ROWS)
        {
            let shown = self.groups.shown_in_years(kind, &row.subject);
            let value = |(year, shown): (&i16, bool)| {
                let metric = self.groups.find(kind, &row.subject, Some(*year))?;
                hidden += usize::from(!shown);
                let mean = self.mean(&metric.figures).filter(|_| shown)?;
                Some(SeriesValue::once((mean.mean * 10.0).round() / 10.0))
            };
            courses.push(Series {
                name: self.name(row),
                values: self.groups.years.iter().zip(shown).map(value).collect(),
            });
        }
        self.over_years(courses, hidden, 10.0)
    }

    /// Returns the share of each option in percent by year.
    fn decisive_by_year(&self) -> Option<Counted> {
        let (mut courses, mut hidden) = (Vec::new(), 0);
        for (index, option) in self.groups.options.iter().enumerate() {
            let value = |(at, year): (usize, &i16)| {
                let metric = self
                    .groups
                    .find(MetricKind::Decisive, &option.subject, Some(*year))?;
                if !self.groups.is_decision_shown(index, at) {
                    hidden += 1;
                    return None;
                }
                let [part, whole] =
                    [metric.figures.count, self.decided(Some(*year))].map(|number| self.number(number));
                let share = f64::from(part) * 100.0 / f64::from(whole.max(1));
                Some(SeriesValue::once(share.round()))
            };
            courses.push(Series {
                name: self.name(option),
                values: self.groups.years.iter().enumerate().map(value).collect(),
            });
        }
        self.over_years(courses, hidden, 100.0)
    }
}
