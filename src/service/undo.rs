//! The consultant's steps, each of which can be undone and redone.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::consulting::Change;
use crate::session::Edit;
use crate::text::Texts;

/// Longest pause between two changes of one visit of a field that still form one step.
const MAX_TYPING_STEP: Duration = Duration::from_secs(60);

/// Number of steps that can be undone.
const MAX_UNDO_STEPS: usize = 100;

/// The kind of a step that can be undone, for labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// A note is begun or its text changed.
    WriteNote,
    /// A note is deleted.
    DeleteNote,
    /// Points of an agenda are added, moved, ticked or written to.
    EditAgenda,
    /// The review state of sessions is set.
    SetReviewState,
    /// Tags of sessions are added or removed.
    EditTags,
    /// A client record is made or changed.
    EditClient,
    /// A client record is removed.
    RemoveClient,
    /// Sessions are assigned to a client record, or unassigned.
    AssignSessions,
    /// A session is assigned to a client record made for it.
    SplitClient,
    /// Two client records are merged.
    MergeClients,
    /// A consent note is added or changed.
    EditConsent,
    /// A consent note is removed.
    RemoveConsent,
    /// It is set for how long sessions are wanted.
    SetRetention,
    /// Sessions are moved to the trash.
    MoveToTrash,
    /// Sessions are restored from the trash.
    Restore,
    /// A client's answer is changed.
    Answer,
    /// A row of the client's own is added.
    AddRow,
    /// A row of the client's own is removed.
    RemoveRow,
    /// A row of the client's own is moved.
    MoveRow,
    /// A mark is set or removed.
    Mark,
    /// A reaction to a finding is set or removed.
    React,
    /// A session is finished or opened again.
    Finish,
}

impl Op {
    /// Returns the kind of an edit by the client.
    pub fn of(edit: &Edit) -> Self {
        match edit {
            Edit::SetCell { .. } | Edit::RetitleRow { .. } | Edit::SetLanguage(_) => Self::Answer,
            Edit::AddRow { .. } | Edit::RestoreRow(_) => Self::AddRow,
            Edit::RemoveRow { .. } => Self::RemoveRow,
            Edit::MoveRow { .. } => Self::MoveRow,
            Edit::SetMark { .. } => Self::Mark,
            Edit::SetReaction { .. } => Self::React,
            Edit::SetStatus(_) => Self::Finish,
        }
    }

    /// Returns the name of the step, as it stands after "Undo:".
    pub fn label(self, texts: &Texts) -> &'static str {
        match self {
            Self::WriteNote => texts.undo_write_note(),
            Self::DeleteNote => texts.undo_delete_note(),
            Self::EditAgenda => texts.undo_edit_agenda(),
            Self::SetReviewState => texts.undo_set_review_state(),
            Self::EditTags => texts.undo_edit_tags(),
            Self::EditClient => texts.undo_edit_client(),
            Self::RemoveClient => texts.undo_remove_client(),
            Self::AssignSessions => texts.undo_assign_sessions(),
            Self::SplitClient => texts.undo_split_client(),
            Self::MergeClients => texts.undo_merge_clients(),
            Self::EditConsent => texts.undo_edit_consent(),
            Self::RemoveConsent => texts.undo_remove_consent(),
            Self::SetRetention => texts.undo_set_retention(),
            Self::MoveToTrash => texts.undo_move_to_trash(),
            Self::Restore => texts.undo_restore(),
            Self::Answer => texts.undo_answer(),
            Self::AddRow => texts.undo_add_row(),
            Self::RemoveRow => texts.undo_remove_row(),
            Self::MoveRow => texts.undo_move_row(),
            Self::Mark => texts.undo_mark(),
            Self::React => texts.undo_react(),
            Self::Finish => texts.undo_finish(),
        }
    }
}

/// One visit of a field, from gaining focus to losing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TypingId(pub u64);

/// The kinds of the steps that undo and redo would take; `None` if there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UndoState {
    /// The step that undo takes back.
    pub undo: Option<Op>,
    /// The step that redo makes again.
    pub redo: Option<Op>,
}

/// A step with the change that undoes or redoes it.
#[derive(Debug)]
struct Step {
    op: Op,
    change: Change,
    typing: Option<(TypingId, Instant)>,
}

/// The steps that can be undone, and those that can be redone.
#[derive(Debug, Default)]
pub(super) struct UndoLog {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl UndoLog {
    /// Returns the kinds of the steps that undo and redo would take.
    pub(super) fn state(&self) -> UndoState {
        UndoState {
            undo: self.done.last().map(|step| step.op),
            redo: self.undone.last().map(|step| step.op),
        }
    }

    /// Records a new step with the change that undoes it. A change of the same visit of a field as the step
    /// before, within [`MAX_TYPING_STEP`], belongs to that step.
    pub(super) fn record(&mut self, op: Op, inverse: Change, typing: Option<TypingId>, at: Instant) {
        self.undone.clear();
        if let Some(id) = typing
            && let Some((last_id, last_at)) = self.done.last_mut().and_then(|step| step.typing.as_mut())
            && *last_id == id
            && at.duration_since(*last_at) < MAX_TYPING_STEP
        {
            *last_at = at;
            return;
        }
        self.push(Step {
            op,
            change: inverse,
            typing: typing.map(|id| (id, at)),
        });
    }

    /// Undoes the last step by `apply`, which returns the inverse of the change it makes. Returns the change
    /// made, or `None` if there is no step.
    ///
    /// # Errors
    /// If `apply` fails; then the step can be undone as before.
    pub(super) fn undo<E>(
        &mut self,
        apply: impl FnOnce(&Change) -> Result<Change, E>,
    ) -> Result<Option<Change>, E> {
        let Some((made, step)) = take(&mut self.done, apply)? else {
            return Ok(None);
        };
        self.undone.push(step);
        Ok(Some(made))
    }

    /// Redoes the step undone last, as [`Self::undo`].
    ///
    /// # Errors
    /// If `apply` fails; then the step can be redone as before.
    pub(super) fn redo<E>(
        &mut self,
        apply: impl FnOnce(&Change) -> Result<Change, E>,
    ) -> Result<Option<Change>, E> {
        let Some((made, step)) = take(&mut self.undone, apply)? else {
            return Ok(None);
        };
        self.push(step);
        Ok(Some(made))
    }

    /// Forgets the steps about what has these ids, which is erased.
    pub(super) fn forget(&mut self, ids: &BTreeSet<Uuid>) {
        for steps in [&mut self.done, &mut self.undone] {
            steps.retain(|step| !step.change.concerns(ids));
        }
    }

    fn push(&mut self, step: Step) {
        if self.done.len() == MAX_UNDO_STEPS {
            self.done.remove(0);
        }
        self.done.push(step);
    }
}

/// Makes the change of the last step. Returns it with the step that leads back. The step is removed only once its
/// change is made.
fn take<E>(
    steps: &mut Vec<Step>,
    apply: impl FnOnce(&Change) -> Result<Change, E>,
) -> Result<Option<(Change, Step)>, E> {
    let Some(step) = steps.last() else {
        return Ok(None);
    };
    let back = Step {
        op: step.op,
        change: apply(&step.change)?,
        typing: None,
    };
    Ok(steps.pop().map(|step| (step.change, back)))
}

#[cfg(test)]
mod tests;
