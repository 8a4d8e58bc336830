//! What belongs together in several sessions: the same question, the same row, the same column.

use crate::session::Row;
use crate::store::folded;
use crate::workbook::{Column, Question, Station, Table, Workbook};

/// Things in one order, each as every session has it: the newest session's order, and what only earlier
/// ones have behind what stood before it there.
pub(super) struct Alignment<K, T> {
    entries: Vec<(K, Vec<Option<T>>)>,
    sessions: usize,
}

impl<K: PartialEq + Clone, T> Alignment<K, T> {
    /// Of what each session has, the oldest first.
    pub(super) fn of(things: Vec<Vec<(K, T)>>) -> Self {
        let mut order = Self {
            entries: Vec::new(),
            sessions: things.len(),
        };
        for (session, things) in things.into_iter().enumerate().rev() {
            let mut behind = 0;
            for (key, thing) in things {
                behind = order.put(session, key, thing, behind) + 1;
            }
        }
        order
    }

    /// Puts a thing beside those it belongs to, or else at a place of its own; gives back where it stands.
    fn put(&mut self, session: usize, key: K, thing: T, place: usize) -> usize {
        let found = self.entries.iter().position(|(known, _)| *known == key);
        let at = found.unwrap_or_else(|| {
            let none = (0..self.sessions).map(|_| None).collect();
            self.entries.insert(place, (key, none));
            place
        });
        self.entries[at].1[session].get_or_insert(thing);
        at
    }

    /// Each thing as every session has it.
    pub(super) fn into_entries(self) -> impl Iterator<Item = Vec<Option<T>>> {
        self.entries.into_iter().map(|(_, things)| things)
    }
}

/// What a question is known by: the workbook's name and the question's. One of another workbook is known
/// as the newest session's question of the same role, if there is one.
pub(super) fn question_key(workbook: &Workbook, question: &Question, newest: &Workbook) -> (String, String) {
    if workbook.id != newest.id
        && let Some(same) = question.role.and_then(|role| newest.with_role(role))
    {
        return (newest.id.clone(), same.id.to_string());
    }
    (workbook.id.clone(), question.id.to_string())
}

/// What a chapter is known by.
pub(super) fn station_key(workbook: &Workbook, station: &Station) -> (String, String) {
    (workbook.id.clone(), station.id.to_string())
}

/// What a column is known by: its name, or in a table of another workbook the newest one's of its role.
pub(super) fn column_key(column: &Column, newest: Option<&Table>) -> String {
    let by_name = newest.and_then(|table| table.column(&column.id));
    let mut columns = newest.iter().flat_map(|table| &table.columns);
    let by_role = columns.find(|other| column.role.is_some() && other.role == column.role);
    by_name.or(by_role).unwrap_or(column).id.to_string()
}

/// What a row is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowKey {
    /// The workbook's, by its name.
    Fixed(String),
    /// The client's, by its folded title, and which one of that title it is.
    Own(String, usize),
}

/// The rows of a table with what each is known by.
pub(super) fn row_keys(rows: &[Row]) -> Vec<(RowKey, &Row)> {
    let mut keys: Vec<(RowKey, &Row)> = Vec::with_capacity(rows.len());
    for row in rows {
        let key = if row.is_in_own_words() {
            let title = folded(row.title("").trim());
            let same = |(key, _): &&(RowKey, &Row)| matches!(key, RowKey::Own(other, _) if *other == title);
            let earlier = keys.iter().filter(same).count();
            RowKey::Own(title, earlier)
        } else {
            RowKey::Fixed(row.id.to_string())
        };
        keys.push((key, row));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::Alignment;

    fn order(sessions: &[&[&str]]) -> Vec<String> {
        let things = sessions
            .iter()
            .map(|names| names.iter().map(|name| (*name, *name)).collect())
            .collect();
        let entries = Alignment::of(things).into_entries();
        entries
            .map(|things| things.into_iter().flatten().next().unwrap_or("").to_owned())
            .collect()
    }

    #[test]
    fn what_only_an_earlier_session_has_stands_behind_what_stood_before_it() {
        assert_eq!(order(&[&["a", "x", "b"], &["a", "b", "c"]]), ["a", "x", "b", "c"]);
        assert_eq!(order(&[&["x", "a"], &["a"]]), ["x", "a"]);
        assert_eq!(order(&[&["a", "b"], &["b", "a"]]), ["b", "a"]);
    }
}
