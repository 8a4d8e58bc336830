//! Ids that may be referred to: all stations of the file, and the questions read so far.

use std::collections::{HashMap, HashSet};

use super::super::fault::FaultCode as Code;
use super::super::model::{Body, Question, Table};
use super::super::roles::Role;
use super::fields::Fields;
use super::reading::Reading;

/// Longest id in bytes.
const MAX_ID_BYTES: usize = 64;

/// Ids that may be referred to from the current position.
#[derive(Default)]
pub(super) struct Known {
    stations: HashSet<String>,
    /// All questions of the file, to tell later ones from unknown ones.
    all_questions: HashSet<String>,
    /// Earlier questions; `None` for one that could not be read.
    questions: HashMap<String, Option<Question>>,
    /// Roles that are already used.
    pub(super) roles: HashSet<Role>,
}

/// Result of looking up an earlier question.
pub(super) enum Found<'k> {
    /// The question.
    Earlier(&'k Question),
    /// The question could not be read; its fault is already reported.
    Broken,
    /// The question comes later, or refers to itself.
    Later,
    /// There is no such question.
    Nowhere,
}

impl Known {
    /// Collects the ids of a file before it is read.
    pub(super) fn ahead(stations: &[Fields<'_>]) -> Self {
        let mut known = Self::default();
        for station in stations {
            known.stations.extend(station.peek_str("id").map(str::to_owned));
            let items = station.peek_tables("item");
            let ids = items
                .iter()
                .filter_map(|item| item.peek_str("id").map(str::to_owned));
            known.all_questions.extend(ids);
        }
        known
    }

    /// Returns `true` if the file has such a station.
    pub(super) fn has_station(&self, id: &str) -> bool {
        self.stations.contains(id)
    }

    /// Looks up an earlier question.
    pub(super) fn question(&self, id: &str) -> Found<'_> {
        match self.questions.get(id) {
            Some(Some(question)) => Found::Earlier(question),
            Some(None) => Found::Broken,
            None if self.all_questions.contains(id) => Found::Later,
            None => Found::Nowhere,
        }
    }

    /// Returns an earlier question, or reports why there is none.
    pub(super) fn earlier(
        &self,
        reading: &mut Reading,
        at: usize,
        id: &str,
        unknown: Code,
    ) -> Option<&Question> {
        match self.question(id) {
            Found::Earlier(question) => return Some(question),
            Found::Broken => {}
            Found::Later => reading.fault(at, Code::NotEarlier, &[("id", id)]),
            Found::Nowhere => reading.fault(at, unknown, &[("id", id)]),
        }
        None
    }

    /// Returns the ids of all fixed rows of a table, those taken over included.
    pub(super) fn fixed_rows(&self, table: &Table) -> Vec<String> {
        let mut ids: Vec<String> = table.rows.iter().map(|row| row.id.to_string()).collect();
        let source = table
            .rows_from
            .as_ref()
            .map(|from| self.question(from.table.as_str()));
        if let Some(Found::Earlier(Question {
            body: Body::Table(source),
            ..
        })) = source
        {
            ids.extend(self.fixed_rows(source));
        }
        ids
    }

    /// Adds a question to the earlier ones.
    pub(super) fn add(&mut self, id: String, question: Option<Question>) {
        self.questions.insert(id, question);
    }
}

/// Reads the field `id`, which has to be `snake_case`.
pub(super) fn id(reading: &mut Reading, fields: &mut Fields<'_>) -> String {
    let Some((id, at)) = fields.need_string(reading, "id") else {
        return String::new();
    };
    if !is_snake_case(id) {
        reading.fault(at, Code::BadId, &[("id", id)]);
    }
    id.to_owned()
}

/// Reads the field `id`, which has to be unique among its kind.
pub(super) fn new_id(reading: &mut Reading, fields: &mut Fields<'_>, taken: &mut HashSet<String>) -> String {
    let id = id(reading, fields);
    if !id.is_empty() && !taken.insert(id.clone()) {
        reading.fault(fields.place("id"), Code::DuplicateId, &[("id", &id)]);
    }
    id
}

fn is_snake_case(id: &str) -> bool {
    let letters = id
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    letters && id.len() <= MAX_ID_BYTES && id.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
}
