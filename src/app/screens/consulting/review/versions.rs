//! Earlier versions of the session under review, as data: a list of them, and one that is open.

use uuid::Uuid;

use crate::app::load::Load;
use crate::app::outbox::Outbox;
use crate::consulting::ArchivedVersion;
use crate::service::{Event, Request, Ticket, VersionChange};
use crate::text::Language;

/// An archived version as text, and what has changed since.
pub(super) type VersionContent = (String, Vec<VersionChange>);

/// The archived versions of a session.
#[derive(Debug, Default)]
pub struct Versions {
    list: Load<Vec<ArchivedVersion>>,
    open: Option<(u32, Load<VersionContent>)>,
}

impl Versions {
    /// Returns the versions, the first that was archived first.
    pub(super) fn list(&self) -> &[ArchivedVersion] {
        self.list.value().map_or(&[], Vec::as_slice)
    }

    /// Returns the number of the version that is open, and its content once that is loaded.
    pub(super) fn opened(&self) -> Option<(u32, Option<&VersionContent>)> {
        self.open
            .as_ref()
            .map(|(number, content)| (*number, content.value()))
    }

    /// Opens a version by its number; `None` closes the one that is open.
    pub fn open(&mut self, number: Option<u32>) {
        self.open = number.map(|number| (number, Load::default()));
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox, session: Uuid, language: Language) {
        self.list.request(outbox, || Request::LoadVersions(session));
        if let Some((number, text)) = &mut self.open {
            let number = *number;
            text.request(outbox, || Request::LoadVersion {
                session,
                number,
                language,
            });
        }
    }

    /// Returns `true` if a reply with this ticket is waited for.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        let text = self.open.as_ref().map(|(_, text)| text);
        self.list.awaits(ticket) || text.is_some_and(|text| text.awaits(ticket))
    }

    /// Takes a reply that belongs here.
    pub fn receive(&mut self, event: Event) {
        match (event, &mut self.open) {
            (Event::VersionsLoaded { versions, .. }, _) => self.list.set(versions),
            (
                Event::VersionLoaded {
                    number,
                    text,
                    changes,
                    ..
                },
                Some((open, loaded)),
            ) if *open == number => loaded.set((text, changes)),
            _ => {}
        }
    }

    /// Marks the list to be loaded again.
    pub fn outdate(&mut self) {
        self.list.outdate();
        self.set_language();
    }

    /// Marks the version that is open to be loaded again, as in another language.
    pub fn set_language(&mut self) {
        if let Some((_, content)) = &mut self.open {
            content.outdate();
        }
    }
}
