//! What is selected in the list, and what an action is about.

use std::collections::BTreeSet;
use std::ops::Range;

use super::model::ListModel;
use crate::app::message::ExportCandidates;
use crate::consulting::{ListRow, SessionKey};
use crate::service::MAX_COMPARED_SESSIONS;
use crate::text::Texts;

impl ListModel {
    /// Selects sessions, and no others.
    pub fn set_selection(&mut self, keys: BTreeSet<SessionKey>) {
        self.selected = keys;
    }

    /// Marks a row.
    pub fn set_current(&mut self, index: usize) {
        self.current = index;
        self.marked = true;
    }

    /// Sets the rows in view.
    pub fn set_visible(&mut self, rows: Range<usize>) {
        self.visible = rows;
    }

    /// Has the rows of the selected sessions loaded, for what they have in common.
    pub fn load_selected_rows(&mut self) {
        self.selected_rows_wanted = true;
    }

    /// Returns the sessions that an action is about, in the order of the list: the selected ones, else the marked
    /// one.
    pub fn action_keys(&self) -> Vec<SessionKey> {
        if self.selected.is_empty() {
            let marked = self.rows.keys.get(self.current).filter(|_| self.marked);
            return marked.copied().into_iter().collect();
        }
        let listed = self.rows.keys.iter();
        listed
            .filter(|key| self.selected.contains(key))
            .copied()
            .collect()
    }

    /// Returns `true` if the user moved to the current row, or if it is the best hit of a search, which Enter opens.
    pub fn is_current_chosen(&self) -> bool {
        self.marked || self.query.searches()
    }

    /// Returns `true` if an action is about any session.
    pub fn can_act(&self) -> bool {
        !self.selected.is_empty() || (self.marked && self.current < self.rows.keys.len())
    }

    /// Returns the rows of the sessions that an action is about, as far as they are loaded.
    pub fn action_rows(&self) -> impl Iterator<Item = &ListRow> {
        let keys = self.action_keys().into_iter();
        keys.filter_map(|key| self.rows.get(key))
            .map(|cached| &cached.row)
    }

    /// Returns the name of the first session that an action is about.
    pub fn action_name(&self, texts: &'static Texts) -> String {
        let name = self.action_rows().next().and_then(|row| row.name.clone());
        name.unwrap_or_else(|| texts.sessions_unnamed().to_owned())
    }

    /// Returns the sessions that an export may be about.
    pub fn export_candidates(&self, texts: &'static Texts) -> ExportCandidates {
        ExportCandidates {
            keys: self.action_keys(),
            name: self.action_name(texts),
            filter: self.query.full_filter(),
            sort: self.query.order().unwrap_or_default(),
            listed: self.rows.keys.len(),
        }
    }

    /// Returns `true` if a few sessions are selected and the rows of all of them are there.
    pub fn can_compare(&self) -> bool {
        (2..=MAX_COMPARED_SESSIONS).contains(&self.selected.len())
            && self.selected.iter().all(|key| self.rows.get(*key).is_some())
    }
}
