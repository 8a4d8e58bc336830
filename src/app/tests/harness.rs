//! Runs a plan: the window's state, the service in memory, and the plain model beside each other.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::model::Plain;
use super::service::{FakeService, PASSPHRASE, opened, target_of};
use super::step::Step;
use crate::app::events::receive;
use crate::app::message::{Message, ProtectionMessage, ReviewMessage};
use crate::app::model::{Now, WriteTarget};
use crate::app::outbox::Effect;
use crate::app::screens::Screen;
use crate::app::screens::consulting::ReviewModel;
use crate::app::state::AppState;
use crate::app::state::dialog::DialogState;
use crate::app::state::writes::Unsaved;
use crate::app::update::{tick, update};
use crate::consulting::Client;
use crate::service::{Event, KeptVersion, Passphrase, Reply, Request, Settings, Ticket, Write};
use crate::session::{Author, Cell, Edit, Moment, Session, Value, WalkState};
use crate::workbook::builtin;

pub struct Harness {
    pub state: AppState,
    pub service: FakeService,
    pub plain: Plain,
    pub now: Now,
    pub sessions: Vec<Uuid>,
    pub clients: Vec<Uuid>,
    in_flight: BTreeMap<Ticket, Option<WriteTarget>>,
    pub loses_replies: bool,
    pub rows: u64,
    /// Bytes before and behind the part of the note that is open.
    pub around_part: (usize, usize),
    pub closed_anyway: bool,
}

impl Harness {
    /// With replies that are lost, no settled state can be waited for.
    pub fn new(loses_replies: bool) -> Self {
        let moment: Moment = "2026-11-22T14:03:00+01:00".parse().unwrap();
        let now = Now::new(Instant::now(), moment);
        let mut service = FakeService::default();
        let mut plain = Plain::default();
        for _ in 0..2 {
            let session = Session::begin(builtin(), "de", moment);
            plain.sessions.insert(session.id, session.clone());
            service
                .sessions
                .insert(session.id, (session, WalkState::default()));
        }
        for number in 1..3_u128 {
            let client = Client {
                id: Uuid::from_u128(number),
                name: format!("Client {number}"),
                organisation: String::new(),
                contact: String::new(),
                notes: String::new(),
                pseudonym: String::new(),
                created_at: moment,
                updated_at: moment,
            };
            plain.clients.insert(client.id, client.clone());
            service.clients.insert(client.id, client);
        }
        let mut harness = Self {
            state: AppState::new(Settings::default()),
            sessions: plain.sessions.keys().copied().collect(),
            clients: plain.clients.keys().copied().collect(),
            service,
            plain,
            now,
            in_flight: BTreeMap::new(),
            loses_replies,
            rows: 0,
            around_part: (0, 0),
            closed_anyway: false,
        };
        let event = opened(PathBuf::from("/library"));
        harness.receive(Reply { ticket: None, event });
        harness
    }

    pub fn run(&mut self, step: &Step) {
        match step {
            Step::Do(act) => self.act(act),
            Step::Pass(millis) => self.pass(Duration::from_millis(*millis)),
            Step::Handle => self.service.handle(),
            Step::Deliver(index) => self.deliver(*index, false),
            Step::Twice(index) => self.deliver(*index, true),
            Step::Lose => {
                self.service.handle_all();
                self.service.reply(0);
            }
            Step::Settle => self.deliver_all(),
            Step::Changed => {
                let event = Event::LibraryChanged;
                self.receive(Reply { ticket: None, event });
            }
            Step::Refuse(refusal) => self.service.refusal = *refusal,
            Step::Elsewhere(session, text) => self.change_elsewhere(*session, text),
        }
        self.check();
    }

    /// Lets everything work again, and time pass, until everything is saved.
    pub fn settle(&mut self) {
        self.service.refusal = None;
        for _ in 0..40 {
            self.deliver_all();
            if matches!(self.state.dialog, Some(DialogState::Conflict { .. })) {
                self.update(Message::ResolveConflict(KeptVersion::Mine));
            }
            match self.state.writes.unsaved() {
                _ if self.state.is_locked() => self.unlock(PASSPHRASE),
                Unsaved::Nothing if self.service.is_idle() => return,
                Unsaved::Failed(..) => self.update(Message::RetrySaving),
                _ => {}
            }
            self.pass(Duration::from_secs(3));
        }
        panic!("never saved: {:?}", self.state.writes.unsaved());
    }

    /// Ends writing, so that what says nothing goes.
    pub fn close_fields(&mut self) {
        for message in [
            ReviewMessage::CloseNote,
            ReviewMessage::CloseAgreement,
            ReviewMessage::ClosePoint,
        ] {
            self.update(message.into());
        }
    }

    /// Gives a passphrase, as the form does.
    pub fn unlock(&mut self, passphrase: &str) {
        let passphrase = Passphrase::new(passphrase.to_owned());
        self.update(ProtectionMessage::Unlock(passphrase).into());
    }

    pub fn update(&mut self, message: Message) {
        let effects = update(&mut self.state, message, self.now);
        self.run_effects(effects);
        let effects = tick(&mut self.state, self.now);
        self.run_effects(effects);
    }

    pub fn pass(&mut self, time: Duration) {
        self.now.instant += time;
        let later = self.now.moment.timestamp() + time;
        self.now.moment = Moment::new(later, self.now.moment.offset());
        let effects = tick(&mut self.state, self.now);
        self.run_effects(effects);
    }

    pub fn deliver_all(&mut self) {
        for _ in 0..100 {
            self.service.handle_all();
            let Some(reply) = self.service.reply(0) else {
                return;
            };
            self.receive(reply);
            let effects = tick(&mut self.state, self.now);
            self.run_effects(effects);
        }
        panic!("requests without end");
    }

    fn deliver(&mut self, index: usize, twice: bool) {
        let Some(reply) = self.service.reply(index) else {
            return;
        };
        let copy = copy_of(&reply).filter(|_| twice);
        self.receive(reply);
        if let Some(copy) = copy {
            self.receive(copy);
        }
    }

    pub fn receive(&mut self, reply: Reply) {
        if let Some(ticket) = reply.ticket {
            self.in_flight.remove(&ticket);
        }
        if let Event::SessionOpened(open) = &reply.event {
            let (id, at) = (open.session().id, open.session().updated_at);
            let (target, writes) = (WriteTarget::Session(id), &self.state.writes);
            let unsaved = writes.snapshot(target).is_some() || writes.touched().contains(&target);
            let foreign = self.service.foreign.get(&id).copied();
            if !unsaved && self.state.opening == reply.ticket && foreign.is_some() {
                // what another program wrote is what the client sees from now on
                self.plain.sessions.insert(id, open.session().clone());
                if foreign == Some(at) {
                    self.service.foreign.remove(&id);
                }
            }
        }
        let effects = receive(&mut self.state, reply, self.now);
        self.run_effects(effects);
    }

    fn run_effects(&mut self, effects: Vec<Effect>) {
        let mut closes = false;
        for effect in effects {
            match effect {
                Effect::Send(ticket, request) => self.send(ticket, request),
                Effect::Close => closes = true,
                _ => {}
            }
        }
        if closes {
            assert!(self.state.closing);
        }
    }

    fn send(&mut self, ticket: Ticket, request: Request) {
        if let Request::Write(write) = &request {
            let target = target_of(write);
            let busy: Vec<_> = self.in_flight.values().flatten().collect();
            if let Some(target) = &target {
                assert!(!busy.contains(&target), "two writes of {target:?} in flight");
            }
            if matches!(**write, Write::Undo | Write::Redo) {
                assert!(busy.is_empty(), "undo while {busy:?} are in flight");
            }
            self.in_flight.insert(ticket, target);
        }
        self.service.send(ticket, request);
    }

    fn change_elsewhere(&mut self, index: usize, text: &str) {
        let id = self.sessions[index];
        self.now.moment = Moment::new(
            self.now.moment.timestamp() + Duration::from_millis(1),
            self.now.moment.offset(),
        );
        let mut made = self.service.sessions[&id].0.clone();
        let value = Some(Value::Text(text.to_owned()));
        let cell = Cell::plain("role");
        let author = Author {
            at: self.now.moment,
            library: Uuid::nil(),
        };
        made.apply(Edit::SetCell { cell, value }, &author).unwrap();
        self.service
            .change_elsewhere(id, |session| *session = made, self.now.moment);
    }

    pub fn review(&self) -> Option<&ReviewModel> {
        match self.state.screens.top() {
            Screen::Review(review) if review.model.loaded().is_some() => Some(&review.model),
            _ => None,
        }
    }

    pub fn walked(&self) -> Option<&Session> {
        self.state.walk().map(|walk| walk.model.open().session())
    }
}

/// Returns a reply once more, where it can be copied.
fn copy_of(reply: &Reply) -> Option<Reply> {
    let event = match &reply.event {
        Event::Written { at, change, undo } => Event::Written {
            at: *at,
            change: change.clone(),
            undo: *undo,
        },
        Event::SessionOpened(open) => Event::SessionOpened(open.clone()),
        Event::ReviewLoaded(review) => Event::ReviewLoaded(review.clone()),
        Event::ClientsLoaded(clients) => Event::ClientsLoaded(clients.clone()),
        _ => return None,
    };
    let ticket = reply.ticket;
    Some(Reply { ticket, event })
}
