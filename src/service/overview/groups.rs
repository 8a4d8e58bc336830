//! The groups of an overview, and which of them may be shown beside each other.

use super::labels::workbook_order;
use super::suppression::{CrossTable, MIN_GROUP_SIZE, suppress_small_groups};
use crate::store::{MetricKind, MetricRow, MetricTable};

/// Years and answers to the decisive question, which are counted both alone and together.
pub(super) struct Groups<'t> {
    table: &'t MetricTable,
    /// All years.
    pub(super) years: Vec<i16>,
    /// Whether the number of sessions of each year is shown.
    pub(super) shown_years: Vec<bool>,
    /// The options of the decisive question in its order.
    pub(super) options: Vec<&'t MetricRow>,
    /// Options by year, with their sums.
    decisions: CrossTable,
}

/// Returns the metrics of a kind, of a year or of all years, the most frequent first.
pub(super) fn of_kind(rows: &[MetricRow], kind: MetricKind, year: Option<i16>) -> Vec<&MetricRow> {
    let mut rows: Vec<&MetricRow> = rows
        .iter()
        .filter(|row| row.kind == kind && row.year == year)
        .collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.figures.count), workbook_order(row)));
    rows
}

/// Returns the number of people in each group.
fn clients_in(rows: &[Option<&MetricRow>]) -> Vec<u32> {
    let clients = |row: &Option<&MetricRow>| row.map_or(0, |row| row.figures.clients);
    rows.iter().map(clients).collect()
}

/// Returns `true` if those in `all` but not in `part` are nobody or enough people.
pub(super) fn leaves_enough(all: &MetricRow, part: &MetricRow) -> bool {
    all.figures.count == part.figures.count
        || all.figures.clients.saturating_sub(part.figures.clients) >= MIN_GROUP_SIZE
}

impl<'t> Groups<'t> {
    /// Returns the groups of a table.
    pub(super) fn of(table: &'t MetricTable) -> Self {
        let totals: Vec<_> = table.totals.iter().filter(|total| total.year.is_some()).collect();
        let all = table.totals.iter().find(|total| total.year.is_none());
        let clients: Vec<u32> = totals.iter().map(|total| total.clients).collect();
        let mut options = of_kind(&table.rows, MetricKind::Decisive, None);
        options.sort_by_key(|row| workbook_order(row));
        let mut groups = Self {
            table,
            years: totals.iter().filter_map(|total| total.year).collect(),
            shown_years: suppress_small_groups(&clients, all.map_or(0, |all| all.clients)),
            options,
            decisions: CrossTable::new(Vec::new(), &[]),
        };
        groups.decisions = CrossTable::new(groups.decision_counts(), &groups.shown_years);
        for (year, shown) in groups.shown_years.iter_mut().enumerate() {
            *shown &= groups.options.is_empty() || groups.decisions.is_shown(groups.options.len(), year);
        }
        groups
    }

    /// Returns the people by option and year, then all of the option; the last line holds the sums.
    fn decision_counts(&self) -> Vec<Vec<u32>> {
        let counts = |option: &&MetricRow| {
            let years = self.years.iter();
            let mut rows: Vec<_> = years
                .map(|year| self.find(MetricKind::Decisive, &option.subject, Some(*year)))
                .collect();
            rows.push(Some(*option));
            clients_in(&rows)
        };
        let mut counts: Vec<Vec<u32>> = self.options.iter().map(counts).collect();
        let sum = |column: usize| counts.iter().map(|row| row[column]).sum();
        let sums = (0..=self.years.len()).map(sum).collect();
        counts.push(sums);
        counts
    }

    /// Returns `true` if an option of all years may be shown.
    pub(super) fn is_option_shown(&self, option: usize) -> bool {
        self.decisions.is_shown(option, self.years.len())
    }

    /// Returns `true` if an option of one year may be shown.
    pub(super) fn is_decision_shown(&self, option: usize, year: usize) -> bool {
        self.decisions.is_shown(option, year)
    }

    /// Returns in which years a metric may be shown: the years together are a whole that is shown too.
    pub(super) fn shown_in_years(&self, kind: MetricKind, subject: &str) -> Vec<bool> {
        let years = self.years.iter();
        let rows: Vec<_> = years.map(|year| self.find(kind, subject, Some(*year))).collect();
        let all = self.find(kind, subject, None);
        suppress_small_groups(&clients_in(&rows), all.map_or(0, |all| all.figures.clients))
    }

    /// Returns a metric of a year or of all years.
    pub(super) fn find(&self, kind: MetricKind, subject: &str, year: Option<i16>) -> Option<&'t MetricRow> {
        let same = |row: &&MetricRow| row.kind == kind && row.subject == subject && row.year == year;
        self.table.rows.iter().find(same)
    }
}
