//! How the failures of requests are reported.

use crate::service::error::ServiceError;
use crate::service::job::{JobId, JobReport};
use crate::service::protocol::{Event, Request};
use crate::store::StoreError;

/// Way in which the failure of a request is reported.
#[derive(Clone, Copy)]
pub(super) enum Failure {
    Open,
    Write,
    Job(JobId),
    File,
    Load,
}

impl Failure {
    pub(super) fn of(request: &Request) -> Self {
        match request {
            Request::OpenLibrary { .. } | Request::Rescue(_) => Self::Open,
            Request::Write(_) => Self::Write,
            Request::StartJob { id, .. } | Request::CancelJob(id) => Self::Job(*id),
            Request::WriteFile { .. } | Request::ChooseLogo { .. } => Self::File,
            _ => Self::Load,
        }
    }

    pub(super) fn event(self, error: ServiceError) -> Event {
        match self {
            Self::Open => match error {
                ServiceError::Library {
                    path,
                    source: StoreError::Protected,
                } => Event::PassphraseNeeded { path },
                error => Event::LibraryFailed(error),
            },
            Self::Write => Event::NotWritten(error),
            Self::Job(id) => Event::JobFinished(id, Box::new(JobReport::failed(error))),
            Self::File | Self::Load => Event::Failed(error),
        }
    }

    /// Returns the name of such requests.
    fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Write => "save",
            Self::Job(_) => "job",
            Self::File => "file",
            Self::Load => "load",
        }
    }

    /// Returns the error for a request in which the program panicked.
    pub(super) fn panicked(self) -> ServiceError {
        ServiceError::Panicked { request: self.name() }
    }

    pub(super) fn log(self, error: &ServiceError) {
        log::warn!("{} refused: {}", self.name(), error.kind());
    }
}
