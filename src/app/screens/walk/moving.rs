//! Moving about in the walk: to the next page, to a station, to the page where a place is answered.

use super::Walk;
use super::pages::{Page, Part};
use crate::session::{Place, Spot};
use crate::workbook::StationId;

impl Walk {
    pub(super) fn arrive(&mut self, at: usize) {
        self.at = at.min(self.pages.len().saturating_sub(1));
        self.state.drafts.forget();
        self.state.mirrors.clear();
        self.state.long.forget();
        self.rail_open = false;
        self.rail = None;
        self.arrived = true;
        let page = &self.pages[self.at];
        self.open.set_spot(Spot {
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
    pub fn go_to_place(&mut self, place: &Place) {
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

fn stands_on(page: &Page, place: &Place) -> bool {
    page.parts
        .iter()
        .chain(&page.more)
        .any(|part| answers(part, place))
}

fn answers(part: &Part, place: &Place) -> bool {
    match part {
        Part::Card(table, row) => {
            *table == place.question && place.row.as_ref().is_none_or(|wanted| wanted == row)
        }
        Part::Question(id) | Part::Stack(id) | Part::Grid(id) => *id == place.question,
        Part::OwnRows(id) => *id == place.question && place.row.is_none(),
        Part::Introduction | Part::Note(_) | Part::Picture(_) => false,
    }
}
