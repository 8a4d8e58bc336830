//! State of the walk, stored beside the session and never in a document.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::Cell;
use crate::workbook::StationId;

/// Position in the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkPosition {
    /// The station.
    pub station: StationId,
    /// The page of the station, as the window names it.
    pub page: String,
}

/// State of the walk that the library stores beside the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WalkState {
    /// Last position of the client.
    pub spot: Option<WalkPosition>,
    /// Stations that were opened.
    pub visited: BTreeSet<StationId>,
    /// Whether the client opened the mirror.
    pub mirror_open: bool,
    /// Letters in number and day fields that make no value yet.
    pub letters: BTreeMap<Cell, String>,
}
