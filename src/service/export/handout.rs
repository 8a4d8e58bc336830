//! Handouts as files, and the client's own copy.

use std::path::Path;

use uuid::Uuid;

use super::file_name::handout_name;
use super::one::{document, whole_document};
use crate::consulting::Note;
use crate::exchange::files::remove_leftovers;
use crate::handout::{
    self, AgendaEntry, Attachment, ChangedAnswer, ConsultingRecord, Document, EarlierSession, HandoutError,
    HandoutKind, HandoutNote, HandoutOptions, HandoutPages, PrintedName,
};
use crate::service::agenda::AgendaPoint;
use crate::service::compare::{ComparedAnswer, ComparedLine, changes_between};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::service::review::OtherSession;
use crate::session::{Session, SharedSession, Value};
use crate::text::{Language, Texts, dates};
use crate::wording::location_label;
use crate::workbook::Role;

/// An order to print a session.
#[derive(Clone, Debug, PartialEq)]
pub struct HandoutOrder {
    /// The session.
    pub session: Uuid,
    /// The session itself, if no library holds it.
    pub unkept: Option<Box<Session>>,
    /// How it is printed.
    pub options: Box<HandoutOptions>,
}

/// A handout, ready to be shown.
#[derive(Debug)]
pub struct PreparedHandout {
    session: Uuid,
    /// Its pages.
    pub pages: HandoutPages,
    /// The language that it is printed in.
    pub language: Language,
    /// The file name offered for it.
    pub file_name: String,
    /// The pseudonym in the client record, to be offered.
    pub pseudonym: Option<String>,
}

impl PreparedHandout {
    /// Returns the session that is printed.
    pub fn session(&self) -> Uuid {
        self.session
    }

    /// Lays a handout out.
    ///
    /// # Errors
    /// If there is nothing to print.
    pub fn of(shared: &SharedSession, options: &HandoutOptions) -> Result<Self, ServiceError> {
        let document = handout::handout(shared, options);
        if document.blocks.is_empty() {
            return Err(ServiceError::Handout(HandoutError::Empty));
        }
        Ok(Self {
            session: shared.id(),
            pages: HandoutPages::of(&document),
            language: Language::from_tag(&document.language).unwrap_or_default(),
            file_name: handout::file_name(shared, options),
            pseudonym: None,
        })
    }
}

impl HandoutOrder {
    /// Returns the order for a handout of a session in the library.
    pub fn new(session: Uuid, options: HandoutOptions) -> Self {
        Self {
            session,
            unkept: None,
            options: Box::new(options),
        }
    }

    /// Returns the order for a session's meeting sheet, with the session inside.
    pub fn meeting_sheet(session: Uuid, consultant: &str) -> Self {
        Self::new(session, HandoutOptions::of(HandoutKind::Meeting, consultant))
    }
}

/// Names of the kinds on the command line.
pub const HANDOUT_KINDS: [(&str, HandoutKind); 4] = [
    ("meeting", HandoutKind::Meeting),
    ("answers", HandoutKind::Answers),
    ("followup", HandoutKind::FollowUp),
    ("consultant", HandoutKind::Consultant),
];

/// Name of a workbook to be filled in on the command line, which is no handout of a session.
pub const BLANK_KIND: &str = "blank";

/// Returns the kind with a name on the command line, or page 1 alone of the meeting sheet.
pub fn handout_kind(name: &str, brief: bool) -> HandoutKind {
    let named = HANDOUT_KINDS.iter().find(|(known, _)| *known == name);
    match named.map_or(HandoutKind::Meeting, |(_, kind)| *kind) {
        HandoutKind::Meeting if brief => HandoutKind::Brief,
        kind => kind,
    }
}

/// Returns a handout of a session as a file.
///
/// # Errors
/// If it can't be made.
pub(in crate::service) fn printed(
    shared: &SharedSession,
    options: &HandoutOptions,
) -> Result<Vec<u8>, ServiceError> {
    handout::write_pdf(&handout_document(shared, options)).map_err(ServiceError::Handout)
}

/// A handout as a file.
pub(super) struct MadeHandout {
    /// The name of the file.
    pub(super) name: String,
    /// Its content.
    pub(super) pdf: Vec<u8>,
}

impl MadeHandout {
    /// Makes the handout of a session.
    ///
    /// # Errors
    /// If it can't be made.
    pub(super) fn of((shared, options): (SharedSession, HandoutOptions)) -> Result<Self, ServiceError> {
        Ok(Self {
            name: handout_name(&shared, &options),
            pdf: printed(&shared, &options)?,
        })
    }
}

/// Returns a handout of a session, with the session attached if it is to travel inside.
pub(super) fn handout_document(shared: &SharedSession, options: &HandoutOptions) -> Document {
    let mut document = handout::handout(shared, options);
    if options.carries_session() {
        document.attachment = Some(attachment(shared, &document.language));
    }
    document
}

impl Library {
    /// Writes a handout.
    ///
    /// # Errors
    /// If the session can't be read, the handout can't be made or the file can't be written.
    pub fn write_handout(
        &self,
        order: &HandoutOrder,
        path: &Path,
        replace: bool,
    ) -> Result<(), ServiceError> {
        path.parent().into_iter().for_each(remove_leftovers);
        self.write_file(path, &self.handout_pdf(order)?, replace)
    }

    /// Returns a handout as a file.
    ///
    /// # Errors
    /// If the session can't be read or the handout can't be made.
    pub fn handout_pdf(&self, order: &HandoutOrder) -> Result<Vec<u8>, ServiceError> {
        let (shared, options) = self.printed_session(order)?;
        printed(&shared, &options)
    }

    /// Lays a handout out.
    ///
    /// # Errors
    /// If the session can't be read or there is nothing to print.
    pub fn prepare_handout(&self, order: &HandoutOrder) -> Result<PreparedHandout, ServiceError> {
        let (shared, options) = self.printed_session(order)?;
        let pseudonym = match self.hand_over()? {
            // the record is the consultant's
            Some(_) => None,
            // a record that can't be read doesn't keep a session from being printed
            None => self.pseudonym(order.session).unwrap_or_default(),
        };
        Ok(PreparedHandout {
            pseudonym,
            ..PreparedHandout::of(&shared, &options)?
        })
    }

    /// Returns the pseudonym in the client record of a session; `None` if there is none.
    fn pseudonym(&self, session: Uuid) -> Result<Option<String>, ServiceError> {
        let client = self.row(self.key(session)?)?.client;
        let client = client.map_or(Ok(None), |client| self.client(client))?;
        let pseudonym = client.map(|client| client.pseudonym.trim().to_owned());
        Ok(pseudonym.filter(|pseudonym| !pseudonym.is_empty()))
    }

    /// Returns the session of an order, and how it is printed, with the pseudonym of its client record if that is wanted.
    ///
    /// # Errors
    /// [`ServiceError::NoPseudonym`], or if the session or its record can't be read.
    pub(super) fn printed_session(
        &self,
        order: &HandoutOrder,
    ) -> Result<(SharedSession, HandoutOptions), ServiceError> {
        let shared = self.shared(order.session)?;
        let mut options = HandoutOptions {
            record: Box::new(self.consulting_record(order, &shared)?),
            ..(*order.options).clone()
        };
        if options.name == PrintedName::OfRecord {
            let pseudonym = self.pseudonym(order.session)?;
            let missing = || ServiceError::NoPseudonym {
                name: shared
                    .by_role(Role::ClientName)
                    .and_then(Value::text)
                    .map(str::to_owned),
            };
            options.name = PrintedName::Pseudonym(pseudonym.ok_or_else(missing)?);
        }
        Ok((shared, options))
    }

    /// Returns what the consultant has put down, as far as the handout tells it.
    pub(super) fn consulting_record(
        &self,
        order: &HandoutOrder,
        shared: &SharedSession,
    ) -> Result<ConsultingRecord, ServiceError> {
        if order.options.kind.is_of_client() {
            return Ok(ConsultingRecord::default());
        }
        let language = order.options.language;
        let language = language.or_else(|| Language::from_tag(shared.language()));
        let texts = Texts::of(language.unwrap_or_default());
        let review = self.review(order.session)?;
        let agenda = review.points(texts).points.into_iter().map(agenda_entry);
        let agenda = agenda.collect();
        if order.options.kind.is_for_client() {
            return Ok(ConsultingRecord {
                agenda,
                ..ConsultingRecord::default()
            });
        }
        let notes = review.notes.into_iter().map(|note| handout_note(shared, note));
        Ok(ConsultingRecord {
            agenda,
            notes: notes.collect(),
            earlier: self.earlier_session(shared, &review.others, texts)?,
        })
    }

    /// Compares a session with the client's one before; `None` if there is none that can be read.
    fn earlier_session(
        &self,
        shared: &SharedSession,
        others: &[OtherSession],
        texts: &Texts,
    ) -> Result<Option<EarlierSession>, ServiceError> {
        let before = |other: &&OtherSession| other.begun < shared.created_at();
        let Some(earlier) = others.iter().rev().find(before) else {
            return Ok(None);
        };
        let earlier = match self.shared(earlier.id) {
            Err(ServiceError::UnreadableSession { .. }) => return Ok(None),
            earlier => earlier?,
        };
        let states = [earlier, shared.clone()];
        let begun = states.each_ref().map(|state| state.created_at().local());
        let days = begun.map(|begun| dates::date_long(begun.date(), texts.language()));
        let mut compared = EarlierSession {
            days,
            changes: Vec::new(),
            only_in_one: [0; 2],
        };
        let stations = changes_between(&states, texts).into_iter();
        for question in stations.flat_map(|station| station.questions) {
            for line in &question.lines {
                add_change(&mut compared, &question.prompt, line);
            }
        }
        Ok(Some(compared))
    }

    /// Writes the client's own copy of a session, private answers included.
    ///
    /// # Errors
    /// [`ServiceError::WordNeeded`], or if the session can't be read or the file can't be written.
    pub fn write_own_copy(&self, id: Uuid, path: &Path, replace: bool) -> Result<(), ServiceError> {
        self.check_private(id)?;
        let text = whole_document(&self.session(id)?);
        self.write_file(path, text.as_bytes(), replace)
    }
}

fn add_change(compared: &mut EarlierSession, question: &str, line: &ComparedLine) {
    match line.answers.as_slice() {
        [ComparedAnswer::Words(before), ComparedAnswer::Words(now)] => {
            let part = [line.row.as_deref(), line.column.as_deref()];
            let part: Vec<&str> = part.into_iter().flatten().collect();
            compared.changes.push(ChangedAnswer {
                question: question.to_owned(),
                part: part.join(" – "),
                answers: [before.clone(), now.clone()],
            });
        }
        [ComparedAnswer::Words(_), _] => compared.only_in_one[0] += 1,
        _ => compared.only_in_one[1] += 1,
    }
}

fn agenda_entry(point: AgendaPoint) -> AgendaEntry {
    AgendaEntry {
        words: point.words,
        opener: point.opener,
        origin: point.origin,
        agreement: point.item.agreement,
        done: point.item.done,
    }
}

fn handout_note(shared: &SharedSession, note: Note) -> HandoutNote {
    let about = note.place.as_ref().map(|place| location_label(shared, place));
    HandoutNote {
        about: about.unwrap_or_default(),
        place: note.place,
        text: note.text,
        for_meeting: note.for_meeting,
    }
}

/// Returns the document of what a session shares, as it is included in a handout.
pub(super) fn attachment(shared: &SharedSession, language: &str) -> Attachment {
    let texts = Texts::of(Language::from_tag(language).unwrap_or_default());
    Attachment {
        name: format!("{}.json", texts.handout_attachment_name()),
        description: texts.handout_attachment().to_owned(),
        content: document(shared).into_bytes(),
    }
}
