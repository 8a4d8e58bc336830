//! The client records, and those that contain the words searched for.
//!
//! They are searched when either changes and not while painting: there can be tens of thousands.

use uuid::Uuid;

use crate::app::model::Now;
use crate::consulting::{Change, Client};
use crate::session::new_id;
use crate::text::Texts;
use crate::text::fold::{alike, contains_folded};

/// A record, and the number of its sessions.
pub type ClientRecord = (Client, u32);

/// Returns a new record.
pub fn new_client(name: String, organisation: Option<String>, now: Now) -> Client {
    Client {
        id: new_id(now.moment),
        name,
        organisation: organisation.unwrap_or_default(),
        contact: String::new(),
        notes: String::new(),
        pseudonym: String::new(),
        created_at: now.moment,
        updated_at: now.moment,
    }
}

/// Returns the line below a name: the organisation and the number of sessions.
pub fn record_line((client, sessions): &ClientRecord, texts: &Texts) -> String {
    let sessions = texts.sessions_count(*sessions);
    match client.organisation.as_str() {
        "" => sessions,
        organisation => format!("{organisation} · {sessions}"),
    }
}

/// The client records.
#[derive(Debug, Default)]
pub struct ClientRecords {
    all: Vec<ClientRecord>,
    search: String,
    /// The records found, as indices of `all`.
    found: Vec<usize>,
}

impl ClientRecords {
    /// Stores all records of the library.
    pub fn set(&mut self, all: Vec<ClientRecord>) {
        self.all = all;
        self.find();
    }

    /// Follows a change of a record that is listed; a new one is there once the records are loaded again.
    pub fn apply(&mut self, change: &Change) {
        if let Change::PutClient(changed) = change
            && let Some((client, _)) = self.all.iter_mut().find(|(client, _)| client.id == changed.id)
        {
            client.clone_from(changed);
        }
    }

    /// Finds the records that contain all words.
    pub fn search(&mut self, words: &str) {
        words.clone_into(&mut self.search);
        self.find();
    }

    /// Finds the records that contain all words, or all records if none does.
    pub fn search_or_all(&mut self, words: &str) {
        self.search(words);
        if self.is_empty() {
            self.search("");
        }
    }

    fn find(&mut self) {
        let words: Vec<&str> = self.search.split_whitespace().collect();
        let matches = |client: &Client| {
            let Client {
                name,
                organisation,
                contact,
                pseudonym,
                ..
            } = client;
            let text = format!("{name} {organisation} {contact} {pseudonym}");
            words.iter().all(|word| contains_folded(&text, word))
        };
        let records = self.all.iter().enumerate();
        let found = records.filter(|(_, (client, _))| words.is_empty() || matches(client));
        self.found = found.map(|(index, _)| index).collect();
    }

    /// Returns `true` if the library has no records.
    pub fn has_none(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns `true` if none was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns the number of records found.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Returns a record found.
    pub fn get(&self, index: usize) -> Option<&ClientRecord> {
        self.all.get(*self.found.get(index)?)
    }

    /// Returns the place of a record among those found.
    pub fn place_of(&self, id: Uuid) -> Option<usize> {
        let mut found = self.found.iter().map(|index| &self.all[*index]);
        found.position(|(client, _)| client.id == id)
    }

    /// Returns a record, found or not.
    pub fn of(&self, id: Uuid) -> Option<&Client> {
        let mut clients = self.all.iter().map(|(client, _)| client);
        clients.find(|client| client.id == id)
    }

    /// Returns the other records of the same name.
    pub fn namesakes(&self, client: &Client) -> Vec<Client> {
        let others = self.all.iter().map(|(other, _)| other);
        others
            .filter(|other| other.id != client.id && alike(&other.name, &client.name))
            .cloned()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Moment;

    fn record(id: u128, name: &str, organisation: &str) -> ClientRecord {
        let now = Moment::now();
        let client = Client {
            id: Uuid::from_u128(id),
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            contact: String::new(),
            notes: String::new(),
            pseudonym: String::new(),
            created_at: now,
            updated_at: now,
        };
        (client, 1)
    }

    #[test]
    fn a_record_is_found_by_all_its_words_in_any_case() {
        let mut records = ClientRecords::default();
        records.set(vec![
            record(1, "Jörg Müßig", "Stadtwerke"),
            record(2, "Rosa Lindqvist", "Stadtbücherei"),
            record(3, "jörg müßig ", ""),
        ]);
        let found = |records: &ClientRecords| (0..records.len()).filter_map(|i| records.get(i)).count();
        assert_eq!(found(&records), 3);
        records.search("STADT  ros");
        assert_eq!(
            (found(&records), records.place_of(Uuid::from_u128(2))),
            (1, Some(0))
        );
        for words in ["muessig", "mussig stadtw", "Mu\u{308}ßig", "Jö\u{ad}rg"] {
            records.search(words);
            assert_eq!(records.place_of(Uuid::from_u128(1)), Some(0), "{words}");
        }
        records.search("STADT  ros");
        records.set(vec![
            record(4, "Rosa", "Stadt"),
            record(2, "Rosa Lindqvist", "Stadtbücherei"),
        ]);
        assert_eq!(records.place_of(Uuid::from_u128(2)), Some(1), "the search stays");
        assert_eq!(records.place_of(Uuid::from_u128(9)), None);
    }

    #[test]
    fn records_of_one_name_are_namesakes_and_none_is_its_own() {
        let mut records = ClientRecords::default();
        let [first, other, third] = [
            record(1, "Jörg Müßig", ""),
            record(2, "Rosa", ""),
            record(3, "jörg müßig ", ""),
        ];
        records.set(vec![first.clone(), other, third.clone()]);
        assert_eq!(records.namesakes(&first.0), [third.0]);
    }
}
