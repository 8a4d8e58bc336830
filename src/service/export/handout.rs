//! Handouts as files, and the client's own copy.

use std::path::Path;

use uuid::Uuid;

use super::one::{document, whole_document};
use crate::exchange::files::remove_leftovers;
use crate::handout::{self, Attachment, HandoutKind, HandoutOptions};
use crate::service::error::ServiceError;
use crate::service::library::Library;
use crate::session::SharedSession;
use crate::text::{Language, Texts};

/// What is printed of a session, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutOrder {
    /// The session.
    pub session: Uuid,
    /// The kind.
    pub kind: HandoutKind,
    /// The consultant's name; empty leaves it out.
    pub consultant: String,
    /// The language; `None` for the session's own.
    pub language: Option<Language>,
    /// Whether the session travels inside, so that the file can be imported.
    pub with_session: bool,
}

impl HandoutOrder {
    /// Returns the order for a session's meeting sheet, with the session inside.
    pub fn meeting_sheet(session: Uuid, consultant: &str) -> Self {
        Self {
            session,
            kind: HandoutKind::Meeting,
            consultant: consultant.to_owned(),
            language: None,
            with_session: true,
        }
    }
}

/// Names of the kinds on the command line.
pub const HANDOUT_KINDS: [(&str, HandoutKind); 3] = [
    ("meeting", HandoutKind::Meeting),
    ("answers", HandoutKind::Answers),
    ("followup", HandoutKind::FollowUp),
];

/// Returns the kind with a name on the command line, or page 1 alone of the meeting sheet.
pub fn handout_kind(name: &str, brief: bool) -> HandoutKind {
    let named = HANDOUT_KINDS.iter().find(|(known, _)| *known == name);
    match named.map_or(HandoutKind::Meeting, |(_, kind)| *kind) {
        HandoutKind::Meeting if brief => HandoutKind::Brief,
        kind => kind,
    }
}

/// Returns the file name offered for a handout.
pub fn handout_name(shared: &SharedSession, kind: HandoutKind) -> String {
    let options = HandoutOptions {
        kind,
        ..HandoutOptions::default()
    };
    handout::file_name(shared, &options)
}

/// Returns the meeting sheet of a session that no library holds, with the session inside.
///
/// # Errors
/// If it can't be made.
pub(in crate::service) fn meeting_sheet(
    shared: &SharedSession,
    consultant: &str,
) -> Result<Vec<u8>, ServiceError> {
    let options = HandoutOptions {
        consultant: consultant.trim().to_owned(),
        ..HandoutOptions::default()
    };
    printed(shared, &options, true)
}

fn printed(
    shared: &SharedSession,
    options: &HandoutOptions,
    with_session: bool,
) -> Result<Vec<u8>, ServiceError> {
    let mut document = handout::handout(shared, options);
    document.attachment = with_session.then(|| attachment(shared, &document.language));
    handout::write_pdf(&document).map_err(ServiceError::Handout)
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
        let shared = self.shared(order.session)?;
        let options = HandoutOptions {
            kind: order.kind,
            consultant: order.consultant.trim().to_owned(),
            language: order.language,
            agreements: self.agreements(order, &shared)?,
        };
        let bytes = printed(&shared, &options, order.with_session)?;
        self.write_file(path, &bytes, replace)
    }

    /// Returns what was agreed at the points of the agenda, as far as the handout tells it.
    fn agreements(
        &self,
        order: &HandoutOrder,
        shared: &SharedSession,
    ) -> Result<Vec<(String, String)>, ServiceError> {
        if order.kind != HandoutKind::FollowUp {
            return Ok(Vec::new());
        }
        let language = order.language.or_else(|| Language::from_tag(shared.language()));
        let texts = Texts::of(language.unwrap_or_default());
        let points = self.points(order.session, texts)?.points.into_iter();
        let agreed = points.filter(|point| !point.item.agreement.trim().is_empty());
        Ok(agreed.map(|point| (point.words, point.item.agreement)).collect())
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

/// Returns the document of what a session shares, as it travels in a handout.
fn attachment(shared: &SharedSession, language: &str) -> Attachment {
    let texts = Texts::of(Language::from_tag(language).unwrap_or_default());
    Attachment {
        name: format!("{}.json", texts.handout_attachment_name()),
        description: texts.handout_attachment().to_owned(),
        content: document(shared).into_bytes(),
    }
}
