//! The search index: the folded texts of sessions, the words in them, and the names by which lists are sorted.
//!
//! It is derived from the shared answers and the consultant's additions in the transaction that changes them. The uses
//! of words are counted once per transaction, so that importing a thousand sessions updates each word once.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::StoreError;
use super::fold::{indexed, variants, words};
use super::tags;
use crate::text::fold::{folded, folded_name};

/// Length in bytes up to which a word is counted; nobody searches for a part of longer ones.
const MAX_WORD_BYTES: usize = 64;

/// Changes of a transaction to the index: the uses of words, and the sessions whose consultant's texts changed.
#[derive(Debug, Default)]
pub(super) struct Index {
    words: HashMap<String, i64>,
    consultant_changed: BTreeSet<i64>,
}

/// The searchable texts of a session.
#[derive(Debug, Default, PartialEq, Eq)]
struct Entry {
    named: String,
    written: String,
    noted: String,
    variants: String,
}

/// Names, client record and tags of a session.
struct Labels {
    name: Option<String>,
    organisation: Option<String>,
    /// Name, organisation, contact, pseudonym and notes of the client record.
    client: [Option<String>; 5],
    tags: Vec<String>,
}

impl Index {
    /// Updates the client's texts of a session.
    pub(super) fn client_text_changed(
        &mut self,
        connection: &Connection,
        key: i64,
        written: &str,
    ) -> Result<(), StoreError> {
        self.update(connection, key, Some((indexed(written), variants(written))))
    }

    /// Notes that the consultant's texts of a session changed.
    pub(super) fn consultant_text_changed(&mut self, key: i64) {
        self.consultant_changed.insert(key);
    }

    /// Removes the texts of a session that is erased.
    pub(super) fn remove(&mut self, connection: &Connection, key: i64) -> Result<(), StoreError> {
        let old = entry(connection, key)?.unwrap_or_default();
        self.count(&old, &Entry::default());
        self.consultant_changed.remove(&key);
        connection
            .prepare_cached("DELETE FROM searched WHERE session = ?1")?
            .execute([key])?;
        Ok(())
    }

    /// Writes the changes; to be called before the transaction ends.
    pub(super) fn write(mut self, connection: &Connection) -> Result<(), StoreError> {
        for key in std::mem::take(&mut self.consultant_changed) {
            self.update(connection, key, None)?;
        }
        let add =
            "INSERT INTO word (word, uses) VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET uses = uses + ?2";
        let mut add = connection.prepare_cached(add)?;
        let mut subtract = connection.prepare_cached("UPDATE word SET uses = uses + ?2 WHERE word = ?1")?;
        let mut delete = connection.prepare_cached("DELETE FROM word WHERE word = ?1 AND uses <= 0")?;
        for (word, change) in self.words {
            match change {
                0 => {}
                1.. => drop(add.execute(params![word, change])?),
                _ => {
                    subtract.execute(params![word, change])?;
                    delete.execute([word])?;
                }
            }
        }
        Ok(())
    }

    fn update(
        &mut self,
        connection: &Connection,
        key: i64,
        written: Option<(String, String)>,
    ) -> Result<(), StoreError> {
        let labels = labels(connection, key)?;
        write_sort_keys(connection, key, &labels)?;
        let old = entry(connection, key)?;
        let (stored, old) = (old.is_some(), old.unwrap_or_default());
        let (written, variants) = written.unwrap_or_else(|| (old.written.clone(), old.variants.clone()));
        let new = Entry {
            named: searchable(labels.names()),
            written,
            noted: searchable(noted(connection, key, &labels)?),
            variants,
        };
        if stored && old == new {
            return Ok(());
        }
        self.count(&old, &new);
        let sql = if stored {
            "UPDATE searched SET named = ?2, written = ?3, noted = ?4, variants = ?5 WHERE session = ?1"
        } else {
            "INSERT INTO searched (session, named, written, noted, variants) VALUES (?1, ?2, ?3, ?4, ?5)"
        };
        connection.prepare_cached(sql)?.execute(params![
            key,
            new.named,
            new.written,
            new.noted,
            new.variants
        ])?;
        Ok(())
    }

    fn count(&mut self, old: &Entry, new: &Entry) {
        let (old, new) = (old.words(), new.words());
        for word in new.difference(&old) {
            self.change(word, 1);
        }
        for word in old.difference(&new) {
            self.change(word, -1);
        }
    }

    fn change(&mut self, word: &str, by: i64) {
        match self.words.get_mut(word) {
            Some(change) => *change += by,
            None => drop(self.words.insert(word.to_owned(), by)),
        }
    }
}

impl Entry {
    fn words(&self) -> HashSet<&str> {
        let texts = [&self.named, &self.written, &self.noted, &self.variants];
        let words = texts.into_iter().flat_map(|text| words(text));
        words.filter(|word| word.len() <= MAX_WORD_BYTES).collect()
    }
}

impl Labels {
    fn names(&self) -> Vec<&str> {
        let own = [&self.name, &self.organisation];
        let client = self.client[..4].iter();
        let names = own.into_iter().chain(client).flatten().map(String::as_str);
        names.chain(self.tags.iter().map(String::as_str)).collect()
    }
}

/// Returns the words of all indexed texts, each with the number of sessions that have it.
pub(super) fn words_of_texts(connection: &Connection) -> Result<HashMap<String, i64>, StoreError> {
    let mut uses: HashMap<String, i64> = HashMap::new();
    let mut select = connection.prepare("SELECT named, written, noted, variants FROM searched")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        for word in read(row)?.words() {
            match uses.get_mut(word) {
                Some(uses) => *uses += 1,
                None => drop(uses.insert(word.to_owned(), 1)),
            }
        }
    }
    Ok(uses)
}

/// Returns the stored words with their stored numbers.
pub(super) fn stored_words(connection: &Connection) -> Result<HashMap<String, i64>, StoreError> {
    let mut select = connection.prepare("SELECT word, uses FROM word")?;
    let words = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(words.collect::<Result<_, _>>()?)
}

/// Counts the words of all indexed texts again.
pub(super) fn count_words_again(connection: &Connection) -> Result<(), StoreError> {
    let (counted, stored) = (words_of_texts(connection)?, stored_words(connection)?);
    for word in stored.keys().filter(|word| !counted.contains_key(*word)) {
        connection
            .prepare_cached("DELETE FROM word WHERE word = ?1")?
            .execute([word])?;
    }
    let set = "INSERT INTO word (word, uses) VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET uses = ?2";
    let mut set = connection.prepare_cached(set)?;
    for (word, uses) in counted {
        if stored.get(&word) != Some(&uses) {
            set.execute(params![word, uses])?;
        }
    }
    Ok(())
}

/// Returns texts as they are indexed, with the words with umlauts a second time.
fn searchable<T: AsRef<str>>(texts: Vec<T>) -> String {
    let mut found = String::new();
    for text in texts {
        let text = text.as_ref();
        for part in [indexed(text), variants(text)] {
            if !part.is_empty() {
                found.push_str(&part);
                found.push('\n');
            }
        }
    }
    found
}

fn labels(connection: &Connection, key: i64) -> Result<Labels, StoreError> {
    let sql = "SELECT listed.name, listed.organisation, client.name, client.organisation, contact, pseudonym.words, notes
        FROM listed LEFT JOIN client ON client.key = listed.client
        LEFT JOIN pseudonym ON pseudonym.client = listed.client WHERE session = ?1";
    let tags = tags::load(connection, key)?;
    Ok(connection.prepare_cached(sql)?.query_row([key], |row| {
        Ok(Labels {
            name: row.get(0)?,
            organisation: row.get(1)?,
            client: [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?],
            tags,
        })
    })?)
}

/// Returns all texts of the consultant about a session.
fn noted(connection: &Connection, key: i64, labels: &Labels) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT text FROM note WHERE session = ?1
        UNION ALL SELECT words FROM agenda WHERE session = ?1 AND words <> ''
        UNION ALL SELECT agreed FROM agenda WHERE session = ?1 AND agreed <> ''";
    let mut select = connection.prepare_cached(sql)?;
    let texts = select.query_map([key], |row| row.get(0))?;
    let mut texts = texts.collect::<Result<Vec<String>, _>>()?;
    texts.extend(labels.client[4].clone());
    Ok(texts)
}

/// Writes the folded names and tags by which lists are sorted.
fn write_sort_keys(connection: &Connection, key: i64, labels: &Labels) -> Result<(), StoreError> {
    let fold = |own: &Option<String>, client: &Option<String>| {
        let text = own.as_ref().or(client.as_ref())?;
        Some(folded_name(text)).filter(|text| !text.is_empty())
    };
    let tags = Some(folded(&labels.tags.join("\n"))).filter(|tags| !tags.is_empty());
    let sql =
        "UPDATE listed SET name_folded = ?2, organisation_folded = ?3, tags_folded = ?4 WHERE session = ?1";
    connection.prepare_cached(sql)?.execute(params![
        key,
        fold(&labels.name, &labels.client[0]),
        fold(&labels.organisation, &labels.client[1]),
        tags
    ])?;
    Ok(())
}

fn entry(connection: &Connection, key: i64) -> Result<Option<Entry>, StoreError> {
    let sql = "SELECT named, written, noted, variants FROM searched WHERE session = ?1";
    let entry = connection.prepare_cached(sql)?.query_row([key], read);
    Ok(entry.optional()?)
}

fn read(row: &Row<'_>) -> Result<Entry, rusqlite::Error> {
    Ok(Entry {
        named: row.get(0)?,
        written: row.get(1)?,
        noted: row.get(2)?,
        variants: row.get(3)?,
    })
}
