//! Applies a consultant's changes: one transaction each, together with the search index and the order of lists.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{agenda, clients, consents, notes, retentions};
use crate::consulting::{Change, Client, ConsentNote, Note, ReviewState};
use crate::session::Moment;
use crate::store::columns::{moment, moment_columns, review, review_number};
use crate::store::error::StoreError;
use crate::store::index::Index;
use crate::store::open::Store;
use crate::store::{find, tags};

impl Store {
    /// Applies a change completely or not at all, and returns the change that undoes it.
    pub fn change(&mut self, change: &Change) -> Result<Change, StoreError> {
        let transaction = self.begin()?;
        let mut index = Index::default();
        let inverse = apply(&transaction, change, &mut index)?;
        index.write(&transaction)?;
        transaction.commit()?;
        Ok(inverse)
    }
}

/// Applies a change in the transaction that runs, and returns the change that undoes it.
pub(in crate::store) fn apply(
    connection: &Connection,
    change: &Change,
    index: &mut Index,
) -> Result<Change, StoreError> {
    match change {
        Change::Review { session, state } => set_review(connection, *session, *state),
        Change::Tags { session, tags } => {
            let key = find::key(connection, *session)?;
            let old = tags::set(connection, key, tags)?;
            index.consultant_text_changed(key);
            Ok(Change::Tags {
                session: *session,
                tags: old,
            })
        }
        Change::PutNote(note) => put_note(connection, note, index),
        Change::RemoveNote(id) => remove_note(connection, *id, index),
        Change::Agenda { session, items } => {
            let key = find::key(connection, *session)?;
            let items = agenda::set(connection, key, items)?;
            index.consultant_text_changed(key);
            Ok(Change::Agenda {
                session: *session,
                items,
            })
        }
        Change::PutClient(client) => put_client(connection, client, index),
        Change::RemoveClient(id) => remove_client(connection, *id, index),
        Change::PutConsent(note) => put_consent(connection, note),
        Change::RemoveConsent(id) => remove_consent(connection, *id),
        Change::Retention { workbook, retention } => Ok(Change::Retention {
            workbook: workbook.clone(),
            retention: retentions::set(connection, workbook, *retention)?,
        }),
        Change::Assign { session, client } => {
            let key = find::key(connection, *session)?;
            let client = clients::assign(connection, key, *client)?;
            index.consultant_text_changed(key);
            Ok(Change::Assign {
                session: *session,
                client,
            })
        }
        Change::Trash { session, at } => set_trashed(connection, *session, *at),
        Change::All(changes) => {
            let mut inverses = Vec::with_capacity(changes.len());
            for change in changes {
                inverses.push(apply(connection, change, index)?);
            }
            inverses.reverse();
            Ok(Change::All(inverses))
        }
    }
}

fn set_review(connection: &Connection, session: Uuid, state: ReviewState) -> Result<Change, StoreError> {
    let key = find::key(connection, session)?;
    let old: u8 = connection
        .prepare_cached("SELECT review FROM listed WHERE session = ?1")?
        .query_row([key], |row| row.get(0))?;
    connection
        .prepare_cached("UPDATE listed SET review = ?2 WHERE session = ?1")?
        .execute(params![key, review_number(state)])?;
    let state = review(old);
    Ok(Change::Review { session, state })
}

fn set_trashed(connection: &Connection, session: Uuid, at: Option<Moment>) -> Result<Change, StoreError> {
    let key = find::key(connection, session)?;
    let old: (Option<i64>, Option<i32>) = connection
        .prepare_cached("SELECT trashed_at, trashed_offset FROM listed WHERE session = ?1")?
        .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (at, offset) = at.map(moment_columns).unzip();
    connection
        .prepare_cached("UPDATE listed SET trashed_at = ?2, trashed_offset = ?3 WHERE session = ?1")?
        .execute(params![key, at, offset])?;
    let at = old.0.zip(old.1).map(|(at, offset)| moment(at, offset));
    let at = at.transpose()?;
    Ok(Change::Trash { session, at })
}

fn put_note(connection: &Connection, note: &Note, index: &mut Index) -> Result<Change, StoreError> {
    let key = find::key(connection, note.session)?;
    let old = notes::load(connection, note.id)?;
    notes::put(connection, key, note)?;
    index.consultant_text_changed(key);
    let Some(old) = old else {
        return Ok(Change::RemoveNote(note.id));
    };
    if old.session != note.session {
        index.consultant_text_changed(find::key(connection, old.session)?);
    }
    Ok(Change::PutNote(old))
}

/// Removes a note; where there is none, neither this nor its inverse changes anything.
fn remove_note(connection: &Connection, id: Uuid, index: &mut Index) -> Result<Change, StoreError> {
    let Some(old) = notes::load(connection, id)? else {
        return Ok(Change::All(Vec::new()));
    };
    notes::remove(connection, id)?;
    index.consultant_text_changed(find::key(connection, old.session)?);
    Ok(Change::PutNote(old))
}

fn put_client(connection: &Connection, client: &Client, index: &mut Index) -> Result<Change, StoreError> {
    let old = clients::load(connection, client.id)?;
    clients::put(connection, client)?;
    for (key, _) in clients::assigned_sessions(connection, client.id)? {
        index.consultant_text_changed(key);
    }
    Ok(old.map_or(Change::RemoveClient(client.id), Change::PutClient))
}

/// Removes a client record with its consent notes; its sessions become unassigned. Returns the inverse.
pub(in crate::store) fn remove_client(
    connection: &Connection,
    id: Uuid,
    index: &mut Index,
) -> Result<Change, StoreError> {
    let Some(old) = clients::load(connection, id)? else {
        return Ok(Change::All(Vec::new()));
    };
    let mut inverse = vec![Change::PutClient(old)];
    let notes = consents::of_client(connection, id)?;
    inverse.extend(notes.into_iter().map(Change::PutConsent));
    for (key, session) in clients::assigned_sessions(connection, id)? {
        clients::assign(connection, key, None)?;
        index.consultant_text_changed(key);
        let client = Some(id);
        inverse.push(Change::Assign { session, client });
    }
    clients::remove(connection, id)?;
    Ok(Change::All(inverse))
}

fn put_consent(connection: &Connection, note: &ConsentNote) -> Result<Change, StoreError> {
    let old = consents::load(connection, note.id)?;
    consents::put(connection, note)?;
    Ok(old.map_or(Change::RemoveConsent(note.id), Change::PutConsent))
}

/// Removes a consent note; where there is none, neither this nor its inverse changes anything.
fn remove_consent(connection: &Connection, id: Uuid) -> Result<Change, StoreError> {
    let Some(old) = consents::load(connection, id)? else {
        return Ok(Change::All(Vec::new()));
    };
    consents::remove(connection, id)?;
    Ok(Change::PutConsent(old))
}
