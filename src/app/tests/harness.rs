//! Runs a plan: the window's state, the service in memory, and the plain model beside each other.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::model::{Plain, same};
use super::service::{FakeService, target_of};
use super::step::{Act, Place, Step};
use crate::app::effects::Effect;
use crate::app::events::receive;
use crate::app::message::Message;
use crate::app::model::{ClientField, Now, TextTarget, WriteTarget};
use crate::app::screens::Screen;
use crate::app::screens::consulting::ReviewModel;
use crate::app::state::dialog::DialogState;
use crate::app::state::writes::Unsaved;
use crate::app::state::{AppState, SaveState};
use crate::app::update::{tick, update};
use crate::consulting::Client;
use crate::service::{Access, Event, KeptVersion, Op, Reply, Request, SessionRef, Settings, Ticket, Write};
use crate::session::{Cell, Edit, Location, Mark, Moment, OwnRow, Session, Status, Value, WalkState};
use crate::workbook::builtin;

/// The tables of the workbook that take own rows, each with a column of prose.
const TABLES: [(&str, &str); 2] = [("musts", "consequence"), ("wants", "want")];

pub struct Harness {
    pub state: AppState,
    pub service: FakeService,
    pub plain: Plain,
    now: Now,
    sessions: Vec<Uuid>,
    clients: Vec<Uuid>,
    in_flight: BTreeMap<Ticket, Option<WriteTarget>>,
    loses_replies: bool,
    rows: u64,
    closed_anyway: bool,
}

impl Harness {
    /// With replies that are lost, no settled state can be waited for.
    pub fn new(loses_replies: bool) -> Self {
        let moment: Moment = "2026-11-22T14:03:00+01:00".parse().unwrap();
        let now = Now {
            instant: Instant::now(),
            moment,
            today: moment.date(),
        };
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
            closed_anyway: false,
        };
        let event = Event::LibraryOpened {
            path: PathBuf::from("/library"),
            access: Access::Write,
            set_aside: None,
        };
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
                Unsaved::Nothing if self.service.is_idle() => return,
                Unsaved::Failed(_) => self.update(Message::RetrySaving),
                _ => {}
            }
            self.pass(Duration::from_secs(3));
        }
        panic!("never saved: {:?}", self.state.writes.unsaved());
    }

    /// Ends writing, so that what says nothing goes.
    pub fn close_fields(&mut self) {
        for message in [Message::CloseNote, Message::CloseAgreement, Message::ClosePoint] {
            self.update(message);
        }
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

    fn deliver_all(&mut self) {
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

    /// What holds after each step.
    fn check(&self) {
        let unsaved = !matches!(self.state.writes.unsaved(), Unsaved::Nothing);
        assert!(
            !(self.state.closing && unsaved && !self.closed_anyway),
            "closes too soon"
        );
        let open_note = self.review().and_then(ReviewModel::open_note_id);
        if matches!(self.state.save_state(), SaveState::Saved(_)) {
            let missing = self.plain.missing(&self.service, open_note);
            assert_eq!(missing, None, "said to be saved");
        }
        self.check_shown();
    }

    /// The fields show what was typed.
    pub fn check_shown(&self) {
        match self.state.screens.top() {
            Screen::Walk(walk) => {
                let shown = walk.model.open().session();
                let typed = &self.plain.sessions[&shown.id];
                assert!(
                    same(shown, typed),
                    "{:?} instead of {:?}",
                    shown.answers,
                    typed.answers
                );
            }
            Screen::Review(review) => self.check_review(&review.model),
            Screen::Clients(clients) => {
                if let Some(open) = clients.model.open() {
                    let typed = &self.plain.clients[&open.client.id];
                    for field in ClientField::ALL {
                        assert_eq!(field.text(&open.client), field.text(typed));
                    }
                }
            }
            _ => {}
        }
    }

    fn check_review(&self, review: &ReviewModel) {
        let Some((loaded, _)) = review.loaded() else {
            return;
        };
        let session = loaded.shared.id();
        for (id, (of, text, for_meeting)) in &self.plain.notes {
            let shown = loaded.notes.iter().find(|note| note.id == *id);
            if *of == session && !text.trim().is_empty() {
                let shown = shown.map(|note| (&note.text, note.for_meeting));
                assert_eq!(shown, Some((text, *for_meeting)), "note");
            }
        }
        if let Some(id) = review.open_note_id() {
            assert_eq!(review.text(TextTarget::Note(id)), self.plain.notes[&id].1);
        }
        for (id, words, agreed) in self.plain.points.get(&session).into_iter().flatten() {
            if !words.trim().is_empty() {
                assert_eq!(review.text(TextTarget::Point(*id)).trim(), words.trim());
                assert_eq!(review.text(TextTarget::Agreement(*id)).trim(), agreed.trim());
            }
        }
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
        let author = crate::session::Author {
            at: self.now.moment,
            library: Uuid::nil(),
        };
        made.apply(Edit::SetCell { cell, value }, &author).unwrap();
        self.service
            .change_elsewhere(id, |session| *session = made, self.now.moment);
    }

    fn review(&self) -> Option<&ReviewModel> {
        match self.state.screens.top() {
            Screen::Review(review) if review.model.loaded().is_some() => Some(&review.model),
            _ => None,
        }
    }

    fn walked(&self) -> Option<&Session> {
        self.state.walk().map(|walk| walk.model.open().session())
    }
}

/// What the client and the consultant do.
impl Harness {
    fn act(&mut self, act: &Act) {
        match act {
            Act::ShowStart => self.update(Message::ShowStart),
            Act::Leave => self.update(Message::Leave),
            Act::Settings(name) => {
                self.plain.consultant.clone_from(name);
                self.update(Message::SetConsultant(name.clone()));
            }
            Act::Continue(index) => self.update(Message::Continue(self.sessions[*index])),
            Act::Review(index) => {
                let session = SessionRef::Id(self.sessions[*index]);
                self.update(Message::OpenReview {
                    session,
                    target: None,
                });
                self.deliver_all();
            }
            Act::Clients(index) => {
                self.update(Message::OpenClients(Some(self.clients[*index])));
                self.deliver_all();
            }
            Act::Retry => self.update(Message::RetrySaving),
            Act::Close => self.update(Message::CloseRequested),
            Act::CloseAnyway => {
                self.closed_anyway = true;
                self.update(Message::CloseAnyway);
            }
            Act::Focus => self.update(Message::WindowFocused),
            Act::Commit => self.update(Message::CommitField),
            Act::Turn(direction) => self.update(Message::TurnPage(*direction)),
            Act::SelectClient(index) => self.update(Message::SelectClient(self.clients[*index])),
            Act::WriteClient(field, text) => self.write_client(*field, text),
            Act::Undo if self.state.screens.top().is_consulting() => self.undo(),
            _ if self.walked().is_some() => self.act_in_walk(act),
            _ if self.review().is_some() => self.act_in_review(act),
            _ => {}
        }
    }

    fn write_client(&mut self, field: ClientField, text: &str) {
        let Screen::Clients(clients) = self.state.screens.top() else {
            return;
        };
        let Some(id) = clients.model.open().map(|open| open.client.id) else {
            return;
        };
        self.plain.write_client(id, field, text);
        self.update(Message::WriteText(TextTarget::Client(id, field), text.to_owned()));
    }

    /// Undoes the consultant's last step, whose result is what was typed from then on.
    fn undo(&mut self) {
        if self.loses_replies {
            return;
        }
        self.close_fields();
        self.update(Message::Undo);
        self.settle();
        self.plain.adopt(&self.service);
    }

    fn edit(&mut self, edit: Edit) {
        if let Some(session) = self.walked().map(|session| session.id) {
            self.plain.edit(session, edit.clone(), self.now.moment);
            self.update(Message::Edit(edit));
        }
    }

    fn row(&self, table: usize, row: usize) -> Option<OwnRow> {
        let rows = self.walked()?.own_rows.get(TABLES[table].0)?;
        rows.get(row % rows.len().max(1)).cloned()
    }

    fn act_in_walk(&mut self, act: &Act) {
        match act {
            Act::Type(place, text) => {
                let cell = match place {
                    Place::Prose => Some(Cell::plain("occasion")),
                    Place::Line => Some(Cell::plain("name")),
                    Place::Row(table, row) => self
                        .row(*table, *row)
                        .map(|row| Cell::of_table(TABLES[*table].0, row.id, TABLES[*table].1)),
                };
                let value = (!text.is_empty()).then(|| Value::Text(text.clone()));
                if let Some(cell) = cell {
                    self.edit(Edit::SetCell { cell, value });
                }
            }
            Act::AddRow(table, title) => {
                self.rows += 1;
                let row = OwnRow {
                    id: format!("own-{}", self.rows).as_str().into(),
                    title: title.clone(),
                };
                let table = TABLES[*table].0.into();
                self.edit(Edit::AddRow { table, row, at: 9 });
            }
            Act::RemoveRow(table, row) => {
                if let Some(row) = self.row(*table, *row) {
                    let table = TABLES[*table].0.into();
                    self.edit(Edit::RemoveRow { table, row: row.id });
                }
            }
            Act::MoveRow(table, row, to) => {
                if let Some(row) = self.row(*table, *row) {
                    let (table, to) = (TABLES[*table].0.into(), *to);
                    self.edit(Edit::MoveRow {
                        table,
                        row: row.id,
                        to,
                    });
                }
            }
            Act::Mark(on) => {
                let place = Location::question("occasion");
                let mark = on.then_some(Mark::Private);
                self.edit(Edit::SetMark { place, mark });
            }
            Act::Finish => {
                if let Some(session) = self.walked().map(|session| session.id) {
                    self.plain
                        .edit(session, Edit::SetStatus(Status::Finished), self.now.moment);
                    self.update(Message::Finish);
                }
            }
            Act::UndoWalk(back) => {
                self.update(if *back { Message::Undo } else { Message::Redo });
                if let Some(session) = self.walked().cloned() {
                    self.plain.sessions.insert(session.id, session);
                }
            }
            _ => {}
        }
    }

    fn act_in_review(&mut self, act: &Act) {
        let Some(review) = self.review() else { return };
        let Some(session) = review.session() else { return };
        let open = review.open_note_id();
        match act {
            Act::BeginNote => {
                self.update(Message::BeginNote(None));
                if let Some(id) = self.review().and_then(ReviewModel::open_note_id) {
                    self.plain.notes.insert(id, (session, String::new(), false));
                }
            }
            Act::WriteNote(text) => {
                if let Some(id) = open {
                    self.plain
                        .notes
                        .entry(id)
                        .and_modify(|note| note.1.clone_from(text));
                    self.update(Message::WriteText(TextTarget::Note(id), text.clone()));
                }
            }
            Act::CloseNote => self.update(Message::CloseNote),
            Act::OpenNote(_) | Act::ForMeeting(..) | Act::DeleteNote(_) => self.act_on_note(act),
            Act::CloseAgreement => self.update(Message::CloseAgreement),
            _ => self.act_on_agenda(act, session),
        }
    }

    fn act_on_note(&mut self, act: &Act) {
        let shown = self.review().and_then(ReviewModel::loaded);
        let notes: Vec<(Uuid, usize)> = shown.map_or_else(Vec::new, |(review, _)| {
            let notes = review.notes.iter().map(|note| (note.id, note.text.len()));
            notes.collect()
        });
        let note = |index: usize| notes.get(index % notes.len().max(1)).copied();
        match act {
            Act::OpenNote(index) => {
                // a part of a long note is another test's
                if let Some((note, _)) = note(*index).filter(|(_, len)| *len < 10_000) {
                    self.update(Message::OpenNote { note, part: 0 });
                }
            }
            Act::ForMeeting(index, on) => {
                if let Some((id, _)) = note(*index) {
                    self.plain.notes.entry(id).and_modify(|note| note.2 = *on);
                    self.update(Message::SetForMeeting(id, *on));
                }
            }
            Act::DeleteNote(index) => {
                if let Some((id, _)) = note(*index) {
                    self.plain.notes.remove(&id);
                    self.update(Message::DeleteNote(id));
                }
            }
            _ => {}
        }
    }

    fn act_on_agenda(&mut self, act: &Act, session: Uuid) {
        let Some(review) = self.review() else { return };
        let (new, agenda) = (
            review.new_point(),
            review.loaded().map(|(_, content)| &content.agenda),
        );
        let shown: Vec<Uuid> = agenda
            .iter()
            .flat_map(|agenda| agenda.points.iter().map(|point| point.item.id))
            .collect();
        match act {
            Act::BeginPoint => {
                self.update(Message::BeginPoint);
                if let Some(id) = self.review().and_then(ReviewModel::new_point) {
                    let points = self.plain.points.entry(session).or_default();
                    points.push((id, String::new(), String::new()));
                }
            }
            Act::WritePoint(text) => {
                if let Some(id) = new {
                    self.plain
                        .write_point(session, id, |point| point.1.clone_from(text));
                    self.update(Message::WriteText(TextTarget::Point(id), text.clone()));
                }
            }
            Act::ClosePoint => self.update(Message::ClosePoint),
            Act::Agree(index, text) => {
                if let Some(id) = shown.get(index % shown.len().max(1)).copied() {
                    self.plain
                        .write_point(session, id, |point| point.2.clone_from(text));
                    self.update(Message::OpenAgreement(id));
                    self.update(Message::WriteText(TextTarget::Agreement(id), text.clone()));
                }
            }
            Act::MovePoint(from, to) => {
                let Some(items) = agenda.map(|agenda| agenda.moved(*from, *to)) else {
                    return;
                };
                let points = self.plain.points.entry(session).or_default();
                let order = |id: &Uuid| items.iter().position(|item| item.id == *id);
                points.sort_by_key(|point| order(&point.0));
                let op = Op::EditAgenda;
                let change = crate::consulting::Change::Agenda { session, items };
                self.update(Message::change(op, change));
            }
            _ => {}
        }
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
