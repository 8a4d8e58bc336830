//! All client records, and those in which what is sought stands. They are looked through when either changes
//! and not while painting: there can be tens of thousands.

use uuid::Uuid;

use crate::consulting::{Change, Client};
use crate::text::Texts;

/// A record, and how many sessions belong to it.
pub(in crate::app) type Record = (Client, u32);

/// What stands below a name: the organisation, and how many sessions.
pub(in crate::app) fn record_line((client, sessions): &Record, texts: &Texts) -> String {
    let sessions = texts.sessions_count(*sessions);
    match client.organisation.as_str() {
        "" => sessions,
        organisation => format!("{organisation} · {sessions}"),
    }
}

/// The records.
#[derive(Debug, Default)]
pub(in crate::app) struct ClientRecords {
    all: Vec<Record>,
    sought: String,
    found: Vec<usize>,
}

impl ClientRecords {
    /// Takes in what the library holds.
    pub(in crate::app) fn take_in(&mut self, all: &[Record]) {
        self.all = all.to_vec();
        self.find();
    }

    /// Follows a change of a record that is listed; a new one is there once the records are loaded again.
    pub(in crate::app) fn apply(&mut self, change: &Change) {
        if let Change::PutClient(changed) = change
            && let Some((client, _)) = self.all.iter_mut().find(|(client, _)| client.id == changed.id)
        {
            client.clone_from(changed);
        }
    }

    /// Looks for records in which all words stand.
    pub(in crate::app) fn seek(&mut self, sought: &str) {
        sought.clone_into(&mut self.sought);
        self.find();
    }

    /// The same, or all if they stand in none.
    pub(in crate::app) fn seek_or_all(&mut self, sought: &str) {
        self.seek(sought);
        if self.is_empty() {
            self.seek("");
        }
    }

    fn find(&mut self) {
        let sought = self.sought.to_lowercase();
        let words: Vec<&str> = sought.split_whitespace().collect();
        let has = |(client, _): &Record| {
            let whole = || format!("{} {} {}", client.name, client.organisation, client.contact);
            words.is_empty() || {
                let whole = whole().to_lowercase();
                words.iter().all(|word| whole.contains(word))
            }
        };
        let found = self.all.iter().enumerate().filter(|(_, record)| has(record));
        self.found = found.map(|(index, _)| index).collect();
    }

    /// Whether the library holds none, whatever is sought.
    pub(in crate::app) fn are_none(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether none was found.
    pub(in crate::app) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many were found.
    pub(in crate::app) fn len(&self) -> usize {
        self.found.len()
    }

    /// One of those that were found.
    pub(in crate::app) fn get(&self, index: usize) -> Option<&Record> {
        self.all.get(*self.found.get(index)?)
    }

    /// Where a record stands among those that were found.
    pub(in crate::app) fn place_of(&self, id: Uuid) -> Option<usize> {
        let mut found = self.found.iter();
        found.position(|index| self.all[*index].0.id == id)
    }

    /// A record, found or not.
    pub(in crate::app) fn of(&self, id: Uuid) -> Option<&Client> {
        let mut clients = self.all.iter().map(|(client, _)| client);
        clients.find(|client| client.id == id)
    }

    /// Other records of the same name.
    pub(in crate::app) fn alike(&self, client: &Client) -> Vec<Client> {
        let name = client.name.trim().to_lowercase();
        let others = self.all.iter().map(|(other, _)| other);
        others
            .filter(|other| other.id != client.id && other.name.trim().to_lowercase() == name)
            .cloned()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Moment;

    fn record(id: u128, name: &str, organisation: &str) -> Record {
        let now = Moment::now();
        let client = Client {
            id: Uuid::from_u128(id),
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            contact: String::new(),
            notes: String::new(),
            created_at: now,
            updated_at: now,
        };
        (client, 1)
    }

    #[test]
    fn all_words_have_to_stand_in_a_record_whatever_their_case() {
        let mut records = ClientRecords::default();
        records.take_in(&[
            record(1, "Jörg Müßig", "Stadtwerke"),
            record(2, "Rosa Lindqvist", "Stadtbücherei"),
            record(3, "jörg müßig ", ""),
        ]);
        let found = |records: &ClientRecords| (0..records.len()).filter_map(|i| records.get(i)).count();
        assert_eq!(found(&records), 3);
        records.seek("STADT  ros");
        assert_eq!(
            (found(&records), records.place_of(Uuid::from_u128(2))),
            (1, Some(0))
        );
        records.take_in(&[
            record(4, "Rosa", "Stadt"),
            record(2, "Rosa Lindqvist", "Stadtbücherei"),
        ]);
        assert_eq!(
            records.place_of(Uuid::from_u128(2)),
            Some(1),
            "what is sought stays sought"
        );
        assert_eq!(records.place_of(Uuid::from_u128(9)), None);
    }

    #[test]
    fn records_of_one_name_are_alike_and_none_is_like_itself() {
        let mut records = ClientRecords::default();
        let [first, other, third] = [
            record(1, "Jörg Müßig", ""),
            record(2, "Rosa", ""),
            record(3, "jörg müßig ", ""),
        ];
        records.take_in(&[first.clone(), other, third.clone()]);
        assert_eq!(records.alike(&first.0), [third.0]);
    }
}
