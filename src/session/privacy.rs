//! Privacy: marked questions and rows, the rows of marked questions, and rows taken over from private ones,
//! through any number of tables.

use std::collections::{HashMap, HashSet};

use super::cell::{Cell, Location};
use super::model::{FindingRef, Mark, OwnRow, Session};
use crate::workbook::{Question, QuestionId, RowId};

/// Private parts of a session.
pub(super) struct Privacy<'s> {
    session: &'s Session,
    questions: HashSet<&'s QuestionId>,
    rows: HashSet<(&'s QuestionId, &'s RowId)>,
    homes: HashMap<&'s RowId, &'s QuestionId>,
}

impl<'s> Privacy<'s> {
    pub(super) fn of(session: &'s Session) -> Self {
        let marks = session.marks.iter();
        let private = marks.filter(|(_, mark)| **mark == Mark::Private);
        let (rows, questions): (Vec<&Location>, Vec<&Location>) = private
            .map(|(place, _)| place)
            .partition(|place| place.row.is_some());
        let own = session.own_rows.iter();
        Self {
            session,
            questions: questions.into_iter().map(|place| &place.question).collect(),
            rows: rows
                .into_iter()
                .filter_map(|place| Some((&place.question, place.row.as_ref()?)))
                .collect(),
            homes: own
                .flat_map(|(table, rows)| rows.iter().map(move |row| (&row.id, table)))
                .collect(),
        }
    }

    /// Returns `true` if nothing is private.
    pub(super) fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.rows.is_empty()
    }

    /// Returns `true` if a question, or one row of it, is private or derives from something private.
    pub(super) fn covers(&self, question: &QuestionId, row: Option<&RowId>) -> bool {
        if self.questions.contains(question) {
            return true;
        }
        let Some(row) = row else { return false };
        if self.rows.contains(&(question, row)) {
            return true;
        }
        let table = self.session.workbook.question(question).and_then(Question::table);
        let Some((table, from)) = table.and_then(|table| Some((table, table.rows_from.as_ref()?))) else {
            return false;
        };
        let at_home = table.row(row).is_some() || self.homes.get(row) == Some(&question);
        !at_home && self.covers(&from.table, Some(row))
    }

    pub(super) fn covers_cell(&self, cell: &Cell) -> bool {
        self.covers(&cell.question, cell.row.as_ref())
    }

    pub(super) fn covers_place(&self, place: &Location) -> bool {
        self.covers(&place.question, place.row.as_ref())
    }

    pub(super) fn covers_reaction(&self, reacted: &FindingRef) -> bool {
        reacted
            .about
            .as_ref()
            .is_some_and(|about| self.covers_place(about))
    }
}

impl Session {
    /// Copies the private parts of `ours` into this copy of the same session, which came from elsewhere and
    /// never had them. They replace whatever the copy has in these places: an exchange neither removes nor
    /// changes what is private here.
    pub fn keep_private_of(&mut self, ours: &Session) {
        let privacy = Privacy::of(ours);
        self.answers.retain(|cell, _| !privacy.covers_cell(cell));
        self.marks.retain(|place, _| !privacy.covers_place(place));
        self.reactions
            .retain(|reacted, _| !privacy.covers_reaction(reacted));
        self.copy_rows_of(ours, &privacy);
        let answers = ours.answers.iter().filter(|(cell, _)| privacy.covers_cell(cell));
        self.answers
            .extend(answers.map(|(cell, answer)| (cell.clone(), answer.clone())));
        let marks = ours.marks.iter().filter(|(place, _)| privacy.covers_place(place));
        self.marks
            .extend(marks.map(|(place, mark)| (place.clone(), *mark)));
        self.copy_reactions_of(ours, &privacy);
    }

    /// Copies the reactions to private parts. If anything is private, it also copies the reactions that this
    /// copy lacks: they may have been left out because their findings rest on private parts. Those about rows that were
    /// removed elsewhere are gone.
    fn copy_reactions_of(&mut self, ours: &Session, privacy: &Privacy<'_>) {
        for (reacted, fits) in &ours.reactions {
            if privacy.covers_reaction(reacted) {
                self.reactions.insert(reacted.clone(), *fits);
            } else if !privacy.is_empty() && !self.has_lost_row(ours, reacted) {
                self.reactions.entry(reacted.clone()).or_insert(*fits);
            }
        }
    }

    /// Returns `true` if a reaction of `ours` is about an own row that this copy lacks.
    fn has_lost_row(&self, ours: &Session, reacted: &FindingRef) -> bool {
        let row = reacted.about.as_ref().and_then(|about| about.row.as_ref());
        let is_own = |session: &Session| {
            let mut own = session.own_rows.values().flatten();
            own.any(|own| Some(&own.id) == row)
        };
        is_own(ours) && !is_own(self)
    }

    /// Copies the private own rows, and those with private answers or marks.
    fn copy_rows_of(&mut self, ours: &Session, privacy: &Privacy<'_>) {
        let mut bears_private: HashSet<&RowId> = privacy.rows.iter().map(|(_, row)| *row).collect();
        let answers = ours.answers.keys().filter(|cell| privacy.covers_cell(cell));
        bears_private.extend(answers.filter_map(|cell| cell.row.as_ref()));
        let marks = ours.marks.keys().filter(|place| privacy.covers_place(place));
        bears_private.extend(marks.filter_map(|place| place.row.as_ref()));
        for (table, rows) in &ours.own_rows {
            for (at, row) in rows.iter().enumerate() {
                let private = privacy.covers(table, Some(&row.id));
                let theirs = self.own_rows_of(table).iter().any(|other| other.id == row.id);
                if private || (bears_private.contains(&row.id) && !theirs) {
                    self.insert_row(table, row, at);
                }
            }
        }
    }

    /// Inserts a row and removes any other row with its id.
    fn insert_row(&mut self, table: &QuestionId, row: &OwnRow, at: usize) {
        let at_home = self.own_rows_of(table).iter().any(|other| other.id == row.id);
        let elsewhere = self.own_rows.values().flatten().any(|other| other.id == row.id) && !at_home;
        if elsewhere {
            let is_row = |found: Option<&RowId>| found == Some(&row.id);
            self.answers.retain(|cell, _| !is_row(cell.row.as_ref()));
            self.marks.retain(|place, _| !is_row(place.row.as_ref()));
            let about = |reacted: &FindingRef| reacted.about.as_ref().and_then(|place| place.row.clone());
            self.reactions
                .retain(|reacted, _| !is_row(about(reacted).as_ref()));
        }
        for rows in self.own_rows.values_mut() {
            rows.retain(|other| other.id != row.id);
        }
        let rows = self.own_rows.entry(table.clone()).or_default();
        rows.insert(at.min(rows.len()), row.clone());
        self.own_rows.retain(|_, rows| !rows.is_empty());
    }
}
