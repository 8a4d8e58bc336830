//! What searches and lists need of a session beside its row: the folded texts that may be found, the
//! words in them, and the names it is sorted by.
//!
//! It is derived of what the client shares and of what the consultant says, whenever one of them changes
//! and in the same transaction. Which words are in use is counted once a transaction, so that reading in a
//! thousand sessions counts each word once and not a thousand times.

use std::collections::{BTreeSet, HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use super::fold::{folded, variants};
use super::tags;

/// Longer ones are no words: nobody looks for the inside of them.
const LONGEST_WORD: usize = 64;

/// What a transaction changed for searches: the words that came and went, and the sessions of which the
/// consultant said something.
#[derive(Debug, Default)]
pub(super) struct Index {
    words: HashMap<String, i64>,
    said: BTreeSet<i64>,
}

/// The row of a session in the search.
#[derive(Debug, Default, PartialEq, Eq)]
struct Entry {
    named: String,
    written: String,
    noted: String,
    variants: String,
}

/// What is said of a session outside of it.
struct Said {
    name: Option<String>,
    organisation: Option<String>,
    client: [Option<String>; 4],
    tags: Vec<String>,
}

impl Index {
    /// The client's texts of a session are these now.
    pub(super) fn client_text_changed(
        &mut self,
        connection: &Connection,
        key: i64,
        written: &str,
    ) -> Result<(), StoreError> {
        self.renew(connection, key, Some((folded(written), variants(written))))
    }

    /// The consultant changed something about a session.
    pub(super) fn consultant_text_changed(&mut self, key: i64) {
        self.said.insert(key);
    }

    /// Writes what was said and counts what came and went; to be called before the transaction ends.
    pub(super) fn write(mut self, connection: &Connection) -> Result<(), StoreError> {
        for key in std::mem::take(&mut self.said) {
            self.renew(connection, key, None)?;
        }
        let add =
            "INSERT INTO word (word, uses) VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET uses = uses + ?2";
        let mut add = connection.prepare_cached(add)?;
        let mut take = connection.prepare_cached("UPDATE word SET uses = uses + ?2 WHERE word = ?1")?;
        let mut forget = connection.prepare_cached("DELETE FROM word WHERE word = ?1 AND uses <= 0")?;
        for (word, change) in self.words {
            match change {
                0 => {}
                1.. => drop(add.execute(params![word, change])?),
                _ => {
                    take.execute(params![word, change])?;
                    forget.execute([word])?;
                }
            }
        }
        Ok(())
    }

    fn renew(
        &mut self,
        connection: &Connection,
        key: i64,
        written: Option<(String, String)>,
    ) -> Result<(), StoreError> {
        let said = said(connection, key)?;
        sort_by(connection, key, &said)?;
        let old = entry(connection, key)?;
        let (there, old) = (old.is_some(), old.unwrap_or_default());
        let (written, variants) = written.unwrap_or_else(|| (old.written.clone(), old.variants.clone()));
        let new = Entry {
            named: searchable(said.names()),
            written,
            noted: searchable(noted(connection, key, &said)?),
            variants,
        };
        if there && old == new {
            return Ok(());
        }
        self.count(&old, &new);
        let sql = if there {
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
        words.filter(|word| word.len() <= LONGEST_WORD).collect()
    }
}

impl Said {
    fn names(&self) -> Vec<&str> {
        let own = [&self.name, &self.organisation];
        let client = self.client[..3].iter();
        let names = own.into_iter().chain(client).flatten().map(String::as_str);
        names.chain(self.tags.iter().map(String::as_str)).collect()
    }
}

/// The words of a folded text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// Texts as a search finds them: folded, and the words with umlauts a second time with these written out.
fn searchable<T: AsRef<str>>(texts: Vec<T>) -> String {
    let mut found = String::new();
    for text in texts {
        let text = text.as_ref();
        for part in [folded(text), variants(text)] {
            if !part.is_empty() {
                found.push_str(&part);
                found.push('\n');
            }
        }
    }
    found
}

fn said(connection: &Connection, key: i64) -> Result<Said, StoreError> {
    let sql = "SELECT listed.name, listed.organisation, client.name, client.organisation, contact, notes
        FROM listed LEFT JOIN client ON client.key = listed.client WHERE session = ?1";
    let tags = tags::load(connection, key)?;
    Ok(connection.prepare_cached(sql)?.query_row([key], |row| {
        Ok(Said {
            name: row.get(0)?,
            organisation: row.get(1)?,
            client: [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?],
            tags,
        })
    })?)
}

/// All that the consultant wrote about a session.
fn noted(connection: &Connection, key: i64, said: &Said) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT text FROM note WHERE session = ?1
        UNION ALL SELECT words FROM agenda WHERE session = ?1 AND words <> ''
        UNION ALL SELECT agreed FROM agenda WHERE session = ?1 AND agreed <> ''";
    let mut select = connection.prepare_cached(sql)?;
    let texts = select.query_map([key], |row| row.get(0))?;
    let mut texts = texts.collect::<Result<Vec<String>, _>>()?;
    texts.extend(said.client[3].clone());
    Ok(texts)
}

/// Keeps what the list is sorted by.
fn sort_by(connection: &Connection, key: i64, said: &Said) -> Result<(), StoreError> {
    let fold = |own: &Option<String>, client: &Option<String>| {
        let text = own.as_ref().or(client.as_ref())?;
        Some(folded(text)).filter(|text| !text.is_empty())
    };
    let tags = Some(folded(&said.tags.join("\n"))).filter(|tags| !tags.is_empty());
    let sql =
        "UPDATE listed SET name_folded = ?2, organisation_folded = ?3, tags_folded = ?4 WHERE session = ?1";
    connection.prepare_cached(sql)?.execute(params![
        key,
        fold(&said.name, &said.client[0]),
        fold(&said.organisation, &said.client[1]),
        tags
    ])?;
    Ok(())
}

fn entry(connection: &Connection, key: i64) -> Result<Option<Entry>, StoreError> {
    let sql = "SELECT named, written, noted, variants FROM searched WHERE session = ?1";
    let entry = connection.prepare_cached(sql)?.query_row([key], |row| {
        Ok(Entry {
            named: row.get(0)?,
            written: row.get(1)?,
            noted: row.get(2)?,
            variants: row.get(3)?,
        })
    });
    Ok(entry.optional()?)
}
