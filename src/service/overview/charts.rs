//! The figures of an overview, each of five people at least.

use std::collections::BTreeSet;

use super::labels::{name, place};
use super::suppression::{FEWEST, shown};
use crate::insight::{Course, Courses, Mean, SpreadRow, Spreads, Stop, Tallies, Tally, Told};
use crate::service::chart::{Chart, Figure};
use crate::store::{FigureKind, FigureRow, FigureTable, Sum};
use crate::text::Texts;

/// So many things are shown where there may be any number.
const MOST: usize = 12;

/// All figures in which anything can be shown.
pub(super) fn charts(table: &FigureTable, texts: &Texts) -> Vec<Chart> {
    let over = Over {
        table,
        texts,
        tag: texts.language().tag(),
    };
    let charts = [
        ("years", texts.overview_years(), over.years()),
        ("decisive", texts.overview_decisive(), over.decisive()),
        (
            "decisive_by_year",
            texts.overview_decisive_by_year(),
            over.decisive_by_year(),
        ),
        ("musts", texts.overview_musts(), over.musts()),
        (
            "before_and_now",
            texts.overview_before_and_now(),
            over.before_and_now(),
        ),
        ("shift", texts.overview_shift(), over.shift()),
        (
            "before_and_now_by_year",
            texts.overview_by_year(),
            over.before_and_now_by_year(),
        ),
        ("channels", texts.overview_channels(), over.channels()),
        (
            "desire_by_year",
            texts.overview_desire_by_year(),
            over.by_year(FigureKind::ChannelDesire),
        ),
        (
            "must_by_year",
            texts.overview_must_by_year(),
            over.by_year(FigureKind::ChannelMust),
        ),
        ("hours", texts.overview_hours(), over.hours()),
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

struct Over<'t> {
    table: &'t FigureTable,
    texts: &'t Texts,
    tag: &'t str,
}

/// The mean of figures of enough people.
fn mean(figures: &Sum) -> Option<Mean> {
    let mean = Mean::of(
        figures.clients,
        figures.count,
        figures.sum,
        figures.sum_of_squares,
    );
    mean.filter(|mean| mean.clients >= FEWEST)
}

/// The figures of a kind, of a year or of all, by how many people told them.
fn of_kind(rows: &[FigureRow], kind: FigureKind, year: Option<i16>) -> Vec<&FigureRow> {
    let mut rows: Vec<&FigureRow> = rows
        .iter()
        .filter(|row| row.kind == kind && row.year == year)
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.figures.count), place(row)));
    rows
}

fn some_tallies(of: u32, tallies: Vec<Tally>, hidden: usize) -> Option<Figure> {
    let all = Tallies { of, tallies, hidden };
    (!all.tallies.is_empty()).then_some(Figure::Tallies(all))
}

impl Over<'_> {
    fn name(&self, row: &FigureRow) -> String {
        name(row, self.tag)
    }

    fn all(&self) -> u32 {
        let all = self.table.totals.iter().find(|total| total.year.is_none());
        all.map_or(0, |total| total.sessions)
    }

    fn years(&self) -> Option<Figure> {
        let years: Vec<_> = self
            .table
            .totals
            .iter()
            .filter(|total| total.year.is_some())
            .collect();
        let clients: Vec<u32> = years.iter().map(|total| total.clients).collect();
        let shown = shown(&clients);
        let hidden = shown.iter().filter(|shown| !**shown).count();
        let tallies = years
            .iter()
            .zip(shown)
            .filter(|(_, shown)| *shown)
            .map(|(total, _)| Tally {
                name: total.year.map(|year| year.to_string()).unwrap_or_default(),
                number: total.sessions,
            });
        some_tallies(self.all(), tallies.collect(), hidden)
    }

    /// The options of the decisive question, in its order, and how many hide behind too few people.
    fn options(&self, year: Option<i16>) -> (Vec<&FigureRow>, usize) {
        let mut rows = of_kind(&self.table.rows, FigureKind::Decisive, year);
        rows.sort_by_key(|row| place(row));
        let clients: Vec<u32> = rows.iter().map(|row| row.figures.clients).collect();
        let shown = shown(&clients);
        let hidden = shown.iter().filter(|shown| !**shown).count();
        let rows = rows
            .into_iter()
            .zip(shown)
            .filter(|(_, shown)| *shown)
            .map(|(row, _)| row);
        (rows.collect(), hidden)
    }

    /// How many answered the decisive question at all.
    fn decided(&self, year: Option<i16>) -> u32 {
        let rows = of_kind(&self.table.rows, FigureKind::Decisive, year);
        rows.iter().map(|row| row.figures.count).sum()
    }

    fn decisive(&self) -> Option<Figure> {
        let (rows, hidden) = self.options(None);
        let tally = |row: &&FigureRow| Tally {
            name: self.name(row),
            number: row.figures.count,
        };
        some_tallies(self.decided(None), rows.iter().map(tally).collect(), hidden)
    }

    fn musts(&self) -> Option<Figure> {
        let rows = of_kind(&self.table.rows, FigureKind::Must, None);
        let (rows, few): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.figures.clients >= FEWEST);
        let tallies = rows.iter().take(MOST).map(|row| Tally {
            name: self.name(row),
            number: row.figures.count,
        });
        some_tallies(self.all(), tallies.collect(), few.len())
    }

    /// The whole first, then the musts that most people told of.
    fn things<'r>(
        &self,
        rows: &'r [FigureRow],
        whole: FigureKind,
        each: FigureKind,
    ) -> Vec<(String, &'r FigureRow)> {
        let whole = of_kind(rows, whole, None).into_iter().take(1);
        let whole = whole.map(|row| (self.texts.picture_shift_whole().to_owned(), row));
        let each = of_kind(rows, each, None)
            .into_iter()
            .map(|row| (self.name(row), row));
        whole.chain(each).collect()
    }

    fn before_and_now(&self) -> Option<Figure> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for (name, before) in self.things(&self.table.rows, FigureKind::Before, FigureKind::Must) {
            let again = match before.kind {
                FigureKind::Before => FigureKind::After,
                _ => FigureKind::MustNow,
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

    fn before_and_now_by_year(&self) -> Option<Figure> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for year in self.all_years() {
            let kinds = [FigureKind::Before, FigureKind::After];
            let both = kinds.map(|kind| self.in_year(kind, "", year));
            if both.iter().any(Option::is_some) {
                hidden += self.push(&mut rows, year.to_string(), both);
            } else {
                let told = kinds.map(|kind| self.find(kind, "", Some(year)));
                hidden += usize::from(told.iter().any(Option::is_some));
            }
        }
        self.scale(
            rows,
            hidden,
            [self.texts.picture_shift_before(), self.texts.picture_shift_now()],
        )
    }

    fn channels(&self) -> Option<Figure> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        let mut desires = of_kind(&self.table.rows, FigureKind::ChannelDesire, None);
        desires.truncate(
            desires
                .iter()
                .filter(|row| place(row) < usize::MAX)
                .count()
                .max(MOST),
        );
        for desire in desires {
            let must = self.find(FigureKind::ChannelMust, &desire.subject, None);
            hidden += self.push(&mut rows, self.name(desire), [must, Some(desire)]);
        }
        self.scale(
            rows,
            hidden,
            [self.texts.overview_must(), self.texts.overview_desire()],
        )
    }

    fn hours(&self) -> Option<Figure> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        let wanted = self.find(FigureKind::WantedHours, "", None);
        hidden += self.push(
            &mut rows,
            self.texts.overview_hours_wanted().to_owned(),
            [None, wanted],
        );
        for hours in of_kind(&self.table.rows, FigureKind::ChannelHours, None) {
            hidden += self.push(&mut rows, self.name(hours), [None, Some(hours)]);
        }
        rows.truncate(MOST + 1);
        let reach = |row: &SpreadRow| row.means[1].map_or(0.0, |mean| mean.mean + mean.deviation);
        let most = rows.iter().map(reach).fold(1.0, f64::max).ceil();
        self.spreads(rows, hidden, (0.0, most), ["", ""])
    }

    fn shift(&self) -> Option<Figure> {
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for (name, shift) in self.things(&self.table.shifts, FigureKind::Before, FigureKind::Must) {
            hidden += self.push(&mut rows, name, [None, Some(shift)]);
        }
        rows.truncate(MOST + 1);
        self.spreads(rows, hidden, (-10.0, 10.0), ["", ""])
    }

    fn find(&self, kind: FigureKind, subject: &str, year: Option<i16>) -> Option<&FigureRow> {
        let same = |row: &&FigureRow| row.kind == kind && row.subject == subject && row.year == year;
        self.table.rows.iter().find(same)
    }

    /// The same in a year, unless few were asked in it or what few said in another year could be taken from the
    /// difference to all years.
    fn in_year(&self, kind: FigureKind, subject: &str, year: i16) -> Option<&FigureRow> {
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
        rows[at].filter(|_| shown(&clients)[at])
    }

    /// Adds a line of what enough people told; gives back 1 if somebody told it, but too few.
    fn push(&self, rows: &mut Vec<SpreadRow>, name: String, both: [Option<&FigureRow>; 2]) -> usize {
        let means = both.map(|row| row.and_then(|row| mean(&row.figures)));
        if means.iter().any(Option::is_some) {
            rows.push(SpreadRow { name, means });
            return 0;
        }
        usize::from(both.iter().any(Option::is_some))
    }

    fn scale(&self, mut rows: Vec<SpreadRow>, hidden: usize, ways: [&str; 2]) -> Option<Figure> {
        rows.truncate(MOST + 1);
        self.spreads(rows, hidden, (0.0, 10.0), ways)
    }

    fn spreads(
        &self,
        rows: Vec<SpreadRow>,
        hidden: usize,
        (least, most): (f64, f64),
        ways: [&str; 2],
    ) -> Option<Figure> {
        (!rows.is_empty()).then(|| {
            Figure::Spreads(Spreads {
                least,
                most,
                ways: ways.map(str::to_owned),
                rows,
                hidden,
            })
        })
    }

    fn all_years(&self) -> BTreeSet<i16> {
        self.table.totals.iter().filter_map(|total| total.year).collect()
    }

    fn stops(&self) -> Vec<Stop> {
        let stop = |year: i16| Stop {
            name: year.to_string(),
            short: year.to_string(),
            at: f64::from(year),
        };
        self.all_years().into_iter().map(stop).collect()
    }

    /// Courses of which something is told in two years at least.
    fn over_years(&self, courses: Vec<Course>, most: f64) -> Option<Figure> {
        let courses: Vec<Course> = courses
            .into_iter()
            .filter(|course| course.ends().is_some())
            .collect();
        (!courses.is_empty()).then(|| {
            Figure::Courses(Courses {
                stops: self.stops(),
                least: 0.0,
                most,
                courses,
            })
        })
    }

    /// The mean of each channel, year by year.
    fn by_year(&self, kind: FigureKind) -> Option<Figure> {
        let rows = of_kind(&self.table.rows, kind, None).into_iter().take(MOST);
        let courses = rows.map(|row| Course {
            name: self.name(row),
            told: self
                .all_years()
                .into_iter()
                .map(|year| {
                    let mean = mean(&self.in_year(kind, &row.subject, year)?.figures)?;
                    Some(Told::once((mean.mean * 10.0).round() / 10.0))
                })
                .collect(),
        });
        self.over_years(courses.collect(), 10.0)
    }

    /// The share of each option in percent, year by year.
    fn decisive_by_year(&self) -> Option<Figure> {
        let courses = self.options(None).0.into_iter().map(|row| Course {
            name: self.name(row),
            told: self
                .all_years()
                .into_iter()
                .map(|year| {
                    let (options, _) = self.options(Some(year));
                    let option = options.into_iter().find(|option| option.subject == row.subject)?;
                    self.in_year(FigureKind::Decisive, &row.subject, year)?;
                    let share =
                        f64::from(option.figures.count) * 100.0 / f64::from(self.decided(Some(year)).max(1));
                    Some(Told::once(share.round()))
                })
                .collect(),
        });
        self.over_years(courses.collect(), 100.0)
    }
}
