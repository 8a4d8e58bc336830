//! A whole workbook and the lookups in it.

use super::ids::{QuestionId, StationId};
use super::index::{Index, Place};
use super::model::{Column, Question, Station, Text};
use super::roles::Role;

/// A whole workbook, one version of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// Its name, `snake_case`.
    pub id: String,
    /// Counts up from 1 whenever the file's content changes.
    pub version: u32,
    /// SHA-256 of the file, 64 lower-case hexadecimal digits.
    pub digest: String,
    /// The tags of all its languages; the first is its mother tongue.
    pub languages: Vec<String>,
    /// What it is called.
    pub title: Text,
    /// Its chapters, in order.
    pub stations: Vec<Station>,
    /// The file itself, kept so that a library can store it whole.
    pub source: String,
    /// Where everything stands.
    pub(super) index: Index,
}

impl Workbook {
    /// The question of that name.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.at(*self.index.questions.get(id)?)
    }

    /// The station that a question stands in.
    pub fn station_of(&self, id: &QuestionId) -> Option<&Station> {
        self.stations.get(self.index.questions.get(id)?.0)
    }

    /// The station of that name.
    pub fn station(&self, id: &StationId) -> Option<&Station> {
        self.stations.iter().find(|station| station.id == *id)
    }

    /// All questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.stations.iter().flat_map(Station::questions)
    }

    /// The question that carries a role.
    pub fn with_role(&self, role: Role) -> Option<&Question> {
        self.at(*self.index.roles.get(&role)?)
    }

    /// The column that carries a role, with its table.
    pub fn column_with_role(&self, role: Role) -> Option<(&Question, &Column)> {
        let (place, column) = *self.index.columns.get(&role)?;
        let question = self.at(place)?;
        Some((question, question.table()?.columns.get(column)?))
    }

    /// The title for readers of a language, or in the workbook's own first one.
    pub fn title_for(&self, tag: &str) -> &str {
        self.title.get(self.language(tag))
    }

    /// The language to show when somebody wants this one: the same if there, else the mother tongue.
    pub fn language<'w>(&'w self, wanted: &str) -> &'w str {
        let found = self.languages.iter().find(|tag| *tag == wanted);
        found.or(self.languages.first()).map_or("", String::as_str)
    }

    fn at(&self, (station, item): Place) -> Option<&Question> {
        self.stations.get(station)?.items.get(item)?.question()
    }
}
