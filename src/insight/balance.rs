//! Word balance: counts of words of must, of must taken back, and of want in the client's own texts, by station.

use super::lens::Lens;
use crate::mirror::{self, Balance, MirrorLanguage};
use crate::session::{Cell, Value};
use crate::workbook::{Body, Form, Question, Station, StationId, Text};

/// The counts of all stations in which the client wrote prose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordBalance {
    /// The stations with any prose, in the workbook's order.
    pub stations: Vec<StationBalance>,
    /// The sum of all stations.
    pub total: Balance,
}

/// The counts of one station.
#[derive(Clone, Debug, PartialEq)]
pub struct StationBalance {
    /// The station.
    pub station: StationId,
    /// The title of the station.
    pub title: String,
    /// The counts in its texts.
    pub balance: Balance,
}

impl WordBalance {
    /// Returns the counts of a session; empty if the mirror has no rules for its language.
    pub(super) fn of(lens: &Lens<'_>) -> Self {
        let Some(language) = MirrorLanguage::from_tag(lens.shared.language()) else {
            return Self::default();
        };
        let mut word_balance = Self::default();
        for station in &lens.shared.workbook().stations {
            let texts: Vec<String> = station
                .questions()
                .flat_map(|question| prose(lens, question))
                .collect();
            if texts.is_empty() {
                continue;
            }
            let balance = total(&texts, language);
            word_balance.total += balance;
            word_balance
                .stations
                .push(StationBalance::new(lens, station, balance));
        }
        word_balance
    }
}

impl StationBalance {
    fn new(lens: &Lens<'_>, station: &Station, balance: Balance) -> Self {
        let (station, title) = (station.id.clone(), station.title.get(lens.tag).to_owned());
        Self {
            station,
            title,
            balance,
        }
    }
}

fn total(texts: &[String], language: MirrorLanguage) -> Balance {
    let mut sum = Balance::default();
    for text in texts {
        sum += mirror::balance(text, language);
    }
    sum
}

/// Returns the client's prose in answer to a question, without sentence starts that were left unfinished.
fn prose(lens: &Lens<'_>, question: &Question) -> Vec<String> {
    match &question.body {
        Body::Plain(form) => own_prose(lens, &Cell::plain(question.id.clone()), form)
            .into_iter()
            .collect(),
        Body::Table(table) => {
            let rows = lens.shared.visible().rows(&question.id).iter();
            let cells = rows.flat_map(|row| table.columns.iter().map(move |column| (row, column)));
            let texts = cells.filter_map(|(row, column)| {
                let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
                own_prose(lens, &cell, &column.form)
            });
            texts.collect()
        }
    }
}

fn own_prose(lens: &Lens<'_>, cell: &Cell, form: &Form) -> Option<String> {
    let Form::Prose { starts, .. } = form else {
        return None;
    };
    let text = lens.shared.value(cell).and_then(Value::text)?;
    let prose = without_starts(text, starts, &lens.shared.workbook().languages);
    (!prose.trim().is_empty()).then_some(prose)
}

/// Returns a text without the lines that consist of an offered sentence start, which are the workbook's words.
fn without_starts(text: &str, starts: &[Text], languages: &[String]) -> String {
    let is_start = |line: &str| {
        let line = without_ellipsis(line);
        let equals = |start: &Text| {
            languages
                .iter()
                .any(|tag| without_ellipsis(start.get(tag)) == line)
        };
        !line.is_empty() && starts.iter().any(equals)
    };
    let lines: Vec<&str> = text.split('\n').filter(|line| !is_start(line)).collect();
    lines.join("\n")
}

/// Returns a line without dots and white space at its end.
fn without_ellipsis(line: &str) -> &str {
    line.trim().trim_end_matches(['…', '.', ' ', '\u{a0}'])
}
