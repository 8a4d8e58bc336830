//! The search index: what may be found of each session, place by place.
//!
//! A save hands over all that may be found now; only places whose text changed are touched, so that an
//! autosave stays small.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};

use super::error::StoreError;
use super::fold::{folded, variants};

/// A text that may be found, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searchable {
    /// Its place, in a form that tells places of a session apart.
    pub place: String,
    /// The text as it was written.
    pub text: String,
}

/// Makes these and no others what can be found of a session.
pub(super) fn write(connection: &Connection, key: i64, texts: &[Searchable]) -> Result<(), StoreError> {
    let mut there = present(connection, key)?;
    let sql = "INSERT INTO searched (session, place, folded, variants) VALUES (?1, ?2, ?3, ?4)";
    let mut insert = connection.prepare_cached(sql)?;
    let mut update =
        connection.prepare_cached("UPDATE searched SET folded = ?2, variants = ?3 WHERE key = ?1")?;
    for searchable in texts {
        let text = folded(&searchable.text);
        let written_out = variants(&searchable.text);
        match there.remove(&searchable.place) {
            Some((_, old, old_variants)) if old == text && old_variants == written_out => {}
            Some((row, ..)) => {
                update.execute(params![row, text, written_out])?;
            }
            None => {
                insert.execute(params![key, searchable.place, text, written_out])?;
            }
        }
    }
    let mut delete = connection.prepare_cached("DELETE FROM searched WHERE key = ?1")?;
    for (row, ..) in there.values() {
        delete.execute([row])?;
    }
    Ok(())
}

type Present = HashMap<String, (i64, String, String)>;

fn present(connection: &Connection, key: i64) -> Result<Present, StoreError> {
    let mut found =
        connection.prepare_cached("SELECT place, key, folded, variants FROM searched WHERE session = ?1")?;
    let rows = found.query_map([key], |row| {
        Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The sessions in which every one of the words is found, as a word or the beginning of one.
pub(super) fn sessions(connection: &Connection, words: &str) -> Result<HashSet<i64>, StoreError> {
    let sql = "SELECT DISTINCT session FROM search JOIN searched ON searched.key = search.rowid WHERE search MATCH ?1";
    let mut select = connection.prepare_cached(sql)?;
    let mut common: Option<HashSet<i64>> = None;
    for query in queries(words) {
        let found = select
            .query_map([query], |row| row.get(0))?
            .collect::<Result<HashSet<i64>, _>>()?;
        common = Some(match common {
            Some(common) => common.intersection(&found).copied().collect(),
            None => found,
        });
    }
    Ok(common.unwrap_or_default())
}

/// Each word as a question to the index: folded, or with its umlauts written out.
fn queries(words: &str) -> Vec<String> {
    let words = words.split(|letter: char| !letter.is_alphanumeric() && !is_mark(letter));
    let words = words.filter(|word| !word.is_empty());
    words
        .map(|word| match variants(word) {
            out if out.is_empty() => format!("\"{}\"*", folded(word)),
            out => format!("\"{}\"* OR \"{out}\"*", folded(word)),
        })
        .collect()
}

fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}
