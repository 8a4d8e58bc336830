//! The notices at the foot of the window: a text, what can be done about it, and what it is about.

use crate::app::message::Message;
use crate::app::model::WriteTarget;
use crate::service::{JobId, Ticket};

/// Cause of a notice, which goes when that succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Saving what was typed.
    Write(WriteTarget),
    /// A job.
    Job(JobId),
    /// A request.
    Request(Ticket),
    /// Backups that are too old, which goes when they are looked at.
    Reminder,
    /// Copies beside the library, which goes when they are looked at.
    Conflicts,
}

/// A verb, and its message.
pub type Action = (String, Message);

/// A notice.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Distinguishes it from all other notices.
    pub number: u64,
    /// The text.
    pub text: String,
    /// What can be done about it.
    pub actions: Vec<Action>,
    /// What it is about.
    pub cause: Option<Cause>,
}

/// The notices that are shown. A problem stays until it is closed or its cause succeeds, whatever else is shown.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    /// The notice that goes away by itself.
    passing: Option<Notice>,
    /// What went wrong, the last one on top.
    problems: Vec<Notice>,
    /// What is only said, to people who don't see what has changed.
    spoken: Option<Notice>,
    last_number: u64,
}

impl Notices {
    /// Shows a notice that goes away by itself.
    pub fn show(&mut self, text: String, actions: impl IntoIterator<Item = Action>) {
        self.passing = Some(self.number(text, actions, None));
    }

    /// Shows what went wrong. The same problem is shown once; another one with the same cause replaces it.
    pub fn show_problem(&mut self, text: String, action: Option<Action>, cause: Option<Cause>) {
        if let Some(known) = self.problems.iter_mut().find(|known| known.text == text) {
            (known.actions, known.cause) = (action.into_iter().collect(), cause);
            return;
        }
        self.problems
            .retain(|known| cause.is_none() || known.cause != cause);
        let problem = self.number(text, action, cause);
        self.problems.push(problem);
    }

    /// Returns the notices to be shown: the last problem, and the one that goes away by itself.
    pub fn shown(&self) -> impl Iterator<Item = &Notice> {
        self.problem().into_iter().chain(&self.passing)
    }

    /// Returns the problem on top.
    pub fn problem(&self) -> Option<&Notice> {
        self.problems.last()
    }

    /// Returns the notice that goes away by itself.
    pub fn passing(&self) -> Option<&Notice> {
        self.passing.as_ref()
    }

    /// Says something to screen readers alone.
    pub fn say(&mut self, text: String) {
        self.spoken = Some(self.number(text, None, None));
    }

    /// Returns what is said to screen readers alone.
    pub fn spoken(&self) -> Option<&Notice> {
        self.spoken.as_ref()
    }

    /// Closes a notice.
    pub fn close(&mut self, number: u64) {
        self.problems.retain(|notice| notice.number != number);
        self.passing.take_if(|notice| notice.number == number);
    }

    /// Closes the notice about something that has succeeded.
    pub fn succeeded(&mut self, cause: &Cause) {
        self.problems
            .retain(|notice| notice.cause.as_ref() != Some(cause));
    }

    /// Closes the notice that goes away by itself: what it tells of is not so any more, or not here.
    pub fn close_passing(&mut self) {
        self.passing = None;
    }

    /// Takes the offer to undo out of a notice: the step it tells of is no longer the last one, nor is the one that was
    /// said to be taken back.
    pub fn withdraw_undo(&mut self) {
        self.spoken = None;
        if let Some(notice) = self.passing.as_mut().filter(|notice| notice.offers_undo()) {
            notice.actions.clear();
        }
    }

    /// Closes the notice of a step that is taken back.
    pub fn close_undone(&mut self) {
        self.passing.take_if(|notice| notice.offers_undo());
    }

    fn number(
        &mut self,
        text: String,
        actions: impl IntoIterator<Item = Action>,
        cause: Option<Cause>,
    ) -> Notice {
        self.last_number += 1;
        Notice {
            number: self.last_number,
            text,
            actions: actions.into_iter().collect(),
            cause,
        }
    }
}

impl Notice {
    fn offers_undo(&self) -> bool {
        self.actions.iter().any(|(_, message)| *message == Message::Undo)
    }
}
