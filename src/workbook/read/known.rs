//! What may be named: the ids of the whole file from the first, and the questions read so far.

use std::collections::{HashMap, HashSet};

use super::super::fault::FaultCode as Code;
use super::super::model::{Body, Question, Table};
use super::super::roles::Role;
use super::fields::Fields;
use super::reading::Reading;

/// The longest an id may be.
const LONGEST: usize = 64;

/// What may be named at the place where the reading stands.
#[derive(Default)]
pub(super) struct Known {
    stations: HashSet<String>,
    /// All questions of the file, to tell a later one from one that doesn't exist.
    all_questions: HashSet<String>,
    /// Earlier questions; `None` for one that is itself too broken to be looked at.
    questions: HashMap<String, Option<Question>>,
    /// The roles that are taken.
    pub(super) roles: HashSet<Role>,
}

/// What became of looking for an earlier question.
pub(super) enum Found<'k> {
    /// Here it is.
    Earlier(&'k Question),
    /// It was there but is broken, which has been said already.
    Broken,
    /// It comes later, or is the very one that asks.
    Later,
    /// There is none.
    Nowhere,
}

impl Known {
    /// The names of a file, looked up before the reading proper.
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

    /// Whether there is such a station anywhere.
    pub(super) fn has_station(&self, id: &str) -> bool {
        self.stations.contains(id)
    }

    /// Looks for an earlier question.
    pub(super) fn question(&self, id: &str) -> Found<'_> {
        match self.questions.get(id) {
            Some(Some(question)) => Found::Earlier(question),
            Some(None) => Found::Broken,
            None if self.all_questions.contains(id) => Found::Later,
            None => Found::Nowhere,
        }
    }

    /// An earlier question, or the fault that says why there is none.
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

    /// The ids of all fixed rows that a table shows, those it takes over included.
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

    /// From here on the question is an earlier one.
    pub(super) fn add(&mut self, id: String, question: Option<Question>) {
        self.questions.insert(id, question);
    }
}

/// The field `id`, which has to be `snake_case`.
pub(super) fn id(reading: &mut Reading, fields: &mut Fields<'_>) -> String {
    let Some((id, at)) = fields.need_string(reading, "id") else {
        return String::new();
    };
    if !is_snake_case(id) {
        reading.fault(at, Code::BadId, &[("id", id)]);
    }
    id.to_owned()
}

/// The field `id`, which nothing else of its kind may have.
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
    letters && id.len() <= LONGEST && id.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
}
