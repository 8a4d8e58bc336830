//! Searches: all hits for a filter, the newest hits quickly, and all hits by rank.
//!
//! The engine finds rare words quickly but is slow for a word that is in every session. For common words the first
//! hits are therefore read from the newest sessions themselves.

use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;
use super::filter::Passing;
use super::open::Store;
use super::query::Term;
use super::search_matcher::all_in;
use super::{filter, query};
use crate::consulting::{Filter, SessionKey, Sort};

/// Number of hits up to which the engine returns all of them in a few milliseconds.
const MAX_RARE_HITS: i64 = 30_000;
/// Largest number of sessions that are read for the first hits.
const MAX_FIRST_READ: usize = 1000;

impl Store {
    /// Returns the sessions that pass a filter, its search included, in an order.
    pub fn keys(&self, filter: &Filter, sort: Sort) -> Result<Vec<SessionKey>, StoreError> {
        let keys = filter::ordered(&self.connection, filter, sort)?;
        let Some(words) = &filter.search else {
            return Ok(keys.into_iter().map(SessionKey).collect());
        };
        let hits = all(&self.connection, words)?;
        let both = keys.into_iter().filter(|key| hits.binary_search(key).is_ok());
        Ok(both.map(SessionKey).collect())
    }

    /// Returns up to `limit` hits of a filter's search quickly, the one last changed first. For a common word only the
    /// newest sessions are searched.
    pub fn hits_first(&self, filter: &Filter, limit: usize) -> Result<Vec<SessionKey>, StoreError> {
        let connection = &self.connection;
        let search = filter.search.as_deref().unwrap_or_default();
        let terms = query::terms(search);
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        if estimated_hits(connection, &terms)? > MAX_RARE_HITS {
            let newest = filter::newest(connection, filter, Sort::default(), Some(MAX_FIRST_READ))?;
            return first_read(connection, &newest, &terms, limit);
        }
        let found = all(connection, search)?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let newest = filter::ordered(connection, filter, Sort::default())?;
        let both = newest.into_iter().filter(|key| found.binary_search(key).is_ok());
        Ok(both.take(limit).map(SessionKey).collect())
    }

    /// Returns the engine's query for a search; for benchmarks.
    #[doc(hidden)]
    pub fn fts_query(&self, search: &str) -> Result<Option<String>, StoreError> {
        query::expression(&self.connection, search)
    }

    /// Returns all hits of a filter's search, the best first.
    pub fn hits_ranked(&self, filter: &Filter) -> Result<Vec<SessionKey>, StoreError> {
        let connection = &self.connection;
        let search = filter.search.as_deref().unwrap_or_default();
        let Some(expression) = query::expression(connection, search)? else {
            return Ok(Vec::new());
        };
        let sql = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank";
        let mut select = connection.prepare_cached(sql)?;
        let found = select
            .query_map([expression], |row| row.get(0))?
            .collect::<Result<Vec<i64>, _>>()?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let passing = Passing::of(connection, filter)?;
        let hits = found.into_iter().filter(|key| passing.has(*key));
        Ok(hits.map(SessionKey).collect())
    }
}

/// Returns the keys of all sessions that a search finds, in ascending order.
pub(super) fn all(connection: &Connection, search: &str) -> Result<Vec<i64>, StoreError> {
    let Some(expression) = query::expression(connection, search)? else {
        return Ok(Vec::new());
    };
    let mut select = connection.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1")?;
    let found = select.query_map([expression], |row| row.get(0))?;
    let mut found = found.collect::<Result<Vec<i64>, _>>()?;
    found.sort_unstable();
    Ok(found)
}

/// Estimates the number of sessions in which the rarest part of a search occurs.
fn estimated_hits(connection: &Connection, terms: &[Term]) -> Result<i64, StoreError> {
    let mut least = i64::MAX;
    for term in terms {
        let uses = match term {
            Term::Word(forms) => uses_of_word(connection, forms)?,
            Term::Phrase { words, .. } => {
                let mut rarest = i64::MAX;
                for word in words {
                    let mut uses = 0;
                    for form in query::forms(word) {
                        uses += uses_of_form(connection, &form)?;
                    }
                    rarest = rarest.min(uses);
                }
                rarest
            }
        };
        least = least.min(uses);
    }
    Ok(least)
}

fn uses_of_word(connection: &Connection, forms: &[String]) -> Result<i64, StoreError> {
    let mut uses = 0;
    for form in forms {
        uses += uses_of_form(connection, form)?;
        if form.chars().count() > 2 {
            for compound in query::compounds(connection, form)? {
                uses += uses_of_one(connection, &compound)?;
            }
        }
    }
    Ok(uses)
}

/// Returns the number of uses of all words that begin with `form`.
fn uses_of_form(connection: &Connection, form: &str) -> Result<i64, StoreError> {
    let sql = "SELECT coalesce(sum(uses), 0) FROM word WHERE word >= ?1 AND word < ?1 || char(1114111)";
    let sum = connection
        .prepare_cached(sql)?
        .query_row([form], |row| row.get(0));
    Ok(sum?)
}

fn uses_of_one(connection: &Connection, word: &str) -> Result<i64, StoreError> {
    let sql = "SELECT uses FROM word WHERE word = ?1";
    let uses = connection
        .prepare_cached(sql)?
        .query_row([word], |row| row.get(0));
    Ok(uses.optional()?.unwrap_or(0))
}

/// Searches these sessions in order until there are `limit` hits.
pub(super) fn first_read(
    connection: &Connection,
    newest: &[i64],
    terms: &[Term],
    limit: usize,
) -> Result<Vec<SessionKey>, StoreError> {
    let sql = "SELECT named, written, noted, variants FROM searched WHERE session = ?1";
    let mut select = connection.prepare_cached(sql)?;
    let mut hits = Vec::new();
    for key in newest {
        let texts = select.query_row([key], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
        });
        if texts.optional()?.is_some_and(|texts| all_in(terms, &texts)) {
            hits.push(SessionKey(*key));
        }
        if hits.len() == limit {
            break;
        }
    }
    Ok(hits)
}
