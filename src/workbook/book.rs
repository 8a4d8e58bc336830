//! A whole workbook and the lookups in it.

use super::ids::{QuestionId, StationId};
use super::index::{Index, Place};
use super::model::{Column, Question, Station, Text};
use super::roles::Role;

/// One version of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// Its id, `snake_case`.
    pub id: String,
    /// Version, counted from 1; it rises whenever the file changes.
    pub version: u32,
    /// SHA-256 of the file, 64 lower-case hexadecimal digits.
    pub digest: String,
    /// Tags of all its languages; the first is the default.
    pub languages: Vec<String>,
    /// Its title.
    pub title: Text,
    /// Its stations, in order.
    pub stations: Vec<Station>,
    /// Source of the file, so that a library can store it.
    pub source: String,
    /// Positions of questions and roles.
    pub(super) index: Index,
}

impl Workbook {
    /// Returns the question with an id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.at(*self.index.questions.get(id)?)
    }

    /// Returns the station of a question.
    pub fn station_of(&self, id: &QuestionId) -> Option<&Station> {
        self.stations.get(self.index.questions.get(id)?.0)
    }

    /// Returns the station with an id.
    pub fn station(&self, id: &StationId) -> Option<&Station> {
        self.stations.iter().find(|station| station.id == *id)
    }

    /// Returns all questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.stations.iter().flat_map(Station::questions)
    }

    /// Returns the question with a role.
    pub fn with_role(&self, role: Role) -> Option<&Question> {
        self.at(*self.index.roles.get(&role)?)
    }

    /// Returns the column with a role, and its table.
    pub fn column_with_role(&self, role: Role) -> Option<(&Question, &Column)> {
        let (place, column) = *self.index.columns.get(&role)?;
        let question = self.at(place)?;
        Some((question, question.table()?.columns.get(column)?))
    }

    /// Returns the title in a language, or else in the workbook's default language.
    pub fn title_for(&self, tag: &str) -> &str {
        self.title.get(self.language(tag))
    }

    /// Returns the tag if the workbook has this language, or else its default language.
    pub fn language<'w>(&'w self, wanted: &str) -> &'w str {
        let found = self.languages.iter().find(|tag| *tag == wanted);
        found.or(self.languages.first()).map_or("", String::as_str)
    }

    fn at(&self, (station, item): Place) -> Option<&Question> {
        self.stations.get(station)?.items.get(item)?.question()
    }
}
