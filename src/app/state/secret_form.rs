//! What is typed into a dialog that asks for secrets, and how the last try went.

use std::time::{Duration, Instant};

use crate::app::kit::SecretLetters;
use crate::app::model::seconds_left;
use crate::service::{MIN_SECRET_CHARS, Passphrase, ServiceError, Ticket, advice, wrong_secret};
use crate::text::Texts;

/// The fields of a dialog that asks for secrets.
#[derive(Clone, Debug, Default)]
pub struct SecretForm {
    /// The secret that is known already.
    pub known: SecretLetters,
    /// A new secret.
    pub new: SecretLetters,
    /// The new secret once more.
    pub again: SecretLetters,
    /// What was wrong the last time; empty if nothing was.
    pub problem: String,
    /// The request whose reply is waited for.
    pub ticket: Option<Ticket>,
    /// Until when nothing more can be tried, and the seconds that are left.
    wait: Option<(Instant, u64)>,
    /// Whether what was typed is to be selected, as a try has just failed; the view takes it.
    pub select: bool,
}

impl PartialEq for SecretForm {
    /// Compares what is known of the last try, never what is typed.
    fn eq(&self, other: &Self) -> bool {
        (self.ticket, self.wait, &self.problem) == (other.ticket, other.wait, &other.problem)
    }
}

impl SecretForm {
    /// Returns the secret that is known already; `None` if nothing is typed.
    pub fn known(&self) -> Option<Passphrase> {
        secret(&self.known)
    }

    /// Returns the new secret; `None` if nothing is typed.
    pub fn new_secret(&self) -> Option<Passphrase> {
        secret(&self.new)
    }

    /// Returns `true` if the new secret is long enough and was typed twice in the same way.
    pub fn is_new_complete(&self) -> bool {
        self.new.as_str().trim().chars().count() >= MIN_SECRET_CHARS
            && self.new.as_str() == self.again.as_str()
    }

    /// Returns `true` if both entries are there and differ.
    pub fn differs(&self) -> bool {
        let (new, again) = (self.new.as_str(), self.again.as_str());
        !again.is_empty() && !new.starts_with(again)
    }

    /// Returns `true` if something can be tried now.
    pub fn is_ready(&self) -> bool {
        self.ticket.is_none() && self.wait.is_none()
    }

    /// Returns the seconds until something can be tried again.
    pub fn wait_seconds(&self) -> Option<u64> {
        self.wait.map(|(_, seconds)| seconds)
    }

    /// Takes the reason why a try failed.
    pub fn fail(&mut self, error: &ServiceError, texts: &Texts, now: Instant) {
        self.ticket = None;
        self.select = true;
        self.problem = match error {
            ServiceError::WrongSecret { wait, kind } => {
                self.wait = Some((now + *wait, 0));
                wrong_secret(*kind, texts).to_owned()
            }
            ServiceError::TooSoon { wait } => {
                self.wait = Some((now + *wait, 0));
                texts.handover_too_soon().to_owned()
            }
            _ => advice(error, texts).sentences(),
        };
        self.count_down(now);
    }

    /// Counts the seconds down until something can be tried again. Returns when the next one is over.
    pub fn count_down(&mut self, now: Instant) -> Option<Instant> {
        let (until, shown) = self.wait.as_mut()?;
        let seconds = seconds_left(until.saturating_duration_since(now));
        *shown = seconds;
        if seconds == 0 {
            self.wait = None;
            return None;
        }
        Some(*until - Duration::from_secs(seconds - 1))
    }
}

fn secret(letters: &SecretLetters) -> Option<Passphrase> {
    let typed = letters.as_str();
    (!typed.trim().is_empty()).then(|| Passphrase::new(typed.to_owned()))
}
