//! A service in memory that answers as the real one does, but only when it is told to.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use uuid::Uuid;

use crate::app::model::WriteTarget;
use crate::consulting::{AgendaItem, Change, Client, MeetingGroups, Note, ReviewState};
use crate::service::{
    Access, Event, FilterOptions, KeptVersion, OpenSession, Passphrase, Reply, Request, Review, SecretKind,
    ServiceError, SessionRef, Settings, StartSessions, Ticket, UndoState, Write,
};
use crate::session::{Moment, Session, SharedSession, WalkState};

/// Why the service refuses every write for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    Full,
    Panicked,
    NotOpen,
}

impl Refusal {
    pub fn error(self) -> ServiceError {
        match self {
            Self::Full => {
                let full = io::Error::from(io::ErrorKind::StorageFull);
                ServiceError::file(Path::new("/library"), &full)
            }
            Self::Panicked => ServiceError::Panicked { request: "save" },
            Self::NotOpen => ServiceError::NotOpen,
        }
    }
}

#[derive(Default)]
pub struct FakeService {
    pub sessions: BTreeMap<Uuid, (Session, WalkState)>,
    pub notes: BTreeMap<Uuid, Note>,
    pub agendas: BTreeMap<Uuid, Vec<AgendaItem>>,
    pub clients: BTreeMap<Uuid, Client>,
    pub settings: Option<Settings>,
    pub refusal: Option<Refusal>,
    /// Sessions whose latest state another program wrote.
    pub foreign: BTreeMap<Uuid, Moment>,
    /// Versions that lost a conflict.
    pub archived: Vec<Session>,
    requests: VecDeque<(Ticket, Request)>,
    replies: VecDeque<Reply>,
    inverses: Vec<Change>,
    /// Whether the library is closed until the passphrase is given.
    locked: bool,
}

/// The passphrase of the library.
pub const PASSPHRASE: &str = "Kranich tropft Laterne";

/// The own word of every client.
pub const WORD: &str = "Rumpelstilzchen";

impl FakeService {
    pub fn send(&mut self, ticket: Ticket, request: Request) {
        self.requests.push_back((ticket, request));
    }

    /// Handles the oldest request.
    pub fn handle(&mut self) {
        if let Some((ticket, request)) = self.requests.pop_front()
            && let Some(event) = self.answer(request)
        {
            let ticket = Some(ticket);
            self.replies.push_back(Reply { ticket, event });
        }
    }

    pub fn handle_all(&mut self) {
        while !self.requests.is_empty() {
            self.handle();
        }
    }

    /// Returns a reply that may come now: the oldest, or one that overtakes others.
    pub fn reply(&mut self, index: usize) -> Option<Reply> {
        self.replies.remove(index % self.replies.len().max(1))
    }

    pub fn is_idle(&self) -> bool {
        self.requests.is_empty() && self.replies.is_empty()
    }

    /// Another program changes a session.
    pub fn change_elsewhere(&mut self, id: Uuid, change: impl FnOnce(&mut Session), at: Moment) {
        if let Some((session, _)) = self.sessions.get_mut(&id) {
            change(session);
            session.revision += 1;
            session.updated_at = at;
            self.foreign.insert(id, at);
        }
    }

    /// Answers what is about the lock; a closed library answers nothing else.
    fn answer(&mut self, request: Request) -> Option<Event> {
        let path = PathBuf::from("/library");
        let right = Passphrase::new(PASSPHRASE.to_owned());
        Some(match request {
            Request::Lock => {
                assert!(!std::mem::replace(&mut self.locked, true), "locked twice");
                Event::PassphraseNeeded { path }
            }
            Request::CheckPassphrase(passphrase) => {
                assert!(!self.locked);
                Event::PassphraseChecked(passphrase == right)
            }
            Request::OpenLibrary { passphrase, .. } if passphrase.as_ref() == Some(&right) => {
                self.locked = false;
                opened(path)
            }
            Request::OpenLibrary { .. } => Event::LibraryFailed(ServiceError::wrong_passphrase(&path)),
            // the settings are no part of the library
            Request::Write(write) if matches!(*write, Write::Settings(_)) => {
                return self.answer_open(Request::Write(write));
            }
            request => {
                let asked = format!("{request:?}");
                assert!(!self.locked, "a closed library is asked: {asked}");
                return self.answer_open(request);
            }
        })
    }

    fn answer_open(&mut self, request: Request) -> Option<Event> {
        Some(match request {
            Request::Write(write) => match self.write(&write) {
                Ok(change) => Event::Written {
                    at: Moment::now(),
                    change,
                    undo: UndoState::default(),
                },
                Err(error) => Event::NotWritten(error),
            },
            Request::OpenSession(id) => match self.sessions.get(&id).cloned() {
                Some((session, walk)) => {
                    Event::SessionOpened(Box::new(OpenSession::new(session, walk, Uuid::nil())))
                }
                None => Event::Failed(ServiceError::NotOpen),
            },
            Request::CheckWord { word, .. } if word == Passphrase::new(WORD.to_owned()) => Event::WordChecked,
            Request::CheckWord { .. } => Event::Failed(ServiceError::WrongSecret {
                kind: SecretKind::Word,
                wait: Duration::from_secs(1),
            }),
            Request::TakeBack(_) => Event::TakenBack,
            Request::LoadReview(SessionRef::Id(id)) => Event::ReviewLoaded(Box::new(self.review(id))),
            Request::LoadClients => {
                let clients = self.clients.values().map(|client| (client.clone(), 0));
                Event::ClientsLoaded(clients.collect())
            }
            Request::LoadClient(client) => Event::ClientLoaded {
                client,
                sessions: Vec::new(),
                namesakes: Vec::new(),
                consents: Vec::new(),
            },
            Request::LoadWorkbooks => Event::WorkbooksLoaded(Vec::new()),
            Request::LoadStart => Event::StartLoaded(StartSessions::Empty),
            Request::LoadFilterOptions => Event::FilterOptionsLoaded(FilterOptions::default()),
            Request::LoadKeys { .. } => Event::KeysLoaded {
                keys: Vec::new(),
                complete: true,
                meetings: MeetingGroups::default(),
            },
            _ => return None,
        })
    }

    fn review(&self, id: Uuid) -> Review {
        Review {
            shared: SharedSession::of(&self.sessions[&id].0),
            name: None,
            organisation: None,
            state: ReviewState::New,
            tags: Vec::new(),
            client: None,
            notes: self
                .notes
                .values()
                .filter(|note| note.session == id)
                .cloned()
                .collect(),
            agenda: self.agendas.get(&id).cloned().unwrap_or_default(),
            before: Vec::new(),
            others: Vec::new(),
            namesakes: Vec::new(),
            alike: Vec::new(),
            read_only: false,
        }
    }

    fn write(&mut self, write: &Write) -> Result<Option<Change>, ServiceError> {
        if let Some(refusal) = self.refusal {
            return Err(refusal.error());
        }
        match write {
            Write::Session(snapshot) => {
                let session = snapshot.session.id;
                let (stored, walk) = self.sessions.get_mut(&session).ok_or(ServiceError::NotOpen)?;
                let base = (snapshot.base.revision, snapshot.base.updated_at);
                if base != (stored.revision, stored.updated_at) {
                    return Err(ServiceError::Conflict { session });
                }
                (*stored, *walk) = (snapshot.session.clone(), snapshot.walk.clone());
            }
            Write::Resolve { mine, keep } => {
                let id = mine.session.id;
                let (stored, _) = self.sessions.get_mut(&id).ok_or(ServiceError::NotOpen)?;
                if *keep == KeptVersion::Mine {
                    self.archived
                        .push(std::mem::replace(stored, mine.session.clone()));
                    self.foreign.remove(&id);
                } else {
                    self.archived.push(mine.session.clone());
                }
            }
            Write::Change { change, .. } => {
                let inverse = self.apply(change);
                self.inverses.push(inverse);
            }
            Write::Undo => {
                let undone = self.inverses.pop();
                if let Some(change) = &undone {
                    self.apply(change);
                }
                return Ok(undone);
            }
            Write::Settings(settings) => self.settings = Some((**settings).clone()),
            _ => {}
        }
        Ok(None)
    }

    fn apply(&mut self, change: &Change) -> Change {
        match change {
            Change::PutNote(note) => match self.notes.insert(note.id, note.clone()) {
                Some(old) => Change::PutNote(old),
                None => Change::RemoveNote(note.id),
            },
            Change::RemoveNote(id) => match self.notes.remove(id) {
                Some(old) => Change::PutNote(old),
                None => Change::All(Vec::new()),
            },
            Change::Agenda { session, items } => {
                let items = self.agendas.insert(*session, items.clone()).unwrap_or_default();
                let session = *session;
                Change::Agenda { session, items }
            }
            Change::PutClient(client) => match self.clients.insert(client.id, client.clone()) {
                Some(old) => Change::PutClient(old),
                None => Change::RemoveClient(client.id),
            },
            Change::RemoveClient(id) => match self.clients.remove(id) {
                Some(old) => Change::PutClient(old),
                None => Change::All(Vec::new()),
            },
            _ => Change::All(Vec::new()),
        }
    }
}

/// Returns what is said when the library is open.
pub fn opened(path: PathBuf) -> Event {
    Event::LibraryOpened {
        path,
        access: Access::Write,
        protected: true,
        set_aside: None,
        hand_over: None,
    }
}

/// Returns the target of a write; `None` for an action.
pub fn target_of(write: &Write) -> Option<WriteTarget> {
    match write {
        Write::Session(snapshot) => Some(WriteTarget::Session(snapshot.session.id)),
        Write::Resolve { mine, .. } => Some(WriteTarget::Session(mine.session.id)),
        Write::Change { change, .. } => WriteTarget::of(change),
        Write::Settings(_) => Some(WriteTarget::Settings),
        _ => None,
    }
}
