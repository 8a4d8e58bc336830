//! What is picked, and what is done with it: with what is picked, or with the current row if nothing is.

use super::SessionList;
use crate::app::consult::DeskCommand;
use crate::app::kit::ListOutput;
use crate::app::message::Command;
use crate::app::screens::consulting::Meant;
use crate::consulting::{Key, ListRow};
use crate::service::Bulk;
use crate::text::Texts;

impl SessionList {
    /// Picks what the list says.
    pub(super) fn pick(&mut self, list: &ListOutput) {
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
    pub(super) fn meant(&self) -> Vec<Key> {
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
    pub(super) fn to_take_out(&self, texts: &Texts) -> Meant {
        let keys = self.meant();
        let first = keys.first().and_then(|key| self.found.of(*key));
        let name = first.and_then(|entry| entry.row.name.clone());
        Meant {
            keys,
            name: name.unwrap_or_else(|| texts.sessions_unnamed().to_owned()),
            filter: self.question.whole(),
            sort: self.question.sort().unwrap_or_default(),
            listed: self.found.keys.len(),
        }
    }

    /// The rows of what an action is about, as far as they were read.
    pub(super) fn meant_rows(&self) -> Vec<&ListRow> {
        let meant = self.meant();
        let rows = meant.iter().filter_map(|key| self.found.of(*key));
        rows.map(|entry| &entry.row).collect()
    }

    /// Changes all that is meant in one step; `said` is told of it, with the way to take it back.
    pub(super) fn change_meant(&mut self, what: Bulk, said: Option<String>, commands: &mut Vec<Command>) {
        let keys = self.meant();
        if !keys.is_empty() {
            commands.push(Command::desk(DeskCommand::ChangeMany { keys, what, said }));
        }
    }

    /// Puts what is meant into the trash.
    pub(super) fn trash(&mut self, texts: &'static Texts, commands: &mut Vec<Command>) {
        let said = texts.sessions_trashed(self.meant().len());
        self.change_meant(Bulk::Trash, Some(said), commands);
    }

    /// Takes what is meant out of the trash.
    pub(super) fn restore(&mut self, texts: &'static Texts, commands: &mut Vec<Command>) {
        let said = texts.sessions_restored(self.meant().len());
        self.change_meant(Bulk::Restore, Some(said), commands);
    }
}
