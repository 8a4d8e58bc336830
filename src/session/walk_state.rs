//! Where a client is in the walk: stored beside the session, never in a document.

use std::collections::BTreeSet;

use crate::workbook::StationId;

/// Where in the walk the client is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkPosition {
    /// The station.
    pub station: StationId,
    /// The page of it, as the window names it.
    pub page: String,
}

/// What the library keeps of the walk beside the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkState {
    /// Where the client was last.
    pub spot: Option<WalkPosition>,
    /// The stations that were open.
    pub visited: BTreeSet<StationId>,
    /// Whether the client opened the mirror.
    pub mirror_open: bool,
}
