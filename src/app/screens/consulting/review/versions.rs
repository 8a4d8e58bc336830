//! Earlier versions of the session under review: a list of them, and one to read.

use egui::Ui;
use uuid::Uuid;

use crate::app::kit::{Button, CardKind, card, text};
use crate::app::load::Load;
use crate::app::message::{Message, ReviewMessage};
use crate::app::outbox::Outbox;
use crate::consulting::ArchivedVersion;
use crate::service::{Event, Request, Ticket};
use crate::text::{Texts, dates};

/// The archived versions of a session.
#[derive(Debug, Default)]
pub struct Versions {
    list: Load<Vec<ArchivedVersion>>,
    open: Option<(u32, Load<String>)>,
}

impl Versions {
    /// Opens a version by its number; `None` closes the one that is open.
    pub fn open(&mut self, number: Option<u32>) {
        self.open = number.map(|number| (number, Load::default()));
    }

    /// Sends the requests for the data that are needed.
    pub fn loads(&mut self, outbox: &mut Outbox, session: Uuid) {
        self.list.request(outbox, || Request::LoadVersions(session));
        if let Some((number, text)) = &mut self.open {
            let number = *number;
            text.request(outbox, || Request::LoadVersion { session, number });
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
            (Event::VersionLoaded { number, text, .. }, Some((open, loaded))) if *open == number => {
                loaded.set(text);
            }
            _ => {}
        }
    }

    /// Marks the list to be loaded again.
    pub fn outdate(&mut self) {
        self.list.outdate();
    }
}

/// Paints the section; nothing if there is no earlier version. The newest stands first.
pub(super) fn versions_ui(
    ui: &mut Ui,
    versions: &Versions,
    texts: &'static Texts,
    messages: &mut Vec<Message>,
) {
    let list = versions.list.value().map_or(&[][..], Vec::as_slice);
    if list.is_empty() {
        return;
    }
    ui.add_space(14.0);
    text::heading(ui, texts.versions_title());
    for version in list.iter().rev() {
        ui.push_id(("version", version.number), |ui| {
            let open = versions
                .open
                .as_ref()
                .filter(|(number, _)| *number == version.number);
            if ui.add(Button::link(&label(version, texts))).clicked() {
                let number = open.is_none().then_some(version.number);
                messages.push(ReviewMessage::OpenVersion(number).into());
            }
            if let Some((_, shown)) = open {
                version_ui(ui, shown, texts, messages);
            }
        });
    }
}

fn label(version: &ArchivedVersion, texts: &Texts) -> String {
    let local = version.updated_at.local();
    let day = dates::date_long(local.date(), texts.language());
    let saved = texts.versions_one().day(day).time(dates::time(&local));
    format!("{saved} · {}", texts.versions_revision(version.revision))
}

fn version_ui(ui: &mut Ui, shown: &Load<String>, texts: &'static Texts, messages: &mut Vec<Message>) {
    let Some(content) = shown.value() else { return };
    card(ui, CardKind::Plain, |ui| {
        content.lines().for_each(|line| line_ui(ui, line));
        if ui.add(Button::link(texts.versions_close()).compact()).clicked() {
            messages.push(ReviewMessage::OpenVersion(None).into());
        }
    });
}

/// Paints a line of the plain text, in which headings begin with `#` and answers with `>`.
fn line_ui(ui: &mut Ui, line: &str) {
    let heading = line.trim_start_matches('#');
    match (line.len() - heading.len(), line.strip_prefix('>')) {
        (0, Some(answer)) => drop(text::body(ui, answer.trim_start())),
        (0, None) if line.is_empty() => {}
        (0, None) => drop(text::small(ui, line)),
        (1 | 2, _) => drop(text::label(ui, heading.trim_start())),
        _ => drop(text::secondary(ui, heading.trim_start())),
    }
}
