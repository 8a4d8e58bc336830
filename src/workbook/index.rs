//! Positions of questions and roles, computed once when a workbook is read.

use std::collections::HashMap;

use super::ids::QuestionId;
use super::model::{Body, Item, Station};
use super::roles::Role;

/// Position of a question: its station and its item there.
pub(super) type Place = (usize, usize);

/// Positions of questions by id and by role, and of columns by role.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    pub(super) questions: HashMap<QuestionId, Place>,
    pub(super) roles: HashMap<Role, Place>,
    pub(super) columns: HashMap<Role, (Place, usize)>,
}

impl Index {
    /// Returns the index of the stations.
    pub(super) fn of(stations: &[Station]) -> Self {
        let mut index = Self::default();
        for (at, station) in stations.iter().enumerate() {
            for (item_at, item) in station.items.iter().enumerate() {
                index.add(item, (at, item_at));
            }
        }
        index
    }

    fn add(&mut self, item: &Item, place: Place) {
        let Item::Question(question) = item else {
            return;
        };
        self.questions.insert(question.id.clone(), place);
        self.roles.extend(question.role.map(|role| (role, place)));
        if let Body::Table(table) = &question.body {
            let columns = table.columns.iter().enumerate();
            self.columns
                .extend(columns.filter_map(|(at, column)| Some((column.role?, (place, at)))));
        }
    }
}
