//! The notice at the foot of the window: a text, one thing to do about it, and what it is about.

use crate::app::message::Message;
use crate::app::model::WriteTarget;
use crate::service::{JobId, Ticket};

/// What a notice is about; it goes when that succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Saving what was typed.
    Write(WriteTarget),
    /// A job.
    Job(JobId),
    /// A request.
    Request(Ticket),
}

/// A notice.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Distinguishes it from the notice before it.
    pub number: u64,
    /// The text.
    pub text: String,
    /// A verb, and its message.
    pub action: Option<(String, Message)>,
    /// What it is about.
    pub cause: Option<Cause>,
    /// Whether it stays until it is closed or its cause succeeds.
    pub stays: bool,
}

impl Notice {
    /// Returns a notice that goes away by itself; `last` is the one before it.
    pub fn passing(last: Option<&Self>, text: String, action: Option<(String, Message)>) -> Self {
        Self {
            number: next(last),
            text,
            action,
            cause: None,
            stays: false,
        }
    }

    /// Returns a notice of a problem, which stays.
    pub fn problem(last: Option<&Self>, text: String, cause: Option<Cause>) -> Self {
        Self {
            number: next(last),
            text,
            action: None,
            cause,
            stays: true,
        }
    }
}

fn next(last: Option<&Notice>) -> u64 {
    last.map_or(1, |last| last.number + 1)
}
