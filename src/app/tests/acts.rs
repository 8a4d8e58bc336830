//! What the client and the consultant do: in the window and in the plain model.

use uuid::Uuid;

use super::harness::Harness;
use super::service::PASSPHRASE;
use super::step::{Act, Place};
use crate::app::message::{ConsultingMessage, Message, ProtectionMessage, ReviewMessage};
use crate::app::model::{ClientField, TextTarget};
use crate::app::screens::Screen;
use crate::app::screens::consulting::ReviewModel;
use crate::app::state::dialog::DialogState;
use crate::consulting::Change;
use crate::service::{KeptVersion, Op, SessionRef};
use crate::session::{Cell, Edit, Location, Mark, OwnRow, Status, Value};
use crate::workbook::builtin;

/// The tables of the workbook that take own rows, each with a column of prose.
const TABLES: [(&str, &str); 2] = [("musts", "consequence"), ("wants", "want")];

impl Harness {
    /// A locked window offers nothing but the field for the passphrase.
    pub fn act(&mut self, act: &Act) {
        match act {
            Act::Lock => self.update(ProtectionMessage::Lock.into()),
            Act::Unlock(right) => self.unlock(if *right { PASSPHRASE } else { "falsch" }),
            Act::Close => self.update(Message::CloseRequested),
            _ if self.state.is_locked() => {}
            Act::ShowStart => self.update(Message::ShowStart),
            Act::Leave => self.update(Message::Leave),
            Act::Settings(name) => {
                self.plain.consultant.clone_from(name);
                self.update(Message::SetConsultant(name.clone()));
            }
            Act::Continue(index) => self.update(Message::Continue(self.sessions[*index])),
            Act::Preview => self.preview(),
            Act::Resolve(keep) => self.resolve(*keep),
            Act::Review(index) => {
                let session = SessionRef::Id(self.sessions[*index]);
                self.update(
                    ConsultingMessage::OpenReview {
                        session,
                        target: None,
                    }
                    .into(),
                );
                self.deliver_all();
            }
            Act::Clients(index) => {
                self.update(ConsultingMessage::OpenClients(Some(self.clients[*index])).into());
                self.deliver_all();
            }
            Act::Retry => self.update(Message::RetrySaving),
            Act::CloseAnyway => {
                self.closed_anyway = true;
                self.update(Message::CloseAnyway);
            }
            Act::Focus => self.update(Message::WindowFocused),
            Act::Commit => self.update(Message::CommitField),
            Act::Turn(direction) => self.update(Message::TurnPage(*direction)),
            Act::SelectClient(index) => {
                self.update(ConsultingMessage::SelectClient(self.clients[*index]).into());
            }
            Act::WriteClient(field, text) => self.write_client(*field, text),
            Act::Undo if self.state.screens.top().is_consulting() => self.undo(),
            _ if self.walked().is_some() => self.act_in_walk(act),
            _ if self.review().is_some() => self.act_in_review(act),
            _ => {}
        }
    }

    fn preview(&mut self) {
        self.update(Message::StartPreview(builtin()));
        let session = self.walked().expect("a preview is shown at once").clone();
        self.plain.previews.insert(session.id);
        self.plain.sessions.insert(session.id, session);
    }

    /// Ends a conflict. Where the other version is kept, that is what the client sees from then on.
    fn resolve(&mut self, keep: KeptVersion) {
        let Some(DialogState::Conflict { session }) = self.state.dialog else {
            return;
        };
        let archived = self.service.archived.len();
        self.update(Message::ResolveConflict(keep));
        self.service.handle_all();
        if keep == KeptVersion::Stored && self.service.archived.len() > archived {
            self.service.foreign.remove(&session);
            let stored = self.service.sessions[&session].0.clone();
            self.plain.sessions.insert(session, stored);
        }
        self.deliver_all();
    }

    fn write_client(&mut self, field: ClientField, text: &str) {
        let Screen::Clients(clients) = self.state.screens.top() else {
            return;
        };
        let Some(id) = clients.model.open().map(|open| open.client.id) else {
            return;
        };
        self.plain.write_client(id, field, text);
        self.update(ConsultingMessage::WriteText(TextTarget::Client(id, field), text.to_owned()).into());
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
            self.update(Message::EditAnswer(edit));
        }
    }

    fn row(&self, table: usize, row: usize) -> Option<OwnRow> {
        let rows = self.walked()?.own_rows.get(TABLES[table].0)?;
        rows.get(row % rows.len().max(1)).cloned()
    }

    fn cell(&self, place: Place) -> Option<Cell> {
        match place {
            Place::Prose => Some(Cell::plain("occasion")),
            Place::Line => Some(Cell::plain("name")),
            Place::Row(table, row) => {
                let row = self.row(table, row)?;
                Some(Cell::of_table(TABLES[table].0, row.id, TABLES[table].1))
            }
        }
    }

    fn act_in_walk(&mut self, act: &Act) {
        match act {
            Act::Type(place, text) => {
                let cell = self.cell(*place);
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
                self.update(ReviewMessage::BeginNote(None).into());
                if let Some(id) = self.review().and_then(ReviewModel::open_note_id) {
                    self.around_part = (0, 0);
                    self.plain.notes.insert(id, (session, String::new(), false));
                }
            }
            Act::WriteNote(text) => {
                if let Some(id) = open {
                    let (start, behind) = self.around_part;
                    self.plain.notes.entry(id).and_modify(|(_, whole, _)| {
                        let end = whole.len() - behind;
                        whole.replace_range(start..end, text);
                    });
                    self.update(ConsultingMessage::WriteText(TextTarget::Note(id), text.clone()).into());
                }
            }
            Act::CloseNote => self.update(ReviewMessage::CloseNote.into()),
            Act::OpenNote(..) | Act::ForMeeting(..) | Act::DeleteNote(_) => self.act_on_note(act),
            Act::CloseAgreement => self.update(ReviewMessage::CloseAgreement.into()),
            _ => self.act_on_agenda(act, session),
        }
    }

    fn act_on_note(&mut self, act: &Act) {
        let shown = self.review().and_then(ReviewModel::loaded);
        let notes: Vec<Uuid> = shown.map_or_else(Vec::new, |(review, _)| {
            review.notes.iter().map(|note| note.id).collect()
        });
        let note = |index: usize| notes.get(index % notes.len().max(1)).copied();
        match act {
            Act::OpenNote(index, part) => {
                if let Some(note) = note(*index) {
                    self.open_note(note, *part);
                }
            }
            Act::ForMeeting(index, on) => {
                if let Some(id) = note(*index) {
                    self.plain.notes.entry(id).and_modify(|note| note.2 = *on);
                    self.update(ReviewMessage::SetForMeeting(id, *on).into());
                }
            }
            Act::DeleteNote(index) => {
                if let Some(id) = note(*index) {
                    self.plain.notes.remove(&id);
                    self.update(ReviewMessage::DeleteNote(id).into());
                }
            }
            _ => {}
        }
    }

    fn open_note(&mut self, note: Uuid, part: usize) {
        self.update(ReviewMessage::OpenNote { note, part }.into());
        let Some(review) = self.review().filter(|review| review.open_note_id() == Some(note)) else {
            return;
        };
        let (shown, whole) = (review.text(TextTarget::Note(note)), &self.plain.notes[&note].1);
        let start = whole.find(shown).expect("a part of what was typed is shown");
        self.around_part = (start, whole.len() - start - shown.len());
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
                self.update(ReviewMessage::BeginPoint.into());
                if let Some(id) = self.review().and_then(ReviewModel::new_point) {
                    let points = self.plain.points.entry(session).or_default();
                    points.push((id, String::new(), String::new()));
                }
            }
            Act::WritePoint(text) => {
                if let Some(id) = new {
                    self.plain
                        .write_point(session, id, |point| point.1.clone_from(text));
                    self.update(ConsultingMessage::WriteText(TextTarget::Point(id), text.clone()).into());
                }
            }
            Act::ClosePoint => self.update(ReviewMessage::ClosePoint.into()),
            Act::Agree(index, text) => {
                if let Some(id) = shown.get(index % shown.len().max(1)).copied() {
                    self.plain
                        .write_point(session, id, |point| point.2.clone_from(text));
                    self.update(ReviewMessage::OpenAgreement(id).into());
                    self.update(ConsultingMessage::WriteText(TextTarget::Agreement(id), text.clone()).into());
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
                let change = Change::Agenda { session, items };
                self.update(ConsultingMessage::change(op, change).into());
            }
            _ => {}
        }
    }
}
