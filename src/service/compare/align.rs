//! Alignment of stations, questions, rows and columns of several sessions.

use crate::session::Row;
use crate::text::fold::folded;
use crate::workbook::{Column, Question, Station, Table, Workbook};

/// Items of several sessions, aligned by their keys: in the order of the newest session; items that only earlier sessions
/// have follow the item that they followed there.
pub(super) struct Alignment<K, T> {
    entries: Vec<(K, Vec<Option<T>>)>,
    sessions: usize,
}

impl<K: PartialEq + Clone, T> Alignment<K, T> {
    /// Aligns the items of sessions, the oldest first.
    pub(super) fn of(items: Vec<Vec<(K, T)>>) -> Self {
        let mut order = Self {
            entries: Vec::new(),
            sessions: items.len(),
        };
        for (session, items) in items.into_iter().enumerate().rev() {
            let mut next = 0;
            for (key, item) in items {
                next = order.put(session, key, item, next) + 1;
            }
        }
        order
    }

    /// Puts an item beside those with the same key, or else at an index of its own. Returns its index.
    fn put(&mut self, session: usize, key: K, item: T, index: usize) -> usize {
        let found = self.entries.iter().position(|(known, _)| *known == key);
        let at = found.unwrap_or_else(|| {
            let none = (0..self.sessions).map(|_| None).collect();
            self.entries.insert(index, (key, none));
            index
        });
        self.entries[at].1[session].get_or_insert(item);
        at
    }

    /// Returns each item in every session.
    pub(super) fn into_entries(self) -> impl Iterator<Item = Vec<Option<T>>> {
        self.entries.into_iter().map(|(_, items)| items)
    }
}

/// Returns the key of a question: the ids of workbook and question. A question of another workbook has the key of the
/// newest session's question with the same role, if there is one.
pub(super) fn question_key(workbook: &Workbook, question: &Question, newest: &Workbook) -> (String, String) {
    if workbook.id != newest.id
        && let Some(same) = question.role.and_then(|role| newest.with_role(role))
    {
        return (newest.id.clone(), same.id.to_string());
    }
    (workbook.id.clone(), question.id.to_string())
}

/// Returns the key of a station.
pub(super) fn station_key(workbook: &Workbook, station: &Station) -> (String, String) {
    (workbook.id.clone(), station.id.to_string())
}

/// Returns the key of a column: its id, or in another workbook the id of the newest one's column with the same role.
pub(super) fn column_key(column: &Column, newest: Option<&Table>) -> String {
    let by_name = newest.and_then(|table| table.column(&column.id));
    let mut columns = newest.iter().flat_map(|table| &table.columns);
    let by_role = columns.find(|other| column.role.is_some() && other.role == column.role);
    by_name.or(by_role).unwrap_or(column).id.to_string()
}

/// The key of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RowKey {
    /// The id of a row of the workbook.
    Fixed(String),
    /// The folded title of a row of the client's own, and its number among rows with that title.
    Own(String, usize),
}

/// Returns the rows of a table with their keys.
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
