//! Charts with their titles, as pictures, tables, words and files.

use std::path::Path;

use super::error::ServiceError;
use crate::exchange::drawing::{Letters, sheet, write_png, write_svg};
use crate::exchange::files::FileWriter;
use crate::exchange::write_table;
use crate::insight::{Distributions, Frequencies, Mean, TimeSeries};
use crate::picture::{self, Measure, Picture};
use crate::text::Texts;
use crate::text::numbers::number;

/// Width of a picture in a file, in its logical units.
const FILE_WIDTH: f32 = 720.0;

/// The format of a chart's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartFormat {
    /// A picture that scales.
    Svg,
    /// A picture of pixels.
    Png,
    /// A table for spreadsheets.
    Csv,
}

impl ChartFormat {
    /// All formats.
    pub const ALL: [Self; 3] = [Self::Png, Self::Svg, Self::Csv];

    /// Returns the ending of file names.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }
}

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its name in files, the same in every language.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// Its data.
    pub figure: ChartData,
    /// The number of groups that are suppressed because too few people are in them or could be worked out from them.
    pub hidden: usize,
    /// Whether its numbers are rounded, as those of a filtered overview.
    pub rounded: bool,
}

/// The data of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartData {
    /// Values over time.
    Courses(TimeSeries),
    /// Frequencies.
    Tallies(Frequencies),
    /// Means with their spread.
    Spreads(Distributions),
}

impl Chart {
    /// Draws it in a width; `None` if there is nothing to show.
    pub fn draw(&self, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
        match &self.figure {
            ChartData::Courses(courses) => picture::courses(courses, width, measure, texts),
            ChartData::Tallies(tallies) => picture::tallies(tallies, width, measure, texts),
            ChartData::Spreads(spreads) => picture::spreads(spreads, width, measure, texts),
        }
    }

    /// Returns the content of its file; `None` if there is nothing to draw.
    pub fn file(&self, form: ChartFormat, texts: &Texts) -> Option<Vec<u8>> {
        if form == ChartFormat::Csv {
            let notes = self.notes(texts).into_iter().map(|note| vec![note]);
            return Some(write_table(&[self.table(texts), notes.collect()].concat()));
        }
        let picture = self.draw(FILE_WIDTH, &Letters, texts)?;
        let picture = sheet(&picture, &self.title, &self.notes(texts));
        Some(match form {
            ChartFormat::Svg => write_svg(&picture, &self.title).into_bytes(),
            ChartFormat::Png | ChartFormat::Csv => write_png(&picture, &self.title),
        })
    }

    /// Writes it into a file.
    ///
    /// # Errors
    /// If the file can't be written, or if it exists and `replace` is not set.
    pub fn write(
        &self,
        form: ChartFormat,
        path: &Path,
        writer: &FileWriter,
        texts: &Texts,
        replace: bool,
    ) -> Result<(), ServiceError> {
        let bytes = self.file(form, texts).unwrap_or_default();
        writer
            .write(path, &bytes, replace)
            .map_err(|fault| ServiceError::refused(path, fault))
    }

    /// Returns the sentence on suppressed groups; `None` without any.
    pub fn hidden_note(&self, texts: &Texts) -> Option<String> {
        (self.hidden > 0).then(|| texts.overview_hidden(self.hidden))
    }

    /// Returns the sentences below it in a file: that its numbers are rounded, and that groups are suppressed.
    fn notes(&self, texts: &Texts) -> Vec<String> {
        let rounded = self.rounded.then(|| texts.overview_rounded().to_owned());
        rounded.into_iter().chain(self.hidden_note(texts)).collect()
    }

    /// Describes it in words: a sentence, then a line for each value.
    pub fn describe(&self, texts: &Texts) -> Vec<String> {
        let picture = self.draw(FILE_WIDTH, &Letters, texts);
        picture.map_or_else(Vec::new, |picture| {
            std::iter::once(picture.sentence).chain(picture.details).collect()
        })
    }

    /// Returns it as a table: heads, then a line for each value.
    pub fn table(&self, texts: &Texts) -> Vec<Vec<String>> {
        match &self.figure {
            ChartData::Courses(courses) => of_courses(courses, texts),
            ChartData::Tallies(tallies) => of_tallies(tallies, texts),
            ChartData::Spreads(spreads) => of_spreads(spreads, texts),
        }
    }
}

fn written(value: Option<f64>, texts: &Texts) -> String {
    value.map_or_else(String::new, |value| number(value, texts.language()))
}

fn of_courses(courses: &TimeSeries, texts: &Texts) -> Vec<Vec<String>> {
    let twice = courses
        .courses
        .iter()
        .flat_map(|course| course.values.iter().flatten())
        .any(|value| value.before().is_some());
    let mut heads = vec![texts.chart_what().to_owned()];
    for stop in &courses.stops {
        if twice {
            heads.push(texts.chart_before(stop.name.as_str()));
            heads.push(texts.chart_now(stop.name.as_str()));
        } else {
            heads.push(stop.name.clone());
        }
    }
    let mut lines = vec![heads];
    for course in &courses.courses {
        let mut line = vec![course.name.clone()];
        for value in &course.values {
            if twice {
                line.push(written(value.and_then(|value| value.before()), texts));
            }
            line.push(written(value.and_then(|value| value.now()), texts));
        }
        lines.push(line);
    }
    lines
}

fn of_tallies(tallies: &Frequencies, texts: &Texts) -> Vec<Vec<String>> {
    let heads = [texts.chart_what(), texts.chart_number(), texts.chart_of()].map(str::to_owned);
    let lines = tallies.tallies.iter().map(|tally| {
        vec![
            tally.name.clone(),
            tally.number.to_string(),
            tallies.of.to_string(),
        ]
    });
    std::iter::once(heads.to_vec()).chain(lines).collect()
}

fn of_spreads(spreads: &Distributions, texts: &Texts) -> Vec<Vec<String>> {
    let heads = [
        texts.chart_what(),
        texts.chart_way(),
        texts.chart_mean(),
        texts.chart_deviation(),
        texts.chart_clients(),
        texts.chart_figures(),
    ];
    let mut lines = vec![heads.map(str::to_owned).to_vec()];
    for row in &spreads.rows {
        for (way, mean) in row.means.iter().enumerate() {
            lines.extend(mean.map(|mean| of_mean(&row.name, &spreads.ways[way], mean, texts)));
        }
    }
    lines
}

fn of_mean(name: &str, way: &str, mean: Mean, texts: &Texts) -> Vec<String> {
    vec![
        name.to_owned(),
        way.to_owned(),
        written(Some(mean.mean), texts),
        written(Some(mean.deviation), texts),
        mean.clients.to_string(),
        mean.figures.to_string(),
    ]
}
