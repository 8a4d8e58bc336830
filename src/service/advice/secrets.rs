//! What a hand-over, a passphrase, a code or a client's own word refuses, in words.

use std::time::Duration;

use crate::service::error::{SecretKind, ServiceError};
use crate::text::Texts;

/// Returns the words for what a hand-over, a passphrase or a client's own word refuses.
pub(super) fn problem_and_remedy(error: &ServiceError, texts: &Texts) -> (String, &'static str) {
    use ServiceError as E;
    let (problem, remedy) = match error {
        E::EmptyPassphrase => (
            texts.error_empty_passphrase(),
            texts.error_empty_passphrase_advice(),
        ),
        E::NotHandedOver => (texts.handover_is_not(), texts.handover_is_not_advice()),
        E::JobRunning => (texts.handover_job_running(), texts.handover_job_running_advice()),
        E::ShortSecret => (texts.handover_short(), texts.handover_short_advice()),
        E::InHandOver(source) => {
            let problem = super::problem_and_remedy(source, texts).0;
            return (
                texts.handover_library_gone(problem),
                texts.handover_library_gone_advice(),
            );
        }
        E::WordNeeded { .. } => (texts.handover_word_needed(), texts.handover_word_needed_advice()),
        E::WrongSecret { kind, wait } => {
            let problem = wrong_secret(*kind, texts);
            let wait = texts.handover_wait(whole_seconds(*wait));
            return (format!("{problem} {wait}"), texts.handover_wrong_advice());
        }
        E::TooSoon { wait } => {
            let wait = texts.handover_wait(whole_seconds(*wait));
            return (wait, texts.handover_wrong_advice());
        }
        _ => (texts.handover_refused(), texts.handover_refused_advice()),
    };
    (problem.to_owned(), remedy)
}

/// Returns the sentence that a secret is not the right one.
pub fn wrong_secret(kind: SecretKind, texts: &Texts) -> &str {
    match kind {
        SecretKind::Code => texts.handover_wrong_code(),
        SecretKind::Passphrase => texts.handover_wrong_passphrase(),
        SecretKind::Word => texts.handover_wrong_word(),
    }
}

/// Returns a time in seconds, rounded up.
fn whole_seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}
