//! Word balance: how many words of must, of must taken back, and of want stand in the client's own
//! texts, station by station. Told as it is, never as progress.

use super::lens::Lens;
use crate::mirror::{self, Balance, MirrorLanguage};
use crate::session::{Cell, Value};
use crate::workbook::{Body, Form, Question, Station, StationId, Text};

/// The counts of all stations in which the client wrote prose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordBalance {
    /// The stations with any prose, in the workbook's order.
    pub stations: Vec<StationBalance>,
    /// All of them together.
    pub total: Balance,
}

/// The counts of one station.
#[derive(Clone, Debug, PartialEq)]
pub struct StationBalance {
    /// The station.
    pub station: StationId,
    /// What the chapter rail calls it.
    pub title: String,
    /// What stands in its texts.
    pub balance: Balance,
}

impl WordBalance {
    /// The counts of a session; nothing if the mirror has no rules for its language.
    pub(super) fn of(lens: &Lens<'_>) -> Self {
        let Some(language) = MirrorLanguage::from_tag(lens.shared.language()) else {
            return Self::default();
        };
        let mut all = Self::default();
        for station in &lens.shared.workbook().stations {
            let texts: Vec<String> = station
                .questions()
                .flat_map(|question| prose(lens, question))
                .collect();
            if texts.is_empty() {
                continue;
            }
            let balance = counted(&texts, language);
            all.total += balance;
            all.stations.push(StationBalance::new(lens, station, balance));
        }
        all
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

fn counted(texts: &[String], language: MirrorLanguage) -> Balance {
    let mut sum = Balance::default();
    for text in texts {
        sum += mirror::balance(text, language);
    }
    sum
}

/// What the client wrote as prose in answer to a question, without offered starts left as they are.
fn prose(lens: &Lens<'_>, question: &Question) -> Vec<String> {
    match &question.body {
        Body::Plain(form) => written(lens, &Cell::plain(question.id.clone()), form)
            .into_iter()
            .collect(),
        Body::Table(table) => {
            let rows = lens.shared.visible().rows(&question.id).iter();
            let cells = rows.flat_map(|row| table.columns.iter().map(move |column| (row, column)));
            let texts = cells.filter_map(|(row, column)| {
                let cell = Cell::of_table(question.id.clone(), row.id.clone(), column.id.clone());
                written(lens, &cell, &column.form)
            });
            texts.collect()
        }
    }
}

fn written(lens: &Lens<'_>, cell: &Cell, form: &Form) -> Option<String> {
    let Form::Prose { starts, .. } = form else {
        return None;
    };
    let text = lens.shared.value(cell).and_then(Value::text)?;
    let left = without_starts(text, starts, &lens.shared.workbook().languages);
    (!left.trim().is_empty()).then_some(left)
}

/// The text without the lines that are nothing but an offered start: those are the workbook's words.
fn without_starts(text: &str, starts: &[Text], languages: &[String]) -> String {
    let offered = |line: &str| {
        let said = |start: &Text| languages.iter().any(|tag| bare(start.get(tag)) == bare(line));
        !bare(line).is_empty() && starts.iter().any(said)
    };
    let kept: Vec<&str> = text.split('\n').filter(|line| !offered(line)).collect();
    kept.join("\n")
}

/// A line without what only points onwards.
fn bare(line: &str) -> &str {
    line.trim().trim_end_matches(['…', '.', ' ', '\u{a0}'])
}
