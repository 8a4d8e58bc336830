//! What holds after each step of a plan.

use super::harness::Harness;
use super::model::same;
use crate::app::model::{ClientField, TextTarget};
use crate::app::screens::Screen;
use crate::app::screens::consulting::ReviewModel;
use crate::app::state::SaveState;
use crate::app::state::writes::Unsaved;

impl Harness {
    pub fn check(&self) {
        let unsaved = !matches!(self.state.writes.unsaved(), Unsaved::Nothing);
        assert!(
            !(self.state.closing && unsaved && !self.closed_anyway),
            "closes too soon"
        );
        let open_note = self.review().and_then(ReviewModel::open_note_id);
        if matches!(self.state.save_state(), SaveState::Saved(_)) {
            let missing = self.plain.missing(&self.service, open_note);
            assert_eq!(missing, None, "said to be saved");
        }
        self.check_shown();
    }

    /// The fields show what was typed.
    pub fn check_shown(&self) {
        match self.state.screens.top() {
            Screen::Walk(walk) => {
                let shown = walk.model.open().session();
                let typed = &self.plain.sessions[&shown.id];
                assert!(
                    same(shown, typed),
                    "{:?} instead of {:?}",
                    shown.answers,
                    typed.answers
                );
            }
            Screen::Review(review) => self.check_review(&review.model),
            Screen::Clients(clients) => {
                if let Some(open) = clients.model.open()
                    && let Some(typed) = self.plain.clients.get(&open.client.id)
                {
                    for field in ClientField::ALL {
                        assert_eq!(field.text(&open.client), field.text(typed));
                    }
                }
            }
            _ => {}
        }
    }

    fn check_review(&self, review: &ReviewModel) {
        let Some((loaded, _)) = review.loaded() else {
            return;
        };
        let session = loaded.shared.id();
        for (id, (of, text, for_meeting)) in &self.plain.notes {
            let shown = loaded.notes.iter().find(|note| note.id == *id);
            if *of == session && !text.trim().is_empty() {
                let shown = shown.map(|note| (&note.text, note.for_meeting));
                assert_eq!(shown, Some((text, *for_meeting)), "note");
            }
        }
        if let Some(id) = review.open_note_id() {
            let (start, behind) = self.around_part;
            let typed = &self.plain.notes[&id].1;
            assert_eq!(
                review.text(TextTarget::Note(id)),
                &typed[start..typed.len() - behind]
            );
        }
        for (id, words, agreed) in self.plain.points.get(&session).into_iter().flatten() {
            if !words.trim().is_empty() {
                assert_eq!(review.text(TextTarget::Point(*id)).trim(), words.trim());
                assert_eq!(review.text(TextTarget::Agreement(*id)).trim(), agreed.trim());
            }
        }
    }
}
