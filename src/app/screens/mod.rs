//! The screens: models that `update` changes, and views that paint them.

pub mod consulting;
pub mod handed_over;
pub mod passphrase;
pub mod print_preview;
pub mod protection;
pub mod rescue;
pub mod settings;
pub(super) mod shared;
pub mod sheet;
pub mod start;
pub mod walk;

use egui::Ui;
use uuid::Uuid;

use self::consulting::{
    BackupsScreen, ClientsScreen, CompareScreen, DeletionRecordsScreen, ExportScreen, ImportScreen,
    ListScreen, OverviewScreen, ReviewScreen, StoredScreen, WorkbooksScreen,
};
use self::handed_over::HandedOverPage;
use self::passphrase::PassphraseScreen;
use self::print_preview::PrintPreviewScreen;
use self::protection::ProtectionScreen;
use self::settings::SettingsView;
use self::sheet::SheetScreen;
use self::start::{LibraryProblem, StartModel};
use self::walk::WalkScreen;
use super::kit::read_only::read_only_ui;
use super::kit::text;
use super::message::Message;
use super::model::LibraryState;
use super::model::{Now, ViewContext, WriteTarget};
use super::outbox::Outbox;
use crate::consulting::Change;
use crate::service::{
    Event, JobId, Request, ServiceError, SessionSnapshot, Settings, Ticket, TypingId, Write,
};
use crate::text::Language;

/// A screen, which fills the window below the top bar.
pub enum Screen {
    /// The library is being opened.
    Opening,
    /// The library could not be opened.
    Problem(LibraryProblem),
    /// A protected library waits for its passphrase.
    Passphrase(Box<PassphraseScreen>),
    /// Begin, continue, open a library.
    Start(Box<StartModel>),
    /// The page below the walk while the laptop is handed over.
    HandedOver(HandedOverPage),
    /// The client's walk.
    Walk(Box<WalkScreen>),
    /// What is printed of the session on the screen below.
    PrintPreview(Box<PrintPreviewScreen>),
    /// The settings.
    Settings(SettingsView),
    /// A task about the protection of the library.
    Protection(Box<ProtectionScreen>),
    /// The emergency sheet.
    Sheet(Box<SheetScreen>),
    /// The list of sessions; its state is kept while other screens are shown.
    List,
    /// One session under review.
    Review(Box<ReviewScreen>),
    /// Sessions side by side.
    Compare(Box<CompareScreen>),
    /// What sessions have in common.
    Overview(Box<OverviewScreen>),
    /// The client records.
    Clients(Box<ClientsScreen>),
    /// The workbooks that sessions can begin with.
    Workbooks(Box<WorkbooksScreen>),
    /// The form and the progress of an export.
    Export(Box<ExportScreen>),
    /// The form and the progress of an import.
    Import(Box<ImportScreen>),
    /// The deletion records, and a running erasure.
    DeletionRecords(Box<DeletionRecordsScreen>),
    /// The backups.
    Backups(Box<BackupsScreen>),
    /// What the program stores.
    Stored(Box<StoredScreen>),
}

impl Screen {
    /// Returns `true` for the consultant's screens.
    pub fn is_consulting(&self) -> bool {
        !matches!(
            self,
            Self::Opening
                | Self::Problem(_)
                | Self::Passphrase(_)
                | Self::Start(_)
                | Self::HandedOver(_)
                | Self::Walk(_)
                | Self::PrintPreview(_)
                | Self::Settings(_)
                | Self::Protection(_)
                | Self::Sheet(_)
        )
    }

    /// Returns `true` if Escape leads back from it as Alt and the left arrow do. The others ask for the key themselves, or
    /// are those that it leads back to.
    pub fn leaves_by_escape(&self) -> bool {
        match self {
            Self::PrintPreview(_) | Self::Settings(_) | Self::Sheet(_) => true,
            Self::List => false,
            _ => self.is_consulting(),
        }
    }

    /// Returns `true` if a workbook is previewed.
    pub fn is_preview(&self) -> bool {
        matches!(self, Self::Walk(walk) if walk.model.open().is_preview())
    }

    /// Sends the requests for the data that the screen still needs.
    pub fn loads(&mut self, outbox: &mut Outbox, language: Language) {
        match self {
            Self::Start(start) => start.loads(outbox),
            Self::PrintPreview(preview) => preview.loads(outbox),
            Self::Review(review) => review.model.loads(outbox, language),
            Self::Compare(compare) => compare.model.loads(outbox, language),
            Self::Overview(overview) => overview.model.loads(outbox, language),
            Self::Clients(clients) => clients.model.loads(outbox),
            Self::Workbooks(workbooks) => workbooks.model.loads(outbox),
            Self::Backups(backups) => backups.model.loads(outbox),
            Self::Stored(screen) => screen.loads(outbox),
            Self::DeletionRecords(screen) => screen.records.request(outbox, || Request::LoadDeletionRecords),
            _ => {}
        }
    }

    /// Returns `true` if the screen waits for the reply with this ticket.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        match self {
            Self::Start(start) => start.sessions.awaits(ticket),
            Self::PrintPreview(preview) => preview.awaits(ticket),
            Self::Review(review) => review.model.awaits(ticket),
            Self::Compare(compare) => compare.model.comparison.awaits(ticket),
            Self::Overview(overview) => overview.model.overview.awaits(ticket),
            Self::Clients(clients) => clients.model.awaits(ticket),
            Self::Workbooks(workbooks) => workbooks.model.awaits(ticket),
            Self::DeletionRecords(screen) => screen.records.awaits(ticket),
            Self::Backups(backups) => backups.model.awaits(ticket),
            Self::Stored(screen) => screen.stored.awaits(ticket),
            _ => false,
        }
    }

    /// Takes the reply it waits for; what is unsaved is laid over it.
    pub fn receive(&mut self, event: Event, unsaved: &[Change]) {
        match (self, event) {
            (Self::Start(start), Event::StartLoaded(rows)) => start.sessions.set(rows),
            (Self::Review(review), event) => review.model.receive(event, unsaved),
            (Self::PrintPreview(preview), event) => preview.receive(event),
            (Self::Compare(compare), Event::Compared(comparison)) => compare.model.set(comparison),
            (Self::Overview(overview), Event::OverviewLoaded(loaded)) => overview.model.set(*loaded),
            (Self::Clients(clients), event) => clients.model.receive(event, unsaved),
            (Self::Workbooks(workbooks), event) => workbooks.model.receive(event),
            (Self::Stored(screen), Event::StoredLoaded(stored)) => screen.stored.set(*stored),
            (Self::Backups(backups), event) => backups.model.receive(event),
            (Self::DeletionRecords(screen), Event::DeletionRecordsLoaded(records)) => {
                screen.records.set(records);
            }
            _ => {}
        }
    }

    /// Takes the reason why its data could not be loaded.
    pub fn fail(&mut self, error: ServiceError) {
        match self {
            Self::Start(start) => start.sessions.fail(error),
            Self::PrintPreview(preview) => preview.model.fail(error),
            Self::Review(review) => review.model.fail(error),
            Self::Compare(compare) => compare.model.comparison.fail(error),
            Self::Overview(overview) => overview.model.overview.fail(error),
            Self::Clients(clients) => clients.model.fail(error),
            Self::Workbooks(workbooks) => workbooks.model.fail(error),
            Self::DeletionRecords(screen) => screen.records.fail(error),
            Self::Backups(backups) => backups.model.fail(error),
            Self::Stored(screen) => screen.stored.fail(error),
            _ => {}
        }
    }

    /// Marks its data to be loaded again.
    pub fn outdate(&mut self) {
        match self {
            Self::Start(start) => start.sessions.outdate(),
            Self::Review(review) => review.model.outdate(),
            Self::Clients(clients) => clients.model.outdate(),
            Self::Workbooks(workbooks) => workbooks.model.outdate(),
            _ => self.outdate_gathered(),
        }
    }

    /// Marks what is gathered from many sessions to be loaded again.
    pub fn outdate_gathered(&mut self) {
        match self {
            Self::Start(start) => start.sessions.outdate(),
            Self::PrintPreview(preview) => preview.model.outdate(),
            Self::Compare(compare) => compare.model.comparison.outdate(),
            Self::Overview(overview) => overview.model.overview.outdate(),
            Self::Clients(clients) => clients.model.outdate(),
            Self::Backups(backups) => backups.model.outdate(),
            Self::Workbooks(workbooks) => workbooks.model.outdate_known(),
            Self::DeletionRecords(screen) => screen.records.outdate(),
            _ => {}
        }
    }

    /// The screen is left: what takes long to load for it is cancelled.
    pub fn leave(&mut self, outbox: &mut Outbox) {
        if let Self::Overview(overview) = self {
            overview.model.cancel(outbox);
        }
    }

    /// Wipes the passphrases that are typed on the screen.
    pub fn wipe(&mut self) {
        match self {
            Self::Protection(protection) => protection.wipe(),
            Self::Sheet(sheet) => sheet.wipe(),
            _ => {}
        }
    }

    /// The screen is shown again after one above it was left.
    pub fn returned(&mut self) {
        if let Self::Review(review) = self {
            review.model.outdate();
        }
    }

    /// Applies a change by the consultant to what the screen shows.
    pub fn apply(&mut self, change: &Change) {
        match self {
            Self::Review(review) => review.model.apply(change),
            Self::Clients(clients) => clients.model.apply(change),
            _ => {}
        }
    }

    /// Takes the acknowledgement of a session's write.
    pub fn acknowledge(&mut self, snapshot: &SessionSnapshot) {
        if let Self::Walk(walk) = self {
            walk.model.acknowledge(snapshot);
        }
    }

    /// Notes whether a session's client has a word of their own.
    pub fn set_has_word(&mut self, session: Uuid, has_word: bool) {
        if let Self::Walk(walk) = self {
            walk.model.set_has_word(session, has_word);
        }
    }

    /// Adds the targets that were changed since the last call.
    pub fn take_touched(&mut self, touched: &mut Vec<WriteTarget>) {
        match self {
            Self::Walk(walk) => touched.extend(walk.model.touched()),
            Self::Review(review) => review.model.take_touched(touched),
            Self::Clients(clients) => clients.model.take_touched(touched),
            _ => {}
        }
    }

    /// Returns the content of a target; `None` if the screen doesn't hold it or there is nothing to write.
    pub fn content(&mut self, target: WriteTarget, typing: TypingId, now: Now) -> Option<Write> {
        match self {
            Self::Walk(walk) => walk.model.content(target),
            Self::Review(review) => review.model.content(target, typing, now),
            Self::Clients(clients) => clients.model.content(target, typing, now),
            _ => None,
        }
    }

    /// Returns the job that the screen shows.
    pub fn job(&self) -> Option<JobId> {
        match self {
            Self::Export(export) => export.job(),
            Self::Protection(protection) => protection.job(),
            Self::Import(import) => import.job(),
            Self::DeletionRecords(screen) => screen.job(),
            Self::Backups(backups) => backups.model.job(),
            _ => None,
        }
    }

    /// Follows the interface's language.
    pub fn set_language(&mut self, language: Language, read_only: bool, now: Now) {
        match self {
            Self::Walk(walk) => walk.model.set_language(language, read_only, now.moment),
            Self::Compare(compare) => compare.model.comparison.outdate(),
            Self::Overview(overview) => overview.model.overview.outdate(),
            Self::Review(review) => review.model.set_language(),
            _ => {}
        }
    }

    /// Paints the screen.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        list: &mut ListScreen,
        settings: &Settings,
        library: &LibraryState,
        cx: &ViewContext<'_>,
        messages: &mut Vec<Message>,
    ) {
        match self {
            Self::Opening => {
                shared::page::page_frame(ui, |ui| drop(text::secondary(ui, cx.texts.start_opening())));
            }
            Self::Problem(problem) => problem.ui(ui, cx, messages),
            Self::Passphrase(screen) => screen.ui(ui, cx, messages),
            Self::Protection(protection) => protection.ui(ui, settings, cx, messages),
            Self::Sheet(sheet) => sheet.ui(ui, cx, messages),
            Self::Start(start) => start.ui(ui, settings, library, cx, messages),
            Self::HandedOver(page) => page.ui(ui, cx, messages),
            Self::Walk(walk) => walk.view.ui(ui, &walk.model, cx, messages),
            Self::PrintPreview(preview) => preview.ui(ui, cx, messages),
            Self::Settings(view) => view.ui(ui, settings, library, cx, messages),
            Self::List => list.ui(ui, cx, messages),
            Self::Review(review) => review.ui(ui, cx, messages),
            Self::Compare(compare) => compare.ui(ui, cx, messages),
            Self::Overview(overview) => overview.ui(ui, cx, messages),
            Self::Clients(clients) => clients.ui(ui, cx, messages),
            Self::Workbooks(workbooks) => read_only_ui(ui, cx.read_only, |ui| workbooks.ui(ui, cx, messages)),
            Self::Export(export) => export.ui(ui, cx, messages),
            Self::Import(import) => import.ui(ui, cx, messages),
            Self::DeletionRecords(screen) => screen.ui(ui, cx, messages),
            Self::Backups(backups) => read_only_ui(ui, cx.read_only, |ui| backups.ui(ui, cx, messages)),
            Self::Stored(screen) => screen.ui(ui, cx, messages),
        }
    }
}
