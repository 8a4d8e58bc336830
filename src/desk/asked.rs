//! What the consultant's side of the window asks of the desk's thread, and what it gets.
//!
//! Apart from [`Request`](super::Request), which serves the client's side and the files: neither has to
//! know the other's.

use super::error::DeskError;
use super::library::Desk;
use crate::store::{Change, Filter, ListRow};

/// Whether a change is made for the first time, taken back, or made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// For the first time.
    Make,
    /// It is taken back.
    Undo,
    /// It is made again.
    Redo,
}

/// What the consultant's side asks for.
#[derive(Debug)]
pub enum DeskRequest {
    /// For all sessions, to list them.
    Sessions,
    /// To change something the consultant may change.
    Change {
        /// The change.
        change: Change,
        /// Whether it is new, or taken back, or made again.
        way: Way,
    },
}

/// What became of it.
#[derive(Debug)]
pub enum DeskReport {
    /// All sessions.
    Sessions(Vec<ListRow>),
    /// Something was changed.
    Changed {
        /// What was asked for.
        made: Change,
        /// What takes it back.
        inverse: Change,
        /// Whether it was new, or taken back, or made again.
        way: Way,
    },
}

impl Desk {
    /// Does what the consultant's side asks for.
    pub(super) fn answer(&mut self, request: DeskRequest) -> Result<DeskReport, DeskError> {
        match request {
            DeskRequest::Sessions => Ok(DeskReport::Sessions(self.sessions(&Filter::default())?)),
            DeskRequest::Change { change, way } => {
                let inverse = self.change(&change)?;
                Ok(DeskReport::Changed {
                    made: change,
                    inverse,
                    way,
                })
            }
        }
    }
}
