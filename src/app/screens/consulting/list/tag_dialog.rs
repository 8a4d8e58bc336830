//! The dialog for tags: which ones what is picked has, and new ones.
//!
//! A tag is on if all sessions meant have it. Nothing changes before it is agreed to, so that many
//! sessions are one step.

use std::collections::BTreeSet;

use egui::{Context, Ui};

use super::{ListDialog, ListModel};
use crate::app::kit::{Button, Chip, Dialog, TextField};
use crate::app::message::Message;
use crate::consulting::SessionKey;
use crate::service::{BulkChange, Op};
use crate::text::Texts;

/// The longest tag, in letters.
const MAX_TAG_CHARS: usize = 60;

/// What was chosen so far.
#[derive(Default)]
pub(super) struct TagDialog {
    typed: String,
    add: BTreeSet<String>,
    remove: BTreeSet<String>,
}

impl TagDialog {
    /// Adds what was typed, several parted by commas.
    fn take_typed(&mut self) {
        for tag in std::mem::take(&mut self.typed).split(',') {
            let tag: String = tag.split_whitespace().collect::<Vec<_>>().join(" ");
            let tag: String = tag
                .chars()
                .filter(|sign| !sign.is_control())
                .take(MAX_TAG_CHARS)
                .collect();
            if !tag.is_empty() {
                self.remove.remove(&tag);
                self.add.insert(tag);
            }
        }
    }

    fn set(&mut self, tag: &str, on: bool) {
        let (to, from) = if on {
            (&mut self.add, &mut self.remove)
        } else {
            (&mut self.remove, &mut self.add)
        };
        from.remove(tag);
        to.insert(tag.to_owned());
    }
}

impl ListModel {
    /// Those that are meant and whose rows weren't read, so that their tags aren't known.
    pub(super) fn unread(&self) -> Vec<SessionKey> {
        let meant = self.selected_keys().into_iter();
        meant
            .filter(|key| self.found.of(*key).is_none())
            .take(1000)
            .collect()
    }

    /// Shows the dialog while it is open.
    pub(super) fn tags_ui(&mut self, ctx: &Context, texts: &'static Texts, messages: &mut Vec<Message>) {
        let mut tagging = match self.open.take() {
            Some(ListDialog::Tags(tagging)) => Some(tagging),
            other => {
                self.open = other;
                None
            }
        };
        let mut open = tagging.is_some();
        let title = if open {
            texts.sessions_tags_of(self.selected_keys().len())
        } else {
            String::new()
        };
        let mut agreed = false;
        Dialog::new("session tags", &title).show(ctx, &mut open, |ui, open| {
            if let Some(tagging) = &mut tagging {
                agreed = self.tagging_ui(ui, tagging, open, texts);
            }
        });
        let Some(mut tagging) = tagging else { return };
        if agreed {
            tagging.take_typed();
            let TagDialog { add, remove, .. } = tagging;
            if !(add.is_empty() && remove.is_empty()) {
                self.change_meant(Op::EditTags, BulkChange::Tags { add, remove }, None, messages);
            }
        } else if open {
            self.open = Some(ListDialog::Tags(tagging));
        }
    }

    fn tagging_ui(
        &self,
        ui: &mut Ui,
        tagging: &mut TagDialog,
        open: &mut bool,
        texts: &'static Texts,
    ) -> bool {
        let line = TextField::new("new tag", texts.sessions_new_tag(), &mut tagging.typed)
            .own_undo(true)
            .hint(texts.sessions_new_tag_hint())
            .show(ui);
        let entered = line.entered && !tagging.typed.trim().is_empty();
        let mut agreed = line.entered && !entered;
        if entered {
            tagging.take_typed();
        }
        self.known_ui(ui, tagging);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            agreed |= ui.add(Button::primary(texts.sessions_tags_done())).clicked();
            if ui.add(Button::secondary(texts.walk_cancel())).clicked() {
                *open = false;
            }
        });
        *open &= !agreed;
        agreed
    }

    /// All tags there are, those chosen just now first.
    fn known_ui(&self, ui: &mut Ui, tagging: &mut TagDialog) {
        let rows = self.meant_rows();
        let on_all =
            |tag: &str| !rows.is_empty() && rows.iter().all(|row| row.tags.iter().any(|one| one == tag));
        let known = self.choices.tags.iter().map(|(tag, _)| tag.clone());
        let new = tagging
            .add
            .iter()
            .filter(|tag| self.choices.tags.iter().all(|(known, _)| known != *tag));
        let all: Vec<String> = new.cloned().chain(known).collect();
        ui.horizontal_wrapped(|ui| {
            for tag in all {
                let mut on = tagging.add.contains(&tag) || (on_all(&tag) && !tagging.remove.contains(&tag));
                if ui.add(Chip::new(&tag, &mut on)).changed() {
                    tagging.set(&tag, on);
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_tags_are_tidied_and_parted_by_commas() {
        let mut tagging = TagDialog {
            typed: " Vorstand ,,  zweites\tGespräch\u{7} ".to_owned(),
            ..TagDialog::default()
        };
        tagging.take_typed();
        let tags: Vec<&str> = tagging.add.iter().map(String::as_str).collect();
        assert_eq!(tags, ["Vorstand", "zweites Gespräch"]);
        tagging.set("Vorstand", false);
        assert!(!tagging.add.contains("Vorstand") && tagging.remove.contains("Vorstand"));
    }
}
