//! Sessions: the answers of one client, edits with their inverses, visibility, progress, and the session
//! document.

mod cell;
mod changed_parts;
mod check;
mod document;
mod echoes;
mod edit;
mod history;
mod model;
mod moment;
mod new_id;
mod option_names;
mod privacy;
mod progress;
mod rows;
mod same;
mod shared;
mod short_id;
mod value;
mod visible;
mod walk_state;

pub use cell::{Cell, Location};
pub use changed_parts::ChangedParts;
pub use check::{EditError, MAX_TEXT_BYTES, check_value, form_of};
pub use document::{
    AnswerPart, DocumentCode, DocumentFault, MAX_CELLS, MAX_DOCUMENT_BYTES, MarkPart, OwnRowPart, PlacePart,
    ReactionPart, SessionDocument, SessionPart, WorkbookPart, read_document, write_document,
    write_whole_document,
};
pub use echoes::{Echoed, echoes_of};
pub use edit::{Author, Edit, RemovedRow};
pub use history::History;
pub use model::{Answer, FindingRef, Mark, OwnRow, Session, Status};
pub use moment::{Moment, NoMoment};
pub use new_id::new_id;
pub use option_names::option_names;
pub use progress::Progress;
pub use same::same_content;
pub use shared::SharedSession;
pub use short_id::short_id;
pub use value::Value;
pub use visible::{Row, Visibility};
pub use walk_state::{WalkPosition, WalkState};
