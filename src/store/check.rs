//! Checks the whole library: its pages, the references between its rows, its values, and the search index against
//! the texts it was made of.

use std::collections::HashMap;

use rusqlite::Connection;
use uuid::Uuid;

use super::checksum;
use super::columns::malformed;
use super::error::{StoreError, readable};
use super::find;
use super::health;
use super::index;
use super::open::Store;
use super::reader::connect_to_read;
use crate::consulting::SessionKey;

/// Number of sessions whose texts are indexed again at a time.
const INDEX_BATCH: i64 = 500;

/// Limit of the page cache of a reader in the background, which reads each page once, in KiB; negative as SQLite wants it.
const READER_CACHE_KIB: i64 = -4096;

/// Number of steps of SQLite's machine between two looks whether a query was cancelled: less than a millisecond.
const STEPS_BETWEEN_LOOKS: i32 = 10_000;

/// Takes back what the consultant said of session `?1` in lists.
pub(super) const RESET_LISTED: &str = "UPDATE listed SET review = 0, client = NULL, trashed_at = NULL, trashed_offset = NULL WHERE session = ?1";

/// Number of sessions with a term and number of its uses, by term and column.
type Terms = HashMap<(String, String), (i64, i64)>;

impl Store {
    /// Opens a further connection to the library to read it, as for a check in the background. Queries on it end with
    /// [`StoreError::Cancelled`] once that is cancelled.
    pub fn reader(&self, is_cancelled: impl Fn() -> bool + Send + 'static) -> Result<Self, StoreError> {
        let (path, key) = (self.path(), self.file_key());
        let (mut connection, _) = connect_to_read(path, key)?;
        connection.pragma_update(None, "cache_size", READER_CACHE_KIB)?;
        connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(is_cancelled))?;
        Self::ready(connection, (path, key), None, None)
    }

    /// Checks the whole library. Nothing is changed, also where it was opened to be read.
    ///
    /// # Errors
    /// The first fault: [`StoreError::Damaged`], [`StoreError::Malformed`] or [`StoreError::IndexMismatch`].
    pub fn check(&self) -> Result<(), StoreError> {
        let values = readable(self.check_pages())?;
        check_index(&self.connection)?;
        self.check_rows()?;
        values.ok_or_else(|| malformed("value"))
    }

    /// Checks the pages of the file and the references between its rows.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], or [`StoreError::Malformed`] if only single values aren't what their columns take.
    pub fn check_pages(&self) -> Result<(), StoreError> {
        let values = readable(health::check(&self.connection, false))?;
        let orphans = count(&self.connection, "SELECT count(*) FROM pragma_foreign_key_check")?;
        if orphans > 0 {
            let detail = format!("{orphans} rows without their session or workbook");
            return Err(StoreError::Damaged(detail));
        }
        values.ok_or_else(|| malformed("value"))
    }

    /// Lists leave out what is malformed, so that the rest stays readable; here it is a fault.
    fn check_rows(&self) -> Result<(), StoreError> {
        let sql = "SELECT key FROM session WHERE replaced_at IS NULL";
        let mut select = self.connection.prepare(sql)?;
        let keys = select.query_map([], |row| row.get(0).map(SessionKey))?;
        let keys = keys.collect::<Result<Vec<_>, _>>()?;
        let stored = |table: &str| count(&self.connection, &format!("SELECT count(*) FROM {table}"));
        let kinds = [
            ("session", keys.len() as i64, self.rows(&keys)?.len()),
            ("client", stored("client")?, self.clients()?.len()),
            ("workbook", stored("workbook")?, self.workbooks()?.len()),
        ];
        for table in ["consent", "pseudonym", "retention"] {
            let is_sound = checksum::row_is_sound(table);
            let sql = format!("SELECT count(*) FROM {table} WHERE NOT {is_sound}");
            if count(&self.connection, &sql)? > 0 {
                return Err(malformed(table));
            }
        }
        for (kind, stored, read) in kinds {
            let missing = stored - read as i64;
            if missing > 0 {
                return Err(malformed(&format!("{kind}: {missing}")));
            }
        }
        Ok(())
    }

    /// Takes all rows for what was written. For tests that change them in other ways.
    #[doc(hidden)]
    pub fn trust_rows(&mut self) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        checksum::compute_all(&transaction)?;
        transaction.commit()
    }

    /// Takes back what the consultant said of a session in lists, where that can't be read, so that lists show it again.
    /// Returns whether that was so.
    pub fn reset_list_row(&mut self, session: Uuid) -> Result<bool, StoreError> {
        let key = find::key(&self.connection, session)?;
        if !self.rows(&[SessionKey(key)])?.is_empty() {
            return Ok(false);
        }
        let transaction = self.begin()?;
        transaction.execute(RESET_LISTED, [key])?;
        let (_, now) = checksum::listed(&transaction, key)?;
        checksum::set_listed(&transaction, key, &now)?;
        transaction.commit()?;
        Ok(true)
    }

    /// Makes the search index again of the stored texts.
    pub fn rebuild_search_index(&mut self) -> Result<(), StoreError> {
        let transaction = self.begin()?;
        index::count_words_again(&transaction)?;
        for index in ["search", "inside"] {
            transaction.execute_batch(&format!("INSERT INTO {index} ({index}) VALUES ('rebuild')"))?;
        }
        transaction.commit()
    }
}

fn count(connection: &Connection, sql: &str) -> Result<i64, StoreError> {
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

/// The engine compares an index with its texts only where it may write, so the texts are indexed again, in memory
/// and some at a time, and the terms of both indexes are compared.
fn check_index(connection: &Connection) -> Result<(), StoreError> {
    let missing = count(connection, include_str!("sql/unindexed.sql"))?;
    if missing > 0 {
        return Err(StoreError::IndexMismatch(missing));
    }
    connection.execute_batch(include_str!("sql/index_again.sql"))?;
    let compared = differences(connection);
    connection.execute_batch("DROP TABLE stored_terms; DROP TABLE again_terms; DROP TABLE again")?;
    match compared? + different_words(connection)? {
        0 => Ok(()),
        terms => Err(StoreError::IndexMismatch(terms)),
    }
}

/// Returns the number of words that are counted wrongly, or counted although no text has them.
fn different_words(connection: &Connection) -> Result<i64, StoreError> {
    let (counted, stored) = (
        index::words_of_texts(connection)?,
        index::stored_words(connection)?,
    );
    let wrong = counted
        .iter()
        .filter(|(word, uses)| stored.get(*word) != Some(uses));
    let stale = stored.keys().filter(|word| !counted.contains_key(*word));
    Ok(i64::try_from(wrong.count() + stale.count()).unwrap_or(i64::MAX))
}

/// Returns the number of terms that only one of the two indexes has, or that they count differently.
fn differences(connection: &Connection) -> Result<i64, StoreError> {
    let mut expected = terms_of_texts(connection)?;
    let mut different = 0;
    let mut select = connection.prepare("SELECT term, col, doc, cnt FROM stored_terms")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let numbers = (row.get(2)?, row.get(3)?);
        if expected.remove(&(row.get(0)?, row.get(1)?)) != Some(numbers) {
            different += 1;
        }
    }
    Ok(different + i64::try_from(expected.len()).unwrap_or(i64::MAX))
}

fn terms_of_texts(connection: &Connection) -> Result<Terms, StoreError> {
    let mut terms = Terms::new();
    let mut insert = connection.prepare(include_str!("sql/index_batch.sql"))?;
    let mut select = connection.prepare("SELECT term, col, doc, cnt FROM again_terms")?;
    let last = "SELECT max(session) FROM (SELECT session FROM searched WHERE session > ?1 ORDER BY session LIMIT ?2)";
    let mut last = connection.prepare(last)?;
    let mut after: i64 = 0;
    while let Some(until) = last.query_row([after, INDEX_BATCH], |row| row.get::<_, Option<i64>>(0))? {
        insert.execute([after, until])?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            let numbers = terms.entry((row.get(0)?, row.get(1)?)).or_default();
            numbers.0 += row.get::<_, i64>(2)?;
            numbers.1 += row.get::<_, i64>(3)?;
        }
        connection.execute_batch("INSERT INTO again (again) VALUES ('delete-all')")?;
        after = until;
    }
    Ok(terms)
}
