//! The dialog for tags: those of the sessions that the action is about, and new ones.
//!
//! A tag is on if all sessions have it. Nothing changes before it is confirmed, so that many sessions are one step.

use std::collections::BTreeSet;

use egui::{Context, Ui};

use super::context::ListContext;
use super::model::ListModel;
use crate::app::kit::{Button, Chip, Dialog, TextField};
use crate::app::screens::shared::clicked;
use crate::consulting::ListRow;
use crate::service::{BulkChange, Op};
use crate::text::Texts;

/// Greatest length of a tag.
const MAX_TAG_CHARS: usize = 60;

/// The changes to the tags so far.
#[derive(Default)]
pub(super) struct TagDialog {
    typed: String,
    add: BTreeSet<String>,
    remove: BTreeSet<String>,
}

impl TagDialog {
    /// Adds the typed tags, which commas separate.
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

/// Shows the dialog while it is open; returns `true` if it stays open.
pub(super) fn show(ctx: &Context, mut dialog: Option<&mut TagDialog>, cx: &mut ListContext<'_>) -> bool {
    let (model, texts) = (cx.model, cx.texts);
    let mut open = dialog.is_some();
    let title = match open {
        true => texts.sessions_tags_of(model.action_keys().len()),
        false => String::new(),
    };
    let confirmed = Dialog::new("session tags", &title).show_with_actions(
        ctx,
        &mut open,
        &mut (dialog.as_mut(), false),
        |ui, (dialog, confirmed)| {
            *confirmed = dialog.as_mut().is_some_and(|dialog| dialog.ui(ui, model, texts));
        },
        |ui, (_, confirmed), open| {
            *confirmed |= clicked(ui, Button::primary(texts.sessions_tags_done()));
            *open &= !(clicked(ui, Button::secondary(texts.walk_cancel())) || *confirmed);
            *confirmed
        },
    );
    if let (Some(true), Some(dialog)) = (confirmed, dialog) {
        dialog.take_typed();
        let TagDialog { add, remove, .. } = std::mem::take(dialog);
        if !(add.is_empty() && remove.is_empty()) {
            let change = BulkChange::Tags { add, remove };
            cx.change(Op::EditTags, change, None);
        }
    }
    open
}

impl TagDialog {
    /// Paints the content; returns `true` if Enter confirms the changes.
    fn ui(&mut self, ui: &mut Ui, model: &ListModel, texts: &'static Texts) -> bool {
        let line = TextField::new("new tag", texts.sessions_new_tag(), &mut self.typed)
            .own_undo(true)
            .hint(texts.sessions_new_tag_hint())
            .show(ui);
        let adds = line.entered && !self.typed.trim().is_empty();
        if adds {
            self.take_typed();
        }
        self.tags_ui(ui, model);
        line.entered && !adds
    }

    /// Paints all tags, the new ones first.
    fn tags_ui(&mut self, ui: &mut Ui, model: &ListModel) {
        let rows: Vec<&ListRow> = model.action_rows().collect();
        let on_all = |tag: &String| !rows.is_empty() && rows.iter().all(|row| row.tags.contains(tag));
        let known = model.options.tags.iter().map(|(tag, _)| tag);
        let new = self
            .add
            .iter()
            .filter(|tag| known.clone().all(|known| known != *tag));
        let all: Vec<String> = new.chain(known.clone()).cloned().collect();
        ui.horizontal_wrapped(|ui| {
            for tag in all {
                let mut on = self.add.contains(&tag) || (on_all(&tag) && !self.remove.contains(&tag));
                if ui.add(Chip::new(&tag, &mut on)).changed() {
                    self.set(&tag, on);
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_tags_are_cleaned_and_separated_by_commas() {
        let mut dialog = TagDialog {
            typed: " Vorstand ,,  zweites\tGespräch\u{7} ".to_owned(),
            ..TagDialog::default()
        };
        dialog.take_typed();
        let tags: Vec<&str> = dialog.add.iter().map(String::as_str).collect();
        assert_eq!(tags, ["Vorstand", "zweites Gespräch"]);
        dialog.set("Vorstand", false);
        assert!(!dialog.add.contains("Vorstand") && dialog.remove.contains("Vorstand"));
    }
}
