//! What is picked, and what is done with it: with what is picked, or with the current row if nothing is.

use super::ListModel;
use crate::app::kit::ListOutput;
use crate::app::message::{ExportCandidates, Message};
use crate::consulting::{ListRow, SessionKey};
use crate::service::{BulkChange, Op};
use crate::text::Texts;

impl ListModel {
    /// Picks what the list says.
    pub(super) fn select(&mut self, list: &ListOutput) {
        if let Some(key) = list.picked.and_then(|index| self.found.keys.get(index))
            && !self.selected.remove(key)
        {
            self.selected.insert(*key);
        }
        if let Some((first, last)) = list.range {
            let range = self.found.keys.get(first..=last).unwrap_or_default();
            self.selected = range.iter().copied().collect();
        }
        if list.all {
            self.selected = self.found.keys.iter().copied().collect();
        }
    }

    /// What an action is about, in the order of the list.
    pub(super) fn selected_keys(&self) -> Vec<SessionKey> {
        if self.selected.is_empty() {
            return self.found.keys.get(self.current).copied().into_iter().collect();
        }
        let listed = self.found.keys.iter();
        listed
            .filter(|key| self.selected.contains(key))
            .copied()
            .collect()
    }

    /// What may be meant by taking sessions out.
    pub(super) fn to_take_out(&self, texts: &Texts) -> ExportCandidates {
        let keys = self.selected_keys();
        let first = keys.first().and_then(|key| self.found.of(*key));
        let name = first.and_then(|entry| entry.row.name.clone());
        ExportCandidates {
            keys,
            name: name.unwrap_or_else(|| texts.sessions_unnamed().to_owned()),
            filter: self.question.whole(),
            sort: self.question.sort().unwrap_or_default(),
            listed: self.found.keys.len(),
        }
    }

    /// The rows of what an action is about, as far as they were read.
    pub(super) fn meant_rows(&self) -> Vec<&ListRow> {
        let meant = self.selected_keys();
        let rows = meant.iter().filter_map(|key| self.found.of(*key));
        rows.map(|entry| &entry.row).collect()
    }

    /// Changes all that is meant in one step; `said` is told of it, with the way to take it back.
    pub(super) fn change_meant(
        &mut self,
        op: Op,
        change: BulkChange,
        notice: Option<String>,
        messages: &mut Vec<Message>,
    ) {
        let keys = self.selected_keys();
        if !keys.is_empty() {
            messages.push(Message::ChangeSelected {
                op,
                keys,
                change,
                notice,
            });
        }
    }

    /// Puts what is meant into the trash.
    pub(super) fn trash(&mut self, texts: &'static Texts, messages: &mut Vec<Message>) {
        let said = texts.sessions_trashed(self.selected_keys().len());
        self.change_meant(Op::MoveToTrash, BulkChange::Trash, Some(said), messages);
    }

    /// Takes what is meant out of the trash.
    pub(super) fn restore(&mut self, texts: &'static Texts, messages: &mut Vec<Message>) {
        let said = texts.sessions_restored(self.selected_keys().len());
        self.change_meant(Op::Restore, BulkChange::Restore, Some(said), messages);
    }
}
