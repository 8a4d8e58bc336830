//! Moving about in the walk: to the next page, to a station, to the page where a place is answered.

use super::WalkModel;
use super::pages::{PageItem, WalkPage};
use crate::session::{Location, WalkPosition};
use crate::workbook::StationId;

impl WalkModel {
    pub(super) fn arrive(&mut self, at: usize) {
        self.at = at.min(self.pages.len().saturating_sub(1));
        self.state.drafts.forget();
        self.state.mirrors.clear();
        self.state.long.forget();
        self.rail_open = false;
        self.rail = None;
        self.focus_heading = true;
        let page = &self.pages[self.at];
        self.open.set_spot(WalkPosition {
            station: page.station.clone(),
            page: page.key.clone(),
        });
        self.open.seal();
    }

    /// The next page.
    pub fn next(&mut self) {
        if !self.at_end() {
            self.arrive(self.at + 1);
        }
    }

    /// The page before.
    pub fn back(&mut self) {
        if !self.at_start() {
            self.arrive(self.at - 1);
        }
    }

    /// The first page of a station.
    pub fn go_to_station(&mut self, station: &StationId) {
        if let Some(at) = self.pages.iter().position(|page| page.station == *station) {
            self.arrive(at);
        }
    }

    /// The page where a place is answered; its fold is opened if it is under one.
    pub fn go_to_place(&mut self, place: &Location) {
        let Some(at) = self.pages.iter().position(|page| stands_on(page, place)) else {
            return;
        };
        let page = &self.pages[at];
        let folded = page.more.iter().any(|part| answers(part, place));
        let key = format!("{}/{}", page.station, page.key);
        if at != self.at {
            self.arrive(at);
        }
        if folded {
            self.state.set_fold(key, true);
        }
    }
}

fn stands_on(page: &WalkPage, place: &Location) -> bool {
    page.parts
        .iter()
        .chain(&page.more)
        .any(|part| answers(part, place))
}

fn answers(part: &PageItem, place: &Location) -> bool {
    match part {
        PageItem::Card(table, row) => {
            *table == place.question && place.row.as_ref().is_none_or(|wanted| wanted == row)
        }
        PageItem::Question(id) | PageItem::Stack(id) | PageItem::Grid(id) => *id == place.question,
        PageItem::OwnRows(id) => *id == place.question && place.row.is_none(),
        PageItem::Introduction | PageItem::Note(_) | PageItem::Picture(_) => false,
    }
}
