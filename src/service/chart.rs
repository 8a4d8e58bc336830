//! A figure with its title: what the window shows, files keep and the command line prints.

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

/// The forms in which a figure becomes a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartFormat {
    /// A picture that can be set anew in any size.
    Svg,
    /// A picture to paste.
    Png,
    /// A table for spreadsheets.
    Csv,
}

impl ChartFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Png, Self::Svg, Self::Csv];

    /// How such a file's name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
        }
    }
}

/// A figure with its title.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its name in files, the same in every language.
    pub name: &'static str,
    /// What it is called.
    pub title: String,
    /// What it shows.
    pub figure: ChartData,
}

/// The kinds of figure across sessions.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartData {
    /// Things over time.
    Courses(TimeSeries),
    /// How often something is true.
    Tallies(Frequencies),
    /// Means with their spread.
    Spreads(Distributions),
}

impl Chart {
    /// Draws it in a width; none if there is nothing to show.
    pub fn draw(&self, width: f32, measure: &dyn Measure, texts: &Texts) -> Option<Picture> {
        match &self.figure {
            ChartData::Courses(courses) => picture::courses(courses, width, measure, texts),
            ChartData::Tallies(tallies) => picture::tallies(tallies, width, measure, texts),
            ChartData::Spreads(spreads) => picture::spreads(spreads, width, measure, texts),
        }
    }

    /// The figure as a file; none if there is nothing to draw.
    pub fn file(&self, form: ChartFormat, texts: &Texts) -> Option<Vec<u8>> {
        if form == ChartFormat::Csv {
            return Some(write_table(&self.table(texts)));
        }
        let picture = sheet(&self.draw(FILE_WIDTH, &Letters, texts)?, &self.title);
        Some(match form {
            ChartFormat::Svg => write_svg(&picture, &self.title).into_bytes(),
            ChartFormat::Png | ChartFormat::Csv => write_png(&picture, &self.title),
        })
    }

    /// Writes the figure into a file.
    ///
    /// # Errors
    /// If the file can't be written, or is there and isn't to be replaced.
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

    /// How many things were left out because too few people told of them.
    pub fn hidden(&self) -> usize {
        match &self.figure {
            ChartData::Courses(_) => 0,
            ChartData::Tallies(tallies) => tallies.suppressed,
            ChartData::Spreads(spreads) => spreads.suppressed,
        }
    }

    /// It in words: a sentence, then a line for each thing.
    pub fn describe(&self, texts: &Texts) -> Vec<String> {
        let picture = self.draw(FILE_WIDTH, &Letters, texts);
        picture.map_or_else(Vec::new, |picture| {
            std::iter::once(picture.sentence).chain(picture.details).collect()
        })
    }

    /// It as a table: heads, then a line for each thing.
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
        .any(|told| told.before().is_some());
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
        for told in &course.values {
            if twice {
                line.push(written(told.and_then(|told| told.before()), texts));
            }
            line.push(written(told.and_then(|told| told.now()), texts));
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
