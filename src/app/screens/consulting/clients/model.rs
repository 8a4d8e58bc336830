//! The client records and the one that is open, as data.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::app::load::Load;
use crate::app::model::{ClientField, Now, WriteTarget};
use crate::app::outbox::Outbox;
use crate::app::screens::shared::client_records::{ClientRecords, new_client};
use crate::consulting::{Change, Client, ConsentNote, ListRow};
use crate::service::{Event, KnownWorkbook, Op, Request, ServiceError, Ticket, TypingId, Write};

/// The record that is open.
#[derive(Debug)]
pub struct OpenRecord {
    /// The record as it stands in the fields.
    pub client: Client,
    /// The last name that was not empty: a record always has one.
    stored_name: String,
    /// Its sessions, oldest first.
    pub sessions: Vec<ListRow>,
    /// Unassigned sessions with the same name.
    pub namesakes: Vec<ListRow>,
    /// Its consent notes.
    pub consents: Vec<ConsentNote>,
    /// Other records with the same name.
    pub alike: Vec<Client>,
    /// Whether it holds words that were not sent yet.
    unsent: bool,
    /// The consent notes that were not sent yet.
    unsent_consents: BTreeSet<Uuid>,
}

/// The client records.
#[derive(Debug, Default)]
pub struct ClientsModel {
    /// The records that are listed.
    pub records: ClientRecords,
    /// The workbooks that a session of a client can begin with.
    pub workbooks: Load<Vec<KnownWorkbook>>,
    open: Option<OpenRecord>,
    wanted: Option<Uuid>,
    clients: Load<()>,
    sessions: Load<()>,
    touched: BTreeSet<WriteTarget>,
}

impl ClientsModel {
    /// Returns the records, with one of them open if it is named.
    pub fn new(wanted: Option<Uuid>) -> Self {
        Self {
            wanted,
            ..Self::default()
        }
    }

    /// Returns `true` if a record is to be opened once the records are there.
    pub fn has_wanted(&self) -> bool {
        self.wanted.is_some()
    }

    /// Returns the record that is open.
    pub fn open(&self) -> Option<&OpenRecord> {
        self.open.as_ref()
    }

    /// Returns `true` once the records are there.
    pub fn is_loaded(&self) -> bool {
        self.clients.value().is_some()
    }

    /// Returns where the open record stands in the list.
    pub fn index(&self) -> usize {
        let open = self.open.as_ref();
        open.and_then(|open| self.records.place_of(open.client.id))
            .unwrap_or(0)
    }

    /// Returns why the records could not be loaded.
    pub fn failure(&self) -> Option<&ServiceError> {
        let failure = self.clients.failure().or(self.sessions.failure());
        failure.map(|error| &**error)
    }

    /// Opens a record.
    pub fn select(&mut self, id: Uuid) {
        if self.open.as_ref().is_some_and(|open| open.client.id == id) {
            return;
        }
        if let Some(client) = self.records.of(id) {
            self.open = Some(OpenRecord::of(client, &self.records));
            self.sessions.outdate();
        }
    }

    /// Lists the records that contain all words, and opens the first of them.
    pub fn search(&mut self, words: &str) {
        self.records.search(words);
        self.select_first();
    }

    fn select_first(&mut self) {
        match self.records.get(0).map(|(client, _)| client.id) {
            Some(first) => self.select(first),
            None => self.open = None,
        }
    }

    /// Writes a field of the open record.
    pub fn write(&mut self, id: Uuid, field: ClientField, text: String, now: Now) {
        let Some(open) = self.open.as_mut().filter(|open| open.client.id == id) else {
            return;
        };
        *field.text_mut(&mut open.client) = text;
        open.client.updated_at = now.moment;
        open.unsent = true;
        self.touched.insert(WriteTarget::Client(id));
    }

    /// Writes a consent note of the open record, or adds it.
    pub fn write_consent(&mut self, note: ConsentNote, now: Now) {
        let Some(open) = self.open.as_mut().filter(|open| open.client.id == note.client) else {
            return;
        };
        let id = note.id;
        open.put_consent(ConsentNote {
            updated_at: now.moment,
            ..note
        });
        open.unsent_consents.insert(id);
        self.touched.insert(WriteTarget::Consent(id));
    }

    /// Gives the open record its name back where it was left empty.
    pub fn restore_name(&mut self) {
        if let Some(open) = &mut self.open
            && open.client.name.trim().is_empty()
        {
            open.client.name.clone_from(&open.stored_name);
        }
    }

    /// Returns the change that moves some sessions of the open record into a record of their own.
    pub fn split(&self, sessions: &BTreeSet<Uuid>, now: Now) -> Option<Change> {
        let open = self.open.as_ref()?;
        let rows = || open.sessions.iter().filter(|row| sessions.contains(&row.id));
        let name = rows().find_map(|row| row.name.clone());
        let organisation = rows().find_map(|row| row.organisation.clone());
        let client = new_client(
            name.unwrap_or_else(|| open.client.name.clone()),
            organisation,
            now,
        );
        let assigned = rows().map(|row| Change::Assign {
            session: row.id,
            client: Some(client.id),
        });
        let changes = std::iter::once(Change::PutClient(client.clone())).chain(assigned);
        Some(Change::All(changes.collect()))
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox) {
        self.workbooks.request(outbox, || Request::LoadWorkbooks);
        self.clients.request(outbox, || Request::LoadClients);
        if let Some(open) = &self.open {
            let id = open.client.id;
            self.sessions.request(outbox, || Request::LoadClient(id));
        }
    }

    /// Returns `true` if a reply with this ticket is waited for.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.clients.awaits(ticket) || self.sessions.awaits(ticket) || self.workbooks.awaits(ticket)
    }

    /// Takes a reply; changes that are not acknowledged are laid over it.
    pub fn receive(&mut self, event: Event, unsaved: &[Change]) {
        match event {
            Event::ClientsLoaded(clients) => {
                self.records.set(clients);
                for change in unsaved {
                    self.records.apply(change);
                }
                self.clients.set(());
                self.follow_records();
            }
            Event::ClientLoaded {
                client,
                sessions,
                namesakes,
                consents,
            } => {
                self.sessions.set(());
                if let Some(open) = self.open.as_mut().filter(|open| open.client.id == client) {
                    (open.sessions, open.namesakes) = (sessions, namesakes);
                    open.set_consents(consents, unsaved);
                }
            }
            Event::WorkbooksLoaded(known) => self.workbooks.set(known),
            _ => {}
        }
    }

    /// Takes the reason why something could not be loaded.
    pub fn fail(&mut self, error: ServiceError) {
        self.clients.fail(error);
    }

    /// Marks the data to be loaded again.
    pub fn outdate(&mut self) {
        self.clients.outdate();
        self.sessions.outdate();
    }

    /// Applies a change to the open record; what else it changes is loaded again.
    pub fn apply(&mut self, change: &Change) {
        match (change, &mut self.open) {
            (Change::All(changes), _) => return changes.iter().for_each(|change| self.apply(change)),
            (Change::PutClient(client), Some(open)) if open.client.id == client.id => {
                if open.unsent {
                    return;
                }
                open.follow(client);
            }
            (Change::PutConsent(_) | Change::RemoveConsent(_), Some(open)) => open.apply_to_consents(change),
            (Change::RemoveClient(id), Some(open)) if open.client.id == *id => open.unsent = false,
            _ => {}
        }
        self.records.apply(change);
        self.outdate();
    }

    /// Adds the targets that were changed since the last call.
    pub fn take_touched(&mut self, touched: &mut Vec<WriteTarget>) {
        touched.extend(std::mem::take(&mut self.touched));
    }

    /// Returns the open record to be written; one without a name is written with the name it had.
    pub fn content(&mut self, target: WriteTarget, typing: TypingId, _now: Now) -> Option<Write> {
        let open = self.open.as_mut()?;
        if let WriteTarget::Consent(id) = target {
            return open.take_consent(id, typing);
        }
        if target != WriteTarget::Client(open.client.id) {
            return None;
        }
        open.unsent = false;
        let mut client = open.client.clone();
        if client.name.trim().is_empty() {
            client.name.clone_from(&open.stored_name);
        } else {
            open.stored_name.clone_from(&client.name);
        }
        let change = Change::PutClient(client);
        self.records.apply(&change);
        Some(Write::Change {
            op: Op::EditClient,
            change,
            typing: Some(typing),
        })
    }

    /// Keeps the open record, or opens the one that is wanted, or the first.
    fn follow_records(&mut self) {
        let id = self
            .wanted
            .take()
            .or(self.open.as_ref().map(|open| open.client.id));
        let Some(client) = id.and_then(|id| self.records.of(id)).cloned() else {
            // words that were not sent yet stay, even if another program removed the record
            if self.open.as_ref().is_none_or(|open| !open.unsent) {
                self.select_first();
            }
            return;
        };
        match self.open.as_mut().filter(|open| open.client.id == client.id) {
            Some(open) => {
                open.alike = self.records.namesakes(&client);
                if !open.unsent {
                    open.follow(&client);
                }
            }
            None => self.select(client.id),
        }
    }
}

impl OpenRecord {
    fn of(client: &Client, records: &ClientRecords) -> Self {
        Self {
            stored_name: client.name.clone(),
            client: client.clone(),
            sessions: Vec::new(),
            namesakes: Vec::new(),
            consents: Vec::new(),
            alike: records.namesakes(client),
            unsent: false,
            unsent_consents: BTreeSet::new(),
        }
    }

    /// Follows the record as it is in the library; a name that is being replaced stays empty.
    fn follow(&mut self, client: &Client) {
        let emptied = self.client.name.trim().is_empty();
        self.client = client.clone();
        self.stored_name.clone_from(&client.name);
        if emptied {
            self.client.name.clear();
        }
    }

    fn put_consent(&mut self, note: ConsentNote) {
        match self.consents.iter_mut().find(|one| one.id == note.id) {
            Some(one) => *one = note,
            None => self.consents.push(note),
        }
    }

    /// Takes the consent notes of the library; what is typed or on its way there is laid over them.
    fn set_consents(&mut self, stored: Vec<ConsentNote>, unsaved: &[Change]) {
        let unsent = &self.unsent_consents;
        let typed = self.consents.extract_if(.., |note| unsent.contains(&note.id));
        let typed: Vec<ConsentNote> = typed.collect();
        self.consents = stored;
        unsaved.iter().for_each(|change| self.apply_to_consents(change));
        typed.into_iter().for_each(|note| self.put_consent(note));
    }

    fn apply_to_consents(&mut self, change: &Change) {
        match change {
            Change::PutConsent(note)
                if note.client == self.client.id && !self.unsent_consents.contains(&note.id) =>
            {
                self.put_consent(note.clone());
            }
            Change::RemoveConsent(id) => {
                self.unsent_consents.remove(id);
                self.consents.retain(|note| note.id != *id);
            }
            _ => {}
        }
    }

    /// Returns a consent note to be written.
    fn take_consent(&mut self, id: Uuid, typing: TypingId) -> Option<Write> {
        let note = self.consents.iter().find(|note| note.id == id)?;
        self.unsent_consents.remove(&id);
        Some(Write::Change {
            op: Op::EditConsent,
            change: Change::PutConsent(note.clone()),
            typing: Some(typing),
        })
    }

    /// Returns the last name that was not empty.
    pub fn name(&self) -> &str {
        &self.stored_name
    }
}
