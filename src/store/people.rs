//! Whether the sessions of a library belong to one person.

use rusqlite::params;

use super::error::StoreError;
use super::filter;
use super::open::Store;
use crate::consulting::{Filter, SessionKey, Sort};
use crate::text::fold::folded_name;

/// The people met so far among sessions.
#[derive(Default)]
struct People {
    client: Option<i64>,
    name: Option<String>,
    several_clients: bool,
    several_names: bool,
    has_unassigned: bool,
}

impl People {
    fn meet(&mut self, client: Option<i64>, name: Option<String>) {
        match client {
            Some(client) => self.several_clients |= *self.client.get_or_insert(client) != client,
            None => self.has_unassigned = true,
        }
        if let Some(name) = name {
            let name = folded_name(&name);
            self.several_names |= *self.name.get_or_insert_with(|| name.clone()) != name;
        }
    }

    fn are_several(&self) -> bool {
        self.several_clients || (self.has_unassigned && self.several_names)
    }
}

impl Store {
    /// Returns `true` if the sessions outside the trash belong to several people: to several client records, or, where
    /// one is unassigned, to several names. A session without a name may be anybody's. Stops at the first that is
    /// another person's.
    pub fn has_several_people(&self) -> Result<bool, StoreError> {
        let sql = "SELECT client, name_folded FROM listed WHERE trashed_at IS NULL";
        let mut select = self.connection.prepare_cached(sql)?;
        let mut rows = select.query([])?;
        let mut people = People::default();
        while let Some(row) = rows.next()? {
            people.meet(row.get(0)?, row.get(1)?);
            if people.are_several() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Returns up to `limit` sessions outside the trash, the one changed last first.
    pub fn newest(&self, limit: usize) -> Result<Vec<SessionKey>, StoreError> {
        let keys = filter::newest(&self.connection, &Filter::default(), Sort::default(), Some(limit))?;
        Ok(keys.into_iter().map(SessionKey).collect())
    }

    /// Returns up to `limit` unassigned sessions outside the trash with a name, the one changed last first.
    pub fn unassigned_of(&self, name: &str, limit: usize) -> Result<Vec<SessionKey>, StoreError> {
        let sql = "SELECT session FROM listed
            WHERE name_folded = ?1 AND client IS NULL AND trashed_at IS NULL
            ORDER BY updated_at DESC, session DESC LIMIT ?2";
        let mut select = self.connection.prepare_cached(sql)?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let keys = select.query_map(params![folded_name(name), limit], |row| row.get(0))?;
        let keys = keys.collect::<Result<Vec<i64>, _>>()?;
        Ok(keys.into_iter().map(SessionKey).collect())
    }
}
